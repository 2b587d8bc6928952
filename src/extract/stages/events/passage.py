"""What a passage is about: its talks, its journey, and what belongs to them."""

from __future__ import annotations

from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context

TALKS = frozenset(("meeting", "summit", "conference", "visit"))
FOLLOWS = frozenset(("sign", "launch", "establish", "award", "meeting", "aid", "conference"))
ALONE = frozenset(("sign", "launch", "establish", "aid"))  # one party alone does other things too


def scope(context: Context, sentence: int) -> tuple[int, int]:
    """Return what a passage is: a bulletin entry, or else a paragraph."""
    block = context.block(sentence)
    unit = context.document.blocks[block].unit
    return (unit, 0) if unit else (0, block)


def _is_told(candidate: Candidate) -> bool:
    aside = candidate.spoken or candidate.weak or candidate.guests
    return candidate.type in TALKS and not aside


def main_talks(done: list[Candidate]) -> Candidate | None:
    """Return the talks a document is about: the first dated ones that nobody only speaks of.

    The talks themselves stand before the visit they belong to.
    """
    first = next(
        (c for c in done if c.explicit_date and _is_told(c) and c.status == "occurred"), None
    )
    if first is not None and first.type != "visit":
        return first
    told = [c for c in done if _is_told(c)]
    told = [c for c in told if c.status == "occurred"] or told
    main = next((c for c in told if c.explicit_date), None)
    if main is None:
        return next((c for c in told if c.place is not None), None)
    if main.type != "visit":
        return main
    talks = (c for c in told if c.type != "visit" and c.explicit_date)
    return next((c for c in talks if c.place is not None and same_day(c, main)), main)


def leg(candidate: Candidate, done: list[Candidate]) -> Candidate | None:
    """Return the leg of a journey through several states at which someone is met."""
    main = main_talks(done)
    visits = [c for c in done if c.type == "visit" and c.place is not None]
    visits = [c for c in visits if not before(c, main)]
    if len({c.place.value[1] for c in visits if c.place}) < 2:
        return None
    codes = {p.country for p in candidate.participants}
    legs = [c for c in visits if c.place is not None and c.place.value[1] in codes]
    return legs[-1] if legs else None


def journey(candidate: Candidate, done: list[Candidate]) -> Candidate | None:
    """Return the journey, told with its days, on which the traveller meets, attends or signs."""
    if candidate.status != "occurred" or candidate.spoken or candidate.type not in FOLLOWS:
        return None
    visits = [c for c in done if c.type == "visit" and c.explicit_date and not c.spoken]
    if len(visits) != 1 or candidate.many or candidate.explicit_date or candidate.place:
        return None
    visit = visits[0]
    names = {arg.person_key(p.name) for p in visit.participants if p.kind == "person"}
    if not any(arg.person_key(p.name) in names for p in candidate.participants):
        return None
    host = visit.place.value[1] if visit.place else None
    codes = {p.country for p in candidate.participants if p.country}
    guests = {p.country for p in visit.participants}
    return visit if codes <= guests | {host} else None


def overlap(one: Candidate, other: Candidate) -> bool:
    codes = {p.country for p in one.participants if p.country}
    others = {p.country for p in other.participants if p.country}
    if not codes:
        return True
    if one.own and len(codes) < len(others) and one.type in ALONE:
        names = {arg.person_key(p.name) for p in other.participants}
        return any(arg.person_key(p.name) in names for p in one.participants)
    return len(codes & others) >= min(2, len(codes), len(others) or 2)


def before(candidate: Candidate, main: Candidate | None) -> bool:
    """Whether a happening lies before the talks that the document is about."""
    if main is None or main is candidate or not candidate.explicit_date:
        return False
    one, other = candidate.date, main.date
    if one is None or other is None or one.end is None or other.start is None:
        return False
    return one.end < other.start and one.precision != "day"


def same_day(one: Candidate, other: Candidate) -> bool:
    if one.date is None or other.date is None:
        return True
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)
