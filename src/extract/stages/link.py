"""Link mentions: which mentions in the document are the same thing, and their gazetteer ids.

A person gets an id only where name, country or title and date agree; an unknown name stays
without one.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers, Person, Resources

_DOTS = re.compile("[·•・‧．∙⋅]")
_LOOSE = re.compile(r"[\W_]+")


def run(document: Document, resources: Resources) -> None:
    """Fill ``key``, ``id`` and what follows from them of the document's mentions."""
    gazetteers = resources.gazetteers
    day = reference_day(document)
    persons = [mention for mention in document.mentions if mention.label == "PERSON"]
    _share_keys(persons)
    _share_offices(persons)
    _link_persons(persons, gazetteers, day)
    _contexts(document, persons)
    for mention in document.mentions:
        if mention.label != "PERSON":
            mention.key = mention.id or _loose(mention.name)


def reference_day(document: Document) -> dt.date | None:
    """Return the day the document speaks from: published, else its first full date."""
    if document.published is not None:
        return document.published.end or document.published.start
    for date in document.dates:
        if date.value_start is not None and date.precision == "day":
            return date.value_start
    return None


def _loose(name: str) -> str:
    return _LOOSE.sub("", name)


def _share_keys(persons: list[Mention]) -> None:
    """Give all mentions of one person the key of the longest form."""
    names = sorted({mention.name for mention in persons}, key=lambda name: (-len(name), name))
    keys: dict[str, str] = {}
    for name in names:
        full = [key for key in dict.fromkeys(keys.values()) if _is_part(name, key)]
        keys[name] = full[0] if full else name
    for mention in persons:
        mention.key = keys[mention.name]


def _is_part(name: str, full: str) -> bool:
    """Return whether ``name`` is a form of ``full``: its last part or a Japanese surname."""
    if _loose(name) == _loose(full):
        return True
    parts = _DOTS.split(full)
    if len(parts) > 1:
        return name in (parts[-1], "·".join(parts[-2:]))
    return len(full) >= 4 and len(name) >= 2 and full.startswith(name) and len(name) < 4


def _share_offices(persons: list[Mention]) -> None:
    """Let mentions without a title or country take it from others of the same key."""
    country: dict[str, str] = {}
    for mention in persons:
        if mention.country:
            country.setdefault(mention.key, mention.country)
    for mention in persons:
        if mention.country is None:
            mention.country = country.get(mention.key)


def _link_persons(persons: list[Mention], gazetteers: Gazetteers, day: dt.date | None) -> None:
    groups: dict[str, list[Mention]] = {}
    for mention in persons:
        groups.setdefault(mention.key, []).append(mention)
    for group in groups.values():
        found = _person_of(group, gazetteers, day)
        if found is None:
            continue
        for mention in group:
            mention.id = found.id
            mention.country = mention.country or found.country


def _person_of(group: list[Mention], gazetteers: Gazetteers, day: dt.date | None) -> Person | None:
    """Return the one person of the gazetteer all evidence allows, or None."""
    candidates: dict[str, bool] = {}
    for mention in sorted(group, key=lambda mention: -len(mention.name)):
        for surface in gazetteers.matcher.get(mention.name):
            if surface.label == "PERSON":
                sure = not (surface.flags & {"surname", "ambiguous"})
                candidates[surface.id] = candidates.get(surface.id, False) or sure
        if candidates:
            break
    country = next((mention.country for mention in group if mention.country), None)
    offices: set[str | None] = {mention.office for mention in group if mention.office}
    people = [gazetteers.people[id] for id in candidates if id in gazetteers.people]
    fitting = [p for p in people if country is None or _belongs(p, country)]
    if len(fitting) > 1:
        held = [p for p in fitting if _held(p, offices, day)]
        fitting = held or fitting
    if len(fitting) != 1:
        return None
    person = fitting[0]
    if country is None and not candidates[person.id] and not _held(person, offices, day):
        return None
    return person


def _belongs(person: Person, country: str) -> bool:
    return person.country == country or any(office.org == country for office in person.offices)


def _held(person: Person, offices: set[str | None], day: dt.date | None) -> bool:
    """Return whether the person held one of the offices on the day (any, if none is named)."""
    for office in person.offices:
        if offices and office.role not in offices:
            continue
        if day is None:
            return True
        if (office.start is None or office.start <= day) and (
            office.end is None or day <= office.end
        ):
            return True
    return False


def _contexts(document: Document, persons: list[Mention]) -> None:
    """Give persons still without a country that of the country named last before their title."""
    countries = [m for m in document.mentions if m.label == "COUNTRY"]
    found: dict[str, str] = {}
    for mention in persons:
        if mention.country is not None or mention.key in found or mention.title is None:
            continue
        if mention.office in (None, "other"):
            continue
        before = [m for m in countries if mention.start - 60 < m.start < mention.start]
        if before:
            found[mention.key] = before[-1].id or ""
    for mention in persons:
        if mention.country is None and found.get(mention.key):
            mention.country = found[mention.key]
