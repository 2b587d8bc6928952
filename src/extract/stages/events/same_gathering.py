"""Whether two gatherings told are one: by name, edition, format, day and city."""

from __future__ import annotations

from extract.numerals import parse_int
from extract.patterns import lazy
from extract.stages.events import formats
from extract.stages.events.context import Candidate, Context
from extract.stages.events.gathering_words import NUMERALS
from extract.stages.events.reports import GATHERINGS
from extract.stages.events.telling import SUMMIT

SUMMITS = "summit"
_MARKS = lazy("[“”「」『』]|^(?:19|20)[0-9]{2}年")


def codes_of(candidate: Candidate) -> set[str]:
    """Return the codes of those who take part."""
    return {p.country for p in candidate.participants if p.country}


def value_of(value: object) -> object:
    """Return what a value with evidence says, None for none."""
    return getattr(value, "value", None)


def same_gathering(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are one gathering."""
    if other_edition(one, other):
        return False
    a, b = value_of(one.gathering), value_of(other.gathering)
    formats_both = one.mechanism is not None and other.mechanism is not None
    if a and b and formats_both and value_of(one.mechanism) != value_of(other.mechanism):
        return False  # 东盟与中日韩领导人会议, 中日韩领导人会议
    if a and b and (str(a) in str(b) or str(b) in str(a)):
        return True
    if a and b:
        a, b = _plain(context, str(a)), _plain(context, str(b))
        if a in b or b in a:
            return True
    if a and b and (_by_place(str(a), other) or _by_place(str(b), one)):
        return True
    if a and b and (_same_but_city(context, one, other) or abridged(one, other)):
        return True
    if a and b and (_city_summit(context, one, other) or _city_summit(context, other, one)):
        return True
    if one.sentence == other.sentence and SUMMIT in (one.rule, other.rule) and not (a and b):
        return codes_of(one) == codes_of(other)  # 领导人举行特别峰会
    if not a or not b:
        same_mechanism = value_of(one.mechanism) == value_of(other.mechanism)
        return same_mechanism and abs(one.sentence - other.sentence) <= 1
    return False


def other_edition(one: Candidate, other: Candidate) -> bool:
    """Whether two editions are told that differ, however written (第29次 is 第二十九次)."""
    if not one.edition or not other.edition or one.edition == other.edition:
        return False
    number, another = _number(one.edition), _number(other.edition)
    if number and another:
        return number != another
    return 1 not in (number, another)  # 首届, 第一届


def _number(edition: str) -> int | None:
    digits = "".join(char for char in edition if char.isdigit() or char in NUMERALS)
    return parse_int(digits) if digits else None


def abridged(full: Candidate, short: Candidate) -> bool:
    """Whether a later name is an earlier one without its middle (某组织[高级代表]会议)."""
    if {full.type, short.type} - GATHERINGS or short.edition or short.explicit_date:
        return False
    mechanism = value_of(full.mechanism)
    if mechanism is None or mechanism != value_of(short.mechanism):
        return False
    name, longer = str(value_of(short.gathering) or ""), str(value_of(full.gathering) or "")
    if not 5 <= len(name) < len(longer):
        return False
    pairs = zip(name, longer, strict=False)
    common = next((i for i, (one, other) in enumerate(pairs) if one != other), len(name))
    return 3 <= common <= len(name) - 2 and longer.endswith(name[common:])


def _same_but_city(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether only a city tells two names apart (2025年某组织峰会, 某组织天津峰会)."""
    if one.edition or other.edition or value_of(one.mechanism) != value_of(other.mechanism):
        return False
    names, cities = [], set()
    for candidate in (one, other):
        name = _plain(context, str(value_of(candidate.gathering)))
        city = formats.city_in(context, name)
        if city is not None:
            name = name.replace(city[0].text, "", 1)
            cities.add(city[0].text)
        names.append(name)
    return names[0] == names[1] and len(cities) == 1


def _city_summit(context: Context, full: Candidate, short: Candidate) -> bool:
    """Whether a format's summit by its city is the session held there (某组织某市峰会)."""
    if full.type != SUMMITS or short.type != SUMMITS or short.edition or full.place is None:
        return False
    mechanism = value_of(full.mechanism)
    if mechanism is None or mechanism != value_of(short.mechanism):
        return False
    city = formats.city_in(context, str(value_of(short.gathering)))
    return city is not None and str(full.place.value[0]).endswith(city[0].text)


def _plain(context: Context, name: str) -> str:
    """Return a gathering's name without year and quotation marks, bodies by their long names."""
    name = _MARKS.sub("", name)
    for short, full in context.compiled.gatherings.aliases:
        if full and full in name:
            continue
        name = name.replace(short, full)
    return name


def _by_place(name: str, other: Candidate) -> bool:
    """Whether a name is just the place of the other gathering and a noun (阿斯塔纳峰会)."""
    if other.place is None:
        return False
    place = other.place.value[0]
    return name.startswith(place) and len(name) - len(place) in (2, 3)
