"""The skeleton of a sentence, made from the layers of the document."""

from __future__ import annotations

import re

from extract.document import Document, Mention
from extract.ordered import starting
from extract.patterns import lazy
from extract.stages.events.chunks import (
    ACTOR,
    AMOUNT,
    CLAUSE_ENDS,
    DATE,
    GROUPED,
    ORG,
    Actor,
    Chunk,
    Skeleton,
    Words,
    chunks_of_mentions,
    merge_in,
)
from extract.stages.events.groups import group, with_sides
from extract.stages.events.locals import local_actors
from extract.stages.events.marks import ORGANS, SCHOOLS

SCHOOL = "university"
TITLE = "title"
_GAPS = lazy(r"(?<=[^\x00-\x7f])[ \u3000]+(?=[^\x00-\x7f])")
"""What parts the halves of a headline."""
_COLON = lazy(r"(?<![0-9]):(?![0-9])")
WIDE_COLON = "："
HOME = "CHN"  # of a school that its own bulletin never names
CLOCK = 10  # characters before a day that may name whose clock tells it
NAMED = 40  # names through which the university named before is looked for


def skeleton(
    document: Document, sentence_index: int, words: Words, seen: int, school: Mention | None = None
) -> Skeleton:
    """Build the skeleton of one sentence from the layers of the document.

    ``seen``: the bits of the sentence. ``school``: the university that 我校 stands for.
    """
    sentence = document.sentences[sentence_index]
    low, high = sentence.start, sentence.end
    text = document.text
    chunks = chunks_of_mentions(document, sentence.mentions, low, high, words, seen)
    dates = [document.dates[index] for index in sentence.dates]
    days = {date.start: date.end for date in dates}
    chunks = local_actors(text, chunks, low, high, words, days)
    extra: list[Chunk] = []
    if seen & SCHOOLS:
        extra += _schools(document, low, high, words, school)
    for organ in words.organs.finditer(text, low, high) if seen & ORGANS else ():
        extra.append(_organ(document, *organ.span()))
    for index in sentence.references:
        r = document.references[index]
        if r.kind != "body" and (r.codes or r.persons) and r.text not in words.adjectival:
            extra.append(Chunk(r.start, r.end, ACTOR, [Actor(r.start, r.end, reference=r)]))
    for index, date in zip(sentence.dates, dates, strict=True):
        start = date.start
        if text.endswith(words.clock, low, start):
            if index != sentence.dates[0] and words.far_clock.search(
                text, max(low, start - CLOCK), start
            ):
                continue  # 当地时间1日晚（北京时间2日凌晨）
            told = words.clocks.search(text, max(low, start - CLOCK), start)
            start = told.start() if told is not None else start
        extra.append(Chunk(start, date.end, DATE, [], None, index))
    for index in sentence.amounts:
        amount = document.amounts[index]
        if amount.kind != "count":
            extra.append(Chunk(amount.start, amount.end, AMOUNT, [], None, index))
    if extra:
        chunks = with_sides(text, merge_in(chunks, extra), words)
    chunks = group(text, chunks, high, words)
    out: list[str] = []
    starts = list(range(low, high + 1))  # of which a chunk leaves its first
    by_position: dict[int, Chunk] = {}
    actors: list[int] = []
    cursor = low
    at = 0  # in the skeleton
    for chunk in chunks:
        stop = chunk.start
        if stop > cursor:
            out.append(text[cursor:stop])
            at += stop - cursor
        code = chunk.code
        if code in GROUPED:
            actors.append(at)
        by_position[at] = chunk
        out.append(code)
        cursor = chunk.end
        del starts[at + 1 : at + cursor - stop]
        at += 1
    if high > cursor:
        out.append(text[cursor:high])
    whole = "".join(out)
    if ":" in whole:
        whole = _COLON.sub(WIDE_COLON, whole)
    if document.blocks[sentence.block].zone == TITLE:  # 某人访问某国 两国签署协议
        whole = _GAPS.sub(_commas, whole)
    stops = [found.start() for found in CLAUSE_ENDS.finditer(whole)]
    return Skeleton(whole, starts, by_position, sentence_index, actors, stops, seen)


def _schools(
    document: Document, low: int, high: int, words: Words, school: Mention | None
) -> list[Chunk]:
    """Return the chunks of 我校 and 该校, with the universities that they stand for."""
    found: list[Chunk] = []
    for own in words.own_school.finditer(document.text, low, high):
        start, end = own.span()
        ours = school or Mention(start, end, "ORG", "", None, HOME, kind=SCHOOL)
        found.append(Chunk(start, end, ORG, [Actor(start, end, mention=ours)], ours))
    for that in words.that_school.finditer(document.text, low, high):
        named = _last_school(document, that.start())
        if named is not None:
            start, end = that.span()
            found.append(Chunk(start, end, ORG, [Actor(start, end, mention=named)], named))
    return found


def _commas(gap: re.Match[str]) -> str:
    return "，" * len(gap.group())


def _last_school(document: Document, before: int) -> Mention | None:
    """Return the university named last before a place in the text, not where a person is from."""
    mentions = document.mentions
    stop = starting(mentions, before)
    for index in range(stop - 1, max(-1, stop - NAMED), -1):
        school = mentions[index]
        if school.kind != SCHOOL:
            continue
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        title = after.title_span if after is not None else None
        if title is None or not school.start <= title[0] <= school.end:  # 某大学副校长某人
            return school
    return None


def _organ(document: Document, start: int, end: int) -> Chunk:
    """Return the chunk of a body of state, of the state named last before it."""
    name = document.text[start:end]
    country = None
    for index in range(starting(document.mentions, start) - 1, -1, -1):
        before = document.mentions[index]
        country = before.id if before.label == "COUNTRY" else before.country
        if country:
            break
    mention = Mention(start, end, "ORG", name, None, country, key=name)
    return Chunk(start, end, ORG, [Actor(start, end, mention=mention)], mention)
