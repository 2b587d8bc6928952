"""Over the reference texts, where their folder is given in EXTRACT_REFERENCE."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from extract import clean
from extract.cleaning import clean_document
from extract.config import Config
from extract.gazetteers import default_resources
from extract.read import Failure, list_sources, read_source
from extract.records import parse
from extract.run import Worker

REFERENCE = os.environ.get("EXTRACT_REFERENCE", "")
pytestmark = pytest.mark.skipif(not REFERENCE, reason="EXTRACT_REFERENCE is not set")


def _pairs() -> list[tuple[str, str]]:
    root = Path(REFERENCE)
    folders = [(root / "seeds", root / "gold"), (root / "annotated/texts", root / "annotated/gold")]
    return [
        (str(text), str(gold / f"{text.stem}.jsonl"))
        for texts, gold in folders
        for text in sorted(texts.glob("*.txt"))
    ] if REFERENCE else []  # fmt: skip


@pytest.mark.parametrize(("text", "gold"), _pairs())
def test_gold_strings_stand_in_the_clean_content(text: str, gold: str) -> None:
    [raw] = read_source(list_sources([text])[0])
    assert not isinstance(raw, Failure)
    document = clean_document(raw, default_resources())
    content = "\n".join(
        document.text[zone.start : zone.end]
        for zone in document.zones
        if zone.kind in ("title", "dateline", "body")
    )
    for line in Path(gold).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for field in ("quote", "action", "text"):
            if record.get(field):
                assert record[field] in document.text
                assert all(part in content for part in record[field].split("\n"))


def _spans(value: Any) -> list[tuple[list[int], list[int]]]:
    if isinstance(value, dict):
        if set(value) == {"raw", "clean"}:
            return list(zip(value["raw"], value["clean"], strict=True))
        return [pair for part in value.values() for pair in _spans(part)]
    if isinstance(value, list):
        return [pair for part in value for pair in _spans(part)]
    return []


@pytest.mark.parametrize("folder", ["seeds", "annotated"])
def test_every_line_validates_and_every_span_cleans_to_its_text(folder: str) -> None:
    worker = Worker(Config(), mentions=True)
    kinds: dict[str, set[str]] = {}
    for source in list_sources([str(Path(REFERENCE) / folder)]):
        [raw] = read_source(source)
        assert not isinstance(raw, Failure)
        lines = worker.process(raw)
        assert lines.error is None
        whole = clean(raw.text)
        for line in (lines.records + lines.mentions).splitlines():
            parse(line)
            record = json.loads(line)
            kinds.setdefault(raw.id, set()).add(record["kind"])
            for (low, high), (start, end) in _spans(record):
                assert clean(raw.text[low:high]) == whole[start:end]
    if folder == "seeds":
        assert all({"event", "commitment"} <= found for found in kinds.values())
