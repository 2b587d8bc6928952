"""Stanza's entities beside ours, on models trained here."""

from __future__ import annotations

import importlib.util
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tiny_models import NEWS, train_stanza

from extract.backends import extractor_of
from extract.config import Config
from extract.errors import MissingDependencyError
from extract.pipeline import Extractor
from extract.stanza_backend import StanzaEntities, shift_table, shifted

HAS_STANZA = importlib.util.find_spec("stanza") is not None
needs_stanza = pytest.mark.skipif(not HAS_STANZA, reason="Stanza is not installed")


def mentions(document: Any) -> list[tuple[str, str, str]]:
    return [(mention.name, mention.label, mention.source) for mention in document.mentions]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extract", *arguments], capture_output=True, encoding="utf-8"
    )


def test_offsets_of_joined_sentences() -> None:
    table = shift_table([8, 1, 3], [0, 20, 40])
    assert table == [(0, 0), (10, 20), (13, 40)]
    assert [shifted(offset, table) for offset in (0, 8, 10, 11, 13, 16)] == [0, 8, 20, 21, 40, 43]


@pytest.mark.skipif(HAS_STANZA, reason="Stanza is installed")
def test_missing_stanza_names_the_command() -> None:
    with pytest.raises(MissingDependencyError, match="Stanza is missing: pip install stanza"):
        StanzaEntities("zh-hans").load()


@needs_stanza
def test_missing_model_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(MissingDependencyError, match=r"stanza\.download\('zh-hans', model_dir="):
        StanzaEntities("zh-hans", tmp_path).load()


@needs_stanza
def test_command_line_without_the_model(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    out, models = tmp_path / "out.jsonl", tmp_path / "models"
    done = run(
        "run", str(tmp_path / "a.txt"), "-o", str(out),
        "--stanza", "zh-hans", "--stanza-dir", str(models),
    )  # fmt: skip
    assert (done.returncode, out.exists()) == (2, False)
    command = f"python -c \"import stanza; stanza.download('zh-hans', model_dir='{models}')\""
    assert done.stderr.endswith(f"install it with: {command}\n")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_stanza(tmp_path_factory.mktemp("stanza"))


@needs_stanza
def test_model_adds_only_where_nothing_stands(trained: Path) -> None:
    document = extractor_of(Config(stanza="zh-hans", stanza_dir=str(trained)))(NEWS)
    assert mentions(document) == [
        ("甲乙丙", "PERSON", "model"),
        ("乙丙城", "PLACE", "model"),
        ("王毅", "PERSON", "gazetteer"),
    ]
    (event,) = document.events
    assert [who.name for who in event.participants] == ["甲乙丙", "王毅"]
    assert event.place is not None
    assert event.place.value == ("乙丙城", None)


@needs_stanza
def test_offsets_in_a_later_sentence(trained: Path) -> None:
    extractor = Extractor(extra_stages=[StanzaEntities("zh-hans", trained)])
    text = "今天王毅來了。\n\n今天甲乙丁說了。今天丙丁甲問了。"
    document = pickle.loads(pickle.dumps(extractor))(text)
    assert mentions(document) == [
        ("王毅", "PERSON", "gazetteer"),
        ("甲乙丁", "PERSON", "model"),
        ("丙丁甲", "PERSON", "model"),
    ]
    found = document.mentions[1]
    assert document.text[found.start : found.end] == "甲乙丁"
    assert [sentence.mentions for sentence in document.sentences] == [[0], [1], [2]]


@needs_stanza
def test_text_without_content(trained: Path) -> None:
    assert mentions(Extractor(extra_stages=[StanzaEntities("zh-hans", trained)])("")) == []


@needs_stanza
def test_command_line(trained: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = run(
        "run", str(tmp_path / "a.txt"), "-o", str(out),
        "--stanza", "zh-hans", "--stanza-dir", str(trained),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (event,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [who["name"] for who in event["participants"]] == ["甲乙丙", "王毅"]
