"""The working view of one document while its names are recognised."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeVar

from extract.patterns import lazy
from extract.shapes import dataclass
from extract.spans import Span
from extract.stages.recognition.lexer import Token

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers, Surface
    from extract.matching import Found
    from extract.stages.recognition.traits import Traits, TraitsTable
    from extract.stages.recognition.vocabulary import Vocabulary

T = TypeVar("T")

HARD = frozenset("，。；：、！？（）《》〈〉“”‘’「」『』\"'…\n\t　,;:!?()[]【】|/")
CLOSING = "”’」』"
OPENING = "“‘「『"
_CLOSING = lazy(f"[{CLOSING}]")
_HARD = lazy(f"[{re.escape(''.join(sorted(HARD)))}]")


def is_han(char: str) -> bool:
    """Return whether ``char`` is a Han character."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"


class Hit:
    """A gazetteer surface in the text; ``surface`` is its first reading."""

    __slots__ = ("end", "label", "start", "surface", "surfaces", "traits")

    def __init__(self, start: int, end: int, surfaces: tuple[Surface, ...], traits: Traits) -> None:
        self.start = start
        self.end = end
        self.surfaces = surfaces
        self.surface = surfaces[0]
        self.label = traits.label
        self.traits = traits


@dataclass(slots=True)
class TitleHit:
    """A title in the text."""

    start: int
    end: int
    role: str


class Scene:
    """A document's text with its content sentences, gazetteer hits and titles.

    ``hits_from`` and ``hit_ends``: the hits by where they begin and end.
    ``found`` collects the candidates as ``(mention, weight)``; the heavier wins among equals.
    """

    __slots__ = (
        "_counts",
        "_lexed",
        "_names",
        "_placed",
        "_states",
        "_words",
        "cities",
        "concluding",
        "deeds",
        "document",
        "ends",
        "found",
        "gazetteers",
        "halls",
        "heads",
        "hit_ends",
        "hit_starts",
        "hits",
        "hits_from",
        "lists",
        "ministries",
        "offices",
        "person_ends",
        "person_starts",
        "person_stops",
        "quoted",
        "reversed",
        "sayings",
        "signings",
        "spans",
        "starts",
        "text",
        "title_ends",
        "title_starts",
        "titles",
        "traits",
        "vocabulary",
    )

    def __init__(
        self,
        document: Document,
        gazetteers: Gazetteers,
        vocabulary: Vocabulary,
        traits: TraitsTable,
    ) -> None:
        text = document.text
        self.document = document
        self.traits = traits
        self.text = text
        self.reversed: str = text[::-1]
        self.quoted: bool = any(mark in text for mark in CLOSING)
        self.gazetteers = gazetteers
        self.vocabulary = vocabulary
        self.found: list[tuple[Mention, int]] = []
        self.spans: list[Span] = [(s.start, s.end) for s in document.sentences]
        self.starts: list[int] = [start for start, _ in self.spans]
        self.titles: list[TitleHit] = []
        self.title_ends: dict[int, TitleHit] = {}
        self.title_starts: dict[int, TitleHit] = {}
        self.person_ends: dict[int, Mention] = {}
        self.person_stops: list[int] = []
        self.person_starts: set[int] = set()  # where persons of our finding begin
        self._counts: dict[str, int] = {}
        self.set_hits([])
        whole, parts = vocabulary.spotter.find(text)
        self.heads, self.offices, self.cities, self.halls = whole[1:]
        self.ministries, self.sayings, self.lists, self.signings = parts[:4]
        self.concluding, self.deeds = parts[4:]
        self._set_titles(whole[0])

    def _set_titles(self, found: list[Found]) -> None:
        titles, behind = self.vocabulary.titles, self.vocabulary.behind
        for start, end, word in self.inside(found):
            title = TitleHit(start + behind.get(word, 0), end, titles[word])
            self.titles.append(title)
            self.title_ends[end] = title
            self.title_starts[title.start] = title

    def set_hits(self, hits: list[Hit]) -> None:
        """Let ``hits``, sorted by start, be the gazetteer hits."""
        self.hits = hits
        self._placed: set[str] | None = None
        self._states: set[str] | None = None
        self.hit_starts: list[int] = [hit.start for hit in hits]
        self.hits_from: dict[int, Hit] = {hit.start: hit for hit in hits}
        self.hit_ends: dict[int, Hit] = {hit.end: hit for hit in hits}
        self._lexed: dict[int, int] = {}
        self._words: dict[int, Token] = {}
        self._names: dict[int, Token] = {}  # by where their hits begin

    def replace(self, at: int, hit: Hit) -> None:
        """Put ``hit`` in the place of the gazetteer hit of the same span with this index."""
        self.hits[at] = hit
        self._placed = None
        self._states = None
        self.hits_from[hit.start] = hit
        self.hit_ends[hit.end] = hit
        self._names.pop(hit.start, None)

    def inside(self, places: list[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
        """Return those of ``places``, sorted by start, that begin inside of content."""
        found: list[tuple[int, int, T]] = []
        spans = iter(self.spans)
        size = len(self.text)
        behind = size, size + 1
        low = high = -1
        for place in places:
            start = place[0]
            while start >= high:
                low, high = next(spans, behind)
            if start >= low:
                found.append(place)
        return found

    def states(self) -> set[str]:
        """Return the states that the text names in full, alone or before their bodies."""
        if self._states is None:
            self._states = {hit.surface.id for hit in self.hits if hit.label == "COUNTRY"}
            owned = (hit.surface.country for hit in self.hits if hit.label == "ORG")
            self._states.update(code for code in owned if code)
        return self._states

    def placed_states(self) -> set[str]:
        """Return the states of the cities and regions that the text names."""
        if self._placed is None:
            places = {hit.surface.country for hit in self.hits if hit.label == "PLACE"}
            self._placed = {code for code in places if code}
        return self._placed

    def count(self, name: str) -> int:
        """Return how often the text has ``name``."""
        found = self._counts.get(name)
        if found is None:
            found = self._counts[name] = self.text.count(name)
        return found

    def sentence_of(self, offset: int) -> Span | None:
        """Return the content sentence around ``offset``, or None outside of content."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return None
        span = self.spans[index]
        return span if offset < span[1] else None

    def hits_between(self, start: int, end: int) -> list[Hit]:
        """Return the gazetteer hits that lie inside ``[start, end)``."""
        low = bisect_left(self.hit_starts, start)
        high = bisect_left(self.hit_starts, end, low)
        if low == high:
            return []
        found = self.hits[low:high]
        if found[-1].end > end:
            found.pop()
        return found

    def inside_hit(self, start: int, end: int) -> bool:
        """Return whether ``[start, end)`` lies inside a longer gazetteer hit, not at its begin."""
        index = bisect_left(self.hit_starts, start) - 1
        return index >= 0 and self.hits[index].end > end

    def hit_over(self, at: int) -> Hit | None:
        """Return the name that begins before ``at`` and ends behind it."""
        index = bisect_left(self.hit_starts, at) - 1
        return self.hits[index] if index >= 0 and self.hits[index].end > at else None

    def after_hard(self, start: int, low: int) -> int:
        """Return the place right after the last sign of ``HARD`` in ``[low, start)``, else low."""
        if low >= start:
            return low
        size = len(self.text)
        found = _HARD.search(self.reversed, size - start, size - low)
        return size - found.start() if found is not None else low

    def after_closing(self, start: int, low: int) -> int:
        """Return the place right after the last closing quotation mark before ``start``."""
        size = len(self.text)
        found = _CLOSING.search(self.reversed, size - start, size - low)
        return size - found.start() if found is not None else low

    def tokens(self, start: int, end: int) -> list[Token]:
        """Cut ``[start, end)`` into names, words and stray characters."""
        tokens: list[Token] = []
        cursor = start
        index = bisect_left(self.hit_starts, start)
        hits, known = self.hits, len(self.hits)
        while index < known:
            hit = hits[index]
            if hit.end > end:
                break
            if cursor < hit.start:
                self._cut(cursor, hit.start, index, tokens)
            name = self._names.get(hit.start)
            if name is None:
                name = self._names[hit.start] = Token(hit.start, hit.end, "name", hit)
            tokens.append(name)
            cursor = hit.end
            index += 1
        if cursor < end:
            self._cut(cursor, end, index, tokens)
        return tokens

    def _cut(self, start: int, end: int, index: int, tokens: list[Token]) -> None:
        """Cut a stretch without whole hits; a word that reaches over its end is left out.

        ``index``: of the first hit that does not begin before it.
        """
        self._lex(start, end, index)
        words = self._words
        cursor = start
        while cursor < end:
            word = words.get(cursor)
            if word is not None and word.end <= end:
                tokens.append(word)
                cursor = word.end
            else:
                tokens.append(Token(cursor, cursor + 1, "?"))
                cursor += 1
                while word is not None and cursor < end:
                    tokens.append(Token(cursor, cursor + 1, "?"))
                    cursor += 1

    def _lex(self, start: int, end: int, index: int) -> None:
        """Find the ordinary words that begin in a stretch without whole hits."""
        text, lexer, size = self.text, self.vocabulary.lexer, len(self.text)
        low = self.hits[index - 1].end if index else 0
        if start < low:
            start = low  # the stretch begins inside a name
        limit = size if index == len(self.hits) else self.hit_starts[index]
        if end > limit:
            end = limit
        if start >= end:
            return
        if start > low and text[start - 1] in lexer.letters:
            other = lexer.other.search(self.reversed, size - start, size - low)
            start = size - other.start() if other is not None else low
        done = self._lexed.get(start, start)
        if done < end:
            self._lexed[start] = lexer.cut(text, done, end, limit, self._words)
