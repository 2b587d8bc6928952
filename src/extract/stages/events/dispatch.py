"""Where a dispatch was sent from: the city of its dateline, for what it tells of its day."""

from __future__ import annotations

import datetime as dt

from extract.document import Mention, Value
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS

DATELINE = "dateline"
TOLD_OF = frozenset(("meeting", "sign", "summit", "conference", "appoint"))
BASIS = "dateline"
SINCE = dt.timedelta(days=1)


def sent_from(context: Context, sentence: int) -> Mention | None:
    """Return the city from which the paragraph of a sentence is reported, or None."""
    blocks = context.document.blocks
    block = context.block(sentence)
    if block == 0 or blocks[block - 1].zone != DATELINE:
        return None
    kinds = context.compiled.patterns.city_kinds
    cities = [
        context.document.mentions[number]
        for index in blocks[block - 1].sentences
        for number in context.document.sentences[index].mentions
        if context.document.mentions[number].kind in kinds
    ]
    return cities[0] if len(cities) == 1 else None


def fill(context: Context, candidate: Candidate) -> None:
    """Give an event without a place the city of the dateline, where it is told to be there."""
    if candidate.place is None:
        candidate.place = place_of(context, candidate)


def place_of(context: Context, candidate: Candidate) -> Value | None:
    """Return the city of the dateline for what its paragraph tells of that day or the one before.

    Only gatherings, and talks, signings and offices of others with the state the city lies in.
    """
    if candidate.type not in TOLD_OF or candidate.status != "occurred":
        return None
    if candidate.spoken or candidate.background or candidate.guests:
        return None
    if candidate.type != "conference" and by_screen(context, candidate):
        return None
    city = sent_from(context, candidate.sentence)
    if city is None or city.country is None or not _of_the_day(context, candidate):
        return None
    codes = {p.country for p in candidate.participants if p.country}
    if candidate.type not in GATHERINGS and (city.country not in codes or len(codes) < 2):
        return None
    return Value((city.name, city.country), ((city.start, city.end),), BASIS)


def by_screen(context: Context, candidate: Candidate) -> bool:
    """Whether a sentence says that talks were held on a screen (以视频方式举行会谈)."""
    sentence = context.document.sentences[candidate.sentence]
    words = context.compiled.patterns.by_screen
    return words.search(context.document.text, sentence.start, candidate.trigger[1]) is not None


def _of_the_day(context: Context, candidate: Candidate) -> bool:
    """Whether something went on, or ended, on the day of the report or the one before."""
    today, date = context.today, candidate.date
    if today is None or date is None or date.precision != "day":
        return False
    if date.start is None or date.end is None:
        return False
    return date.start <= today and today - SINCE <= date.end
