"""Days as callers give them."""

from __future__ import annotations

import datetime as dt

from extract.errors import UsageError

FIRST_YEAR, LAST_YEAR = 1500, 2200


def parse_day(value: str | dt.date | dt.datetime | None) -> dt.date | None:
    """Return a date from a date, a datetime or an ISO string; None and "" give None.

    So does a day that databases put in for none, such as 0001-01-01 or 9999-12-31.
    Raises ``UsageError`` for anything else.

    >>> parse_day("2025-11-17")
    datetime.date(2025, 11, 17)
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        day = value.date()
    elif isinstance(value, dt.date):
        day = value
    else:
        try:
            day = dt.date.fromisoformat(value.strip()[:10].replace("/", "-"))
        except (ValueError, AttributeError) as error:
            raise UsageError(f"not a date: {value!r}; write it as YYYY-MM-DD") from error
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
