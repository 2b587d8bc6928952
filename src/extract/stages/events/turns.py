"""Gatherings told together, each with its own day and place: in brackets, in turn, one by one."""

from __future__ import annotations

from extract.document import DateValue, Participant, Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import COUNTRY, DATE, PLACE, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import mechanism_of, type_of
from extract.stages.events.series import Series
from extract.stages.events.status import status_of

TURN = "gathering.turn"
MANY = 3  # states whose leaders hold a summit
REACH = 60


def turns(context: Context, sentence: int, series: Series) -> list[Candidate]:
    """Return the gatherings that one sentence tells with a day for each."""
    skeleton = context.skeleton(sentence)
    if skeleton.text.count(DATE) < 2:
        return []
    return (
        _in_brackets(context, skeleton)
        or _hosted(context, skeleton, series)
        or _one_by_one(context, skeleton, series)
    )


def _in_brackets(context: Context, skeleton: Skeleton) -> list[Candidate]:
    """Return those held with one after the other (同甲方（4月，某地）、乙方…举行峰会)."""
    unnamed, text = context.compiled.unnamed, skeleton.text
    found = list(unnamed.with_bracket.finditer(text))
    if len(found) < 2:
        return []
    held = unnamed.bracket_held.match(text, found[-1].end())
    if held is None:
        return []
    own = arg.subject(context, skeleton, found[0].start(), REACH, across=True)
    people = arg.participants_of(context, own[1] if own is not None else None)
    out: list[Candidate] = []
    for match in found if people else ():
        others = arg.participants_of(context, skeleton.chunks[match.start("B")])
        parties: list[Participant] = []
        for participant in (*people, *others):
            arg.add_copy(parties, participant)
        codes = frozenset(p.country for p in parties if p.country)
        inside = [p for p in range(match.start("B") + 1, match.end()) if p in skeleton.chunks]
        day = next((p for p in inside if text[p] == DATE), None)
        where = next((p for p in inside if text[p] in (PLACE, COUNTRY)), -1)
        place = skeleton.chunks.get(where)
        one = _candidate(context, skeleton, held.start("noun"), held.end("noun"), day, place)
        if one is None:
            continue
        summit = context.compiled.gatherings.summit.search(held["noun"]) is not None
        bodies = codes & context.compiled.bodies
        if len(codes) >= MANY or bodies:
            one.type = "summit" if summit else "conference"
        mechanism = context.compiled.formats.get(codes) if one.type != "meeting" else None
        if mechanism is not None:
            one.mechanism = Value(mechanism, parties[0].spans, "collective")
        one.participants = arg.drop_covered_countries(parties)
        out.append(one)
    return out


def _hosted(context: Context, skeleton: Skeleton, series: Series) -> list[Candidate]:
    """Return those of a format that states held in turn (某年和次年，甲国和乙国先后承办峰会)."""
    unnamed, text = context.compiled.unnamed, skeleton.text
    match = unnamed.hosts_in_turn.search(text)
    earlier = series.format or series.past
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if match is None or earlier is None or mechanism is None:
        return []
    hosts = arg.participants_of(context, skeleton.chunks[match.start("A")])
    days = [p for p in range(match.end()) if text[p] == DATE]
    if len(days) != len(hosts) or len(hosts) < 2 or any(p.kind != "country" for p in hosts):
        return []
    out: list[Candidate] = []
    for host, day in zip(hosts, days, strict=True):
        one = _candidate(context, skeleton, match.start("noun"), match.end("noun"), day, None)
        if one is None:
            continue
        summit = context.compiled.gatherings.summit.search(match["noun"]) is not None
        one.type = "summit" if summit else type_of(context, earlier)
        one.place = Value((host.name, host.country), host.spans)
        one.participants = [host]
        one.mechanism = Value(mechanism, ((earlier.start, earlier.end),), "inherited")
        out.append(one)
    return out


def _one_by_one(context: Context, skeleton: Skeleton, series: Series) -> list[Candidate]:
    """Return later meetings of a series (一届2018年1月在某地召开，一届2021年以视频方式举行)."""
    unnamed, text = context.compiled.unnamed, skeleton.text
    found = list(unnamed.one_of_them.finditer(text))
    earlier = series.format or series.past
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if len(found) < 2 or earlier is None or mechanism is None:
        return []
    out: list[Candidate] = []
    for match in found:
        stop = arg.clause_end(skeleton, match.end())
        places = (p for p in range(match.end(), stop) if text[p] == PLACE)
        chunk = skeleton.chunks.get(next(places, -1))
        begin, day = match.start(), match.end() - 1
        one = _candidate(context, skeleton, begin, begin + 2, day, chunk)
        if one is None:
            continue
        one.type = type_of(context, earlier)
        one.mechanism = Value(mechanism, ((earlier.start, earlier.end),), "inherited")
        out.append(one)
    return out


def _of_past_year(context: Context, skeleton: Skeleton, date: DateValue) -> DateValue:
    """Return a month or day told of the past year, which one read as to come is not (过去一年)."""
    today, words = context.today, context.compiled.unnamed.past_year
    if today is None or date.start is None or date.end is None or date.start <= today:
        return date
    if words.search(skeleton.text) is None or date.end.month == 2:
        return date
    year = date.start.year - 1
    return replace(date, start=date.start.replace(year=year), end=date.end.replace(year=year))


def _candidate(
    context: Context,
    skeleton: Skeleton,
    begin: int,
    end: int,
    day: int | None,
    place: Chunk | None,
) -> Candidate | None:
    date = dating.date_value(context, skeleton.chunks[day]) if day is not None else None
    date = _of_past_year(context, skeleton, date) if date is not None else None
    status = status_of(context, skeleton, begin, end, date, lenient=True)
    if status is None or date is None:
        return None
    at = context.document.sentences[skeleton.sentence]
    return Candidate(
        "meeting",
        TURN,
        (skeleton.starts[begin], skeleton.starts[end]),
        skeleton.sentence,
        status,
        date=date,
        explicit_date=True,
        place=arg.place_value(place) if place is not None else None,
        quote=[(at.start, at.end)],
        own=True,
        key=f"{date.start}",
        edition=f"{date.start}",
    )
