"""Whose envoy one is whose title names only where he is posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.ordered import starting
from extract.stages.hosts import most_named

if TYPE_CHECKING:
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


def _own(document: Document, home: str | None) -> str:
    """Return China, or Taiwan where an outlet is at home or the text names it more often."""
    if home in CHINESE:
        return home
    return most_named(document, CHINESE) or CHINESE[0]
