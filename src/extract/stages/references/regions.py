"""The states of a region that act as one: 非洲国家, 阿拉伯国家, and 非方, 中阿 where they do."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, calls_one, insert, sentence_at

if TYPE_CHECKING:
    from extract.spans import Span

LONGEST = 8  # characters of how many states of a region


def find_regions(cast: Cast) -> None:
    """Note the regions that the text names as a party, and what their initials stand for."""
    text, lexicon = cast.document.text, cast.lexicon
    found: Counter[str] = Counter()
    for _, _, mark in cast.spots.region_marks:
        found[mark] += 1
    for match in matches_at(lexicon.region, text, cast.spots.region) if found else ():
        at = sentence_at(cast, match.start())
        if at < 0 or text.endswith(lexicon.some, 0, match.start()) or _in_name(cast, *match.span()):
            continue
        start, end = match.span()
        if calls_one(cast, end):
            continue  # 非洲国家|加纳
        many = lexicon.many.search(text, max(0, start - LONGEST), start)
        codes = lexicon.regions[match["name"] or match["area"]]
        level = match.group(match.re.groups)
        _add(cast, at, (many.start() if many is not None else start, end), codes, level)
    for mark, count in found.items():
        code, short = lexicon.marks[mark]
        states = cast.gazetteers.short_forms.get(short, ())
        if short and all(cast.counts.get(state, 0) < 2 * count for state in states):
            cast.regional[short] = code


def _in_name(cast: Cast, start: int, end: int) -> bool:
    """Return whether the words are part of a longer name (中国—阿拉伯国家峰会)."""
    index = bisect_right(cast.mention_starts, start) - 1
    return index >= 0 and end <= cast.document.mentions[index].end


def _add(cast: Cast, at: int, span: Span, codes: tuple[str, ...], level: str | None) -> None:
    words = cast.document.text[span[0] : span[1]]
    named = cast.lexicon.levels.get(level or "")
    cast.add(Reference(*span, words, "group", codes, (), "collective", (), named))
    for code in codes:
        insert(cast, at, Side(code, *span))
