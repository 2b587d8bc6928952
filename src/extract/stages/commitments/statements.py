"""What the heads of a clause do: they name a speaker, open a record or close one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Reference
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause
from extract.stages.commitments.drafts import State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import COMMAS, SEMICOLONS
from extract.stages.commitments.tails import Tails

if TYPE_CHECKING:
    from extract.stages.commitments.passage import PassageReader

_STANCES = ("support", "oppose")
_AIM = 16  # code points of an aim before what it takes
_SHORT = 4  # a demand of a thing that says no more than this is kept with its subject


class Statements:
    """Reads verbs of saying, force words and appraisals in order."""

    def __init__(self, passage: PassageReader) -> None:
        self.text = passage.text
        self.lexicon = passage.lexicon
        self.finder = passage.finder
        self.actors = passage.actors
        self.judge = passage.judge
        self.context = passage.context
        self.records = passage.records
        self.speakers = passage.speakers
        self.series = passage.series
        self.treaties = passage.treaties
        self.complements = passage.complements
        words = passage.lexicon.words
        self._announcing = words("announcing").words
        self._stipulating = words("stipulating").words
        self._guessing = words("guessing").words
        self.tails = Tails(passage)

    def read(
        self, head: Head, number: int, heads: list[Head], clause: Clause, state: State
    ) -> None:
        if head.kind == "say":
            self._say(head, number, heads, clause, state)
        elif head.kind == "stop":
            self.records.close(state)
            state.course = state.pending = None
            regards = self.lexicon.words("tail_regards").at(self.text, head.begin)
            # 对X深表关切 and an appraisal that ends its clause govern nothing behind them.
            state.stopped = regards is None and head.content < clause.end
            state.stop_end = head.content
            state.belief = head.text in self.lexicon.words("beliefs").words
            if head.prefix.parts and not head.prefix.residue and not state.belief:
                actor = self.actors.subject(head.prefix)
                state.appraiser = actor if actor is not None and actor.is_party else None
                self._place(state.appraiser)
        elif head.kind == "tail":
            self.tails.read(head, clause, state)
        elif head.word is not None:
            self._force(head, number, heads, clause, state)

    def _place(self, actor: Actor | None) -> None:
        """A speaker whose country is not told speaks for the side that appraises."""
        speaker = self.context.speaker
        unplaced = speaker is not None and speaker.kind == "unknown"
        if unplaced and actor is not None and not actor.person:
            self.context.speaker = actor

    def _say(
        self, head: Head, number: int, heads: list[Head], clause: Clause, state: State
    ) -> None:
        again = number > 0 and heads[number - 1].kind == "say" and not head.prefix.parts
        found = None if again else self._speaker(head, state)
        if found is None and self.context.ours is not None and self.judge.itself(head):
            found = self.context.ours.inherited()
        weak = head.text in self.lexicon.weak_say
        if weak and found is None and not self.speakers.silent():
            if self.lexicon.words("again").before(self.text, head.start, clause.start):
                self.records.close_before(state, head, clause)
            return
        self.records.close_before(state, head, clause)
        points = self.context.points if found is None and self.finder.is_point(clause) else None
        actor = self.speakers.with_self(found, head)
        if actor is not None and actor.kind == "document":
            self.speakers.speak_document(actor, state)
        elif actor is not None and actor.kind != "thing":
            self.speakers.speak(actor, state)
            if head.prefix.parts or len(actor.codes) > 1:
                state.subject, state.host = actor, None
        elif actor is None and state.appraiser is not None and not state.said:
            self.speakers.speak(state.appraiser, state)  # X表示感谢,称…
        elif actor is None and state.subject is not None:
            joint = self.lexicon.words("jointly").within(self.text[head.begin : head.end])
            self.speakers.speak((not joint and state.host) or state.subject, state)
        elif actor is None and state.document is None and self.speakers.silent():
            subject = self.context.subject
            if subject is not None and subject.is_party:
                self.speakers.speak(subject.inherited(), state)
        elif actor is None and state.document is not None:
            self.speakers.speak_document(state.document, state)
        elif actor is not None:
            self.speakers.speak(Actor("thing"), state)
        if points is not None and self.context.points is None:
            self.context.points = self.context.series = points  # 一是都认为应…。二是…
        state.stopped = state.thing = state.rejected = False
        state.belief = self._guesses(head)
        state.topic = None
        state.said = head.text
        self.speakers.begin_quotation(head)
        state.course = None
        state.content = False
        state.pending = head.content if head.content < clause.end else None
        state.reaffirmed = head.text in self.lexicon.reaffirm
        if state.reaffirmed:
            state.renewed = False
            state.renewal = clause.start if head.content < clause.end else -1
        ends = number + 1 == len(heads)
        if head.text in self._stipulating and self.treaties.provides(head, heads, clause, state):
            return
        governs = head.text in self.lexicon.course_say or self.context.from_document
        governs = governs or self._confirmed(head)
        if not ends or not governs:
            return
        if clause.end - head.content >= 4:
            state.course = head.text
            self.course(head.content, clause.end, state)
        else:
            state.course = head.text

    def _guesses(self, head: Head) -> bool:
        """Whether nobody in particular says it, whose words of the future are a guess."""
        return not head.prefix.parts and head.prefix.residue in self._guessing

    def _confirmed(self, head: Head) -> bool:
        """Whether several confirm what they are to do (双方确认加强合作)."""
        speaker = self.context.speaker
        joint = speaker is not None and speaker.is_party and len(speaker.codes) > 1
        return joint and head.text in self.lexicon.words("confirming").words

    def _speaker(self, head: Head, state: State) -> Actor | None:
        """Who says it; None where the sentence before or its subject tells."""
        prefix = head.prefix
        first = prefix.parts[0] if prefix.parts else None
        if isinstance(first, Reference) and first.kind == "person" and len(prefix.parts) == 1:
            words = self.lexicon.words("third_person")
            known = [self.context.subject, self.context.speaker]
            last = self.context.speaker  # A说,…。今年6月B访问某国。他表示
            if last is not None and last.person and {*last.codes} == {*first.codes}:
                known.reverse()
            told = first.start > state.clauses[0].start  # X表示赞同,他说
            if told and state.subject is not None and len(state.subject.codes) == 1:
                known.insert(0, state.subject)
            same = next((a for a in known if a is not None and a.is_party and a.person), None)
            if same is not None and words.at(self.text, first.start):
                return same.inherited()
        if prefix.residue in self.lexicon.words("indefinite").words and not prefix.parts:
            return Actor("thing")
        acts = self.lexicon.words("courtesies").at(prefix.residue, 0)
        if not prefix.parts and acts and state.subject is not None:
            return None
        return self.actors.speaker(prefix)

    def course(self, start: int, end: int, state: State) -> None:
        """What a verb of saying governs where no force word does."""
        word, state.course = state.course, None
        speaker = self.context.speaker
        if word is None or speaker is None or not speaker.is_party:
            return
        begin = self.finder.strip_lead(start, end)
        course = word in self.lexicon.course_say
        if course and self.judge.predicated(begin, end):
            return
        if self.lexicon.words("done_already").at(self.text, begin):
            return  # 宣布,已与X签署…
        if course:
            begin = self._after_own(begin, speaker)
        recognizes = course and self.lexicon.words("recognizing").at(self.text, begin)
        qualifies = self.lexicon.words("stances").within(self.text[begin:end])
        denied = self.lexicon.words("not").at(self.text, begin) if not qualifies else None
        ahead = word in self._announcing and self.finder.ahead(begin, end)
        begin = self._after_self(start, speaker) if ahead else begin
        terms = state.said in self._stipulating and self.context.from_document
        terms = terms and self.text[end : end + 1] not in SEMICOLONS
        if terms and self.lexicon.words("temporal_ends").before(self.text, end, begin):
            state.terms = speaker  # 条约规定一方遭到攻击时,…
            return
        terms = terms and not self.lexicon.words("object_heads").within(self.text[begin:end])
        starts = terms or recognizes
        starts = starts or self.finder.starts_course(begin + len(denied or ""), end)
        if not starts and not ahead:
            return
        force = "commit" if course else "agree"
        self.records.open(
            state, force, speaker, begin, end, start, (begin, begin + 2), word, "course"
        )

    def _after_own(self, start: int, speaker: Actor) -> int:
        """Where a course starts whose own party is named before it (强调中方全力…)."""
        names = self.judge.names
        part = names.references.get(start) or names.mentions.get(start)
        if part is None or not speaker.is_party:
            return start
        own = self.actors.of([part])
        same = own.is_party and set(own.codes) == set(speaker.codes)
        standing = self.lexicon.words("standing").at(self.text, part.end)
        return part.end if same and not standing else start

    def contents(self, start: int, end: int, state: State) -> None:
        actor = self.context.speaker
        if actor is None or not actor.is_party:
            return
        begin = self.finder.strip_lead(start, end)
        self.records.open(
            state,
            "agree",
            actor.inherited(),
            begin,
            end,
            start,
            (begin, begin + 2),
            None,
            "contents",
        )

    def _force(
        self, head: Head, number: int, heads: list[Head], clause: Clause, state: State
    ) -> None:
        word = head.word
        assert word is not None
        if state.stopped and not (number == 0 or head.joined):
            return
        own_conduct = self.context.review and word.kind in ("keep", "verb")
        if own_conduct and self.finder.is_point(state.clauses[0]):
            return
        if word.force == "support" and self._looked_back(head, clause, state):
            return
        if word.kind == "verb" and self.series.labels(clause, state):
            return
        if "claims" in word.lists and self._claims(head, clause):
            return
        if word.kind == "verb" and self.judge.tells_time(head, clause):
            return
        if word.kind == "keep" and (
            self._looks_back(state, head.start) or self.finder.evaluates_in(head.end, clause.end)
        ):
            return
        if word.appeal and word.kind == "modal" and self._numbered(head, clause, state):
            return
        if "loose_demands" in word.lists and self._aims(head, clause, state):
            return
        subject = self.actors.subject(head.prefix)
        if subject is not None and subject.basis != "speaker" and not word.appeal:
            subject = self.speakers.with_speaker(subject, head.begin)
        point = self.context.points is not None and self.finder.is_point(clause)
        points = self.context.points
        listed = point and points is not None and not word.appeal
        listed = listed and points is not None and points.force not in ("agree", "commit")
        own = word.kind == "keep" or (listed and word.kind == "verb")
        own = own and subject is None and not self.judge.itself(head)
        if own and self._in_series(head, clause, state):
            return
        stance = word.kind == "keep" or (word.kind == "verb" and word.force in _STANCES)
        if stance and subject is None and state.rejected:
            return
        open_ = state.open
        if open_ is not None and self.judge.swallowed(head, subject, open_):
            return
        party = self.judge.party(head, subject, state)
        legal = "legal" in word.lists
        if word.appeal and legal and self.judge.statute(state, head):
            party = None
        if legal and not state.said and self.judge.law(head):
            party = None
        if "announcing" in word.lists:
            after = state.behind(clause)
            then = after.start if after is not None else clause.end
            if self.judge.launched(head.content, clause.end, then):
                party = None
        if party is not None and "joint_acts" in word.lists:
            party = self._with_partner(head, party)
        state.pending = None
        if word.kind == "modal" and head.prefix.rest >= 0:
            residue = head.prefix.residue
            if self.lexicon.words("gatherings").before(residue, len(residue)):
                party = party if word.appeal else None
        if word.force in ("propose", "commit") and self._only_told(head, clause, state):
            party = None
        if "welcoming" in word.lists and self.judge.past(head, clause):
            own = subject is not None and subject.is_party and subject.basis != "speaker"
            state.subject = party if own and party is not None else state.subject
            party = None
        self.records.close_before(state, head, clause)
        if party is None:
            if subject is not None and subject.kind == "thing" and word.kind == "modal":
                state.thing = True
            state.stopped = state.stopped or not head.joined
            state.rejected = state.rejected or (word.appeal and not word.joint_only)
            if word.kind == "keep" and subject is not None and subject.is_party:
                state.rejected = True  # 马政府恪守A,支持B, in the words of another
            state.course = None
            return
        known = state.subject is not None and state.subject.kind == "excluded"
        main = word.kind == "verb" or not word.appeal
        if subject is not None and subject.is_party and main and not known:
            state.host = None
            state.subject = party if subject.basis == "speaker" else subject
        elif (
            subject is not None
            and main
            and (subject.basis == "document" or subject.kind == "organ")
        ):
            state.subject = party
        speaker = self.context.speaker
        apart = speaker is not None and not set(party.codes) & set(speaker.codes)
        if speaker is not None and apart and not self.judge.comprises(speaker, party):
            state.reaffirmed = False
        self._draft(head, party, clause, state)

    def _claims(self, head: Head, clause: Clause) -> bool:
        """Whether what is held is a fact, no course of action (主张某地是其领土)."""
        words, begin = self.lexicon.words, head.content
        if not self.finder.evaluates_in(begin, clause.end):
            return False
        told = self.text[begin : clause.end]
        course = words("duties").within(told) or self.finder.starts_course(begin, clause.end)
        return not course

    def _aims(self, head: Head, clause: Clause, state: State) -> bool:
        """Whether a clause only tells the aim of what the next one demands (要实现X,Y必须…)."""
        if head.prefix.parts or head.prefix.residue or clause.end - head.content > _AIM:
            return False
        if self.lexicon.words("aims").at(self.text, head.content) is None:
            return False
        after = state.behind(clause)
        if after is None or after.mark not in COMMAS or self.finder.is_point(clause):
            return False
        return self.lexicon.words("it_takes").within(self.text[after.start : after.end])

    def _numbered(self, head: Head, clause: Clause, state: State) -> bool:
        """An announced point that begins with 要 (一要…, 二是要…): the points' own force holds."""
        points = self.context.points
        near = head.start - clause.start <= 3 and not head.prefix.parts
        if points is None or points.force == "urge" or not near:
            return False
        if not self.finder.is_point(clause):
            return False
        self.records.close(state)
        self.series.open(clause, state, points, head.content, "series")
        return True

    def _only_told(self, head: Head, clause: Clause, state: State) -> bool:
        """A proposal that is only appraised (提出X是为了…), an invitation to table."""
        assert head.word is not None
        rest = self.text[head.content : clause.end]
        if self.lexicon.words("hospitality").within(rest):
            return True
        if head.word.force == "commit":
            return False
        if head.content in self.judge.names.mentions and self.finder.evaluates(rest):
            return True
        return self._appraised(clause, state)

    def _appraised(self, clause: Clause, state: State) -> bool:
        """Whether the clause names an initiative and the next one says what it is good for."""
        words = self.lexicon.words
        if words("initiatives").before(self.text, clause.end, clause.start) is None:
            return False
        later = [other for other in state.clauses if other.start > clause.start]
        return bool(later) and words("appraising").at(self.text, later[0].start) is not None

    def _in_series(self, head: Head, clause: Clause, state: State) -> bool:
        """Own conduct that is a point of a series (一是坚持…) takes the force of the series."""
        point = self.finder.is_point(clause)
        if point and self.context.points is not None:
            self.records.close(state)
        opening = state.open is None and (point or clause is state.clauses[0])
        model = self.series.model(clause, point)
        if not opening or model is None or head.prefix.phrase:
            return False
        if not point and model.force not in ("urge", "propose"):
            return False
        start = self.judge.keep_start(head)
        self.series.open(clause, state, model, start, "series.keep")
        return True

    def _looks_back(self, state: State, end: int) -> bool:
        """Whether the sentence explains or counts up what has been achieved so far."""
        begin = state.clauses[0].start
        if self.lexicon.lists["review"].within(self.text[begin:end]):
            return True
        if state.said:  # 感谢A长期以来支持B,表示恪守C
            begin = max(begin, self.text.rfind(state.said, begin, end))
        if self.lexicon.words("since").within(self.text[begin:end]):
            return True
        rest = self.text[end : state.clauses[-1].end]
        return self.lexicon.words("outcomes").within(rest)

    def _with_partner(self, head: Head, party: Actor) -> Actor:
        """Those who agree: a party and with whom it does (并与X商定…)."""
        words, names = self.lexicon.words("with_whom"), self.judge.names
        for at in range(head.begin, head.start):
            word = words.at(self.text, at)
            part = names.parts.get(at + len(word)) if word else None
            if part is not None and part.end <= head.start:
                other = self.actors.of([part])
                if other.is_party and not set(other.codes) & set(party.codes):
                    codes = tuple(sorted({*party.codes, *other.codes}))
                    return Actor("party", codes, party.basis, (*party.spans, *other.spans))
        return party

    def _looked_back(self, head: Head, clause: Clause, state: State) -> bool:
        """Whether support is told of that was given (过去十年支持X修建了…)."""
        words = self.lexicon.words
        if not words("since").within(self.text[state.clauses[0].start : head.start]):
            return False
        return words("perfective").within(self.text[head.content : clause.end])

    def _own_side(self, start: int, party: Actor) -> Actor:
        """The one of several whose future an announcement is of (A与B宣布,A将…)."""
        part = self.judge.names.mentions.get(start)
        if part is None or len(party.codes) < 2:
            return party
        own = self.actors.of([part])
        future = self.lexicon.words("plain_future").at(self.text, part.end)
        return own if future and own.is_party and set(own.codes) < set(party.codes) else party

    def _after_self(self, start: int, party: Actor) -> int:
        """Where an action starts whose future names its own party (承诺X将…)."""
        names = self.judge.names
        part = names.mentions.get(start) or names.references.get(start)
        if part is None or tuple(sorted(self.actors.of([part]).codes)) != party.codes:
            return start
        future = self.lexicon.words("plain_future").at(self.text, part.end)
        if self.lexicon.words("object_verbs").at(self.text, part.end):  # 宣布中方把…延长
            return part.end
        if self.finder.after_time(part.end) > part.end:  # 承诺中国到2030年…
            return part.end
        denied = self.lexicon.words("adverbs").past(self.text, part.end)
        if self.lexicon.words("denials").at(self.text, denied):  # 承诺中国绝不会…
            return part.end
        verb = self.lexicon.words("verbs").at(self.text, part.end, 2)
        if verb is not None and verb not in self.lexicon.words("noun_verbs").words:
            return part.end  # 宣布某国退出…
        return part.end + len(future) if future else start

    def _draft(self, head: Head, party: Actor, clause: Clause, state: State) -> None:
        word = head.word
        assert word is not None
        force = self.judge.force_of(head, party, clause)
        start = head.content
        if word.kind == "keep":
            start = self.finder.strip_lead(self.judge.keep_start(head), head.start)
        elif word.kind == "verb":
            start = self.judge.after_second_verb(start, clause.end)
            if word.force == "support":
                start = self.judge.split_start(head, start, clause)
        named = head.prefix.rest >= 0
        if named and self.judge.own_thing(head, state):  # 宣布,其工厂将…
            start = head.prefix.start
        elif named and self.lexicon.words("passives").at(self.text, head.content):
            dated = self.lexicon.words("beginnings").before(self.text, clause.end)
            start = start if dated else head.prefix.start  # 将由下学年起…
        if word.appeal and word.kind == "modal" and clause.end - head.content < _SHORT:
            subject = self.actors.subject(head.prefix)
            if subject is not None and subject.kind == "thing":  # 走廊必须开通
                start = head.prefix.start
        end = clause.end
        if word.kind == "verb" and word.force in ("commit", "agree"):
            party = self._own_side(start, party)
            start = self._after_self(start, party)
        if word.kind == "verb":
            future = self.lexicon.words("plain_future").at(self.text, start)
            marked = self.lexicon.words("strong_marks")
            named = future is not None and marked.within(self.text[start:end])
            future = future or self.lexicon.words("loose_demands").at(self.text, start)  # 承诺要
            if future and not named and self.finder.starts_course(start + len(future), end):
                start += len(future)
        apart = state.renewed or state.renewal not in (-1, clause.start)
        if "renewing" in word.lists and apart:
            state.reaffirmed = False
        reaffirmed = state.reaffirmed
        state.renewed = reaffirmed
        if word.kind == "verb" and force != "propose":  # 再次呼吁
            again = self.lexicon.words("once_more").before(self.text, head.start, head.begin)
            reaffirmed = reaffirmed or again is not None
        rule = f"{word.kind}.{force}"
        self.records.open(
            state,
            force,
            party,
            start,
            end,
            clause.start,
            (head.start, head.end),
            word.text,
            rule,
            word.appeal and force not in ("intend", "commit"),
            reaffirmed,
        )
        assert state.open is not None
        state.open.lead = head.begin
        if word.force != "explore" and "devoted" not in word.lists:  # 致力于探索…
            self.judge.explore_complement(state)
        state.course = None
        state.stopped = False
