"""Lists: numbered measures, items under a colon, headings that give party and force."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Block, Document
from extract.gazetteers import Resources
from extract.stages.commitments.clauses import split_clauses
from extract.stages.commitments.drafts import Draft
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.parties import Actor
from extract.stages.commitments.passage import PassageReader


@dataclass(slots=True)
class Frame:
    """What the items of a list take from its heading or its opening sentence."""

    force: str
    actor: Actor
    default: bool  # items without a force word are records
    reaffirmed: bool = False
    heading: int | None = None


class ListReader:
    """Reads blocks, with the frame of the list they stand in."""

    def __init__(
        self, document: Document, resources: Resources, lexicon: Lexicon, reader: PassageReader
    ) -> None:
        self.document = document
        self.resources = resources
        self.lexicon = lexicon
        self.reader = reader
        self.colon: Frame | None = None
        self.heading: Frame | None = None
        self._joint: Actor | None = None

    def block(self, block: Block) -> list[Draft]:
        """Draft the commitments of a block."""
        if block.kind == "heading":
            self.colon = None
            self.heading = self._frame(block)
            self.reader.begin_block(block.start)
            return []
        if self.colon is not None and self._is_item(block):
            return self._colon_item(block)
        if self.heading is not None and block.marker is not None and self.heading.default:
            return self._listed(block)
        self.colon = None
        drafts = self.running(block)
        return drafts

    def running(self, block: Block) -> list[Draft]:
        """Draft the commitments of running text."""
        start = block.marker[1] if block.marker else block.start
        self.reader.begin_block(start)
        drafts: list[Draft] = []
        for index in block.sentences:
            sentence = self.document.sentences[index]
            found = self.reader.sentence(sentence.start, sentence.end)
            drafts += found
            self._open_list(sentence.start, sentence.end)
        for draft in drafts:
            draft.item = block.item
        return drafts

    # ---- lists under a colon

    def _open_list(self, start: int, end: int) -> None:
        text = self.document.text
        self.colon = None
        if not text[start:end].rstrip().endswith((":", "：")):
            return
        clauses = split_clauses(text, start, end)
        if not clauses:
            return
        heads = self.reader.finder.find(clauses[-1])
        if not heads or heads[-1].word is None or heads[-1].content < clauses[-1].end:
            return
        subject = self.reader.actors.subject(heads[-1].prefix) or self.reader.context.subject
        if subject is not None and subject.is_party:
            force = heads[-1].word.force
            self.colon = Frame("urge" if force == "hope" else force, subject, True)

    def _is_item(self, block: Block) -> bool:
        text = self.document.text
        return block.marker is not None or text[block.start] in "—–-•·"

    def _colon_item(self, block: Block) -> list[Draft]:
        frame = self.colon
        assert frame is not None
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        clauses = split_clauses(text, start, block.end)
        if not clauses:
            return []
        first = text[clauses[0].start : clauses[0].end]
        if self.lexicon.words("past_acts").within(first):
            return []
        end = clauses[0].end
        for clause in clauses[1:]:
            ends = self.lexicon.stop_leads.at(text, clause.start) is not None
            heads = self.reader.finder.find(clause)
            prefix = self.reader.finder.reader.read(clause.start, clause.end)
            if (
                ends
                or heads
                or (prefix.residue and self._says_fact(text[clause.start : clause.end]))
            ):
                break
            end = clause.end
        draft = Draft(
            frame.force,
            frame.actor.inherited(),
            clauses[0].start,
            end,
            clauses[0].start,
            (clauses[0].start, clauses[0].start + 2),
            None,
            "list.colon",
        )
        draft.item = block.item
        draft.start, draft.end = self.reader.records.trim(draft.start, draft.end)
        return [draft]

    def _says_fact(self, text: str) -> bool:
        return self.reader.finder.evaluates(text)

    # ---- lists under a heading

    def _frame(self, block: Block) -> Frame | None:
        """Read a heading: whose list it is, and of what."""
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        words = text[start : block.end]
        lists = self.lexicon.lists
        if lists["documents"].within(words):
            return None
        prefix = self.reader.finder.reader.read(start, block.end)
        actor = self.reader.actors.of(prefix.parts) if prefix.parts else None
        own = actor is not None and actor.is_party
        if own and lists["propose"].within(words):
            assert actor is not None
            return Frame("propose", actor, True)
        if not lists["outcome"].within(words):
            return None
        joint = actor if own and actor is not None else self.joint()
        return Frame("agree", joint, True) if joint is not None else None

    def joint(self) -> Actor | None:
        """The parties of the whole document: its largest group."""
        if self._joint is None:
            best: tuple[int, int] | None = None
            for index, reference in enumerate(self.document.references):
                if reference.kind in ("group", "pair") and len(reference.codes) > 1:
                    size = (len(reference.codes), -index)
                    best = max(best, size) if best else size
            if best is not None:
                found = self.document.references[-best[1]]
                spans = ((found.start, found.end),)
                self._joint = Actor("party", tuple(sorted(found.codes)), "collective", spans)
        return self._joint

    def _listed(self, block: Block) -> list[Draft]:
        frame = self.heading
        assert frame is not None
        text = self.document.text
        start = block.marker[1] if block.marker else block.start
        start, end = self.reader.records.trim(start, block.end)
        if end - start < 2 or text[start] in "《":
            return []
        if frame.force == "propose":
            return [self._item(block, "propose", frame.actor.inherited(), start, end)]
        self.reader.begin_block(start)
        self.reader.context.subject = frame.actor
        found = self.reader.sentence(start, end)
        if found:
            first = found[0]
            near = first.trigger[0] - start <= 8
            if near or first.actor.codes != frame.actor.codes:
                first.item, first.end = block.item, end
                return [first]
        headed = self._headed(block, frame, start, end)
        if headed is not None:
            return [headed]
        prefix = self.reader.finder.reader.read(start, end)
        actor = frame.actor.inherited()
        if prefix.parts:
            own = self.reader.actors.of(prefix.parts[:1])
            if own.is_party and prefix.parts[0].start == start:
                actor, start = own, prefix.parts[0].end
        return [self._item(block, frame.force, actor, start, end)]

    def _headed(self, block: Block, frame: Frame, start: int, end: int) -> Draft | None:
        """An item with a force word whose subject is a part of the whole."""
        clauses = split_clauses(self.document.text, start, end)
        heads = self.reader.finder.find(clauses[0]) if clauses else []
        if not heads or heads[0].word is None or heads[0].prefix.parts:
            return None
        word, head = heads[0].word, heads[0]
        if word.kind != "modal" or head.start - start > 8 or head.start == start:
            return None
        return self._item(block, word.force, frame.actor.inherited(), head.content, end)

    def _item(self, block: Block, force: str, actor: Actor, start: int, end: int) -> Draft:
        draft = Draft(
            force, actor, start, end, block.start, (start, min(end, start + 2)), None, "list.item"
        )
        draft.item = block.item
        return draft
