"""Foreign names written with dots between their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.naming import (
    add_person,
    foreign_end,
    foreign_looks,
    is_ship,
    person_at,
)
from extract.stages.recognition.scene import is_han
from extract.stages.recognition.surfaces import between_states

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene


def find_dotted(scene: Scene, people: dict[Span, Mention]) -> None:
    """Note the foreign names with dots that no list knows."""
    names_first = scene.vocabulary.names.first
    for match in _dotted_runs(scene):
        sentence = scene.sentence_of(match.start())
        if sentence is None or match.group().find(".") >= 0 > match.group().find("·"):
            continue
        start = match.start()
        first = scene.vocabulary.names.any_dot.search(scene.text, start)
        dot = first.start() if first is not None else match.end()
        if between_states(scene, dot):
            continue
        start = left_edge(scene, start, dot)
        if _of_words(scene, start, dot):
            continue
        end = foreign_end(scene, start, sentence[1])
        if end is None or is_ship(scene, end):
            continue
        if end > dot and foreign_looks(scene, start, end):
            if scene.text[start - 1 : start] in names_first and start - 1 in scene.title_ends:
                start -= 1  # 总理于里·拉塔斯
                people.pop((start, dot), None)
            add_person(people, person_at(scene, start, end))


def _of_words(scene: Scene, start: int, dot: int) -> bool:
    """Return whether a dot parts words and no name: “时|尚·香|港”."""
    text, words = scene.text, scene.vocabulary.words
    short = dot - start == 1 and text[start - 1 : dot] in words
    after = scene.hits_from.get(dot + 1)
    return short and after is not None and not after.traits.person


def _dotted_runs(scene: Scene) -> Iterator[re.Match[str]]:
    """Yield the runs of characters with dots between them; looks around dots only."""
    names, text = scene.vocabulary.names, scene.text
    cursor = 0
    for dot in names.any_dot.finditer(text):
        at = dot.start()
        if at > cursor and names.dot.match(text, at - 1) is not None:
            match = names.dotted.search(text, max(cursor, at + 1 - names.reach))
            if match is None:
                return
            yield match
            cursor = match.end()


def _carries(scene: Scene, at: int, high: int) -> bool:
    """Return whether the character at ``at`` may stand in the name part that ends at ``high``."""
    rules, text = scene.vocabulary.names, scene.text
    if text[at] in rules.foreign or text[at] in "-‐‑":
        return True
    if text[at] not in rules.rare:
        return False
    if text[at + 1] not in rules.foreign and text[at + 1] not in "·・":
        return False
    begins = (
        at in scene.title_ends or scene.hit_ends.get(at) is not None or not is_han(text[at - 1])
    )
    dotted = text[high : high + 1] in tuple("·・")
    return begins or (text[at - 1] in rules.foreign and (at + 1 < high or dotted))


def left_edge(scene: Scene, low: int, high: int) -> int:
    """Return where the name part that ends at ``high`` begins, not before ``low``."""
    text = scene.text
    start = high
    while start > low and _carries(scene, start - 1, high):
        start -= 1
    for at in range(high - 1, start, -1):
        if at in scene.title_ends:
            return at
        hit = scene.hit_ends.get(at)
        long = hit is not None and (hit.end - hit.start > 2 or high - at >= 2)
        if hit is not None and long and hit.label != "PERSON" and hit.end < high:
            return at
    words = scene.vocabulary.words
    for at in range(high - 2, start, -1):
        if words.get(text[at - 2 : at]) in ("v", "w", "x", "c"):
            return at
    return start
