"""One leftmost-longest matcher over many literal strings.

Two engines give the same: a table of two-character beginnings, ready at once, and an automaton
of ``daachorse``, several times faster but slow to build. By default the table works until so
much text has been seen that the automaton pays. A matcher is kept with its automaton.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

Found = tuple[int, int, str]
"""``(start, end, word)`` of a match; offsets are code points."""

Place = tuple[int, int, int]
"""``(start, end, number)`` of a match: its span and the number of its word."""

_number = itemgetter(2)

AUTOMATON_PAYS = 1.0
"""Characters seen, for each character of the words, after which building the automaton costs
less than scanning on with the table."""


def _build(words: Sequence[str], overlapping: bool) -> Any:
    try:
        import daachorse
    except ImportError:
        return None
    if not words:
        return _Nothing()
    kind = daachorse.MATCH_KIND_STANDARD if overlapping else daachorse.MATCH_KIND_LEFTMOST_LONGEST
    return daachorse.CharwiseDoubleArrayAhoCorasick(list(words), kind, use_prefilter=False)


def _method(built: Any, overlapping: bool) -> Callable[[str], list[Place]]:
    find: Callable[[str], list[Place]] = built.find_overlapping if overlapping else built.find
    return find


class _Nothing:
    """The automaton over no words."""

    def find(self, text: str) -> list[Place]:
        return []

    def find_overlapping(self, text: str) -> list[Place]:
        return []

    def serialize(self) -> bytes:
        return b""


def _restore(kept: tuple[bytes, bytes], overlapping: bool) -> Any:
    """Return the automaton that was kept; None if another daachorse than this one kept it."""
    data, form = kept
    if _form() != form:
        return None
    import daachorse

    return daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(data) if data else _Nothing()


def _form() -> bytes:
    """Return what tells in which form this daachorse keeps automatons; nothing if it is missing."""
    built = _build(["ab", "b"], False)
    return b"" if built is None else bytes(built.serialize())


class _Engine:
    """The automaton over some words, or the table until so much text was seen that it pays."""

    __slots__ = ("_built", "_find", "_kept", "_left", "_table", "choice", "overlapping", "words")

    def __init__(self, words: list[str], choice: str, *, overlapping: bool) -> None:
        self.words = words
        self.choice = choice
        self.overlapping = overlapping
        self._built: Any = None
        self._find: Callable[[str], list[Place]] | None = None
        self._kept: tuple[bytes, bytes] | None = None
        self._table: _Table | None = None
        self._left = int(AUTOMATON_PAYS * sum(map(len, words)))

    def find(self, text: str) -> list[Place]:
        """Return the matches in ``text``."""
        if self._find is None and self.choice != "scan":
            self._left -= len(text)
            if self._left < 0 or self._kept is not None or self.choice == "automaton":
                self.build()
        return self._find(text) if self._find is not None else self._scan(text)

    def build(self) -> None:
        """Build the automaton or take the kept one, if there is one to be had."""
        if self._kept is not None:
            self._built = _restore(self._kept, self.overlapping)
            self._kept = None
        if self._built is None:
            self._built = _build(self.words, self.overlapping)
        if self._built is not None:
            self._find = _method(self._built, self.overlapping)
        else:
            self.choice = "scan"

    def _scan(self, text: str) -> list[Place]:
        if self._table is None:
            self._table = _Table(self.words)
        return self._table.find_all(text) if self.overlapping else self._table.find(text)

    def __getstate__(self) -> tuple[str | list[str], str, bool, tuple[bytes, bytes] | None]:
        kept = self._kept
        if kept is None and self.choice != "scan":
            built = self._built if self._built is not None else _build(self.words, self.overlapping)
            kept = (bytes(built.serialize()), _form()) if built is not None else None
        one = "\n".join(self.words)  # one text is read faster than many
        whole = bool(one) and one.count("\n") == len(self.words) - 1
        return one if whole else self.words, self.choice, self.overlapping, kept

    def __setstate__(
        self, state: tuple[str | list[str], str, bool, tuple[bytes, bytes] | None]
    ) -> None:
        words = state[0].split("\n") if isinstance(state[0], str) else state[0]
        self.__init__(words, state[1], overlapping=state[2])  # type: ignore[misc]
        self._kept = state[3]


class _Table:
    """Words by their first two characters: finds the same as the automaton, slowly."""

    __slots__ = ("_lengths", "_numbers")

    def __init__(self, words: Sequence[str]) -> None:
        self._numbers = {word: number for number, word in enumerate(words)}
        lengths: dict[str, set[int]] = {}
        for word in words:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: tuple(sorted(sizes)[::-1]) for head, sizes in lengths.items()}

    def find(self, text: str) -> list[Place]:
        """Return the leftmost-longest matches."""
        numbers, lengths = self._numbers, self._lengths
        found: list[Place] = []
        position, size = 0, len(text)
        while position < size:
            end = position + 1
            for length in lengths.get(text[position : position + 2], ()):
                number = numbers.get(text[position : position + length])
                if number is not None:
                    end = min(position + length, size)
                    found.append((position, end, number))
                    break
            else:
                if text[position] in lengths:
                    found.append((position, end, numbers[text[position]]))
            position = end
        return found

    def find_all(self, text: str) -> list[Place]:
        """Return all matches; of those that begin at one place the longer come later."""
        numbers, lengths = self._numbers, self._lengths
        found: list[Place] = []
        for start in range(len(text)):
            if text[start] in lengths:
                found.append((start, start + 1, numbers[text[start]]))
            for length in lengths.get(text[start : start + 2], ())[::-1]:
                word = text[start : start + length]
                if len(word) == length > 1 and word in numbers:
                    found.append((start, start + length, numbers[word]))
        return found


class Matcher:
    """Find literal strings: leftmost first, the longest at each place, no overlaps.

    A string that begins or ends with an ASCII letter or digit matches only where no other
    ASCII letter or digit adjoins. ``engine``: ``auto``, ``automaton`` or ``scan``.

    >>> Matcher(["中亚", "中亚五国", "EU"]).find("中亚五国和EU、EUR")
    [(0, 4, '中亚五国'), (5, 7, 'EU')]
    """

    __slots__ = ("_engine", "_latin")

    def __init__(self, texts: Iterable[str], *, engine: str = "auto") -> None:
        words = sorted({text for text in texts if text})
        self._engine = _Engine(words, engine, overlapping=False)
        self._latin = frozenset(n for n, word in enumerate(words) if _is_latin(word))

    @property
    def texts(self) -> list[str]:
        """The strings looked for, sorted; not to be changed."""
        return self._engine.words

    def find(self, text: str) -> list[Found]:
        """Return ``(start, end, surface)`` of every match, in order; offsets are code points."""
        words = self._engine.words
        return [(start, end, words[number]) for start, end, number in self.places(text)]

    def places(self, text: str) -> list[Place]:
        """Return ``(start, end, number)`` of every match: its span and its number in ``texts``."""
        found, latin = self._engine.find(text), self._latin
        if not latin:
            return found
        return [
            place
            for place in found
            if place[2] not in latin or stands_alone(text, place[0], place[1])
        ]


def _is_latin(word: str) -> bool:
    return word[0] <= "z" or word[-1] <= "z"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether no ASCII letter or digit adjoins one at either end of ``[start, end)``."""
    if start > 0 and text[start] in ASCII_WORD and text[start - 1] in ASCII_WORD:
        return False
    return not (end < len(text) and text[end - 1] in ASCII_WORD and text[end] in ASCII_WORD)


class Spotter:
    """Find the words of several lists in one pass over a text.

    ``whole``: lists of which the leftmost-longest words are wanted, as ``Matcher`` gives them.
    ``parts``: lists of which every occurrence is wanted, overlapping ones too.

    >>> whole, parts = Spotter([["中亚", "中亚五国"]], [["五", "五国"]]).find("中亚五国")
    >>> whole, parts
    ([[(0, 4, '中亚五国')]], [[(2, 3, '五'), (2, 4, '五国')]])
    """

    __slots__ = ("_engine", "_latin", "_others", "_owners", "_parts", "_whole")

    def __init__(
        self,
        whole: Sequence[Iterable[str]],
        parts: Sequence[Iterable[str]],
        *,
        engine: str = "auto",
    ) -> None:
        self._whole, self._parts = len(whole), len(parts)
        owners: dict[str, list[int]] = {}
        for number, words in enumerate((*whole, *parts)):
            for word in dict.fromkeys(words):
                if word:
                    owners.setdefault(word, []).append(number)
        words = sorted(owners)
        self._engine = _Engine(words, engine, overlapping=True)
        self._owners = [owners[word][0] for word in words]
        self._others = {n: owners[word][1:] for n, word in enumerate(words) if owners[word][1:]}
        self._latin = frozenset(word for word in words if _is_latin(word))

    def find(self, text: str) -> tuple[list[list[Found]], list[list[Found]]]:
        """Return the matches of each list of ``whole`` and of ``parts``, by start."""
        words, owners, others = self._engine.words, self._owners, self._others
        lists: list[list[Found]] = [[] for _ in range(self._whole + self._parts)]
        for start, end, number in self._engine.find(text):
            match = (start, end, words[number])
            lists[owners[number]].append(match)
            if number in others:
                for owner in others[number]:
                    lists[owner].append(match)
        for matches in lists:
            if len(matches) > 1:
                matches.sort()  # they came by their ends
        whole = [self._longest(text, matches) for matches in lists[: self._whole]]
        return whole, lists[self._whole :]

    def _longest(self, text: str, matches: list[Found]) -> list[Found]:
        if not matches:
            return matches
        latin, cursor = self._latin, 0
        chosen: list[Found] = []
        longest = {match[0]: match for match in matches}  # at one place the longer come later
        for match in longest.values():
            start, end, word = match
            if start >= cursor:
                cursor = end
                if word not in latin or stands_alone(text, start, end):
                    chosen.append(match)
        return chosen


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[Found]
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text)`` would, where every match begins at one of ``places``.

    >>> places = Spotter([], [["b", "c"]]).find("abcb")[1][0]
    >>> [match.group() for match in matches_at(re.compile("bc?"), "abcb", places)]
    ['bc', 'b']
    """
    cursor = 0
    for start, _, _ in places:
        if start >= cursor:
            match = pattern.match(text, start)
            if match is not None:
                yield match
                cursor = match.end()


class Numbered:
    """Lists ``(start, end, number)`` of all of some words in a text, with the automaton at once.

    Words may overlap; of those that begin at one place the longer come later.

    >>> Numbered(["ab", "abc"])("xabc")
    [(1, 3, 0), (1, 4, 1)]
    """

    __slots__ = ("_engine",)

    def __init__(self, words: Sequence[str]) -> None:
        self._engine = _Engine(list(words), "automaton", overlapping=True)

    @property
    def words(self) -> list[str]:
        """The words, in the order of their numbers."""
        return self._engine.words

    def __call__(self, text: str) -> list[Place]:
        """Return the matches in ``text``."""
        return self._engine.find(text)


class Longest:
    """Lists which of some words stand in a text, leftmost-longest, with the automaton at once.

    >>> Longest(["ab", "abc", "c"])("abcab")
    ['abc', 'ab']
    """

    __slots__ = ("_engine",)

    def __init__(self, words: Iterable[str]) -> None:
        self._engine = _Engine(sorted(filter(None, words)), "automaton", overlapping=False)

    def __call__(self, text: str) -> list[str]:
        """Return the words in ``text``, in order."""
        words = self._engine.words
        return [words[number] for number in self.numbers(text)]

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the words in ``text``, in order: places in the sorted words."""
        return list(map(_number, self._engine.find(text)))

    def places(self, text: str) -> list[Place]:
        """Return ``(start, end, number)`` of the words in ``text``, in order."""
        return self._engine.find(text)


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
