"""Those said to attend, added to the happening they attended."""

from __future__ import annotations

from itertools import chain

from extract.document import Participant
from extract.shapes import dataclass
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import Skeleton, gathering_chunks
from extract.stages.events.context import Candidate, Context
from extract.stages.events.marks import HYPOTHETICAL, NEGATED, SPEECH
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.speech import speech_goes_on
from extract.stages.events.status import blank

NEXT = 3  # sentences in which those who attended an opening are told
WITH = 2  # signs of a verb that may begin with the word for together: 共同|主持
CEREMONIES = frozenset(("launch", "sign", "award", "establish", "aid"))
RITES = CEREMONIES | {"appoint"}
MEETING = frozenset(("meeting",))
OPENED = frozenset(("ORG", "PLACE", "INITIATIVE"))  # what may be opened
FIRST_RUN = "launch.first"
COLONS = tuple("：:")
LED = 12  # characters from whom others accompany to the verb
BESIDE = 2  # characters of an adverb right before a verb


@dataclass(slots=True)
class _Sought:
    """The happening that those listed in a sentence attend.

    ``first``: the first one told; ``held``: it was held near, and no plan is told.
    """

    sentence: int
    types: frozenset[str]
    main: Candidate | None
    first: Candidate | None = None
    noun: str = ""
    held: bool = False

    def present(self, candidate: Candidate) -> bool:
        return not (candidate.spoken or passage.before(candidate, self.main))

    def able(self, candidate: Candidate) -> bool:
        if self.held and candidate.status == "planned" and candidate.sentence != self.sentence:
            return False  # 会议决定下次会议于某年举行。某人出席会议
        name = candidate.gathering.value if candidate.gathering is not None else ""
        if self.noun and name and self.noun not in name:
            return False  # 出席论坛: not the summit told of last
        if candidate.type not in self.types:
            return False
        beside = candidate.sentence == self.sentence and not candidate.spoken
        return self.first is None or beside or self.present(candidate)


def attend(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add those listed as attending to the happening told last, or in the same sentence."""
    people, talks = attendance(context, sentence)
    if not people:
        return
    scope = passage.scope(context, sentence)
    if travels_along(context, sentence):
        before = told.visits
        if scope[0]:
            before = [c for c in before if passage.scope(context, c.sentence) == scope]
        visits = [c for c in chain(before, here) if c.type == "visit" and not c.weak]
        for visit in visits:
            if visit.trigger != visits[0].trigger:
                break
            for participant in people:
                if participant.kind == "person":
                    arg.add_copy(visit.participants, participant)
        return
    tour, begin = _escorted(context, sentence, here)
    if tour is not None:
        for participant in people:
            if participant.spans and participant.spans[0][0] >= begin:
                arg.add_participant(tour.participants, participant)
        return
    if at_ceremony(context, sentence) and _ceremony(people, sentence, here, told):
        return
    rite = _looked_on(context, sentence, here, told)
    if rite is not None:
        for participant in people:
            arg.add_participant(rite.participants, participant)
        return
    before = [c for c in told.all[-1:] if c.type in CEREMONIES and c.sentence == sentence - 1]
    if _at_gathering(context, sentence) and _at_rite(people, here or before):
        return
    main = told.main(here)
    gathered = any(c.type in GATHERINGS for c in here)  # 三国外长开会，某人在座
    meetings = talks and (
        any(c.type == "meeting" for c in here) or (told.meetings and not gathered)
    )
    types = MEETING if meetings else passage.ATTENDED
    kept = told.meetings if meetings else told.attended
    last = [c for c in here if c.type in types]
    if attends_all(context, sentence):
        _add_to_all(people, scope, here, told, main)
        return
    if not talks and kept:
        names = arg.person_keys(people)  # 某人等与会，主席会见了他们: not the talks with them
        here = [
            c for c in here if c.type != "meeting" or not names <= arg.person_keys(c.participants)
        ]
        last = [c for c in here if c.type in types]
    near_by = told.within(scope)
    if scope[0]:  # of an item of news, what it tells first, as of a document
        kept = [c for c in near_by if c.type in types]
        block = context.block(sentence)
        near_by = [c for c in near_by if context.block(c.sentence) == block]
    if not kept and not last:
        return

    sought = _Sought(sentence, types, main)
    first = next(filter(sought.present, chain(kept, last)), None)

    noun = sought.noun = _noun(context, sentence)
    plans = context.compiled.status.planned.search(context.skeleton(sentence).text) is not None
    sought.first = first
    sought.held = not plans and first is not None and _held_near(first, sentence, told, scope)
    near = next(filter(sought.able, chain(reversed(here), reversed(near_by))), None)
    target = near or first or next(chain(kept, last))
    if target.type == "meeting" and not talks:  # 会见某人，并主持会议。…。某人出席
        held = [c for c in kept if c.type in GATHERINGS and not c.guests and sought.able(c)]
        later = [
            c
            for c in held
            if c.status == "occurred" and (c.sentence > target.sentence or _ends_with(c, noun))
        ]
        target = later[-1] if later else target
    if target.type == "meeting" and _at_gathering(context, sentence):
        return
    over = target.type == "meeting" and target.status == "occurred"
    if plans and over and target.sentence != sentence:
        return  # A会见B。B确认某人将出席峰会
    if target.sentence != sentence and (
        _elsewhere(target, noun) or not _same_days(context, sentence, target)
    ):
        return
    if target.status == "planned" and _attended_another(people, target, here):
        return
    several = talks or target.type in GATHERINGS  # 出席峰会和对话会，某人等出席
    for each in chain(told.at(target.trigger), here) if several else (target,):
        if each is target or (each.trigger == target.trigger and sought.able(each)):
            for participant in people:
                arg.add_copy(each.participants, participant)


def _escorted(
    context: Context, sentence: int, here: list[Candidate]
) -> tuple[Candidate | None, int]:
    """Return the visit of a sentence that people are told at its end to go along on, if any.

    And where the clause begins that tells so.
    """
    visits = [c for c in here if c.type == "visit" and not c.spoken]
    if not visits or visits[-1] is not here[-1]:
        return None, 0
    skeleton = context.skeleton(sentence)
    low = skeleton.position(visits[-1].trigger[1])
    found = context.compiled.unnamed.escorts.search(skeleton.text, low)
    if found is None:
        return None, 0
    return visits[-1], skeleton.starts[max(low, arg.clause_start(skeleton, found.start()))]


def _looked_on(
    context: Context, sentence: int, here: list[Candidate], told: passage.Told
) -> Candidate | None:
    """Return what was opened, signed or given right before people are said to be there.

    ``某人为中心揭牌，某大使出席``; not where talks or a gathering are told between.
    """
    skeleton = context.skeleton(sentence)
    verbs = [m.start() for m in context.compiled.gatherings.looks_on.finditer(skeleton.text)]
    if not verbs:
        return None
    at = skeleton.starts[verbs[-1]]
    earlier = [c for c in here if c.trigger[0] < at and not c.background]
    if not here:
        near = [c for c in told.all[-1:] if c.sentence == sentence - 1]
        earlier = [c for c in near if not any(passage.same_day(c, t) for t in told.attended[-1:])]
    last = earlier[-1] if earlier else None
    if last is None or last.type not in CEREMONIES or last.status == "cancelled" or last.spoken:
        return None
    if last.sentence == sentence:
        clause = arg.clause_start(skeleton, verbs[-1])
        return last if skeleton.starts[clause] > last.trigger[1] else None
    return last


def _attended_another(people: list[Participant], target: Candidate, here: list[Candidate]) -> bool:
    """Whether people attended what the sentence tells to have decided on the next one."""
    names = arg.person_keys(people)
    return any(
        held is not target
        and held.type in GATHERINGS
        and held.status == "occurred"
        and names <= arg.person_keys(held.participants)
        for held in here
    )


def _ends_with(held: Candidate, noun: str) -> bool:
    """Whether a gathering is named by the noun it is attended by later (出席了年会开幕式)."""
    return bool(noun) and held.gathering is not None and held.gathering.value.endswith(noun)


def _noun(context: Context, sentence: int) -> str:
    """Return the noun of a gathering without a name that people attend (出席论坛), if any."""
    words = context.compiled.gatherings.attends_noun
    found = words.search(context.skeleton(sentence).text)
    return found["noun"] if found is not None else ""


def _elsewhere(target: Candidate, noun: str) -> bool:
    """Whether a gathering is only what guests came for, and who attends did not attend it."""
    return target.guests and not noun


def _held_near(first: Candidate, sentence: int, told: passage.Told, scope: tuple[int, int]) -> bool:
    """Whether the passage tells of a gathering that was held, so that a next one is not meant."""
    if first.status != "occurred":
        return False
    near = (c for c in told.within(scope) if c.sentence <= sentence)
    return any(c.type in GATHERINGS and c.status == "occurred" for c in near)


def _same_days(context: Context, sentence: int, target: Candidate) -> bool:
    """Whether a sentence names no day but such as a happening may have been on."""
    date = target.date
    numbers = context.document.sentences[sentence].dates
    days = [d for d in (context.document.dates[number] for number in numbers) if d.value_start]
    if date is None or date.start is None or date.end is None or not days:
        return True
    return any(
        day.value_start <= date.end and (day.value_end is None or day.value_end >= date.start)
        for day in days
        if day.value_start is not None
    )


def _at_gathering(context: Context, sentence: int) -> bool:
    """Whether people are said to be there in words for larger gatherings (到场)."""
    span = context.document.sentences[sentence]
    words = context.compiled.gatherings.at_gathering
    return words.search(context.document.text, span.start, span.end) is not None


def _ceremony(
    people: list[Participant], sentence: int, here: list[Candidate], told: passage.Told
) -> bool:
    """Add people to what is opened, signed or conferred at the ceremony told last, if any is."""
    for target in chain(reversed(here), reversed(told.all)):
        if target.sentence < sentence - 1:
            return False
        if target.type in CEREMONIES and target.status != "cancelled":
            for participant in people:
                arg.add_participant(target.participants, participant)
            return True
    return False


def _at_rite(people: list[Participant], here: list[Candidate]) -> bool:
    """Add people to what the same sentence tells to be opened, or to a swearing-in (到场祝贺)."""
    if not here or here[-1].type not in RITES or here[-1].status == "cancelled":
        return False
    for participant in people:
        arg.add_participant(here[-1].participants, participant)
    return True


def _add_to_all(
    people: list[Participant],
    scope: tuple[int, int],
    here: list[Candidate],
    told: passage.Told,
    main: Candidate | None,
) -> None:
    """Add those who attended all that was told, signings by those who talked among it.

    All that was told in its entry, where ``scope`` is that of a bulletin entry.
    """
    whole = told.within(scope) if scope[0] else told.all
    every = [c for c in chain(whole, here) if c.type in passage.ATTENDED]
    every = [c for c in every if c.status == "occurred"]
    talks: dict[object, list[set[str]]] = {}  # who talked, by day
    for held in every:
        if held.type == "meeting":
            talks.setdefault(passage.days(held), []).append(arg.person_keys(held.participants))
    every += [c for c in whole if c.type == "sign" and _at_talks(c, talks)]
    every += [c for c in whole if c.rule == passage.ENVOYS and c.status == "occurred"]
    opened = [c for c in whole if c.type == "launch" and c.status == "occurred"]
    every += [c for c in opened if len({p.country for p in c.participants}) > 1]
    for target in every:
        if target.background or target.spoken or target.guests or passage.before(target, main):
            continue
        for participant in people:
            arg.add_copy(target.participants, participant)


def _at_talks(signing: Candidate, talks: dict[object, list[set[str]]]) -> bool:
    """Whether what was signed was signed by those who talked, on the same day."""
    if signing.rule == "sign.adopt" or signing.status != "occurred":
        return False
    names, days = arg.person_keys(signing.participants), passage.days(signing)
    if len(names) < 2:
        return False
    held = talks.values() if days is None else (talks.get(None, []), talks.get(days, []))
    return any(len(names & present) > 1 for group in held for present in group)


def at_ceremony(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of a ceremony that people attend (…出席仪式)."""
    span = context.document.sentences[sentence]
    words = context.compiled.gatherings.ceremony
    return words.search(context.document.text, span.start, span.end) is not None


def attends_all(context: Context, sentence: int) -> bool:
    """Whether those who attend did so at all that was told (参加上述活动)."""
    return context.compiled.gatherings.all_of.search(context.skeleton(sentence).text) is not None


def travels_along(context: Context, sentence: int) -> bool:
    """Whether those named came along on a visit (陪同人员同机抵达)."""
    words = context.compiled.gatherings.travels_along
    return words.search(context.skeleton(sentence).text) is not None


def _of_led(context: Context, skeleton: Skeleton, start: int, stop: int) -> str | None:
    """Return the state of whom those listed accompany (陪同某人参加会见的有…)."""
    words = context.compiled.gatherings.led_along
    for place in skeleton.actors:
        if place >= stop:
            break
        begin = arg.clause_start(skeleton, place)
        if start - place < LED and words.search(skeleton.text, begin, place) is not None:
            codes = {p.country for p in arg.participants_of(context, skeleton.chunks[place])}
            return codes.pop() if len(codes) == 1 else None
    return None


def attendance(context: Context, sentence: int) -> tuple[list[Participant], bool]:
    """Return those said to attend, in a sentence that names no gathering of its own.

    The flag is true where they are said to attend talks (``参加会见``).
    """
    skeleton, seen = context.skeleton(sentence), context.seen[sentence]
    words = context.compiled.gatherings
    begin = 0  # after the clause of a gathering named in the same sentence
    for position, _ in gathering_chunks(skeleton):
        begin = max(begin, arg.clause_end(skeleton, position))
    people: list[Participant] = []
    talks = False
    if speech_goes_on(context, sentence) or words.captions.match(skeleton.text):
        return people, talks
    whole = False
    for match in words.members_listed.finditer(skeleton.text, begin):
        listed = [match.start("A")]
        whole = whole or match["one"] is None  # not 主持会议的是…
        talks = (
            talks or words.talks.search(skeleton.text, match.start(), match.start("A")) is not None
        )
        to_end = any(colon in match[0] for colon in COLONS)
        if to_end or words.travels_along.search(skeleton.text, 0, match.start("A")):
            listed = [p for p in skeleton.actors if p >= match.start("A")]  # 出访的有：…，…
        home = _of_led(context, skeleton, match.start(), match.start("A"))
        for place in listed:
            for participant in arg.participants_of(context, skeleton.chunks[place]):
                if participant.country is None and participant.kind == "person":
                    participant.country = home
                arg.add_participant(people, participant)
    for match in words.sides_listed.finditer(skeleton.text, begin) if people and whole else ():
        for participant in arg.participants_of(context, skeleton.chunks[match.start("A")]):
            arg.add_participant(people, participant)  # …，中方有某人、某人
    if people and whole:
        return people, talks
    aside = -1
    verbs = words.participation.finditer(skeleton.text, begin)
    for match in chain(verbs, words.speaks_there.finditer(skeleton.text, begin) if begin else ()):
        start = max(begin, arg.clause_start(skeleton, match.start()))
        if seen & (HYPOTHETICAL | NEGATED):
            before = blank(context.compiled.status.traps, skeleton.text[start : match.start()])
            doubtful = context.compiled.status.hypothetical.search(before)
            if doubtful or context.compiled.status.negated.search(before):
                continue
        if seen & SPEECH and words.speech.search(skeleton.text, begin, match.start()):
            continue  # told in what somebody says
        other = words.elsewhere.match(skeleton.text, match.end())
        if other is not None or start <= aside < match.start():
            aside = other.end() if other is not None else aside
            continue  # 出席同某方的对话会（并致辞）: another gathering
        stop = arg.clause_end(skeleton, match.end())
        talks = talks or words.talks.search(skeleton.text, match.start(), stop) is not None
        if not any(start <= position < match.start() for position in skeleton.chunks):
            start = max(begin, arg.clause_start(skeleton, max(0, start - 1)))
            if words.elsewhere.match(skeleton.text, start):
                continue  # 出席由某会举办的晚宴，致辞时…
            if context.compiled.patterns.delegates.match(skeleton.text, start):
                continue  # 代表团走访了某公司，并出席…
        if start - 1 > begin and words.list_goes_on.match(skeleton.text, start):
            start = max(begin, arg.clause_start(skeleton, start - 1))  # …，以及某人出席
        while start - 2 >= begin and skeleton.text[start - 2] in arg.ACTORS:
            if context.compiled.status.carries_on.match(skeleton.text, start):
                break  # 会见了某人，并与某人共同主持
            start = max(begin, arg.clause_start(skeleton, start - 1))  # a list with commas
        for position, chunk in sorted(skeleton.chunks.items()):
            if not start <= position < match.start() or not chunk.actors:
                continue
            if (
                arg.is_subject(context, skeleton, position)
                or _together(context, skeleton, position, match.start())
                or words.delegates.fullmatch(skeleton.text, position + 1, match.start())
            ):
                for participant in arg.participants_of(context, chunk):
                    arg.add_participant(people, participant)
    for match in words.stands_in.finditer(skeleton.text, begin) if people else ():
        for participant in arg.participants_of(context, skeleton.chunks[match.start("A")]):
            arg.add_participant(people, participant)  # 某国由外长某人代表
    return people, talks


def _together(context: Context, skeleton: Skeleton, position: int, verb: int) -> bool:
    """Whether the subject attends with the actors at a position (同某人共同主持)."""
    words = context.compiled.gatherings
    along = words.with_whom.search(skeleton.text, max(0, position - 2), position + 1)
    if along is None or along.start("A") != position:
        return False
    return words.jointly.search(skeleton.text, position, verb + WITH) is not None


def by_rite(context: Context, opening: Candidate) -> bool:
    """Whether an opening is told by its ceremony."""
    text, patterns = context.document.text, context.compiled.patterns
    if patterns.rite.match(text, opening.trigger[1]) is not None:
        return True
    return patterns.ribbon.match(text, *opening.trigger) is not None


def attended_later(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether a later sentence only tells who attended the ceremony of an opening."""
    text = context.document.text
    near = 0 < other.sentence - one.sentence <= NEXT
    if not near or not by_rite(context, other):
        return first_run(context, other) and other.sentence - one.sentence > 0
    again = text[slice(*other.trigger)] in text[slice(*one.trigger)]
    return again or first_run(context, other)


def first_run(context: Context, opening: Candidate) -> bool:
    """Whether the ceremony of a first run is told without what runs or when (在首发仪式上)."""
    if opening.explicit_date or not by_rite(context, opening):
        return False
    start = context.document.sentences[opening.sentence].start
    words = context.compiled.status.bare_rite
    return words.search(context.document.text, start, opening.trigger[1]) is not None


def _ribbon_cut(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether a clause tells of the ribbon cut for what its sentence says is opened.

    ``举行启用典礼，某人为新馆剪彩``: nothing else is named in between.
    """
    text, mentions = context.document.text, context.document.mentions
    if context.compiled.patterns.ribbon.match(text, *other.trigger) is None:
        return False
    low, high = one.trigger[1], other.trigger[0]
    between = (mentions[n] for n in context.document.sentences[other.sentence].mentions)
    return not any(m.label in OPENED and low <= m.start < high for m in between)


def _said_again(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether a later clause says by the same word that somebody opens it (宣布总领馆开馆)."""
    text = context.document.text
    told, again = text[slice(*one.trigger)], text[slice(*other.trigger)]
    codes = {p.country for p in other.participants}
    return told.endswith(again) and bool(codes) and codes <= {p.country for p in one.participants}


def same_opening(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether the words of two reports of openings, one behind the other, show that they are one.

    ``…竣工，某人出席竣工仪式并剪彩``, ``某学院揭牌。某人出席了揭牌仪式``, ``启动试运行``,
    ``某段今早通车，首班列车从某站开出``.
    """
    together = one.sentence == other.sentence
    if together and (
        other.rule == FIRST_RUN or (by_rite(context, other) and not by_rite(context, one))
    ):
        return True
    if together and (_said_again(context, one, other) or _ribbon_cut(context, one, other)):
        return True
    start = context.document.sentences[other.sentence].start
    marks = context.compiled.patterns.marks_that
    if together and marks.search(context.document.text, start, other.trigger[0]) is not None:
        return True  # 举行通车典礼，标志着项目建成并投入使用
    return attended_later(context, one, other) or (0 <= other.trigger[0] - one.trigger[1] <= BESIDE)
