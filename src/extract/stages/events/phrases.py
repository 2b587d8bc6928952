"""Gatherings that no list knows, told by a phrase (主办边界总委员会会议, 某某重建会议定于…举行)."""

from __future__ import annotations

import re

from extract.document import Value
from extract.stages.events import arguments as arg
from extract.stages.events import attending, dating, formats, venues
from extract.stages.events.chunks import COUNTRY, DATE, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.status import status_of

PHRASE = "gathering.phrase"
TWO = 2


def phrases(context: Context, sentence: int, known: list[Candidate]) -> list[Candidate]:
    """Return a candidate for each gathering told by a phrase with a day or place of its own.

    ``known``: those of the sentence that are found already.
    """
    skeleton = context.skeleton(sentence)
    unnamed = context.compiled.unnamed
    taken = [span for c in known if c.gathering is not None for span in c.gathering.spans]
    taken += [c.trigger for c in known]
    out: list[Candidate] = []
    patterns = (
        unnamed.phrase_after,
        unnamed.phrase_before,
        unnamed.phrase_dated,
        unnamed.phrase_attended,
    )
    for pattern in patterns:
        for match in pattern.finditer(skeleton.text):
            low, high = (skeleton.starts[match.start("name")], skeleton.starts[match.end("name")])
            if any(start < high and low < end for start, end in taken):
                continue
            name = context.document.text[low:high]
            own = skeleton.text[match.start("name") : match.end("name")]
            abroad = pattern is unnamed.phrase_dated and COUNTRY in own and PLACE in own
            topic = abroad or unnamed.phrase_topic.search(name) is not None
            topic = topic or (pattern is unnamed.phrase_after and _of_state(skeleton, match))
            topic = topic or (pattern is unnamed.phrase_attended and match["there"] is not None)
            if unnamed.phrase_not.search(name) or not topic:
                continue
            candidate = _candidate(context, skeleton, match, (low, high), name)
            if candidate is not None:
                taken.append((low, high))
                out.append(candidate)
    return out


def _of_state(skeleton: Skeleton, match: re.Match[str]) -> bool:
    """Whether a state holds it, on a day and in a city that the clause tells."""
    begin = arg.clause_start(skeleton, match.start())
    told = skeleton.text[begin : match.start()]
    return told[:1] == COUNTRY and DATE in told and PLACE in told


def _candidate(
    context: Context, skeleton: Skeleton, match: re.Match[str], span: tuple[int, int], name: str
) -> Candidate | None:
    words, unnamed = context.compiled.gatherings, context.compiled.unnamed
    at, end = match.start("verb"), match.end("verb")
    date = dating.find_date(context, skeleton, max(at, match.start("name")))
    place = arg.find_place(context, skeleton, max(at, match.start("name")))
    place = place or venues.there(context, skeleton, at)
    if place is None:  # 阿富汗问题伊斯坦布尔会议
        inside = skeleton.text.find(PLACE, match.start("name"), match.end("name"))
        place = arg.place_value(skeleton.chunks[inside]) if inside >= 0 else None
    if date is None and place is None:
        return None
    status = status_of(context, skeleton, at, end, date, lenient=True)
    start, stop = arg.clause_start(skeleton, at), arg.clause_end(skeleton, end)
    if unnamed.phrase_is.search(skeleton.text, start, at):
        return None  # 这是某国首次主办的…会议
    own = DATE in skeleton.text[start:stop] or (date is not None and date.basis == "explicit")
    if status is None or (status == "planned" and not own):
        return None
    sentence = context.document.sentences[skeleton.sentence]
    candidate = Candidate(
        "summit" if words.summit.search(name) else "conference",
        PHRASE,
        span,
        skeleton.sentence,
        status,
        date=date,
        explicit_date=date is not None,
        place=place,
        gathering=Value(name, (span,)),
        quote=[(sentence.start, sentence.end)],
        key=name,
    )
    if match.re is unnamed.phrase_attended:
        candidate.participants = attending.attenders(context, skeleton, at, match.start("name"))
    elif at < match.start("name"):
        candidate.participants = attending.host(context, skeleton, at, match.start("name"))
    edition = words.edition_head.match(name)
    bare = name[edition.end() :] if edition is not None else name
    pair = formats.initials_of(context, bare, (span,)) if words.bilateral.search(name) else []
    if len(pair) == TWO:  # 第三届中越外长会议
        candidate.type, candidate.gathering = "meeting", None
        codes = {p.country for p in candidate.participants}
        candidate.participants += [p for p in pair if p.country not in codes]
    return candidate


def beside(found: list[Candidate], told: list[Candidate]) -> list[Candidate]:
    """Return both kinds of candidates, of a phrase and of the verbs around it only one.

    A summit or conference that a verb tells stays, talks that lie within a phrase do not.
    """
    named = [c for c in found if c.rule == PHRASE]
    if not named:
        return found + told
    kept = [c for c in found if not any(_within(o, c) for o in told if o.type in GATHERINGS)]
    of_phrase = [c for c in named if c in kept]
    return kept + [c for c in told if not any(_within(c, one) for one in of_phrase)]


def _within(inner: Candidate, outer: Candidate) -> bool:
    if outer.rule != PHRASE:
        return False
    return outer.trigger[0] <= inner.trigger[0] and inner.trigger[1] <= outer.trigger[1]
