"""Choosing among overlapping candidates: flat and longest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.document import Mention


def select(candidates: Iterable[tuple[Mention, int]]) -> list[Mention]:
    """Return the longest non-overlapping mentions by start; the heavier wins among equals."""
    ranked = sorted(
        candidates,
        key=lambda pair: (pair[0].start - pair[0].end, -pair[1], pair[0].start, pair[0].label),
    )
    taken: set[int] = set()
    chosen: list[Mention] = []
    for mention, _ in ranked:
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(mention)
    chosen.sort(key=lambda mention: mention.start)
    return chosen
