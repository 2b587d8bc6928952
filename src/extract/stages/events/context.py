"""What the event stage knows while it reads one document."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Any

from extract.document import (
    Amount,
    DateValue,
    Document,
    DocumentItem,
    Participant,
    Value,
)
from extract.gazetteers import Resources
from extract.spans import Span
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COUNTRY,
    GATHERING,
    NAME,
    ORG,
    PLACE,
    Skeleton,
    Words,
    skeleton,
)
from extract.stages.events.frames import Frames, build, literals

MIN_FORMAT = 3
NUMERALS = "一两二三四五六七八九十百"


@dataclass(slots=True)
class Candidate:
    """A happening read from one sentence, before merging."""

    type: str
    rule: str
    trigger: Span
    sentence: int
    status: str = "occurred"
    participants: list[Participant] = field(default_factory=list)
    date: DateValue | None = None
    place: Value | None = None
    gathering: Value | None = None
    mechanism: Value | None = None
    documents: list[DocumentItem] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    quote: list[Span] = field(default_factory=list)
    inherits: bool = False  # the sentence says that it belongs to what was told before
    explicit_date: bool = False
    background: bool = False  # told as something that stands behind (已签署的 …)
    key: str = ""  # of the gathering
    edition: str = ""
    at: Candidate | None = None  # the gathering at which it happened
    many: bool = False  # one of several told by one verb
    spoken: bool = False  # told in what somebody says
    weak: bool = False  # counts only where the document tells it elsewhere too
    own: bool = False  # its sentence has a subject for it
    again: bool = False  # said to be another one (再次)
    scope: tuple[int, int] = (0, -1)  # the passage: a bulletin entry or a paragraph


@dataclass(slots=True)
class StatusWords:
    """Compiled status words, each searched in the stretch before a trigger."""

    planned: re.Pattern[str]
    planned_after: re.Pattern[str]
    cancelled: re.Pattern[str]
    negated: re.Pattern[str]
    hypothetical: re.Pattern[str]
    traps: re.Pattern[str]
    habitual: re.Pattern[str]
    same: re.Pattern[str]
    wish_after: re.Pattern[str]
    carries_on: re.Pattern[str]
    travel_plan: re.Pattern[str]
    now: re.Pattern[str]
    wish_before: re.Pattern[str]
    then: re.Pattern[str]
    proposed: re.Pattern[str]


@dataclass(slots=True)
class Patterns:
    """Compiled word lists around arguments, matched on skeletons or on the clean text."""

    not_subject_before: re.Pattern[str]
    not_subject_after: re.Pattern[str]
    no_subject: re.Pattern[str]
    place: re.Pattern[str]
    not_place_after: re.Pattern[str]
    not_date_after: re.Pattern[str]
    witness: re.Pattern[str]
    counted_document: re.Pattern[str]
    bare_document: re.Pattern[str]
    bare_heads: re.Pattern[str]
    done: re.Pattern[str]
    guest: re.Pattern[str]
    each_of: re.Pattern[str]
    bare_not: re.Pattern[str]
    bare_never: re.Pattern[str]
    short_extra: dict[str, str]
    short_place: re.Pattern[str]
    self_words: re.Pattern[str]
    home_city: dict[str, str]
    place_link: re.Pattern[str]
    generic_documents: frozenset[str]
    title_cut: re.Pattern[str]
    title_head: re.Pattern[str]
    came_into_being: re.Pattern[str]
    city_kinds: frozenset[str]
    background_before: re.Pattern[str]
    more_documents: re.Pattern[str]
    sign_verb: re.Pattern[str]
    plural: tuple[str, ...]
    list_heading: re.Pattern[str]
    summed_up: re.Pattern[str]
    years_ago: re.Pattern[str]
    alone: frozenset[str]
    joint_titles: frozenset[str]
    lower_level: re.Pattern[str]


@dataclass(slots=True)
class Compiled:
    """Everything compiled from ``rules/events.toml``, shared by all documents of a process."""

    frames: Frames
    status: StatusWords
    words: Words
    patterns: Patterns
    gatherings: GatheringWords
    bodies: frozenset[str]
    formats: dict[frozenset[str], str]
    listed: frozenset[str]
    ordinal: re.Pattern[str]
    area_members: dict[str, frozenset[str]]
    by_name: dict[str, str | None] = field(default_factory=dict)  # formats found by parties


@dataclass(slots=True)
class GatheringWords:
    """Compiled words that show that a gathering is held, attended, or the occasion."""

    hold: re.Pattern[str]
    attend: re.Pattern[str]
    occasion: re.Pattern[str]
    agenda: re.Pattern[str]
    participation: re.Pattern[str]
    summit: re.Pattern[str]
    conference_end: re.Pattern[str]
    not_gathering_end: re.Pattern[str]
    place_hosts: re.Pattern[str]
    loose: frozenset[str]
    speech: re.Pattern[str]
    short: re.Pattern[str]
    edition: re.Pattern[str]
    enumerated: re.Pattern[str]
    before_it: re.Pattern[str]
    talks: re.Pattern[str]
    relative: re.Pattern[str]
    in_speech: re.Pattern[str]
    all_of: re.Pattern[str]
    travels_along: re.Pattern[str]
    aliases: tuple[tuple[str, str], ...]
    topic_after: re.Pattern[str]
    announced: re.Pattern[str]
    minister_level: re.Pattern[str]
    again: re.Pattern[str]
    own_event: re.Pattern[str]
    with_whom: re.Pattern[str]
    with_whom_first: re.Pattern[str]
    bilateral: re.Pattern[str]
    invite: re.Pattern[str]
    session: re.Pattern[str]
    session_bodies: re.Pattern[str]


def _argument_patterns(rules: dict[str, Any], shorts: str) -> Patterns:
    home: dict[str, str] = rules["home_city"]
    shorts += "".join(rules["short_extra"])

    def group(key: str) -> str:
        return "(?:" + literals(rules[key]) + ")"

    actors = f"[{ACTOR}{COUNTRY}{ORG}]"
    places = f"[{PLACE}{COUNTRY}]"
    stop = CLAUSE_END + "《》"
    return Patterns(
        re.compile(group("not_subject_before") + "$"),
        re.compile(group("not_subject_after")),
        re.compile(f"{group('clause_openers')}?{group('clause_verbs')}"),
        re.compile(group("place_before") + places),
        re.compile(group("not_place_after")),
        re.compile(f"(?!{group('date_go')}){group('not_date_after')}"),
        re.compile(f"(?P<A>{actors})[^{CLAUSE_END}]{{0,3}}" + group("witness")),
        re.compile(
            f"(?:(?P<count>(?<![\\d.])\\d{{1,4}}(?![\\d.,%亿万千百％元美欧英日年月])|"
            f"{literals(rules['counted_numbers'])})"
            f"(?:余|多)?{group('counted_units')}?|(?P<numeral>[{NUMERALS}]{{1,4}})"
            f"(?:余|多)?{group('counted_units')})"
            f"(?P<title>[^{stop}、]{{0,30}}?{group('counted_heads')})"
        ),
        re.compile(
            f"{group('bare_stop')}{{0,3}}(?P<title>[^{stop}]{{0,40}}?{group('bare_heads')})"
            f"(?![^{stop}]{{0,12}}{group('bare_heads')})"
        ),
        re.compile(group("bare_heads")),
        re.compile(group("done")),
        re.compile(f"了?{group('guest_words')}[^{CLAUSE_END}]{{0,80}}?的(?P<A>{actors})"),
        re.compile(group("each_of")),
        re.compile(group("bare_not")),
        re.compile(group("bare_never")),
        rules["short_extra"],
        re.compile(
            f"{group('place_verbs')}(?P<char>[{shorts}])(?={group('place_verb_stop')}|$)"
            f"|[在抵赴](?P<city>[{''.join(home)}])(?![市城])"
        ),
        re.compile(group("self_words")),
        home,
        re.compile(group("place_link") + f"(?={places})"),
        frozenset(rules["generic_documents"]),
        re.compile("^" + group("title_head") + "(?=.{4})|.*" + group("title_cut") + "(?=.)"),
        re.compile("^" + group("title_head") + "(?=.{4})"),
        re.compile(group("came_into_being")),
        frozenset(rules["city_kinds"]),
        re.compile(group("background_before") + "$"),
        re.compile(group("more_documents")),
        re.compile(group("sign_verbs")),
        tuple(rules["plural_documents"]),
        re.compile(group("list_headings") + r"\W*$"),
        re.compile(group("summed_up")),
        re.compile(f"(?P<count>\\d{{1,3}}|[{NUMERALS}]{{1,4}})年{group('years_ago')}"),
        frozenset(rules["alone"]),
        frozenset(rules["joint_titles"]),
        re.compile(group("lower_level")),
    )


def _gathering_words(rules: dict[str, Any], arguments: dict[str, Any]) -> GatheringWords:
    def group(key: str, template: str = "(?:{})") -> re.Pattern[str]:
        return re.compile(template.format(literals(rules[key])))

    return GatheringWords(
        group("hold"),
        group("attend"),
        group("occasion"),
        group("agenda"),
        group("participation"),
        group("summit"),
        group("conference", "(?:{})[」”’』]?$"),
        group("not_gathering", "(?:{})[」”’』]?$"),
        group("hold", f"(?P<L>[{PLACE}{COUNTRY}])[^{CLAUSE_END}]{{{{0,8}}}}(?:{{}})"),
        frozenset(rules["loose_formats"]),
        group("speech"),
        re.compile(
            f"(?P<L>[{PLACE}])(?:{literals(arguments['short_edition'])})?"
            f"(?P<noun>{literals(arguments['short_gathering'])})(?={literals(rules['agenda'])})"
        ),
        re.compile(
            f"(?P<edition>{literals(arguments['short_edition'])}|第[{NUMERALS}0-9]{{1,3}}[届次])"
            f"(?P<noun>{literals(arguments['short_gathering'])})"
        ),
        re.compile(
            f"(?P<G>[{GATHERING}][”」]?(?:、?[“「]?[{GATHERING}][”」]?)+)"
            f"(?:{literals(arguments['list_mark'])})?"
            f"(?P<noun>{literals([*rules['summit'], *rules['conference']])})"
        ),
        group("before_it"),
        group("talks"),
        re.compile(f"[^{CLAUSE_END}]{{0,30}}?的(?P<A>[{ACTOR}{COUNTRY}{ORG}])"),
        re.compile(f"[」”]?上?(?:{literals(rules['in_speech'])})"),
        group("all_of"),
        group("travels_along"),
        tuple((short, long) for short, long in rules["aliases"]),
        re.compile(f"[^{CLAUSE_END}]{{0,24}}?(?:{literals(rules['topic_after'])})"),
        group("announced"),
        group("minister_level"),
        group("again"),
        group("own_event"),
        re.compile(f"(?:{literals(arguments['comitative'])})(?P<A>[{ACTOR}{COUNTRY}{ORG}])"),
        re.compile(f"(?:{literals(arguments['comitative'])})(?=[^{CLAUSE_END}])"),
        group("bilateral", "(?:{})$"),
        re.compile(f"(?:{literals(rules['invite'])})(?P<A>[{ACTOR}{COUNTRY}{ORG}])$"),
        re.compile(
            f"(?P<O>[{ORG}{COUNTRY}{GATHERING}{NAME}])[^{CLAUSE_END}]{{0,16}}?"
            f"(?P<verb>{literals(rules['session_verbs'])})了?[^{CLAUSE_END}]{{0,8}}?"
            f"(?P<noun>{literals(rules['session_nouns'])})"
        ),
        group("session_bodies", "(?:{})$"),
    )


def compile_all(resources: Resources) -> Compiled:
    """Compile frames and word lists once per process."""
    frames = build(resources)
    status = frames.status

    def pattern(key: str) -> re.Pattern[str]:
        return re.compile("(?:" + literals(status[key]) + ")")

    words = frames.words
    edition = (
        f"第[{NUMERALS}〇零0-9]{{1,4}}(?:{literals(words['edition_units'])})"
        f"|{literals(words['edition_first'])}"
    )
    return Compiled(
        frames,
        StatusWords(
            pattern("planned"),
            pattern("planned_after"),
            pattern("cancelled"),
            pattern("negated"),
            pattern("hypothetical"),
            re.compile(
                "(?:"
                + literals(status["hypothetical_traps"])
                + f")|[^{CLAUSE_END}]{{1,14}}?".join(status["invited_by"])
            ),
            pattern("habitual"),
            re.compile(
                f"(?:{literals(frames.occasion['same'])})"
                f"|(?:^|[{CLAUSE_END}])[^{CLAUSE_END}]{{0,4}}(?:{literals(frames.occasion['gathering_acts'])})"
                f"(?={literals(frames.occasion['acts'])})"
            ),
            pattern("wish_after"),
            pattern("carries_on"),
            pattern("travel_plan"),
            pattern("now_words"),
            pattern("wish_before"),
            re.compile("(?:" + literals(frames.occasion["then"]) + ")"),
            re.compile("(?:" + literals(status["proposed"]) + ")$"),
        ),
        Words(
            joiner=re.compile("(?:" + literals(words["joiners"]) + "){1,2}"),
            edition_before=re.compile(
                f"(?:第[{NUMERALS}〇零0-9]{{1,4}}(?:{literals(words['edition_units'])})"
                f"|{literals(words['edition_first'])})[“「]?$"
            ),
            edition_after=re.compile(
                f"[”」]?第[{NUMERALS}〇零0-9]{{1,4}}(?:{literals(words['edition_units'])})"
                f"(?:{literals(words['edition_nouns'])})"
            ),
            office_after=re.compile("(?:" + literals(words["office_after"]) + ")"),
            noun_after=re.compile(
                f"[”」』]?(?:[同与和](?:(?!{literals(words['not_in_name'])})[^{CLAUSE_END}]){{2,8}}?)?"
                f"(?:{edition})?(?:{literals(words['modifiers'])})?"
                f"(?:(?:{literals(words['level_words'])}))?"
                f"(?:{edition})?(?:{literals(words['held_nouns'])})"
                f"(?!(?:{literals(words['not_held_after'])}))"
            ),
            held=re.compile(f"(?:{literals(words['held_nouns'])})[”」』]?$"),
            comma_joiner=re.compile("(?:" + literals(words["comma_joiners"]) + ")"),
            comma_follow=re.compile("(?:" + literals(words["comma_list_follow"]) + ")"),
        ),
        _argument_patterns(frames.arguments, "".join(resources.gazetteers.short_forms)),
        _gathering_words(frames.gathering, frames.arguments),
        frozenset(frames.arguments["acting_bodies"])
        | frozenset(
            row["id"]
            for table in ("organizations/organizations", "countries/countries")
            for row in resources.gazetteers.table(table)
            if row["kind"] == "body" and row["id"].isupper()
        ),
        _formats(resources, frozenset(frames.arguments["listed_mechanisms"])),
        frozenset(frames.arguments["listed_mechanisms"]),
        re.compile("^(?:" + literals(frames.arguments["ordinal_words"]) + ")"),
        {k: frozenset(v.split()) for k, v in frames.arguments["area_members"].items()},
    )


def _formats(resources: Resources, listed: frozenset[str]) -> dict[frozenset[str], str]:
    """Return the small formats by the set of their members, now or when another joined.

    A set of two has no format; the formats of the record specification go before others.
    """
    gazetteers = resources.gazetteers
    joined: dict[str, set[dt.date | None]] = {}
    for row in gazetteers.table("mechanisms/members"):
        days = joined.setdefault(row["id"], {None})
        if row.get("start"):
            days.add(_day(row["start"]))
    found: dict[frozenset[str], str] = {}
    rows = gazetteers.table("mechanisms/mechanisms")
    for id in sorted((row["id"] for row in rows), key=lambda i: (i not in listed, i)):
        for day in sorted(joined.get(id, {None}), key=str):
            members = frozenset(gazetteers.members(id, day))
            if len(members) >= MIN_FORMAT:
                found.setdefault(members, id)
    return found


def _day(text: str) -> dt.date | None:
    parts = [int(part) for part in text.split("-") if part.isdigit()]
    if not parts:
        return None
    year, month, day = [*parts, 1, 1][:3]
    return dt.date(year, month, day)


@dataclass(slots=True)
class Context:
    """One document, with the skeletons of its sentences made when first asked for."""

    document: Document
    resources: Resources
    compiled: Compiled
    skeletons: dict[int, Skeleton] = field(default_factory=dict)
    _names: dict[str, list[str]] | None = None

    def skeleton(self, sentence: int) -> Skeleton:
        """Return the skeleton of a sentence."""
        found = self.skeletons.get(sentence)
        if found is None:
            found = skeleton(self.document, sentence, self.compiled.words)
            self.skeletons[sentence] = found
        return found

    @property
    def names(self) -> dict[str, list[str]]:
        """The names that the document has for each known id, in order."""
        if self._names is None:
            self._names = {}
            for mention in self.document.mentions:
                if mention.id is not None:
                    self._names.setdefault(mention.id, []).append(mention.name)
        return self._names

    def block(self, sentence: int) -> int:
        """Return the index of the block a sentence stands in."""
        return self.document.sentences[sentence].block
