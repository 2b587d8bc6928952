"""Who commits by a force word, with which force, and whether it opens a record at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extract.document import Mention
from extract.stages.commitments.actor import MANY, Actor
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import State
from extract.stages.commitments.heads import Head, HeadFinder
from extract.stages.commitments.lexicon import SEMICOLONS, Lexicon
from extract.stages.commitments.names import Names
from extract.stages.commitments.scopes import Scopes

_OWN: Final = ("PLACE", "ORG")  # what a party may call its own (希望广州同X加强合作)
_JUST_TOLD = 12  # code points of what was just told of


def _gathered(actor: Actor) -> Actor | None:
    """Those behind a gathering or its document, where they are few enough to be named."""
    few = 0 < len(actor.codes) < MANY
    return Actor("party", actor.codes, "collective", actor.spans) if few else None


def _outside(state: State) -> bool:
    """Whether the sentence tells of somebody who speaks for no party."""
    return state.subject is not None and state.subject.kind == "excluded" and not state.said


def _another(topic: Actor | None, speaker: Actor) -> bool:
    """Whether a sentence tells of one other party than the speaker."""
    other = topic is not None and topic.is_party and topic.basis == "explicit"
    return other and topic is not None and not set(topic.codes) & set(speaker.codes)


def _of_others(state: State) -> bool:
    """Whether the sentence tells what states that are not named do (大多数国家主张…)."""
    return state.topic is not None and state.topic.kind == "others"


def _introduced(actor: Actor) -> bool:
    """Whether a person is named with their state (法国总统X), as nobody known before is."""
    return actor.person and len(actor.codes) == 1 and len(actor.spans) > 1


def _committed(subject: Actor, state: State) -> bool:
    """Whether the subject of the sentence has committed itself in it before."""
    drafts = state.drafts if state.open is None else [*state.drafts, state.open]
    return any(draft.actor.codes == subject.codes for draft in drafts)


class Judge(Scopes):
    """Decides about single heads, from the context of their passage."""

    def __init__(
        self,
        text: str,
        names: Names,
        finder: HeadFinder,
        lexicon: Lexicon,
        analysis: bool,
        joint_text: bool,
        belongs: Callable[[Actor, Actor], bool],
        comprises: Callable[[Actor, Actor], bool],
        of_outlet: Callable[[str], Actor | None],
    ) -> None:
        super().__init__(text, names, finder, lexicon)
        self.analysis = analysis
        self.joint_text = joint_text  # the parties themselves speak: a communiqué, a list
        self.belongs = belongs
        self.comprises = comprises
        self.of_outlet = of_outlet
        self.asked = False  # the paragraph is what a journalist asks

    def party(self, head: Head, subject: Actor | None, state: State) -> Actor | None:
        """Who commits by this head, or None where nobody does."""
        word, speaker = head.word, self.context.speaker
        assert word is not None
        if word.joint_only and not self._joint(head, subject, state):
            return None
        if self.context.ours is not None and subject is None and self.itself(head):
            return self.context.ours.inherited()
        if "striving" in word.lists and subject is not None and subject.kind == "thing":
            return self._aiming(subject, speaker)
        placed = speaker is not None and speaker.kind == "unknown" and not word.appeal
        if placed and subject is not None and subject.is_party and not subject.person:
            self.context.speaker = speaker = subject
        if self._appoints(head):
            return None
        if speaker is not None and speaker.kind == "excluded":
            return subject if self._reported(head, subject) else None
        if speaker is not None and speaker.kind == "unknown":
            return self._unplaced(head, subject)
        if self._foretold(head, subject, state):
            return None
        of_person = subject is not None and subject.person
        of_person = of_person or head.prefix.residue in self.lexicon.voice["leaders"].words
        if (of_person or not state.said) and self.context.quoted is None and self.attends(head):
            return None
        if subject is not None and subject.basis == "document":
            joint = self.context.joint or (speaker if speaker and speaker.is_party else None)
            joint = joint or self._gathers()
            return joint.inherited() if joint is not None else None
        if subject is not None and subject.kind == "organ":
            if self._awaited(head):
                return None
            told = state.subject
            own = self.lexicon.own_body(head.prefix.residue)  # 波音预计A,公司计划B
            if told is not None and told.is_party and (told.person or own) and not state.said:
                return told.inherited()
            if state.terms is not None and len(state.terms.codes) > 1 and head.prefix.parts:
                return state.terms  # 按照协议,双方将…
            return speaker if speaker is not None and speaker.is_party else self._own(head)
        if speaker is not None and speaker.is_party:
            return self._spoken(head, subject, speaker, state)
        return self._told(head, subject, state)

    def _gathers(self) -> Actor | None:
        """The body that the sentence before is about, whose document is told of."""
        told, bodies = self.context.subject, self.lexicon.words("acting_bodies").words
        body = told is not None and told.is_party and not bodies.isdisjoint(told.codes)
        return told if body else None

    def _aiming(self, thing: Actor, speaker: Actor | None) -> Actor | None:
        """The party whose own thing is to reach a goal (中国碳排放力争2030年前达峰)."""
        if not thing.codes or self.analysis:
            return None
        if speaker is None:
            return Actor("party", thing.codes, thing.basis, thing.spans)
        own = speaker.is_party and bool({*thing.codes} & {*speaker.codes})
        return speaker if own else None

    def _awaited(self, head: Head) -> bool:
        """Whether a leader without a name is only to attend or to visit (总统将出席…)."""
        word, words = head.word, self.lexicon.words
        if word is None or "scheduling" not in word.lists:
            return False
        if head.prefix.residue not in self.lexicon.voice["leaders"].words:
            return False
        act = self.finder.after_time(head.content)
        return any(words(name).at(self.text, act) for name in ("attending", "visiting"))

    def _reported(self, head: Head, subject: Actor | None) -> bool:
        """Whether a report tells what a party itself has decided or asked for (报道指,A决定…)."""
        if subject is None or not subject.is_party or subject.basis == "speaker":
            return False
        word = head.word
        decided = word is not None and "reportable" in word.lists
        start = max(self.text.rfind(stop, 0, head.begin) for stop in "。\n") + 1
        reports = self.lexicon.words("reporting").within(self.text[start : head.begin])
        return decided and reports and not self.analysis

    def _own(self, head: Head) -> Actor | None:
        """Whose organ it is that a passage goes on with (中方将A。大使馆愿B)."""
        own, word, residue = self.context.subject, head.word, head.prefix.residue
        if word is None or word.appeal or self.analysis:
            return None
        ours = residue in self.lexicon.words("own_schools").words
        if ours or own is None or not own.is_party or len(own.codes) > 1:
            return self.of_outlet(residue)
        if own.person and residue not in self.lexicon.words("governments").words:
            return self.of_outlet(residue)
        return own.inherited()

    def _foretold(self, head: Head, subject: Actor | None, state: State) -> bool:
        """Whether this is a forecast, a schedule, or told of no party."""
        word, speaker = head.word, self.context.speaker
        assert word is not None
        untold = speaker is not None and speaker.kind == "thing" and state.said != ""
        if untold and subject is None and not state.drafts:
            return True
        spoken = speaker is not None and speaker.is_party
        if subject is not None:
            own = spoken and speaker is not None and bool({*subject.codes} & {*speaker.codes})
            if self._scheduled(head, subject, own):
                return True
        document = subject is not None and subject.basis == "document"
        if not spoken and not document and self._talks(head):
            return True
        listed = self.joint_text or self.context.points is not None or self.context.contents
        agreed = head.joined or self.text[head.begin - 1] in ",，"
        agreed = agreed and bool(state.drafts or state.open) and subject is None
        agreed = agreed and state.subject is not None and len(state.subject.codes) > 1
        if not (spoken or document or listed or agreed) and self._stages(head):
            return True
        if spoken and subject is None and self.itself(head):
            return False
        thing = state.topic is not None and state.topic.kind == "thing"
        praised = state.appraiser is not None and not state.drafts and not state.said
        if word.kind == "keep" and subject is None and (state.belief or thing or praised):
            return True
        if state.belief and ("willing" in word.lists or word.force == "hope"):
            return True  # 分析认为,某国希望…
        if document or "plain_future" not in word.lists:
            return False
        joint = spoken and speaker is not None and len(speaker.codes) > 1
        told = state.thing and not (joint and self.joint_text and state.said)
        if state.belief or (subject is None and told):
            return True
        return subject is None and self._about_another(state)

    def _unplaced(self, head: Head, subject: Actor | None) -> Actor | None:
        """A speaker whose country is not told speaks for the side they name."""
        word = head.word
        assert word is not None
        if subject is None or not subject.is_party or (word.appeal and word.kind == "modal"):
            return None
        if not subject.person:
            self.context.speaker = subject
            return subject
        future = "plain_future" in word.lists
        return subject if future and not self._scheduled(head, subject, True) else None

    def _spoken(
        self, head: Head, subject: Actor | None, speaker: Actor, state: State
    ) -> Actor | None:
        """Who commits in what a party says."""
        word = head.word
        assert word is not None
        if subject is not None and subject.basis == "speaker":
            one = bool(subject.codes) and set(subject.codes) < set(speaker.codes)
            if one and not self.joint_text and self.context.quoted is not None:
                self.context.speaker = speaker = subject  # in a quotation: not all named before
            return speaker
        appeal = word.appeal and word.kind == "modal"
        if appeal and not (self.joint_text and self._other(subject, speaker, state)):
            return speaker
        if subject is None and word.force == "agree" and self._gathering(state):
            return None
        if subject is None and (_outside(state) or _of_others(state)):
            return None
        if subject is None and self.itself(head):
            return self.context.ours or speaker
        if subject is None:
            told = self._joined_to(head, state)
            return told or self.pointed(state) or self._elided(head, state, speaker, word.force)
        if subject.is_party:
            return self._checked(head, subject, speaker, state)
        if self.own_thing(head, state):
            return speaker
        plural = head.prefix.residue in self.lexicon.words("plural_persons").words
        if plural and len(speaker.codes) > 1:
            return speaker
        return speaker if self._at_home(head, speaker) else None

    def itself(self, head: Head) -> bool:
        """Whether the speaker names themselves before the head (…,我们无意…)."""
        own = self.lexicon.words("self_subjects")
        return not head.prefix.parts and own.within(self.text[head.begin : head.start])

    def own_thing(self, head: Head, state: State) -> bool:
        """Whether it is announced what a thing of the speaker's own will do (宣布,其工厂将…)."""
        word, announced = head.word, self.lexicon.words("announced_by").words
        if word is None or "plain_future" not in word.lists or state.said not in announced:
            return False
        return self.lexicon.words("own_things").at(head.prefix.residue, 0) is not None

    def _at_home(self, head: Head, speaker: Actor) -> bool:
        """Whether the subject is a place of the speaker's state alone (陕西愿…)."""
        parts = head.prefix.parts
        place = parts[0] if len(parts) == 1 and head.prefix.rest < 0 else None
        if place is not None and speaker.codes == ("EU",):  # 欧洲将…
            return self.text[place.start : place.end] in self.lexicon.words("own_regions").words
        return (
            isinstance(place, Mention)
            and place.label == "PLACE"
            and (place.country in speaker.codes)
        )

    def _told(self, head: Head, subject: Actor | None, state: State) -> Actor | None:
        """Who commits in what the writer tells."""
        word = head.word
        assert word is not None
        if self.asked and word.kind == "modal":
            return None
        again = word.appeal and word.kind == "modal" and bool(state.drafts)
        unnamed = subject is None or subject.kind == "others"
        if again and state.drafts[-1].appeal and unnamed:
            return state.drafts[-1].actor.inherited()
        if subject is not None:
            return self._carried(head, subject) or self._narrated(head, subject)
        if state.subject is not None and (head.joined or not state.stopped):
            both = word.force == "agree" or "announcing" in word.lists  # 会后宣布…
            told = state.subject if both else state.host or state.subject
            topic = state.topic
            if word.force == "agree" and topic is not None and set(topic.codes) > set(told.codes):
                told = topic  # A同B出席峰会,商定…
            return self._narrated(head, told.inherited())
        if state.document is not None and word.kind == "verb" and not state.stopped:
            return _gathered(state.document)
        inherited, series = self.context.subject, self.context.series
        hopes = "willing" in word.lists
        goes_on = not word.appeal or hopes or (series is not None and series.appeal)
        if inherited is not None and head.start == head.begin and goes_on:
            return self._narrated(head, inherited.inherited())
        return None

    def _carried(self, head: Head, subject: Actor) -> Actor | None:
        """The one side whose words the passage goes on with, where it calls on all (各方要…)."""
        word, series = head.word, self.context.series
        if word is None or not (word.appeal and word.kind == "modal") or self.analysis:
            return None
        many = subject.kind == "others" or subject.basis == "collective"
        if series is None or not many or self.joint_text or len(series.actor.codes) != 1:
            return None
        own = self.context.subject
        same = own is not None and own.codes == series.actor.codes
        return series.actor.inherited() if same and not series.actor.person else None

    def _joined_to(self, head: Head, state: State) -> Actor | None:
        """The one other party just told to commit itself, where a conjunction goes on (并愿…)."""
        last = state.open or (state.drafts[-1] if state.drafts else None)
        subject = state.subject
        if last is None or subject is None or subject.person or not subject.is_party:
            return None
        if subject.basis != "explicit" or last.actor.codes != subject.codes:
            return None
        joins = head.joined or self.lexicon.words("joiners").at(self.text, head.begin) is not None
        return subject.inherited() if joins else None

    def _elided(self, head: Head, state: State, speaker: Actor, force: str) -> Actor | None:
        topic = state.topic
        if state.host is not None and state.said:
            return speaker
        if state.appraiser is not None and not state.said:
            return state.appraiser.inherited()
        if force == "commit" and not state.said and _another(topic, speaker):
            return None
        if force == "agree" and topic is not None and set(topic.codes) > set(speaker.codes):
            return topic.inherited()
        subject = state.subject
        told = not state.said and topic is not None and topic.is_party
        if told and topic is not None and set(topic.codes) > set(speaker.codes):
            return topic.inherited()
        apart = topic is not None and not set(topic.codes) & set(speaker.codes)
        if told and topic is not None and topic.basis == "collective" and apart:
            return topic.inherited()
        if subject is not None and subject.is_party and set(subject.codes) & set(speaker.codes):
            return subject.inherited() if subject.codes != speaker.codes else speaker
        if subject is None or not subject.is_party or state.said:
            return speaker
        own = _committed(subject, state) or _introduced(subject)
        own = own or self._issues(subject, head.begin, state)
        return subject.inherited() if own else speaker

    def _issues(self, subject: Actor, end: int, state: State) -> bool:
        """Whether another than the speaker has just been told to speak up (X发表声明，谴责…)."""
        begin = subject.spans[-1][1] if subject.spans else end
        if not state.clauses[0].start < begin < end:
            return False
        return self.lexicon.words("channels").within(self.text[begin:end])

    def _about_another(self, state: State) -> bool:
        """Whether the clauses before tell of something or somebody else than the speaker."""
        topic, speaker = state.topic, self.context.speaker
        if topic is None or speaker is None or not speaker.is_party:
            return False
        if topic.kind in ("thing", "document"):
            return not topic.codes and len(speaker.codes) < 2
        return topic.is_party and not set(topic.codes) & set(speaker.codes)

    def _gathering(self, state: State) -> bool:
        """Whether the sentence tells of a gathering, not of what the last speaker says."""
        topic = state.topic
        return topic is not None and topic.kind == "thing" and not state.said

    def _joint(self, head: Head, subject: Actor | None, state: State) -> bool:
        """Whether 可 speaks of a joint course: its subject is 双方 or two parties."""
        if self.lexicon.words("joint_words").within(self.text[head.begin : head.start]):
            return True
        if self.context.ours is not None and self.itself(head):
            return True
        if "endeavours" in (head.word.lists if head.word else ()):
            return self.joint_text and bool(head.prefix.parts)
        if subject is not None:
            return subject.is_party and len(subject.codes) > 1
        topic = state.topic
        return topic is not None and topic.is_party and len(topic.codes) > 1

    def _checked(self, head: Head, subject: Actor, speaker: Actor, state: State) -> Actor | None:
        """A speaker commits their own side; another's decisions are reported as they are."""
        word = head.word
        assert word is not None
        shared = bool(set(subject.codes) & set(speaker.codes))
        if shared or self.belongs(speaker, subject) or self.comprises(speaker, subject):
            return subject
        if state.said and len(speaker.codes) == 1 and self.nationless(head):
            return speaker
        if "reportable" in word.lists:
            return subject
        contrast = self.lexicon.words("contrasting").within(self.text[head.begin : head.start])
        if contrast or self._turns(head, subject, speaker, state):
            self.context.speaker = subject
            return subject
        new = not state.said and not self._takes_part(subject)
        opens = subject.person and not state.said and head.begin == state.clauses[0].start
        if (subject.person and new and word.kind == "verb") or (opens and "willing" in word.lists):
            self.context.speaker = None
            return subject
        if "willing" in word.lists and not subject.person and len(subject.codes) == 1:
            self.context.speaker = subject
            return subject
        third = new
        if self.joint_text and not state.said:
            return subject
        return subject if third and word.kind == "verb" and not word.appeal else None

    def _turns(self, head: Head, subject: Actor, speaker: Actor, state: State) -> bool:
        """Whether another side has its turn (俄方重申A。中方支持B), where no person speaks.

        Behind a semicolon a person has it too.
        """
        sides = not subject.person and not speaker.person and speaker.basis == "explicit"
        both = {*subject.codes, *speaker.codes} <= self.names.talking
        parted = self.text[head.begin - 1] in SEMICOLONS
        if parted and head.word is not None and head.word.kind == "verb":
            sides = sides or (subject.person and head.begin in self.names.mentions)
            opens = both or head.begin in self.names.parts
        else:
            opens = parted or (head.begin == state.clauses[0].start and not state.said)
            opens = opens and both
        return sides and opens and len(subject.codes) == len(speaker.codes) == 1

    def _other(self, subject: Actor | None, speaker: Actor, state: State) -> bool:
        """Whether another party than the last one speaks in a joint text."""
        if subject is None or not subject.is_party or state.said:
            return False
        return not set(subject.codes) & set(speaker.codes)

    def _takes_part(self, subject: Actor) -> bool:
        """Whether a party is one of those whose talks are told of (中方)."""
        return not self.names.talking.isdisjoint(subject.codes)

    def _narrated(self, head: Head, subject: Actor) -> Actor | None:
        word = head.word
        assert word is not None
        if subject.kind == "document" and word.kind == "verb":
            return _gathered(subject)
        if not subject.is_party:
            return None
        block = self.text[max(0, head.start - 40) : head.start]
        block = block.rpartition("。")[2].rpartition("\n")[2]
        if word.kind == "verb" and self.lexicon.words("protests").within(block):
            return None
        forecast = "forecasts" in word.lists
        appeal = word.kind == "modal" and word.appeal
        joint = len(subject.codes) > 1 and not self.analysis
        if (self.analysis and forecast and not self._by_terms(head)) or (
            appeal and not self.joint_text and not joint
        ):
            return None
        return None if self._scheduled(head, subject, False) else subject

    def force_of(self, head: Head, party: Actor, clause: Clause) -> str:
        word = head.word
        assert word is not None
        asks = head.begin == clause.start and "loose_demands" in word.lists
        if asks and self.lexicon.words("threats").before(self.text, clause.start - 1) is not None:
            return "commit"  # 威胁说,要对X加税
        if word.force != "hope":
            return word.force
        content = head.content
        reference = self.names.references.get(content)
        named = self.names.mentions.get(content)
        if named is not None or reference is not None:
            codes = set(reference.codes) if reference is not None else set()
            joint = len(codes) > 1 and codes == set(party.codes)
            own = named is not None and named.label in _OWN and named.kind != "capital"
            own = own and named is not None and (named.country,) == party.codes
            return "intend" if joint or own else "urge"
        own = not self.lexicon.words("others_hope").at(self.text, content) and any(
            self.lexicon.words(name).at(self.text, at)
            for at in {content, self.finder.after_time(content)}
            for name in ("own_hope", "verbs", "course_adverbs", "adverbs")
        )
        forward = "looking_forward" in word.lists
        noun = self.lexicon.words("verbs").at(self.text, content, 2)
        if noun in self.lexicon.words("noun_verbs").words and self.lexicon.words("goes_well").at(
            self.text, content + len(noun or "")
        ):
            return "urge"  # 希望谈判于年内完成
        return "intend" if own and (forward or not self._shared(content, party)) else "urge"

    def _shared(self, start: int, party: Actor) -> bool:
        """Whether one side hopes for what both are to do (希望加强两国议会交流)."""
        words = self.lexicon.words
        led = words("prepositions").at(self.text, start) is not None
        rest = self.text[start : start + 80].partition("。")[0]
        if len(party.codes) != 1 or led or not words("shared").within(rest):
            return False
        names = (self.names.mentions, self.names.references)
        places = range(start, start + len(rest))
        partners = (at for at in places if any(at in named for named in names))
        return not any(words("with_whom").before(self.text, at, start) for at in partners)

    def launched(self, start: int, end: int, then: int) -> bool:
        """Whether an announcement only tells what was begun or concluded.

        Not where the clause at ``then`` tells what it is to bring (宣布启动X,今后五年…).
        """
        words = self.lexicon.words
        done = words("announced_done").within(self.text[start:end])
        return done and words("to_come").at(self.text, then) is None

    def past(self, head: Head, clause: Clause) -> bool:
        """Whether what is welcomed has happened already: praise, no commitment."""
        rest = self.text[head.content : clause.end]
        ahead = self.lexicon.words("ahead").within(rest)
        ahead = ahead or any(head.content <= day < clause.end for day in self.names.ahead)
        if not ahead and self.guests(head.content, clause.end):
            return True
        if self.lexicon.words("welcomed_guests").before(rest, len(rest)) is not None:
            return True  # 欢迎来华出席峰会的国际贵宾
        if len(rest) < _JUST_TOLD and self.lexicon.words("just_told").at(rest, 0) and not ahead:
            return True
        glad = head.text in self.lexicon.words("glad").words
        glad = glad and not self.lexicon.words("past_marks").within(rest)
        return self.lexicon.words("welcomed_past").within(rest) and not (ahead or glad)
