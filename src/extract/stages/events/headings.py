"""The day and the place that the heading of a section gives what is told below it."""

from __future__ import annotations

from itertools import pairwise

from extract.document import Block, DateValue, Value
from extract.shapes import dataclass, replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import COUNTRY, DATE, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.frames import SENTENCE_END

LONGEST = 40  # characters of a line that heads a section
AROUND = 2  # signs beside the day and the place that are all that a heading says
ENTRIES = 2  # dates alone on their lines that make a chronicle
NO_PLACE = frozenset(("appoint", "message", "call"))


@dataclass(slots=True)
class Heading:
    """What a heading says: 波兰（2016年6月）, 10月23日 雅加达."""

    date: DateValue
    place: Value | None
    entry: bool = False  # a day or month alone on its line, in a list of such


def sections(context: Context) -> dict[int, Heading]:
    """Return for each block the heading of its section that gives a date."""
    document = context.document
    found: dict[int, Heading] = {}
    current: Heading | None = None
    entries = _entries(context)
    for index, block in enumerate(document.blocks):
        if index in entries:
            current = entries[index]
            continue
        if current is not None and current.entry and block.zone == "body":
            found[index] = current
            continue
        line = document.text[block.start : block.end].strip()
        if len(line) > LONGEST or line[-1:] in SENTENCE_END + "." or block.kind == "item":
            if current is not None:
                found[index] = current
            continue
        current = None
        dates = [d for s in block.sentences for d in document.sentences[s].dates]
        if len(dates) == 1 and block.zone == "body" and line[0] not in "（(":
            current = _heading(context, block, dates[0])
    return found


def _entries(context: Context) -> dict[int, Heading]:
    """Return the blocks that are a date and no more, where a document has several of them."""
    document = context.document
    alone: dict[int, int] = {}
    for index, block in enumerate(document.blocks):
        if block.zone != "body" or block.end - block.start > LONGEST or len(block.sentences) != 1:
            continue
        dates = document.sentences[block.sentences[0]].dates
        if len(dates) == 1:
            date = document.dates[dates[0]]
            beside = document.text[block.start : date.start] + document.text[date.end : block.end]
            if not any(sign.isalnum() for sign in beside):
                alone[index] = dates[0]
    if len(alone) < ENTRIES:
        return {}
    headings = {i: _heading(context, document.blocks[i], date) for i, date in alone.items()}
    return {i: replace(h, place=None, entry=True) for i, h in headings.items() if h is not None}


def _heading(context: Context, block: Block, date: int) -> Heading | None:
    skeleton = context.skeleton(block.sentences[0])
    chunk = next((c for c in skeleton.chunks.values() if c.index == date), None)
    value = dating.date_value(context, chunk) if chunk is not None else None
    if value is None or value.start is None or value.end is None:
        return None
    return Heading(value, _place(skeleton))


def _place(skeleton: Skeleton) -> Value | None:
    """Return the place of a heading that says a day and a place and nothing else."""
    signs = [sign for sign in skeleton.text if sign.isalnum() or sign in (DATE, PLACE, COUNTRY)]
    places = [at for at, sign in enumerate(skeleton.text) if sign in (PLACE, COUNTRY)]
    if not places or len(signs) > len(places) + 1 + AROUND:
        return None
    chunks = [skeleton.chunks[at] for at in places]
    apart = any(b.start - a.end > 1 for a, b in pairwise(chunks))
    last = chunks[-1]
    return arg.place_value(last) if not apart and arg.one_place(last) else None


def under(heading: Heading, candidate: Candidate) -> None:
    """Date and place what is told below a heading and says neither itself."""
    if candidate.background:
        return
    if candidate.date is None or (heading.entry and not candidate.explicit_date):
        candidate.date = replace(heading.date, basis="inherited")
    place, told = heading.place, candidate.place
    if place is None or candidate.spoken or candidate.type in NO_PLACE:
        return
    days = (heading.date.start, heading.date.end)
    if candidate.date is not None and (candidate.date.start, candidate.date.end) != days:
        return
    wider = told is not None and told.basis == "inherited" and told.value[1] == place.value[1]
    if told is None or (wider and candidate.type != "visit"):
        candidate.place = replace(place, basis="inherited")
