"""A subject or speaker: who it is, and whether it commits anyone."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Value
from extract.spans import Span


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
