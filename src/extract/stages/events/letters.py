"""Letters handed over: in talks (转交了甲总统致乙主席的亲笔信), and by envoys (国书)."""

from __future__ import annotations

from itertools import chain

from extract.document import DocumentItem
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match

NEAR = 4  # sentences behind the talks in which a letter is handed over
BEHIND = 5  # sentences behind a reception of envoys in which they are listed


def hand_over(context: Context, skeleton: Skeleton, match: Match, letter: Candidate) -> None:
    """Add writer and addressee, named before the noun, and the letter itself."""
    patterns, text = context.compiled.patterns, skeleton.text
    begin = match.clause
    found = patterns.handed.search(text, begin, arg.clause_end(skeleton, match.end))
    if found is None or not found.start() <= match.start < found.end():
        return
    for place in (p for p in skeleton.actors if match.left <= p < found.start("noun")):
        for participant in arg.participants_of(context, skeleton.chunks[place]):
            arg.add_participant(letter.participants, participant)
    letter.participants = arg.drop_covered_countries(letter.participants)
    if found["own"] is not None:
        span = skeleton.starts[found.start("noun")], skeleton.starts[found.end("noun")]
        letter.documents = [DocumentItem(found["noun"], 1, (span,))]
    letter.handed = True


def at_talks(letter: Candidate, here: list[Candidate], told: passage.Told) -> None:
    """Give a letter handed over the day and place of the talks at which its bearer was."""
    if not letter.handed or letter.date is not None:
        return
    names = arg.person_keys(letter.participants)
    before = [c for c in here if c.type == "meeting" and c.trigger < letter.trigger]
    for talks in chain(reversed(before), reversed(told.meetings)):
        if letter.sentence - talks.sentence > NEAR:
            return
        if names & arg.person_keys(talks.participants) and talks.status == letter.status:
            letter.date = replace(talks.date, basis="inherited") if talks.date is not None else None
            letter.place = letter.place or (
                replace(talks.place, basis="inherited") if talks.place is not None else None
            )
            return


def list_envoys(context: Context, sentence: int, told: passage.Told) -> None:
    """Let the envoys listed behind a reception hand over their letters (他们是：某国大使某人…)."""
    reception = told.received[-1]
    if sentence - reception.sentence > BEHIND:
        return
    skeleton = context.skeleton(sentence)
    led = context.compiled.gatherings.envoys_listed.search(skeleton.text)
    if led is None:
        return
    for place in (p for p in skeleton.actors if p >= led.end()):
        for participant in arg.participants_of(context, skeleton.chunks[place]):
            if participant.kind == "person":
                arg.add_participant(reception.participants, participant)
    reception.participants = arg.drop_covered_countries(reception.participants)
