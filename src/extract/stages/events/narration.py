"""The day and the place at which a paragraph goes on telling (次日，某人转赴某市。…)."""

from __future__ import annotations

from itertools import chain

from extract.document import DateValue, Value
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating, passage, telling
from extract.stages.events.chunks import COUNTRY, DATE, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.speech import says

DAY_REACH = 3  # sentences back to the day of a welcome
JUST = 2  # sentences from a gathering to what all who attend it adopt
ASSEMBLED = 6  # talks told last, of which one may be what all attend
OPENING = 12  # signs of a sentence within which it says on what occasion (访问期间)
OPENS = 6  # characters of a sentence within which its day stands first (当地时间)
TOUR = "visit.tour"
TALKS = passage.ATTENDED
STAYS = frozenset(("visit.guest", "visit.while", "visit.go", "visit.pay", "visit.delegation"))
FAR_ABOVE = 60  # happenings told before among which the one is that 会谈后 refers to
ATTENDING, OCCASION = "gathering.attend", "gathering.occasion"
AFTERWARDS = frozenset(("call", "appoint", "message"))
NEAR = 7  # days from the report back to what it tells
TOLD = passage.FOLLOWS | {"summit"}


class Thread:
    """The day and the place that the last dated sentence of a paragraph has set."""

    def __init__(self) -> None:
        self.block = -1
        self.passage = -1
        self.scope: tuple[int, int] = (0, -1)
        self.day: DateValue | None = None
        self.place: Value | None = None
        self.scene = False  # told by a sentence that says nothing else

    def take(self, context: Context, sentence: int, here: list[Candidate]) -> None:
        """Note the day that opens a sentence, or of what it tells, and where somebody arrives."""
        block = context.block(sentence)
        number = context.passage(sentence)
        if number != self.passage:
            self.block, self.day, self.place, self.scene = block, None, None, False
            self.passage = number
            self.scope = passage.scope(context, sentence)
        opens = _opens_with_day(context, sentence)
        if not (here or opens) or context.document.blocks[block].zone != "body":
            return
        if says(context, sentence):
            return
        value = None
        if opens:
            skeleton = context.skeleton(sentence)
            first = skeleton.text.find(DATE)
            if 0 <= first <= OPENS and min(skeleton.chunks) == first:
                value = dating.date_value(context, skeleton.chunks[first])
                self.day, self.place = single(value), None
                self.place = arrival(context, sentence) if self.day is not None else None
                self.scene = self.place is not None and _scene(skeleton) is not None
        begun = [c for c in here if c.inherits and c.date is not None and not c.explicit_date]
        if value is None and begun and self.day is None:
            words, text = context.compiled.status.same, context.skeleton(sentence).text
            if words.search(text, 0, OPENING) is not None:
                self.day, self.place = begun[0].date, begun[0].place  # 论坛期间，…
        dated = [c for c in here if c.explicit_date and not (c.background or c.spoken)]
        for candidate in dated if value is None else ():
            day = single(candidate.date)
            if day is not None and candidate.status == "occurred":
                self.day, self.place = day, None

    def _before(self, context: Context, candidate: Candidate) -> bool:
        """Whether a date was taken from an earlier paragraph than that of the day told."""
        spans = candidate.date.spans if candidate.date is not None else ()
        begin = context.document.blocks[self.block].start
        return bool(spans) and spans[0][0] < begin and self.place is not None

    def give(self, context: Context, candidate: Candidate) -> None:
        """Date and place what a later sentence of the paragraph tells without a day of its own."""
        day = self.day
        if day is None or candidate.scope != self.scope or candidate.explicit_date:
            return
        told = candidate.type in TOLD or candidate.rule == TOUR
        if candidate.status != "occurred" or not told:
            return
        if candidate.background or candidate.spoken or candidate.undated or candidate.guests:
            return
        taken = candidate.date is not None and candidate.date.basis == "inherited"
        within = candidate.date is None or (single(day) and _within(day, candidate.date))
        earlier = taken and not candidate.inherits and self._before(context, candidate)
        if within or (self.scene and taken) or earlier:
            candidate.date = replace(day, basis="inherited")
        inherited = candidate.place is not None and candidate.place.basis == "inherited"
        if self.place is not None and (
            candidate.place is None or ((self.scene or earlier) and inherited)
        ):
            candidate.place = replace(self.place, basis="inherited")


def meant(context: Context, candidate: Candidate, told: passage.Told) -> Candidate | None:
    """Return what 会谈后 or 访问期间 refers to beyond its own passage, else the last told.

    Talks or a journey of the same parties before whatever stands nearest (…。会谈后，两国元首签署).
    """
    if not told.all:
        return None
    skeleton = context.skeleton(candidate.sentence)
    stop = skeleton.position(candidate.trigger[0]) + telling.LOOKAHEAD
    words = context.compiled.status
    found = words.same.search(skeleton.text, 0, stop)
    kind = words.occasion_of.search(found[0]) if found is not None else None
    if kind is None:
        return told.all[-1]
    names = arg.person_keys(candidate.participants)
    first: Candidate | None = None
    told_of = told.visits if kind.lastgroup == "journey" else told.attended
    for one in reversed(told_of[-FAR_ABOVE:]):
        done = one.status == "occurred" and not (one.background or one.spoken or one.guests)
        fits = one.type == "meeting" or kind.lastgroup != "talks"
        if not (done and fits) or one.type == "call" or not passage.overlap(candidate, one):
            continue
        if names <= arg.person_keys(one.participants):
            return one
        first = first or one
    return first or told.all[-1]


def _opens_with_day(context: Context, sentence: int) -> bool:
    """Whether a date stands near the begin of a sentence."""
    span = context.document.sentences[sentence]
    dates = span.dates
    return bool(dates) and context.document.dates[dates[0]].start - span.start <= OPENS


def single(value: DateValue | None) -> DateValue | None:
    """Return a date that is one day, else None."""
    if value is None or value.precision != "day" or value.start is None:
        return None
    return value if value.start == value.end else None


def _within(day: DateValue, date: DateValue) -> bool:
    """Whether a date taken from elsewhere is a stretch that the day lies in."""
    start, end, it = date.start, date.end, day.start
    if start is None or end is None or it is None or start == end:
        return False
    return date.basis == "inherited" and start <= it <= end


def _scene(skeleton: Skeleton) -> Value | None:
    """Return the place of a sentence that names a day and a place and tells nothing (…，吉达。)."""
    text = skeleton.text
    at = max(text.rfind(PLACE), text.rfind(COUNTRY))
    if at < 0 or any(sign.isalnum() for sign in text):
        return None
    chunk = skeleton.chunks[at]
    return arg.place_value(chunk) if arg.one_place(chunk) else None


def arrival(context: Context, sentence: int) -> Value | None:
    """Return where somebody is told to arrive in a sentence (转赴某市)."""
    skeleton = context.skeleton(sentence)
    found = context.compiled.patterns.arrives.search(skeleton.text)
    if found is None:
        return _scene(skeleton)
    last = arg.last_of_run(context, skeleton, found.end() - 1, arg.PLACES)
    return arg.place_value(skeleton.chunks[last]) if arg.one_place(skeleton.chunks[last]) else None


def talks_on(leg: Candidate, candidate: Candidate, near: list[Candidate]) -> Candidate:
    """Return the talks of a day told just before, with whom a leg of a journey is shared."""
    for talks in reversed(near):
        held = talks.type in passage.ATTENDED and talks.explicit_date and single(talks.date)
        if held and talks.sentence >= candidate.sentence - DAY_REACH:
            return talks if passage.overlap(candidate, talks) else leg
    return leg


def host_talks(context: Context, candidate: Candidate, leg: Candidate) -> bool:
    """Whether the host of a leg of a journey takes part: a state, or the body visited."""
    if leg.place is not None and not arg.is_state(context, leg.place):
        return any(p.name == leg.place.value[0] for p in candidate.participants)
    host = leg.place.value[1] if leg.place is not None else None
    return host is not None and any(p.country == host for p in candidate.participants)


def convened(
    context: Context, candidate: Candidate, near: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the gathering that one without a name stands for (会议发表…, 论坛期间…)."""
    if not candidate.convened:
        start = context.document.sentences[candidate.sentence].start
        words = context.compiled.gatherings.meanwhile
        if words.search(context.document.text, start, candidate.trigger[0]) is None:
            return None
        people = arg.person_keys(candidate.participants)
        for held in (near, told.attended) if people and not candidate.scope[0] else ():
            for other in reversed(held):  # that at which those who talk were
                if _was_held(other) and people & arg.person_keys(other.participants):
                    return other
    alone = candidate.scope[0] or (not candidate.convened and any(c.type in TALKS for c in near))
    for held in (near,) if alone else (near, told.attended):
        for other in reversed(held):
            if _was_held(other):
                return other
    return None


def _was_held(other: Candidate) -> bool:
    return other.type in GATHERINGS and other.status == "occurred" and not other.guests


def assembled(
    context: Context, candidate: Candidate, near: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return the gathering of all who attend (与会各方): of the passage, or just before it."""
    for other in reversed(near):
        if other.type in GATHERINGS and other.status == "occurred" and not other.guests:
            return other
    held = [c for c in told.attended[-ASSEMBLED:] if c.type in GATHERINGS and not c.guests]
    held = [c for c in held if c.status == "occurred" and not c.spoken]
    if not held:
        return None
    sentences = context.document.sentences
    block = context.block(candidate.sentence)
    just_before = context.block(held[-1].sentence) == block and not candidate.explicit_date
    if just_before and 0 < candidate.sentence - held[-1].sentence <= JUST:
        return held[-1]  # also one long before what the document is about
    first = context.document.blocks[block].sentences[0]
    dates = context.document.dates
    told_days = chain(*(sentences[i].dates for i in range(first, candidate.sentence + 1)))
    if any(dates[number].precision in ("day", "month") for number in told_days):
        return None  # the paragraph has a day of its own
    near_by = 0 <= block - context.block(held[-1].sentence) <= 1
    return held[-1] if near_by or len(held) == 1 else None


def then(context: Context, candidate: Candidate) -> DateValue | None:
    """Return the date that 当时 at the start of a sentence takes from the sentence before."""
    sentences = context.document.sentences
    sentence = sentences[candidate.sentence]
    words = context.compiled.status.then
    if candidate.sentence == 0:
        return None
    if not words.match(context.document.text, sentence.start):
        return _afterwards(context, candidate)
    if context.passage(candidate.sentence - 1) != context.passage(candidate.sentence):
        return None
    before = context.skeleton(candidate.sentence - 1)
    chunks = [c for _, c in sorted(before.chunks.items()) if c.index is not None and c.code == DATE]
    value = dating.date_value(context, chunks[-1]) if chunks else None
    return replace(value, basis="inherited") if value is not None else None


def _afterwards(context: Context, candidate: Candidate) -> DateValue | None:
    """Return the day of the sentence before that a call or office came after (随后…), or None."""
    if candidate.type not in AFTERWARDS or candidate.status != "occurred" or candidate.spoken:
        return None
    document, today = context.document, context.today
    here, before = document.sentences[candidate.sentence], candidate.sentence - 1
    words = context.compiled.status.afterwards
    if here.dates or context.passage(before) != context.passage(candidate.sentence):
        return None
    if words.search(document.text, here.start, candidate.trigger[0]) is None:
        return None
    skeleton = context.skeleton(before)
    for number in reversed(document.sentences[before].dates):
        date = document.dates[number]
        chunk = skeleton.chunks.get(skeleton.position(date.start))
        day = single(dating.date_value(context, chunk)) if chunk is not None else None
        if day is None or date.relation is not None or day.start is None or today is None:
            continue
        return replace(day, basis="inherited") if day.start <= today else None
    return None


def formerly(context: Context, candidate: Candidate) -> bool:
    """Whether a sentence tells something of before, on no day told (商务部此前宣布…)."""
    if candidate.inherits or candidate.status != "occurred":
        return False
    sentence = context.document.sentences[candidate.sentence]
    words = context.compiled.status.formerly_told
    if sentence.dates:
        return False
    return words.search(context.document.text, sentence.start, candidate.trigger[0]) is not None


def day_before(context: Context, candidate: Candidate) -> DateValue | None:
    """Return the day on which a sentence just before tells something of those who talk.

    Of a welcome or an arrival, which is no happening of its own: the talks follow on the same day.
    """
    if candidate.status != "occurred" or candidate.spoken or candidate.undated:
        return None
    names = arg.person_keys(candidate.participants)
    sentences = context.document.sentences
    for index in range(candidate.sentence - 1, max(-1, candidate.sentence - 1 - DAY_REACH), -1):
        zone = context.document.blocks[sentences[index].block].zone
        if not sentences[index].dates or zone != "body" or not names:
            continue
        skeleton = context.skeleton(index)
        people = [c.mention for c in skeleton.chunks.values() if c.mention is not None]
        if not any(m.label == "PERSON" and arg.person_key(m.name) in names for m in people):
            return None
        value = dating.find_date(context, skeleton, skeleton.actors[0] if skeleton.actors else 0)
        return (
            replace(value, basis="inherited")
            if value is not None and value.precision == "day"
            else None
        )
    return None


def of_next(context: Context, here: list[Candidate]) -> None:
    """Date a guest's stay, or what somebody attends, by what its sentence tells of them next.

    ``正在甲国访问的某人，周一下午同乙会面``, ``在某市举行的大会上，某人周六宣布…``
    """
    for candidate in here:
        if candidate.date is not None or candidate.status != "occurred" or candidate.undated:
            continue
        if candidate.background or candidate.spoken or candidate.guests:
            continue
        if candidate.rule in STAYS or _attended_while(context, candidate):
            _of_talks(candidate, here)
        if candidate.rule == OCCASION and candidate.date is None:
            candidate.date = _day_behind(context, candidate)


def _attended_while(context: Context, candidate: Candidate) -> bool:
    """Whether a gathering is told as the time of something (出席峰会期间, 在峰会期间)."""
    if candidate.rule not in (ATTENDING, OCCASION):
        return False
    skeleton = context.skeleton(candidate.sentence)
    begin = skeleton.position(candidate.trigger[0])
    during = context.compiled.status.during
    return during.search(skeleton.text, begin, arg.clause_end(skeleton, begin)) is not None


def _of_talks(candidate: Candidate, here: list[Candidate]) -> None:
    """Give a stay or gathering the day of the talks told next in its sentence, with its guest."""
    names = arg.person_keys(candidate.participants)
    for other in here:
        day = single(other.date)
        if other.sentence != candidate.sentence or other.trigger <= candidate.trigger:
            continue
        if day is None or not other.explicit_date or other.status != "occurred":
            continue
        shared = names & arg.person_keys(other.participants)
        if (other.type in TALKS or other.type == "sign") and (shared or not names):
            candidate.date = replace(day, basis="inherited")
            return


def _day_behind(context: Context, candidate: Candidate) -> DateValue | None:
    """Return the day told behind the gathering at which its sentence tells something, or None."""
    skeleton, today = context.skeleton(candidate.sentence), context.today
    place = skeleton.text.find(DATE, skeleton.position(candidate.trigger[0]))
    if place < 0 or today is None:
        return None
    chunk = skeleton.chunks[place]
    day = single(dating.date_value(context, chunk))
    if day is None or day.start is None or day.start > today or chunk.index is None:
        return None
    told = context.document.dates[chunk.index].relation is None
    near = (today - day.start).days <= NEAR
    return replace(day, basis="inherited") if told and near else None
