"""The date stage: every date expression of the content, valued in its document.

The day of the text is that of its publication line or dateline; without one, the year comes
from the title, from a day named in full elsewhere, or from the latest day named in full.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from extract.date_context import Context, Value
from extract.date_grammar import Grammar
from extract.date_parser import Expression, parse, tense
from extract.date_resolver import resolve
from extract.dates import date_grammar, relation_of, settle_weekdays
from extract.document import DateMention, Document, Warning_
from extract.gazetteers import Resources
from extract.ordered import held
from extract.periods import day_of
from extract.spans import Span

LEFT_OUT = ("rolling", "ago")  # durations are no dates by the annotation rules
DATELINE_DAYS = 4
AGENCY = 10  # characters behind the day of a dateline that name the agency
DESK = 24  # characters of a dateline before its day
FUTURE = "future"
TERMS = frozenset(("from", "by", "until"))
LISTED = ("body", "title")
HEADED = ("year", "month")
COVERED = 31  # days that a bulletin covers, and within which it appears
REVIEWED = 4  # months that a review goes through
BULLET = 2  # signs before what opens a paragraph
ENTRY = ":：—|"  # what may stand behind the day of an entry
_JOINTS = "（( "  # between a word for a day and its date
LINE = 6  # characters of a line beside the date that is all it says


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.dates``; warn of a weekday that does not fit its date."""
    grammar = date_grammar(resources)
    stretches = document.stretches()
    parsed = [(zone, parse(document.text, grammar, start, end)) for zone, start, end in stretches]
    context = _context(document, parsed, grammar)
    settle_weekdays([item for _, found in parsed for item in found], context)
    dates: list[DateMention] = []
    context.period = _period(parsed, context)
    context.review = _review(parsed, context)
    chronicle = context.heading = _chronicle(document.text, stretches, parsed, grammar)
    yearless = context.year() is None
    for (_, begin, stop), (zone, expressions) in zip(stretches, parsed, strict=True):
        alone = zone in LISTED and _alone(document.text, begin, stop, expressions)
        if alone and expressions[0].first.month is None:
            context.heading = chronicle
        context.new_block()
        context.onward = context.review and _onward(expressions, context)
        for expression in expressions:
            if not expression.joined:
                context.come_back()
            passing = expression.given_up or expression.relation in TERMS
            before = context.memory() if passing else None
            value = resolve(expression, context)
            if value is None:
                continue
            if before is not None and (expression.given_up or _ahead(value, context)):
                context.aside = context.aside or before
            if yearless and _opens_year(expression, begin, document.text) and value.period.start:
                context.anchor_year = value.period.start.year
                context.anchor_spans = (value.span,)
            if context.opening is None and _entry(expression, begin, document.text):
                context.opening = value
            if alone and value.period.precision in HEADED:
                context.heading = value
            heads = zone == "dateline" and context.reference is None
            sent = zone == "dateline" and _sends(document.text, expression, grammar, stop)
            if (
                heads
                or sent
                or _reports(document.text, expression, grammar, context.reference is None)
            ):
                _take_dateline(context, value)
            if _kept(expression, value):
                dates.append(_mention(document.text, expression, value))
    document.dates = dates
    document.as_of = context.reference
    document.warnings.extend(_weekday_warnings(dates, parsed))
    _index(document)


def _ahead(value: Value, context: Context) -> bool:
    """Whether the days lie behind the day of the text: a term only tells until when."""
    start, reference = value.period.start or value.period.end, context.reference
    return start is not None and reference is not None and start > reference


def _review(parsed: list[tuple[str, list[Expression]]], context: Context) -> bool:
    """Whether the text tells of days or parts of several months gone by, their year unnamed."""
    reference = context.reference
    if reference is None:
        return False
    months: set[int] = set()
    for zone, expressions in parsed:
        for expression in expressions if zone == "body" else ():
            first = expression.first
            named = first.kind == "date" and first.month is not None and first.year is None
            if named and not first.year_offset and expression.tense != "future":
                months.add(first.month or 0)
    return len(months - {reference.month}) >= REVIEWED


def _onward(expressions: list[Expression], context: Context) -> bool:
    """Whether a bare day before any month of a paragraph would lie ahead, nothing saying so."""
    reference = context.reference
    for expression in expressions:
        first = expression.first
        if first.has_month or reference is None:
            return False
        if first.bare_day and expression.tense != "future" and (first.day or 0) > reference.day:
            return True
    return False


def _entry(expression: Expression, start: int, text: str) -> bool:
    """Whether a day or month, its year named, opens a paragraph, with a blank behind it."""
    first = expression.first
    named = first.kind == "date" and first.year is not None and first.month is not None
    behind = text[expression.end : expression.end + 1]
    return named and expression.start - start <= BULLET and (behind.isspace() or behind in ENTRY)


def _opens_year(expression: Expression, start: int, text: str) -> bool:
    """Whether a paragraph is about a year, named at its head (2004年，…)."""
    first = expression.first
    whole = first.kind == "date" and first.month is None and first.day is None and not first.part
    alone = whole and expression.last is None and expression.relation is None
    behind = text[expression.end : expression.end + 1]
    return alone and expression.start - start <= BULLET and behind in ("，", ",")


def _alone(text: str, start: int, end: int, expressions: list[Expression]) -> bool:
    """Whether a line is nothing but a year or month (2023年, 一、3月)."""
    if len(expressions) != 1 or expressions[0].first.day is not None:
        return False
    only = expressions[0]
    if only.first.kind != "date" or only.last is not None or only.relation is not None:
        return False
    line = text[start:end].strip()
    behind = any(sign.isalnum() for sign in text[only.end : end])  # 【2013年】, 2013年：
    return not behind and len(line) <= only.end - only.start + LINE


def _period(parsed: list[tuple[str, list[Expression]]], context: Context) -> Value | None:
    """Return the days that the headline of a bulletin says it covers (2024年1月16日至31日)."""
    for zone, expressions in parsed:
        if zone != "title" or len(expressions) != 1 or not _full(expressions[0]):
            continue
        value = resolve(expressions[0], Context())
        if value is None or value.period.start is None or value.period.end is None:
            continue
        start, end = value.period.start, value.period.end
        reference = context.reference
        late = reference is not None and not 0 <= (reference - end).days + 2 <= COVERED
        if value.period.precision not in ("day", "month") or late:
            continue
        return value if 0 < (end - start).days <= COVERED else None
    return None


def _chronicle(
    text: str,
    stretches: list[tuple[str, int, int]],
    parsed: list[tuple[str, list[Expression]]],
    grammar: Grammar,
) -> Value | None:
    """Return the year of which the headline says that this is its chronicle (2023年大事记)."""
    for (zone, start, end), (_, expressions) in zip(stretches, parsed, strict=True):
        first = expressions[0].first if zone == "title" and len(expressions) == 1 else None
        if first is None or first.year is None or first.month is not None:
            continue
        if expressions[0].is_range:
            continue  # 大事记（2012—2023）
        if grammar.chronicle.search(text, start, end) is not None:
            return resolve(expressions[0], Context())
    return None


def _kept(expression: Expression, value: Value) -> bool:
    if expression.first.kind in LEFT_OUT:
        days = expression.first.kind == "ago" and expression.first.unit == "day"
        return days and value.period.precision == "day"
    return value.period.precision != "century"


def _mention(text: str, expression: Expression, value: Value) -> DateMention:
    start, end, precision = value.period
    return DateMention(
        expression.start,
        expression.end,
        text[expression.start : expression.end],
        start,
        end,
        precision,
        relation_of(expression),
        value.basis,
        value.sources,
    )


def _context(
    document: Document, parsed: list[tuple[str, list[Expression]]], grammar: Grammar
) -> Context:
    published = document.published
    if published is not None and published.end is not None:
        return Context(
            reference=published.end,
            basis="published",
            spans=tuple(published.spans),
            lasting=False,
        )
    context = Context(known=_known_days(parsed), lasting=False)
    anchor = (
        _title_anchor(parsed)
        or _dateline_anchor(parsed, context)
        or _issue(document, grammar)
        or _latest_day(document.text, parsed, grammar)
        or _present_year(document.text, parsed, grammar)
    )
    anchor = _today(document.text, parsed, anchor) if anchor is not None else None
    anchor = _captioned(document, parsed, anchor, grammar)
    if anchor is not None:
        day, basis, span, whole = anchor
        if whole:
            context.reference, context.basis, context.spans = day, basis, (span,)
        context.anchor_year, context.anchor_basis = day.year, basis
        context.anchor_spans = (span,)
    return context


Anchor = tuple[dt.date, str, Span, bool]


def _full(expression: Expression) -> bool:
    first, last = expression.first, expression.last
    named = first.month is not None or (last is not None and last.month is not None)
    return first.kind == "date" and first.year is not None and named


def _known_days(
    parsed: list[tuple[str, list[Expression]]],
) -> dict[tuple[int, int], tuple[int, Span]]:
    known: dict[tuple[int, int], tuple[int, Span]] = {}
    for _, expressions in parsed:
        for expression in expressions:
            point = expression.first
            if point.year is not None and point.month is not None and point.day is not None:
                span = (expression.start, expression.end)
                known.setdefault((point.month, point.day), (point.year, span))
    return known


def _title_anchor(parsed: list[tuple[str, list[Expression]]]) -> Anchor | None:
    for zone, expressions in parsed:
        if zone != "title":
            continue
        for expression in expressions:
            value = resolve(expression, Context())
            if value is not None and value.period.end is not None and _full(expression):
                whole = value.period.precision == "day"
                return value.period.end, "title", (expression.start, expression.end), whole
    return None


def _dateline_anchor(parsed: list[tuple[str, list[Expression]]], context: Context) -> Anchor | None:
    for zone, expressions in parsed:
        if zone != "dateline":
            continue
        for expression in expressions:
            value = resolve(expression, Context(known=context.known))
            if value is not None and value.period.end is not None:
                span = (expression.start, expression.end)
                return value.period.end, "dateline", span, True
    return None


def _latest_day(
    text: str, parsed: list[tuple[str, list[Expression]]], grammar: Grammar
) -> Anchor | None:
    """The latest month or day named in full and not announced: its year is the text's."""
    best: Anchor | None = None
    ahead = False
    told = (0, 0)  # the day of the report, or one named before any in full
    sent = 0  # day of the month of a report that names no month
    for zone, expressions in parsed:
        for expression in expressions:
            first = expression.first
            if zone == "dateline" or _reports(text, expression, grammar):
                sent = first.day or 0
                told = (first.month, sent) if first.month else told
            elif first.kind == "date" and first.year is None and best is None and first.month:
                told = max(told, (first.month or 0, first.day or 0))
            if not _full(expression) or expression.relation in ("by", "until"):
                continue
            value = resolve(expression, Context())
            end = value.period.end if value is not None else None
            future = end is not None and tense(expression, text, grammar) == FUTURE
            if future and best is not None:
                continue  # only the first one told is of the text although it lies ahead
            if end is not None and (best is None or end > best[0]):
                best = (end, "inherited", (expression.start, expression.end), False)
                ahead = future
    if best is None or told == (0, 0):
        return (*best[:3], True) if best is not None and best[0].day == sent else best
    day = (best[0].month, best[0].day)
    return None if (told > day if ahead else told < day) else best  # told in another year


def _issue(document: Document, grammar: Grammar) -> Anchor | None:
    """The year of an issue whose line names but month or number (2014年3月, 2017年12期)."""
    for zone in [zone for zone in document.zones if zone.kind == "publication"]:
        for expression in parse(document.text, grammar, zone.start, zone.end):
            year, month = expression.first.year, expression.first.month
            if expression.first.kind == "date" and year is not None:
                span = (expression.start, expression.end)
                return dt.date(year, month or 1, 1), "published", span, False
    return None


def _present_year(
    text: str, parsed: list[tuple[str, list[Expression]]], grammar: Grammar
) -> Anchor | None:
    """The year that the text says is its own: 2013年正值两国建交一周年."""
    for _, expressions in parsed:
        for expression in expressions:
            first = expression.first
            bare = first.kind == "date" and first.month is None and expression.last is None
            if bare and first.year is not None and grammar.present.match(text, expression.end):
                span = (expression.start, expression.end)
                return dt.date(first.year, 1, 1), "inherited", span, False
    return None


def _today(text: str, parsed: list[tuple[str, list[Expression]]], anchor: Anchor) -> Anchor:
    """The day beside a word for it (今天6月27日, 昨日（6月26日）) in the year of the anchor."""
    if anchor[3]:
        return anchor
    for _, expressions in parsed:
        for word, stated in pairwise(expressions):
            point, named = word.first, stated.first
            joined = not text[word.end : stated.start].strip(_JOINTS)
            if point.kind != "day" or point.day is not None or point.day_offset is None:
                continue
            day = day_of(anchor[0].year, named.month or 0, named.day or 0)
            if joined and named.kind == "date" and named.year is None and day is not None:
                day -= dt.timedelta(days=point.day_offset)
                return day, anchor[1], (stated.start, stated.end), True
    return anchor


def _captioned(
    document: Document,
    parsed: list[tuple[str, list[Expression]]],
    anchor: Anchor | None,
    grammar: Grammar,
) -> Anchor | None:
    """The first day told, its month as a caption has it: 24日… and 11月24日，某人…"""
    told = next((found[0].first for zone, found in parsed if zone == "body" and found), None)
    if (anchor is not None and anchor[3]) or told is None or not told.bare_day:
        return anchor
    for zone in document.zones:
        if zone.kind != "caption":
            continue
        for expression in parse(document.text, grammar, zone.start, zone.end):
            point = expression.first
            named = point.kind == "date" and point.month is not None and point.day == told.day
            year = point.year or (anchor[0].year if anchor is not None else 0)
            day = day_of(year, point.month or 0, point.day or 0)
            if named and day is not None:
                basis = anchor[1] if anchor is not None else "inherited"
                return day, basis, (expression.start, expression.end), True
    return anchor


def _reports(text: str, expression: Expression, grammar: Grammar, undated: bool = True) -> bool:
    """Whether the expression stands in a dateline: a day with the word for a dispatch.

    Where the text is dated, not that of a paper's own reporter (记者某某／北京29日电).
    """
    start, end = expression.start, expression.end
    if not undated and grammar.desk.search(text, max(0, start - DESK), start) is not None:
        return False
    if expression.first.day is None or not text.startswith(grammar.dateline, end):
        return False
    return not text.startswith(grammar.dateline_not, end)


def _sends(text: str, expression: Expression, grammar: Grammar, stop: int) -> bool:
    """Whether a dateline names its agency behind the day (某地7日某社电).

    Not that of a paper's own reporter.
    """
    start, end = expression.start, expression.end
    if expression.first.day is None or grammar.desk.search(text, max(0, start - DESK), start):
        return False
    return any(text.find(word, end, min(stop, end + AGENCY)) >= 0 for word in grammar.dateline)


def _take_dateline(context: Context, value: Value) -> None:
    """Count from the dateline's day where it is near the day of publication, or the only one."""
    day = value.period.end
    if value.period.precision != "day" or day is None or value.period.start != day:
        return
    reference = context.reference
    if reference is None or 0 <= (reference - day).days <= DATELINE_DAYS:
        context.reference, context.basis, context.spans = day, "dateline", (value.span,)


def _weekday_warnings(
    dates: list[DateMention], parsed: list[tuple[str, list[Expression]]]
) -> list[Warning_]:
    """Warn where a weekday in brackets after a date is not that of the date."""
    weekdays = {
        expression.start: expression.first.weekday
        for _, expressions in parsed
        for expression in expressions
        if expression.first.kind == "week" and expression.last is None
    }
    found: list[Warning_] = []
    for before, after in pairwise(dates):
        if after.start - before.end > 2 or before.precision != "day":
            continue
        named = weekdays.get(after.start)
        other = before
        if named is None:
            named, other = weekdays.get(before.start), after
        day = other.value_start
        if named is None or day is None or named > 6 or day != other.value_end:
            continue
        if day.weekday() != named:
            message = f"{before.text} {after.text}: {day.isoformat()} is another day of the week"
            found.append(Warning_("weekday", message, before.start, after.end))
    return found


def _index(document: Document) -> None:
    """Enter each date in the sentence it stands in."""
    for sentence in document.sentences:
        sentence.dates = []
    for number, sentence in held(document.dates, document.sentences):
        sentence.dates.append(number)
