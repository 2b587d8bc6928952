"""Whom or what the clauses of a sentence are about."""

from __future__ import annotations

from typing import Final

from extract.document import Mention
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import NUMERALS, Clause
from extract.stages.commitments.drafts import State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import COMMAS, SEMICOLONS
from extract.stages.commitments.marks import (
    ANSWER,
    CROWD,
    DOCUMENT,
    EVALUATES,
    GATHERING,
    OPPOSITION,
    OUTSIDER,
    PERSON,
    SELF,
)
from extract.stages.commitments.prefixes import Prefix
from extract.stages.commitments.reader import Reader

_NOTED: Final = OPPOSITION | OUTSIDER | DOCUMENT | EVALUATES
_FIRST = 60  # code points of a paragraph by which one tells whether a speech goes on
_NEAR = 16  # code points between one who issues a document and whom they do it with


class SubjectReader(Reader):
    """Notes subjects, topics and speakers before a colon."""

    def last_subject(self, sentences: list[list[Clause] | Span]) -> Actor | None:
        """Return the subject of the last of these sentences that has one."""
        for sentence in reversed(sentences):
            for clauses in reversed(self._clauses(sentence)):
                state = State(clauses)
                for clause in clauses:
                    self.lead(clause, [], state)
                if state.subject is not None:
                    return state.subject
        return None

    def _clauses(self, sentence: list[Clause] | Span) -> list[list[Clause]]:
        """The clauses of a sentence, which may be a quotation of several."""
        return self.finder.sentences(*sentence) if isinstance(sentence, tuple) else [sentence]

    def speaks_on(self, start: int) -> bool:
        """Whether a paragraph begins as a speech goes on: with what, or what a side, is to do."""
        if self.context.speaker is None:
            return False
        named = self.finder.names.mentions.get(start)
        if named is not None and named.label in ("PERSON", "COUNTRY", "PLACE"):
            return False
        clauses = self.finder.split(start, min(start + _FIRST, len(self.text)))
        if not clauses:
            return False
        heads = self.finder.find(clauses[0])
        if not heads:
            series = self.context.series
            appeals = series is not None and series.force in ("urge", "propose")
            return appeals and self.finder.starts_course(clauses[0].start, clauses[0].end)
        first = heads[0]
        reference = self.finder.names.references.get(start)
        side = reference is not None and reference.kind in ("side", "pair")
        return first.kind == "force" and first.prefix.rest < 0 and (side or not first.prefix.parts)

    def narrates(self, clause: Clause, heads: list[list[Head]]) -> bool:
        """Whether the writer goes on telling: what the speaker did next, what is reported."""
        if self.lexicon.words("reporting").before(self.text, clause.end, clause.start):
            return True
        speaker, titles = self.context.speaker, self.finder.names.titles
        if (
            speaker is None
            or self._answers(speaker)
            or not (clause.first & PERSON or clause.start in titles)
        ):
            return False
        if any(head.kind == "say" for found in heads for head in found):
            return False
        prefix = self.finder.reader.read(clause.start, clause.end)
        first = prefix.parts[0] if prefix.parts else None
        if not isinstance(first, Mention) or first.label != "PERSON" or prefix.after_of:
            return False
        return first.country in speaker.codes and prefix.rest >= 0

    def _answers(self, speaker: Actor) -> bool:
        """Whether a side answers questions: its leaders are its own then."""
        return not speaker.person and self.finder.marks.seen & ANSWER != 0

    def lead(self, clause: Clause, heads: list[Head], state: State) -> None:
        """Note the subject of the sentence, and a speaker before a colon."""
        if not heads and self._tells_nothing(clause, state):
            return
        if heads and heads[0].begin == clause.start:
            prefix = heads[0].prefix
        else:
            begin = heads[0].start if heads else clause.end
            prefix = self.finder.reader.read(clause.start, begin)
        parts, words = prefix.parts, clause.words
        if parts and not heads and prefix.rest < 0 and clause.after in (":", "："):
            actor = self.actors.of(parts)
            if actor.person or actor.is_party:
                self.records.close(state)
                self.speakers.speak(actor, state)
                return
        says = False
        for head in heads:
            if head.kind == "say":
                says = True
                break
        if not says:
            if parts:
                state.thing = prefix.after_of
                if prefix.after_of:
                    state.topic = self.actors.subject(prefix)
            elif prefix.rest >= 0:
                state.thing = words & EVALUATES != 0 and self.finder.evaluates(prefix.residue)
                if heads:
                    state.topic = self.actors.subject(prefix)
        if words & OPPOSITION and not state.said and self.actors.opposition.within(prefix.residue):
            state.subject = Actor("excluded")
            return
        if not heads:
            if not parts:
                if self._counted(prefix):
                    counted = self.actors.counted(prefix)
                    state.subject = state.subject or counted or Actor("excluded")
                    return
                if words & OUTSIDER and self._outsiders(prefix.residue):
                    state.subject = Actor("excluded")
                    return
            if state.document is None and clause.end in self.finder.names.gatherings:
                state.document = self.actors.gathered.ending_at(clause.end)
        if words & DOCUMENT and prefix.rest >= 0:
            if parts:
                self._note_two(clause, prefix)
            else:
                self._note_issuer(state)
        if parts:
            if not prefix.after_of:
                self._note_subject(clause, prefix, heads, says, state)
        elif not heads and state.subject is None and prefix.rest >= 0:
            gathered = self.actors.gathered.opening(prefix) if words & GATHERING else None
            state.subject = self.actors.initials.leading_pair(prefix)
            if state.subject is None and words & PERSON:
                state.subject = self.actors.qualified(prefix)
            state.subject = state.subject or gathered or self._government(prefix.residue)
            state.topic = gathered or state.topic

    def _government(self, residue: str) -> Actor | None:
        """Whose government a clause tells to have met (政府18日举行会议)."""
        find, words = self.context.government, self.lexicon.words("governments")
        word = words.at(residue, 0) if find is not None and residue else None
        if find is None or word is None:
            return None
        then = residue[len(word) : len(word) + 1]
        met = self.lexicon.words("governments_met").at(residue, len(word))
        return find(word) if met is not None or (then and then in NUMERALS) else None

    def _tells_nothing(self, clause: Clause, state: State) -> bool:
        """Whether a clause without heads cannot change what is known: it holds no name."""
        if state.subject is None or state.thing or clause.words & _NOTED:
            return False
        if clause.end in self.finder.names.gatherings:
            return False
        return not self.finder.reader.holds_name(clause.start, clause.end)

    def _note_subject(
        self, clause: Clause, prefix: Prefix, heads: list[Head], says: bool, state: State
    ) -> None:
        """Note who the names are that a clause begins with."""
        parts, words = prefix.parts, clause.words
        if not heads and prefix.rest >= 0 and self._ends_time(clause):
            if parts[0].start == clause.start and state.subject is None:
                state.subject = self.actors.of(parts[:1])
            return
        if words & CROWD and self.lexicon.words("crowds").within(
            prefix.residue.partition("\ufffc")[0]
        ):
            if not heads and not state.said:
                state.subject = state.subject or Actor("excluded")
            return
        actor = self.actors.described(prefix) if words & PERSON and prefix.rest >= 0 else None
        if actor is None:
            actor = self.actors.of(parts)
        if clause.first & SELF:
            actor = self.speakers.with_speaker(actor, clause.start)
        if words & DOCUMENT:
            self._note_joint(clause, actor)
        if not says:
            matter = not heads and self.lexicon.words("noun_heads").at(prefix.residue, 0)
            state.topic = self.actors.subject(prefix) if heads or matter else actor
        if not heads and self._joins(clause, actor, state):
            return
        if actor.kind in ("thing", "document"):
            state.thing = True
        if actor.kind == "document" and actor.codes:
            state.document = actor
        lead = self.actors.accompanied(prefix) if len(parts) > 1 and not heads else None
        if not heads and actor.is_party and not state.said and not prefix.later:
            state.subject = lead or actor
            told = self.text[clause.start : clause.end]
            apart = len(parts) > 1 and not self.lexicon.words("joint_issues").within(told)
            state.host = self.actors.host(prefix) if apart else None
        if clause.mark in SEMICOLONS and actor.is_party and actor.person and not heads:
            state.subject, state.host = actor, None  # …；B则说明了…，并表示
        if state.subject is None and actor.kind in ("party", "excluded") and state.open is None:
            state.subject = lead or actor

    def _joins(self, clause: Clause, actor: Actor, state: State) -> bool:
        """Whether a clause tells whom the subject meets (A访某地，与B会面，承诺…): A goes on."""
        told = state.subject
        if told is None or not told.is_party or not told.person or not actor.is_party:
            return False
        if self.lexicon.words("with_whom").at(self.text, clause.start) is None:
            return False
        codes = {*told.codes, *actor.codes}
        if len(codes) > len(told.codes):  # 同意, 商定: both
            spans = (*told.spans, *actor.spans)
            both = Actor("party", tuple(sorted(codes)), "collective", spans)
            if self.text[told.spans[-1][1]] in COMMAS:  # A、B，与C，在某地宣布
                state.subject = both
            state.topic = both
        return True

    def _note_two(self, clause: Clause, prefix: Prefix) -> None:
        """Remember the two of whom a clause tells that they issue a document together."""
        begin = prefix.parts[-1].end
        told = self.text[begin : clause.end]
        if not prefix.later or not self.lexicon.words("issuing").within(told):
            return
        with_whom = self.lexicon.words("with_whom")
        near = range(begin, min(begin + _NEAR, clause.end))
        if not any(with_whom.at(self.text, at) is not None for at in near):
            return
        persons = [part for part in prefix.later if getattr(part, "label", "") == "PERSON"]
        one, other = self.actors.of(prefix.parts), self.actors.of(persons[:1] or prefix.later[:1])
        if one.is_party and other.is_party and not set(one.codes) & set(other.codes):
            codes = tuple(sorted({*one.codes, *other.codes}))
            both = Actor("party", codes, "collective", (*one.spans, *other.spans))
            self.context.issued = clause.start, both

    def _note_issuer(self, state: State) -> None:
        """Remember the gathering whose document a clause tells of (…会议8日闭幕,会后发表声明)."""
        issuer = state.document or state.subject
        bodies = self.lexicon.words("acting_bodies").words
        if issuer is not None and (len(issuer.codes) > 1 or not bodies.isdisjoint(issuer.codes)):
            self.context.joint = Actor("party", issuer.codes, "collective", issuer.spans)

    def _counted(self, prefix: Prefix) -> bool:
        """Whether a clause is about some who are only counted (四十个出兵国发表声明)."""
        if prefix.rest < 0 or self.text[prefix.rest] not in NUMERALS:
            return False
        residue = prefix.residue
        at = next((i for i, char in enumerate(residue) if char not in NUMERALS), 0)
        return at > 0 and self.lexicon.words("counters").at(residue, at) is not None

    def _ends_time(self, clause: Clause) -> bool:
        """Whether a clause tells the time of what follows (…期间,…)."""
        ends = self.lexicon.words("temporal_ends")
        return ends.before(self.text, clause.end, clause.start) is not None

    def _outsiders(self, residue: str) -> bool:
        """Whether a clause begins with who speaks for no party (国会议员提案)."""
        words = self.lexicon.voice["excluded"]
        for at in range(min(5, len(residue))):
            word = words.at(residue, at)
            if word is not None:
                return len(residue) > at + len(word)
        return False

    def _note_joint(self, clause: Clause, actor: Actor) -> None:
        """Remember who stands behind a joint document."""
        told = self.text[clause.start : clause.end]
        bodies = self.lexicon.words("acting_bodies").words
        many = len(actor.codes) > 1
        issues = not many and not bodies.isdisjoint(actor.codes)  # 安理会通过决议
        issues = issues and self.lexicon.words("issuing").within(told)
        if (many or issues) and self.lexicon.voice["documents"].within(told):
            self.context.joint = actor
