"""What is told right behind an opening about what opened: its length, its cost, its capacity."""

from __future__ import annotations

from extract.stages.events import arguments as arg
from extract.stages.events.chunks import CLAUSE_END
from extract.stages.events.context import Candidate, Context

OPENED = "launch"
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
