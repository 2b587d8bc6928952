"""Guests received: to a summit that the same sentence tells, or to be given an order."""

from __future__ import annotations

from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS

SEEN = ("meeting.see", "meeting.dine")
CONFER = "award.confer"
TOLD = frozenset(("meeting.see", "meeting.dine", "meeting.talks", "meeting.guests"))
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


def honoured(context: Context, skeleton: Skeleton, found: list[Candidate]) -> None:
    """Give an order that nobody is told to get to who is met before (接见某人，并颁赠勋章)."""
    for award in found:
        if award.rule != CONFER or len(award.participants) != 1:
            continue
        start = skeleton.position(award.trigger[0])
        begin = arg.clause_start(skeleton, start)
        begin = max([begin, *(p + 1 for p in skeleton.actors if begin <= p < start)])
        end = skeleton.position(award.trigger[1] - 1) + 1
        given = context.compiled.patterns.given_too
        to_other = skeleton.text[end : end + 1] in arg.ACTORS
        if to_other or given.fullmatch(skeleton.text, begin, start) is None:
            continue
        giver = arg.person_keys(award.participants)
        for meeting in found:
            names = arg.person_keys(meeting.participants)
            before = meeting.trigger < award.trigger and meeting.rule in TOLD
            if not before or len(names) < 2 or not giver or not giver <= names:
                continue
            award.participants += [
                replace(p, role=None)
                for p in meeting.participants
                if p.kind == "person" and arg.person_key(p.name) not in giver
            ]
            break
