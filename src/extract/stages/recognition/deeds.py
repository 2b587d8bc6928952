"""Names before what only persons do and of those whom one congratulates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.stages.recognition.naming import foreign_looks, native_end
from extract.stages.recognition.scene import is_han

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene


def performers(scene: Scene) -> Iterator[Span]:
    """Yield the names before what only persons do, and those of whom one congratulates."""
    rules, text = scene.vocabulary, scene.text
    for start, end, word in scene.deeds:
        sentence = scene.sentence_of(start)
        if sentence is None:
            continue
        if word in rules.congratulating:
            match = rules.congratulated.match(text, end)
            if match is not None and scene.hit_at(end) is None and named(scene, end, match.end()):
                yield end, match.end()
            continue
        low = max(sentence[0], start - rules.speaker_reach)
        at = start
        while at > low and text[at - 1] not in rules.clause_edges and is_han(text[at - 1]):
            at -= 1
        if start - at >= 3 and scene.hit_at(at) is None and named(scene, at, start):
            yield at, start
            continue
        while at < start and not all(char in rules.names.foreign for char in text[at:start]):
            at += 1
        before = text[at - 1 : at]
        inside = before in rules.names.rare or before in rules.names.dots
        inside = inside or any(near in scene.title_ends for near in range(at - 3, at))
        if (
            start - at >= 4
            and not inside
            and text[at - 1 : at + 1] not in rules.words
            and named(scene, at, start)
        ):
            yield at, start


def named(scene: Scene, start: int, end: int) -> bool:
    """Return whether ``[start, end)`` is a name from begin to end by its characters."""
    text, words = scene.text, scene.vocabulary.words
    if text[start:end] in words or text[start : start + 2] in words:
        return False
    if scene.hits_between(start, end) or any(at in scene.title_starts for at in range(start, end)):
        return False
    foreign = all(char in scene.vocabulary.names.foreign for char in text[start:end])
    if foreign and (foreign_looks(scene, start, end) or end - start == 2):
        return end - start > 2 or text[start] not in scene.vocabulary.names.single
    return native_end(scene, start, end) == end and end - start == 3
