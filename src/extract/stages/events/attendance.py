"""Those said to attend, added to the happening they attended."""

from __future__ import annotations

from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import gatherings, passage
from extract.stages.events.context import Candidate, Context

ATTENDED = frozenset(("meeting", "summit", "conference"))


def attend(context: Context, sentence: int, here: list[Candidate], done: list[Candidate]) -> None:
    """Add those listed as attending to the happening told last, or in the same sentence."""
    people, talks = gatherings.attendance(context, sentence)
    if not people:
        return
    if gatherings.travels_along(context, sentence):
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
    if gatherings.attends_all(context, sentence):
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
