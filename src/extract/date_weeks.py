"""Weeks, weekends and days of the week, seen from the day of the text.

A bare weekday is the last one unless words look ahead; the day in brackets behind it
(周日（7日）) or the date it glosses (7月7日（周日）) settles it.
"""

from __future__ import annotations

import datetime as dt

from extract.date_context import Context, Value
from extract.date_parser import Expression
from extract.date_points import Point
from extract.periods import Period, nearest, week_of

LAST = -9  # 过去的星期五: the last one, whatever the week
_GLOSS_WEEKS = 4
WEEK = 7


def week_value(point: Point, expression: Expression, context: Context) -> Value | None:
    """Return the value of a week, a weekend or a weekday, or None."""
    reference = context.reference
    weekday = point.weekday
    told = _told(expression, context)
    if told is not None:
        return told
    if reference is None:
        return None
    if point.week_offset == LAST:
        point.week_offset = None
        expression.tense = "past"
    if weekday is None:
        return Value(week_of(reference, point.week_offset or 0), context.basis, context.spans, True)
    if weekday > 6:
        week = point.week_offset
        if week is None:
            week = -1 if reference.weekday() < 4 and expression.tense != "future" else 0
        sunday = week_of(reference, week).end
        if sunday is None:
            return None
        return Value(
            Period(sunday - dt.timedelta(days=1), sunday, "day"), context.basis, context.spans, True
        )
    if point.week_offset is not None:
        monday = week_of(reference, point.week_offset).start
        if monday is None:
            return None
        day = monday + dt.timedelta(days=weekday)
        if not point.week_offset and expression.tense == "future" and day < reference:
            day += dt.timedelta(weeks=1)  # 本周三 said on a Sunday
    else:
        day = (
            _of_week_told(weekday, expression, context)
            or _next_told(expression, context)
            or weekday_near(weekday, expression.tense, context)
        )
    last = day
    if point.weekday2 is not None:
        last += dt.timedelta(days=(point.weekday2 - weekday) % 7)
    return Value(Period(day, last, "day"), context.basis, context.spans, True)


def _told(expression: Expression, context: Context) -> Value | None:
    """The day that the date in brackets behind a weekday, or the one before it, gives."""
    weekday, previous = expression.first.weekday, context.previous
    if weekday is None or weekday > 6:
        return None
    if expression.is_range:
        return _range_told(weekday, expression, context)
    if expression.glosses is not None and previous is not None:
        day = previous.period.end
        fits = expression.enclosed or (day is not None and day.weekday() == weekday)
        if day is not None and fits and previous.span[1] == expression.glosses.end:
            if previous.period.start == day:
                return Value(previous.period, "inherited", (previous.span,), True)
            if previous.period.precision == "day":  # 8月31日至9月1日（周一）
                return Value(Period(day, day, "day"), "inherited", (previous.span,), True)
    day = _glossed(weekday, expression, context)
    return Value(Period(day, day, "day"), context.basis, context.spans, True) if day else None


def _range_told(weekday: int, expression: Expression, context: Context) -> Value | None:
    """The first day of a stretch whose last is told in brackets (周四至周六（13日）)."""
    last = expression.last.weekday if expression.last is not None else None
    day = _glossed(last, expression, context) if last is not None and last <= 6 else None
    if day is None or last is None:
        return None
    first = day - dt.timedelta(days=(last - weekday) % 7)
    return Value(Period(first, first, "day"), context.basis, context.spans, True)


def _glossed(weekday: int, expression: Expression, context: Context) -> dt.date | None:
    """The day of the week whose date stands in brackets behind an expression."""
    gloss, reference = expression.gloss, context.reference
    if gloss is None or reference is None or gloss.first.day is None or gloss.last is not None:
        return None
    base = reference + dt.timedelta(days=weekday - reference.weekday())
    near = [base + dt.timedelta(weeks=shift) for shift in range(-_GLOSS_WEEKS, _GLOSS_WEEKS + 1)]
    wanted = gloss.first.day, gloss.first.month
    return nearest(
        [day for day in near if day.day == wanted[0] and wanted[1] in (None, day.month)], reference
    )


def _of_week_told(weekday: int, expression: Expression, context: Context) -> dt.date | None:
    """After a week gone by in the same sentence, a weekday is one of it (上周…，周四…)."""
    previous, reference = context.previous, context.reference
    if not expression.joined or expression.tense == "future" or reference is None:
        return None
    if previous is None or previous.period.precision != "day":
        return None
    start, end = previous.period.start, previous.period.end
    if start is None or end is None or (end - start).days != WEEK - 1 or start.weekday():
        return None
    return start + dt.timedelta(days=weekday) if end < reference else None


def _next_told(expression: Expression, context: Context) -> dt.date | None:
    """After a day to come in the same sentence, a weekday is the next one from it."""
    previous, reference = context.previous, context.reference
    if expression.tense is not None or not expression.joined:
        return None
    if previous is None or reference is None or previous.period.precision != "day":
        return None
    day, weekday = previous.period.end, expression.first.weekday
    if day is None or weekday is None or day <= reference:
        return None
    return day + dt.timedelta(days=(weekday - day.weekday()) % 7)


def weekday_near(weekday: int, tense: str | None, context: Context) -> dt.date:
    """The day a bare weekday means: the last one, or the next where the words look ahead."""
    reference = context.reference
    if reference is None:
        raise ValueError("no day to count from")
    back = (reference.weekday() - weekday) % 7
    earlier = reference - dt.timedelta(days=back)
    later = earlier + dt.timedelta(days=7) if back else earlier
    if tense is None and weekday in context.weekdays:
        return context.weekdays[weekday]
    if tense == "future" or (tense is None and back == 6):
        return later
    return earlier
