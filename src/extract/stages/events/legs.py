"""Journeys told in parts that have days of their own.

Clauses share one verb (``甲将于9日，乙将于10日分别对某国进行访问``, ``5日至7日对甲国，7日至9日
对乙国进行访问``), states and days stand in one order (``9日、11日分别对甲国、乙国``), or the legs
of a journey already told are told again, each with its days.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from extract.document import DateValue
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import EACH
from extract.stages.events.status import status_of

REACH = 12  # sentences behind a journey in which its legs are told
LONGEST = 31  # days from a departure to the last leg


def apart(
    context: Context, skeleton: Skeleton, match: Match, visits: list[Candidate]
) -> list[Candidate]:
    """Return the visits that one verb tells, each with its own days where such are told."""
    if match.frame.type != "visit":
        return visits
    if len(visits) > 1:
        return in_order(context, skeleton, match, visits) if skeleton.seen & EACH else visits
    return [*_shared(context, skeleton, match, visits[0]), *visits]


def in_order(
    context: Context, skeleton: Skeleton, match: Match, visits: list[Candidate]
) -> list[Candidate]:
    """Give each of several states or guests its own of as many days told in one run.

    ``9日、11日分别对甲国、乙国``, ``分别于4日和6日会见A和B``.
    """
    if len(visits) < 2:
        return visits
    text, begin = skeleton.text, match.clause
    days = [p for p in range(begin, match.start) if text[p] == DATE]
    between = (text[a + 1 : b] for a, b in pairwise(days))
    joiner = context.compiled.words.joiner
    if len(days) != len(visits) or not all(joiner.fullmatch(gap) for gap in between):
        return visits
    for visit, day in zip(visits, days, strict=True):
        _on(context, skeleton, match, visit, day)
    return visits


def _shared(
    context: Context, skeleton: Skeleton, match: Match, visit: Candidate
) -> list[Candidate]:
    """Return the visits told by the clauses before one whose verb they share."""
    words, text = context.compiled.patterns, skeleton.text
    begin = match.clause
    guests = words.own_days.match(text, begin, match.start)
    states = words.own_state.search(text, begin, match.start)
    out: list[Candidate] = []
    while begin > 0 and (guests or states):
        stop = begin - 1
        begin = arg.clause_start(skeleton, stop)
        guest = words.own_days.search(text, begin, stop) if guests else None
        state = words.own_state.search(text, begin, stop) if states else None
        found = next((f for f in (guest, state) if f is not None and f.end() == stop), None)
        if found is None:
            break
        one = replace(visit, participants=[replace(p) for p in visit.participants])
        if found is guest:
            people = arg.participants_of(context, skeleton.chunks[found.start("A")], "visitor")
            one.participants = [p for p in people if p.kind == "person"]
            if not one.participants:
                break
        else:
            one.place = arg.place_value(skeleton.chunks[found.start("L")])
        _on(context, skeleton, match, one, found.start("T"))
        out.insert(0, one)
    return out


def _on(context: Context, skeleton: Skeleton, match: Match, visit: Candidate, day: int) -> None:
    """Set a visit on the days that stand at a place of its sentence."""
    visit.date = dating.date_value(context, skeleton.chunks[day])
    visit.explicit_date = True
    told = status_of(context, skeleton, match.start, match.end, visit.date)
    visit.status = told or visit.status


def lies_ahead(kept: Candidate, new: Candidate) -> bool:
    """Whether a report tells of a later stop of a journey that has begun (7日将转赴某市)."""
    if kept.type != "visit" or (kept.status, new.status) != ("occurred", "planned"):
        return False
    one, other = kept.date, new.date
    if one is None or other is None or not (kept.explicit_date and new.explicit_date):
        return False
    if one.start is None or one.end is None or other.start is None or one.precision != "day":
        return False
    return one.start < other.start <= one.end


def tells_leg(journey: Candidate, leg: Candidate) -> bool:
    """Whether a visit is the leg, with days of its own, of a journey told before to several states.

    The days lie in those of the journey, or behind its departure.
    """
    if journey.type != "visit" or leg.type != "visit" or not journey.many or leg.many:
        return False
    if not 0 <= leg.sentence - journey.sentence <= REACH or journey.trigger >= leg.trigger:
        return False
    if journey.place is None or leg.place is None or not leg.explicit_date:
        return False
    if journey.place.value[1] != leg.place.value[1]:
        return False
    if not arg.person_keys(journey.participants) & arg.person_keys(leg.participants):
        return False
    whole, own = _days(journey.date), _days(leg.date)
    if whole is None or own is None or own[0] < whole[0]:
        return False
    departs = whole[0] == whole[1]
    if departs:
        return (own[1] - whole[0]).days <= LONGEST
    return own[0] < own[1] <= whole[1]  # not the day of an arrival


def take_days(context: Context, journey: Candidate, leg: Candidate) -> None:
    """Give a stop of a journey the days of its leg; what has begun has happened."""
    begun = journey.status == "occurred" and leg.date is not None and journey.date is not None
    first = begun and leg.date is not None and leg.date.start
    today = context.today or (journey.date.start if journey.date is not None else None)
    if begun and (not first or today is None or first > today):
        begun = journey.date is not None and first == journey.date.start
    journey.status = "occurred" if begun else leg.status
    journey.date, journey.explicit_date = leg.date, True
    journey.many = False


def _days(date: DateValue | None) -> tuple[dt.date, dt.date] | None:
    if date is None or date.precision != "day" or date.start is None or date.end is None:
        return None
    return date.start, date.end
