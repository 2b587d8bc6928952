"""The stop of a journey that a paragraph tells of (首站是某地。…, 在前一站某国，…)."""

from __future__ import annotations

from extract.document import Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.context import Candidate, Context
from extract.stages.events.marks import STOP

HELD = frozenset(("meeting", "sign", "establish", "award", "launch"))


class Stops:
    """Where the journey was that a paragraph tells of."""

    def __init__(self) -> None:
        self.block = -1
        self.place: Value | None = None
        self.begin = 0

    def take(self, context: Context, sentence: int) -> None:
        """Note the last stop that a sentence names."""
        block = context.block(sentence)
        if block != self.block:
            self.block, self.place = block, None
        if not context.seen[sentence] & STOP:
            return
        skeleton = context.skeleton(sentence)
        for found in context.compiled.patterns.stop.finditer(skeleton.text):
            at = found.start("place") if found["place"] else found.start("topic")
            last = arg.last_of_run(context, skeleton, at, arg.PLACES)
            if arg.one_place(skeleton.chunks[last]):
                self.place = arg.place_value(skeleton.chunks[last])
                self.begin = skeleton.starts[found.start()]

    def give(self, context: Context, candidate: Candidate) -> None:
        """Place what guest and host do at the stop, where its own words name no place."""
        place = self.place
        if place is None or candidate.place is not None or candidate.type not in HELD:
            return
        if context.block(candidate.sentence) != self.block or candidate.trigger[0] < self.begin:
            return
        if candidate.background or candidate.spoken or candidate.guests:
            return
        if candidate.date is not None and candidate.date.precision != "day":
            return  # of another time
        host = place.value[1]
        codes = {p.country for p in candidate.participants}
        if host is not None and host in codes:
            candidate.place = replace(place, basis="inherited")
