"""Speech: what a party says over several sentences of a paragraph."""

from __future__ import annotations

from extract.document import Mention, Reference
from extract.stages.events.chunks import ACTOR, DATE
from extract.stages.events.context import Context
from extract.stages.events.marks import SPEECH

REACH = 8  # sentences that a speech is followed through


def speech_goes_on(context: Context, sentence: int) -> bool:
    """Whether an earlier sentence of the paragraph begins a speech that goes on in this one.

    A speech ends where a sentence begins with a person, a day, or both leaders together.
    """
    found = context.speeches.get(sentence)
    if found is None:
        found = context.speeches[sentence] = _goes_on(context, sentence)
    return found


def says(context: Context, sentence: int) -> bool:
    """Whether a sentence tells what somebody said."""
    found = context.says.get(sentence)
    if found is None:
        words = context.compiled.gatherings.speech
        found = bool(context.seen[sentence] & SPEECH)
        found = found and words.search(context.skeleton(sentence).text) is not None
        context.says[sentence] = found
    return found


def _goes_on(context: Context, sentence: int) -> bool:
    first_of_all = max(0, sentence - REACH + 1)
    for bits in context.seen[first_of_all:sentence]:
        if bits & SPEECH:
            break
    else:
        return False
    here = context.passage(sentence)
    for index in range(sentence, first_of_all - 1, -1):
        if index < sentence and context.passage(index) != here:
            return False
        if index < sentence and says(context, index):
            return True
        first = context.skeleton(index).chunks.get(0)
        if first is None or (first.code != ACTOR and first.code != DATE):
            continue
        named = any(
            (a.mention is not None and not _addressed(a.mention))
            or (a.reference is not None and _acts(context, a.reference))
            for a in first.actors
        )
        if named or not first.actors:
            return False
    return False


def _acts(context: Context, reference: Reference) -> bool:
    """Whether those referred to act in the story: 双方, 六国领导人 and 他 do, 两国 is spoken of."""
    if reference.kind == "pair":
        both = context.compiled.patterns.both_parties.match(reference.text)
        return both is not None or reference.level is not None
    return bool(reference.persons) or (reference.kind == "group" and reference.level is not None)


def _addressed(mention: Mention) -> bool:
    """Whether a person is named as one speaks of a partner (某某主席), the title behind."""
    title = mention.title_span
    return mention.label == "PERSON" and title is not None and title[0] >= mention.end
