"""A spaCy model's entities beside ours: in the library, on the command line, in a settings file."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("spacy")

from tiny_models import NEWS, train_spacy

from extract.backends import extractor_of, model_digests
from extract.config import Config, load_config
from extract.errors import MissingDependencyError
from extract.fingerprint import fingerprints
from extract.model_entities import add_entities
from extract.pipeline import Extractor
from extract.spacy_entities import SpacyEntities

FOUND = [
    ("甲乙丙", "PERSON", "model"),
    ("乙丙城", "PLACE", "model"),
    ("王毅", "PERSON", "gazetteer"),
]


def mentions(document: Any) -> list[tuple[str, str, str]]:
    return [(mention.name, mention.label, mention.source) for mention in document.mentions]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "extract", *arguments], capture_output=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_spacy(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def test_rules_alone_do_not_know_the_invented_names() -> None:
    assert mentions(Extractor()(NEWS)) == [("王毅", "PERSON", "gazetteer")]


def test_model_adds_only_where_nothing_stands(trained: Path) -> None:
    document = extractor_of(Config(spacy_model=str(trained)))(NEWS)
    assert mentions(document) == FOUND
    assert document.sentences[0].mentions == [0, 1, 2]
    assert [mention.id for mention in document.mentions] == [None, None, "wang-yi"]


def test_records_use_the_model(trained: Path) -> None:
    assert Extractor()(NEWS).events == []
    (event,) = extractor_of(Config(spacy_model=str(trained)))(NEWS).events
    assert [who.name for who in event.participants] == ["甲乙丙", "王毅"]
    assert event.place is not None
    assert event.place.value == ("乙丙城", None)


def test_a_traditional_text_is_read_in_simplified(trained: Path) -> None:
    document = extractor_of(Config(spacy_model=str(trained)))("今天甲乙丙說了。")
    assert mentions(document) == [("甲乙丙", "PERSON", "model")]


def test_an_extractor_with_a_model_can_be_pickled(trained: Path) -> None:
    extractor = Extractor(extra_stages=[SpacyEntities(str(trained))])
    assert mentions(pickle.loads(pickle.dumps(extractor))(NEWS)) == FOUND


def test_command_line(trained: Path, news: Path, tmp_path: Path) -> None:
    out, found = tmp_path / "out.jsonl", tmp_path / "mentions.jsonl"
    done = run(
        "run", str(news), "-o", str(out), "--mentions", str(found), "--spacy-model", str(trained)
    )
    assert (done.returncode, done.stderr) == (0, "")
    (event,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [who["name"] for who in event["participants"]] == ["甲乙丙", "王毅"]
    records = [json.loads(line) for line in found.read_text(encoding="utf-8").splitlines()]
    entities = [record for record in records if record["kind"] == "entity"]
    assert [(record["name"], record["label"], record["by"]) for record in entities] == FOUND


def test_another_model_at_the_same_place_is_another_run(trained: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    shutil.copytree(trained, model)
    config = Config(spacy_model=str(model))
    before = fingerprints(config)
    assert fingerprints(config)["models"] == before["models"]
    (model / "meta.json").write_text('{"lang":"zh","name":"other","pipeline":["ner"]}')
    assert fingerprints(config)["models"] != before["models"]


def test_digests_of_models(trained: Path, tmp_path: Path) -> None:
    digests = model_digests(Config(spacy_model=str(trained), stanza="zh-hans"))
    assert set(digests) <= {"spacy_model", "stanza"}
    assert len(digests["spacy_model"]) == 64
    shutil.copytree(trained, tmp_path / "copy")
    assert model_digests(Config(spacy_model=str(tmp_path / "copy"))) == {
        "spacy_model": digests["spacy_model"]
    }
    assert model_digests(Config(spacy_model="zh_no_such_model")) == {}
    assert list(model_digests(Config(spacy_model="spacy"))) == ["spacy_model"]  # a package


def test_settings_file(trained: Path, news: Path, tmp_path: Path) -> None:
    settings = trained.parent / "settings.toml"
    settings.write_text('spacy-model = "tiny"\n', encoding="utf-8")
    assert load_config(settings).spacy_model == str(trained)
    out = tmp_path / "out.jsonl"
    done = run("run", str(news), "-o", str(out), "--config", str(settings))
    assert done.returncode == 0, done.stderr
    assert '"name":"甲乙丙"' in out.read_text(encoding="utf-8")


def test_a_name_in_a_settings_file_stays_a_name(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(
        'spacy-model = "zh_core_web_sm"\nstanza = "zh-hans"\nstanza-dir = "models"\n',
        encoding="utf-8",
    )
    config = load_config(settings)
    assert (config.spacy_model, config.stanza) == ("zh_core_web_sm", "zh-hans")
    assert config.stanza_dir == str(tmp_path / "models")


def test_missing_model_names_the_command(news: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingDependencyError, match="python -m spacy download zh_no_such_model"):
        SpacyEntities("zh_no_such_model").load()
    out = tmp_path / "out.jsonl"
    done = run("run", str(news), "-o", str(out), "--spacy-model", "zh_no_such_model")
    assert (done.returncode, out.exists()) == (2, False)
    assert done.stderr == (
        "extract: no spaCy model 'zh_no_such_model': install it with: "
        "python -m spacy download zh_no_such_model\n"
    )


def given(text: str, entities: list[tuple[int, int, str]]) -> list[tuple[str, str, str]]:
    extractor = Extractor(extra_stages=[lambda d, r: add_entities(d, entities, r) and None])
    return mentions(extractor(text))


@pytest.mark.parametrize(
    ("start", "end", "label", "expected"),
    [
        (0, 3, "PERSON", [("甲乙丙", "PERSON", "model")]),
        (0, 4, "PER", [("甲乙丙", "PERSON", "model")]),  # a comma at the end is left out
        (0, 3, "ORG", [("甲乙丙", "ORG", "model")]),
        (0, 3, "DATE", []),  # no label of ours
        (0, 1, "PERSON", []),  # one character is no name
        (3, 4, "PERSON", []),  # punctuation
        (2, 6, "GPE", []),  # across a mention of ours
        (7, 10, "GPE", []),  # across a sentence end
    ],
)
def test_what_of_a_model_is_taken(
    start: int, end: int, label: str, expected: list[tuple[str, str, str]]
) -> None:
    text = "甲乙丙，王毅来了。丁乙。"
    ours = ("王毅", "PERSON", "gazetteer")
    assert given(text, [(start, end, label)]) == [*expected, ours]


def test_the_longer_of_two_entities_at_one_place_stands() -> None:
    assert given("甲乙丙丁来了。", [(0, 2, "PERSON"), (0, 4, "ORG")]) == [
        ("甲乙丙丁", "ORG", "model")
    ]
