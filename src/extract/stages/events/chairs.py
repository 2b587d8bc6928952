"""The chair of a body, taken or handed on: which body's it is, and who hands it to whom."""

from __future__ import annotations

from extract.document import Mention, Participant, Value
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.formats import mechanism_of

CHAIR = "appoint.chair"  # a state takes the chair of a body
PASSED = "appoint.passed"  # 主席国由甲国转到乙国
HANDED = frozenset((PASSED, "appoint.hand"))
FRAMES = HANDED | {CHAIR}
BACK = 12  # sentences before in which the body is named
NAMING = frozenset(("ORG", "MECHANISM"))
FROM = "from"


def begins(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a day from which on somebody serves is told (从1月1日起担任主席国)."""
    for position in range(match.clause, match.start):
        chunk = skeleton.chunks.get(position)
        index = chunk.index if chunk is not None and skeleton.text[position] == DATE else None
        if index is not None and context.document.dates[index].relation == FROM:
            return True
    return False


def read_chair(context: Context, skeleton: Skeleton, match: Match, candidate: Candidate) -> None:
    """Give the taking of a chair the body whose chair it is as mechanism, and no term as date."""
    stop = arg.clause_end(skeleton, match.end)
    date = candidate.date
    if (
        match.frame.id == CHAIR
        and date is not None
        and date.spans
        and skeleton.starts[match.end] <= date.spans[0][0]
    ):
        candidate.date, candidate.explicit_date = None, False  # 接任2024至2025年度轮值主席国
    place = candidate.place
    if match.frame.id == PASSED and place is not None:
        goes = place.spans[0][0] >= skeleton.starts[match.end]
        candidate.place = None if goes else place
    after = [skeleton.chunks[p].mention for p in range(match.end, stop) if p in skeleton.chunks]
    found = next(filter(None, (of_format(context, mention) for mention in after)), None)
    candidate.mechanism = found or _told_before(context, skeleton, match, candidate)


def receiver(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return to whom a chair goes that is told to go from somebody (由甲国转到|乙国)."""
    if match.frame.id != PASSED or skeleton.text[match.end : match.end + 1] not in arg.ACTORS:
        return []
    return arg.participants_of(context, skeleton.chunks.get(match.end))


def of_format(context: Context, mention: Mention | None) -> Value | None:
    """Return the format that a name of a body or mechanism stands for, or None."""
    if mention is None or mention.label not in NAMING:
        return None
    known = mechanism_of(context, mention) if mention.label == "MECHANISM" else mention.mechanism
    code = known or (mention.id or "").lower()
    if code not in context.compiled.standing:
        return None
    return Value(code, ((mention.start, mention.end),))


def _told_before(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> Value | None:
    """Return the body named last before a chair told without it (轮值主席国由甲国转到乙国)."""
    document = context.document
    low = skeleton.starts[match.clause]
    words = context.compiled.gatherings.chairs
    if (
        words.search(document.text, low, skeleton.starts[arg.clause_end(skeleton, match.end)])
        is None
    ):
        return None
    unit = document.blocks[context.block(skeleton.sentence)].unit
    for index in range(skeleton.sentence, max(-1, skeleton.sentence - BACK), -1):
        sentence = document.sentences[index]
        if document.blocks[sentence.block].unit != unit:
            return None
        for number in reversed(sentence.mentions):
            mention = document.mentions[number]
            if index == skeleton.sentence and mention.start >= skeleton.starts[match.start]:
                continue
            found = of_format(context, mention)
            beside = index == skeleton.sentence
            if found is not None and (beside or _may_chair(context, candidate, found.value)):
                return found
    return None


def _may_chair(context: Context, candidate: Candidate, format: str) -> bool:
    """Whether all who take or hand on a chair are members of a body, as far as they are known."""
    members = context.resources.gazetteers.members(format)
    codes = {p.country for p in candidate.participants if p.country}
    return bool(members) and codes <= set(members)
