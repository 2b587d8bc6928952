"""Regular expressions compiled when first used, and kept compiled between runs.

Compiling takes a thousand times as long as reading what was compiled. ``state`` gives what the
compiler made of a pattern, ``restore`` makes the pattern of it again, in the same Python.
"""

from __future__ import annotations

import re
import sys
from array import array
from typing import Any

State = tuple[str, int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Pattern, flags, program, number of groups, their names, names by number."""


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
    if sys.version_info >= (3, 11):
        from re import _compiler, _parser

        return _compiler, _parser
    import sre_compile
    import sre_parse

    return sre_compile, sre_parse
