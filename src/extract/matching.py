"""One leftmost-longest matcher over many literal strings.

It runs on ``ahocorasick_rs`` where that is installed, else on regular expressions made from
a trie, one for each first character and compiled when first needed. Both give the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class Matcher:
    """Find literal strings: leftmost first, the longest at each place, no overlaps.

    A string that begins or ends with an ASCII letter or digit matches only where no other
    ASCII letter or digit adjoins. ``engine``: ``auto``, ``ahocorasick`` or ``regex``.

    >>> Matcher(["中亚", "中亚五国", "EU"]).find("中亚五国和EU、EUR")
    [(0, 4, '中亚五国'), (5, 7, 'EU')]
    """

    __slots__ = ("_automaton", "_buckets", "_compiled", "_first", "texts")

    def __init__(self, texts: Iterable[str], *, engine: str = "auto") -> None:
        self.texts: list[str] = sorted({text for text in texts if text})
        self._automaton: Any = None
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._buckets: dict[str, list[str]] = {}
        self._first: re.Pattern[str] | None = None
        if engine != "regex" and self.texts:
            try:
                import ahocorasick_rs as ac
            except ImportError:
                if engine == "ahocorasick":
                    raise
            else:
                kind = ac.MatchKind.LeftmostLongest
                self._automaton = ac.AhoCorasick(self.texts, matchkind=kind)
                return
        for text in self.texts:
            self._buckets.setdefault(text[0], []).append(text)
        if self._buckets:
            self._first = re.compile("[" + "".join(map(re.escape, self._buckets)) + "]")

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Return ``(start, end, surface)`` of every match, in order; offsets are code points."""
        if self._automaton is not None:
            found = [
                (start, end, text[start:end])
                for _, start, end in self._automaton.find_matches_as_indexes(text)
            ]
        else:
            found = self._scan(text)
        return [match for match in found if _stands_alone(text, match[0], match[1])]

    def _scan(self, text: str) -> list[tuple[int, int, str]]:
        if self._first is None:
            return []
        found: list[tuple[int, int, str]] = []
        position = 0
        while (hit := self._first.search(text, position)) is not None:
            match = self._pattern(hit.group()).match(text, hit.start())
            if match is None:
                position = hit.start() + 1
            else:
                found.append((match.start(), match.end(), match.group()))
                position = match.end()
        return found

    def _pattern(self, first: str) -> re.Pattern[str]:
        pattern = self._compiled.get(first)
        if pattern is None:
            pattern = re.compile(trie_regex(self._buckets[first]))
            self._compiled[first] = pattern
        return pattern


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start] in _ASCII_WORD and text[start - 1] in _ASCII_WORD:
        return False
    return not (end < len(text) and text[end - 1] in _ASCII_WORD and text[end] in _ASCII_WORD)


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
