"""Where a gathering is held: told in its clause, by who hosts it, or by its name."""

from __future__ import annotations

import re

from extract.document import Mention, Value
from extract.stages.events import arguments as arg
from extract.stages.events import venues
from extract.stages.events.chunks import CLAUSE_END, COUNTRY, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import place_in_name

PARTS = ("；", ";")


def last_match(pattern: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, low, high):
        found = match
    return found


def find_site(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    place = arg.find_place(context, skeleton, position, _own_part(context, skeleton, position))
    words = context.compiled.gatherings
    if place is not None and words.airport.search(place.value[0]):
        place = _city_before(skeleton, place)  # 抵达某市某机场，出席…
    if place is not None:
        return place
    start = arg.clause_start(skeleton, position)
    match = last_match(words.place_hosts, skeleton.text, start, position)
    if match is not None:
        chunk = skeleton.chunks[match.start("L")]
        found = arg.place_value(chunk) if arg.one_place(chunk) else None
        if chunk.code == COUNTRY and words.organises.match(skeleton.text, match.start("L") + 1):
            found = None  # 某国成功举办…: where, nobody says
        if found is not None:
            return found
    city = venues.short_place(context, skeleton, position, arg.clause_end(skeleton, position))
    if city is not None and not arg.is_state(context, city):
        return city
    there = venues.there(context, skeleton, arg.clause_end(skeleton, position))
    by = words.hosted_by.search(skeleton.text, position, arg.clause_end(skeleton, position))
    if by is not None and there is None and arg.one_place(skeleton.chunks[by.start("A")]):
        there = arg.place_value(skeleton.chunks[by.start("A")])  # 由某国主办
    return there or venues.unknown_place(context, skeleton, position)


def _own_part(context: Context, skeleton: Skeleton, position: int) -> int:
    """Return where the part begins that tells where a gathering is held.

    Its own clause, where that has a place behind the name, else what stands behind a semicolon.
    """
    text = skeleton.text
    begin, stop = arg.clause_start(skeleton, position), arg.clause_end(skeleton, position)
    if context.compiled.patterns.place.search(text, position, stop) is not None:
        return begin
    return max(text.rfind(sign, 0, position) for sign in PARTS) + 1


def _city_before(skeleton: Skeleton, place: Value) -> Value | None:
    """Return the place named right before another, in whose name it stands."""
    start = place.spans[0][0]
    for chunk in skeleton.chunks.values():
        if chunk.end == start and chunk.code == PLACE:
            return arg.place_value(chunk)
    return None


def host_place(context: Context, candidate: Candidate) -> Value | None:
    """Return the state that hosts (哈方主办), written out."""
    start, end = candidate.trigger
    words = context.compiled.gatherings
    if words.own_event.match(context.document.text, start, end) is None:
        return None
    if candidate.status == "occurred" and not words.hosting.match(context.document.text, start):
        return None  # 中国成功举办…: where, nobody says
    codes = {p.country for p in candidate.participants if p.country}
    if len(codes) != 1 or any(p.kind == "person" for p in candidate.participants):
        return None
    host = candidate.participants[0]
    if host.country in context.compiled.bodies:
        return None
    name = context.resources.gazetteers.name_zh(host.country or "")
    return Value((name, host.country), host.spans, "inherited") if name else None


def _leading(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    """Return the city named right before a gathering (利马第三届某某峰会)."""
    before, name = skeleton.chunks.get(position - 1), skeleton.chunks.get(position)
    if before is None or name is None or before.code != PLACE or before.mention is None:
        return None
    if before.end != name.start or before.mention.kind not in context.compiled.patterns.city_kinds:
        return None
    return arg.place_value(before)


def city_of_name(
    context: Context, skeleton: Skeleton, position: int, candidate: Candidate, mention: Mention
) -> None:
    """Prefer the city in a gathering's name to no place and to the state the city lies in.

    ``position``: of its name. A city named right before it counts where no other place is told.
    """
    named = place_in_name(context, mention)
    place = candidate.place
    if named is None and place is None:
        named = _leading(context, skeleton, position)
    if named is None:
        return
    if place is not None and place.value[1] != named.value[1]:
        between = context.document.text[place.spans[0][1] : mention.start]
        if any(stop in between for stop in CLAUSE_END):
            candidate.place = named  # from X to Y, 出席…杜尚别峰会
        return
    if place is None or arg.is_state(context, place):
        candidate.place = named
