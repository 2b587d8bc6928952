"""Those who gather: the group spoken of, or who stands behind a gathering that is named."""

from __future__ import annotations

from extract.document import Document, Mention
from extract.gazetteers import Resources
from extract.ordered import around, starting
from extract.stages.commitments.actor import MANY, Actor
from extract.stages.commitments.bodies import Bodies
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.names import Names
from extract.stages.commitments.namesakes import Namesakes
from extract.stages.commitments.prefixes import Prefix


class Gathered:
    """Finds whom a gathering of a document stands for."""

    def __init__(
        self,
        document: Document,
        resources: Resources,
        lexicon: Lexicon,
        names: Names,
        bodies: Bodies,
        namesakes: Namesakes,
    ) -> None:
        self.document = document
        self.resources = resources
        self.namesakes = namesakes
        self._bodies = bodies
        self._actors = lexicon.words("acting_bodies").words
        self._gathering_words = lexicon.words("gatherings")
        self._gatherings, self._formal = names.gatherings, names.formal
        references = document.references
        self._groups = [r for r in references if r.kind == "group" and len(r.codes) > 2]
        self._written = {reference.text: reference for reference in reversed(references)}

    def opening(self, prefix: Prefix) -> Actor | None:
        """Those who gather, where a clause begins with a bare word for it (会议通过…)."""
        opens = self._gathering_words.at(prefix.residue, 0)
        return self.before(prefix.start) if opens else None

    def before(self, position: int) -> Actor | None:
        """The group last spoken of in the block: those who gather."""
        block = around(self.document.blocks, position)
        floor = block.start if block is not None else 0
        before = starting(self._groups, position)
        if not before or self._groups[before - 1].start < floor:
            return self.named(position)
        group = self._groups[before - 1]
        return Actor("party", tuple(sorted(group.codes)), "collective", ((group.start, group.end),))

    def named(self, position: int) -> Actor | None:
        """Those who stand behind the gathering named last."""
        before = starting(self._formal, position)
        before -= before > 0 and self._formal[before - 1].end > position
        if not before:
            return None
        mention = self.namesakes.gathering(self._formal[:before], position)
        codes = self.standing_behind(mention)
        groups = starting(self._groups, position)
        codes = codes or (tuple(sorted(self._groups[groups - 1].codes)) if groups else ())
        if len(codes) == 1 and codes[0] in self._actors:  # its commission with a state
            pairs = (r for r in self.document.references if r.kind == "pair")
            codes = next((tuple(sorted(r.codes)) for r in pairs if codes[0] in r.codes), codes)
        few = 1 < len(codes) < MANY or (len(codes) == 1 and codes[0] in self._actors)
        return Actor("party", codes, "collective", ((mention.start, mention.end),)) if few else None

    def ending_at(self, end: int) -> Actor | None:
        """The gathering whose name ends at an offset, as those who stand behind it."""
        mention = self._gatherings.get(end)
        if mention is None:
            return None
        codes = self.standing_behind(mention)
        span = ((mention.start, mention.end),)
        return Actor("document", codes, "collective", span) if codes else None

    def standing_behind(self, mention: Mention) -> tuple[str, ...]:
        """Who stands behind a gathering: its body, else the members of its format."""
        if not mention.mechanism:
            reference = self._written.get(mention.name[:2])
            if reference is not None:
                return tuple(sorted(reference.codes))
            return self._bodies.leading(mention.name)
        if (body := mention.mechanism.upper()) in self._actors and "-" not in body:
            return (body,)
        if "-" in body and (led := self._bodies.leading(mention.name)) and led[0] in self._actors:
            return led
        date = self.document.published.end if self.document.published else None
        return self.resources.gazetteers.members(mention.mechanism, date)
