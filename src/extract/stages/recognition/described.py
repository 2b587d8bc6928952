"""Names told by a description: 尼日利亚人某某, 甲与乙两位总理."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.stages.recognition.naming import ends_well, foreign_end, foreign_looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.spans import Span
    from extract.stages.recognition.scene import Scene

SHORTEST = 3  # characters of a foreign name that only its description tells
COUNTED = lazy("[两二三四五六七八九十]位$")
HEADS = ("foreign_minister", "head_of_government", "head_of_state")
MOST = 10  # names that are counted
JOINTS = "、与和及同"


def described(scene: Scene) -> Iterator[Span]:
    """Yield the persons that their people or their number tells."""
    yield from _nationals(scene)
    yield from _counted(scene)
    yield from _namesakes(scene)


def _namesakes(scene: Scene) -> Iterator[Span]:
    """Yield a foreign name that a body has too, right behind a minister's office and its state."""
    for hit in scene.hits:
        if hit.label != "ORG" or not hit.traits.foreign:
            continue
        title = scene.title_ends.get(hit.start)
        if title is None or title.role not in HEADS:
            continue
        owner = scene.hit_ends.get(title.start)
        other = owner is not None and owner.traits.country
        if other and owner is not None and owner.surface.id != hit.surface.country:
            sentence = scene.sentence_of(hit.start)
            if sentence is not None and ends_well(scene, hit.end, sentence[1]):
                yield hit.start, hit.end


def _nationals(scene: Scene) -> Iterator[Span]:
    """Yield a foreign name behind whose citizen it is: 从尼日利亚人|阿德西纳手中."""
    text, person = scene.text, scene.vocabulary.citizen
    for hit in scene.hits:
        if not hit.traits.country or not text.startswith(person, hit.end):
            continue
        start = hit.end + len(person)
        sentence = scene.sentence_of(hit.start)
        if sentence is None or scene.hits_from.get(start) is not None:
            continue
        end = foreign_end(scene, start, sentence[1])
        if end is None or end - start < SHORTEST or not foreign_looks(scene, start, end):
            continue
        word = text[end : end + 2] in scene.vocabulary.words
        if word or end == sentence[1] or ends_well(scene, end, sentence[1]):
            yield start, end


def _counted(scene: Scene) -> Iterator[Span]:
    """Yield the foreign names whose holders are counted before their title: 甲、乙和丙三位总理."""
    text, foreign = scene.text, scene.vocabulary.names.foreign
    for title in scene.titles:
        number = COUNTED.search(text, max(0, title.start - 2), title.start)
        sentence = scene.sentence_of(title.start) if number is not None else None
        if number is None or sentence is None:
            continue
        end = number.start()
        for _ in range(MOST):
            known = scene.hit_ends.get(end)
            if known is not None:
                if known.label != "PERSON":
                    break
                start = known.start
            else:
                start = end
                while start > sentence[0] and text[start - 1] in foreign:
                    start -= 1
                listed = text[start - 1 : start] in JOINTS or end == number.start()
                if end - start < 2 or not listed or not foreign_looks(scene, start, end):
                    break
                yield start, end
            if start <= sentence[0] or text[start - 1] not in JOINTS:
                break
            end = start - 1
