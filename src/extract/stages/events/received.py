"""Guests received to a summit that the same sentence tells (接待五国总统，举行峰会)."""

from __future__ import annotations

from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS

SEEN = ("meeting.see", "meeting.dine")
STATES = 3  # from so many on, those received together make the gathering
REACH = 60  # characters between the reception and the gathering


def beside_summits(context: Context, merged: list[Candidate]) -> list[Candidate]:
    """Leave out receptions that are the gathering told right behind them; who came attends it."""
    seen = [c for c in merged if c.rule in SEEN]
    dropped: list[Candidate] = []
    for meeting in seen:
        codes = {p.country for p in meeting.participants}
        if len(codes) <= STATES:
            continue
        gathering = next((g for g in merged if _received_to(context, meeting, g)), None)
        if gathering is None:
            continue
        for participant in meeting.participants:
            arg.add_copy(gathering.participants, participant, "explicit")
        gathering.participants = arg.drop_covered_countries(gathering.participants)
        gathering.place = gathering.place or meeting.place
        dropped.append(meeting)
    return [c for c in merged if not any(c is d for d in dropped)] if dropped else merged


def _received_to(context: Context, meeting: Candidate, gathering: Candidate) -> bool:
    if gathering.type not in GATHERINGS or gathering.sentence != meeting.sentence:
        return False
    name = gathering.gathering.spans[0] if gathering.gathering is not None else gathering.trigger
    low, high = meeting.trigger[1], max(name[0], gathering.trigger[0])
    if not 0 < high - low <= REACH or gathering.guests or gathering.status != meeting.status:
        return False
    text, compiled = context.document.text, context.compiled
    start = context.document.sentences[meeting.sentence].start
    if compiled.patterns.each_of.search(text, start, high) is not None:
        return False
    held = compiled.gatherings.hold.search(text, low, gathering.trigger[1])
    return held is not None and compiled.status.during.search(text, low, high) is None
