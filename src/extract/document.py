"""The document: what every stage reads and fills. Offsets are code points of the clean text.

Stages meet only here. A stage is a function ``(Document, Resources) -> None``; it reads the
layers before its own and fills its own. Nothing here imports a stage.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extract.ordered import starts_of
from extract.shapes import dataclass, field
from extract.spans import Alignment, Span

if TYPE_CHECKING:
    from extract.sectors import Passages

CONTENT = ("title", "dateline", "body")
"""The kinds of zones that are content."""


@dataclass(slots=True)
class RawDocument:
    """A document as read, before any cleaning. ``text`` is never edited."""

    id: str
    text: str
    path: str | None = None
    sha256: str = ""
    media: str = "text"  # text, markdown, html
    encoding: str | None = None
    title: str | None = None
    date: dt.date | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(slots=True)
class Warning_:
    """Something a reader should know: ``kind`` (damaged, undated, script, weekday), message, span."""  # noqa: E501

    kind: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Zone:
    """A stretch of the clean text with one role.

    ``kind``: title, dateline, publication, byline, body, caption, source_url, breadcrumb,
    sidebar, links, footer, credit, speaker. Only title, dateline and body are content.
    Zones are sorted, do not overlap and cover all non-blank text.
    """

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class Block:
    """A paragraph, heading or list item of the content.

    ``item`` is the number it stands under (``13``; ``1.54`` with a section), inherited by
    the unnumbered paragraphs after a numbered one; ``marker`` is the span of the list mark
    itself, or None. ``section`` is the number of the enclosing section or None; ``heading``
    the index of the enclosing heading block or None. ``zone``: title, dateline or body.
    ``unit``: index shared by the paragraphs of one dated bulletin entry; ``url``: the
    source address given for its unit.
    """

    start: int
    end: int
    kind: str = "paragraph"  # paragraph, heading, item, title
    zone: str = "body"
    item: str | None = None
    section: str | None = None
    heading: int | None = None
    marker: Span | None = None
    unit: int = 0
    url: str | None = None
    sentences: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """A sentence: ``[start, end)`` with its final punctuation, without outer blanks and list mark."""  # noqa: E501

    start: int
    end: int
    block: int
    index: int
    mentions: list[int] = field(default_factory=list)  # indices into Document.mentions, by start
    dates: list[int] = field(default_factory=list)
    amounts: list[int] = field(default_factory=list)
    references: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Mention:
    """A recognised name, as the text has it.

    ``label``: PERSON, COUNTRY, PLACE, ORG, MECHANISM, DOCUMENT, INITIATIVE. ``name`` is what
    gold lists (quotation marks and brackets of 《》 dropped at the ends); ``start``/``end``
    cover exactly that. ``outer`` also covers quotation marks, the edition and the generic
    noun that belong to it (``第二届“中亚-中国”峰会`` around ``中亚-中国``).
    ``country``: code(s) it belongs to or None. For a person: ``title`` as written, its span,
    and ``office`` (id of the kind of office) or None. ``id``: gazetteer id or None; ``key``:
    what mentions of the same thing in this document share. ``mechanism``: id or None.
    """

    start: int
    end: int
    label: str
    name: str
    id: str | None = None
    country: str | None = None
    title: str | None = None
    title_span: Span | None = None
    office: str | None = None
    mechanism: str | None = None
    edition: str | None = None
    outer: Span | None = None
    key: str = ""
    kind: str | None = (
        None  # finer kind: summit, conference, university, ministry, company, city ...
    )
    source: str = "rule"  # gazetteer, rule, model
    scored: bool = True  # False: recognised for use but not an entity by the annotation rules


def extent(mention: Mention) -> Span:
    """Return where a name stands with the brackets or quotation marks around it."""
    return mention.outer or (mention.start, mention.end)


@dataclass(slots=True)
class Reference:
    """An expression that stands for others: 双方, 两国元首, 中方, 各方, 该机制, 他, 中亚五国.

    ``codes``: the countries or bodies it stands for; ``persons``: indices into
    ``Document.mentions`` of persons it stands for (each the fullest mention); ``basis``:
    explicit, defined_term, collective, office, inherited; ``sources``: spans it came from.
    ``kind``: side (中方), pair (双方, 两国), group (各方, 六国, 五国元首), person (他, 总统),
    speaker (我, 我们), body (该机制).
    """

    start: int
    end: int
    text: str
    kind: str
    codes: tuple[str, ...] = ()
    persons: tuple[int, ...] = ()
    basis: str = "explicit"
    sources: tuple[Span, ...] = ()
    level: str | None = None  # head (元首, 领导人), foreign_minister, ... where the words say so


@dataclass(slots=True)
class DateMention:
    """A date expression with its value; both ends inclusive, None for open.

    ``relation``: by, from, in, during or None; ``basis``: explicit, title, dateline,
    published, inherited. ``zone`` as in Block.
    """

    start: int
    end: int
    text: str
    value_start: dt.date | None
    value_end: dt.date | None
    precision: str
    relation: str | None = None
    basis: str = "explicit"
    sources: tuple[Span, ...] = ()


@dataclass(slots=True)
class AmountMention:
    """A quantity: ``kind`` money, share, quantity, count; ``bound`` exact, about, over, under."""

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    kind: str
    bound: str = "exact"
    role: str | None = None


@dataclass(slots=True)
class Value:
    """A field value with where it came from (clean spans) and on what ground (``basis``)."""

    value: Any
    spans: tuple[Span, ...] = ()
    basis: str = "explicit"


@dataclass(slots=True)
class DateValue:
    """The date of an event or the deadline of a commitment."""

    start: dt.date | None
    end: dt.date | None
    precision: str
    relation: str | None = None
    spans: tuple[Span, ...] = ()
    basis: str = "explicit"


@dataclass(slots=True)
class Participant:
    """Who takes part. ``kind``: person, organization, country."""

    name: str
    kind: str
    country: str | None = None
    title: str | None = None
    id: str | None = None
    role: str | None = None
    spans: tuple[Span, ...] = ()
    basis: str = "explicit"


@dataclass(slots=True)
class DocumentItem:
    """A document signed, adopted or exchanged; ``count`` None where uncounted."""

    title: str
    count: int | None
    spans: tuple[Span, ...] = ()


@dataclass(slots=True)
class Amount:
    """An amount inside a record."""

    value: Decimal
    unit: str
    spans: tuple[Span, ...] = ()
    role: str | None = None


@dataclass(slots=True)
class Event:
    """An event on clean offsets, before output. ``quote``: spans that together are its quote."""

    type: str
    status: str
    quote: list[Span]
    trigger: Span
    rule: str
    date: DateValue | None = None
    place: Value | None = None  # value: (name, country or None)
    participants: list[Participant] = field(default_factory=list)
    gathering: Value | None = None
    mechanism: Value | None = None
    documents: list[DocumentItem] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    sectors: list[Value] = field(default_factory=list)
    plover: str | None = None
    cameo: str | None = None


@dataclass(slots=True)
class Commitment:
    """A commitment on clean offsets, before output. ``event``: index into ``Document.events``."""

    force: str
    parties: list[Value]  # each value a code
    action: Span
    quote: list[Span]
    trigger: Span
    rule: str
    force_word: str | None = None
    item: Value | None = None
    reaffirmed: bool = False
    deadline: DateValue | None = None
    amounts: list[Amount] = field(default_factory=list)
    mechanism: Value | None = None
    sectors: list[Value] = field(default_factory=list)
    addressees: list[Value] = field(default_factory=list)
    condition: Value | None = None
    binding: str | None = None
    event: int | None = None


@dataclass(slots=True)
class Document:
    """One document on its way through the stages."""

    raw: RawDocument
    text: str = ""  # the clean text: markup, ruby removed, simplified; boilerplate kept
    written: str | None = None  # it with its own letters and digits, while stages read another
    alignment: Alignment = field(default_factory=lambda: Alignment.identity(0))
    spacing: tuple[Alignment, Alignment] | None = None  # raw to written, written to what is read
    script: str | None = None  # hans, hant, mixed
    genre: str | None = None  # bulletin communique outcome news analysis other
    title: Value | None = None
    published: DateValue | None = None
    as_of: dt.date | None = None  # the day it is told from: of publication, dateline or title
    publisher: str | None = None
    url: str | None = None
    warnings: list[Warning_] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    loose: bool = False  # nearly each sentence is a paragraph: the borders tell no change of topic
    mentions: list[Mention] = field(default_factory=list)  # sorted by start, no overlap
    references: list[Reference] = field(default_factory=list)  # sorted by start
    dates: list[DateMention] = field(default_factory=list)  # sorted by start, no overlap
    amounts: list[AmountMention] = field(default_factory=list)  # sorted by start
    events: list[Event] = field(default_factory=list)  # in reading order
    commitments: list[Commitment] = field(default_factory=list)  # in reading order
    seconds: dict[str, float] = field(default_factory=dict)  # per stage
    passages: Passages | None = field(default=None, repr=False, compare=False)  # words of sectors

    @property
    def clean_text(self) -> str:
        """The clean text; all offsets of the layers count its code points."""
        return self.text if self.written is None else self.written

    def stretches(self) -> list[tuple[str, int, int]]:
        """Return the kind and span of each stretch of content: blocks, else zones, else all."""
        if self.blocks:
            return [(block.zone, block.start, block.end) for block in self.blocks]
        if self.zones:
            return [
                (zone.kind, zone.start, zone.end) for zone in self.zones if zone.kind in CONTENT
            ]
        return [("body", 0, len(self.text))] if self.text else []

    def index_mentions(self) -> None:
        """Note in each sentence the numbers of the mentions that begin in it or behind it."""
        for sentence in self.sentences:
            sentence.mentions = []
        at = -1
        starts = [*starts_of(self.sentences), len(self.text) + 1]
        for number, mention in enumerate(self.mentions):
            while starts[at + 1] <= mention.start:
                at += 1
            if at >= 0:
                self.sentences[at].mentions.append(number)

    def to_raw(self, start: int, end: int) -> Span:
        """Map a clean span to the raw span it came from (half-open code points)."""
        return self.alignment.to_raw(start, end)
