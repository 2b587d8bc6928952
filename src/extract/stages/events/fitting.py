"""Frames laid on a sentence: which frame fits at a trigger, and what fills its roles."""

from __future__ import annotations

import re

from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import ACTOR, COUNTRY, DATE, DOCUMENT, ORG, Chunk, Skeleton
from extract.stages.events.context import Context
from extract.stages.events.frames import WINDOW, Frame, Pattern
from extract.stages.events.marks import DELEGATION

NEED_REACH = 40
TITLE_REACH = 20
LED_IN = 2  # signs before those whom a clause begins with: 并|与某人
_OBJECTS = frozenset("AB")  # signs of the pattern grammar
_PLACES = frozenset("LO")
TALKS = frozenset(("meeting", "call", "message"))
TALKED_OF = frozenset(("launch", "establish", "sign", "aid", "award"))  # in talks, not done
PAPERS_TOLD = frozenset(("launch", "establish", "aid", "appoint"))  # papers about these
NAMED_FIRST = frozenset((COUNTRY, ORG))
NOT_IN_TITLE = frozenset("、和与及同会见访在对向为于被由的")


class Match:
    """A frame that fits at a trigger, with the skeleton positions of its roles.

    ``clause``: where the clause of the trigger begins.
    """

    __slots__ = (
        "clause",
        "date",
        "end",
        "frame",
        "left",
        "object",
        "own",
        "place",
        "right_end",
        "start",
        "subject",
    )

    def __init__(self, frame: Frame, start: int, end: int, clause: int) -> None:
        self.frame = frame
        self.clause = clause
        self.start = start
        self.end = end
        self.left = start
        self.right_end = end
        self.subject: Chunk | None = None
        self.object: Chunk | None = None
        self.place: Chunk | None = None
        self.date: Chunk | None = None  # said by the pattern itself
        self.own = False  # the subject stands with the verb

    def role(self, skeleton: Skeleton, place: str) -> str | None:
        """The role of the subject, ``S``, or the object, ``B``."""
        frame = self.frame
        if not frame.roles:
            return None
        if self._turned(skeleton):
            place = "S" if place == "B" else "B"
        return frame.roles.get(place)

    def _turned(self, skeleton: Skeleton) -> bool:
        """Whether who stands as the subject has the role of the object: 荣获, 被某国授予, 拜会."""
        frame, text, other = self.frame, skeleton.text, self.object
        if frame.takers or frame.taken:
            if text[self.start : self.end] in frame.takers or text.endswith(
                frame.taken, 0, self.start
            ):
                return True
            return other is not None and text.endswith(
                frame.taken, 0, skeleton.position(other.start)
            )
        if not frame.callers or other is None or text[self.start : self.end] not in frame.callers:
            return False
        return other.start >= skeleton.starts[self.start]


def _trapped(
    context: Context, skeleton: Skeleton, frame: Frame, word: str, start: int, end: int
) -> bool:
    text, kind, patterns = skeleton.text, frame.type, context.compiled.patterns
    if frame.not_after and frame.not_after.match(text, end):
        return True
    led = kind == "visit" and skeleton.seen & DELEGATION
    if led and patterns.delegation.match(text, end):
        return True
    if frame.not_near and frame.not_near.match(text, end):
        begin = arg.clause_start(skeleton, start)
        ago = patterns.years_ago.search(text, begin, start)
        if kind != "appoint" or (DATE not in text[begin:start] and ago is None):
            return True
    if frame.not_before and frame.not_before.search(text, start - 6, start):
        allowed = frame.allow_before
        if not (allowed and allowed.search(text, start - 8, start)):
            return True
    if (
        kind == "launch"
        and patterns.in_service.match(text, end) is not None
        and DATE not in text[arg.clause_start(skeleton, start) : start]
    ):
        return True  # 已开通运营三年
    if (
        kind in TALKED_OF
        and (about := patterns.talked_of.match(text, end)) is not None
        and (kind != "launch" or not about["wired"])
        and patterns.talks_topic.search(text, arg.clause_start(skeleton, start), start)
    ):
        return True  # 就|启动|…等问题进行会谈
    if kind == "aid" and context.compiled.status.bought.search(
        text, arg.clause_start(skeleton, start), start
    ):
        return True  # 某国采购的疫苗|运抵
    if (
        kind in PAPERS_TOLD
        and patterns.about_papers.match(text, end) is not None
        and patterns.paper_about.search(text, arg.clause_start(skeleton, start), start)
    ):
        return True  # 签署关于|成立|委员会的备忘录
    if kind == "establish" and not frame.states_only and text[end : end + 1] == DOCUMENT:
        return True  # 签署|建立…关系协议书
    if kind == "establish" and text.startswith(patterns.which, end):
        begin = arg.clause_start(skeleton, start)
        if DATE not in text[begin:start] and patterns.is_one.search(text, begin, start):
            return True  # 是某国在某地设立|的机构
    if word in frame.attributive and text[end : end + 1] == ACTOR:
        mention = skeleton.chunks[end].mention
        if mention is not None and mention.label == "PERSON":
            return True  # 甲国当选|副总统某人
    words = frame.not_clause
    if words is not None and words.search(text, end, arg.clause_end(skeleton, end)):
        return True
    around = frame.needs_around
    if around is not None and not (
        around.search(text) or around.search(_around(context, skeleton))
    ):
        return True
    asks = frame.word_needs or frame.word_forbids
    if asks and _lacks_words(context, skeleton, frame, word, end):
        return True
    beside = start - 1 if text[start - 1 : start] == DATE else start  # 某人与某人|昨日|会面
    if frame.needs_verb and (kind == "appoint" or text[beside - 1 : beside] not in arg.ACTORS):
        low = max(arg.clause_start(skeleton, start), start - WINDOW)
        if not frame.needs_verb.search(text, low, arg.clause_end(skeleton, end)):
            return True
    return False


def _lacks_words(context: Context, skeleton: Skeleton, frame: Frame, word: str, end: int) -> bool:
    """Whether a word that a trigger needs is missing around it, or one that rules it out is not."""
    text = skeleton.text
    needed, forbidden = frame.word_needs.get(word), frame.word_forbids.get(word)
    around = _around(context, skeleton) if frame.wide and (needed or forbidden) else ""
    if needed and not (
        needed.search(text, end, min(len(text), end + NEED_REACH)) or needed.search(around)
    ):
        return True
    return bool(forbidden and (forbidden.search(text) or forbidden.search(around)))


def _around(context: Context, skeleton: Skeleton) -> str:
    """Return the sentence before, if it is of the same entry, and the headline."""
    document = context.document
    text = document.text
    parts = [text[b.start : b.end] for b in context.headlines]
    index = skeleton.sentence - 1
    unit = document.blocks[context.block(skeleton.sentence)].unit
    if index >= 0 and document.blocks[context.block(index)].unit == unit:
        parts.append(text[document.sentences[index].start : document.sentences[index].end])
    return "".join(parts) if not unit else "".join(parts[-1:])


def fit(
    context: Context, skeleton: Skeleton, frame: Frame, word: str, start: int, end: int
) -> Match | None:
    """Return how the first of a frame's patterns fits at a trigger, None where none does.

    What rules the frame out is looked for once, and only where the words beside the trigger fit.
    """
    text = skeleton.text
    free = asked = False
    guest: re.Match[str] | None = None
    for pattern in frame.patterns:
        left: re.Match[str] | None = None
        right: re.Match[str] | None = None
        follows = pattern.right
        if follows is not None:
            if pattern.takes_object and not asked:  # 会见来华出席…的某国总统
                guest, asked = context.compiled.patterns.guest.match(text, end), True
            if guest is None or not pattern.takes_object:
                right = follows.match(text, end)
                if right is None:
                    continue
        if pattern.left is not None:
            left = _nearest(pattern.left, pattern.window, frame, skeleton, start)
            if left is None:
                continue
        if not free:
            if _trapped(context, skeleton, frame, word, start, end):
                return None
            free = True
        match = Match(frame, start, end, arg.clause_start(skeleton, start))
        own = guest if pattern.takes_object else None
        if _fill_roles(context, skeleton, match, pattern, left, own, right):
            return match
    return None


def _fill_roles(
    context: Context,
    skeleton: Skeleton,
    match: Match,
    pattern: Pattern,
    left: re.Match[str] | None,
    guest: re.Match[str] | None,
    right: re.Match[str] | None,
) -> bool:
    """Fill the roles of what stands beside a trigger; False where a subject is missing.

    ``guest``: who is told with what they came for, in place of what the pattern asks for.
    """
    frame, start = match.frame, match.start
    if left is not None:
        match.left = left.start()
        _take(context, skeleton, match, left)
    if guest is not None:
        match.right_end = guest.end()
        match.object = skeleton.chunks[guest.start("A")]
    elif right is not None:
        match.right_end = right.end()
        _take(context, skeleton, match, right)
    if pattern.subject_reach is not None:
        reach = pattern.subject_reach + (match.start - match.left)
        found_subject = arg.subject(
            context,
            skeleton,
            match.left,
            reach,
            pattern.across,
            nearest=frame.nearest,
            persons=frame.persons_only,
        )
        if found_subject is None:
            return False
        person = _person_of(skeleton, found_subject[0])  # 某国新任总统某人
        match.subject = skeleton.chunks[person] if person < match.left else found_subject[1]
        match.own = True
        if frame.type in TALKS and match.object is not None:
            match.subject = _first_alone(context, skeleton, match, match.subject)
        if frame.type == "meeting" and match.object is None:
            match.object = _led_in(context, skeleton, found_subject[0], start)
    return True


def _first_alone(context: Context, skeleton: Skeleton, match: Match, subject: Chunk) -> Chunk:
    """Return the first of two who talked with each other, where he then meets somebody else.

    ``甲同乙举行会谈，并会见丙``: not both meet, unless told to (共同会见).
    """
    begin = match.clause
    if len(subject.actors) != 2 or skeleton.position(subject.start) >= begin:
        return subject
    first, second = subject.actors
    between = context.document.text[first.end : second.start]
    if context.compiled.words.comitative.match(between) is None:
        return subject
    words = context.compiled.gatherings
    if words.jointly.search(skeleton.text, begin, match.end) is not None:
        return subject
    if not _talked(context, skeleton, subject.end, skeleton.starts[begin]):
        return subject  # 甲与乙展开穿梭外交，先会晤丙
    alone = replace(subject, actors=[first], end=first.end)
    homes = {p.country for p in arg.participants_of(context, alone)}
    others = {p.country for p in arg.participants_of(context, replace(subject, actors=[second]))}
    return alone if homes and others and homes.isdisjoint(others) else subject


def _talked(context: Context, skeleton: Skeleton, low: int, high: int) -> bool:
    """Whether a stretch of a sentence, in clean offsets, has a word for talks."""
    by_trigger = context.compiled.frames.by_trigger
    return any(
        frame.type in TALKS
        for start, _, word in context.triggers[skeleton.sentence]
        if low <= start < high
        for frame in by_trigger[word]
    )


def _led_in(context: Context, skeleton: Skeleton, subject: int, start: int) -> Chunk | None:
    """Return with whom talks are held in a clause whose subject stands clauses before."""
    begin = arg.clause_start(skeleton, start)
    if subject >= begin:
        return None
    place = None
    for along in context.compiled.gatherings.with_whom.finditer(skeleton.text, begin, start):
        place = along.start("A")
    if place is None or context.compiled.patterns.not_subject_after.match(skeleton.text, place + 1):
        return None  # 就与某国关系举行会谈
    return skeleton.chunks[_person_of(skeleton, place)]


def _nearest(
    words: re.Pattern[str], window: int, frame: Frame, skeleton: Skeleton, start: int
) -> re.Match[str] | None:
    """Return what stands before a trigger; of who is given, that nearest to it.

    ``为救灾，向某国提供``: not what it is for. ``与A会谈；…，与B举行会晤``: those the last clause
    begins with.
    """
    text = skeleton.text
    found = words.search(text, start - window, start)
    if found is None:
        return None
    while frame.type == "aid":
        nearer = words.search(text, found.start() + 1, start)
        if nearer is None:
            break
        found = nearer
    if frame.type == "meeting":
        begin = arg.clause_start(skeleton, start)
        own = words.search(text, begin, start) if found.start() < begin else None
        if own is not None and own.start() <= begin + LED_IN:
            return own
        if own is not None and any(
            text[place] in arg.ACTORS for place in range(begin, own.start())
        ):
            return own  # …同他会面，某人则在某地与他会谈
    return found


def _take(context: Context, skeleton: Skeleton, match: Match, found: re.Match[str]) -> None:
    if not found.re.groups:
        return
    for name, text in found.groupdict().items():
        if text is None:
            continue
        position = found.start(name)
        if name in _OBJECTS:
            match.object = skeleton.chunks[_person_of(skeleton, position)]
        elif name in _PLACES:
            signs = arg.VENUES if match.frame.type == "visit" else arg.PLACES
            if match.frame.type == "visit":
                position = _own_place(context, skeleton, match, position)
            position = arg.last_of_run(context, skeleton, position, signs)
            match.place = skeleton.chunks[position]
        elif name == "S":  # 在同某人会谈时，|某人说
            match.subject = skeleton.chunks[_person_of(skeleton, position)]
            match.own = True
        elif name == "T":
            match.date = skeleton.chunks[position]


def _own_place(context: Context, skeleton: Skeleton, match: Match, position: int) -> int:
    """Return where the last place stands that the clause of a visit tells itself, if it does.

    ``13日在甲市出席会议，14日前往乙国访问``: not where the clause before was.
    """
    begin = match.clause
    if position >= begin:
        return position
    own = position
    for found in context.compiled.patterns.place.finditer(skeleton.text, begin, match.start):
        own = found.end() - 1
    return own


def _person_of(skeleton: Skeleton, position: int) -> int:
    """Return the person whose long title begins with a state or body (某大学…中心主任某人)."""
    text = skeleton.text
    state = skeleton.chunks[position].mention
    if (
        state is None
        and text[position + 1 : position + 2] in arg.ACTORS
        and position + 1 < len(text)
    ):
        own = skeleton.chunks[position].actors
        after = skeleton.chunks[position + 1].mention
        titled = after is not None and after.label == "PERSON" and after.title is not None
        if titled and len(own) == 1 and own[0].reference is not None:
            return position + 1  # 我国|外交部长某人
    if text[position] not in NAMED_FIRST or state is None:
        return position
    if len(skeleton.chunks[position].actors) > 1:
        return position
    body = text[position] == ORG
    stop = min(arg.clause_end(skeleton, position), position + TITLE_REACH)
    for place in range(position + 1, stop):
        mention = skeleton.chunks[place].mention if place in skeleton.chunks else None
        if body and text[place] in NOT_IN_TITLE:
            return position
        if text[place] in arg.ACTORS:
            person = mention is not None and mention.label == "PERSON" and mention.title is not None
            code = state.country if body else state.id
            same = mention is not None and mention.country in (None, code)
            return place if person and same else position
    return position
