"""Which of its bearers an ambiguous name means here: 国务院, 共产党, 贾拉拉巴德."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.gazetteers import TERRITORY
from extract.stages.recognition.scene import Hit

if TYPE_CHECKING:
    from extract.gazetteers import Surface
    from extract.stages.recognition.scene import Scene

SHARED = frozenset(["ORG", "PLACE"])


def settle_readings(scene: Scene) -> None:
    """Put first the reading that the countries of the sentence and the document speak for.

    A body whose bare name many states have loses its id where none speaks for it.
    """
    named = Counter(code for hit in scene.hits if (code := _state(hit)) is not None)
    for at, hit in enumerate(scene.hits):
        if hit.label not in SHARED:
            continue
        surface = hit.surfaces[0]
        readings = scene.vocabulary.readings.get(surface.text)
        if readings is not None:
            near = next(iter(_before(scene, hit)), None)
            if near in readings and scene.text.startswith(readings[near], hit.end):
                scene.hits[at] = _foreign(hit, near)
            continue
        options = [other for other in hit.surfaces if other.label in SHARED and other.country]
        rivals = len({other.country for other in options}) > 1
        if rivals or "ambiguous" in surface.flags:
            scene.hits[at] = _settled(scene, hit, options, named)


def _settled(scene: Scene, hit: Hit, options: list[Surface], named: Counter[str]) -> Hit:
    short = scene.gazetteers.short_forms
    initial = short.get(scene.text[hit.start - 1 : hit.start], ())
    before = _before(scene, hit)
    for codes in (initial, before):
        for code in codes:
            chosen = next((other for other in options if other.country == code), None)
            if chosen is not None:
                return _first(hit, chosen)
    if len(options) == 1 and before:
        return _foreign(hit, before[0])
    ranked = sorted(options, key=lambda other: -named.get(other.country or "", 0))
    if ranked and named.get(ranked[0].country or ""):
        return _first(hit, ranked[0])
    return _foreign(hit, None) if len(options) == 1 and named else hit


def _state(hit: Hit) -> str | None:
    surface = hit.surfaces[0]
    if hit.label == "COUNTRY" or surface.kind == TERRITORY:
        return surface.id
    return None


def _before(scene: Scene, hit: Hit) -> list[str]:
    """Return the countries named before a hit in its sentence, the nearest first."""
    sentence = scene.sentence_of(hit.start)
    found: list[str] = []
    for other in reversed(scene.hits_between(sentence[0], hit.start) if sentence else []):
        surface = other.surfaces[0]
        body = other.label == "ORG" and surface.kind != "media" and "ambiguous" not in surface.flags
        code = surface.country if body else _state(other)
        if code is not None:
            found.append(code)
    return found


def _first(hit: Hit, chosen: Surface) -> Hit:
    others = (other for other in hit.surfaces if other is not chosen)
    return Hit(hit.start, hit.end, (chosen, *others))


def _foreign(hit: Hit, country: str | None) -> Hit:
    first: Surface = hit.surfaces[0]
    return Hit(hit.start, hit.end, (first._replace(id="", country=country), *hit.surfaces[1:]))
