"""Those said to attend, added to the happening they attended."""

from __future__ import annotations

from extract.document import Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.context import Candidate, Context
from extract.stages.events.speech import speech_goes_on

ATTENDED = frozenset(("meeting", "summit", "conference"))


def attend(context: Context, sentence: int, here: list[Candidate], done: list[Candidate]) -> None:
    """Add those listed as attending to the happening told last, or in the same sentence."""
    people, talks = attendance(context, sentence)
    if not people:
        return
    if travels_along(context, sentence):
        visits = [c for c in [*done, *here] if c.type == "visit" and not c.weak]
        for participant in people if visits else ():
            arg.add_participant(visits[0].participants, participant)
        return
    pool = [c for c in [*done, *here] if c.type in ("meeting", "summit", "conference")]
    targets = [c for c in pool if c.type == "meeting"] if talks else pool
    targets = targets or pool
    main = passage.main_talks([*done, *here])
    present = [c for c in targets if not c.spoken and not passage.before(c, main)]
    targets = present or targets
    if not targets:
        return
    if attends_all(context, sentence):
        main = passage.main_talks([*done, *here])
        every = [c for c in [*done, *here] if c.type in ATTENDED and c.status == "occurred"]
        every += [c for c in done if c.type == "sign" and _at_talks(c, every)]
        for target in every:
            if target.background or target.spoken or target.guests or passage.before(target, main):
                continue
            for participant in people:
                arg.add_participant(target.participants, replace(participant))
        return
    scope = passage.scope(context, sentence)
    near = [c for c in targets if c.scope == scope]
    if not near and scope[0]:
        return
    target = near[-1] if near else targets[0]
    for each in targets:
        if each is target or (talks and each.trigger == target.trigger):
            for participant in people:
                arg.add_participant(each.participants, replace(participant))


def _at_talks(signing: Candidate, talks: list[Candidate]) -> bool:
    """Whether what was signed was signed by those who talked, on the same day."""
    if signing.rule == "sign.adopt" or signing.status != "occurred":
        return False
    names = {arg.person_key(p.name) for p in signing.participants if p.kind == "person"}
    for other in talks:
        present = {arg.person_key(p.name) for p in other.participants if p.kind == "person"}
        if (
            other.type == "meeting"
            and len(names & present) > 1
            and passage.same_day(signing, other)
        ):
            return True
    return False


def attends_all(context: Context, sentence: int) -> bool:
    """Whether those who attend did so at all that was told (参加上述活动)."""
    return context.compiled.gatherings.all_of.search(context.skeleton(sentence).text) is not None


def travels_along(context: Context, sentence: int) -> bool:
    """Whether those named came along on a visit (陪同人员同机抵达)."""
    words = context.compiled.gatherings.travels_along
    return words.search(context.skeleton(sentence).text) is not None


def attendance(context: Context, sentence: int) -> tuple[list[Participant], bool]:
    """Return those said to attend, in a sentence that names no gathering of its own.

    The flag is true where they are said to attend talks (``参加会见``).
    """
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    begin = 0  # after the clause of a gathering named in the same sentence
    for position, _ in arg.gathering_chunks(skeleton):
        begin = max(begin, arg.clause_end(skeleton, position))
    people: list[Participant] = []
    talks = False
    if speech_goes_on(context, sentence):
        return people, talks
    for match in words.members_listed.finditer(skeleton.text, begin):
        for participant in arg.participants_of(context, skeleton.chunks[match.start("A")]):
            arg.add_participant(people, participant)
    if people:
        return people, talks
    for match in context.compiled.gatherings.participation.finditer(skeleton.text, begin):
        start = max(begin, arg.clause_start(skeleton, match.start()))
        if context.compiled.status.hypothetical.search(skeleton.text, start, match.start()):
            continue
        if words.speech.search(skeleton.text, begin, match.start()):
            continue  # told in what somebody says
        talks = talks or words.talks.search(skeleton.text, match.start()) is not None
        if not any(start <= position < match.start() for position in skeleton.chunks):
            start = max(begin, arg.clause_start(skeleton, max(0, start - 1)))
        while start - 2 >= begin and skeleton.text[start - 2] in arg.ACTORS:
            start = max(begin, arg.clause_start(skeleton, start - 1))  # a list with commas
        for position, chunk in sorted(skeleton.chunks.items()):
            if not start <= position < match.start() or not chunk.actors:
                continue
            if arg.is_subject(context, skeleton, position):
                for participant in arg.participants_of(context, chunk):
                    arg.add_participant(people, participant)
    return people, talks
