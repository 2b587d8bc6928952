"""Meetings that no name tells: of a body's ministers or leaders, and later rounds of talks."""

from __future__ import annotations

import re

from extract.document import Participant, Value
from extract.stages.events import arguments as arg
from extract.stages.events import dating, formats
from extract.stages.events.chunks import ACTOR, COUNTRY, DATE, GATHERING, ORG, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.status import status_of

MEMBERS = "gathering.members"
OF_LEVEL = "gathering.level"
ROUND = "meeting.round"
BODIES = (GATHERING, ORG, COUNTRY, ACTOR)
SUMMONS = 40  # characters from who calls a meeting to the verb
NOUN = 2  # characters of a noun for talks
Earlier = dict[str, Candidate]
MANY = 3  # states whose talks are a conference


def members(context: Context, sentence: int, known: list[Candidate]) -> list[Candidate]:
    """Return the meetings of a body's ministers or leaders (七国集团财长在某地举行会议).

    ``known``: what the sentence is found to tell already; a gathering of the same clause is kept.
    """
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    position = 0
    while (match := words.members_meet.search(skeleton.text, position)) is not None:
        chunk = skeleton.chunks[match.start("O")]
        level = match["level"] or _level_in(context, chunk)
        position = match.end() if level is not None else match.start() + 1
        people = _of_body(context, chunk) if level else None
        if level is None or people is None or _told(skeleton, match, known):
            continue
        before = arg.clause_start(skeleton, match.start())
        caller = words.summons.search(skeleton.text, before, match.start())
        if caller is None and words.not_members.search(skeleton.text, before, match.start()):
            continue  # 某人同欧盟领导人会面
        begin, end = match.start("verb"), match.end("verb")
        candidate = _candidate(context, skeleton, begin, end, MEMBERS)
        if candidate is None:
            continue
        candidate.type = "summit" if level in words.member_leaders else "conference"
        callers = _callers(context, skeleton, caller.start()) if caller is not None else []
        candidate.participants = arg.drop_covered_countries([*callers, *people])
        candidate.mechanism = _mechanism(context, chunk)
        if words.called_off.search(skeleton.text, end) is not None:
            candidate.status = "cancelled"
        out.append(candidate)
    return out


def of_level(context: Context, sentence: int, known: list[Candidate]) -> list[Candidate]:
    """Return the meetings that a body holds at a level (海合会在某地举行外长会议).

    ``known``: what the sentence is found to tell already.
    """
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    for match in words.level_meeting.finditer(skeleton.text):
        low, high = arg.clause_start(skeleton, match.start()), match.start()
        place = next((p for p in range(low, high) if skeleton.text[p] in BODIES), None)
        if place is None or words.not_members.search(skeleton.text, low, place):
            continue
        if any(sign in arg.ACTORS for sign in skeleton.text[place + 1 : high]):
            continue
        people = _of_body(context, skeleton.chunks[place])
        if people is None or _told(skeleton, match, known):
            continue
        candidate = _candidate(context, skeleton, match.start(), match.end(), OF_LEVEL)
        if candidate is None:
            continue
        candidate.type = "summit" if match["level"] in words.member_leaders else "conference"
        candidate.participants = people
        candidate.mechanism = _mechanism(context, skeleton.chunks[place])
        out.append(candidate)
    return out


def _callers(context: Context, skeleton: Skeleton, position: int) -> list[Participant]:
    """Return who calls the members of a body together (某人召集成员国领导人举行峰会)."""
    found = arg.subject(context, skeleton, position, SUMMONS, across=True)
    return arg.participants_of(context, found[1]) if found is not None else []


def _told(skeleton: Skeleton, match: re.Match[str], known: list[Candidate]) -> bool:
    """Whether a gathering, or talks of named persons, is told by the same words."""
    low, high = skeleton.starts[match.start()], skeleton.starts[match.end()]
    return any(
        low <= c.trigger[0] < high and (c.type in GATHERINGS or len(c.participants) > 1)
        for c in known
        if c.type in GATHERINGS or c.type == "meeting"
    )


def _level_in(context: Context, chunk: Chunk) -> str | None:
    """Return the level at the end of a group's name (东盟十国|外长), or None."""
    name = context.document.text[chunk.start : chunk.end]
    found = context.compiled.gatherings.member_level.search(name)
    return found[0] if found is not None else None


def _of_body(context: Context, chunk: Chunk) -> list[Participant] | None:
    """Return who stands for the members of a body of states, None if it is none.

    Nobody where only the format tells who meets.
    """
    bodies = context.compiled.bodies
    if chunk.code == GATHERING:
        mention = chunk.mention
        if mention is None or formats.mechanism_of(context, mention) is None:
            return None
        return formats.parties_of(context, mention)
    people = arg.participants_of(context, chunk)
    return people if people and all(p.country in bodies for p in people) else None


def _mechanism(context: Context, chunk: Chunk) -> Value | None:
    mention = chunk.mention
    for actor in chunk.actors:
        mention = mention or actor.mention
    span = (chunk.start, chunk.end)
    if mention is not None:
        known = formats.mechanism_of(context, mention) or (mention.id or "").lower()
        return Value(known, (span,)) if known in context.compiled.standing else None
    for participant in arg.participants_of(context, chunk):
        code = (participant.country or "").lower()
        if code in context.compiled.standing:
            return Value(code, (span,))
    return None


def rounds(
    context: Context, sentence: int, earlier: Earlier, known: list[Candidate]
) -> list[Candidate]:
    """Return later rounds of talks told before (第二轮谈判19日在罗马举行).

    ``earlier``: talks by their noun; ``known``: what the sentence is found to tell already.
    """
    skeleton = context.skeleton(sentence)
    unnamed = context.compiled.unnamed
    out: list[Candidate] = []
    noun = ""
    for match in unnamed.later_round.finditer(skeleton.text):
        begin = arg.clause_start(skeleton, match.start())
        stop = arg.clause_end(skeleton, match.end())
        if any(sign in arg.ACTORS or sign == GATHERING for sign in skeleton.text[begin:stop]):
            continue
        if match["noun"] is None and not out:
            continue  # 第二轮: of what was told in the same sentence only
        noun = match["noun"] or noun
        day = skeleton.text.find(DATE, begin, stop)
        if day < 0 or _told(skeleton, match, known):
            continue
        last = earlier.get(noun) or earlier[""]
        held = unnamed.round_held.search(skeleton.text, match.end(), stop)
        if held is None:
            continue
        candidate = _candidate(context, skeleton, match.start(), match.end(), ROUND, day)
        if candidate is None:
            continue
        codes = list(dict.fromkeys(p.country for p in last.participants if p.country))
        spans = last.participants[0].spans
        candidate.type = "conference" if len(codes) >= MANY else "meeting"
        candidate.participants = [
            arg.country_participant(context, code, spans, "inherited") for code in codes
        ]
        candidate.mechanism = last.mechanism if candidate.type == last.type else None
        out.append(candidate)
    return out


def note_talks(context: Context, found: list[Candidate], earlier: Earlier) -> None:
    """Note talks of two or more states, which later rounds may follow, under their noun."""
    for candidate in found:
        if candidate.type not in ("meeting", "conference") or candidate.gathering is not None:
            continue
        if len({p.country for p in candidate.participants if p.country}) > 1:
            noun = context.document.text[candidate.trigger[1] - NOUN : candidate.trigger[1]]
            earlier[noun] = earlier[""] = candidate


def _candidate(
    context: Context, skeleton: Skeleton, begin: int, end: int, rule: str, day: int = -1
) -> Candidate | None:
    if day < 0:
        date = dating.find_date(context, skeleton, begin)
        place = arg.find_place(context, skeleton, begin)
    else:
        date = dating.date_value(context, skeleton.chunks[day])
        place = None
        low, high = end, arg.clause_end(skeleton, end)
        cities = (p for p in range(low, high) if p in skeleton.chunks)
        places = [arg.place_value(skeleton.chunks[p]) for p in cities if skeleton.text[p] != DATE]
        own = [p for p in places if p is not None]
        place = own[-1] if own else None
    if date is None and place is None:
        return None
    status = status_of(context, skeleton, begin, end, date)
    if status is None:
        return None
    at = context.document.sentences[skeleton.sentence]
    return Candidate(
        "meeting",
        rule,
        (skeleton.starts[begin], skeleton.starts[end]),
        skeleton.sentence,
        status,
        date=date,
        explicit_date=date is not None,
        place=place,
        quote=[(at.start, at.end)],
        own=True,
    )
