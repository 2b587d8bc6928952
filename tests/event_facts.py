"""What the tests of events compare."""

from __future__ import annotations

from typing import Any

from extract import Extractor
from extract.document import Document, Event

TODAY = "2024-08-19"


def facts(document: Document) -> list[dict[str, Any]]:
    """The fields of each event that the tests compare."""
    return [
        {
            "type": e.type,
            "status": e.status,
            "date": (str(e.date.start), str(e.date.end)) if e.date else None,
            "place": e.place.value if e.place else None,
            "people": [p.name for p in e.participants if p.kind != "country"],
            "codes": sorted({p.country for p in e.participants if p.country}),
            "gathering": e.gathering.value if e.gathering else None,
            "mechanism": e.mechanism.value if e.mechanism else None,
            "documents": [(d.title, d.count) for d in e.documents],
        }
        for e in document.events
    ]


def one(extractor: Extractor, text: str, type: str) -> dict[str, Any]:
    """The only event of a type in a text."""
    found = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == type]
    assert len(found) == 1, found
    return found[0]


def every(extractor: Extractor, text: str, type: str) -> list[dict[str, Any]]:
    """All events of a type in a text."""
    return [f for f in facts(extractor(text, date=TODAY)) if f["type"] == type]


def when_and_where(extractor: Extractor, *lines: str) -> list[str]:
    """Type, status, days and place of each event of a text of such paragraphs."""
    return [_when(event) for event in extractor("\n\n".join(lines)).events]


def _when(event: Event) -> str:
    date, place = event.date, event.place
    days = f"{date.start}..{date.end}" if date is not None else "-"
    where = f"{place.value[0]}/{place.value[1]}" if place is not None else "-"
    return f"{event.type} {event.status} {days} {where}"
