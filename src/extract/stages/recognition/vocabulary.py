"""What the recogniser knows, compiled once per process from the tables and rule files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from extract.matching import Spotter
from extract.shapes import dataclass
from extract.stages.recognition.head_rules import HeadRules, compile_heads
from extract.stages.recognition.lexer import Lexer
from extract.stages.recognition.signatories import SignatoryRules, compile_signatories
from extract.stages.recognition.wordings import (
    EDGES,
    HAN,
    SPEAKER,
    adverb_ends,
    any_of,
    characters_of,
    compile_about,
    compile_adverbial,
    compile_concluded,
    compile_congratulated,
    compile_document_end,
    compile_duties,
    compile_duties_before,
    compile_listed,
    compile_sayer,
    compile_signed,
    words_of,
)

if TYPE_CHECKING:
    from extract.gazetteers import Resources

DEEDS = ("doing", "toward", "congratulating")
FIRST = 12  # most characters before the first dot of a name


@dataclass(frozen=True)
class NameRules:
    """Character classes and patterns of personal names."""

    strong: frozenset[str]
    foreign: frozenset[str]
    rare: frozenset[str]
    first: tuple[str, ...]
    single: frozenset[str]
    double: tuple[str, ...]
    japanese: frozenset[str]
    beginnings: frozenset[str]  # the first characters of all surnames
    written: dict[str, str]  # characters that became such a one: 於|会中
    never: frozenset[str]
    middle: frozenset[str]
    preposed: frozenset[str]
    given_words: frozenset[str]  # 建平: ordinary words that are common given names
    joint: frozenset[str]
    says: frozenset[str]
    numbered: re.Pattern[str]  # which of a name a monarch is: 三世
    linked: tuple[str, ...]
    clan: str
    fused: tuple[str, ...]
    long: frozenset[str]
    owned: tuple[str, ...]  # what a foreign name before it is the name of
    unlike: frozenset[str]
    follow: re.Pattern[str]
    dots: str
    middle_dots: frozenset[str]  # those that are no full points
    foreign_run: re.Pattern[str]
    dotted: re.Pattern[str]
    dot: re.Pattern[str]  # a dot that may stand in such a run, with the character before it
    reach: int  # how far before the end of that a run may begin
    latin_gloss: re.Pattern[str]
    any_dot: re.Pattern[str]
    last_part: re.Pattern[str]  # what stands after the last dot of a name


HONOUR = "honour"  # the role of a title that is no office


@dataclass(frozen=True)
class Vocabulary:
    """Everything the recogniser needs besides the gazetteers."""

    names: NameRules
    heads: HeadRules
    words: dict[str, str]
    lexer: Lexer
    titles: dict[str, str]  # by title, the kind of office
    behind: dict[str, int]  # by state with title, where the title begins: 科威特|首相
    spotter: Spotter  # whole: titles, heads, offices, cues of cities; parts: see spot()
    blocked_after: dict[str, tuple[str, ...]]
    blocked_before: dict[str, tuple[str, ...]]
    edition: re.Pattern[str]
    edition_ends: str
    since: re.Pattern[str]
    term: re.Pattern[str]
    last_term: re.Pattern[str]
    term_ends: frozenset[str]
    sayer: re.Pattern[str]
    clause_edges: frozenset[str]  # one of them stands before every match of that
    speaker_reach: int  # the longest match
    congratulating: frozenset[str]
    appointing: frozenset[str]  # among them
    toward: frozenset[str]
    joints: frozenset[str]
    adverbial: re.Pattern[str]  # right before a verb
    adverb_ends: frozenset[str]  # what it ends with
    congratulated: re.Pattern[str]
    listed: re.Pattern[str]
    list_run: re.Pattern[str]  # a stretch in which the whole of such a list lies
    stationed: frozenset[str]
    newly: tuple[str, ...]  # between a state and the post of its envoy (新任)
    gathered: tuple[str, ...]  # behind an office: those of several states, not one
    list_joints: frozenset[str]  # between states told one by one
    students: str
    of_states: tuple[str, ...]  # behind initials of two states:韩美|国防部长
    living: frozenset[str]  # before the initial of a state: somebody of another lives there
    styles: frozenset[str]  # behind a name, of characters that names have too
    wives: tuple[str, ...]  # behind the surname of somebody's wife, part of her name
    topics: tuple[str, ...]
    federal: str
    readings: dict[str, dict[str, tuple[str, ...]]]
    quoted_speaker: re.Pattern[str]
    ships: tuple[str, ...]
    press: tuple[str, ...]
    palaces: tuple[str, ...]
    palace_after: tuple[str, ...]
    editions: tuple[str, ...]
    warships: tuple[str, ...]
    of: str
    fleets: str
    local_projects: frozenset[str]
    citizen: str
    nouns: tuple[str, ...]
    format_ends: tuple[str, ...]
    region_words: tuple[str, ...]
    whole_regions: frozenset[str]
    day: str
    side: str
    leading: frozenset[str]
    visit: str
    state: str
    that_state: str
    own_bodies: tuple[str, ...]
    gathering_end: re.Pattern[str]  # of a whole name in quotation marks
    duties_before: re.Pattern[str]
    listed_duties: re.Pattern[str]  # 外交、贸易暨侨务: several duties of one minister
    duty_joints: frozenset[str]
    envoys: tuple[str, ...]  # behind whoever sends them
    of_several: tuple[str, ...]  # offices whose duties are joined: 司法与人权|部长
    apart: frozenset[str]
    counted: re.Pattern[str]
    across: str
    ours: frozenset[str]
    session_noun: tuple[str, str]  # a short form and the whole noun: 会, 会议
    local_bodies: frozenset[str]  # that provinces and cities have
    town_units: frozenset[str]  # ends of towns named like another unit: 清|州市
    counted_etc: re.Pattern[str]  # a number behind a list: 等22项
    phase: re.Pattern[str]  # of what a paper is made for: 第二阶段
    jubilee: re.Pattern[str]
    charged: re.Pattern[str]  # 负责卫生事务的, before an office
    own: re.Pattern[str]
    unit_head: str
    peoples: tuple[str, ...]
    committee: str
    committees: re.Pattern[str]
    committee_starts: frozenset[str]
    districts: tuple[str, ...]
    common: tuple[str, ...]
    at: tuple[str, ...]
    city_cues: tuple[str, ...]  # before a city whose name is an ordinary word too
    venues: frozenset[str]
    cities: frozenset[str]
    units: frozenset[str]
    regions: frozenset[str]
    directions: frozenset[str]
    compass: frozenset[str]
    etc: frozenset[str]
    initial_after: frozenset[str]  # before the initial of a state and an office: 向|斯教育部长
    together: frozenset[str]
    joins_names: frozenset[str]  # between gatherings held as one
    city_summits: tuple[str, ...]  # 汉堡|峰会, behind the gathering it is one of
    bracketed_years: re.Pattern[str]
    programmes: tuple[str, ...]
    founded: tuple[str, ...]
    adjectives: frozenset[str]
    former: tuple[str, ...]
    prize_led: re.Pattern[str]
    document_start: re.Pattern[str]
    initiative_end: re.Pattern[str]
    plan_end: re.Pattern[str]
    list_of_quotes: re.Pattern[str]
    body_end: tuple[str, ...]
    complete: frozenset[str]
    roads: frozenset[str]
    bare: frozenset[str]
    about: re.Pattern[str]
    signed: re.Pattern[str]
    signatories: SignatoryRules
    concluded: re.Pattern[str]
    document_end: re.Pattern[str]
    periodical: re.Pattern[str]
    reporters: frozenset[str]
    posts: tuple[str, ...]
    speaking: re.Pattern[str]


def compile_names(rules: dict[str, Any]) -> NameRules:
    """Compile ``rules/names.toml``."""
    table = rules["transliteration"]
    strong = characters_of(table["strong"])
    foreign = characters_of(strong + table["usual"])
    dots, hyphens = re.escape(table["dots"]), re.escape(table["hyphens"])
    rare = characters_of(table["rare"])
    before = f"(?=[{strong}{dots}]|[{foreign}][{foreign}{dots}])"
    run = f"(?:[{foreign}]|(?<=[{foreign}])[{rare}]{{1,2}}{before})"
    # most characters begin none of the words: telling so by a class is quicker
    follow = "".join(sorted({word[0] for word in words_of(rules["follow"]["words"])}))
    surnames = rules["surnames"]
    japanese, double = words_of(surnames["japanese"]), words_of(surnames["double"])
    return NameRules(
        strong=frozenset(strong),
        foreign=frozenset(foreign),
        rare=frozenset(rare),
        first=tuple(table["first"]),
        single=frozenset(characters_of(surnames["single"])),
        double=double,
        japanese=frozenset(japanese),
        beginnings=frozenset(
            (*characters_of(surnames["single"]), *(n[0] for n in (*double, *japanese)))
        ),
        written=dict(surnames["written"]),
        never=frozenset(characters_of(rules["given"]["never"])),
        preposed=frozenset(characters_of(rules["given"]["preposed"])),
        given_words=frozenset(rules["given"]["words"].split()),
        linked=tuple(characters_of(rules["given"]["linked"])),
        clan=rules["given"]["clan"],
        fused=tuple(characters_of(rules["given"]["fused"])),
        numbered=re.compile(f"[一二三四五六七八九十]{{1,3}}{table['numbered']}"),
        long=frozenset(characters_of(rules["given"]["long"])),
        owned=words_of(rules["follow"]["owned"]),
        says=frozenset(characters_of(rules["given"]["says"])),
        joint=frozenset(characters_of(rules["given"]["joint"])),
        unlike=frozenset(characters_of(rules["given"]["unlike"])),
        middle=frozenset(characters_of(rules["given"]["middle"])),
        follow=re.compile(
            f"(?=[{re.escape(follow)}])" + any_of(words_of(rules["follow"]["words"]))
        ),
        dots=table["dots"],
        middle_dots=frozenset(table["dots"]) - {"."},
        foreign_run=re.compile(
            f"(?:[{foreign}]|[{rare}](?=[{strong}]{{2}}|[{foreign}]{{1,5}}[·•・]))"
            f"{run}{{1,11}}(?:[{hyphens}]{run}{{1,8}})*"
        ),
        dotted=re.compile(
            f"[{HAN}{hyphens}]{{1,{FIRST}}}(?:[{dots}][{HAN}{hyphens}A-Za-z]{{1,10}})+"
        ),
        dot=re.compile(f"[{HAN}{hyphens}][{dots}](?=[{HAN}{hyphens}A-Za-z])"),
        reach=FIRST + 1,
        any_dot=re.compile(f"[{dots}]"),
        last_part=re.compile(f"(?<=[{dots}])[^{dots}]*$"),
        latin_gloss=re.compile(r"[（(]\s*((?:[A-Z][\w'’.\-]+\s+)+[A-Z][\w'’.\-]+)\s*[)）]"),
    )


def compile_words(resources: Resources) -> dict[str, str]:
    """Return the ordinary words with their classes, in order."""
    words = {row["word"]: row["class"] for row in resources.gazetteers.table("lexicon/words")}
    for group in resources.rules("heads")["head"]:
        for word in words_of(group["words"]):
            if len(word) > 1:
                words.setdefault(word, "n")
    return dict(sorted(words.items()))


def compile_vocabulary(resources: Resources) -> Vocabulary:
    """Build the vocabulary; called once per process through ``resources.cached``."""
    gazetteers = resources.gazetteers
    rules = resources.rules("names")
    words = resources.cached("recognition.words", compile_words)
    titles = {title.text: title.role for title in gazetteers.titles}
    for word in words_of(rules["titles"]["words"]):
        titles.setdefault(word, "other")
    for word in words_of(rules["titles"]["honours"]):
        titles[word] = HONOUR
    behind: dict[str, int] = {}
    for word in rules["titles"]["behind"]:
        state, title = word.split("|")
        behind[state + title] = len(state)
        titles[state + title] = titles[title]
    blocked = rules["blocked"]
    heads = compile_heads(resources.rules("heads"))
    return Vocabulary(
        names=compile_names(rules),
        heads=heads,
        words=words,
        lexer=Lexer(words, rules["words"]["time"]),
        titles=titles,
        behind=behind,
        spotter=spot(rules, heads, titles),
        blocked_after={key: words_of(value) for key, value in blocked["after"].items()},
        blocked_before={key: words_of(value) for key, value in blocked["before"].items()},
        edition=re.compile(f"{rules['edition']['number']}[{rules['edition']['ends']}]"),
        edition_ends=rules["edition"]["ends"],
        since=re.compile(rules["edition"]["since"]),
        term=re.compile(rules["edition"]["term"]),
        last_term=re.compile(rules["edition"]["term"] + "$"),
        term_ends=frozenset(rules["edition"]["term_ends"]),
        sayer=compile_sayer(rules),
        clause_edges=frozenset(EDGES),
        speaker_reach=SPEAKER,
        congratulating=frozenset(words_of(rules["acts"]["congratulating"])),
        appointing=frozenset(words_of(rules["acts"]["appointing"])),
        congratulated=compile_congratulated(rules),
        toward=frozenset(words_of(rules["acts"]["toward"])),
        joints=frozenset(rules["acts"]["joints"]),
        adverbial=compile_adverbial(rules),
        adverb_ends=adverb_ends(rules),
        listed=compile_listed(rules),
        list_run=re.compile(f"[{HAN}、]+"),
        document_end=compile_document_end(resources.rules("heads")),
        about=compile_about(resources.rules("heads"), rules),
        signed=compile_signed(resources.rules("heads"), rules),
        concluded=compile_concluded(rules),
        signatories=compile_signatories(rules),
        periodical=re.compile(
            f"(?:{any_of(words_of(rules['words']['periodical']))}"
            f"|(?<![{rules['words']['no_paper']}]){rules['words']['paper']})$"
        ),
        quoted_speaker=re.compile(f"[{HAN}·]{{2,6}}(?=[：:][“「])"),
        body_end=words_of(rules["words"]["body_end"]),
        speaking=re.compile(rules["words"]["speaking"]),
        posts=words_of(rules["frames"]["posts"]),
        reporters=frozenset(words_of(rules["titles"]["reporters"])),
        together=frozenset(words_of(rules["words"]["together"])),
        joins_names=frozenset(words_of(rules["words"]["joins_names"])),
        city_summits=words_of(rules["words"]["city_summits"]),
        bracketed_years=re.compile(r"[（(]\d{4}[^（）()]{0,10}年?[)）]"),
        adjectives=frozenset(words_of(rules["words"]["adjectives"])),
        former=words_of(rules["words"]["former"]),
        prize_led=re.compile(rules["words"]["prize_led"]),
        founded=words_of(rules["words"]["founded"]),
        programmes=words_of(rules["words"]["programmes"]),
        document_start=re.compile(
            f"(?:{any_of(words_of(rules['words']['document_start']))})[^，。；：、《》“”]{{0,4}}?$"
        ),
        initiative_end=re.compile(f"(?:{any_of(words_of(rules['words']['initiative_end']))})$"),
        plan_end=re.compile(f"(?:{any_of(words_of(rules['words']['plan_end']))})$"),
        list_of_quotes=re.compile(
            f"(?:[、{rules['words']['etc']}]?[“「][^“”「」\n]{{1,30}}[”」])+[{rules['words']['etc']}]?"
        ),
        etc=frozenset(rules["words"]["etc"]),
        initial_after=frozenset(rules["words"]["etc"] + rules["words"]["initial_after"]),
        leading=frozenset(words_of(rules["words"]["leading"])),
        peoples=words_of(rules["words"]["peoples"]),
        visit=rules["words"]["visit"],
        state=rules["words"]["state"],
        that_state=rules["words"]["that_state"],
        own_bodies=words_of(rules["words"]["own_bodies"]),
        counted_etc=re.compile(
            rf"[{''.join(words_of(rules['words']['counted_etc']))}]\d+(?:{any_of(words_of(rules['words']['counted']))})"
        ),
        counted=re.compile(rf"\d+(?:{any_of(words_of(rules['words']['counted']))})"),
        gathering_end=re.compile(
            f"(?:{any_of(words_of(resources.rules('heads')['whole']['gatherings']))})$"
        ),
        listed_duties=compile_duties(rules),
        duties_before=compile_duties_before(rules),
        duty_joints=frozenset(words_of(rules["words"]["duty_joints"])),
        envoys=words_of(rules["words"]["envoys"]),
        of_several=words_of(rules["words"]["of_several"]),
        apart=frozenset(words_of(rules["words"]["apart"])),
        across=characters_of(rules["words"]["across"]),
        unit_head=rules["words"]["unit_head"],
        session_noun=(rules["words"]["session_noun"][0], rules["words"]["session_noun"]),
        local_bodies=frozenset(words_of(rules["words"]["local_bodies"])),
        town_units=frozenset(words_of(rules["places"]["towns"])),
        phase=re.compile(rules["edition"]["phase"] + "$"),
        jubilee=re.compile(rules["words"]["jubilee"] + "$"),
        charged=re.compile(rules["words"]["charged"] + "$"),
        ours=frozenset(words_of(rules["words"]["ours"])),
        own=re.compile(f"(?<![\u4e00-\u9fff]){rules['words']['own']}$"),
        committee=rules["places"]["committee"],
        committees=re.compile(any_of(words_of(rules["places"]["committees"]))),
        committee_starts=frozenset(word[0] for word in words_of(rules["places"]["committees"])),
        districts=words_of(rules["places"]["districts"]),
        common=words_of(rules["words"]["common"]),
        at=words_of(rules["places"]["at"]),
        city_cues=words_of(rules["places"]["city_cues"]),
        venues=frozenset(words_of(rules["places"]["venues"])),
        cities=frozenset(words_of(rules["places"]["cities"])),
        units=frozenset(words_of(rules["places"]["units"])),
        regions=frozenset(words_of(rules["places"]["regions"])),
        directions=frozenset(words_of(rules["places"]["directions"])),
        compass=frozenset(characters_of(rules["places"]["compass"])),
        side=rules["words"]["side"],
        day=rules["words"]["day"],
        region_words=words_of(rules["places"]["region_words"]),
        whole_regions=frozenset(words_of(rules["places"]["whole"])),
        format_ends=("", *words_of(resources.rules("heads")["complete"]["formats"])),
        nouns=words_of(resources.rules("heads")["extension"]["nouns"]),
        palaces=words_of(rules["words"]["palaces"]),
        palace_after=words_of(rules["words"]["palace_after"]),
        editions=words_of(rules["words"]["editions"]),
        warships=words_of(rules["words"]["warships"]),
        of=rules["words"]["of"],
        fleets=rules["words"]["fleets"],
        local_projects=frozenset(words_of(rules["words"]["local_projects"])),
        citizen=rules["words"]["citizen"],
        ships=words_of(rules["words"]["ships"]),
        press=words_of(rules["words"]["press"]),
        complete=frozenset(words_of(resources.rules("heads")["complete"]["words"])),
        roads=frozenset(words_of(resources.rules("heads")["complete"]["roads"])),
        bare=frozenset(words_of(resources.rules("heads")["complete"]["bare"])),
        stationed=frozenset(words_of(rules["words"]["stationed"])),
        newly=tuple(words_of(rules["words"]["newly"])),
        gathered=words_of(rules["words"]["gathered"]),
        list_joints=frozenset(rules["words"]["list_joints"]),
        students=rules["words"]["students"],
        of_states=words_of(rules["words"]["of_states"]),
        living=frozenset(rules["words"]["living"]),
        styles=frozenset(words_of(rules["titles"]["styles"])),
        wives=words_of(rules["titles"]["wives"]),
        topics=words_of(rules["words"]["topics"]),
        federal=rules["words"]["federal"],
        readings={
            name: {code: words_of(after) for code, after in codes.items()}
            for name, codes in rules["readings"].items()
        },
    )


def spot(rules: dict[str, Any], heads: HeadRules, titles: Iterable[str]) -> Spotter:
    """Compile the one pass over the text that finds where rules have something to look at.

    Whole: titles, head words, offices that are bodies, words before cities, seats of power. Parts:
    beginnings of ministries, what stands after a speaker, what stands after a list of those
    present, verbs of signing, verbs that conclude a document, what only persons do.
    """
    return Spotter(
        (
            titles,
            heads.heads,
            heads.offices,
            words_of(rules["places"]["before"]),
            words_of(rules["words"]["halls"]),
        ),
        (
            heads.ministries,
            (*words_of(rules["acts"]["saying"]), ":", "："),
            words_of(rules["acts"]["after_list"]),
            words_of(rules["words"]["signing"]),
            words_of(rules["words"]["concluding"]),
            tuple(word for key in DEEDS for word in words_of(rules["acts"][key])),
        ),
    )
