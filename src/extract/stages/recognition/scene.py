"""The working view of one document while its names are recognised."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from extract.shapes import dataclass, field
from extract.spans import Span

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers, Surface
    from extract.stages.recognition.vocabulary import Vocabulary

HARD = frozenset("，。；：、！？（）《》〈〉“”‘’「」『』\"'…\n\t　,;:!?()[]【】|/")


@dataclass(slots=True)
class Hit:
    """A gazetteer surface in the text."""

    start: int
    end: int
    surfaces: tuple[Surface, ...]

    @property
    def label(self) -> str:
        """The label of its first reading."""
        return self.surfaces[0].label


@dataclass(slots=True)
class Token:
    """A word, a name or a stray character left of a head. ``kind``: n v x c name ? num."""

    start: int
    end: int
    kind: str
    hit: Hit | None = None


@dataclass(slots=True)
class TitleHit:
    """A title in the text."""

    start: int
    end: int
    role: str
    kind: str


@dataclass
class Scene:
    """A document's text with its content sentences, gazetteer hits and titles.

    ``found`` collects the candidates as ``(mention, weight)``; the heavier wins among equals.
    """

    document: Document
    text: str
    gazetteers: Gazetteers
    vocabulary: Vocabulary
    hits: list[Hit] = field(default_factory=list)
    titles: list[TitleHit] = field(default_factory=list)
    found: list[tuple[Mention, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    hit_starts: list[int] = field(default_factory=list)
    words: list[tuple[int, int, str]] = field(default_factory=list)
    word_starts: list[int] | None = None
    person_ends: frozenset[int] = frozenset()
    title_ends: dict[int, TitleHit] = field(default_factory=dict)
    title_starts: dict[int, TitleHit] = field(default_factory=dict)

    def sentence_of(self, offset: int) -> Span | None:
        """Return the content sentence around ``offset``, or None outside of content."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return None
        sentence = self.document.sentences[index]
        return (sentence.start, sentence.end) if offset < sentence.end else None

    def hits_between(self, start: int, end: int) -> list[Hit]:
        """Return the gazetteer hits that lie inside ``[start, end)``."""
        low = bisect_left(self.hit_starts, start)
        high = bisect_left(self.hit_starts, end)
        return [hit for hit in self.hits[low:high] if hit.end <= end]

    def hit_at(self, start: int) -> Hit | None:
        """Return the gazetteer hit that begins at ``start``."""
        index = bisect_left(self.hit_starts, start)
        if index < len(self.hits) and self.hit_starts[index] == start:
            return self.hits[index]
        return None

    def inside_hit(self, start: int, end: int) -> bool:
        """Return whether ``[start, end)`` lies inside a longer gazetteer hit, not at its begin."""
        index = bisect_left(self.hit_starts, start) - 1
        return index >= 0 and self.hits[index].end > end

    def hit_ending(self, end: int) -> Hit | None:
        """Return the gazetteer hit that ends at ``end``."""
        index = bisect_left(self.hit_starts, end) - 1
        if index >= 0 and self.hits[index].end == end:
            return self.hits[index]
        return None

    def tokens(self, start: int, end: int) -> list[Token]:
        """Cut ``[start, end)`` into names, words and stray characters."""
        tokens: list[Token] = []
        cursor = start
        for hit in self.hits_between(start, end):
            self._words(cursor, hit.start, tokens)
            tokens.append(Token(hit.start, hit.end, "name", hit))
            cursor = hit.end
        self._words(cursor, end, tokens)
        return tokens

    def _words(self, start: int, end: int, tokens: list[Token]) -> None:
        if start >= end:
            return
        if self.word_starts is None:
            self._lex()
        starts = self.word_starts or []
        cursor = start
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            begin, stop, kind = self.words[index]
            if stop > end:
                break
            while cursor < begin:
                tokens.append(Token(cursor, cursor + 1, "?"))
                cursor += 1
            tokens.append(Token(begin, stop, kind))
            cursor = stop
        while cursor < end:
            tokens.append(Token(cursor, cursor + 1, "?"))
            cursor += 1

    def _lex(self) -> None:
        """Cut the whole text into ordinary words, none of them across a gazetteer hit."""
        pieces: list[str] = []
        cursor = 0
        for hit in self.hits:
            pieces.append(self.text[cursor : hit.start])
            pieces.append("\n" * (hit.end - hit.start))
            cursor = hit.end
        pieces.append(self.text[cursor:])
        words = self.vocabulary.words
        found = self.vocabulary.lexer.find("".join(pieces))
        self.words = [(start, end, words[word]) for start, end, word in found]
        self.word_starts = [word[0] for word in self.words]
