"""Reads the sentences of a block in order and drafts commitments."""

from __future__ import annotations

from typing import Final

from extract.document import Document
from extract.gazetteers import Resources
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import NUMERALS, Clause
from extract.stages.commitments.complements import Complements
from extract.stages.commitments.drafts import Draft, State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.home import Home
from extract.stages.commitments.judgement import Judge
from extract.stages.commitments.lexicon import COMMAS, QUOTES, SEMICOLONS, Lexicon
from extract.stages.commitments.marks import (
    ANALYSIS,
    AS_AGREED,
    DOCUMENT,
    GOES_ON,
    HEADED,
    OPENS_CONTENTS,
    ORDINAL,
    OUTSIDER,
    POINTS,
    REASONING,
    REVIEW,
    SELF,
    STRONG_MARK,
    TAIL,
)
from extract.stages.commitments.names import Names
from extract.stages.commitments.parties import Actors
from extract.stages.commitments.records import TRIM, Recorder
from extract.stages.commitments.series import SeriesReader
from extract.stages.commitments.speakers import Speakers
from extract.stages.commitments.statements import Statements
from extract.stages.commitments.subjects import SubjectReader
from extract.stages.commitments.treaties import Treaties

_COURTESIES = ("propose", "urge", "intend")
_SERIES: Final = ("agree", "commit", "intend", "urge", "propose")
_COLONS: Final = (":", "：")
_TELLING: Final = OPENS_CONTENTS | POINTS | REVIEW | SELF | DOCUMENT | ORDINAL | AS_AGREED
_JOINING: Final = DOCUMENT | OUTSIDER
_READ: Final = HEADED | _TELLING
_NONE: list[Head] = []
_NOTHING: list[Draft] = []
_PARTS = (":", "：", ";", "；")
_LABELS: Final = {"【": "】", "〔": "〕", "［": "］"}
_LABEL: Final = 20  # code points of the label of a paragraph
_OPENERS: Final = ("“", "「", "『")


class PassageReader:
    """Drafts the commitments of a document's running text."""

    def __init__(self, document: Document, resources: Resources, lexicon: Lexicon) -> None:
        self.document = document
        self.text = document.text
        self.lexicon = lexicon
        self.names = Names.of(document, tuple(lexicon.words("mainland").words))
        self.finder = HeadFinder(self.text, self.names, lexicon)
        self.actors = Actors(document, resources, lexicon, self.names)
        seen = self.finder.marks.seen
        analysis = document.genre == "analysis" or seen & ANALYSIS != 0
        if seen & REASONING and document.genre in ("news", "other"):
            marks = sum(word in self.text for word in lexicon.voice["reasoning"].words)
            analysis = analysis or marks >= 3
        joint_text = document.genre in ("communique", "outcome")
        self.judge = Judge(
            self.text,
            self.names,
            self.finder,
            lexicon,
            analysis,
            joint_text,
            self.actors.belongs,
            self.actors.comprises,
            Home(document, resources, lexicon).government,
        )
        self.context = self.judge.context
        self.context.government = self.judge.of_outlet
        self.records = Recorder(self.text, self.context)
        self.speakers = Speakers(self.text, lexicon, self.context)
        self.treaties = Treaties(
            document, lexicon, self.finder, self.actors, self.records, self.context
        )
        self.speakers.treaties = self.treaties
        shared = (
            self.text,
            lexicon,
            self.finder,
            self.actors,
            self.records,
            self.speakers,
            self.context,
        )
        self.complements = Complements(self.text, lexicon, self.names, self.finder, self.actors)
        self.series = SeriesReader(*shared)
        self.statements = Statements(self)
        self.subjects = SubjectReader(*shared)
        self.context.reader = self.subjects
        self._announcing = lexicon.words("announcing").words

    def close(self) -> None:
        """Let go of what refers back, so that the memory is free at once."""
        self.context.reader = None
        self.finder.reader.close()

    # ---- blocks and sentences

    def begin_block(self, start: int) -> None:
        """Forget the speaker unless the block goes on with the speech before it.

        Where nearly each sentence is a paragraph, only what is told ends a speech.
        """
        text = self.text
        if text[start : start + 1] in ("“", "「", "『", '"'):
            return
        first = self.finder.marks.starts.get(start, 0)
        point = first & ORDINAL and text[start] not in "(（" and not text[start].isdigit()
        if self.document.loose or first & GOES_ON or (point and not self.judge.analysis):
            return
        reference = self.names.references.get(start)
        if reference is not None and reference.kind == "speaker":
            return
        if not self.judge.analysis and self.subjects.speaks_on(start):
            return
        self.context.review = False
        self.speakers.fall_silent()

    def sentence(self, start: int, end: int) -> list[Draft]:
        """Draft the commitments of one sentence."""
        context, finder = self.context, self.finder
        if context.quoted is not None:
            self.speakers.end_quotation(start)
        if self.judge.analysis and context.quoted is None:
            speaker = context.speaker
            if speaker is not None and speaker.is_party:
                context.speaker = context.series = None
        text, last = self.text, end - 1
        if text[start] in _LABELS:
            start = self._behind_label(start, end)
        while last > start and text[last] in QUOTES:
            last -= 1
        if text[last] in "?？":
            return _NOTHING
        if last < end - 1 and text[start] in _OPENERS:
            self._hear_behind(end)
        awaited = context.series is not None or context.points is not None or context.contents
        bare = not (awaited or finder.marks.within(_READ, start, end))
        if bare and text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
            context.unread.append((start, end))
            return _NOTHING
        parts = finder.sentences(start, end)
        if len(parts) > 1:
            return [draft for part in parts for draft in self._read(part)]
        return self._read(parts[0]) if parts else _NOTHING

    def _behind_label(self, start: int, end: int) -> int:
        """Where a sentence starts behind the label of its paragraph (【能源】双方将…)."""
        text = self.text
        close = text.find(_LABELS[text[start]], start, min(end, start + _LABEL))
        return close + 1 if 0 < close < end - 1 else start

    def _read(self, clauses: list[Clause]) -> list[Draft]:
        """Draft the commitments of the clauses of one sentence."""
        context, finder = self.context, self.finder
        words, last, speaks = 0, -1, -1
        heads: list[list[Head]] = []
        for clause in clauses:
            bits = clause.words
            words |= bits
            found = finder.find(clause) if bits & HEADED else _NONE
            if found:
                last = len(heads)
                if found[0].kind == "say" and found[0].prefix.parts:
                    speaks = last
            heads.append(found)
        spoken = context.speaker is not None and context.quoted is None
        if spoken and self.subjects.narrates(clauses[0], heads):
            self.speakers.fall_silent()
        telling = _TELLING | STRONG_MARK if self.judge.joint_text else _TELLING
        if last < 0 and not words & telling and self._tells_subject(clauses):
            context.unread.append(clauses)
            return _NOTHING
        state = State(clauses)
        state.words, state.last, state.speaks = words, last, speaks
        if last > 0:
            self._name_speaker_behind(clauses, heads, state)
        for index, clause in enumerate(clauses):
            self._clause(clause, index, heads[index], state)
        if state.open is not None:
            self.records.close(state)
        self._inherit(state)
        return [*filter(self._holds, state.drafts)] if state.drafts else _NOTHING

    def _awaits(self) -> bool:
        """Whether a sentence without heads may go on with the one before."""
        context = self.context
        return context.series is not None or context.points is not None or context.contents

    def _tells_subject(self, clauses: list[Clause]) -> bool:
        """Whether a sentence without heads goes on with nothing and names no speaker."""
        if self._awaits():
            return False
        for clause in clauses:  # noqa: SIM110 (a generator costs more)
            if clause.after in _COLONS:
                return False
        return True

    def _hear_behind(self, end: int) -> None:
        """“…。”X说。: who speaks is told in the sentence behind the quotation."""
        text = self.text
        stop = min(
            (at for at in (text.find(c, end, end + 40) for c in "。，") if at > 0), default=0
        )
        if stop:
            self.hear(end, stop)

    def hear(self, start: int, end: int, before: Actor | None = None) -> bool:
        """Take up the speaker whom words behind a quotation tell; whether they tell one.

        ``before``: whom 他 stands for.
        """
        person = self.lexicon.words("third_person").words
        for clause in self.finder.split(start, end):
            for head in self.finder.find(clause):
                if head.kind != "say" or head.content < clause.end:
                    continue
                actor = self.actors.speaker(head.prefix) if head.prefix.parts else None
                if head.prefix.residue in person and before is not None:
                    actor = before.inherited()
                if actor is not None and actor.is_party:
                    self.speakers.speak(actor, State([]))
                    return True
        return False

    def _name_speaker_behind(
        self, clauses: list[Clause], heads: list[list[Head]], state: State
    ) -> None:
        """“…”X说: who speaks is told after the quotation that opens the sentence."""
        first = clauses[0].start
        if self.text[first] not in QUOTES and self.text[max(first - 1, 0)] not in QUOTES:
            return
        for index in range(1, len(clauses)):
            for head in heads[index]:
                if head.kind == "say" and head.prefix.parts:
                    actor = self.actors.speaker(head.prefix)
                    if actor is not None and actor.is_party:
                        self.speakers.speak(actor, state)
                    return

    def _only_when(self, draft: Draft, action: str) -> bool:
        """Whether an action only tells when the next clause's is due (承诺,X完成后,愿Y)."""
        if self.text[draft.end : draft.end + 1] not in COMMAS or not set(action).isdisjoint(COMMAS):
            return False
        return self.lexicon.words("afterwards").before(action, len(action)) is not None

    def _inherit(self, state: State) -> None:
        context, main = self.context, state.drafts
        if state.words & REVIEW and not main:
            context.review = True
        if state.subject is not None:
            context.subject = state.subject
        last: Draft | None = None
        for draft in reversed(main):
            if draft.end > draft.start:
                last = last or draft
                if draft.force in _SERIES:
                    last = draft
                    break
        if last is not None:
            context.series = last
        elif state.subject is not None or state.course:
            context.series = None

    def _holds(self, draft: Draft) -> bool:
        if draft.end - draft.start < 2 or not draft.actor.is_party:
            return False
        action = self.text[draft.start : draft.end]
        if action in self.lexicon.lists["these"].words:  # 双方商定如下:
            return False
        colon = self.text[draft.end : draft.end + 1] in _COLONS
        if colon and self.series.names_following(draft.start, draft.end):
            return False
        if draft.force in _COURTESIES and self.lexicon.words("pleasantries").within(action):
            return False
        if draft.word in self._announcing:
            told = len(action.replace(",", "，").partition("，")[0])
            then = min(draft.start + told + 1, draft.end)
            if self.judge.launched(draft.start, draft.end, then):
                return False
        if self._only_when(draft, action) or self.complements.seen_alike(draft, action):
            return False
        bare = self.lexicon.force.get(action)
        return bare is None or bare.kind == "keep"

    # ---- clauses

    def _clause(self, clause: Clause, index: int, heads: list[Head], state: State) -> None:
        mark = clause.mark
        if clause.first & OPENS_CONTENTS:
            if self._open_contents(clause, state):
                heads = self.finder.find(clause)
            elif index > 0 and self.series.include(clause, state.clauses[index - 1], state):
                return
        listed = clause.after in _COLONS or self._lists(index + 1, state)
        if (listed or clause.words & POINTS) and self.series.announce(clause, state, listed):
            return
        if clause.first & ORDINAL:
            open_ = state.open
            bare = mark in COMMAS and self.text[clause.start] in NUMERALS
            bare = bare and open_ is not None and open_.end <= open_.start  # 主张,一是…
            if open_ is not None and (mark in _COLONS or bare):
                self.series.announced_by(open_, state)
            self.series.number(clause)
            points = self.context.points
            if heads and points is not None and points.force == "commit":
                self.records.close(state)
        elif mark in _COLONS and state.open is not None:
            self.series.parted(state.open, state, clause)
        if (
            state.announced
            and mark in _PARTS
            and not self.series.keeps_force(heads)
            and self.series.part(clause, state)
        ):
            return
        if state.stopped and not (clause.start - 2 <= state.stop_end):
            state.stopped = False
        if heads or self._may_tell(clause, index, state):
            self.subjects.lead(clause, heads, state)
        open_ = state.open
        if open_ is not None and (
            (not heads and index < state.last and self.complements.conditional(clause))
            or self.complements.ends(clause, heads, open_)
        ):
            self.records.close(state)
        if self.treaties.tells(clause, heads, state):
            return
        joint = self.judge.joint_text and clause.words & STRONG_MARK
        if not heads and joint and self.series.made(clause, state):
            return
        if not heads:
            self._plain(clause, index, state)
            if state.open is None and (index == 0 or state.phrase is not None):
                self._note_phrase(clause, state)
            else:
                state.phrase = None
            return
        for number, head in enumerate(heads):
            self.statements.read(head, number, heads, clause, state)
        open_ = state.open
        if open_ is not None and open_.end < clause.end:
            open_.end = clause.end

    def _lists(self, index: int, state: State) -> bool:
        """Whether a list begins with a clause: an ordinal, or what is included and a colon."""
        if index >= len(state.clauses):
            return False
        after = state.clauses[index]
        included = after.first & OPENS_CONTENTS != 0 and after.after in _COLONS
        return included or after.first & ORDINAL != 0

    def _may_tell(self, clause: Clause, index: int, state: State) -> bool:
        """Whether a clause without heads may tell whom the sentence is about.

        Behind the last head of what a known subject says it tells nothing that counts.
        """
        known = state.said != "" and state.subject is not None and index > state.last
        return not known or clause.words & _JOINING != 0 or clause.after in _COLONS

    def _open_contents(self, clause: Clause, state: State) -> bool:
        """A clause that begins with 包括 lists what a document or a consensus contains."""
        word = self.lexicon.voice["opens_contents"].at(self.text, clause.start)
        if word is None or state.open is not None:
            return False
        if not self._after_consensus(clause):
            return self._announced(clause, word, state)
        joint = self.context.joint or self.treaties.parties(clause.start)
        if state.subject is not None and len(state.subject.codes) > 1:
            joint = state.subject
        if joint is None or not joint.codes:
            return False
        clause.start += len(word)
        clause.first = self.finder.marks.starts.get(clause.start, 0)
        self.context.speaker = Actor("party", joint.codes, "inherited", joint.spans)
        self.context.from_document = self.context.contents = state.content = True
        return True

    def _announced(self, clause: Clause, word: str, state: State) -> bool:
        """Draft what measures that a party announces consist in (宣布援助计划,包括提供…)."""
        party, begin = state.subject, clause.start + len(word)
        if party is None or not party.is_party or clause is state.clauses[0]:
            return False
        before = state.clauses[state.clauses.index(clause) - 1]
        lists, told = self.lexicon.lists, self.text[before.start : before.end]
        if not (lists["unveiling"].within(told) and lists["pledged"].before(told, len(told))):
            return False
        if not self.finder.starts_course(begin, clause.end):
            return False
        self.records.open(
            state,
            "commit",
            party,
            begin,
            clause.end,
            before.start,
            (begin, begin + 2),
            None,
            "list",
        )
        clause.start = clause.end
        return True

    def _after_consensus(self, clause: Clause) -> bool:
        """Whether a document or a consensus was named right before."""
        before = self.text[max(0, clause.start - 24) : clause.start]
        return self.lexicon.voice["documents"].within(before.rstrip(TRIM)[-16:])

    def _plain(self, clause: Clause, index: int, state: State) -> None:
        """A clause without a head: it goes on with what is open, or continues a series."""
        context = self.context
        point = clause.first & ORDINAL != 0
        if state.open is not None and state.open.rule == "contents" and clause.mark in SEMICOLONS:
            self.records.close(state)  # 内容包括:A;B
        if state.open is None:
            if state.words & TAIL:
                self._note_pending(clause, state)
        elif point and context.points is not None:
            self.records.close(state)
        if state.open is not None:
            if (
                state.open.force == "oppose"
                and not state.open.appeal
                and self.complements.positive(clause)
            ):
                self.series.reopen(clause, state)
            elif state.open.end > state.open.start or not self.complements.concedes(clause):
                state.open.end = clause.end
            return
        if state.course is not None:
            self.statements.course(clause.start, clause.end, state)
            return
        if index < state.last and self.lexicon.words("purposes").at(self.text, clause.start):
            return
        if index < state.speaks:  # 围绕某地局势,X强调…
            return
        if point and self._heads_own(clause, index, state):
            return
        announced = point and context.points is not None
        content = state.content or context.contents
        point_of = point or state.clauses[0].first & ORDINAL != 0
        if not (announced or content or point_of or context.series is not None):
            return
        opening = self._opens(index, state)
        if state.content or (content and opening):
            documents = self.lexicon.voice["treaties"].before(self.text, clause.end, clause.start)
            if not documents and self.complements.is_course(clause):
                self.statements.contents(clause.start, clause.end, state)
                return
            if announced:
                self.series.follow(clause, state, point)
        elif announced or (
            (opening or point) and not state.stopped and self.complements.is_course(clause)
        ):
            self.series.follow(clause, state, point)

    def _heads_own(self, clause: Clause, index: int, state: State) -> bool:
        """Whether an ordinal alone heads an agreed point with its own force (第一,双方将…)."""
        points, clauses = self.context.points, state.clauses
        if points is None or points.force != "agree" or index + 1 >= len(clauses):
            return False
        if self.finder.strip_lead(clause.start, clause.end) < clause.end:
            return False
        heads = self.finder.find(clauses[index + 1])
        return bool(heads) and heads[0].word is not None and heads[0].prefix.rest < 0

    def _opens(self, index: int, state: State) -> bool:
        """Whether nothing but openings (此外, a phrase) stands before a clause."""
        if index == 0 or state.phrase is not None or state.announced:
            return True
        words, text = self.lexicon.words("going_on"), self.text
        ordinals = self.lexicon.words("ordinals").words
        for clause in state.clauses[:index]:
            if not clause.first & (GOES_ON | ORDINAL):
                return False
            stretch = text[clause.start : clause.end]
            if words.at(text, clause.start) != stretch and stretch not in ordinals:
                return False
        return True

    def _note_pending(self, clause: Clause, state: State) -> None:
        """Note where plain clauses begin that an appraisal may close."""
        if not (self.complements.is_course(clause) or self.complements.unfinished(clause)):
            state.pending = None
        elif state.pending is None:
            state.pending = clause.start

    def _note_phrase(self, clause: Clause, state: State) -> None:
        """Remember where a sentence begins with phrases alone (围绕…领域,…)."""
        prefix = self.finder.reader.read(clause.start, clause.end)
        alone = prefix.phrase != "" and not prefix.parts and prefix.rest < 0
        alone = alone or self.finder.opens_phrase(clause.start, clause.end)
        if not alone:
            state.phrase = None
        elif state.phrase is None:
            state.phrase = clause.start
