"""Gatherings named in two parts: held as one (甲论坛暨乙峰会), or one of a series by its city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import extent
from extract.shapes import replace

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.stages.recognition.scene import Scene

SHORTEST = 4  # characters of a name, lest it be no gathering's


def joined(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, a gathering named in two parts as one name."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is not None and _gathers(last) and _gathers(mention):
            end, start = extent(last)[1], extent(mention)[0]
            between = scene.text[end:start]
            if between in scene.vocabulary.joins_names or (
                end == start and _by_city(scene, mention)
            ):
                found[-1] = _as_one(scene, last, mention)
                continue
        found.append(mention)
    return found


def _by_city(scene: Scene, mention: Mention) -> bool:
    """Return whether a gathering is named by a city and its noun alone: 汉堡峰会."""
    for noun in scene.vocabulary.city_summits:
        if mention.name.endswith(noun):
            known = scene.gazetteers.matcher.get(mention.name[: -len(noun)])
            if any(surface.label == "PLACE" for surface in known):
                return True
    return False


def _gathers(mention: Mention) -> bool:
    return mention.label == "MECHANISM" and mention.end - mention.start >= SHORTEST


def _as_one(scene: Scene, first: Mention, second: Mention) -> Mention:
    """Return one mention for both, of the format of the first that has one."""
    start, end = extent(first)[0], extent(second)[1]
    name = scene.text[first.start : end]
    mechanism = first.mechanism or second.mechanism
    return replace(first, end=end, name=name, outer=(start, end), mechanism=mechanism, key=name)
