"""Calendar periods: days, months, quarters, years as closed intervals of days."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

MAX_YEAR = 9998
DAY = dt.timedelta(days=1)


class Period(NamedTuple):
    """A closed interval of days; None is an open end.

    ``precision``: day, month, quarter, half, year, decade, century.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> dt.date:
    """Return the last day of a month.

    >>> last_day(2024, 2)
    datetime.date(2024, 2, 29)
    """
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - DAY


def months(year: int, first: int, last: int, precision: str = "month") -> Period:
    """Return the period from the first to the last of some months of a year, inclusive."""
    return Period(dt.date(year, first, 1), last_day(year, last), precision)


def year_period(year: int) -> Period:
    """Return a whole year."""
    return months(year, 1, 12, "year")


def years(first: int, last: int, precision: str = "year") -> Period:
    """Return the period of whole years, inclusive."""
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), precision)


def shift_month(year: int, month: int, offset: int) -> tuple[int, int]:
    """Return the month ``offset`` months away.

    >>> shift_month(2025, 1, -1)
    (2024, 12)
    """
    index = year * 12 + month - 1 + offset
    return index // 12, index % 12 + 1


def week_of(day: dt.date, offset: int = 0) -> Period:
    """Return the week, Monday to Sunday, ``offset`` weeks from that of ``day``."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=offset)
    return Period(monday, monday + dt.timedelta(days=6), "day")


def nearest(candidates: list[dt.date], anchor: dt.date) -> dt.date | None:
    """Return the candidate nearest to ``anchor``, the earlier one on a tie."""
    return min(candidates, key=lambda day: (abs((day - anchor).days), day), default=None)
