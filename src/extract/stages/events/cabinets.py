"""Offices told one after another behind the first (任命甲为外长，乙为财长；丙任防长)."""

from __future__ import annotations

from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context

OFFICE = "appoint"


def listed(context: Context, skeleton: Skeleton, found: list[Candidate]) -> list[Candidate]:
    """Return an office for each who is told in a clause of their own beside one that is found.

    It has the day and place of the one found, and who gave it where that is told.
    """
    first = next((c for c in found if c.type == OFFICE and not c.background), None)
    if first is None or first.status == "cancelled":
        return []
    known = {name for c in found if c.type == OFFICE for name in arg.person_keys(c.participants)}
    last = first.participants[-1:]
    giver = [p for p in first.participants if p not in last] if len(first.participants) > 1 else []
    out: list[Candidate] = []
    for match in context.compiled.patterns.office_listed.finditer(skeleton.text):
        people = arg.participants_of(context, skeleton.chunks[match.start("A")])
        people = [p for p in people if p.kind == "person"]
        if len(people) != 1 or arg.person_keys(people) & known:
            continue
        known |= arg.person_keys(people)
        start, end = match.span("verb")
        out.append(
            replace(
                first,
                trigger=(skeleton.starts[start], skeleton.starts[end]),
                participants=[replace(p) for p in giver] + people,
                documents=[],
                amounts=[],
            )
        )
    return out
