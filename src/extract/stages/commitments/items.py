"""The points of lists: their numbers, and which of them only head what follows."""

from __future__ import annotations

from extract.document import Block, Document
from extract.ordered import starting
from extract.stages.commitments.lexicon import Lexicon

_LEAD = 12  # code points before a list in which it is announced
_COLONS = ":："
_HEADING = 30  # code points of an item that may be a mere heading
_CONTENTS = 6
_SIGNS = frozenset("。！？!?；;，,：:…")
_STOPS = frozenset("。！？!?…")
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
        self._behind: set[int] | None = None  # where paragraphs behind a list start
        self._topics: set[int] | None = None  # where items start that only head what follows

    def of(self, block: Block) -> str | None:
        """Return the number of the point a paragraph stands under, None for that of a section."""
        if block.marker is None and block.heading is not None and not self.joint_text:
            heading = self.document.blocks[block.heading]
            if heading.item == block.item and heading.marker is not None:
                return None
        if block.marker is None and block.heading is not None and self._beside_points(block):
            return None
        if block.marker is None and block.item is not None and self._behind_list(block):
            return None
        if self.joint_text or block.item is None or self._introduced() or self._of_plan(block):
            return block.item
        return None

    def _of_plan(self, block: Block) -> bool:
        """Whether a point has its section's number before its own in a plan (3.1.4)."""
        document, words = self.document, self.lexicon.voice["documents"]
        marker = document.text[slice(*block.marker)] if block.marker is not None else ""
        if "." not in marker.strip("．. "):
            return False
        titles = (b for b in document.blocks if b.zone == "title")
        return any(words.within(document.text[b.start : b.end]) for b in titles)

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

    def _behind_list(self, block: Block) -> bool:
        """Whether a paragraph stands behind the last point of a list of single paragraphs."""
        if self._behind is None:
            self._behind = set()
            points: dict[str, list[Block]] = {}
            others: dict[str, list[Block]] = {}
            for other in self.document.blocks:
                if other.item is not None and other.kind != "heading":
                    told = others if other.marker is None else points
                    told.setdefault(other.item.rpartition(".")[0], []).append(other)
            for list_, found in others.items():
                last = points.get(list_, [])[-1:]
                if len(points.get(list_, [])) > 1 and all(b.item == last[0].item for b in found):
                    self._behind.update(b.start for b in found if b.start > last[0].start)
        return block.start in self._behind

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

    def heads(self, block: Block) -> bool:
        """Whether an item is no more than the heading of what follows, or a line of contents."""
        if self._topics is None:
            self._topics = self._find_topics()
        return block.start in self._topics

    def _find_topics(self) -> set[int]:
        text, words = self.document.text, self.lexicon.lists["contents"]
        blocks = [block for block in self.document.blocks if block.zone == "body"]
        found: set[int] = set()
        contents = False
        for index, block in enumerate(blocks):
            line = text[block.start : block.end]
            short = block.end - block.start <= _HEADING and not set(line) & _SIGNS
            if words.at("".join(line.split()), 0) is not None and len(line) <= _CONTENTS:
                contents = True
            elif not short:
                contents = False
            if not short or block.marker is None:
                continue
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if contents or (following is not None and self._under(block, following)):
                found.add(block.start)
        return found

    def _under(self, block: Block, following: Block) -> bool:
        """Whether a paragraph or an item of a lower level follows an item."""
        if following.kind == "heading":
            return False
        if following.marker is None:
            return self.document.text[following.end - 1] in _STOPS
        if (following.item or "").startswith((block.item or "?") + "."):
            return True
        own, below = (self._number(b) for b in (block, following))
        return own != "" and below.startswith(own + ".")

    def _number(self, block: Block) -> str:
        """Return the number that a point is written with, without what it stands under."""
        marker = self.document.text[slice(*block.marker)] if block.marker is not None else ""
        return marker.strip("".join(_POINT))

    def about_itself(self, start: int) -> bool:
        """Whether a point tells of the paper that it stands in (本计划用中文写成)."""
        lists, text = self.lexicon.lists, self.document.text
        this = lists["this"].at(text, start)
        if this is None:
            return False
        papers = (self.lexicon.voice["documents"], lists["plans"])
        return any(words.at(text, start + len(this)) is not None for words in papers)

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
