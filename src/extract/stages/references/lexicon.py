"""The words of ``rules/references.toml``, compiled once per process."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from extract.matching import Spotter, trie_regex
from extract.shapes import dataclass

if TYPE_CHECKING:
    from extract.gazetteers import Resources, Title
    from extract.matching import Found


def split(text: str) -> tuple[str, ...]:
    """Return the blank-separated words of a rule value."""
    return tuple(dict.fromkeys(text.split()))


class Spots:
    """Where in a text each pattern may match, and its titles; found in one pass."""

    __slots__ = (
        "central",
        "counted",
        "country",
        "couple",
        "definition",
        "document",
        "group",
        "mechanism",
        "numbered",
        "organization",
        "own",
        "pair",
        "pronoun",
        "region",
        "region_marks",
        "side",
        "speaker",
        "titles",
    )

    def __init__(self, whole: list[list[Found]], parts: list[list[Found]]) -> None:
        self.titles, self.region_marks = whole
        (
            self.side,
            self.own,
            self.pair,
            self.group,
            self.numbered,
            self.central,
            self.definition,
            self.pronoun,
            self.speaker,
            self.document,
            self.mechanism,
            self.country,
            self.organization,
            self.region,
            self.counted,
            self.couple,
        ) = parts


@dataclass(frozen=True)
class Lexicon:
    """Patterns that find references; each pattern's spans are those of the expression."""

    spotter: Spotter
    titles: dict[str, Title]
    paired: frozenset[str]  # the characters of initials
    run: re.Pattern[str]  # two or more of them
    written: dict[str, frozenset[str]]  # by code: the initials of a state
    side: re.Pattern[str]
    own: re.Pattern[str]
    pair: re.Pattern[str]
    pair_kind: dict[str, str | None]
    initials: re.Pattern[str]
    listed: re.Pattern[str]
    counted_after: re.Pattern[str]
    subject: re.Pattern[str]
    group: re.Pattern[str]
    numbered: re.Pattern[str]  # 五国, 五位总统
    unit_of_people: str
    rest: tuple[str, ...]
    above: tuple[str, ...]  # 上述|两国
    others: tuple[str, ...]
    held: re.Pattern[str]
    numbers: dict[str, int]
    central: re.Pattern[str]
    central_codes: tuple[str, ...]
    central_word: str
    levels: dict[str, str]
    definition: re.Pattern[str]
    pronoun: re.Pattern[str]
    speaker: re.Pattern[str]
    document: re.Pattern[str]
    mechanism: re.Pattern[str]
    country: re.Pattern[str]
    organization: re.Pattern[str]
    own_organization: frozenset[str]
    outlets: dict[str, str]
    resolutions: tuple[str, ...]
    passing: tuple[str, ...]
    offices: frozenset[str]
    ministers: frozenset[str]
    states: str  # 国, in 三国
    leaders: tuple[str, ...]
    announcing: tuple[str, ...]
    mediates: dict[str, bool]  # words for bringing two together; whether they tell of two alone
    by_whom: tuple[str, ...]  # before whoever does
    more: tuple[str, ...]  # before one more who does, behind a comma
    watching: tuple[str, ...]  # of who is only there
    addressed: re.Pattern[str]
    you: frozenset[str]
    we_met: re.Pattern[str]  # 我们|在某市会晤
    saying: re.Pattern[str]
    said: re.Pattern[str]
    objects: str
    no_holder: tuple[str, ...]
    of: str  # 的, between a state and an office
    delegation: str
    no_office: tuple[str, ...]
    led_by: tuple[str, ...]
    no_bearer: tuple[str, ...]
    joins: str
    abroad: tuple[str, ...]
    mutual: frozenset[str]
    words: frozenset[str]
    leading: frozenset[str]
    topics: tuple[str, ...]
    without: tuple[str, ...]  # 不包括
    bodies: frozenset[str]
    state: str
    stay: str  # 期间, behind the name of a state
    visiting: re.Pattern[str]  # 访|某国's initial
    comes_to: tuple[str, ...]  # 抵达|某市
    visited: dict[str, str]  # 华
    member: str
    patients: tuple[str, ...]
    invites: tuple[str, ...]  # behind whoever invites
    met_with: tuple[str, ...]  # at the start of a clause, before whoever is talked with
    towards: tuple[str, ...]  # before two persons who do not act themselves
    present: tuple[str, ...]
    everybody: frozenset[str]
    region: re.Pattern[str]
    regions: dict[str, tuple[str, ...]]
    many: re.Pattern[str]  # 48个, before the states of a region
    marks: dict[str, tuple[str, str]]
    some: tuple[str, ...]
    counted: re.Pattern[str]
    couple: re.Pattern[str]  # 两人
    them: tuple[str, ...]


def _any(words: tuple[str, ...]) -> str:
    return trie_regex(words) if words else "(?!)"


def compile_lexicon(resources: Resources) -> Lexicon:
    """Build the lexicon; called once per process through ``resources.cached``."""
    rules = resources.rules("references")
    regions = {name: split(row["code"]) for row in rules["region"] for name in split(row["names"])}
    areas = {a: split(row["code"]) for row in rules["region"] for a in split(row.get("areas", ""))}
    marks = {
        mark: (row["code"], row["short"]) for row in rules["region"] for mark in split(row["marks"])
    }
    shorts = {*resources.gazetteers.short_forms, *(short for _, short in marks.values())}
    chars = "".join(sorted(shorts))
    pairs = "".join(c for c in chars if c not in rules["initials"]["never"])
    sides = "".join(c for c in chars if c not in rules["side"]["never"])
    side, pair, group = rules["side"], rules["pair"], rules["group"]
    many = group["many"]  # 四十八个, 40多个
    levels = rules["levels"]
    after = f"(?:{_any(split(group['not_after']))})"
    titles = {title.text: title for title in resources.gazetteers.titles}
    called = rules["definition"]
    return Lexicon(
        spotter=Spotter(
            [titles, marks],
            [
                *_beginnings(rules, sides),
                {**areas, **regions},
                _counts(group),
                split(rules["couple"]["words"]),
            ],
        ),
        titles=titles,
        paired=frozenset(pairs),
        run=re.compile(f"[{pairs}][{pairs}]+"),
        written=_written(resources.gazetteers.short_forms, pairs),
        side=re.compile(
            f"(?<![{side['not_before']}])([{sides}])(?:{side['tail']}(?![{side['not_after']}])"
            f"(?:(?!{side['towards']}(?![{sides}]{side['tail']}))"
            f"|(?<=[{side['clause']}].{side['tail']})(?P<towards>))"
            f"|(?<=[{side['clause']}][^{side['not_government']}]){side['government']}(?!{side['between']})"
            f"|(?P<state>{side['state']})(?![{side['not_after_state']}]))"
        ),
        own=re.compile(_any(split(side["own"]))),
        pair=re.compile(f"(?:{_any((*split(pair['words']), *pair_kinds(pair)))})(?!{after})"),
        pair_kind=pair_kinds(pair),
        initials=re.compile(
            f"(?<![{pairs}])([{pairs}]{{2,3}})(?={_any(split(pair['cues']))}|[、，,]|$)"
        ),
        listed=re.compile(
            f"、[{pairs}](?:(?:、|[{group['joins']}](?=[{pairs}](?:{_any(tuple(_counts(group)))})))"
            f"[{pairs}])*"
        ),
        counted_after=re.compile(_any(tuple(_counts(group)))),
        subject=re.compile(f"(?:^|(?<=[，。；：,;:“\n]))([{pairs}]{{2}})(?=[\u4e00-\u9fff])", re.M),
        group=re.compile(
            f"(?:{_any((*split(group['all']), *split(group['ministers'])))})(?!{after})"
        ),
        numbered=re.compile(
            f"{group['numbered']}(?:[{group['units']}](?!{after}){group['level']}"
            f"|{group['unit_of_people']}{group['office']}(?!{group['office_not_after']}))"
        ),
        unit_of_people=group["unit_of_people"],
        rest=split(group["rest"]),
        above=split(group["above"]),
        others=split(group["others"]),
        held=re.compile(group["held"]),
        numbers=dict(rules["numbers"]),
        central=re.compile(group["central_word"] + group["central"] + group["level"]),
        central_codes=split(group["central_codes"]),
        central_word=group["central_word"],
        levels=dict(levels),
        definition=re.compile(
            f"[（(](?:{called['before']})?(?:{_any(split(called['words']))}){called['pattern']}"
        ),
        pronoun=_pronoun(rules["person"]),
        speaker=re.compile(
            f"(?<![{_chars(rules['speaker']['not_before'])}])"
            f"(?:{_any(split(rules['speaker']['words']))})"
            f"(?![{_chars(rules['speaker']['not_after'])}])"
        ),
        document=re.compile(
            f"(?:^|(?<=[，。；：】〕,;:\n]))(?:{_any(split(rules['document']['determiners']))})?({_any(split(rules['document']['words']))})"
            f"(?={_any(split(rules['document']['acts']))})",
            re.M,
        ),
        mechanism=re.compile(_any(split(rules["body"]["mechanism"]))),
        country=re.compile(
            f"(?:{_any(split(rules['body']['country']))})(?!{rules['body']['not_after']})"
        ),
        states=rules["group"]["states"],
        leaders=split(rules["group"]["leaders"]),
        announcing=split(rules["body"]["announcing"]),
        mediates={
            **dict.fromkeys(split(rules["mediation"]["weak"]), False),
            **dict.fromkeys(split(rules["mediation"]["strict"]), True),
        },
        by_whom=split(rules["mediation"]["by_whom"]),
        more=split(rules["mediation"]["more"]),
        watching=split(rules["mediation"]["watching"]),
        you=frozenset(split(rules["speaker"]["you"])),
        we_met=_we_met(rules["speaker"]),
        addressed=re.compile(_any(split(rules["bare"]["addressed"]))),
        saying=re.compile(_any(split(rules["body"]["saying"]))),
        said=re.compile(f"(?:{_any(split(rules['body']['saying']))})$"),
        objects=rules["body"]["objects"],
        of=rules["bare"]["of"],
        delegation=rules["bare"]["delegation"],
        no_holder=split(rules["bare"]["not_after"]),
        organization=re.compile(_any(split(rules["body"]["organization"]))),
        own_organization=frozenset(split(rules["body"]["own_organization"])),
        resolutions=tuple(split(rules["document"]["resolutions"])),
        passing=tuple(split(rules["document"]["passing"])),
        outlets={name: code for code, names in rules["outlets"].items() for name in split(names)},
        offices=frozenset(split(rules["bare"]["offices"])),
        ministers=frozenset(split(group["ministers"])),
        no_office=split(rules["bare"]["not_before"]),
        led_by=split(rules["bare"]["led_by"]),
        no_bearer=split(rules["bare"]["no_bearer"]),
        joins=group["joins"],
        abroad=split(group["not_before"]),
        mutual=frozenset(split(pair["mutual"])),
        words=frozenset(split(rules["initials"]["words"])),
        leading=frozenset(rules["initials"]["leading"]),
        topics=split(rules["topics"]["words"]),
        without=split(rules["topics"]["without"]),
        bodies=frozenset(split(pair["bodies"])),
        state=pair["state"],
        stay=pair["stay"],
        comes_to=tuple(split(pair["comes_to"])),
        visiting=re.compile(
            f"(?:{_any(split(pair['visiting']))})([{pairs}{''.join(pair['visited'])}])"
            f"(?![{pair['visiting_not']}])"
        ),
        visited=dict(pair["visited"]),
        member=group["member"],
        patients=split(rules["body"]["patients"]),
        invites=split(rules["person"]["invites"]),
        met_with=split(rules["person"]["met_with"]),
        towards=split(rules["couple"]["towards"]),
        present=split(group["present"]),
        everybody=frozenset(split(group["everybody"])),
        region=re.compile(
            f"(?:(?P<name>{_any(tuple(regions))})|(?P<area>{_any(tuple(areas))}){many}{group['state']})"
            f"(?!{after}){group['level']}"
        ),
        regions={**areas, **regions},
        many=re.compile(f"{many}$"),
        marks=marks,
        some=split(group["some"]),
        counted=re.compile(f"([{pairs}]{{2,6}})(?={group['counted']}[{group['units']}])"),
        couple=_couple(rules["couple"]),
        them=split(rules["couple"]["them"]),
    )


def _beginnings(rules: dict[str, Any], sides: str) -> Iterable[Iterable[str]]:
    """Yield, in the order of ``Spots``, literals of which one begins every match of a pattern."""
    side, pair, group, person = rules["side"], rules["pair"], rules["group"], rules["person"]
    called, document, body = rules["definition"], rules["document"], rules["body"]
    tails = (side["tail"], side["government"], side["state"])
    yield [char + tail for char in sides for tail in tails]
    yield split(side["own"])
    yield (*split(pair["words"]), *pair_kinds(pair))
    yield (*split(group["all"]), *split(group["ministers"]))
    counts = ("", "十")
    units = (*group["units"], group["unit_of_people"])
    figures = [str(number) for number in range(3, 20)]
    yield [
        *(ten + one + unit for ten in counts for one in DIGITS for unit in units),
        *(figure + unit for figure in figures for unit in units),
    ]
    yield [group["central_word"]]
    names = [low + word for low in ("", called["before"]) for word in split(called["words"])]
    yield [bracket + name for name in names for bracket in "（("]
    possessive = [
        person["possessive"] + act
        for act in (*split(person["possessive_after"]), *split(person["possessive_meets"]))
    ]
    yield (*split(person["pronouns"]), *possessive)
    yield split(rules["speaker"]["words"])
    determiners = ("", *split(document["determiners"]))
    yield [this + word for this in determiners for word in split(document["words"])]
    yield split(body["mechanism"])
    yield split(body["country"])
    yield split(body["organization"])


def _written(short_forms: dict[str, tuple[str, ...]], pairs: str) -> dict[str, frozenset[str]]:
    """Return the initials of each state that may stand in pairs."""
    found: dict[str, set[str]] = {}
    for char in pairs:
        for code in short_forms.get(char, ()):
            found.setdefault(code, set()).add(char)
    return {code: frozenset(chars) for code, chars in found.items()}


def _counts(group: dict[str, Any]) -> list[str]:
    """Return what stands after initials that are counted."""
    return [number + unit for number in ("两", *DIGITS) for unit in group["units"]]


DIGITS = "一二三四五六七八九十"


def pair_kinds(pair: dict[str, Any]) -> dict[str, str | None]:
    """Return the words for two persons or bodies with the level they name."""
    kinds: dict[str, str | None] = dict.fromkeys(split(pair["heads"]), "head")
    kinds.update(dict.fromkeys(split(pair["ministers"]), "foreign_minister"))
    kinds.update(dict.fromkeys(split(pair["governments"]), "head_of_government"))
    kinds.update(dict.fromkeys(split(pair["speakers"]), "speaker"))
    kinds.update(dict.fromkeys(split(pair["cabinets"]), "minister"))
    kinds.update(dict.fromkeys(split(pair["officials"]), None))
    return kinds


def _couple(rules: dict[str, Any]) -> re.Pattern[str]:
    """Return the words for two persons, where what is around them tells of no others."""
    words, after = _any(split(rules["words"])), _any(split(rules["not_after"]))
    return re.compile(f"(?<![{_chars(rules['not_before'])}])(?:{words})(?!{after})")


def _chars(words: str) -> str:
    return "".join(words.split())


def _we_met(rules: dict[str, Any]) -> re.Pattern[str]:
    stop = rules["together_not"]
    met = f"[^{stop}]{{0,24}}?{_any(split(rules['together']))}"
    jointly = f"{_any(split(rules['jointly']))}{_any(split(rules['jointly_done']))}"
    done = f"[^{stop}{rules['jointly_not']}]{{0,16}}?{jointly}"
    return re.compile(f"{_any(split(rules['we']))}(?:{met}|{done})")


def _pronoun(rules: dict[str, Any]) -> re.Pattern[str]:
    words, after = _any(split(rules["pronouns"])), _chars(rules["not_after"])
    before = _chars(rules["not_before"])
    own, acts = rules["possessive"], _any(split(rules["possessive_after"]))
    meets = _any(split(rules["possessive_meets"]))
    along = f"(?<=[{_chars(rules['possessive_along'])}]){own}(?={meets})"
    return re.compile(f"(?<![{before}])(?:{words})(?![{after}])|{own}(?={acts})|{along}")
