"""When something happened: the date that governs a trigger."""

from __future__ import annotations

import datetime as dt

from extract.document import DateMention, DateValue
from extract.numerals import parse_int
from extract.patterns import lazy
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import places
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COMMAS,
    DATE,
    GATHERING,
    Chunk,
    Skeleton,
)
from extract.stages.events.context import Context
from extract.stages.events.gathering_words import NUMERALS
from extract.stages.events.marks import (
    OTHER_DAY,
    REPORTED,
    STAYS,
    TERM,
    TIME_OF_DAY,
    YEARS_AGO,
)

_NUMBER = lazy(rf"\d+|[{NUMERALS}]+")
_HOUR = lazy(r"[\s,，T]{0,3}(\d{1,2})[:：]\d{2}")
DAY_REACH = 8  # sentences over which a bare time of day still belongs to a day
LASTS = 4  # signs behind a verb within which its days are told
CLOCK = 8  # signs behind a day within which the hour stands
MORNING = 6  # the hour before which an evening was that of the day before
WEEK = 7
BRACKETS = "(（"
LONGEST = 31  # days of a journey


def find_date(
    context: Context,
    skeleton: Skeleton,
    position: int,
    *,
    clause_only: bool = False,
    journey: bool = False,
    encounter: bool = False,
) -> DateValue | None:
    """Return the date that governs a trigger: the nearest before it, else one right after.

    ``encounter``: a day may belong to the trigger as to a noun (8日的会谈).
    ``journey``: a visit is not of the evening alone (晚上) on which it begins, but of the day
    that is told of the guest (同7日到访的总统).
    """
    text = skeleton.text
    low = arg.clause_start(skeleton, position) if clause_only else 0
    best = text.rfind(DATE, low, position)
    of_it = encounter and _of_it(context, skeleton, best, position)
    while (
        best >= 0
        and not of_it
        and not (
            _dates_event(context, skeleton, best)
            and not _of_report(context, skeleton, best, position)
            and not _of_other(context, skeleton, best, position)
            and not places.of_topic(context, skeleton, best, position)
        )
    ):
        best = text.rfind(DATE, low, best)
    if best >= 0:
        best = _glossed(context, skeleton, best)
    if best >= 0 and best + 1 != position:
        best = _rather(context, skeleton, best, low, position, journey)
    if best < 0 and clause_only:
        return None
    if best < 0:
        stop = arg.clause_end(skeleton, position)
        best = text.find(DATE, position, stop)
        while best >= 0 and not (
            _dates_event(context, skeleton, best) and not _of_title(context, skeleton, best, stop)
        ):
            best = text.find(DATE, best + 1, stop)
    if best < 0:
        return (
            _since(context, skeleton, position)
            or _years_ago(context, skeleton, position)
            or _time_of_day(context, skeleton, position, journey)
        )
    begun = _begun(context, skeleton, best, position) if not of_it else None
    if begun is not None:
        return begun
    if best >= position:  # 在11日及12日
        return _joined(context, skeleton, best, best + 2) or _value(context, skeleton, best)
    first, last = best - 2, best
    if text[best - 1 : best] and text[best - 1] in BRACKETS and text[first : first + 1] == DATE:
        first, last = best - 4, best - 2  # 周五（12日）和周六（13日）
        if first > 0 and text[first] in "）)":
            first -= 1
    return _joined(context, skeleton, first, last) or _value(context, skeleton, best)


def _of_it(context: Context, skeleton: Skeleton, place: int, position: int) -> bool:
    """Whether a date belongs to the noun that is the trigger (8日的|会谈, 8日|的通话)."""
    which = context.compiled.patterns.which
    if place < 0:
        return False
    between = skeleton.text[place + 1 : position]
    if between == which or (not between and skeleton.text.startswith(which, position)):
        return True
    if not between.startswith(which) or any(sign in CLAUSE_END + ACTOR for sign in between):
        return False
    days = _value(context, skeleton, place)  # 28日起一连六日的甲国|访问
    if days is None or days.start is None or days.end is None or days.precision != "day":
        return False
    return days.start < days.end


def _value(context: Context, skeleton: Skeleton, place: int) -> DateValue | None:
    return date_value(context, skeleton.chunks[place])


def _glossed(context: Context, skeleton: Skeleton, place: int) -> int:
    """Return where a stretch stands of which a date in brackets tells the last day only.

    ``周一（8日）至周二（9日）``
    """
    text = skeleton.text
    if place < 2 or text[place - 1] not in BRACKETS or text[place - 2] != DATE:
        return place
    whole, last = _value(context, skeleton, place - 2), _value(context, skeleton, place)
    if whole is None or last is None or whole.start is None or whole.precision != "day":
        return place
    ends = whole.start < (whole.end or whole.start) and last.start == last.end == whole.end
    return place - 2 if ends else place


def _joined(context: Context, skeleton: Skeleton, place: int, other: int) -> DateValue | None:
    """Return the stretch of two dates told together (5月、6月; 5日及6日), or None."""
    text = skeleton.text
    if place < 0 or text[place : place + 1] != DATE or text[other : other + 1] != DATE:
        return None
    behind = place + 2 if text[place + 1] in "）)" else place + 1
    if context.compiled.words.joiner.fullmatch(text, behind, other) is None:
        return None
    first, last = _value(context, skeleton, place), _value(context, skeleton, other)
    if first is None or last is None or first.start is None or last.start is None:
        return None
    if last.end is None or first.start >= last.end:
        return None
    listed = text[behind] == "、"
    if not listed and (last.start - first.start).days != 1:
        return None
    return replace(last, start=first.start, spans=(*first.spans, *last.spans))


def _rather(
    context: Context, skeleton: Skeleton, best: int, low: int, position: int, journey: bool
) -> int:
    """Return where a day told before the year of a name stands (2025年…峰会), else ``best``.

    Likewise before the day of a guest's arrival (同7日到访的总统会谈).
    """
    if _of_name(context, skeleton, best):
        aside = _of_name
    elif not journey and best < position and _of_guest(context, skeleton, best):
        aside = _of_guest
    else:
        return best
    other = skeleton.text.rfind(DATE, low, best)
    while other >= 0 and not (
        _dates_event(context, skeleton, other) and not aside(context, skeleton, other)
    ):
        other = skeleton.text.rfind(DATE, low, other)
    return other if other >= 0 else best


def first_day(context: Context, skeleton: Skeleton, position: int) -> DateValue | None:
    """Return the day from which on something is done (14日起对某国进行访问), or None."""
    text = skeleton.text
    place = text.rfind(DATE, arg.clause_start(skeleton, position), position)
    chunk = skeleton.chunks.get(place)
    if chunk is None or chunk.index is None:
        return None
    date = context.document.dates[chunk.index]
    if date.relation != "from" or date.precision != "day" or date.value_start is None:
        return None
    value = date_value(context, chunk)
    return closed(replace(value, end=None)) if value is not None else None


def of_arrival(context: Context, skeleton: Skeleton, position: int) -> DateValue | None:
    """Return the day that the clause behind a visit gives it (转往某国，13日至14日访问当地)."""
    begin = arg.clause_end(skeleton, position)
    if begin + 1 >= len(skeleton.text) or skeleton.text[begin] not in COMMAS:
        return None
    found = context.compiled.patterns.days.visits_then.match(skeleton.text, begin + 1)
    if found is None or not _dates_event(context, skeleton, found.start("date")):
        return None
    return date_value(context, skeleton.chunks[found.start("date")])


def lasting(context: Context, skeleton: Skeleton, position: int, date: DateValue) -> DateValue:
    """Return the days of a journey told by its first day and how many (9日起…为期三天的访问)."""
    if date.precision != "day" or date.start is None or date.end not in (None, date.start):
        return date
    begin = arg.clause_start(skeleton, max(0, arg.clause_start(skeleton, position) - 1))
    found = context.compiled.patterns.days.lasts.search(skeleton.text, begin, position + LASTS)
    if found is None:
        return term(context, skeleton, position, date)
    begin = arg.clause_start(skeleton, found.start())  # not 在结束甲国之行后，…为期两天的访问
    closes, stop = context.compiled.patterns.days.closes, arg.clause_end(skeleton, position)
    over = closes.search(skeleton.text, begin, found.start())
    over = over or closes.search(skeleton.text, found.end(), stop)  # 为期四天的访问8日落幕
    return stretch(date, found["count"], back=over is not None)


def term(context: Context, skeleton: Skeleton, position: int, date: DateValue) -> DateValue:
    """Return the days of what a day opens or closes and how long it takes.

    ``position``: of the gathering or journey (为期两天的峰会29日闭幕, 28日抵达，…为期两天的访问).
    """
    if date.precision != "day" or date.start is None or date.end not in (None, date.start):
        return date
    days = _told_next(context, skeleton)
    if days is None and not skeleton.seen & TERM:
        return date
    text, patterns = skeleton.text, context.compiled.patterns
    begin = arg.clause_start(skeleton, position)
    stop = arg.clause_end(skeleton, arg.clause_end(skeleton, position) + 1)
    found = patterns.days.term.search(text, begin, stop) if skeleton.seen & TERM else None
    if found is None:
        if days is None:
            return date
        if patterns.days.closes.search(text, begin, stop) is not None:
            return stretch(date, days, back=True)
        begun = patterns.opens.search(text, begin, stop) is not None
        return stretch(date, days) if begun or _from(context, skeleton, date) else date
    if patterns.days.closes.search(text, begin, stop) is not None:
        return stretch(date, found["count"], back=True)
    opened = found["stays"] is not None or patterns.opens.search(text, begin, stop) is not None
    opened = opened or _from(context, skeleton, date)
    return stretch(date, found["count"]) if opened else date


def _from(context: Context, skeleton: Skeleton, date: DateValue) -> bool:
    """Whether a day is told as that from which on something is done (8日起)."""
    chunk = skeleton.chunks.get(skeleton.position(date.spans[0][0])) if date.spans else None
    if chunk is None or chunk.index is None:
        return False
    return context.document.dates[chunk.index].relation == "from"


def _told_next(context: Context, skeleton: Skeleton) -> str | None:
    """Return how many days the sentence right behind gives a gathering (两日会期吸引…), or None."""
    sentences, text = context.document.sentences, context.document.text
    index = skeleton.sentence + 1
    if index >= len(sentences) or sentences[index].block != sentences[index - 1].block:
        return None
    found = context.compiled.patterns.days.day_long.match(text, sentences[index].start)
    return found["count"] if found is not None else None


def stretch(date: DateValue, word: str, *, back: bool = False) -> DateValue:
    """Return so many days, or weeks (一周), from a day on, or up to it."""
    number = _NUMBER.match(word)
    if number is None:
        return date
    count = int(number[0]) if number[0].isdigit() else parse_int(number[0])
    if count and number.end() < len(word):
        count *= WEEK
    if not count or count > LONGEST or date.start is None:
        return date
    days = dt.timedelta(days=count - 1)
    if back:
        return replace(date, start=date.start - days, end=date.start)
    return replace(date, end=date.start + days)


def _since(context: Context, skeleton: Skeleton, position: int) -> DateValue | None:
    """Return the open stretch (2013年以来) in which something happened, end unknown."""
    text = skeleton.text
    place = text.rfind(DATE, 0, position)
    while place >= 0:
        chunk = skeleton.chunks.get(place)
        if chunk is not None and chunk.index is not None:
            date = context.document.dates[chunk.index]
            after = context.compiled.patterns.days.not_date_after
            open_end = date.relation == "from" and date.value_end is None
            first = context.compiled.patterns.days.first_since.match(text, place + 1)
            if open_end and after.match(text, place + 1) is None and first is None:
                value = date_value(context, chunk)
                led = any(
                    context.document.text.endswith(word, 0, date.start)
                    for word in context.compiled.patterns.days.since_words
                )
                begun = value is not None and date.precision == "day" and not led
                return closed(value) if value is not None and begun else value
        place = text.rfind(DATE, 0, place)
    return None


def _begun(context: Context, skeleton: Skeleton, best: int, position: int) -> DateValue | None:
    """Return the day from which on the trigger's own clause tells (…，14日起访问), or None."""
    low = arg.clause_start(skeleton, position)
    place = skeleton.text.rfind(DATE, low, position) if best < low else -1
    chunk = skeleton.chunks[place] if place >= 0 else None
    if chunk is None or chunk.index is None:
        return None
    date = context.document.dates[chunk.index]
    if date.relation != "from" or date.precision != "day" or date.value_end is not None:
        return None
    words = context.compiled.patterns.days.since_words
    if any(context.document.text.endswith(word, 0, date.start) for word in words):
        return None
    value = date_value(context, chunk)
    return closed(value) if value is not None else None


def _years_ago(context: Context, skeleton: Skeleton, position: int) -> DateValue | None:
    """Return the year that 60年前 stands for, counted from the day of publication."""
    published = context.document.published
    if published is None or published.start is None or not skeleton.seen & YEARS_AGO:
        return None
    match = context.compiled.patterns.years_ago.search(skeleton.text, 0, position)
    if match is None:
        return None
    word = match["count"]
    count = int(word) if word.isdigit() else parse_int(word)
    year = published.start.year - (count or 0)
    if not count or year < 1:
        return None
    span = (skeleton.starts[match.start()], skeleton.starts[match.end("count") + 1])
    return DateValue(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", None, (span,), "published")


def _time_of_day(
    context: Context, skeleton: Skeleton, position: int, journey: bool
) -> DateValue | None:
    """Return the day a bare 上午 or 下午 is of: told before in its paragraph, or of publication."""
    published = context.document.published
    if published is None or published.start is None or context.document.genre != "news":
        return None
    if not skeleton.seen & TIME_OF_DAY:
        return None
    found = context.compiled.patterns.days.time_of_day.search(skeleton.text, 0, position)
    if found is None or DATE in skeleton.text[:position]:
        return None
    if found["late"] is not None and journey:
        return None
    start, end = found.span("time")
    span = (skeleton.starts[start], skeleton.starts[end])
    told = _day_before(context, skeleton.sentence, published.start)
    if told is not None:
        return DateValue(
            told.value_start,
            told.value_end,
            "day",
            None,
            ((told.start, told.end), span),
            "inherited",
        )
    day = published.start
    if found["late"] is not None and _by_night(context):
        day -= dt.timedelta(days=1)  # told after midnight
    return DateValue(day, day, "day", None, (span,), "published")


def _by_night(context: Context) -> bool:
    """Whether the hour of publication is one before the morning (00:46)."""
    published = context.document.published
    if published is None or not published.spans:
        return False
    end = published.spans[0][1]
    hour = _HOUR.match(context.document.text, end, end + CLOCK)
    return hour is not None and int(hour[1]) < MORNING


def _day_before(context: Context, sentence: int, today: dt.date) -> DateMention | None:
    """Return the one day told last before a sentence in its paragraph and not ahead, or None."""
    document = context.document
    first = document.blocks[context.block(sentence)].sentences[0]
    for index in range(sentence - 1, max(first, sentence - DAY_REACH) - 1, -1):
        for number in reversed(document.sentences[index].dates):
            date = document.dates[number]
            ahead = date.value_start is not None and date.value_start > today
            if date.precision == "day" and date.relation is None and not ahead:
                return date if date.value_start == date.value_end else None
    return None


def _of_report(context: Context, skeleton: Skeleton, place: int, position: int) -> bool:
    """Whether a day is that of a report (周日报道指，…), in a clause before the happening's."""
    if not skeleton.seen & REPORTED:
        return False
    stop = arg.clause_end(skeleton, place)
    if stop >= position:
        return False
    if context.compiled.gatherings.reported.match(skeleton.text, place + 1) is not None:
        return True
    says = context.compiled.patterns.tells.search(skeleton.text, place + 1, stop + 1)
    return says is not None and says.end() == stop + 1


def of_departure(
    context: Context, skeleton: Skeleton, position: int, date: DateValue | None
) -> bool:
    """Whether a day is that on which somebody has set out (7月2日离开北京，…)."""
    published = context.document.published
    if date is None or not date.spans or published is None or published.start is None:
        return False
    if date.start is None or date.start != date.end or date.start > published.start:
        return False
    low, high = skeleton.position(date.spans[0][0]), arg.clause_start(skeleton, position)
    return context.compiled.status.leaves.search(skeleton.text, low, high) is not None


def _of_name(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether a year belongs to the name of the gathering right after it (2025年…峰会)."""
    index = skeleton.chunks[place].index
    if index is None or skeleton.text[place + 1 : place + 2] != GATHERING:
        return False
    return context.document.dates[index].precision == "year"


def _of_title(context: Context, skeleton: Skeleton, place: int, stop: int) -> bool:
    """Whether years behind a trigger begin the title of a paper (签署2025-2027年合作计划)."""
    index = skeleton.chunks[place].index
    if index is None or context.document.dates[index].precision != "year":
        return False
    return context.compiled.patterns.papers.titled.match(skeleton.text, place + 1, stop) is not None


def _dates_event(context: Context, skeleton: Skeleton, place: int) -> bool:
    index = skeleton.chunks[place].index
    if index is None:
        return False
    date = context.document.dates[index]
    if date.value_start is None or date.value_end is None or date.relation == "from":
        return False
    if date.relation == "by" and not _at_last(context, date):
        return False
    patterns = context.compiled.patterns
    if date.precision == "year" and patterns.year_of_name.match(context.document.text, date.end):
        return False  # 2026年“…文化年”开幕式, 宣布2011年为“…年”
    if skeleton.seen & STAYS and patterns.days.stays_until.search(skeleton.text, place - 4, place):
        return False
    if patterns.days.not_date_after.match(skeleton.text, place + 1) is None:
        return True
    return date.precision == "day" and bool(patterns.days.of_rite.match(skeleton.text, place + 1))


def _at_last(context: Context, date: DateMention) -> bool:
    """Whether a day gone by is told as that on which it came about at last (直到9日，才…)."""
    if date.precision != "day" or date.value_start is None or context.today is None:
        return False
    words = context.compiled.patterns.days.at_last
    text = context.document.text
    led = any(text.endswith(word, date.start - len(word), date.start) for word in words)
    return led and date.value_start == date.value_end and date.value_start <= context.today


def _of_other(context: Context, skeleton: Skeleton, place: int, position: int) -> bool:
    """Whether a day is that of a happening after which the event was (去年10月就任后，首度会谈)."""
    if not skeleton.seen & OTHER_DAY:
        return False
    patterns = context.compiled.patterns
    found = patterns.days.other_happening.match(skeleton.text, place + 1)
    if found is None:
        found = patterns.days.of_office.match(skeleton.text, place + 1)  # 上月胜选的总统
    return found is not None and found.end() <= position


def _of_guest(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether a day is that on which somebody came, told of them alone (7日到访的总统)."""
    of_guest = context.compiled.patterns.days.of_guest
    return bool(skeleton.seen & OTHER_DAY) and bool(of_guest.match(skeleton.text, place + 1))


def date_value(context: Context, chunk: Chunk, *, since: bool = False) -> DateValue | None:
    """Return the value of a date chunk; ``since``: 自1996年 tells when it began."""
    if chunk.index is None:
        return None
    date = context.document.dates[chunk.index]
    end = date.value_end
    if since and end is None and date.value_start is not None:
        end = _period_end(date.value_start, date.precision)
    return DateValue(
        date.value_start,
        end,
        date.precision,
        None,
        ((date.start, date.end), *date.sources),
        date.basis,
    )


def closed(date: DateValue) -> DateValue:
    """Return a date with an end: 从1月3日起建立 is done on that day."""
    if date.end is None and date.start is not None:
        date.end = _period_end(date.start, date.precision)
    return date


def _period_end(start: dt.date, precision: str) -> dt.date:
    """Return the last day of the year, month or day that begins at ``start``."""
    if precision == "year":
        return dt.date(start.year, 12, 31)
    if precision == "month":
        following = dt.date(start.year + start.month // 12, start.month % 12 + 1, 1)
        return following - dt.timedelta(days=1)
    return start
