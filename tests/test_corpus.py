"""The project's corpus: exact clean text, script and day of publication."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from extract.cleaning import clean_document
from extract.document import Document
from extract.gazetteers import default_resources
from extract.read import Failure, list_sources, read_source
from extract.scoring.check import check_found, check_record
from extract.scoring.loading import index_gold

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MANIFEST: dict[str, dict[str, Any]] = {
    row["id"]: row
    for row in map(json.loads, (CORPUS / "manifest.jsonl").read_text("utf-8").splitlines())
}
GOLD = CORPUS / "gold"
SIDES = ("gold", "agreement/first", "agreement/second")


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found: dict[str, Document] = {}
    for source in list_sources([str(CORPUS)]):
        for raw in read_source(source):
            assert not isinstance(raw, Failure), raw
            found[raw.id] = clean_document(raw, default_resources())
    return found


def test_manifest_lists_every_document(documents: dict[str, Document]) -> None:
    assert sorted(documents) == sorted(MANIFEST)


@pytest.mark.parametrize("id", sorted(MANIFEST))
def test_clean_text_is_exact(id: str, documents: dict[str, Document]) -> None:
    path = CORPUS / "clean" / f"{id}.txt"
    if not path.exists() or MANIFEST[id].get("damage"):
        pytest.skip("no exact clean text")
    expected = path.read_text(encoding="utf-8")
    assert "".join(documents[id].text.split()) == "".join(expected.split())


@pytest.mark.parametrize("id", sorted(MANIFEST))
def test_facts_are_those_of_the_manifest(id: str, documents: dict[str, Document]) -> None:
    document, row = documents[id], MANIFEST[id]
    assert document.script == row["script"]
    if row["split"].endswith("dev") and document.published is not None:
        found = document.published.start
        assert found is not None
        assert abs(found - dt.date.fromisoformat(row["published"])) <= dt.timedelta(days=1)


@pytest.mark.parametrize("id", sorted(i for i, row in MANIFEST.items() if row.get("damage")))
def test_damage_is_reported(id: str, documents: dict[str, Document]) -> None:
    assert any(warning.kind == "damaged" for warning in documents[id].warnings)


def test_every_document_has_gold() -> None:
    assert sorted(index_gold(GOLD).documents) == sorted(MANIFEST)
    first, second = (set(index_gold(CORPUS / side).documents) for side in SIDES[1:])
    assert first == second < set(MANIFEST)


@pytest.mark.parametrize("side", SIDES)
def test_gold_is_well_formed_and_stands_in_the_texts(
    side: str, documents: dict[str, Document]
) -> None:
    index = index_gold(CORPUS / side)
    faults = list(index.problems)
    for doc in index.documents:
        loaded = index.records(doc)
        faults += [fault for one in loaded for fault in check_record(one)]
        found = check_found(loaded, documents[doc].text)
        faults += found if not MANIFEST[doc].get("damage") else []
    assert [f"{fault.path}:{fault.line}" for fault in faults] == []
