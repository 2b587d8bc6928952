"""Visits: which states they go to, who travels, and who only sends others or stays at home."""

from __future__ import annotations

from extract.document import Participant, Value
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import CLAUSE_END, COUNTRY, PLACE, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import TRAVELLERS
from extract.stages.events.telling import TRIP

TAIWAN = "TWN"
OURS = "visit.ours"  # 访问我国
GUEST = "visit.guest"  # 会见正在某国访问的某人
STAY = 8  # days for which somebody told to have come may still be the guest
TOUR = "visit.tour"
STUDIES = frozenset(("visit.study", TOUR))
LISTED = PLACE + COUNTRY
VENUE_KINDS = frozenset(("venue", "palace", "airport", "port", "park"))
TOLD_BACK = 12  # sentences before a journey's name in which its traveller may be told


def of_stay(one: Candidate, other: Candidate) -> Candidate | None:
    """Return the journey with its own day that a stay named in passing is part of, or None.

    会见了正在此间访问的某人。…某人是19日抵达，开始访问的。
    """
    if one.type != "visit" or other.type != "visit" or (one.rule == GUEST) == (other.rule == GUEST):
        return None
    stay, journey = (one, other) if one.rule == GUEST else (other, one)
    if stay.date is None or journey.date is None or not journey.explicit_date:
        return None
    day, begin = stay.date.start, journey.date.start
    if day is None or begin is None or not 0 < (day - begin).days <= STAY:
        return None
    places = [c.place.value[1] for c in (stay, journey) if c.place is not None]
    if len(places) < 2 or places[0] is None or places[0] != places[1]:
        return None
    last = journey.date.end
    ended = last is not None and begin < last < day
    return None if ended else journey


def spoken_of(journey: Candidate, visit: Candidate) -> bool:
    """Whether a guest only speaks of the journey told before (他说，很高兴再次来到某市访问)."""
    if journey.type != "visit" or visit.type != "visit" or not visit.spoken or journey.spoken:
        return False
    if visit.explicit_date or not journey.explicit_date or visit.sentence == journey.sentence:
        return False
    if (journey.status, visit.status) != ("occurred", "occurred") or journey.rule == GUEST:
        return False
    if visit.place is None or journey.many or visit.undated or visit.background:
        return False
    host = visit.place.value[1]
    if journey.place is not None and journey.place.value[1] != host:
        return False
    return all(p.country not in (None, host) for p in visit.participants)


def _written(context: Context, code: str) -> str | None:
    """Return the longest name that the document gives a state, else its usual one."""
    if code == TAIWAN:
        return context.resources.gazetteers.name_zh(code)
    return context.named.longest.get(code) or context.resources.gazetteers.name_zh(code)


def _inviters(context: Context, skeleton: Skeleton, match: Match) -> list[str]:
    """Return the states whose leaders have invited the visitor, in the same sentence."""
    found = context.compiled.patterns.invited.search(skeleton.text, 0, match.start)
    if found is None:
        return []
    people = arg.participants_of(context, skeleton.chunks[found.start("A")])
    return list(dict.fromkeys(p.country for p in people if p.country))


def visited(context: Context, skeleton: Skeleton, match: Match) -> list[Value]:
    """Return the states that a visit goes to, where it goes to several."""
    chunk = match.place or match.object
    if match.frame.type != "visit" or (match.frame.guest and match.place is None):
        return []  # 访某国期间，甲与乙签署…: who comes is no place
    if chunk is None:
        start = match.clause
        words = context.compiled.patterns.these_states
        told = skeleton.seen & TRAVELLERS
        these = words.search(skeleton.text, start, match.start) if told else None
        if these is None:
            return _that_state(context, skeleton, match)
        span = (skeleton.starts[these.start()], skeleton.starts[these.end()])
        hosts = _inviters(context, skeleton, match)
        return [Value((_written(context, code), code), (span,), "inherited") for code in hosts]
    found: list[Value] = []
    actors = list(chunk.actors)
    while (more := _listed_behind(context, skeleton, chunk)) is not None:
        chunk = more  # 访问甲国、某组织总部、乙国
        actors += chunk.actors
    for actor in actors:
        mention, reference = actor.mention, actor.reference
        if mention is not None and mention.label in ("COUNTRY", "ORG"):
            span = (mention.start, mention.end)
            state = mention.label == "COUNTRY"
            code = mention.id or mention.country if state else mention.country
            place = Value((mention.name, code), (span,))
            at = match.start
            found.append(place if state else arg.headquarters(context, skeleton, at, place))
        elif reference is not None and reference.kind == "side" and match.frame.type == "visit":
            code = reference.codes[0]  # 对我国进行访问
            span = (reference.start, reference.end)
            found.append(Value((_written(context, code), code), (span,), reference.basis))
        elif reference is not None and reference.kind in ("pair", "group"):
            span = (reference.start, reference.end)
            hosts = _inviters(context, skeleton, match) if reference.kind == "pair" else []
            if len(hosts) == len(reference.codes):  # 应甲国总统、乙国总统邀请，对两国…
                found += [Value((_written(context, c), c), (span,), "inherited") for c in hosts]
                continue
            found += [
                Value((_written(context, code), code), (span, *reference.sources), reference.basis)
                for code in reference.codes
            ]
    return found


def cities(context: Context, skeleton: Skeleton, match: Match, place: Value | None) -> list[Value]:
    """Return the cities and provinces that a visit goes to, where several are told together.

    ``place``: the one it was taken to go to.
    """
    chunk = match.place
    if chunk is None or chunk.code not in arg.PLACES or place is None:
        return []
    if match.frame.id == TOUR and place.spans[:1] != ((chunk.start, chunk.end),):
        return []  # 参观了某市和某市某馆
    text, joiner = skeleton.text, context.compiled.words.joiner
    found: list[Value] = []
    while chunk is not None and arg.one_place(chunk):
        mention = chunk.mention
        city = arg.place_value(chunk)
        if city is None or mention is None or mention.kind in VENUE_KINDS:
            break
        found.append(city)
        joint = joiner.match(text, skeleton.position(chunk.start) + 1)
        at = joint.end() if joint is not None else len(text)
        if text[at : at + 1] not in LISTED or not text[at : at + 1]:
            break
        chunk = skeleton.chunks[arg.last_of_run(context, skeleton, at, arg.PLACES)]
    return found if len(found) > 1 else []


def _listed_behind(context: Context, skeleton: Skeleton, chunk: Chunk) -> Chunk | None:
    """Return those that a list of what is visited goes on with behind a body's seat, or None."""
    place = skeleton.position(chunk.end - 1) + 1
    seat = context.compiled.patterns.seat_listed.match(skeleton.text, place)
    return skeleton.chunks[seat.start("A")] if seat is not None else None


def _that_state(context: Context, skeleton: Skeleton, match: Match) -> list[Value]:
    """Return the state named last before 该国, in the same sentence."""
    start = match.clause
    found = context.compiled.patterns.that_state.search(skeleton.text, start, match.start)
    if found is None:
        return []
    span = (skeleton.starts[found.start()], skeleton.starts[found.end()])
    home = {p.country for p in arg.participants_of(context, match.subject)}
    for place in range(found.start() - 1, -1, -1):
        mention = skeleton.chunks[place].mention if skeleton.text[place] == COUNTRY else None
        if mention is not None and mention.id not in home:
            return [
                Value((mention.name, mention.id), (span, (mention.start, mention.end)), "inherited")
            ]
    return []


def tell_traveller(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> None:
    """Give a journey told by its name alone (俄罗斯之行深化…) its traveller, and his day.

    Whose it is stands right before it (某人的俄罗斯之行) or in a sentence before.
    """
    if match.place is None:
        return
    place = skeleton.position(match.place.start)
    which = skeleton.text[place - 1 : place] == context.compiled.patterns.which
    owner = place - 2 if which else place - 1
    if owner >= 0 and skeleton.text[owner] in arg.ACTORS:
        match.subject = skeleton.chunks[owner]
        return
    by_trigger = context.compiled.frames.by_trigger
    at = skeleton.sentence
    for index in range(at - 1, max(-1, at - TOLD_BACK - 1), -1):
        words = [word for _, _, word in context.triggers[index]]
        if not any(frame.type == "visit" for word in words for frame in by_trigger[word]):
            continue
        before = context.skeleton(index)
        for actor in before.actors:
            people = arg.participants_of(context, before.chunks[actor])
            person = people and all(p.kind == "person" for p in people)
            if person and arg.is_subject(context, before, actor):
                match.subject = before.chunks[actor]
                if candidate.date is None:
                    candidate.date = dating.find_date(context, before, actor)
                return


def abroad(
    context: Context, skeleton: Skeleton, match: Match, word: str, candidate: Candidate
) -> bool:
    """Whether the visitor is not at home; else another person of the clause may be meant."""
    host = candidate.place.value[1] if candidate.place is not None else None
    if match.frame.id == TRIP and (host is None or host in context.compiled.bodies):
        return False  # 结束东盟之行: to no state
    before = match.place is not None and match.place.start < candidate.trigger[0]
    studies = before and match.frame.id in STUDIES and host is not None
    if studies and {p.country for p in candidate.participants} == {host}:
        return False  # 到某市考察: who inspects at home
    if not _at_home(context, word, candidate):
        guests = [p for p in candidate.participants if p.country != host]
        if host and guests and match.object is not None:
            candidate.participants = guests  # 对某国总统来访表示欢迎: the host stays at home
        return True
    start = match.clause
    for place in reversed([p for p in skeleton.actors if start <= p < match.start]):
        people = arg.participants_of(context, skeleton.chunks[place], "visitor")
        if people and all(p.kind == "person" and p.country != host for p in people):
            candidate.participants = people  # 对某国总统赴本国访问表示欢迎
            return True
    return False


def _at_home(context: Context, word: str, candidate: Candidate) -> bool:
    """Whether a visit of state is told to go where all its visitors come from."""
    place, people = candidate.place, candidate.participants
    if place is None or not people or any(p.country != place.value[1] for p in people):
        return False
    if arrives(context, candidate):  # 抵达首都，结束对某国的访问
        span = context.document.sentences[candidate.sentence]
        again = context.compiled.patterns.home_again
        if again.search(context.document.text, span.start, span.end) is not None:
            return True
    visit = word.startswith(tuple(context.compiled.frames.words["of_state"]))
    return visit or arg.is_state(context, place)


def leaders(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return who leads the delegation that visits (某省代表团由省长某人率领，赴…访问).

    Told behind the visit, too (某国议员团访台，由议员某人率领).
    """
    led, text = context.compiled.patterns.led, skeleton.text
    found = led.search(text, 0, match.start)
    if found is None:
        found = led.search(text, match.end)
        if found is None or text[found.end() : found.end() + 1].strip(CLAUSE_END):
            return []
    home = next((c.mention for _, c in sorted(skeleton.chunks.items()) if c.mention), None)
    people = arg.participants_of(context, skeleton.chunks[found.start("A")], "visitor")
    for person in people if home is not None else ():
        if home is not None and skeleton.position(home.start) < found.start():
            person.country = person.country or home.country or home.id
    return people


def sends(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether the subject sends others on a visit (某人派遣特使团访问…)."""
    if match.subject is None or not match.own:
        return False
    place = skeleton.position(match.subject.start)
    found = context.compiled.patterns.sends.search(skeleton.text, place + 1, match.start)
    return found is not None


def begun(context: Context, visit: Candidate) -> bool:
    """Whether a visit announced with its days has begun by the day of the text."""
    start = visit.date.start if visit.date is not None else None
    return start is not None and context.today is not None and start <= context.today


def arrives(context: Context, visit: Candidate) -> bool:
    """Whether a visit is told by the word for an arrival (抵达)."""
    words = context.compiled.status.on_the_way
    return words.match(context.document.text, *visit.trigger) is not None


def restates(context: Context, visit: Candidate) -> bool:
    """Whether a visit is named again only to say what it is (此访是…首次访问)."""
    span = context.document.sentences[visit.sentence]
    words = context.compiled.status.restates
    return (
        visit.type == "visit"
        and words.search(context.document.text, span.start, visit.trigger[1]) is not None
    )


def of_clause(skeleton: Skeleton, match: Match, place: Value | None) -> Value | None:
    """Return a place unless it stands before the clause of a visit (在某市会谈，…稍后访华)."""
    begin = skeleton.starts[match.clause]
    return place if place is not None and place.spans[0][0] >= begin else None
