"""Give date expressions their value: complete what the words leave out from the context.

Where a missing year, month or day comes from is kept as ``basis``: published (the day of the
text), inherited (a date named before), title, dateline, or explicit where nothing is missing.
What nothing settles has no value.
"""

from __future__ import annotations

import datetime as dt

from extract.date_built import build, ground
from extract.date_context import Context, Value
from extract.date_counts import ago, rolling, stretch
from extract.date_days import bare_day, day_word, of_period, told_before
from extract.date_parser import Expression
from extract.date_points import Point
from extract.date_weeks import week_value
from extract.periods import Period, day_of, months, nearest, shift_month, years
from extract.periods import year_period as whole_year
from extract.spans import Span

SAME_YEAR_DAYS = 240  # a month of this year stays in it unless farther off than this
NEAR_DAYS = 3
TENSE_DAYS = 120  # a tense moves a month into another year only from as far as this
AHEAD_DAYS = 60  # a month of the next year, with no word for the future, is not farther off


def resolve(expression: Expression, context: Context) -> Value | None:
    """Return the value of an expression and take it into the context, or None."""
    try:
        value = _value(expression, context)
    except (ValueError, OverflowError):  # outside the calendar
        return None
    if value is None:
        return None
    value.span = (expression.start, expression.end)
    kind = expression.first.kind
    if kind not in ("rolling", "decade"):
        first = expression.first
        context.take(value, kind == "day" and first.day is None and not first.previous)
    if _past_bound(expression, value, context):
        expression.start, expression.relation = expression.first.start, None
        return value
    value, opened = _open(expression, value), value
    if context.lasting:
        return value
    if expression.relation == "until":  # 截至, 为止: how long something lasts
        expression.start = expression.first.start
        expression.end = (expression.last or expression.first).end
        return opened
    if expression.relation in ("from", "since", "after"):
        expression.start = expression.first.start  # annotators leave 自 从 由 out
    return value


def _past_bound(expression: Expression, value: Value, context: Context) -> bool:
    """Whether 到 or 至 leads to a time gone by, at which something happened (到去年2月，某人…)."""
    end, last = value.period.end, expression.last or expression.first
    if expression.relation not in ("by", "until") or end is None or expression.end != last.end:
        return False
    led = expression.start == expression.first.start - 1 or expression.is_range
    return led and context.reference is not None and end < context.reference


def _value(expression: Expression, context: Context) -> Value | None:
    first, last = expression.first, expression.last
    if expression.relation == "same":
        return _same_period(first, context)
    if expression.length is not None:
        return _stretch(expression, expression.length, context)
    if last is None:
        return _point(first, expression, context)
    _share(first, last)
    low = _point(first, expression, context)
    if low is None:
        return None
    saved = context.previous, context.previous_day
    context.previous = low
    context.previous_day = low if low.period.precision == "day" else context.previous_day
    high = _last(last, low, expression, context)
    context.previous, context.previous_day = saved
    if high is None:
        return None
    start, end = low.period.start, high.period.end
    if start is None or end is None or end < start:
        return None
    precision = low.period.precision
    if precision != high.period.precision and "day" in (precision, high.period.precision):
        precision = "day"
    sources = tuple(dict.fromkeys((*low.sources, *high.sources)))
    basis = low.basis if low.basis != "explicit" else high.basis
    return Value(Period(start, end, precision), basis, sources, low.has_year)


def _stretch(expression: Expression, length: tuple[str, int], context: Context) -> Value | None:
    low = _point(expression.first, expression, context)
    if low is None or low.period.start is None:
        return None
    period = stretch(*length, low.period.start, low.period.precision)
    return Value(period, low.basis, low.sources, low.has_year)


def _share(first: Point, last: Point) -> None:
    """Let the start of a range take year and month from its end where it has none."""
    if first.kind != "date" or last.kind != "date":
        return
    if first.bare_day and last.month is not None and first.day is not None:
        back = last.day is not None and first.day > last.day
        if last.year is not None:
            first.year, first.month = shift_month(last.year, last.month, -1 if back else 0)
        else:
            first.month = (last.month - 2) % 12 + 1 if back else last.month
    if first.year is None and first.year_offset is None and first.month is not None:
        late = last.month is not None and first.month > last.month
        if last.year is not None:
            first.year = last.year - (1 if late else 0)
        elif last.year_offset is not None and not last.previous:
            first.year_offset = last.year_offset - (1 if late else 0)


def _last(last: Point, low: Value, expression: Expression, context: Context) -> Value | None:
    """Value of the end of a range; what it leaves out is that of the start, or what follows it."""
    start = low.period.start
    if start is None:
        return None
    if last.kind == "date" and last.year is None and last.year_offset is None:
        if last.bare_day and last.day is not None:
            month = (start.year, start.month)
            if last.day < start.day:
                month = shift_month(*month, 1)
            return build(last, month[0], month[1])
        if last.month is not None:
            year = start.year + (1 if last.month < start.month else 0)
            return build(last, year, last.month)
        if last.part is not None and last.month_offset is None:
            return build(last, start.year, None)
    if last.kind == "week" and last.week_offset is None and last.weekday is not None:
        ahead = (last.weekday - start.weekday()) % 7
        day = start + dt.timedelta(days=ahead)
        return Value(Period(day, day, "day"), low.basis, low.sources, True)
    value = _point(last, expression, context)
    if value is not None and value.period.end is not None and value.period.end < start:
        return None
    return value


def _open(expression: Expression, value: Value) -> Value:
    """Open the end of the period that the relation leaves open."""
    start, end, precision = value.period
    if expression.relation in ("by", "until") and (
        expression.closing or expression.start < expression.first.start
    ):
        if not expression.is_range:
            start = None
    elif expression.relation in ("from", "since", "after") and expression.closing:
        if expression.last is None:
            end = None
    else:
        return value
    return Value(
        Period(start, end, precision), value.basis, value.sources, value.has_year, value.span
    )


def _point(point: Point, expression: Expression, context: Context) -> Value | None:
    if point.kind == "date":
        return _date(point, expression, context)
    if point.kind == "day":
        return day_word(point, context, joined=expression.joined)
    if point.kind == "week":
        return week_value(point, expression, context)
    if point.kind == "decade":
        precision = point.unit
        return Value(years(point.year or 1, point.year2 or 1, precision), has_year=True)
    told = told_before(point, expression, context) if point.kind == "ago" else None
    if told is not None and told.period.end is not None:
        period = ago(point.unit, point.amount, told.period.end)
        return Value(period, "inherited", (told.span,), told.has_year)
    if context.reference is None:
        return None
    reference = context.reference
    if point.kind == "span" and point.unit == "day":
        first_day, last_day_ = (
            reference + dt.timedelta(days=offset)
            for offset in (point.day_offset or 0, point.amount)
        )
        return Value(Period(first_day, last_day_, "day"), context.basis, context.spans, True)
    if point.kind == "span":
        low, high = reference.year + (point.year_offset or 0), reference.year + point.amount
        return Value(years(low, high), context.basis, context.spans, True)
    if point.kind == "quarter":
        first = (reference.month - 1) // 3 * 3 + 1
        year, month = shift_month(reference.year, first, 3 * point.amount)
        return Value(months(year, month, month + 2, "quarter"), context.basis, context.spans, True)
    if point.kind == "rolling":
        period = rolling(point.unit, point.amount, reference)
        return Value(period, context.basis, context.spans)
    return Value(ago(point.unit, point.amount, reference), context.basis, context.spans)


def _date(point: Point, expression: Expression, context: Context) -> Value | None:
    if point.bare_day:
        return bare_day(point, expression, context)
    if point.month_offset is not None:
        return _month_word(point, expression.tense, context)
    if point.year is not None:
        return build(point, point.year, point.month)
    if point.year_offset is not None:
        return _year_word(point, expression.joined, context)
    return _without_year(point, expression, context)


def _year_word(point: Point, joined: bool, context: Context) -> Value | None:
    offset = point.year_offset or 0
    if point.counted and offset > 0:  # 两年后的6月
        told = context.previous or context.story
        if told is not None and told.period.start is not None:
            value = build(point, told.period.start.year + offset, point.month)
            return ground(value, "inherited", (told.span,))
    if point.previous or (point.compared and joined and context.previous):
        before = context.previous
        if before is None or before.period.start is None:
            return None
        year = before.period.start.year + offset
        return ground(build(point, year, point.month), "inherited", (before.span,))
    this = context.year()
    if this is None:
        return None
    value = build(point, this + offset, point.month)
    if context.reference is None:
        return ground(value, context.anchor_basis, context.anchor_spans)
    return ground(value, context.basis, context.spans)


def _month_word(point: Point, tense: str | None, context: Context) -> Value | None:
    offset = point.month_offset or 0
    if point.previous:
        before = context.previous or context.previous_day
        if before is not None and before.period.start is not None:
            start = before.period.start
            year, month = shift_month(start.year, start.month, offset)
            return ground(build(point, year, month), "inherited", (before.span,))
        if offset:
            return None
    told = of_period(context)
    if not point.year_offset and told is not None and offset == 0 and point.day is not None:
        value = build(point, told.year, told.month)  # 本月14日 in a bulletin on half a month
        if value is not None and context.period is not None:
            return ground(value, "title", (context.period.span,))
    if context.reference is None:
        return None
    offset += 12 * (point.year_offset or 0)
    year, month = shift_month(context.reference.year, context.reference.month, offset)
    value = build(point, year, month)
    if value is not None and point.alone:
        low, high = value.period.start, value.period.end
        if tense == "past" and low is not None and low > context.reference:
            value = build(point, *shift_month(year, month, -1))
        elif tense == "future" and high is not None and high < context.reference:
            value = build(point, *shift_month(year, month, 1))
    return ground(value, context.basis, context.spans)


def _without_year(point: Point, expression: Expression, context: Context) -> Value | None:
    """A month or part of a year: the year is that of its neighbour, of the same day, or near."""
    before = context.previous
    month = point.month or (point.part[0] if point.part else 1)
    above = context.heading.period.start if context.heading is not None else None
    if context.heading is not None and above is not None and before is context.heading:
        return ground(build(point, above.year, month), "inherited", (context.heading.span,))
    if before is not None and before.has_year and before.period.start is not None:
        start = before.period.start
        joined = expression.listed or (
            before.period.precision in ("day", "month") and month >= start.month
        )
        if _still_last_year(start.year, month, expression, context):
            return ground(build(point, start.year, month), "inherited", (before.span,))
        if before.period.precision == "year" and _in_year(before, month, expression, context):
            return ground(build(point, start.year, point.month), "inherited", (before.span,))
        nigh = not expression.joined and _is_nigh(month, point.day, context)
        ahead = expression.joined and not nigh and month > start.month  # 明年5月…，6月7日
        if expression.listed or (joined and not nigh and (ahead or _agrees(start.year, context))):
            value = build(point, start.year, point.month)
            return ground(value, "inherited", (before.span,))
    if context.reference is None:
        key = (month, point.day or 0)
        if key in context.known:
            year, span = context.known[key]
            return ground(build(point, year, point.month), "inherited", (span,))
        told = context.story
        if told is not None and told.period.start is not None and _goes_on(told, month, context):
            return ground(build(point, told.period.start.year, month), "inherited", (told.span,))
        if context.anchor_year is None:
            return None
        value = build(point, context.anchor_year, point.month)
        return ground(value, context.anchor_basis, context.anchor_spans)
    year = _near_year(month, point.day or 15, expression.tense, context.reference)
    if context.review and expression.tense != "future" and expression.relation is None:
        year = min(year, context.reference.year)
    if expression.relation == "by" and point.month is None:  # 年底前
        year = max(year, context.reference.year)
    value = build(point, year, point.month)
    if value is None and (point.month, point.day) == (2, 29):
        value = build(point, _leap_near(context.reference.year), 2)
    return ground(value, context.basis, context.spans)


def _still_last_year(year: int, month: int, expression: Expression, context: Context) -> bool:
    """Whether a month that would lie ahead goes on with last year (去年2月…。5月，…)."""
    reference = context.reference
    if reference is None or expression.tense == "future" or expression.relation == "by":
        return False
    return year == reference.year - 1 and month > reference.month + 1


def _goes_on(told: Value, month: int, context: Context) -> bool:
    """Whether a month goes on in a past year that an undated chronicle has come to."""
    start = told.period.start
    if start is None or context.anchor_year is None or start.year >= context.anchor_year:
        return False
    return month >= start.month


def _in_year(before: Value, month: int, expression: Expression, context: Context) -> bool:
    """Whether a month goes on with a year named before: 2023年…，10月…"""
    start, end, reference = before.period.start, before.period.end, context.reference
    if start is None or end is None or start.year != end.year or before.basis != "explicit":
        return False
    if reference is None or expression.tense == "future" or start.year >= reference.year:
        return False
    ahead = month > reference.month + 1
    return ahead or (expression.joined and start.year == reference.year - 1)


def _is_nigh(month: int, day: int | None, context: Context) -> bool:
    """Whether a day of the year of the text lies just before its day, or on it."""
    reference = context.reference
    candidate = day_of(reference.year, month, day) if reference and day else None
    if candidate is None or reference is None:
        return False
    return 0 <= (reference - candidate).days <= NEAR_DAYS


def _agrees(year: int, context: Context) -> bool:
    """Whether a year inherited from a neighbour is not far beyond the day of the text."""
    if context.reference is None:
        return True
    return year <= context.reference.year


def _leap_near(year: int) -> int:
    return min(
        (other for other in range(year - 4, year + 5) if day_of(other, 2, 29)),
        key=lambda other: (abs(other - year), other),
    )


def _near_year(month: int, day: int, tense: str | None, reference: dt.date) -> int:
    """The year of a month without one, seen from the day of the text."""
    safe = min(day, 28)
    same = (dt.date(reference.year, month, safe) - reference).days
    if tense == "future" and same < -TENSE_DAYS:
        return reference.year + 1
    if tense == "past" and same > TENSE_DAYS:
        return reference.year - 1
    if abs(same) <= SAME_YEAR_DAYS:
        return reference.year
    if same < 0 and tense != "future":
        ahead = (dt.date(reference.year + 1, month, safe) - reference).days
        if tense == "past" or ahead > AHEAD_DAYS:
            return reference.year  # the next year's would be told with a word
    days = [dt.date(reference.year + shift, month, safe) for shift in (-1, 0, 1)]
    best = nearest(days, reference)
    return best.year if best else reference.year


def _same_period(first: Point, context: Context) -> Value | None:
    """去年同期: the year named, and the months of the date before where it has months."""
    if first.kind != "date" or (first.year is None and first.year_offset is None):
        return None
    year = first.year
    basis = "explicit"
    sources: tuple[Span, ...] = context.spans
    if year is None:
        this = context.year()
        if this is None:
            return None
        year, basis = this + (first.year_offset or 0), context.basis
    before = context.previous
    if before is None or before.period.start is None or before.period.end is None:
        return Value(whole_year(year), basis, sources, True)
    start, end, precision = before.period
    if start is None or end is None or start.year != end.year:
        return Value(whole_year(year), basis, sources, True)
    if precision == "day":
        low, high = day_of(year, start.month, start.day), day_of(year, end.month, end.day)
        if low is None or high is None:
            return None
        return Value(Period(low, high, "day"), "inherited", (before.span,), True)
    period = months(year, start.month, end.month, precision)
    return Value(period, "inherited", (before.span,), True)
