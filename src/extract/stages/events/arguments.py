"""Arguments of a candidate: subject, participants, date, place, documents, amounts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from extract.document import Amount, Mention, Participant, Reference
from extract.ordered import starting
from extract.shapes import replace
from extract.stages.events.chunks import (
    ACTOR,
    COUNTRY,
    ORG,
    Actor,
    Chunk,
    Skeleton,
)
from extract.stages.events.chunks import clause_end as clause_end
from extract.stages.events.chunks import clause_start as clause_start
from extract.stages.events.context import Context
from extract.stages.events.marks import (
    DELEGATES,
    GATHERING_ACTS,
    NOT_ALONE,
    REPORTED,
    TELLS_OF,
    WITNESS,
)
from extract.stages.events.places import PLACES as PLACES
from extract.stages.events.places import VENUES as VENUES
from extract.stages.events.places import city_before as city_before
from extract.stages.events.places import find_place as find_place
from extract.stages.events.places import headquarters as headquarters
from extract.stages.events.places import is_city as is_city
from extract.stages.events.places import is_state as is_state
from extract.stages.events.places import last_of_run as last_of_run
from extract.stages.events.places import of_airport as of_airport
from extract.stages.events.places import one_place as one_place
from extract.stages.events.places import place_value as place_value

BRACKETS = ("【", "（", "(", "〔", "[")
ATTENDS = 2  # characters of 参加, right before a body whose meeting it is
LED = 12  # characters before a guest that tell with whom he acts
REACH = 60  # characters before those words within which that one is named
ACTORS: frozenset[str] = frozenset((ACTOR, COUNTRY, ORG))
BANK = "bank"  # founded by several states
KINDS = {"PERSON": "person", "ORG": "organization"}  # of participants, by label


def is_subject(context: Context, skeleton: Skeleton, position: int) -> bool:
    """Whether the actors at a position may be a subject, by what stands around them."""
    patterns = context.compiled.patterns
    text = skeleton.text
    if text[position - 1 : position] in BRACKETS and position > 0:
        return False  # 【某社】: who reports
    if skeleton.seen & TELLS_OF and patterns.tells_of.match(text, position + 1):
        return False
    if text[position] == ORG and text[position - ATTENDS : position] in patterns.attends:
        return False  # 参加某会理监事会议
    led = patterns.not_subject_before.search(text, position - 5, position)
    if led and patterns.goes.match(text, position + 1) is None:
        return False  # not 外交部就|某总理将访问…
    if skeleton.seen & NOT_ALONE:
        chunk = skeleton.chunks.get(position)
        alone = chunk is None or len(chunk.actors) < 2
        if alone and patterns.not_alone_after.match(text, position + 1):
            return False
    if patterns.not_subject_after.match(text, position + 1) is None:
        return True
    return _by_delegates(context, skeleton, position)


def _by_delegates(context: Context, skeleton: Skeleton, position: int) -> bool:
    """Whether those who act for several states follow, not named (某国和某国的总统前往…)."""
    chunk = skeleton.chunks.get(position)
    if chunk is None or len(chunk.actors) < 2 or not all(map(_of_states, chunk.actors)):
        return False
    found = context.compiled.gatherings.delegates.match(skeleton.text, position + 1)
    after = skeleton.text[found.end() : found.end() + 1] if found is not None else ""
    return found is not None and after not in ACTORS and after != found.group()[0]


def _of_states(actor: Actor) -> bool:
    """Whether an actor is a state, a body like one, or the states of a region."""
    if actor.reference is not None:
        return actor.reference.kind == "group" and not actor.reference.persons
    mention = actor.mention
    return mention is not None and (mention.label == "COUNTRY" or mention.kind == "body")


def subject(
    context: Context,
    skeleton: Skeleton,
    position: int,
    reach: int,
    across: bool,
    *,
    nearest: bool = False,
    persons: bool = False,
) -> tuple[int, Chunk] | None:
    """Return the subject of the verb at ``position``: the first actors of the nearest clause.

    ``nearest``: the last actors of that clause instead; ``persons``: no body or state.
    """
    end = position
    actors, seen, patterns = skeleton.actors, skeleton.seen, context.compiled.patterns
    while True:
        start = clause_start(skeleton, end)
        if seen & DELEGATES and patterns.delegates.match(skeleton.text, start):
            return None  # 代表团…: whom it stands for was told before
        bare = patterns.no_subject.match(skeleton.text, start, end)
        if bare is None and seen & WITNESS and end < position:  # …，并见证两国签署…；转往某国，与…
            bare = patterns.witnesses.match(skeleton.text, start, end)
        relative = _relative(context, skeleton, start, end) if bare and not nearest else None
        if relative is not None and position - relative <= reach:
            return relative, skeleton.chunks[relative]
        if bare and start > 0 and not nearest:  # 主持…: a clause that begins with its verb
            end = start - 1
            if not across or position - end > reach:
                return None
            continue
        acts = seen & GATHERING_ACTS and not nearest
        if acts and patterns.gathering_acts.match(skeleton.text, start, end):
            return None  # 会议批准…
        if across and not nearest and end < position and _with_somebody(context, skeleton, start):
            end = start - 1
            continue  # 与某人会面，其后参观…
        here = actors[bisect_left(actors, start) : bisect_left(actors, end)]
        if (
            nearest
            and (  # …的某人，当选…
                end == position or not persons or skeleton.text[end - 1 : end] in ACTORS
            )
        ):
            here.reverse()
        for place in here:
            if persons and skeleton.text[place] == ORG:
                continue
            if place < start + 2 and end < position and _only_tells(context, skeleton, place):
                continue  # 某府说，…
            if end < position and context.compiled.gatherings.built_by.match(
                skeleton.text, place + 1
            ):
                continue  # 考察了某国援建的中心，会见…
            if skeleton.chunks[place].joint and _agrees(context, skeleton, place, here):
                continue  # 双方商定某人与某人…
            if end < position and skeleton.text[end] in "；;" and skeleton.chunks[place].joint:
                continue  # 双方签署…；5日抵达某国，…
            beside = nearest and place + 1 == position and _beside(context, skeleton, place)
            if position - place <= reach and (beside or is_subject(context, skeleton, place)):
                return place, skeleton.chunks[place]
        if start == 0 or not across:
            return None
        end = start - 1
        if position - end > reach:
            return None


def _agrees(context: Context, skeleton: Skeleton, place: int, here: list[int]) -> bool:
    """Whether both parties only agree on what the persons named behind them do."""
    if context.compiled.status.intent.match(skeleton.text, place + 1) is None:
        return False
    later = (skeleton.chunks[p].mention for p in here if p > place)
    return any(m is not None and m.label == "PERSON" for m in later)


def _relative(context: Context, skeleton: Skeleton, start: int, end: int) -> int | None:
    """Return whom a clause of attending or visiting qualifies (出席某会议的某人…)."""
    found = context.compiled.gatherings.relative.match(skeleton.text, start, end)
    place = found.start("A") if found is not None else None
    return place if place is not None and is_subject(context, skeleton, place) else None


def _only_tells(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether a body only tells what the next clause reports, or an outlet is its source."""
    if skeleton.text[place] != ORG or not skeleton.seen & REPORTED:
        return False
    if context.compiled.patterns.tells.match(skeleton.text, place + 1) is not None:
        return True
    reported = context.compiled.gatherings.reported.match(skeleton.text, place + 1)
    return reported is not None and reported.end() >= clause_end(skeleton, place)


def _with_somebody(context: Context, skeleton: Skeleton, start: int) -> bool:
    """Whether a clause begins with those with whom its subject acts."""
    if start == 0:
        return False
    return context.compiled.patterns.with_somebody.match(skeleton.text, start) is not None


def _beside(context: Context, skeleton: Skeleton, place: int) -> bool:
    """Whether the actor before a verb is its subject though 对 stands before (对某人当选…)."""
    low = max(0, place - 2)
    return context.compiled.patterns.beside_after.search(skeleton.text, low, place) is not None


def met_before(context: Context, skeleton: Skeleton, place: int) -> re.Match[str] | None:
    """Return the words right before a place that tell it is of who is met (同来访的|某人)."""
    led = context.compiled.patterns.met_before
    return led.search(skeleton.text, max(0, place - LED), place)


def with_guest(
    context: Context, skeleton: Skeleton, place: int, role: str | None = None
) -> list[Participant]:
    """Return with whom the guest at a place acts (某人在某地同来访的|某人主持)."""
    met = met_before(context, skeleton, place)
    if met is None:
        return []
    found = subject(context, skeleton, met.start(), REACH, across=False)
    return participants_of(context, found[1] if found is not None else None, role)


def participants_of(
    context: Context, chunk: Chunk | None, role: str | None = None, *, states: bool = False
) -> list[Participant]:
    """Return the participants a group of actors stands for, each once.

    ``states``: 两国 and 中乌 are the states, not their leaders.
    """
    out: list[Participant] = []
    for actor in chunk.actors if chunk else ():
        found = (
            _from_reference(
                context,
                actor.reference,
                _lower_level(context, actor.end) or (states and _states(context, actor.reference)),
            )
            if actor.reference is not None
            else _from_mention(context, actor)
        )
        for participant in found:
            participant.role = role
            add_participant(out, participant)
    return out


def _from_mention(context: Context, actor: Actor) -> list[Participant]:
    mention = actor.mention
    if mention is None or not mention.name:
        return []
    participant = participant_from(mention)
    if mention.label == "COUNTRY" and actor.end == mention.end:
        text = context.document.text
        found = context.compiled.patterns.institutions.match(text, mention.end)
        if found is not None:
            span = found.span("latin") if found["latin"] else (mention.start, found.end())
            name = text[span[0] : span[1]]
            return [Participant(name, "organization", mention.id, None, None, None, (span,))]
    if mention.label == "ORG" and mention.country:
        headed = context.compiled.patterns.organ_heads.match(context.document.text, actor.end)
        if headed is not None and context.resources.gazetteers.name_zh(mention.country):
            return [country_participant(context, mention.country, participant.spans, "explicit")]
    if participant.kind == "person" and participant.country is None:
        participant.country = _country_of(context, actor, mention)
    if participant.kind == "person" and participant.country is not None:
        head = context.compiled.patterns.administration.match(context.document.text, mention.end)
        if head is not None and context.resources.gazetteers.name_zh(participant.country):
            return [  # 某人政府
                country_participant(context, participant.country, participant.spans, "explicit")
            ]
    return [participant]


def _country_of(context: Context, actor: Actor, mention: Mention) -> str | None:
    """Return a person's country by the body in the title phrase, else by the gazetteer."""
    mentions = context.document.mentions
    low, high = starting(mentions, actor.start), starting(mentions, mention.start)
    for other in mentions[low:high]:
        if other.end <= mention.start:
            code = other.id if other.label == "COUNTRY" else other.country
            if code:
                return code
    person = context.resources.gazetteers.people.get(mention.id or "")
    if person is not None:
        return person.country
    same = context.named.countries.get(mention.key, ())
    return next(iter(same)) if len(same) == 1 else None


def _initials(id: str | None) -> bool:
    """Whether an id is made of English initials, as that of a bank of many states is."""
    return id is not None and id.isalpha() and id[:1].isupper()


def participant_from(mention: Mention) -> Participant:
    """Return a participant for a named person, organisation or country."""
    kind = KINDS.get(mention.label, "country")
    if mention.label == "ORG" and mention.id and mention.id == mention.country:
        kind = "country"  # a body that acts like a state, not an agency of one
    if mention.label == "PLACE" and mention.kind != "territory":
        kind = "organization"
    country = mention.country
    if kind == "country":
        country = mention.id or mention.country
    elif country is None and mention.kind == BANK and _initials(mention.id):
        country = mention.id
    return Participant(
        mention.name,
        kind,
        country,
        mention.title,
        mention.id,
        None,
        ((mention.start, mention.end),),
    )


def _states(context: Context, reference: Reference) -> bool:
    """Whether a reference names two states as such."""
    if reference.kind != "pair" or reference.level is not None:
        return False
    return context.compiled.patterns.both_parties.match(reference.text) is None


def _lower_level(context: Context, end: int) -> bool:
    """Whether 双方 is followed by who really acts (双方相关部门): then no person is meant."""
    return context.compiled.patterns.lower_level.match(context.document.text, end) is not None


def _from_reference(
    context: Context, reference: Reference, lower: bool = False
) -> list[Participant]:
    document = context.document
    here = (reference.start, reference.end)
    out: list[Participant] = []
    covered: set[str] = set()
    if lower:
        gazetteers = context.resources.gazetteers
        codes = {document.mentions[i].country for i in reference.persons}
        found = sorted(code for code in codes if code) + list(reference.codes)
        known = [code for code in dict.fromkeys(found) if gazetteers.name_zh(code)]
        return [country_participant(context, c, (here,), reference.basis) for c in known]
    if reference.kind == "pair" and not reference.persons:
        out = _institutions(context, reference)
        if out:
            return out
    for index in reference.persons:
        participant = participant_from(document.mentions[index])
        participant.spans = (here, *participant.spans)
        participant.basis = reference.basis if reference.basis != "explicit" else "inherited"
        if participant.country:
            covered.add(participant.country)
        out.append(participant)
    for code in reference.codes:
        if code in covered:
            continue
        out.append(country_participant(context, code, (here, *reference.sources), reference.basis))
    return out


def _institutions(context: Context, reference: Reference) -> list[Participant]:
    """Return the two that 双方 stands for where one acts with the other and one is no state.

    ``某银行与某公司会谈，双方签署…``, ``某公司同某国政府…``.
    """
    document, sources = context.document, reference.sources
    if len(sources) != 2 or context.compiled.frames.words["state"] in reference.text:
        return []
    named: list[Mention] = []
    for start, end in sources:
        index = starting(document.mentions, start)
        mention = document.mentions[index] if index < len(document.mentions) else None
        if mention is None or mention.end != end or mention.label not in ("ORG", "COUNTRY"):
            return []
        named.append(mention)
    if all(m.label == "COUNTRY" or m.id in context.compiled.bodies for m in named):
        return []
    between = document.text[sources[0][1] : sources[1][0]]
    if context.compiled.patterns.acts_with.fullmatch(between) is None:
        return []
    out = [participant_from(mention) for mention in named]
    for participant in out:
        participant.spans = ((reference.start, reference.end), *participant.spans)
        participant.basis = reference.basis
    return out


def country_participant(
    context: Context, code: str, spans: Iterable[tuple[int, int]], basis: str
) -> Participant:
    """Return a state or body as participant, under its usual name."""
    name = context.resources.gazetteers.name_zh(code) or code
    return Participant(name, "country", code, None, code, None, tuple(spans), basis)


def person_key(name: str) -> str:
    """Return the part of a person's name after the last dot, by which scoring compares."""
    return name.rsplit("·", 1)[-1]


def person_keys(participants: Iterable[Participant]) -> set[str]:
    """Return the keys of the persons among participants."""
    return {person_key(p.name) for p in participants if p.kind == "person"}


def add_participant(out: list[Participant], new: Participant) -> None:
    """Add a participant unless it stands already; a longer name replaces a shorter one."""
    if not out or not _stands(out, new):
        out.append(new)


def add_copy(out: list[Participant], new: Participant, basis: str | None = None) -> None:
    """Add a copy of a participant like ``add_participant``, told in another way by ``basis``."""
    if not _stands(out, new):
        out.append(replace(new, basis=basis or new.basis))


def _stands(out: list[Participant], new: Participant) -> bool:
    """Whether a participant stands already, which then takes from ``new`` what it lacks."""
    for old in out:
        if old.kind != new.kind:
            continue
        if new.kind == "person":
            if old.id is not None and new.id is not None:  # two of one family
                same = old.id == new.id
            else:
                same = person_key(old.name) == person_key(new.name)
        elif new.kind == "country":
            same = old.country == new.country
        else:
            same = old.name == new.name or (old.id is not None and old.id == new.id)
        if same:
            if len(new.name) > len(old.name):
                old.name = new.name
            old.title = old.title or new.title
            old.country = old.country or new.country
            old.id = old.id or new.id
            return True
    return False


def use_full_names(context: Context, participants: list[Participant]) -> None:
    """Call known persons and organisations by the longest name that the document gives them."""
    longest = context.named.longest
    for participant in participants:
        if participant.kind == "country" or participant.id is None:
            continue
        name = longest.get(participant.id, "")
        if len(name) > len(participant.name):
            participant.name = name


def drop_covered_countries(participants: list[Participant]) -> list[Participant]:
    """Drop a country that only repeats the country of a person or organisation taking part."""
    if len(participants) < 2:
        return list(participants)
    covered = {p.country for p in participants if p.kind == "person"}
    return [p for p in participants if p.kind != "country" or p.country not in covered]


def find_amounts(context: Context, sentence: int, start: int, end: int) -> list[Amount]:
    """Return the amounts of money, shares and quantities between two clean offsets."""
    out: list[Amount] = []
    for index in context.document.sentences[sentence].amounts:
        amount = context.document.amounts[index]
        if amount.kind == "count" or not start <= amount.start < end:
            continue
        out.append(Amount(amount.value, amount.unit, ((amount.start, amount.end),), amount.role))
    return out
