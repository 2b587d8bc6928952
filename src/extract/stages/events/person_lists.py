"""Persons listed one after the other with their offices, of which a part may be unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.document import Mention

COMMAS = ",，"
STOPS = frozenset("，,。；;！？!?―：｜|︱\n")
REACH = 24  # characters of a clause before the first of a list: a day, the start of an office
LONG = 16  # characters between two of a list, where an office begins with an unknown body


@dataclass(frozen=True, slots=True)
class ListWords:
    """Word lists of the rules for lists of persons, compiled."""

    follow: re.Pattern[str]  # 甲，乙|出席: behind the last of a list with commas
    ends: re.Pattern[str]  # 甲、乙，丙|将于
    body: re.Pattern[str]  # 、法务局|局长某人: the unknown body that an office begins with
    opening: re.Pattern[str]  # what stands before the first of a list that begins its clause


def goes_on(
    text: str,
    left: tuple[int, int],
    right: tuple[int, int],
    persons: tuple[Mention, Mention],
    words: ListWords,
) -> bool:
    """Whether a list goes on from one group of persons to the next.

    ``、`` with the unknown beginning of an office behind it joins any two; a comma joins those of
    a list that begins its clause (``7日，甲国外长某人，财长某人在某地会见…``).
    """
    stop, start = left[1], right[0]
    sign = text[stop : stop + 1]
    if any(one.label != "PERSON" or one.title is None for one in persons):
        return False
    if words.body.fullmatch(text, stop + 1, start) is None:
        return False
    if sign == "、":
        return start > stop + 1
    if sign not in COMMAS:
        return False
    begin = left[0]
    floor = max(0, begin - REACH)
    while begin > floor and text[begin - 1] not in STOPS:
        begin -= 1
    return words.opening.fullmatch(text, begin, left[0]) is not None
