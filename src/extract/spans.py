"""Half-open code-point spans and the exact map between raw and clean text.

Offsets are Unicode code points, zero-based, end-exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""``(start, end)``, half-open, in code points."""

Edit: TypeAlias = tuple[int, int, int, int]
"""``(raw_start, raw_end, clean_start, clean_end)``: this raw range became this clean range."""


class Alignment:
    """Exact two-way map between a raw text and the clean text made from it.

    It is the carried log of the edits that made the clean text; between two edits the
    texts run in step. Edits are sorted, do not overlap, and may be n:m.

    >>> edits = Alignment.from_replacements([(1, 6, "")], 7)   # 國(guó)家 -> 国家
    >>> edits.to_raw(0, 2)
    (0, 7)
    >>> edits.to_clean(0, 6)
    (0, 1)
    """

    __slots__ = ("_clean_starts", "_raw_starts", "clean_length", "edits", "raw_length")

    def __init__(self, edits: Sequence[Edit], raw_length: int, clean_length: int) -> None:
        self.edits = tuple(edits)
        self.raw_length = raw_length
        self.clean_length = clean_length
        self._raw_starts = [edit[0] for edit in self.edits]
        self._clean_starts = [edit[2] for edit in self.edits]

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """Return the map of a text of ``length`` code points onto itself."""
        return cls((), length, length)

    @classmethod
    def from_replacements(
        cls, replacements: Iterable[tuple[int, int, str]], raw_length: int
    ) -> Alignment:
        """Build from sorted, non-overlapping ``(raw_start, raw_end, replacement)``."""
        edits: list[Edit] = []
        delta = 0
        for start, end, replacement in replacements:
            size = len(replacement)
            edits.append((start, end, start + delta, start + delta + size))
            delta += size - (end - start)
        return cls(edits, raw_length, raw_length + delta)

    @property
    def is_identity(self) -> bool:
        """Whether offsets are the same on both sides."""
        return not self.edits

    def to_raw(self, start: int, end: int) -> Span:
        """Map a clean span to the smallest raw span that produced it.

        A span that cuts an edit is widened to the whole edit; text that was deleted at
        either edge is left out.
        """
        edits = self.edits
        if not edits:
            return start, end
        if start == end:
            point = self._point(start, 2, 0)
            return point, point
        starts = self._clean_starts
        low, high = start, end
        first = bisect_right(starts, start)
        if first:
            raw_start, raw_end, _, clean_end = edits[first - 1]
            low = raw_start if start < clean_end else start - clean_end + raw_end
        if end == 0:
            return low, 0
        last = bisect_right(starts, end - 1)
        if last:
            _, raw_end, _, clean_end = edits[last - 1]
            high = raw_end if end <= clean_end else end - clean_end + raw_end
        return low, high

    def to_clean(self, start: int, end: int) -> Span:
        """Map a raw span to the clean span made from it (may be empty)."""
        if not self.edits:
            return start, end
        low, high = self._start(start, 0, 2), self._end(end, 0, 2)
        return (low, high) if low <= high else (high, high)

    def _start(self, offset: int, source: int, target: int) -> int:
        starts = self._clean_starts if source == 2 else self._raw_starts
        index = bisect_right(starts, offset) - 1
        # an empty edit at the same offset lies before the character at offset
        if index < 0:
            return offset
        edit = self.edits[index]
        if offset < edit[source + 1]:
            return edit[target]
        return offset - edit[source + 1] + edit[target + 1]

    def _end(self, offset: int, source: int, target: int) -> int:
        # the end is the position after the character at offset - 1
        if offset == 0:
            return 0
        starts = self._clean_starts if source == 2 else self._raw_starts
        index = bisect_right(starts, offset - 1) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        if offset - 1 < edit[source + 1]:
            return edit[target + 1]
        return offset - edit[source + 1] + edit[target + 1]

    def _point(self, offset: int, source: int, target: int) -> int:
        return self._start(offset, source, target)

    def compose(self, later: Alignment) -> Alignment:
        """Return the map raw → text of ``later``, where ``later`` maps this clean text on.

        Raises ``ValueError`` if the texts between do not have the same length.
        """
        if self.clean_length != later.raw_length:
            raise ValueError(f"cannot compose: {self.clean_length} != {later.raw_length}")
        if not self.edits:
            return Alignment(later.edits, self.raw_length, later.clean_length)
        if not later.edits:
            return self
        # every edit as (middle start, middle end, raw growth, clean growth)
        parts = [(b0, b1, (a1 - a0) - (b1 - b0), 0) for a0, a1, b0, b1 in self.edits]
        parts += [(b0, b1, 0, (c1 - c0) - (b1 - b0)) for b0, b1, c0, c1 in later.edits]
        parts.sort()
        edits: list[Edit] = []
        raw_delta = clean_delta = 0
        index = 0
        while index < len(parts):
            start, end, raw_growth, clean_growth = parts[index]
            index += 1
            while index < len(parts) and parts[index][0] < end:
                end = max(end, parts[index][1])
                raw_growth += parts[index][2]
                clean_growth += parts[index][3]
                index += 1
            edits.append(
                (
                    start + raw_delta,
                    end + raw_delta + raw_growth,
                    start + clean_delta,
                    end + clean_delta + clean_growth,
                )
            )
            raw_delta += raw_growth
            clean_delta += clean_growth
        return Alignment(edits, self.raw_length, later.clean_length)


def apply(text: str, replacements: Sequence[tuple[int, int, str]]) -> tuple[str, Alignment]:
    """Apply sorted, non-overlapping replacements and return the new text with its map.

    >>> apply("國(guó)家", [(1, 6, "")])[0]
    '國家'
    """
    if not replacements:
        return text, Alignment.identity(len(text))
    pieces: list[str] = []
    edits: list[Edit] = []
    cursor = delta = 0
    for start, end, replacement in replacements:
        pieces.append(text[cursor:start])
        cursor = end
        size = 0
        if replacement:
            size = len(replacement)
            pieces.append(replacement)
        edits.append((start, end, start + delta, start + delta + size))
        delta += size - end + start
    pieces.append(text[cursor:])
    return "".join(pieces), Alignment(edits, len(text), len(text) + delta)
