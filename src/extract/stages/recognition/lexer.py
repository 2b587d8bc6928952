"""Cutting text into ordinary words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extract.matching import ASCII_WORD, stands_alone

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Hit


class Token:
    """A word, a name or a stray character left of a head. ``kind``: n v x c name ? num."""

    __slots__ = ("end", "hit", "kind", "start")

    def __init__(self, start: int, end: int, kind: str, hit: Hit | None = None) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.hit = hit


class Lexer:
    """Cuts text into known words: at each place the longest, from left to right.

    >>> words: dict[int, Token] = {}
    >>> Lexer({"经济": "n", "经济合作": "n", "在": "w"}).cut("在经济合作。", 0, 2, 5, words)
    5
    >>> [(token.start, token.end, token.kind) for token in words.values()]
    [(0, 1, 'w'), (1, 5, 'n')]
    """

    __slots__ = ("_by_head", "_latin", "_single", "letters", "other")

    def __init__(self, words: Mapping[str, str]) -> None:
        by_head: dict[str, list[tuple[str, int, str]]] = {}
        for word, kind in words.items():
            if len(word) > 1:
                by_head.setdefault(word[:2], []).append((word, len(word), kind))
        self._by_head = {
            head: tuple(sorted(found, key=_size, reverse=True)) for head, found in by_head.items()
        }
        self._single = {word: kind for word, kind in words.items() if len(word) == 1}
        letters = "".join(sorted(set("".join(words))))
        self.letters = frozenset(letters)
        self.other = re.compile(f"[^{re.escape(letters)}]")
        self._latin = not self.letters.isdisjoint(ASCII_WORD)

    def cut(self, text: str, start: int, end: int, limit: int, found: dict[int, Token]) -> int:
        """Add the words and stray characters that begin in ``[start, end)`` to ``found``.

        None reaches over ``limit``. Returns where the last of them ends.
        """
        by_head, single = self._by_head, self._single
        at = start
        while at < end:
            options = by_head.get(text[at : at + 2])
            stop = 0
            kind = "?"
            if options is not None:
                for word, size, own in options:
                    if at + size <= limit and (size == 2 or text.startswith(word, at)):
                        stop, kind = at + size, own
                        break
            if not stop:
                stop = at + 1
                kind = single.get(text[at], "?")
            if self._latin and kind != "?" and not stands_alone(text, at, stop):
                for place in range(at, stop):
                    found[place] = Token(place, place + 1, "?")
            else:
                found[at] = Token(at, stop, kind)
            at = stop
        return at


def _size(word: tuple[str, int, str]) -> int:
    return word[1]
