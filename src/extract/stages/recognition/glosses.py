"""Names shown by the words beside them: between a title and a gloss, behind 城市 or 首都."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.naming import foreign_end
from extract.stages.recognition.scene import is_han

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene

STATISTIC = 6  # how far a name found by its characters is to be trusted
LONGEST_GLOSSED = 14  # characters of a name told in Latin letters too
HYPHENS = "-‐‑"


def after_nearest_title(scene: Scene, end: int) -> int | None:
    """Return where the title nearest before ``end`` stops, if nothing but a name follows it."""
    rules, text = scene.vocabulary.names, scene.text
    sentence = scene.sentence_of(end - 1) if end else None
    if sentence is None:
        return None
    for start in range(end - 1, max(sentence[0], end - LONGEST_GLOSSED) - 1, -1):
        if start in scene.title_ends and end - start >= 2:
            hit = scene.hits_from.get(start)
            if text[start] not in rules.foreign and text[start] not in rules.single:
                return None  # 总统|府某某宫
            known = hit is not None and hit.end == end
            other = hit is not None and hit.label != "PERSON"
            return None if known or other else start
        char = text[start]
        if not is_han(char) and char not in rules.dots and char not in HYPHENS:
            return None
        if char in rules.preposed and char not in rules.foreign:
            return None
    return None


def find_cities(scene: Scene, people: dict[Span, Mention]) -> None:
    """Find foreign places after words such as 城市 and 首都."""
    for cue, start, _ in scene.cities:
        sentence = scene.sentence_of(cue)
        if sentence is None or scene.hits_from.get(start) is not None:
            continue
        end = foreign_end(scene, start, sentence[1])
        if end is None or (start, end) in people or end - start < 2:
            continue
        strong = sum(char in scene.vocabulary.names.strong for char in scene.text[start:end])
        if strong * 2 >= end - start and scene.text[start:end] not in scene.vocabulary.words:
            place = Mention(start, end, "PLACE", scene.text[start:end], kind="city")
            scene.found.append((place, STATISTIC))
