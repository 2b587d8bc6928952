"""The text as stages read it: letters and digits half-width, the digits of years Arabic.

Before that, rare forms of characters were taken for the common ones. The text as read is as
long as the clean text, which stays as written. When all stages have run, the words
they took from it are put back as the text has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.markup import read_entities
from extract.patterns import lazy
from extract.spacing import put_back
from extract.spans import apply

if TYPE_CHECKING:
    from extract.document import Document, Value
    from extract.spans import Alignment, Span

_SHIFT = 0xFEE0
_OTHER = lazy("[０-９Ａ-Ｚａ-ｚ\ue000-\ue0ff]")
_ALPHANUMERIC = {
    code: code - _SHIFT
    for first, last in ("０９", "ＡＺ", "ａｚ")
    for code in range(ord(first), ord(last) + 1)
} | dict.fromkeys(range(0xE000, 0xE100), 0xF8FF)  # stages stand names for with private characters
# signs that belong to a number or name of such characters; elsewhere they are punctuation
_SIGNS = lazy(
    "(?<=[0-9A-Za-z])(?:[．／－：＆＿＠＋](?=[0-9A-Za-z])|＋)|(?<=[0-9])％|[＋＄](?=[0-9A-Z])"
)
_HAN = "[\u3400-\u9fff]"
_OTHER_DOT = lazy(f"(?<={_HAN})[•‧．・∙⋅･](?={_HAN})")  # of names: 卡瑪拉•哈里斯
_ZEROS = "〇○零0Oo\u039f\u041e"  # letters like it too, Greek and Cyrillic ones among them
_CENTURY = f"(?:二[{_ZEROS}一]|一[五六七八九])"
_ANY_CENTURY = lazy(_CENTURY)
_DIGITS = _ZEROS + "一二三四五六七八九"
_YEAR = f"{_CENTURY}[{_DIGITS}]{{2}}"
_JOINT = "(?:[至到/]|[-–—－~～]{1,2})"
_YEARS = lazy(
    f"(?<![{_DIGITS}十百千万])(?={_YEAR}(?:年|{_JOINT}{_YEAR}年)){_YEAR}(?:{_JOINT}{_YEAR})?"
)
_ARABIC = str.maketrans(_DIGITS, "0" * len(_ZEROS) + "123456789")


def as_read(text: str) -> str:
    """Return ``text`` as stages read it, of the same length; the same object if it is as it is.

    Letters and digits are half-width; signs within or beside those that were not follow, and
    punctuation does not. The four digits of a year are Arabic. Of straight quotation marks
    every second of a line closes; the dot within a name is the middle one.

    >>> as_read("二〇二五年Ｇ２０峰会：增长３．５％。")
    '2025年G20峰会：增长3.5%。'
    """
    if '"' in text:
        text = _with_pairs(text)
    if _OTHER_DOT.search(text) is not None:
        text = _OTHER_DOT.sub("·", text)
    if _OTHER.search(text) is not None:
        text = _SIGNS.sub(lambda found: chr(ord(found[0]) - _SHIFT), text.translate(_ALPHANUMERIC))
    if _ANY_CENTURY.search(text) is None:
        return text
    return _YEARS.sub(lambda found: found[0].translate(_ARABIC), text)


def _with_pairs(text: str) -> str:
    """Return ``text`` with quotation marks that tell their side, in lines with an even number."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        pieces = line.split('"')
        if len(pieces) % 2 and len(pieces) > 1:
            pairs = zip(pieces[1::2], pieces[2::2], strict=True)
            lines[number] = pieces[0] + "".join([f"“{one}”{two}" for one, two in pairs])
    return "\n".join(lines)


def restore(document: Document) -> None:
    """Give the document its text as written again, and the words that stages took from it."""
    written = document.written
    if written is None:
        return
    step: Alignment | None = None
    if document.spacing is not None:
        document.alignment, step = document.spacing
        document.spacing = None
    words = _Words(document.text, written, step)
    for mention in document.mentions:
        mention.name = words.at(mention.name, mention.start)
        if mention.title is not None:
            at = mention.title_span[0] if mention.title_span else mention.start
            mention.title = words.at(mention.title, at)
    for reference in document.references:
        reference.text = words.between(reference.start, reference.end)
    for date in document.dates:
        date.text = words.between(date.start, date.end)
    for amount in document.amounts:
        amount.text = words.between(amount.start, amount.end)
    words.value(document.title)
    for event in document.events:
        words.value(event.gathering)
        if event.place is not None:
            name, country = event.place.value
            event.place.value = (words.of(name, event.place.spans), country)
        for who in event.participants:
            who.name = words.of(who.name, who.spans)
            if who.title is not None:
                who.title = words.of(who.title, who.spans)
        for item in event.documents:
            item.title = words.of(item.title, item.spans)
    for commitment in document.commitments:
        words.value(commitment.condition)
        if commitment.force_word is not None:
            commitment.force_word = words.at(commitment.force_word, commitment.trigger[0])
    document.text, document.written = written, None
    if step is not None:
        put_back(document, step)


class _Words:
    """Words of a text as read, looked up in it as written."""

    def __init__(self, text: str, written: str, step: Alignment | None) -> None:
        self._text, self._written, self._step = text, written, step

    def between(self, start: int, end: int) -> str:
        """Return as written what stands at ``start`` to ``end`` of the text as read."""
        if self._step is None:
            return self._written[start:end]
        start, end = self._step.to_raw(start, end)
        words = self._written[start:end]
        return apply(words, read_entities(words))[0] if "&" in words else words

    def at(self, words: str, start: int) -> str:
        """Return ``words`` as written at or after ``start``, else where they first stand."""
        if self._text.startswith(words, start):
            return self.between(start, start + len(words))
        if as_read(words) != words:
            return words  # put back already
        found = self._text.find(words, start)
        if found < 0:
            found = self._text.find(words)
        return words if found < 0 else self.between(found, found + len(words))

    def of(self, words: str, spans: tuple[Span, ...]) -> str:
        return self.at(words, spans[0][0] if spans else 0)

    def value(self, value: Value | None) -> None:
        if value is not None and isinstance(value.value, str):
            value.value = self.of(value.value, value.spans)
