"""Who signs for whom, each in a clause of his own (甲公司总裁A代表甲方、乙国部长B代表乙方签字)."""

from __future__ import annotations

from itertools import chain

from extract.document import DateValue, Participant
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.marks import ON_BEHALF

NEAR = 2  # sentences behind a signing in which those who signed are told
SIGN = "sign"


def join(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add who signs on somebody's behalf to the signing; a bare paper is the one just told."""
    if not context.seen[sentence] & ON_BEHALF:
        return
    skeleton = context.skeleton(sentence)
    words = context.compiled.patterns
    matches = words.on_behalf.finditer(skeleton.text)
    found = [m.start(key) for m in matches for key in ("first", "who") if m[key] is not None]
    if not found:
        return
    signed = words.signs_there.search(skeleton.text, found[-1])
    if signed is None:
        return
    signers = _signers(context, skeleton, found)
    if not signers:
        return
    at = skeleton.starts[signed.start()]
    acts = [c for c in here if c.type == SIGN]
    act = next((c for c in acts if c.trigger[0] <= at < c.trigger[1]), None)
    before = _told_before(context, sentence, at, here, told)
    if act is not None and before is not None and act is not before and _bare(context, act, before):
        here.remove(act)
        act = None
    target = act or before
    if target is None:
        return
    for one in signers:
        arg.add_participant(target.participants, one)
    names = {one.name for one in signers}
    for participant in target.participants:
        if participant.name in names:
            participant.role = "signatory"
    target.participants = arg.drop_covered_countries(target.participants)


def _signers(context: Context, skeleton: Skeleton, found: list[int]) -> list[Participant]:
    """Return the persons who act on somebody's behalf at these places of a sentence."""
    out: list[Participant] = []
    for place in found:
        for one in arg.participants_of(context, skeleton.chunks[place]):
            if one.kind == "person":
                arg.add_participant(out, one)
    return out


def _told_before(
    context: Context, sentence: int, at: int, here: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the signing told just before, in this passage."""
    scope = passage.scope(context, sentence)[0]
    earlier = [c for c in here if c.trigger[1] <= at]
    for other in chain(reversed(earlier), reversed(told.all)):
        if other.sentence < sentence - NEAR:
            return None
        if other.type == SIGN and other.status != "cancelled" and other.scope[0] == scope:
            return other
    return None


def _bare(context: Context, act: Candidate, before: Candidate) -> bool:
    """Whether a signing names its papers by their kind alone, and has no other day."""
    generic = context.compiled.patterns.papers.generic_documents
    if act.explicit_date and not _one_day(act.date, before.date):
        return False
    return all(item.title in generic and (item.count or 1) == 1 for item in act.documents)


def _one_day(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether two dates are the same, or one of them is not known."""
    return one is None or other is None or (one.start, one.end) == (other.start, other.end)
