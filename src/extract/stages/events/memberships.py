"""Formats and bodies by who belongs to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from extract.gazetteers import Resources, parse_date

MIN_FORMAT = 3
BODY = "organization"
FORMAT = "format"


def standing(resources: Resources, arguments: dict[str, Any]) -> frozenset[str]:
    """Return the formats that happenings belong to: those listed, bodies, and those of states.

    A single forum, a commission of two states and a state's summit with a region are none; a
    standing format of a state with a body of states is one.
    """
    joint = frozenset(arguments["joint_bodies"])
    found = set(arguments["listed_mechanisms"])
    for row in resources.gazetteers.table("mechanisms/mechanisms"):
        members = resources.gazetteers.members(row["id"])
        joined = row["kind"] not in arguments["single_kinds"] and not joint.isdisjoint(members)
        open_to_many = row["kind"] == BODY or (row["kind"] == FORMAT and not members)
        if open_to_many or joined or len(members) >= MIN_FORMAT:
            found.add(row["id"])
    return frozenset(found)


def bodies_of_members(resources: Resources) -> dict[frozenset[str], str]:
    """Return the bodies of three or more states by the set of their members at some time."""
    gazetteers = resources.gazetteers
    known = {row["id"] for row in gazetteers.table("mechanisms/mechanisms")}
    joined: dict[str, set[dt.date | None]] = {}
    for row in gazetteers.table("organizations/members"):
        days = joined.setdefault(row["id"], {None})
        if row.get("start"):
            days.add(parse_date(row["start"]))
    found: dict[frozenset[str], str] = {}
    for id in sorted(joined):
        for day in sorted(joined[id], key=str) if id.lower() in known else ():
            members = frozenset(gazetteers.members(id, day))
            if len(members) >= MIN_FORMAT:
                found.setdefault(members, id.lower())
    return found


def formats_of_members(
    resources: Resources, arguments: dict[str, Any]
) -> dict[frozenset[str], str]:
    """Return the small formats by the set of their members, now or when another joined.

    A set of two has one only where a body of states is among them (中国—东盟); the formats of the
    record specification go before others.
    """
    gazetteers = resources.gazetteers
    listed = frozenset(arguments["listed_mechanisms"])
    joint = frozenset(arguments["joint_bodies"])
    joined: dict[str, set[dt.date | None]] = {}
    for row in gazetteers.table("mechanisms/members"):
        days = joined.setdefault(row["id"], {None})
        if row.get("start"):
            days.add(parse_date(row["start"]))
    found: dict[frozenset[str], str] = {}
    rows = gazetteers.table("mechanisms/mechanisms")
    for id in sorted((row["id"] for row in rows), key=lambda i: (i not in listed, i)):
        for day in sorted(joined.get(id, {None}), key=str):
            members = frozenset(gazetteers.members(id, day))
            if len(members) >= MIN_FORMAT or (len(members) > 1 and members & joint):
                found.setdefault(members, id)
    return found
