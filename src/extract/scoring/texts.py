"""Texts of documents: found in a corpus folder or at a record's source path, and cleaned.

Gold for a text that may not be distributed gives ``quote_span`` and ``action_span``, offsets
into the clean text; :func:`with_words` puts the words in their place, :func:`with_spans` does
the reverse.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extract.document import RawDocument
from extract.errors import ExtractError
from extract.shapes import dataclass

ROWS = ("rows", "table")
_FIELDS = ("quote", "action")


@dataclass(frozen=True, slots=True)
class Text:
    """A document as read and its clean text."""

    raw: RawDocument
    clean: str

    def has_digest(self, digest: str) -> bool:
        """Tell whether ``digest`` is the sha256 of the file or of the clean text."""
        wanted = digest.lower()
        return wanted in (self.raw.sha256, hashlib.sha256(self.clean.encode()).hexdigest())


class Texts:
    """The texts of one or several corpora by document id, read one at a time.

    Where two corpora hold a document, the first one's text counts.

    The rows of one JSON Lines or CSV file are held together; nothing else is.
    """

    def __init__(self, *corpora: Path) -> None:
        from extract.read import Source, list_sources

        self._sources: dict[str, Source] = {}
        for corpus in corpora:
            for source in list_sources([str(corpus)]):
                self._sources.setdefault(source.id, source)
        self._rows_of: str | None = None
        self._rows: dict[str, RawDocument] = {}

    def raw(self, doc: str, path: str | None = None) -> RawDocument | None:
        """Return a document as read, from the corpus or else from ``path``; None if nowhere.

        Raises InputError where its file cannot be decoded.
        """
        from extract.read import MEDIA, Source

        source = self._sources.get(doc)
        if source is not None and source.media not in ROWS:
            return self._read(source, doc)
        for stem in _stems(doc):
            holder = self._sources.get(stem)
            if holder is not None and holder.media in ROWS:
                return self._row(holder, doc)
        if path is not None and Path(path).is_file():
            media = MEDIA.get(Path(path).suffix.lower(), "text")
            if media in ROWS:
                return self._row(Source(path, Path(path).stem, media), doc)
            return self._read(Source(path, doc, media), doc)
        return None

    def get(self, doc: str, path: str | None = None) -> Text | None:
        """Return a document with its clean text; None where there is no text."""
        from extract.text import clean

        raw = self.raw(doc, path)
        return None if raw is None else Text(raw, clean(raw.text, media=raw.media))

    def _read(self, source: Any, doc: str) -> RawDocument:
        from extract.errors import InputError
        from extract.read import read_source

        for found in read_source(source):
            if isinstance(found, RawDocument):
                return found
            raise InputError(f"{source.path}: {found.error}")
        raise InputError(f"{source.path}: nothing to read for {doc}")

    def _row(self, source: Any, doc: str) -> RawDocument | None:
        from extract.read import read_source

        if self._rows_of != source.path:
            found = read_source(source)
            self._rows = {raw.id: raw for raw in found if isinstance(raw, RawDocument)}
            self._rows_of = source.path
        return self._rows.get(doc)


def _stems(doc: str) -> list[str]:
    """The ids of files that may hold a row of this id, longest first."""
    parts = doc.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]


def needs_text(record: Mapping[str, Any]) -> bool:
    """Tell whether a record gives offsets in place of its words, or names its text's digest.

    >>> needs_text({"quote_span": [0, 4]}), needs_text({"quote": "会见"})
    (True, False)
    """
    return "sha256" in record or any(
        f"{name}_span" in record and name not in record for name in _FIELDS
    )


def with_words(record: Mapping[str, Any], text: Text) -> dict[str, Any]:
    """Return a record with ``quote`` and ``action`` in place of their offsets.

    Raises ExtractError where the digest differs or a span is outside the text.

    >>> text = Text(RawDocument("a", "总统会见外长。"), "总统会见外长。")
    >>> with_words({"kind": "event", "quote_span": [0, 6]}, text)
    {'kind': 'event', 'quote': '总统会见外长'}
    """
    digest = record.get("sha256")
    if isinstance(digest, str) and not text.has_digest(digest):
        raise ExtractError("the text is another than the one annotated (sha256 differs)")
    found: dict[str, Any] = {}
    for key, value in record.items():
        name = key.removesuffix("_span")
        if key == "sha256":
            continue
        if key.endswith("_span") and name in _FIELDS and name not in record:
            found[name] = _slice(value, text.clean, key)
        else:
            found[key] = value
    return found


def _slice(value: Any, clean: str, name: str) -> str:
    if (
        not isinstance(value, list)
        or len(value) != 2
        or not all(isinstance(end, int) for end in value)
        or not 0 <= value[0] <= value[1] <= len(clean)
    ):
        raise ExtractError(f"{name} {value!r} is no span of the clean text")
    return clean[value[0] : value[1]]


def with_spans(record: Mapping[str, Any], text: Text) -> dict[str, Any]:
    """Return a record with offsets and the file's digest in place of ``quote`` and ``action``.

    Raises ExtractError where the words are not in the text.

    >>> text = Text(RawDocument("a", "总统会见外长。", sha256="00"), "总统会见外长。")
    >>> with_spans({"kind": "event", "quote": "会见外长"}, text)
    {'kind': 'event', 'quote_span': [2, 6], 'sha256': '00'}
    """
    found: dict[str, Any] = {}
    quote = (0, len(text.clean))
    for key, value in record.items():
        if key not in _FIELDS or not isinstance(value, str):
            found[key] = value
    for name in _FIELDS:
        words = record.get(name)
        if not isinstance(words, str):
            continue
        at = text.clean.find(words, *quote) if name == "action" else text.clean.find(words)
        at = at if at >= 0 else text.clean.find(words)
        if at < 0:
            raise ExtractError(f"{name} is not in the text: {words[:30]}")
        found[f"{name}_span"] = [at, at + len(words)]
        quote = (at, at + len(words))
    if f"{_FIELDS[0]}_span" in found or f"{_FIELDS[1]}_span" in found:
        found["sha256"] = text.raw.sha256
    return found
