"""Whose government a text means that names none (政府将…, 特区政府会…): that of its outlet."""

from __future__ import annotations

from collections import Counter
from typing import Final

from extract.document import Document
from extract.gazetteers import Resources
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.outlets import datelines, of_publisher, told_at_home

_MAINLAND: Final = "CHN"
_HEAD: Final = 80  # code points in which a text names the outlet that tells it


class Home:
    """The state or territory of a document's outlet, looked for once."""

    def __init__(self, document: Document, resources: Resources, lexicon: Lexicon) -> None:
        self.document = document
        self.resources = resources
        self.lexicon = lexicon
        self._found: list[str | None] = []

    def government(self, residue: str) -> Actor | None:
        """Return whom a bare government or bureau commits; None for other words."""
        words = self.lexicon.words
        if residue in words("regional_governments").words:
            code = self._region()
        elif residue in words("home_bodies").words:
            code = self._outlet()
        elif residue in words("own_schools").words:
            code = self._outlet() or _MAINLAND
        else:
            return None
        return Actor("party", (code,), "inherited") if code is not None else None

    def _region(self) -> str | None:
        """The special region that the document names, the one named most often."""
        regions = self.lexicon.words("special_regions").words
        named = Counter(m.country for m in self.document.mentions if m.country in regions)
        return min(named, key=lambda code: (-named[code], code), default=None)

    def _outlet(self) -> str | None:
        if not self._found:
            self._found.append(self._look())
        return self._found[0]

    def _look(self) -> str | None:
        document = self.document
        if code := of_publisher(document, self.resources):
            return code
        for mention in document.mentions:
            if mention.start > _HEAD:
                break
            if mention.kind == "media" and mention.country:
                return mention.country
        patterns = self.resources.cached("link.datelines", datelines)
        return told_at_home(document.text, patterns) or self._named_most()

    def _named_most(self) -> str | None:
        """The territory that most names of a text belong to: it is told at home."""
        named = Counter(m.country for m in self.document.mentions if m.country)
        territories = self.lexicon.words("beside_mainland").words
        code = min(named, key=lambda code: (-named[code], code), default=None)
        if code is None or code not in territories or 2 * named[code] <= named.total():
            return None
        return code
