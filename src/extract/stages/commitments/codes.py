"""Which parties a name stands for, as codes."""

from __future__ import annotations

from collections import Counter

from extract.document import Document, Reference
from extract.gazetteers import Resources
from extract.stages.commitments.bodies import Bodies
from extract.stages.commitments.initials import Initials
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.names import Part
from extract.stages.commitments.persons import Persons

_ENDING = 2  # code points of the word for a document at the end of its name


class Codes:
    """Tells the codes of the names of a document."""

    def __init__(
        self,
        document: Document,
        resources: Resources,
        lexicon: Lexicon,
        persons: Persons,
        initials: Initials,
        bodies: Bodies,
    ) -> None:
        self.document = document
        self.resources = resources
        self.initials = initials
        self._persons = persons
        self._bodies = bodies
        self._actors = lexicon.words("acting_bodies").words
        self._partners = lexicon.words("partner_codes").words
        self._opposition = persons.opposition.words
        self._talkers: tuple[str, ...] | None = None

    def of(self, part: Part) -> tuple[str, ...]:
        """Return the codes of a name, none where it is of no party."""
        if isinstance(part, Reference):
            if part.kind == "pair":
                bodies = {code for code in part.codes if self._persons.is_body(code)}
                if bodies - self._partners:
                    if self._talkers is None:
                        self._talkers = self._talking()
                    return self._talkers or part.codes
            if part.kind in ("person", "speaker"):
                for index in part.persons:
                    if self._persons.excluded(self.document.mentions[index]):
                        return ()
                if len(part.persons) == 1 and len(part.codes) == 1:
                    body = self._persons.body(self.document.mentions[part.persons[0]])
                    return (body,) if body else part.codes
            return part.codes
        if part.label == "PERSON":
            body = self._persons.body(part)
            return (body,) if body else split_codes(self._persons.country(part))
        if part.label == "COUNTRY":
            return split_codes(part.id or part.country)
        if part.label == "ORG":
            named = (
                part.id
                and part.kind != "ngo"
                and part.id.isupper()
                and part.id.isascii()
                and len(part.id) <= 6
            )
            states = part.country and not self._persons.is_body(part.country)
            if part.id and named and not states:
                return (part.id,)
            unheard = part.kind == "media" or (part.kind == "ngo" and not part.country)
            if unheard or part.name in self._opposition:
                return ()
            return split_codes(self._bodies.country(part)) or self.initials.two(part.name)
        if part.label == "DOCUMENT":
            return self._issuers(part.name)
        if part.label == "PLACE":
            capital = part.kind == "capital" or part.country in ("HKG", "MAC", "TWN")
            return split_codes(part.country) if capital else ()
        return ()

    def _talking(self) -> tuple[str, ...]:
        """The two countries that 双方 stands for most often."""
        found: Counter[tuple[str, ...]] = Counter()
        for reference in self.document.references:
            two = reference.kind == "pair" and len(reference.codes) == 2
            if two and not any(map(self._persons.is_body, reference.codes)):
                found[tuple(sorted(reference.codes))] += 1
        return min(found, key=lambda codes: (-found[codes], codes)) if found else ()

    def _issuers(self, name: str) -> tuple[str, ...]:
        """Whose document a name tells it to be (北约峰会宣言, 中哈联合声明)."""
        if two := self.initials.two(name):
            return two
        for start, _, surfaces in self.resources.gazetteers.matcher.find(name[:-_ENDING]):
            codes = {s.id for s in surfaces} | {(s.mechanism or "").upper() for s in surfaces}
            bodies = sorted(code for code in codes if code in self._actors)
            return tuple(bodies[:1]) if start == 0 else ()
        return ()


def split_codes(codes: str | None) -> tuple[str, ...]:
    """Return the codes of a text of codes (A,B or A|B)."""
    if not codes or len(codes) <= 3:
        return (codes,) if codes else ()
    return tuple(code for code in codes.replace(",", "|").split("|") if code)
