"""What is done before or after a ceremony told before: on its day, at its place (开工仪式前，…)."""

from __future__ import annotations

from extract.stages.events import attendance, passage
from extract.stages.events.context import Candidate, Context

HELD = frozenset(("launch", "sign", "award", "aid", "establish", "appoint"))
OPENED = "launch"
AHEAD = frozenset(("launch", "establish", "aid", "award", "appoint", "sign"))


def told_of(context: Context, candidate: Candidate, told: passage.Told) -> Candidate | None:
    """Return what was done at the ceremony that a happening is told to be around, or None."""
    text, sentences = context.document.text, context.document.sentences
    start = sentences[candidate.sentence].start
    rite = context.compiled.status.around_rite.search(text, start, candidate.trigger[0])
    if rite is None:
        return None
    kind = rite["of"] or ""
    done = [c for c in told.all if c.type in HELD and c.status == candidate.status and c.date]
    for earlier in reversed(done):
        span = sentences[earlier.sentence]
        if text.find(kind, span.start, span.end) >= 0:
            return earlier
    return next((c for c in done if c.type == OPENED and c.explicit_date), None)


def of_opening(context: Context, candidate: Candidate, told: passage.Told) -> bool:
    """Whether the ceremony of a first run told before is named alone (在首发仪式上)."""
    if candidate.type != OPENED or not any(c.type == OPENED for c in told.all):
        return False
    return attendance.first_run(context, candidate)


def last_done(near: list[Candidate], candidate: Candidate) -> Candidate | None:
    """Return what was told last, what is still to be opened or signed left out for what is done."""
    done = candidate.status == "occurred"
    told = (c for c in reversed(near) if not (done and c.type in AHEAD and c.status == "planned"))
    return next(told, None)
