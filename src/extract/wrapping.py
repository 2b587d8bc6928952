"""Hard line breaks: lines that end at a width and not where a paragraph ends.

Texts copied from mail, PDF or old sites break each line after so many columns, within sentences
and names. Such breaks are told from those of paragraphs by the width that the lines have in
common; a line that begins with a closing mark goes on with the one before it in any text.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from extract.patterns import lazy

Replacement = tuple[int, int, str]

_NARROWEST = 24  # columns; a Chinese character takes two
_WIDEST = 120
_RAGGED = 7  # columns by which a full line may fall short: figures and words are not torn apart
_OVERHANG = 4  # columns of closing marks that may stand beyond the width
_FULL_LINES = 3  # full lines that end within a sentence, from which a text counts as wrapped
_SHARE = 0.25  # of all columns that such lines must have
_ABUTTING = 5  # of so many short lines one may have text right below it: headings, datelines
_OUTLIERS = 20  # of so many lines one may be wider than the others
_BLANK = " \t\r\u3000\u00a0"
_INDENTS = frozenset(_BLANK)
_STOPS = frozenset("。！？!?…")
_ENDING = _STOPS | frozenset("：:；;")
_INSIDE = frozenset("，。、；,")
_BRACKETS = "”’」』）》】"  # closing ones
_CLOSING = "，。、；：！？" + _BRACKETS
_CONTINUED = lazy(rf"\n[{_BLANK}]*[{_CLOSING}]")


class _Line(NamedTuple):
    """A line of a text: ``[start, end)`` without the blanks around it, and its columns."""

    start: int
    end: int
    width: int
    indented: bool


_Pair = tuple[_Line, _Line]  # a line that has text and the next one


def find_wraps(text: str) -> list[Replacement]:
    """Return the breaks to take out as ``(start, end, instead)``, sorted. Linear.

    Offsets are code points of ``text``; a space is left between two Latin words or figures.

    >>> find_wraps(chr(10).join(["外交部长下午会见来访的代表团", "，双方同意扩大贸易。"]))
    [(14, 15, '')]
    """
    continued = _CONTINUED.search(text) is not None
    rows = text.split("\n")
    if not continued and (len(rows) <= _FULL_LINES or max(map(len, rows)) > _WIDEST):
        return []
    lines = _measure(rows)
    pairs = [pair for pair in pairwise(lines) if pair[0].width]
    width = _common_width(text, pairs, sorted(line.width for line in lines if line.width))
    apart = width is not None and _are_apart(pairs, width)
    return [
        (line.end, after.start, _instead(text, line, after))
        for line, after in pairs
        if after.width and _goes_on(text, line, after, width, apart)
    ]


def _measure(rows: list[str]) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for row in rows:
        words = row.strip(_BLANK)
        start = at + row.find(words) if words else at
        # one byte of UTF-8 for a Latin character, three for a Chinese one
        width = (len(words) + len(words.encode("utf-8", "surrogatepass"))) // 2
        lines.append(_Line(start, start + len(words), width, row[:1] in _INDENTS))
        at += len(row) + 1
    return lines


def _common_width(text: str, pairs: list[_Pair], widths: list[int]) -> int | None:
    """Return the columns of a full line, or None where lines are paragraphs."""
    if not widths:
        return None
    width = widths[-1 - len(widths) // _OUTLIERS]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [
        line
        for line, after in pairs
        if after.width and _is_full(line, width) and _is_open(text, line)
    ]
    # headlines of a menu may be of one length too, but have few pauses
    with_marks = sum(not _INSIDE.isdisjoint(text[line.start : line.end]) for line in full)
    if len(full) < _FULL_LINES or 2 * with_marks < len(full):
        return None
    return width if sum(line.width for line in full) > _SHARE * sum(widths) else None


def _are_apart(pairs: list[_Pair], width: int) -> bool:
    """Whether paragraphs are set apart by blank lines or indents: what ends short tells."""
    short = [after for line, after in pairs if not _is_full(line, width)]
    abutting = sum(after.width > 0 and not after.indented for after in short)
    return abutting * _ABUTTING <= len(short)


def _is_full(line: _Line, width: int) -> bool:
    return width - _RAGGED <= line.width <= width + _OVERHANG


def _is_open(text: str, line: _Line) -> bool:
    last = text[line.end - 1]
    if last in _BRACKETS:  # 。” ends a sentence, ” alone need not
        return line.end - line.start < 2 or text[line.end - 2] not in _STOPS
    return last not in _ENDING


def _goes_on(text: str, line: _Line, after: _Line, width: int | None, apart: bool) -> bool:
    if text[after.start] in _CLOSING:
        return True
    if width is None or after.indented:
        return False
    if after.width == after.end - after.start:  # Latin letters only: a day, an address
        return False
    return _is_full(line, width) and (apart or _is_open(text, line))


def _instead(text: str, line: _Line, after: _Line) -> str:
    """Return what stands for the break: a space between Latin words or figures."""
    return " " if text[line.end - 1].isascii() and text[after.start].isascii() else ""
