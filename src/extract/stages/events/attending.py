"""Who attends or hosts a gathering that a sentence names."""

from __future__ import annotations

import re
from itertools import chain

from extract.document import DateValue, Participant
from extract.patterns import lazy
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import COMMAS, Chunk, Skeleton
from extract.stages.events.context import Context
from extract.stages.events.ties import states_of

NEAR = 24
WITH_REACH = 6
ATTEND_REACH = 60
ASIDE = lazy(r"[（(][^（()）]*[）)]")  # 某人（下称“与会者”）举行


def attenders(
    context: Context, skeleton: Skeleton, position: int, gathering: int
) -> list[Participant]:
    if position < gathering and skeleton.text[position - 1 : position] not in arg.ACTORS:
        relative = context.compiled.gatherings.relative.match(skeleton.text, gathering + 1)
        if relative is not None:  # 来华出席峰会的某国总统
            return arg.participants_of(context, skeleton.chunks[relative.start("A")])
    low = max(0, position - 6)
    invited = context.compiled.gatherings.invite.search(skeleton.text, low, position)
    if invited is not None:  # 邀请某人参加: whether they will is not said; 派某人参加
        sent = context.compiled.gatherings.sends.match(skeleton.text, invited.start())
        chunk = skeleton.chunks[invited.start("A")] if sent is not None else None
        return arg.participants_of(context, chunk)
    by = position - 1 if position < gathering else -1
    jointly = context.compiled.gatherings.jointly_held.search(skeleton.text, max(0, by - 3), by + 1)
    by = jointly.start() - 1 if jointly is not None else by
    if by > 0 and skeleton.text[by] in arg.ACTORS:  # 出席由某人主持的论坛
        low = arg.clause_start(skeleton, by)
        outer = context.compiled.gatherings.attends_by.search(skeleton.text, low, by)
        if outer is not None:
            guest = arg.subject(context, skeleton, outer.start(), ATTEND_REACH, across=True)
            both = arg.participants_of(context, guest[1] if guest is not None else None)
            for participant in arg.participants_of(context, skeleton.chunks[by]):
                arg.add_participant(both, participant)
            return both
    if position < gathering and _acts(context, skeleton, position - 1):
        acts = arg.participants_of(context, skeleton.chunks[position - 1])  # 就某人出席…
        return [*arg.with_guest(context, skeleton, position - 1), *acts]
    hosts = context.compiled.gatherings.own_event.match(skeleton.text, position) is not None
    found = arg.subject(context, skeleton, position, ATTEND_REACH, across=True, nearest=hosts)
    if found is None and position > gathering:  # 在…期间，某国代表团访问…
        for place in range(position, len(skeleton.text)):
            if skeleton.text[place] in arg.ACTORS and arg.is_subject(context, skeleton, place):
                return arg.participants_of(context, skeleton.chunks[place])
    company: list[Participant] = []
    if found is not None and position < gathering:
        led = context.compiled.gatherings.led_along.search(skeleton.text, 0, found[0])
        if led is not None:  # 某人将随某人前往某地出席
            company = arg.participants_of(context, found[1])
            found = arg.subject(context, skeleton, led.start(), ATTEND_REACH, across=True)
    speaks = found is not None and _speaks(context, skeleton, found[0], gathering)
    if found is not None and speaks and not _goes(context, skeleton, found[1], position, gathering):
        found = None
        begin = arg.clause_end(skeleton, position)
        there = context.compiled.gatherings.at_once.match(skeleton.text, position)
        for place in range(begin, len(skeleton.text) if there is not None else begin):
            if skeleton.text[place] in arg.ACTORS and arg.is_subject(context, skeleton, place):
                return arg.participants_of(context, skeleton.chunks[place])
    people = arg.participants_of(context, found[1] if found else None)
    if found is not None and position < gathering:
        people = [*arg.with_guest(context, skeleton, found[0]), *people]
    if found is not None and position < gathering:  # 同某人共同出席
        begin = arg.clause_start(skeleton, position)
        if skeleton.text[begin - 2 : begin - 1] in arg.ACTORS:  # 将与某人，出席…
            begin = arg.clause_start(skeleton, begin - 1)
        low = max(found[0] + 1, begin)
        along = context.compiled.gatherings.attends_with
        for match in along.finditer(skeleton.text, low, position):
            if position - match.end() <= WITH_REACH:
                for participant in arg.participants_of(context, skeleton.chunks[match.start("A")]):
                    arg.add_participant(people, participant)
    for participant in company:
        arg.add_participant(people, participant)
    if found is None and position < gathering and _first_told(context, skeleton, gathering):
        return next_subject(context, skeleton, gathering)  # 结束访问并出席峰会后，某人回到…
    return people


def _first_told(context: Context, skeleton: Skeleton, gathering: int) -> bool:
    """Whether a clause only tells what came before the next one (出席峰会后，某人…)."""
    after = context.compiled.gatherings.attended_first
    return after.match(skeleton.text, gathering + 1) is not None


def next_subject(context: Context, skeleton: Skeleton, position: int) -> list[Participant]:
    """Return the first actors in a clause after a position."""
    for place in skeleton.actors:
        after = place > position and skeleton.text[place - 1] in COMMAS
        if after and arg.is_subject(context, skeleton, place):
            return arg.participants_of(context, skeleton.chunks[place])
    return []


def _speaks(context: Context, skeleton: Skeleton, place: int, gathering: int) -> bool:
    """Whether an actor only speaks of a gathering (某人说，…峰会后…)."""
    stop = arg.clause_end(skeleton, place)
    if stop >= gathering:
        return False
    speech = context.compiled.gatherings.speech.search(skeleton.text, place + 1, stop)
    return speech is not None and speech.end() == stop


def _goes(
    context: Context, skeleton: Skeleton, speaker: Chunk, position: int, gathering: int
) -> bool:
    """Whether who speaks says that they themselves will attend (某人表示，下周将出席…)."""
    mention = speaker.mention
    if position > gathering or mention is None or mention.label != "PERSON":
        return False
    words, begin = context.compiled.gatherings, arg.clause_start(skeleton, position)
    if mention.title is not None and words.spokesman.search(mention.title) is not None:
        return False
    along = {m.start("A") for m in words.attends_with.finditer(skeleton.text, begin, position)}
    if any(begin <= place < position and place not in along for place in skeleton.actors):
        return False
    return context.compiled.status.planned.search(skeleton.text, begin, position) is not None


def _acts(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether the actor right before a verb of attending is the only one who attends."""
    if place < 0 or skeleton.text[place] not in arg.ACTORS:
        return False
    head = context.compiled.patterns.place.search(skeleton.text, max(0, place - 4), place + 1)
    if head is not None and head.end() == place + 1:
        return False  # 在某国出席
    along = context.compiled.gatherings.with_whom.search(
        skeleton.text, arg.clause_start(skeleton, place), place + 1
    )
    return along is None or along.end() != place + 1


def host(context: Context, skeleton: Skeleton, trigger: int, position: int) -> list[Participant]:
    if trigger > position:
        return []
    start = arg.clause_start(skeleton, trigger)
    along = context.compiled.gatherings.with_whom_first.match(skeleton.text, start)
    if along is not None and start > 0:  # 某人在某地，同某人举行会晤
        found = arg.subject(context, skeleton, start - 1, ATTEND_REACH, across=True)
        people = arg.participants_of(context, found[1] if found else None, "host")
        for place in range(start, trigger):
            if skeleton.text[place] in arg.ACTORS:
                for participant in arg.participants_of(context, skeleton.chunks[place]):
                    arg.add_participant(people, participant)
        return arg.drop_covered_countries(people)
    bare = start > 0 and skeleton.text[start:trigger].strip(COMMAS) == ""  # …，举行了首次峰会
    bare = bare or (start > 1 and skeleton.text[start - 2] in arg.ACTORS)  # 甲和乙，周四在…举行
    reach = ATTEND_REACH if bare else NEAR
    found = arg.subject(context, skeleton, trigger, reach, across=bare)
    praises = context.compiled.gatherings.praises
    if found is not None and praises.search(skeleton.text, found[0], trigger) is not None:
        return []  # 双方高度评价某年举行的…
    patterns = context.compiled.patterns
    told_of = found is not None and patterns.held_of.match(skeleton.text, trigger) is not None
    if (
        found is not None
        and told_of
        and patterns.about_held.search(skeleton.text, found[0], trigger)
    ):
        return []  # 就在某地举行的…交换意见
    people = arg.participants_of(context, found[1] if found else None, "host")
    if found is not None:
        people = [*arg.with_guest(context, skeleton, found[0], "host"), *people]
    if found is not None and found[0] >= start:  # 同甲、乙举行第九次…会议
        words, span = context.compiled.gatherings, (found[0] + 1, trigger)
        for match in chain(
            words.with_whom.finditer(skeleton.text, *span),
            words.with_guest.finditer(skeleton.text, *span),
        ):
            if len(ASIDE.sub("", skeleton.text[match.end() : trigger])) <= WITH_REACH:
                for participant in arg.participants_of(context, skeleton.chunks[match.start("A")]):
                    arg.add_participant(people, participant)
    if found is not None and found[0] < start - 2:  # 甲与来访的乙，周四在…举行
        joined = context.compiled.patterns.with_somebody.match(skeleton.text, found[0] + 1)
        others = [p for p in skeleton.actors if joined and found[0] < p < start]
        for place in others:
            for participant in arg.participants_of(context, skeleton.chunks[place]):
                arg.add_participant(people, participant)
    return people


def for_states(context: Context, people: list[Participant]) -> list[Participant]:
    """Return the states of two who agree on a session to come (双方商定明年举行…)."""
    if len(people) < 2 or any(p.basis == "explicit" or p.kind != "person" for p in people):
        return people
    states = states_of(context, people)
    return states if len(states) > 1 else people


def went_on(context: Context, skeleton: Skeleton, at: int, date: DateValue) -> bool:
    """Whether a day is that of what came before (30日参观工厂，随后前往某国，出席峰会)."""
    if not date.spans:
        return False
    low, high = skeleton.position(date.spans[0][0]), arg.clause_start(skeleton, at)
    moves_on = context.compiled.gatherings.moves_on
    return low < high and moves_on.search(skeleton.text, low, at) is not None


def arrangers(
    context: Context, skeleton: Skeleton, behind: re.Match[str] | None
) -> list[Participant]:
    """Return who is told behind a gathering to hold it (…在某地举行，甲国和乙国共同筹办)."""
    if behind is None:
        return []
    return arg.participants_of(context, skeleton.chunks[behind.start("A")], "host")
