"""Where passages begin: at paragraphs, or where these tell nothing, by what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.document import Document, Sentence
from extract.stages.events.marks import PRESENCE, SAME, SPEECH

if TYPE_CHECKING:
    from extract.stages.events.context import Compiled

DATED: Final = 6  # characters of a sentence within which its day stands first (当地时间)
OPENING: Final = 8  # characters of a sentence within which it says who acts, or after what
LEAD: Final = 2  # characters before a word for both sides
MANY: Final = 6  # sentences of a paragraph that holds a whole text
ENDS: Final = "。！？!?…”」』"


class Divider:
    """Numbers the passages of a document.

    A passage is a paragraph. Where nearly each sentence is a paragraph, or one paragraph holds
    the whole text, it begins with a day, a speaker, whoever acts behind a speech, both sides
    together (两国元首…), what was after talks (会谈后…), and those who attended.
    """

    def __init__(self, document: Document, compiled: Compiled, seen: list[int]) -> None:
        self.document = document
        self.text = document.text
        self.compiled = compiled
        self.seen = seen

    def passages(self) -> list[int]:
        """Return for each sentence the number of its passage."""
        sentences = self.document.sentences
        if not self.document.loose and not self._dense():
            return [sentence.block for sentence in sentences]
        found: list[int] = []
        number, spoken = -1, False
        for index, sentence in enumerate(sentences):
            seen = self.seen[index]
            says = seen & SPEECH != 0 and self._says(sentence)
            named = self._named(sentence) and (says or spoken or seen & PRESENCE != 0)
            begins = index == 0 or self._parted(sentences[index - 1], sentence)
            if begins or named or self._dated(sentence) or self._together(sentence, seen):
                number += 1
                spoken = False
            spoken = spoken or says
            found.append(number)
        return found

    def _dense(self) -> bool:
        """Whether one paragraph of the body holds nearly all of it."""
        sizes = [len(b.sentences) for b in self.document.blocks if b.zone == "body"]
        most = max(sizes, default=0)
        return most >= MANY and most * 5 >= sum(sizes) * 4

    def _parted(self, before: Sentence, sentence: Sentence) -> bool:
        """Whether the border between two sentences is more than that of a paragraph."""
        if before.block == sentence.block:
            return False
        if not self.document.loose or self.text[before.end - 1] not in ENDS:
            return True
        one, other = (self.document.blocks[s.block] for s in (before, sentence))
        same = (one.zone, one.unit, one.heading) == (other.zone, other.unit, other.heading)
        return not same or one.kind != "paragraph" or other.kind != "paragraph"

    def _dated(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with its day."""
        if not sentence.dates:
            return False
        start = self.document.dates[sentence.dates[0]].start
        first = sentence.mentions[:1]
        named = bool(first) and self.document.mentions[first[0]].start < start
        return not named and start - sentence.start <= DATED

    def _says(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what somebody said."""
        words = self.compiled.gatherings.speech
        return words.search(self.text, sentence.start, sentence.end) is not None

    def _named(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a person, not one spoken of (某某主席)."""
        for number in sentence.mentions[:2]:
            mention = self.document.mentions[number]
            if mention.label == "PERSON":
                title = mention.title_span
                start = title[0] if title is not None else mention.start
                return start <= mention.start and start - sentence.start <= OPENING
        return False

    def _together(self, sentence: Sentence, seen: int) -> bool:
        """Whether a sentence begins with both who talk, or with what was after their talks."""
        start, references = sentence.start, self.document.references
        if seen & SAME:
            own = any(references[index].kind == "speaker" for index in sentence.references)
            words = self.compiled.status.same_word
            end = min(start + OPENING, sentence.end)
            if not own and words.search(self.text, start, end) is not None:
                return True
        first = references[sentence.references[0]] if sentence.references else None
        if first is None or first.start - start > LEAD:
            return False
        if first.kind == "pair" and first.level is None:
            return self.compiled.patterns.both_parties.match(first.text) is not None
        return first.kind in ("pair", "group") and first.level is not None
