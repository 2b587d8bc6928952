"""Clauses whose last words carry the force (…十分重要, X对此表示欢迎)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.document import Mention, Reference
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import SEMICOLONS
from extract.stages.commitments.names import Part

if TYPE_CHECKING:
    from extract.stages.commitments.passage import PassageReader

_STANCES = ("support", "oppose", "commit")
_OFFICE = 6  # code points of an office behind the name of who holds it


class Tails:
    """Reads appeals, support and rejection that stand at the end of their clause."""

    def __init__(self, passage: PassageReader) -> None:
        self.text = passage.text
        self.lexicon = passage.lexicon
        self.finder = passage.finder
        self.actors = passage.actors
        self.judge = passage.judge
        self.context = passage.context
        self.records = passage.records
        self.complements = passage.complements
        self._welcoming = passage.lexicon.words("welcoming").words

    def read(self, head: Head, clause: Clause, state: State) -> None:
        """Open the record of a clause that its last words make one."""
        speaker = self._party_of_elided(state)
        if head.tail == "agree":
            prefix = head.prefix
            if self.finder.agreed_on(clause.start, head.start) < 0:
                earlier = self.finder.topic_before(clause)
                if earlier >= 0:  # 双方就A,并B达成一致
                    at = state.clauses.index(clause)
                    prefix = self.finder.reader.read(state.clauses[at - 1].start, earlier)
            own = self.actors.subject(prefix)
            last = prefix.later[-1:]
            if (own is None or not own.is_party) and last and isinstance(last[0], Reference):
                own = self.actors.of(last)  # 此次会谈双方就X达成一致
            speaker = own if own is not None and own.is_party else speaker
        if (
            speaker is None
            or state.stopped
            or (self.judge.analysis and self.context.speaker is None)
        ):
            return
        regards = self.lexicon.words("tail_regards").at(
            self.text, self.finder.strip_lead(clause.start, clause.end)
        )
        inner = head.tail == "commit" or (head.tail == "support" and regards is None)
        inner = inner and not self.complements.of_another(head, state.open)
        if state.open is not None and (state.open.appeal or inner):
            return
        first = head.begin
        if state.pending is not None and head.begin == clause.start:
            first = state.pending
        begin = self.finder.strip_lead(first, clause.end)
        mutual = head.text in self.lexicon.words("mutual").words
        if mutual and state.said not in self.lexicon.course_say:
            return
        rejects = head.text in self.lexicon.words("unacceptable").words
        if head.tail != "urge" and self.lexicon.words("attendees").at(self.text, clause.start):
            return  # 与会领导人对此表示支持
        owned = head.tail not in ("urge", "agree") and not rejects and head.prefix.parts
        named = bool(owned) and head.prefix.parts[0].start == begin
        if self._points_back(head, clause, state):
            if named:  # X对此表示欢迎,并敦促…
                own = self.actors.of(self.opening(head.prefix.parts))
                self.records.close(state)
                state.subject, state.host = own if own.is_party else state.subject, None
            return
        if named:
            opening = self.opening(head.prefix.parts)
            own = self.actors.of(opening)
            speaker = own if own.is_party else speaker
            begin = opening[-1].end
            suffix = self.lexicon.words("subject_suffixes").at(self.text, begin)
            if head.start - begin - len(suffix or "") < 2:  # X完全支持: what stands before
                if clause is state.clauses[0]:
                    return
                before = state.clauses[state.clauses.index(clause) - 1].start
                whatever = self.lexicon.words("whatever").at(self.text, before) is not None
                if state.said and head.tail != "oppose" and not whatever:
                    return
                # X警告,任何限制,美方都不会接受; 只要有利于和平,中方都支持
                begin = before if state.said or whatever else state.clauses[0].start
            else:
                after = self.finder.after_time(begin + len(suffix or ""))
                after = self.lexicon.words("adverbs").past(self.text, after)
                if self.lexicon.words("tail_regards").at(self.text, after):
                    begin = after
        governs = self.judge.governs_course(begin, head.start)
        if head.text in self.lexicon.words("importance").words:
            named = begin in self.judge.names.parts
            governs = governs and (named or self.finder.starts_course(begin, head.start))
        if head.tail == "agree":
            topic = self.finder.agreed_on(begin, head.start)
            if topic < 0 and (topic := self.finder.topic_before(clause)) >= 0:
                begin = topic
            begin = self.finder.strip_lead(begin, head.start)
            speaker = self._agreeing(speaker, state)
            governs = topic >= 0 and self.judge.agreed_course(topic + 1, head.start)
            if self.lexicon.words("negated").within(self.text[begin : head.start]):
                governs = False
            begin = max(begin, topic)  # …深夜在峰会上就禁运达成共识
        told = self.text[begin : head.start]
        done = head.text in self.lexicon.words("welcoming").words
        done = done and (
            self.lexicon.words("welcomed_done").within(told)
            or (
                self.judge.guests(begin, head.start)
                and not self.lexicon.words("ahead").within(told)
            )
        )
        if done or (head.tail in ("urge", "agree") and not governs):
            return
        self.records.close_before(state, head, clause)
        self.records.open(
            state,
            head.tail,
            speaker,
            begin,
            clause.end,
            clause.start,
            (head.start, head.end),
            head.text,
            "tail",
            False,
        )
        if named and speaker.codes and not state.said:  # 甲方建议A,乙方对此表示支持,并愿B
            state.subject, state.host = speaker, None
        if head.tail in _STANCES and not rejects:
            state.topic = None  # X对Y绝不容忍,会…

    def opening(self, parts: Sequence[Part]) -> Sequence[Part]:
        """The first name, the person whose state or body it tells, and those joined to them.

        联合国秘书长X; X总统和Y总理; 法国总统X与德国总理Y
        """
        last = self._person_behind(parts, 0)
        while last + 1 < len(parts) and self._joined(parts[last], parts[last + 1]):
            last = self._person_behind(parts, last + 1)
        return parts[: last + 1]

    def _person_behind(self, parts: Sequence[Part], index: int) -> int:
        """The index of the person named right behind a state or body, else that of the name."""
        after = parts[index + 1] if index + 1 < len(parts) else None
        if not isinstance(after, Mention) or after.label != "PERSON":
            return index
        start = min(after.title_span[0], after.start) if after.title_span else after.start
        return index + 1 if start <= parts[index].end + 1 else index

    def _joined(self, part: Part, after: Part) -> bool:
        """Whether a conjunction alone, or behind an office, stands between a person and another."""
        if not isinstance(part, Mention) or part.label != "PERSON":
            return False
        between = self.text[part.end : after.start]
        joint = self.lexicon.words("coordinators").before(between, len(between))
        office = between[: -len(joint)] if joint else between
        if not joint or len(office) > _OFFICE:
            return False
        return not office or self.lexicon.voice["official"].before(office, len(office)) is not None

    def _points_back(self, head: Head, clause: Clause, state: State) -> bool:
        """Whether what is backed was told before (X对此表示欢迎, X表示欢迎), and is no pledge."""
        if head.text not in self._welcoming:
            parts = head.prefix.parts
            return bool(parts) and self._alone(head)
        at_this = bool(self.lexicon.words("at_this").before(self.text, head.start))
        if not (at_this or self._alone(head)):
            return False
        if clause is state.clauses[0]:
            return not self.complements.answers(head, clause, self.context.series)
        pledge = state.open or (state.drafts[-1] if state.drafts else None)
        answers = pledge is not None and pledge.force in ("commit", "intend", "propose")
        return clause.mark in SEMICOLONS or not (
            answers and self.complements.of_another(head, pledge)
        )

    def _alone(self, head: Head) -> bool:
        """Whether a subject alone stands before the tail, which needs an object (X表示欢迎)."""
        parts = head.prefix.parts
        if not parts or head.text in self.lexicon.words("bare_tails").words:
            return False
        end = self.opening(parts)[-1].end
        suffix = self.lexicon.words("subject_suffixes").at(self.text, end)
        return head.start - end - len(suffix or "") < 2

    def _agreeing(self, speaker: Actor, state: State) -> Actor:
        """All those who have agreed on the clause before, where the speaker is one of them."""
        last = state.drafts[-1].actor if state.drafts else speaker
        return last.inherited() if set(last.codes) > set(speaker.codes) else speaker

    def _party_of_elided(self, state: State) -> Actor | None:
        context = self.context
        if context.speaker is not None:
            return context.speaker if context.speaker.is_party else None
        if state.subject is not None:
            return state.subject if state.subject.is_party else None
        return None
