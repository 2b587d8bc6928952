"""Who is told to speak or act at the gathering told last (…在会上表示; 会上，某人…)."""

from __future__ import annotations

from itertools import chain

from extract.document import Participant
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import ORG, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.marks import AT_IT, SO_CALLED
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.speech import speech_goes_on
from extract.stages.events.status import blank

NEAR = 4  # sentences in which who spoke at a gathering is told
JUST_AFTER = 2  # sentences in which a speech is told without saying where
OPENS = 2  # signs before a clause's head: 而|在


def speakers(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add those who speak or act at the gathering told last to those who take part in it."""
    seen = context.seen[sentence]
    if seen & SO_CALLED:
        _so_called(context, sentence, here, told)
    if not seen & AT_IT:
        return
    text, words = context.skeleton(sentence).text, context.compiled.gatherings
    at = words.at_it.search(text)
    reach = NEAR
    if at is None:
        at, reach = words.in_words.search(text), JUST_AFTER
    if at is None or speech_goes_on(context, sentence):
        return
    skeleton = context.skeleton(sentence)
    target = _last(skeleton, at.start(), sentence, here, told)
    if target is None or target.sentence < sentence - reach or target.guests or target.spoken:
        return
    if target.scope[0] != passage.scope(context, sentence)[0]:
        return
    for participant in _people(context, skeleton, at.start(), at.end()):
        arg.add_copy(target.participants, participant)
        target.heard.append(participant)


def _so_called(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add who is called the host of the gathering told just before, or one who attends it.

    ``东道主、某国总统某人``, ``出席会议的某国外长某人``.
    """
    skeleton = context.skeleton(sentence)
    for found in context.compiled.gatherings.present_there.finditer(skeleton.text):
        host = found["A"] is not None
        target = _last(skeleton, found.start(), sentence, here, told)
        if target is None or target.sentence < sentence - (JUST_AFTER if host else NEAR):
            return
        if target.background or target.guests or target.status == "cancelled":
            return
        if target.status == "planned" and not host:
            return
        if target.scope[0] != passage.scope(context, sentence)[0]:
            return
        state = target.place.value[1] if target.place is not None and host else None
        for participant in arg.participants_of(context, skeleton.chunks[found.end() - 1]):
            if participant.kind == "person" and state in (None, participant.country):
                arg.add_copy(target.participants, participant)
                if not host:
                    target.heard.append(participant)


def _last(
    skeleton: Skeleton, at: int, sentence: int, here: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the gathering told last before a place, unless talks were told after it.

    The next one that it only agrees on (下届会议将于明年举行) counts where no other was told.
    """
    earlier = [c for c in here if skeleton.position(c.trigger[0]) < at]
    ahead: Candidate | None = None
    for candidate in chain(reversed(earlier), reversed(told.all)):
        if candidate.sentence < sentence - NEAR:
            return None if ahead is not None and any(map(_was_held, told.attended)) else ahead
        if candidate.type == "meeting" and candidate.at is not None:
            continue  # talks on the sidelines
        if candidate.type in passage.ATTENDED:
            if candidate.type in GATHERINGS and candidate.status == "planned":
                ahead = ahead or candidate
                continue
            found = candidate if candidate.type in GATHERINGS else None
            return ahead if found is None else found
    return ahead


def _was_held(other: Candidate) -> bool:
    return other.type in GATHERINGS and other.status == "occurred"


def _people(context: Context, skeleton: Skeleton, start: int, end: int) -> list[Participant]:
    """Return the subject of a clause with ``在会上``, or of the clause that 会上 heads."""
    begin = arg.clause_start(skeleton, start)
    before = blank(context.compiled.status.traps, skeleton.text[begin:start])
    if context.compiled.status.negated.search(before):
        return []
    stop = start
    if not any(begin <= place < start for place in skeleton.actors):
        if start - begin > OPENS:
            return []
        begin, stop = end, arg.clause_end(skeleton, end)
        if stop == end and stop < len(skeleton.text):  # 会上，某人…
            begin, stop = end + 1, arg.clause_end(skeleton, end + 1)
    for place in skeleton.actors:
        if begin <= place < stop and skeleton.text[place] != ORG:
            if arg.is_subject(context, skeleton, place):
                people = arg.participants_of(context, skeleton.chunks[place])
                return [p for p in people if p.kind == "person"]
            return []
    return []
