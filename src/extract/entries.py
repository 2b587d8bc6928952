"""What the gazetteers hold: light records of names, countries, people and memberships."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Surface(NamedTuple):
    """One name of one thing. ``flags``: ``surname``, ``ambiguous``, ``context`` (needs a cue)."""

    text: str
    label: str
    id: str
    kind: str
    country: str | None
    mechanism: str | None
    flags: frozenset[str]


class Country(NamedTuple):
    """A state, a territory or a body that acts like one."""

    id: str
    name_zh: str
    name_en: str
    capital: str | None
    kind: str


class Office(NamedTuple):
    """An office held; ``start`` and ``end`` are None where unknown or going on."""

    title_zh: str
    role: str
    org: str
    start: dt.date | None
    end: dt.date | None


class Person(NamedTuple):
    """A person with the offices held."""

    id: str
    name_zh: str
    name_en: str
    country: str | None
    offices: tuple[Office, ...]


class Title(NamedTuple):
    """A title in use before or after a person's name."""

    text: str
    role: str
    kind: str


class Membership(NamedTuple):
    """That a country belongs to a body; ``status``: member, observer, partner ..."""

    country: str
    status: str
    start: dt.date | None
    end: dt.date | None


def parse_date(text: str, *, last: bool = False) -> dt.date | None:
    """Parse ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; the first or the ``last`` day meant.

    Empty gives None. Raises ``ValueError`` for anything else.

    >>> parse_date("2024-02", last=True)
    datetime.date(2024, 2, 29)
    """
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return dt.date(parts[0], parts[1], parts[2])
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31) if last else dt.date(parts[0], 1, 1)
    year, month = parts
    if not last:
        return dt.date(year, month, 1)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)
