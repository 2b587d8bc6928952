"""Choosing among overlapping candidates: flat and longest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.document import Mention


def select(candidates: list[tuple[Mention, int]]) -> list[Mention]:
    """Return the longest non-overlapping mentions by start; the heavier wins among equals."""
    chosen: list[Mention] = []
    group: list[tuple[Mention, int]] = []
    end = -1
    starts = [mention.start for mention, _ in candidates]
    for at in sorted(range(len(starts)), key=starts.__getitem__):
        pair = candidates[at]
        mention = pair[0]
        if mention.start >= end:
            if len(group) == 1:
                chosen.append(group[0][0])
            else:
                chosen += _longest(group)
            group = [pair]
            end = mention.end
        else:
            group.append(pair)
            if mention.end > end:
                end = mention.end
    chosen += _longest(group)
    return chosen


def _rank(pair: tuple[Mention, int]) -> tuple[int, int, int, str]:
    mention = pair[0]
    return mention.start - mention.end, -pair[1], mention.start, mention.label


def _longest(group: list[tuple[Mention, int]]) -> list[Mention]:
    """Choose among mentions that overlap, directly or through others."""
    chosen: list[Mention] = []
    for mention, _ in sorted(group, key=_rank):
        start, end = mention.start, mention.end
        for other in chosen:
            if other.start < end and start < other.end:
                break
        else:
            chosen.append(mention)
    chosen.sort(key=_begin)
    return chosen


def _begin(mention: Mention) -> int:
    return mention.start
