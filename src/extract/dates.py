"""Find date expressions in Chinese text and give them values, on their own.

>>> import datetime as dt
>>> [found] = find_dates("双方商定2030年前完成谈判", dt.date(2025, 6, 17))
>>> found.text, found.start, found.end, found.relation
('2030年前', None, datetime.date(2030, 12, 31), 'by')
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from extract.calendar_day import parse_day
from extract.date_context import Context, Value
from extract.date_grammar import Grammar, compile_grammar
from extract.date_parser import Expression, parse
from extract.date_resolver import resolve
from extract.date_weeks import weekday_near
from extract.reading import as_read
from extract.shapes import dataclass
from extract.spans import Span

if TYPE_CHECKING:
    from extract.document import DateMention
    from extract.gazetteers import Resources

RELATIONS = {
    "by": "by",
    "until": "by",
    "from": "from",
    "since": "from",
    "after": "from",
    "in": "in",
    "during": "during",
}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date expression with its value.

    ``start`` and ``end`` are inclusive, None for an open end; ``precision``: day, month,
    quarter, half, year, decade, century; ``relation``: by, from, in, during or None;
    ``basis``: explicit, published (the reference), inherited; ``span`` in code points.
    ``kind``: date, rolling (a stretch counted from the reference), ago.
    """

    text: str
    start: dt.date | None
    end: dt.date | None
    precision: str
    relation: str | None
    span: Span
    basis: str = "explicit"
    kind: str = "date"


def find_dates(
    text: str,
    reference: str | dt.date | dt.datetime | None = None,
    *,
    resources: Resources | None = None,
) -> list[DateExpression]:
    """Return the date expressions of ``text`` in order, valued as seen from ``reference``.

    ``reference``: a date, a datetime or an ISO string; ``UsageError`` for any other string.
    An expression that neither the text nor the reference settles is left out. Simplified
    and traditional text are read; ``span`` and ``text`` are those of the text as given.

    >>> find_dates("昨日会谈", "2025-03-01")[0].start
    datetime.date(2025, 2, 28)
    """
    from extract.gazetteers import default_resources

    grammar = date_grammar(resources or default_resources())
    folded = grammar.folding(as_read(text))
    expressions = parse(folded, grammar)
    context = Context(reference=parse_day(reference))
    settle_weekdays(expressions, context)
    found = []
    previous_end = 0
    for expression in expressions:
        if context.previous is not None and folded.find("\n", previous_end, expression.start) >= 0:
            context.new_block()
        previous_end = expression.end
        value = resolve(expression, context)
        if value is None:
            continue
        kind = expression.first.kind
        found.append(
            DateExpression(
                text[expression.start : expression.end],
                value.period.start,
                value.period.end,
                value.period.precision,
                relation_of(expression),
                (expression.start, expression.end),
                value.basis,
                kind if kind in ("rolling", "ago") else "date",
            )
        )
    return found


def relation_of(expression: Expression) -> str | None:
    """Return by, from, in, during or None for an expression of the parser."""
    return RELATIONS.get(expression.relation or "")


def settle_weekdays(expressions: list[Expression], context: Context) -> None:
    """Let a bare weekday whose own words do not tell its tense follow one that does."""
    if context.reference is None:
        return
    for expression in expressions:
        point = expression.first
        bare = point.kind == "week" and point.week_offset is None and point.weekday is not None
        if bare and expression.tense is not None and point.weekday is not None:
            day = weekday_near(point.weekday, expression.tense, context)
            context.weekdays.setdefault(point.weekday, day)


def deadline_relation(mention: DateMention | DateExpression) -> str:
    """Return the relation of a date used as a deadline: that of its words, else ``in``.

    >>> deadline_relation(find_dates("2027年举办")[0])
    'in'
    """
    return mention.relation or "in"


def date_grammar(resources: Resources) -> Grammar:
    """Return the compiled grammar of these resources, built once."""
    grammar: Grammar = resources.cached("dates.grammar", _build)
    return grammar


def _build(resources: Resources) -> Grammar:
    return compile_grammar(resources.rules("dates"))


__all__ = ["DateExpression", "Value", "deadline_relation", "find_dates"]
