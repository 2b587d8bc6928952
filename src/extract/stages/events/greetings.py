"""Guests welcomed or thanked for coming (欢迎某人访问某国, 对某人来访表示感谢)."""

from __future__ import annotations

from itertools import chain

from extract.document import DateValue, Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating, passage
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match

GREETED = "visit.greeted"


def telling(
    context: Context, skeleton: Skeleton, match: Match
) -> tuple[str, DateValue | None] | None:
    """Return status and days of a visit that is welcomed, None for an invitation."""
    text, begin = skeleton.text, match.left
    words = context.compiled.status
    if words.greets_later.search(text, begin, match.right_end) is not None:
        return None
    if words.negated.search(text, max(0, begin - 2), begin) is not None:
        return None
    before = arg.clause_start(skeleton, max(0, arg.clause_start(skeleton, begin) - 1))
    if words.invites.search(text, before, begin) is not None:
        return None  # 转达总统的邀请，|欢迎某人访问某国
    day = next((p for p in range(begin, match.start) if text[p] == DATE), None)
    if day is None:
        rite = words.welcome_rite.search(text, 0, begin)
        return "occurred", dating.find_date(context, skeleton, begin) if rite else None
    date = dating.date_value(context, skeleton.chunks[day])
    if date is None or date.precision != "day" or date.start is None:
        return None
    ahead = context.today is not None and date.start > context.today
    return ("planned" if ahead else "occurred"), date


def settle(candidate: Candidate, here: list[Candidate], told: passage.Told) -> None:
    """Give a welcomed visit without days those of the talks with the guest; else it is weak."""
    if candidate.explicit_date:
        return
    before = [c for c in here if c.type == "meeting" and c.trigger < candidate.trigger]
    names = arg.person_keys(candidate.participants)
    host = candidate.place.value[1] if candidate.place is not None else None
    for talks in chain(reversed(before), reversed(told.meetings)):
        present = arg.person_keys(talks.participants)
        guests = [p for p in talks.participants if p.country not in (None, host)]
        if names and not names & present:
            if not _led(candidate, talks, guests):
                continue
            hosts = [p for p in talks.participants if p not in guests]
            talks.participants = [*hosts, *(replace(p) for p in candidate.participants)]
        guests = [p for p in guests if p.kind == "person"]
        if not names and guests:
            candidate.participants = [
                replace(p, basis="inherited", role="visitor") for p in guests[:1]
            ]
        if not candidate.participants or host is None:
            break
        candidate.status = talks.status
        candidate.date = replace(talks.date, basis="inherited") if talks.date is not None else None
        candidate.undated = True
        return
    candidate.weak = True


def _led(greeted: Candidate, talks: Candidate, guests: list[Participant]) -> bool:
    """Tell whether who is welcomed leads the delegation received in the same sentence.

    接见某国议会访问团，对某人率团来访表示欢迎: he talks in its place.
    """
    if talks.sentence != greeted.sentence or not guests:
        return False
    homes = {p.country for p in greeted.participants}
    return all(p.kind != "person" and p.country in homes for p in guests)
