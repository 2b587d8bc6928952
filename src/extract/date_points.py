"""From a match of the grammar to a point: which calendar fields the words give.

A point has what the text says and nothing else; :mod:`extract.date_resolver` completes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import compress

from extract.date_grammar import Grammar
from extract.numerals import parse_int
from extract.periods import MAX_YEAR
from extract.shapes import dataclass

ROC_BASE = 1911  # year 1 of the Republic is 1912
OLDEST = 1000  # smaller numbers before 年 are durations


@dataclass(slots=True)
class Point:
    """Calendar fields as written, on the span ``[start, end)``.

    ``kind``: date (year, month, day and parts), day (offset), week, quarter, decade, span,
    rolling, ago.
    Offsets count from the day of the text, or from the date named before if ``previous``, or
    if ``compared`` and there is one in the sentence.
    """

    start: int
    end: int
    kind: str = "date"
    year: int | None = None
    year2: int | None = None
    year_offset: int | None = None
    month: int | None = None
    month2: int | None = None
    month_offset: int | None = None
    day: int | None = None
    day2: int | None = None
    day_offset: int | None = None
    week_offset: int | None = None
    weekday: int | None = None
    weekday2: int | None = None
    previous: bool = False
    compared: bool = False
    counted: bool = False  # 两年后的6月, 对话前一天
    edge: int = 0  # of the days told before: -1 the first, 1 the last
    part: tuple[int, int] | None = None  # months of a year, or days of a month
    part_size: int = 0  # characters of the word for a part of a month
    season: bool = False
    alone: bool = False  # a part of a month that no word names
    unit: str = ""
    amount: int = 0
    word: str = ""

    @property
    def has_year(self) -> bool:
        """Whether the words themselves settle the year, given the day of the text."""
        return self.year is not None or (self.year_offset is not None and not self.previous)

    @property
    def has_month(self) -> bool:
        """Whether a month is named."""
        return self.month is not None or self.month_offset is not None

    @property
    def bare_day(self) -> bool:
        """Whether this is a day of the month and nothing else."""
        return (
            self.kind == "date"
            and self.day is not None
            and not self.has_month
            and self.year is None
            and self.year_offset is None
        )


Groups = dict[str, "str | None"]


def read_point(match: re.Match[str], grammar: Grammar) -> Point | None:
    """Return the point of a match, or None where its numbers are out of range."""
    names = _PLAIN.get(match.lastgroup or "")
    if names is not None:
        point = _read_plain(match, names)
        if point is not None:
            return point if _in_range(point) else None
    groups = match.groups()
    found: Groups = dict(compress(zip(grammar.groups, groups, strict=True), groups))
    start, end = match.span()
    point = Point(start, end, word=match[0])
    for name in found:
        reader = _READERS.get(name)
        if reader is not None:
            return reader(point, found, grammar)
    return _read_date(point, found, grammar)


_PLAIN: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    "y_d": ("y", "y_m", "y_d", ("y2", "y3", "y_m2")),
    "y_m": ("y", "y_m", "", ("y2", "y3")),
    "y": ("y", "", "", ()),
    "m_d": ("", "m_m", "m_d", ("m_m2",)),
    "m_m": ("", "m_m", "", ()),
    "d_d": ("", "", "d_d", ()),
}
"""By the last group of a plain date: where year, month and day stand, and what must not."""


def _read_plain(match: re.Match[str], names: tuple[str, str, str, tuple[str, ...]]) -> Point | None:
    """Return the point of a day, month or year and nothing else, or None."""
    year, month, day, others = names
    for name in others:
        if match[name]:
            return None
    start, end = match.span()
    point = Point(start, end, word=match[0])
    if year:
        if not match[year]:
            return None
        point.year = parse_int(match[year])
    if month:
        if not match[month]:
            return None
        point.month = parse_int(match[month]) or 1  # 元 is the first
    if day:
        point.day = parse_int(match[day])
    return point


def _read_iso(point: Point, found: Groups, _: Grammar) -> Point | None:
    point.year, point.month, point.day = (
        parse_int(found[name] or "") for name in ("iy", "im", "id")
    )
    if "id2" in found:  # 2016.01.20—22
        point.day2 = parse_int(found["id2"] or "")
        if point.day2 is None or point.day is None or point.day2 <= point.day:
            return None
    return point if _in_range(point) else None


def _read_iso_month(point: Point, found: Groups, _: Grammar) -> Point | None:
    year, month = ("ky", "km") if "ky" in found else ("jy", "jm")
    point.year, point.month = parse_int(found[year] or ""), parse_int(found[month] or "")
    return point if _in_range(point) else None


def _read_slashed(point: Point, found: Groups, _: Grammar) -> Point | None:
    point.month = parse_int(found.get("xm") or found.get("xm2") or "")
    point.day = parse_int(found.get("xd") or found.get("xd2") or "")
    return point if _in_range(point) else None


def _read_season(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.year_offset, first, last = grammar.seasons[found["sw"] or ""]
    point.part = (first, last)
    return point


def _read_bare_day_word(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind, point.day_offset = "day", grammar.bracket[found["dx"] or ""]
    return point


def _read_feast(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.month, point.day = grammar.feasts_alone[found["fw"] or ""]
    return point


def _read_bare(point: Point, found: Groups, _: Grammar) -> Point | None:
    first, last = parse_int(found["b1"] or ""), parse_int(found["b2"] or "")
    if first is None or last is None or not first < last <= first + 100:
        return None
    point.year, point.year2 = first, last
    return point


def _read_bracket(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind, point.day_offset = "day", grammar.bracket[found["bw"] or ""]
    point.day = parse_int(found["bd"] or "")
    return point


def _read_day_word(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    word = found["dw"] or ""
    point.kind, point.previous = "day", word not in grammar.day
    point.edge = grammar.day_edges.get(word, 0)
    point.day_offset = grammar.day_previous[word] if point.previous else grammar.day[word]
    return point


def _read_day_span(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.day_offset, point.amount = grammar.day_spans[found["dsp"] or ""]
    point.kind, point.unit = "span", "day"
    return point


def _read_weekday(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind, point.weekday = "week", grammar.weekday[found["wd"] or ""]
    if "wd2" in found:
        point.weekday2 = grammar.weekday[found["wd2"] or ""]
    if "ww" in found:
        point.week_offset = grammar.week[found["ww"] or ""]
    elif "wl" in found:
        point.week_offset = grammar.last[found["wl"] or ""]
    return point


def _read_quarter(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind, point.amount = "quarter", grammar.quarter[found["qw"] or ""]
    return point


def _read_week(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind, point.week_offset = "week", grammar.week[found["wo"] or ""]
    return point


def _read_plan(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.year, point.year2 = grammar.plans[found["pl"] or ""]
    return point


def _read_month_part(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.alone = True
    point.month_offset, point.part = 0, grammar.bare_month_parts[found["mpb"] or ""]
    return point


def _read_rolling(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    number = parse_int(found["rn"] or "")
    if not number or number > 999:
        return None
    point.kind, point.unit = "rolling", grammar.units[found["ru"] or ""]
    point.amount = number * grammar.rolling_before[found["rw"] or ""]
    return point


def _read_ago(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    number = parse_int(found["an"] or "")
    unit = found["au"] or ""
    if not number or number > 999 or (len(unit) == 1 and grammar.units[unit] == "month"):
        return None
    point.kind, point.unit = "ago", grammar.units[unit]
    point.amount = number * grammar.rolling_after[found["ad"] or ""]
    return point


def _read_decade(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    point.kind = "decade"
    first = last = None
    if "ty" in found:
        first = last = parse_int(found["ty"] or "")
    else:
        word = found.get("e_cw")
        if word is not None:
            century = grammar.century[word]
        elif "e_c" in found:
            century = parse_int(found["e_c"] or "") or 0
        else:
            century = 20
        tens, tens2 = found.get("t1") or found.get("u1"), found.get("t2") or found.get("u2")
        first = _decade(century, tens)
        last = _decade(century, tens2) if tens2 else first
    part = found.get("tp") or found.get("typ") or found.get("up")
    if first is None or last is None or first > last or (first != last and part):
        return None
    low, high = grammar.decade_parts[part] if part else (0, 9)
    point.year, point.year2 = first + low, last + high
    point.unit = "year" if part else "decade"
    return point


def _decade(century: int, tens: str | None) -> int | None:
    number = parse_int(tens or "")
    if number is None:
        return None
    number = number * 10 if number < 10 else number
    return (century - 1) * 100 + number if number < 100 else None


def _read_century(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    word = found.get("f_cw")
    century = grammar.century[word] if word else parse_int(found.get("f_c") or "")
    if not century:
        return None
    point.kind, point.unit = "decade", "century"
    start = (century - 1) * 100
    point.year, point.year2 = start + 1, start + 100
    part = found.get("cp")
    if part:
        low, high = grammar.decade_parts[part]
        point.year, point.year2 = start + low * 10, start + high * 10 + 9
    return point


_READERS: Mapping[str, Callable[[Point, Groups, Grammar], Point | None]] = {
    "iy": _read_iso,
    "jy": _read_iso_month,
    "ky": _read_iso_month,
    "b1": _read_bare,
    "xm": _read_slashed,
    "xm2": _read_slashed,
    "sw": _read_season,
    "fw": _read_feast,
    "dx": _read_bare_day_word,
    "bw": _read_bracket,
    "dsp": _read_day_span,
    "dw": _read_day_word,
    "rw": _read_rolling,
    "an": _read_ago,
    "qw": _read_quarter,
    "wd": _read_weekday,
    "wo": _read_week,
    "mpb": _read_month_part,
    "pl": _read_plan,
    "ty": _read_decade,
    "t1": _read_decade,
    "u1": _read_decade,
    "f_cw": _read_century,
    "f_c": _read_century,
}
"""By the group that only one kind of point has."""


def _read_date(point: Point, found: Groups, grammar: Grammar) -> Point | None:
    if not _read_year(point, found, grammar):
        return None
    prefix = "y_" if point.year is not None or point.year_offset is not None else "m_"
    if prefix == "m_" and not any(name in found for name in ("m_m", "m_mb", "m_mw")):
        prefix = "d_"
    _read_month(point, found, grammar, prefix)
    if prefix + "d" in found:
        point.day = parse_int(found[prefix + "d"] or "")
        if prefix + "d2" in found:
            point.day2 = parse_int(found[prefix + "d2"] or "")
            if point.day2 is None or point.day is None or point.day2 <= point.day:
                return None
        elif prefix + "d3" in found:  # 8、9两日: two days in a row
            point.day2 = parse_int(found[prefix + "d3"] or "")
            if point.day2 is None or point.day is None or point.day2 != point.day + 1:
                return None
    _read_parts(point, found, grammar, prefix)
    return point if _in_range(point) else None


def _read_year(point: Point, found: Groups, grammar: Grammar) -> bool:
    if "yw" in found:
        word = found["yw"] or ""
        point.previous = word not in grammar.year
        point.year_offset = grammar.year_previous[word] if point.previous else grammar.year[word]
    elif "yb" in found:
        point.year_offset = grammar.year_brackets[found["yb"] or ""]
        written = parse_int(found["ybn"] or "") or 0
        if written > 99:  # the number is the safer; three digits count from the Republic
            point.year = written + (ROC_BASE if written < OLDEST else 0)
            point.year_offset = None
    elif "ysp" in found:
        point.year_offset, point.amount = grammar.year_spans[found["ysp"] or ""]
        point.kind, point.unit = "span", "year"
    elif "ya" in found:
        count = parse_int(found["ya"] or "") or 0
        back = grammar.rolling_after[found["yad"] or ""] < 0
        point.year_offset, point.counted = -count if back else count, True
        return 0 < count < 1000
    elif "roc" in found:
        number = parse_int(found["roc"] or "")
        point.year = ROC_BASE + (number if number is not None else 1)
    elif "ys" in found or "yz" in found:
        number = parse_int(found.get("ys") or found.get("yz") or "") or 0
        point.year = number + (2000 if number < 50 else 1900)
    elif "yk" in found:
        point.year = parse_int(found["yk"] or "")
    elif "y" in found:
        point.year = parse_int(found["y"] or "")
        second = found.get("y2") or found.get("y3")
        if second and point.year is not None:
            point.year2 = parse_int(second)
            if point.year2 is not None and point.year2 < 100:
                point.year2 += point.year // 100 * 100
            if point.year2 is None or not point.year < point.year2 <= point.year + 100:
                return False
    return True


def _read_month(point: Point, found: Groups, grammar: Grammar, prefix: str) -> None:
    if prefix + "h" in found:  # 今年元旦
        point.month, point.day = grammar.feasts[found[prefix + "h"] or ""]
    elif prefix + "m" in found:
        text = found[prefix + "m"] or ""
        point.month = parse_int(text) or 1  # 元 is the first
        if prefix + "m2" in found:
            point.month2 = parse_int(found[prefix + "m2"] or "")
    elif prefix + "mb" in found:
        point.month = parse_int(found[prefix + "mbn"] or "")
    elif prefix + "mw" in found:
        word = found[prefix + "mw"] or ""
        point.previous = word not in grammar.month
        table = grammar.month_previous if point.previous else grammar.month
        point.month_offset = table[word]


def _read_parts(point: Point, found: Groups, grammar: Grammar, prefix: str) -> None:
    if prefix + "mp" in found:
        word = found[prefix + "mp"] or ""
        point.part, point.part_size = grammar.month_parts[word], len(word)
    elif prefix + "yp" in found:
        point.part = _year_part(found[prefix + "yp"] or "", grammar)
        point.season = point.part[1] - point.part[0] == 2 and point.part[0] % 3 == 0
    elif prefix + "q" in found:
        quarter = parse_int(found[prefix + "q"] or "") or 1
        point.part = (quarter * 3 - 2, quarter * 3)
    elif prefix + "qs" in found:
        point.part = (1, 3 * (parse_int(found[prefix + "qs"] or "") or 1))
    elif prefix + "ms" in found:
        point.part = (1, parse_int(found[prefix + "ms"] or "") or 1)


def _year_part(word: str, grammar: Grammar) -> tuple[int, int]:
    parts = grammar.year_parts
    if word in parts:
        return parts[word]
    if word[1:] in parts:
        return parts[word[1:]]
    first, _ = grammar.month_parts[word[-1]]
    return (1, 1) if first == 1 else (12, 12)


def _in_range(point: Point) -> bool:
    year, month, day = point.year, point.month, point.day
    if year is not None and not OLDEST <= year <= MAX_YEAR:
        return False
    if month is not None and not 1 <= month <= 12:
        return False
    if day is not None and not 1 <= day <= 31:
        return False
    year, last, day = point.year2, point.month2, point.day2
    if year is not None and not OLDEST <= year <= MAX_YEAR:
        return False
    if last is not None and (not 1 <= last <= 12 or (month is not None and last <= month)):
        return False
    return day is None or 1 <= day <= 31
