"""Link mentions: which mentions in the document are the same thing, and their gazetteer ids.

A person gets an id only where name, country or title and date agree; an unknown name stays
without one.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.ordered import around, starting
from extract.patterns import lazy
from extract.stages.envoys import GOVERNING, host_of, place_appointed, place_missions, sender
from extract.stages.hosts import (
    CHINA,
    EAST_ASIAN,
    NAMED_ALIKE,
    NEVER_TRANSCRIBED,
    OF_A_HOUSE,
    host,
    is_chinese,
    is_foreign,
    is_japanese,
    japanese_surnames,
    name_rules,
    share_in_lists,
    told_first_at_home,
)
from extract.stages.ministries import place_ministries
from extract.stages.outlets import agency_at_home, outlet
from extract.stages.tenure import SINGULAR, contradicted, held, office_of, once_held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers, Person, Resources

_DOTS = lazy("[·•・‧．∙⋅]")
_LOOSE = lazy(r"[\W_]+")
JAPAN = "JPN"
LONG = 1000  # days that a chronicle goes on for at least


OF_A_STATE = ("parliament", "party")
HEADS: set[str | None] = {"head_of_state", "head_of_government"}
"""Kinds of bodies whose people are of the state they are of."""

_NATIVE = lazy(r"[\u4e00-\u9fff]{2,3}")
"""A name that may be a Chinese one."""


def run(document: Document, resources: Resources) -> None:
    """Fill ``key``, ``id`` and what follows from them of the document's mentions."""
    gazetteers = resources.gazetteers
    day = reference_day(document)
    persons = [mention for mention in document.mentions if mention.label == "PERSON"]
    _share_keys(persons)
    _tell_apart(document, persons, gazetteers, day)
    _share_countries(persons)
    tried: dict[str, str | None] = {}
    _link_persons(document, persons, gazetteers, day, tried)
    place_ministries(document, resources)
    _of_bodies(document, persons, resources)
    _of_those_led(document, resources, persons)
    _own_people(document, resources, persons)
    _contexts(document, persons, resources)
    _link_persons(document, persons, gazetteers, day, tried)
    for mention in document.mentions:
        if mention.label != "PERSON":
            mention.key = mention.id or _loose(mention.name)


def reference_day(document: Document) -> dt.date | None:
    """Return the day the document speaks from: published, else the first day it tells.

    Where what it tells goes on for years (a chronicle), it speaks from the last month.
    """
    if document.published is not None:
        return document.published.end or document.published.start
    days = [d.value_start for d in document.dates if d.precision == "day" and d.value_start]
    if not days:
        return None
    months = (d.value_start for d in document.dates if d.precision == "month" and d.value_start)
    later = max(months, default=days[0])
    return later if (later - days[0]).days > LONG else days[0]


def _loose(name: str) -> str:
    return name if name.isalnum() else _LOOSE.sub("", name)


def _share_keys(persons: list[Mention]) -> None:
    """Give all mentions of one person the key of the longest form."""
    names = sorted({mention.name for mention in persons}, key=_longest_first)
    japanese = {mention.name for mention in persons if mention.country == "JPN"}
    keys: dict[str, str] = {}
    forms: dict[str, tuple[int, str]] = {}  # by a form: which full name, counted from the first
    undotted: list[tuple[int, str]] = []
    for name in names:
        loose = _loose(name)
        found = [forms[form] for form in (loose, f"={name}") if form in forms]
        if 2 <= len(name) < 4:
            found += [pair for pair in undotted if pair[1].startswith(name)]
        if found:
            keys[name] = min(found)[1]
            continue
        keys[name] = name
        order = (len(forms), name)
        forms.setdefault(loose, order)
        parts = _DOTS.split(name)
        if len(parts) > 1:  # its last part, or its last two, stand for it too
            forms.setdefault(f"={parts[-1]}", order)
            forms.setdefault(f"={'·'.join(parts[-2:])}", order)
        elif len(name) >= 4 or name in japanese:  # a Japanese surname may
            undotted.append(order)
    for mention in persons:
        mention.key = keys[mention.name]


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _tell_apart(
    document: Document, persons: list[Mention], gazetteers: Gazetteers, day: dt.date | None
) -> None:
    """Split a key that two people of one surname share: 总统扎帕罗夫 and 总理扎帕罗夫.

    A mention without a title is whoever was introduced last, title before the name.
    """
    groups: dict[str, list[Mention]] = {}
    held: dict[str, set[str | None]] = {}
    for mention in persons:
        if mention.office in SINGULAR:
            held.setdefault(mention.key, set()).add(mention.office)
        groups.setdefault(mention.key, []).append(mention)
    for key, group in groups.items():
        if len(held.get(key, ())) < 2:
            continue
        country = next((mention.country for mention in group if mention.country), None)
        own: dict[int, str] = {}
        for mention in group:
            if mention.office in SINGULAR:
                state = mention.country or country
                person = _person_of(document, [mention], gazetteers, day, state)
                own[mention.start] = person.id if person is not None else f"?{mention.office}"
        if len({id for id in own.values() if not id.startswith("?")}) < 2 and not _rivals(own):
            continue
        current = next(iter(own.values()))
        for mention in group:
            found = own.get(mention.start)
            before = mention.title_span is not None and mention.title_span[1] <= mention.start
            if found is not None and before:
                current = found
            mention.key = f"{key}#{found or current}"


def _rivals(own: dict[int, str]) -> bool:
    """Return whether one reading is known and another, of a different office, is not."""
    return len(set(own.values())) > 1 and any(id.startswith("?") for id in own.values())


def _share_countries(persons: list[Mention]) -> None:
    """Let mentions without a country take it from others of the same key."""
    country: dict[str, str] = {}
    for mention in persons:
        if mention.country:
            country.setdefault(mention.key, mention.country)
    for mention in persons:
        if mention.country is None:
            mention.country = country.get(mention.key)


def _link_persons(
    document: Document,
    persons: list[Mention],
    gazetteers: Gazetteers,
    day: dt.date | None,
    tried: dict[str, str | None],
) -> None:
    """Link who can be linked; ``tried``: the countries with which a key could not be before."""
    groups: dict[str, list[Mention]] = {}
    for mention in persons:
        groups.setdefault(mention.key, []).append(mention)
    for key, group in groups.items():
        known: str | None = None
        country: str | None = None
        for mention in group:
            known = known or mention.id
            country = country or mention.country
        if known:
            continue
        if key in tried and tried[key] == country:
            continue
        found = _person_of(document, group, gazetteers, day, country)
        if found is None:
            tried[key] = country
            continue
        own = office_of(found, {mention.office for mention in group}, day)
        for mention in group:
            mention.id = found.id
            mention.country = mention.country or own or found.country


def _person_of(
    document: Document,
    group: list[Mention],
    gazetteers: Gazetteers,
    day: dt.date | None,
    country: str | None,
) -> Person | None:
    """Return the one person of the gazetteer all evidence allows, or None."""
    candidates: dict[str, bool] = {}
    fullest = sorted(group, key=_by_length) if len(group) > 1 else group
    for mention in fullest:
        for surface in gazetteers.matcher.get(mention.name):
            if surface.label == "PERSON":
                sure = not (surface.flags & {"surname", "ambiguous"})
                candidates[surface.id] = candidates.get(surface.id, False) or sure
        if candidates:
            break
    offices: set[str | None] = {mention.office for mention in group if mention.office}
    if not candidates:
        return None
    full = fullest[0].name
    if _DOTS.search(full) is not None:
        candidates = {id: sure for id, sure in candidates.items() if _may_be(full, gazetteers, id)}
    people = [gazetteers.people[id] for id in candidates if id in gazetteers.people]
    fitting = [p for p in people if country is None or _belongs(p, country, gazetteers)]
    if len(fitting) > 1:
        fitting = (
            [p for p in fitting if held(p, offices, day)]
            or [p for p in fitting if once_held(p, offices, day)]
            or fitting
        )
    if len(fitting) > 1 and day is None:
        fitting = [
            p for p in fitting if any(o.end is None and o.role in offices for o in p.offices)
        ]
    leading = _leading(document, fitting, day) if country is None and not offices else None
    if leading is not None:
        return leading
    if len(fitting) != 1:
        return None
    person = fitting[0]
    sure = candidates[person.id] or held(person, offices, day) or once_held(person, offices, day)
    sure = sure or any(held(person, offices, then) for then in _days_told(document, group))
    if country is None and not sure:
        return None
    if not candidates[person.id] and contradicted(person, offices, day):
        return None
    return person


def _leading(document: Document, people: list[Person], day: dt.date | None) -> Person | None:
    """Return who led the state then, of several of one surname and state that the text names."""
    states = {person.country for person in people}
    if len(people) < 2 or len(states) > 1:
        return None
    if not any(m.label == "COUNTRY" and m.id in states for m in document.mentions):
        return None
    leaders = [p for p in people if held(p, HEADS, day)]
    return leaders[0] if len(leaders) == 1 else None


def _by_length(mention: Mention) -> int:
    return -len(mention.name)


def _may_be(name: str, gazetteers: Gazetteers, id: str) -> bool:
    """Return whether a name of several parts may be that of a person known by its last part."""
    given = set("".join(_DOTS.split(name)[:-1]))
    person = gazetteers.people.get(id)
    if not given or person is None or not _DOTS.search(person.name_zh):
        return True
    known = any(surface.id == id for surface in gazetteers.matcher.get(name))
    return known or 4 * len(given & set(person.name_zh)) > len(given)


def _belongs(person: Person, country: str, gazetteers: Gazetteers) -> bool:
    """Return whether a person is of a country or body, or holds an office of one of its bodies."""
    if person.country == country:
        return True
    homes = gazetteers.homes
    return any(country in (office.org, homes.get(office.org)) for office in person.offices)


def _days_told(document: Document, group: list[Mention]) -> Iterator[dt.date]:
    """Yield the days told of in the sentences of mentions: what they held office on then counts."""
    for mention in group:
        sentence = around(document.sentences, mention.start)
        for index in sentence.dates if sentence is not None else ():
            day = document.dates[index].value_end
            if day is not None:
                yield day


def _contexts(document: Document, persons: list[Mention], resources: Resources) -> None:
    """Give persons still without a country that of the one named last before their title.

    A country in the title itself (驻…大使) is the host's; a person before, in the same
    sentence, counts like a country.
    """
    found: dict[str, str] = {}
    rules = resources.cached("link.names", name_rules)
    stationed = tuple(rules["words"]["stationed"].split())
    home = outlet(document, rules["homes"], rules["bylines"], resources)
    place_missions(document, home, stationed)
    visited = tuple(rules["words"]["visiting"].split())
    met = tuple(rules["words"]["met"].split())
    side = tuple(rules["own"]["side"].split())
    unnamed_to = told_first_at_home(document)
    at_home = agency_at_home(document)
    surnames = resources.cached("link.japanese", japanese_surnames)
    looked, own_side = False, home
    for mention in persons:
        if mention.country is not None or mention.key in found or mention.title is None:
            continue
        if is_japanese(mention.name, surnames):
            found[mention.key] = JAPAN
            continue
        listed = mention.title_span is not None and _listed(document, mention.title_span[0], met)
        loose = mention.office in (None, "other")
        posted = mention.title.startswith(stationed)  # 驻某国代表
        if loose and not listed and not posted:
            continue
        chinese = is_chinese(mention.name, rules, posted=posted) and not _glossed(document, mention)
        if posted and (loose or chinese):
            code = sender(document, mention, home, resources.gazetteers) if chinese else None
        else:
            code, here = _nearest(document, mention, resources, (visited, stationed), not chinese)
            code = code if code or chinese else at_home
            own = code in NAMED_ALIKE and (here or mention.office not in OF_A_HOUSE)
            if chinese and not own:  # 与法务部长某某签署: not the guest's minister
                if not looked:
                    looked, own_side = True, host(document, home, side)
                first = mention.office in OF_A_HOUSE and home is None
                first = first and mention.start <= unnamed_to
                code = CHINA if first else own_side
        if code:
            found[mention.key] = code
    for mention in persons:
        if mention.country is None and found.get(mention.key):
            mention.country = found[mention.key]
    place_appointed(document, persons, rules, home)
    share_in_lists(document, persons, rules, "、和及", resources.gazetteers)
    spouses = tuple(rules["words"]["spouses"].split())
    for before, mention in pairwise(persons):
        near = document.text.find("。", before.end, mention.start) < 0
        if mention.country is None and mention.id is None and near and mention.title in spouses:
            mention.country = before.country


def _glossed(document: Document, mention: Mention) -> bool:
    """Return whether the spelling of a name follows it in brackets: of who is none of ours."""
    text, end = document.text, mention.end
    letter = text[end + 1 : end + 2]
    return text[end : end + 1] in ("（", "(") and letter.isascii() and letter.isalpha()


def _listed(document: Document, start: int, met: tuple[str, ...]) -> bool:
    """Return whether a title stands right after another person of a list: A、总统顾问B.

    Behind 和 only where the list is of those met: ``met``, words right before them.
    """
    at, text = start - 1, document.text
    if text[at : at + 1] not in ("、", "和", "及"):
        return False
    index = starting(document.mentions, at) - 1
    before = document.mentions[index] if index >= 0 else None
    if before is None or before.label != "PERSON" or before.end != at:
        return False
    if text[at] == "、":
        return True
    begin = before.title_span[0] if before.title_span is not None else before.start
    led = document.mentions[index - 1] if index > 0 else None
    if led is not None and begin <= led.end <= before.start:
        begin = min(begin, led.start)
    return text.endswith(met, 0, begin)


def _nearest(
    document: Document,
    mention: Mention,
    resources: Resources,
    words: tuple[tuple[str, ...], tuple[str, ...]],
    local: bool,
) -> tuple[str | None, bool]:
    """Return the state named last before a person, and whether in the same sentence.

    ``words``: for visiting, and for being posted; ``local``: of a minister behind an envoy, the
    state he is posted to (驻某国大使A与外长B).
    """
    visited, stationed = words
    start = min(mention.start, mention.title_span[0] if mention.title_span else mention.start)
    mentions = document.mentions
    sentence = around(document.sentences, start)
    low = sentence.start if sentence is not None else start - 60
    end = starting(mentions, start)
    before = mentions[starting(mentions, low) : end]
    rules = resources.cached("link.names", name_rules)
    never = NEVER_TRANSCRIBED if is_foreign(mention.name, rules) else ()  # 中国大使甲、外长|某某
    local_head = (mention.title or "").endswith(tuple(rules["words"]["local_heads"].split()))
    for other in reversed([m for m in before if m.end <= start]):
        if other.label == "ORG" and document.text.endswith(visited, low, other.start):
            return other.country, True  # 访问某大学，会见校长|某人
        if local and other.label == "PERSON":
            posted = host_of(document, other, mention.office, stationed, resources.gazetteers)
            if posted is not None:
                return posted, True
        foreign = other.country is not None and other.country not in never
        if local_head and other.label in ("PLACE", "ORG") and foreign:
            return other.country, True  # 某省与某大区…，大区主席|某人; 据某州政府消息，州长|某人
        led = mention.office == "secretary_general" and other.kind == "body"  # 到访某组织总部
        led = led or other.kind in OF_A_STATE
        if led or other.label == "COUNTRY" or (other.label == "PERSON" and other.office):
            code = other.id if other.label == "COUNTRY" else other.country
            if code and code not in never:
                return code, True
    near = mentions[starting(mentions, start - 59) : end]
    earlier = [m.id for m in near if m.label == "COUNTRY" and m.id not in never]
    if never and not earlier and mention.office in GOVERNING:  # 在塔什干与投资部长|某某夫
        codes = {m.country for m in before if m.country} - never
        city = any(m.label == "PLACE" and m.country in codes for m in before)
        return (codes.pop() if city and len(codes) == 1 else None), True
    return (earlier[-1] if earlier else None), False


def _of_bodies(document: Document, persons: list[Mention], resources: Resources) -> None:
    """Give persons without a country that of the body in their title: 外交部部长助理."""
    waiting = [m for m in persons if m.country is None and m.title_span is not None]
    if not waiting:
        return
    rules = resources.cached("link.names", name_rules)
    bodies = {m.start: m for m in document.mentions if m.label == "ORG" and m.country}
    for mention in waiting:
        if mention.title_span is not None:
            body = bodies.get(mention.title_span[0])
            foreign = body is not None and body.country not in EAST_ASIAN
            if body is not None and not (foreign and is_chinese(mention.name, rules)):
                near = body.id is None and body.country in NEVER_TRANSCRIBED
                if not (near and is_foreign(mention.name, rules)):  # 某省长与投资部长|某某夫
                    mention.country = body.country


def _of_those_led(document: Document, resources: Resources, persons: list[Mention]) -> None:
    """Give persons without a country that of the delegation they lead (由某人率领的某国代表团)."""
    led = tuple(resources.cached("link.names", name_rules)["words"]["led_behind"].split())
    text, mentions = document.text, document.mentions
    for mention in persons:
        if mention.country is not None or mention.id is not None:
            continue
        word = next((word for word in led if text.startswith(word, mention.end)), None)
        if word is None:
            continue
        at = mention.end + len(word)
        index = starting(mentions, at)
        behind = mentions[index] if index < len(mentions) else None
        if behind is not None and behind.start == at and behind.label in ("COUNTRY", "ORG"):
            mention.country = behind.id if behind.label == "COUNTRY" else behind.country


def _own_people(document: Document, resources: Resources, persons: list[Mention]) -> None:
    """Give persons without a country that of an office only one state has, or of a campus.

    The offices of a school stand bare in its own bulletin (我校…，校长某人会见…).
    """
    waiting = [m for m in persons if m.country is None and m.title is not None]
    if not waiting:
        _share_countries(persons)
        return
    own = {
        key: tuple(value.split())
        for key, value in resources.cached("link.names", name_rules)["own"].items()
    }
    text = document.text
    campus = any(word in text for word in own["campus"])
    ends = {m.end for m in document.mentions if m.label != "PERSON"}
    bodies = {
        offset
        for m in document.mentions
        if m.label == "ORG" and m.name.endswith(own["bodies"])
        for offset in (m.start, m.end)
    }
    for mention in waiting:
        if mention.title is None or mention.title_span is None:
            continue
        bare = mention.title_span[0] not in ends and _NATIVE.fullmatch(mention.name) is not None
        if mention.title_span[0] in bodies:
            mention.country = own["country"][0]
            continue
        staff = campus and mention.title in own["campus_titles"]
        if bare and (staff or mention.title.startswith(own["titles"])):
            mention.country = own["country"][0]
    _share_countries(persons)
