"""Meetings held one by one: with each counterpart, or by each host (分别会见, 先后同他会面)."""

from __future__ import annotations

from extract.document import Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dating, legs
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import EACH
from extract.stages.events.status import status_of

TOLD = ("explicit", "office")  # one by one: 某国, 某国外长
GUESTS = "meeting.guests"  # the visitors told before
WITH_GUESTS = "meeting.with_guests"  # 同代表团举行座谈
ONE_BY_ONE = frozenset(("meeting", "call", "sign"))


def each_counterpart(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one meeting for each counterpart where they are met one by one (分别会见)."""
    if not skeleton.seen & EACH:
        return [candidate]
    start = arg.clause_start(skeleton, min(match.left, match.start))
    each = context.compiled.patterns.each_of.search(skeleton.text, start, match.end)
    if match.frame.id == GUESTS and each is not None:  # 某总理、某委员长将分别会见
        return [replace(candidate, participants=[one]) for one in candidate.participants]
    if candidate.type not in ONE_BY_ONE or match.object is None or match.subject is None:
        return [candidate]
    if each is None or (candidate.type == "sign" and len(candidate.documents) > 1):
        return [candidate]
    others = arg.participants_of(context, match.object, match.role(skeleton, "B"))
    others += more_guests(context, skeleton, match)
    pair = match.object.joint and len(others) == 2  # 分别与两国领袖通电话
    if not pair and any(p.kind == "country" and p.basis not in TOLD for p in others):
        return [candidate]  # 同各国总统分别会谈
    own = arg.participants_of(context, match.subject, match.role(skeleton, "S"))
    if candidate.type == "sign" and len(own) > 1:
        return [candidate]  # 某公司、某银行分别与某部、某局签署
    if len(others) < 2:
        return _each_host(candidate, own, others)
    out = [replace(candidate, participants=[*(replace(p) for p in own), other]) for other in others]
    legs.in_order(context, skeleton, match, out)
    return out


def more_guests(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return guests told behind the one who is met, each with what he came for.

    ``会见来华出席某会议的A和来华访问的B``.
    """
    if match.object is None or match.object.start < skeleton.starts[match.end]:
        return []
    words, text = context.compiled.gatherings.guest_too, skeleton.text
    found: list[Participant] = []
    at = skeleton.position(match.object.end - 1) + 1
    while (more := words.match(text, at)) is not None:
        at = more.end()
        role = match.role(skeleton, "B")
        found += arg.participants_of(context, skeleton.chunks[more.start("A")], role)
    return found


def each_visitor(
    context: Context, skeleton: Skeleton, match: Match, candidate: Candidate
) -> list[Candidate]:
    """Return one visit for each of several guests (某人和某人分别于9月和10月访问某国).

    Each has the day told for him, where as many are told as there are guests.
    """
    people = candidate.participants
    if candidate.type != "visit" or not skeleton.seen & EACH or len(people) < 2:
        return [candidate]
    states = {p.country for p in people if p.kind == "person"}
    if len(states) < len(people) or None in states:
        return [candidate]  # those of one state travel together
    begin, text = match.clause, skeleton.text
    each = context.compiled.patterns.each_of.search(text, begin, match.start)
    if each is None:
        return [candidate]
    days = [p for p in range(begin, match.start) if text[p] == DATE]
    out = [replace(candidate, participants=[one]) for one in people]
    if len(days) == len(people):
        for one, day in zip(out, days, strict=True):
            one.date = dating.date_value(context, skeleton.chunks[day])
            one.explicit_date = True
            one.status = status_of(context, skeleton, match.start, match.end, one.date) or "planned"
    return out


def _each_host(
    candidate: Candidate, own: list[Participant], others: list[Participant]
) -> list[Candidate]:
    """Return one meeting for each of several hosts (总统A、议长B先后同他会面)."""
    hosts = [p for p in own if p.kind == "person"]
    if candidate.type != "meeting" or not others or len(hosts) < 2 or len(hosts) < len(own):
        return [candidate]
    kept = arg.person_keys(own)
    rest = [p for p in candidate.participants if arg.person_key(p.name) not in kept]
    return [replace(candidate, participants=[host, *(replace(p) for p in rest)]) for host in hosts]


def come_next(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether talks told later are others, though all who take part in them talked before.

    They are told as what came next: with some of those present before (``还会见了参加会谈的外长``),
    or with an institution of which nobody was (``其后与某商会代表会面``), that in one sentence too.
    """
    persons, others = arg.person_keys(one.participants), arg.person_keys(other.participants)
    apart = one.sentence != other.sentence
    if apart and not _told_next(context, other):
        return False
    if apart and persons > others and len(others) > 1:
        return True
    told = {p.name for p in one.participants}
    new = [p for p in other.participants if p.kind == "organization" and p.basis == "explicit"]
    dated = one.date is not None or other.date is not None
    if not new or not dated or any(p.name in told for p in new) or not persons:
        return False
    return len({p.country for p in one.participants}) > 1


def _told_next(context: Context, talks: Candidate) -> bool:
    """Whether talks are told as what came next (其后与…会面, 还会见了…)."""
    text, start = context.document.text, context.document.sentences[talks.sentence].start
    words = context.compiled.status
    if words.then_met.search(text, start, talks.trigger[0]) is not None:
        return True
    return words.also_met.search(text, start, talks.trigger[0]) is not None


def with_guest(context: Context, skeleton: Skeleton, match: Match) -> bool:
    """Whether the one right before a verb of meeting is who is met (某人与到访的某人会晤)."""
    subject = match.subject
    if subject is None:
        return False
    return arg.met_before(context, skeleton, skeleton.position(subject.start)) is not None
