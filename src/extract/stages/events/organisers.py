"""Who organises a gathering (论坛由甲主办，乙承办), and whom those who attend it are from."""

from __future__ import annotations

import re
from itertools import chain

from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.speech import speech_goes_on

NEAR = 3  # sentences in which more of a gathering is told
RELATIVE = 2  # signs between who organises and what qualifies the gathering: 主办|的


def organise(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add who is told to organise a gathering, and the bodies whose people are told to attend."""
    if speech_goes_on(context, sentence):
        return
    skeleton, words = context.skeleton(sentence), context.compiled.unnamed
    for found in words.organised.finditer(skeleton.text):
        if words.next_time.search(skeleton.text, _begin(skeleton, found), found.end()):
            continue
        target = _organised(context, skeleton, found, here, told)
        _add(context, skeleton, found, target, "host")
    for found in words.sent_from.finditer(skeleton.text):
        target = _last(context, skeleton, found.start(), here, told)
        _add(context, skeleton, found, target, None)


def _add(
    context: Context,
    skeleton: Skeleton,
    found: re.Match[str],
    target: Candidate | None,
    role: str | None,
) -> None:
    """Add those named in a match to a gathering, persons only where they organise it."""
    if target is None or target.status == "cancelled" or target.guests:
        return
    low, high = _who(found)
    for place in skeleton.actors:
        if low <= place < high:
            for participant in arg.participants_of(context, skeleton.chunks[place], role):
                if role is not None or participant.kind != "person":
                    arg.add_copy(target.participants, participant)


def _who(found: re.Match[str]) -> tuple[int, int]:
    """Return where those stand whom a match tells of."""
    also = "also" in found.re.groupindex and found["who"] is None
    return found.span("also" if also else "who")


def _begin(skeleton: Skeleton, found: re.Match[str]) -> int:
    """Return where the clause of a match begins."""
    return arg.clause_start(skeleton, _who(found)[0])


def _at(skeleton: Skeleton, candidate: Candidate) -> int:
    """Return where a gathering is named in its sentence."""
    named = candidate.gathering
    start = named.spans[0][0] if named is not None and named.spans else candidate.trigger[0]
    return skeleton.position(start) if start >= skeleton.starts[0] else -1


def _organised(
    context: Context,
    skeleton: Skeleton,
    found: re.Match[str],
    here: list[Candidate],
    told: passage.Told,
) -> Candidate | None:
    """Return the gathering that is organised: that of the clause, or one told by its noun."""
    held = [c for c in here if c.type in GATHERINGS]
    text, stop = skeleton.text, found.end()
    behind = [c for c in held if _at(skeleton, c) >= stop]
    if behind and context.compiled.unnamed.qualifies.match(text, stop, stop + RELATIVE):
        return min(behind, key=lambda c: _at(skeleton, c))
    before = [c for c in held if _at(skeleton, c) < _who(found)[0]]
    if before:
        return max(before, key=lambda c: _at(skeleton, c))
    by_noun = context.compiled.unnamed.organised_noun.search(text, 0, _who(found)[0])
    if held or by_noun is None:
        return behind[0] if len(held) == 1 and behind else None
    return _last(context, skeleton, found.start(), here, told)


def _last(
    context: Context, skeleton: Skeleton, at: int, here: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the gathering told last before a place, unless talks were told after it."""
    scope = passage.scope(context, skeleton.sentence)[0]
    earlier = [c for c in here if skeleton.position(c.trigger[0]) < at or c.type in GATHERINGS]
    for candidate in chain(reversed(earlier), reversed(told.all)):
        if candidate.sentence < skeleton.sentence - NEAR or candidate.scope[0] != scope:
            return None
        if candidate.type in passage.ATTENDED:
            return candidate if candidate.type in GATHERINGS else None
    return None
