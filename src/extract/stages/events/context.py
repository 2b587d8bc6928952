"""What the event stage knows while it reads one document."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from operator import attrgetter
from typing import Any

from extract.document import (
    Amount,
    Block,
    DateValue,
    Document,
    DocumentItem,
    Mention,
    Participant,
    Value,
)
from extract.gazetteers import Resources, Surface
from extract.matching import Found
from extract.shapes import dataclass, field
from extract.spans import Span
from extract.stages.events import memberships
from extract.stages.events.argument_words import Patterns, argument_patterns, list_words
from extract.stages.events.chunks import (
    CLAUSE_END,
    Skeleton,
    Words,
)
from extract.stages.events.divide import Divider
from extract.stages.events.frames import Frames, build, clipped_noun, literals
from extract.stages.events.gathering_words import NUMERALS, GatheringWords, gathering_words
from extract.stages.events.marks import GATED, SCHOOLS, Marker
from extract.stages.events.named import Named
from extract.stages.events.skeletons import SCHOOL, skeleton
from extract.stages.events.status_words import StatusWords, status_words
from extract.stages.events.unnamed_words import UnnamedWords, unnamed_words

KEY = "events.compiled"


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
    over: bool = False  # done before the day to come that its sentence tells
    adopted: bool = False  # a document that a gathering adopts
    adopter: Mention | None = None  # the gathering that does
    ours: bool = False  # done by 我们, whose partner the story tells
    everyone: bool = False  # done by all who attend a gathering (与会各方)
    convened: bool = False  # done by a gathering without a name (会议发表…)
    heard: list[Participant] = field(default_factory=list)  # told to have spoken at it
    handed: bool = False  # a letter handed over, as in talks
    guests: bool = False  # a gathering named only as what guests came for
    echo: bool = False  # the ceremony of a signing told before (签署仪式…)
    loose: bool = False  # planned for no time told: counts with a plan told just before


@dataclass(slots=True)
class Compiled:
    """Everything compiled from ``rules/events.toml``, shared by all documents of a process."""

    frames: Frames
    status: StatusWords
    words: Words
    patterns: Patterns
    gatherings: GatheringWords
    unnamed: UnnamedWords
    bodies: frozenset[str]
    formats: dict[frozenset[str], str]
    of_members: dict[frozenset[str], str]  # bodies, by their members at some time
    listed: frozenset[str]
    standing: frozenset[str]  # formats of states and bodies, not a single forum
    namesakes: dict[str, frozenset[str]]  # where a gathering of a format's name is another
    like_states: frozenset[str]  # bodies that are parties as states are
    alone: frozenset[str]  # those that are not
    ordinal: re.Pattern[str]
    area_members: dict[str, frozenset[str]]
    under: dict[str, str]  # gatherings of a body that have no format of their own, and its id
    by_name: dict[str, str | None] = field(default_factory=dict)  # formats found by parties
    city_by_name: dict[str, tuple[Surface, int] | None] = field(default_factory=dict)


def compile_all(resources: Resources) -> Compiled:
    """Compile frames and word lists once per process."""
    frames = build(resources)
    status = frames.status

    def pattern(key: str) -> re.Pattern[str]:
        return re.compile("(?:" + literals(status[key]) + ")")

    words = frames.words
    edition = (
        f"第[{NUMERALS}〇零0-9]{{1,6}}(?:{literals(words['edition_units'])})"
        f"|{literals(words['edition_first'])}"
    )
    of_members = memberships.bodies_of_members(resources)
    return Compiled(
        frames,
        status_words(frames),
        Words(
            assemblies=tuple(words["assemblies"]),
            attends_assembly=re.compile(
                f"(?:{literals(words['attends_assembly'])})了?"
                f"(?:第[{NUMERALS}〇零0-9]{{1,6}}(?:{literals(words['edition_units'])})"
                f"|{literals(words['this_edition'])})?$"
            ),
            assembly_while=re.compile(
                f"(?:[{NUMERALS}〇零0-9{words['assembly_days']}]{{1,10}})?"
                f"(?:(?:{literals(words['locative'])})[^{CLAUSE_END}、]{{2,14}}?)?"
                f"(?:{literals(words['assembly_while'])})(?![{words['assembly_not']}])"
            ),
            joiner=re.compile("(?:" + literals(words["joiners"]) + "){1,3}"),
            edition_before=re.compile(
                f"(?:第[{NUMERALS}〇零0-9]{{1,6}}(?:{literals(words['edition_units'])})"
                f"|{literals(words['edition_first'])})[“「]?$"
            ),
            edition_after=re.compile(
                f"[”」]?第[{NUMERALS}〇零0-9]{{1,6}}(?:{literals(words['edition_units'])})"
                f"(?:{literals(words['level_words'])})?(?:{literals(words['edition_nouns'])})"
            ),
            office_after=re.compile("(?:" + literals(words["office_after"]) + ")"),
            bare_office=re.compile(
                f"(?:{literals(words['deputy'])})?(?:{literals(words['bare_offices'])})"
                f"(?=$|[{CLAUSE_END}]|{literals(words['bare_office_before'])})"
            ),
            adjectival=frozenset(words["adjectival"]),
            known_as=re.compile(
                f"[（(](?:{literals(words['known_as'])})[^{CLAUSE_END}（）()]{{1,20}}[）)]"
            ),
            noun_after=re.compile(
                f"[”」』]?(?:[同与和](?:(?!{literals(words['not_in_name'])})[^{CLAUSE_END}]){{2,8}}?)?"
                f"(?:{edition})?(?:{literals(words['modifiers'])})?"
                f"(?:(?:(?:{literals(words['level_words'])}))?"
                f"(?:{edition})?(?:{literals(words['held_nouns'])})"
                f"(?:(?:{edition})(?:{literals(words['level_words'])})?(?:{literals(words['held_nouns'])}))?"
                f"|{clipped_noun(words)}|(?:{edition})(?:{literals(words['numbered_nouns'])})"
                f"|(?<=[”」』])[^{CLAUSE_END}、《》“”{words['level_not']}]{{1,10}}?"
                f"(?:{literals(words['heads_of'])})(?:{literals(words['held_nouns'])}))"
                f"(?!(?:{literals(words['not_held_after'])}))"
            ),
            long_noun=re.compile(
                f"[^{CLAUSE_END}、《》“”{words['long_noun_not']}]{{1,14}}?"
                f"(?:{literals(words['long_nouns'])})(?=[”」]?(?:{literals(words['long_noun_after'])}))"
            ),
            held=re.compile(f"(?:{literals(words['held_nouns'])}|{clipped_noun(words)})[”」』]?$"),
            comma_joiner=re.compile("(?:" + literals(words["comma_joiners"]) + ")"),
            lists=list_words(words, frames.arguments["day_parts"]),
            comitative=re.compile("(?:" + literals(frames.arguments["comitative"]) + ")"),
            goes_to=re.compile("(?:" + literals(words["goes_to"]) + ")$"),
            of_kind=re.compile(
                f"(?:{literals(words['locative'])})[^{CLAUSE_END}、]{{0,6}}?"
                f"(?:{literals(words['states_called'])})$"
            ),
            locative=re.compile("(?:" + literals(words["locative"]) + ")$"),
            numbered=re.compile(f"[”」』]?(?:{edition})"),
            ours=frozenset(resources.rules("references")["side"]["own"].split()),
            we=frozenset(resources.rules("references")["speaker"]["we"].split()),
            clock=words["clock"],
            clocks=re.compile(f"(?:{literals(words['clocks'])}){words['clock']}$"),
            far_clock=re.compile(f"[（(](?:{literals(words['far_clocks'])}){words['clock']}$"),
            organs=re.compile(
                f"(?:{literals(words['organs'])})(?!(?:{literals(words['organs_not'])}))"
            ),
            own_school=re.compile(
                f"(?:{literals(words['own_school'])})"
                f"|(?<=[{''.join(words['own_body_before'])}])(?:{literals(words['own_body'])})"
                f"|(?<=[{''.join(words['school_before'])}]){words['school_word']}"
                f"(?={literals(words['school_after'])})"
            ),
            that_school=re.compile("(?:" + literals(words["that_school"]) + ")"),
            quoted_party=re.compile(
                f"[”」』’](?:{literals(words['quoted_parties'])})[^{CLAUSE_END}、]{{0,8}}"
            ),
            posted=re.compile(f"(?:{literals(words['posted'])})[^{CLAUSE_END}、]{{1,10}}"),
            local_verb=re.compile(
                f"(?:(?:(?:{literals(words['governments'])})?(?:{literals(words['through'])})"
                f"|{literals(words['locative'])})[^{CLAUSE_END}]{{1,14}}?)?"
                f"[^{CLAUSE_END}、{words['local_gap_not']}]{{0,4}}?"
                f"(?:{literals(words['local_verbs'])})"
            ),
            local_host=re.compile(
                f"[^{CLAUSE_END}、{words['local_gap_not']}]{{0,4}}?"
                f"(?:{literals(words['local_hosts'])})"
            ),
            local_end=re.compile("(?:" + literals(words["local_ends"]) + ")$"),
            elected=words["elected"],
            day_led=re.compile(literals(words["day_led"])),
            local_adverb=re.compile(
                f"(?:[{words['bare_days']}][（(]\\d{{1,2}}[）)]日)?(?:{literals(words['local_adverbs'])})?"
            ),
            local_topic=re.compile("(?:" + literals(words["local_topic"]) + ")"),
            local_unit=re.compile("(?:" + literals(words["local_units"]) + ")$"),
            place_link=re.compile("(?:" + literals(frames.arguments["place_link"]) + ")"),
            local_unit_name=re.compile(f"[{words['unit_ends']}]$"),
            unknown_unit=re.compile(
                f"[^{words['unit_not']}{CLAUSE_END}]{{2,9}}?[{words['unit_ends']}]"
            ),
            local_placed=re.compile("(?:" + literals(words["local_placed"]) + ")$"),
            institution=re.compile("(?:" + literals(words["institutions"]) + ")$"),
            institution_after=re.compile(
                "(?:" + literals([*words["joiners"], *words["institution_before"]]) + ")$"
            ),
            level=re.compile("(?:" + literals(words["level_words"]) + ")"),
            state=words["state"],
            former=re.compile(f"(?<![{words['former_not']}])(?:{literals(words['former'])})$"),
            of=words["of"],
            of_person=tuple(words["of_person"]),
            called=re.compile(f"[^{CLAUSE_END}、的与和]{{0,8}}?(?:{literals(words['called'])})"),
            initials=resources.gazetteers.short_forms,
            noun_heads=frozenset("”」』同与和第").union(
                word[0]
                for key in ("edition_first", "modifiers", "level_words", "held_nouns")
                for word in words[key]
            ),
            session_bodies=re.compile(
                "(?:" + literals(frames.gathering["session_bodies"]) + ")[”」』]?$"
            ),
        ),
        argument_patterns(frames.arguments, "".join(resources.gazetteers.short_forms)),
        gathering_words(frames.gathering, frames.arguments, words),
        unnamed_words(frames.gathering, frames.arguments, words),
        frozenset(frames.arguments["acting_bodies"])
        | frozenset(
            row["id"]
            for table in ("organizations/organizations", "countries/countries")
            for row in resources.gazetteers.table(table)
            if row["kind"] == "body" and row["id"].isupper()
        ),
        memberships.formats_of_members(resources, frames.arguments),
        of_members,
        frozenset(frames.arguments["listed_mechanisms"]),
        memberships.standing(resources, frames.arguments),
        {id: frozenset(held.split()) for id, held in frames.arguments["namesakes"].items()},
        frozenset(frames.arguments["like_states"]),
        frozenset(of_members.values()) - frozenset(frames.arguments["like_states"]),
        re.compile("^(?:" + literals(frames.arguments["ordinal_words"]) + ")"),
        {k: frozenset(v.split()) for k, v in frames.arguments["area_members"].items()},
        {id: body for body, ids in frames.arguments["held_under"].items() for id in ids},
    )


def compile_marker(resources: Resources) -> Marker:
    """Compile what finds triggers and the literals of patterns, once per process."""
    compiled: Compiled = resources.cached(KEY, compile_all)
    patterns = [(bit, attrgetter(f"{part}.{name}")(compiled)) for bit, part, name in GATED]
    return Marker(compiled.frames.by_trigger, patterns)


@dataclass(slots=True)
class Context:
    """One document, with the skeletons of its sentences made when first asked for.

    ``seen`` and ``triggers``: of each sentence, see ``Marker``.
    """

    document: Document
    resources: Resources
    compiled: Compiled
    seen: list[int]
    triggers: list[list[Found]]
    today: dt.date | None = None  # the day from which the document tells
    skeletons: dict[int, Skeleton] = field(default_factory=dict)
    sectors: dict[tuple[Span, ...], list[str]] = field(default_factory=dict)  # by what was quoted
    says: dict[int, bool] = field(default_factory=dict)  # whether a sentence tells what one said
    speeches: dict[int, bool] = field(default_factory=dict)  # whether a speech goes on in it
    gatherings: dict[Any, str] = field(default_factory=dict)  # full names, by what they are of
    _named: Named | None = None
    _passages: list[int] | None = None
    _headlines: list[Block] | None = None
    _school: list[Mention] | None = None
    _own: list[str] | None = None

    def skeleton(self, sentence: int) -> Skeleton:
        """Return the skeleton of a sentence."""
        found = self.skeletons.get(sentence)
        if found is None:
            seen = self.seen[sentence]
            school = self.own_school if seen & SCHOOLS else None
            found = skeleton(self.document, sentence, self.compiled.words, seen, school)
            self.skeletons[sentence] = found
        return found

    @property
    def named(self) -> Named:
        """The mentions of the document by what they name."""
        if self._named is None:
            self._named = Named(self.document.mentions)
        return self._named

    @property
    def headlines(self) -> list[Block]:
        """The blocks of the headline."""
        if self._headlines is None:
            self._headlines = [b for b in self.document.blocks if b.zone == "title"]
        return self._headlines

    @property
    def own_state(self) -> str | None:
        """The state or territory that the document calls its own (我国), or None."""
        if self._own is None:
            ours, found = self.compiled.words.ours, self.document.references
            own = (r.codes for r in found if r.kind == "side" and r.text in ours)
            self._own = [codes[0] for codes in own if codes][:1]
        return self._own[0] if self._own else None

    @property
    def own_school(self) -> Mention | None:
        """The institution that 我校 stands for: the university the document names most."""
        if self._school is None:
            self._school = []
            words, text = self.compiled.frames.words, self.document.text
            if any(seen & SCHOOLS for seen in self.seen):
                home = words["school_countries"]
                guests = {
                    self.document.mentions[index].name  # 某大学代表团访问我校
                    for span in self.document.sentences
                    if self.compiled.words.own_school.search(text, span.start, span.end)
                    for index in span.mentions
                }
                schools = [
                    m
                    for m in self.document.mentions
                    if m.kind == SCHOOL and m.country in home and m.name not in guests
                ]
                counts = Counter(m.name for m in schools)
                schools.sort(key=lambda m: (-counts[m.name], m.start))
                self._school = schools[:1]
        return self._school[0] if self._school else None

    def passage(self, sentence: int) -> int:
        """Return the number of the passage a sentence stands in."""
        if self._passages is None:
            self._passages = Divider(self.document, self.compiled, self.seen).passages()
        return self._passages[sentence]

    def block(self, sentence: int) -> int:
        """Return the index of the block a sentence stands in."""
        return self.document.sentences[sentence].block
