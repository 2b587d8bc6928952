"""Who founds what: relations told by topic (中智关系…), 双方 told again, bodies that come to be."""

from __future__ import annotations

from extract.document import Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import CLAUSE_END, Skeleton
from extract.stages.events.context import Candidate, Context

CAPITAL = "capital"
NOTES = "sign.notes"
RESTORED = "establish.restore"
RELATIONS = frozenset(("establish.relations", RESTORED))
FOUNDED = frozenset(("establish.found", "establish.begin", "establish.since", "establish.past"))
TIE = "establish.tie"
SINCE = 24  # characters of the name of a relation and the word for since when
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
    """Let states be those whose relations are restored by who was told to talk.

    So are those who look back on a step of their ties (两国去年建立伙伴关系以来).
    """
    people = candidate.participants
    if candidate.rule in RELATIONS:
        kept = [one for one in people if not _left(context, one)]
        people = kept if len(kept) > 1 else people  # 断交七年后恢复邦交: the same two
        people = candidate.participants = [_for_capital(context, one) for one in people]
    if candidate.rule == TIE and _looked_back(context, candidate):
        recalled = any(p.basis == "collective" for p in people)
        candidate.participants = states_of(context, people) if recalled else people
        candidate.place = None
        return
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


def _left(context: Context, one: Participant) -> bool:
    """Whether ties with a party are told to end (与某国断交，并与另一国建交)."""
    text = context.document.text
    return any(context.compiled.patterns.breaks_ties.match(text, span[1]) for span in one.spans)


def _for_capital(context: Context, one: Participant) -> Participant:
    """Return the state whose capital stands for it in ties (与北京建交)."""
    number = context.named.spans.get(one.spans[0]) if one.kind == "organization" else None
    mention = context.document.mentions[number] if number is not None else None
    if mention is None or mention.kind != CAPITAL or one.country is None:
        return one
    return arg.country_participant(context, one.country, one.spans, "explicit")


def states_of(context: Context, people: list[Participant]) -> list[Participant]:
    """Return the states of those who speak of their ties (双方回顾1990年建交以来…)."""
    found: list[Participant] = []
    for one in people:
        if one.kind == "person" and one.country is not None:
            one = arg.country_participant(context, one.country, one.spans, "collective")
        arg.add_participant(found, one)
    return found


def _looked_back(context: Context, candidate: Candidate) -> bool:
    """Whether a step of ties is only told as since when something goes on."""
    end = candidate.trigger[1]
    since = context.compiled.patterns.time_since.search(context.document.text, end, end + SINCE)
    if since is None:
        return False
    return not any(c in CLAUSE_END for c in context.document.text[end : since.start()])


def name_founded(context: Context, candidate: Candidate) -> None:
    """Let a body told to have come into being be the organisation founded (某联盟成立于…)."""
    people = candidate.participants
    if candidate.rule not in FOUNDED or len(people) != 1 or people[0].kind != "country":
        return
    if people[0].country not in context.compiled.bodies or people[0].basis == "inherited":
        return
    text, end = context.document.text, candidate.trigger[1]
    before = people[0].spans[0][1] <= candidate.trigger[0] and text[end : end + 1] in CLAUSE_END
    if before or candidate.rule != "establish.found":
        people[0] = replace(people[0], kind="organization")


def same_pair(context: Context, skeleton: Skeleton, found: list[Candidate]) -> None:
    """Let 双方 whose relations are told of again in a sentence be those told of first in it."""
    first: Candidate | None = None
    for candidate in found:
        if candidate.rule not in RELATIONS:
            continue
        if first is None:
            codes = {p.country for p in candidate.participants if p.country}
            first = candidate if len(codes) == 2 else None
            continue
        at = skeleton.position(candidate.trigger[0])
        begin = skeleton.starts[arg.clause_start(skeleton, at)]
        document = context.document
        for number in document.sentences[skeleton.sentence].references:
            reference = document.references[number]
            within = begin <= reference.start < candidate.trigger[0]
            if within and reference.kind == "pair":
                candidate.participants = [replace(p) for p in first.participants]


def drop_titled(found: list[Candidate]) -> None:
    """Leave out notes exchanged that are only the title of what is signed (签署…换文)."""
    for notes in [c for c in found if c.rule == NOTES]:
        start, end = notes.trigger
        for other in found:
            spans = (span for paper in other.documents for span in paper.spans)
            if other is not notes and any(a <= start and end <= b for a, b in spans):
                found.remove(notes)
                break


def by_signers(found: list[Candidate]) -> None:
    """Let those who sign in a sentence be who restore relations in it, one told by his state.

    ``甲国外长A在某地与B签署公报，恢复同乙国的外交关系``: A and B.
    """
    for tie in found:
        people = [p.name for p in tie.participants if p.kind == "person"]
        if tie.rule != RESTORED or not people:
            continue
        codes = {p.country for p in tie.participants}
        for signing in found:
            signers = {p.name: p for p in signing.participants if p.kind == "person"}
            same = {p.country for p in signing.participants} == codes
            if signing.type == "sign" and same and all(name in signers for name in people):
                tie.participants = [replace(p) for p in signing.participants]


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
