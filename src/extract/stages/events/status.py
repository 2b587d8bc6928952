"""Status of a happening: occurred, planned, cancelled, or no happening at all."""

from __future__ import annotations

import re

from extract.document import DateValue
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Context
from extract.stages.events.frames import CLAUSE_END


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda m: "\ue0ff" * len(m[0]), text)


def status_of(
    context: Context,
    skeleton: Skeleton,
    start: int,
    end: int,
    date: DateValue | None,
    *,
    lenient: bool = False,
) -> str | None:
    """Return the status of the happening whose trigger is ``[start, end)``, None if it is none.

    ``lenient``: wishes and appeals (欢迎 …) do not rule the happening out but make it planned.
    """
    words = context.compiled.status
    text = skeleton.text
    begin = start
    while begin > 0 and text[begin - 1] not in CLAUSE_END:
        begin -= 1
    before = _blank(words.traps, text[begin:start])
    after = text[end : end + 8]
    done = context.compiled.patterns.done.match(after) is not None
    published = context.document.published
    today = published.start if published else None
    future = (
        date is not None and today is not None and date.start is not None and date.start > today
    )
    past = (
        date is not None
        and today is not None
        and date.end is not None
        and date.end < today
        and date.basis != "inherited"
    )
    if words.negated.search(before[-6:]) and not done:
        return None
    if words.habitual.search(before):
        return None
    if words.cancelled.search(before[-8:]) or words.cancelled.match(after):
        return "cancelled"
    if not done and words.hypothetical.search(before):
        if not lenient:
            return None
        return "occurred" if past else "planned"
    if words.planned_after.match(after) and not past:
        return "planned"
    if words.planned.search(before) and not done and not past:
        return "planned"
    if future:
        return "planned"
    return "occurred"
