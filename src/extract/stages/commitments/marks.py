"""Which words of the lexicon stand where in a text: found in one pass, kept as bits.

A word list that is asked about at many places of every document has a bit, and so have persons.
A clause knows the bits of the words in it, so that what most clauses do not have costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, Final

from extract.matching import Numbered

FORCE: Final = 1 << 0
SAY: Final = 1 << 1
STOP: Final = 1 << 2
HEADS: Final = FORCE | SAY | STOP
TAIL: Final = 1 << 3
HEADED: Final = HEADS | TAIL
STOP_LEAD: Final = 1 << 4
ORDINAL: Final = 1 << 5
OPENS_CONTENTS: Final = 1 << 6
POINTS: Final = 1 << 7
EVALUATES: Final = 1 << 8
ACHIEVED: Final = 1 << 9
OPPOSITION: Final = 1 << 10
CROWD: Final = 1 << 11
QUOTING: Final = 1 << 12
BLOCKER: Final = 1 << 13
SELF: Final = 1 << 14
GOES_ON: Final = 1 << 15
REVIEW: Final = 1 << 16
DOCUMENT: Final = 1 << 17
OBJECT_MARK: Final = 1 << 18
STRONG_MARK: Final = 1 << 19
EXPRESSING: Final = 1 << 20
CONDITION: Final = 1 << 21
GATHERING: Final = 1 << 22
PAST: Final = 1 << 23
TERM: Final = 1 << 24
PERSON: Final = 1 << 25
OUTSIDER: Final = 1 << 26
BESIDE: Final = 1 << 27
ANALYSIS: Final = 1 << 28
REASONING: Final = 1 << 29
FORMAT: Final = 1 << 30
ANSWER: Final = 1 << 31
SALUTATION: Final = 1 << 32
AS_AGREED: Final = 1 << 33

_LISTS: Final = (
    (ORDINAL, "grammar", "ordinals"),
    (OPENS_CONTENTS, "voice", "opens_contents"),
    (POINTS, "lists", "points"),
    (EVALUATES, "grammar", "evaluations"),
    (ACHIEVED, "grammar", "achieved"),
    (OPPOSITION, "voice", "opposition"),
    (CROWD, "grammar", "crowds"),
    (QUOTING, "grammar", "quoting"),
    (BLOCKER, "grammar", "blockers"),
    (SELF, "grammar", "self_subjects"),
    (GOES_ON, "grammar", "going_on"),
    (REVIEW, "lists", "review"),
    (DOCUMENT, "voice", "documents"),
    (OBJECT_MARK, "grammar", "object_marks"),
    (STRONG_MARK, "grammar", "strong_marks"),
    (EXPRESSING, "grammar", "expressing"),
    (CONDITION, "grammar", "condition_ends"),
    (GATHERING, "grammar", "gatherings"),
    (PAST, "grammar", "past_marks"),
    (OUTSIDER, "voice", "excluded"),
    (ANALYSIS, "voice", "analysis"),
    (REASONING, "voice", "reasoning"),
    (TERM, "lists", "days_within"),
    (TERM, "lists", "weeks_within"),
    (TERM, "lists", "months_within"),
    (FORMAT, "grammar", "own_body"),
    (FORMAT, "grammar", "mechanism_words"),
    (FORMAT, "grammar", "own_meetings"),
    (FORMAT, "grammar", "own_gatherings"),
    (ANSWER, "lists", "answers"),
    (SALUTATION, "lists", "salutations"),
    (AS_AGREED, "grammar", "as_agreed"),
)


class Vocabulary:
    """Words that have bits, with what finds them all in one pass."""

    __slots__ = ("bits", "find", "words")

    def __init__(self, words: dict[str, int]) -> None:
        self.words: tuple[str, ...] = tuple(sorted(filter(None, words)))
        self.bits: tuple[int, ...] = tuple(words[word] for word in self.words)
        self.find = Numbered(self.words)


def build_vocabularies(rules: dict[str, Any]) -> tuple[Vocabulary, Vocabulary]:
    """Compile the vocabulary of the parsed ``rules/force.toml``.

    The second one holds the force words that need another word behind them (marked ``BESIDE``)
    and are looked for only in texts that have it.
    """
    words: dict[str, int] = {}

    def add(bit: int, texts: Sequence[str]) -> None:
        for text in texts:
            words[text] = words.get(text, 0) | bit

    needing: dict[str, bool] = {}
    for table in rules["word"]:
        add(BESIDE, table.get("within", ()))
        needing.update(dict.fromkeys(table["texts"], "within" in table))
    add(FORCE, [text for text, needs in needing.items() if not needs])
    for table in rules["tail"]:
        add(TAIL, table["texts"])
    add(SAY, rules["say"]["plain"])
    add(SAY, rules["say"]["course"])
    add(STOP, rules["stop"]["words"])
    add(STOP_LEAD, rules["stop"]["leads"])
    for bit, section, name in _LISTS:
        add(bit, rules[section][name])
    return Vocabulary(words), Vocabulary(dict.fromkeys(filter(needing.get, needing), FORCE))


class Marks:
    """The marked words and persons of one text.

    ``starts``: the bits of the words that begin at an offset; ``order``: those offsets, sorted,
    and the end of the text; ``seen``: the bits of all words of the text; ``force``, ``say`` and
    ``stop``: the longest such word that begins at an offset.
    """

    __slots__ = ("force", "order", "say", "seen", "starts", "stop")

    def __init__(
        self,
        text: str,
        vocabularies: tuple[Vocabulary, Vocabulary],
        persons: Iterable[int],
    ) -> None:
        self.starts: dict[int, int] = {}
        self.force: dict[int, str] = {}
        self.say: dict[int, str] = {}
        self.stop: dict[int, str] = {}
        self.seen = 0
        self._note(text, vocabularies[0])
        if self.seen & BESIDE:
            self._note_more(text, vocabularies[1])
        starts = self.starts
        for start in persons:
            starts[start] = starts.get(start, 0) | PERSON
        self.order: list[int] = [*sorted(starts), len(text)]

    def _note(self, text: str, vocabulary: Vocabulary) -> None:
        starts, force, say, stop = self.starts, self.force, self.say, self.stop
        words, bits = vocabulary.words, vocabulary.bits
        for start, _, number in vocabulary.find(text):
            bit = bits[number]
            starts[start] = starts[start] | bit if start in starts else bit
            if bit & HEADS:
                word = words[number]
                if bit & FORCE:
                    force[start] = word
                if bit & SAY:
                    say[start] = word
                if bit & STOP:
                    stop[start] = word
        self.seen = reduce(or_, starts.values(), 0)

    def _note_more(self, text: str, vocabulary: Vocabulary) -> None:
        starts, force = self.starts, self.force
        for start, end, number in vocabulary.find(text):
            starts[start] = starts.get(start, 0) | FORCE
            if end - start > len(force.get(start, "")):
                force[start] = vocabulary.words[number]

    def told(self, start: int, end: int) -> int:
        """Return the bits of the words that begin from ``start`` on before ``end``."""
        order, starts, bits = self.order, self.starts, 0
        low = bisect_left(order, start)
        for place in order[low : bisect_left(order, end, low)]:
            bits |= starts[place]
        return bits

    def within(self, bits: int, start: int, end: int) -> bool:
        """Tell whether a word with one of the ``bits`` begins from ``start`` on before ``end``."""
        if not self.seen & bits:
            return False
        order, starts = self.order, self.starts
        low = bisect_left(order, start)
        for place in order[low : bisect_left(order, end, low)]:  # noqa: SIM110 (no generator)
            if starts[place] & bits:
                return True
        return False
