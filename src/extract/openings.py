"""What a text must begin with or have for a pattern to match all of it.

Rules for whole lines match few lines, and most lines begin with a character that no rule
begins with: telling that by the character costs a hundredth of trying the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from extract.patterns import read
from extract.prefilter import required_of

MOST = 2000
"""The most characters that one class is written out as."""

_CATEGORIES = {"CATEGORY_SPACE": str.isspace, "CATEGORY_DIGIT": str.isdecimal}
_HIGHEST = 0x20000  # no space or digit of Unicode is higher
Opening = tuple[frozenset[str], frozenset[str]]
"""Characters and literals: what matches begins with one of those or has one of these."""


def opening(pattern: re.Pattern[str]) -> Opening | None:
    """Return what each match that is not empty begins with or has; None where that is unknown.

    >>> heads, literals = opening(re.compile("[0-9]年|.{0,9}(?:供图|摄影)|图为"))
    >>> len(heads), sorted(literals)
    (11, ['供图', '摄影'])
    """
    tree = read(pattern)
    if tree is None:
        return None
    heads: set[str] = set()
    literals: set[str] = set()
    return (frozenset(heads), frozenset(literals)) if _add(tree, heads, literals) else None


def _add(items: Iterable[Any], heads: set[str], literals: set[str]) -> bool:
    """Add what one alternative begins with or has; tell whether that is known."""
    parts = list(items)
    if len(parts) == 1 and str(parts[0][0]) == "BRANCH":
        return all(_add(branch, heads, literals) for branch in parts[0][1][1])
    first, may_be_empty = _first_of(parts)
    if first is not None and not may_be_empty:
        heads |= first
        return True
    needed = required_of(parts)
    literals |= needed or set()
    return bool(needed)


def _first_of(items: Iterable[Any]) -> tuple[set[str] | None, bool]:
    """Return the characters a sequence can begin with, and whether it can be empty."""
    found: set[str] = set()
    for item in items:
        first, may_be_empty = _first_of_item(str(item[0]), item[1])
        if first is None:
            return None, True
        found |= first
        if not may_be_empty:
            return found, False
    return found, True


def _first_of_item(name: str, value: Any) -> tuple[set[str] | None, bool]:
    if name == "LITERAL":
        return {chr(value)}, False
    if name == "IN":
        return _class(value), False
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return set(), True
    if name == "SUBPATTERN" and not value[1] and not value[2]:
        return _first_of(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        first, may_be_empty = _first_of(value[2])
        return first, may_be_empty or not value[0]
    if name != "BRANCH":
        return None, True
    branches = [_first_of(branch) for branch in value[1]]
    found: set[str] = set()
    for first, _ in branches:
        if first is None:
            return None, True
        found |= first
    return found, any(may_be_empty for _, may_be_empty in branches)


def _class(parts: Iterable[Any]) -> set[str] | None:
    found: set[str] = set()
    for name, value in parts:
        kind = str(name)
        if kind == "LITERAL":
            found.add(chr(value))
        elif kind == "RANGE" and value[1] - value[0] < MOST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif kind == "CATEGORY" and str(value) in _CATEGORIES:
            found.update(filter(_CATEGORIES[str(value)], map(chr, range(_HIGHEST))))
        else:
            return None
    return found
