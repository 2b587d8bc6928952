"""The floors CI holds figures against belong to the gold as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.scoring.gate import digest, load_floors, record_digest
from extract.scoring.loading import index_gold
from extract.scoring.manifest import load_manifest

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MAIN = ("event.detection", "event.slots", "event.exact", "commitment.detection")
MAIN += ("commitment.slots", "commitment.exact", "entity.all", "date.value", "date.text")


KINDS = ("", "briefs-", "pages-", "passages-")
SPLITS = [f"{kind}{side}" for kind in KINDS for side in ("dev", "test")]
SETS = [("", CORPUS, split) for split in SPLITS]
SETS += [("real-", CORPUS / "reference", split) for split in ("dev", "test")]


@pytest.mark.parametrize(("name", "folder", "split"), SETS)
def test_floors_belong_to_the_gold(name: str, folder: Path, split: str) -> None:
    floors = load_floors(CORPUS / "floors" / f"{name}{split}.json")
    facts = load_manifest(folder / "manifest.jsonl")
    index = index_gold(folder / "gold")
    docs = [doc for doc in index.documents if facts[doc].split == split]
    own = digest((d, record_digest(one.record for one in index.records(d))) for d in docs)
    assert floors["gold"] == own
    assert sorted(floors["found"]) == sorted(docs)
    assert set(MAIN) <= set(floors["floors"])
    assert all(0 <= floor <= 1 for floor in floors["floors"].values())
