"""Whether there is enough before a head word to make it a proper name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.stages.recognition.reach import LINKS, Reach, edition_before

if TYPE_CHECKING:
    from extract.stages.recognition.head_rules import Head
    from extract.stages.recognition.lexer import Token
    from extract.stages.recognition.scene import Hit, Scene

LINK = lazy(f"[{re.escape(LINKS)}]")
ACRONYM = lazy(r"[A-Z][A-Za-z0-9+]+")


def with_initials(scene: Scene, begin: int) -> int:
    """Take initials of two states before a name into it: 中哈霍尔果斯…中心."""
    short, text = scene.gazetteers.short_forms, scene.text
    pair = text[begin - 2 : begin]
    if (
        len(pair) < 2
        or any(char not in short for char in pair)
        or scene.hits_from.get(begin) is None
    ):
        return begin
    alone = text[begin - 3 : begin - 2] not in short and pair not in scene.vocabulary.words
    return begin - 2 if alone else begin


def enough(scene: Scene, head: Head, reach: Reach, begin: int, start: int, end: int) -> bool:
    """Return whether there is enough before the head to make it a proper name."""
    if head.needs == "none":
        return True
    text, rules = scene.text, scene.vocabulary.heads
    low, high = reach.edition or (start, start)
    modifiers = [
        token
        for token in scene.tokens(begin, start)
        if token.kind != "c" and not low <= token.start < high
    ]
    if head.needs == "foreign":
        return _foreign_place(scene, begin, start)
    if head.label == "ORG" and start - begin >= 2 and _foreign_place(scene, begin, start):
        return True
    if head.label == "PLACE":
        return _place_enough(scene, modifiers, begin, start, end)
    words = [text[token.start : token.end] for token in modifiers]
    wide = head.label in ("MECHANISM", "INITIATIVE") or text[start:end].endswith(
        (*rules.centres, *rules.bilateral)
    )
    initials = _initials(scene, begin, start, wide=wide)
    if initials and head.label == "MECHANISM" and text[start:end] in rules.meetings:
        initials = not all(word in rules.generic for word in words if len(word) > 1)
    if reach.named or initials:
        numbered = reach.edition is not None or edition_before(scene, begin, 0) is not None
        return initials or _named_enough(scene, head, modifiers, text[start:end], numbered=numbered)
    if head.label == "INITIATIVE" and _between_foreign(scene, begin, start):
        return True
    bare = rules.generic.issuperset(words)
    if head.needs == "any":
        many = head.label == "DOCUMENT" and len(words) + (end - start > 2) > 2
        return (not bare or many) and start - begin >= 2
    scoped = not rules.scope.isdisjoint(words)
    if head.label == "ORG" and words and words[0] in rules.local:
        return False
    if ACRONYM.match(text, begin, start) is not None:
        return True
    if reach.edition is not None:
        return bool(words) and not (bare and not scoped)
    return scoped and len(words) >= 2 and not bare


def abroad(scene: Scene, low: int, start: int) -> Hit | None:
    """Return the state right before a foreign name that ends at ``start``: 意大利曼托瓦 in 省."""
    names, words, text = scene.vocabulary.names, scene.vocabulary.words, scene.text
    at = start
    while at > max(low, start - LONGEST) and text[at - 1] in names.foreign:
        at -= 1
        state = scene.hit_ends.get(at)
        if state is None or state.label != "COUNTRY" or scene.hits_from.get(at) is not None:
            continue
        name = text[at:start]
        plain = name in words or all(char in scene.vocabulary.compass for char in name)
        return state if len(name) > 1 and not plain else None
    return None


def foreign_run(scene: Scene, low: int, start: int) -> int | None:
    """Return where the foreign name that ends at ``start`` begins: 哈德逊 in 研究所."""
    names, text, at = scene.vocabulary.names, scene.text, start
    if scene.hit_ends.get(start) is not None:
        return None
    while at > max(low, start - LONGEST) and text[at - 1] in names.foreign:
        hit = scene.hit_ends.get(at)
        if hit is not None and hit.label in ("COUNTRY", "ORG") and at < start:
            break
        at -= 1
    known = at < start and text[at:start] not in scene.vocabulary.words
    return at if known and _foreign_place(scene, at, start) else None


def of_two(scene: Scene, begin: int, end: int) -> bool:
    """Return whether a name begins with two states: 中德经济顾问委员会, 中国—秘鲁企业家委员会."""
    short, text = scene.gazetteers.short_forms, scene.text
    hit = scene.hits_from.get(begin)
    plain = hit is None or hit.label == "MECHANISM"
    if plain and text[begin] in short and text[begin + 1 : begin + 2] in short:
        return text[begin] != text[begin + 1] and begin + 3 < end
    hits = [hit for hit in scene.hits_between(begin, end) if hit.label == "COUNTRY"]
    return len(hits) >= 2 and hits[0].start == begin


LONGEST = 7  # characters of the name of a region abroad
ROOM = (0, *range(2, 15))


def _initials(scene: Scene, begin: int, start: int, *, wide: bool) -> bool:
    """Return whether a name begins with initials of two or three states: 中吉乌铁路."""
    short = scene.gazetteers.short_forms
    hit = scene.hits_from.get(begin)
    if hit is not None and hit.label != "MECHANISM":
        return False
    size = 0
    while begin + size < start and scene.text[begin + size] in short and size < 4:
        size += 1
    return size >= 2 and start - begin - size in (ROOM if wide else (0, 2, 4))


def _named_enough(
    scene: Scene, head: Head, modifiers: list[Token], word: str, *, numbered: bool
) -> bool:
    """A name and a short head alone may be a description: 中国机制, 美国会议.

    ``numbered``: its edition is told (第三届某地青年论坛).
    """
    hits = [token.hit for token in modifiers if token.hit is not None]
    rules = scene.vocabulary.heads
    others = [scene.text[token.start : token.end] for token in modifiers if token.hit is None]
    nouns = sum(other not in LINKS for other in others)
    plain = head.label == "MECHANISM" and len(hits) == 1 and hits[0].label == "PLACE"
    if plain or head.kind == "company":
        nouns = sum(other not in LINKS and other not in rules.generic for other in others)
    if head.label == "MECHANISM" and not nouns and len(hits) == 1 and hits[0].label == "PLACE":
        kind = hits[0].surface.kind
        if word in scene.vocabulary.heads.summits or (numbered and word not in rules.weak):
            return True
        return kind in ("area", "continent")
    if head.label == "INITIATIVE" and not nouns and len(hits) == 1:
        if hits[0].surface.kind in ("area", "continent"):
            return word in scene.vocabulary.heads.regional
        if hits[0].label == "PLACE" and word in rules.routes:
            return True
        yearly = head.kind != "initiative" or word.endswith(scene.vocabulary.heads.years)
        if word.endswith(rules.communities) and hits[0].label in ("MECHANISM", "ORG"):
            return True
        return hits[0].label != "PLACE" and yearly
    if head.label == "DOCUMENT":
        if word in rules.national and len(hits) == 1 and hits[0].label == "COUNTRY":
            return True
        return (
            nouns > 0 or len(hits) >= 2 or any(hit.label in ("PLACE", "MECHANISM") for hit in hits)
        )
    if word in scene.vocabulary.heads.doubles:
        return len(hits) >= 2
    if head.kind == "format" and word in scene.vocabulary.heads.weak:
        last = scene.text[modifiers[-1].start : modifiers[-1].end] if modifiers else ""
        return len(hits) >= 2 or last in scene.vocabulary.heads.before_weak
    if word in scene.vocabulary.heads.weak:
        pair = head.label == "INITIATIVE" or (
            (head.label == "ORG" or numbered) and bool(hits) and hits[0].label == "ORG"
        )
        return nouns >= 1 or (pair and len(hits) >= 2)
    return True


def _place_enough(scene: Scene, modifiers: list[Token], begin: int, start: int, end: int) -> bool:
    """A place by its head: a known place before it, a foreign name, or stray characters."""
    if not modifiers:
        return False
    hits = [token.hit for token in modifiers if token.hit is not None]
    if hits:
        rules, text = scene.vocabulary.heads, scene.text
        words = [text[token.start : token.end] for token in modifiers if token.hit is None]
        plain = any(word in rules.generic and word not in rules.scope for word in words)
        palace = hits[-1].surfaces[0].text.endswith(scene.vocabulary.palaces)
        return (hits[-1].label == "PLACE" or palace) and not plain
    return start - begin >= 2 and _foreign_place(scene, begin, start)


def _between_foreign(scene: Scene, begin: int, start: int) -> bool:
    """Return whether foreign names with a link stand before the head: 亚湾—瓦赫达特 in 铁路."""
    parts = LINK.split(scene.text[begin:start])
    foreign = scene.vocabulary.names.foreign
    return len(parts) > 1 and all(
        1 < len(part) < LONGEST and 2 * sum(char in foreign for char in part) >= len(part)
        for part in parts
    )


def _foreign_place(scene: Scene, begin: int, start: int) -> bool:
    name, names = scene.text[begin:start], scene.vocabulary.names
    if len(name) < 2 or not names.foreign.issuperset(name):
        return False
    return 2 * sum(map(names.strong.__contains__, name)) >= len(name)
