"""Blanks that some set between Chinese characters and digits or letters (``2024 年 5 月``).

So too marks of headings and emphasis that a text has which is no Markdown otherwise.

The clean text has them; stages read a text without them, as no rule should need two forms.
When all have run, the offsets of all layers are put back to those of the clean text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extract.patterns import lazy
from extract.spans import Alignment, apply

if TYPE_CHECKING:
    from extract.document import Document

_HAN = "\u3400-\u9fff\uf900-\ufaff〇"
_BLANK = " \u00a0\u2002-\u200a\u202f"
_BETWEEN = lazy(f"(?<=[{_HAN}])[{_BLANK}]+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[{_BLANK}]+(?=[{_HAN}])")
_MARKS = lazy(r"^#{1,6}[ \t]+(?=\S)|\*\*(?=\S[^*\n]*\*\*)|(?<=\S)\*\*", re.MULTILINE)
_TOKEN = lazy("[0-9A-Za-z.,%+&:/-]+")
_BEFORE = lazy("[0-9A-Za-z.,%+&:/-]*\\Z")
_CLOCK = lazy("[0-9][:/-][0-9]")  # times and days in digits, which stand apart with reason
_RUNNING = "。；！？"
_PAUSES = "，,"
_LONG = 30  # characters from which on a line with a comma is running text
_MONTH = lazy("[一二三四五六七八九十]{1,3}月")  # 19 四月
_DAY = "年月日号"
_FIRST = "第年月"  # what a number belongs to that stands behind it
_WITHIN = lazy(f"[{_HAN}，、“《]\\Z")  # a sentence that goes on
_UNITS = "年月日号时分届次个名位国人余多周亿万份项条点集"  # and before it


def without_blanks(text: str) -> tuple[str, Alignment]:
    """Return ``text`` without the blanks around numbers and Latin words, with the map to it.

    Lines that are no running text keep those that may part two facts from each other.

    >>> without_blanks("2024 年 5 月 3 日，第 15 届峰会\\n2024-05-03 10:20 来源：新华社")[0]
    '2024年5月3日，第15届峰会\\n2024-05-03 10:20 来源：新华社'
    """
    edits: list[tuple[int, int, str]] = []
    line = line_end = -1
    running = False
    for match in _BETWEEN.finditer(text):
        start, end = match.span()
        if start >= line_end:
            line = text.rfind("\n", 0, start) + 1
            line_end = text.find("\n", end)
            line_end = len(text) if line_end < 0 else line_end
            running = _is_running(text[line:line_end])
        if _is_set_apart(text, start, end, line, running):
            edits.append((start, end, ""))
    if "#" in text or "**" in text:
        edits += [(*match.span(), "") for match in _MARKS.finditer(text)]
        edits.sort()
    return apply(text, edits)


def _is_running(line: str) -> bool:
    if any(sign in line for sign in _RUNNING):
        return True
    return len(line) >= _LONG and any(sign in line for sign in _PAUSES)


def _is_set_apart(text: str, start: int, end: int, line: int, running: bool) -> bool:
    """Tell whether a blank only sets a number or a Latin word apart from what it belongs to."""
    if text[start - 1] > "\u2e80":
        return _belongs_before(text, start, end, running)
    return _belongs_behind(text, start, end, line, running)


def _belongs_before(text: str, start: int, end: int, running: bool) -> bool:
    """Tell whether the number or word behind a blank belongs to the character before it."""
    found = _TOKEN.match(text, end)
    token, after = (found[0], found.end()) if found else ("", end)
    last = text[start - 1]
    if _CLOCK.search(token) is not None or (last == "月" and token[3:4].isdigit()):
        return False  # 19 四月 2024
    if running or last in _FIRST:
        return True
    unit = text[after : after + 4].lstrip()[:1] if text[after : after + 1].isspace() else ""
    return token.isdigit() and unit != "" and unit in _UNITS


def _belongs_behind(text: str, start: int, end: int, line: int, running: bool) -> bool:
    """Tell whether the number or word before a blank belongs to the character behind it."""
    found = _BEFORE.search(text, max(line, start - 40), start)
    token = found[0] if found else ""
    if _CLOCK.search(token) is not None or _MONTH.match(text, end) is not None:
        return False
    word = start - len(token)
    if word == line:  # it may number the line
        return token.isdigit() and text[end] in _DAY
    if token[-1:] == "%" or token.replace(".", "").replace(",", "").isdigit():
        return running or (token.isdigit() and text[end] in _UNITS)
    # names of sites and agencies open what follows them
    return running and "." not in token and _WITHIN.search(text[line:word].rstrip()) is not None


def put_back(document: Document, step: Alignment) -> None:
    """Move the offsets of all layers from the text as read to the text ``step`` begins with."""
    low, high = _places(step)
    for layer in (
        document.zones,
        document.blocks,
        document.sentences,
        document.mentions,
        document.references,
        document.dates,
        document.amounts,
    ):
        for stretch in layer:
            stretch.start, stretch.end = low[stretch.start], high[stretch.end]
    told: list[Any] = [document.title, document.published]
    for event in document.events:
        event.quote = [(low[start], high[end]) for start, end in event.quote]
        event.trigger = low[event.trigger[0]], high[event.trigger[1]]
        told += (event.date, event.place, event.gathering, event.mechanism)
        told += event.participants
        told += event.documents
        told += event.amounts
        told += event.sectors
    for item in document.commitments:
        item.quote = [(low[start], high[end]) for start, end in item.quote]
        item.trigger = low[item.trigger[0]], high[item.trigger[1]]
        item.action = low[item.action[0]], high[item.action[1]]
        told += (item.deadline, item.item, item.mechanism, item.condition)
        told += item.parties
        told += item.sectors
        told += item.addressees
        told += item.amounts
    for thing in {id(thing): thing for thing in told if thing is not None}.values():
        thing.spans = tuple([(low[start], high[end]) for start, end in thing.spans])
    _move_others(document, low, high)


def _move_others(document: Document, low: list[int], high: list[int]) -> None:
    for warning in document.warnings:
        if warning.start is not None and warning.end is not None:
            warning.start, warning.end = low[warning.start], high[warning.end]
    for block in document.blocks:
        if block.marker is not None:
            block.marker = low[block.marker[0]], high[block.marker[1]]
    for mention in document.mentions:
        if mention.title_span is not None:
            start, end = mention.title_span
            mention.title_span = low[start], high[end]
        if mention.outer is not None:
            start, end = mention.outer
            mention.outer = low[start], high[end]
    for told in (document.references, document.dates):
        for one in told:
            if one.sources:
                one.sources = tuple([(low[start], high[end]) for start, end in one.sources])


def _places(step: Alignment) -> tuple[list[int], list[int]]:
    """Return where what begins, and what ends, at each offset of the later text does so before."""
    low: list[int] = []
    high: list[int] = [0]
    at = 0
    for start, end, begin, stop in step.edits:
        low.extend(range(at, start))
        high.extend(range(at + 1, start + 1))
        low.extend([start] * (stop - begin))
        high.extend([end] * (stop - begin))
        at = end
    low.extend(range(at, step.raw_length + 1))
    high.extend(range(at + 1, step.raw_length + 1))
    return low, high
