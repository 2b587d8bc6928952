"""Names before what only persons do, of those one congratulates, beside others and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.stages.recognition.naming import (
    ends_well,
    foreign_end,
    foreign_looks,
    has_words,
    native_end,
)
from extract.stages.recognition.scene import is_han
from extract.stages.recognition.vouched import repeated

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene

BRACKETS = ("（", "(")
LISTING = "、〇"  # what a list of names has besides characters
_LISTED = lazy(f"[{LISTING}\u4e00-\u9fff\u3400-\u4dbf]*")
ADVERBS = 14  # characters that adverbs and days before a verb may take


def performers(scene: Scene) -> Iterator[Span]:
    """Yield the names before what only persons do, and those of whom one congratulates."""
    rules, text = scene.vocabulary, scene.text
    for start, end, word in scene.deeds:
        if word in rules.congratulating:
            match = rules.congratulated.match(text, end)
            if match is None or scene.hits_from.get(end) is not None:
                continue
            stop = match.end()
            remarked = text[stop : stop + 1] in BRACKETS and native_end(scene, end, stop) == stop
            short = word in rules.appointing and _short_name(scene, end, stop)
            if remarked or short or named(scene, end, stop):
                yield end, stop  # 任命|郑璇|（女）为大使
        elif word not in rules.toward:
            yield from _doer(scene, start, _without_adverbs(scene, start))
        elif scene.hits_from.get(end) is not None:
            for span in _doer(scene, start, _without_adverbs(scene, start)):
                name = text[slice(*span)]
                if scene.count(name) > 1 or rules.names.foreign.issuperset(name):
                    yield span  # 强台风 arrives too
    for start, _, _ in scene.sayings:
        stop = _without_adverbs(scene, start)
        if stop < start:
            yield from _doer(scene, start, stop)


def _short_name(scene: Scene, start: int, end: int) -> bool:
    """Return whether ``[start, end)`` is a Chinese name of two or three characters."""
    name, names, words = scene.text[start:end], scene.vocabulary.names, scene.vocabulary.words
    if len(name) > 3 or name[0] not in names.single or name in words or name[:2] in words:
        return False
    return not scene.hits_between(start, end) and start not in scene.title_starts


def _without_adverbs(scene: Scene, start: int) -> int:
    """Return where the adverbs and days before a verb begin: 莫迪|12日已."""
    if scene.text[start - 1 : start] not in scene.vocabulary.adverb_ends:
        return start
    match = scene.vocabulary.adverbial.search(scene.text, max(0, start - ADVERBS), start)
    return match.start() if match is not None else start


def _doer(scene: Scene, start: int, stop: int) -> Iterator[Span]:
    """Yield the name that ends at ``stop`` before the verb at ``start``."""
    rules, text = scene.vocabulary, scene.text
    if scene.hit_ends.get(stop) is not None or not is_han(text[stop - 1 : stop]):
        return
    sentence = scene.sentence_of(start)
    if sentence is None:
        return
    low = max(sentence[0], stop - rules.speaker_reach)
    at = stop
    while at > low and text[at - 1] not in rules.clause_edges and is_han(text[at - 1]):
        at -= 1
    if scene.hits_from.get(at) is None and (
        named(scene, at, stop) if stop - at > 2 else _met(scene, at, stop)
    ):
        yield at, stop
        return
    for last in range(stop - 1, at - 1, -1):
        if text[last] not in rules.names.foreign:
            at = last + 1
            break
    before = text[at - 1 : at]
    inside = before in rules.names.rare or before in rules.names.dots
    inside = inside or any(near in scene.title_ends for near in range(at - 3, at))
    seam = text[at - 1 : at + 1] in rules.words
    if stop - at < 4 or inside or seam or not foreign_looks(scene, at, stop):
        return
    if named(scene, at, stop):
        yield at, stop


def _met(scene: Scene, start: int, end: int) -> bool:
    """Return whether two characters are a foreign name that the text has more than once."""
    name, names = scene.text[start:end], scene.vocabulary.names
    short = scene.gazetteers.short_forms
    if len(name) < 2 or scene.count(name) < 2 or (name[0] in short and name[1] in short):
        return False
    return all(char in names.strong for char in name) and name not in scene.vocabulary.words


def joined(scene: Scene, known: list[Span]) -> Iterator[Span]:
    """Yield the names joined to persons found: 习近平和|彭丽媛, 托卡耶夫|与普京."""
    rules, text = scene.vocabulary, scene.text
    for start, end in known:
        if text[end : end + 1] in rules.joints and end + 1 < len(text):
            span = _joined_to(scene, end + 1)
            if span is not None:
                yield span
        if text[start - 1 : start] in rules.joints and start > 1:
            at = start - 1
            while at > 0 and text[at - 1] in rules.names.foreign:
                at -= 1
            clause = at == 0 or text[at - 1] in rules.clause_edges
            free = clause and start - at > 3 and scene.hits_from.get(at) is None
            if free and named(scene, at, start - 1):
                yield at, start - 1


def _joined_to(scene: Scene, start: int) -> Span | None:
    """Return the name at ``start`` behind a person and a joint."""
    text, names = scene.text, scene.vocabulary.names
    sentence = scene.sentence_of(start)
    if sentence is None or scene.hits_from.get(start) is not None or start in scene.title_starts:
        return None
    end = foreign_end(scene, start, sentence[1])
    if end is None or end - start < 3 or not named(scene, start, end):
        end = native_end(scene, start, sentence[1])
        if end is None or end - start != 3 or scene.count(text[start:end]) < 2:
            return None
    if end in scene.title_starts or scene.hits_from.get(end) is not None:
        return None
    if has_words(scene, start, end) and end - start > 3:
        return None  # 马克龙|道别
    stands = ends_well(scene, end, sentence[1]) and not text.startswith(names.owned, end)
    return (start, end) if stands else None


def named(scene: Scene, start: int, end: int) -> bool:
    """Return whether ``[start, end)`` is a name from begin to end by its characters."""
    text, words, names = scene.text, scene.vocabulary.words, scene.vocabulary.names
    if text[start:end] in words or text[start : start + 2] in words:
        return False
    if text[start - 1 : start].isdigit() and text[start] in scene.vocabulary.day:
        return False  # 13|日高票当选
    if scene.hits_between(start, end) or any(at in scene.title_starts for at in range(start, end)):
        return False
    if names.foreign.issuperset(text[start:end]):
        short = end - start == 2 and text[start] not in names.single
        if short or foreign_looks(scene, start, end):
            return True
        strong = not names.strong.isdisjoint(text[start:end])
        if end - start > 2 and strong and not has_words(scene, start, end):
            return True
    if repeated(scene, start, end):
        return True
    native = native_end(scene, start, end) == end and end - start == 3
    if native and scene.count(text[start:end]) != scene.count(text[start : end - 1]):
        return False  # 王毅|转赴
    return native and text[end - 1] not in names.unlike


def listed(scene: Scene) -> Iterator[Span]:
    """Yield the names in lists of those present: A、B和C等参加."""
    joints = "".join(sorted(scene.vocabulary.joints))
    for match in _lists_of_names(scene):
        if scene.sentence_of(match.start()) is None:
            continue
        cursor = match.start(1)
        for part in re.split(f"(、|[{joints}](?=..))", match.group(1)):
            end = cursor + len(part)
            if len(part) >= 2 and (_listed(scene, part) or named(scene, cursor, end)):
                yield cursor, end
            cursor = end


def _lists_of_names(scene: Scene) -> Iterator[re.Match[str]]:
    """Yield the lists that end in a verb such as 参加; looks only left of such verbs."""
    text, size = scene.text, len(scene.text)
    listed, inner = scene.vocabulary.listed, scene.vocabulary.list_run
    cursor = 0
    for start, end, _ in scene.lists:
        if end <= cursor:
            continue
        back = _LISTED.match(scene.reversed, size - start, size - cursor)
        low = size - back.end() if back is not None else start
        run = inner.match(text, low)
        cursor = run.end() if run is not None else end
        yield from listed.finditer(text, low, cursor)


def _listed(scene: Scene, part: str) -> bool:
    """Return whether an item of a list of those present is a Chinese name."""
    names = scene.vocabulary.names
    if part in scene.vocabulary.words or part[-1] in names.never:
        return False
    if any(char in names.never and char not in names.middle for char in part[1:-1]):
        return False
    return (part[0] in names.single and len(part) <= 3) or (
        part[:2] in names.double and len(part) <= 4
    )
