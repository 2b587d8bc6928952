"""Search in what stands in text order and does not overlap: mentions, sentences, blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Something at a place in a text, in code points, half-open."""

    start: int
    end: int


_P = TypeVar("_P", bound=Placed)
_start = attrgetter("start")
_end = attrgetter("end")


def starting(items: Sequence[Placed], offset: int) -> int:
    """Return the index of the first of ``items`` that starts at or after ``offset``.

    >>> from extract.document import Zone
    >>> starting([Zone("body", 0, 2), Zone("body", 3, 5)], 2)
    1
    """
    return bisect_left(items, offset, key=_start)


def starts_of(items: Iterable[Placed]) -> list[int]:
    """Return where each of ``items`` starts, for many searches by bisection.

    >>> from extract.document import Zone
    >>> starts_of([Zone("body", 0, 2), Zone("body", 3, 5)])
    [0, 3]
    """
    return list(map(_start, items))


def ends_of(items: Iterable[Placed]) -> list[int]:
    """Return where each of ``items`` ends.

    >>> from extract.document import Zone
    >>> ends_of([Zone("body", 0, 2), Zone("body", 3, 5)])
    [2, 5]
    """
    return list(map(_end, items))


def held(items: Sequence[Placed], holders: Sequence[_P]) -> Iterator[tuple[int, _P]]:
    """Yield the number of each of ``items`` that lies in one of ``holders``, with its holder.

    >>> from extract.document import Zone
    >>> lines = [Zone("title", 0, 4), Zone("body", 5, 9)]
    >>> [(number, line.kind) for number, line in held([Zone("x", 1, 6), Zone("x", 7, 8)], lines)]
    [(1, 'body')]
    """
    starts = starts_of(holders)
    for number, item in enumerate(items):
        index = bisect_right(starts, item.start) - 1
        if index >= 0 and item.end <= holders[index].end:
            yield number, holders[index]


def around(items: Sequence[_P], offset: int) -> _P | None:
    """Return the one of ``items`` that covers ``offset``, if any does.

    >>> from extract.document import Zone
    >>> around([Zone("title", 0, 2), Zone("body", 3, 5)], 4).kind
    'body'
    """
    index = bisect_right(items, offset, key=_start) - 1
    return items[index] if index >= 0 and offset < items[index].end else None


def touching(items: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Return those of ``items`` that share a character with ``[start, end)``.

    >>> from extract.document import Zone
    >>> [zone.kind for zone in touching([Zone("title", 0, 2), Zone("body", 3, 5)], 1, 3)]
    ['title']
    """
    first = bisect_right(items, start, key=_end)
    return items[first : bisect_left(items, end, first, key=_start)]
