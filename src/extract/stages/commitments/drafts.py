"""A commitment being read, and what holds while a sentence or a passage is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.clauses import Clause


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


@dataclass(slots=True)
class Context:
    """What later sentences inherit."""

    speaker: Actor | None = None
    subject: Actor | None = None  # of the sentence before
    series: Draft | None = None  # the record that a series continues
    joint: Actor | None = None  # parties to the document spoken of
    from_document: bool = False  # the speaker is a document
    review: bool = False  # the passage looks back
    contents: bool = False  # sentences go on with what a document contains
    quoted: int | None = None  # where the quotation ends that somebody is quoted with
    points: Draft | None = None  # what announced points (一是…二是…) are records of


@dataclass(slots=True)
class State:
    """What holds inside one sentence."""

    subject: Actor | None = None
    open: Draft | None = None
    drafts: list[Draft] = field(default_factory=list)
    course: str | None = None  # a verb of saying whose complement is to come
    reaffirmed: bool = False
    stopped: bool = False
    renewal: int = -1  # the clause in which something was renewed
    renewed: bool = False  # a record already stands in the scope of a renewal
    stop_end: int = -9
    evaluated: bool = False  # a later clause appraises what the sentence says
    content: bool = False  # the contents of a document follow
    document: Actor | None = None  # the gathering or document that the sentence is about
    thing: bool = False  # the clause before is about something that is no party
    belief: bool = False
    announced: bool = False  # points are announced in this sentence
    rejected: bool = False  # an appeal before was nobody's
    phrase: int | None = None  # where a sentence of phrases alone began
    topic: Actor | None = None  # whom or what the clauses since the last verb of saying are about
    clauses: list[Clause] = field(default_factory=list)
    words: int = 0  # the bits of the marked words in the clauses
    said: str = ""  # the last verb of saying
    pending: int | None = None  # where plain clauses began that a tail may close
