"""Whose a ministry is that a text names bare (外交部)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any

from extract.gazetteers import GENERIC
from extract.ordered import around, starting
from extract.stages.hosts import (
    CHINA,
    NEVER_TRANSCRIBED,
    is_foreign,
    name_rules,
    speaks_of_own,
)
from extract.stages.outlets import agency_at_home, datelines, outlet, told_at_home

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.document import Document, Mention
    from extract.entries import Country
    from extract.gazetteers import Resources
    from extract.spans import Span


ANNOUNCED = 24  # characters in which a ministry announces something (发言人某某15日在记者会上宣布)


def place_ministries(document: Document, resources: Resources) -> None:
    """Give bare ministries (外交部) the country of their sentence, outlet or document."""
    bare = [m for m in document.mentions if m.label == "ORG" and _generic(m)]
    if not any(mention.country is None for mention in bare):
        return
    rules = resources.cached("link.names", name_rules)
    homes: dict[str, str] = rules["homes"]
    named = [
        m.country
        for m in document.mentions
        if m.label in ("COUNTRY", "PERSON") or m.kind == "territory"
    ]
    counts = Counter([homes.get(code, code) for code in named if code])
    ranked = [code for code, _ in counts.most_common()]
    home = outlet(document, homes, rules["bylines"], resources)
    if home is None and speaks_of_own(document, tuple(rules["own"]["side"].split())):
        home = CHINA
    cues = rules["own"]["invited"].split()
    if home is None and any(_at_invitation(document, mention, cues) for mention in bare):
        home = CHINA
    at_home = told_at_home(document.text, resources.cached("link.datelines", datelines))
    at_home = at_home or agency_at_home(document)
    titled = [(m.title_span, m) for m in document.mentions if m.title_span is not None]
    titled.sort(key=_first)
    longest = max((end - start for (start, end), _ in titled), default=0)
    full = [m for m in document.mentions if m.label == "ORG" and m.country and not m.id]
    states = resources.gazetteers.countries
    for mention in bare:
        if mention.country is not None:
            continue
        codes = {m.country for m in full if m.name.endswith(mention.name)}
        if mention.id is None and len(codes) == 1:  # 据某国投资部网站消息，|投资部|部长某人
            mention.country = codes.pop()
            continue
        low = bisect_left(titled, mention.start - longest, key=_first)
        high = bisect_right(titled, mention.start, key=_first)
        speakers = [m for _, m in titled[low:high]]
        never, near = _named_with(document, mention, speakers, rules, states)
        if near is not None:
            mention.country = homes.get(near, near)
        elif at_home is not None and at_home not in never:
            mention.country = at_home
        elif home is not None and home not in never and (home in ranked or not ranked):
            mention.country = home
        elif ranked and counts[ranked[0]] * 2 > sum(counts.values()) and ranked[0] not in never:
            mention.country = ranked[0]


def _generic(body: Mention) -> bool:
    """Return whether many states have a body of such a name: 外交部, 国安会."""
    return body.kind == "ministry" or (body.id is not None and body.id.startswith(GENERIC))


def _first(titled: tuple[Span, Mention]) -> int:
    return titled[0][0]


def _named_with(
    document: Document,
    body: Mention,
    titled: list[Mention],
    rules: Mapping[str, Any],
    states: Mapping[str, Country],
) -> tuple[frozenset[str], str | None]:
    """Return the country of whoever speaks for a body, else that named last before it.

    Officials of bodies, which are none of ``states``, have no ministry. The body of somebody
    with a foreign name is of no state that has no such names, which are told, too; it is that
    of the one foreign city of its sentence.
    """
    never: frozenset[str] = frozenset()
    for person in sorted(titled, key=_start):
        span = person.title_span
        if span is not None and span[0] <= body.start < span[1]:
            if person.country:
                return never, person.country
            never = NEVER_TRANSCRIBED if is_foreign(person.name, rules) else never
    mentions = document.mentions
    sentence = around(document.sentences, body.start)
    low = sentence.start if sentence is not None else body.start
    for other in reversed(mentions[starting(mentions, low) : starting(mentions, body.start)]):
        if other.label == "COUNTRY" or (other.label == "PERSON" and other.office):
            code = other.id if other.label == "COUNTRY" else other.country
            if code not in never and (code is None or code in states):
                return never, code
    if never and sentence is not None:
        own = mentions[starting(mentions, low) : starting(mentions, sentence.end)]
        codes = {m.country for m in own if m.country} - never
        city = any(m.label == "PLACE" and m.country in codes for m in own)
        if city and len(codes) == 1 and not any(m.label == "COUNTRY" for m in own):
            return never, codes.pop()
    return never, None


def _at_invitation(document: Document, body: Mention, cues: list[str]) -> bool:
    """Whether a body announces whom China's leaders invite or who invites them: 宣布：应…邀请."""
    low, high = body.end, body.end + ANNOUNCED
    at = max(document.text.find(cue, low, high) for cue in cues)
    if at < 0:
        return False
    mentions, sentence = document.mentions, around(document.sentences, at)
    end = sentence.end if sentence is not None else at
    told = mentions[starting(mentions, at) : starting(mentions, end)]
    return any(m.country == CHINA for m in told if m.label == "PERSON")


def _start(mention: Mention) -> int:
    return mention.start
