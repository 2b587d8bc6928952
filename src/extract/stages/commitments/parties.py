"""Who commits: subjects and speakers resolved to codes."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Document, Mention, Reference, Value
from extract.gazetteers import Resources
from extract.spans import Span
from extract.stages.commitments.clauses import Part, Prefix
from extract.stages.commitments.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject or speaker.

    ``kind``: party, excluded (an expert, a journalist), thing (a subject that is no party)
    or document. ``codes`` are sorted; ``person``: the subject is one or more persons.
    """

    kind: str
    codes: tuple[str, ...] = ()
    basis: str = "explicit"
    spans: tuple[Span, ...] = ()
    person: bool = False

    @property
    def is_party(self) -> bool:
        """Whether it commits someone."""
        return self.kind == "party" and bool(self.codes)

    def inherited(self) -> Actor:
        """The same actor as taken over by a later clause."""
        return Actor(self.kind, self.codes, "inherited", self.spans, self.person)

    def values(self) -> list[Value]:
        """One value for each code."""
        return [Value(code, self.spans, self.basis) for code in self.codes]


class Actors:
    """Resolves the names of a document to actors."""

    def __init__(self, document: Document, resources: Resources, lexicon: Lexicon) -> None:
        self.document = document
        self.resources = resources
        self.lexicon = lexicon
        self._countries = resources.gazetteers.countries
        self._offices: dict[str, Mention] = {}
        for mention in document.mentions:
            if mention.label == "PERSON" and mention.key:
                known = self._offices.get(mention.key)
                if known is None or (mention.title and not known.title):
                    self._offices[mention.key] = mention

    def subject(self, prefix: Prefix) -> Actor | None:
        """Return the subject of a prefix; None where it is left out."""
        if prefix.after_of:
            return Actor("thing")
        if not prefix.parts:
            return Actor("thing") if prefix.residue.strip("\ufffc") else None
        actor = self.of(prefix.parts)
        if prefix.residue and not self._suffix(prefix.residue):
            return Actor("thing", actor.codes, actor.basis, actor.spans)
        return actor

    def speaker(self, prefix: Prefix) -> Actor | None:
        """Return who speaks: the first names of the prefix, whatever follows them."""
        documents = self.lexicon.voice["documents"]
        if not prefix.parts:
            if documents.within(prefix.residue):
                return Actor("document")
            if self.lexicon.voice["excluded"].within(prefix.residue):
                return Actor("excluded")
            return None
        if self.lexicon.voice["excluded"].within(prefix.residue):
            return Actor("excluded")
        actor = self.of(prefix.parts)
        if actor.kind == "thing" and documents.within(
            "".join(self._text(part) for part in prefix.parts)
        ):
            return Actor("document", actor.codes, actor.basis, actor.spans)
        return actor

    def _suffix(self, residue: str) -> bool:
        return self.lexicon.words("subject_suffixes").before(residue, len(residue)) is not None

    def _text(self, part: Part) -> str:
        return self.document.text[part.start : part.end]

    def of(self, parts: list[Part]) -> Actor:
        """Join the names of a subject."""
        codes: set[str] = set()
        spans: list[Span] = []
        basis = "explicit"
        person = excluded = False
        for part in parts:
            found = self._codes(part)
            spans.append((part.start, part.end))
            if isinstance(part, Reference):
                if part.basis != "explicit" and basis == "explicit":
                    basis = part.basis
                person = person or (part.kind == "person" and bool(part.persons))
                if part.persons and not found:
                    excluded = True
            elif part.label == "PERSON":
                person = True
                basis = "office" if basis == "explicit" else basis
                excluded = excluded or self._excluded(part)
            codes.update(found)
        if excluded:
            return Actor("excluded", (), basis, tuple(spans), True)
        if not codes:
            return Actor("thing", (), basis, tuple(spans), person)
        return Actor("party", tuple(sorted(codes)), basis, tuple(spans), person)

    def _codes(self, part: Part) -> tuple[str, ...]:
        if isinstance(part, Reference):
            persons = [self.document.mentions[index] for index in part.persons]
            if persons and any(self._excluded(p) for p in persons):
                return ()
            return part.codes
        if part.label == "PERSON":
            return self._split(self._known(part).country)
        if part.label == "COUNTRY":
            return self._split(part.id or part.country)
        if part.label == "ORG":
            if part.id and part.id.isupper() and part.id.isascii() and len(part.id) <= 6:
                return (part.id,)
            if part.kind in ("media", "company", "university") and part.kind == "media":
                return ()
            return self._split(part.country)
        if part.label == "PLACE":
            capital = part.kind == "capital" or part.country in ("HKG", "MAC", "TWN")
            return self._split(part.country) if capital else ()
        return ()

    def _split(self, codes: str | None) -> tuple[str, ...]:
        if not codes:
            return ()
        return tuple(code for code in codes.replace(",", "|").split("|") if code)

    def _known(self, mention: Mention) -> Mention:
        if mention.country and mention.title:
            return mention
        other = self._offices.get(mention.key)
        return other if other is not None and other.country else mention

    def _excluded(self, mention: Mention) -> bool:
        """Whether this person speaks for no party."""
        known = self._known(mention)
        title = known.title or ""
        if self.lexicon.voice["official"].within(title):
            return not known.country
        if title and self.lexicon.voice["excluded"].within(title):
            return True
        if not known.country:
            return True
        return not title and known.id is None and known.office is None
