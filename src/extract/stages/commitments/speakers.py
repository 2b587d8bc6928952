"""Who speaks: the speaker of a passage, and the parties behind a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.stages.commitments.actor import Actor
from extract.stages.commitments.drafts import Context, State
from extract.stages.commitments.heads import Head
from extract.stages.commitments.lexicon import COMMAS, Lexicon

if TYPE_CHECKING:
    from extract.stages.commitments.treaties import Treaties

_PAUSES: Final = frozenset(COMMAS + ":： ")
_CLOSERS: Final = {"“": "”", "「": "」", "『": "』"}
_TOLD = 40  # code points before a word for two in which those two have just been told of
_ISSUED = 200  # code points in which 声明 means the document just told of


class Speakers:
    """Keeps the speaker of a passage."""

    def __init__(self, text: str, lexicon: Lexicon, context: Context) -> None:
        self.text = text
        self.lexicon = lexicon
        self.context = context
        self.treaties: Treaties | None = None

    def with_self(self, actor: Actor | None, head: Head) -> Actor | None:
        """我同X一致认为: the speaker goes on, with X where they agree."""
        speaker = self.context.speaker
        if actor is None or speaker is None or not speaker.is_party or not actor.is_party:
            return actor
        before = self.text[head.begin : head.end]
        own = self.lexicon.words("self_subjects").at(self.text, head.begin)
        if own and self.lexicon.words("jointly").within(before):
            codes = tuple(sorted({*speaker.codes, *actor.codes}))
            return Actor("party", codes, "collective", actor.spans)
        each = self.lexicon.words("in_turn").within(before)
        pair = len(actor.codes) > 1 and not actor.person and not each
        apart = not set(actor.codes) & set(speaker.codes)
        near = any(head.begin - _TOLD < end <= head.begin for _, end in actor.spans)
        return speaker if own or (pair and apart and not near) else actor

    def take_up(self, actor: Actor) -> None:
        """Those who made a declaration speak its items."""
        self.context.speaker = self.context.subject = actor.inherited()
        self.context.from_document = self.context.contents = True

    def with_speaker(self, actor: Actor, start: int) -> Actor:
        """我同X一道…: the speaker acts with X."""
        speaker = self.context.speaker
        own = self.lexicon.words("self_subjects").at(self.text, start)
        if own is not None and self.context.ours is not None:
            return self.context.ours.inherited()
        if own is None or speaker is None or not speaker.is_party:
            return actor
        if actor.kind == "excluded" and actor.basis != "explicit":
            return speaker.inherited()
        if not actor.is_party:
            return actor
        codes = tuple(sorted({*speaker.codes, *actor.codes}))
        return Actor("party", codes, "collective", actor.spans, actor.person)

    def speak(self, actor: Actor, state: State) -> None:
        self.context.speaker = actor
        self.context.from_document = self.context.contents = False
        if state.subject is None or actor.kind == "excluded":
            state.subject = actor
        self.context.series = self.context.points = None

    def speak_document(self, actor: Actor, state: State) -> None:
        context = self.context
        issued = context.issued
        if issued is not None and 0 < state.clauses[0].start - issued[0] < _ISSUED:
            actor = context.joint = issued[1]
        if self.treaties is not None and (not actor.codes or actor.basis == "inherited"):
            actor = self.treaties.signed(state.clauses[0].start) or actor
            if actor.codes:
                context.joint = actor
        gathered = len(actor.codes) > 1 or any(len(code) != 3 for code in actor.codes)
        joint = actor if gathered and actor.basis == "collective" else context.joint
        if joint is None and gathered:
            joint = actor
        if joint is not None and gathered:
            context.joint = joint
        if joint is None and actor.codes:
            joint = Actor("party", actor.codes, actor.basis, actor.spans)
        if joint is None and context.subject is not None and context.subject.is_party:
            joint = context.subject.inherited()
        if joint is not None:
            context.speaker = Actor("party", joint.codes, "inherited", joint.spans)
            context.from_document = len(joint.codes) > 1 or len(joint.codes[0]) != 3
            state.subject = context.speaker
            context.series = None

    def begin_quotation(self, head: Head) -> None:
        """Note where a quotation ends that follows a verb of saying."""
        text, start = self.text, head.end
        while text[start : start + 1] in _PAUSES:
            start += 1
        closer = _CLOSERS.get(text[start : start + 1])
        end = text.find(closer, start) if closer else -1
        inside = self.context.quoted is not None and start < self.context.quoted
        if end - start >= 8 or not inside:
            self.context.quoted = end if end - start >= 8 else None

    def end_quotation(self, start: int) -> None:
        """After the quotation nobody speaks but the writer."""
        context = self.context
        if context.quoted is not None and start >= context.quoted:
            context.quoted = context.speaker = context.subject = None
            context.series = context.points = None

    def fall_silent(self) -> None:
        """Nobody speaks any more but the writer."""
        context = self.context
        context.contents = context.from_document = False
        context.speaker = context.subject = None
        context.series = context.points = context.pointed = None

    def silent(self) -> bool:
        """Whether nobody speaks at present."""
        speaker = self.context.speaker
        return speaker is None or speaker.kind == "thing"
