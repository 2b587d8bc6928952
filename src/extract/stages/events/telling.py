"""How a happening is told: when, whether it happened, and whether it stands behind the story."""

from __future__ import annotations

from extract.document import DateValue
from extract.shapes import dataclass
from extract.stages.events import arguments as arg
from extract.stages.events import chairs, dating, frames, greetings, journeys
from extract.stages.events.chunks import DATE, DOCUMENT, GATHERING, PLACE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import (
    ANNOUNCED,
    BACKGROUND,
    COUNTED,
    FIRST,
    RESTATES,
    SAME,
    SPEECH,
    SUMMED_UP,
)
from extract.stages.events.speech import speech_goes_on
from extract.stages.events.status import lies_ahead, status_of

AMOUNT_TYPES = frozenset(("launch", "aid", "sign", "establish"))
ENCOUNTERS = frozenset(("meeting", "call", "message", "visit"))
BEGUN = frozenset(("visit", "appoint", "launch"))  # dated by the day on which they begin
FOUND = "establish.found"
SEATED = frozenset(("bank", "body"))
# a guest's stay named in passing, or only as over
STAYS = frozenset(("visit.stay", "visit.finished"))
TRIP = "visit.trip"  # told by its name (结束对某国之行)
TIE = "establish.tie"
TIES = frozenset((TIE, "establish.restore"))
SUMMIT = "summit.bare"  # without a name
WITH_PLAN = frozenset(("sign",))  # planned together with a journey or talks told just before
TO_DISCUSS = "meeting.to-discuss"  # 双方将就…进行讨论
SIGNED = frozenset(("sign", "establish"))  # done at a gathering or on a visit told before
FROM_DAY = frozenset(("visit", "appoint"))  # begun by the first day that is told
PARAGRAPH = 3  # sentences behind the one that says when its paragraph plays
OPENING = 6  # positions within which it does so
RIGHT = 6  # characters of an occasion right before a verb
LOOKAHEAD = 4  # 会议|通过: the word that makes it the gathering stands at the verb itself


@dataclass(slots=True)
class Telling:
    """When and how a sentence tells what its trigger names."""

    status: str
    date: DateValue | None
    behind: bool  # 通过的《…》: told only to say which document is meant
    performed: bool  # done by saying so
    decided: bool  # a decision to do it
    bound: bool  # belongs to what was told before (会后 …)
    loose: bool = False  # planned for no time told: of the plan told just before, if there is one
    over: bool = False  # done before what its sentence tells of a day to come


def read_telling(context: Context, skeleton: Skeleton, match: Match, word: str) -> Telling | None:
    """Return how the happening is told, None where it is denied, wished or too vague."""
    frame = match.frame
    if frame.greeting:
        greeted = greetings.telling(context, skeleton, match)
        return Telling(*greeted, False, False, False, False) if greeted is not None else None
    behind = skeleton.text[match.end : match.end + 2] == "的" + DOCUMENT
    own = behind or frame.id == TRIP
    if match.date is not None:
        date = dating.date_value(context, match.date, since=True)
    else:
        date = dating.find_date(
            context,
            skeleton,
            match.start,
            clause_only=own,
            journey=frame.type == "visit",
            encounter=frame.type in ENCOUNTERS,
        )
    if frame.type == "appoint" and _congratulated(context, skeleton, match, date):
        date = None
    over = lies_ahead(date, context.today) and _over(context, skeleton, match)
    if over:
        date = None  # 明日将会面；…一行访问了北京
    if date is None and frame.type in FROM_DAY:
        date = dating.first_day(context, skeleton, match.start)
        if date is None and frame.type == "visit" and not own:
            date = dating.of_arrival(context, skeleton, match.end)
        elif date is None and frame.type == "appoint":
            date = journeys.absence(context, skeleton, match)
    elif date is not None and frame.type in BEGUN and date.precision == "day":
        date = dating.closed(date)  # 由14日起
    if frame.type == "visit" and date is not None:
        date = dating.lasting(context, skeleton, match.start, date)
    opening: DateValue | None = date
    if frame.type == "visit" and date is not None:
        date = journeys.whole(context, skeleton, match, date)
        if date is opening and journeys.moved_on(context, skeleton, match, date):
            begin, today = date.start, context.today
            if begin is None or today is None or begin <= today:
                opening = None  # where the first leg lies ahead, so do the next ones
            date = None
    elif frame.type == "meeting" and date is not None:
        date = dating.term(context, skeleton, match.start, date)  # 结束为期两天的谈判
    if frame.type == "sign" and skeleton.text[match.end : match.end + 1] == DATE:
        chunk = skeleton.chunks[match.end]
        if date is not None and date.spans[:1] == ((chunk.start, chunk.end),):
            date = opening = None  # 签署|2024-2025年…计划
    if behind and skeleton.text[match.start - 1 : match.start] in arg.ACTORS:
        match.subject = skeleton.chunks[match.start - 1]  # 否决国会通过的《…》
        match.own = True
    if _ruled_out(context, skeleton, match) or (word in frame.needs_date and date is None):
        return None
    if word in frame.needs_start and not chairs.begins(context, skeleton, match):
        return None
    status = status_of(
        context,
        skeleton,
        match.left if frame.object_before else match.start,
        match.end,
        opening,
        object_marker=frame.object_marker,
        reach_back=_goes_on(skeleton, match) and not _counts(context, skeleton, match),
    )
    if over and status == "planned":
        status = "occurred"  # 周四将会面，并已通话
    if status is not None and frame.type in ENCOUNTERS and _declined(context, skeleton, match):
        formerly = context.compiled.status.formerly.search(skeleton.text, 0, match.start)
        status = "cancelled" if formerly is not None else None
    if date is not opening and status == "planned" and journeys.over(context, date):
        status = "occurred"  # 1日启程，…今天返国
    if (
        status == "planned"
        and date is opening
        and frame.type == "visit"
        and dating.of_departure(context, skeleton, match.start, date)
    ):
        date = None  # the day of departure
    if status == "occurred" and frame.type == "visit" and date is None:
        status = "planned" if _visit_ahead(context, skeleton, match) else status
    performed = frame.id in TIES and _performed(context, skeleton, match)
    if status is None and (behind or performed or frame.id in STAYS):
        status = "occurred"
    if performed and date is not None:
        date = dating.closed(date)
    decided = _decided(skeleton, match)
    if decided and status in (None, "planned") and not lies_ahead(date, context.today):
        status = "occurred"
    if status == "planned" and not decided and _past_day(context, skeleton, match, date):
        date = None  # 去年10月签署…，双方拟成立…
    bound = _inherits(context, skeleton, match.start)
    if not bound and date is None and status == "occurred" and frame.type in SIGNED:
        bound = _meanwhile(context, skeleton)
    vague = frame.dated_plan and date is None and not (bound or decided)
    vague = vague and not _seats(skeleton, match)
    if status is None or (status == "planned" and vague and not _with_plan(frame)):
        return None
    loose = status == "planned" and vague
    bound = bound and not decided
    return Telling(status, date, behind, performed, decided, bound, loose, over)


def _with_plan(frame: frames.Frame) -> bool:
    """Whether what is planned for no time told may be part of a plan told just before."""
    return frame.type in WITH_PLAN or frame.id == TO_DISCUSS


def _over(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a verb is told as done (访问了, 已与某人通话), in a clause that plans nothing."""
    text, words = skeleton.text, context.compiled.status
    begin = match.clause
    if context.compiled.patterns.done.match(text, match.end) is None:
        own = DATE in text[begin : match.start]
        if own or words.already.search(text, begin, match.start) is None:
            return False
    return words.planned.search(text, begin, match.start) is None


def provided(context: Context, skeleton: Skeleton, match: Match, status: str) -> bool:
    """Whether only a paper provides for what is told (根据联合声明，双方将设立…)."""
    if context.compiled.patterns.provided.match(skeleton.text) is None:
        return False
    begin = match.clause
    ahead = context.compiled.status.planned.search(skeleton.text, begin, match.start)
    return status == "planned" or ahead is not None


def _seats(skeleton: Skeleton, match: Match) -> bool:
    """Whether an international body or bank is to have an office in a city (将在某地设立办事处)."""
    subject, begin = match.subject, match.clause
    mention = subject.mention if subject is not None else None
    if match.frame.id != FOUND or mention is None or mention.kind not in SEATED:
        return False
    own = skeleton.position(mention.start) >= begin
    return own and PLACE in skeleton.text[begin : match.start]


def _declined(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether who should talk or travel will not (不会出席原定…的会谈, 婉拒赴…会谈)."""
    begin = match.clause
    return context.compiled.status.declines.search(skeleton.text, begin, match.start) is not None


def _goes_on(skeleton: Skeleton, match: Match) -> bool:
    """Whether words before the clause may bear on a verb: 将同某人会谈，|会见某人."""
    if match.frame.type in AMOUNT_TYPES:
        return True
    return match.frame.type == "meeting" and match.clause == match.start


def _visit_ahead(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether what is told to happen during a visit still lies ahead (访问某国期间，某人将…)."""
    words, text = context.compiled.status, skeleton.text
    if words.during.match(text, match.right_end) is None:
        return False
    stop = arg.clause_end(skeleton, match.right_end)
    return words.planned.search(text, stop, arg.clause_end(skeleton, stop + 1)) is not None


def _congratulated(
    context: Context, skeleton: Skeleton, match: Match, date: DateValue | None
) -> bool:
    """Whether a day is that on which somebody is congratulated on an office (致电…，祝贺他当选)."""
    words = context.compiled.patterns.congratulates
    begin = match.clause
    found = words.search(skeleton.text, begin, match.start)
    if found is None or date is None or not date.spans:
        return found is not None
    return skeleton.position(date.spans[0][0]) < found.start()


def _ruled_out(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a visit is only welcomed, or an office taken only in a condition."""
    status = context.compiled.status
    if match.frame.type == "visit":
        stop = arg.clause_end(skeleton, match.end)
        if status.ahead_of.match(skeleton.text, match.right_end) is not None:
            return True  # 访问某地前，…
        if status.visit_topic.match(skeleton.text, match.end) is not None:
            return True
        return status.wish_after.search(skeleton.text, match.end, stop) is not None
    if match.frame.object_before and skeleton.text[match.start - 1] == GATHERING:
        return True  # 为某届运动会揭幕
    if match.frame.type in ("summit", "conference"):
        begin = match.clause
        agreed = status.agreed_on.match(skeleton.text, match.right_end) is not None
        return agreed and status.on_topic.search(skeleton.text, begin, match.start) is not None
    if match.frame.type == "sign":
        return _only_meant(context, skeleton, match) or _appraised(context, skeleton, match)
    if match.frame.type == "aid":
        return _thanked(context, skeleton, match)
    if match.frame.type == "appoint":
        return status.conditional.search(skeleton.text, 0, match.start) is not None
    return False


def _appraised(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a signing is only spoken of: 此次签署协定是…, 他说，甲与乙签订协定，是….

    Not where a day is told with it, or a word shows it done.
    """
    words, text = context.compiled.status, skeleton.text
    begin, stop = match.clause, arg.clause_end(skeleton, match.end)
    if DATE in text[begin:stop] or context.compiled.patterns.done.match(text, match.end):
        return False
    if words.this_time.search(text, begin, match.start) is not None:
        return True
    speech = context.compiled.gatherings.speech.search(text, 0, begin)
    return speech is not None and words.appraises.match(text, stop) is not None


def _thanked(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether somebody is only thanked for what was given, on no day told with it."""
    begin, stop = match.clause, arg.clause_end(skeleton, match.end)
    if DATE in skeleton.text[begin:stop]:
        return False
    words = context.compiled.status
    return (
        words.thanks.search(skeleton.text, begin, match.start) is not None
        or words.thanks_after.search(skeleton.text, match.end, stop) is not None
    )


def _only_meant(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a signing without a day only says which paper is meant (根据双方达成的协定)."""
    patterns, text = context.compiled.patterns, skeleton.text
    if not text.startswith(patterns.which, match.end) or text[match.end + 1 :][:1] == DOCUMENT:
        return False
    begin = match.clause
    if DATE in text[begin : match.start] or patterns.according.match(text, begin) is None:
        return False
    return patterns.background_before.search(text, begin, match.start) is None


def _decided(skeleton: Skeleton, match: Match) -> bool:
    """Whether a decision is told (决定向某国提供…)."""
    words = match.frame.decided
    if words is None:
        return False
    start = match.clause
    return words.search(skeleton.text, start, match.start) is not None


def set_background(
    context: Context, skeleton: Skeleton, match: Match, told: Telling, candidate: Candidate
) -> bool:
    """Mark what is told as standing behind or said by a party; False for an undertaking."""
    frame, text, seen = match.frame, skeleton.text, skeleton.seen
    words = context.compiled.gatherings
    patterns = context.compiled.patterns
    candidate.background = told.behind and not (told.bound and _right_there(context, text, match))
    if seen & BACKGROUND and not told.behind:
        low = max(0, match.start - 4)
        candidate.background = patterns.background_before.search(text, low, match.start) is not None
    speech = bool(seen & SPEECH) and words.speech.search(text, 0, match.start) is not None
    if frame.type == "appoint" and told.date is None:
        candidate.undated = _congratulated(context, skeleton, match, None)
    candidate.spoken = speech
    if not speech and frame.type in AMOUNT_TYPES and not told.bound:
        candidate.spoken = speech_goes_on(context, skeleton.sentence)
    if frame.type == "establish" and match.date is not None:
        candidate.background = True
    if (
        (seen & SUMMED_UP and patterns.summed_up.search(text, 0, match.start))
        or (seen & FIRST and _first(context, skeleton, match))
        or (frame.type == "sign" and _since_then(context, skeleton, match))
    ):
        candidate.background = True
    if told.status == "planned" and frame.type in AMOUNT_TYPES and not told.decided:
        announced = seen & ANNOUNCED and words.announced.search(text, 0, match.start)
        speech = speech and not (frame.type == "sign" and told.bound)
        if speech or announced:
            return False
    if candidate.spoken and not told.bound and frame.type in AMOUNT_TYPES:
        candidate.background = not told.performed
    return not (told.loose and candidate.background)


def _right_there(context: Context, text: str, match: Match) -> bool:
    """Whether a sentence begins with an occasion right before the verb (会后发表的《…》)."""
    found = context.compiled.status.same.match(text) if match.start <= RIGHT else None
    return found is not None and found.end() >= match.start - 1


def _first(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether somebody is said to have been the first in it (最早签署…的国家)."""
    begin = match.clause
    return context.compiled.patterns.is_first.search(skeleton.text, begin, match.start) is not None


def _since_then(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether what was signed is only what time is counted from (签署…以来)."""
    stop = arg.clause_end(skeleton, match.end)
    return context.compiled.patterns.time_since.search(skeleton.text, match.end, stop) is not None


def _counts(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a number of documents follows: so many are signed, not to be signed."""
    if match.frame.type != "sign" or not skeleton.seen & COUNTED:
        return False
    end = skeleton.starts[match.end]
    found = context.compiled.patterns.counted_document.match(context.document.text, end)
    return found is not None and bool(found["count"]) and found["count"].isdigit()


def _past_day(context: Context, skeleton: Skeleton, match: Match, date: DateValue | None) -> bool:
    """Whether what is planned would have the past day of what an earlier clause tells."""
    if date is None or date.end is None or not date.spans or context.today is None:
        return False
    if match.frame.type == "visit" and date.start == date.end <= context.today:
        begin, low = match.clause, skeleton.position(date.spans[0][0])
        told = context.compiled.status.told_then
        return low < begin and told.search(skeleton.text, low, match.start) is not None
    if match.frame.type not in ("establish", "meeting"):
        return False
    if context.today is None or date.end >= context.today:
        return False
    return skeleton.position(date.spans[0][0]) < match.clause


def _performed(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a relation is raised by saying so (我们共同宣布将…关系提升为…)."""
    text = skeleton.text
    begin = match.clause
    words = context.compiled.status.performs
    first = arg.clause_start(skeleton, max(0, begin - 1))
    return words.search(text, first, match.start) is not None


def _meanwhile(context: Context, skeleton: Skeleton) -> bool:
    """Whether the paragraph began with what happened meanwhile (论坛期间，…。某国签署…)."""
    sentences = context.document.blocks[context.block(skeleton.sentence)].sentences
    first = sentences[0]
    if not 0 < skeleton.sentence - first <= PARAGRAPH or DATE in skeleton.text:
        return False
    return _inherits(context, context.skeleton(first), OPENING)


def _inherits(context: Context, skeleton: Skeleton, position: int) -> bool:
    status, text, end = context.compiled.status, skeleton.text, position + LOOKAHEAD
    if not skeleton.seen & SAME or status.same_word.search(text, 0, end) is None:
        return False
    found = status.same.search(text, 0, end)
    return found is not None and found.start() < position


def restates(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether a sentence only says what was told before (这是六国首次举办峰会).

    Of talks only where they are counted (这是两人自…以来首次会面).
    """
    if not skeleton.seen & RESTATES:
        return False
    if match.frame.type in ("meeting", "call"):
        start = match.clause
        if context.compiled.gatherings.anew.search(skeleton.text, start, match.end) is None:
            return False
    elif match.frame.id != SUMMIT:
        return False
    return context.compiled.status.restates.search(skeleton.text, 0, match.start) is not None


def counted_from(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether the day before a visit is only that from which it is counted (以来首次访问).

    Only where the sentence says what a visit told before is (这是…).
    """
    if not skeleton.seen & RESTATES or match.frame.type != "visit":
        return False
    text, start = skeleton.text, match.clause
    day = text.rfind(DATE, start, match.start)
    if day < 0 or context.compiled.status.restates.search(text, start, day) is None:
        return False
    return context.compiled.gatherings.counted_from.search(text, day, match.end) is not None
