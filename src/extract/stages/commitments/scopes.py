"""How far an open record goes: whether what a later force word says stays inside it."""

from __future__ import annotations

from extract.stages.commitments.actor import Actor
from extract.stages.commitments.drafts import Context, Draft, State
from extract.stages.commitments.forecasts import Forecasts
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import SEMICOLONS, Lexicon
from extract.stages.commitments.names import Names

_STANCE = 6  # code points in which a stance names what it holds to
_LED_IN = 12  # code points of what tells with whom something is done
_PHRASE = 30  # code points of a phrase that opens an action
_GUEST = 24  # code points in which a guest is named who is welcomed
_COMING = (1, 2, 3)  # how far behind a word for coming it stands what for
_NOUN = 4  # code points from which a bare noun is read as the subject of an appeal


class Scopes(Forecasts):
    """Tells where the action of an open record ends before another force word."""

    def __init__(self, text: str, names: Names, finder: HeadFinder, lexicon: Lexicon) -> None:
        super().__init__(text, names, finder, lexicon)
        self.context = Context()

    def guests(self, start: int, end: int) -> bool:
        """Whether a stretch tells of a person or a delegation who comes (X总统来访, Y一行)."""
        text, words = self.text, self.lexicon.words
        guest = self._guest(start, min(end, start + _GUEST))
        if guest < 0:
            return False
        rest = text[guest:end]
        if not rest or words("visits").within(rest) or words("delegations").within(rest):
            return True
        for at in range(guest, min(end, guest + _GUEST)):
            if words("coming").at(text, at) is not None:
                for far in _COMING:
                    if words("attends").at(text, at + far) is not None:
                        return True
        return False

    def _guest(self, start: int, end: int) -> int:
        """Where the first person or delegation of a stretch ends, -1 where there is none."""
        mentions, delegations = self.names.mentions, self.lexicon.words("delegations")
        office = self.lexicon.voice["bare_offices"].at(self.text, start)
        if office is not None and self.lexicon.words("once_more").at(
            self.text, start + len(office)
        ):
            return start + len(office)  # 欢迎议长再次来访
        for at in range(start, end):
            mention = mentions.get(at)
            if mention is not None and mention.label == "PERSON":
                return mention.end
            group = delegations.at(self.text, at)
            if group is not None:
                return at + len(group)
        return -1

    def pointed(self, state: State) -> Actor | None:
        """Who have agreed on the points that a sentence without a subject is one of."""
        points = self.context.points
        if points is None or points.force != "agree" or len(points.actor.codes) < 2:
            return None
        return points.actor.inherited() if state.subject is None and not state.said else None

    def swallowed(self, head: Head, subject: Actor | None, open_: Draft) -> bool:
        """Whether the open record goes on through this head."""
        word = head.word
        assert word is not None
        if open_.rule == "terms":
            if word.kind == "keep" or (word.appeal and word.kind == "modal"):
                return True
            if subject is not None and subject.basis == "document":
                return False
        spoken = self.context.speaker is not None and self.context.speaker.is_party
        if subject is not None and subject.kind == "organ" and spoken:
            return False
        joined = head.joined or head.start == head.begin or not head.prefix.parts
        duty = "duties" in word.lists or (word.force == "oppose" and word.kind == "modal")
        thing = subject is not None and subject.kind == "thing"
        empty = open_.end <= open_.start and not word.appeal
        verbal = open_.rule.startswith("verb")
        governs = open_.force == "propose" or (verbal and (open_.appeal or open_.force == "agree"))
        if open_.end <= open_.start and word.appeal and governs:  # 建议,各方应…; 呼吁,各方应…
            open_.start, open_.end = head.begin, head.content
            return True
        if duty and spoken and thing and not open_.appeal:
            return False
        if empty and subject is not None and set(subject.codes) & set(open_.actor.codes):
            begin = head.content if word.kind == "modal" else head.start
            open_.start = open_.end = begin if self.of_party(head) else head.prefix.start
            return True
        if word.kind == "modal" and subject is None and open_.end <= open_.start:
            open_.start, open_.end = head.content, head.content
            return True
        if word.kind == "keep" and subject is None:
            rest = self.text[head.content : head.content + _STANCE]
            apart = "denials" in word.lists
            apart = apart or self.lexicon.words("own_stances").within(rest)
            return not (apart and not open_.appeal) and (open_.force != "oppose" or open_.appeal)
        if subject is None and self._led_in(head, open_):
            return True
        decided = open_.force == "agree" and open_.rule.startswith("verb")
        if decided and open_.end <= open_.start and word.appeal and head.start == head.begin:
            open_.start, open_.end = head.start, head.content  # 双方商定,责成两国部门…
            return True
        if open_.appeal and not head.joined:
            if word.force == "oppose" and word.kind == "modal" and subject is None:
                return open_.rule.startswith("verb") or "cautions" in word.lists
            if word.appeal and subject is None:
                asks = word.kind == "modal" and open_.rule.startswith("verb")
                return asks and not self.finder.has_verb(open_.start, open_.end)
            if subject is None and open_.rule.startswith("verb") and self._stance(head, open_):
                return False
            if subject is not None and (subject.is_party or self._apart(head, subject)):
                return False
            if subject is not None and word.appeal and self._behind_semicolon(head):
                return False
            others = subject is not None and subject.kind == "others"
            if others and open_.rule.startswith("verb") and "duties" in word.lists:
                return False  # 呼吁各国A,富裕国家应B
            modal = open_.rule.startswith("modal") and word.kind == "modal"
            if modal and word.appeal and subject is not None:
                return False
            if subject is None and self._keeps_on(head):
                return False
            return "main_level" not in word.lists and not (
                "joined_level" in word.lists
                and self.lexicon.words("joiners").at(self.text, head.begin)
            )
        if open_.appeal:
            return not word.appeal and "main_level" not in word.lists
        settled = open_.force == "agree" and subject is not None and not subject.is_party
        if settled and "plain_future" in word.lists:
            return True  # 商定A,下届峰会将于B
        purpose = word.force == "support" and "welcoming" not in word.lists
        ahead = self.lexicon.words("course_adverbs").at(self.text, head.content) is not None
        firm = self.lexicon.words("stance_adverbs").before(self.text, head.start)
        ahead = ahead or firm is not None  # 提供贷款,坚定支持X
        if purpose and not ahead and subject is None and self._purpose(open_):
            return True
        if subject is None and not open_.appeal and self._strives(head, open_):
            return True
        if thing and not open_.appeal and open_.rule.startswith("keep") and head.prefix.rest >= 0:
            return "plain_future" not in word.lists  # 不会A,X会B
        if subject is None or subject.kind == "others":
            return False  # 承诺A,国际社会将B
        return not subject.is_party and joined

    def _keeps_on(self, head: Head) -> bool:
        """Whether a clause begins with what the main subject will keep doing (会继续…)."""
        word, words = head.word, self.lexicon.words
        own = word is not None and "plain_future" in word.lists and head.start == head.begin
        return own and words("regularly").at(self.text, head.content) is not None

    def _apart(self, head: Head, subject: Actor) -> bool:
        """Whether another who commits nobody appeals in turn (…,民众党也呼吁…)."""
        word, named = head.word, head.prefix.parts and not head.prefix.after_of
        verb = word is not None and word.kind == "verb" and word.appeal
        return subject.kind == "excluded" or (verb and bool(named) and head.prefix.rest < 0)

    def _behind_semicolon(self, head: Head) -> bool:
        """Whether a head with its subject opens a part of its own (呼吁A;B应…)."""
        named = bool(head.prefix.parts) or len(head.prefix.residue) >= _NOUN
        return named and self.text[head.begin - 2 : head.begin].rstrip()[-1:] in SEMICOLONS

    def _stance(self, head: Head, open_: Draft) -> bool:
        """Whether a clause begins with what the main subject backs or rejects.

        Not where the appeal names those whom it asks to do so.
        """
        word = head.word
        beside = ("support", "oppose", "explore")
        stance = word is not None and word.kind == "verb" and word.force in beside
        return stance and head.start == head.begin and not self._asks(open_)

    def _asks(self, open_: Draft) -> bool:
        """Whether an appeal names those whom it asks (敦促X正视关切,不得…)."""
        named = self.names.mentions.get(open_.start)
        asked = open_.start in self.names.references
        asked = asked or (named is not None and named.label == "COUNTRY")
        return asked or self._asks_described(open_)

    def _asks_described(self, open_: Draft) -> bool:
        """Whether an appeal names a state behind what it says of it (希望经历过…的德国…)."""
        of, mentions = self.lexicon.words("of"), self.names.mentions
        for at in range(open_.start + 1, open_.end):
            if at in mentions and of.before(self.text, at):
                return (
                    mentions[at].label == "COUNTRY" and of.at(self.text, mentions[at].end) is None
                )
        return False

    def _led_in(self, head: Head, open_: Draft) -> bool:
        """Whether the open record has said no more yet than with whom (愿同X一道,力争…)."""
        word = head.word
        if word is None or word.kind != "verb" or word.appeal or head.joined:
            return False
        words, size = self.lexicon.words, open_.end - open_.start
        said = words("lead_ins").before(self.text, open_.end, open_.start) is not None
        if said and size <= _LED_IN and word.force == "commit":
            return True
        if not open_.rule.startswith("modal") or size > _PHRASE:
            return False
        if words("manners").at(self.text, open_.start) is not None:  # 将按照章程,支持…
            return True
        if words("lead_frames").before(self.text, open_.end, open_.start) is not None:
            return words("prepositions").at(self.text, open_.start) is not None
        with_whom = words("with_whom").at(self.text, open_.start) is not None
        return said and size <= _LED_IN and with_whom

    def _strives(self, head: Head, open_: Draft) -> bool:
        """Whether a clause tells what an action is to reach (加快谈判,力争年内达成协定)."""
        word, opens = head.word, head.start == head.begin and not head.joined
        strives = word is not None and "striving" in word.lists
        return strives and opens and open_.force != "oppose"

    def _purpose(self, draft: Draft) -> bool:
        heads = self.lexicon.words("purpose_heads")
        clause = max((self.text.rfind(c, draft.start, draft.end) for c in ",，"), default=-1)
        start = clause + 1 if clause >= draft.start else draft.start
        joiner = self.lexicon.words("lead_connectives").at(self.text, start)
        start += len(joiner or "")
        funds = self.lexicon.words("funds").within(self.text[start : draft.end])
        return funds or heads.at(self.text, start) is not None
