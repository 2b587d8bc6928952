"""What is told right behind an opening about what opened: its length, its cost, its capacity."""

from __future__ import annotations

from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import CLAUSE_END, COMMAS, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match

OPENED = "launch"
PART_ENDS = "；;"
STOPS = COMMAS + PART_ENDS
SHARE = "%"
REACH = 2  # sentences behind: who attends may be told between


def tell(context: Context, candidates: list[Candidate], busy: set[int]) -> None:
    """Give openings the figures of the sentence behind (新线全长…，总造价…), which it then quotes.

    ``busy``: the sentences that tell a happening of their own.
    """
    last: dict[int, Candidate | None] = {}
    for candidate in candidates:
        if candidate.type == OPENED:
            several = candidate.sentence in last
            last[candidate.sentence] = None if several else candidate
    for index, only in last.items():
        if only is None:
            continue
        for later in range(index + 1, index + 1 + REACH):
            if later in last or (later not in busy and _take(context, only, later)):
                break


def _take(context: Context, candidate: Candidate, index: int) -> bool:
    """Give an opening the figures of a later sentence; return whether that tells any."""
    sentences, text = context.document.sentences, context.document.text
    if index >= len(sentences) or sentences[index].block != sentences[candidate.sentence].block:
        return False
    sentence = sentences[index]
    patterns = context.compiled.patterns
    if not sentence.amounts or patterns.measured.match(text, sentence.start, sentence.end) is None:
        return False
    told = {(one.value, one.unit) for one in candidate.amounts}
    found = [
        one
        for one in arg.find_amounts(context, index, sentence.start, _end(context, index))
        if one.unit != SHARE and (one.value, one.unit) not in told
    ]
    if found:
        candidate.amounts += found
        candidate.quote.append((sentence.start, sentence.end))
    return bool(found)


def _end(context: Context, index: int) -> int:
    """Return where a sentence turns to somebody else (…，甲方还准备投入…)."""
    skeleton = context.skeleton(index)
    for at in range(1, len(skeleton.text)):
        if skeleton.text[at] in arg.ACTORS and skeleton.text[at - 1] in CLAUSE_END:
            return skeleton.starts[at]
    return context.document.sentences[index].end


def around(context: Context, skeleton: Skeleton, match: Match) -> Span:
    """Return the stretch of the text whose sums belong to a happening told by a verb."""
    sentence = context.document.sentences[skeleton.sentence]
    if match.frame.type == "aid":
        return _of_giver(skeleton, match.start, sentence.end)
    if match.frame.type != "sign":
        return sentence.start, sentence.end
    start, at = sentence.start, skeleton.starts[match.start]
    text = context.document.text  # …达到70亿美元；|甲与乙签署协议
    start = max(start, *[text.rfind(mark, start, at) for mark in PART_ENDS])
    return start, _signed_end(context, skeleton, match)


def _of_giver(skeleton: Skeleton, position: int, end: int) -> Span:
    """Return the clauses from the giver of aid to the next (甲国运送20吨食品，|乙国捐款1亿美元)."""
    text = skeleton.text
    begins = [
        place
        for place in skeleton.actors
        if place == 0 or (text[place - 1] in STOPS and text[place] in arg.ACTORS)
    ]
    first = max((place for place in begins if place <= position), default=0)
    later = min((place for place in begins if place > position), default=len(text))
    return skeleton.starts[first], skeleton.starts[later] if later < len(text) else end


def _signed_end(context: Context, skeleton: Skeleton, match: Match) -> int:
    """Return where the sums of what is signed end: with its clause, or a later 总投资….

    One told by a verb (提供…, 年产…) only right behind.
    """
    end = arg.clause_end(skeleton, match.end)
    later = context.compiled.patterns.sign_verb.search(skeleton.text, end)
    stop = later.start() if later is not None else len(skeleton.text)
    for found in context.compiled.patterns.amount_clause.finditer(skeleton.text, end, stop):
        if found["near"] is not None and found.start() > end:
            continue
        end = arg.clause_end(skeleton, found.end())
    return skeleton.starts[min(end, len(skeleton.text))]
