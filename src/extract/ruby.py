"""Readings set behind Chinese characters (ruby): finding them, to take them out.

A bracket is ruby only if it stands directly behind a Chinese character and holds Mandarin
syllables in Latin letters or bopomofo. How sure that is depends on the reading (toned,
repeated, fitting the character) and on how much ruby the document has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from extract.patterns import lazy
from extract.shapes import dataclass, field

Replacement = tuple[int, int, str]

_HAN = r"\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = r"a-zA-Z\u00c0-\u00ff\u0100-\u017f\u01cd-\u01dc\u01f8\u01f9\u0300-\u030c\u1e3e\u1e3f:"
_BOPOMOFO = r"\u3105-\u312f\u31a0-\u31bf"
_TONE_MARKS = r"\u02c9\u02ca\u02c7\u02cb\u02d9\u02ea\u02eb"
_READING = (
    rf"(?:[{_LATIN}1-5'\u2019 \u00a0\u3000\-\u00b7]{{1,40}}"
    rf"|[{_BOPOMOFO}{_TONE_MARKS} \u3000]{{1,30}})"
)
_OPEN, _CLOSE = r"[(\uff08\[\uff3b\u3014]", r"[)\uff09\]\uff3d\u3015]"
_INNER = rf"{_OPEN}{_READING}(?:{_OPEN}{_READING}{_CLOSE})?{_CLOSE}"
_BRACKET = rf"(?:{_INNER}|{_OPEN}{_INNER}{_CLOSE})"
_LOST = "?\ufffd"  # what stands in damaged text for a character that was lost
# brackets behind a character; it is looked for by the bracket, which is the rarer
_GROUP = lazy(
    rf"{_OPEN}(?<=[{_HAN}{_LOST}]{_OPEN})"
    rf"(?:{_READING}(?:{_OPEN}{_READING}{_CLOSE})?{_CLOSE}|{_INNER}{_CLOSE})(?:{_BRACKET})*"
)
_ONE = lazy(_BRACKET)
_BARE = lazy(rf"(?<=[{_HAN}])[{_TONE_MARKS}]?[{_BOPOMOFO}]{{1,3}}[{_TONE_MARKS}]?")
_SPLIT = lazy(rf"[^{_LATIN}1-5{_BOPOMOFO}{_TONE_MARKS}]+")
_IS_BOPOMOFO = lazy(rf"[{_BOPOMOFO}]")
_HAN_TAIL = lazy(rf"[{_HAN}]+$")
_MARKUP = lazy(
    r"<rt\b[^<>]{0,200}>.{0,80}?</rt\s*>|<rp\b[^<>]{0,200}>.{0,8}?</rp\s*>"
    r"|</?(?:ruby|rb|rtc|rbc|rt|rp)\b[^<>]{0,200}>",
    re.IGNORECASE | re.DOTALL,
)

_SQUARE = "[\uff3b\u3014"
SURE, FITTING, POSSIBLE, NONE = 3, 2, 1, 0
_ENOUGH = 3  # readings that make a document one with ruby
_REMEMBERED = 50_000  # characters with their reading whose grade is kept


@dataclass(slots=True)
class Readings:
    """Syllables of Mandarin without tones, with the characters read so.

    ``grades``: what a bracket with one reading was found to be, by character and bracket.
    """

    characters: dict[str, frozenset[str]]
    grades: dict[str, int] = field(default_factory=dict)

    @classmethod
    def from_rules(cls, rules: Mapping[str, object]) -> Readings:
        """Build from the table ``readings`` of ``rules/ruby.toml``."""
        table = rules.get("readings", {})
        assert isinstance(table, Mapping)
        return cls({str(key): frozenset(str(value)) for key, value in table.items()})

    def syllables(self, word: str) -> list[str] | None:
        """Split a word into syllables, the longest first with backtracking; None if it is none."""
        if not word:
            return []
        for size in range(min(6, len(word)), 0, -1):
            if word[:size] in self.characters:
                rest = self.syllables(word[size:])
                if rest is not None:
                    return [word[:size], *rest]
        return None

    def remember(self, written: str, grade: int) -> None:
        """Keep the grade of a character with one reading behind it."""
        if len(self.grades) >= _REMEMBERED:
            self.grades.clear()
        self.grades[written] = grade

    def fit(self, syllable: str, character: str) -> bool:
        """Whether the character may be read so."""
        return character in self.characters.get(syllable, ())


def may_be_bopomofo(text: str) -> bool:
    """Whether a text has any bopomofo."""
    return _IS_BOPOMOFO.search(text) is not None


def has_candidates(text: str, bopomofo: bool = True) -> bool:
    """Whether any bracket or markup looks like ruby at all: a cheap guard."""
    brackets = "(" in text or "\uff08" in text or "[" in text or "\u3014" in text
    if (brackets or "\uff3b" in text) and _GROUP.search(text):
        return True
    if "<" in text and _MARKUP.search(text):
        return True
    return bool(bopomofo and _BARE.search(text))


def find_ruby(text: str, readings: Readings, bopomofo: bool = True) -> list[Replacement]:
    """Return the deletions that take all ruby out of ``text``, sorted, not overlapping.

    Linear in the length of the text. ``bopomofo``: whether it may hold any.

    >>> found = find_ruby("國(guó)家(TAPI)", Readings({"guo": frozenset("國")}))
    >>> found
    [(1, 6, '')]
    """
    if "<" in text:
        markup = [(match.start(), match.end(), "") for match in _MARKUP.finditer(text)]
        if markup:  # ruby may stand in markup and in brackets: look behind the tags
            return markup
    found: list[Replacement] = []
    unsure: list[Replacement] = []
    known = readings.grades
    for group in _GROUP.finditer(text):
        start, end = group.span()
        grade = known.get(text[start - 1 : end])
        if grade is None:
            for low, high, grade in _grade_group(text, start, end, readings):
                (found if grade >= FITTING else unsure).append((low, high, ""))
        elif grade != NONE:
            (found if grade >= FITTING else unsure).append((start, end, ""))
    if unsure and len(found) >= _ENOUGH and len(found) >= len(unsure):
        found = sorted(found + unsure)
    if bopomofo and _IS_BOPOMOFO.search(text):
        bare = [(match.start(), match.end(), "") for match in _BARE.finditer(text)]
        if len(bare) >= _ENOUGH:
            found = sorted(found + bare)
    return found


def _grade_group(text: str, start: int, end: int, readings: Readings) -> list[tuple[int, int, int]]:
    """Grade each bracket of a run; the run ends before the first that cannot be ruby."""
    tail = _HAN_TAIL.search(text, max(0, start - 8), start)
    before = tail.group() if tail else ""
    seen: list[tuple[int, int, int]] = []
    contents: set[str] = set()
    repeated = False
    for match in _ONE.finditer(text, start, end):
        count, grade = _grade(match.group(), before, readings)
        if count <= 1 and match.end() - match.start() == end - start:
            readings.remember(text[start - 1 : end], grade)
        if grade == NONE:
            break
        repeated = repeated or match.group() in contents
        contents.add(match.group())
        seen.append((match.start(), match.end(), grade))
    if repeated:
        return [(low, high, SURE) for low, high, _ in seen]
    return seen


def _grade(bracket: str, before: str, readings: Readings) -> tuple[int, int]:
    """Return how many syllables a bracket holds and how sure it is that they are a reading."""
    words = [word for word in _SPLIT.split(bracket) if word]
    if _IS_BOPOMOFO.search(bracket):
        return 0, SURE
    toned = any(_is_toned(word) for word in words)
    if not toned and bracket.lstrip()[0] in _SQUARE:
        return 0, NONE  # square brackets hold ruby only where the tone says so
    syllables: list[str] = []
    for word in words:
        parts = readings.syllables(_toneless(word))
        if parts is None:
            return 0, NONE
        syllables.extend(parts)
    if not syllables:
        return 0, NONE
    return len(syllables), _grade_syllables(syllables, words, toned, before, readings)


def _grade_syllables(
    syllables: list[str], words: list[str], toned: bool, before: str, readings: Readings
) -> int:
    count = len(syllables)
    # two readings of one character (de, dei) or a nested reading
    alternatives = [s for s in syllables if before and readings.fit(s, before[-1])]
    fits = len(alternatives) == count or (
        len(before) >= count
        and all(readings.fit(s, c) for s, c in zip(syllables, before[-count:], strict=True))
    )
    lower = all(word == word.lower() for word in words)
    if toned:
        return SURE if fits or count == 1 else NONE
    if not before:
        return NONE  # behind a lost character only the tone tells a reading
    if count > 1:
        return FITTING if fits and lower else NONE
    if not lower:
        return NONE
    return FITTING if fits else POSSIBLE


def _is_toned(word: str) -> bool:
    if word[-1] in "12345":
        return True
    return any(
        "\u0300" <= mark <= "\u030c" and mark != "\u0308"
        for mark in unicodedata.normalize("NFD", word)
    )


def _toneless(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.lower()).replace("u\u0308", "v")
    parts = parts.replace("u:", "v")
    return "".join([c for c in parts if "a" <= c <= "z"])
