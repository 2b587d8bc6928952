"""Events: frames find candidates, arguments fill them, merging makes one record of each."""

from __future__ import annotations

from extract.document import Document, Event, Mention, Participant, Value
from extract.gazetteers import Resources
from extract.sectors import sectors_of
from extract.shapes import replace
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events import (
    bare,
    belonging,
    casting,
    chairs,
    figures,
    formats,
    gatherings,
    inherit,
    leaders,
    lists,
    members,
    merge,
    pairs,
    passage,
    phrases,
    received,
    sessions,
    signers,
    sites,
    terms,
    ties,
    turns,
    verbs,
)
from extract.stages.events.context import (
    KEY,
    Candidate,
    Compiled,
    Context,
    compile_all,
    compile_marker,
)
from extract.stages.events.marks import (
    BARE,
    EDITION,
    MEMBERS,
    NOUN,
    NOUN_BEHIND,
    OF_LEVEL,
    PHRASE,
    ROUNDS,
    SESSION,
    SESSION_NOUN,
    Marker,
)
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.series import Series, adopt

MARKER = "events.marker"
TITLE = "title"
BODY = "body"
RECALLED = frozenset(("establish.since", "establish.begin", "establish.past"))
SECTORS = 3
OPENING, CLOSING = "“「", "”」"
LEADERS_DO = frozenset(("sign",))
WHERE = frozenset(("PLACE", "COUNTRY"))


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.events`` with one record for each happening, in reading order."""
    compiled: Compiled = resources.cached(KEY, compile_all)
    marker: Marker = resources.cached(MARKER, compile_marker)
    seen, triggers = marker.mark(document.text, document.sentences, document.mentions)
    published = document.published
    today = published.start if published is not None else document.as_of
    context = Context(document, resources, compiled, seen, triggers, today)
    body, headline = _candidates(context)
    body = inherit.fill(context, [c for c in body if not lists.is_task(context, c)])
    body = casting.with_gestures(context, body)
    terms.drop_later_leaders(context, body)
    listed = lists.signed(context)
    headings = {c.quote[0] for c in listed}
    body = [c for c in body if not lists.only_heads(context, c, headings)] + listed
    headline = [c for c in headline if c.place is not None or c.type != "visit"]
    headline = [c for c in headline if not (c.loose or c.echo)]
    headline = [c for c in headline if c.participants or c.type != "sign" or c.place is not None]
    merged = received.beside_summits(context, merge.merge(context, body))
    for candidate in headline:
        own = [kept for kept in merged if _of_item(context, candidate, kept)]
        told = [kept for kept in own if _restates(context, candidate, kept)]
        if all(kept.weak for kept in told):
            for kept in told[:1]:
                kept.weak = candidate.weak
        if not told:
            _still_ahead(candidate, merged)
            merged.append(candidate)
    merged += lists.titled(context, merged)
    leaders.name_leaders(context, merged)
    figures.tell(context, merged, {c.sentence for c in body})
    for candidate in merged:
        _also_there(context, candidate)
    for candidate in sorted(merged, key=lambda c: c.type not in GATHERINGS):
        _complete(context, candidate)
    merged = [c for c in merged if _told(c)]
    merged.sort(key=lambda c: (c.quote[0][0], c.trigger))
    document.events = [_event(context, c) for c in merged]


def _of_item(context: Context, candidate: Candidate, kept: Candidate) -> bool:
    """Whether both stand in one item of news of a page, where it has several."""
    blocks = context.document.blocks
    units = {blocks[context.block(c.sentence)].unit for c in (candidate, kept)}
    return len(units) == 1 or 0 in units


def _restates(context: Context, candidate: Candidate, kept: Candidate) -> bool:
    if merge.same(context, candidate, kept):
        return True
    gatherings_both = {candidate.type, kept.type} <= GATHERINGS
    if gatherings_both and candidate.mechanism is not None and kept.mechanism is not None:
        return bool(candidate.mechanism.value == kept.mechanism.value)
    if candidate.type == "meeting" and kept.type == "conference":
        return _met_there(candidate, kept)
    if candidate.type != kept.type:
        return False
    if candidate.type == "visit" and candidate.place is not None and kept.place is not None:
        states = candidate.place.value[1], kept.place.value[1]
        if None not in states and states[0] != states[1]:
            return False  # 某人访问甲国、乙国
    codes = {p.country for p in candidate.participants if p.country}
    others = {p.country for p in kept.participants if p.country}
    return not codes or not others or bool(codes & others)


def _met_there(talks: Candidate, session: Candidate) -> bool:
    """Whether a headline's talks are the session that the same two chaired (甲会见乙: 共同主持)."""
    met = {arg.person_key(p.name) for p in talks.participants if p.kind == "person"}
    held = [p for p in session.participants if p.kind == "person"]
    sides = {p.country for p in held}
    return len(met) == 2 == len(sides) and met <= {arg.person_key(p.name) for p in held}


def _still_ahead(candidate: Candidate, merged: list[Candidate]) -> None:
    """A journey told by the headline alone lies ahead where the others of its traveller do."""
    people = arg.person_keys(candidate.participants)
    own = [k for k in merged if people & arg.person_keys(k.participants)]
    there = next((k for k in own if _held_there(candidate, k)), None)
    if candidate.type == "visit" and there is not None:
        if candidate.date is None and there.date is not None:
            candidate.date = replace(there.date, basis="inherited")
        return
    others = [k for k in own if k.type == "visit"]
    if candidate.type == "visit" and others and all(k.status == "planned" for k in others):
        candidate.status = "planned"
        days = [k.date for k in others if k.date is not None]
        if candidate.date is None and days and all(d.start == days[0].start for d in days):
            candidate.date = replace(days[0], basis="inherited")


def _held_there(visit: Candidate, talks: Candidate) -> bool:
    """Whether talks were held in the state that a headline tells a visit to."""
    if talks.status != "occurred" or talks.type not in passage.TALKS or talks.type == "visit":
        return False
    if visit.place is None or talks.place is None or talks.background or talks.spoken:
        return False
    return talks.place.value[1] is not None and talks.place.value[1] == visit.place.value[1]


def _candidates(context: Context) -> tuple[list[Candidate], list[Candidate]]:
    document = context.document
    body: list[Candidate] = []
    headline: list[Candidate] = []
    series = Series()
    block = -1
    earlier: members.Earlier = {}  # talks, by their noun
    text, words, triggers = document.text, context.compiled.gatherings, context.triggers
    mentions = document.mentions
    talks = pairs.pair_words(context.resources)
    for index, sentence in enumerate(document.sentences):
        if sentence.block != block:
            series.begin(other_entry=_other_entry(document, block, sentence.block))
        block, seen = sentence.block, context.seen[index]
        found: list[Candidate] = []
        start, end = sentence.start, sentence.end
        may_gather = placed = False
        formats_here: list[Mention] = []
        for number in sentence.mentions:
            mention = mentions[number]
            label = mention.label
            if label == "MECHANISM":
                formats_here.append(mention)
            elif label == "ORG":
                if seen & NOUN_BEHIND:
                    may_gather = may_gather or _gathers(context, mention)
                if mention.kind == BODY:
                    may_gather = may_gather or context.compiled.words.assembly(text, mention)
            elif label in WHERE:
                placed = True
        if may_gather or formats_here:
            found += gatherings.find(context, index)
        if seen & SESSION and seen & SESSION_NOUN and words.may_tell_session(text, start, end):
            found += sessions.sessions(context, index)
        if (
            (placed or sentence.dates)
            and (series.near or seen & EDITION)
            and (formats_here or (series.format or series.past or series.named) is not None)
            and (
                (seen & NOUN and words.noun.search(text, start, end))
                or (seen & EDITION and words.next_one.search(text, start, end))
            )
        ):
            found += sessions.short(context, index, series)
        if seen & NOUN and (placed or sentence.dates):
            if seen & PHRASE:
                found += phrases.phrases(context, index, found)
            if sentence.dates and seen & BARE:
                found += bare.bare(context, index, [*body[-bare.RECENT :], *found])
        if len(sentence.dates) > 1 and seen & NOUN:
            taken = {c.trigger for c in found}
            found += [c for c in turns.turns(context, index, series) if c.trigger not in taken]
        first = series.format is None and series.named is None
        for mention in formats_here:
            series.note(context, mention, formats.with_format(context, index, mention))
        named = series.format or series.named
        if first and named is not None and seen & NOUN and len(sentence.dates) > 1:
            taken = {c.trigger for c in found}
            found += [c for c in sessions.short(context, index, series) if c.trigger not in taken]
        if series.format is None and sentence.references:
            series.take(formats.format_of_pair(context, index))
        if found:
            adopt(context, found, series)
        if triggers[index]:
            told = verbs.find(context, index, triggers[index])
            if len(told) > 1:
                told = signers.beside_decrees(context, told)
            if series.format is None:
                series.take(formats.format_of_summit(context, told))
            found = _beside(found, told) if found and told else found or told
            found = found + pairs.pairs(context, talks, index, triggers[index], found)
        if seen & NOUN and placed:
            found = bare.placed(context, index, [*body[-bare.RECENT :]], found)
        if seen & OF_LEVEL:
            found += members.of_level(context, index, found)
        if seen & MEMBERS and triggers[index]:
            found += members.members(context, index, found)
        if seen & ROUNDS and earlier:
            found += members.rounds(context, index, earlier, found)
        if not found:
            continue
        members.note_talks(context, found, earlier)
        zone = document.blocks[document.sentences[index].block].zone
        (headline if zone == TITLE else body).extend(found)
    return body, headline


def _beside(found: list[Candidate], told: list[Candidate]) -> list[Candidate]:
    """Return what a sentence was found to tell with what its verbs tell besides."""
    short = {c.trigger for c in found if c.rule == sessions.SHORT}
    told = [c for c in told if not short or not _within(c.trigger, short)]
    several = {c.trigger for c in found if c.rule == turns.TURN}
    told = [c for c in told if not several or not _overlaps(c.trigger, several)]
    return phrases.beside(found, told)


def _within(trigger: Span, others: set[Span]) -> bool:
    return any(start <= trigger[0] and trigger[1] <= end for start, end in others)


def _overlaps(trigger: Span, others: set[Span]) -> bool:
    return any(start < trigger[1] and trigger[0] < end for start, end in others)


def _gathers(context: Context, body: Mention) -> bool:
    """Whether a body may name a gathering of its own: with a noun behind it."""
    words, text, end = context.compiled.words, context.document.text, body.end
    noun = words.noun_behind(text, end) or words.long_noun.match(text, end)
    return noun is not None


def _told(candidate: Candidate) -> bool:
    """Whether anything is known of a founding or signing but that there was one."""
    if candidate.weak:
        return False
    if candidate.type == "sign" and not (candidate.participants or candidate.documents):
        return False  # 会上还举行了签约仪式
    if candidate.type not in ("establish", "award"):
        return True
    facts = (candidate.participants, candidate.date, candidate.mechanism)
    return any(facts)


def _other_entry(document: Document, one: int, other: int) -> bool:
    """Whether two blocks belong to different entries of a bulletin."""
    return one < 0 or document.blocks[one].unit != document.blocks[other].unit


def _complete(context: Context, candidate: Candidate) -> None:
    """Last touches: members of a format, mechanism of what happens at its gathering."""
    if candidate.type in GATHERINGS and candidate.gathering is not None:
        spans = context.named.spans
        named = [spans[span] for span in candidate.gathering.spans if span in spans]
        if named:
            mention = context.document.mentions[min(named)]
            candidate.place = (
                candidate.place
                or formats.place_in_name(context, mention)
                or sites.host_place(context, candidate)
            )
            formats.add_members(context, candidate, mention)
            loose = candidate.mechanism is not None and (
                candidate.mechanism.value in context.compiled.gatherings.loose
            )
            if candidate.participants:
                formats.add_joined(context, candidate, mention)
            elif not loose or candidate.rule in formats.HELD:
                candidate.participants = formats.parties_of(context, mention)
        else:
            formats.add_format_members(context, candidate)
    elif candidate.type in GATHERINGS:
        formats.add_format_members(context, candidate)
    _link(context, candidate)
    if candidate.mechanism is None:
        candidate.mechanism = belonging.own_mechanism(context, candidate)
    ties.name_founded(context, candidate)
    if candidate.type == "sign" and not candidate.participants and candidate.documents:
        candidate.participants = _adopting(context, candidate) or formats.parties_in_title(
            context, candidate.documents[0]
        )
    candidate.participants = arg.drop_covered_countries(candidate.participants)
    arg.use_full_names(context, candidate.participants)


def _adopting(context: Context, candidate: Candidate) -> list[Participant]:
    """Return who a gathering that adopts a paper stands for: those it names, else its body."""
    if candidate.adopter is None:
        return []
    named = formats.parties_of(context, candidate.adopter)
    code = candidate.mechanism.value.upper() if candidate.mechanism is not None else ""
    if named or code not in context.compiled.bodies or candidate.mechanism is None:
        return named
    return [arg.country_participant(context, code, candidate.mechanism.spans, "collective")]


def _link(context: Context, candidate: Candidate) -> None:
    """Give what happened at a gathering the gathering's mechanism and, if none, participants."""
    at = candidate.at
    if at is None or candidate.type in GATHERINGS:
        return
    if candidate.mechanism is None:
        candidate.mechanism = belonging.inherited(context, candidate)
    if candidate.rule in chairs.HANDED and at.sentence == candidate.sentence:
        candidate.place = candidate.place or at.place  # 峰会9日在某地举行，某人届时移交主席国一职
    if candidate.background and candidate.date is None and at.date is not None:
        candidate.date = replace(at.date, basis="inherited")
        candidate.place = candidate.place or at.place
    _name_leaders(candidate, at)
    own = {p.country for p in candidate.participants if p.kind != "organization"}
    start = context.document.sentences[candidate.sentence].start
    named = [p for p in candidate.participants if p.spans[0][0] >= start]
    if candidate.type in ("sign", "launch", "aid") and len(named) > 1 and not own:
        return  # a bank and a company sign at a forum
    founders = [p for p in named if p.spans[0][1] <= candidate.trigger[0]]
    if candidate.type == "establish" and len(founders) > 1 and not own:
        return  # schools and institutes found an alliance at a forum
    founded = [p for p in candidate.participants if candidate.type == "establish"]
    itself = founded and all(p.spans[0][1] <= candidate.trigger[0] for p in founded)
    if (
        not own and not itself and not _long_ago(candidate)
    ):  # X宣告成立: a body that came into being by itself
        for participant in at.participants:
            arg.add_copy(candidate.participants, participant, "inherited")


def _long_ago(candidate: Candidate) -> bool:
    """Whether a founding is only recalled with its day, at whatever gathering (自…年成立以来)."""
    return candidate.rule in RECALLED and candidate.explicit_date


def _name_leaders(candidate: Candidate, at: Candidate) -> None:
    """Name those who stand for the states of 三方 or 四国 by who attends the gathering."""
    if candidate.type not in LEADERS_DO or at.guests:
        return
    told = candidate.participants
    if len(told) < 2 or any(p.kind != "country" or p.basis == "explicit" for p in told):
        return
    people = {p.country for p in at.participants if p.kind == "person"}
    codes = {p.country for p in told}
    if not codes <= people:
        return
    candidate.participants = [
        replace(p, basis="inherited")
        for p in at.participants
        if p.kind == "person" and p.country in codes
    ]


def _also_there(context: Context, candidate: Candidate) -> None:
    """Those who sign at a gathering, or are met and said to be at it, take part in it."""
    at = candidate.at
    if at is not None and candidate.type == "sign" and _acted_there(candidate):
        people = [p for p in candidate.participants if p.kind == "person"]
        held = at.participants and not at.guests and at.status == "occurred"
        for participant in people if held else ():  # 并在会上和某人签署
            arg.add_copy(at.participants, participant, "inherited")
        return
    if at is None or candidate.type != "meeting" or at.sentence != candidate.sentence or at.guests:
        return
    between = context.document.text, at.trigger[0], candidate.trigger[1]
    if context.compiled.gatherings.also_there.search(*between) is None:
        return
    for participant in candidate.participants:
        if participant.kind == "person":
            arg.add_copy(at.participants, participant, "inherited")


def _acted_there(act: Candidate) -> bool:
    """Whether what is signed is told with the gathering, or right behind by one of those there."""
    at = act.at
    if at is None or at.sentence == act.sentence:
        return at is not None
    if not 0 < act.sentence - at.sentence <= 1 or act.explicit_date:
        return False
    return bool(arg.person_keys(act.participants) & arg.person_keys(at.participants))


def _event(context: Context, candidate: Candidate) -> Event:
    if belonging.is_namesake(context, candidate):
        candidate.mechanism = None
    if candidate.mechanism and candidate.mechanism.value not in context.compiled.standing:
        body = context.compiled.under.get(candidate.mechanism.value)
        candidate.mechanism = replace(candidate.mechanism, value=body) if body else None
    if candidate.gathering is not None and candidate.gathering.value[:1] in OPENING:
        candidate.gathering = _unquoted(candidate.gathering)
    if candidate.place is not None and not candidate.place.value[0]:
        candidate.place = None  # 我校, of a school without a name
    sectors = [Value(name) for name in _sectors(context, candidate)]
    return Event(
        candidate.type,
        candidate.status,
        candidate.quote,
        candidate.trigger,
        candidate.rule,
        candidate.date,
        candidate.place,
        candidate.participants,
        candidate.gathering,
        candidate.mechanism,
        candidate.documents,
        candidate.amounts,
        sectors,
        *_codes(context, candidate),
    )


def _unquoted(gathering: Value) -> Value:
    """Return the name of a gathering without the quotation marks around all of it."""
    name = str(gathering.value)
    whole = name[-1:] == CLOSING[OPENING.index(name[0])] and not set(OPENING) & set(name[1:])
    return replace(gathering, value=name[1:-1]) if whole else gathering


def _sectors(context: Context, candidate: Candidate) -> list[str]:
    quote = tuple(candidate.quote)
    found = context.sectors.get(quote)
    if found is None:
        found = sectors_of(context.document, quote, context.resources, SECTORS)
        context.sectors[quote] = found
    return found


def _codes(context: Context, candidate: Candidate) -> tuple[str | None, str | None]:
    """Return the PLOVER and CAMEO codes of a type; of what is only planned, those of intent."""
    table = context.compiled.frames.crosswalk
    row = table.get(candidate.type)
    if row is None or candidate.status == "cancelled" or not row["plover"]:
        return None, None
    if candidate.status == "planned":
        return table["intent"]["plover"], row["planned"]
    return row["plover"], row["cameo"]
