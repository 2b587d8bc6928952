"""Names with a head word that begin with a quotation: “…”论坛."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.patterns import lazy
from extract.stages.recognition.head_rules import Head
from extract.stages.recognition.reach import (
    Reach,
    edition_before,
)
from extract.stages.recognition.scene import CLOSING, OPENING

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

WEIGHT = 5
YEAR = "年"
BETWEEN = lazy(r"(?<=[”’」』])\d{4}[-–—]\d{4}年?(?:[一二三四五六七八九十]+年)?$")


def opening_before(scene: Scene, begin: int, low: int) -> int | None:
    """Return where the quotation that ends right before ``begin`` (or its edition) opens."""
    if not scene.quoted:
        return None
    text = scene.text
    edition = edition_before(scene, begin, low)
    at = edition[0] if edition is not None else begin
    if at <= low:
        return None
    last = text[at - 1]
    if last not in CLOSING:
        if last != YEAR and not last.isdecimal():
            return None
        years = BETWEEN.search(text[:at], low)
        at = years.start() if years is not None else at
        if at <= low or text[at - 1] not in CLOSING:
            return None
    opening = text.rfind(OPENING[CLOSING.index(text[at - 1])], max(low, at - 40), at)
    return opening if opening >= 0 else None


def known_quote(scene: Scene, opening: int) -> bool:
    """Return whether what the quotation at ``opening`` holds is known: “一带一路”|法律|研讨会."""
    hit, mark = scene.hits_from.get(opening + 1), scene.text[opening]
    return hit is not None and scene.text[hit.end] == CLOSING[OPENING.index(mark)]


def with_quotes(scene: Scene, head: Head, reach: Reach, opening: int, start: int, end: int) -> None:
    """A name that begins with a quotation: “新…”2022—2026年发展战略."""
    text = scene.text
    mention = Mention(opening, end, head.label, text[opening:end], kind=head.kind)
    mention.outer = (opening, end)
    for hit in scene.hits_between(opening, end):
        mention.mechanism = mention.mechanism or hit.surface.mechanism
    close = text.find(CLOSING[OPENING.index(text[opening])], opening)
    inner = scene.hits_from.get(opening + 1)
    known = known_quote(scene, opening) and inner is not None and inner.label == "INITIATIVE"
    if (
        head.label == "MECHANISM"
        and close > 0
        and not known
        and _all_generic(scene, close + 1, start)
    ):
        mention.start, mention.end = opening + 1, close  # “丝路心相通”专题|论坛
        mention.name = text[opening + 1 : close]
    named = inner is not None and inner.end == close and inner.label == "MECHANISM"
    edition = reach.edition or edition_before(scene, reach.start, opening)
    if edition is not None and (named or reach.edition is not None):
        reach.edition = edition
        mention.edition = text[slice(*reach.edition)]
        mention.start, mention.end = opening + 1, close
        mention.name = text[opening + 1 : close]
    scene.found.append((mention, WEIGHT + 2))


def _all_generic(scene: Scene, low: int, high: int) -> bool:
    """Return whether nothing but words that add nothing to a name stands in ``[low, high)``."""
    rules = scene.vocabulary.heads
    words = [scene.text[token.start : token.end] for token in scene.tokens(low, high)]
    return bool(words) and all(word in rules.generic or word in rules.scope for word in words)
