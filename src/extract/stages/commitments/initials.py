"""States written with one character (中, 哈), as a document means them."""

from __future__ import annotations

from collections.abc import Collection

from extract.stages.commitments.actor import Actor
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.prefixes import Prefix

_MAINLAND = "CHN"


class Initials:
    """Resolves the one-character names of states by the states that a document names."""

    def __init__(self, text: str, lexicon: Lexicon, named: Collection[str | None]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._shorts = lexicon.shorts
        self._named = named

    def is_named(self, char: str) -> bool:
        """Whether a country that this character may stand for is named in the document."""
        return any(code in self._named for code in self._shorts[char])

    def meant(self, char: str) -> str:
        """The country that a one-character name stands for here."""
        options = self._shorts[char]
        return next((code for code in options if code in self._named), options[0])

    def two(self, name: str) -> tuple[str, ...]:
        """The two states whose initials begin a name."""
        pair = name[:2]
        if len(pair) == 2 and all(char in self._shorts and self.is_named(char) for char in pair):
            codes = {self.meant(char) for char in pair}
            return tuple(sorted(codes)) if len(codes) == 2 else ()
        return ()

    def leading_pair(self, prefix: Prefix) -> Actor | None:
        """Two one-character names that open a clause, both named in the document."""
        if self._text[prefix.rest] not in self._shorts:
            return None
        codes: set[str] = set()
        for char in prefix.residue[:2]:
            shorts = self._shorts.get(char, ())
            first = next((code for code in shorts if code in self._named), None)
            if first is None:
                return None
            codes.add(first)
        span = ((prefix.start, prefix.start + 2),)
        return Actor("party", tuple(sorted(codes)), "explicit", span) if len(codes) > 1 else None

    def row(self, prefix: Prefix) -> Actor | None:
        """Two to four one-character names in a row."""
        shorts = self._shorts
        residue = prefix.residue.rstrip("\ufffc")
        suffixes = self._lexicon.words("subject_suffixes").words
        named = self.is_named
        acting = self._lexicon.words("for_states").before(residue, len(residue))
        if acting is not None and len(residue) > len(acting) + 1:
            residue = residue[: -len(acting)]
        if residue[1:] in suffixes and residue[:1] in shorts and named(residue[0]):
            residue = residue[0] * 2
        if len(residue) == 1 and residue in shorts and named(residue):
            residue *= 2
        if not 2 <= len(residue) <= 4:
            return None
        codes = {self.meant(char) for char in residue if char in shorts}
        beside = self._lexicon.words("beside_mainland").words
        if any(char not in shorts for char in residue) or len(codes & beside) > 0:
            codes = self._regional(residue, beside)
        if not codes:
            return None
        span = ((prefix.start, prefix.start + len(residue)),)
        return Actor("party", tuple(sorted(codes)), "explicit", span)

    def _regional(self, residue: str, beside: Collection[str]) -> set[str]:
        """Hong Kong, Macao or Taiwan beside each other, a state or a province (港澳, 粤港)."""
        provinces = self._lexicon.words("province_initials").words
        codes: set[str] = set()
        for char in residue:
            regions = [code for code in self._shorts.get(char, ()) if code in beside]
            if char in self._shorts:
                codes.add(regions[0] if regions else self.meant(char))
            elif char in provinces:
                codes.add(_MAINLAND)
            else:
                return set()
        return set() if codes.isdisjoint(beside) else codes
