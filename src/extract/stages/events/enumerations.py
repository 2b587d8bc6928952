"""Gatherings enumerated: several that one word shows to have been held or attended."""

from __future__ import annotations

from extract.document import Value
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import CLAUSE_END, DATE, GATHERING, PLACE, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context

SERIES = "gathering.series"
Reason = tuple[str, Span]  # the rule and the trigger that show a gathering to be held


def bracketed(skeleton: Skeleton, position: int) -> bool:
    """Whether a name in brackets only repeats the gathering before it (…大会（COP30）)."""
    if position < 2 or skeleton.text[position - 1] not in "(（":
        return False
    return skeleton.text[: position - 1].rstrip("”」")[-1:] == GATHERING


def series(
    context: Context, skeleton: Skeleton, chunks: list[tuple[int, Chunk]]
) -> dict[int, Reason]:
    """Return what shows the gatherings of a series that one went to (从…大会到…峰会，某人…)."""
    if len(chunks) < 2:
        return {}
    words, text = context.compiled.gatherings, skeleton.text
    begin = None
    first = -1
    while begin is None and first + 1 < len(chunks):
        first += 1
        begin = words.series_from.search(text, 0, chunks[first][0])
    if begin is None:
        return {}
    last = first
    while last + 1 < len(chunks):
        low, high = chunks[last][0] + 1, chunks[last + 1][0]
        if words.series_link.fullmatch(text, low, high) is None:
            break
        last += 1
    if last == first:
        return {}
    span = (skeleton.starts[begin.start()], skeleton.starts[begin.end()])
    return dict.fromkeys(range(first, last + 1), (SERIES, span))


def listed(
    context: Context, skeleton: Skeleton, chunks: list[tuple[int, Chunk]]
) -> dict[int, Reason]:
    """Return what shows the members of a list with a shared head (“A”“B”等峰会也举行)."""
    words = context.compiled.gatherings
    found: dict[int, Reason] = {}
    for match in words.enumerated.finditer(skeleton.text):
        stop = arg.clause_end(skeleton, match.end())
        hold = words.hold.search(skeleton.text, match.end(), stop)
        if hold is None:
            continue
        reason = (skeleton.starts[hold.start()], skeleton.starts[hold.end()])
        for order, (position, chunk) in enumerate(chunks):
            if match.start("G") <= position < match.end("G"):
                chunk.noun = match["noun"]
                found[order] = ("gathering.listed", reason)
    return found


def coordinated(skeleton: Skeleton, chunks: list[tuple[int, Chunk]], order: int) -> bool:
    between = skeleton.text[chunks[order - 1][0] + 1 : chunks[order][0]]
    return len(between) <= 4 and not any(c in CLAUSE_END for c in between)


def name_with_place(skeleton: Skeleton, position: int, candidate: Candidate) -> None:
    """Give one of a series the city right before its name, as part of it, and no other place."""
    candidate.place = None
    city = skeleton.chunks.get(position - 1)
    if city is None or city.code != PLACE or candidate.gathering is None:
        return
    candidate.place = arg.place_value(city)
    name, spans = candidate.gathering.value, candidate.gathering.spans
    if candidate.place is not None:
        name = candidate.place.value[0] + name
        candidate.gathering = Value(name, (*candidate.place.spans, *spans))


def respectively(context: Context, skeleton: Skeleton, found: list[Candidate]) -> None:
    """Give each of several gatherings its own of as many days and places told in their order.

    4月、6月和10月，A、B、C先后在甲、乙和丙举行.
    """
    together: dict[Span, list[Candidate]] = {}
    for candidate in found if len(found) > 1 else ():
        together.setdefault(candidate.trigger, []).append(candidate)
    for held in together.values():
        for sign in (DATE, PLACE) if len(held) > 1 else ():
            for candidate, chunk in zip(
                held, _run(context, skeleton, sign, len(held)), strict=False
            ):
                if sign == DATE:
                    candidate.date = dating.date_value(context, chunk) or candidate.date
                else:
                    candidate.place = arg.place_value(chunk) or candidate.place


def _run(context: Context, skeleton: Skeleton, sign: str, count: int) -> list[Chunk]:
    """Return the chunks of the one run of so many signs that only joiners part."""
    text, joiner = skeleton.text, context.compiled.words.joiner
    runs: list[list[int]] = []
    for at in (place for place, it in enumerate(text) if it == sign):
        if runs and joiner.fullmatch(text, runs[-1][-1] + 1, at) is not None:
            runs[-1].append(at)
        else:
            runs.append([at])
    fitting = [run for run in runs if len(run) == count]
    return [skeleton.chunks[at] for at in fitting[0]] if len(fitting) == 1 else []
