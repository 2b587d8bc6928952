"""Days as callers give them."""

from __future__ import annotations

import datetime as dt

from extract.errors import UsageError


def parse_day(value: str | dt.date | dt.datetime | None) -> dt.date | None:
    """Return a date from a date, a datetime or an ISO string; None and "" give None.

    Raises ``UsageError`` for anything else.

    >>> parse_day("2025-11-17")
    datetime.date(2025, 11, 17)
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value.strip()[:10].replace("/", "-"))
    except (ValueError, AttributeError) as error:
        raise UsageError(f"not a date: {value!r}; write it as YYYY-MM-DD") from error
