"""The day that closes a gathering, told in the clause behind it."""

from __future__ import annotations

from extract.document import DateValue
from extract.stages.events import arguments as arg
from extract.stages.events import dating
from extract.stages.events.chunks import COMMAS, DATE, Skeleton
from extract.stages.events.context import Context

CLOSING = 5  # characters of the clause that closes a gathering, before the day (并于)


def of_closing(context: Context, skeleton: Skeleton, position: int) -> DateValue | None:
    """Return the day on which the clause behind a gathering closes it (在某地举行，今日闭幕)."""
    begin, text = arg.clause_end(skeleton, position), skeleton.text
    if begin + 1 >= len(text) or text[begin] not in COMMAS:
        return None
    stop = arg.clause_end(skeleton, begin + 1)
    place = text.find(DATE, begin, min(stop, begin + CLOSING))
    if place < 0 or context.compiled.patterns.days.closes.search(text, place, stop) is None:
        return None
    clear = not any(sign in arg.ACTORS for sign in text[begin:stop])
    return dating.date_value(context, skeleton.chunks[place]) if clear else None
