"""What a passage is about: its talks, its journey, and what belongs to them."""

from __future__ import annotations

import datetime as dt

from extract.shapes import replace
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context

ATTENDED = frozenset(("meeting", "call", "summit", "conference"))
TALKS = frozenset(("meeting", "summit", "conference", "visit"))
FOLLOWS = frozenset(("sign", "launch", "establish", "award", "meeting", "aid", "conference"))
LEGS = 6  # of a journey
ENVOYS = "message.envoys"
ALONE = frozenset(("sign", "launch", "establish", "aid"))  # one party alone does other things too


def scope(context: Context, sentence: int) -> tuple[int, int]:
    """Return what a passage is: a bulletin entry, or else a paragraph."""
    block = context.block(sentence)
    unit = context.document.blocks[block].unit
    return (unit, 0) if unit else (0, context.passage(sentence))


class First:
    """The first talks told: that were dated, that were placed, that a dated visit brought."""

    __slots__ = ("dated", "held", "placed", "some")

    def __init__(self, after: First | None = None) -> None:
        self.some: bool = after is not None and after.some
        self.dated: Candidate | None = after.dated if after is not None else None
        self.placed: Candidate | None = after.placed if after is not None else None
        self.held: Candidate | None = after.held if after is not None else None

    def add(self, talks: Candidate) -> None:
        """Note talks told later."""
        self.some = True
        if self.placed is None and talks.place is not None:
            self.placed = talks
        if not talks.explicit_date:
            return
        if self.dated is None:
            self.dated = talks
        aside = talks.type == "visit" or talks.place is None
        if self.held is None and not aside and on_days(talks, self.dated):
            self.held = talks

    def main(self) -> Candidate | None:
        """Return the dated ones, else the placed; for a visit, the talks that belong to it."""
        if self.dated is None:
            return self.placed
        return self.held or self.dated if self.dated.type == "visit" else self.dated


class Told:
    """What has been told so far, in order, by what is looked for in it.

    ``dated``: told with a date of its own, by nobody only speaking of it.
    """

    def __init__(self) -> None:
        self.all: list[Candidate] = []
        self.attended: list[Candidate] = []
        self.meetings: list[Candidate] = []
        self.visits: list[Candidate] = []
        self.received: list[Candidate] = []  # receptions of envoys
        self.dated: list[Candidate] = []
        self.journeys: list[Candidate] = []  # visits that are dated
        self.placed_talks: Candidate | None = None  # the first
        self.there: dict[tuple[str, dt.date], Candidate] = {}  # who was where on a day
        self._scopes: dict[tuple[int, int], list[Candidate]] = {}
        self._triggers: dict[Span, list[Candidate]] = {}
        self._sessions: dict[tuple[str, str, object], Candidate] = {}
        self._every = First()
        self._occurred = First()
        self._main: Candidate | None = None  # for which those below hold
        self._near: dict[tuple[int, int], list[Candidate]] = {}
        self._legs: dict[str | None, tuple[int, Candidate]] = {}

    def extend(self, candidates: list[Candidate]) -> None:
        """Note what is told next."""
        for candidate in candidates:
            self.all.append(candidate)
            self._scopes.setdefault(candidate.scope, []).append(candidate)
            self._triggers.setdefault(candidate.trigger, []).append(candidate)
            dated = candidate.explicit_date and not candidate.spoken
            if dated:
                self.dated.append(candidate)
            if candidate.type == "visit":
                self.visits.append(candidate)
                if dated:
                    self.journeys.append(candidate)
            elif candidate.rule == ENVOYS:
                self.received.append(candidate)
            elif candidate.type in ATTENDED:
                self.attended.append(candidate)
                if candidate.type == "meeting":
                    self.meetings.append(candidate)
            date, mechanism = candidate.date, candidate.mechanism
            if date is not None and date.precision == "day" and mechanism is not None:
                key = (candidate.type, candidate.status, mechanism.value)
                self._sessions[key] = candidate
            if candidate.type in ATTENDED and candidate.place is not None:
                self._present(candidate)
            if candidate.type in TALKS:
                if self.placed_talks is None and candidate.place is not None:
                    self.placed_talks = candidate
                _add_talks(candidate, self._every, self._occurred)
            self._sort(len(self.all) - 1)

    def _present(self, candidate: Candidate) -> None:
        """Note who was where on the day of talks or a gathering."""
        date = candidate.date
        if date is None or date.start is None or date.start != date.end or candidate.guests:
            return
        if date.precision != "day" or candidate.spoken:
            return
        for participant in candidate.participants:
            if participant.kind == "person":
                self.there.setdefault((arg.person_key(participant.name), date.start), candidate)

    def main(self, here: list[Candidate] | None = None) -> Candidate | None:
        """Return the talks a document is about: the first dated ones that nobody only speaks of.

        The talks themselves stand before the visit they belong to. ``here``: what is told
        next, if it is to count.
        """
        every, occurred = self._every, self._occurred
        if here:
            every, occurred = First(every), First(occurred)
            for candidate in here:
                if candidate.type in TALKS:
                    _add_talks(candidate, every, occurred)
        return occurred.main() if occurred.some else every.main()

    def at(self, trigger: Span) -> list[Candidate]:
        """Return what was told by one word."""
        return self._triggers.get(trigger, [])

    def within(self, scope: tuple[int, int]) -> list[Candidate]:
        """Return what was told in one passage."""
        return self._scopes.get(scope, [])

    def near(self, scope: tuple[int, int]) -> list[Candidate]:
        """Return what was told in one passage as part of what the document is about."""
        self._look()
        return self._near.get(scope, [])

    def leg(self, candidate: Candidate) -> Candidate | None:
        """Return the leg of a journey through several states at which someone is met."""
        self._look()
        if len(self._legs) < 2:
            return None
        codes = {p.country for p in candidate.participants}
        legs = [self._legs[code] for code in codes if code in self._legs]
        return max(legs, key=_rank)[1] if legs else None

    def as_before(self, stay: Candidate) -> None:
        """Give a stay named again as the time of something else the days it was told with."""
        names = arg.person_keys(stay.participants)
        for visit in (v for v in reversed(self.visits) if v.explicit_date):
            place, other = stay.place, visit.place
            same = place is not None and other is not None and place.value[1] == other.value[1]
            if same and names & arg.person_keys(visit.participants) and not visit.background:
                stay.date = replace(visit.date, basis="inherited") if visit.date else None
                stay.status = visit.status
                return

    def session(self, last: Candidate) -> Candidate | None:
        """Return the last gathering of the same format that has the day which ``last`` lacks."""
        if last.mechanism is None:
            return None
        return self._sessions.get((last.type, last.status, last.mechanism.value))

    def _look(self) -> None:
        """Sort what was told by the talks that the document is now known to be about."""
        main = self.main()
        if main is not self._main:
            self._main, self._near, self._legs = main, {}, {}
            for rank in range(len(self.all)):
                self._sort(rank)

    def _sort(self, rank: int) -> None:
        candidate = self.all[rank]
        if before(candidate, self._main):
            return
        if not candidate.weak and not candidate.guests:
            self._near.setdefault(candidate.scope, []).append(candidate)
        if candidate.type == "visit" and candidate.place is not None:
            self._legs[candidate.place.value[1]] = rank, candidate


def _rank(leg: tuple[int, Candidate]) -> int:
    return leg[0]


def _add_talks(talks: Candidate, every: First, occurred: First) -> None:
    if talks.spoken or talks.weak or talks.guests:
        return
    every.add(talks)
    if talks.status == "occurred":
        occurred.add(talks)


def journey(candidate: Candidate, told: Told) -> Candidate | None:
    """Return the journey, told with its days, on which the traveller meets, attends or signs."""
    if candidate.status != "occurred" or candidate.spoken or candidate.type not in FOLLOWS:
        return None
    visits = told.journeys
    if len(visits) > 1:
        codes = {p.country for p in candidate.participants}
        visits = [v for v in visits[:LEGS] if v.many and v.place and v.place.value[1] in codes]
    if len(visits) != 1 or candidate.many or candidate.explicit_date:
        return None
    visit = visits[0]
    if candidate.place and visit.place and candidate.place.value[1] != visit.place.value[1]:
        return None
    names = arg.person_keys(visit.participants)
    if not any(arg.person_key(p.name) in names for p in candidate.participants):
        return None
    host = visit.place.value[1] if visit.place else None
    codes = {p.country for p in candidate.participants if p.country}
    guests = {p.country for p in visit.participants}
    return visit if codes <= guests | {host} else None


def overlap(one: Candidate, other: Candidate) -> bool:
    codes = {p.country for p in one.participants if p.country}
    others = {p.country for p in other.participants if p.country}
    if not codes:
        return not one.participants
    if not others and other.mechanism is not None and other.sentence == one.sentence - 1:
        return other.mechanism.value.upper() in codes  # the body whose gathering was told
    if one.own and len(codes) < len(others) and one.type in ALONE:
        names = {arg.person_key(p.name) for p in other.participants}
        return any(arg.person_key(p.name) in names for p in one.participants)
    return len(codes & others) >= min(2, len(codes), len(others) or 2)


def before(candidate: Candidate, main: Candidate | None) -> bool:
    """Whether a happening lies before the talks that the document is about."""
    if main is None or main is candidate or not candidate.explicit_date:
        return False
    one, other = candidate.date, main.date
    if one is None or other is None or one.end is None or other.start is None:
        return False
    return one.end < other.start and one.precision != "day"


def days(candidate: Candidate) -> tuple[dt.date | None, dt.date | None] | None:
    """Return the first and the last day of a happening, or None where no date is told."""
    return (candidate.date.start, candidate.date.end) if candidate.date is not None else None


def on_days(talks: Candidate, visit: Candidate) -> bool:
    """Whether talks were on the day of a visit, or on one of its days."""
    one, other = days(talks), days(visit)
    if one is None or other is None or one == other:
        return True
    (first, last), (begun, over) = one, other
    if first is None or last is None or begun is None or over is None:
        return False
    return begun <= first and last <= over


def same_day(one: Candidate, other: Candidate) -> bool:
    """Whether two happenings may have been on the same days."""
    return one.date is None or other.date is None or days(one) == days(other)
