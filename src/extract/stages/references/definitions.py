"""Whom words for several do and do not mean: terms defined, bodies, all who gather."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, code_of, distinct, sentence_at

if TYPE_CHECKING:
    from extract.spans import Span

    Parties = tuple[tuple[str, ...], tuple[Span, ...], str]


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


def wider_row(cast: Cast, at: int, codes: tuple[str, ...]) -> Parties | None:
    """Return all who are told to gather before, where those found are only some of them."""
    for index in range(at - 1, max(-1, at - NEAR), -1):
        row = cast.sides[index]
        if len(row) <= len(codes) or cast.units[index] != cast.units[at]:
            continue
        states = [side for side in row if side.code in cast.gazetteers.countries]
        named = distinct(states)
        if len(named) >= 2 * len(codes) and set(codes) < set(named):
            return named, tuple((side.start, side.end) for side in states), "collective"
    return None


NEAR = 6
"""Sentences back in which all who gather are told."""


def initials_before(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return the states whose initials begin a name in the same sentence (中吉乌铁路…三国)."""
    shorts = cast.gazetteers.short_forms
    if size < 3:
        return None
    for index in reversed(cast.document.sentences[at].mentions):
        mention = cast.document.mentions[index]
        if mention.label not in JOINT or mention.start >= offset:
            continue
        name = mention.name[: size + 1]
        if len(name) <= size or any(char not in shorts for char in name[:size]):
            continue
        codes = [code_of(cast, char, mention.start) for char in name[:size]]
        found = tuple(dict.fromkeys(code for code in codes if code is not None))
        if len(found) == size and name[size] not in shorts:
            return found, ((mention.start, mention.start + size),), "collective"
    return None


JOINT = frozenset(("INITIATIVE", "MECHANISM", "DOCUMENT"))
"""What has a name that may begin with the initials of those who take part."""
REGIONS = frozenset(("area", "continent"))
"""Parts of the world, of which some states are meant and not said which."""


def of_continent(cast: Cast, offset: int) -> bool:
    """Whether a part of the world, not the region of the five, is named right before."""
    index = bisect_left(cast.mention_starts, offset) - 1
    mention = cast.document.mentions[index] if index >= 0 else None
    if mention is None or mention.end != offset or mention.kind not in REGIONS:
        return False
    return mention.name != cast.lexicon.central_word
