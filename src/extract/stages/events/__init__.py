"""Events: frames find candidates, arguments fill them, merging makes one record of each."""

from __future__ import annotations

from bisect import bisect_right

from extract.document import Document, Event, Value
from extract.gazetteers import Resources
from extract.sectors import sectors_of
from extract.stages.events import arguments as arg
from extract.stages.events import gatherings, inherit, merge, verbs
from extract.stages.events.context import Candidate, Compiled, Context, compile_all

KEY = "events.compiled"
TITLE = "title"
SECTORS = 3


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.events`` with one record for each happening, in reading order."""
    compiled: Compiled = resources.cached(KEY, compile_all)
    context = Context(document, resources, compiled)
    body, headline = _candidates(context)
    body = inherit.fill(context, body)
    merged = merge.merge(context, body)
    for candidate in headline:
        if not any(_restates(candidate, kept) for kept in merged):
            merged.append(candidate)
    for candidate in merged:
        _complete(context, candidate)
    merged.sort(key=lambda c: (c.quote[0][0], c.trigger))
    document.events = [_event(context, c) for c in merged]


def _restates(candidate: Candidate, kept: Candidate) -> bool:
    if merge.same(candidate, kept):
        return True
    if candidate.type != kept.type:
        return False
    codes = {p.country for p in candidate.participants if p.country}
    others = {p.country for p in kept.participants if p.country}
    return not codes or not others or bool(codes & others)


def _hits(context: Context) -> dict[int, list[tuple[int, int, str]]]:
    """Return the trigger hits of each content sentence."""
    document = context.document
    starts = [sentence.start for sentence in document.sentences]
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for start, end, word in context.compiled.frames.matcher.find(document.text):
        index = bisect_right(starts, start) - 1
        if index >= 0 and end <= document.sentences[index].end:
            by_sentence.setdefault(index, []).append((start, end, word))
    return by_sentence


def _candidates(context: Context) -> tuple[list[Candidate], list[Candidate]]:
    document = context.document
    hits = _hits(context)
    with_gathering = {
        index
        for index, sentence in enumerate(document.sentences)
        if any(document.mentions[m].label == "MECHANISM" for m in sentence.mentions)
    }
    body: list[Candidate] = []
    headline: list[Candidate] = []
    for index in sorted(set(hits) | with_gathering):
        found: list[Candidate] = []
        if index in with_gathering:
            found += gatherings.find(context, index)
        if index in hits:
            found += verbs.find(context, index, hits[index])
        zone = document.blocks[document.sentences[index].block].zone
        (headline if zone == TITLE else body).extend(found)
    return body, headline


def _complete(context: Context, candidate: Candidate) -> None:
    """Last touches: members of a format, mechanism of what happens at its gathering."""
    if candidate.type in merge.GATHERINGS and candidate.gathering is not None:
        for mention in context.document.mentions:
            if (mention.start, mention.end) in candidate.gathering.spans or (
                mention.outer in candidate.gathering.spans
            ):
                gatherings.add_members(context, candidate, mention)
                break
    candidate.participants = arg.drop_covered_countries(candidate.participants)


def _event(context: Context, candidate: Candidate) -> Event:
    text = " ".join(context.document.text[s:e] for s, e in candidate.quote)
    sectors = [Value(name) for name, _ in sectors_of(text, context.resources, SECTORS)]
    return Event(
        candidate.type,
        candidate.status,
        candidate.quote,
        candidate.trigger,
        candidate.rule,
        candidate.date,
        candidate.place,
        candidate.participants,
        candidate.gathering,
        candidate.mechanism,
        candidate.documents,
        candidate.amounts,
        sectors,
    )
