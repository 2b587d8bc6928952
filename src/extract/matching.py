"""One leftmost-longest matcher over many literal strings.

Two engines give the same: a table of two-character beginnings, ready at once, and an automaton
from ``ahocorasick_rs``, several times faster but slow to build. By default the table works
until so much text has been seen that the automaton pays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

_ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

AUTOMATON_PAYS = 200_000
"""Characters after which building the automaton costs less than scanning on with the table."""


class Matcher:
    """Find literal strings: leftmost first, the longest at each place, no overlaps.

    A string that begins or ends with an ASCII letter or digit matches only where no other
    ASCII letter or digit adjoins. ``engine``: ``auto``, ``ahocorasick`` or ``scan``.

    >>> Matcher(["中亚", "中亚五国", "EU"]).find("中亚五国和EU、EUR")
    [(0, 4, '中亚五国'), (5, 7, 'EU')]
    """

    __slots__ = ("_automaton", "_engine", "_lengths", "_seen", "_set")

    def __init__(self, texts: Iterable[str], *, engine: str = "auto") -> None:
        self._set = frozenset(text for text in texts if text)
        self._automaton: Any = None
        self._engine = engine
        self._seen = 0
        lengths: dict[str, set[int]] = {}
        for text in self._set:
            lengths.setdefault(text[:2], set()).add(len(text))
        self._lengths = {head: tuple(sorted(sizes)[::-1]) for head, sizes in lengths.items()}
        if engine == "ahocorasick":
            self._automaton = self._build()

    @property
    def texts(self) -> list[str]:
        """The strings looked for, sorted."""
        return sorted(self._set)

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Return ``(start, end, surface)`` of every match, in order; offsets are code points."""
        if self._automaton is None and self._engine == "auto":
            self._seen += len(text)
            if self._seen > AUTOMATON_PAYS:
                self._engine = "ahocorasick"
                self._automaton = self._build()
        if self._automaton is not None:
            found = [
                (start, end, text[start:end])
                for _, start, end in self._automaton.find_matches_as_indexes(text)
            ]
        else:
            found = self._scan(text)
        return [
            match
            for match in found
            if (match[2][0] > "z" and match[2][-1] > "z") or _stands_alone(text, match[0], match[1])
        ]

    def _build(self) -> Any:
        try:
            import ahocorasick_rs as ac
        except ImportError:
            self._engine = "scan"
            return None
        kind = ac.MatchKind.LeftmostLongest
        return ac.AhoCorasick(self.texts, matchkind=kind) if self._set else None

    def _scan(self, text: str) -> list[tuple[int, int, str]]:
        texts, lengths = self._set, self._lengths
        found: list[tuple[int, int, str]] = []
        position, size = 0, len(text)
        while position < size:
            end = position + 1
            for length in lengths.get(text[position : position + 2], ()):
                word = text[position : position + length]
                if word in texts:
                    end = position + len(word)
                    found.append((position, end, word))
                    break
            else:
                if text[position] in lengths:
                    found.append((position, end, text[position]))
            position = end
        return found

    def __getstate__(self) -> tuple[list[str], str]:
        return self.texts, self._engine

    def __setstate__(self, state: tuple[list[str], str]) -> None:
        self.__init__(state[0], engine=state[1])  # type: ignore[misc]


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start] in _ASCII_WORD and text[start - 1] in _ASCII_WORD:
        return False
    return not (end < len(text) and text[end - 1] in _ASCII_WORD and text[end] in _ASCII_WORD)


def numbered(words: Sequence[str]) -> Callable[[str], list[tuple[int, int, int]]]:
    """Return a function that lists ``(number, start, end)`` of all ``words`` in a text.

    Words may overlap; of those that begin at one place the longer come later.

    >>> numbered(["ab", "abc"])("xabc")
    [(0, 1, 3), (1, 1, 4)]
    """
    try:
        import ahocorasick_rs as ac
    except ImportError:
        numbers = {word: number for number, word in enumerate(words)}
        find_spans = _slow_finder(list(words))
        return lambda text: [(numbers[text[s:e]], s, e) for s, e in find_spans(text)]
    if not words:
        return lambda text: []
    find = ac.AhoCorasick(list(words), store_patterns=False).find_matches_as_indexes
    return lambda text: find(text, overlapping=True)


def longest(texts: Iterable[str]) -> Callable[[str], list[str]]:
    """Return a function that lists which of ``texts`` stand in a text, leftmost-longest.

    >>> longest(["ab", "abc", "c"])("abcab")
    ['abc', 'ab']
    """
    words = sorted(filter(None, texts))
    try:
        import ahocorasick_rs as ac
    except ImportError:
        return re.compile(trie_regex(words) if words else "(?!)").findall
    if not words:
        return lambda text: []
    kind = ac.MatchKind.LeftmostLongest
    find: Callable[[str], list[str]] = ac.AhoCorasick(
        words, matchkind=kind, store_patterns=True
    ).find_matches_as_strings
    return find


def _slow_finder(words: list[str]) -> Callable[[str], list[tuple[int, int]]]:
    def find(text: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for word in words:
            start = text.find(word)
            while start >= 0:
                found.append((start, start + len(word)))
                start = text.find(word, start + 1)
        return sorted(found, key=lambda place: (place[1], place[0]))

    return find


def trie_regex(texts: Iterable[str]) -> str:
    """Return a regular expression that matches the longest of ``texts`` at a position.

    >>> trie_regex(["ab", "abc", "ad"])
    'a(?:b(?:c)?|d)'
    """
    root: dict[str, Any] = {}
    for text in texts:
        node = root
        for char in text:
            node = node.setdefault(char, {})
        node[""] = {}
    return _render(root)


def _render(node: dict[str, Any]) -> str:
    branches = [re.escape(char) + _render(child) for char, child in node.items() if char]
    if not branches:
        return ""
    if "" in node:
        return "(?:" + "|".join(branches) + ")?"
    return branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
