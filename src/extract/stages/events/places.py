"""Places named in a sentence: where it says that something happened."""

from __future__ import annotations

from extract.document import Value
from extract.stages.events.chunks import (
    COUNTRY,
    GATHERING,
    ORG,
    PLACE,
    Chunk,
    Skeleton,
    clause_end,
    clause_start,
)
from extract.stages.events.context import Context
from extract.stages.events.marks import BUILDING

AT = "在于"
PARTS = "；;"
HALLS = frozenset(("venue", "palace"))
LONGEST_CITY = 8  # characters
CITIES = frozenset(("city", "capital"))


def place_value(chunk: Chunk) -> Value | None:
    """Return the place a chunk names."""
    mention = chunk.mention
    if mention is None or not mention.name:
        return None
    country = (mention.id if mention.label == "COUNTRY" else None) or mention.country
    return Value((mention.name, country), ((mention.start, mention.end),))


def last_of_run(context: Context, skeleton: Skeleton, place: int, signs: frozenset[str]) -> int:
    """Return the last of a run of places (法国西南部某省), the most specific one."""
    text = skeleton.text
    while place + 1 < len(text):
        link = context.compiled.patterns.place_link.match(text, place + 1)
        following = link.end() if link else place + 1
        if text[following : following + 1] not in signs:
            break
        after = skeleton.chunks[following]
        body = after.mention is not None and after.mention.label == "ORG"
        if body and (after.code == COUNTRY or {after.code, skeleton.chunks[place].code} == {ORG}):
            break  # 在纽约|联合国大会期间
        place = following
    return place


PLACES = frozenset((PLACE, COUNTRY))
VENUES = frozenset((PLACE, COUNTRY, ORG))


def find_place(context: Context, skeleton: Skeleton, position: int, low: int = 0) -> Value | None:
    """Return the place where the happening at a trigger is said to be, or None.

    A run of places (``哈萨克斯坦阿拉木图市``) gives its last, the most specific one.
    """
    if PLACE not in skeleton.text and COUNTRY not in skeleton.text:
        return _in_body(context, skeleton, position)
    patterns = context.compiled.patterns
    best = None
    first = -1
    low = max(low, _part(skeleton, position))
    for match in patterns.place.finditer(skeleton.text, low, position):
        last = last_of_run(context, skeleton, match.end() - 1, VENUES)
        after = skeleton.text[last + 1 : last + 2]
        hall = skeleton.seen & BUILDING and patterns.building.match(skeleton.text, last + 1)
        if (
            last < position
            and not of_topic(context, skeleton, last, position)
            and one_place(skeleton.chunks[last])
            and (hall or not patterns.not_place_after.match(skeleton.text, last + 1))
            and (skeleton.text[last] != ORG or after != "的")
            and not patterns.says.search(skeleton.text, last + 1, position)
        ):
            best, first = last, match.end() - 1
    if best is None:
        stop = clause_end(skeleton, position)
        match_after = patterns.place.search(skeleton.text, position, stop)
        if match_after:
            last = last_of_run(context, skeleton, match_after.end() - 1, VENUES)
            usable = one_place(skeleton.chunks[last])
            if usable and not patterns.not_place_after.match(skeleton.text, last + 1):
                best, first = last, match_after.end() - 1
    if best is None:
        scene = patterns.at_scene.match(skeleton.text, 0, position)
        if scene is not None:
            return place_value(skeleton.chunks[scene.start("L")])
        return _in_body(context, skeleton, position)
    found = _with_hall(context, skeleton, best)
    named = skeleton.chunks[best].mention
    if found is not None and named is not None and named.label == "ORG":
        found = headquarters(context, skeleton, best, found)
    return _of_state(context, skeleton, first, best, found) if 0 <= first < best else found


def of_topic(context: Context, skeleton: Skeleton, place: int, position: int) -> bool:
    """Whether a day or place is of a gathering that talks are about (就4月在某地举行的峰会…)."""
    patterns = context.compiled.patterns
    held = patterns.held_of.match(skeleton.text, place + 1)
    if held is None or held.end() > position:
        return False
    start = clause_start(skeleton, place)
    return patterns.about_held.search(skeleton.text, start, place) is not None


def _part(skeleton: Skeleton, position: int) -> int:
    """Return where the part of a sentence begins (…；他到访某市，同…会面) that names a place."""
    text = skeleton.text
    part = max([text.rfind(mark, 0, position) for mark in PARTS]) + 1
    own = text[part:position] if part else ""
    return part if PLACE in own or COUNTRY in own else 0


def headquarters(context: Context, skeleton: Skeleton, position: int, place: Value) -> Value:
    """Return the seat of a body (世界旅游组织|总部), in the city told before or where it is."""
    name, country = place.value
    start, end = place.spans[0]
    seat = context.compiled.patterns.seat.match(context.document.text, end)
    if seat is None:
        return place
    found = context.resources.gazetteers.matcher.get(name)
    known = context.compiled.patterns.seat_of.get(found[0].id or "") if found else None
    if known is not None:
        country = known
    elif country in context.compiled.bodies:
        city = next(
            (c for p, c in skeleton.chunks.items() if p < position and c.code == PLACE), None
        )
        country = city.mention.country if city is not None and city.mention is not None else None
    return Value((name + seat[0], country), ((start, seat.end()),))


def _of_state(
    context: Context, skeleton: Skeleton, first: int, last: int, place: Value | None
) -> Value | None:
    """Return a place with the state named before it, where it has none or may lie in several."""
    state = skeleton.chunks[first].mention
    if place is None or state is None or state.label != "COUNTRY" or state.id is None:
        return place
    name, country = place.value
    surfaces = context.resources.gazetteers.matcher.get(name)
    if skeleton.text[first + 1 : last] in context.compiled.patterns.capital_words:
        return Value((name, state.id), place.spans, place.basis)
    if country is None or (country != state.id and any(s.country == state.id for s in surfaces)):
        return Value((name, state.id), place.spans, place.basis)
    return place


def _in_body(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    """Return the body in which a sentence says at its start that it is (在某大学，…).

    Or right before the verb: 在某部接待.
    """
    if ORG not in skeleton.text:
        return None
    if position > 1 and skeleton.text[position - 1] == ORG and skeleton.text[position - 2] in AT:
        return place_value(skeleton.chunks[position - 1])
    body = context.compiled.patterns.at_body.match(skeleton.text, 0, position)
    return place_value(skeleton.chunks[skeleton.text.find(ORG)]) if body is not None else None


def _with_hall(context: Context, skeleton: Skeleton, best: int) -> Value | None:
    """Return a place with the hall that its name leads to (贝尔格莱德塞尔维亚大厦)."""
    chunk = skeleton.chunks[best]
    place = place_value(chunk)
    if place is None or not skeleton.seen & BUILDING or chunk.code not in PLACES:
        return place
    text = context.document.text
    hall = context.compiled.patterns.building.match(text, chunk.end)
    if hall is None:
        return place
    start = chunk.start
    before = skeleton.chunks.get(best - 1)
    if chunk.code == COUNTRY and before is not None and before.code == PLACE:
        start = before.start
    return Value((text[start : hall.end()], place.value[1]), ((start, hall.end()),))


def of_airport(context: Context, place: Value) -> Value | None:
    """Return a place, for an airport the city that its name begins with (某市国际机场), or None."""
    name, country = place.value
    if context.compiled.gatherings.airport.search(name) is None:
        return place
    start = place.spans[0][0]
    for length in range(min(LONGEST_CITY, len(name) - 1), 1, -1):
        found = context.resources.gazetteers.matcher.get(name[:length])
        if any(city.kind in CITIES and city.country == country for city in found):
            return Value((name[:length], country), ((start, start + length),))
    return None


def one_place(chunk: Chunk) -> bool:
    """Whether a chunk names one place: not several states, and not a whole region of the world."""
    if len(chunk.actors) > 1:
        return False
    mention = chunk.mention
    if mention is None or mention.label != "PLACE" or mention.country is not None:
        return True
    return mention.kind not in ("area", "continent")


def is_state(context: Context, place: Value) -> bool:
    """Whether a place is a whole state, under any of its names."""
    found = context.resources.gazetteers.matcher.get(place.value[0])
    return any(surface.label == "COUNTRY" for surface in found)


def is_city(context: Context, place: Value, *, capital: bool = True) -> bool:
    """Whether a place is a city, not a venue or a state; ``capital``: capitals count too."""
    found = context.resources.gazetteers.matcher.get(place.value[0])
    kinds = CITIES if capital else CITIES - {"capital"}
    return any(surface.kind in kinds for surface in found)


def city_before(context: Context, skeleton: Skeleton, position: int, place: Value) -> Value | None:
    """Return a city of the same country reached before a visit (抵达杜尚别，对…访问)."""
    name, country = place.value
    start = clause_start(skeleton, max(0, clause_start(skeleton, position) - 1))
    for match in context.compiled.patterns.place.finditer(skeleton.text, start, position):
        last = last_of_run(context, skeleton, match.end() - 1, PLACES)
        found = place_value(skeleton.chunks[last])
        if found is None or found.value[1] != country or found.value[0] == name:
            continue
        found = of_airport(context, found)
        mention = skeleton.chunks[last].mention
        if found is None or (mention is not None and mention.kind in HALLS):
            continue
        attends = context.compiled.patterns.attends_at.search(skeleton.text, last, position)
        if GATHERING not in skeleton.text[last:position] and attends is None:
            # 赴某市出席峰会并对某国…
            return found
    return None
