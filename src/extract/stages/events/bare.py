"""Gatherings told later by their noun alone (论坛将于7月3日在某地举行)."""

from __future__ import annotations

import re

from extract.document import Mention, Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating, venues
from extract.stages.events.chunks import Skeleton, gathering_chunks
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import gathering_name, is_gathering, mechanism_of, type_of
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.status import status_of

BARE = "gathering.bare"
BACK = 2  # sentences before in which it is named
RECENT = 8  # candidates before, one of which may have its day already


def bare(context: Context, sentence: int, earlier: list[Candidate]) -> list[Candidate]:
    """Return the gathering named just before that a clause dates by its noun alone.

    ``earlier``: what was found last; a gathering whose day one of these has is not told again,
    unless as called off (会议原定9月举行).
    """
    skeleton = context.skeleton(sentence)
    match = context.compiled.unnamed.bare.search(skeleton.text)
    if match is None:
        return []
    mention = _named(context, skeleton, match)
    if mention is None:
        return []
    at, end = match.start("verb"), match.end("verb")
    date = dating.find_date(context, skeleton, at, clause_only=True)
    status = status_of(context, skeleton, at, end, date) if date is not None else None
    if date is None or status is None:
        return []
    name = gathering_name(context, mention)
    key = mention.key or name
    recent = [c for c in earlier[-RECENT:] if c.type in GATHERINGS]
    told = any(c.explicit_date for c in recent if c.key == key)
    if status != "cancelled" and (told or any(c.sentence == sentence for c in recent)):
        return []
    mechanism = mechanism_of(context, mention)
    span = (mention.start, mention.end)
    at_sentence = context.document.sentences[sentence]
    candidate = Candidate(
        type_of(context, mention),
        BARE,
        (skeleton.starts[match.start("noun")], skeleton.starts[end]),
        sentence,
        status,
        date=date,
        explicit_date=True,
        place=arg.find_place(context, skeleton, at) or venues.unknown_place(context, skeleton, at),
        gathering=Value(name, (span,), "inherited"),
        quote=[(at_sentence.start, at_sentence.end)],
        key=key,
        edition=mention.edition or "",
    )
    if mechanism is not None:
        candidate.mechanism = Value(mechanism, (span,), "inherited")
    return [candidate]


def placed(
    context: Context, sentence: int, earlier: list[Candidate], found: list[Candidate]
) -> list[Candidate]:
    """Place the gathering told just before by a clause without a day (会议在某地举行).

    Return what the sentence tells besides.
    """
    skeleton = context.skeleton(sentence)
    match = context.compiled.unnamed.restated.search(skeleton.text)
    if match is None:
        return found
    at = match.start("verb")
    place = arg.find_place(context, skeleton, at, match.start())
    place = place or venues.unknown_place(context, skeleton, at)
    held = _told_before(context, sentence, match["noun"], earlier)
    if place is None or held is None:
        return found
    known = held.place
    wider = known is not None and arg.is_state(context, known) and known.value[1] == place.value[1]
    if known is not None and not wider and known.value[0] != place.value[0]:
        return found
    if known is None or wider:
        held.place = replace(place, basis="inherited")
    low, high = skeleton.starts[match.start()], skeleton.starts[match.end("verb")]
    return [
        c
        for c in found
        if c.type not in GATHERINGS or c.explicit_date or not low <= c.trigger[0] < high
    ]


def _told_before(
    context: Context, sentence: int, noun: str, earlier: list[Candidate]
) -> Candidate | None:
    """Return the gathering told last in the sentences just before, if a noun may stand for it."""
    nouns = context.compiled.unnamed.bare_nouns[noun]
    for candidate in reversed(earlier[-RECENT:]):
        if sentence - candidate.sentence > BACK or candidate.type not in GATHERINGS:
            continue
        if candidate.sentence == sentence or candidate.gathering is None:
            continue
        return candidate if candidate.gathering.value.endswith(nouns) else None
    return None


def _named(context: Context, skeleton: Skeleton, match: re.Match[str]) -> Mention | None:
    """Return the gathering last named, in this paragraph, that a noun may stand for."""
    nouns = context.compiled.unnamed.bare_nouns[match["noun"]]
    here = context.passage(skeleton.sentence)
    for index in range(skeleton.sentence, max(-1, skeleton.sentence - BACK - 1), -1):
        if context.passage(index) != here:
            return None
        own = context.skeleton(index)
        stop = match.start() if index == skeleton.sentence else len(own.text)
        named = [(p, c.mention) for p, c in gathering_chunks(own) if p < stop]
        for _, mention in sorted(named, key=_position, reverse=True):
            if mention is not None and is_gathering(context, mention):
                return mention if gathering_name(context, mention).endswith(nouns) else None
    return None


def _position(named: tuple[int, Mention | None]) -> int:
    return named[0]
