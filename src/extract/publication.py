"""When and by whom a text was published, from the lines that state it.

Patterns are data (``rules/zones.toml``); this module turns what they match into days.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from extract.numerals import parse_int

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_REPUBLIC = 1911  # year 1 of the Republic is 1912


class Stamps:
    """Reads days written in figures.

    >>> stamps = Stamps({"patterns": [r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"]})
    >>> stamps.find("am 2025-06-16 08:55")
    (datetime.date(2025, 6, 16), 3, 13)
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._patterns = [re.compile(text) for text in rules.get("patterns", ())]
        self._address = [re.compile(text) for text in rules.get("address", ())]
        republic = rules.get("republic")
        self._republic = re.compile(republic) if republic else None

    def find(self, text: str) -> tuple[dt.date, int, int] | None:
        """Return the first day in ``text`` with its span, or None."""
        best: tuple[int, int, dt.date] | None = None
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                day = _day(match.groupdict())
                if day and (best is None or match.start() < best[0]):
                    best = (match.start(), match.end(), day)
                if day:
                    break
            if best is not None and best[0] == 0:
                break  # none begins earlier
        return (best[2], best[0], best[1]) if best else None

    def find_in_address(self, address: str) -> dt.date | None:
        """Return the day that a web address holds, or None."""
        for pattern in self._address:
            match = pattern.search(address)
            day = _day(match.groupdict()) if match else None
            if day:
                return day
        return None

    def find_republic(self, line: str) -> dt.date | None:
        """Return the day in years of the Republic at the end of a line, or None."""
        match = self._republic.search(line) if self._republic else None
        if not match:
            return None
        year = int(match["y"]) + _REPUBLIC
        return _day({"y": str(year), "m": match["m"], "d": match["d"]})


def _day(groups: Mapping[str, str | None]) -> dt.date | None:
    name = groups.get("mon")
    month = _MONTHS.index(name.lower()) + 1 if name else parse_int(groups.get("m") or "") or 0
    short, republic = groups.get("yy"), groups.get("roc")
    if republic:
        year = _REPUBLIC + (parse_int(republic) or 0)
    else:
        year = 2000 + int(short) if short else parse_int(groups.get("y") or "") or 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return dt.date(year, month, parse_int(groups.get("d") or "") or 0)
    except ValueError:
        return None
