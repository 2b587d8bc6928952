"""Which format a happening belongs to: by where it took place, by who acts, by the paper's name."""

from __future__ import annotations

from extract.document import Value
from extract.gazetteers import Surface, SurfaceMatcher
from extract.patterns import lazy
from extract.shapes import replace
from extract.stages.events import chairs
from extract.stages.events.chunks import CLAUSE_END, Chunk
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import mechanism_of
from extract.stages.events.objects import TIE
from extract.stages.events.reports import GATHERINGS

ACTS = frozenset(("sign", "establish", "launch"))
FOUNDING = frozenset(("establish", "launch"))
OFFICES = frozenset(("appoint",))
SHORTEST = 3  # characters of a name within a title
SEVERAL = 3  # states that act as a format
OFFICE_REACH = 14
NAMING = frozenset(("ORG", "MECHANISM"))
CLAUSE_ENDS = lazy(f"[{CLAUSE_END}]")


def own_mechanism(context: Context, candidate: Candidate) -> Value | None:
    """Return the format of a body that acts, or that just these parties make, or None."""
    if candidate.type in ACTS:
        body = _of_body(context, candidate) if candidate.type != "launch" else None
        made = _of_founded(context, candidate) if candidate.type in FOUNDING else None
        return body or made or _of_members(context, candidate) or _of_title(context, candidate)
    if candidate.type in GATHERINGS:
        codes = frozenset([p.country for p in candidate.participants if p.country])
        mechanism = context.compiled.formats.get(_outermost(context, codes))
        if mechanism in context.compiled.listed:
            return Value(mechanism, candidate.participants[0].spans, "collective")
        return _of_hosts(context, candidate)
    if candidate.type == "meeting":
        return _of_all(context, candidate)
    if candidate.type in OFFICES:
        return _of_chair(context, candidate)
    return None


def _of_chair(context: Context, candidate: Candidate) -> Value | None:
    """Return the body whose own office is told right behind a verb (接过某组织的主席槌)."""
    text, document = context.document.text, context.document
    low = candidate.trigger[1]
    for number in document.sentences[candidate.sentence].mentions:
        mention = document.mentions[number]
        if not low <= mention.start <= low + OFFICE_REACH:
            continue
        found = chairs.of_format(context, mention)
        if found is None or CLAUSE_ENDS.search(text, low, mention.start):
            return None
        if found.value in context.compiled.like_states:
            return None
        end = CLAUSE_ENDS.search(text, mention.end, mention.end + OFFICE_REACH)
        stop = end.start() if end is not None else mention.end + OFFICE_REACH
        held = context.compiled.gatherings.own_offices.search(text, mention.end, stop)
        return found if held is not None else None
    return None


def _outermost(context: Context, codes: frozenset[str]) -> frozenset[str]:
    """Return the parties without states that a body among them has as members (海合会…沙特国王)."""
    bodies = codes & context.compiled.bodies
    inside = {m for body in bodies for m in context.resources.gazetteers.members(body)}
    return codes - (inside - bodies)


def _of_all(context: Context, candidate: Candidate) -> Value | None:
    """Return the format whose members all meet, with nobody else (三国领导人举行早餐会)."""
    codes = frozenset([p.country for p in candidate.participants if p.country])
    mechanism = context.compiled.formats.get(codes) if len(codes) >= SEVERAL else None
    if mechanism not in context.compiled.listed:
        return None
    sentence = context.document.sentences[candidate.sentence]
    text, end = context.document.text, candidate.trigger[1]
    if context.compiled.patterns.each_of.search(text, sentence.start, end):
        return None  # 某人先后会见…: with one after the other
    return Value(mechanism, candidate.participants[0].spans, "collective")


def adopter(context: Context, chunk: Chunk) -> Value | None:
    """Return the format of a gathering that adopts a paper (阿盟峰会通过…宣言), or None."""
    mention = chunk.mention
    mechanism = mechanism_of(context, mention) if mention is not None else None
    if mention is None or mechanism not in context.compiled.standing:
        return None
    return Value(mechanism, ((mention.start, mention.end),))


def _of_hosts(context: Context, candidate: Candidate) -> Value | None:
    """Return the format of the first of the bodies that meet, no state beside them."""
    hosts = [p for p in candidate.participants if p.kind != "person"]
    codes = [(p.country or "").lower() for p in hosts]
    standing = context.compiled.standing
    if not hosts or any(c not in standing or c not in context.compiled.alone for c in codes):
        return None
    inside = {m for p in hosts for m in context.resources.gazetteers.members(p.country or "")}
    inside.update(p.country for p in hosts if p.country)
    if any(p.country not in inside for p in candidate.participants):
        return None  # 首届韩非首脑会议
    return Value(codes[0], hosts[0].spans, "collective")


def inherited(context: Context, candidate: Candidate) -> Value | None:
    """Return the format of the gathering at which something was done, or None.

    Adopted by the gathering or done by all who attend it, or there by several or by no named
    states; what two states sign on the sidelines is theirs alone.
    """
    at = candidate.at
    if at is None or at.mechanism is None or candidate.type not in ACTS | OFFICES:
        return None
    if candidate.type in OFFICES:
        return replace(at.mechanism, basis="inherited") if _office(context, candidate) else None
    joint = candidate.adopted or candidate.convened or candidate.everyone
    joint = joint or (at.sentence == candidate.sentence and _passed(context, candidate))
    own = {p.country for p in candidate.participants if p.kind != "organization"}
    together = at.sentence == candidate.sentence and own == {p.country for p in at.participants}
    if not (joint or not own or together or len(own) >= SEVERAL):
        return None
    if not joint and not own <= _present(context, at):
        return None
    if not joint and not own and candidate.participants and _apart(candidate, at):
        return None  # bodies sign on another day
    return replace(at.mechanism, basis="inherited")


def _apart(candidate: Candidate, at: Candidate) -> bool:
    """Whether what was done has a day of its own that is none of the gathering's."""
    own, days = candidate.date, at.date
    if not candidate.explicit_date or own is None or days is None:
        return False
    if own.start is None or own.end is None or days.start is None or days.end is None:
        return False
    return own.end < days.start or days.end < own.start


def _passed(context: Context, candidate: Candidate) -> bool:
    """Whether a paper is passed, as gatherings do (…会议举行，通过…宣言)."""
    text = context.document.text[candidate.trigger[0] : candidate.trigger[1]]
    return context.compiled.gatherings.passes.search(text) is not None


def _present(context: Context, at: Candidate) -> set[str | None]:
    """Return the codes of who takes part in a gathering, or whose format it is of."""
    found: set[str | None] = {p.country for p in at.participants}
    if at.mechanism is not None:
        found.update(context.resources.gazetteers.members(at.mechanism.value))
    return found


def _office(context: Context, candidate: Candidate) -> bool:
    """Whether the office taken is one of the format itself (轮值主席, 秘书长)."""
    end = candidate.trigger[1]
    offices = context.compiled.gatherings.own_offices
    return offices.search(context.document.text, end, end + OFFICE_REACH) is not None


def _of_body(context: Context, candidate: Candidate) -> Value | None:
    """Return the format of the one body that acts: with others it is a party (某国与东盟签署…)."""
    listed, gazetteers = context.compiled.listed, context.resources.gazetteers
    for participant in candidate.participants:
        code = participant.country or ""
        if code.lower() not in listed:
            continue
        members = gazetteers.members(code)
        others = {p.country for p in candidate.participants if p.country and p.country != code}
        if code.lower() in context.compiled.like_states and others:
            continue
        if all(other in members for other in others):
            return Value(code.lower(), participant.spans, "collective")
    return None


def _of_founded(context: Context, candidate: Candidate) -> Value | None:
    """Return the format that a body founded or opened is one of: 澜湄水资源合作中心."""
    matcher, standing = context.resources.gazetteers.matcher, context.compiled.standing
    for participant in candidate.participants:
        if participant.kind != "organization":
            continue
        for surface in matcher.get(participant.name):
            if surface.label == "ORG" and surface.mechanism in standing:
                return Value(surface.mechanism or "", participant.spans, "collective")
    return None


def _of_members(context: Context, candidate: Candidate) -> Value | None:
    """Return the format whose members are just those who act."""
    codes = frozenset([p.country for p in candidate.participants if p.country])
    told = candidate.spoken and candidate.type != "sign"
    if len(codes) < SEVERAL or candidate.rule == TIE or told:
        return None  # ties of one state with each of the others
    compiled = context.compiled
    mechanism = compiled.formats.get(codes) or compiled.of_members.get(codes)
    if mechanism is None:
        return None
    if len(codes) == SEVERAL and mechanism not in compiled.listed:
        return None  # a railway of three states
    return Value(mechanism, candidate.participants[0].spans, "collective")


def _of_title(context: Context, candidate: Candidate) -> Value | None:
    """Return the format whose paper it is: the one name of a body or format in its title.

    A title that names a state besides, or that is about something (关于…), tells nothing.
    """
    if candidate.type != "sign":
        return None
    matcher = context.resources.gazetteers.matcher
    joins = context.compiled.gatherings.joins
    about, clipped = context.compiled.gatherings.about, context.compiled.gatherings.clipped
    for item in candidate.documents:
        found: set[str] = set()
        for start, end, surfaces in _named_in(matcher, item.title):
            surface = surfaces[0]
            if start and end - start < SHORTEST and surface.text not in clipped:
                continue  # 海上合作
            if surface.label == "COUNTRY":
                found.update(() if joins.search(item.title) else ("",))
            elif surface.label in NAMING and surface.mechanism:
                found.add(surface.mechanism)
        if len(found) != 1 or about.match(item.title):
            continue
        mechanism = found.pop()
        if mechanism in context.compiled.standing and _party(context, candidate, mechanism):
            return Value(mechanism, item.spans, "inherited")
    return None


def _named_in(matcher: SurfaceMatcher, title: str) -> list[tuple[int, int, tuple[Surface, ...]]]:
    """Return the names in a title; of a title that is known itself, those within it."""
    found = matcher.find(title)
    if len(found) == 1 and found[0][2][0].label == "DOCUMENT":
        start, end, _ = found[0]
        return matcher.find(title[start : end - 1])
    return found


def _party(context: Context, candidate: Candidate, mechanism: str) -> bool:
    """Whether nobody who signs is outside the format, as far as its members are known."""
    members = context.resources.gazetteers.members(mechanism)
    codes = {p.country for p in candidate.participants if p.country}
    codes.discard(mechanism.upper())
    return not members or len(codes - set(members)) <= 1


def is_namesake(context: Context, candidate: Candidate) -> bool:
    """Whether a gathering only bears the name of its format: 香港「一带一路高峰论坛」."""
    id = candidate.mechanism.value if candidate.mechanism is not None else ""
    states = context.compiled.namesakes.get(id, frozenset())
    if not states:
        return False
    if candidate.place is not None:
        return candidate.place.value[1] in states
    codes = {p.country for p in candidate.participants if p.country}
    return bool(codes) and codes <= states
