"""Whose envoy one is whose title names only where he is posted, and whose official who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.ordered import starting
from extract.stages.hosts import is_chinese, most_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers

CHINESE = ("CHN", "TWN")
GOVERNING = frozenset(
    (
        "deputy_head_of_government",
        "deputy_head_of_state",
        "deputy_minister",
        "foreign_minister",
        "head_of_government",
        "head_of_state",
        "minister",
        "speaker",
    )
)
"""Offices of which an envoy meets the holders in the state he is posted to."""


def sender(
    document: Document, envoy: Mention, home: str | None, gazetteers: Gazetteers
) -> str | None:
    """Return the state of an envoy with a Chinese name (驻某国大使某人), None if it is the host.

    It is ``home``, the state of the outlet, where known; else China, or Taiwan where the text
    names that more often.
    """
    home = _own(document, home)
    return home if home not in hosts_of(document, envoy, gazetteers) else None


def hosts_of(document: Document, envoy: Mention, gazetteers: Gazetteers) -> set[str | None]:
    """Return the states that the title of an envoy may name as his host (驻某国大使, 驻美大使)."""
    mentions = document.mentions
    start, end = envoy.title_span or (envoy.start, envoy.start)
    own = mentions[starting(mentions, start) : starting(mentions, end)]
    named = [m for m in own if m.start > start]  # not the mission: |驻某组织使团|团长
    hosts = {m.id if m.label == "COUNTRY" else m.country for m in named}
    return hosts or set(gazetteers.short_forms.get(document.text[start + 1 : start + 2], ()))


def host_of(
    document: Document,
    envoy: Mention,
    office: str | None,
    stationed: tuple[str, ...],
    gazetteers: Gazetteers,
) -> str | None:
    """Return the state of whoever holds a bare office behind an envoy (驻某国大使A与外长|B)."""
    if office not in GOVERNING or envoy.title is None or not envoy.title.startswith(stationed):
        return None
    hosts = hosts_of(document, envoy, gazetteers)
    return hosts.pop() if len(hosts) == 1 else None


def place_missions(document: Document, home: str | None, stationed: tuple[str, ...]) -> None:
    """Give missions whose names tell only where they are (驻某市总领馆) the state they are of."""
    for mention in document.mentions:
        bare = mention.label == "ORG" and mention.country is None
        if bare and mention.name.startswith(stationed):
            home = home or _own(document, home)
            mention.country = home


def place_appointed(
    document: Document, persons: list[Mention], rules: Mapping[str, Any], home: str | None
) -> None:
    """Give those named to an office a state (任命|某人|为某国某部部长, 免去|某人|的某部部长职务).

    It is that of the office or body right behind, else of who names them, told before in the
    sentence; else a Chinese name is of the outlet's own state.
    """
    text, mentions, letters = document.text, document.mentions, rules["acts"]
    verbs, behind = tuple(letters["appointing"].split()), tuple(letters["to_office"].split())
    led = tuple(letters["naming_led"].split())
    for person in persons:
        if person.country is not None or not text.endswith(verbs, 0, person.start):
            continue
        word = next((word for word in behind if text.startswith(word, person.end)), None)
        if word is None:
            continue
        at = person.end + len(word)
        low = starting(mentions, at)
        office = mentions[low] if low < len(mentions) and mentions[low].start == at else None
        generic = office is not None and office.label == "ORG" and not office.id
        generic = generic or (office is not None and str(office.id).startswith(GENERIC))
        code = None if generic else _state(office)
        if code is None:
            floor = max(text.rfind(sign, 0, person.start) for sign in ENDS)
            before = mentions[starting(mentions, floor + 1) : starting(mentions, person.start)]
            code = next((c for c in map(_state, reversed(before)) if c is not None), None)
        verb = next(v for v in verbs if text.endswith(v, 0, person.start))
        lead = person.start - len(verb)
        unled = not text[lead - 1 : lead].isalpha() or text.endswith(led, 0, lead)
        if code is None and unled and is_chinese(person.name, rules, posted=True):
            code = _own(document, home)
        person.country = code


GENERIC = "g-"
"""How the id of a body begins that many states have (外交部)."""
ENDS = "。；;\n"
"""Signs before which another sentence tells who is named to an office."""


def _state(mention: Mention | None) -> str | None:
    """Return the state of a mention, if it is one or belongs to one."""
    if mention is None or mention.label not in ("COUNTRY", "ORG", "PERSON"):
        return None
    return mention.id if mention.label == "COUNTRY" else mention.country


def _own(document: Document, home: str | None) -> str:
    """Return China, or Taiwan where an outlet is at home or the text names it more often."""
    if home in CHINESE:
        return home
    return most_named(document, CHINESE) or CHINESE[0]
