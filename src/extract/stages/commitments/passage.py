"""Reads the sentences of a block in order and drafts commitments."""

from __future__ import annotations

from extract.document import Document
from extract.gazetteers import Resources
from extract.spans import Span
from extract.stages.commitments.clauses import Clause, Names, split_clauses
from extract.stages.commitments.drafts import Draft, State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.judgement import Judge
from extract.stages.commitments.lexicon import QUOTES, Lexicon
from extract.stages.commitments.parties import Actor, Actors
from extract.stages.commitments.records import TRIM, Recorder
from extract.stages.commitments.series import SeriesReader
from extract.stages.commitments.speakers import Speakers
from extract.stages.commitments.statements import Statements

_SERIES = ("agree", "commit", "intend", "urge", "propose")
_FULL_STOPS = ("。", "！", "？")
_OWN = ("agree", "commit", "intend", "explore", "propose")


def _span(clause: Clause) -> Span:
    return clause.start, clause.end


def _sentences(clauses: list[Clause]) -> list[list[Clause]]:
    """Part the clauses of a quotation that runs over several sentences."""
    found: list[list[Clause]] = []
    for clause in clauses:
        if not found or clause.mark in _FULL_STOPS:
            found.append([])
        found[-1].append(clause)
    return found


class PassageReader:
    """Drafts the commitments of a document's running text."""

    def __init__(self, document: Document, resources: Resources, lexicon: Lexicon) -> None:
        self.document = document
        self.text = document.text
        self.lexicon = lexicon
        self.names = Names.of(document)
        self.finder = HeadFinder(self.text, self.names, lexicon)
        self.actors = Actors(document, resources, lexicon)
        analysis = document.genre == "analysis" or lexicon.voice["analysis"].within(self.text)
        marks = sum(word in self.text for word in lexicon.voice["reasoning"].words)
        analysis = analysis or (document.genre in ("news", "other") and marks >= 3)
        joint_text = document.genre in ("communique", "outcome")
        self.judge = Judge(self.text, self.names, self.finder, lexicon, analysis, joint_text)
        self.context = self.judge.context
        self.records = Recorder(self.text, self.context)
        self.speakers = Speakers(self.text, lexicon, self.context)
        self.series = SeriesReader(
            self.text,
            lexicon,
            self.finder,
            self.actors,
            self.records,
            self.speakers,
            self.context,
        )
        self.statements = Statements(self)

    # ---- blocks and sentences

    def begin_block(self, start: int) -> None:
        """Forget the speaker unless the block goes on with the speech before it."""
        text = self.text
        going_on = text[start : start + 1] in ("“", "「", "『", '"')
        ordinal = self.lexicon.words("ordinals").at(text, start) is not None
        going_on = going_on or (ordinal and not self.judge.analysis)
        reference = self.names.references.get(start)
        going_on = going_on or (reference is not None and reference.kind == "speaker")
        going_on = going_on or self.lexicon.words("going_on").at(text, start) is not None
        if not going_on:
            self.context.contents = self.context.review = False
            self.context.speaker = None
            self.context.subject = None
            self.context.series = None
            self.context.from_document = False
            self.context.points = None

    def sentence(self, start: int, end: int) -> list[Draft]:
        """Draft the commitments of one sentence."""
        self.speakers.end_quotation(start)
        speaker = self.context.speaker
        author = self.judge.analysis and self.context.quoted is None
        if author and speaker is not None and speaker.is_party:
            self.context.speaker = self.context.series = None
        if self.text[start:end].rstrip(QUOTES).endswith(("?", "？")):
            return []
        drafts: list[Draft] = []
        for clauses in _sentences(split_clauses(self.text, start, end)):
            drafts += self._read(clauses)
        return drafts

    def _read(self, clauses: list[Clause]) -> list[Draft]:
        """Draft the commitments of the clauses of one sentence."""
        state = State(clauses=clauses)
        self._name_speaker_behind(clauses, state)
        words = self.lexicon.words("evaluations")
        state.evaluated = any(words.at(self.text, clause.start) for clause in clauses[1:])
        for index, clause in enumerate(clauses):
            self._clause(clause, index, state, clauses)
        self.records.close(state)
        self._inherit(state)
        return [draft for draft in state.drafts if self._holds(draft)]

    def _name_speaker_behind(self, clauses: list[Clause], state: State) -> None:
        """“…”X说: who speaks is told after the quotation that opens the sentence."""
        first = clauses[0].start if clauses else 0
        marks = self.text[max(first - 1, 0) : first + 1]
        if not clauses or not set(marks) & set(QUOTES):
            return
        for clause in clauses[1:]:
            for head in self.finder.find(clause):
                if head.kind == "say" and head.prefix.parts:
                    actor = self.actors.speaker(head.prefix)
                    if actor is not None and actor.is_party:
                        self.speakers.speak(actor, state)
                    return

    def _inherit(self, state: State) -> None:
        context = self.context
        words = "".join(self.text[clause.start : clause.end] for clause in state.clauses)
        context.review = context.review or self.lexicon.lists["review"].within(words)
        if state.subject is not None:
            context.subject = state.subject
        kept = [d for d in state.drafts if d.end > d.start]
        main = [d for d in kept if d.force in _SERIES] or kept
        if main:
            context.series = main[-1]
        elif state.subject is not None or state.course:
            context.series = None

    def _holds(self, draft: Draft) -> bool:
        done = self.lexicon.words("announced_done")
        announced = draft.word in self.lexicon.words("announcing").words
        if announced and done.within(self.text[draft.start : draft.end]):
            return False
        return draft.end - draft.start >= 2 and draft.actor.is_party

    # ---- clauses

    def _clause(self, clause: Clause, index: int, state: State, clauses: list[Clause]) -> None:
        self._open_contents(clause, state)
        if self.series.announce(clause, state):
            return
        heads = self.finder.find(clause)
        point = self.finder.is_point(clause)
        if state.stopped and not (clause.start - 2 <= state.stop_end):
            state.stopped = False
        self._lead(clause, heads, state)
        if self._ends_complement(clause, heads, state):
            self.records.close(state)
        if not heads:
            self._plain(clause, index, state, point)
            self._note_phrase(clause, state)
            return
        for number, head in enumerate(heads):
            self.statements.read(head, number, heads, clause, state)
        if state.open is not None:
            state.open.end = max(state.open.end, clause.end)

    def _open_contents(self, clause: Clause, state: State) -> None:
        """A clause that begins with 包括 lists what a document or a consensus contains."""
        word = self.lexicon.voice["opens_contents"].at(self.text, clause.start)
        if word is None or state.open is not None:
            return
        if not self._after_consensus(clause):
            return
        joint = self.context.joint
        if state.subject is not None and len(state.subject.codes) > 1:
            joint = state.subject
        if joint is None or not joint.codes:
            return
        clause.start += len(word)
        self.context.speaker = Actor("party", joint.codes, "inherited", joint.spans)
        self.context.from_document = self.context.contents = state.content = True

    def _after_consensus(self, clause: Clause) -> bool:
        """Whether a document or a consensus was named right before."""
        before = self.text[max(0, clause.start - 24) : clause.start]
        return self.lexicon.voice["documents"].within(before.rstrip(TRIM)[-16:])

    def _lead(self, clause: Clause, heads: list[Head], state: State) -> None:
        """Note the subject of the sentence, and a speaker before a colon."""
        begin = heads[0].start if heads else clause.end
        prefix = self.finder.reader.read(clause.start, begin)
        if clause.after in (":", "：") and not heads and prefix.parts and not prefix.residue:
            actor = self.actors.of(prefix.parts)
            if actor.person or actor.is_party:
                self.records.close(state)
                self.speakers.speak(actor, state)
                return
        says = any(head.kind == "say" for head in heads) if heads else False
        if not says:
            facts = self.finder.evaluates(prefix.residue)
            if prefix.parts or prefix.residue:
                state.thing = prefix.after_of or (not prefix.parts and facts)
            if prefix.after_of or (not prefix.parts and prefix.residue and heads):
                state.topic = self.actors.subject(prefix)
        if self.lexicon.voice["opposition"].within(prefix.residue) and not state.said:
            state.subject = Actor("excluded")
            return
        if not heads and state.document is None:
            state.document = self.actors.gathering_at(clause.end)
        if not prefix.parts and not heads and state.subject is None:
            state.subject = self.actors.leading_pair(prefix) or self.actors.qualified(prefix)
        if not prefix.parts or prefix.after_of:
            return
        end = clause.end - clause.start
        ends = self.lexicon.words("temporal_ends")
        if not heads and prefix.residue and ends.before(self.text[clause.start : clause.end], end):
            if prefix.parts[0].start == clause.start and state.subject is None:
                state.subject = self.actors.of(prefix.parts[:1])
            return
        if self.lexicon.words("crowds").within(prefix.residue):
            return
        actor = self.actors.described(prefix) or self.actors.of(prefix.parts)
        actor = self.speakers.with_speaker(actor, clause.start)
        self._note_joint(clause, actor)
        if not says:
            state.topic = self.actors.subject(prefix) if heads else actor
        if actor.kind in ("thing", "document"):
            state.thing = True
        if actor.kind == "document" and actor.codes:
            state.document = actor
        if not heads and actor.is_party and not state.said and not prefix.later:
            state.subject = actor
        if state.subject is None and actor.kind in ("party", "excluded") and state.open is None:
            state.subject = actor

    def _note_joint(self, clause: Clause, actor: Actor) -> None:
        """Remember who stands behind a joint document."""
        if len(actor.codes) > 1 and self.lexicon.voice["documents"].within(
            self.text[clause.start : clause.end]
        ):
            self.context.joint = actor

    def _ends_complement(self, clause: Clause, heads: list[Head], state: State) -> bool:
        if self.lexicon.stop_leads.at(self.text, clause.start):
            return True
        if heads:
            return False
        prefix = self.finder.reader.read(clause.start, clause.end)
        open_ = state.open
        if open_ is not None and open_.end <= open_.start:
            self._take_content(clause, open_)
            return False
        ours = open_ is not None and open_.force in _OWN and not open_.appeal
        if ours and self.finder.states_fact(clause.start, clause.end):
            return True
        own = open_ is not None and open_.force in _OWN and bool(prefix.residue)
        if own and prefix.parts and prefix.parts[0].start == self.finder.strip_lead(*_span(clause)):
            return True
        return (
            bool(prefix.residue)
            and self.finder.evaluates(self.text[clause.start : clause.end])
            and not self.finder.starts_course(clause.start, clause.end)
            and bool(prefix.parts or self.finder.evaluates(prefix.residue[:10]))
        )

    def _take_content(self, clause: Clause, draft: Draft) -> None:
        """What is promised stands in the clause after the force word: leave out who promises."""
        draft.start = draft.end = clause.start
        part = self.names.mentions.get(clause.start) or self.names.references.get(clause.start)
        if part is not None and set(self.actors.of([part]).codes) & set(draft.actor.codes):
            draft.start = draft.end = part.end

    def _plain(self, clause: Clause, index: int, state: State, point: bool) -> None:
        """A clause without a head: it goes on with what is open, or continues a series."""
        course = self.finder.starts_course(self._skip_point(clause), clause.end)
        if state.open is None and not (course or self._unfinished(clause)):
            state.pending = None
        elif state.pending is None and state.open is None:
            state.pending = clause.start
        if state.open is not None and point and self.context.points is not None:
            self.records.close(state)
        if state.open is not None:
            if state.open.force == "oppose" and not state.open.appeal and self._positive(clause):
                self.series.reopen(clause, state)
            else:
                state.open.end = clause.end
            return
        if state.course is not None:
            self.statements.course(clause.start, clause.end, state)
            return
        opening = (
            index == 0
            or state.phrase is not None
            or state.announced
            or all(
                self.lexicon.words("going_on").at(self.text, c.start) == self.text[c.start : c.end]
                for c in state.clauses[:index]
            )
        )
        contents = state.content or (self.context.contents and opening)
        if contents and course:
            self.statements.contents(clause.start, clause.end, state)
            return
        announced = point and self.context.points is not None
        if announced or (course and (opening or point) and not state.stopped):
            self.series.follow(clause, state, point)

    def _note_phrase(self, clause: Clause, state: State) -> None:
        """Remember where a sentence begins with phrases alone (围绕…领域,…)."""
        first = state.clauses[0] is clause or state.phrase is not None
        prefix = self.finder.reader.read(clause.start, clause.end)
        alone = bool(prefix.phrase) and not prefix.parts and not prefix.residue
        alone = alone or self.finder.opens_phrase(clause.start, clause.end)
        if first and alone and state.open is None:
            state.phrase = clause.start if state.phrase is None else state.phrase
        else:
            state.phrase = None

    def _unfinished(self, clause: Clause) -> bool:
        words = self.lexicon.words("unfinished")
        return words.before(self.text, clause.end, clause.start) is not None

    def _skip_point(self, clause: Clause) -> int:
        word = self.lexicon.words("ordinals").at(self.text, clause.start)
        return clause.start + len(word) if word else clause.start

    def _positive(self, clause: Clause) -> bool:
        return self.lexicon.words("positive").at(self.text, clause.start) is not None
