"""The script that measures a statistical recogniser: learning, decoding, where it runs."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
if not (ROOT / "benchmarks" / "statistical_names.py").is_file():
    pytest.skip("no benchmarks here", allow_module_level=True)
sys.path.insert(0, str(ROOT / "benchmarks"))

import statistical_names as names  # noqa: E402

from extract.gazetteers import Resources  # noqa: E402
from extract.pipeline import Extractor  # noqa: E402


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources(ROOT / "gazetteers")


@pytest.fixture(scope="module")
def trained(resources: Resources) -> names.Recogniser:
    """Learn that what stands after 诗人 is a person and what stands after 前往 is a place."""
    characters = names.Characters(resources)
    model = names.Perceptron()
    for name in ("鲁什卡", "巴尔坦", "涅夫斯基", "阿尔巴卡", "格鲁涅夫", "卡什坦") * 10:
        for before, label in (("诗人", "PERSON"), ("代表团前往", "PLACE")):
            symbols = [*before, *name, "。"]
            tags = ["O"] * len(before) + names._tags(label, len(name)) + ["O"]
            model.learn(names.features(symbols, characters), tags)
    assert model.average() > 100
    return names.Recogniser(model, characters, 2)


def test_it_finds_what_nothing_else_knows(trained: names.Recogniser, resources: Resources) -> None:
    document = Extractor(resources=resources, extra_stages=[trained])("代表团前往涅夫什卡。")
    assert [(m.label, m.name, m.source) for m in document.mentions] == [
        ("PLACE", "涅夫什卡", "model")
    ]


def test_it_leaves_other_text_alone(trained: names.Recogniser, resources: Resources) -> None:
    document = Extractor(resources=resources, extra_stages=[trained])("代表团前往努力的方向。")
    assert document.mentions == []


def test_templates_are_filled_with_tags_in_step(resources: Resources) -> None:
    rng = random.Random(2)
    made = names.Names(resources, rng)
    for _ in range(20):
        symbols, tags = names.filled("{PERSON}在{PLACE}会见{COUNTRY}{TITLE}。", made, rng)
        assert len(symbols) == len(tags)
        assert symbols[-1] == "。"
        assert all(tag.startswith("B") or tag == "O" for tag in tags[:1])
