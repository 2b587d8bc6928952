"""The output records as pydantic models, and their JSON Schema.

These models define what a line may hold; the pipeline builds plain dicts, and the tests
validate every line against the models. Nothing on the hot path imports this module.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from extract.export import SCHEMA

Pair = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]
Precision = Literal["day", "month", "quarter", "half", "year", "decade"]
Basis = Literal[
    "explicit",
    "title",
    "dateline",
    "published",
    "inherited",
    "defined_term",
    "collective",
    "office",
]
Sector = Literal[
    "politics",
    "security",
    "trade",
    "finance",
    "transport",
    "energy",
    "industry",
    "agriculture",
    "digital",
    "science",
    "environment",
    "health",
    "education",
    "culture",
    "social",
    "mechanism",
]
EventType = Literal[
    "meeting",
    "call",
    "message",
    "visit",
    "summit",
    "conference",
    "sign",
    "launch",
    "establish",
    "award",
    "appoint",
    "aid",
]
Force = Literal["agree", "commit", "intend", "support", "oppose", "urge", "propose", "explore"]
Genre = Literal["bulletin", "communique", "outcome", "news", "analysis", "other"]
Script = Literal["hans", "hant", "mixed"]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Spans(_Model):
    """Half-open offsets in code points: ``raw`` into the file as decoded, ``clean`` into the
    clean text. A value put together from several places has several spans."""

    raw: list[Pair]
    clean: list[Pair]


class Source(_Model):
    """Where a record comes from; null where unknown."""

    path: str | None
    sha256: str
    title: str | None
    published: dt.date | None
    publisher: str | None
    script: Script | None
    genre: Genre | None
    url: str | None


class Trigger(_Model):
    """The word or words that gave rise to the record."""

    text: str
    spans: Spans


class Evidence(_Model):
    """A field's value with the ground it stands on and the spans it was read from."""

    value: Any
    basis: Basis
    spans: Spans


class EventDate(_Model):
    """When; both ends inclusive, null for open."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    basis: Basis
    spans: Spans


class Deadline(EventDate):
    """By or in which time the thing is to be done."""

    relation: Literal["by", "in", "from", "during"] | None


class Place(_Model):
    """Where: the most specific named place."""

    name: str
    country: str | None
    basis: Basis
    spans: Spans


class Participant(_Model):
    """Who takes part; the name without title, in simplified characters."""

    name: str
    kind: Literal["person", "organization", "country"]
    country: str | None
    title: str | None
    id: str | None = None
    name_en: str | None = None
    role: Literal["host", "chair", "visitor", "signatory", "witness", "awardee"] | None = None
    basis: Basis
    spans: Spans


class SignedDocument(_Model):
    """What was signed, adopted or exchanged; ``count`` null where uncounted."""

    title: str
    count: int | None
    spans: Spans


class Amount(_Model):
    """A sum, share or quantity; the unit is a currency code, ``%`` or a unit of measure."""

    value: float | int
    unit: str
    role: Literal["baseline", "target", "total"] | None = None
    spans: Spans


class _Record(_Model):
    id: str
    schema_: str = Field(alias="schema")
    doc: str
    amounts: list[Amount]
    mechanism: str | None
    sectors: list[Sector]
    quote: str
    trigger: Trigger
    rule: str
    spans: Spans
    evidence: dict[str, list[Evidence]]
    source: Source


class Event(_Record):
    """A happening reported as having happened or as definitely scheduled."""

    kind: Literal["event"]
    type: EventType
    status: Literal["occurred", "planned", "cancelled"]
    date: EventDate | None
    place: Place | None
    participants: list[Participant]
    gathering: str | None
    documents: list[SignedDocument]
    plover: str | None = None
    cameo: str | None = None


class Commitment(_Record):
    """A statement that binds its parties to a course of action or a position."""

    kind: Literal["commitment"]
    item: str | None
    parties: list[str]
    force: Force
    reaffirmed: bool
    action: str
    deadline: Deadline | None
    force_word: str | None
    addressees: list[str] | None = None
    condition: str | None = None
    binding: Literal["high", "medium", "low"] | None = None
    event: str | None = None


class Entity(_Model):
    """One occurrence of a name."""

    kind: Literal["entity"]
    doc: str
    label: Literal["PERSON", "COUNTRY", "PLACE", "ORG", "MECHANISM", "DOCUMENT", "INITIATIVE"]
    name: str
    id: str | None
    name_en: str | None = None
    country: str | None = None
    title: str | None = None
    office: str | None = None
    mechanism: str | None = None
    by: str | None = None
    spans: Spans


class DateExpression(_Model):
    """One occurrence of a date expression with its value."""

    kind: Literal["date"]
    doc: str
    text: str
    start: dt.date | None
    end: dt.date | None
    precision: Precision
    basis: Basis
    relation: Literal["by", "in", "from", "during"] | None = None
    spans: Spans


class AmountExpression(_Model):
    """One occurrence of an amount."""

    kind: Literal["amount"]
    doc: str
    text: str
    value: float | int
    unit: str
    type: Literal["money", "share", "quantity", "count"]
    bound: Literal["exact", "about", "over", "under"]
    spans: Spans


class Reference(_Model):
    """An expression that stands for others, with what it stands for."""

    kind: Literal["reference"]
    doc: str
    text: str
    type: str
    codes: list[str]
    persons: list[str]
    basis: Basis
    sources: Spans
    spans: Spans


class Failure(_Model):
    """A document that failed: where, at which stage, why."""

    kind: Literal["failure"]
    path: str
    doc: str | None
    stage: str
    error: str


Record = Annotated[Event | Commitment, Field(discriminator="kind")]
Line = Annotated[
    Event | Commitment | Entity | DateExpression | AmountExpression | Reference | Failure,
    Field(discriminator="kind"),
]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line of output, mentions or failures.

    >>> json_schema()["title"]
    'zh-extract record'
    """
    schema: dict[str, Any] = TypeAdapter(Line).json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "zh-extract record",
        "description": "One line of the records, mentions or failures file.",
        "version": SCHEMA,
        **schema,
    }


def parse(line: str | bytes) -> Event | Commitment | Any:
    """Validate one JSON line and return its model. Raises ``pydantic.ValidationError``."""
    return TypeAdapter(Line).validate_json(line)
