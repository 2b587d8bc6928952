"""Whose envoy one is whose title names only where he is posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.ordered import starting
from extract.stages.hosts import most_named

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers

CHINESE = ("CHN", "TWN")


def sender(
    document: Document, envoy: Mention, home: str | None, gazetteers: Gazetteers
) -> str | None:
    """Return the state of an envoy with a Chinese name (驻某国大使某人), None if it is the host.

    It is ``home``, the state of the outlet, where known; else China, or Taiwan where the text
    names that more often.
    """
    mentions = document.mentions
    start, end = envoy.title_span or (envoy.start, envoy.start)
    own = mentions[starting(mentions, start) : starting(mentions, end)]
    named = [m for m in own if m.start > start]  # not the mission: |驻某组织使团|团长
    hosts = {m.id if m.label == "COUNTRY" else m.country for m in named}
    hosts.update(gazetteers.short_forms.get(document.text[start + 1 : start + 2], ()))
    home = _own(document, home)
    return home if home not in hosts else None


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
