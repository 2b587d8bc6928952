"""A commitment being read, and what holds while a sentence or a passage is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.shapes import dataclass
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.stages.commitments.subjects import SubjectReader


@dataclass(slots=True)
class Draft:
    """A commitment being read. ``end`` grows clause by clause."""

    force: str
    actor: Actor
    start: int
    end: int
    quote: int
    trigger: Span
    word: str | None
    rule: str
    appeal: bool = False
    reaffirmed: bool = False
    item: str | None = None
    from_document: bool = False
    lead: int | None = None  # where the subject and the time before the force word start


class Context:
    """What later sentences inherit.

    ``subject``: that of the sentence before, read when it is asked for: ``unread`` sentences,
    in clauses or not yet, tell nothing else.
    """

    __slots__ = (
        "_subject",
        "contents",
        "from_document",
        "government",
        "issued",
        "joint",
        "ours",
        "pointed",
        "points",
        "quoted",
        "reader",
        "review",
        "series",
        "speaker",
        "unread",
    )

    def __init__(self) -> None:
        self._subject: Actor | None = None
        self.unread: list[list[Clause] | Span] = []
        self.reader: SubjectReader | None = None
        self.government: Callable[[str], Actor | None] | None = None  # whose a bare one is
        self.speaker: Actor | None = None
        self.series: Draft | None = None  # the record that a series continues
        self.issued: tuple[int, Actor] | None = None  # where two are told to issue a document
        self.joint: Actor | None = None  # parties to the document spoken of
        self.ours: Actor | None = None  # the parties to a declaration, who say 我们 in it
        self.from_document = False  # the speaker is a document
        self.review = False  # the passage looks back
        self.contents = False  # sentences go on with what a document contains
        self.quoted: int | None = None  # where the quotation of whom somebody quotes ends
        self.pointed: Draft | None = (
            None  # what the point before was a record of, where it appealed
        )
        self.points: Draft | None = None  # what announced points (一是…二是…) are records of

    @property
    def subject(self) -> Actor | None:
        """The subject of the sentence before."""
        if self.unread and self.reader is not None:
            unread, self.unread = self.unread, []
            self._subject = self.reader.last_subject(unread) or self._subject
        return self._subject

    @subject.setter
    def subject(self, subject: Actor | None) -> None:
        self._subject = subject
        if self.unread:
            self.unread = []


class State:
    """What holds inside one sentence."""

    __slots__ = (
        "announced", "appraiser", "belief", "clauses", "content", "course", "document", "drafts",
        "host", "last", "open", "pending", "phrase", "reaffirmed", "rejected", "renewal",
        "renewed", "said", "speaks", "stop_end", "stopped", "subject", "terms", "thing",
        "topic", "words",
    )  # fmt: skip

    def __init__(self, clauses: list[Clause]) -> None:
        self.clauses = clauses
        self.subject: Actor | None = None
        self.host: Actor | None = None  # who meets the other, where two are told of (A与B会面,…)
        self.appraiser: Actor | None = None  # who is told to appraise something here
        self.open: Draft | None = None
        self.drafts: list[Draft] = []
        self.course: str | None = None  # a verb of saying whose complement is to come
        self.reaffirmed = False
        self.stopped = False
        self.renewal = -1  # the clause in which something was renewed
        self.renewed = False  # a record already stands in the scope of a renewal
        self.stop_end = -9
        self.content = False  # the contents of a document follow
        self.document: Actor | None = None  # the gathering or document the sentence is about
        self.thing = False  # the clause before is about something that is no party
        self.belief = False
        self.announced = False  # points are announced in this sentence
        self.rejected = False  # an appeal before was nobody's
        self.phrase: int | None = None  # where a sentence of phrases alone began
        self.topic: Actor | None = None  # what the clauses since the last verb of saying are about
        self.words = 0  # the bits of the marked words in the clauses
        self.last = -1  # the last clause with a head
        self.speaks = -1  # the last clause that names who says something
        self.said = ""  # the last verb of saying
        self.terms: Actor | None = None  # the parties to the agreement whose terms are told
        self.pending: int | None = None  # where plain clauses began that a tail may close

    def behind(self, clause: Clause) -> Clause | None:
        """Return the clause behind one."""
        return next((c for c in self.clauses if c.start > clause.start), None)
