"""Folding the traditional characters of a few words to simplified ones, length kept."""

from __future__ import annotations

import re


class Folding:
    """Replaces single characters; text without them is returned as it is.

    >>> Folding("週後", "周后")("上週五後")
    '上周五后'
    """

    __slots__ = ("_characters", "_table")

    def __init__(self, source: str, target: str) -> None:
        self._table = dict(zip(source, target, strict=True))
        self._characters = re.compile(f"[{re.escape(source)}]")

    def __call__(self, text: str) -> str:
        """Return ``text`` folded; offsets stay the same."""
        table = self._table
        return self._characters.sub(lambda found: table[found[0]], text)
