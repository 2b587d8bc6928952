"""Who held office at the time: 两国元首 of 2005 are not those of today."""

from __future__ import annotations

from extract.document import Participant
from extract.gazetteers import Resources
from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context

LEADERS = frozenset(("head_of_state", "head_of_government"))


def drop_later_leaders(context: Context, candidates: list[Candidate]) -> None:
    """Put the state in place of a leader meant by 两国元首 and the like who was not yet in office.

    Only where the day is told with the happening, and somebody else is known to have held the
    office then. Whoever is named in the sentence is left alone.
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
            if both and _out_of_office(context.resources, candidate, one):
                code = one.country or ""
                one = arg.country_participant(context, code, one.spans, one.basis)
            arg.add_participant(people, one)
        candidate.participants = people


def _out_of_office(resources: Resources, candidate: Candidate, one: Participant) -> bool:
    """Whether a leader who is not named was not in office on any day of the happening's date."""
    date = candidate.date
    if one.kind != "person" or one.basis == "explicit" or not one.id or not one.country:
        return False
    person = resources.gazetteers.people.get(one.id)
    if person is None or date is None or date.start is None or date.end is None:
        return False
    held = [o for o in person.offices if o.role in LEADERS and o.org == one.country]
    title = one.title or ""
    held = [o for o in held if o.title_zh.endswith(title)] or held
    for office in held:
        began = office.start is None or office.start <= date.end
        if began and (office.end is None or office.end >= date.start):
            return False
    return any(
        other != one.id
        for role in {office.role for office in held}
        for other in resources.gazetteers.holders(one.country, role, date.end)
    )
