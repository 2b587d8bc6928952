"""Several signings in a sentence, each with its own sums and its own counterpart."""

from __future__ import annotations

from extract.document import Participant
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context

SIGN = "sign"
PAIR = 2
LED = 10  # signs from the beginning of a clause to what joins its counterpart (并随后|与)


def part(context: Context, skeleton: Skeleton, found: list[Candidate]) -> None:
    """Take from a later act what belongs to one before it.

    ``甲与乙签署4亿美元的合同，并与丙签署8亿美元的合同``: the second is of 甲 and 丙, about 8亿.
    """
    acts = [c for c in found if c.type == SIGN]
    if len(acts) < PAIR:
        return
    acts.sort(key=_by_trigger)
    for number, later in enumerate(acts):
        begin = skeleton.starts[arg.clause_start(skeleton, skeleton.position(later.trigger[0]))]
        for earlier in acts[:number]:
            if earlier.trigger[1] > begin:
                continue
            if earlier.documents:
                _leave_sums(earlier, later, begin)
            _leave_partner(context, earlier, later, begin)


def _by_trigger(candidate: Candidate) -> tuple[int, int]:
    return candidate.trigger


def _leave_sums(earlier: Candidate, later: Candidate, begin: int) -> None:
    taken = {one.spans for one in earlier.amounts}
    later.amounts = [
        one for one in later.amounts if one.spans[0][0] >= begin or one.spans not in taken
    ]


def _leave_partner(context: Context, earlier: Candidate, later: Candidate, begin: int) -> None:
    """Leave out whom the subject acted with before where a clause tells another counterpart."""
    told = [p for p in later.participants if p.spans and p.spans[0][0] < begin]
    others = [p for p in later.participants if p.spans and p.spans[0][0] >= begin]
    if len(told) != PAIR or not others or any(p.basis != "explicit" for p in told):
        return
    names = [p.name for p in earlier.participants]
    if names != [p.name for p in told] or not _joined(context, told):
        return
    text = context.document.text
    comitative = context.compiled.words.comitative
    led = comitative.search(text, begin, min(begin + LED, others[0].spans[0][0]))
    if led is not None:
        later.participants = [told[0], *others]


def _joined(context: Context, told: list[Participant]) -> bool:
    """Whether the second is whom the first acts with (甲与|乙)."""
    end, text = told[0].spans[0][1], context.document.text
    return context.compiled.words.comitative.match(text, end) is not None
