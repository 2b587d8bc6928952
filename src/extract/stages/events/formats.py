"""Names of gatherings: format, type, place, parties and members that a name tells."""

from __future__ import annotations

import datetime as dt

from extract.document import DateValue, DocumentItem, Mention, Participant, Value, extent
from extract.gazetteers import Surface, SurfaceMatcher
from extract.patterns import lazy
from extract.shapes import replace
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events import signers
from extract.stages.events.chunks import CLAUSE_END
from extract.stages.events.context import Candidate, Context

_YEAR = lazy(r"(?P<year>(?:19|20)\d\d)年?[「“]?")
_YEAR_BEFORE = lazy(f"(?<=[^{CLAUSE_END}0-9（(至—–-])(?P<year>(?:19|20)\\d\\d年)$")
_DAY_BEFORE = lazy(r"^(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?=[第首])")
YEAR_SIGN = "年"
JOINED = frozenset("-—–－+＋")
PARTY_JOINERS = frozenset("-—–－+＋同与和、·")
BODY_SIZES = range(12, 2, -1)
CITY_SIZES = (5, 4, 3, 2)
LONGEST_PARTY = 14
SHORTEST_PARTY = 3  # characters of a body behind the beginning of a name
MOST_INITIALS = 3
NO_FORMAT = ""  # of two parties that make none
NAMED = frozenset(("COUNTRY", "PLACE", "ORG", "PERSON"))
LAST_WORD = 3  # characters of the noun of a gathering
REMEMBERED = 20_000  # names of gatherings whose format and city are kept
SHORT = "gathering.short"
HELD = frozenset(("gathering.hold", SHORT, "gathering.agenda"))
FEW_TOLD = 1  # a host does not stand for all members
FORMAT_SIZE = 9  # a format of at most so many states is taken to name its members


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
    key = (mention.start, mention.name, mention.outer, mention.edition)
    found = context.gatherings.get(key)
    if found is None:
        found = context.gatherings[key] = _full_name(context, mention)
    return found


def _full_name(context: Context, mention: Mention) -> str:
    name = mention.name
    text = context.document.text
    start = mention.start
    if mention.outer:
        start = mention.outer[0]
        name = text[start : mention.outer[1]]
    name = _DAY_BEFORE.sub("", context.compiled.ordinal.sub("", name))
    year = _YEAR_BEFORE.search(text, max(0, start - 6), start)
    numbered = mention.edition is not None and name.startswith(mention.edition)
    return year["year"] + name if year and name.endswith(mention.name) and not numbered else name


def type_of(context: Context, mention: Mention, noun: str = "") -> str:
    """Return ``summit`` or ``conference``."""
    name = gathering_name(context, mention) + noun
    words = context.compiled.gatherings
    if words.of_ministers.search(name):
        return "conference"
    if words.summit.search(name):
        return "summit"
    lower = words.lower.search(name, len(name) - LAST_WORD)  # 「金砖+」对话会
    return "summit" if mention.kind == "summit" and lower is None else "conference"


def year_in_name(context: Context, mention: Mention) -> DateValue | None:
    """Return the year that a gathering's name begins with (``2013…论坛``), or None."""
    text = context.document.text
    start, end = mention.outer or (mention.start, mention.end)
    match = _YEAR.search(text, max(0, start - 6), end)
    if match is None or (match.start() > start + 1 and text[match.end("year")] not in YEAR_SIGN):
        return None
    year = int(match["year"])
    span = (match.start("year"), match.end("year"))
    return DateValue(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", None, (span,), "explicit")


def named_parties(context: Context, mention: Mention) -> list[Participant]:
    """Return the bodies, or else the states, that a gathering's own name names."""
    for part, name, kind, country in context.compiled.gatherings.name_parties:
        start = max(0, mention.start - len(part))
        if part in mention.name or context.document.text[start : mention.start] == part:
            span = (mention.start, mention.end)
            return [Participant(name, kind, country, None, None, None, (span,), "collective")]
    gazetteers = context.resources.gazetteers
    bodies: list[Participant] = []
    states: list[Participant] = []
    for low, high, surfaces in gazetteers.matcher.find(mention.name):
        span = (mention.start + low, mention.start + high)
        surface = surfaces[0]
        if mention.name[high : high + 1] == context.compiled.gatherings.head:
            continue  # 文化部|长会议
        if surface.label == "ORG" and low and high - low < SHORTEST_PARTY:
            continue  # 邮|政大|会
        if surface.label == "ORG" and surface.id not in context.compiled.bodies:
            name = mention.name[low:high]
            bodies.append(
                Participant(name, "organization", surface.country, None, surface.id, None, (span,))
            )
        elif surface.id and (surface.label == "COUNTRY" or surface.label == "ORG"):
            states.append(arg.country_participant(context, surface.id, (span,), "collective"))
    areas = context.compiled.area_members
    area = next((a for a in areas if a in mention.name), None) if not (bodies or states) else None
    if area is not None and not _of_states(context, mention, area):
        area = None  # 中亚旅游博览会: in the area, not of its states
    for code in sorted(areas[area]) if area is not None else ():
        span = (mention.start, mention.end)
        states.append(arg.country_participant(context, code, (span,), "collective"))
    found: list[Participant] = []
    for participant in bodies or states:
        arg.add_participant(found, participant)
    return found


def _of_states(context: Context, mention: Mention, area: str) -> bool:
    """Whether a gathering's name means the states of an area: 中亚外长会议, 中国—中亚…."""
    name = mention.name
    if any(other in name for other in context.compiled.area_members if other != area):
        return True  # 中亚五国
    start = name.find(area)
    after = name[start + len(area) :]
    if name[max(0, start - 1) : start] in PARTY_JOINERS and start:
        return True
    if mention.kind == "summit" or (after and after[0] in PARTY_JOINERS):
        return True
    return context.compiled.unnamed.of_states.match(after) is not None


def parties_of(context: Context, mention: Mention) -> list[Participant]:
    """Return the parties a gathering's name names, short forms included (中俄总理…会晤)."""
    mechanism = mechanism_of(context, mention)
    members = context.resources.gazetteers.members(mechanism) if mechanism else ()
    if 0 < len(members) <= FORMAT_SIZE:
        span = (mention.start, mention.end)
        return [arg.country_participant(context, code, (span,), "collective") for code in members]
    told = context.compiled.gatherings.format_parties.get(mechanism or "")
    if told is not None:
        span = (mention.start, mention.end)
        return [arg.country_participant(context, code, (span,), "collective") for code in told]
    fresh = context.compiled.gatherings.new_round.match(mention.name)
    if fresh is not None:  # 新一轮德中政府磋商
        name, start = mention.name[fresh.end() :], mention.start + fresh.end()
        mention = replace(mention, name=name, start=start)
    found = named_parties(context, mention)
    first = context.resources.gazetteers.short_forms.get(mention.name[:1])
    if len(found) == 1 and first and found[0].spans[0][0] == mention.start + 1:  # 中印尼…
        span = (mention.start, mention.start + 1)
        state = arg.country_participant(context, meant(context, first), (span,), "collective")
        return [state, *found]
    if found or members:
        return found
    return initials_of(context, mention.name, ((mention.start, mention.end),))


def parties_in_title(context: Context, item: DocumentItem) -> list[Participant]:
    """Return the states whose initials a document's title begins with (中吉乌铁路项目…协定).

    Or those it names from its beginning on (某国和某国引渡条约).
    """
    found = initials_of(context, item.title, item.spans)
    if found:
        return found
    named = signers.states_in(context, item.title)
    first = next(iter(named.values()), "")
    if len(named) < 2 or not first or not item.title.startswith(first):
        return []
    return [arg.country_participant(context, code, item.spans, "collective") for code in named]


def initials_of(context: Context, name: str, spans: tuple[Span, ...]) -> list[Participant]:
    """Return the states whose initials a name begins with, two or three, or none."""
    gazetteers = context.resources.gazetteers
    shorts = gazetteers.short_forms
    if name[:2] in context.compiled.gatherings.no_pair:
        return []
    known = (s for size in range(2, 6) for s in gazetteers.matcher.get(name[:size]))
    if any(surface.label in NAMED for surface in known):
        return []
    size = 0
    while size < MOST_INITIALS and name[size : size + 1] in shorts and name[size : size + 1]:
        size += 1
    if name[size - 1 : size + 1] in context.compiled.gatherings.no_pair:
        size -= 1  # 蒙中|立法机构
    if size < 2:
        return []
    codes = dict.fromkeys(meant(context, shorts[char]) for char in name[:size])
    return [arg.country_participant(context, code, spans, "collective") for code in codes]


def meant(context: Context, codes: tuple[str, ...]) -> str:
    """Return which of the states of one initial the document names most, else the first."""
    counts = context.named.mentioned
    return max(codes, key=lambda code: counts[code]) if len(codes) > 1 else codes[0]


def add_joined(context: Context, candidate: Candidate, mention: Mention) -> None:
    """Add those whom a gathering's name joins (甲国—乙国研讨会, 甲国—某地区峰会), once each.

    One alone, where the gathering is told to be held, two in whatever way it is told.
    """
    told = context.compiled.gatherings.format_parties.get(mechanism_of(context, mention) or "")
    party = _party(context, mention.name, 0)
    if told is not None and party is None:  # 中非合作论坛: whoever else is named
        codes, joined = set(told), True
        if not _holds(candidate):
            return
    elif party is None:
        initials = initials_of(context, mention.name, ((mention.start, mention.end),))
        codes = {p.country for p in initials if p.country}
        members = set(context.resources.gazetteers.members(mechanism_of(context, mention) or ""))
        codes = codes & members if members else codes  # 中巴高委会: not of the other 巴
        joined = True
    else:
        codes = set(party[1])
        joined = mention.name[party[0] : party[0] + 1] in JOINED
    while party is not None and mention.name[party[0] : party[0] + 1] in JOINED:
        party = _party(context, mention.name, party[0] + 1)
        codes |= party[1] if party is not None else set()
    if len(codes) < 2 and not (joined and candidate.rule in HELD):
        return
    span = (mention.start, mention.end)
    covered = {p.country for p in candidate.participants}
    for code in sorted(codes - covered):
        whole = arg.country_participant(context, code, (span,), "collective")
        candidate.participants.append(whole)


def _bodies_in(name: str, matcher: SurfaceMatcher) -> list[tuple[int, int]]:
    """Return where bodies stand in a name: a city in one (上海合作组织) is no place of it."""
    found: list[tuple[int, int]] = []
    for start in range(len(name)):
        if not matcher.may_start(name, start):
            continue
        for size in BODY_SIZES:
            if any(s.label == "ORG" for s in matcher.get(name[start : start + size])):
                found.append((start, start + size))
                break
    return found


def with_format(context: Context, sentence: int, mention: Mention) -> Mention | None:
    """Return a gathering with its format, be it only by those who hold it, or None.

    ``中亚国家领导人通过五次协商会议`` is the format whose members are just these states.
    """
    if mechanism_of(context, mention):
        return mention
    document = context.document
    for number in document.sentences[sentence].references:
        codes = frozenset(document.references[number].codes)
        mechanism = context.compiled.formats.get(codes)
        if mechanism is not None and is_gathering(context, mention):
            return replace(mention, mechanism=mechanism, kind="summit")
    return None


def format_of_pair(context: Context, sentence: int) -> Mention | None:
    """Return the format that two groups of states make who act together (双方领导人), unnamed."""
    document = context.document
    for number in document.sentences[sentence].references:
        reference = document.references[number]
        if reference.kind != "pair" or len(reference.codes) < 3:
            continue
        mechanism = context.compiled.formats.get(frozenset(reference.codes))
        if mechanism in context.compiled.listed:
            start, end = reference.start, reference.end
            mention = Mention(start, end, "MECHANISM", "", None, kind="summit")
            return replace(mention, mechanism=mechanism)
    return None


def format_of_summit(context: Context, told: list[Candidate]) -> Mention | None:
    """Return the format that the states of a summit make, told without a name."""
    for candidate in told:
        if candidate.type != "summit" or candidate.gathering is not None:
            continue
        codes = frozenset(p.country for p in candidate.participants if p.country)
        mechanism = context.compiled.formats.get(codes)
        if mechanism in context.compiled.listed:
            start, end = candidate.trigger
            mention = Mention(start, end, "MECHANISM", "", None, kind="summit")
            return replace(mention, mechanism=mechanism)
    return None


def place_in_name(context: Context, mention: Mention) -> Value | None:
    """Return the city in a gathering's own name (``阿斯塔纳国际论坛``), or None."""
    found = city_in(context, mention.name)
    if found is None:
        return None
    surface, start = found
    span = (mention.start + start, mention.start + start + len(surface.text))
    return Value((surface.text, surface.country), (span,), "inherited")


def city_in(context: Context, name: str) -> tuple[Surface, int] | None:
    """Return the first city in a name and where it stands; one within a body's name is none."""
    known = context.compiled.city_by_name
    if name not in known:
        if len(known) >= REMEMBERED:
            known.clear()
        known[name] = _city_in(context, name)
    return known[name]


def _city_in(context: Context, name: str) -> tuple[Surface, int] | None:
    matcher = context.resources.gazetteers.matcher
    get = matcher.get
    kinds, elsewhere = context.compiled.patterns.city_kinds, context.compiled.frames.words
    for start in range(len(name)):
        if not matcher.may_start(name, start):
            continue
        for size in CITY_SIZES:
            for surface in get(name[start : start + size]) if start + size <= len(name) else ():
                city = surface.label == "PLACE" and surface.kind in kinds
                if city and surface.text not in elsewhere["elsewhere_named"]:
                    if any(low <= start < high for low, high in _bodies_in(name, matcher)):
                        break
                    return surface, start
    return None


def mechanism_of(context: Context, mention: Mention) -> str | None:
    """Return the id of the format a gathering belongs to: by its parties, else by its name.

    A name that joins parties (``欧盟-中亚``, ``中国+中亚五国``) is the format of just these.
    """
    known, name = context.compiled.by_name, mention.name
    if name not in known:
        if len(known) >= REMEMBERED:
            known.clear()
        known[name] = _by_name(context, mention)
    found = known[name]
    if found is None or (found == NO_FORMAT and mention.id is not None):
        found = mention.mechanism
    if found == NO_FORMAT:
        return None  # 欧盟—美国贸易和技术理事会
    if found is not None and name in context.compiled.gatherings.shared_names:
        members = context.resources.gazetteers.members(found)
        before = context.document.text[mention.start - 1 : mention.start]
        if before in context.resources.gazetteers.short_forms or not any(
            code in context.named.mentioned for code in members
        ):
            return None  # 韩非关键矿产对话
    return found


def _by_name(context: Context, mention: Mention) -> str | None:
    found = _format_of_parties(context, mention.name)
    return found or _format_of_series(context, mention) or found


def _format_of_series(context: Context, mention: Mention) -> str | None:
    """Return the format of a name that has its edition in the middle (…领导人第六次磋商会议)."""
    if mention.mechanism:
        return None
    found = context.compiled.words.numbered.search(mention.name, 2)
    if found is None:
        return None
    text = context.document.text
    stop = extent(mention)[1]
    tail = text[mention.start + found.end() : stop]
    for name in (mention.name[: found.start()] + tail, mention.name[: found.start()]):
        for surface in context.resources.gazetteers.matcher.get(name):
            if surface.label == "MECHANISM" and surface.mechanism in context.compiled.listed:
                return surface.mechanism
    return None


def joins_parties(context: Context, name: str) -> bool:
    """Whether a gathering's name joins the parties that hold it (中亚—欧盟峰会)."""
    return _format_of_parties(context, name) is not None


def _format_of_parties(context: Context, name: str) -> str | None:
    """Return the format of the parties that a name joins, if it is known."""
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
        pair = parties == 2 and len(codes) == 2
        return context.compiled.formats.get(frozenset(codes)) or (NO_FORMAT if pair else None)
    return None


def _party(context: Context, name: str, start: int) -> tuple[int, frozenset[str]] | None:
    """Return the end and the codes of the party named at ``start``, or None."""
    matcher, areas = context.resources.gazetteers.matcher, context.compiled.area_members
    known = matcher.may_start(name, start)
    left = len(name) - start
    for size in range(min(LONGEST_PARTY, left), min(1, left - 1), -1):
        word = name[start : start + size]
        if word in areas:
            return start + size, areas[word]
        for surface in matcher.get(word) if known else ():
            if surface.label == "COUNTRY" or surface.id in context.compiled.bodies:
                return start + size, frozenset((surface.id,))
    return None


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
    date = (candidate.date.end or candidate.date.start) if candidate.date else None
    members = gazetteers.members(mechanism, date) or gazetteers.members(mechanism)
    enumerates = (
        0 < len(members) <= FORMAT_SIZE
        and body not in context.compiled.bodies
        and mechanism not in context.compiled.gatherings.loose
    )
    attended = candidate.rule == "gathering.attend" and any(
        p.kind == "person" for p in candidate.participants
    )
    if enumerates and attended and mechanism not in context.compiled.listed:
        return
    if enumerates and mechanism not in context.compiled.listed:
        enumerates = any(code in context.named.mentioned for code in members)  # 3+3 of others
    if enumerates:
        covered = {p.country for p in candidate.participants}
        for code in members:
            if code not in covered:
                candidate.participants.append(
                    arg.country_participant(context, code, (span,), "collective")
                )
    elif (
        body in context.compiled.bodies
        and mechanism not in context.compiled.gatherings.loose
        and (not candidate.participants or _holds(candidate))
    ) and all(p.country != body for p in candidate.participants):
        whole = arg.country_participant(context, body, (span,), "collective")
        if body in gazetteers.countries or whole.name == body:  # a group without an office
            whole.name = gazetteers.name_zh(mechanism) or body
        candidate.participants.append(whole)


def _holds(candidate: Candidate) -> bool:
    """Whether a gathering is told to be held, not attended, and hardly any of its members named."""
    heard = arg.person_keys(candidate.heard)
    present = (p for p in candidate.participants if arg.person_key(p.name) not in heard)
    told = {p.country for p in present}
    if candidate.rule not in HELD or len(told) > FEW_TOLD:
        return False
    return candidate.rule != SHORT or not any(  # 某人参加了第七届峰会
        p.kind == "person" and candidate.quote[0][0] <= p.spans[0][0] < candidate.trigger[0]
        for p in candidate.participants
    )
