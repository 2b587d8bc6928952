"""Regular expressions compiled when first used, and kept compiled between runs.

Compiling takes a hundred times as long as reading what was compiled. ``state`` gives what the
compiler made of a pattern, ``restore`` makes the pattern of it again, in the same Python.
``lazy`` gives a pattern for a module to hold, which costs nothing until it is used.
"""

from __future__ import annotations

import re
import sys
from array import array
from importlib import import_module
from typing import Any

State = tuple[str, int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Pattern, flags, program, number of groups, their names, names by number."""


_offered: dict[tuple[str, int], State] = {}
_compiled: dict[tuple[str, int], re.Pattern[str]] = {}


class _Lazy:
    """Stands for a pattern, and takes over its methods when the first of them is asked for."""

    __slots__ = (
        "_given", "findall", "finditer", "flags", "fullmatch", "groupindex", "groups", "match",
        "pattern", "search", "split", "sub", "subn",
    )  # fmt: skip

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in self.__slots__:
            raise AttributeError(name)
        known = _offered.get(self._given)
        if known is None:
            compiled = _compiled[self._given] = re.compile(*self._given)
        else:
            compiled = restore(*known)
        for each in self.__slots__[1:]:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, tuple[str, int]]:
        return lazy, self._given


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what does as ``re.compile(pattern, flags)``, compiled when it is first used.

    >>> lazy("b+").search("abbc").span()
    (1, 3)
    """
    made: Any = _Lazy(pattern, int(flags))
    return made  # type: ignore[no-any-return]


def offer(states: dict[tuple[str, int], State]) -> None:
    """Have lazy patterns restored from these states instead of compiled."""
    _offered.update(states)


def taken() -> dict[tuple[str, int], State] | None:
    """Return the states of all lazy patterns used so far; None where none is new.

    What is returned counts as offered.
    """
    new = {given: one for given, one in _compiled.items() if given not in _offered}
    _compiled.clear()
    if not new:
        return None
    _offered.update({given: state(compiled) for given, compiled in new.items()})
    return dict(_offered)


def state(pattern: re.Pattern[str]) -> State:
    """Return what the compiler of this Python makes of a pattern.

    Raises ``AttributeError``, ``ImportError`` or ``TypeError`` where it is another compiler.
    """
    compiler, parser = _compiler()
    parsed = parser.parse(pattern.pattern, pattern.flags)
    program = compiler._code(parsed, pattern.flags)
    names = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    flags = pattern.flags | parsed.state.flags
    groups = parsed.state.groups - 1
    code = array("I", program).tobytes()
    return pattern.pattern, flags, code, groups, names, tuple(by_number)


def parsed(pattern: re.Pattern[str]) -> Any:
    """Return how the parser of this Python reads a pattern: a sequence of its parts.

    Raises ``AttributeError``, ``ImportError`` or ``TypeError`` where it is another parser.
    """
    return _compiler()[1].parse(pattern.pattern, pattern.flags)


def read(pattern: re.Pattern[str]) -> Any | None:
    """Return the parts of a pattern; None where case is ignored or the parser is another one."""
    if pattern.flags & re.IGNORECASE:
        return None
    try:
        return parsed(pattern)
    except (AttributeError, ImportError, TypeError):
        return None


def longest(pattern: re.Pattern[str], otherwise: int) -> int:
    """Return how many characters a pattern matches at most; ``otherwise`` where that is unknown.

    >>> longest(re.compile("ab{2,4}|c"), 100)
    5
    """
    try:
        most: int = parsed(pattern).getwidth()[1]
    except (AttributeError, ImportError, TypeError):
        return otherwise
    return most


def restore(
    pattern: str,
    flags: int,
    code: bytes,
    groups: int,
    names: dict[str, int],
    by_number: tuple[str | None, ...],
) -> re.Pattern[str]:
    """Return the pattern that ``state`` was taken of; the engine checks the program itself.

    >>> restore(*state(re.compile("a(?P<x>b)"))).match("ab")["x"]
    'b'
    """
    program = array("I", code).tolist()
    made: re.Pattern[str] = _sre().compile(pattern, flags, program, groups, names, by_number)
    return made


def engine() -> tuple[object, ...]:
    """Return what programs depend on: they are good for the very same Python only."""
    own = _sre()
    return sys.version, sys.byteorder, array("I").itemsize, own.MAGIC, own.CODESIZE


def _sre() -> Any:
    return sys.modules["_sre"]  # re has imported it; it is no part of the documented library


def _compiler() -> tuple[Any, Any]:
    new = sys.version_info >= (3, 11)
    names = ("re._compiler", "re._parser") if new else ("sre_compile", "sre_parse")
    return import_module(names[0]), import_module(names[1])
