"""Damaged text: what can be told from the characters, and what can be mended for certain.

Mended: doubled punctuation, UTF-8 read as Windows-1252, UTF-8 read as GB18030. Only
reported: replacement characters, lost dashes, Chinese text shifted by one byte.
"""

from __future__ import annotations

import re

from extract.patterns import lazy
from extract.shapes import dataclass

Replacement = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged stretch of the text before mending: ``[start, end)``, what it is, its mend."""

    start: int
    end: int
    message: str
    mended: str | None = None


_DOUBLED = lazy(r"(?<![,，、。；;])(?:,{2}|，{2}|、{2}|。{2}|；{2})(?![,，、。；;])")
_PAIRS = (",,", "，，", "、、", "。。", "；；")
_LOST = ("\ufffd", "\u951f\u65a4", "\u70eb\u70eb")
_LATIN = lazy(
    r"(?:[\u00c2-\u00f4\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]"
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013-\u203a\u20ac\u2122]{1,3}){2,}"
)
_REPLACED = lazy("\ufffd+|\u951f\u65a4\u62f7(?:[\u951f\u65a4\u62f7])*|\u70eb\u70eb\u70eb+")
# signs that a double-byte character lost one byte: kana, boxes and Cyrillic amid Chinese
_SHIFTED = lazy(
    r"[\u3400-\u9fff]?\?[\u3400-\u9fff\u2500-\u257f\u30a0-\u30ff\u0400-\u04ff\u0370-\u03ff]"
    r"[\u3400-\u9fff\u2500-\u257f\u30a0-\u30ff\u0400-\u04ff\ue000-\uf8ff?]{0,24}"
)
_BROKEN = lazy(
    r"[\u4e00-\u9fff]\?[a-z\u00e0-\u01dc]{1,6}\)[\u3400-\u9fff\u2500-\u30ff\ue000-\uf8ff]{0,16}\??"
    r"(?:[a-z\u00e0-\u01dc]{1,6}\))?"
)
_HALVES = lazy(r"[\ud800-\udfff]")
_ODD = lazy(r"[\u2500-\u257f\u30a0-\u30ff]")
_LOST_DASH = lazy(r"(?<=[\u4e00-\u9fff])\?{2,}(?=[\u4e00-\u9fff])")
_MISREAD = lazy(r"[\u4e00-\u9fff\ue000-\uf8ff\u20ac]{6,}")
# lead characters that UTF-8 text read as GB18030 is full of
_MISREAD_SIGNS = frozenset(
    "\u93c2\u6d93\u7ecb\u9428\u9366\u9359\u7f01\u9288\u951b\u9286\u93b4\u6d5c\u95b2\u9354\u7481\u9365"
)
_ANY_SIGN = lazy(f"[{''.join(sorted(_MISREAD_SIGNS))}]")
_LATIN_FIRST = "\u00c2-\u00f4\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
_ANY_LATIN = lazy(f"[{_LATIN_FIRST}]")
_ANY_OF_BOTH = lazy(f"[{_LATIN_FIRST}{''.join(sorted(_MISREAD_SIGNS))}]")


def writable(text: str) -> str:
    """Return ``text`` with lone halves of characters, as JSON may hold, marked as lost.

    Nothing can be written with them. The length stays; mostly it is the same object.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text


def find_damage(text: str) -> list[Damage]:
    """Return the damaged stretches, sorted, not overlapping. Linear in the length.

    >>> [(d.start, d.end, d.mended) for d in find_damage("合作。。各方,,愿")]
    [(2, 4, '。'), (6, 8, ',')]
    """
    found: list[Damage] = []
    if any(pair in text for pair in _PAIRS):
        found += [
            Damage(m.start(), m.end(), "doubled punctuation", m.group()[0])
            for m in _DOUBLED.finditer(text)
        ]
    odd = _ANY_OF_BOTH.search(text) is not None
    if odd and _ANY_LATIN.search(text):
        found += [_latin(m) for m in _LATIN.finditer(text) if _latin_text(m.group()) is not None]
    if any(sign in text for sign in _LOST):
        found += [Damage(m.start(), m.end(), "lost characters") for m in _REPLACED.finditer(text)]
    if "?" in text:
        found += _question_marks(text)
    if odd and _ANY_SIGN.search(text):
        found += _misread(text)
    return _without_overlaps(found)


def _latin_text(text: str) -> str | None:
    try:
        mended = b"".join(map(_byte, text)).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return mended if any(character >= "\u2000" for character in mended) else None


def _byte(character: str) -> bytes:
    """The byte a character was read from: Windows-1252, and Latin-1 where that has none."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _latin(match: re.Match[str]) -> Damage:
    return Damage(
        match.start(), match.end(), "UTF-8 read as Windows-1252", _latin_text(match.group())
    )


def _question_marks(text: str) -> list[Damage]:
    found = [Damage(m.start(), m.end(), "lost dash") for m in _LOST_DASH.finditer(text)]
    for pattern in (_BROKEN, _SHIFTED):
        found += [
            Damage(m.start(), m.end(), "characters shifted by one byte")
            for m in pattern.finditer(text)
            if _ODD.search(m.group())
        ]
    return found


def _misread(text: str) -> list[Damage]:
    """Find UTF-8 read as GB18030 and mend the runs that read back without loss."""
    found: list[Damage] = []
    for match in _MISREAD.finditer(text):
        run = match.group()
        signs = sum(character in _MISREAD_SIGNS for character in run)
        if signs * 5 < len(run) or signs < 3:
            continue
        try:
            mended = run.encode("gb18030").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            found.append(Damage(match.start(), match.end(), "UTF-8 read as GB18030"))
        else:
            found.append(Damage(match.start(), match.end(), "UTF-8 read as GB18030", mended))
    return found


def _without_overlaps(found: list[Damage]) -> list[Damage]:
    kept: list[Damage] = []
    for damage in sorted(found, key=lambda d: (d.start, -d.end)):
        if not kept or damage.start >= kept[-1].end:
            kept.append(damage)
    return kept
