"""Series: announced points (一是…二是…), sentences that go on with the one before."""

from __future__ import annotations

from extract.document import Reference
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import NUMERALS, Clause
from extract.stages.commitments.drafts import Draft, State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import COMMAS, SEMICOLONS
from extract.stages.commitments.marks import EVALUATES, PAST
from extract.stages.commitments.reader import Reader
from extract.stages.commitments.records import TRIM

KEPT = ("explore", "support", "oppose")
"""Forces that a part of a list or an announced item keeps."""
_APPEALS = ("urge", "propose")
_QUALIFIER = 5  # code points between a number of measures and their noun
_TOPIC = 10  # code points of a point that may be a mere topic
_ENDS = frozenset("。；;！!…”’」』")


class SeriesReader(Reader):
    """Opens the records of a series, with the party and the force that they inherit."""

    def announce(self, clause: Clause, state: State, listed: bool) -> bool:
        """Note that points follow (提出四点建议), whose they are and with which force.

        ``listed``: a list stands right behind the clause.
        """
        pledged = self._pledge(clause) if listed else None
        found = pledged or self._announcement(clause)
        if found is None:
            return False
        verb, force = found
        prefix = self.finder.reader.read(clause.start, verb)
        named = prefix.parts if force == "agree" else prefix.parts[:1]
        told = self.actors.subject(prefix) if not named else None
        actor = self.actors.of(named) if named else state.subject
        if pledged is not None:
            if self._settled_before(clause, verb):
                return False
            force = self._wished(clause, verb) or force  # 愿重点做好以下工作:
        first = named[0] if named else None
        if isinstance(first, Reference) and first.kind == "speaker" and force != "agree":
            actor = self.context.speaker or actor  # 我谨提出三点建议
        actor = told if told is not None and told.is_party else actor
        speaker = self.context.speaker
        if (actor is None or not actor.is_party) and speaker is not None:
            actor = speaker
        if actor is None or not actor.is_party:
            return False
        if pledged is not None and force == "commit" and len(actor.codes) > 1:
            return False  # 双方采取以下措施: one point of what both agree on
        self.records.close(state)
        if pledged is None:
            self.speakers.speak(actor, state)
        else:
            state.subject = actor
        if force == "agree" and len(actor.codes) == 1:  # 我们达成三点共识
            both = self.actors.namesakes.two_before(clause.start)
            actor = both if set(actor.codes) < set(both.codes) else actor
        state.announced, state.phrase = True, None
        self.context.points = self._model(force, actor, clause)
        self.context.series = self.context.points
        return True

    def announced_by(self, draft: Draft, state: State) -> None:
        """Points behind a force word and a colon (各方商定:一是A;二是B) have its force."""
        said = self.text[draft.start : draft.end]
        whole = self.finder.has_verb(draft.start, draft.end)
        if whole and not self.lexicon.lists["these"].within(said):
            if len(draft.actor.codes) > 1:  # 各方同意实现“五个加强”:一是A。二是中方愿B。三是C
                self.context.points = self._points_of(draft)
            return
        self._head_points(draft, state)

    def include(self, clause: Clause, before: Clause, state: State) -> bool:
        """Open the record of what announced measures include (宣布了六项举措,包括A、B)."""
        lists, text = self.lexicon.lists, self.text
        noun = lists["pledged"].before(text, before.end, before.start)
        word = self.lexicon.voice["opens_contents"].at(text, clause.start)
        actor = state.subject or self.context.speaker
        model = self._proposed(before, state) if word is not None else None
        if word is not None and model is not None and state.open is None:
            self.open(clause, state, model, clause.start + len(word), "contents")
            return True
        if noun is None or word is None or state.open is not None or actor is None:
            return False
        told = text[before.start : before.end]
        if not actor.is_party or not lists["pledging"].within(told):
            return False
        count = before.end - len(noun)
        places = range(count, count - _QUALIFIER, -1)
        if not any(self._counted("counting", at, before.start) for at in places):
            return False
        begin = clause.start + len(word)
        self.records.open(
            state, "commit", actor.inherited(), begin, clause.end, begin, (begin, begin + 2), None,
            "contents",
        )  # fmt: skip
        return True

    def _proposed(self, before: Clause, state: State) -> Draft | None:
        """What announced or several proposals are records of (提出四点建议, 提出多项主张)."""
        lists, text = self.lexicon.lists, self.text
        if state.announced:
            return self.context.points
        noun = lists["points"].before(text, before.end, before.start)
        actor = state.subject or self.context.speaker
        if noun is None or noun not in lists["propose"].words or actor is None:
            return None
        several = lists["several"].before(text, before.end - len(noun), before.start)
        verb = before.end - len(noun) - len(several or "")
        if several is None or not lists["putting"].before(text, verb, before.start):
            return None
        return self._model("propose", actor, before) if actor.is_party else None

    def _counted(self, measures: str, at: int, floor: int) -> bool:
        """Whether a number of things ends here (六项), by the words of a list."""
        if measures == "counting" and self.lexicon.lists["several"].before(self.text, at, floor):
            return True
        measure = self.lexicon.lists[measures].before(self.text, at, floor)
        return measure is not None and self.text[at - len(measure) - 1] in NUMERALS

    def names_following(self, start: int, end: int) -> bool:
        """Whether a stretch only announces a list (采取以下措施)."""
        lists, text = self.lexicon.lists, self.text
        noun = lists["pledged"].before(text, end, start)
        if noun is None or lists["pledging"].at(text, start) is None:
            return False
        return lists["these"].before(text, end - len(noun), start) is not None

    def _wished(self, clause: Clause, verb: int) -> str | None:
        """The force of what somebody is willing to do in points."""
        for head in self.finder.find(clause):
            word = head.word
            if head.start < verb and word is not None and word.kind == "modal" and not word.appeal:
                return word.force
        return None

    def _settled_before(self, clause: Clause, verb: int) -> bool:
        """Whether measures are what somebody agrees to take (商定采取以下措施)."""
        for head in self.finder.find(clause):
            if head.start < verb and head.word is not None and head.word.force == "agree":
                actor = self.actors.subject(head.prefix)
                return actor is not None and len(actor.codes) > 1
        return False

    def parted(self, draft: Draft, state: State, first: Clause) -> None:
        """Parts behind a force word and a colon (各方商定:A;B) are records of their own."""
        named = draft.end > draft.start and not self.names_following(draft.start, draft.end)
        if named or draft.force == "urge":
            return
        if any(c.mark in SEMICOLONS for c in state.clauses if c.start > first.start):
            self._head_points(draft, state)

    def keeps_force(self, heads: list[Head]) -> bool:
        """Whether a part of a list under a force word opens with one of its own (商定:…;研究…)."""
        points = self.context.points
        if points is None or not heads or heads[0].word is None:
            return False
        if points.word is None and points.force != "commit":
            return False
        return heads[0].word.force in KEPT and heads[0].start == heads[0].begin

    def _head_points(self, draft: Draft, state: State) -> None:
        """Let the points that follow have the party and the force of a record without content."""
        state.drafts.remove(draft)
        state.open, state.announced = None, True
        self.context.points = self.context.series = self._points_of(draft)

    def lead_points(self) -> None:
        """Let the points below a sentence with a colon have what all agree on in it."""
        series = self.context.series
        if self.context.points is not None or series is None or series.word is None:
            return
        if series.force == "agree" and len(series.actor.codes) > 1:
            self.context.points = self._points_of(series)

    def _points_of(self, draft: Draft) -> Draft:
        """What the points behind a record take from it."""
        span = draft.trigger
        points = Draft(
            draft.force, draft.actor, span[1], span[1], span[0], span, draft.word, "points"
        )
        points.appeal, points.item = draft.appeal, None
        return points

    def number(self, clause: Clause) -> None:
        """Count the announced points: what stands under one has its number."""
        points = self.context.points
        numbered = self.text[clause.start] in NUMERALS or self._ranked(clause.start)
        if points is not None and numbered and self.finder.is_point(clause):
            points.item = str(int(points.item or 0) + 1)

    def _ranked(self, start: int) -> bool:
        """Whether an ordinal with a figure (第一) stands here."""
        word = self.lexicon.words("ordinals").at(self.text, start)
        return word is not None and any(char in NUMERALS for char in word)

    def _pledge(self, clause: Clause) -> tuple[int, str] | None:
        """The verb and the force of points that a list must follow (将采取以下措施:…)."""
        lists, text = self.lexicon.lists, self.text
        end = clause.end
        while end > clause.start and text[end - 1] in TRIM:
            end -= 1
        pledged = lists["pledged"].before(text, end, clause.start)
        concluded = lists["concluded"].before(text, end, clause.start)
        count = end - len(pledged or concluded or "")
        near = range(count, max(clause.start, count - _QUALIFIER), -1)
        numbered = any(self._counted("counting", at, clause.start) for at in near)
        if not numbered and lists["these"].before(text, count, clause.start) is None:
            return None
        places = range(clause.start, count)
        verb = next((at for at in places if lists["pledging"].at(text, at)), None)
        if (verb is not None and concluded is None) or (pledged and verb is not None):
            proposed = pledged in self.lexicon.words("initiatives").words
            return verb, "propose" if proposed else "commit"
        agreed = next((at for at in places if lists["agreeing"].at(text, at)), None)
        return (agreed, "agree") if agreed is not None and concluded else None

    def _announcement(self, clause: Clause) -> tuple[int, str] | None:
        """The verb of an announcement and the force of its points."""
        lists, text = self.lexicon.lists, self.text
        end = clause.end
        while end > clause.start and text[end - 1] in TRIM:
            end -= 1
        noun = lists["points"].before(text, end, clause.start)
        if noun is None:
            return None
        count = end - len(noun)
        numbered = self._counted("measures", count, clause.start)
        if not numbered and lists["these"].before(text, count, clause.start) is None:
            return None
        for at in range(count, max(clause.start, count - 12) - 1, -1):
            verb = lists["announcing"].at(text, at)
            of = self.lexicon.words("of").words
            if verb and not any(word in text[at:count] for word in of):
                appeal = noun in lists["appeals"].words
                agreed = verb in lists["agreeing"].words
                return at, "agree" if agreed else "urge" if appeal else "propose"
        return None

    def _model(self, force: str, actor: Actor, clause: Clause) -> Draft:
        span: Span = (clause.start, clause.end)
        model = Draft(force, actor, clause.end, clause.end, clause.start, span, None, "points")
        model.appeal = force == "urge"
        return model

    def model(self, clause: Clause, point: bool) -> Draft | None:
        """What a clause without subject and force word takes its party and force from."""
        if point and self.context.points is not None:
            return self.context.points
        if self.context.series is not None:
            return self.context.series
        speaker = self.context.speaker
        if point and speaker is not None and speaker.is_party and not self.context.review:
            return self._model("urge", speaker, clause)
        return None

    def _apart(self, clause: Clause) -> bool:
        """Whether a clause opens a paragraph as a point (第一,…)."""
        return self.finder.is_point(clause) and self.text[clause.start - 1] == "\n"

    def open(self, clause: Clause, state: State, model: Draft, start: int, rule: str) -> None:
        """Open a record with inherited party and force."""
        self.records.open(
            state,
            model.force,
            model.actor.inherited(),
            start,
            clause.end,
            min(clause.start, start),
            (start, start + 2),
            None,
            rule,
            model.appeal,
            False,
        )
        assert state.open is not None
        state.open.from_document = model.from_document

    def follow(self, clause: Clause, state: State, point: bool) -> None:
        """Open the record of a clause that goes on with a series."""
        model = self.model(clause, point)
        if self._apart(state.clauses[0]) and self.context.points is None:
            model = model or self.model(clause, True)
            if model is not None and model.force in _APPEALS:
                self.context.pointed = model
            model = self.context.pointed or model
        announced = point and model is not None and model is self.context.points
        if not (point or self._ended(state)):
            return
        if model is None or self._past(clause) or (self._appraised(state) and not announced):
            return
        if self._told_of(clause):
            return
        if announced and self._only_names(clause, state):
            return
        if self.lexicon.words("meeting_times").at(self.text, clause.start) is not None:
            return
        if self.lexicon.words("attendees").at(self.text, clause.start) is not None:
            return  # 与会各方签署联合公报: what those who attend did
        tells_time = self.lexicon.words("afterwards").before(self.text, clause.end, clause.start)
        if tells_time and clause.after in COMMAS:
            return
        first = clause.start if state.phrase is None else state.phrase
        start = self._behind_duty(self.finder.strip_lead(first, clause.end), point)
        self.open(clause, state, model, start, "series")

    def _ended(self, state: State) -> bool:
        """Whether a sentence ends as one, unlike what a page adds below (分享给朋友)."""
        end = state.clauses[-1].end
        return self.text[end : end + 1] in _ENDS or self.text[end - 1 : end] in _ENDS

    def _only_names(self, clause: Clause, state: State) -> bool:
        """Whether a point is no more than the topic of the sentences behind it (一是贸易。)."""
        text, words = self.text, self.lexicon.words
        start = self.finder.strip_lead(clause.start, clause.end)
        if (
            len(state.clauses) > 1
            or clause.end - start > _TOPIC
            or text[clause.end : clause.end + 1] != "。"
        ):
            return False
        if words("ordinals").at(text, clause.end + 1) or text[clause.end + 1 :].lstrip()[:1] == "":
            return False
        found = (words("verbs").at(text, at, 2) for at in range(start, clause.end))
        return not any(verb and verb not in words("noun_verbs").words for verb in found)

    def made(self, clause: Clause, state: State) -> bool:
        """Open the record of what both make something to be (双方将2026年定为X年), if so told."""
        both = self.finder.names.references.get(clause.start)
        if both is None or both.kind not in ("pair", "group") or len(both.codes) < 2:
            return False
        words = self.lexicon.words
        start = words("adverbs").past(self.text, both.end)
        takes = words("object_heads").at(self.text, start) or words("object_verbs").at(
            self.text, start
        )
        if takes is None or self.lexicon.words("past_marks").within(self.text[start : clause.end]):
            return False
        actor = self.actors.of([both])
        self.records.close(state)
        self.records.open(
            state, "agree", actor, start, clause.end, clause.start, (start, start + len(takes)),
            None, "made", False, False,
        )  # fmt: skip
        state.subject = actor
        return True

    def labels(self, clause: Clause, state: State) -> bool:
        """Whether a point is the name of what the sentences behind it tell (一是支持发展行动。)."""
        text, end = self.text, clause.end
        if clause is not state.clauses[-1] or not self.finder.is_point(clause):
            return False
        if text[end : end + 1] != "。":
            return False
        named = self.lexicon.lists["labels"].before(text, end, clause.start) is not None
        behind = text[end + 1 : end + 2].strip()
        return named and bool(behind) and not self.lexicon.words("ordinals").at(text, end + 1)

    def _behind_duty(self, start: int, point: bool) -> int:
        """Where a point starts behind the 要 that opens it (一是要…)."""
        word = self.lexicon.force_list.at(self.text, start) if point else None
        if word is None or len(word) > 1 or self.lexicon.force[word].kind != "modal":
            return start
        return start + 1 if self.lexicon.force[word].appeal else start

    def _appraised(self, state: State) -> bool:
        """Whether a later clause appraises what the sentence says."""
        return any(clause.first & EVALUATES for clause in state.clauses[1:])

    def part(self, clause: Clause, state: State) -> bool:
        """A part of an announced list (提出四项倡议:A;B;C) is a record, whatever its verb."""
        model = self.context.points
        prefix = self.finder.reader.read(clause.start, clause.end)
        if model is None or model.force == "urge" or prefix.parts or self.finder.is_point(clause):
            return False
        verb = self.lexicon.words("verbs").at(self.text, clause.start, 2)
        if verb is None and not self.finder.starts_course(clause.start, clause.end):
            return False
        self.records.close(state)
        self.open(clause, state, model, clause.start, "series")
        return True

    def reopen(self, clause: Clause, state: State) -> None:
        """A positive clause after an opposition is a record with the force before it."""
        before = [d for d in state.drafts if d.force != "oppose"]
        model = before[-1] if before else self.context.series
        assert state.open is not None
        if model is None:
            state.open.end = clause.end
            return
        self.records.close(state)
        start = self.finder.strip_lead(clause.start, clause.end)
        self.records.open(
            state,
            model.force,
            model.actor.inherited(),
            start,
            clause.end,
            clause.start,
            (start, start + 2),
            None,
            "positive",
        )

    def _past(self, clause: Clause) -> bool:
        if not clause.words & PAST:
            return False
        told = self.text[clause.start : clause.end]
        for word in self.lexicon.words("not_past").words:  # 通过 is no 过
            told = told.replace(word, "")
        return self.lexicon.words("past_marks").within(told)

    def _told_of(self, clause: Clause) -> bool:
        """Whether a clause tells what was considered, or how something went."""
        words = self.lexicon.words
        if words("considering").at(self.text, clause.start) is not None:
            return True
        if words("summed").within(self.text[clause.start : clause.end]):
            return True
        return words("achieved").before(self.text, clause.end, clause.start) is not None
