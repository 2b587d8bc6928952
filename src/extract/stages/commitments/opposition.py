"""Parties that do not govern on the day of a document: what they say commits no state."""

from __future__ import annotations

import datetime as dt

from extract.document import Document
from extract.stages.commitments.lexicon import Lexicon


class Opposition:
    """Words for an opposition, without the parties that govern on the day of the document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        published = document.published
        day = published.start if published is not None else document.as_of
        ruling: set[str] = set()
        for term in lexicon.voice["ruling"].words:
            name, start, end = term.split()
            on = dt.date.max if day is None else day
            if dt.date.fromisoformat(start) <= on <= dt.date.fromisoformat(end):
                ruling.add(name)
        self.words = frozenset(lexicon.voice["opposition"].words - ruling)

    def within(self, text: str) -> bool:
        """Tell whether a text names one of them."""
        for word in self.words:  # noqa: SIM110 (no generator)
            if word in text:
                return True
        return False
