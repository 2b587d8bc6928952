"""The days of a journey that is told by its first and its last day or by how long it lasts."""

from __future__ import annotations

import datetime as dt

from extract.document import DateValue
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Context
from extract.stages.events.fitting import Match

BACK = 4  # sentences before that of who stands in within which the journey is told
REACH = 10  # sentences behind the departure within which the return is told
LONGEST = 31  # days


def whole(context: Context, skeleton: Skeleton, match: Match, date: DateValue) -> DateValue:
    """Return the days of a journey of which ``date`` is the first (1日启程，…6日返国)."""
    if date.precision != "day" or date.start is None or date.end not in (None, date.start):
        return date
    stay = context.compiled.patterns.stays.match(skeleton.text, match.right_end)
    if stay is not None:
        return dating.stretch(date, stay["count"])
    if not date.spans or not _sets_out(context, skeleton, match, date):
        return date
    if context.compiled.patterns.next_leg.search(skeleton.text, match.right_end) is not None:
        return date  # 12日抵达甲地，13日转往乙地，22日返国
    sentences = context.document.sentences
    block = context.document.blocks[context.block(skeleton.sentence)]
    last = min(len(sentences), skeleton.sentence + REACH)
    for index in range(skeleton.sentence, last):
        other = context.document.blocks[context.block(index)]
        if other.unit != block.unit or other.zone != block.zone:
            break
        if not sentences[index].dates:
            continue
        end = _return(context, skeleton, match, context.skeleton(index), date)
        if end is not None:
            return replace(date, end=end.end, spans=(*date.spans, *end.spans))
    return date


def moved_on(context: Context, skeleton: Skeleton, match: Match, date: DateValue) -> bool:
    """Whether the traveller goes on after what a day was told of (12日访问甲国，之后转往乙国)."""
    if not date.spans:
        return False
    text, low = skeleton.text, skeleton.position(date.spans[0][0])
    begin = match.clause
    if low >= begin or not any(sign in arg.PLACES for sign in text[low:begin]):
        return False
    if context.compiled.patterns.calls_at.search(text, low, begin) is None:
        return False  # 10日在某地领奖，随后转访某地
    return context.compiled.patterns.goes_on.search(text, begin, match.end) is not None


def over(context: Context, date: DateValue | None) -> bool:
    """Whether the last day of a journey has come."""
    if date is None or date.end is None or context.today is None:
        return False
    return date.end <= context.today


def absence(context: Context, skeleton: Skeleton, match: Match) -> DateValue | None:
    """Return the days of the journey for which somebody stands in (他离港期间，由某人署理…)."""
    document, sentences = context.document, context.document.sentences
    here = sentences[skeleton.sentence]
    words = context.compiled.status.away
    if words.search(document.text, here.start, skeleton.starts[match.start]) is None:
        return None
    unit = document.blocks[here.block].unit
    days: list[DateValue] = []
    for index in range(skeleton.sentence, max(-1, skeleton.sentence - BACK), -1):
        if document.blocks[sentences[index].block].unit != unit:
            break
        for number in reversed(sentences[index].dates):
            date = document.dates[number]
            start, end = date.value_start, date.value_end
            if date.precision != "day" or start is None or end is None or date.start > here.end:
                continue
            span = (date.start, date.end)
            days.append(DateValue(start, end, "day", None, (span,), "inherited"))
            if start < end and (end - start).days < LONGEST:
                return days[-1]
    today = context.today
    ahead = [d for d in days if d.start is not None and (today is None or d.start >= today)]
    first = min(ahead, key=_start, default=None)
    last = max(ahead, key=_start, default=None)
    if first is None or last is None or first.start == last.start:
        return None
    return replace(first, end=last.end, spans=(*first.spans, *last.spans))


def _start(date: DateValue) -> dt.date:
    return date.start or dt.date.min


def _sets_out(context: Context, skeleton: Skeleton, match: Match, date: DateValue) -> bool:
    """Whether a day is told as that of the departure or arrival."""
    low = skeleton.position(date.spans[0][0])
    if low >= match.end:
        return False
    chunk = skeleton.chunks.get(low)
    dates = context.document.dates
    if chunk is not None and chunk.index is not None and dates[chunk.index].relation == "from":
        return True
    stop = arg.clause_end(skeleton, match.end)
    return context.compiled.patterns.sets_out.search(skeleton.text, low, stop) is not None


def _return(
    context: Context, skeleton: Skeleton, match: Match, other: Skeleton, date: DateValue
) -> DateValue | None:
    """Return the day on which the traveller is told to come home, or None."""
    text = other.text
    begin = match.right_end if other.sentence == skeleton.sentence else 0
    if DATE not in text[begin:]:
        return None
    names = _names(skeleton, match)
    for found in context.compiled.patterns.comes_home.finditer(text, begin):
        place = found.start("date")
        low = max(begin, arg.clause_start(other, place))
        if any(_other_than(other, p, names) for p in range(low, found.end()) if p in other.chunks):
            continue
        value = dating.date_value(context, other.chunks[place])
        if value is None or value.precision != "day" or value.end is None or date.start is None:
            continue
        if value.start == value.end and 0 < (value.end - date.start).days < LONGEST:
            return value
    return None


def _names(skeleton: Skeleton, match: Match) -> set[str]:
    chunk = match.subject
    mentions = [a.mention for a in chunk.actors] if chunk is not None else []
    if chunk is not None:
        mentions.append(chunk.mention)
    return {arg.person_key(m.name) for m in mentions if m is not None}


def _other_than(skeleton: Skeleton, place: int, names: set[str]) -> bool:
    """Whether a person named in a clause is none of those who travel."""
    mention = skeleton.chunks[place].mention
    if mention is None or mention.label != "PERSON":
        return False
    return arg.person_key(mention.name) not in names
