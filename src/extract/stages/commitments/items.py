"""The numbers of points: of announced lists, not of the sections and entries of a report."""

from __future__ import annotations

from extract.document import Block, Document
from extract.ordered import starting
from extract.stages.commitments.lexicon import Lexicon

_LEAD = 12  # code points before a list in which it is announced
_COLONS = ":："
_POINT = (".", "、", "．", " ", "\u3000")
POINTS = "".join(_POINT)
"""What stands behind the number of a paragraph."""


class Items:
    """Tells the number of the point that a paragraph stands under."""

    def __init__(self, document: Document, lexicon: Lexicon, joint_text: bool) -> None:
        self.document = document
        self.lexicon = lexicon
        self.joint_text = joint_text
        self._announced: bool | None = None  # looked for once
        self._pointed: set[int | None] | None = None  # the headings with numbered points

    def of(self, block: Block) -> str | None:
        """Return the number of the point a paragraph stands under, None for that of a section."""
        if block.marker is None and block.heading is not None and not self.joint_text:
            heading = self.document.blocks[block.heading]
            if heading.item == block.item and heading.marker is not None:
                return None
        if block.marker is None and block.heading is not None and self._beside_points(block):
            return None
        if self.joint_text or block.item is None or self._introduced():
            return block.item
        return None

    def _beside_points(self, block: Block) -> bool:
        """Whether a paragraph stands under a heading without points, where others have them."""
        heading = self.document.blocks[block.heading or 0]
        if heading.item is None or heading.item != block.item:
            return False
        if self._pointed is None:
            blocks = self.document.blocks
            points = (b for b in blocks if b.marker is not None and b.kind != "heading")
            self._pointed = {b.heading for b in points if b.item and b.section is not None}
        return bool(self._pointed) and block.heading not in self._pointed

    def _introduced(self) -> bool:
        """Whether the first numbered paragraph is one of a list that is announced, no entry."""
        if self._announced is None:
            blocks = self.document.blocks
            first = next(i for i, block in enumerate(blocks) if block.item is not None)
            end = blocks[first - 1].end if first else 0
            said = self.document.text[max(0, end - _LEAD) : end]
            announced = self.lexicon.lists["these"].within(said)
            self._announced = announced or said[-1:] in _COLONS
        return self._announced

    def past(self, start: int) -> bool:
        """Whether a point begins with a day that is past: it tells what was."""
        dates, published = self.document.dates, self.document.published
        at = starting(dates, start)
        date = dates[at] if at < len(dates) else None
        if date is None or date.start != start or published is None or published.end is None:
            return False
        return (
            date.precision == "day"
            and date.value_end is not None
            and (date.value_end <= published.end)
        )


def behind_number(text: str, block: Block) -> int:
    """Return where a paragraph starts behind a number that opens no list (5. … of an excerpt)."""
    at = block.start
    while text[at : at + 1].isdecimal() and at - block.start < 3:
        at += 1
    if at == block.start or text[at : at + 1] not in _POINT or text[at + 1 : at + 2].isdecimal():
        return block.start
    while text[at : at + 1] in _POINT:
        at += 1
    return at
