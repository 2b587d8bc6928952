"""States written with one character (中, 哈), as a document means them."""

from __future__ import annotations

from collections.abc import Collection

from extract.stages.commitments.lexicon import Lexicon


class Initials:
    """Resolves the one-character names of states by the states that a document names."""

    def __init__(self, lexicon: Lexicon, named: Collection[str | None]) -> None:
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
