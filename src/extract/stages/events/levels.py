"""The level of those who meet: ministers of several states hold a conference, leaders a summit."""

from __future__ import annotations

from extract.document import Value
from extract.stages.events.chunks import Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import EACH

MANY = 3
LEADERS = 4  # of three states, leaders who meet hold talks
LEVEL_REACH = 16
LEVEL_BEFORE = 4  # 部长级, 外长级
TALKS = "meeting.talks"
TALKED = frozenset((TALKS, "meeting.talked", "meeting.face", "meeting.table"))
RECEIVES = frozenset(("meeting.see", "meeting.saw", "meeting.met", "meeting.dine"))  # others


def ministerial(
    context: Context,
    skeleton: Skeleton,
    match: Match,
    candidate: Candidate,
    *,
    apart: bool = False,
) -> None:
    """Ministers of three or more states who meet hold a conference, their leaders a summit.

    ``apart``: 分别 tells the days on which they met, not that they met one by one.
    """
    codes = frozenset([p.country for p in candidate.participants if p.country])
    members = _members_of_body(context, match)
    if len(codes) < MANY and not members:
        return
    start = match.clause
    each_of = context.compiled.patterns.each_of
    if skeleton.seen & EACH and not apart and each_of.search(skeleton.text, start, match.end):
        return  # 分别会见
    if _with_official(context, match):
        return  # 与甲国、乙国外长和联合国秘书长会面: one after the other
    ministers = context.compiled.gatherings.minister_level
    level = match.start - LEVEL_BEFORE
    told = ministers.search(skeleton.text, level, match.start)
    told = told if match.frame.id == TALKS else None
    leaders = context.compiled.gatherings.leader_level
    text = context.document.text
    for chunk in (match.subject, match.object):
        if chunk is None or (chunk is match.subject and match.frame.id in RECEIVES):
            continue  # who is received tells the level
        reach = chunk.end + LEVEL_REACH
        lower = ministers.search(text, chunk.start, reach)
        tour = context.compiled.gatherings.on_tour.search(skeleton.text, 0, match.start)
        higher = match.frame.id in TALKED and tour is None
        higher = higher and (members or len(codes - context.compiled.bodies) >= LEADERS)
        if match.frame.id in RECEIVES:
            higher = tour is None and _of_one_level(context, match, codes, lower is not None)
            lower = lower if higher else None
        else:
            lower = lower or told  # 第三轮部长级谈判
        if lower is not None and lower is not told and _of_several_ranks(context, match):
            return
        if lower or (higher and leaders.search(text, chunk.start, reach)):
            candidate.type = "conference" if lower else "summit"
            mechanism = context.compiled.formats.get(codes)
            if mechanism is not None:
                candidate.mechanism = Value(mechanism, ((chunk.start, chunk.end),), "collective")
            return


def _members_of_body(context: Context, match: Match) -> bool:
    """Whether all members of a body are those talked with (东盟十国|外长), not the body itself."""
    actors = match.object.actors if match.object is not None else []
    reference = actors[0].reference if len(actors) == 1 else None
    if reference is None or reference.kind != "group" or match.subject is None:
        return False
    return len(reference.codes) == 1 and reference.codes[0] in context.compiled.bodies


def _with_official(context: Context, match: Match) -> bool:
    """Whether one person talks with several, the head of a body among them."""
    if match.subject is None or match.object is None or len(match.subject.actors) != 1:
        return False
    text, official = context.document.text, context.compiled.gatherings.official
    return official.search(text, match.object.start, match.object.end + LEVEL_BEFORE) is not None


def _of_several_ranks(context: Context, match: Match) -> bool:
    """Whether one person talks with several named ones who are not all ministers or the like."""
    if match.subject is None:
        return False
    met, first = match.subject.actors[1:], match.subject.actors[0]
    if match.object is not None:
        met = match.object.actors if not met else []
    elif met:
        between = context.document.text[first.end : met[0].start]
        met = met if context.compiled.words.comitative.fullmatch(between.strip()) else []
    people = [a.mention for a in met if a.mention is not None]
    titles = [m.title for m in people if m.label == "PERSON" and m.title is not None]
    minister = context.compiled.gatherings.host_minister
    return any(minister.search(title) is None for title in titles)


def _of_one_level(context: Context, match: Match, codes: frozenset[str], ministers: bool) -> bool:
    """Whether who receives all other members of a listed format is of their level."""
    if match.subject is None or context.compiled.formats.get(codes) not in context.compiled.listed:
        return False
    words, host = context.compiled.gatherings, match.subject
    lower = words.host_minister.search(context.document.text, host.start, host.end)
    return (lower is not None) == ministers


def receives_all(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether somebody only hosts all who come for a gathering (接待前来出席峰会的各国领导人)."""
    chunk = match.object
    if match.frame.id not in RECEIVES or chunk is None or len(chunk.actors) != 1:
        return False
    reference = chunk.actors[0].reference
    if reference is None or reference.kind != "group":
        return False
    end = skeleton.position(chunk.start)
    return context.compiled.gatherings.comes_to.search(skeleton.text, match.end, end) is not None
