"""Visitors listed with their days in brackets: 访某国的有：总统A（2008年4月）、议长B（2010年）."""

from __future__ import annotations

from extract.document import DateValue, Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import DATE, GATHERING, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match

OPENED = (f"（{DATE}", f"({DATE}")
CLOSED = "）)"
PARTS = "，,、；;"
REACH = 16  # characters from the verb to the colon of the list
Visitor = tuple[list[Participant], DateValue, bool]  # who, when, called off


def each_dated(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one visit for each visitor of a list and each day in brackets behind them, if any."""
    text = skeleton.text
    if candidate.type != "visit" or not any(sign in text for sign in OPENED):
        return []
    found = _visitors(context, skeleton, match)
    homes = {p.country for p in candidate.participants}
    home = homes.pop() if len(homes) == 1 else None
    visits: list[Candidate] = []
    for people, date, off in found:
        for one in people:
            if one.country is None and one.kind == "person":
                one.country = home
        visit = replace(candidate, date=date, explicit_date=True, participants=people, many=True)
        ahead = context.today is not None and date.start is not None and date.start > context.today
        visit.status = "cancelled" if off else "planned" if ahead else "occurred"
        visits.append(visit)
    return visits


def _visitors(context: Context, skeleton: Skeleton, match: Match) -> list[Visitor]:
    """Return who is listed behind the verb and its colon, or right before the verb."""
    words, text = context.compiled.gatherings, skeleton.text
    found: list[Visitor] = []
    behind = words.visitors_listed.search(text, match.start, match.end + REACH)
    end = -1
    for place in skeleton.actors:
        if text[place + 1 : place + 3] not in OPENED:
            continue
        stop = min((at for at in (text.find(c, place) for c in CLOSED) if at > 0), default=-1)
        if stop < 0:
            continue
        before = stop < match.start
        if not before and (behind is None or place < behind.end() - 1):
            continue
        end = max(end, stop) if before else end
        people = arg.participants_of(context, skeleton.chunks[place], "visitor")
        for date, off in _days(context, skeleton, place + 2, stop):
            found.append(([replace(p) for p in people], date, off))
    if end >= 0 and words.visitors_before.fullmatch(text, end + 1, match.start) is None:
        return []
    return found


def _days(
    context: Context, skeleton: Skeleton, start: int, stop: int
) -> list[tuple[DateValue, bool]]:
    """Return the days in brackets on which somebody visited, and whether that was called off."""
    words, text = context.compiled.gatherings, skeleton.text
    found: list[tuple[DateValue, bool]] = []
    begin = start
    for at in range(start, stop + 1):
        if at < stop and text[at] not in PARTS:
            continue
        part = text[begin:at]
        day = skeleton.chunks.get(begin)
        begin = at + 1
        if part[:1] != DATE or day is None:
            if found and words.visit_off.search(part):
                found[-1] = (found[-1][0], True)
            continue
        if GATHERING in part or words.visit_other.search(part):
            continue  # 2010年5月来华出席某会议
        date = dating.date_value(context, day)
        if date is not None:
            found.append((date, words.visit_off.search(part) is not None))
    return found
