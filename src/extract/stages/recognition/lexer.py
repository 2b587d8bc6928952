"""Cutting text into ordinary words."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.matching import ASCII_WORD, stands_alone
from extract.sorted_words import HEAD, TABLE_PAYS

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Hit


Known = tuple[str, int, str]
"""A word, its length and its kind."""


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

    The character ``time`` counts what a figure tells, and begins no word behind one.

    >>> words: dict[int, Token] = {}
    >>> Lexer({"经济": "n", "经济合作": "n", "在": "w"}).cut("在经济合作。", 0, 2, 5, words)
    5
    >>> [(token.start, token.end, token.kind) for token in words.values()]
    [(0, 1, 'w'), (1, 5, 'n')]
    >>> words.clear()
    >>> Lexer({"次日": "x", "日本": "n"}, "次").cut("3次日本", 1, 4, 4, words)
    4
    >>> [(token.start, token.end, token.kind) for token in words.values()]
    [(1, 2, '?'), (2, 4, 'n')]
    """

    __slots__ = ("_by_head", "_latin", "_left", "_sorted", "_time", "_words", "letters", "other")

    def __init__(self, words: dict[str, str], time: str = "") -> None:
        letters = "".join(sorted(set("".join(words))))
        self._time = time
        self._take(words, letters)
        self.other = re.compile(f"[^{re.escape(letters)}]")

    def _take(self, words: dict[str, str], letters: str) -> None:
        self._words = words
        self._sorted = sorted(words)
        self.letters = frozenset(letters)
        self._latin = not self.letters.isdisjoint(ASCII_WORD)
        self._by_head: dict[str, tuple[Known, ...]] | None = None
        self._left = TABLE_PAYS

    def __getstate__(self) -> tuple[dict[str, str], str, re.Pattern[str], str]:
        return self._words, "".join(sorted(self.letters)), self.other, self._time

    def __setstate__(self, state: tuple[dict[str, str], str, re.Pattern[str], str]) -> None:
        self._take(state[0], state[1])
        self.other = state[2]
        self._time = state[3]

    def _options(self, head: str) -> tuple[Known, ...] | None:
        """Return the words of two characters or more that begin with these two, longest first."""
        if self._by_head is None:
            self._left -= 1
            if self._left < 0:
                self._tabulate()
        if self._by_head is not None:
            return self._by_head.get(head)
        words, kinds = self._sorted, self._words
        first = last = bisect_left(words, head)
        while last < len(words) and words[last].startswith(head):
            last += 1
        if len(head) < HEAD or first == last:
            return None
        known = [(word, len(word), kinds[word]) for word in words[first:last]]
        return tuple(sorted(known, key=_size, reverse=True))

    def _tabulate(self) -> None:
        by_head: dict[str, list[Known]] = {}
        for word, kind in self._words.items():
            if len(word) >= HEAD:
                by_head.setdefault(word[:HEAD], []).append((word, len(word), kind))
        self._by_head = {
            head: tuple(sorted(found, key=_size, reverse=True)) for head, found in by_head.items()
        }

    def cut(self, text: str, start: int, end: int, limit: int, found: dict[int, Token]) -> int:
        """Add the words and stray characters that begin in ``[start, end)`` to ``found``.

        None reaches over ``limit``. Returns where the last of them ends.
        """
        by_head, kinds, latin, time = self._by_head, self._words, self._latin, self._time
        at = start
        while at < end:
            head = text[at : at + HEAD]
            options = self._options(head) if by_head is None else by_head.get(head)
            stop = 0
            kind = "?"
            if options is not None and head[0] == time and text[at - 1 : at].isdigit():
                options = None
            if options is not None:
                for word, size, own in options:
                    if at + size <= limit and (size == 2 or text.startswith(word, at)):
                        stop, kind = at + size, own
                        break
            if not stop:
                stop = at + 1
                kind = kinds.get(text[at], "?")
            # letters and digits come before all else
            ascii_ = latin and (text[at] <= "z" or text[stop - 1] <= "z")
            if ascii_ and kind != "?" and not stands_alone(text, at, stop):
                for place in range(at, stop):
                    found[place] = Token(place, place + 1, "?")
            else:
                found[at] = Token(at, stop, kind)
            at = stop
        return at


def _size(word: Known) -> int:
    return word[1]
