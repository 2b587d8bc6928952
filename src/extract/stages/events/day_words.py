"""Word lists around days, compiled: what a day belongs to, how long something lasts."""

from __future__ import annotations

import re
from typing import Any

from extract.shapes import dataclass
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    DATE,
    GATHERING,
    ORG,
    PLACE,
)
from extract.stages.events.frames import literals
from extract.stages.events.gathering_words import NUMERALS


@dataclass(slots=True)
class DayWords:
    """Compiled word lists around days, matched on skeletons."""

    not_date_after: re.Pattern[str]
    of_rite: re.Pattern[str]  # 19日|的峰会上
    time_of_day: re.Pattern[str]
    stays_until: re.Pattern[str]  # before a day up to which somebody stays
    other_happening: re.Pattern[str]  # 去年10月|就任后，…
    of_office: re.Pattern[str]  # 上月|胜选的总统
    of_guest: re.Pattern[str]  # 7日|到访的总统
    first_since: re.Pattern[str]  # 2016年以来|首次, 今年以来|第二次
    at_last: tuple[str, ...]  # before a day: 直到
    since_words: tuple[str, ...]  # before a day: 自
    lasts: re.Pattern[str]  # 进行为期三天的
    term: re.Pattern[str]  # 为期三天
    day_long: re.Pattern[str]  # 两日会期
    visits_then: re.Pattern[str]  # 13日至14日|访问
    closes: re.Pattern[str]  # 闭幕


def day_words(rules: dict[str, Any]) -> DayWords:
    """Compile what the section ``arguments`` of the rules has on days."""

    def group(key: str) -> str:
        return "(?:" + literals(rules[key]) + ")"

    units, weeks = group("lasting_units"), group("lasting_weeks")
    days = (
        f"(?P<count>(?:\\d{{1,2}}|[{NUMERALS}]{{1,3}})(?=个?{units})"
        f"|(?:\\d|[{NUMERALS}]{{1,2}})个?{weeks}(?![{rules['week_not']}]))(?:个?{units})?"
    )
    return DayWords(
        re.compile(f"(?!{group('date_go')}){group('not_date_after')}"),
        re.compile(
            f"的[^{CLAUSE_END}{DATE}]{{0,8}}?(?:{literals(rules['rite_nouns'])}|[{GATHERING}])"
            f"{group('rite_at')}"
        ),
        re.compile(
            f"(?:^|[{ACTOR}{COUNTRY}{ORG}，；])"
            f"(?P<time>{group('times_of_day')}|(?P<late>{group('late_times')}))"
        ),
        re.compile(group("stays_until") + "$"),
        re.compile(
            f"{group('other_happening')}[^{CLAUSE_END}]{{0,14}}{group('since_then')}"
            f"(?:[{COMMAS}]|{group('since_first')})"
        ),
        re.compile(
            f"[^{CLAUSE_END}{DATE}]{{0,8}}?{group('of_office')}[^{CLAUSE_END}{DATE}]{{0,14}}?"
            f"的(?=[{ACTOR}{COUNTRY}])"
        ),
        re.compile(
            f"[^{CLAUSE_END}{DATE}]{{0,6}}?{group('of_guest')}[^{CLAUSE_END}{DATE}]{{0,10}}?"
            f"的(?=[{ACTOR}{COUNTRY}])"
        ),
        re.compile(
            f"[^{CLAUSE_END}]{{0,4}}?(?:{group('first_since')}"
            f"|{rules['ordinal']}[\\d{NUMERALS}]{{1,3}}[{rules['times']}])"
        ),
        tuple(rules["at_last"]),
        tuple(rules["since_words"]),
        re.compile(f"{group('lasting')}{days}"),
        re.compile(f"(?:{group('term')}|(?P<stays>{group('stays_for')}))了?{days}"),
        re.compile(
            f"(?P<count>\\d{{1,2}}|[{NUMERALS}]{{1,3}}){group('lasting_units')}的?{group('session_of')}"
        ),
        re.compile(
            f"(?!{group('further')})[^{CLAUSE_END}{DATE}]{{0,6}}?(?P<date>[{DATE}])(?:{group('day_parts')})?"
            f"{group('visits_then')}(?![{PLACE}{COUNTRY}{ORG}])"
        ),
        re.compile(group("closes")),
    )
