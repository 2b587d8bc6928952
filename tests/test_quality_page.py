"""The page of figures has a place for every table, and tables go into their place."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality", ROOT / "benchmarks" / "quality.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


def test_every_set_has_its_marks(quality: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACT_REFERENCE", "reference")
    page = (ROOT / "docs" / "quality.md").read_text(encoding="utf-8")
    names = [one.name for one in quality.gold_sets()]
    assert names == [
        "dev",
        "test",
        "briefs-dev",
        "briefs-test",
        "pages-dev",
        "pages-test",
        "passages-dev",
        "passages-test",
        "real-dev",
        "real-test",
        "gold",
        "annotated",
    ]
    for name in [*names, "summary", "causes"]:
        assert f"figures of {name}" in quality.put(page, name, f"figures of {name}")
    gold_page = (ROOT / "docs" / "gold.md").read_text(encoding="utf-8")
    for one in quality.agreements():
        assert f"figures of {one.name}" in quality.put(
            gold_page, one.name, f"figures of {one.name}"
        )


def test_causes_of_errors(quality: ModuleType) -> None:
    def event(type: str, quote: str, name: str = "中国") -> dict[str, object]:
        party = {"name": name, "kind": "country", "country": "CHN", "title": None}
        return {"type": type, "status": "occurred", "quote": quote, "participants": [party]}

    first, second, third = (
        "两国外长十五日在首都会谈",
        "双方十六日签署了航空协议",
        "第三条航线于十七日开通了",
    )
    gold = [event("meeting", first), event("sign", second), event("launch", third)]
    found = [
        event("meeting", first),
        event("visit", second),
        event("aid", "与此无关的另外一句话在这里"),
    ]
    counts = quality.causes.causes([*gold, event("meeting", first)], found)
    assert dict(counts) == {
        "gold events": 4, "exact": 1, "of another type": 1, "not seen": 1,
        "merged with another": 1, "made up": 1,
    }  # fmt: skip


def test_a_table_replaces_the_one_before(quality: ModuleType) -> None:
    page = "a\n<!-- figures: dev -->\nold\n<!-- end -->\nb\n<!-- figures: x -->\n<!-- end -->\n"
    assert quality.put(page, "dev", "new") == (
        "a\n<!-- figures: dev -->\n\nnew\n\n<!-- end -->\nb\n<!-- figures: x -->\n<!-- end -->\n"
    )
    with pytest.raises(ValueError, match="no marks"):
        quality.put(page, "other", "new")
