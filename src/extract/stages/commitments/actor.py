"""A subject or speaker: who it is, and whether it commits anyone."""

from __future__ import annotations

from extract.document import Value
from extract.spans import Span

MANY = 9  # more members than a gathering's own decisions are put down to one by one


class Actor:
    """A subject or speaker; never changed once made.

    ``kind``: party, excluded (an expert, a journalist), thing (a subject that is no party)
    or document. ``codes`` are sorted; ``person``: the subject is one or more persons;
    ``is_party``: it commits someone.
    """

    __slots__ = ("basis", "codes", "is_party", "kind", "person", "spans")

    def __init__(
        self,
        kind: str,
        codes: tuple[str, ...] = (),
        basis: str = "explicit",
        spans: tuple[Span, ...] = (),
        person: bool = False,
    ) -> None:
        self.kind = kind
        self.codes = codes
        self.basis = basis
        self.spans = spans
        self.person = person
        self.is_party = kind == "party" and len(codes) > 0

    def inherited(self) -> Actor:
        """The same actor as taken over by a later clause."""
        return Actor(self.kind, self.codes, "inherited", self.spans, self.person)

    def values(self) -> list[Value]:
        """One value for each code."""
        return [Value(code, self.spans, self.basis) for code in self.codes]
