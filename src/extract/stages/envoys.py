"""Whose envoy one is whose title names only where he is posted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.ordered import starting

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
    hosts = {m.id if m.label == "COUNTRY" else m.country for m in own}
    hosts.update(gazetteers.short_forms.get(document.text[start + 1 : start + 2], ()))
    if home not in CHINESE:
        named = Counter(m.country or m.id for m in mentions)
        home = max(CHINESE, key=lambda code: named[code])
    return home if home not in hosts else None
