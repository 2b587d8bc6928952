"""What only tells of the future: offices to be taken, talks, the schedule of a person."""

from __future__ import annotations

from extract.document import Reference
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.drafts import State
from extract.stages.commitments.extents import Extents
from extract.stages.commitments.heads import Head

_STAGE = 40  # code points in which the verb stands that stages an event
_STAGE_ENDS = frozenset("，,。；;：:！!？?\n")
_FORCE = 20  # code points in which an agreement tells when it takes effect


class Forecasts(Extents):
    """Tells forecasts and schedules from what somebody undertakes."""

    def _appoints(self, head: Head) -> bool:
        """Whether only an office to be taken, or a ceremony to be seen, is foretold."""
        word = head.word
        if word is not None and "announcing" in word.lists:  # 宣布将于某月辞职
            future = self.lexicon.words("plain_future").at(self.text, head.content)
            act = self.finder.after_time(head.content + len(future or ""))
            return self.lexicon.words("appointments").at(self.text, act) is not None
        if word is None or "scheduling" not in word.lists:
            return False
        position = self.finder.after_time(head.content)
        act = self.lexicon.words("adverbs").past(self.text, position)
        if self.lexicon.words("witnessing").at(self.text, act) is not None:
            return True
        taken = self.lexicon.words("appointments").at(self.text, position)
        if taken is None or taken not in self.lexicon.words("holding").words:
            return taken is not None
        rest = self.text[position : position + 40].partition("，")[0]
        return not self.lexicon.words("presidencies").within(rest)

    def _by_terms(self, head: Head) -> bool:
        """Whether a sentence tells what a document provides (根据协议,…)."""
        start = max(self.text.rfind(stop, 0, head.start) for stop in "。\n") + 1
        word = self.lexicon.words("by_terms").at(self.text, start)
        told = self.text[start : head.start].replace("，", ",").partition(",")[0]
        return word is not None and self.lexicon.voice["documents"].within(told)

    def _talks(self, head: Head) -> bool:
        """Whether only talks or a visit are foretold."""
        words = self.lexicon.words
        if head.word is None or "scheduling" not in head.word.lists:
            return False
        rest = self.text[head.content : head.content + 50].split("。")[0]
        opens = words("schedule_openers").at(self.text, self.finder.after_time(head.content))
        if opens is None:
            return False
        polls = "plain_future" in head.word.lists and words("polls").within(rest)
        return polls or words("talks").within(rest)

    def _stages(self, head: Head) -> bool:
        """Whether the first verb behind a future stages an event (将在X签署…), once only."""
        if head.word is None or "plain_future" not in head.word.lists or self._by_terms(head):
            return False
        words, text, names = self.lexicon.words, self.text, self.names
        first = head.prefix.parts[0] if head.prefix.parts else None
        if isinstance(first, Reference) and first.kind == "side":  # 中方将于明年举办论坛
            return False
        verbs, nouns, at = words("verbs"), words("noun_verbs").words, head.content
        while (adverb := words("adverbs").at(text, self.finder.after_time(at))) is not None:
            at = self.finder.after_time(at) + len(adverb)
        led = words("staged_by").at(text, self.finder.after_time(at)) is not None
        while at < head.content + _STAGE and text[at : at + 1] not in _STAGE_ENDS:
            named = names.mentions.get(at)
            if named is not None and named.label != "PERSON":
                at = named.end
                continue
            if words("regularly").at(text, at) is not None:
                return False
            act = words("staging").at(text, at)
            if act is not None and not words("of").at(text, at + len(act)):
                rest = text[at : at + _STAGE].replace("，", "。").partition("。")[0]
                return not words("standing_funds").within(rest)
            verb = verbs.at(text, at, 2)
            if verb is not None and verb not in nouns and not led:
                return False
            at += len(verb or "") or 1
        return False

    def attends(self, head: Head) -> bool:
        """Whether 要 tells in the reporter's voice what somebody is going to attend."""
        word = head.word
        if word is None or "loose_demands" not in word.lists:
            return False
        rest = self.text[head.content : head.content + 40].replace("，", "。").partition("。")[0]
        return self.lexicon.words("schedules").within(rest)

    def statute(self, state: State, head: Head) -> bool:
        """Whether the sentence tells what a law provides."""
        told = self.text[state.clauses[0].start : head.start]
        return self.lexicon.words("statutes").within(told)

    def law(self, head: Head) -> bool:
        """Whether it is a law that requires something, or what takes effect on some condition."""
        rest = self.text[head.content : head.content + _FORCE].partition("。")[0]
        if self.lexicon.words("in_force").within(rest):
            return True
        before = self.text[max(0, head.start - 30) : head.start].rpartition("。")[2]
        return self.lexicon.words("laws").within(before)

    def _scheduled(self, head: Head, subject: Actor, spoken: bool) -> bool:
        """Whether this is only what a person is going to attend, or whom they will see.

        What a state announces of its leader is a commitment, unless it is mere attendance.
        """
        word = head.word
        if word is None or not subject.person:
            return False
        if "plain_future" not in word.lists:
            return False
        position = self.finder.after_time(head.content)
        if spoken:
            attends = self.lexicon.words("attending").at(self.text, position) is not None
            rest = self.text[position : position + 160].split("。")[0]
            return attends and not self.lexicon.words("visiting").within(rest)
        rest = self.text[head.content : head.content + 60].split("。")[0]
        travels = self.lexicon.words("visiting").within(rest)
        return travels or self.lexicon.words("schedule_verbs").at(self.text, position) is not None
