"""Who commits by a force word, with which force, and whether it opens a record at all."""

from __future__ import annotations

from extract.stages.commitments.clauses import Clause, Names
from extract.stages.commitments.drafts import Context, Draft, State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.parties import Actor


class Judge:
    """Decides about single heads, from the context of their passage."""

    def __init__(
        self, text: str, names: Names, finder: HeadFinder, lexicon: Lexicon, analysis: bool
    ) -> None:
        self.text = text
        self.names = names
        self.finder = finder
        self.lexicon = lexicon
        self.analysis = analysis
        self.context = Context()

    def party(self, head: Head, subject: Actor | None, state: State) -> Actor | None:
        """Who commits by this head, or None where nobody does."""
        word = head.word
        assert word is not None
        modal_appeal = word.appeal and word.kind == "modal"
        speaker = self.context.speaker
        if speaker is not None and speaker.kind == "excluded":
            return None
        if speaker is not None and speaker.kind == "unknown":
            if subject is None or not subject.is_party or subject.person or modal_appeal:
                return None
            self.context.speaker = subject
            return subject
        future = word.text in self.lexicon.words("plain_future").words
        if subject is not None and self._scheduled(head, subject):
            return None
        if subject is not None and subject.basis == "document":
            joint = self.context.joint
            return joint.inherited() if joint is not None else None
        if self._talks(head):
            return None
        kept = word.kind == "keep" and subject is None and state.belief
        if kept:
            return None
        if future and (state.belief or (subject is None and state.thing)):
            return None
        if speaker is not None and speaker.is_party:
            if subject is not None and subject.basis == "speaker":
                return speaker
            if modal_appeal:
                return speaker
            if subject is None:
                return self._elided(state, speaker)
            if subject.is_party:
                return self._checked(subject, speaker, word.text)
            return None
        if subject is not None:
            return self._narrated(head, subject)
        if state.subject is not None and (head.joined or not state.stopped):
            return self._narrated(head, state.subject.inherited())
        inherited = self.context.subject
        series = self.context.series
        goes_on = not word.appeal or (series is not None and series.appeal)
        if inherited is not None and head.start == head.begin and goes_on:
            return self._narrated(head, inherited.inherited())
        return None

    def _elided(self, state: State, speaker: Actor) -> Actor:
        subject = state.subject
        if subject is not None and subject.is_party and set(subject.codes) & set(speaker.codes):
            return subject.inherited() if subject.codes != speaker.codes else speaker
        return speaker

    def _checked(self, subject: Actor, speaker: Actor, word: str) -> Actor | None:
        """A speaker commits their own side; another's decisions are reported as they are."""
        if set(subject.codes) & set(speaker.codes):
            return subject
        if word in self.lexicon.words("reportable").words:
            return subject
        return None

    def _narrated(self, head: Head, subject: Actor) -> Actor | None:
        word = head.word
        assert word is not None
        if not subject.is_party:
            return None
        block = self.text[max(0, head.start - 40) : head.start]
        if word.kind == "verb" and self.lexicon.words("protests").within(block):
            return None
        if self.analysis and (
            word.kind == "modal" or word.force in ("intend", "commit", "explore")
        ):
            return subject if word.kind == "keep" and not word.appeal else None
        return None if self._scheduled(head, subject) else subject

    def _talks(self, head: Head) -> bool:
        """Whether only talks or a visit are foretold."""
        words = self.lexicon.words
        if head.word is None or head.word.text not in words("scheduling").words:
            return False
        rest = self.text[head.content : head.content + 50].split("。")[0]
        opens = words("schedule_openers").at(self.text, self._after_time(head)) is not None
        return opens and words("talks").within(rest)

    def _scheduled(self, head: Head, subject: Actor) -> bool:
        """Whether this is only what a person is going to attend, or whom they will see."""
        word = head.word
        if word is None or not subject.person:
            return False
        if word.text not in self.lexicon.words("scheduling").words:
            return False
        verbs = self.lexicon.words("schedule_verbs")
        return verbs.at(self.text, self._after_time(head)) is not None

    def _after_time(self, head: Head) -> int:
        position = head.content
        times = self.lexicon.words("time_words")
        while True:
            if position in self.names.dates:
                position = self.names.dates[position]
            elif (word := times.at(self.text, position)) is not None:
                position += len(word)
            else:
                return position

    def force_of(self, head: Head, party: Actor, clause: Clause) -> str:
        word = head.word
        assert word is not None
        if word.force != "hope":
            return word.force
        content = head.content
        reference = self.names.references.get(content)
        if content in self.names.mentions or reference is not None:
            codes = set(reference.codes) if reference is not None else set()
            joint = len(codes) > 1 and codes == set(party.codes)
            return "intend" if joint else "urge"
        own = any(
            self.lexicon.words(name).at(self.text, content)
            for name in ("own_hope", "verbs", "course_adverbs", "adverbs")
        )
        return "intend" if own else "urge"

    def past(self, head: Head, clause: Clause) -> bool:
        """Whether what is welcomed has happened already: praise, no commitment."""
        rest = self.text[head.content : clause.end]
        ahead = self.lexicon.words("ahead").within(rest)
        return self.lexicon.words("welcomed_past").within(rest) and not ahead

    def swallowed(self, head: Head, subject: Actor | None, open_: Draft, state: State) -> bool:
        """Whether the open record goes on through this head."""
        word = head.word
        assert word is not None
        joined = head.joined or head.start == head.begin or not head.prefix.parts
        if word.kind == "modal" and subject is None and open_.end <= open_.start:
            open_.start, open_.end = head.content, head.content
            return True
        if word.kind == "keep" and subject is None:
            return open_.force != "oppose" or open_.appeal
        if open_.appeal and not head.joined:
            if word.appeal and subject is None:
                return False
            if subject is not None and subject.is_party:
                return False
            modal = open_.rule.startswith("modal") and word.kind == "modal"
            if modal and word.appeal and subject is not None:
                return False
            return word.text not in self.lexicon.words("main_level").words
        if open_.appeal:
            return not word.appeal
        if word.force == "support" and subject is None and self._purpose(open_):
            return True
        return subject is not None and not subject.is_party and joined

    def _purpose(self, draft: Draft) -> bool:
        heads = self.lexicon.words("purpose_heads")
        clause = max((self.text.rfind(c, draft.start, draft.end) for c in ",，"), default=-1)
        start = clause + 1 if clause >= draft.start else draft.start
        return heads.at(self.text, start) is not None

    def keep_start(self, head: Head) -> int:
        """Where own conduct starts: with the adverbs and the time before its verb."""
        start = self._adverb_start(head)
        first = min(
            (at for at in self.names.dates if head.begin <= at < start and at >= head.begin),
            default=start,
        )
        between = self.finder.reader.read(first, start)
        return start if between.parts or between.residue else first

    def _adverb_start(self, head: Head) -> int:
        adverbs = self.lexicon.words("adverbs")
        start = head.start
        while True:
            word = adverbs.before(self.text[head.begin : start], start - head.begin)
            if word is None or start - len(word) < head.begin:
                return start
            start -= len(word)

    def governs_course(self, start: int, end: int) -> bool:
        rest = self.text[start:end]
        verbs = self.lexicon.words("verbs")
        if self.lexicon.words("past_marks").within(rest):
            return False
        if self.lexicon.words("able").within(rest):
            return True
        nouns = self.lexicon.words("noun_verbs").words
        found = (verbs.at(self.text, i, 2) for i in range(start, end))
        return self.finder.starts_course(start, end) or any(v and v not in nouns for v in found)

    def explore_complement(self, state: State) -> None:
        """A complement headed by 研究…可能性 or 探讨 is explore."""
        draft = state.open
        assert draft is not None
        if draft.appeal:
            return
        position = draft.start
        adverbs = self.lexicon.words("course_adverbs")
        while (word := adverbs.at(self.text, position)) is not None:
            position += len(word)
        found = self.lexicon.force_list.at(self.text, position)
        if found is None or self.lexicon.force[found].force != "explore":
            return
        frame = self.lexicon.force[found]
        if not self.text.startswith(frame.not_next, position + len(found)):
            draft.force, draft.start = "explore", position + len(found)
