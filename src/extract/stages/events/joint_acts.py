"""Who acts as one after talks: both sides, both leaders, those who met."""

from __future__ import annotations

from extract.document import Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import casting, passage, verbs
from extract.stages.events.chunks import CLAUSE_END
from extract.stages.events.context import Candidate, Context

ATTENDING = "gathering.attend"


def complete_parties(
    context: Context, candidate: Candidate, earlier: list[Candidate], source: Candidate | None
) -> None:
    """Give joint acts after talks (会谈后，双方签署…) the persons who held the talks."""
    if candidate.type not in ("sign", "establish", "launch", "conference"):
        return
    if candidate.rule == casting.TIES_SINCE or _of_states(context, candidate):
        return  # of the states, whoever speaks of them
    if candidate.convened and candidate.at is not None:
        return
    own_day = candidate.type == "launch" or candidate.rule == verbs.TALKS
    if own_day and candidate.explicit_date and not candidate.inherits:
        return  # 8月31日，某航线开通; 6月14日，三国外长在某地开会
    if _at_chaired(candidate, earlier):
        return
    for giver in [*reversed(earlier), *([source] if source else [])]:
        signed = giver.type == "sign" and giver in earlier
        chaired = giver is source and candidate.type == "sign" and _of_two(giver)
        if giver.type != "meeting" and not signed and not chaired:
            continue
        people = [p for p in giver.participants if p.kind == "person"]
        codes = {p.country for p in people}
        own = {p.country for p in candidate.participants if not _headed(p, people)}
        if len(codes) < 2 or not own <= codes or not _jointly(context, candidate, giver):
            continue
        kept = [p for p in candidate.participants if p.kind != "country"]
        named = {p.country for p in kept}
        heads = [p for p in people if p.country not in named]
        first = {p.country: p for p in reversed(heads)}
        heads = [replace(p, basis="inherited") for p in heads if first[p.country] is p]
        candidate.participants = kept + heads
        return


def _of_two(session: Candidate) -> bool:
    """Whether one person for each of two sides was at a session (共同主持某委员会会议)."""
    people = [p for p in session.participants if p.kind == "person"]
    two = len(people) == 2 and len({p.country for p in people}) == 2
    return two and session.type == "conference"


def _headed(body: Participant, people: list[Participant]) -> bool:
    """Whether a body is told in the office of one who met (世界卫生组织|总干事某人)."""
    return body.kind == "country" and any(body.name in (p.title or "") for p in people)


def _at_chaired(candidate: Candidate, earlier: list[Candidate]) -> bool:
    """Give a signing without a subject those of two sides at its gathering (…，会后签署…)."""
    held = candidate.at
    if candidate.type != "sign" or candidate.participants or held not in earlier:
        return False
    people = [p for p in held.participants if p.kind == "person"] if held is not None else []
    if len({p.country for p in people}) != 2:
        return False
    candidate.participants = [replace(p, basis="inherited") for p in people]
    return True


def _of_states(context: Context, candidate: Candidate) -> bool:
    """Whether 两国, not 双方, founds or signs something, at the head of its clause."""
    if candidate.type not in casting.STATES_DO or len(candidate.participants) != 2:
        return False
    spans = {one.spans[:1] for one in candidate.participants if one.kind == "country"}
    if len(spans) != 1:
        return False
    start, end = next(iter(spans))[0]
    text = context.document.text
    if casting.by_departments(context, end):
        return True
    heads = text[start - 1 : start] in CLAUSE_END
    return heads and context.compiled.frames.words["state"] in text[start:end]


def complete_speaker(candidate: Candidate, told: passage.Told) -> None:
    """Give what a leader says 我们 founded both leaders who talk with each other."""
    persons = [p for p in candidate.participants if p.kind == "person"]
    if len(persons) != 1:
        return
    speaker = persons[0]
    name = arg.person_key(speaker.name)
    for talks in told.meetings:
        people = [p for p in talks.participants if p.kind == "person"]
        if any(arg.person_key(p.name) == name for p in people):
            others = [p for p in people if p.country not in (None, speaker.country)]
            people = [*candidate.participants, *(replace(p, basis="inherited") for p in others[:1])]
            candidate.participants = arg.drop_covered_countries(people)
            return


def _jointly(context: Context, candidate: Candidate, giver: Candidate) -> bool:
    """Whether those who met act again as one: named by a word for both, or nobody named."""
    if any(p.kind == "organization" for p in candidate.participants):
        return False
    explicit = [p for p in candidate.participants if p.basis == "explicit"]
    start, end = candidate.trigger
    joint = context.compiled.gatherings.jointly.search(context.document.text, start - 2, end)
    alone = explicit or (
        candidate.rule == ATTENDING and sum(p.kind == "person" for p in candidate.participants) == 1
    )
    if candidate.type in ("conference", "launch") and alone and joint is None:
        return False
    explicit = [p for p in explicit if p.kind == "country"]
    if explicit:
        return False
    if candidate.participants and all(p.basis != "explicit" for p in candidate.participants):
        return True
    return candidate.inherits or context.passage(candidate.sentence) == context.passage(
        giver.sentence
    )
