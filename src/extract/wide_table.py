"""Character-for-character replacement of long texts by a table over UTF-16, with NumPy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_UNITS = 0x10000


class WideTable:
    """A table of replacements in the basic plane.

    >>> WideTable({ord("國"): "国"}).translate("國家")
    '国家'
    """

    __slots__ = ("_numpy", "_table")

    def __init__(self, characters: Mapping[int, str]) -> None:
        """Raises ``ImportError`` where NumPy is not installed."""
        import numpy

        self._numpy: Any = numpy
        table = numpy.arange(_UNITS, dtype="<u2")
        for code, target in characters.items():
            if code < _UNITS:
                table[code] = ord(target) if ord(target) < _UNITS else 0
        table[0xD800:0xE000] = 0
        self._table = table

    def translate(self, text: str) -> str | None:
        """Return ``text`` with its characters replaced; None where the table does not serve.

        That is where the text holds a character beyond the basic plane, or one that becomes
        such a character.
        """
        data = text.encode("utf-16-le", "surrogatepass")
        found = self._table[self._numpy.frombuffer(data, dtype="<u2")]
        return None if not found.all() else str(found.tobytes(), "utf-16-le")
