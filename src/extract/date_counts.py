"""Stretches and points counted from a day: the last five years, three days ago."""

from __future__ import annotations

import datetime as dt

from extract.periods import DAY, Period, last_day, months, shift_month, year_period


def rolling(unit: str, count: int, reference: dt.date) -> Period:
    """Return the last (``count`` below 0) or next ``count`` units, counted from a day.

    >>> rolling("day", -7, dt.date(2025, 6, 17)).start
    datetime.date(2025, 6, 11)
    """
    amount = abs(count)
    ahead = count > 0
    if unit == "year":
        other = _shift(reference, 12 * (amount if ahead else -amount))
    elif unit in ("month", "quarter"):
        size = amount * (3 if unit == "quarter" else 1)
        other = _shift(reference, size if ahead else -size)
    else:
        days = amount * (7 if unit == "week" else 1)
        other = reference + dt.timedelta(days=days if ahead else -days)
    precision = "day" if unit == "week" else unit
    if ahead:
        return Period(reference + DAY, other, precision)
    return Period(other + DAY, reference, precision)


def stretch(unit: str, count: int, start: dt.date, precision: str) -> Period:
    """Return ``count`` units from a day on, that day among them.

    >>> stretch("day", 5, dt.date(2024, 7, 2), "day").end
    datetime.date(2024, 7, 6)
    """
    if unit in ("day", "week"):
        return Period(start, start + DAY * (count * (7 if unit == "week" else 1) - 1), precision)
    end = _shift(start, count * (12 if unit == "year" else 1)) - DAY
    return Period(start, end, precision)


def ago(unit: str, count: int, reference: dt.date) -> Period:
    """Return the unit of the calendar that lies ``count`` units from a day."""
    if unit == "year":
        return year_period(reference.year + count)
    if unit in ("month", "quarter"):
        size = count * (3 if unit == "quarter" else 1)
        year, month = shift_month(reference.year, reference.month, size)
        return months(year, month, month)
    days = count * (7 if unit == "week" else 1)
    day = reference + dt.timedelta(days=days)
    return Period(day, day, "day")


def _shift(day: dt.date, offset: int) -> dt.date:
    year, month = shift_month(day.year, day.month, offset)
    return dt.date(year, month, min(day.day, last_day(year, month).day))
