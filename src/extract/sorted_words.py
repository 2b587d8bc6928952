"""Words in order, found by halving until so many were sought that tables pay."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

HEAD: Final = 2
"""Characters by which a word may be known to begin somewhere."""

TABLE_PAYS: Final = 5_000
"""Words to be sought before it is faster to make a table of all."""


class SortedWords:
    """Some words, sorted, of which none occurs twice.

    >>> words = SortedWords(["中亚", "中亚五国", "欧盟"])
    >>> words.number("欧盟"), words.number("欧"), words.begins("中亚"), words.begins("中")
    (2, None, True, False)
    """

    __slots__ = ("_heads", "_left", "_numbers", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._numbers: dict[str, int] | None = None
        self._heads: frozenset[str] = frozenset()
        self._left = TABLE_PAYS

    def number(self, word: str) -> int | None:
        """Return the place of a word among all; None if it is not one of them."""
        if self._numbers is None:
            self._left -= 1
            if self._left >= 0:
                words = self.words
                at = bisect_left(words, word)
                return at if at < len(words) and words[at] == word else None
            self._tabulate()
        return None if self._numbers is None else self._numbers.get(word)

    def begins(self, head: str) -> bool:
        """Tell whether the first two characters of any word, or all of a shorter, are ``head``."""
        if self._numbers is None:
            self._left -= 1
            if self._left >= 0:
                words = self.words
                at = bisect_left(words, head)
                return at < len(words) and words[at][:HEAD] == head
            self._tabulate()
        return head in self._heads

    def _tabulate(self) -> None:
        self._numbers = {word: number for number, word in enumerate(self.words)}
        self._heads = frozenset([word[:HEAD] for word in self.words])
