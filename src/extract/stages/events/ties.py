"""Whose relations are raised or founded, where a passage tells of them by topic (中智关系…)."""

from __future__ import annotations

from extract.document import Participant
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context

RESTORED = "establish.restore"
BACK = 3  # sentences of the paragraph through which the topic is looked for


def topic(context: Context, skeleton: Skeleton, stop: int) -> list[Participant]:
    """Return the states whose relations are told of last before ``stop``, in the paragraph."""
    own = skeleton.sentence
    for index in range(own, max(-1, own - BACK - 1), -1):
        if context.passage(index) != context.passage(own):
            break
        here = skeleton if index == own else context.skeleton(index)
        found = _named(context, here, stop if index == own else len(here.text))
        if found:
            return found
    return []


def as_states(context: Context, candidate: Candidate) -> None:
    """Let states be those whose relations are restored by who was told to talk."""
    people = candidate.participants
    if candidate.rule != RESTORED or any(p.kind == "organization" for p in people):
        return
    codes = {p.country for p in people}
    persons = [p for p in people if p.kind == "person"]
    if len(codes) < 2 or None in codes or not persons:
        return
    if any(p.basis == "explicit" for p in persons):
        return  # 甲国总统某人与乙国总统某人宣布建交
    states: list[Participant] = []
    for one in people:
        if one.kind == "person" and one.country is not None:
            one = arg.country_participant(context, one.country, one.spans, one.basis)
        arg.add_participant(states, one)
    candidate.participants = states


def _named(context: Context, skeleton: Skeleton, stop: int) -> list[Participant]:
    found: list[Participant] = []
    for match in context.compiled.patterns.ties.finditer(skeleton.text, 0, stop):
        states: list[Participant] = []
        for name in ("A", "B"):
            if match[name]:
                chunk = skeleton.chunks[match.start(name)]
                for one in arg.participants_of(context, chunk, states=True):
                    arg.add_participant(states, one)
        codes = {one.country for one in states if one.country}
        if len(codes) > 1 and all(one.kind == "country" for one in states):
            found = states
    return found
