"""README.md shows what the program prints, and its code runs."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def readme() -> ModuleType:
    path = ROOT / "benchmarks" / "readme.py"
    spec = importlib.util.spec_from_file_location("readme", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["readme"] = module
    spec.loader.exec_module(module)
    return module


def test_the_record_is_as_printed(readme: ModuleType) -> None:
    match = readme.PLACE.search(PAGE)
    assert match is not None
    block = match[0].split("```json\n")[1].split("```")[0]
    line = readme.shown(match["doc"])
    assert json.loads(block) == json.loads(line)
    assert readme.wrapped(line) + "\n" == block
    assert max(map(len, block.splitlines())) <= 110


def test_python_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 2
    names: dict[str, Any] = {}
    exec(blocks[0], names)
    assert names["clean"]("中國(guó)與哈薩克斯坦") == "中国与哈萨克斯坦"
    assert str(names["find_dates"]("会议于昨天举行", "2025-04-26")[0].start) == "2025-04-25"


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
