"""Clauses of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from extract.patterns import lazy
from extract.stages.commitments.lexicon import SPACES
from extract.stages.commitments.marks import Marks

_BREAKS: Final = frozenset(",，;；:：!！?？。…\n")
_OPEN: Final = {"(": ")", "（": "）", "《": "》", "〈": "〉", "[": "]", "【": "】"}
_OPEN_QUOTES: Final = {"“": "”", "「": "」", "‘": "’", "『": "』"}
_CLOSERS: Final = {**_OPEN, **_OPEN_QUOTES}
_SHORT_QUOTE: Final = 16
_FULL_STOPS: Final = frozenset("。！？")
NUMERALS: Final = frozenset("0123456789一二三四五六七八九十两几多数")
_SIGNS = lazy(f"[{re.escape(''.join([*sorted(_BREAKS), *_OPEN, *_OPEN_QUOTES]))}]")
_EDGES: Final = frozenset(SPACES + "—-–·•")
_SPACES: Final = frozenset(SPACES)
_AFTER_COLON: Final = ",:："


class Clause:
    """``[start, end)`` without punctuation; ``mark``: the break before it, ``after``: behind it.

    ``words``: the bits of the marked words that begin in it; ``first``: the bits of those that
    begin where it does.
    """

    __slots__ = ("after", "end", "first", "mark", "start", "words")

    def __init__(self, start: int, end: int, mark: str, after: str) -> None:
        self.start = start
        self.end = end
        self.mark = mark
        self.after = after
        self.words = 0
        self.first = 0


def split_clauses(text: str, start: int, end: int) -> list[Clause]:
    """Split at commas, semicolons and colons, also inside quoted speech, not inside names.

    >>> [(c.start, c.end) for c in split_clauses("a,b(c,d);e", 0, 10)]
    [(0, 1), (2, 8), (9, 10)]
    """
    clauses: list[Clause] = []
    begin, mark, position = start, "", start
    for found in _SIGNS.finditer(text, start, end):
        at = found.start()
        if at < position:
            continue
        char = text[at]
        if char in _CLOSERS:
            close = text.find(_CLOSERS[char], at + 1, end)
            if close > 0 and (
                char in _OPEN or (close - at <= _SHORT_QUOTE and "。" not in text[at:close])
            ):
                position = close + 1
        elif char not in _AFTER_COLON or not _between_digits(text, at):
            if begin < at and text[begin] not in _EDGES and text[at - 1] not in _SPACES:
                clauses.append(Clause(begin, at, mark, char))
            else:
                _add(clauses, text, begin, at, mark, char)
            begin, mark = at + 1, char
    if begin < end:
        _add(clauses, text, begin, end, mark, "")
    return clauses


def part_sentences(clauses: list[Clause]) -> list[list[Clause]]:
    """Part the clauses of what may be a quotation that runs over several sentences."""
    for clause in clauses:
        if clause.mark in _FULL_STOPS:
            break
    else:
        return [clauses] if clauses else []
    found: list[list[Clause]] = []
    for clause in clauses:
        if not found or clause.mark in _FULL_STOPS:
            found.append([clause])
        else:
            found[-1].append(clause)
    return found


def _between_digits(text: str, position: int) -> bool:
    around = text[position - 1 : position] + text[position + 1 : position + 2]
    return len(around) == 2 and around.isdigit()


def _add(clauses: list[Clause], text: str, start: int, end: int, mark: str, after: str) -> None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    if start < end:
        clauses.append(Clause(start, end, mark, after))
    elif clauses and after:
        clauses[-1].after = after


def mark_clauses(clauses: list[Clause], marks: Marks) -> None:
    """Note which marked words stand in the clauses, which are in order."""
    if not clauses:
        return
    order, starts = marks.order, marks.starts
    at = bisect_left(order, clauses[0].start)
    place = order[at]
    for clause in clauses:
        end = clause.end
        if place >= end:
            continue
        start, words = clause.start, 0
        while place < start:
            at += 1
            place = order[at]
        if place == start:
            clause.first = starts[place]
        while place < end:
            words |= starts[place]
            at += 1
            place = order[at]
        clause.words = words
