"""Who heads the side of a state at the session told last (甲方代表团由某人率领)."""

from __future__ import annotations

from itertools import chain

from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.context import Candidate, Context
from extract.stages.events.marks import SIDE_LED
from extract.stages.events.reports import GATHERINGS

BEHIND = 2  # sentences behind a session in which the heads of its sides are told
TALKS = GATHERINGS | {"meeting"}


def join(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add the heads of the sides to the session; they are of the states they speak for."""
    if not context.seen[sentence] & SIDE_LED:
        return
    skeleton = context.skeleton(sentence)
    session = _session(context, sentence, here, told)
    if session is None:
        return
    for found in context.compiled.patterns.side_led.finditer(skeleton.text):
        sides = arg.participants_of(context, skeleton.chunks[found.start("side")])
        codes = {side.country for side in sides if side.kind == "country"}
        code = codes.pop() if len(codes) == 1 else None
        place = found.start("A") if found["A"] is not None else found.start("B")
        for head in arg.participants_of(context, skeleton.chunks[place]):
            if head.kind != "person" or code is None:
                continue
            if head.id is None:
                head.country = code
            if head.country == code:
                arg.add_copy(session.participants, head)
    session.participants = arg.drop_covered_countries(session.participants)


def _session(
    context: Context, sentence: int, here: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the session told last, of the same passage or just before."""
    scope = passage.scope(context, sentence)[0]
    for other in chain(reversed(here), reversed(told.all)):
        if other.sentence < sentence - BEHIND:
            return None
        if other.type in TALKS and not other.guests and other.scope[0] == scope:
            return other
    return None
