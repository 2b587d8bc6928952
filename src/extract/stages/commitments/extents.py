"""Where actions start: the words of own conduct, phrases of place, second verbs, study."""

from __future__ import annotations

from bisect import bisect_left

from extract.document import Mention
from extract.gazetteers import GENERIC
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import COMMAS, Lexicon
from extract.stages.commitments.names import Names

_TOPIC = 6  # code points in which a clause tells what there is not (减贫没有统一模式)
_FRAME = 24  # code points of a framework that an action begins with


class Extents:
    """Tells where what a head governs starts, and whether it is a course of action."""

    def __init__(self, text: str, names: Names, finder: HeadFinder, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.finder = finder
        self.lexicon = lexicon

    def keep_start(self, head: Head) -> int:
        """Where own conduct starts: with the adverbs and the time before its verb."""
        start = self._adverb_start(head)
        index = bisect_left(self.names.dated, head.begin)
        first = min([start, *self.names.dated[index : index + 1]])
        between = self.finder.reader.read(first, start)
        return start if between.parts or between.residue else first

    def split_start(self, head: Head, start: int, clause: Clause) -> int:
        """Where the action starts: before a phrase of place that the word only parts from a name.

        What is backed then stands in the phrase (在…问题上支持X).
        """
        phrase = head.prefix.phrase
        part = self.names.references.get(start) or self.names.mentions.get(start)
        if part is None:
            return start
        owned = self.text[part.end : clause.end]
        if owned and owned not in self.lexicon.words("at_issue_objects").words:
            return start
        if self.lexicon.words("at_issue").before(phrase, len(phrase)) is None:
            return start
        begin = self.text.find(phrase[:4], head.begin, head.start)
        return start if begin < 0 else begin

    def after_second_verb(self, start: int, end: int) -> int:
        """Where the complement starts that two verbs share (支持并积极参与X)."""
        words = self.lexicon.words
        joiner = words("second_joiners").at(self.text, start)
        if joiner is None:
            return start
        position = words("adverbs").past(self.text, start + len(joiner))
        verb = words("second_verbs").at(self.text, position)
        if verb is None or position + len(verb) >= end:
            return start
        return position + len(verb)

    def predicated(self, start: int, end: int) -> bool:
        """Whether a phrase only qualifies what the clause tells of (与X签署的协议不会…)."""
        words, text = self.lexicon.words, self.text
        if words("existential").within(text[start : min(end, start + _TOPIC)]):
            return True
        if not words("bare_prepositions").at(text, start) or not words("of").within(
            text[start:end]
        ):
            return False
        return any(
            words(name).within(text[start + 2 : end]) for name in ("denials", "plain_future")
        )

    def tells_time(self, head: Head, clause: Clause) -> bool:
        """Whether a clause only tells when something else was (提出倡议后,…)."""
        words = self.lexicon.words
        if clause.after not in COMMAS or not words("afterwards").before(self.text, clause.end):
            return False
        return not words("prepositions").at(self.text, head.content)

    def nationless(self, head: Head) -> bool:
        """Whether the subject is an organ that every state has (教育部将…), not named with one."""
        parts = head.prefix.parts
        part = parts[0] if len(parts) == 1 else None
        return isinstance(part, Mention) and (part.id or "").startswith(GENERIC)

    def of_party(self, head: Head) -> bool:
        """Whether nothing but a party stands before a head, not another thing (下届会议将…)."""
        residue = head.prefix.residue
        suffixes = self.lexicon.words("subject_suffixes")
        return not residue or suffixes.before(residue, len(residue)) is not None

    def _adverb_start(self, head: Head) -> int:
        adverbs = self.lexicon.words("adverbs")
        start = head.start
        while True:
            word = adverbs.before(self.text[head.begin : start], start - head.begin)
            if word is None or start - len(word) < head.begin:
                return start
            start -= len(word)

    def governs_course(self, start: int, end: int) -> bool:
        """Whether an appraisal (…对…十分重要) is of a course of action, not of a thing."""
        end = self._before_regard(start, end)
        rest = self.text[start:end]
        verbs = self.lexicon.words("verbs")
        if self.lexicon.words("past_marks").within(rest):
            return False
        if self.lexicon.words("able").within(rest):
            return True
        nouns = self.lexicon.words("noun_verbs").words
        first = verbs.at(self.text, start, 2)
        if first in nouns and end - start > 8:
            after = self.text[start + len(first or "") : end]
            return not after.startswith(tuple(self.lexicon.words("noun_marks").words))
        found = (verbs.at(self.text, i, 2) for i in range(start, end))
        return self.finder.starts_course(start, end) or any(v and v not in nouns for v in found)

    def agreed_course(self, start: int, end: int) -> bool:
        """Whether what is agreed on is a course of action (就共建实验室), not a mere topic."""
        if self.finder.starts_course(start, end):
            return True
        words, text = self.lexicon.words, self.text
        if words("agreed_topics").before(text, end, start) is not None:
            return False
        if words("object_heads").at(text, start) is not None:
            return True  # 就将航线延伸至某地达成一致
        return self.finder.takes_object(start, end) or self.governs_course(start, end)

    def _before_regard(self, start: int, end: int) -> int:
        """Where what is appraised ends: before 对 that says for whom it matters."""
        words = self.lexicon.words("regarding")
        verbs = self.lexicon.words("verbs")
        for at in range(end - 1, start - 1, -1):
            word = words.at(self.text, at)
            alone = word is not None and verbs.at(self.text, at, 2) is None
            opens = at == start and word is not None and len(word) > 1
            if alone and (opens or (at > start + 1 and verbs.at(self.text, at - 1, 2) is None)):
                return at
        return end

    def _behind_frame(self, position: int, end: int) -> int:
        """Where an action goes on behind the framework it begins with (在X框架下同Y探讨…)."""
        if self.lexicon.words("at_time").at(self.text, position) is None:
            return position
        frames = self.lexicon.words("frames")
        for at in range(position + 1, min(end, position + _FRAME)):
            if self.text[at] in COMMAS:
                break
            if (frame := frames.at(self.text, at)) is not None:
                return at + len(frame)
        return position

    def explore_complement(self, state: State) -> None:
        """A complement headed by 研究…可能性 or 探讨 is explore."""
        draft = state.open
        assert draft is not None
        if draft.appeal or draft.rule.startswith("keep"):
            return
        position = draft.start
        if self.lexicon.words("agreeing").at(self.text, position) is not None:
            clause = self.text[position : draft.end]
            if self.lexicon.words("studied").within(clause.replace(",", "，").partition("，")[0]):
                draft.force = "explore"
            return
        position = self._behind_frame(position, draft.end)
        if self.text[position : position + 1] not in self.lexicon.explore_leads:
            return
        adverbs = self.lexicon.words("course_adverbs")
        while (word := adverbs.at(self.text, position)) is not None:
            position += len(word)
            partner = self.names.parts.get(position)  # 同X方探讨…
            if partner is not None and word in self.lexicon.words("with_whom").words:
                position = partner.end
        found = self.lexicon.force_list.at(self.text, position)
        if found is None or self.lexicon.force[found].force != "explore":
            return
        frame = self.lexicon.force[found]
        if not self.text.startswith(frame.not_next, position + len(found)):
            draft.force, draft.start = "explore", position + len(found)
