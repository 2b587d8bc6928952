"""Clauses of a sentence, and what stands before a word in its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.document import Document, Mention, Reference
from extract.stages.commitments.lexicon import QUOTES, SPACES, Lexicon

_BREAKS = frozenset(",，;；:：!！?？。…\n")
_OPEN = {"(": ")", "（": "）", "《": "》", "〈": "〉", "[": "]", "【": "】"}
_OPEN_QUOTES = {"“": "”", "「": "」", "‘": "’", "『": "』"}
_SHORT_QUOTE = 16
NUMERALS = frozenset("0123456789一二三四五六七八九十两几多数")
_SIGNS = re.compile(f"[{re.escape(''.join([*sorted(_BREAKS), *_OPEN, *_OPEN_QUOTES]))}]")
_BLANKS = frozenset(QUOTES + SPACES + "—-·…")
_STEPS = re.compile(f"[{re.escape(''.join(sorted(_BLANKS)))}(（]")


@dataclass(slots=True)
class Clause:
    """``[start, end)`` without punctuation; ``mark``: the break before it, ``after``: behind it."""

    start: int
    end: int
    mark: str
    after: str


def split_clauses(text: str, start: int, end: int) -> list[Clause]:
    """Split at commas, semicolons and colons, also inside quoted speech, not inside names.

    >>> [(c.start, c.end) for c in split_clauses("a,b(c,d);e", 0, 10)]
    [(0, 1), (2, 8), (9, 10)]
    """
    clauses: list[Clause] = []
    begin, mark, position = start, "", start
    while True:
        found = _SIGNS.search(text, position, end)
        if found is None:
            break
        position = found.start()
        char = found[0]
        closer = _OPEN.get(char) or _OPEN_QUOTES.get(char)
        if closer:
            close = text.find(closer, position + 1, end)
            short = close - position <= _SHORT_QUOTE and "。" not in text[position:close]
            if close > 0 and (char in _OPEN or short):
                position = close + 1
                continue
        if char in _BREAKS and not _digit_comma(text, position):
            _add(clauses, text, begin, position, mark, char)
            begin, mark = position + 1, char
        position += 1
    _add(clauses, text, begin, end, mark, "")
    return clauses


def _digit_comma(text: str, position: int) -> bool:
    around = text[position - 1 : position] + text[position + 1 : position + 2]
    return text[position] in ",:：" and len(around) == 2 and around.isdigit()


def _add(clauses: list[Clause], text: str, start: int, end: int, mark: str, after: str) -> None:
    while start < end and (text[start] in SPACES or text[start] in "—-–·•"):
        start += 1
    while end > start and text[end - 1] in SPACES:
        end -= 1
    if start < end:
        clauses.append(Clause(start, end, mark, after))
    elif clauses and after:
        clauses[-1].after = after


@dataclass(slots=True)
class Names:
    """The names, references and dates of a document by the offset they start at."""

    mentions: dict[int, Mention] = field(default_factory=dict)
    references: dict[int, Reference] = field(default_factory=dict)
    dates: dict[int, int] = field(default_factory=dict)
    titles: dict[int, int] = field(default_factory=dict)
    inside: dict[int, int] = field(default_factory=dict)  # offset inside a name → its end

    @classmethod
    def of(cls, document: Document) -> Names:
        """Index a document."""
        names = cls()
        for mention in document.mentions:
            start, end = mention.outer or (mention.start, mention.end)
            for at in {start, mention.start}:
                names.mentions[at] = mention
            for offset in range(mention.start + 1, mention.end):
                names.inside[offset] = end
            if mention.title_span:
                for offset in range(*mention.title_span):
                    names.titles[offset] = mention.title_span[1]
        for reference in document.references:
            names.references[reference.start] = reference
        for date in document.dates:
            names.dates[date.start] = date.end
            for offset in range(date.start + 1, date.end):
                names.inside[offset] = date.end
        return names


Part = Mention | Reference


@dataclass(slots=True)
class Prefix:
    """What stands before a word in its clause.

    ``parts``: the names of the subject; ``residue``: what is neither subject, adverb nor
    prepositional phrase; ``start``: where the subject starts, or where the prefix ends;
    ``after_of``: the subject's names only qualify another noun.
    """

    parts: list[Part]
    residue: str
    start: int
    after_of: bool = False
    later: list[Part] = field(default_factory=list)  # names after the residue began
    phrase: str = ""  # the prepositional phrases read
    end: int = 0


class PrefixReader:
    """Reads the text before a word: connectives, phrases, the subject, adverbs."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self._skips = lexicon.skips.places(text)
        self._skips_after = lexicon.skips_after.places(text)
        self._openers = lexicon.openers.places(text)
        self._steps: list[int] | None = None
        shortest: dict[int, int] = {}  # where the shortest word that ends at a place begins
        for begin, stop in lexicon.words("phrase_ends").spans(text):
            shortest[stop] = max(shortest.get(stop, 0), begin)
        self._shortest = shortest
        self._stops = sorted(stop for stop in shortest if stop not in names.inside)
        self._read: dict[tuple[int, int], Prefix] = {}

    def read(self, start: int, end: int) -> Prefix:
        """Read ``[start, end)``; what is returned is shared and must not be changed."""
        prefix = self._read.get((start, end))
        if prefix is None:
            prefix = self._read[start, end] = self._read_anew(start, end)
        return prefix

    def _next_step(self, position: int) -> int:
        """Return the next place from ``position`` on where a residue is not simply copied."""
        steps = self._steps
        if steps is None:
            places = {match.start() for match in _STEPS.finditer(self.text)}
            names = self.names
            places.update(names.dates, names.mentions, names.references)
            steps = self._steps = sorted(places)
        index = bisect_left(steps, position)
        return steps[index] if index < len(steps) else len(self.text)

    def _read_anew(self, start: int, end: int) -> Prefix:
        prefix = Prefix([], "", end, end=end)
        position = start
        residue: list[str] = []
        while position < end:
            if residue:
                plain = min(self._next_step(position), end)
                if plain > position:
                    residue.append(self.text[position:plain])
                    position = plain
                    continue
            step = self._skip(position, end, bool(prefix.parts), bool(residue))
            if step is None and not residue and position in self._openers:
                step = self._phrase(position, end, prefix)
            if step is None:
                step = self._name(position, end, prefix, residue)
            if step is None:
                residue.append(self.text[position])
                if len(residue) == 1:
                    prefix.start = min(prefix.start, position)
                step = position + 1
            position = step
        prefix.residue = self._bare("".join(residue))
        return prefix

    def duration(self, position: int) -> int:
        """The length of a span of time (今后三年) at a place, 0 where none stands there."""
        start = position
        opener = self.lexicon.words("spans_open").at(self.text, position)
        if opener is None:
            return 0
        position += len(opener)
        while position < len(self.text) and self.text[position] in NUMERALS:
            position += 1
        unit = self.lexicon.words("span_units").at(self.text, position)
        return position + len(unit or "") - start

    def _bare(self, residue: str) -> str:
        """Leave out the adverbs and connectives that end what may be a subject."""
        while residue:
            word = self.lexicon.words("adverbs").before(residue, len(residue))
            word = word or self.lexicon.words("connectives").before(residue, len(residue))
            if word is None or len(word) == len(residue):
                return residue
            residue = residue[: -len(word)]
        return residue

    def _skip(self, position: int, end: int, has_parts: bool, has_residue: bool) -> int | None:
        text = self.text
        char = text[position]
        if char in _BLANKS:
            return position + 1
        if char in "(（":
            close = text.find(")" if char == "(" else "）", position, end)
            if close > 0:
                return close + 1
        if position in self.names.dates:
            return min(self.names.dates[position], end)
        if has_residue:
            return None
        opens = position in self._openers
        if opens and (length := self.duration(position)) and position + length <= end:
            return position + length
        if position in self.names.mentions or position in self.names.references:
            return None
        longest = self._skips.get(position, 0)
        if has_parts:
            longest = max(longest, self._skips_after.get(position, 0))
        if longest and position + longest <= end:
            return position + longest
        if position in self.names.titles:
            return min(self.names.titles[position], end)
        return None

    def _name(self, position: int, end: int, prefix: Prefix, residue: list[str]) -> int | None:
        reference = self.names.references.get(position)
        if not residue and position in self._openers:
            own = self.lexicon.words("self_subjects").at(self.text, position)
            after = position + len(own or "")
            if own and after <= end and (reference is None or reference.end < after):
                return after
        part: Part | None = self.names.mentions.get(position)
        if reference is not None and (part is None or reference.end >= part.end):
            part = reference
        if part is None or part.end > end:
            return None
        if residue:
            residue.append("\ufffc")
            prefix.later.append(part)
            return part.end
        if not prefix.parts:
            prefix.start = position
        prefix.parts.append(part)
        after = part.end
        while after < end and self.text[after] in QUOTES:
            after += 1
        if self.text.startswith(tuple(self.lexicon.words("of").words), after) and after < end:
            prefix.after_of = True
            residue.append(self.text[after])
            return after + 1
        return after

    def _phrase(self, position: int, end: int, prefix: Prefix) -> int | None:
        """Read over a prepositional phrase; a subject may still follow."""
        word = self.lexicon.words("prepositions").at(self.text, position)
        if word is None or position + len(word) > end:
            return None
        if prefix.parts and self.lexicon.words("coordinators").at(self.text, position):
            return None
        begin = position + len(word)
        stop = next(self.phrase_stops(begin, end), None)
        if stop is not None:
            prefix.phrase += self.text[position:stop]
            return stop
        if self.lexicon.words("bare_prepositions").at(self.text, position):
            name = self.names.mentions.get(begin) or self.names.references.get(begin)
            if name is not None and name.end <= end:
                prefix.phrase += self.text[position : name.end]
                return name.end
        return None

    def phrase_stops(self, begin: int, end: int) -> Iterator[int]:
        """Where a phrase that begins before ``begin`` may end, the last place first."""
        stops, shortest = self._stops, self._shortest
        low, high = bisect_right(stops, begin), bisect_right(stops, end)
        for index in range(high - 1, low - 1, -1):
            stop = stops[index]
            if shortest[stop] >= begin:
                yield stop
