"""Whole gold sets to and from annotation tools, and with or without the words of the texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.errors import ExtractError, UsageError
from extract.interchange import brat, labelstudio
from extract.scoring.loading import index_gold
from extract.scoring.texts import Text, Texts, needs_text, with_spans, with_words

FORMATS = ("brat", "labelstudio")
Records = list[dict[str, Any]]


def read_gold(gold: Path) -> Iterator[tuple[str, Records]]:
    """Yield each document of a gold file or folder with its records. Raises UsageError."""
    index = index_gold(gold)
    if index.problems:
        raise UsageError(str(index.problems[0]))
    for doc in sorted(index.documents):
        yield doc, [loaded.record for loaded in index.records(doc)]


def write_gold(folder: Path, documents: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Write ``<doc>.jsonl`` for each document, one record a line."""
    for doc, records in documents.items():
        path = folder / f"{doc}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
        path.write_text("".join(lines), encoding="utf-8", newline="\n")


def export_gold(gold: Path, corpus: Path, target: Path, form: str) -> int:
    """Write gold in a tool's format, with the clean texts; returns the number of documents.

    ``target`` is a folder for brat, a file for Label Studio. Raises UsageError where a text
    is missing or differs from the one annotated.
    """
    texts = Texts(corpus)
    documents: dict[str, tuple[Records, str]] = {}
    for doc, records in read_gold(gold):
        text = _text(texts, doc)
        for record in records:
            _words(record, text, doc)  # a digest or span that does not fit is refused
        documents[doc] = (records, text.clean)
    if form == "brat":
        brat.write_folder(target, documents)
    elif form == "labelstudio":
        labelstudio.write_file(target, documents)
    else:
        raise UsageError(f"format {form!r} is none of {', '.join(FORMATS)}")
    return len(documents)


def import_gold(source: Path, target: Path, form: str) -> int:
    """Write a gold folder from a tool's format; returns the number of documents.

    Raises UsageError for what cannot be read.
    """
    if not source.exists():
        raise UsageError(f"{source}: no such file or folder")
    if form == "brat":
        documents = brat.read_folder(source)
    elif form == "labelstudio":
        documents = labelstudio.read_file(source)
    else:
        raise UsageError(f"format {form!r} is none of {', '.join(FORMATS)}")
    write_gold(target, documents)
    return len(documents)


def hide_words(gold: Path, corpus: Path, target: Path) -> int:
    """Write gold with offsets in place of quotes and actions.

    The text's digest stands on every record with offsets and on the first one.
    """

    def hide(record: Mapping[str, Any], text: Text) -> dict[str, Any]:
        if needs_text(record) or record.get("kind") not in ("event", "commitment"):
            return dict(record)
        return with_spans(record, text)

    def hide_all(records: Records, text: Text) -> Records:
        hidden = [hide(record, text) for record in records]
        for record in hidden[:1]:
            record.setdefault("sha256", text.raw.sha256)
        return hidden

    return _rewrite(gold, corpus, target, hide_all)


def show_words(gold: Path, corpus: Path, target: Path) -> int:
    """Write gold with quotes and actions in place of offsets and digests."""

    def show_all(records: Records, text: Text) -> Records:
        return [
            with_words(record, text) if needs_text(record) else dict(record) for record in records
        ]

    return _rewrite(gold, corpus, target, show_all)


def _rewrite(
    gold: Path, corpus: Path, target: Path, change: Callable[[Records, Text], Records]
) -> int:
    texts = Texts(corpus)
    number = 0
    for doc, records in read_gold(gold):
        text = _text(texts, doc)
        try:
            changed = change(records, text)
        except ExtractError as fault:
            raise UsageError(f"{doc}: {fault}") from fault
        write_gold(target, {doc: changed})
        number += 1
    return number


def _words(record: Mapping[str, Any], text: Text, doc: str) -> None:
    try:
        with_words(record, text)
    except ExtractError as fault:
        raise UsageError(f"{doc}: {fault}") from fault


def _text(texts: Texts, doc: str) -> Text:
    text = texts.get(doc)
    if text is None:
        raise UsageError(f"{doc}: the corpus does not hold its text")
    return text
