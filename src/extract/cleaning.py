"""The clean text of files, for looking at: plain, content only, or with its zones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.config import Config
from extract.document import CONTENT, Document, RawDocument
from extract.errors import InputError
from extract.export import dumps
from extract.gazetteers import Resources
from extract.pipeline import load_stages
from extract.read import Failure, list_sources, read_source
from extract.reading import restore


def clean_document(raw: RawDocument, resources: Resources) -> Document:
    """Run the stages up to the zones over a document as read."""
    document = Document(raw)
    for _, stage in load_stages(("clean", "zones")):
        stage(document, resources)
    restore(document)
    return document


def clean_lines(
    path: str, config: Config, *, content: bool = False, as_json: bool = False
) -> Iterator[bytes]:
    """Yield what ``extract clean`` prints for the documents of a file.

    Raises ``InputError`` for a document that cannot be read.
    """
    resources = Resources(config.gazetteers, config.overlays)
    for source in list_sources([path]):
        for item in read_source(source, date=config.date):
            if isinstance(item, Failure):
                raise InputError(f"{item.path}: {item.error}", stage=item.stage)
            document = clean_document(item, resources)
            if as_json:
                yield dumps(_record(document, content)) + b"\n"
            else:
                yield _text(document, content).encode("utf-8", "replace")


def _text(document: Document, content: bool) -> str:
    if not content:
        return document.text if document.text.endswith("\n") else document.text + "\n"
    lines: list[str] = []
    previous_end = -1
    for zone in document.zones:
        if zone.kind in CONTENT:
            piece = document.text[zone.start : zone.end]
            if lines and "\n" not in document.text[previous_end : zone.start]:
                lines[-1] += piece
            else:
                lines.append(piece)
            previous_end = zone.end
    return "\n".join(lines) + "\n"


def _record(document: Document, content: bool) -> dict[str, Any]:
    zones = [zone for zone in document.zones if not content or zone.kind in CONTENT]
    return {
        "doc": document.raw.id,
        "script": document.script,
        "text": None if content else document.text,
        "zones": [
            {
                "kind": zone.kind,
                "text": document.text[zone.start : zone.end],
                "spans": {
                    "raw": [list(document.to_raw(zone.start, zone.end))],
                    "clean": [[zone.start, zone.end]],
                },
            }
            for zone in zones
        ],
        "warnings": [
            {"kind": w.kind, "message": w.message, "start": w.start, "end": w.end}
            for w in document.warnings
        ],
    }
