"""What an agreement provides, told behind words that point to it (根据协议,双方两年内撤军)."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from extract.document import Document, Mention
from extract.ordered import ends_of, starting
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import Context, State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.marks import AS_AGREED, DOCUMENT
from extract.stages.commitments.parties import Actors
from extract.stages.commitments.records import Recorder

_REACH: Final = 4  # sentences back in which the signing of an agreement is looked for
_LONG: Final = 16  # code points of words that only point to an agreement
_DATED: Final = 12  # of those with its name or day in them
_SHORT: Final = 4  # code points below which a clause provides nothing
_STATE: Final = 3  # letters of the code of a state
_POINTING: Final = DOCUMENT | AS_AGREED
_THEN: Final = 1  # code points between a side and what it must: 乙|则|须
_FEW: Final = 14  # more parties are no circle that a text tells one by one


class Treaties:
    """Finds the parties to the agreement told of last, and opens records of its terms."""

    def __init__(
        self,
        document: Document,
        lexicon: Lexicon,
        finder: HeadFinder,
        actors: Actors,
        records: Recorder,
        context: Context,
    ) -> None:
        self.document = document
        self.text = document.text
        self.lexicon = lexicon
        self.finder = finder
        self.actors = actors
        self.records = records
        self.context = context
        self._signings: list[tuple[int, tuple[str, ...], Span]] | None = None

    def parties(self, position: int) -> Actor | None:
        """Those who signed the agreement told of last before an offset."""
        return self.signed(position) or self._signing(position)

    def signed(self, position: int) -> Actor | None:
        """Those who take part in the last event of signing before an offset."""
        if self._signings is None:
            self._signings = sorted(self._acts())
        found: Actor | None = None
        for start, codes, span in self._signings:
            if start >= position:
                break
            found = Actor("party", codes, "inherited", (span,))
        return found

    def _acts(self) -> list[tuple[int, tuple[str, ...], Span]]:
        """Where events of signing are told of, with the codes of those who take part."""
        found = []
        for event in self.document.events:
            if event.type != "sign" or not event.quote:
                continue
            codes = {p.country for p in event.participants if p.country and p.role != "witness"}
            if 1 < len(codes) < _FEW:
                found.append((event.quote[0][0], tuple(sorted(codes)), event.trigger))
        return found

    def _signing(self, position: int) -> Actor | None:
        """The parties named before a word for signing in the sentences before an offset."""
        document, words = self.document, self.lexicon.words("signing")
        last = starting(document.sentences, position)
        for sentence in reversed(document.sentences[max(0, last - _REACH) : last]):
            end = min(sentence.end, position)
            stop = next(
                (at for at in range(sentence.start, end) if words.at(self.text, at) is not None), -1
            )
            if stop < 0:
                continue
            low = bisect_left(ends_of(document.mentions), sentence.start)
            named = [
                mention
                for mention in document.mentions[low : starting(document.mentions, stop)]
                if mention.start >= sentence.start and self._signs(mention)
            ]
            actor = self.actors.of(named) if len(named) > 1 else None
            if actor is not None and actor.is_party and 1 < len(actor.codes) < _FEW:
                return actor.inherited()
        return None

    def _signs(self, mention: Mention) -> bool:
        """Whether a name may be that of one who signs, not of where it is done."""
        words = self.lexicon.words
        if mention.label in ("PERSON", "COUNTRY"):
            return True
        beside = mention.country in words("beside_mainland").words or mention.country == "CHN"
        if mention.label == "ORG":
            return beside
        at_place = words("at_time").before(self.text, mention.start) is not None
        named = mention.country in words("beside_mainland").words
        return mention.label == "PLACE" and named and not at_place

    def _points(self, clause: Clause) -> bool:
        """Whether a clause only points to the agreement told of before (根据条约, 依约)."""
        text, words = self.text, self.lexicon.words
        if words("as_agreed").at(text, clause.start) == text[clause.start : clause.end]:
            return True
        opener = words("by_terms").at(text, clause.start)
        if opener is None:
            return False
        end = clause.end
        told = words("of_terms").before(text, end, clause.start)
        while told is not None:
            end -= len(told)
            told = words("of_terms").before(text, end, clause.start)
        begin = clause.start + len(opener)
        if end == begin:
            return end < clause.end  # 按规定
        if text[end - 1] in "》」”":
            end -= 1
        noun = self.lexicon.voice["treaties"].before(text, end, begin)
        if noun is None or noun in words("one_sided").words:
            return False
        bare = end - begin - len(noun)
        return bare <= _LONG if clause.end - clause.start <= _LONG + _DATED else False

    def provides(self, head: Head, heads: list[Head], clause: Clause, state: State) -> bool:
        """Open a record of what a document provides, or wait for the clause that tells it."""
        speaker = self.context.speaker
        if speaker is None or not speaker.is_party:
            return False
        alone = len(speaker.codes) < 2 and len(speaker.codes[0]) == _STATE
        if alone and not self.context.from_document:
            return False
        if clause.end - head.content < _SHORT:
            state.terms = speaker
            return True
        inner = heads[heads.index(head) + 1].word if head is not heads[-1] else None
        if inner is None or not (inner.appeal and inner.kind == "modal"):
            return False
        self._open(state, "agree", speaker, head.content, clause, head.text)
        return True

    def tells(self, clause: Clause, heads: list[Head], state: State) -> bool:
        """Whether a clause points to an agreement or has been read as one of its terms."""
        if clause.words & _POINTING and not heads and self._points(clause):
            begin = state.clauses[0].start
            state.terms = self.parties(begin) or Actor("thing")
            return True
        if state.terms is None:
            return False
        return self._must(clause, heads, state) or self._read(clause, heads, state)

    def _must(self, clause: Clause, heads: list[Head], state: State) -> bool:
        """Open a record of what one side is bound to, each in its clause (甲须…，乙则须…)."""
        word = heads[0].word if heads else None
        if word is None or not (word.appeal and word.kind == "modal"):
            return False
        prefix, start = heads[0].prefix, heads[0].start
        if len(prefix.parts) != 1 or prefix.after_of or prefix.parts[0].start != clause.start:
            return False
        if not 0 <= start - prefix.parts[0].end <= _THEN:
            return False
        own = self.actors.of(prefix.parts)
        if not own.is_party or own.person or len(own.codes) != 1:
            return False
        terms = state.terms.codes if state.terms is not None else ()
        if len(terms) == 1 and own.codes != terms:
            return False
        self.records.close(state)
        self._open(state, "agree", own, start, clause, heads[0].text)
        return True

    def _open(
        self, state: State, force: str, actor: Actor, at: int, clause: Clause, word: str | None
    ) -> None:
        self.records.open(
            state, force, actor, at, clause.end, clause.start, (at, at + 2), word, "terms"
        )

    def _read(self, clause: Clause, heads: list[Head], state: State) -> bool:
        """Open a record of what the agreement provides, unless a side is told to act (X将…)."""
        actor = state.terms
        if actor is None or state.open is not None:
            return False
        if state.drafts and state.drafts[-1].rule != "terms":
            return False
        for head in heads:
            word = head.word
            if word is None or not (word.appeal and word.kind == "modal"):
                return False
        begin = self.finder.strip_lead(clause.start, clause.end)
        if self.lexicon.words("ordinals").at(self.text, clause.start):  # 第三国军队不得…
            begin = clause.start
        words, told = self.lexicon.words, self.text[begin : clause.end]
        if len(told) < _SHORT or words("if_words").at(told, 0) or words("in_force").within(told):
            return False
        if self.finder.evaluates_in(begin, clause.end):
            return False
        if words("temporal_ends").before(told, len(told)) is not None:
            return False
        prefix = self.finder.reader.read(begin, clause.end)
        if not actor.codes and not prefix.parts:
            return False
        if prefix.parts and prefix.parts[0].start == begin and not prefix.after_of:
            own = self.actors.of(prefix.parts)
            apart = own.is_party and not own.person and own.basis == "explicit"
            if apart and actor.codes and not set(own.codes) & set(actor.codes):
                return False
            if not actor.codes:
                actor, begin = own, prefix.parts[-1].end
        if not actor.is_party:
            return False
        marked = words("object_marks").within(told) and not words("passives").within(told)
        future = words("object_heads").within(told) and not marked
        if future and prefix.rest == begin:
            return False  # 关税将被取消
        force = "commit" if future else "agree"
        self._open(state, force, actor, begin, clause, None)
        return True
