"""What looks like a date and is none: durations, frequencies, names, numbers of things.

Every check looks at a bounded stretch of text beside the point. The words are in
``rules/dates.toml``; only digits and punctuation are named here.
"""

from __future__ import annotations

from extract.date_grammar import Grammar
from extract.date_points import Point

FIRST_YEAR = 100  # of any date
OLDEST_YEAR, LATEST_YEAR = 1500, 2200  # outside, a number before the word year is a duration
_OPENERS = "，。、；：！？（）《》“”‘’「」『』〈〉【】…—－,.;:!?()[]<>\"'/|·　"
_COMMA = "，"
_WINDOW = 8
_SENTENCE = "。！？!?\n　"  # what a sentence opens behind
_COUNTED = 10  # days up to which words count them rather than name one
_MIDDLE = (11, 20)  # days of the middle of a month


def accept(point: Point, text: str, grammar: Grammar) -> Point | None:
    """Return the point, cut shorter where only its head is a date, or None if it is a trap."""
    traps = grammar.traps
    start = point.start
    whole = point.year is not None and point.month is not None  # no word runs into such a one
    low = max(0, start - _WINDOW)
    if (
        not whole
        and text.endswith(traps.before, low, start)
        and not text.endswith(traps.before_not, low, start)
    ):
        return None
    if point.kind == "day":
        return point if _day_word(point, text, grammar) else None
    if point.kind == "week":
        return point if _week(point, text, grammar) else None
    if point.kind == "ago":
        return point if _ago(point, text, grammar) else None
    if point.kind in ("quarter", "rolling"):
        return point
    if point.bare_day:
        return point if _bare_day(point, text, grammar) else None
    if point.year is not None and point.kind == "date" and not _year(point, text, grammar):
        return None
    if point.word in grammar.bare_month_parts:
        return point if _led(point, text, grammar) else None
    if point.year_offset is not None or point.month_offset is not None:
        if not _relative(point, text, grammar):
            return None
    elif point.year is None and point.part is not None and point.month is None:
        return point if _part(point, text, grammar) else None
    elif point.year is None and text.startswith(_names(point, grammar), point.end):
        return None
    return _trim(point, text, grammar)


def _names(point: Point, grammar: Grammar) -> tuple[str, ...]:
    """Words behind a month, or a month and day, that make it part of a name."""
    if point.day is not None:
        return grammar.traps.after_named
    return grammar.traps.after_month if _bare_month(point) else ()


def at_opening(text: str, start: int) -> bool:
    """Whether a clause, quotation or line opens at ``start``."""
    return start == 0 or text[start - 1] in _OPENERS or text[start - 1].isspace()


def _opens(text: str, start: int, grammar: Grammar) -> bool:
    leads = grammar.traps.start_leads
    return at_opening(text, start) or text.endswith(leads, max(0, start - 2), start)


def _day_word(point: Point, text: str, grammar: Grammar) -> bool:
    traps, start, end = grammar.traps, point.start, point.end
    word = point.word
    if point.day is not None:  # 昨(5)日
        return True
    if point.previous and not point.edge and not point.day_offset:
        edge = grammar.edge_before.search(text, max(0, start - _WINDOW), start)
        if edge is not None:  # 开幕当日, 抵达某市当天
            point.edge = 1 if edge["last"] else -1
            point.amount = 1 if edge["whole"] else 0
            return True
    if word in traps.before_word and text.endswith(
        traps.before_word[word], max(0, start - 4), start
    ):
        return False
    if word in traps.at_start and not _opens(text, start, grammar):
        if point.day_offset and text.endswith(traps.day_of, max(0, start - 4), start):
            point.counted = True  # 对话前一天
            return True
        named = text.startswith(traps.which_day, end)  # 第二日访问行程
        return not named and text.startswith(traps.start_verbs, end)
    if word in grammar.today and (
        text.endswith(traps.before_today, max(0, start - _WINDOW), start)
        or text.startswith(traps.after_today, end)
        or grammar.nowadays.match(text, end)
    ):
        return False
    if word in traps.not_japan:
        return not text.startswith(traps.after_word, end)
    if word.endswith(_sunday(grammar)) and text.startswith(traps.japan, end):
        return text.startswith(traps.japan_not, end) and word[0] != text[start - 1 : start]
    return not text.startswith(traps.after_word, end)


def _ago(point: Point, text: str, grammar: Grammar) -> bool:
    """Three days after a happening named before it (会谈三天后，) are counted from that."""
    told = point.amount > 0 and not _opens(text, point.start, grammar)
    return not (told and text[point.end : point.end + 1] == _COMMA)


def _sunday(grammar: Grammar) -> tuple[str, ...]:
    return tuple(day for day, number in grammar.weekday.items() if number == 6)[:1]


def _week(point: Point, text: str, grammar: Grammar) -> bool:
    traps, start = grammar.traps, point.start
    if point.week_offset is None and text.endswith(traps.before_week, max(0, start - 2), start):
        return False
    return point.weekday is None or not text.startswith(traps.after_week, point.end)


def _bare_day(point: Point, text: str, grammar: Grammar) -> bool:
    traps, start, end = grammar.traps, point.start, point.end
    before = text[start - 1 : start]
    if (before.isascii() and before.isalnum()) or before in ("+", "-", "·", "."):
        return False
    if text.endswith(traps.before_day, max(0, start - _WINDOW), start):
        return False
    lasted = text.endswith(traps.done, max(0, start - 1), start)
    if text.startswith(traps.after_day, end) or (
        lasted and not text.startswith(traps.done_day, end)
    ):
        return False
    named = text.endswith(traps.before_number, max(0, start - _WINDOW), start)
    if named and text[end - 1] not in _sunday(grammar):
        return False
    arabic = point.word[0].isdigit()
    if text[end - 1] in _sunday(grammar):
        return arabic or _chinese_day(point, text, grammar)
    follows = text.startswith(traps.day_follows, end)
    if not arabic and point.day is not None and point.day <= 10:
        return follows and at_opening(text, start)
    return follows or at_opening(text, start) or text.endswith(traps.day_leads, 0, start)


def _chinese_day(point: Point, text: str, grammar: Grammar) -> bool:
    """Whether a day in Chinese numerals is one: up to ten they may be a number of days as well."""
    traps, start, end = grammar.traps, point.start, point.end
    opens = at_opening(text, start)
    if not opens and grammar.lasting.search(text, max(0, start - _WINDOW), start):
        return False
    if grammar.acts.match(text, end) or grammar.named.search(text, max(0, start - _WINDOW), start):
        return True
    if text.startswith(traps.after_counted, end):
        return False
    if (point.day or 0) > _COUNTED:
        return True
    if not opens or text.startswith(traps.after_few, end):
        return False
    whole = start == 0 or text[start - 1] in _SENTENCE
    return whole or text.startswith(traps.day_follows, end)


def _year(point: Point, text: str, grammar: Grammar) -> bool:
    year = point.year or 0
    if not FIRST_YEAR <= year <= LATEST_YEAR or (year < OLDEST_YEAR and point.month is None):
        return False
    if point.month is None and point.part is None:
        return not text.startswith(grammar.traps.year_number_after, point.end)
    return True


def _relative(point: Point, text: str, grammar: Grammar) -> bool:
    traps, start = grammar.traps, point.start
    for size in (2, 3):
        word = point.word[:size]
        if word in traps.before_word and text.endswith(
            traps.before_word[word], max(0, start - 4), start
        ):
            return False
    if point.word in grammar.compared_years and text.endswith(
        grammar.compared, max(0, start - 2), start
    ):
        point.compared = True  # 比上一年: counted from the year named before
    alone = point.month is None and point.part is None and point.day is None
    if alone and point.word in traps.only_with_month:
        return False
    return not (alone and text.startswith(traps.after_word, point.end))


def _part(point: Point, text: str, grammar: Grammar) -> bool:
    if point.season:
        return False
    if point.word not in grammar.year_parts or point.part != grammar.year_parts[point.word]:
        return True  # a quarter
    low, high = grammar.year_parts[point.word]
    if high - low > 1:
        return True
    return _led(point, text, grammar)


def _led(point: Point, text: str, grammar: Grammar) -> bool:
    traps = grammar.traps
    if (
        point.word in grammar.bare_month_parts
        and point.part != _MIDDLE
        and text.startswith(traps.part_before, point.end)
    ):
        return not text.endswith(traps.part_never, 0, point.start)
    return at_opening(text, point.start) or text.endswith(
        traps.part_after, max(0, point.start - _WINDOW), point.start
    )


def _trim(point: Point, text: str, grammar: Grammar) -> Point:
    """Take a part off that belongs to the next word: 5月|中国, 2026年|夏季达沃斯论坛."""
    traps = grammar.traps
    end = point.end
    if point.season and end < len(text) and not text.startswith(traps.season_before, end):
        return _without_part(point, 2)
    short = point.part_size == 1 and point.part == _MIDDLE
    if short and end < len(text) and not text.startswith(traps.middle_before, end):
        return _without_part(point, 1)
    return point


def _bare_month(point: Point) -> bool:
    bare = point.year is None and point.day is None and point.part is None
    return bare and point.kind == "date"


def _without_part(point: Point, size: int) -> Point:
    point.part, point.season = None, False
    point.end -= size
    point.word = point.word[:-size]
    return point
