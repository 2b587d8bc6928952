"""docs/records.md names every field of the output, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from extract import Extractor
from extract.document import RawDocument
from extract.export import Exporter
from extract.records import json_schema

PAGE = Path(__file__).resolve().parents[1] / "docs" / "records.md"


def described() -> dict[str, set[str]]:
    """Fields by the model whose table lists them."""
    tables: dict[str, set[str]] = {}
    for block in re.split(r"^\| field of ", PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name = block.split("`")[1]
        rows = block.split("\n\n")[0].splitlines()[2:]
        tables[name] = {
            field for row in rows for field in re.findall(r"`(\w+)`", row.split("|")[1])
        }
    return tables


def models() -> dict[str, set[str]]:
    definitions: dict[str, Any] = json_schema()["$defs"]
    return {name: set(one["properties"]) for name, one in definitions.items()}


@pytest.mark.parametrize("model", sorted(models()))
def test_every_field_is_described(model: str) -> None:
    assert described()[model] == models()[model]


def test_fields_of_documents_are_described() -> None:
    extractor = Extractor()
    document = extractor.process(RawDocument("a", "两国外长10日会谈。"))
    line = Exporter(extractor.resources).document(document)
    assert described()["Document"] == set(line)


def test_no_table_is_left_over() -> None:
    assert set(described()) == {*models(), "Document"}
