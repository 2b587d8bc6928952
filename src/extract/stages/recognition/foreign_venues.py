"""Venues abroad whose name no list knows, behind their city or a word for where: 某城|某某机场."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Hit, Scene

VENUE = "venue"
CITIES = ("PLACE", "COUNTRY")
LONGEST, SHORTEST = 8, 2  # characters of such a name
HEAD = 2  # characters of its noun, at least


def foreign_venue(scene: Scene, low: int, start: int, end: int) -> Mention | None:
    """Return the venue whose noun stands in ``[start, end)``, if a foreign name precedes it."""
    if end - start < HEAD or scene.hit_ends.get(start) is not None:
        return None
    for at in range(start - SHORTEST, max(low, start - LONGEST) - 1, -1):
        city = scene.hit_ends.get(at)
        if city is not None and city.label in CITIES:
            if not _is_name(scene, at, start) or not _is_city(scene, city):
                return None
            venue = Mention(city.start, end, "PLACE", scene.text[city.start : end], kind=VENUE)
            venue.country = city.surface.country or city.surface.id
            return venue
    names, text, at = scene.vocabulary.names, scene.text, start
    while at > max(low, start - LONGEST) and text[at - 1] in names.foreign:
        at -= 1
    strong = any(char in names.strong for char in text[at:start])
    known = not strong or start - at < SHORTEST or text[at:start] in scene.vocabulary.words
    if known or not text.endswith(scene.vocabulary.at, 0, at):
        return None
    return Mention(at, end, "PLACE", text[at:end], kind=VENUE)


def _is_city(scene: Scene, hit: Hit) -> bool:
    """Return whether a place is no state, or a state that is its own capital: 新加坡."""
    if hit.label == "PLACE":
        return True
    state = scene.gazetteers.countries.get(hit.surface.id or "")
    return state is not None and state.capital == state.name_zh


def _is_name(scene: Scene, start: int, end: int) -> bool:
    """Return whether what stands between a city and a noun is a name: all unknown words."""
    names, text = scene.vocabulary.names, scene.text
    foreign = sum(char in names.foreign for char in text[start:end])
    if foreign * 2 < end - start or text[start:end] in scene.vocabulary.words:
        return False
    tokens = scene.tokens(start, end)
    return all(
        t.hit is None and (t.kind == "?" or t.end - t.start == 1) for t in tokens
    ) and not any(char in names.never or char in names.preposed for char in text[start:end])
