"""Who takes part in what a verb tells: its subject and object, and those named beside them."""

from __future__ import annotations

from extract.document import Participant
from extract.ordered import starting
from extract.stages.events import arguments as arg
from extract.stages.events import (
    chairs,
    companions,
    counterparts,
    delegations,
    letters,
    passage,
    ties,
    visits,
)
from extract.stages.events.chunks import CLAUSE_END, COUNTRY, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.fitting import Match
from extract.stages.events.marks import COMPANY, DELEGATES, DELEGATION, TRAVELLERS, WITNESS
from extract.stages.events.telling import AMOUNT_TYPES, TIE

LEVEL_REACH = 16
SENTENCE_REACH = 200
STATES_DO = frozenset(("establish", "sign"))  # where 两国 are the states themselves
WITNESSED = frozenset(("sign", "appoint"))  # 在某人见证下签署, 在某人监誓下就职
JOINT = frozenset(("establish", "launch", "sign"))  # 同某人举行会议，共同宣布启动…
PART_ENDS = "；;"
EMPOWERED = frozenset(("award", "sign", "aid"))
BESIDE = 2  # sentences
FOUNDED = "establish.found"
UNVEILED = 16  # characters from 为 to what is done for it
GESTURE = "launch.gesture"  # 剪断红绸
TIES_SINCE = "establish.ties_since"


def participants(context: Context, skeleton: Skeleton, match: Match, candidate: Candidate) -> None:
    """Fill who takes part from the sentence: subject and object, companions, witnesses."""
    people: list[Participant] = []
    states = match.frame.type == "establish" or _states_sign(context, match)
    travellers = match.frame.type == "visit" and skeleton.seen & TRAVELLERS
    sends = travellers and visits.sends(context, skeleton, match)
    if match.frame.type == "meeting" and match.object is not None and match.subject is not None:
        match.subject = _alone_again(skeleton, match, match.subject)
    if match.frame.type == "meeting" and match.object is None and match.subject is not None:
        people += arg.with_guest(context, skeleton, skeleton.position(match.subject.start))
    for chunk, key in ((match.subject, "S"), (match.object, "B")):
        if key == "B" and match.frame.type == "visit" and not match.frame.guest and _bodies(chunk):
            continue  # 对某大学和某研究所进行访问
        role = match.role(skeleton, key)
        for participant in arg.participants_of(context, chunk, role, states=states):
            if key == "S" and sends:
                code, spans = participant.country, participant.spans
                if code and context.resources.gazetteers.name_zh(code):
                    participant = arg.country_participant(context, code, spans, "inherited")
            arg.add_participant(people, participant)
    if match.frame.type == "appoint":
        people = _whose_office(context, skeleton, match, people)
    if match.frame.type == "meeting":
        for participant in counterparts.more_guests(context, skeleton, match):
            arg.add_participant(people, participant)
    if match.frame.type == "meeting" and skeleton.seen & DELEGATION:
        for participant in delegations.party_of(context, skeleton, match.object):
            arg.add_participant(people, participant)
    if match.frame.type in AMOUNT_TYPES and match.object is None and match.subject is not None:
        for participant in _with_subject(context, skeleton, match):
            arg.add_participant(people, participant)
    if match.frame.type == "meeting" and skeleton.seen & TRAVELLERS:  # 在夫人陪同下与某人会面
        words = context.compiled.patterns.in_company_of
        begin = arg.clause_start(skeleton, max(0, match.clause - 1))
        for found in words.finditer(skeleton.text, begin, match.start):
            for participant in arg.participants_of(context, skeleton.chunks[found.start("A")]):
                arg.add_participant(people, participant)
    if match.frame.type == "meeting" and match.object is not None:  # 同某人一道会晤某人
        begin = match.clause
        words = context.compiled.patterns.along_with
        for found in words.finditer(skeleton.text, begin, match.start):
            for participant in arg.participants_of(context, skeleton.chunks[found.start("A")]):
                arg.add_participant(people, participant)
    if match.frame.type in EMPOWERED and match.subject is not None:  # 总统授权外长向某人授勋
        first = skeleton.position(match.subject.start)
        for found in context.compiled.patterns.empowers.finditer(skeleton.text, first, match.start):
            for participant in arg.participants_of(context, skeleton.chunks[found.start("A")]):
                arg.add_participant(people, participant)
    if travellers and match.subject is not None:
        people = visits.leaders(context, skeleton, match) or people
    here = match.subject is not None and match.subject.start >= skeleton.starts[0]
    by_delegates = match.frame.type == "visit" and skeleton.seen & DELEGATES
    if by_delegates and match.subject is not None and not here:
        for participant in _members(context, match.subject.start):
            arg.add_participant(people, participant)
    if travellers and (match.own or here):
        for found in context.compiled.patterns.along.finditer(skeleton.text, 0, match.start):
            for participant in arg.participants_of(context, skeleton.chunks[found.start("A")]):
                arg.add_participant(people, participant)
    if match.frame.type == "visit" and len(people) > 1:
        _of_one_state(people)
    if match.frame.type == "appoint":
        for participant in chairs.receiver(context, skeleton, match):
            arg.add_participant(people, participant)
        low, high = _part(skeleton, match.start)
        for found in context.compiled.patterns.replaces.finditer(skeleton.text, low, high):
            for participant in arg.participants_of(context, skeleton.chunks[found.start("A")]):
                if participant.kind == "person":  # whose office it was
                    arg.add_participant(people, participant)
    if match.frame.type in WITNESSED and skeleton.seen & WITNESS:
        for found in context.compiled.patterns.witness.finditer(skeleton.text, 0, match.start):
            for name in ("B", "A") if found["B"] else ("A",):  # 甲和来访的乙见证下
                chunk = skeleton.chunks[found.start(name)]
                for participant in arg.participants_of(context, chunk, "witness"):
                    arg.add_participant(people, participant)
    if match.frame.type == "sign" and skeleton.seen & WITNESS:
        for participant in _witness_after(context, skeleton, match):
            arg.add_participant(people, participant)
        for participant in _witness_before(context, skeleton, match):
            arg.add_participant(people, participant)
        for participant in _witnessed(context, skeleton, match):
            arg.add_participant(people, participant)
    if match.frame.type == "establish":
        pair = _pair_before(skeleton, match)
        start = skeleton.starts[match.clause]
        text = context.document.text
        speech = context.compiled.gatherings.speech
        speaker = match.subject is not None and speech.search(text, match.subject.end, start)
        if pair is not None and match.frame.id == TIE and (speaker or _heads(context, pair)):
            people = arg.participants_of(context, pair, states=True)
        elif pair is not None and pair is not match.subject:
            for participant in arg.participants_of(context, pair):
                arg.add_participant(people, participant)
        elif len(people) < 2 and match.frame.id == TIE:
            people = ties.topic(context, skeleton, match.start) or people
    if match.frame.id == TIES_SINCE or (match.frame.id == TIE and _half_named(people)):
        people = ties.states_of(context, people)
    candidate.participants = arg.drop_covered_countries(people)
    if match.frame.type == "message":
        letters.hand_over(context, skeleton, match, candidate)


def _bodies(chunk: Chunk | None) -> bool:
    """Whether a chunk names several bodies and nobody else."""
    if chunk is None or len(chunk.actors) < 2:
        return False
    return all(a.mention is not None and a.mention.label == "ORG" for a in chunk.actors)


def _members(context: Context, start: int) -> list[Participant]:
    """Return the members of a delegation listed in the sentence that names who leads it."""
    sentences = context.document.sentences
    index = starting(sentences, start + 1) - 1
    if index < 0 or not context.seen[index] & COMPANY:
        return []
    return companions.listed(context, context.skeleton(index))


def _part(skeleton: Skeleton, position: int) -> tuple[int, int]:
    """Return the part of a sentence between semicolons in which a position stands."""
    low = max(skeleton.text.rfind(mark, 0, position) for mark in PART_ENDS) + 1
    high = min((skeleton.text + mark).find(mark, position) for mark in PART_ENDS)
    return low, high


def _of_one_state(travellers: list[Participant]) -> None:
    """Let those who travel with others, all of one state, be of it, too (某人偕夫人某人)."""
    known = {p.country for p in travellers if p.country is not None}
    for traveller in travellers if len(known) == 1 else ():
        if traveller.country is None and traveller.kind == "person":
            traveller.country = next(iter(known))


def fits_subject(match: Match) -> bool:
    """Whether the subject is of the kind its frame asks for: a state, a bank."""
    frame, subject = match.frame, match.subject
    if frame.states_only:
        return subject is not None and subject.code == COUNTRY
    heads = frame.subject_heads
    if heads is None:
        return True
    named = [a.mention.name for a in subject.actors if a.mention] if subject is not None else []
    return any(heads.search(name) for name in named)


def recipients(context: Context, skeleton: Skeleton, match: Match, candidate: Candidate) -> None:
    """Add who is given something, told beside the verb, or in whose state it arrives."""
    people = candidate.participants
    if match.object is not None or len({p.country for p in people}) != 1:
        return
    text, patterns = skeleton.text, context.compiled.patterns
    begin, stop = match.clause, arg.clause_end(skeleton, match.end)
    for found in patterns.aid_to.finditer(text, begin, stop):
        for one in arg.participants_of(context, skeleton.chunks[found.start("A")]):
            arg.add_participant(people, one)
    given = people[0].country
    place = candidate.place
    code = place.value[1] if place is not None else None
    if place is None or code is None or given is None or code == given or len(people) > 1:
        return
    if context.resources.gazetteers.name_zh(code):
        people.append(arg.country_participant(context, code, place.spans, "inherited"))


def _alone_again(skeleton: Skeleton, match: Match, subject: Chunk) -> Chunk:
    """Return who goes on alone to the next talks (某人与A会谈，两国签署协议，次日与B会面)."""
    if not subject.joint or skeleton.position(subject.start) >= match.clause:
        return subject
    text = skeleton.text
    for at in range(len(text)):
        chunk = skeleton.chunks.get(at)
        if chunk is not None and chunk.actors:
            single = len(chunk.actors) == 1 and not chunk.joint
            return chunk if single and chunk.end <= subject.start else subject
    return subject


def _states_sign(context: Context, match: Match) -> bool:
    """Whether those who sign are told as states (两国签署…), not as persons (双方, 两人)."""
    if match.frame.type != "sign" or match.subject is None or len(match.subject.actors) != 1:
        return False
    reference = match.subject.actors[0].reference
    if reference is None or reference.kind != "pair" or reference.basis == "explicit":
        return False
    if by_departments(context, match.subject.end):
        return True
    return context.compiled.frames.words["state"] in reference.text


def by_departments(context: Context, end: int) -> bool:
    """Whether departments act for both sides, told right behind a word for both (双方有关部门)."""
    return context.compiled.patterns.departments.match(context.document.text, end) is not None


def _half_named(people: list[Participant]) -> bool:
    """Whether of two parties one is named, the other a state only (某人访问某国，两国关系升格)."""
    if sorted(p.kind for p in people) != ["country", "person"]:
        return False
    states = [p for p in people if p.kind == "country"]
    return len({p.country for p in people}) == 2 and states[0].basis != "explicit"


def _heads(context: Context, pair: Chunk) -> bool:
    """Whether the initials of states head their clause, not 双方 (…到访，中马关系升格为…)."""
    reference = pair.actors[0].reference
    if reference is None or reference.kind != "pair" or reference.basis != "explicit":
        return False
    return context.document.text[pair.start - 1 : pair.start] in CLAUSE_END


def _whose_office(
    context: Context, skeleton: Skeleton, match: Match, people: list[Participant]
) -> list[Participant]:
    """Return who gives and who takes or leaves an office told with 其 (解除其…职务)."""
    if context.compiled.patterns.whose_office.match(skeleton.text, match.end) is None:
        return people
    first = skeleton.position(match.subject.start) if match.subject is not None else -1
    for place in (p for p in reversed(skeleton.actors) if first < p < match.start):
        named = arg.participants_of(context, skeleton.chunks[place])
        if len(named) == 1 and named[0].kind == "person":
            given = [p for p in people if p.kind != "organization"]
            arg.add_participant(given, named[0])
            return given
    return people


def for_states(context: Context, candidate: Candidate) -> None:
    """Let states be those who signed what two who talk speak of by its time (去年签署的《…》)."""
    people = candidate.participants
    end = candidate.trigger[1]
    found = context.compiled.patterns.of.match(context.document.text, end)
    if found is None or found.end() == end:
        return
    if len({p.country for p in people}) > 1 and all(p.basis != "explicit" for p in people):
        candidate.participants = ties.states_of(context, people)


def _witnessed(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return who signs in front of the subject (某人见证|甲与乙|签署…)."""
    if match.subject is None:
        return []
    first = skeleton.position(match.subject.start)
    place = match.start - 1
    begin = match.clause
    if begin > first and not any(c in arg.ACTORS for c in skeleton.text[begin : match.start]):
        place = begin - 2  # 某人见证甲与乙，就…签署
    if place <= first or skeleton.text[place] not in arg.ACTORS:
        return []
    seen = context.compiled.patterns.witnessing.search(skeleton.text, first + 1, place)
    return arg.participants_of(context, skeleton.chunks[place]) if seen is not None else []


def _witness_after(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return who is told right after a signing to have been there (…签署协议，某人到场见证)."""
    out: list[Participant] = []
    for found in context.compiled.patterns.witness_after.finditer(skeleton.text, match.end):
        place = found.start("A")
        signs = context.compiled.patterns.sign_verb.search(skeleton.text, match.end, place)
        goes_on = context.compiled.patterns.sign_verb.search(
            skeleton.text, found.end(), arg.clause_end(skeleton, found.end())
        )
        if signs is None and goes_on is None and arg.is_subject(context, skeleton, place):
            out += arg.participants_of(context, skeleton.chunks[place], "witness")
    return out


def _witness_before(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return who witnesses what others sign, named a clause before (…，并见证某局与某机构签署…)."""
    start = match.clause
    seen = context.compiled.patterns.witnesses.match(skeleton.text, start, match.start)
    if seen is None or start == 0 or match.subject is None:
        return []
    if skeleton.position(match.subject.start) < seen.end():
        return []
    place = start - 1
    begin = arg.clause_start(skeleton, place)
    if begin > 0 and context.compiled.patterns.with_somebody.match(skeleton.text, begin):
        place = begin - 1  # 某人到访某中心，与总裁会面，并见证…
    found = arg.subject(context, skeleton, place, SENTENCE_REACH, across=True)
    return arg.participants_of(context, found[1], "witness") if found is not None else []


def _with_subject(context: Context, skeleton: Skeleton, match: Match) -> list[Participant]:
    """Return those with whom a subject of an earlier clause acts (某人同各国领导人签署…，批准…)."""
    if match.subject is None:
        return []
    place = skeleton.position(match.subject.start)
    stop = arg.clause_end(skeleton, place)
    if stop >= match.start:
        return []
    found = context.compiled.gatherings.with_whom.search(skeleton.text, place + 1, stop)
    if found is None and match.frame.type == "establish":  # 某人主持…，同各国元首…，共同宣布
        first = arg.clause_start(skeleton, max(0, match.clause - 1))
        found = context.compiled.gatherings.with_whom.match(skeleton.text, first)
    elif found is not None and found.start() - place > LEVEL_REACH:
        return []
    if found is None or not match.own:
        return []
    joint = context.compiled.gatherings.jointly.search(skeleton.text, match.clause, match.end)
    signs = context.compiled.patterns.sign_verb.search(skeleton.text, found.end(), stop)
    if signs is None and (joint is None or match.frame.type not in JOINT):
        return []
    return arg.participants_of(context, skeleton.chunks[found.start("A")])


def _pair_before(skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the pair or group of states nearest before a founding (我们宣布中阿建立…)."""
    for position in range(match.start - 1, match.clause - 1, -1):
        chunk = skeleton.chunks.get(position)
        if chunk is None or not chunk.actors:
            continue
        reference = chunk.actors[0].reference
        if reference is not None and len(reference.codes) >= 2:
            return chunk
        return None
    return None


def with_gestures(context: Context, found: list[Candidate]) -> list[Candidate]:
    """Join what is done at an opening to the opening or founding told beside it.

    ``铲下第一锹土``; ``某学院揭牌成立，某人共同为学院揭牌``; ``某学院挂牌，由甲与乙共同设立``.
    """
    openings = [c for c in found if c.type == "launch" and c.rule != GESTURE]
    if not openings:
        return found
    begun = [c for c in found if c.rule == FOUNDED and c.status == "occurred"]
    kept: list[Candidate] = []
    for one in found:
        target = _opening_of(context, one, openings, begun)
        if target is None:
            kept.append(one)
            continue
        own = any(p.basis == "explicit" for p in one.participants)
        if own and all(p.basis == "inherited" for p in target.participants):
            target.participants = []  # 随后，揭牌仪式举行，甲、乙共同揭牌: not who talked before
        for participant in one.participants:
            arg.add_participant(target.participants, participant)
        target.place = target.place or one.place
        target.date = target.date or one.date
    return kept


def _opening_of(
    context: Context, one: Candidate, openings: list[Candidate], begun: list[Candidate]
) -> Candidate | None:
    """Return the opening or founding to which a candidate only adds who did what, if it does."""
    if one.rule == GESTURE:
        return next((c for c in openings if abs(c.sentence - one.sentence) <= BESIDE), None)
    text, patterns = context.document.text, context.compiled.patterns
    if one.type == "launch" and patterns.unveils.search(text, *one.trigger):
        near = [c for c in (*begun, *openings) if 0 <= one.sentence - c.sentence <= BESIDE]
        near = [
            c for c in near if c is not one and c.trigger < one.trigger and passage.same_day(c, one)
        ]
        shared = [c for c in near if _same_thing(context, c, one)]
        return shared[-1] if shared else None
    if one.rule == FOUNDED:
        start = context.document.sentences[one.sentence].start
        for opened in openings:
            apart = opened.sentence != one.sentence or opened.trigger[1] > one.trigger[0]
            if not apart and passage.same_day(opened, one):
                between = text[max(start, opened.trigger[1]) : one.trigger[1]]
                if patterns.founded_by.match(between):
                    return opened
    return None


def _same_thing(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether what is unveiled is told to open: its last two characters stand before that."""
    text = context.document.text
    low = context.document.sentences[one.sentence].start
    head = context.compiled.patterns.unveiled.search(
        text, max(one.trigger[1], other.trigger[0] - UNVEILED), other.trigger[0]
    )
    return head is not None and head["what"][-2:] in text[low : one.trigger[1]]
