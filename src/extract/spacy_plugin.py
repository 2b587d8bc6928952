"""spaCy: the component ``extract``.

The component is found through an entry point, so ``nlp.add_pipe("extract")`` works once the
package is installed.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extract.document import Document
from extract.export import Exporter
from extract.gazetteers import Resources
from extract.model_entities import add_entities
from extract.pipeline import Extractor
from extract.spacy_tokenizer import text_of

SPANS = "extract"
"""Key of the component's span group in ``doc.spans``."""

DATE = "extract_date"
"""Key in ``doc.user_data`` for a publication date (ISO) that the text does not state."""

ID = "extract_id"
"""Key in ``doc.user_data`` for the id that the records give as ``doc``."""


class GivenEntities:
    """A stage that adds the entities a doc came with where nothing of ours stands.

    ``entities``: ``(start, end, label)`` on the raw text; set anew for each document.
    """

    def __init__(self) -> None:
        self.entities: list[tuple[int, int, str]] = []

    def __call__(self, document: Document, resources: Resources) -> None:
        """Add the entities to ``document.mentions``."""
        to_clean = document.alignment.to_clean
        found = [(*to_clean(start, end), label) for start, end, label in self.entities]
        add_entities(document, found, resources)


class ExtractComponent:
    """Fills ``doc.ents``, ``doc.spans``, ``doc._.events`` and ``doc._.commitments``.

    ``gazetteers``: a folder in place of the shipped one. ``overlays``: folders laid over it.
    ``use_ents``: let the records use the entities that stand in ``doc.ents`` already. Whether
    or not, those are kept in ``doc.ents`` where ours do not overlap them.

    The span group has the exact offsets of its names, half-open code points of ``doc.text``, in
    ``attrs["offsets"]``: where a token is longer than a name, the span is that of the token.
    """

    def __init__(
        self,
        name: str = "extract",
        gazetteers: str | None = None,
        overlays: Iterable[str] = (),
        use_ents: bool = False,
    ) -> None:
        self.name = name
        self.settings: dict[str, Any] = {
            "gazetteers": gazetteers,
            "overlays": list(overlays),
            "use_ents": use_ents,
        }
        self._set_up()

    def _set_up(self) -> None:
        self._given = GivenEntities()
        self._extractor = Extractor(
            self.settings["gazetteers"],
            self.settings["overlays"],
            extra_stages=[self._given] if self.settings["use_ents"] else [],
        )
        self._exporter: Exporter | None = None
        register_extensions()

    def __getstate__(self) -> dict[str, Any]:
        return {"name": self.name, "settings": self.settings}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.name, self.settings = state["name"], state["settings"]
        self._set_up()

    def __call__(self, doc: Doc) -> Doc:
        """Process one doc; the spans lie on its own text, whatever its script.

        Raises ``InputError`` where a stage fails, which spaCy's error handlers take.
        """
        if self._exporter is None:
            self._exporter = Exporter(self._extractor.resources)
        self._given.entities = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        data = doc.user_data
        document = self._extractor(text_of(doc), date=data.get(DATE), id=data.get(ID, "text"))
        found, offsets = entity_spans(doc, document)
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, attrs={"offsets": offsets}, spans=found)
        doc.set_ents(merged(doc, found))  # as doc.ents = …, without a copy of each span
        records = self._exporter.records(document)
        doc._.events = [record for record in records if record["kind"] == "event"]
        doc._.commitments = [record for record in records if record["kind"] == "commitment"]
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """Return the settings; the folders they name are read again where they are loaded."""
        return json.dumps(self.settings, sort_keys=True).encode("utf-8")

    def from_bytes(self, data: bytes, **_: Any) -> ExtractComponent:
        """Take the settings from ``data``."""
        self.settings = json.loads(data.decode("utf-8"))
        self._set_up()
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the settings and the folders they name to the folder ``path``.

        The saved pipeline can be moved; only the shipped gazetteers are not part of it.
        """
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        saved = dict(self.settings)
        if saved["gazetteers"] is not None:
            saved["gazetteers"] = _keep(saved["gazetteers"], folder, "gazetteers")
        saved["overlays"] = [
            _keep(overlay, folder, f"overlays/{number}")
            for number, overlay in enumerate(saved["overlays"])
        ]
        text = json.dumps(saved, sort_keys=True)
        (folder / "settings.json").write_text(text, encoding="utf-8")

    def from_disk(self, path: str | Path, **_: Any) -> ExtractComponent:
        """Read the settings from the folder ``path``; folders named in them lie there too."""
        folder = Path(path)
        saved = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        if saved["gazetteers"] is not None:
            saved["gazetteers"] = str(folder / saved["gazetteers"])
        saved["overlays"] = [str(folder / overlay) for overlay in saved["overlays"]]
        self.settings = saved
        self._set_up()
        return self


def _keep(source: str, folder: Path, name: str) -> str:
    target = folder / name
    if Path(source).resolve() != target.resolve():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return name


def register_extensions() -> None:
    """Register ``doc._.events`` and ``doc._.commitments``, once."""
    for name in ("events", "commitments"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])


def entity_spans(doc: Doc, document: Document) -> tuple[list[Span], list[list[int]]]:
    """Return the entities of ``document`` as spans of ``doc``, and their exact offsets.

    Ids are in ``span.kb_id_``.
    """
    spans: list[Span] = []
    offsets: list[list[int]] = []
    to_raw = document.alignment.to_raw
    for mention in document.mentions:
        if not mention.scored:
            continue
        start, end = to_raw(mention.start, mention.end)
        span = doc.char_span(
            start, end, label=mention.label, kb_id=mention.id or "", alignment_mode="expand"
        )
        if span is not None and len(span):
            spans.append(span)
            offsets.append([start, end])
    return spans, offsets


def merged(doc: Doc, found: list[Span]) -> list[Span]:
    """Return ours, longest first where tokens are shared, and of ``doc.ents`` what is free."""
    taken = bytearray(len(doc))
    kept: list[tuple[int, Span]] = []
    places = [(span.start, span.end, span) for span in found]
    places.sort(key=_longest_first)
    for start, end, span in [*places, *((span.start, span.end, span) for span in doc.ents)]:
        if 1 not in taken[start:end]:
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, span))
    kept.sort(key=itemgetter(0))
    return [span for _, span in kept]


def _longest_first(place: tuple[int, int, Span]) -> tuple[int, int]:
    return place[0] - place[1], place[0]


@Language.factory(
    "extract",
    default_config={"gazetteers": None, "overlays": [], "use_ents": False},
    assigns=["doc.ents", "doc.spans", "doc._.events", "doc._.commitments"],
)
def create_extract(
    nlp: Language, name: str, gazetteers: str | None, overlays: list[str], use_ents: bool
) -> ExtractComponent:
    """Make the component; spaCy calls this through the entry point."""
    return ExtractComponent(name, gazetteers, overlays, use_ents)
