"""Offices: who held one at the time (两国元首 of 2005), which reports tell of one change in one."""

from __future__ import annotations

from extract.document import Participant
from extract.gazetteers import Office, Person, Resources
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import CLAUSE_ENDS
from extract.stages.events.context import Candidate, Context

NAMING = frozenset(("appoint.name", "appoint.form", "appoint.picked"))
LEADERS = frozenset(("head_of_state", "head_of_government"))
MINISTERS = frozenset(("foreign_minister", "minister"))


def drop_later_leaders(context: Context, candidates: list[Candidate]) -> None:
    """Put the state in place of a leader meant by 两国元首 and the like who was not yet in office.

    Only where the day is told with the happening, and somebody else is known to have held the
    office then, whom the text may name. Whoever is named in the sentence is left alone.
    """
    for candidate in candidates:
        date = candidate.date
        if date is None or not candidate.explicit_date or date.start is None or date.end is None:
            continue
        if len(candidate.participants) < 2 or candidate.ours:
            continue  # 我们: named by whom they talk with
        meant = [one.spans[:1] for one in candidate.participants if one.basis != "explicit"]
        people: list[Participant] = []
        for one in candidate.participants:
            both = meant.count(one.spans[:1]) > 1
            gone = both and _out_of_office(context.resources, candidate, one)
            if gone and not _told_lower(context, one):
                code = one.country or ""
                then = _then_named(context, candidate, one)
                one = then or arg.country_participant(context, code, one.spans, one.basis)
            arg.add_participant(people, one)
        candidate.participants = people


def _offices(person: Person, one: Participant) -> list[Office]:
    """Return the offices of a leader that somebody's title may mean."""
    held = [o for o in person.offices if o.role in LEADERS and o.org == one.country]
    return [o for o in held if o.title_zh.endswith(one.title or "")] or held


def _then_named(context: Context, candidate: Candidate, one: Participant) -> Participant | None:
    """Return the one leader whom the text names who held the office of another on the day.

    ``2018年，时任总统A来访。2023年，两国元首签署…``: the one in office in 2023.
    """
    gazetteers = context.resources.gazetteers
    person, date = gazetteers.people.get(one.id or ""), candidate.date
    if person is None or date is None or date.start is None:
        return None
    roles = {office.role for office in _offices(person, one)}
    holders = {
        id for role in roles for id in gazetteers.holders(one.country or "", role, date.start)
    }
    named: dict[str, Participant] = {}
    for mention in context.document.mentions:
        if mention.label == "PERSON" and mention.id in holders and mention.id != one.id:
            known = named.get(mention.id)
            if known is None or len(mention.name) > len(known.name):
                named[mention.id] = arg.participant_from(mention)
    if len(named) != 1:
        return None
    return replace(next(iter(named.values())), basis=one.basis, spans=one.spans)


def _told_lower(context: Context, one: Participant) -> bool:
    """Whether the text calls somebody a minister only (外长某人, head of government before)."""
    told = {m.office for m in context.document.mentions if m.id == one.id and m.office is not None}
    return bool(told) and told <= MINISTERS


def _out_of_office(resources: Resources, candidate: Candidate, one: Participant) -> bool:
    """Whether a leader who is not named was not in office on any day of the happening's date."""
    date = candidate.date
    if one.kind != "person" or one.basis == "explicit" or not one.id or not one.country:
        return False
    person = resources.gazetteers.people.get(one.id)
    if person is None or date is None or date.start is None or date.end is None:
        return False
    held = _offices(person, one)
    for office in held:
        began = office.start is None or office.start <= date.end
        if began and (office.end is None or office.end >= date.start):
            return False
    return any(
        other != one.id
        for role in {office.role for office in held}
        for other in resources.gazetteers.holders(one.country, role, date.end)
    )


def same_change(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two reports tell of one change in an office."""
    if one.status != other.status or _other_step(context, one, other):
        return False  # elected now, in office later
    if one.explicit_date != other.explicit_date and not _same_office(context, one, other):
        return False
    persons, others = arg.person_keys(one.participants), arg.person_keys(other.participants)
    if one.sentence == other.sentence and persons and others:
        if _names_others(one, others) or _names_others(other, persons):
            return False
        return persons <= others or others <= persons
    return bool(persons) and persons == others


def _names_others(naming: Candidate, takers: set[str]) -> bool:
    """Whether who takes office names somebody else to another (就任首相，任命某人为外交大臣)."""
    people = [p for p in naming.participants if p.kind == "person"]
    return naming.rule in NAMING and len(people) > 1 and takers == {arg.person_key(people[0].name)}


def _same_office(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether the clauses of two reports end alike (…总统, …议员), or one tells no office."""
    text = context.document.text
    tails = []
    for candidate in (one, other):
        stop = candidate.trigger[1]
        end = CLAUSE_ENDS.search(text, stop)
        tails.append(text[stop : end.start() if end else len(text)][-2:])
    return not all(tails) or tails[0] == tails[1]


def _other_step(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two reports tell of two steps: elected and sworn in, taken and left."""
    text, steps = context.document.text, context.compiled.patterns.office_steps
    told = []
    for candidate in (one, other):
        word = text[slice(*candidate.trigger)]
        told.append(next((n for n, step in enumerate(steps) if step.search(word)), None))
    return None not in told and told[0] != told[1]
