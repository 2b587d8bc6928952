"""Records as written: dicts with raw and clean spans, one JSON line each.

The fields are those of the record reference; clean spans are mapped to raw ones here, once.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import lru_cache
from itertools import starmap
from operator import itemgetter
from typing import Any

from extract.document import (
    Amount,
    AmountMention,
    Commitment,
    DateMention,
    DateValue,
    Document,
    DocumentItem,
    Event,
    Mention,
    Participant,
    Reference,
    Value,
)
from extract.gazetteers import Resources
from extract.ordered import around
from extract.spans import Span

SCHEMA = "1.0"
LARGEST = 2**63 - 1  # what readers of JSON take for a whole number
Record = dict[str, Any]

_PLACE = itemgetter(0, 1, 2)

ORJSON_PAYS = 150
"""Lines for which importing orjson costs more than the standard library does."""


def dumps(record: Mapping[str, Any]) -> bytes:
    """Return one JSON line without its line end, in UTF-8; key order is kept."""
    return _encoder().line(record)


class _Encoder:
    """The standard library, until so many lines were asked for that importing orjson pays.

    Both give the same bytes. What they would write differently, or only orjson takes, is left
    to orjson; where that is missing, the standard library does all.
    """

    def __init__(self) -> None:
        self._left = ORJSON_PAYS
        self._plain = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        self._fast: Callable[[Any], bytes] | None = None

    def line(self, record: Mapping[str, Any]) -> bytes:
        if self._fast is not None:
            return self._fast(record)
        self._left -= 1
        if self._left > 0:
            with suppress(TypeError, UnicodeEncodeError):
                text = self._plain(record)
                bare = text.replace('"e-', "")  # as the ids of events begin
                if "e-" not in bare and "e+" not in bare:  # 1e-07 is 1e-7 there
                    return text.encode("utf-8")
        self._fast = self._find()
        return self._fast(record)

    def _find(self) -> Callable[[Any], bytes]:
        try:
            import orjson
        except ImportError:
            return lambda record: self._plain(record).encode("utf-8")
        return orjson.dumps


@lru_cache(maxsize=1)
def _encoder() -> _Encoder:
    return _Encoder()


class Exporter:
    """Turns a document into output records.

    >>> from extract import Extractor
    >>> extractor = Extractor()
    >>> document = extractor("王毅表示，中方愿同哈方加强合作。", date="2025-04-26")
    >>> lines = Exporter(extractor.resources).records(document)
    >>> sorted({line["kind"] for line in lines}) in ([], ["commitment"])
    True
    """

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def records(self, document: Document) -> list[Record]:
        """Return events and commitments together in reading order."""
        view = _View(document, self._resources)
        entries: list[tuple[int, int, int, Record]] = []
        ids: dict[int, str] = {}
        for index, event in enumerate(document.events):
            record = view.event(event)
            ids[index] = record["id"]
            entries.append((event.quote[0][0] if event.quote else 0, event.trigger[0], 0, record))
        for commitment in document.commitments:
            start = commitment.quote[0][0] if commitment.quote else commitment.action[0]
            record = view.commitment(commitment, ids)
            entries.append((start, commitment.trigger[0], 1, record))
        entries.sort(key=_PLACE)
        return [entry[3] for entry in entries]

    def mentions(self, document: Document) -> list[Record]:
        """Return entities, dates, amounts and references in reading order."""
        view = _View(document, self._resources)
        entries: list[tuple[int, int, Record]] = []
        for mention in document.mentions:
            if mention.scored:
                entries.append((mention.start, 0, view.entity(mention)))
        entries += [(m.start, 1, view.reference(m)) for m in document.references]
        entries += [(m.start, 2, view.date_mention(m)) for m in document.dates]
        entries += [(m.start, 3, view.amount_mention(m)) for m in document.amounts]
        entries.sort(key=lambda entry: entry[:2])
        return [entry[2] for entry in entries]

    def document(self, document: Document, *, seconds: bool = True) -> Record:
        """Return the line of the documents file: source, outline, counts, warnings, seconds."""
        view = _View(document, self._resources)
        title = document.title
        outline = [
            {
                "item": block.item,
                "text": document.text[block.start : block.end],
                "spans": view.spans([(block.start, block.end)]),
            }
            for block in document.blocks
            if block.kind == "heading"
        ]
        warnings = [
            {
                "kind": w.kind,
                "message": w.message,
                "spans": None
                if w.start is None or w.end is None
                else view.spans([(w.start, w.end)]),
            }
            for w in document.warnings
        ]
        published = document.published
        return {
            "kind": "document",
            "doc": document.raw.id,
            "schema": SCHEMA,
            "source": view.source(),
            "encoding": document.raw.encoding,
            "raw_characters": len(document.raw.text),
            "clean_characters": len(document.text),
            "title_spans": view.spans(title.spans) if title and title.spans else None,
            "published_basis": published.basis if published else None,
            "published_spans": view.spans(published.spans)
            if published and published.spans
            else None,
            "outline": outline,
            "counts": {
                "sentences": len(document.sentences),
                "mentions": len(document.mentions),
                "dates": len(document.dates),
                "amounts": len(document.amounts),
                "events": len(document.events),
                "commitments": len(document.commitments),
            },
            "warnings": warnings,
            "seconds": round(sum(document.seconds.values()), 6) if seconds else None,
        }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def number(value: Decimal) -> int | float:
    """Return a JSON number: an integer where the value is whole and fits into 64 bits.

    >>> number(Decimal("2.50")), number(Decimal("20")), number(Decimal(10) ** 20)
    (2.5, 20, 1e+20)
    """
    whole = value.to_integral_value()
    return int(whole) if value == whole and abs(whole) <= LARGEST else float(value)


def _codes(parties: list[Value]) -> list[str]:
    """The codes of those who commit, sorted, each once."""
    if len(parties) == 1:
        return [parties[0].value]
    return sorted({value.value for value in parties})


class _View:
    """One document as records see it."""

    def __init__(self, document: Document, resources: Resources) -> None:
        self.document = document
        self.gazetteers = resources.gazetteers
        self._sources: dict[str | None, Record] = {}
        self._names: dict[str, str | None] = {}  # in English, by id
        self._seen: dict[str, int] = {}
        self._spans: dict[tuple[Span, ...], dict[str, list[list[int]]]] = {}
        self._addressed = any(block.url for block in document.blocks)
        self._edited = not document.alignment.is_identity
        self._to_raw = document.alignment.to_raw
        self._own = f"{document.raw.id}|{document.raw.sha256}"
        self._own_source = self.source()

    def spans(self, spans: Iterable[Span]) -> dict[str, list[list[int]]]:
        """Clean spans with the raw spans they came from; the same object for the same spans."""
        key = tuple(spans)
        return self._spans.get(key) or self._new_spans(key)

    def _new_spans(self, key: tuple[Span, ...]) -> dict[str, list[list[int]]]:
        clean = list(map(list, key))
        raw = list(map(list, starmap(self._to_raw, key))) if self._edited else clean
        found = self._spans[key] = {"raw": raw, "clean": clean}
        return found

    def text(self, spans: Sequence[Span]) -> str:
        text = self.document.text
        if len(spans) == 1:
            start, end = spans[0]
            return text[start:end]
        return "\n".join([text[start:end] for start, end in spans])

    def _trigger(self, span: Span) -> Record:
        key = (span,)
        spans = self._spans.get(key) or self._new_spans(key)
        return {"text": self.document.text[span[0] : span[1]], "spans": spans}

    def source(self, url: str | None = None) -> Record:
        url = url or self.document.url
        found = self._sources.get(url)
        if found is None:
            document, raw = self.document, self.document.raw
            published = document.published
            found = self._sources[url] = {
                "path": raw.path,
                "sha256": raw.sha256,
                "title": document.title.value if document.title else None,
                "published": _iso(published.start) if published else None,
                "publisher": document.publisher,
                "script": document.script,
                "genre": document.genre,
                "url": url,
            }
        return found

    def _source(self, start: int) -> Record:
        """The source of what stands at an offset: a bulletin's entry may have its own address."""
        if not self._addressed:
            return self._own_source
        block = around(self.document.blocks, start)
        return self.source(block.url if block is not None else None)

    def _id(self, kind: str, type_: str, trigger: Span) -> str:
        start, end = trigger
        key = f"{self._own}|{kind}|{type_}|{start}-{end}"
        ordinal = self._seen.get(key, 0)
        self._seen[key] = ordinal + 1
        digest = hashlib.sha256(f"{key}|{ordinal}".encode("utf-8", "surrogatepass"))
        return f"{kind[0]}-{digest.hexdigest()[:16]}"

    def _date(self, value: DateValue | None, *, relation: bool = False) -> Record | None:
        if value is None:
            return None
        record: Record = {
            "start": _iso(value.start),
            "end": _iso(value.end),
            "precision": value.precision,
        }
        if relation:
            record["relation"] = value.relation
        record["basis"] = value.basis
        record["spans"] = self.spans(value.spans)
        return record

    def _english(self, id: str) -> str | None:
        name = self._names.get(id)
        if name is None:
            name = self._names[id] = self.gazetteers.name_en(id)
        return name

    def _participant(self, who: Participant) -> Record:
        record: Record = {
            "name": who.name,
            "kind": who.kind,
            "country": who.country,
            "title": who.title,
        }
        if who.id:
            record["id"] = who.id
            name_en = self._english(who.id)
            if name_en:
                record["name_en"] = name_en
        if who.role:
            record["role"] = who.role
        record["basis"] = who.basis
        record["spans"] = self._spans.get(who.spans) or self._new_spans(who.spans)
        return record

    def _amounts(self, amounts: Iterable[Amount]) -> list[Record]:
        found: list[Record] = []
        for amount in amounts:
            record: Record = {"value": number(amount.value), "unit": amount.unit}
            if amount.role:
                record["role"] = amount.role
            record["spans"] = self.spans(amount.spans)
            found.append(record)
        return found

    def _item(self, item: DocumentItem) -> Record:
        return {"title": item.title, "count": item.count, "spans": self.spans(item.spans)}

    def _value(self, value: Value) -> Record:
        return {"value": value.value, "basis": value.basis, "spans": self.spans(value.spans)}

    def _values(self, values: Iterable[Value]) -> list[Record]:
        known, new = self._spans, self._new_spans
        return [
            {"value": v.value, "basis": v.basis, "spans": known.get(v.spans) or new(v.spans)}
            for v in values
        ]

    def event(self, event: Event) -> Record:
        place = None
        if event.place is not None:
            name, country = event.place.value
            place = {
                "name": name,
                "country": country,
                "basis": event.place.basis,
                "spans": self.spans(event.place.spans),
            }
        evidence: Record = {}
        if event.gathering is not None:
            evidence["gathering"] = [self._value(event.gathering)]
        if event.mechanism is not None:
            evidence["mechanism"] = [self._value(event.mechanism)]
        if event.sectors:
            evidence["sectors"] = self._values(event.sectors)
        record: Record = {
            "kind": "event",
            "id": self._id("event", event.type, event.trigger),
            "schema": SCHEMA,
            "doc": self.document.raw.id,
            "type": event.type,
            "status": event.status,
            "date": self._date(event.date),
            "place": place,
            "participants": [self._participant(who) for who in event.participants],
            "gathering": event.gathering.value if event.gathering else None,
            "mechanism": event.mechanism.value if event.mechanism else None,
            "documents": [self._item(item) for item in event.documents],
            "amounts": self._amounts(event.amounts) if event.amounts else [],
            "sectors": [value.value for value in event.sectors],
            "quote": self.text(event.quote),
            "trigger": self._trigger(event.trigger),
            "rule": event.rule,
            "spans": self.spans(event.quote),
            "evidence": evidence,
            "source": self._source(event.quote[0][0]) if event.quote else self._own_source,
        }
        if event.plover is not None:
            record["plover"] = event.plover
        if event.cameo is not None:
            record["cameo"] = event.cameo
        return record

    def commitment(self, item: Commitment, ids: Mapping[int, str]) -> Record:
        start = item.quote[0][0] if item.quote else item.action[0]
        action = self.document.text[item.action[0] : item.action[1]]
        record: Record = {
            "kind": "commitment",
            "id": self._id("commitment", item.force, item.trigger),
            "schema": SCHEMA,
            "doc": self.document.raw.id,
            "item": item.item.value if item.item else None,
            "parties": _codes(item.parties),
            "force": item.force,
            "reaffirmed": item.reaffirmed,
            "action": action,
            "deadline": self._date(item.deadline, relation=True) if item.deadline else None,
            "amounts": self._amounts(item.amounts) if item.amounts else [],
            "mechanism": item.mechanism.value if item.mechanism else None,
            "sectors": [value.value for value in item.sectors],
            "quote": self.text(item.quote),
            "trigger": self._trigger(item.trigger),
            "force_word": item.force_word,
            "rule": item.rule,
            "spans": self.spans(item.quote),
            "evidence": self._grounds(item, action),
            "source": self._source(start),
        }
        if item.addressees:
            record["addressees"] = [value.value for value in item.addressees]
        if item.condition:
            record["condition"] = item.condition.value
        if item.binding:
            record["binding"] = item.binding
        if item.event is not None and item.event in ids:
            record["event"] = ids[item.event]
        return record

    def _grounds(self, item: Commitment, action: str) -> Record:
        spans = self.spans((item.action,))
        evidence: Record = {"action": [{"value": action, "basis": "explicit", "spans": spans}]}
        if item.parties:
            evidence["parties"] = self._values(item.parties)
        if item.item is not None:
            evidence["item"] = [self._value(item.item)]
        if item.mechanism is not None:
            evidence["mechanism"] = [self._value(item.mechanism)]
        if item.sectors:
            evidence["sectors"] = self._values(item.sectors)
        if item.addressees:
            evidence["addressees"] = self._values(item.addressees)
        if item.condition is not None:
            evidence["condition"] = [self._value(item.condition)]
        return evidence

    def entity(self, mention: Mention) -> Record:
        record: Record = {
            "kind": "entity",
            "doc": self.document.raw.id,
            "label": mention.label,
            "name": mention.name,
            "id": mention.id,
        }
        name_en = self._english(mention.id) if mention.id else None
        for key, value in (
            ("name_en", name_en),
            ("country", mention.country),
            ("title", mention.title),
            ("office", mention.office),
            ("mechanism", mention.mechanism),
            ("by", mention.source),
        ):
            if value:
                record[key] = value
        record["spans"] = self.spans([(mention.start, mention.end)])
        return record

    def date_mention(self, mention: DateMention) -> Record:
        record: Record = {
            "kind": "date",
            "doc": self.document.raw.id,
            "text": mention.text,
            "start": _iso(mention.value_start),
            "end": _iso(mention.value_end),
            "precision": mention.precision,
            "basis": mention.basis,
        }
        if mention.relation:
            record["relation"] = mention.relation
        record["spans"] = self.spans([(mention.start, mention.end)])
        return record

    def amount_mention(self, mention: AmountMention) -> Record:
        return {
            "kind": "amount",
            "doc": self.document.raw.id,
            "text": mention.text,
            "value": number(mention.value),
            "unit": mention.unit,
            "type": mention.kind,
            "bound": mention.bound,
            "spans": self.spans([(mention.start, mention.end)]),
        }

    def reference(self, mention: Reference) -> Record:
        persons = [self.document.mentions[index] for index in mention.persons]
        return {
            "kind": "reference",
            "doc": self.document.raw.id,
            "text": mention.text,
            "type": mention.kind,
            "codes": list(mention.codes),
            "persons": [person.name for person in persons],
            "basis": mention.basis,
            "sources": self.spans(mention.sources),
            "spans": self.spans([(mention.start, mention.end)]),
        }
