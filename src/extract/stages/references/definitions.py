"""Whom words for several do and do not mean: terms defined （下称“各方”）, bodies, continents."""

from __future__ import annotations

from bisect import bisect_left

from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, distinct, sentence_at


def find_definitions(cast: Cast) -> None:
    """Note terms such as （下称“各方”） with the parties named before them."""
    for match in matches_at(cast.lexicon.definition, cast.document.text, cast.spots.definition):
        at = sentence_at(cast, match.start())
        if at < 0:
            continue
        term = match.group(1)
        if not (cast.lexicon.group.fullmatch(term) or cast.lexicon.pair.fullmatch(term)):
            continue
        for index in range(at, max(-1, at - 4), -1):
            sides = [side for side in cast.sides[index] if side.start < match.start()]
            sides = without_members(cast, sides)
            if len(distinct(sides)) >= 2:
                spans = tuple((side.start, side.end) for side in sides)
                cast.defined[term] = (distinct(sides), spans)
                break


def without_members(cast: Cast, sides: list[Side]) -> list[Side]:
    """Leave out the states that a body named beside them stands for already."""
    day, members = cast.day, cast.gazetteers.members
    inside = {code for body in distinct(sides) for code in members(body, day)}
    return [side for side in sides if side.code not in inside] if inside else sides


def whole(cast: Cast, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes without the states that belong to a body among them."""
    inside = {state for code in codes for state in cast.gazetteers.members(code, cast.day)}
    return tuple(code for code in codes if code not in inside) if len(codes) == 2 else codes


REGIONS = frozenset(("area", "continent"))
"""Parts of the world, of which some states are meant and not said which."""


def of_continent(cast: Cast, offset: int) -> bool:
    """Whether a part of the world, not the region of the five, is named right before."""
    index = bisect_left(cast.mention_starts, offset) - 1
    mention = cast.document.mentions[index] if index >= 0 else None
    if mention is None or mention.end != offset or mention.kind not in REGIONS:
        return False
    return mention.name != cast.lexicon.central_word
