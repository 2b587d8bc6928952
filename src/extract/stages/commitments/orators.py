"""Who speaks a text that is all speech: an address, the answers of a spokesman."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from extract.document import Block, Document
from extract.ordered import starting
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.marks import ANSWER, SALUTATION, SELF, Marks
from extract.stages.commitments.parties import Actors

_GREETING = 80  # code points of a line that only greets those who listen
_ENDS = (":", "：", ",", "，", "!", "！")
_BYLINE = 6  # blocks among which the name of an author stands alone
_POST = 14  # code points behind a state in which the post of its envoy is named


class Orators:
    """Finds the speaker of an address, and of answers that name nobody."""

    def __init__(self, document: Document, lexicon: Lexicon, actors: Actors, marks: Marks) -> None:
        self.document = document
        self.lexicon = lexicon
        self.actors = actors
        self.marks = marks
        self._read = False
        self._begins = -1  # where an address begins
        self._speaking: Actor | None = None
        self.envoy = False  # whether an envoy writes for their own state

    def hear(self, block: Block) -> Actor | None:
        """Return who speaks a block that names no speaker, None where nobody is known to."""
        if self.marks.seen & ANSWER:
            text = self.document.text
            answers = self.lexicon.lists["answers"].at(text, block.start)
            if answers is not None and text[block.start + len(answers)] in ":：":
                return self._side(block)
        if not self._read:
            self._find()
        return self._speaking if block.start > self._begins else None

    def _find(self) -> None:
        """Find the salutation that opens an address, and who gives it."""
        self._read = True
        blocks = self.document.blocks if self.marks.seen & SALUTATION else ()
        block = next((block for block in blocks if self._greets(block)), None)
        if block is not None:
            self._begins = block.start
            self._speaking = self._orator(block) or self._state()
        else:
            self._sign()
            if self._speaking is None and self.marks.seen & SELF:
                self._speaking = self._author() or self._posted()
                self.envoy = self._speaking is not None

    def _author(self) -> Actor | None:
        """The envoy of whose article the head of a text tells (某国大使X发表署名文章)."""
        document, words = self.document, self.lexicon.words
        for block in document.blocks[:_BYLINE]:
            if not words("articles").within(document.text[block.start : block.end]):
                continue
            index = starting(document.mentions, block.start)
            for mention in document.mentions[index:]:
                if mention.start >= block.end:
                    break
                if mention.label == "PERSON" and words("envoys").within(mention.title or ""):
                    actor = self.actors.of([mention])
                    if actor.is_party:
                        self._begins = block.start
                        return actor.inherited()
        return None

    def _posted(self) -> Actor | None:
        """Who writes of themselves as the envoy of a state (作为某国大使,我愿…)."""
        text, words = self.document.text, self.lexicon.words
        for word in words("acting_as").words:
            at = text.find(word)
            while at >= 0:
                state = self.actors.names.mentions.get(at + len(word))
                at = text.find(word, at + 1)
                if state is None or state.label != "COUNTRY":
                    continue
                post = text[state.end : state.end + _POST].replace(",", "，").partition("，")
                if words("envoys").before(post[0], len(post[0])) and post[1]:
                    behind = state.end + len(post[0]) + 1
                    actor = self.actors.of([state])
                    if self.marks.starts.get(behind, 0) & SELF and actor.is_party:
                        return actor.inherited()
        return None

    def _sign(self) -> None:
        """Find who signs an article right below its headline and writes of themselves."""
        document, marks = self.document, self.marks
        if not marks.seen & SELF:
            return
        for block in document.blocks[:_BYLINE]:
            line = document.text[block.start : block.end].strip()
            index = starting(document.mentions, block.start)
            for mention in document.mentions[index : index + 1]:
                signed = mention.label == "PERSON" and mention.name == line
                own = signed and marks.within(SELF, block.end, len(document.text))
                actor = self.actors.of([mention]) if own else None
                if actor is not None and actor.is_party:
                    self._begins, self._speaking = block.start, actor.inherited()
                    return

    def _greets(self, block: Block) -> bool:
        """Whether a block is a salutation (尊敬的各位来宾，女士们、先生们：)."""
        text, words = self.document.text, self.lexicon.lists["salutations"]
        if words.at(text, block.start) is None:
            return False
        line = text[block.start : block.end].rstrip()
        short = len(line) <= _GREETING and line.endswith(_ENDS)
        return short and words.at(line, 0) is not None

    def _orator(self, block: Block) -> Actor | None:
        """The person named last above a salutation, in the headline or below it."""
        mentions = self.document.mentions
        for mention in reversed(mentions[: starting(mentions, block.start)]):
            if mention.label == "PERSON":
                actor = self.actors.of([mention])
                return actor.inherited() if actor.is_party else None
        return None

    def _state(
        self, others: Collection[tuple[str, ...]] = (), *, shared: bool = False
    ) -> Actor | None:
        """The state that a text names most often, of those not in ``others``.

        ``shared``: of two named as often, the one named first.
        """
        named = [m for m in self.document.mentions if m.label == "COUNTRY"]
        named = [m for m in named if ((m.id or m.country or ""),) not in others]
        ranked = Counter(m.id or m.country for m in named).most_common(2)
        tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
        if not ranked or (tied and not shared):
            return None
        first = next(m for m in named if (m.id or m.country) == ranked[0][0])
        actor = self.actors.of([first])
        return actor.inherited() if actor.is_party else None

    def _asked(self, at: int) -> bool:
        """Whether an appeal stands right before a side: the other one (我们敦促美方…)."""
        text, force = self.document.text, self.lexicon.force
        for length in range(2, 5):
            word = force.get(text[at - length : at])
            if word is not None and word.appeal and word.kind == "verb":
                return True
        return False

    def _side(self, block: Block) -> Actor | None:
        """The side that a spokesman names first by its short name (中方), or else most often."""
        references = self.document.references
        sides = [r for r in references if r.kind == "side" and len(r.codes) == 1]
        if not sides:
            return None
        told = [side for side in sides if block.start <= side.start < block.end]
        asked = {side.codes for side in told if self._asked(side.start)}
        sides = [side for side in sides if side.codes not in asked]
        first = next((side for side in told if side.codes not in asked), None)
        if first is None and not sides:
            return self._state(asked, shared=True)
        if first is None:
            code = Counter(side.codes[0] for side in sides).most_common(1)[0][0]
            first = next(side for side in sides if side.codes[0] == code)
        return Actor("party", first.codes, "inherited", ((first.start, first.end),))
