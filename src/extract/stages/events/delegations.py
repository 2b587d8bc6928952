"""Delegations: who leads the 代表团 or 访问团 that a clause begins with."""

from __future__ import annotations

from extract.document import Participant
from extract.ordered import starting
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import ACTOR, COMMAS, DATE, Chunk, Skeleton
from extract.stages.events.context import Context
from extract.stages.events.marks import DELEGATES

SIGNS = "\ue000"  # the first of the signs of names
BEFORE = 3  # characters before a subject in its clause, names apart
OPENING = 10  # signs of a clause that only tells when or where
REACH_BACK = 8  # sentences in which a delegation was introduced


def begins(context: Context, sentence: int) -> bool:
    """Whether a sentence begins with a delegation, or with a day or place and then with one."""
    if not context.seen[sentence] & DELEGATES:
        return False
    words, text = context.compiled.patterns.delegates, context.skeleton(sentence).text
    if words.match(text) is not None:
        return True
    first = arg.clause_end(context.skeleton(sentence), 0)  # 当天，代表团与…座谈
    led = first <= OPENING and text[first : first + 1] in COMMAS
    if not led or any(sign in arg.ACTORS for sign in text[:first]):
        return False
    return words.match(text, first + 1) is not None


def acts(context: Context, skeleton: Skeleton, position: int) -> bool:
    """Whether the clause at a skeleton position, or one it goes on from, begins with a delegation.

    A clause with a subject of its own goes on from none.
    """
    if not skeleton.seen & DELEGATES:
        return False
    words = context.compiled.patterns.delegates
    end = position
    while True:
        start = arg.clause_start(skeleton, end)
        if words.match(skeleton.text, start) is not None:
            return True
        own = (p for p in skeleton.actors if start <= p < end)
        if start == 0 or any(_is_first(context, skeleton, start, place) for place in own):
            return False
        end = start - 1


def _is_first(context: Context, skeleton: Skeleton, start: int, place: int) -> bool:
    """Whether the actor at a place is the subject of the clause from ``start``, no object of it."""
    if sum(sign < SIGNS for sign in skeleton.text[start:place]) > BEFORE:
        return False  # 代表团前往某地，在某市会见了|某人，参观…
    return arg.is_subject(context, skeleton, place)


def party_of(context: Context, skeleton: Skeleton, chunk: Chunk | None) -> list[Participant]:
    """Return the political party whose delegation is received (由某党主席某人率领的代表团)."""
    if chunk is None or chunk.mention is None or chunk.mention.label != "PERSON":
        return []
    patterns, mentions = context.compiled.patterns, context.document.mentions
    found = patterns.led_party.match(skeleton.text, skeleton.position(chunk.start) + 1)
    if found is None:
        return []
    own = skeleton.chunks[found.start("O")].mention if found["O"] else None
    if own is not None:
        return [arg.participant_from(own)] if own.name.endswith(patterns.party) else []
    low, high = starting(mentions, chunk.start), starting(mentions, chunk.mention.start)
    parties = (m for m in mentions[low:high] if m.label == "ORG")
    return [arg.participant_from(m) for m in parties if m.name.endswith(patterns.party)]


def leader(context: Context, skeleton: Skeleton, position: int = 0) -> Chunk | None:
    """Return who leads the delegation told of last before a place in a sentence.

    Where one sentence tells of two delegations, the one with the same days is meant.
    """
    own = [place for place in _leaders(context, skeleton) if place < position]
    if own:
        return skeleton.chunks[own[-1]]
    document = context.document
    here = _days(context, skeleton, 0, len(skeleton.text))
    unit = document.blocks[context.block(skeleton.sentence)].unit
    for index in range(skeleton.sentence - 1, max(-1, skeleton.sentence - 1 - REACH_BACK), -1):
        if document.blocks[context.block(index)].unit != unit:
            return None
        before = context.skeleton(index)
        found = _leaders(context, before)
        if not found:
            continue
        stops = [*found[1:], len(before.text)]
        for place, stop in zip(found, stops, strict=True):
            if here & _days(context, before, place, stop):
                return before.chunks[place]
        return before.chunks[found[0]]
    return None


def sender(context: Context, skeleton: Skeleton) -> Chunk | None:
    """Return whose delegation was told of before, where nobody is told to lead it."""
    words = context.compiled.patterns.delegates
    unit = context.document.blocks[context.block(skeleton.sentence)].unit
    for index in range(skeleton.sentence - 1, max(-1, skeleton.sentence - 1 - REACH_BACK), -1):
        if context.document.blocks[context.block(index)].unit != unit:
            return None
        if not context.seen[index] & DELEGATES:
            continue
        before = context.skeleton(index)
        sent = [p for p in before.actors if words.match(before.text, p + 1) is not None]
        first = next((p for p in sent if p == arg.clause_start(before, p)), None)
        if first is not None or len(sent) == 1:
            return before.chunks[sent[0] if first is None else first]
    return None


def _leaders(context: Context, skeleton: Skeleton) -> list[int]:
    """Return where the people stand whom a sentence tells to travel or lead a delegation."""
    words = context.compiled.patterns.leads
    out: list[int] = []
    for place in skeleton.actors:
        mention = skeleton.chunks[place].mention
        person = skeleton.text[place] == ACTOR and mention is not None
        if person and mention is not None and mention.label == "PERSON":
            stop = arg.clause_end(skeleton, place)
            others = [p for p in skeleton.actors if place < p < stop]
            stop = next((p for p in others if skeleton.text[p] == ACTOR), stop)
            if _led(context, skeleton, place):
                return [place]
            sent = context.compiled.patterns.sends.search(skeleton.text, place, stop)
            if sent is None and words.search(skeleton.text, place, stop) is not None:
                out.append(place)
    return out


def _led(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether a delegation is said to be led by the person at a position (由某人担任团长)."""
    patterns, text = context.compiled.patterns, skeleton.text
    before = patterns.led_before.search(text, arg.clause_start(skeleton, place), place)
    return before is not None and patterns.led_after.match(text, place + 1) is not None


def _days(context: Context, skeleton: Skeleton, low: int, high: int) -> set[object]:
    """Return the values of the dates in a stretch of a skeleton."""
    dates = context.document.dates
    chunks = (skeleton.chunks[p] for p in range(low, high) if skeleton.text[p] == DATE)
    found = (dates[c.index] for c in chunks if c.index is not None)
    return {(d.value_start, d.value_end) for d in found if d.value_start is not None}
