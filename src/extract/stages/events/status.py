"""Status of a happening: occurred, planned, cancelled, or no happening at all."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left

from extract.document import DateValue
from extract.stages.events.arguments import ACTORS, clause_start
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    DATE,
    GATHERING,
    ORG,
    Skeleton,
)
from extract.stages.events.context import Context
from extract.stages.events.marks import (
    CANCELLED,
    DONE,
    FORMERLY,
    HABITUAL,
    HYPOTHETICAL,
    NEGATED,
    PLANNED,
    PLANNED_AFTER,
    STRONG_NEGATED,
    TRAPS,
    TRAVEL,
)
from extract.stages.events.status_words import StatusWords

LINKS = COMMAS + "；;"
FOLLOWING = 2  # sentences behind one on what was meant to be
SPEAKERS = frozenset((ACTOR, COUNTRY, ORG))


def blank(pattern: re.Pattern[str], text: str) -> str:
    """Return a text with every match covered by signs of the same number."""
    return pattern.sub(lambda m: "\ue0ff" * len(m[0]), text)


def _after_actor(text: str) -> str:
    """Return what stands after the last actor; a negation before it is another verb's."""
    for position in range(len(text) - 1, -1, -1):
        if text[position] in ACTORS:
            return text[position + 1 :]
    return text


def _reach_back(context: Context, skeleton: Skeleton, begin: int, start: int, bare: bool) -> int:
    """Return where the words begin that bear on a verb: earlier where its clause only goes on.

    A clause goes on where it begins with 并 or the like, with 同 or, with ``bare``, names no actor.
    """
    carries_on = context.compiled.status.carries_on
    with_somebody = context.compiled.patterns.with_somebody
    text, actors = skeleton.text, skeleton.actors
    for _ in range(5):
        if begin == 0 or text[begin - 1] not in COMMAS:
            break
        along = carries_on.match(text, begin) or with_somebody.match(text, begin)
        if not along and (not bare or bisect_left(actors, begin) < bisect_left(actors, start)):
            break
        begin = clause_start(skeleton, begin - 1)
    return begin


def _now(context: Context, date: DateValue | None) -> bool:
    text = context.document.text
    words = context.compiled.status.now
    if date is None or date.start == date.end:
        return False  # 本周五 is a day, not the week
    if context.today is not None and date.start is not None and date.start > context.today:
        return False  # 本周六起
    return any(words.search(text, s, e) for s, e in date.spans[:1])


def _on_the_way(context: Context, skeleton: Skeleton, begin: int, start: int) -> bool:
    """Whether an earlier clause of the same subject announces a journey (将前往…，并访问…).

    A journey home (启程回国) is none, nor one told on to a day that is past.
    """
    words, text, verb = context.compiled.status, skeleton.text, start
    plan, home, led_by = words.travel_plan, words.traps, words.led_by
    for _ in range(4):
        if not SPEAKERS.isdisjoint(_head(text, begin, start)) and text[begin] not in led_by:
            return False
        if begin == 0 or text[begin - 1] not in LINKS:
            return False
        stop = begin - 1
        begin = stop
        while begin > 0 and text[begin - 1] not in CLAUSE_END:
            begin -= 1
        going = plan.search(text, begin, stop)
        if going is not None and home.match(text, going.start()) is None:
            undated = context.today is None and words.leaves.fullmatch(going[0]) is not None
            if undated and words.one_by_one.search(text, stop, verb) is not None:
                return False  # 3日启程前往…，先后会见…
            meant = bool(skeleton.seen & FORMERLY)  # 原定9日启程，当天出席…
            return meant or not _has_passed(context, skeleton, going.end(), verb)
        start = stop
    return False


def _has_passed(context: Context, skeleton: Skeleton, begin: int, stop: int) -> bool:
    """Whether a past day is told between two places (11日启程，12日抵达，与…会谈)."""
    today = context.today
    place = skeleton.text.find(DATE, begin, stop) if today is not None else -1
    while place >= 0:
        chunk = skeleton.chunks[place]
        end = context.document.dates[chunk.index].value_end if chunk.index is not None else None
        if end is not None and today is not None and end < today:
            return True
        place = skeleton.text.find(DATE, place + 1, stop)
    return False


def _head(text: str, begin: int, start: int) -> str:
    """Return the first signs of a clause, where a new subject would stand."""
    return text[begin : min(start, begin + 2)]


def _told_apart(
    skeleton: Skeleton, own: int, start: int, date: DateValue | None, today: dt.date | None
) -> bool:
    """Whether the clause of a verb has a past day of its own: no wish before bears on it."""
    if date is None or not date.spans or date.end is None or today is None:
        return False
    at = skeleton.position(date.spans[0][0])
    return own <= at < start and date.end <= today and date.precision == "day"


def lies_ahead(date: DateValue | None, today: dt.date | None) -> bool:
    """Whether a date begins after the day of the text."""
    if date is None or today is None or date.start is None:
        return False
    return date.start > today


def _begins_today(context: Context, skeleton: Skeleton, date: DateValue | None) -> bool:
    """Whether a journey announced by its first and last day begins today (5日至7日访问某国).

    A gathering named before its days has begun (某论坛5日至7日举行).
    """
    today = context.today
    if date is None or date.end is None or today is None or not date.spans:
        return False
    if date.start != today or date.end <= today or date.precision != "day":
        return False
    place = skeleton.position(date.spans[0][0])
    chunk = skeleton.chunks.get(place)
    if chunk is None or chunk.index is None:
        return False
    if GATHERING in skeleton.text[clause_start(skeleton, place) : place]:
        return False
    return context.document.dates[chunk.index].value_end == date.end


def _later_today(
    words: StatusWords, skeleton: Skeleton, date: DateValue | None, today: dt.date | None
) -> bool:
    """Whether something is told for later on the day of the text (今日稍后)."""
    if date is None or date.start is None or not date.start == date.end == today:
        return False
    behind = skeleton.position(date.spans[0][0]) + 1 if date.spans else 0
    return bool(behind) and words.later_today.match(skeleton.text, behind) is not None


def _called_off(context: Context, sentence: int) -> bool:
    """Whether the headline or a sentence beside it tells that something was called off."""
    document, words = context.document, context.compiled.status.called_off
    spans = [(block.start, block.end) for block in context.headlines]
    if sentence > 0:
        before = document.sentences[sentence - 1]
        spans.append((before.start, before.end))
    block = document.sentences[sentence].block
    for after in document.sentences[sentence + 1 : sentence + 1 + FOLLOWING]:
        if after.block == block:  # 原定8月访问。…，访问因此取消
            spans.append((after.start, after.end))
    return any(words.search(document.text, start, end) for start, end in spans)


def _after_date(
    context: Context, skeleton: Skeleton, date: DateValue | None, start: int, word: int
) -> bool:
    """Whether a word of planning opens a clause behind the one that has the date."""
    if date is None or not date.spans:
        return False
    told = skeleton.position(date.spans[0][0])
    if told >= clause_start(skeleton, word):
        return False
    own = clause_start(skeleton, start)  # 6日宣布，将赴某市，同某人会谈
    return (
        own <= word or context.compiled.patterns.with_somebody.match(skeleton.text, own) is not None
    )


def _cancelled(words: StatusWords, text: str, before: str, end: int) -> bool:
    """Whether what has its trigger behind ``before`` is said to be called off."""
    if words.cancelled_before.search(before[-20:]) or words.cancelled_after.match(text, end):
        return True
    if words.formerly.search(before) and words.called_off.search(text, end):
        return True
    return bool(words.planned.search(before) and words.called_off_after.search(text, end))


def _goes_on(context: Context, text: str, own: int) -> bool:
    """Whether a clause goes on with the list of the one before: 讨论了…，以及设立…."""
    return context.compiled.gatherings.list_goes_on.match(text, own) is not None


def status_of(
    context: Context,
    skeleton: Skeleton,
    start: int,
    end: int,
    date: DateValue | None,
    *,
    lenient: bool = False,
    object_marker: bool = False,
    reach_back: bool = False,
) -> str | None:
    """Return the status of the happening whose trigger is ``[start, end)``, None if it is none.

    ``object_marker``: a 将 before the trigger is the object marker and says nothing.
    ``reach_back``: words of earlier clauses bear on a verb whose clause names no actor.
    ``lenient``: wishes and appeals (欢迎 …) do not rule the happening out but make it planned.
    """
    words = context.compiled.status
    text, seen = skeleton.text, skeleton.seen
    own = begin = clause_start(skeleton, start)
    on_the_way = False
    if begin and text[begin - 1] in LINKS:
        if seen & TRAVEL and words.begins.search(text, begin, start) is None:
            on_the_way = _on_the_way(context, skeleton, begin, start)
        begin = _reach_back(context, skeleton, begin, start, reach_back)
    before = text[begin:start]
    if begin < own and words.own_clause.search(before) and not _goes_on(context, text, own):
        # 会议批准…，通过…
        before = blank(words.own_clause, text[begin:own]) + text[own:start]
    if seen & TRAPS and words.traps.search(before):
        before = blank(words.traps, before)
    if seen & HYPOTHETICAL:
        before = blank(words.topic, before)
    after = text[end : end + 8]
    today = context.today
    if begin < own and _told_apart(skeleton, own, start, date, today):
        before = text[own:start]  # 愿共同应对…，并于同日发表…
    done = bool(seen & DONE) and context.compiled.patterns.done.match(after) is not None
    future = lies_ahead(date, today) or _begins_today(context, skeleton, date)
    future = future and not _now(context, date)
    if future and date is not None and date.start == today and words.opens.match(text, start):
        future = False
    if future and date is not None and date.start == today and words.begun.search(before):
        future = False  # 今天抵达，展开为期两天的访问
    future = future or _later_today(words, skeleton, date, today)
    past = (
        date is not None
        and today is not None
        and date.end is not None
        and date.end < today
        and (date.basis != "inherited" or DATE in text[own:start])
    )
    if seen & (NEGATED | STRONG_NEGATED):
        since = _after_actor(before)
        if words.negated.search(since[-6:]) and not done:
            return None
        if words.strong_negated.search(since) or words.never.search(text, begin, start):
            return None
    if (
        seen & HABITUAL
        and words.habitual.search(before)
        and words.in_turn.match(text, max(0, start - 2), end) is None
    ):
        return None
    if seen & CANCELLED and _cancelled(words, text, before, end):
        return "cancelled"
    if (
        seen & FORMERLY
        and words.formerly.search(before)
        and _called_off(context, skeleton.sentence)
    ):
        return "cancelled"
    unsure = words.hypothetical.search(before) if seen & HYPOTHETICAL else None
    if unsure and future and date is not None and date.precision == "day":
        unsure = words.hypothetical.search(words.soft.sub("", before))  # 期待明天会谈
    if unsure and future:
        unsure = words.hypothetical.search(words.intent.sub("", before))  # 计划12月访问
        if unsure is None:
            return "planned"
    if not done and unsure:
        if not lenient or words.proposed.search(text, max(0, start - 3), start):
            return None
        if words.proposed.search(unsure[0]):
            return None  # 建议在2025年举办某会议
        return "occurred" if past else "planned"
    if lenient and not past and words.wish_after.search(text, end, min(len(text), end + 30)):
        return "planned"
    if seen & PLANNED_AFTER and words.planned_after.match(after) and not past:
        return "planned"
    planned = words.planned.search(before) if seen & PLANNED else None
    if planned and object_marker and len(planned[0]) == 1:
        planned = words.planned.search(before, planned.end())
    if (
        (planned or on_the_way)
        and not done
        and not (
            past
            and not (
                planned and _after_date(context, skeleton, date, start, begin + planned.start())
            )
        )
    ):
        future = True
    if (future or on_the_way) and seen & FORMERLY and _was_meant(context, skeleton, start):
        return "cancelled"
    return "planned" if future else "occurred"


def _was_meant(context: Context, skeleton: Skeleton, start: int) -> bool:
    """Whether a verb goes on with what was meant (原定9日启程，当天出席…) and is called off."""
    words, text = context.compiled.status, skeleton.text
    formerly = words.formerly.search(text, 0, start)
    if formerly is None or words.contrast.search(text, formerly.end(), start) is not None:
        return False
    return _called_off(context, skeleton.sentence)
