"""Names in two parts: gatherings held as one (甲论坛暨乙峰会), a university with its campus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import extent
from extract.shapes import replace

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.stages.recognition.scene import Scene

OPENING, CLOSING = "（(", "）)"
CAMPUS = "university"
GATHERING = "MECHANISM"
PLACED = (CAMPUS, "venue")
SHORTEST = 4  # characters of a name, lest it be no gathering's


def joined(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, a gathering named in two parts as one name."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if mention.label == GATHERING and last is not None and _gather(last, mention):
            end, start = extent(last)[1], extent(mention)[0]
            between = scene.text[end:start]
            if between in scene.vocabulary.joins_names or (
                end == start and _by_city(scene, mention)
            ):
                found[-1] = _as_one(scene, last, mention)
                continue
        if last is not None and mention.start == last.end + 1 and _placed(scene, last, mention):
            found[-1] = _with_place(scene, last, mention)
            continue
        found.append(mention)
    return found


def _placed(scene: Scene, last: Mention, place: Mention) -> bool:
    """Return whether a place stands in brackets of a university or hall: 某大学（广州）."""
    text, end = scene.text, place.end
    if place.label != "PLACE" or place.name.isascii() or last.kind not in PLACED:
        return False
    return text[last.end] in OPENING and end < len(text) and text[end] in CLOSING


def _with_place(scene: Scene, last: Mention, place: Mention) -> Mention:
    """Return the name with the place behind it; a campus elsewhere is not the university known."""
    end = place.end + 1
    name = scene.text[last.start : end]
    known = None if last.kind == CAMPUS else last.id
    return replace(last, end=end, name=name, id=known, key=name)


def _by_city(scene: Scene, mention: Mention) -> bool:
    """Return whether a gathering is named by a city and its noun alone: 汉堡峰会."""
    for noun in scene.vocabulary.city_summits:
        if mention.name.endswith(noun):
            known = scene.gazetteers.matcher.get(mention.name[: -len(noun)])
            if any(surface.label == "PLACE" for surface in known):
                return True
    return False


def _gather(first: Mention, second: Mention) -> bool:
    if first.label != GATHERING or first.end - first.start < SHORTEST:
        return False
    return second.label == GATHERING and second.end - second.start >= SHORTEST


def _as_one(scene: Scene, first: Mention, second: Mention) -> Mention:
    """Return one mention for both, of the format of the first that has one."""
    start, end = extent(first)[0], extent(second)[1]
    name = scene.text[first.start : end]
    mechanism = first.mechanism or second.mechanism
    return replace(first, end=end, name=name, outer=(start, end), mechanism=mechanism, key=name)
