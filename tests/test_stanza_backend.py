"""Stanza's entities beside ours, on a model trained here."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import MissingDependencyError
from extract.pipeline import Extractor
from extract.stanza_backend import StanzaEntities, joined

HAS_STANZA = importlib.util.find_spec("stanza") is not None
needs_stanza = pytest.mark.skipif(not HAS_STANZA, reason="Stanza is not installed")


def test_offsets_of_joined_characters() -> None:
    text = "今天甲乙"
    spaced = " ".join(text)
    start, end = spaced.index("甲"), spaced.index("乙") + 1
    assert text[joined(start) : joined(end + 1)] == "甲乙"


@pytest.mark.skipif(HAS_STANZA, reason="Stanza is installed")
def test_missing_stanza_names_the_command() -> None:
    with pytest.raises(MissingDependencyError, match="pip install torch && pip install stanza"):
        StanzaEntities("zh-hans").load()


@needs_stanza
def test_missing_model_names_the_command(tmp_path: Path) -> None:
    stage = StanzaEntities("zh-hans", tmp_path)
    with pytest.raises(MissingDependencyError, match=r"stanza\.download\('zh-hans'"):
        stage.load()


def sentences() -> list[list[dict[str, str]]]:
    made = []
    for verb in "说走来问笑看写读":
        for name in ("甲乙丙", "甲乙丁"):
            tags = ["O", "O", "B-PERSON", "I-PERSON", "I-PERSON", "O", "O"]
            text = f"今天{name}{verb}了"
            made.append([{"text": c, "ner": t} for c, t in zip(text, tags, strict=True)])
    return made


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train a tiny recogniser on single characters."""
    folder = tmp_path_factory.mktemp("stanza")
    for name in ("train.json", "dev.json"):
        (folder / name).write_text(json.dumps(sentences(), ensure_ascii=False), encoding="utf-8")
    (folder / "resources.json").write_text("{}", encoding="utf-8")
    arguments = (
        "--mode train --shorthand zh_tiny --no_pretrain --no_char --hidden_dim 64 "
        "--word_emb_dim 32 --word_dropout 0 --dropout 0.2 --optim adam --lr 0.005 "
        "--max_steps 200 --eval_interval 100 --batch_size 16 --save_name tiny.pt --cpu"
    ).split()
    files = ["--train_file", "train.json", "--eval_file", "dev.json", "--save_dir", "out"]
    command = [sys.executable, "-m", "stanza.models.ner_tagger", *arguments, *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder


@needs_stanza
def test_model_adds_only_where_nothing_stands(trained: Path) -> None:
    options = {"ner_model_path": str(trained / "out" / "tiny.pt")}
    extractor = Extractor(extra_stages=[StanzaEntities("zh", trained, options)])
    document = extractor("今天甲乙丙说了。王毅会见托卡耶夫。")
    added = [(m.name, m.label) for m in document.mentions if m.source == "model"]
    assert added == [("甲乙丙", "PERSON")]
    assert [m.name for m in document.mentions] == ["甲乙丙", "王毅", "托卡耶夫"]
