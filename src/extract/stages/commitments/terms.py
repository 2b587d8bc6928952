"""Terms counted from a day (三个月内): the day by which something is to be done."""

from __future__ import annotations

import datetime as dt

from extract.document import Document
from extract.numerals import parse_int
from extract.spans import Span
from extract.stages.commitments.clauses import NUMERALS
from extract.stages.commitments.lexicon import Lexicon

_UNITS = {"days_within": (0, 1), "weeks_within": (0, 7), "months_within": (1, 0)}
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST = 600  # the largest count that is a term


def after(day: dt.date, months: int, days: int) -> dt.date:
    """Return the day that many months and days later, the last of its month at most.

    >>> after(dt.date(2025, 8, 31), 6, 0)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    leap = month == 1 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = 29 if leap else _DAYS[month]
    return dt.date(year, month + 1, min(day.day, last)) + dt.timedelta(days)


class Terms:
    """Finds terms, counted from the day of their sentence, else of the document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon

    def find(self, action: Span) -> tuple[dt.date, Span] | None:
        """Return the last day of the first term in an action and where the term stands."""
        text = self.document.text
        for name, (months, days) in _UNITS.items():
            units = self.lexicon.lists[name]
            for at in range(action[0] + 1, action[1]):
                unit = units.at(text, at)
                if unit is None or text[at - 1] not in NUMERALS:
                    continue
                start = at
                while start > action[0] and text[start - 1] in NUMERALS:
                    start -= 1
                count, day = parse_int(text[start:at]), self._from(start)
                if count is None or day is None or not 0 < count < _LONGEST:
                    continue
                if self.lexicon.words("spans_open").before(text, start) is None:
                    return after(day, count * months, count * days), (start, at + len(unit))
        return None

    def _from(self, position: int) -> dt.date | None:
        """The day that a term is counted from."""
        text = self.document.text
        floor = max(text.rfind(stop, 0, position) for stop in "。\n")
        days = [
            date.value_end
            for date in self.document.dates
            if floor < date.start < position and date.precision == "day" and date.value_end
        ]
        published = self.document.published
        return days[0] if days else published.end if published else None
