"""The quantity stage: every amount of the content."""

from __future__ import annotations

from extract.amounts import amount_scale, scan
from extract.document import AmountMention, Document
from extract.gazetteers import Resources
from extract.ordered import held


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.amounts``; a number inside a date expression is no amount."""
    scale = amount_scale(resources)
    text, yuan = document.text, scale.yuan_for(document.publisher)
    dated = sorted([(date.start, date.end) for date in document.dates])
    found: list[AmountMention] = []
    index = 0
    for _, start, end in document.stretches():
        for amount in scan(text, text, scale, start, end, yuan):
            low, high = amount.span
            while index < len(dated) and dated[index][1] <= low:
                index += 1
            if index < len(dated) and dated[index][0] < high:
                continue
            found.append(
                AmountMention(
                    low, high, amount.text, amount.value, amount.unit, amount.kind, amount.bound
                )
            )
    document.amounts = found
    _index(document)


def _index(document: Document) -> None:
    """Enter each amount in the sentence it stands in."""
    for sentence in document.sentences:
        sentence.amounts = []
    for number, sentence in held(document.amounts, document.sentences):
        sentence.amounts.append(number)
