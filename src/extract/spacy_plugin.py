"""spaCy: the component ``extract``.

The component is found through an entry point, so ``nlp.add_pipe("extract")`` works once the
package is installed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extract.document import Document
from extract.export import Exporter
from extract.pipeline import Extractor

SPANS = "extract"
"""Key of the component's span group in ``doc.spans``."""

DATE = "extract_date"
"""Key in ``doc.user_data`` for a publication date (ISO) that the text does not state."""


class ExtractComponent:
    """Fills ``doc.ents``, ``doc.spans``, ``doc._.events`` and ``doc._.commitments``.

    Entities that stand in ``doc.ents`` already are kept where ours do not overlap them.
    """

    def __init__(
        self, name: str = "extract", gazetteers: str | None = None, overlays: Iterable[str] = ()
    ) -> None:
        self.name = name
        self.settings: dict[str, Any] = {"gazetteers": gazetteers, "overlays": list(overlays)}
        self._set_up()

    def _set_up(self) -> None:
        self._extractor = Extractor(self.settings["gazetteers"], self.settings["overlays"])
        self._exporter: Exporter | None = None
        register_extensions()

    def __getstate__(self) -> dict[str, Any]:
        return {"name": self.name, "settings": self.settings}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.name, self.settings = state["name"], state["settings"]
        self._set_up()

    def __call__(self, doc: Doc) -> Doc:
        """Process one doc; the spans lie on its own text, whatever its script."""
        if self._exporter is None:
            self._exporter = Exporter(self._extractor.resources)
        document = self._extractor(doc.text, date=doc.user_data.get(DATE))
        found = entity_spans(doc, document)
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=found)
        doc.ents = merged(doc, found)
        records = self._exporter.records(document)
        doc._.events = [record for record in records if record["kind"] == "event"]
        doc._.commitments = [record for record in records if record["kind"] == "commitment"]
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """Return the settings; the gazetteers are read again where they are loaded."""
        return json.dumps(self.settings, sort_keys=True).encode("utf-8")

    def from_bytes(self, data: bytes, **_: Any) -> ExtractComponent:
        """Take the settings from ``data``."""
        self.settings = json.loads(data.decode("utf-8"))
        self._set_up()
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the settings to the folder ``path``."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.json").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> ExtractComponent:
        """Read the settings from the folder ``path``."""
        return self.from_bytes((Path(path) / "settings.json").read_bytes())


def register_extensions() -> None:
    """Register ``doc._.events`` and ``doc._.commitments``, once."""
    for name in ("events", "commitments"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])


def entity_spans(doc: Doc, document: Document) -> list[Span]:
    """Return the entities of ``document`` as spans of ``doc``; ids are in ``span.kb_id_``."""
    spans: list[Span] = []
    for mention in document.mentions:
        if not mention.scored:
            continue
        start, end = document.alignment.to_raw(mention.start, mention.end)
        span = doc.char_span(
            start, end, label=mention.label, kb_id=mention.id or "", alignment_mode="expand"
        )
        if span is not None and len(span):
            spans.append(span)
    return spans


def merged(doc: Doc, found: list[Span]) -> list[Span]:
    """Return ours, longest first where tokens are shared, and of ``doc.ents`` what is free."""
    taken: set[int] = set()
    kept: list[Span] = []
    for span in [*sorted(found, key=lambda span: (-len(span), span.start)), *doc.ents]:
        tokens = range(span.start, span.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


@Language.factory(
    "extract",
    default_config={"gazetteers": None, "overlays": []},
    assigns=["doc.ents", "doc.spans", "doc._.events", "doc._.commitments"],
)
def create_extract(
    nlp: Language, name: str, gazetteers: str | None, overlays: list[str]
) -> ExtractComponent:
    """Make the component; spaCy calls this through the entry point."""
    return ExtractComponent(name, gazetteers, overlays)
