"""Days that words leave to the passage: a day of the month alone, and words for days.

Words count from the day told before (次日, 此前一天), from the days of a gathering or journey
(首日, 开幕当日), or from the day of the text (昨天).
"""

from __future__ import annotations

import datetime as dt

from extract.date_built import build, ground
from extract.date_context import Context, Value
from extract.date_parser import Expression
from extract.date_points import Point
from extract.periods import Period, day_of, nearest, shift_month
from extract.spans import Span

NEAR_DAYS = 3
VAGUE_DAYS = 9  # a stretch so long is a part of a month (5月底), from which no day counts
LEG_DAYS = 7  # a journey goes on so many days after the one told before
UNTOLD_DAYS = 15  # a bare day farther ahead than this is told with a word for the future
BACK_DAYS = 7  # a bare day so soon before the text is of its month, not of the month told before
SOON_DAYS = 9  # a bare day so near ahead is not that of the month before, which is told as such
INHERIT_DAYS = 75
REVIEW_DAYS = 366
LONGEST = 31  # days of a gathering or journey


def bare_day(point: Point, expression: Expression, context: Context) -> Value | None:
    """A day of the month alone: near the date named before, else near the day of the text."""
    day = point.day or 1
    anchor, basis, sources = _day_anchor(day, expression, context)
    if anchor is None:
        return None
    candidates = []
    for shift in (-2, -1, 0, 1):
        year, month = shift_month(anchor.year, anchor.month, shift)
        candidate = day_of(year, month, day)
        if candidate is not None:
            candidates.append(candidate)
    if expression.earlier:
        candidates = [other for other in candidates if other < anchor] or candidates
    elif basis != "inherited":
        if expression.tense == "future":
            kept = [other for other in candidates if other >= anchor]
        else:
            ahead = SOON_DAYS if expression.tense == "past" else UNTOLD_DAYS
            kept = [other for other in candidates if (other - anchor).days <= ahead]
        candidates = kept or candidates
    best = nearest(candidates, anchor)
    if best is None:
        return None
    if basis == "inherited" and not expression.earlier:
        best = _of_its_month(best, anchor, expression, context) or best
    if basis != "inherited" and best > anchor and expression.tense != "future":
        best = _of_story(candidates, anchor, context) or best
    return ground(build(point, best.year, best.month), basis, sources)


def _of_its_month(
    best: dt.date, anchor: dt.date, expression: Expression, context: Context
) -> dt.date | None:
    """Return the day of the month told before, where the nearest one is of another month.

    It is meant unless it lies before that told and the next month does not lie ahead.
    """
    same = day_of(anchor.year, anchor.month, best.day)
    if same is None or same == best:
        return None
    reference, ahead = context.reference, expression.tense == "future"
    if best > anchor:
        late = reference is not None and (best - reference).days > UNTOLD_DAYS
        return same if late and not ahead else None
    return same if reference is None or same <= reference or ahead else None


def _of_story(candidates: list[dt.date], anchor: dt.date, context: Context) -> dt.date | None:
    """Return the day of the month past where the story told so far is of that month."""
    told = context.told_day
    if told is None or told.period.start is None or told.period.start.month == anchor.month:
        return None
    past = [day for day in candidates if day <= anchor]
    return past[-1] if past and told.period.start <= past[-1] else None


def _day_anchor(
    day: int, expression: Expression, context: Context
) -> tuple[dt.date | None, str, tuple[Span, ...]]:
    before = context.previous if context.previous else None
    reference = context.reference
    start = before.period.start if before else None
    if before and start is not None and before.period.precision in ("day", "month"):
        if before.period.precision == "month":
            start = day_of(start.year, start.month, day) or start
        under = before is context.heading
        if reference is None or under or expression.listed or expression.joined:
            return start, "inherited", (before.span,)
        distance = abs((start - reference).days)
        back = before.period.precision == "day" and not (context.review or expression.earlier)
        if back and distance <= INHERIT_DAYS and _comes_back(day, start, reference):
            return reference, context.basis, context.spans
        if distance > NEAR_DAYS and (distance <= INHERIT_DAYS or context.review):
            return start, "inherited", (before.span,)
        if before.period.precision == "day" and _goes_on(day, start, reference):
            return start, "inherited", (before.span,)
        if before.period.precision == "month" and (distance <= INHERIT_DAYS or context.review):
            return start, "inherited", (before.span,)
        if context.opening is not None:  # the entry of a chronicle
            return start, "inherited", (before.span,)
    covered = _covered(day, context)
    if covered is not None and context.period is not None:
        return covered, "inherited", (context.period.span,)
    if reference is not None:
        onward = _onward(day, expression, context, reference) if before is None else None
        if onward is not None and context.story is not None:
            return onward, "inherited", (context.story.span,)
        return reference, context.basis, context.spans
    day_before = context.previous_day
    if day_before is not None and day_before.period.start is not None:
        return day_before.period.start, "inherited", (day_before.span,)
    return None, "", ()


def _comes_back(day: int, told: dt.date, reference: dt.date) -> bool:
    """Whether a day before that of an earlier month is one of the last days before the text.

    ``3月23日…。发言人12日表示`` in April: a story goes on, not back.
    """
    last = day_of(reference.year, reference.month, day)
    if last is None or day >= told.day or (told.year, told.month) == (last.year, last.month):
        return False
    return told < last <= reference and (reference - last).days <= BACK_DAYS


def _goes_on(day: int, told: dt.date, reference: dt.date) -> bool:
    """Whether a day soon after one told months ago is not one of the last days before the text."""
    last = day_of(reference.year, reference.month, day)
    recent = last is not None and last <= reference
    return 0 < day - told.day <= LEG_DAYS and not recent and told < reference


def _onward(
    day: int, expression: Expression, context: Context, reference: dt.date
) -> dt.date | None:
    """The day on which a review that goes from day to day goes on in its next paragraph."""
    story = context.story
    if not context.review or story is None or expression.tense == "future":
        return None
    end = story.period.end
    if end is None or story.period.precision != "day" or day <= end.day:
        return None
    if not NEAR_DAYS < (reference - end).days <= REVIEW_DAYS:
        return None
    told = [context.main_day.period.start, reference] if context.main_day else [reference]
    if not context.onward and any(it is not None and it.day == day for it in told):
        return None  # back to what the text is about
    return day_of(end.year, end.month, day)


def of_period(context: Context) -> dt.date | None:
    """The first day that a bulletin covers by its title, where it covers one month or less."""
    period = context.period.period if context.period is not None else None
    if period is None or period.start is None or period.end is None:
        return None
    whole = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    return period.start if whole else None


def _covered(day: int, context: Context) -> dt.date | None:
    """The day of this number among those that a bulletin covers, if there is one alone."""
    period = context.period.period if context.period is not None else None
    if period is None or period.start is None or period.end is None:
        return None
    months = {(period.start.year, period.start.month), (period.end.year, period.end.month)}
    found = [it for it in (day_of(*month, day) for month in months) if it is not None]
    found = [it for it in found if period.start <= it <= period.end]
    return found[0] if len(found) == 1 else None


def day_word(point: Point, context: Context, *, joined: bool = True) -> Value | None:
    """A word for a day: counted from the day of the text or from that told before."""
    offset = dt.timedelta(days=point.day_offset or 0)
    if point.edge:
        return _edge(point, context)
    if point.previous:
        before = context.same_day(point.day_offset or 0, joined=joined)
        if before is None or before.period.start is None:
            if context.reference is None or point.day_offset:
                return None
            day = context.reference
            return Value(Period(day, day, "day"), context.basis, context.spans, True)
        if point.day_offset and _vague(before):
            return None
        base = before.period.start
        if point.counted and _within(base, context.days):
            before = context.days or before
            base = before.period.start or base
        if before.period.end is not None and (point.day_offset or 0) > 0:
            base = before.period.end
        return Value(Period(base + offset, base + offset, "day"), "inherited", (before.span,), True)
    if context.reference is None:
        return None
    day = context.reference + offset
    if point.day is not None and day.day != point.day:  # 昨(5)日: the number is the safer
        near = [
            other
            for shift in (-1, 0, 1)
            if (other := day_of(*shift_month(day.year, day.month, shift), point.day)) is not None
        ]
        day = nearest(near, day) or day
    return Value(Period(day, day, "day"), context.basis, context.spans, True)


def _vague(told: Value) -> bool:
    start, end = told.period.start, told.period.end
    return start is not None and end is not None and (end - start).days >= VAGUE_DAYS


def _edge(point: Point, context: Context) -> Value | None:
    """The first or last day of the days of a gathering or journey told before (首日, 开幕当日)."""
    days, told = context.days, context.same_day()
    start = told.period.start if told is not None else None
    if days is not None and (start is None or _within(start, days)):
        low, high = days.period.start, days.period.end
        if low is not None and high is not None and (high - low).days <= LONGEST:
            day = low if point.edge < 0 else high
            return Value(Period(day, day, "day"), "inherited", (days.span,), True)
    if not point.amount or told is None or start is None:
        return None
    return Value(Period(start, start, "day"), "inherited", (told.span,), True)


def _within(day: dt.date, days: Value | None) -> bool:
    """Whether a day is one of several days told before."""
    if days is None or days.period.start is None or days.period.end is None:
        return False
    return days.period.start <= day <= days.period.end


def told_before(point: Point, expression: Expression, context: Context) -> Value | None:
    """The day from which 两天后 counts: that of its sentence, or for 后 of its paragraph."""
    before = context.previous
    if before is None and point.amount > 0:
        before = context.told_day  # at the head of a paragraph
    if point.unit not in ("day", "week") or before is None or before.period.precision != "day":
        return None
    near = expression.joined or (point.amount > 0 and expression.tense != "future")
    return before if near else None
