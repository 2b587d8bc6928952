"""Who issued a document: whom its headline, its first words or the groups it speaks of tell."""

from __future__ import annotations

from collections import Counter

from extract.document import Block, Document, Mention, Reference
from extract.gazetteers import Resources
from extract.ordered import starting
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.items import behind_number
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.marks import SELF
from extract.stages.commitments.passage import PassageReader

_TITLE = 3  # the names among which a list's headline names a format
_MANY = 9
_COMMAS = "，,"


class Issuers:
    """Tells whose declaration a document is, each thing looked for once."""

    def __init__(
        self, document: Document, resources: Resources, lexicon: Lexicon, reader: PassageReader
    ) -> None:
        self.document = document
        self.resources = resources
        self.lexicon = lexicon
        self.actors = reader.actors
        self.marks = reader.finder.marks
        self._selves = self.marks.seen & SELF != 0
        self._joint: list[Actor | None] = []
        self._issuer: list[Actor | None] = []
        self._declared: list[Actor | None] = []

    def issuer(self) -> Actor | None:
        """Whose document a headline tells it to be, else the group it speaks of most often."""
        if not self._issuer:
            self._issuer.append(self._titled() or self.declared() or self.joint())
        return self._issuer[0]

    def declared(self) -> Actor | None:
        """Who tell who they are (我们，A和B的领导人，…)."""
        if not self._declared:
            found = map(self._declaring, self.document.blocks if self._selves else ())
            self._declared.append(next(filter(None, found), None))
        return self._declared[0]

    def _declaring(self, block: Block) -> Actor | None:
        text = self.document.text
        start = block.marker[1] if block.marker else behind_number(self.document.text, block)
        if not self.marks.starts.get(start, 0) & SELF:
            return None
        own = self.lexicon.words("self_subjects").at(text, start)
        after = start + len(own or "")
        if own is None or text[after : after + 1] not in _COMMAS or not text[after : after + 1]:
            return None
        end = min((at for c in _COMMAS if (at := text.find(c, after + 1)) > 0), default=block.end)
        told = text[after:end]
        offices = (self.lexicon.voice["official"], self.lexicon.words("subject_suffixes"))
        if end > block.end or not any(words.within(told) for words in offices):
            return None
        named: list[Mention | Reference] = []
        for names in (self.document.mentions, self.document.references):
            named += names[starting(names, after) : starting(names, end)]
        actor = self.actors.of([part for part in named if _is_party(part)])
        return actor if gathered(self.lexicon, actor) else self.joint()

    def _titled(self) -> Actor | None:
        actors = self.actors
        titles = [block for block in self.document.blocks if block.zone == "title"]
        mentions = self.document.mentions
        for block in titles:
            for mention in mentions[
                starting(mentions, block.start) : starting(mentions, block.end)
            ]:
                if mention.label in ("MECHANISM", "ORG", "DOCUMENT"):
                    actor = actors.of([mention])
                    if actor.codes:
                        return Actor("party", actor.codes, "title", actor.spans)
                    if members := self._few_members(mention):
                        return Actor("party", members, "title", ((mention.start, mention.end),))
        return None

    def _few_members(self, mention: Mention) -> tuple[str, ...]:
        """The members of a format that a name tells, where they are few enough to act each."""
        id = mention.mechanism or ""
        day = self.document.published.end if self.document.published else None
        members = self.resources.gazetteers.members(id, day) if "-" in id else ()
        return tuple(sorted(members)) if 1 < len(members) < _MANY else ()

    def proclaimed(self) -> bool:
        """Whether the headline is that of the declaration of a group."""
        for block in self.document.blocks:
            if block.zone == "title":
                words = self.document.text[block.start : block.end]
                issuer = self._titled() if self.lexicon.voice["proclaimed"].within(words) else None
                return issuer is not None and gathered(self.lexicon, issuer)
        return False

    def joint(self) -> Actor | None:
        """The parties of the whole document: the group it speaks of most often."""
        if not self._joint:
            self._joint.append(self._most_often())
        return self._joint[0]

    def _most_often(self) -> Actor | None:
        found: Counter[tuple[str, ...]] = Counter()
        first: dict[tuple[str, ...], Reference] = {}
        for reference in self.document.references:
            if reference.kind in ("group", "pair") and len(reference.codes) > 1:
                codes = tuple(sorted(reference.codes))
                found[codes] += 1
                first.setdefault(codes, reference)
        best = max(found, key=lambda codes: (found[codes], len(codes), codes), default=None)
        if best is not None and self.document.genre == "outcome":
            wider = [codes for codes in found if set(codes) > set(best)]
            best = max(wider, key=lambda codes: (len(codes), found[codes], codes), default=best)
        if best is None:
            return None
        return Actor("party", best, "collective", ((first[best].start, first[best].end),))

    def format(self) -> Actor | None:
        """The members of the format whose list it is, where they are more than a group named."""
        group = self.joint()
        for mention in self.document.mentions[:_TITLE]:
            members = self._few_members(mention)
            if len(members) > 2 and (group is None or set(members) > set(group.codes)):
                return Actor("party", members, "title", ((mention.start, mention.end),))
        return None


def is_body(lexicon: Lexicon, actor: Actor) -> bool:
    """Whether somebody is a body that acts as a party (联合国安理会)."""
    return not lexicon.words("acting_bodies").words.isdisjoint(actor.codes)


def gathered(lexicon: Lexicon, actor: Actor) -> bool:
    """Whether somebody is several parties or a body of them."""
    return len(actor.codes) > 1 or is_body(lexicon, actor)


def _is_party(part: Mention | Reference) -> bool:
    """Whether a name may be one of those who declare something."""
    if isinstance(part, Reference):
        return part.kind in ("group", "pair")
    return part.label in ("COUNTRY", "ORG", "MECHANISM")
