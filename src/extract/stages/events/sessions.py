"""Gatherings without a name of their own: told by place, edition, or the body that meets."""

from __future__ import annotations

import re

from extract.document import DateValue, Mention, Value
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import CLAUSE_END, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import gathering_base, mechanism_of, type_of
from extract.stages.events.series import Series
from extract.stages.events.status import status_of

SHORT = "gathering.short"
HELD_BEFORE = 4


def short(context: Context, sentence: int, series: Series) -> list[Candidate]:
    """Return gatherings named by place or edition alone, of the format named before them.

    ``2018年，阿斯塔纳首次会议聚焦…``, ``首届峰会于2022年在阿斯塔纳举行``. In an entry of a
    chronicle that names no format only later editions with a number (第二次峰会). Of a gathering
    of no standing format whose name has the noun (韩非论坛: 首届论坛) nothing is inherited.
    """
    earlier = series.format or series.past
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if earlier is None or mechanism is None:
        return []
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    numbered = series.format is None
    out: list[Candidate] = []
    by_place = series.near and not numbered
    for pattern in (words.short, words.edition) if by_place else (words.edition,):
        for match in pattern.finditer(skeleton.text):
            if numbered and words.numbered.match(match["edition"], 1) is None:
                continue
            date = dating.find_date(context, skeleton, match.end("noun"))
            place = arg.find_place(context, skeleton, match.end("noun"))
            if date is None and (pattern is words.short or place is None):
                continue
            stop = arg.clause_end(skeleton, match.end())
            hold = words.hold.search(skeleton.text, match.end(), stop)
            low = max(0, match.start() - HELD_BEFORE)  # 在某地举行的首次会议
            hold = hold or words.held_before.search(skeleton.text, low, match.start())
            if pattern is words.edition and hold is None:
                continue
            of = None
            if pattern is words.edition:
                of = _right_before(context, skeleton, match.start())
                of = of or series.of_noun(context, match["noun"], mechanism)
            if of is None and words.talks_noun.fullmatch(match["noun"]):
                continue  # 第二次会谈 of whoever talks
            out.append(_short_candidate(context, skeleton, match, of or earlier, date))
    return out


def _opening(context: Context, mention: Mention) -> int:
    """Return where a name begins, an opening quotation mark included."""
    start = mention.outer[0] if mention.outer else mention.start
    return start - 1 if context.document.text[start - 1 : start] in ("“", "「") else start


def _right_before(context: Context, skeleton: Skeleton, position: int) -> Mention | None:
    """Return the format named right before an edition (“中亚+日本”对话机制首次峰会), or None."""
    for place in range(position - 1, max(0, position - HELD_BEFORE) - 1, -1):
        chunk = skeleton.chunks.get(place)
        if chunk is not None:
            mention = chunk.mention
            named = mention is not None and mention.label == "MECHANISM"
            known = named and mention is not None and mechanism_of(context, mention)
            return mention if known in context.compiled.standing else None
        if skeleton.text[place] in CLAUSE_END:
            return None
    return None


def _short_candidate(
    context: Context,
    skeleton: Skeleton,
    match: re.Match[str],
    earlier: Mention,
    date: DateValue | None,
) -> Candidate:
    words = context.compiled.gatherings
    span = (skeleton.starts[match.start()], skeleton.starts[match.end("noun")])
    named = "edition" in match.groupdict()
    summit = words.summit.search(match["noun"]) is not None
    if not summit and words.lower.search(match["noun"]) is None:
        summit = type_of(context, earlier) == "summit"
    candidate = Candidate(
        "summit" if summit else "conference",
        SHORT,
        span,
        skeleton.sentence,
        status_of(context, skeleton, match.end("noun"), match.end("noun"), date, lenient=True)
        or "occurred",
        date=date,
        explicit_date=date is not None,
        key=context.document.text[span[0] : span[1]] + str(date and date.start),
    )
    if named:
        base = gathering_base(context, earlier) if earlier.name else match["noun"]
        if not words.conference_end.search(base) and not words.summit.search(base):
            base = f"“{base}”{match['noun']}"
        if not context.compiled.ordinal.match(match["edition"]):
            name = _renumbered(context, base, match["edition"])
            end = earlier.outer[1] if earlier.outer else earlier.end
            if end <= span[0] <= end + HELD_BEFORE:
                name = context.document.text[_opening(context, earlier) : span[1]]
            elif words.own_level.match(match["noun"]):
                name = match["edition"] + match["noun"]  # 第15次首脑会议
            candidate.gathering = Value(name, (span, (earlier.start, earlier.end)), "inherited")
        candidate.edition = match["edition"]
        candidate.place = arg.find_place(context, skeleton, match.end("noun"))
    else:
        candidate.place = arg.place_value(skeleton.chunks[match.start("L")])
    stop = arg.clause_end(skeleton, match.end())
    host = words.hosted_by.search(skeleton.text, match.end(), stop)
    if host is not None:  # 下届会议将由某国主办
        chunk = skeleton.chunks[host.start("A")]
        candidate.participants = arg.participants_of(context, chunk, "host")
        candidate.place = candidate.place or arg.place_value(chunk)
    mechanism = mechanism_of(context, earlier)
    if mechanism is not None:
        candidate.mechanism = Value(mechanism, (span, (earlier.start, earlier.end)), "inherited")
    if named and context.compiled.ordinal.match(match["edition"]):
        candidate.status = "planned"  # 下届会议
    sentence = context.document.sentences[skeleton.sentence]
    candidate.quote = [(sentence.start, sentence.end)]
    return candidate


def _renumbered(context: Context, base: str, edition: str) -> str:
    """Return a gathering's name with another edition, in the place of its own if it has one."""
    own = context.compiled.words.numbered.search(base)
    if own is None:
        return edition + base
    return base[: own.start()] + edition + base[own.end() :]


def sessions(context: Context, sentence: int) -> list[Candidate]:
    """Return the sessions of bodies (``安理会召开紧急会议``), named by the body and the noun."""
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    for match in words.session.finditer(skeleton.text):
        chunk = skeleton.chunks[match.start("O")]
        mention = chunk.mention
        if mention is None or not words.session_bodies.search(mention.name):
            continue
        start, end = match.start("verb"), match.end("noun")
        date = dating.find_date(context, skeleton, end)
        status = status_of(context, skeleton, start, match.end("verb"), date)
        if status is None or (status == "planned" and date is None):
            continue
        span = (skeleton.starts[match.start("noun")], skeleton.starts[end])
        own = (mention.start, mention.end)
        summit = words.summit.search(match["noun"]) is not None
        candidate = Candidate(
            "summit" if summit else "conference",
            "gathering.session",
            (skeleton.starts[start], skeleton.starts[match.end("verb")]),
            sentence,
            status,
            date=date,
            explicit_date=date is not None,
            place=arg.find_place(context, skeleton, end),
            gathering=Value(mention.name + match["noun"], (own, span)),
        )
        if mention.mechanism:
            candidate.mechanism = Value(mention.mechanism, (own,))
        if mention.label != "MECHANISM":
            candidate.participants = [arg.participant_from(mention)]
        at = context.document.sentences[sentence]
        candidate.quote = [(at.start, at.end)]
        out.append(candidate)
    return out
