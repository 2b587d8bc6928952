"""Which of its bearers an ambiguous name means here: 国务院, 共产党, 贾拉拉巴德."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.gazetteers import TERRITORY
from extract.stages.recognition.scene import Hit
from extract.stages.recognition.traits import SHARED

if TYPE_CHECKING:
    from extract.gazetteers import Surface
    from extract.stages.recognition.scene import Scene


def settle_readings(scene: Scene) -> None:
    """Put first the reading that the countries of the sentence and the document speak for.

    A body whose bare name many states have loses its id where none speaks for it.
    """
    open_ = [(at, hit) for at, hit in enumerate(scene.hits) if hit.traits.shared and _open(hit)]
    if not open_:
        return
    named = Counter(code for hit in scene.hits if (code := _state(hit)) is not None)
    owned = Counter(code for hit in scene.hits if (code := _owner(hit)) is not None)
    for at, hit in open_:
        readings = hit.traits.readings
        if readings is not None:
            near = next(iter(_before(scene, hit)), None)
            if near in readings and scene.text.startswith(readings[near], hit.end):
                scene.replace(at, _foreign(hit, near))
            continue
        options = [other for other in hit.surfaces if other.label in SHARED and other.country]
        rivals = len({other.country for other in options}) > 1
        if rivals or hit.traits.ambiguous:
            scene.replace(at, _settled(scene, hit, options, named, owned))


def _open(hit: Hit) -> bool:
    """Return whether a hit may have more than one reading."""
    return len(hit.surfaces) > 1 or hit.traits.ambiguous or hit.traits.readings is not None


def _settled(
    scene: Scene, hit: Hit, options: list[Surface], named: Counter[str], owned: Counter[str]
) -> Hit:
    short = scene.gazetteers.short_forms
    initial = short.get(scene.text[hit.start - 1 : hit.start], ())
    before = _before(scene, hit)
    for codes in (initial, before):
        for code in codes:
            chosen = next((other for other in options if other.country == code), None)
            if chosen is not None:
                return _first(scene, hit, chosen)
    if len(options) == 1 and before:
        return _foreign(hit, before[0])
    ranked = sorted(options, key=lambda other: -named.get(other.country or "", 0))
    if ranked and named.get(ranked[0].country or ""):
        return _first(scene, hit, ranked[0])
    rivals = {other.country for other in options}
    if len(rivals) > 1 and len(rivals & owned.keys()) == 1:  # only 某国国防部 names the state
        return _first(scene, hit, next(other for other in options if other.country in owned))
    return _foreign(hit, None) if len(options) == 1 and named else hit


def _state(hit: Hit) -> str | None:
    if hit.traits.country or hit.surface.kind == TERRITORY:
        return hit.surface.id
    return None


def _owner(hit: Hit) -> str | None:
    """Return the state of a body that names no other's."""
    traits = hit.traits
    whole = traits.organization and not traits.ambiguous and len(hit.surfaces) == 1
    return hit.surface.country if whole else None


def _before(scene: Scene, hit: Hit) -> list[str]:
    """Return the countries named before a hit in its sentence, the nearest first."""
    sentence = scene.sentence_of(hit.start)
    found: list[str] = []
    for other in reversed(scene.hits_between(sentence[0], hit.start) if sentence else []):
        traits = other.traits
        body = traits.organization and other.surface.kind != "media" and not traits.ambiguous
        code = other.surface.country if body else _state(other)
        if code is not None:
            found.append(code)
    return found


def _first(scene: Scene, hit: Hit, chosen: Surface) -> Hit:
    others = (other for other in hit.surfaces if other is not chosen)
    return Hit(hit.start, hit.end, (chosen, *others), scene.traits.of(chosen))


def _foreign(hit: Hit, country: str | None) -> Hit:
    first: Surface = hit.surface
    changed = (first._replace(id="", country=country), *hit.surfaces[1:])
    return Hit(hit.start, hit.end, changed, hit.traits)
