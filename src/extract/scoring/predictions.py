"""Where predictions come from: files of records, or the pipeline run on a corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

from extract.errors import InputError, UsageError
from extract.scoring.loading import Loaded, Problem, RecordIndex, index_predictions
from extract.scoring.texts import Texts


class Predictions(Protocol):
    """Records by document."""

    problems: list[Problem]

    @property
    def has_mentions(self) -> bool:
        """Whether entities and dates are among them."""
        ...

    def has(self, doc: str) -> bool:
        """Tell whether a document is known."""
        ...

    def records(self, doc: str) -> list[Loaded]:
        """Return a document's records in reading order."""
        ...


class FileRecords:
    """Predictions as written to files."""

    def __init__(self, index: RecordIndex, *, mentions: bool) -> None:
        self._index = index
        self._mentions = mentions
        self.problems = index.problems

    @property
    def has_mentions(self) -> bool:
        """True where a mentions file was given or a record is an entity or a date."""
        return self._mentions or bool(self._index.kinds & {"entity", "date"})

    def has(self, doc: str) -> bool:
        """Tell whether there is a record (or an empty file) of this document."""
        return doc in self._index.documents

    def records(self, doc: str) -> list[Loaded]:
        """Return the records of a document in file order."""
        return self._index.records(doc)


class PipelineRecords:
    """Predictions made on the spot from the texts of a corpus."""

    has_mentions = True

    def __init__(self, *corpora: Path) -> None:
        from extract.export import Exporter
        from extract.pipeline import Extractor

        self._texts = Texts(*corpora)
        self._extractor = Extractor()
        self._exporter = Exporter(self._extractor.resources)
        self.problems: list[Problem] = []

    def has(self, doc: str) -> bool:
        """Tell whether the corpus holds the document."""
        return self._texts.raw(doc) is not None

    def records(self, doc: str) -> list[Loaded]:
        """Run the pipeline on a document; one that fails has no records and gives an error."""
        try:
            raw = self._texts.raw(doc)
            if raw is None:
                return []
            document = self._extractor.process(raw)
        except InputError as fault:
            self.problems.append(Problem("error", doc, None, str(fault)))
            return []
        found = [*self._exporter.records(document), *self._exporter.mentions(document)]
        return [Loaded(record, doc, number) for number, record in enumerate(found, 1)]


def open_predictions(path: Path, mentions: Path | None, *, records: bool = False) -> Predictions:
    """Open a records file or a folder of them, or else a corpus to run the pipeline on.

    ``records``: it holds records, whatever it looks like.

    Raises UsageError where there is nothing of the name.
    """
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder")
    if mentions is None and not records and not _holds_records(path):
        return PipelineRecords(path)
    return FileRecords(index_predictions(path, mentions), mentions=mentions is not None)


def _holds_records(path: Path) -> bool:
    """Tell records from texts: a JSON Lines file, but not one of rows with a text."""
    if path.is_dir():
        from extract.read import list_sources

        files = [Path(one.path) for one in list_sources([str(path)]) if one.media == "rows"]
        files = [one for one in files if one.stat().st_size and one.stem != "manifest"]
        return any(_holds_records(one) for one in files)
    if path.suffix not in (".jsonl", ".json", ".ndjson"):
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as stream:
        for line in stream:
            if line.strip():
                try:
                    record = json.loads(line)
                except ValueError:
                    return True
                return not (isinstance(record, dict) and "text" in record and "kind" not in record)
    return True
