"""Gold of texts that are not distributed: hidden, listed, and true to the texts where at hand."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.scoring.check import check_found, check_record
from extract.scoring.loading import Loaded, index_gold
from extract.scoring.manifest import load_manifest
from extract.scoring.texts import Text, Texts, needs_text, with_words

FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "reference"
TEXTS = Path(os.environ.get("EXTRACT_REFERENCE") or "missing", "real")
ROWS: dict[str, dict[str, Any]] = {
    row["id"]: row
    for row in map(json.loads, (FOLDER / "manifest.jsonl").read_text("utf-8").splitlines())
}
NAMES = ("name", "title", "gathering")  # values that may be as long as a name is
LONGEST = 21  # characters of any other value that may stand in a text
needs_texts = pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts are not at hand")


def loaded(folder: str) -> Iterator[tuple[str, list[Loaded]]]:
    index = index_gold(FOLDER / folder)
    assert index.problems == []
    for doc in sorted(index.documents):
        yield doc, index.records(doc)


def values(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from values(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from values(part, name)
    elif isinstance(value, str):
        yield name, value


def test_every_document_is_listed_and_has_gold() -> None:
    assert sorted(doc for doc, _ in loaded("gold")) == sorted(ROWS)
    first, second = (
        {doc for doc, _ in loaded(f"agreement/{side}")} for side in ("first", "second")
    )
    assert first == second < set(ROWS)
    assert {row["split"] for row in ROWS.values()} == {"dev", "test"}
    assert set(load_manifest(FOLDER / "manifest.jsonl")) == set(ROWS)


@pytest.mark.parametrize("folder", ["gold", "agreement/first", "agreement/second"])
def test_no_words_of_the_texts_stand_in_it(folder: str) -> None:
    for doc, records in loaded(folder):
        assert records[0].record["sha256"] == ROWS[doc]["sha256"]
        for one in records:
            record = one.record
            assert not {"quote", "action"} & set(record)
            assert ("quote_span" in record) == (record["kind"] in ("event", "commitment"))
            for name, value in values(record):
                if name not in (*NAMES, "sha256", "doc"):
                    assert sum(map(str.isalnum, value)) <= LONGEST, f"{one.path}:{one.line}"


@needs_texts
@pytest.mark.parametrize("folder", ["gold", "agreement/first", "agreement/second"])
def test_offsets_fit_the_texts(folder: str) -> None:
    texts = Texts(TEXTS)
    for doc, records in loaded(folder):
        text = texts.get(doc)
        if text is None:
            continue
        clean = hashlib.sha256(text.clean.encode()).hexdigest()
        assert clean == ROWS[doc]["clean_sha256"], f"{doc}: the clean text has changed"
        shown = [Loaded(_shown(one.record, text), one.path, one.line) for one in records]
        faults = [fault for one in shown for fault in check_record(one)]
        faults += check_found(shown, text.clean)
        assert [f"{fault.path}:{fault.line}" for fault in faults] == []


def _shown(record: dict[str, Any], text: Text) -> dict[str, Any]:
    return with_words(record, text) if needs_text(record) else record
