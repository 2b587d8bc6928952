"""What the gazetteers hold: light records of names, countries, people and memberships."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
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


_NO_FLAGS: frozenset[str] = frozenset()
_FIELDS = 7  # of a surface


def packed(surfaces: Iterable[Surface]) -> bytes:
    """Return surfaces as one line of UTF-8: it is read many times faster, and takes less memory.

    >>> row = packed([Surface("中国", "COUNTRY", "CHN", "state", "CHN", None, frozenset())])
    >>> unpacked(row)[0].id
    'CHN'
    """
    values: list[str] = []
    for one in surfaces:
        values += (one.text, one.label, one.id, one.kind, one.country or "", one.mechanism or "")
        values.append(" ".join(sorted(one.flags)))
    return "\t".join(values).encode()


def unpacked(row: bytes) -> tuple[Surface, ...]:
    """Return the surfaces of a line that ``packed`` made."""
    values = row.decode().split("\t")
    found: list[Surface] = []
    for at in range(0, len(values), _FIELDS):
        text, label, id, kind, country, mechanism, given = values[at : at + _FIELDS]
        flags = frozenset(given.split(" ")) if given else _NO_FLAGS
        found.append(Surface(text, label, id, kind, country or None, mechanism or None, flags))
    return tuple(found)


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


class People(Mapping[str, Person]):
    """All people by id. Those that were kept are made of their lines when asked for.

    >>> person = Person("p1", "王毅", "Wang Yi", "CHN", ())
    >>> People({"p1": person})["p1"].name_en
    'Wang Yi'
    """

    __slots__ = ("_found",)

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._found: dict[str, bytes | Person] = dict(people)

    def __getitem__(self, id: str) -> Person:
        found = self._found[id]
        if isinstance(found, bytes):
            found = self._found[id] = _person(found.decode())
        return found

    def __contains__(self, id: object) -> bool:
        return id in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __getstate__(self) -> tuple[str, bytes]:
        rows = [row if isinstance(row, bytes) else _line(row) for row in self._found.values()]
        return "\n".join(self._found), b"\n".join(rows)

    def __setstate__(self, state: tuple[str, bytes]) -> None:
        ids, rows = state
        self._found = dict(zip(ids.split("\n"), rows.split(b"\n"), strict=True)) if ids else {}


def _line(person: Person) -> bytes:
    values = [person.id, person.name_zh, person.name_en, person.country or ""]
    for office in person.offices:
        values += (office.title_zh, office.role, office.org)
        values += (day.isoformat() if day else "" for day in (office.start, office.end))
    return "\t".join(values).encode()


def _person(row: str) -> Person:
    values = row.split("\t")
    offices = tuple(
        Office(title, role, org, parse_date(start), parse_date(end))
        for title, role, org, start, end in zip(*[iter(values[4:])] * 5, strict=True)
    )
    return Person(values[0], values[1], values[2], values[3] or None, offices)


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
