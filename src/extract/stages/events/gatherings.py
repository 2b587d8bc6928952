"""Summits and conferences: gatherings named in a sentence and shown to be held."""

from __future__ import annotations

import datetime as dt
import re

from extract.document import DateValue, Mention, Participant, Value
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import GATHERING, Chunk, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.status import status_of

NEAR = 24
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年?[「“]?")
IN = frozenset(("于", "在"))
ATTEND_REACH = 60
PARTY_JOINERS = frozenset("-—–－+＋同与和、·")
CITY_SIZES = (5, 4, 3, 2)
PARTY_SIZES = (8, 7, 6, 5, 4, 3, 2)
ACTORS_OR_EMPTY = frozenset(arg.ACTORS)
FORMAT_SIZE = 9  # a format of at most so many states is taken to name its members


def find(context: Context, sentence: int) -> list[Candidate]:
    """Return a candidate for each gathering that the sentence shows to be held."""
    skeleton = context.skeleton(sentence)
    chunks = [
        (position, chunk)
        for position, chunk in arg.gathering_chunks(skeleton)
        if chunk.mention is not None and not _bracketed(skeleton, position)
    ]
    shown = [
        _shown(context, skeleton, position)
        if chunk.mention is not None and is_gathering(context, chunk.mention)
        else None
        for position, chunk in chunks
    ]
    listed = _listed(context, skeleton, chunks)
    for order, noun in listed.items():
        shown[order] = shown[order] or noun
    for order in range(1, len(chunks)):  # A、B期间: what shows one shows both
        if _coordinated(skeleton, chunks, order):
            shown[order] = shown[order] or shown[order - 1]
    for order in range(len(chunks) - 1, 0, -1):
        if _coordinated(skeleton, chunks, order):
            shown[order - 1] = shown[order - 1] or shown[order]
    out: list[Candidate] = []
    for (position, chunk), reason in zip(chunks, shown, strict=True):
        if reason is not None:
            candidate = _candidate(context, skeleton, position, chunk, *reason)
            if candidate is not None:
                out.append(candidate)
    return out


def _bracketed(skeleton: Skeleton, position: int) -> bool:
    """Whether a name in brackets only repeats the gathering before it (…大会（COP30）)."""
    return (
        position >= 2
        and skeleton.text[position - 2] == GATHERING
        and (skeleton.text[position - 1] in "(（")
    )


def _listed(
    context: Context, skeleton: Skeleton, chunks: list[tuple[int, Chunk]]
) -> dict[int, tuple[str, tuple[int, int]]]:
    """Return what shows the members of a list with a shared head (“A”“B”等峰会也举行)."""
    words = context.compiled.gatherings
    found: dict[int, tuple[str, tuple[int, int]]] = {}
    for match in words.enumerated.finditer(skeleton.text):
        stop = arg.clause_end(skeleton, match.end())
        hold = words.hold.search(skeleton.text, match.end(), stop)
        if hold is None:
            continue
        reason = (skeleton.starts[hold.start()], skeleton.ends[hold.end() - 1])
        for order, (position, chunk) in enumerate(chunks):
            if match.start("G") <= position < match.end("G"):
                chunk.noun = match["noun"]
                found[order] = ("gathering.listed", reason)
    return found


def short(context: Context, sentence: int, earlier: Mention | None) -> list[Candidate]:
    """Return gatherings named by place or edition alone, of the format named before them.

    ``2018年，阿斯塔纳首次会议聚焦…``, ``首届峰会于2022年在阿斯塔纳举行``.
    """
    mechanism = mechanism_of(context, earlier) if earlier is not None else None
    if earlier is None or mechanism is None:
        return []
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    for pattern in (words.short, words.edition):
        for match in pattern.finditer(skeleton.text):
            date = arg.find_date(context, skeleton, match.end("noun"))
            if date is None:
                continue
            stop = arg.clause_end(skeleton, match.end())
            hold = words.hold.search(skeleton.text, match.end(), stop)
            if pattern is words.edition and hold is None:
                continue
            out.append(_short_candidate(context, skeleton, match, earlier, date, mechanism))
    return out


def _short_candidate(
    context: Context,
    skeleton: Skeleton,
    match: re.Match[str],
    earlier: Mention,
    date: DateValue,
    mechanism: str,
) -> Candidate:
    words = context.compiled.gatherings
    span = (skeleton.starts[match.start()], skeleton.ends[match.end("noun") - 1])
    named = "edition" in match.groupdict()
    summit = earlier.kind == "summit" or words.summit.search(match["noun"]) is not None
    candidate = Candidate(
        "summit" if summit else "conference",
        "gathering.short",
        span,
        skeleton.sentence,
        status_of(context, skeleton, match.end("noun"), match.end("noun"), date, lenient=True)
        or "occurred",
        date=date,
        explicit_date=True,
        key=context.document.text[span[0] : span[1]] + str(date.start),
    )
    if named:
        base = gathering_base(context, earlier)
        if not words.conference_end.search(base) and not words.summit.search(base):
            base = f"“{base}”{match['noun']}"
        name = match["edition"] + base
        candidate.gathering = Value(name, (span, (earlier.start, earlier.end)), "inherited")
        candidate.edition = match["edition"]
        candidate.place = arg.find_place(context, skeleton, match.end("noun"))
    else:
        candidate.place = arg.place_value(skeleton.chunks[match.start("L")])
    candidate.mechanism = Value(mechanism, (span, (earlier.start, earlier.end)), "inherited")
    sentence = context.document.sentences[skeleton.sentence]
    candidate.quote = [(sentence.start, sentence.end)]
    return candidate


def gathering_base(context: Context, mention: Mention) -> str:
    """Return the name of a gathering without its edition."""
    name = gathering_name(context, mention)
    edition = mention.edition
    return name.removeprefix(edition) if edition else name


def is_gathering(context: Context, mention: Mention) -> bool:
    """Whether a mechanism mention names a gathering, not a standing format."""
    words = context.compiled.gatherings
    name = gathering_name(context, mention)
    if words.not_gathering_end.search(name):
        return False
    if mention.kind in ("summit", "conference", "exhibition", "congress"):
        return True
    return words.summit.search(name) is not None or words.conference_end.search(name) is not None


def gathering_name(context: Context, mention: Mention) -> str:
    """Return the full name of a gathering, edition included."""
    name = mention.name
    if mention.outer:
        name = context.document.text[mention.outer[0] : mention.outer[1]]
    return context.compiled.ordinal.sub("", name)


def type_of(context: Context, mention: Mention, noun: str = "") -> str:
    """Return ``summit`` or ``conference``."""
    name = gathering_name(context, mention) + noun
    words = context.compiled.gatherings
    if words.summit.search(name):
        return "summit"
    return "summit" if mention.kind == "summit" else "conference"


def _coordinated(skeleton: Skeleton, chunks: list[tuple[int, Chunk]], order: int) -> bool:
    between = skeleton.text[chunks[order - 1][0] + 1 : chunks[order][0]]
    return len(between) <= 4 and not re.search("[，。；]", between)


def _shown(
    context: Context, skeleton: Skeleton, position: int
) -> tuple[str, tuple[int, int]] | None:
    """Return the rule and the trigger span that show the gathering to be held, or None."""
    words = context.compiled.gatherings
    text = skeleton.text
    start = arg.clause_start(skeleton, position)
    stop = arg.clause_end(skeleton, position)

    def span(low: int, high: int) -> tuple[int, int]:
        return skeleton.starts[low], skeleton.ends[high - 1]

    occasion = words.occasion.match(text, position + 1)
    if occasion is None and text[max(0, position - 2) : position].rstrip("「“") in IN:
        occasion = words.in_speech.match(text, position + 1)  # 于「…论坛」提出
    attend = _last(words.attend, text, max(start, position - NEAR), position)
    if attend is not None:
        return "gathering.attend", span(attend.start(), attend.end())
    if occasion is not None:
        return "gathering.occasion", span(occasion.start(), occasion.end())
    hold = words.hold.search(text, position + 1, min(stop, position + 1 + NEAR + 10))
    if hold is None:
        hold = _last(words.hold, text, max(start, position - NEAR), position)
    if hold is not None:
        return "gathering.hold", span(hold.start(), hold.end())
    agenda = words.agenda.search(text, position + 1, min(stop, position + 10))
    if agenda is not None and arg.find_date(context, skeleton, position) is not None:
        return "gathering.agenda", span(agenda.start(), agenda.end())
    return None


def _last(pattern: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, low, high):
        found = match
    return found


def _candidate(
    context: Context,
    skeleton: Skeleton,
    position: int,
    chunk: Chunk,
    rule: str,
    trigger: tuple[int, int],
) -> Candidate | None:
    mention = chunk.mention
    if mention is None:
        return None
    words = context.compiled.gatherings
    at = skeleton.position(trigger[0])
    date = arg.find_date(context, skeleton, max(position, at))
    place = _place(context, skeleton, position)
    status = status_of(
        context,
        skeleton,
        at,
        skeleton.position(trigger[1] - 1) + 1,
        date,
        lenient=date is not None or place is not None,
    )
    if status is None:
        return None
    if words.before_it.match(skeleton.text, position + 1):
        status = "planned"
    elif rule == "gathering.occasion" and status == "planned" and date is None:
        status = "occurred"
    sentence = context.document.sentences[skeleton.sentence]
    name = gathering_name(context, mention) + chunk.noun
    span = mention.outer or (mention.start, mention.end)
    candidate = Candidate(
        type_of(context, mention, chunk.noun),
        rule,
        trigger,
        skeleton.sentence,
        status,
        date=date,
        explicit_date=date is not None,
        place=place,
        gathering=Value(name, (span,)),
        quote=[(sentence.start, sentence.end)],
        key=mention.key or name,
        edition=mention.edition or "",
    )
    if candidate.date is None:
        candidate.date = _year_in_name(context, mention)
        candidate.explicit_date = candidate.date is not None
    mechanism = mechanism_of(context, mention)
    if mechanism:
        candidate.mechanism = Value(mechanism, ((mention.start, mention.end),))
    candidate.inherits = context.compiled.status.same.search(skeleton.text, 0, position) is not None
    if rule in ("gathering.attend", "gathering.occasion"):
        candidate.participants = _attenders(context, skeleton, at, position)
    elif rule == "gathering.hold":
        candidate.participants = _host(context, skeleton, at, position)
    return candidate


def _place(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    place = arg.find_place(context, skeleton, position)
    if place is not None:
        return place
    words = context.compiled.gatherings
    start = arg.clause_start(skeleton, position)
    match = _last(words.place_hosts, skeleton.text, start, position)
    if match is not None:
        found = arg.place_value(skeleton.chunks[match.start("L")])
        if found is not None:
            return found
    return None


def _year_in_name(context: Context, mention: Mention) -> DateValue | None:
    """Return the year that a gathering's name begins with (``2013…论坛``), or None."""
    text = context.document.text
    start, end = mention.outer or (mention.start, mention.end)
    match = _YEAR.search(text, max(0, start - 6), end)
    if match is None or match.start() > start + 1:
        return None
    year = int(match["year"])
    span = (match.start("year"), match.end("year"))
    return DateValue(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", None, (span,), "explicit")


def named_parties(context: Context, mention: Mention) -> list[Participant]:
    """Return the bodies, or else the states, that a gathering's own name names."""
    gazetteers = context.resources.gazetteers
    bodies: list[Participant] = []
    states: list[Participant] = []
    for low, high, surfaces in gazetteers.matcher.find(mention.name):
        span = (mention.start + low, mention.start + high)
        surface = surfaces[0]
        if surface.label == "ORG" and surface.id not in context.compiled.bodies:
            name = mention.name[low:high]
            bodies.append(
                Participant(name, "organization", surface.country, None, surface.id, None, (span,))
            )
        elif surface.label == "COUNTRY" and surface.id:
            states.append(arg.country_participant(context, surface.id, (span,), "collective"))
    found: list[Participant] = []
    for participant in bodies or states:
        arg.add_participant(found, participant)
    return found


def sessions(context: Context, sentence: int) -> list[Candidate]:
    """Return the sessions of bodies (``安理会召开紧急会议``), named by the body and the noun."""
    skeleton = context.skeleton(sentence)
    words = context.compiled.gatherings
    out: list[Candidate] = []
    for match in words.session.finditer(skeleton.text):
        chunk = skeleton.chunks[match.start("O")]
        mention = chunk.mention
        if mention is None or not words.session_bodies.search(mention.name):
            continue
        start, end = match.start("verb"), match.end("noun")
        date = arg.find_date(context, skeleton, end)
        status = status_of(context, skeleton, start, match.end("verb"), date)
        if status is None or (status == "planned" and date is None):
            continue
        span = (skeleton.starts[match.start("noun")], skeleton.ends[end - 1])
        own = (mention.start, mention.end)
        summit = words.summit.search(match["noun"]) is not None
        candidate = Candidate(
            "summit" if summit else "conference",
            "gathering.session",
            (skeleton.starts[start], skeleton.ends[match.end("verb") - 1]),
            sentence,
            status,
            date=date,
            explicit_date=date is not None,
            place=arg.find_place(context, skeleton, end),
            gathering=Value(mention.name + match["noun"], (own, span)),
        )
        mechanism = mention.mechanism if mention.label == "MECHANISM" else None
        if mechanism:
            candidate.mechanism = Value(mechanism, (own,))
        if mention.label != "MECHANISM":
            candidate.participants = [arg.participant_from(mention)]
        at = context.document.sentences[sentence]
        candidate.quote = [(at.start, at.end)]
        out.append(candidate)
    return out


def place_in_name(context: Context, mention: Mention) -> Value | None:
    """Return the city in a gathering's own name (``阿斯塔纳国际论坛``), or None."""
    get = context.resources.gazetteers.matcher.get
    kinds = context.compiled.patterns.city_kinds
    name = mention.name
    bodies = [
        (low, high)
        for low, high, surfaces in context.resources.gazetteers.matcher.find(name)
        if high - low < len(name) and any(surface.label == "ORG" for surface in surfaces)
    ]
    for start in range(len(name)):
        if any(low <= start < high for low, high in bodies):
            continue
        for size in CITY_SIZES:
            for surface in get(name[start : start + size]) if start + size <= len(name) else ():
                if surface.label == "PLACE" and surface.kind in kinds:
                    span = (mention.start + start, mention.start + start + size)
                    return Value((surface.text, surface.country), (span,), "inherited")
    return None


def mechanism_of(context: Context, mention: Mention) -> str | None:
    """Return the id of the format a gathering belongs to: by its parties, else by its name.

    A name that joins parties (``欧盟-中亚``, ``中国+中亚五国``) is the format of just these.
    """
    name = mention.name
    codes: set[str] = set()
    parties = 0
    start = 0
    while start < len(name):
        party = _party(context, name, start)
        if party is None:
            if parties >= 2:
                break
            codes, parties = set(), 0
            start += 1
            continue
        codes |= party[1]
        parties += 1
        start = party[0]
        if name[start : start + 1] in PARTY_JOINERS:
            start += 1
        elif parties >= 2:
            break
    if parties >= 2:
        return context.compiled.formats.get(frozenset(codes), mention.mechanism)
    return mention.mechanism


def _party(context: Context, name: str, start: int) -> tuple[int, frozenset[str]] | None:
    """Return the end and the codes of the party named at ``start``, or None."""
    get = context.resources.gazetteers.matcher.get
    for size in PARTY_SIZES:
        word = name[start : start + size]
        if word in context.compiled.area_members:
            return start + size, context.compiled.area_members[word]
        for surface in get(word):
            if surface.label == "COUNTRY" or surface.id in context.compiled.bodies:
                return start + size, frozenset((surface.id,))
    return None


def _attenders(
    context: Context, skeleton: Skeleton, position: int, gathering: int
) -> list[Participant]:
    if position < gathering and skeleton.text[position - 1 : position] not in ACTORS_OR_EMPTY:
        relative = context.compiled.gatherings.relative.match(skeleton.text, gathering + 1)
        if relative is not None:  # 来华出席峰会的某国总统
            return arg.participants_of(context, skeleton.chunks[relative.start("A")])
    hosts = context.compiled.gatherings.own_event.match(skeleton.text, position) is not None
    found = arg.subject(context, skeleton, position, ATTEND_REACH, across=True, nearest=hosts)
    if found is None and position > gathering:  # 在…期间，某国代表团访问…
        for place in range(position, len(skeleton.text)):
            if skeleton.text[place] in arg.ACTORS and arg.is_subject(context, skeleton, place):
                return arg.participants_of(context, skeleton.chunks[place])
    return arg.participants_of(context, found[1] if found else None)


def _host(context: Context, skeleton: Skeleton, trigger: int, position: int) -> list[Participant]:
    if trigger > position:
        return []
    found = arg.subject(context, skeleton, trigger, NEAR, across=False)
    return arg.participants_of(context, found[1] if found else None, "host")


def add_members(context: Context, candidate: Candidate, mention: Mention) -> None:
    """Add the states that the format's name stands for, where the text names none or few."""
    _members(context, candidate, (mention.start, mention.end))


def add_format_members(context: Context, candidate: Candidate) -> None:
    """The same for a gathering told by place or edition alone."""
    if candidate.mechanism is not None:
        _members(context, candidate, candidate.mechanism.spans[0])


def _members(context: Context, candidate: Candidate, span: Span) -> None:
    mechanism = candidate.mechanism.value if candidate.mechanism else None
    if mechanism is None:
        return
    gazetteers = context.resources.gazetteers
    body = mechanism.upper()
    date = candidate.date.start if candidate.date else None
    members = gazetteers.members(mechanism, date)
    enumerates = (
        0 < len(members) <= FORMAT_SIZE
        and body not in context.compiled.bodies
        and mechanism not in context.compiled.gatherings.loose
    )
    if enumerates:
        covered = {p.country for p in candidate.participants}
        for code in members:
            if code not in covered:
                candidate.participants.append(
                    arg.country_participant(context, code, (span,), "collective")
                )
    elif (
        not candidate.participants
        and body in context.compiled.bodies
        and mechanism not in context.compiled.gatherings.loose
    ):
        candidate.participants.append(arg.country_participant(context, body, (span,), "collective"))


def attendance(context: Context, sentence: int) -> tuple[list[Participant], bool]:
    """Return those said to attend, in a sentence that names no gathering of its own.

    The flag is true where they are said to attend talks (``参加会见``).
    """
    skeleton = context.skeleton(sentence)
    begin = 0  # after the clause of a gathering named in the same sentence
    for position, _ in arg.gathering_chunks(skeleton):
        begin = max(begin, arg.clause_end(skeleton, position))
    match = None
    for found in context.compiled.gatherings.participation.finditer(skeleton.text, begin):
        match = found
    if match is None or context.compiled.status.hypothetical.search(
        skeleton.text, arg.clause_start(skeleton, match.start()), match.start()
    ):
        return [], False
    talks = context.compiled.gatherings.talks.search(skeleton.text, match.start()) is not None
    start = max(begin, arg.clause_start(skeleton, match.start()))
    if not any(start <= position < match.start() for position in skeleton.chunks):
        start = max(begin, arg.clause_start(skeleton, max(0, start - 1)))
    people: list[Participant] = []
    for position, chunk in sorted(skeleton.chunks.items()):
        if not start <= position < match.start() or not chunk.actors:
            continue
        if arg.is_subject(context, skeleton, position):
            for participant in arg.participants_of(context, chunk):
                arg.add_participant(people, participant)
    return people, talks
