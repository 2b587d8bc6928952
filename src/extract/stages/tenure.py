"""Which offices a person of the gazetteer held on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.gazetteers import Office, Person

AFTER, BEFORE = dt.timedelta(days=60), dt.timedelta(days=120)
"""How long before and after a term its holder may bear the title: ``elect``, old news."""

SINGULAR = frozenset(
    [
        "ambassador",
        "crown_prince",
        "foreign_minister",
        "governor",
        "head_of_government",
        "head_of_state",
        "mayor",
        "monarch",
        "national_leader",
        "secretary_general",
        "security_secretary",
        "speaker",
        "supreme_leader",
    ]
)
"""Offices of one holder at a time: two of them tell two people of one surname apart."""


def contradicted(person: Person, offices: set[str | None], day: dt.date | None) -> bool:
    """Return whether the person held another office then than the ones named."""
    named = offices & SINGULAR
    if not named or len(offices) > len(named) or any(o.role in named for o in person.offices):
        return False
    return any(office.role in SINGULAR and _during(office, day) for office in person.offices)


def held(person: Person, offices: set[str | None], day: dt.date | None) -> bool:
    """Return whether the person held one of the offices on the day (any, if none is named)."""
    return any(
        (not offices or office.role in offices) and _during(office, day)
        for office in person.offices
    )


def office_of(person: Person, offices: set[str | None], day: dt.date | None) -> str | None:
    """Return the state whose one office named the person held on the day."""
    if day is None or not offices & SINGULAR:
        return None
    states = {o.org for o in person.offices if o.role in offices & SINGULAR and _during(o, day)}
    return states.pop() if len(states) == 1 else None


def once_held(person: Person, offices: set[str | None], day: dt.date | None) -> bool:
    """Return whether the person held one of the offices named at any time before the day."""
    if day is None or not offices & SINGULAR:
        return False
    return any(
        office.role in offices and office.end is not None and office.end < day
        for office in person.offices
    )


def _during(office: Office, day: dt.date | None) -> bool:
    if day is None:
        return True
    begun = office.start is None or office.start - BEFORE <= day
    return begun and (office.end is None or day <= office.end + AFTER)
