"""Gazetteers: the names the program knows, read once per process and then read-only.

All surfaces are in simplified characters, since matching runs on the clean text.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache, wraps
from pathlib import Path
from typing import Any, TypeVar

from extract.compiled import Compiled
from extract.entries import (
    Country,
    Membership,
    Office,
    People,
    Person,
    Surface,
    Title,
    parse_date,
)
from extract.errors import ExtractError, GazetteerError
from extract.rules import load_rules
from extract.surfaces import SurfaceMatcher, fold
from extract.tables import TABLES, Row, load_table, read_columns, table_path

__all__ = [
    "Country",
    "Gazetteers",
    "Membership",
    "Office",
    "Person",
    "Resources",
    "Surface",
    "SurfaceMatcher",
    "Title",
    "find_folder",
    "fold",
    "parse_date",
]

T = TypeVar("T")
Term = tuple[dt.date | None, dt.date | None, str]
"""From when to when somebody held an office, and the id of the person."""
Members = dict[str, tuple[Membership, ...]]
Keep = Callable[[str, Callable[[], Any]], Any]
"""Gives what is kept under a name, else what the function makes."""

ENVIRONMENT = "EXTRACT_GAZETTEERS"


_NO_FLAGS: frozenset[str] = frozenset()
TERRITORY = "territory"
ORGANIZATION = "organization"  # a mechanism that is a body: its bare name is an ORG, not listed

_NAMED = (
    ("countries/countries", "countries/names", "COUNTRY"),
    ("people/people", "people/names", "PERSON"),
    ("organizations/organizations", "organizations/names", "ORG"),
    ("mechanisms/mechanisms", "mechanisms/names", "MECHANISM"),
    ("initiatives/initiatives", "initiatives/names", "INITIATIVE"),
    ("places/places", "places/names", "PLACE"),
)


def _make(_: str, make: Callable[[], T]) -> T:
    return make()


def kept(make: Callable[[Gazetteers], T]) -> cached_property[T]:
    """Make a property of gazetteers that is made once, and taken from what is kept of it."""
    key = f"gazetteers.{make.__name__.lstrip('_')}"

    @wraps(make)
    def get(self: Gazetteers) -> T:
        found: T = self._keep(key, lambda: make(self))
        return found

    return cached_property(get)


class Gazetteers:
    """All tables of one folder, with overlays laid over them.

    >>> Resources().gazetteers.countries["KAZ"].name_en
    'Kazakhstan'
    """

    def __init__(
        self, folder: Path, overlays: Sequence[Path] = (), keep: Keep | None = None
    ) -> None:
        self.folder = folder
        self.overlays = tuple(overlays)
        self._keep = keep or _make
        self._tables: dict[str, list[Row]] = {}
        self._members: dict[tuple[str, dt.date | None, str], tuple[str, ...]] = {}
        self._terms: dict[tuple[str, str], tuple[Term, ...]] = {}

    def table(self, name: str) -> list[Row]:
        """Return the rows of a table such as ``countries/names``; empty if there is none."""
        rows = self._tables.get(name)
        if rows is None:
            rows = self._tables[name] = load_table(name, self.folder, self.overlays)
        return rows

    @kept
    def countries(self) -> dict[str, Country]:
        """All countries by ISO 3166-1 alpha-3 code."""
        return {
            row["id"]: Country(
                row["id"], row["name_zh"], row["name_en"], row["capital"] or None, row["kind"]
            )
            for row in self.table("countries/countries")
        }

    @kept
    def short_forms(self) -> dict[str, tuple[str, ...]]:
        """One-character country forms with the codes they may stand for, most common first."""
        return {row["char"]: tuple(row["ids"].split("|")) for row in self.table("countries/short")}

    @kept
    def titles(self) -> tuple[Title, ...]:
        """All titles."""
        return tuple(
            Title(row["title"], row["role"], row["kind"]) for row in self.table("offices/titles")
        )

    @kept
    def people(self) -> People:
        """All people by id; their offices sorted by start, unknown starts first."""
        offices: dict[str, list[Office]] = {}
        for row in self.table("people/offices"):
            office = Office(
                row["title_zh"],
                row["role"],
                row["org"],
                parse_date(row["start"]),
                parse_date(row["end"], last=True),
            )
            offices.setdefault(row["person"], []).append(office)
        people = {
            row["id"]: Person(
                row["id"],
                row["name_zh"],
                row["name_en"],
                row["country"] or None,
                tuple(sorted(offices.get(row["id"], ()), key=_office_order)),
            )
            for row in self.table("people/people")
        }
        return People(people)

    @cached_property
    def surfaces(self) -> tuple[Surface, ...]:
        """All names of all tables; the main name of each entry is always among them."""
        found: dict[tuple[str, str, str], Surface] = {}
        for main, names, label in _NAMED:
            for surface in self._surfaces(main, names, label):
                found.setdefault(surface[:3], surface)
        return tuple(found.values())

    @kept
    def matcher(self) -> SurfaceMatcher:
        """The automaton over all surfaces."""
        return SurfaceMatcher(self.surfaces)

    def _columns(self, name: str) -> tuple[dict[str, int], list[list[str]]]:
        if not self.overlays and name not in self._tables:
            return read_columns(table_path(self.folder, name))
        rows = self.table(name)
        header = list(TABLES[name].columns)
        return (
            {column: place for place, column in enumerate(header)},
            [[row.get(column, "") for column in header] for row in rows],
        )

    def _surfaces(self, main: str, names: str, label: str) -> list[Surface]:
        entries: dict[str, tuple[str, str, str | None, str | None]] = {}
        surfaces: list[Surface] = []
        heads: list[Surface] = []
        place, rows = self._columns(main)
        at_kind, at_country = place.get("kind"), place.get("country")
        at_label, at_mechanism = place.get("label"), place.get("mechanism")
        at_name = place.get("name_zh", 1)
        for row in rows:
            id = row[0] if "id" in place else ""
            kind = row[at_kind] if at_kind is not None else ""
            own = row[at_label] if at_label is not None else label
            country = row[at_country] or None if at_country is not None else None
            mechanism = row[at_mechanism] or None if at_mechanism is not None else None
            if label == "COUNTRY":
                country = id
                own = "PLACE" if kind == TERRITORY else label
            elif label == "MECHANISM":
                mechanism = id
            entries[id] = (own, kind, country, mechanism)
            if label != "MECHANISM" or kind != ORGANIZATION:
                heads.append(Surface(row[at_name], own, id, kind, country, mechanism, _NO_FLAGS))
        place, rows = self._columns(names)
        at_kind, at_flags = place.get("kind"), place.get("flags")
        for row in rows:
            entry = entries.get(row[1])
            if entry is None:
                continue
            own, kind, country, mechanism = entry
            given = row[at_flags] if at_flags is not None else ""
            flags = frozenset(given.split()) if given else _NO_FLAGS
            if at_kind is not None:
                kind = row[at_kind] or kind
            surfaces.append(Surface(row[0], own, row[1], kind, country, mechanism, flags))
        return surfaces + heads

    @kept
    def _memberships(self) -> Members:
        found: dict[str, list[Membership]] = {}
        for name in ("organizations/members", "mechanisms/members"):
            for row in self.table(name):
                found.setdefault(row["id"], []).append(
                    Membership(
                        row["country"],
                        row.get("status") or "member",
                        parse_date(row["start"]),
                        parse_date(row["end"], last=True),
                    )
                )
        members = {key: tuple(rows) for key, rows in found.items()}
        for key in found:
            if key in (key.upper(), key.lower()):
                members.setdefault(key.upper(), members[key])
        return members

    def memberships(self, id: str) -> tuple[Membership, ...]:
        """Return all memberships of a body or mechanism, of every status and time.

        A body and the mechanism of the same name (``SCO``, ``sco``) share their members.
        """
        found = self._memberships
        return found.get(id) or found.get(id.upper(), ())

    def members(
        self, id: str, date: dt.date | None = None, status: str = "member"
    ) -> tuple[str, ...]:
        """Return the sorted member codes of a body or mechanism on ``date``.

        Without a date: those whose membership has not ended. A membership without a start
        counts from the beginning. Empty for an unknown id.
        """
        found = self._members.get((id, date, status))
        if found is not None:
            return found
        rows = self.memberships(id)
        if not rows:
            return ()  # not kept, as it may be any word of a text
        codes = {
            row.country for row in rows if row.status == status and _holds(row.start, row.end, date)
        }
        found = self._members[id, date, status] = tuple(sorted(codes))
        return found

    @kept
    def _holders(self) -> dict[str, str]:
        """Lines of start, end and id, the latest first, by country and role, as one text."""
        found: dict[str, list[tuple[tuple[str, str], str, Office]]] = {}
        for person in self.people.values():
            for office in person.offices:
                row = (_office_order(office), person.id, office)
                found.setdefault(f"{office.org}\t{office.role}", []).append(row)
        for rows in found.values():
            rows.sort(key=lambda row: row[:2], reverse=True)
        return {
            key: "\n".join(f"{_iso(one.start)}\t{_iso(one.end)}\t{id}" for _, id, one in rows)
            for key, rows in found.items()
        }

    def _terms_of(self, country: str, role: str) -> tuple[Term, ...]:
        terms = self._terms.get((country, role))
        if terms is None:
            lines = self._holders.get(f"{country}\t{role}", "").splitlines()
            rows = (line.split("\t") for line in lines)
            terms = tuple((parse_date(start), parse_date(end), id) for start, end, id in rows)
            self._terms[country, role] = terms
        return terms

    def holders(self, country: str, role: str, date: dt.date | None = None) -> tuple[str, ...]:
        """Return the ids of who held ``role`` in a country or body on ``date``, latest first.

        Without a date: those whose term has not ended.
        """
        ids: dict[str, None] = {}
        for start, end, person in self._terms_of(country, role):
            if _holds(start, end, date):
                ids[person] = None
        return tuple(ids)

    @kept
    def homes(self) -> dict[str, str]:
        """The country or body that each organisation belongs to, by the organisation's id."""
        rows = self.table("organizations/organizations")
        return {row["id"]: row["country"] for row in rows if row["country"]}

    @kept
    def _names(self) -> dict[str, bytes]:
        """The names of all but people, who have theirs in a table of their own."""
        names: dict[str, bytes] = {}
        for table in (
            "places/places",
            "initiatives/initiatives",
            "mechanisms/mechanisms",
            "organizations/organizations",
            "countries/countries",
        ):
            for row in self.table(table):
                if row["id"] not in self.people:
                    names[row["id"]] = f"{row['name_zh']}\t{row['name_en']}".encode()
        return names

    def name_en(self, id: str) -> str | None:
        """Return the English name of a gazetteer id, or None."""
        return self._named(id)[1] or None

    def name_zh(self, id: str) -> str | None:
        """Return the Chinese main name of a gazetteer id, or None."""
        return self._named(id)[0] or None

    def _named(self, id: str) -> tuple[str, str]:
        """Return the Chinese and the English name of an id, empty where there is none."""
        named = self._names.get(id)
        if named is not None:
            zh, _, en = named.decode().partition("\t")
            return zh, en
        person = self.people.get(id)
        return (person.name_zh, person.name_en) if person is not None else ("", "")


GENERIC = "g-"
"""How the ids begin of bodies that many states have (外交部, 国会)."""


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _office_order(office: Office) -> tuple[str, str]:
    return office.start.isoformat() if office.start else "", office.title_zh


def _holds(start: dt.date | None, end: dt.date | None, date: dt.date | None) -> bool:
    if date is None:
        return end is None
    return (start is None or start <= date) and (end is None or date <= end)


def find_folder(folder: str | os.PathLike[str] | None = None) -> Path:
    """Return the gazetteer folder: argument, environment variable, package, checkout.

    Raises ``GazetteerError`` where none of them is a folder.
    """
    if folder is not None:
        chosen = Path(folder)
        if not chosen.is_dir():
            raise GazetteerError(f"{chosen}: no such gazetteer folder")
        return chosen
    named = os.environ.get(ENVIRONMENT)
    if named:
        if not Path(named).is_dir():
            raise GazetteerError(f"{named}: no such gazetteer folder (from {ENVIRONMENT})")
        return Path(named)
    here = Path(__file__).resolve().parent
    for candidate in (here / "_gazetteers", here.parents[1] / "gazetteers"):
        if candidate.is_dir():
            return candidate
    raise GazetteerError(f"no gazetteers in {here}: install the package again or set {ENVIRONMENT}")


class Resources:
    """Everything read-only that the stages share: gazetteers, rules, compiled things.

    Raises ``GazetteerError`` where a folder is missing or an overlay is broken.

    >>> Resources().gazetteers.name_en("SCO")
    'Shanghai Cooperation Organisation'
    """

    def __init__(
        self,
        gazetteers_dir: str | os.PathLike[str] | None = None,
        overlays: Sequence[str | os.PathLike[str]] = (),
    ) -> None:
        self.folder = find_folder(gazetteers_dir)
        self.overlays = tuple(Path(overlay) for overlay in overlays)
        if self.overlays:
            from extract.gazetteer_check import refuse_faults

            refuse_faults(self.folder, self.overlays)
        self._rules: dict[str, dict[str, Any]] = {}
        self._compiled = Compiled(None if self.overlays else self.folder)
        self.gazetteers = Gazetteers(self.folder, self.overlays, self._compiled.get)
        self._compiled.share(resources=self, gazetteers=self.gazetteers)

    def rules(self, name: str) -> dict[str, Any]:
        """Return ``rules/<name>.toml`` with the overlays merged in; empty if there is none."""
        rules = self._rules.get(name)
        if rules is None:
            rules = self._rules[name] = load_rules(name, self.folder, self.overlays)
        return rules

    def cached(self, key: str, builder: Callable[[Resources], T]) -> T:
        """Return what ``builder`` makes of these resources, made once for each ``key``.

        Raises ``GazetteerError`` naming the folder and what is missing where rules are not whole.
        """
        value: T = self._compiled.get(key, lambda: self._make(key, builder))
        return value

    def _make(self, key: str, builder: Callable[[Resources], T]) -> T:
        try:
            return builder(self)
        except ExtractError:
            raise
        except Exception as error:
            fault = f"no {error}" if isinstance(error, KeyError) else str(error)
            message = (
                f"{self.folder}: the rules do not fit this version ({key}: {fault}): take its own "
                "gazetteers and lay changes over them with --overlay"
            )
            raise GazetteerError(message) from error

    def keep(self) -> None:
        """Keep what was compiled for later runs, where that is possible and wanted."""
        self._compiled.keep()

    def __reduce__(self) -> tuple[type[Resources], tuple[Path, tuple[Path, ...]]]:
        return Resources, (self.folder, self.overlays)


def default_resources() -> Resources:
    """The resources of the default folder, without overlays: one object for each process.

    >>> default_resources() is default_resources()
    True
    """
    return _shared(find_folder())


@lru_cache(maxsize=1)
def _shared(folder: Path) -> Resources:
    return Resources(folder)
