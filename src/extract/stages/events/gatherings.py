"""Summits and conferences: gatherings named in a sentence and shown to be held."""

from __future__ import annotations

from extract.document import DateValue, Mention, Value
from extract.stages.events import arguments as arg
from extract.stages.events import attending, closings, dating, enumerations, sites, venues
from extract.stages.events.chunks import (
    CLAUSE_END,
    COMMAS,
    DATE,
    GATHERING,
    PLACE,
    Chunk,
    Skeleton,
    gathering_chunks,
)
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import (
    gathering_name,
    is_gathering,
    mechanism_of,
    parties_of,
    place_in_name,
    type_of,
    year_in_name,
)
from extract.stages.events.marks import SAME, SPEECH
from extract.stages.events.pairs import is_named
from extract.stages.events.places import place_value
from extract.stages.events.speech import speech_goes_on
from extract.stages.events.status import status_of

ATTENDED = "gathering.attended"
NEAR = 24
SHORT_CLAUSE = 8  # a gathering and its day
LISTED = frozenset("和与及、「“”」")
IN = frozenset(("于", "在"))
AGENDA = 16  # characters from a gathering to what it does
WEEK = 7  # days
OPENERS = "“「『"
ABOUT = frozenset("就")
CLOSERS = "”」』"
QUOTES = ("“", "「", "『")


def find(context: Context, sentence: int) -> list[Candidate]:
    """Return a candidate for each gathering that the sentence shows to be held."""
    skeleton = context.skeleton(sentence)
    chunks = [
        (position, chunk)
        for position, chunk in gathering_chunks(skeleton)
        if chunk.mention is not None and not enumerations.bracketed(skeleton, position)
        if not _talks_of_two(context, chunk.mention)
    ]
    shown: list[enumerations.Reason | None] = [
        _shown(context, skeleton, position)
        if chunk.mention is not None and is_gathering(context, chunk.mention)
        else None
        for position, chunk in chunks
    ]
    series = enumerations.series(context, skeleton, chunks)
    for order, told in series.items():
        shown[order] = shown[order] or told
    listed = enumerations.listed(context, skeleton, chunks)
    for order, noun in listed.items():
        shown[order] = shown[order] or noun
    for order in range(1, len(chunks)):  # A、B期间: what shows one shows both
        if enumerations.coordinated(skeleton, chunks, order):
            shown[order] = shown[order] or shown[order - 1]
    for order in range(len(chunks) - 1, 0, -1):
        if enumerations.coordinated(skeleton, chunks, order):
            shown[order - 1] = shown[order - 1] or shown[order]
    out: list[Candidate] = []
    held: set[int] = set()
    for (position, chunk), reason in zip(chunks, shown, strict=True):
        if reason is not None and position not in held:
            candidate = _candidate(context, skeleton, position, chunk, *reason)
            if candidate is not None:
                held.add(_of_session(context, skeleton, position, candidate))
                out.append(candidate)
    enumerations.respectively(context, skeleton, out)
    return out + _attended(context, skeleton)


def _talks_of_two(context: Context, mention: Mention) -> bool:
    """Whether news calls talks of two by this name (特金会): told by ``pairs``, by no frame."""
    named = context.compiled.frames.by_trigger.get(mention.name) == ()
    return named and mention.kind == "summit"


def _attended(context: Context, skeleton: Skeleton) -> list[Candidate]:
    """Return the gatherings by which those who attend them are told (上合峰会|与会领导人)."""
    out: list[Candidate] = []
    document, words = context.document, context.compiled.gatherings
    for index in document.sentences[skeleton.sentence].mentions:
        mention = document.mentions[index]
        told = words.attended_by.match(document.text, mention.end)
        if told is None or not is_gathering(context, mention):
            continue
        position = skeleton.position(mention.start)
        chunk = skeleton.chunks.get(position)
        if chunk is None or chunk.code == GATHERING:
            continue
        date = dating.find_date(context, skeleton, position)
        sentence = document.sentences[skeleton.sentence]
        name, span = gathering_name(context, mention), (mention.start, mention.end)
        candidate = Candidate(
            type_of(context, mention),
            ATTENDED,
            told.span(),
            skeleton.sentence,
            date=date,
            explicit_date=date is not None,
            gathering=Value(name, (span,)),
            quote=[(sentence.start, sentence.end)],
            key=mention.key or name,
            edition=mention.edition or "",
        )
        mechanism = mechanism_of(context, mention)
        if mechanism:
            candidate.mechanism = Value(mechanism, (span,))
        out.append(candidate)
    return out


def _of_session(context: Context, skeleton: Skeleton, position: int, candidate: Candidate) -> int:
    """Name what a format holds by its session (某论坛举行|第十届部长级会议); return its place.

    -1 where the format itself is held, or its session has a format of its own.
    """
    after = skeleton.position(candidate.trigger[1])
    inner = skeleton.chunks.get(after)
    if candidate.rule != "gathering.hold" or inner is None or inner.code != GATHERING:
        return -1
    mention, host = inner.mention, candidate_mention(skeleton, position)
    if after <= position or mention is None or mention.edition is None or host.edition:
        return -1
    if mention.id or mention.mechanism or not mechanism_of(context, host):
        return -1
    span = mention.outer or (mention.start, mention.end)
    own = host.outer or (host.start, host.end)
    candidate.gathering = Value(gathering_name(context, mention), (own, span))
    candidate.type, candidate.edition = type_of(context, mention, inner.noun), mention.edition
    candidate.key = candidate.gathering.value
    return after


def _shown(
    context: Context, skeleton: Skeleton, position: int
) -> tuple[str, tuple[int, int]] | None:
    """Return the rule and the trigger span that show the gathering to be held, or None."""
    words = context.compiled.gatherings
    text = skeleton.text
    start = arg.clause_start(skeleton, position)
    stop = arg.clause_end(skeleton, position)
    if words.topic_after.match(text, position + 1):
        return None  # 就举办…展等议题交换看法
    if text[max(0, position - 2) : position].rstrip(OPENERS)[-1:] in ABOUT:
        return None  # 就某论坛重点工作交换意见
    beside = words.beside_it.match(text, position + 1) is not None
    if beside and words.held_before.search(text, start, position) is None:
        return None

    def span(low: int, high: int) -> tuple[int, int]:
        return skeleton.starts[low], skeleton.starts[high]

    occasion = words.occasion.match(text, position + 1)
    if occasion is None and _told_in(text, position):
        occasion = words.in_speech.match(text, position + 1)  # 于「…论坛」提出
    attend = sites.last_match(words.attend, text, max(start, position - NEAR), position)
    if attend is not None:
        return "gathering.attend", span(attend.start(), attend.end())
    if occasion is not None:
        return "gathering.occasion", span(occasion.start(), occasion.end())
    told = text[position + 1 : stop - 1]
    set_for = told == "" or context.compiled.status.planned.search(told) is not None
    if text[stop - 1] == DATE and set_for and stop - position <= SHORT_CLAUSE:
        stop = arg.clause_end(skeleton, stop + 1)  # …峰会定于7月3日，在某地举行
    later = words.held_next.match(text, position + 1)
    if later is not None:  # 为期两天的…峰会，今天在某地闭幕
        return "gathering.hold", span(later.start("verb"), later.end("verb"))
    later = words.acts_next.match(text, position + 1)
    if later is not None:  # …外长会议，昨天在某地发表联合公报
        return "gathering.agenda", span(later.start("verb"), later.end("verb"))
    reach = min(stop, position + 1 + NEAR + 10)
    hold = words.hold.search(text, position + 1, reach) or words.held_off.search(
        text, position + 1, reach
    )
    if hold is None:
        hold = sites.last_match(words.hold, text, max(start, position - NEAR), position)
        if hold is not None and any(c.isspace() for c in text[hold.end() : position]):
            hold = None  # a headline of two parts
    if hold is not None and words.counted.match(text, hold.end()) is not None:
        return None  # 已成功举办19届
    if hold is not None:
        return "gathering.hold", span(hold.start(), hold.end())
    agenda = words.agenda.search(text, position + 1, min(stop, position + AGENDA))
    traced = (
        words.traced.match(text, position + 1) if text[position - 1 : position] == DATE else None
    )
    if traced is not None:  # 落实2016年9月杭州峰会共识
        return "gathering.agenda", span(traced.start(), traced.end())
    met = words.met_there.match(text, stop)
    if met is not None:  # …峰会的重点议题，会上发表…
        return "gathering.agenda", span(met.start() + 1, met.end())
    if agenda is None or words.anniversary.search(text, agenda.end(), agenda.end() + 6):
        return None
    mention = candidate_mention(skeleton, position)
    known = words.numbered.search(mention.name) is not None
    known = known or place_in_name(context, mention) is not None
    if known or dating.find_date(context, skeleton, position) is not None:
        return "gathering.agenda", span(agenda.start(), agenda.end())
    return None


def _told_in(text: str, position: int) -> bool:
    """Whether 在 or 于 stands before a gathering or before the list it ends."""
    while position > 0:
        head = text[max(0, position - 2) : position].rstrip("「“")
        if head[-1:] in IN:
            return True
        if text[position - 1] not in LISTED and text[position - 1] != GATHERING:
            return False
        position -= 1
    return False


def _candidate(
    context: Context,
    skeleton: Skeleton,
    position: int,
    chunk: Chunk,
    rule: str,
    trigger: tuple[int, int],
) -> Candidate | None:
    mention = chunk.mention
    if mention is None:
        return None
    words = context.compiled.gatherings
    at = skeleton.position(trigger[0])
    later = at if at > arg.clause_end(skeleton, position) else position
    place = sites.find_site(context, skeleton, later)
    told = _telling(context, skeleton, position, rule, trigger, place)
    if told is None:
        return None
    status, date, under_way = told
    sentence = context.document.sentences[skeleton.sentence]
    noun, span = _noun_outside(context, mention)
    name = context.document.text[slice(*span)] if noun else gathering_name(context, mention)
    name += chunk.noun
    candidate = Candidate(
        type_of(context, mention, noun + chunk.noun),
        rule,
        trigger,
        skeleton.sentence,
        status,
        date=date,
        explicit_date=date is not None,
        place=place,
        gathering=Value(name, (span,)),
        quote=[(sentence.start, sentence.end)],
        undated=under_way and date is None,
        key=mention.key or name,
        edition=mention.edition or "",
    )
    if rule == enumerations.SERIES:
        enumerations.name_with_place(skeleton, position, candidate)
    if candidate.date is None:
        candidate.date = year_in_name(context, mention)
        candidate.explicit_date = candidate.date is not None
    mechanism = mechanism_of(context, mention)
    if mechanism:
        candidate.mechanism = Value(mechanism, ((mention.start, mention.end),))
    seen, same = skeleton.seen, context.compiled.status.same
    candidate.inherits = bool(seen & SAME) and same.search(skeleton.text, 0, position) is not None
    said = seen & SPEECH and words.speech.search(skeleton.text, 0, position)
    candidate.spoken = bool(said) or speech_goes_on(context, skeleton.sentence)
    over = rule == "gathering.occasion" and words.over.match(context.document.text, *trigger)
    if rule in ("gathering.attend", "gathering.occasion") and not over:
        candidate.participants = attending.attenders(context, skeleton, at, position)
        if at < position:
            _come_for(context, skeleton, position, candidate)
    elif rule == enumerations.SERIES:
        candidate.participants = attending.next_subject(context, skeleton, position)
    elif rule == "gathering.hold":
        candidate.participants = attending.host(context, skeleton, at, position)
        behind = words.hosts_behind.match(skeleton.text, arg.clause_end(skeleton, position))
        for participant in attending.arrangers(context, skeleton, behind):
            arg.add_participant(candidate.participants, participant)
    for chair in words.chaired.finditer(skeleton.text, 0, position):
        for participant in arg.participants_of(context, skeleton.chunks[chair.start("A")], "chair"):
            arg.add_participant(candidate.participants, participant)
    sites.city_of_name(context, skeleton, position, candidate, mention)
    if mechanism not in context.compiled.listed and words.bilateral.search(name.rstrip(CLOSERS)):
        _as_talks(context, candidate, mention)
    if candidate.type == "conference" and candidate.status == "planned":
        candidate.participants = attending.for_states(context, candidate.participants)
    return candidate


def _of_noun(
    context: Context, skeleton: Skeleton, position: int, found: DateValue | None
) -> DateValue | None:
    """Return the date before the name of a gathering (9月的|某峰会), unless one in it is found."""
    which = context.compiled.patterns.which
    chunk = skeleton.chunks.get(position - 1 - len(which))
    if chunk is None or chunk.code != DATE or not skeleton.text.endswith(which, 0, position):
        return found
    date = dating.date_value(context, chunk)
    if date is None or date.start is None or date.end is None:
        return found
    if found is None or found.start is None or found.end is None:
        return date
    return found if date.start <= found.start and found.end <= date.end else date


def _past(context: Context, date: DateValue | None, days: int = 0) -> bool:
    """Whether a date ended more than so many days before the text."""
    today, last = context.today, date.end if date is not None else None
    return today is not None and last is not None and (today - last).days > days


def _noun_outside(context: Context, mention: Mention) -> tuple[str, tuple[int, int]]:
    """Return the noun behind the quotation marks of a name (“某对话”峰会), and the whole span.

    An empty noun where none stands there or the name has it already.
    """
    own = mention.outer or (mention.start, mention.end)
    text = context.document.text
    if own[1] > mention.end + 1 or text[mention.start - 1 : mention.start] not in QUOTES:
        return "", own
    found = context.compiled.gatherings.noun_outside.match(text, mention.end)
    return (found["noun"], (mention.start - 1, found.end())) if found is not None else ("", own)


def _telling(
    context: Context,
    skeleton: Skeleton,
    position: int,
    rule: str,
    trigger: tuple[int, int],
    place: Value | None,
) -> tuple[str, DateValue | None, bool] | None:
    """Return status and date of a gathering, and whether who attends is only under way."""
    words = context.compiled.gatherings
    mention = candidate_mention(skeleton, position)
    at = skeleton.position(trigger[0])
    date = dating.find_date(context, skeleton, max(position, at))
    date = _of_noun(context, skeleton, position, date)
    if date is None:
        date = closings.of_closing(context, skeleton, max(position, at))
    opening = date
    if date is not None:
        date = dating.term(context, skeleton, position, date)
    known = date is not None or place is not None
    status = status_of(
        context,
        skeleton,
        at,
        skeleton.position(trigger[1] - 1) + 1,
        opening,  # 今日揭幕，一连两日: has begun
        lenient=known,
    )
    if status == "planned" and words.proposals.search(skeleton.text, 0, at):
        own = skeleton.text[
            arg.clause_start(skeleton, position) : arg.clause_end(skeleton, position)
        ]
        known = known and any(sign in own for sign in (DATE, PLACE))
        status = status if known else None  # 建议…，适时举办…论坛
    if words.ideas.match(skeleton.text, position + 1):
        return None  # 介绍明年举办…峰会的设想
    if words.to_come.match(context.document.text, *trigger):
        known = known or place_in_name(context, mention) is not None
        status = "planned" if known else None  # 支持某国办好…
    if status is None:
        return None
    came = words.unnamed_guests.match(skeleton.text, position + 1) is not None
    under_way = False
    if status == "planned" and dating.of_departure(context, skeleton, at, date):
        date, under_way = None, True
    attends = rule == "gathering.attend" and not came
    if date is not None and attends and attending.went_on(context, skeleton, at, date):
        date, under_way = None, True
    if came and status == "planned" and not _lies_ahead(context, skeleton, at):
        status = "occurred"  # 欢迎来华出席峰会的贵宾
    if status == "occurred" and attends and _under_way(context, skeleton, at):
        status, under_way = "planned", True
        date = dating.find_date(context, skeleton, max(position, at), clause_only=True)
    ahead = context.compiled.status.planned.match(context.document.text, *trigger)
    eve = words.before_it.match(skeleton.text, position + 1) is not None
    if (
        (eve and not _past(context, date, WEEK))  # held since
        or ahead
        or words.next_one.search(mention.name)
        or (not came and _wished(context, skeleton, position, status, date))
    ):
        status = "planned"
    elif rule == "gathering.occasion" and date is None and status in ("planned", "occurred"):
        status = "planned" if _lies_ahead(context, skeleton, at) else "occurred"
    elif (
        status == "occurred"
        and context.compiled.status.planned_after.match(context.document.text, *trigger)
        and not _past(context, date)
    ):
        status = "planned"  # …峰会临近
    if words.held_off.match(context.document.text, *trigger):
        status = "cancelled"
    if date is not None and words.soon_after.match(skeleton.text, at_end(skeleton, trigger)):
        date = None  # 去年11月，在…召开后不久
    if rule == "gathering.occasion" and eve:
        date = None  # 8日，…峰会前夕，某人会见某人
    return status, date, under_way


def _come_for(context: Context, skeleton: Skeleton, position: int, candidate: Candidate) -> None:
    """A gathering that guests came for (会见来华出席…的X) is not where and when they are met.

    A city where they are met may well be the place of both, a capital where all guests are met not.
    """
    words = context.compiled.gatherings
    start = arg.clause_start(skeleton, position)
    if words.unnamed_guests.match(skeleton.text, position + 1):
        candidate.guests = True
        return
    match = words.guest_purpose.search(skeleton.text, start, position)
    if match is None or words.relative.match(skeleton.text, position + 1) is None:
        return
    candidate.guests = True
    if candidate.place is not None and arg.is_city(context, candidate.place, capital=False):
        return
    if match["L"] is not None:
        candidate.place = place_value(skeleton.chunks[match.start("L")])
        return
    candidate.place = venues.short_place(context, skeleton, match.start() + 1, match.start() + 2)
    if candidate.date is not None and candidate.date.precision == "day":
        candidate.date = year_in_name(context, candidate_mention(skeleton, position))
        candidate.explicit_date = candidate.date is not None


def candidate_mention(skeleton: Skeleton, position: int) -> Mention:
    """Return the mention of the gathering at a position."""
    mention = skeleton.chunks[position].mention
    assert mention is not None  # only gatherings that have one become candidates
    return mention


ARRIVED = 3
"""Positions from an arrival to the attendance that it is for: a place, its country, 应邀."""


def _under_way(context: Context, skeleton: Skeleton, trigger: int) -> bool:
    """Whether who attends has only just set out or arrived (抵达某地，出席…; 抵达某地出席…)."""
    text = skeleton.text
    begin = arg.clause_start(skeleton, trigger)
    arrived = sites.last_match(context.compiled.status.on_the_way, text, begin, trigger)
    if arrived is not None and trigger - arrived.end() <= ARRIVED:
        return context.compiled.patterns.done.match(text, arrived.end()) is None
    if any(text[place] in arg.ACTORS for place in range(begin, min(trigger, begin + 3))):
        return False
    found = sites.last_match(context.compiled.status.on_the_way, text, 0, begin)
    if found is None or context.compiled.patterns.done.match(text, found.end()):
        return False
    stop = arg.clause_end(skeleton, found.end())
    if context.compiled.gatherings.clause_time.search(text, found.end(), stop):
        return False  # 在离开某地前，出席…
    end = trigger
    while end < len(text) and text[end] not in arg.ACTORS and text[end] not in CLAUSE_END:
        end += 1
    return context.compiled.patterns.done.search(text, trigger, min(end, trigger + 4)) is None


def at_end(skeleton: Skeleton, trigger: tuple[int, int]) -> int:
    """Return the skeleton position right after a trigger."""
    return skeleton.position(trigger[1] - 1) + 1


def _lies_ahead(context: Context, skeleton: Skeleton, trigger: int) -> bool:
    """Whether what is told to happen at a gathering still lies ahead (峰会后，某国将接任…)."""
    linked = context.compiled.patterns.of.match(skeleton.text, trigger + 1)
    if linked is not None and linked.end() > trigger + 1:
        return False  # 峰会上的讲话将…
    stop = arg.clause_end(skeleton, trigger)
    if skeleton.text[stop : stop + 1] in COMMAS and stop - trigger <= 3:
        stop = arg.clause_end(skeleton, stop + 1)
    return context.compiled.status.planned.search(skeleton.text, trigger, stop) is not None


def _wished(
    context: Context, skeleton: Skeleton, position: int, status: str, date: DateValue | None
) -> bool:
    """Whether a gathering without a day is only wished well (祝愿…取得圆满成功)."""
    if status != "occurred" or date is not None:
        return False
    start = arg.clause_start(skeleton, position)
    return context.compiled.status.wish_before.search(skeleton.text, start, position) is not None


def _as_talks(context: Context, candidate: Candidate, mention: Mention) -> None:
    """Talks of two states under a name (中法元首小范围会晤) are a meeting."""
    if is_named(context, mention.name.rstrip(CLOSERS)):  # 第五次江陈会谈
        candidate.type, candidate.gathering = "meeting", None
        return
    states = {p.country for p in parties_of(context, mention)}
    like_states = {code.upper() for code in context.compiled.like_states}
    numbered = candidate.type == "conference" and mention.edition
    if not states and numbered and candidate.rule == "gathering.hold":
        states = {p.country for p in candidate.participants}  # 双方举行第五次防务磋商
    if len(states) != 2 or not states.isdisjoint(context.compiled.bodies - like_states):
        return
    candidate.type = "meeting"
    candidate.gathering = None
    span = (mention.start, mention.end)
    named = {p.country for p in candidate.participants}
    for code in sorted(code for code in states if code and code not in named):
        candidate.participants.append(arg.country_participant(context, code, (span,), "collective"))
