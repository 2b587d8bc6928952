"""The examples and the code in docs/spacy.md run and print what they are said to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

pytest.importorskip("spacy")
ROOT = Path(__file__).resolve().parents[1]
INSTALLED = any(point.name == "extract" for point in entry_points(group="spacy_factories"))
BY_HAND = (
    "import extract.spacy_plugin, spacy; from extract.spacy_tokenizer import create_characters; "
    "spacy.registry.tokenizers('extract.Characters.v1')(create_characters); "
)
"""What the entry points do, for a checkout that is not installed."""

TOKAYEV = "托卡耶夫/PERSON/kassym-jomart-tokayev"
SIMPLIFIED = f"  哈萨克斯坦/COUNTRY/KAZ {TOKAYEV} 阿拉木图/PLACE/almaty 王毅/PERSON/wang-yi"
TRADITIONAL = f"  哈薩克斯坦/COUNTRY/KAZ {TOKAYEV} 阿斯塔納/PLACE/astana 王毅/PERSON/wang-yi"


def printed(path: Path) -> list[str]:
    """Run a script and return the lines it prints."""
    run = f"import runpy; runpy.run_path({str(path)!r}, run_name='__main__')"
    if not INSTALLED:
        run = BY_HAND + run
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", run], capture_output=True, encoding="utf-8", env=environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_library() -> None:
    lines = printed(ROOT / "examples" / "library.py")
    assert lines[:3] == [
        "event meeting (occurred): 王毅、努尔特列乌; 阿拉木图; 2025-04-26",
        "commitment intend: CHN: 同哈方扩大航空领域合作",
        "COUNTRY  中国 CHN",
    ]
    assert lines[-1].startswith('{"kind":"event"')


def test_spacy_component() -> None:
    assert printed(ROOT / "examples" / "spacy_component.py") == [
        "characters as tokens, two processes",
        SIMPLIFIED,
        "  event meeting: 托卡耶夫、王毅 (会见)",
        "  commitment intend: 扩大贸易",
        TRADITIONAL,
        "  event meeting: 托卡耶夫、王毅 (會見)",
        "words as tokens, a publication date and an id of your own",
        "  my-id 2024-04-26",
        "the entities of another component used in the records",
        "  丁甲/PERSON/- 比什凯克/PLACE/bishkek 王毅/PERSON/wang-yi",
        "  event meeting: 丁甲、王毅 (会见)",
        "saved and loaded",
        TRADITIONAL,
        "  event meeting: 托卡耶夫、王毅 (會見)",
    ]


def test_code_in_the_page_on_spacy(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == 4
    script = tmp_path / "page.py"
    script.write_text("\n".join([*blocks, "print('done')\n"]), encoding="utf-8")
    assert printed(script) == ["done"]
