"""The happenings kept so far, by what another report of the same one must agree in."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from heapq import merge as heap_merge

from extract.document import DateValue
from extract.stages.events.context import Candidate

GATHERINGS = frozenset(("summit", "conference"))
Month = tuple[int, int] | None


class Reports:
    """The happenings kept so far by what another report of the same must agree in.

    They are given by their rank, in order: those of its type, in its month or none.
    """

    def __init__(self) -> None:
        self._all: dict[str, list[int]] = {}
        self._months: dict[tuple[str, Month], list[int]] = {}

    def add(self, rank: int, kept: Candidate) -> None:
        """Note the next one kept."""
        kind = _kind(kept)
        self._all.setdefault(kind, []).append(rank)
        self._months.setdefault((kind, month(kept.date)), []).append(rank)

    def move(self, rank: int, kept: Candidate, before: Month) -> None:
        """Note that the date of one kept is another than before."""
        kind, when = _kind(kept), month(kept.date)
        if when != before:
            old = self._months[kind, before]
            del old[bisect_left(old, rank)]
            insort(self._months.setdefault((kind, when), []), rank)

    def like(self, candidate: Candidate) -> Iterator[int]:
        """Return the ranks of those that may be what a candidate tells."""
        kind, when = _kind(candidate), month(candidate.date)
        if when is None:
            return iter(self._all.get(kind, ()))
        there, anywhere = self._months.get((kind, when), ()), self._months.get((kind, None), ())
        return heap_merge(there, anywhere) if there and anywhere else iter(there or anywhere)


def _kind(candidate: Candidate) -> str:
    return "gathering" if candidate.type in GATHERINGS else candidate.type


def month(date: DateValue | None) -> Month:
    """Return the year and month that a date lies in, if it lies in one."""
    if date is None or date.start is None or date.end is None:
        return None
    start, end = (date.start.year, date.start.month), (date.end.year, date.end.month)
    return start if start == end else None
