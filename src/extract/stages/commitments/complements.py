"""What stands behind a force word without one of its own: where the action ends."""

from __future__ import annotations

from typing import Final

from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import Draft
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import COMMAS, SEMICOLONS, Lexicon
from extract.stages.commitments.marks import EVALUATES, ORDINAL, STOP_LEAD
from extract.stages.commitments.names import Names
from extract.stages.commitments.parties import Actors

_NEAR = 4  # code points between a sentence and the one before
_PLEDGED: Final = ("commit", "intend", "propose")
_OWN: Final = ("agree", "commit", "intend", "explore", "propose")


class Complements:
    """Tells what a clause without a force word is to the open record before it."""

    def __init__(
        self, text: str, lexicon: Lexicon, names: Names, finder: HeadFinder, actors: Actors
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self.names = names
        self.finder = finder
        self.actors = actors

    def ends(self, clause: Clause, heads: list[Head], open_: Draft) -> bool:
        """Whether a clause ends the open record."""
        if open_.rule == "terms":
            return clause.first & STOP_LEAD != 0 or self.conditional(clause)
        if clause.first & STOP_LEAD:
            ends = self.lexicon.words("announced_ends").at(self.text, clause.start)
            if ends is not None and open_.force == "propose" and self._initiative(open_):
                open_.appeal = True
                return False
            shares = self.lexicon.words("part_leads").at(self.text, clause.start) is not None
            told = self.text[clause.start : clause.end]
            counted = any(char.isdigit() for char in told)
            return not (shares and (counted or self.lexicon.words("part_shares").within(told)))
        if heads:
            return False
        if open_.end <= open_.start:
            if not self.concedes(clause):
                self._take_content(clause, open_)
            return False
        if self._only_aim(open_):
            return False
        if self.finder.tells_on(clause):
            return True
        if clause.mark in SEMICOLONS and not self._goes_on(clause):
            return True
        if self.lexicon.words("continuations").at(self.text, clause.start) is not None:
            return False
        if open_.force in _OWN and not open_.appeal and self.finder.was_done(clause):
            return True
        prefix = self.finder.reader.read(clause.start, clause.end)
        if open_.force in _OWN:
            if not open_.appeal and self.finder.states_fact(clause.start, clause.end):
                return True
            begin = self.finder.strip_lead(clause.start, clause.end)
            if prefix.rest >= 0 and prefix.parts and prefix.parts[0].start == begin:
                return True
        elif not open_.appeal and prefix.parts and prefix.parts[0].start == clause.start:
            told = self.text[prefix.parts[-1].end : clause.end]
            if self.lexicon.words("past_marks").within(told):
                return True
        return (
            clause.words & EVALUATES != 0
            and prefix.rest >= 0
            and self.finder.evaluates(self.text[clause.start : clause.end])
            and not self.finder.starts_course(clause.start, clause.end)
            and bool(prefix.parts or self.finder.evaluates(prefix.residue[:10]))
        )

    def _only_aim(self, draft: Draft) -> bool:
        """Whether an action tells no more yet than what for (同意,为便利通商,两国…)."""
        agreed = draft.force in ("agree", "commit") and draft.rule.startswith("verb")
        if not agreed or self.lexicon.words("purpose_leads").at(self.text, draft.start) is None:
            return False
        told = self.text[draft.start : draft.end]
        led = self.text[draft.start - 1 : draft.start] in COMMAS
        return led and not any(comma in told for comma in COMMAS)

    def of_another(self, head: Head, open_: Draft | None) -> bool:
        """Whether another party than that of the open record backs it (A宣布X,B对此表示欢迎)."""
        parts = head.prefix.parts
        if open_ is None or not parts or parts[0].start != head.begin:
            return False
        own = self.actors.of(parts[:1])
        return own.is_party and not set(own.codes) & set(open_.actor.codes)

    def answers(self, head: Head, clause: Clause, pledge: Draft | None) -> bool:
        """Whether what is backed is what another party has undertaken in the sentence before."""
        if pledge is None or pledge.force not in _PLEDGED:
            return False
        return 0 < clause.start - pledge.end < _NEAR and self.of_another(head, pledge)

    def _goes_on(self, clause: Clause) -> bool:
        """Whether what stands behind a semicolon goes on with the action: a verb opens it."""
        if clause.start in self.names.dates:
            return False
        begin = self.finder.strip_lead(clause.start, clause.end)
        prefix = self.finder.reader.read(begin, clause.end)
        recognizes = self.lexicon.words("recognizing").at(self.text, begin) is not None
        stages = self.lexicon.words("staging").at(self.text, begin) is not None  # 继续A；举行B
        if prefix.parts:
            return False
        return recognizes or stages or self.is_course(clause) or self._by_means(begin, clause.end)

    def _by_means(self, start: int, end: int) -> bool:
        """Whether what is done by some means stands here (通过联合采购降低成本)."""
        words, told = self.lexicon.words, self.text[start:end]
        led = words("by_means").at(self.text, start)
        if led is None or words("past_marks").within(told.removeprefix(led)):
            return False
        return self.finder.has_verb(start + len(led), end) and not self.finder.evaluates(told)

    def conditional(self, clause: Clause) -> bool:
        """Whether a clause tells the condition of what the next one says (若…,将…)."""
        words = self.lexicon.words
        if words("if_words").at(self.text, clause.start) is None:
            return False
        return words("not_if").at(self.text, clause.start) is None

    def concedes(self, clause: Clause) -> bool:
        """Whether a clause tells what changes nothing (承诺,无论X,中方都会…)."""
        return self.lexicon.words("concessions").at(self.text, clause.start) is not None

    def _initiative(self, draft: Draft) -> bool:
        """Whether it is a named initiative that is put forward."""
        words = self.lexicon.words("initiatives")
        return words.before(self.text, draft.end, draft.start) is not None

    def _take_content(self, clause: Clause, draft: Draft) -> None:
        """What is promised stands in the clause after the force word: leave out who promises."""
        draft.start = draft.end = clause.start
        part = self.names.mentions.get(clause.start) or self.names.references.get(clause.start)
        if part is not None and set(self.actors.of([part]).codes) & set(draft.actor.codes):
            draft.start = draft.end = part.end
            word = self.lexicon.force.get(draft.word or "")
            if word is not None and word.force == "hope":
                draft.force, draft.appeal = "intend", False

    def behind_time(self, start: int) -> int:
        """Where an item goes on behind the time it begins with (2025年至2027年,中方向X提供…)."""
        text = self.text
        while text[start : start + 1].isspace():
            start += 1
        begin = self.finder.after_time(start)
        if begin == start:
            return start
        begin += len(self.lexicon.words("temporal_ends").at(text, begin) or "")
        return begin + (text[begin : begin + 1] in COMMAS)

    def appraises(self, start: int, end: int) -> bool:
        """Whether a passage begins with what all appraise together (注意到X,鼓励Y)."""
        clauses = self.finder.split(start, end)
        heads = self.finder.find(clauses[0]) if clauses else []
        if not heads or heads[0].kind != "stop" or heads[0].prefix.parts:
            return False
        regards = self.lexicon.words("tail_regards").at(self.text, clauses[0].start) is not None
        return regards or heads[0].start == clauses[0].start

    def seen_alike(self, draft: Draft, action: str) -> bool:
        """Whether two only see something alike (双方同意,稳定的关系符合两国利益)."""
        if draft.force != "agree" or not draft.rule.startswith("verb"):
            return False
        told = action.replace(",", "，").partition("，")[0]
        end = draft.start + len(told)
        words = self.lexicon.words
        if not self.finder.evaluates_in(draft.start, end) or words("duties").within(told):
            return False
        focus = words("focuses").within(told) or words("plain_future").within(told)
        return not (focus or self.finder.starts_course(draft.start, end))

    def is_course(self, clause: Clause) -> bool:
        """Whether a clause tells a course of action."""
        return self.finder.starts_course(self._skip_point(clause), clause.end)

    def unfinished(self, clause: Clause) -> bool:
        """Whether a clause ends in a word that wants another behind it."""
        words = self.lexicon.words("unfinished")
        return words.before(self.text, clause.end, clause.start) is not None

    def _skip_point(self, clause: Clause) -> int:
        if not clause.first & ORDINAL:
            return clause.start
        word = self.lexicon.words("ordinals").at(self.text, clause.start)
        return clause.start + len(word or "")

    def positive(self, clause: Clause) -> bool:
        """Whether a clause behind a rejection tells what is wanted instead."""
        if self.lexicon.words("positive").at(self.text, clause.start) is not None:
            return True
        start = self.finder.strip_lead(clause.start, clause.end)
        joined = self.lexicon.words("joiners").at(self.text, clause.start) is not None
        return joined and self.finder.starts_course(start, clause.end)
