"""The members of formats and bodies, and which of them a document names where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.stages.references.cast import Cast, sentence_at
from extract.stages.references.formats import ACTING, NOWHERE, Formats

if TYPE_CHECKING:
    from extract.document import Mention

FEW = 8
"""The most members of a format that are told one by one."""

MANY = 40
"""More members than stand for themselves anywhere."""


def members_of(cast: Cast, mention: Mention) -> tuple[str, ...]:
    """Return whom a format or body stands for: its code if it acts as one, else its members."""
    id = mention.mechanism or mention.id or ""
    body = mention.id if mention.label == "ORG" else id.upper()
    if mention.label == "MECHANISM" and (two := _partners(cast, id)):
        return two
    if body and body.isupper() and "-" not in body and cast.gazetteers.members(body):
        return (body,)
    members = cast.gazetteers.members(id, cast.day)
    return members if len(members) <= MANY else ()


def _partners(cast: Cast, id: str) -> tuple[str, ...]:
    """Return the two whose format is one of a state and a body of many (中非合作论坛)."""
    members = cast.gazetteers.members(id, cast.day)
    covered = {m for body in members for m in cast.gazetteers.members(body, cast.day) if m != body}
    two = tuple(m for m in members if m not in covered) if covered else ()
    return two if len(two) == 2 else ()


def so_many(cast: Cast, mention: Mention, size: int) -> tuple[str, ...]:
    """Return the members of a body now, or when it last had ``size`` members, or none."""
    id = mention.mechanism or mention.id or ""
    now = cast.gazetteers.members(id, cast.day)
    if len(now) == size:
        return now
    days = {row.start for row in cast.gazetteers.memberships(id) if row.start is not None}
    for day in sorted(days, reverse=True):
        members = cast.gazetteers.members(id, day)
        if len(members) == size:
            return members
    return ()


def formats_of(cast: Cast) -> Formats:
    """Return the formats and bodies with members that the document names."""
    found = cast.near
    if found is None:
        found = cast.near = Formats()
        sizes: dict[str, tuple[str | int, ...]] = {}
        for mention in cast.formats:
            id = mention.mechanism or ""
            at = sentence_at(cast, mention.start)
            members = cast.gazetteers.members(id, cast.day)
            if 2 < len(members) <= FEW:
                found.few[id] = members
            if id not in sizes:
                sizes[id] = _sizes(cast, id)
            traits = (id, *sizes[id], ACTING) if members_of(cast, mention) else (id, *sizes[id])
            found.add(mention, cast.units[at] if at >= 0 else NOWHERE, traits)
    return found


def _sizes(cast: Cast, id: str) -> tuple[str | int, ...]:
    """Return how many members a body has on the document's day and had at other times."""
    days = {row.start for row in cast.gazetteers.memberships(id) if row.start is not None}
    members = cast.gazetteers.members
    return tuple({len(members(id, day)): None for day in (cast.day, *sorted(days))})
