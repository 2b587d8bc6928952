"""Literals of which a text must have one for a pattern to match in it.

Where the literals of many patterns are found in one pass, most patterns need not be tried in
most places at all (the prefilters of RE2 and Hyperscan).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Any

from extract.patterns import read

MOST = 400
"""The most literals that one stretch of a pattern is written out as."""

Literals = frozenset[str]


def required(pattern: re.Pattern[str], absent: Container[str] = ()) -> Literals | None:
    """Return literals of which one stands in all that matches; None where none are known.

    ``absent``: characters of patterns that the text looked through has not.

    >>> sorted(required(re.compile("(?:于|在)?(?:今天|明天)[^。]{0,3}(?=来)")))
    ['今天', '明天']
    """
    tree = read(pattern)
    if tree is None:
        return None
    found = _of_sequence(tree, absent)
    return frozenset(found) if found else None


def required_of(items: Iterable[Any]) -> set[str] | None:
    """Return the same of a part of a pattern, as the parser of this Python reads it."""
    return _of_sequence(items, ())


def _of_sequence(items: Iterable[Any], absent: Container[str]) -> set[str] | None:
    """Return the best literals of a sequence: those of the stretch whose shortest is longest."""
    stretches: list[set[str]] = []
    current = {""}
    for item in items:
        whole = _written_out(item, absent)
        if whole is not None and len(current) * len(whole) <= MOST:
            current = {left + right for left in current for right in whole}
            continue
        stretches.append(current)
        current = {""} if whole is None else whole
        inner = _of_item(item, absent) if whole is None else None
        if inner is not None:
            stretches.append(inner)
    stretches.append(current)
    able = [stretch for stretch in stretches if stretch and "" not in stretch]
    return max(able, key=_worth, default=None)


def _worth(literals: set[str]) -> tuple[int, int]:
    return min(map(len, literals)), -len(literals)


def _of_item(item: Any, absent: Container[str]) -> set[str] | None:
    """Return the literals of one part of a pattern that is not a few literals as a whole."""
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN":
        return None if value[1] or value[2] else _of_sequence(value[3], absent)
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0]:
        return _of_sequence(value[2], absent)
    if name != "BRANCH":
        return None
    found: set[str] = set()
    for branch in value[1]:
        literals = _of_sequence(branch, absent)
        if literals is None:
            return None
        found |= literals
    return found


def _written_out(item: Any, absent: Container[str]) -> set[str] | None:
    """Return all that one part of a pattern matches, if that is a few literals."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return None if chr(value) in absent else {chr(value)}
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return {""}
    if name == "SUBPATTERN":
        return None if value[1] or value[2] else _all_of(value[3], absent)
    if name == "IN":
        branches = [[part] for part in value]
        return _union(branches, absent) if str(value[0][0]) != "NEGATE" else None
    return _union(value[1], absent) if name == "BRANCH" else None


def _all_of(items: Iterable[Any], absent: Container[str]) -> set[str] | None:
    found = {""}
    for item in items:
        whole = _written_out(item, absent)
        if whole is None or len(found) * len(whole) > MOST:
            return None
        found = {left + right for left in found for right in whole}
    return found


def _union(branches: Iterable[Any], absent: Container[str]) -> set[str] | None:
    found: set[str] = set()
    for branch in branches:
        whole = _all_of(branch, absent)
        if whole is None:
            return None
        found |= whole
    return found
