"""Abbreviations in brackets right behind the name they are short for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from extract.document import Mention, extent
from extract.patterns import lazy

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

BRACKETED = lazy(r"[（(]([A-Z][A-Za-z0-9+\-–—]{1,11})[)）]")
LABELS = frozenset(["ORG", "MECHANISM", "INITIATIVE", "DOCUMENT"])
CAPITALS = 2  # with digits


def with_abbreviations(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with abbreviations told in brackets: 东京…会议（TICAD9）.

    An abbreviation has two capitals or a digit (B20). Label, id and country are those of the
    name before it.
    """
    found: list[Mention] = []
    for match in BRACKETED.finditer(scene.text):
        start, end = match.span(1)
        if sum(char.isupper() or char.isdecimal() for char in match.group(1)) < CAPITALS:
            continue
        index = bisect_right(mentions, match.start(), key=_begin)
        owner = mentions[index - 1] if index else None
        if owner is None or extent(owner)[1] != match.start() or owner.label not in LABELS:
            continue
        if index < len(mentions) and mentions[index].start < end:
            continue  # known itself
        short = Mention(start, end, owner.label, match.group(1), owner.id, owner.country)
        short.mechanism, short.kind = owner.mechanism, owner.kind
        found.append(short)
    return sorted(mentions + found, key=_begin) if found else mentions


def _begin(mention: Mention) -> int:
    return mention.start
