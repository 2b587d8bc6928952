"""What a happening takes from the passage: date, place and participants of what was told."""

from __future__ import annotations

from itertools import chain

from extract.document import DateValue, Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import (
    attendance,
    behalf,
    casting,
    companions,
    delegations,
    dispatch,
    greetings,
    joint_acts,
    letters,
    narration,
    objects,
    organisers,
    passage,
    placing,
    rites,
    side_heads,
    signers,
    speaking,
    stops,
    telling,
    ties,
    venues,
    verb_places,
    verbs,
)
from extract.stages.events.context import Candidate, Context
from extract.stages.events.counterparts import WITH_GUESTS
from extract.stages.events.headings import sections, under
from extract.stages.events.marks import (
    AT_IT,
    COMPANY,
    EVE,
    MORE_DOCUMENTS,
    ORGANISED,
    PRESENCE,
    SO_CALLED,
    STOP,
)

ATTENDED = frozenset(("summit", "conference"))
ACTING = "appoint.act"
WHILE = "visit.while"  # a stay as the time of something else
SHORT = 2  # characters of 分别, which may mean other places than those of a journey


def fill(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Complete candidates in reading order from those before them."""
    by_sentence: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        candidate.scope = passage.scope(context, candidate.sentence)
        by_sentence.setdefault(candidate.sentence, []).append(candidate)
    told = passage.Told()
    thread = narration.Thread()
    journey = stops.Stops()
    headings = sections(context)
    words = context.compiled.gatherings.presence
    text = context.document.text
    for index, sentence in enumerate(context.document.sentences):
        here = by_sentence.get(index, [])
        seen = context.seen[index]
        if here or seen & STOP:
            journey.take(context, index)
        if here:
            here.sort(key=_by_trigger)
            heading = headings.get(sentence.block)
            for candidate in list(here):
                journey.give(context, candidate)
                if candidate.loose and not placing.with_plan(context, candidate, here, told):
                    here.remove(candidate)
                    continue
                if candidate.echo or signers.witnessed(context, candidate):
                    known = signers.tell_signing(candidate, here, told.all)
                    if known or candidate.echo:
                        here.remove(candidate)
                        continue
                _fill_one(context, candidate, here, told)
                ties.as_states(context, candidate)
                thread.give(context, candidate)
                if heading is not None:
                    under(heading, candidate)
                    if heading.entry and candidate.type in ("meeting", "sign", "launch"):
                        placing.on_journey(
                            context, candidate, told.visits[-placing.VISITS :], entry=True
                        )
        if here:
            narration.of_next(context, here)
        if len(here) > 1:
            venues.share_hall(here)
        if here or sentence.dates:
            thread.take(context, index, here)
        side_heads.join(context, index, here, told)
        behalf.join(context, index, here, told)
        if seen & COMPANY:
            companions.join(context, index, here, told)
        if seen & PRESENCE and words.search(text, sentence.start, sentence.end) is not None:
            attendance.attend(context, index, here, told)
        if seen & (AT_IT | SO_CALLED):
            speaking.speakers(context, index, here, told)
        if seen & ORGANISED:
            organisers.organise(context, index, here, told)
        if seen & MORE_DOCUMENTS:
            _continue_documents(context, index, here, told.all)
        if here:
            told.extend(here)
        if told.received:
            letters.list_envoys(context, index, told)
    for visit in told.visits:  # told before the talks they are of
        told_of = visit.status == "occurred" and not (visit.background or visit.spoken)
        if visit.date is None and told_of and not visit.undated:
            _fill_visit_date(visit, told)
    alone = (verbs.UNNAMED, verbs.GUESTS)
    done = [
        c for c in told.all if c.type != "meeting" or c.rule in alone or len(c.participants) > 1
    ]
    calls: dict[int, list[Candidate]] = {}
    for one in done:
        if one.type == "call":
            calls.setdefault(one.sentence, []).append(one)
    done = [c for c in done if not _by_telephone(c, calls.get(c.sentence, []))]
    done = [c for c in done if c.rule != greetings.GREETED or not c.weak]
    return [c for c in done if c.rule not in telling.STAYS or (c.place and c.participants)]


def _some_day(candidate: Candidate, other: Candidate) -> bool:
    """Whether what was told is planned for a month or year, and no time of what was done."""
    if candidate.status != "occurred" or other.status != "planned" or other.date is None:
        return False
    return other.type in ATTENDED and other.date.precision != "day"


def _term(office: Candidate) -> bool:
    """Whether something is told by a year or month: an office held since, a paper signed then."""
    date = office.date
    told_so = office.type in ("appoint", "sign")
    return told_so and date is not None and date.precision != "day"


def _by_telephone(talks: Candidate, calls: list[Candidate]) -> bool:
    """Whether talks are what a call told in the same sentence was about, with the same people."""
    if talks.type != "meeting" or not calls:
        return False
    names = arg.person_keys(talks.participants)
    return len(names) > 1 and any(
        call.trigger < talks.trigger and arg.person_keys(call.participants) == names
        for call in calls
    )


def _by_trigger(candidate: Candidate) -> tuple[int, int]:
    return candidate.trigger


def _source(context: Context, candidate: Candidate, told: passage.Told) -> Candidate | None:
    """Return the earlier candidate whose date and place this one shares, or None."""
    scope = candidate.scope
    near = told.near(scope)
    main = None if scope[0] or context.document.genre == "analysis" else told.main()
    if candidate.everyone and candidate.convened:
        return narration.assembled(context, candidate, near, told)
    if candidate.inherits:
        near = [c for c in near if not _some_day(candidate, c)]
        rite = rites.told_of(context, candidate, told) if told.all else None
        if rite is not None:
            return rite
        held = narration.convened(context, candidate, near, told)
        stays = any(c.type == "visit" and c.explicit_date for c in near)
        leg = told.leg(candidate) if held is None else None
        if leg is not None and stays and leg not in near:
            leg = None  # a journey told in this very passage
        if leg is not None:
            return narration.talks_on(leg, candidate, near)
        held = held or next((c for c in reversed(near) if c.type in passage.ATTENDED), None)
        visit = held or next((c for c in reversed(near) if c.type == "visit"), None)
        last = visit or rites.last_done(near, candidate)
        if last is not None and last.date is None and last.type in ATTENDED:
            last = told.session(last) or last
        if last is not None or scope[0]:
            return last
        whole = _stay(context, candidate, told) if main is not None else None
        return whole or main or narration.meant(context, candidate, told)
    alone = candidate.spoken and candidate.type in ATTENDED
    if near and candidate.status == "occurred" and candidate.type in passage.FOLLOWS and not alone:
        for earlier in reversed(near):
            if passage.overlap(candidate, earlier):
                return earlier
    if (
        main is not None
        and candidate.type in ("sign", "establish", "award")
        and passage.overlap(candidate, main)
    ):
        return main
    return passage.journey(candidate, told)


def _stay(context: Context, candidate: Candidate, told: passage.Told) -> Candidate | None:
    """Return the one journey told with its days that 访问期间 before a happening stands for."""
    if len(told.journeys) != 1 or not passage.overlap(told.journeys[0], candidate):
        return None
    start = context.document.sentences[candidate.sentence].start
    words, text = context.compiled.gatherings.on_tour, context.document.text
    found = words.search(text, start, candidate.trigger[0])
    return told.journeys[0] if found is not None and len(found[0]) > SHORT else None


def _begin(candidate: Candidate) -> tuple[int, int]:
    """Return where a candidate is told: a gathering by its name, all else by its verb."""
    if candidate.gathering is not None and candidate.gathering.spans:
        return min(candidate.gathering.spans[0], candidate.trigger)
    return candidate.trigger


def _fill_one(
    context: Context, candidate: Candidate, here: list[Candidate], told: passage.Told
) -> None:
    if candidate.performed:
        dated = next((c for c in told.dated if passage.overlap(candidate, c)), None)
        if dated is not None and dated.date is not None and candidate.date is None:
            candidate.date = _inherited_date(dated.date)
    if candidate.background:
        if candidate.adopted or (candidate.spoken and candidate.type == "sign"):
            held = [c for c in here if c.type in ATTENDED and _begin(c) < candidate.trigger]
            candidate.at = held[-1] if held else None
        if candidate.type == "establish" or candidate.ours:
            joint_acts.complete_speaker(candidate, told)
        if candidate.type == "sign" and candidate.explicit_date and _term(candidate):
            casting.for_states(context, candidate)
        if candidate.place is None and (candidate.ours or candidate.spoken):
            placing.of_visit(candidate, here)
        return
    if candidate.guests:
        return
    if candidate.rule == greetings.GREETED:
        greetings.settle(candidate, here, told)
        return
    if candidate.rule in telling.STAYS:
        _fill_stay(candidate, here, told)
        return
    if candidate.rule == WHILE and not candidate.explicit_date:
        told.as_before(candidate)
    earlier: list[Candidate] = []
    if len(here) > 1:
        earlier = [c for c in here if c is not candidate and _begin(c) < candidate.trigger]
    source = _source(context, candidate, told)
    candidate.at = _gathering(candidate, earlier, source)
    if candidate.everyone and candidate.at is not None:
        candidate.participants = []  # those of the gathering, once all of them are known
    follows = candidate.inherits or candidate.type in ("sign", "meeting", "visit")
    if not candidate.participants and follows and candidate.at is None:
        giver = (earlier or ([source] if source else []))[-1:]
        for one in giver:
            candidate.participants = [replace(p, basis="inherited") for p in one.participants]
    told_of = candidate.spoken and candidate.type == "meeting"
    if len(candidate.participants) == 1 and (told_of or candidate.ours):
        joint_acts.complete_speaker(candidate, told)
    _travellers(context, candidate, earlier, told)
    letters.at_talks(candidate, here, told)
    _addressee(candidate, earlier, told.all)
    joint_acts.complete_parties(context, candidate, earlier, source)
    if candidate.date is None:
        candidate.date = narration.then(context, candidate)
        candidate.explicit_date = candidate.date is not None
    if candidate.date is None and _on_the_eve(context, candidate):
        candidate.undated = True
    formerly = candidate.date is None and narration.formerly(context, candidate)
    candidate.undated = candidate.undated or formerly or rites.of_opening(context, candidate, told)
    if candidate.date is None and not candidate.undated:
        last = next((c for c in [*reversed(earlier), source, *told.all[-1:]] if c), None)
        candidate.undated = last is not None and _moved_on(context, candidate, last)
    if candidate.date is None and not candidate.undated:
        near = [c for c in [*reversed(earlier), source] if c and not _term(c)]
        near = [c for c in near if not _some_day(candidate, c)]
        if candidate.over:  # 商定明年举办下届会议，并签署了…
            near = [c for c in (*near, *told.attended[-1:]) if c.status == "occurred"]
        dated = next((c for c in near if c.date), None)
        if dated is not None and (candidate.status, dated.status) == ("planned", "occurred"):
            dated = None  # on the day of arrival, talks lie ahead
        if dated is not None and dated.date is not None:
            candidate.date = _inherited_date(dated.date)
    if candidate.type == "visit" and candidate.date is None and not candidate.undated:
        _fill_visit_date(candidate, told)
    if candidate.status == "occurred" and _lies_ahead(context, candidate):
        candidate.status = "planned"  # 普京访华期间会与某人会谈
    if candidate.type == "meeting" and candidate.date is None and told.main() is None:
        candidate.date = narration.day_before(context, candidate)
        candidate.explicit_date = candidate.date is not None
    placing.state_of(context, candidate, told, earlier)
    if candidate.rule == verbs.LETTER:
        placing.handed_over(candidate, here, told)
    if candidate.date is None and candidate.place is not None:
        placing.of_plan(candidate, told.visits[-placing.VISITS :])
    if candidate.place is None and formerly and candidate.type == "aid":
        pass  # told of neither day nor place
    elif candidate.place is None:
        journeys: list[Candidate] = []
        ahead = candidate.type in ATTENDED and candidate.status == "planned"
        if candidate.type in ("meeting", "sign") or ahead:
            journeys += told.visits[-placing.VISITS :]
            journeys += [c for c in earlier if c.type == "visit"]
        placing.of_plan(candidate, journeys)
        placing.fill(context, candidate, earlier, source, here, told)
        placing.on_journey(context, candidate, journeys)
        placing.of_guest(context, candidate, told)
        dispatch.fill(context, candidate)
    elif candidate.rule == verb_places.TOUR and candidate.place.value[1] is None:
        passage_before = reversed(told.within(candidate.scope))
        for visit in chain((source,), passage_before, reversed(told.visits)):
            if visit is candidate or (visit is not None and visit.rule == verb_places.TOUR):
                continue
            if visit is not None and visit.type in passage.TALKS and visit.place is not None:
                place = candidate.place
                country = visit.place.value[1]
                candidate.place = Value((place.value[0], country), place.spans, "inherited")
                break


def _on_the_eve(context: Context, candidate: Candidate) -> bool:
    """Whether something was done on the eve of what was told before (此访前夕，…)."""
    if not context.seen[candidate.sentence] & EVE:
        return False
    start = context.document.sentences[candidate.sentence].start
    eve = context.compiled.patterns.eve
    return eve.search(context.document.text, start, candidate.trigger[0]) is not None


def _moved_on(context: Context, candidate: Candidate, last: Candidate) -> bool:
    """Whether a journey or gathering is told to have come after what was told, elsewhere."""
    if candidate.type not in ("visit", "summit", "conference") or candidate.place is None:
        return False
    here, there = candidate.place.value[1], last.place.value[1] if last.place else None
    start = context.document.sentences[candidate.sentence].start
    late = context.compiled.gatherings.after_while.search(
        context.document.text, start, candidate.trigger[0]
    )
    if late is None and candidate.type == "visit" and candidate.status == "planned":
        over = context.compiled.status.over_then
        late = over.search(context.document.text, start, candidate.trigger[0])
    if late is not None:
        return True
    same = here is None or there is None or (here == there and not last.undated)
    if candidate.status != "planned" and same:
        return False
    words = context.compiled.gatherings.moves_on
    return words.search(context.document.text, start, candidate.trigger[1]) is not None


def _lies_ahead(context: Context, candidate: Candidate) -> bool:
    """Whether the day that a candidate took from what was told before is still to come."""
    date, today = candidate.date, context.today
    if date is None or date.start is None or date.basis != "inherited":
        return False
    told = candidate.type in passage.TALKS or candidate.rule == ACTING
    return told and today is not None and date.start > today


def _addressee(candidate: Candidate, earlier: list[Candidate], done: list[Candidate]) -> None:
    """Give a wire without an addressee that of the wire before, or who was elected."""
    if candidate.type != "message":
        return
    own = {p.country for p in candidate.participants}
    if len(own) != 1:
        return
    near = [c for c in done[-2:] if c.sentence >= candidate.sentence - 1]
    for other in [*reversed(earlier), *reversed(near)]:
        if other.type in ("message", "appoint"):
            others = [p for p in other.participants if p.country not in own and p.kind == "person"]
            candidate.participants += [replace(p, basis="inherited") for p in others[:1]]
            if others:
                return


def _travellers(
    context: Context, candidate: Candidate, earlier: list[Candidate], told: passage.Told
) -> None:
    """Add those on the journey told before to talks of 代表团, with the days of the journey."""
    if candidate.type != "meeting":
        return
    received = candidate.rule in (verbs.GUESTS, WITH_GUESTS)
    if not received and not delegations.begins(context, candidate.sentence):
        return
    visits = chain((c for c in reversed(earlier) if c.type == "visit"), reversed(told.visits))
    visit = next((c for c in visits if c.participants), None)
    if visit is None:
        _lead(context, candidate)
        return
    travellers = arg.person_keys(visit.participants)
    told_who = travellers & arg.person_keys(candidate.participants)  # 代表团抵达后，某人与…
    for participant in () if told_who else reversed(visit.participants):
        named = arg.person_keys(candidate.participants)
        if not travellers:  # 某省经贸代表团: nobody of it is named
            arg.add_copy(candidate.participants, participant, "inherited")
        elif participant.kind == "person" and arg.person_key(participant.name) not in named:
            candidate.participants.insert(0, replace(participant, basis="inherited"))
    candidate.participants = arg.drop_covered_countries(candidate.participants)
    if candidate.date is None and visit.date is not None:
        ahead = "planned" in (candidate.status, visit.status)
        candidate.date = _inherited_date(visit.date)
        candidate.status = "planned" if ahead else visit.status


def _lead(context: Context, candidate: Candidate) -> None:
    """Add who leads a delegation whose journey is no happening of its own (欢迎某人来访)."""
    skeleton = context.skeleton(candidate.sentence)
    chunk = delegations.leader(context, skeleton, skeleton.position(candidate.trigger[0]))
    for participant in arg.participants_of(context, chunk):
        arg.add_copy(candidate.participants, participant, "inherited")


def _fill_stay(candidate: Candidate, here: list[Candidate], told: passage.Told) -> None:
    """Give a stay named in passing (此访) its guest, place and time from the talks told before."""
    others = [c for c in here if c is not candidate]
    near = chain(reversed(others), reversed(told.within(candidate.scope)))
    placed = [c for c in near if c.type in passage.TALKS and c.place is not None]
    journeys = [c for c in placed if c.type == "visit" and c.rule not in telling.STAYS]
    journeys += [c for c in told.visits if c.rule == greetings.GREETED and not c.weak]
    talks = next(chain(journeys, placed), told.placed_talks)
    if talks is None or talks.place is None:
        return
    if candidate.place is not None and candidate.place.value[1] is None:
        candidate.place = None  # 此次访问非洲五国
    if candidate.date is not None and candidate.date.end is None:
        candidate.date, candidate.explicit_date = None, False  # 1991年以来
    place = candidate.place or replace(talks.place, basis="inherited")
    host = place.value[1]
    present = {arg.person_key(p.name) for p in talks.participants}
    unnamed = {p.country for p in talks.participants if p.kind == "country"}
    guests = [
        p
        for p in candidate.participants
        if p.country not in (None, host)
        and (arg.person_key(p.name) in present or p.country in unnamed)
    ]
    if not guests:
        guests = [p for p in talks.participants if p.country not in (None, host)]
        guests = [
            replace(p, basis="inherited", role="visitor") for p in guests if p.kind == "person"
        ]
        if talks.type != "visit" and len({p.country for p in guests}) > 1:
            candidate.place = None  # met where neither is at home: not what is called 此访
            return
    candidate.participants = guests
    candidate.place = place
    candidate.status = talks.status
    if candidate.date is None and talks.date is not None:
        candidate.date = _inherited_date(talks.date)


def _gathering(
    candidate: Candidate, earlier: list[Candidate], source: Candidate | None
) -> Candidate | None:
    for other in [*reversed(earlier), *([source] if source else [])]:
        if other.type not in ("summit", "conference"):
            continue
        if other.status == "cancelled":
            continue  # what did not take place adopts nothing
        if candidate.type in passage.FOLLOWS:
            return other
        if candidate.type == "appoint" and (other in earlier or candidate.inherits):
            return other
    return None


def _inherited_date(date: DateValue) -> DateValue:
    return replace(date, basis="inherited")


def _fill_visit_date(candidate: Candidate, told: passage.Told) -> None:
    """Date the visit that the talks belong to: the guest talks in the state visited."""
    main = told.main()
    if main is None or main.date is None or main.place is None or candidate.place is None:
        return
    names = arg.person_keys(main.participants)
    guests = arg.person_keys(candidate.participants)
    if guests & names and main.place.value[1] == candidate.place.value[1]:
        candidate.date = _inherited_date(main.date)


def _continue_documents(
    context: Context, sentence: int, here: list[Candidate], done: list[Candidate]
) -> None:
    """Add the documents of a list that goes on in the next sentence to the signing before it."""
    if not done or done[-1].type != "sign" or done[-1].sentence != sentence - 1:
        return
    more = objects.more_documents(context, sentence)
    if more:
        here[:] = [c for c in here if c.type not in ("establish", "launch")]
        titles = {item.title for item in done[-1].documents}
        done[-1].documents += [item for item in more if item.title not in titles]
        span = context.document.sentences[sentence]
        done[-1].quote.append((span.start, span.end))
