"""What the event stage knows while it reads one document."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import Any

from extract.document import (
    Amount,
    DateValue,
    Document,
    DocumentItem,
    Mention,
    Participant,
    Value,
)
from extract.gazetteers import Resources, Surface
from extract.shapes import dataclass, field
from extract.spans import Span
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    ORG,
    PLACE,
    Skeleton,
    Words,
)
from extract.stages.events.frames import Frames, build, literals
from extract.stages.events.gathering_words import NUMERALS, GatheringWords, gathering_words
from extract.stages.events.named import Named
from extract.stages.events.skeletons import skeleton

MIN_FORMAT = 3
SCHOOL = "university"


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
    performed: bool = False  # done by saying so (我们共同宣布…)
    undated: bool = False  # lies ahead of the day that its sentence tells
    adopted: bool = False  # a document that a gathering adopts
    guests: bool = False  # a gathering named only as what guests came for


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
    same_word: re.Pattern[str]  # a word that ``same`` cannot do without
    wish_after: re.Pattern[str]
    carries_on: re.Pattern[str]
    travel_plan: re.Pattern[str]
    now: re.Pattern[str]
    wish_before: re.Pattern[str]
    also: re.Pattern[str]
    apart: re.Pattern[str]
    conditional: re.Pattern[str]
    strong_negated: re.Pattern[str]
    soft: re.Pattern[str]
    performs: re.Pattern[str]
    on_the_way: re.Pattern[str]
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
    may_name_place: re.Pattern[str]  # a character that names one, behind the end of a verb
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
    both_parties: re.Pattern[str]
    beside_after: re.Pattern[str]
    organ_heads: re.Pattern[str]
    institutions: re.Pattern[str]
    title_tail: re.Pattern[str]
    nominal_document: re.Pattern[str]
    and_papers: re.Pattern[str]
    of: re.Pattern[str]
    founded: re.Pattern[str]
    time_of_day: re.Pattern[str]
    replaces: re.Pattern[str]
    along: re.Pattern[str]
    delegates: re.Pattern[str]
    unknown_place: re.Pattern[str]
    halls: re.Pattern[str]
    amount_clause: re.Pattern[str]
    venue_after: re.Pattern[str]
    venue_cut: re.Pattern[str]
    venue_joint: re.Pattern[str]
    venue_end: re.Pattern[str]
    venue_not: re.Pattern[str]
    venue_before: re.Pattern[str]


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


def _argument_patterns(rules: dict[str, Any], shorts: str) -> Patterns:
    home: dict[str, str] = rules["home_city"]
    shorts += "".join(rules["short_extra"])
    names = shorts + "".join(home)
    verb_ends = "".join(sorted({verb[-1] for verb in rules["place_verbs"]}))

    def group(key: str) -> str:
        return "(?:" + literals(rules[key]) + ")"

    actors = f"[{ACTOR}{COUNTRY}{ORG}]"
    places = f"[{PLACE}{COUNTRY}]"
    stop = CLAUSE_END + "《》"
    venue = group("venue_heads")
    between = CLAUSE_END + "、" + rules["institution_not"]
    institution = f"[^{between}]{{0,4}}?{group('institutions')}"
    group_tail = re.compile(group("title_tail"))
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
        re.compile(f"[{names}](?<=[在抵赴{verb_ends}][{names}])"),
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
        re.compile(group("both_parties")),
        re.compile(group("beside_after") + "$"),
        re.compile(group("organ_heads")),
        re.compile(
            f"{institution}(?:(?:、|{group('institution_joiners')}){institution})*"
            r"(?P<latin>[A-Za-z][A-Za-z0-9&.\- ]{0,40}[A-Za-z0-9])?"
        ),
        group_tail,
        re.compile(
            f"(?:.*(?:{literals(rules['nominal_cut'])})|^)"
            f"(?P<title>[^{stop}]{{0,40}}?{group('bare_heads')})的?$"
        ),
        re.compile(
            f"[》”]?(?:{literals(rules['and_papers'])})(?P<title>[^{CLAUSE_END}《》]{{0,40}}?"
            f"(?:{literals(rules['plural_documents'])}))(?=[{CLAUSE_END}]|$)"
        ),
        re.compile(f"(?:{group('of')})?"),
        re.compile(f"(?P<name>[^{CLAUSE_END}、]{{4,30}}?){group('founded_adverbs')}*"),
        re.compile(f"(?:^|[{ACTOR}{COUNTRY}{ORG}])(?P<time>{group('times_of_day')})"),
        re.compile(f"{group('replaces')}了?[^{CLAUSE_END}]{{0,20}}?(?P<A>[{ACTOR}])"),
        re.compile(f"{group('along')}(?P<A>{actors})"),
        re.compile(group("delegates")),
        re.compile(
            f"{group('unknown_before')}(?P<name>[^{CLAUSE_END}、]{{2,18}}?{group('unknown_heads')})"
            f"{group('unknown_adverbs')}?{group('unknown_verbs')}"
        ),
        re.compile(f"{group('place_before')}(?P<state>[{COUNTRY}])?(?P<hall>{group('halls')})"),
        re.compile(f"[{COMMAS}]{group('amount_clause')}"),
        re.compile(f"[^{CLAUSE_END}]{{0,50}}?{venue}(?=[{stop}、]|$)"),
        re.compile(group("venue_cuts")),
        re.compile(group("venue_joints")),
        re.compile(venue + "$"),
        re.compile(group("venue_not")),
        re.compile(f"{group('venue_goal')}(?P<name>[^{stop}、]{{1,30}}?{venue})$"),
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
            re.compile(literals([*frames.occasion["same"], *frames.occasion["gathering_acts"]])),
            pattern("wish_after"),
            pattern("carries_on"),
            pattern("travel_plan"),
            pattern("now_words"),
            pattern("wish_before"),
            pattern("also"),
            pattern("apart"),
            pattern("conditional"),
            pattern("strong_negated"),
            pattern("soft"),
            re.compile(
                f"(?:{literals(status['performs_who'])})[^{CLAUSE_END}]{{0,8}}?"
                f"(?:{literals(status['performs'])})|{literals(status['performs_at'])}"
            ),
            pattern("on_the_way"),
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
            long_noun=re.compile(
                f"[^{CLAUSE_END}、《》“”{words['long_noun_not']}]{{1,14}}?"
                f"(?:{literals(words['long_nouns'])})(?=[”」]?(?:{literals(words['long_noun_after'])}))"
            ),
            held=re.compile(f"(?:{literals(words['held_nouns'])})[”」』]?$"),
            comma_joiner=re.compile("(?:" + literals(words["comma_joiners"]) + ")"),
            comma_follow=re.compile("(?:" + literals(words["comma_list_follow"]) + ")"),
            comitative=re.compile("(?:" + literals(frames.arguments["comitative"]) + ")"),
            locative=re.compile("(?:" + literals(words["locative"]) + ")$"),
            numbered=re.compile(f"[”」』]?(?:{edition})"),
            organs=re.compile(
                f"(?:{literals(words['organs'])})(?!(?:{literals(words['organs_not'])}))"
            ),
            own_school=re.compile("(?:" + literals(words["own_school"]) + ")"),
            posted=re.compile(f"(?:{literals(words['posted'])})[^{CLAUSE_END}、]{{1,10}}"),
            local_verb=re.compile(
                f"(?:(?:{literals(words['locative'])})[^{CLAUSE_END}]{{1,14}}?)?"
                f"[^{CLAUSE_END}、{words['local_gap_not']}]{{0,4}}?"
                f"(?:{literals(words['local_verbs'])})"
            ),
            local_host=re.compile(
                f"[^{CLAUSE_END}、{words['local_gap_not']}]{{0,4}}?"
                f"(?:{literals(words['local_hosts'])})"
            ),
            local_unit=re.compile("(?:" + literals(words["local_units"]) + ")$"),
            local_placed=re.compile("(?:" + literals(words["local_placed"]) + ")$"),
            noun_heads=frozenset("”」』同与和第").union(
                word[0]
                for key in ("edition_first", "modifiers", "level_words", "held_nouns")
                for word in words[key]
            ),
            session_bodies=re.compile(
                "(?:" + literals(frames.gathering["session_bodies"]) + ")[”」』]?$"
            ),
        ),
        _argument_patterns(frames.arguments, "".join(resources.gazetteers.short_forms)),
        gathering_words(frames.gathering, frames.arguments),
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
    sectors: dict[str, list[str]] = field(default_factory=dict)  # of what was quoted so far
    says: dict[int, bool] = field(default_factory=dict)  # whether a sentence tells what one said
    speeches: dict[int, bool] = field(default_factory=dict)  # whether a speech goes on in it
    _named: Named | None = None
    _school: list[Mention] | None = None
    cities: dict[str, tuple[Surface, int] | None] = field(default_factory=dict)  # in names

    def skeleton(self, sentence: int) -> Skeleton:
        """Return the skeleton of a sentence."""
        found = self.skeletons.get(sentence)
        if found is None:
            found = skeleton(self.document, sentence, self.compiled.words, self.own_school)
            self.skeletons[sentence] = found
        return found

    @property
    def named(self) -> Named:
        """The mentions of the document by what they name."""
        if self._named is None:
            self._named = Named(self.document.mentions)
        return self._named

    @property
    def own_school(self) -> Mention | None:
        """The institution that 我校 stands for: the university the document names most."""
        if self._school is None:
            self._school = []
            words, text = self.compiled.frames.words, self.document.text
            if any(word in text for word in words["own_school"]):
                home = words["school_countries"]
                schools = [
                    m for m in self.document.mentions if m.kind == SCHOOL and m.country in home
                ]
                counts = Counter(m.name for m in schools)
                schools.sort(key=lambda m: (-counts[m.name], m.start))
                self._school = schools[:1]
        return self._school[0] if self._school else None

    def block(self, sentence: int) -> int:
        """Return the index of the block a sentence stands in."""
        return self.document.sentences[sentence].block
