"""Sides: 中方, 哈方, and the initials of states told together (中哈, 中、墨、秘三国)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import (
    Cast,
    Side,
    code_of,
    covered,
    insert,
    sentence_at,
)

MOST_INITIALS = 3
"""Initials at the begin of a run of such of which one must be outside of names."""


def find_sides(cast: Cast) -> None:
    """Resolve 中方, 哈方 and pairs of initials such as 中哈, and count them as sides."""
    text, unnamed = cast.document.text, cast.unnamed
    cast.runs = [
        (start := run.start(), unnamed[start : start + MOST_INITIALS])
        for run in cast.lexicon.run.finditer(text)
    ]
    titles = {start for start, _, _ in cast.spots.titles}
    for match in matches_at(cast.lexicon.side, text, cast.spots.side):
        at = sentence_at(cast, match.start())
        if at < 0 or covered(cast, *match.span()):
            continue
        code = code_of(cast, match.group(1), match.start())
        if code is None or (match["state"] and not cast.counts.get(code)):
            continue
        if match["state"] and match.end() in titles:
            continue  # 哈国|总统
        if match["towards"] is not None and not _named_at(cast, match.end() + 1):
            continue  # 某方向, no side that turns to somebody
        cast.add(Reference(*match.span(), match.group(), "side", (code,)))
        insert(cast, at, Side(code, *match.span()))
    _find_listed(cast)
    _find_counted(cast)
    _find_initials(cast)


def _named_at(cast: Cast, place: int) -> bool:
    """Whether somebody's name starts here."""
    at = bisect_left(cast.mention_starts, place)
    return at < len(cast.mention_starts) and cast.mention_starts[at] == place


def _find_initials(cast: Cast) -> None:
    """Resolve pairs of initials; of each pair one names a state the document names elsewhere."""
    named = _named(cast)
    begun: set[int] = set()
    found = _initials_with(cast, named, begun, _all_named)
    while found:
        match = found.pop()
        if _resolve_initials(cast, match):  # a state named by its initial alone makes others known
            more = _named(cast) - named
            named |= more
            later = _initials_with(cast, more, begun, _whatever)
            found += [m for m in later if m.start() > match.start()]
            found.sort(key=_start, reverse=True)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _all_named(cast: Cast, codes: tuple[str, ...]) -> bool:
    return all(cast.counts.get(code) for code in codes)


def _whatever(cast: Cast, codes: tuple[str, ...]) -> bool:
    return True


def _named(cast: Cast) -> set[str]:
    """Return the initials of the states and regions that the document names."""
    written = cast.lexicon.written
    found = {char for code, count in cast.counts.items() if count for char in written.get(code, ())}
    return found | (cast.regional.keys() & cast.lexicon.paired)


def _initials_with(
    cast: Cast,
    named: set[str],
    begun: set[int],
    fits: Callable[[Cast, tuple[str, ...]], bool],
) -> list[re.Match[str]]:
    """Return what may be initials of two or three states, one of ``named`` among them, last first.

    ``begun``: where such have been looked at; ``fits``: whether two states alone may be a subject.
    """
    text, lexicon = cast.document.text, cast.lexicon
    starts = {start for start, head in cast.runs if not named.isdisjoint(head)}
    found: list[re.Match[str]] = []
    for start in sorted(starts - begun, reverse=True):
        subject = lexicon.subject.match(text, start)
        if subject is not None and fits(cast, initials(cast, subject.group(1), start)):
            found.append(subject)
        match = lexicon.initials.match(text, start)
        if match is not None:
            found.append(match)
    begun |= starts
    return found


def _resolve_initials(cast: Cast, match: re.Match[str]) -> bool:
    """Add what initials stand for; return whether that names a state for the first time."""
    at = sentence_at(cast, match.start())
    if at < 0 or covered(cast, *match.span()):
        return False
    for word in (match.group(1), match.group(1)[-2:]):
        start = match.end(1) - len(word)
        if _no_initials(cast, word, start):
            continue
        codes = initials(cast, word, start)
        if codes:
            kind = "pair" if len(codes) == 2 else "group"
            cast.add(Reference(start, match.end(1), word, kind, codes))
            new = False
            for offset, code in enumerate(codes if not cast.topic(match.end(1)) else ()):
                new = new or not cast.counts.get(code)
                insert(cast, at, Side(code, start + offset, start + offset + 1))
            return new
    return False


def _find_listed(cast: Cast) -> None:
    """Resolve initials told one by one: 中、墨、秘三国, 墨西哥同智、秘、哥."""
    text, unnamed = cast.document.text, cast.unnamed
    for match in cast.lexicon.listed.finditer(unnamed):
        start, end = match.start() - 1, match.end()
        at = sentence_at(cast, start)
        if at < 0 or unnamed[start] not in cast.lexicon.paired:
            continue
        if unnamed[start - 1 : start] in cast.lexicon.paired or covered(cast, start, end):
            continue
        word = "".join(char for char in text[start:end] if char in cast.lexicon.paired)
        codes: list[str] = []
        for char in word:
            codes.append(code_of(cast, char, start, codes[-1] if codes else None) or "")
        if not _told(cast, word, codes, end):
            continue
        cast.add(Reference(start, end, text[start:end], "group", tuple(codes)))
        for offset, char in enumerate(text[start:end]):
            if char in cast.lexicon.paired:
                insert(cast, at, Side(codes.pop(0), start + offset, start + offset + 1))


def _told(cast: Cast, word: str, codes: list[str], end: int) -> bool:
    """Return whether initials told one by one can be states: two need words that show it."""
    if not all(codes) or len(set(codes)) < len(codes):
        return False
    named = sum(bool(cast.counts.get(code)) for code in codes)
    plain = sum(len(cast.gazetteers.short_forms.get(char, "")) == 1 for char in word)
    count = cast.lexicon.counted_after.match(cast.document.text, end)
    if count is not None and cast.lexicon.numbers[count.group()[0]] == len(codes):
        return True
    if len(codes) > 2:
        return named + plain > len(codes) // 2 and (named > 0 or plain == len(codes))
    return named == 2


def _counted(cast: Cast) -> Iterator[re.Match[str]]:
    """Yield the runs of two to six initials before a number of states."""
    text, paired = cast.document.text, cast.lexicon.paired
    cursor = 0
    for end, _, _ in cast.spots.counted:
        start = end
        while start > max(cursor, end - 6) and text[start - 1] in paired:
            start -= 1
        match = cast.lexicon.counted.match(text, start) if end - start > 1 else None
        if match is not None:
            yield match
            cursor = match.end()


def _find_counted(cast: Cast) -> None:
    """Resolve initials that are counted (美日韩三国), named elsewhere or not."""
    for match in _counted(cast):
        size = cast.lexicon.numbers.get(match.group(2), 0)
        start, end = match.end(1) - size, match.end(1)
        at = sentence_at(cast, start)
        if at < 0 or start < match.start() or covered(cast, start, end):
            continue
        word = match.group(1)[-size:]
        codes = [code_of(cast, char, start + offset) for offset, char in enumerate(word)]
        named = tuple(code for code in dict.fromkeys(codes) if code is not None)
        if len(named) == size:
            cast.add(Reference(start, end, word, "group", named))
            for offset, code in enumerate(named):
                insert(cast, at, Side(code, start + offset, start + offset + 1))


def _no_initials(cast: Cast, word: str, start: int) -> bool:
    """Return whether initials are an ordinary word or begin with one: 中文, 以中俄."""
    if word in cast.lexicon.words or word + cast.document.text[start + 2 : start + 4] in (
        cast.lexicon.words
    ):
        return True
    code = code_of(cast, word[0], start)
    return len(word) > 2 and word[0] in cast.lexicon.leading and not cast.counts.get(code or "")


def initials(cast: Cast, word: str, at: int) -> tuple[str, ...]:
    """Return the states that initials such as 中哈 stand for; empty if they cannot be such.

    All but one must be named in the document, or be the only reading of their character.
    """
    codes: list[str] = []
    known = 0
    for char in word:
        code = code_of(cast, char, at, codes[-1] if codes else None)
        if code is None or code in codes:
            return ()
        codes.append(code)
        named = bool(cast.counts.get(code)) or char in cast.regional
        known += named
        if not named and len(cast.gazetteers.short_forms.get(char, "")) > 1:
            return ()
    return tuple(codes) if known >= len(codes) - 1 and known else ()
