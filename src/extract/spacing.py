"""Blanks that some set between Chinese characters and digits or letters (``2024 年 5 月``).

So too marks of headings and emphasis that a text has which is no Markdown otherwise.

The clean text has them; stages read a text without them, as no rule should need two forms.
When all have run, the offsets of all layers are put back to those of the clean text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.spans import Alignment, Span, apply

if TYPE_CHECKING:
    from extract.document import Amount, DateValue, Document, Value

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
    behind = text[start - 1] > "\u2e80"  # the number or word stands behind the blank
    if behind:
        found = _TOKEN.match(text, end)
        token, after = (found[0], found.end()) if found else ("", end)
    else:
        before = _BEFORE.search(text, max(line, start - 40), start)
        token, after = (before[0], start) if before else ("", start)
    if _CLOCK.search(token) is not None:
        return False
    if behind:
        if text[start - 1] == "月" and token[3:4].isdigit():  # 19 四月 2024
            return False
        if running or text[start - 1] in _FIRST:
            return True
        unit = text[after : after + 4].lstrip()[:1] if text[after : after + 1].isspace() else ""
        return token.isdigit() and unit != "" and unit in _UNITS
    if _MONTH.match(text, end) is not None:
        return False
    if start - len(token) == line:  # it may number the line
        return token.isdigit() and text[end] in _DAY
    if token[-1:] == "%" or token.replace(".", "").replace(",", "").isdigit():
        return running or (token.isdigit() and text[end] in _UNITS)
    # names of sites and agencies open what follows them
    word = start - len(token)
    return running and "." not in token and _WITHIN.search(text[line:word].rstrip()) is not None


class _Moved:
    """Moves what has offsets, each object once."""

    def __init__(self, step: Alignment) -> None:
        self._step = step
        self._done: set[int] = set()

    def span(self, span: Span) -> Span:
        return self._step.to_raw(span[0], span[1])

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple([self._step.to_raw(start, end) for start, end in spans])

    def is_new(self, thing: object) -> bool:
        number = id(thing)
        if number in self._done:
            return False
        self._done.add(number)
        return True

    def value(self, value: Value | None) -> None:
        if value is not None and self.is_new(value):
            value.spans = self.spans(value.spans)

    def date(self, value: DateValue | None) -> None:
        if value is not None and self.is_new(value):
            value.spans = self.spans(value.spans)

    def values(self, values: list[Value]) -> None:
        for value in values:
            self.value(value)

    def amounts(self, amounts: list[Amount]) -> None:
        for amount in amounts:
            if self.is_new(amount):
                amount.spans = self.spans(amount.spans)


def put_back(document: Document, step: Alignment) -> None:
    """Move the offsets of all layers from the text as read to the text ``step`` begins with."""
    moved = _Moved(step)
    moved.value(document.title)
    moved.date(document.published)
    _move_layers(document, moved)
    for event in document.events:
        event.quote = list(moved.spans(tuple(event.quote)))
        event.trigger = moved.span(event.trigger)
        moved.date(event.date)
        for value in (event.place, event.gathering, event.mechanism):
            moved.value(value)
        for who in event.participants:
            if moved.is_new(who):
                who.spans = moved.spans(who.spans)
        for item in event.documents:
            if moved.is_new(item):
                item.spans = moved.spans(item.spans)
        moved.amounts(event.amounts)
        moved.values(event.sectors)
    for commitment in document.commitments:
        commitment.quote = list(moved.spans(tuple(commitment.quote)))
        commitment.trigger = moved.span(commitment.trigger)
        commitment.action = moved.span(commitment.action)
        moved.date(commitment.deadline)
        for value in (commitment.item, commitment.mechanism, commitment.condition):
            moved.value(value)
        for values in (commitment.parties, commitment.sectors, commitment.addressees):
            moved.values(values)
        moved.amounts(commitment.amounts)


def _move_layers(document: Document, moved: _Moved) -> None:
    for warning in document.warnings:
        if warning.start is not None and warning.end is not None:
            warning.start, warning.end = moved.span((warning.start, warning.end))
    for zone in document.zones:
        zone.start, zone.end = moved.span((zone.start, zone.end))
    for block in document.blocks:
        block.start, block.end = moved.span((block.start, block.end))
        if block.marker is not None:
            block.marker = moved.span(block.marker)
    for sentence in document.sentences:
        sentence.start, sentence.end = moved.span((sentence.start, sentence.end))
    for mention in document.mentions:
        mention.start, mention.end = moved.span((mention.start, mention.end))
        if mention.title_span is not None:
            mention.title_span = moved.span(mention.title_span)
        if mention.outer is not None:
            mention.outer = moved.span(mention.outer)
    for reference in document.references:
        reference.start, reference.end = moved.span((reference.start, reference.end))
        reference.sources = moved.spans(reference.sources)
    for date in document.dates:
        date.start, date.end = moved.span((date.start, date.end))
        date.sources = moved.spans(date.sources)
    for amount in document.amounts:
        amount.start, amount.end = moved.span((amount.start, amount.end))
