"""Values of points whose year and month are known."""

from __future__ import annotations

import datetime as dt

from extract.date_context import Value
from extract.date_points import Point
from extract.periods import Period, day_of, last_day, months, years
from extract.periods import year_period as whole_year
from extract.spans import Span


def build(point: Point, year: int, month: int | None) -> Value | None:
    """Return the value of a point whose year and month are known."""
    if month is None:
        if point.year2 is not None:
            return Value(years(year, point.year2), has_year=True)
        if point.part is None:
            return Value(whole_year(year), has_year=True)
        return Value(months(year, *point.part, part_precision(*point.part)), has_year=True)
    if point.day is not None:
        start = day_of(year, month, point.day)
        end = start if point.day2 is None else day_of(year, month, point.day2)
        if start is None or end is None:
            return None
        return Value(Period(start, end, "day"), has_year=True)
    if point.month2 is not None:
        return Value(months(year, month, point.month2), has_year=True)
    if point.part is not None:
        first, final = point.part
        end = last_day(year, month) if not final else dt.date(year, month, final)
        return Value(Period(dt.date(year, month, first), end, "day"), has_year=True)
    return Value(months(year, month, month), has_year=True)


def part_precision(first: int, last: int) -> str:
    """Return half, quarter or month for a stretch of months."""
    size = last - first + 1
    if size == 6:
        return "half"
    return "quarter" if size == 3 else "month"


def ground(value: Value | None, basis: str, sources: tuple[Span, ...]) -> Value | None:
    """Return a value with where its missing parts come from."""
    if value is not None:
        value.basis, value.sources = basis, sources
    return value
