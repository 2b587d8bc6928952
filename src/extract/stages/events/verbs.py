"""Candidates from verbal frames: every trigger of a sentence, with its arguments."""

from __future__ import annotations

from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import (
    belonging,
    cabinets,
    callers,
    casting,
    chairs,
    collective,
    counterparts,
    dating,
    delegations,
    figures,
    legs,
    levels,
    next_acts,
    received,
    ties,
    venues,
    visits,
)
from extract.stages.events.chunks import (
    DATE,
    DOCUMENT,
    GATHERING,
    ORG,
    PLACE,
    Chunk,
    Skeleton,
)
from extract.stages.events.context import Candidate, Context
from extract.stages.events.counterparts import GUESTS as GUESTS
from extract.stages.events.fitting import NEED_REACH, Match, fit
from extract.stages.events.marks import AGAIN, EACH, GATHERING_ACTS
from extract.stages.events.objects import read_objects
from extract.stages.events.telling import (
    AMOUNT_TYPES,
    STAYS,
    SUMMIT,
    TO_DISCUSS,
    TRIP,
    counted_from,
    provided,
    read_telling,
    restates,
    set_background,
)
from extract.stages.events.verb_places import SENTENCE_REACH, place_of

TALKS = "meeting.talks"
PLACELESS = frozenset(("call", "message"))
UNNAMED = "meeting.unnamed"  # with people who are not named
LETTER = "message.letter"  # handed over
OVER = frozenset(
    (  # the day told is that of the return, or of a congratulation
        "visit.over",
        "visit.left",
        "visit.after",
        "appoint.hailed",
    )
)
LISTED = 12  # entries of a list told below a sentence with a colon
COLONS = ("：", ":")
MOST_TRIGGERS = 60  # of one sentence: only a hostile one has more
LONGEST = 6  # characters of a trigger right behind a name
HELD = frozenset(("meeting", "launch", "sign"))
PROVIDED = frozenset(("establish", "launch"))  # a task where only a paper provides for it


def find(context: Context, sentence: int, hits: list[tuple[int, int, str]]) -> list[Candidate]:
    """Return the candidates of one sentence from trigger ``hits`` (clean offsets)."""
    skeleton = context.skeleton(sentence)
    out: list[Candidate] = []
    starts, last = skeleton.starts, len(skeleton.starts)
    for clean_start, clean_end, word in hits[:MOST_TRIGGERS]:
        start = skeleton.position(clean_start)
        end = start + clean_end - clean_start
        if start in skeleton.chunks or starts[min(end, last) - 1] != clean_end - 1:
            end = skeleton.position(clean_end - 1) + 1
            behind = _behind_name(context, skeleton, word, end)
            before = _before_name(context, skeleton, word, start) if behind is None else None
            if behind is not None:
                word, start, end = behind
            elif before is not None:
                word, end = before, start + len(before)
            else:
                continue  # the trigger is part of a name
        if _told_by(context, skeleton, word, start, end, out):
            continue
        for offset, inner in context.compiled.frames.inner.get(word, ()):
            first, outer = start + offset, "" if offset else word
            if _told_by(context, skeleton, inner, first, first + len(inner), out, outer):
                break
    if out:
        out += cabinets.listed(context, skeleton, out)
        ties.same_pair(context, skeleton, out)
        ties.by_signers(out)
        ties.drop_titled(out)
        received.honoured(context, skeleton, out)
        next_acts.part(context, skeleton, out)
    return out


def _told_by(
    context: Context,
    skeleton: Skeleton,
    word: str,
    start: int,
    end: int,
    out: list[Candidate],
    outer: str = "",
) -> bool:
    """Add what a trigger tells by the first of its frames that fits; False where none does.

    A journey that is hardly told goes behind what another frame tells (救援队|飞抵某地).
    ``outer``: a longer trigger that begins there; its frames did not fit (访|华事宜).
    """
    hardly: list[Candidate] = []
    by_trigger = context.compiled.frames.by_trigger
    refused = by_trigger[outer] if outer else ()
    for frame in by_trigger[word]:
        if frame.type == "visit" and frame in refused:
            continue
        match = fit(context, skeleton, frame, word, start, end)
        if match is None:
            continue
        candidate = _candidate(context, skeleton, match, word)
        if candidate is None or (hardly and candidate.type != "aid"):
            continue
        if frame.type != "visit" and not skeleton.seen & EACH:
            out.append(candidate)
            return True
        told: list[Candidate] = callers.each_dated(context, skeleton, match, candidate)
        stops = _each_place(context, skeleton, match, candidate)
        for one in [] if told else legs.apart(context, skeleton, match, stops):
            for guest in counterparts.each_visitor(context, skeleton, match, one):
                for single in counterparts.each_counterpart(context, skeleton, match, guest):
                    told.extend(_each_time(context, skeleton, match, single))
        if candidate.weak and not hardly:
            hardly = told
            continue
        out.extend(told)
        return True
    out.extend(hardly)
    return bool(hardly)


def _behind_name(
    context: Context, skeleton: Skeleton, word: str, end: int
) -> tuple[str, int, int] | None:
    """Return the trigger behind a name that one begins in (三方|会晤, 迪拜|访问), or None.

    With where it begins and ends.
    """
    for size in range(len(word) - 1, 0, -1):
        start = end - size
        if skeleton.text[start:end] != word[-size:]:
            continue
        for length in range(LONGEST, max(size, 2) - 1, -1):
            found = skeleton.text[start : start + length]
            if found in context.compiled.frames.by_trigger:
                return found, start, start + len(found)
    return None


def _before_name(context: Context, skeleton: Skeleton, word: str, start: int) -> str | None:
    """Return the trigger left of one that ends within a name (代行|总统), or None."""
    for size in range(len(word) - 1, 1, -1):
        shorter = word[:size]
        if shorter in context.compiled.frames.by_trigger:
            return shorter if skeleton.text.startswith(shorter, start) else None
    return None


def _each_place(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one candidate for each state visited."""
    if match.frame.type != "visit":
        return [candidate]
    places = visits.visited(context, skeleton, match)
    if len(places) < 2:
        places = visits.cities(context, skeleton, match, candidate.place) or places
    home = {p.country for p in candidate.participants if p.kind == "person"}
    places = [p for p in places if p.value[1] not in home or not arg.is_state(context, p)]
    if len(places) < 2:
        return [candidate]
    people = [p for p in candidate.participants if p.kind != "country"]
    people = people or candidate.participants
    return [
        replace(candidate, place=place, participants=list(people), many=True) for place in places
    ]


def _each_time(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one meeting for each day told with 分别 (去年与今年分别在甲地和乙地会晤)."""
    if match.frame.type != "meeting" or not skeleton.seen & EACH:
        return [candidate]
    begin, text = match.clause, skeleton.text
    each = context.compiled.gatherings.respectively.search(text, begin, match.start)
    if each is None:
        return [candidate]
    days = [p for p in range(begin, each.start()) if text[p] == DATE]
    places = [p for p in range(each.end(), match.start) if text[p] == PLACE]
    if len(days) < 2 or len(places) not in (0, len(days)):
        return [candidate]
    out: list[Candidate] = []
    for number, day in enumerate(days):
        date = dating.date_value(context, skeleton.chunks[day])
        place = arg.place_value(skeleton.chunks[places[number]]) if places else candidate.place
        people = [replace(p) for p in candidate.participants]
        one = replace(candidate, date=date, explicit_date=True, place=place, participants=people)
        levels.ministerial(context, skeleton, match, one, apart=True)
        out.append(one)
    return out


def _candidate(context: Context, skeleton: Skeleton, match: Match, word: str) -> Candidate | None:
    frame = match.frame
    with_whom = counterparts.with_guest(context, skeleton, match) if frame.id == GUESTS else False
    if frame.id == GUESTS and (with_whom or collective.with_somebody(match.subject)):
        return None  # 某人同其会见
    told = read_telling(context, skeleton, match, word)
    if told is None or levels.receives_all(context, skeleton, match):
        return None
    if frame.type in PROVIDED and provided(context, skeleton, match, told.status):
        return None
    sentence = context.document.sentences[skeleton.sentence]
    candidate = Candidate(
        frame.type,
        frame.id,
        (skeleton.starts[match.start], skeleton.starts[match.end]),
        skeleton.sentence,
        told.status,
        date=told.date,
        explicit_date=told.date is not None,
        quote=[(sentence.start, sentence.end)],
        own=match.own,
        inherits=told.bound,
        loose=told.loose,
        performed=told.performed,
        over=told.over,
    )
    if not set_background(context, skeleton, match, told, candidate):
        return None
    if word in frame.weak_words:
        rest = skeleton.text[: match.start] + skeleton.text[match.end : match.end + NEED_REACH]
        candidate.weak = not any(strong in rest for strong in frame.strong_words)
        comes = context.compiled.patterns.to_attend.match(skeleton.text, match.right_end)
        candidate.weak = candidate.weak or comes is not None  # 转往某地，出席某会议
    _who_and_where(context, skeleton, match, candidate)
    if told.over:  # 商定明年在某国举办下届会议，并签署了…
        candidate.place = visits.of_clause(skeleton, match, candidate.place)
    if frame.id in OVER or counted_from(context, skeleton, match):
        candidate.date, candidate.explicit_date, candidate.undated = None, False, True
    if frame.type == "visit" and _region(match.place):
        return None  # 出访中东: the states visited are told apart
    if frame.id == visits.OURS and candidate.place is None:
        return None  # 访问我国, not 访问某人
    if frame.type == "visit" and not visits.abroad(context, skeleton, match, word, candidate):
        return None
    if not read_objects(context, skeleton, match, word, candidate):
        return None
    if frame.not_pair and match.object is None and collective.joint(match.subject):
        return None
    if frame.persons_only and any(p.kind == "person" for p in candidate.participants):
        people = candidate.participants
        candidate.participants = [p for p in people if p.kind == "person"]
    if not _enough(context, skeleton, match, candidate):
        return None
    if frame.id in chairs.FRAMES:
        chairs.read_chair(context, skeleton, match, candidate)
    if frame.type == "meeting":
        levels.ministerial(context, skeleton, match, candidate)
    if match.date is None and restates(context, skeleton, match):
        return None  # 这是六国元首首次举办峰会, 这是两人自…以来首次会面
    if frame.id == SUMMIT and len({p.country for p in candidate.participants}) == 2:
        bodies = context.compiled.bodies
        if not any(p.country in bodies for p in candidate.participants):
            candidate.type = "meeting"  # 两国元首举行首脑会议
    if frame.type in AMOUNT_TYPES:
        start, stop = figures.around(context, skeleton, match)
        candidate.amounts = arg.find_amounts(context, skeleton.sentence, start, stop)
    return candidate


def _who_and_where(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> None:
    """Fill subject, participants and place from the sentence."""
    frame = match.frame
    adopter = _by_gathering(skeleton, match) if frame.type == "sign" else None
    if adopter is not None:
        match.subject, match.own = None, True
        candidate.adopted = candidate.own = True
        candidate.adopter = adopter.mention
        candidate.mechanism = belonging.adopter(context, adopter)
    elif frame.type == "sign" and _gathering_acts(context, skeleton, match.start):
        match.subject, candidate.convened = None, True
    elif frame.type == "appoint" and not candidate.explicit_date:  # 会议经表决，任命某人为外长
        candidate.convened = _gathering_acts(context, skeleton, match.start)
        candidate.inherits = candidate.inherits or candidate.convened
    candidate.ours = collective.speaks_for_both(match.subject, context.compiled.words.we)
    candidate.everyone = frame.type == "sign" and collective.everyone(
        match.subject, context.compiled.patterns.everyone
    )
    attending = context.compiled.patterns.attending_all
    if (
        candidate.everyone
        and not candidate.explicit_date
        and collective.everyone(match.subject, attending)
    ):
        candidate.inherits = candidate.convened = True
    guest = frame.guest or (frame.type == "visit" and match.object is not None)
    alone = guest or candidate.adopted or candidate.convened
    if frame.id == TRIP and match.subject is None:
        visits.tell_traveller(context, skeleton, match, candidate)
    elif match.subject is None and "S" in frame.inherit and not alone:
        match.subject = _of_two(context, skeleton, match)
    if frame.type not in PLACELESS or match.place is not None:
        candidate.place = place_of(context, skeleton, match)
    elif frame.type == "message":
        candidate.place = venues.sent_from(context, skeleton, match.start)
    if skeleton.seen & AGAIN:
        again, pleased = context.compiled.gatherings.again, context.compiled.gatherings.pleased
        low = arg.clause_start(skeleton, max(0, match.clause - 1))
        candidate.again = again.search(skeleton.text, low, match.start) is not None
        candidate.again &= pleased.search(skeleton.text, low, match.start) is None
    casting.participants(context, skeleton, match, candidate)
    if frame.type == "aid":
        casting.recipients(context, skeleton, match, candidate)
    if match.place is None and (match.object is not None or frame.type == "visit"):
        several = visits.visited(context, skeleton, match)
        if len(several) > 1 or (several and candidate.place is None):
            candidate.place = several[0]
    if candidate.place is None and frame.type == "meeting":
        candidate.place = venues.of_talks(context, skeleton, match.end)
    if candidate.place is None and frame.type == "meeting":
        codes = [p.country for p in candidate.participants if p.country]
        candidate.place = venues.find_hall(context, skeleton, match.start, codes)
    elif (
        candidate.place is not None
        and frame.type == "meeting"
        and (_before(skeleton, match, candidate) or arg.is_state(context, candidate.place))
    ):
        codes = [p.country for p in candidate.participants if p.country]
        hall = venues.find_hall(context, skeleton, match.start, codes)
        hall = hall or venues.unknown_place(context, skeleton, match.start, codes)
        candidate.place = hall or candidate.place  # …在某市开幕，某人在下榻的某饭店会见
    elif candidate.place is not None and candidate.place.value[1] is None:
        codes = [p.country for p in candidate.participants if p.country]
        place = candidate.place
        candidate.place = venues.with_country(context, skeleton, match.start, place, codes)
    if candidate.place is None and frame.type in HELD:
        codes = [p.country for p in candidate.participants if p.country]
        candidate.place = venues.unknown_place(context, skeleton, match.start, codes)


def _before(skeleton: Skeleton, match: Match, candidate: Candidate) -> bool:
    """Whether a place is told in a clause before that of the verb."""
    place = candidate.place
    begin = skeleton.starts[match.clause]
    return place is not None and bool(place.spans) and place.spans[0][0] < begin


def _region(chunk: Chunk | None) -> bool:
    """Whether a chunk names a whole region of the world."""
    return chunk is not None and chunk.code == PLACE and not arg.one_place(chunk)


def _by_gathering(skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the gathering that adopts, named with no actor behind it (…全会审议通过…)."""
    stop = match.left if match.frame.paper_first else match.start
    begin = arg.clause_start(skeleton, stop)
    own = skeleton.text[begin:stop]
    if begin > 0 and not any(c in arg.ACTORS or c == GATHERING for c in own):
        begin = arg.clause_start(skeleton, begin - 1)  # …全会召开，批准了…
    for place in range(stop - 1, begin - 1, -1):
        if skeleton.text[place] in arg.ACTORS or skeleton.text[place] == DOCUMENT:
            return None
        if skeleton.text[place] == GATHERING:
            behind = skeleton.text[place + 1 : place + 2]
            return skeleton.chunks[place] if behind not in ("上", "期", "后") else None
    return None


def _of_two(context: Context, skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the subject told before, not one person alone where two bodies act (两校签署…)."""
    chunk = _inherited_subject(context, skeleton, match)
    if chunk is None or len(chunk.actors) != 1:
        return chunk
    begin, words = match.clause, context.compiled.status.two_bodies
    return None if words.search(skeleton.text, begin, match.start) is not None else chunk


def _inherited_subject(context: Context, skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the subject of the sentence as a whole, else that of the sentence before."""
    if delegations.acts(context, skeleton, match.start):
        led = delegations.leader(context, skeleton)
        if led is None and match.frame.type in ("meeting", "visit"):
            return delegations.sender(context, skeleton)
        return led
    found = arg.subject(context, skeleton, match.left, SENTENCE_REACH, across=True)
    if found is not None and found[1] is not match.object:
        return found[1]
    begin = match.clause
    if _gathering_acts(context, skeleton, match.start):
        return None
    if context.compiled.status.same.match(skeleton.text, max(0, begin - 1), match.end):
        return None  # 会议通过…: the gathering told before
    start = arg.clause_end(skeleton, match.right_end)  # 会见某人时，主语表示
    stop = arg.clause_end(skeleton, start + 1)
    for position in range(start, min(stop, len(skeleton.text))):
        if skeleton.text[position] in arg.ACTORS:
            both = match.frame.type == "visit" and collective.joint(skeleton.chunks[position])
            if arg.is_subject(context, skeleton, position) and not both:
                return skeleton.chunks[position]
            break  # 访问某国期间，双方将…: not both travel
    index = skeleton.sentence
    if index == 0 or context.passage(index - 1) != context.passage(index):
        lead = _lead(context, skeleton)
        if lead is None:
            return None
        index = lead + 1
    before = context.skeleton(index - 1)
    for position in range(len(before.text)):
        if before.text[position] in arg.ACTORS and arg.is_subject(context, before, position):
            return before.chunks[position]
    return None


def _lead(context: Context, skeleton: Skeleton) -> int | None:
    """Return the sentence with a colon at its end whose list an entry that names nobody is in."""
    first = skeleton.text[:1]
    dated = first == DATE or first.isdigit()
    if not dated and context.compiled.patterns.with_somebody.match(skeleton.text) is None:
        return None
    text, sentences = context.document.text, context.document.sentences
    for index in range(skeleton.sentence - 1, max(-1, skeleton.sentence - LISTED), -1):
        if text[sentences[index].start : sentences[index].end].rstrip()[-1:] in COLONS:
            return index
    return None


def _gathering_acts(context: Context, skeleton: Skeleton, position: int) -> bool:
    """Whether a gathering without a name is what acts (会议批准…，通过…)."""
    words = context.compiled.patterns.gathering_acts
    while skeleton.seen & GATHERING_ACTS:
        start = arg.clause_start(skeleton, position)
        if words.match(skeleton.text, start):
            return True
        if start == 0 or any(sign in arg.ACTORS for sign in skeleton.text[start:position]):
            return False
        position = start - 1
    return False


def _enough(context: Context, skeleton: Skeleton, match: Match, candidate: Candidate) -> bool:
    frame = match.frame
    people = candidate.participants
    if "P" in frame.needs and not any(p.kind == "person" for p in people):
        return False
    if frame.need_persons > len([p for p in people if p.kind == "person"]):
        return False
    if frame.id == UNNAMED:
        return bool(people)
    if frame.id == GUESTS:
        begin = match.clause
        along = context.compiled.gatherings.with_whom.search(skeleton.text, begin, match.start)
        alone = along is None and len({p.country for p in people}) == 1
        return alone and any(p.kind != "country" for p in people)  # not 甲同乙会晤
    begins = frame.type == "meeting" and delegations.begins(context, candidate.sentence)
    if begins or frame.id == counterparts.WITH_GUESTS:
        return bool(people)  # the travellers are told before
    if frame.type == "meeting" and len(people) == 1 and candidate.ours:
        return True  # 我们在某地会晤
    if frame.id == TO_DISCUSS and len({p.country for p in people}) > 2:
        return False  # 峰会上，各国领导人将就…交换意见
    if frame.plural_subject or frame.need_two:
        region = frame.id == SUMMIT and any(p.country in context.compiled.bodies for p in people)
        return len(people) >= 2 or region
    if "L" in frame.needs and not people and candidate.place is None:
        named = skeleton.text[match.clause : match.end]
        return any(c in arg.ACTORS or c in (PLACE, ORG) for c in named)  # not 超市今日开门
    if "S" in frame.needs and not people and not candidate.adopted:
        return False
    if not casting.fits_subject(match):
        return False
    if (
        frame.type == "sign"
        and candidate.spoken
        and people
        and all(p.kind == "person" and p.country is None for p in people)
    ):
        return False  # an expert who speaks of what was signed
    if frame.type in ("meeting", "call") and len(people) < 2:
        return False
    if frame.greeting:
        told = candidate.explicit_date or any(p.kind == "person" for p in people)
        return candidate.place is not None and (match.object is None or told)
    if frame.id in STAYS:
        return True  # filled from the passage
    if frame.type == "visit" and _own_school(match):
        return bool(people)
    return not (frame.type == "visit" and (candidate.place is None or not people))


def _own_school(match: Match) -> bool:
    """Whether what is visited is the school of the bulletin, which never names it (我校)."""
    chunks = (match.place, match.object)
    return any(c is not None and c.mention is not None and not c.mention.name for c in chunks)
