"""Find date expressions: points put together to ranges, with what stands around them.

One pass from left to right; every step looks at a bounded stretch, so time is linear.
"""

from __future__ import annotations

import re

from extract.date_grammar import Grammar
from extract.date_points import Point, read_point
from extract.date_traps import accept, at_opening
from extract.numerals import parse_int
from extract.shapes import dataclass

_PREFIX = 4
_OPENING = ("by", "from", "since", "after", "until", "same")
_ENCLOSED = ("", "（", "(")
_GLOSSES = ("", "（", "(", "，", ",")  # what stands between a date and the weekday that glosses it
_UNITS = ("year", "month", "week", "day")  # from the longest
_LONGEST = 100


@dataclass(slots=True)
class Expression:
    """One date expression, not yet valued.

    ``relation``: by, from, in, during, and internally until (截至), since (以来),
    after (以后), same (同期).
    ``listed``: it goes on an enumeration, so that a missing year is that of the one before;
    ``joined``: it stands in the same sentence as the one before. ``length``: unit and number
    of a stretch that begins there (起一连五日); ``given_up``: of what was called off (原定9日);
    ``earlier``: said to lie before (此前的11日); ``gloss``: the expression in brackets behind
    it, ``glosses``: the one it stands in brackets behind, ``enclosed`` where no comma
    parts them, so that it tells no other day.
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    relation: str | None = None
    closing: str = ""
    length: tuple[str, int] | None = None
    gloss: Expression | None = None
    glosses: Expression | None = None
    enclosed: bool = False
    listed: bool = False
    tense: str | None = None
    joined: bool = False
    given_up: bool = False
    earlier: bool = False

    @property
    def is_range(self) -> bool:
        """Whether the words name both ends."""
        first = self.first
        return (
            self.last is not None
            or self.length is not None
            or first.year2 is not None
            or first.month2 is not None
            or first.day2 is not None
            or first.weekday2 is not None
        )


def parse(text: str, grammar: Grammar, start: int = 0, end: int | None = None) -> list[Expression]:
    """Return the date expressions of ``text[start:end]`` in order."""
    stop = len(text) if end is None else end
    found: list[Expression] = []
    masked = _urls(text, grammar, start, stop)
    position = start
    search, read = grammar.opening.search, grammar.point.match
    while True:
        opening = search(text, position, stop)
        if opening is None:
            break
        match = read(text, opening.start(), stop)
        if match is None:
            position = opening.end()
            continue
        position = match.end()
        jump = _masked(masked, match.start())
        if jump:
            position = max(jump, match.start() + 1)
            continue
        point = _point(match, text, grammar)
        if point is None:
            continue
        expression = _expression(point, text, grammar, stop)
        position = max(expression.end, match.start() + 1)
        if found:
            before = found[-1]
            expression.listed = _is_listed(before, expression, text, grammar)
            expression.joined = grammar.boundary.search(text, before.end, expression.start) is None
            between = text[before.end : expression.start].strip()
            if between in _GLOSSES:
                before.gloss, expression.glosses = expression, before
                expression.enclosed = between in _ENCLOSED
        if _may_shift(expression.first) or (
            expression.last is not None and _may_shift(expression.last)
        ):
            expression.tense = tense(expression, text, grammar)
        expression.given_up = text.endswith(grammar.called_off, start, expression.start)
        if expression.first.bare_day:
            expression.earlier = text.endswith(grammar.earlier, start, expression.start)
        found.append(expression)
    return found


def _urls(text: str, grammar: Grammar, start: int, stop: int) -> list[tuple[int, int]]:
    if text.find("://", start, stop) < 0 and text.find("www.", start, stop) < 0:
        return []
    return [match.span() for match in grammar.url.finditer(text, start, stop)]


def _masked(masked: list[tuple[int, int]], position: int) -> int:
    while masked and masked[0][1] <= position:
        masked.pop(0)
    return masked[0][1] if masked and masked[0][0] <= position else 0


def _point(match: re.Match[str], text: str, grammar: Grammar) -> Point | None:
    point = read_point(match, grammar)
    return None if point is None else accept(point, text, grammar)


def _expression(point: Point, text: str, grammar: Grammar, stop: int) -> Expression:
    expression = Expression(point.start, point.end, point)
    _extend(expression, text, grammar, stop)
    if expression.last is None:
        _stretch(expression, text, grammar, stop)
    _relate(expression, text, grammar, stop)
    return expression


def _extend(expression: Expression, text: str, grammar: Grammar, stop: int) -> None:
    """Take in the end of a range: 4月4日至5日."""
    first = expression.first
    if first.kind in ("rolling", "ago", "span"):
        return
    joint = grammar.range_joint.match(text, expression.end, stop)
    between = None if joint else grammar.between_joint.match(text, expression.end, stop)
    joint = joint or between
    if joint is None:
        return
    match = grammar.point.match(text, joint.end(), stop)
    if match is None:
        return
    last = read_point(match, grammar)
    if last is None or not _fits(first, last):
        return
    if not last.bare_day and last.kind != "day" and accept(last, text, grammar) is None:
        return
    if between and grammar.between_close.match(text, last.end, stop) is None:
        return
    expression.last, expression.end = last, last.end


def _stretch(expression: Expression, text: str, grammar: Grammar, stop: int) -> None:
    """Take in how long what begins then lasts: 今日起一连五日."""
    first = expression.first
    whole = first.day is not None or first.kind == "day" or first.weekday is not None
    if expression.is_range or not (whole or (first.kind == "date" and first.part is None)):
        return
    match = grammar.length.match(text, expression.end, stop)
    number = parse_int(match["ln"]) if match else None
    if match is None or not number or number > _LONGEST:
        return
    unit = grammar.units[match["lu"]]
    size = "day" if whole else "month" if first.has_month else "year"
    if _UNITS.index(unit) <= _UNITS.index(size):
        expression.length, expression.end = (unit, number), match.end()


def _fits(first: Point, last: Point) -> bool:
    if last.kind in ("rolling", "ago", "span"):
        return False
    if last.previous and last.kind == "day":
        return first.kind == "day" or first.day is not None
    if last.bare_day:
        return first.day is not None or first.kind in ("day", "week")
    return True


def _relate(expression: Expression, text: str, grammar: Grammar, stop: int) -> None:
    """Read the words before and after that open an end of the date."""
    if expression.first.kind in ("rolling", "ago"):
        return
    head = text[max(0, expression.start - _PREFIX) : expression.start]
    prefix = grammar.prefix.search(head)
    word = prefix[0] if prefix else ""
    kind = grammar.prefixes.get(word)
    suffix = _suffix(expression, text, grammar, stop)
    last = expression.last or expression.first
    closes = expression.end + len(suffix)
    verb, whole = suffix in grammar.from_verbs, last.day is not None
    if verb and kind == "from":
        if whole and not text.startswith(grammar.from_noun, closes):
            suffix, kind = "", None  # 谈判自8日开始，: when it began, not how long it lasts
    elif verb and (whole or not (closes >= stop or at_opening(text, closes + 1))):
        suffix = ""
    if suffix:
        expression.relation = grammar.suffixes[suffix]
        if expression.relation in _OPENING:
            expression.closing = suffix
            expression.end += len(suffix)
    if kind == "from" and suffix in grammar.from_close:
        expression.start -= len(word)
    elif kind in ("until", "by") and expression.relation in (None, "until", "in", "by"):
        short = word in grammar.until_short
        before = short and grammar.suffixes.get(suffix) == "by"  # 到|2020年之前
        if not before and (not short or _opens(expression, word, text, grammar)):
            if not suffix:
                expression.relation = "by" if short else kind
            expression.start -= len(word)
    elif kind == "in" and expression.relation is None:
        expression.relation = "in"
    if expression.length is not None or (
        expression.relation in (None, "in") and expression.is_range
    ):
        expression.relation = "during"


def _suffix(expression: Expression, text: str, grammar: Grammar, stop: int) -> str:
    match = grammar.suffix.match(text, expression.end, stop)
    if match is None or text.startswith(grammar.not_after, expression.end):
        return ""
    word = match[0]
    point = expression.last or expression.first
    relation = grammar.suffixes[word]
    round_year = point.year is not None and point.year % 100 == 0 and point.year <= 2000
    if relation == "by" and round_year and point.month is None and len(word) == 1:
        return ""  # two thousand years ago
    return word


def _opens(expression: Expression, word: str, text: str, grammar: Grammar) -> bool:
    if expression.last is not None or expression.first.kind == "day":
        return False
    start = expression.start - len(word)
    if at_opening(text, start) or text.startswith(grammar.until_before, expression.end):
        return True
    return text.endswith(grammar.until_after, max(0, start - 4), start)


def _is_listed(before: Expression, after: Expression, text: str, grammar: Grammar) -> bool:
    match = grammar.list_joint.match(text, before.end, after.start)
    return match is not None and match.end() == after.start


def _may_shift(point: Point) -> bool:
    """Whether the value of a point depends on the tense it is told in."""
    if point.kind != "date":
        return point.kind in ("week", "ago")
    return point.month_offset is not None or (point.year is None and point.year_offset is None)


def tense(expression: Expression, text: str, grammar: Grammar) -> str | None:
    """Return future or past where a word near the expression says so, else None."""
    near = grammar.near
    start, end = expression.start, expression.end
    head = text[max(0, start - near) : start]
    tail = text[end : end + near]
    head = head[_last(grammar.boundary, head) or 0 :]
    stop = grammar.clause.search(tail, 1)
    tail = tail[: stop.start()] if stop else tail
    future_before = _last(grammar.future, head)
    if future_before is not None and len(head) - future_before <= 2:
        return "future"
    if tail:
        future, past = grammar.future.search(tail), grammar.past.search(tail)
        if future and (past is None or future.start() < past.start()):
            return "future"
        if past:
            return "past"
    if grammar.announce.search(head) and grammar.scheduled.search(tail):
        return "future"
    if expression.first.kind == "week" and (
        grammar.sets_out.search(tail) or expression.relation == "by"
    ):
        return "future"
    past_before = _last(grammar.past, head)
    if future_before is None and past_before is None:
        return None
    return "future" if (future_before or -1) > (past_before or -1) else "past"


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    position = None
    for match in pattern.finditer(text):
        position = match.end()
    return position
