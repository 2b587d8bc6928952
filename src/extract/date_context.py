"""What a date expression is read against: the day of the text and the dates named before."""

from __future__ import annotations

import datetime as dt

from extract.periods import Period
from extract.shapes import dataclass, field
from extract.spans import Span

MAIN_DAYS = 31
FAR_DAYS = 365


@dataclass(slots=True)
class Value:
    """A resolved expression with the ground of what the words left out."""

    period: Period
    basis: str = "explicit"
    sources: tuple[Span, ...] = ()
    has_year: bool = False
    span: Span = (0, 0)


REMEMBERED = (
    "previous",
    "previous_day",
    "told_day",
    "block_told",
    "story",
    "days",
    "main_day",
    "block_day",
)  # fields of the context that each date told may set
Memory = tuple[Value | bool | None, ...]


@dataclass(slots=True)
class Context:
    """What is known where an expression stands.

    ``reference``: the day of the text or None; ``anchor_year``: its year where only that is
    known; ``known``: years of days that the text names in full elsewhere; ``lasting``: whether
    words for "up to" and "from that day on" open an end, which annotators leave out;
    ``story``: the day or month told last, over paragraphs; ``heading``: the year or month
    under which a chronicle lists what stands below; ``period``: the days or the month that
    the title of a bulletin says it covers; ``days``: the last stretch of several days told;
    ``main_day``: the last day told near the day of the text;
    ``opening``: the day or month, its year named, that opens the paragraph;
    ``block_told``: the last day told in the paragraph that does not lie ahead;
    ``review``: whether the text goes through the months of the past, day after day, so that
    a bare day goes on from the one told before; ``onward``: whether one in the paragraph
    can only be of a month gone by; ``aside``: what was remembered before a date that
    no later one counts from.
    """

    reference: dt.date | None = None
    basis: str = "published"
    spans: tuple[Span, ...] = ()
    anchor_year: int | None = None
    anchor_basis: str = "inherited"
    anchor_spans: tuple[Span, ...] = ()
    known: dict[tuple[int, int], tuple[int, Span]] = field(default_factory=dict)
    weekdays: dict[int, dt.date] = field(default_factory=dict)
    lasting: bool = True
    previous: Value | None = None
    previous_day: Value | None = None
    told_day: Value | None = None
    block_day: bool = False
    heading: Value | None = None
    story: Value | None = None
    period: Value | None = None
    days: Value | None = None
    main_day: Value | None = None
    block_told: Value | None = None
    opening: Value | None = None
    review: bool = False
    onward: bool = False
    aside: Memory | None = None

    def new_block(self) -> None:
        """Forget the date named before, which does not reach over a paragraph for a year.

        That of a line that is nothing but a year or a month holds below it.
        """
        self.come_back()
        self.previous = self.heading
        self.block_day, self.block_told, self.opening = False, None, None

    def memory(self) -> Memory:
        """Return what is remembered of the dates told so far."""
        return tuple([getattr(self, name) for name in REMEMBERED])

    def come_back(self) -> None:
        """Forget, where its sentence ends, a date that was called off or only set a term."""
        if self.aside is not None:
            for name, value in zip(REMEMBERED, self.aside, strict=True):
                setattr(self, name, value)
            self.aside = None

    def take(self, value: Value, spoken: bool) -> None:
        """Remember a value; ``spoken``: a word like today, which may stand in a speech."""
        self.previous = value
        period = value.period
        if period.precision in ("day", "month"):
            self.story = value
        if period.precision != "day" or period.start is None:
            return
        self.previous_day, self.block_day = value, True
        if period.end is not None and period.end > period.start:
            self.days = value
        reference = self.reference
        if reference is not None and 0 <= (reference - period.start).days <= MAIN_DAYS:
            self.main_day = value
        ahead = self.reference is not None and period.start > self.reference
        if not spoken and not ahead:
            self.told_day = value
        if not ahead:
            self.block_told = value

    def same_day(self, offset: int = 0, *, joined: bool = True) -> Value | None:
        """The day a word for the same day means: that of the paragraph, else the last told.

        ``offset``: the day before (此前一天) at the head of a paragraph is not counted from
        one told of years ago. ``joined``: a day of the same sentence stands before; without
        one, the same day (同日) is not one still to come.
        """
        if not joined and offset == 0 and self.block_told is not None:
            return self.block_told
        if self.block_day or self.reference is None:
            return self.previous_day
        told, main = self.told_day, self.main_day
        if (offset < 0 or (offset == 0 and told is not None)) and main is not None:
            start = told.period.start if told is not None else None
            if start is None or (self.reference - start).days > FAR_DAYS:
                return main
        return told

    def year(self) -> int | None:
        """The year of the text, as far as known."""
        return self.reference.year if self.reference else self.anchor_year
