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
    assert names == ["dev", "test", "gold", "annotated"]
    for name in names:
        assert f"figures of {name}" in quality.put(page, name, f"figures of {name}")


def test_a_table_replaces_the_one_before(quality: ModuleType) -> None:
    page = "a\n<!-- figures: dev -->\nold\n<!-- end -->\nb\n<!-- figures: x -->\n<!-- end -->\n"
    assert quality.put(page, "dev", "new") == (
        "a\n<!-- figures: dev -->\n\nnew\n\n<!-- end -->\nb\n<!-- figures: x -->\n<!-- end -->\n"
    )
    with pytest.raises(ValueError, match="no marks"):
        quality.put(page, "other", "new")
