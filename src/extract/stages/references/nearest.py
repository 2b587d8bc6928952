"""Which of several mentions is nearest to a place."""

from __future__ import annotations

from bisect import bisect_right

Held = tuple[list[int], list[int], list["int | None"]]
"""Starts of mentions in order, their indexes, and the bulletin entries they stand in."""


def nearest(held: Held, unit: int, offset: int) -> int:
    """Return the mention nearest before an offset, else after it; those of its entry first."""
    starts, places, units = held
    middle = bisect_right(starts, offset)
    for place in range(middle - 1, -1, -1):
        if units[place] == unit:
            return places[place]
        if units[place] is not None:
            break
    for place in range(middle, len(places)):
        if units[place] == unit:
            return places[place]
        if units[place] is not None:
            break
    return places[middle - 1] if middle else places[0]
