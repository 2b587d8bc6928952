"""Patterns that are tried only where a literal of theirs stands find what they would anywhere."""

from __future__ import annotations

import random
import re

import pytest

from extract.gazetteers import Resources
from extract.matching import matches_at
from extract.stages.recognition.vocabulary import compile_vocabulary
from extract.stages.recognition.wordings import CONCLUDED
from extract.stages.references.lexicon import Spots, compile_lexicon

NAMES = (
    "side own pair group numbered central definition pronoun speaker document mechanism country "
    "organization region"
).split()


SAMPLES = [
    "中亚五国",
    "（以下简称“各方”）",
    "。宣言重申",
    "\n这份声明强调",
    "签署扩大能源往来的协定",
    "外交部",
    "财政和贸易部",
    "十三国外长",
]


@pytest.fixture(scope="module")
def resources() -> Resources:
    return Resources()


def made_up(words: list[str], seed: int) -> str:
    """Return a text of words and signs in any order."""
    rng = random.Random(seed)
    signs = ["，", "。", "\n", "（", "）", "“", "”", "的", "和", "在", "十", "第", "面", "们", "方"]
    pools = (words, words, signs, SAMPLES)
    return "".join(rng.choice(rng.choice(pools)) for _ in range(4000))


def words_in(rules: object) -> list[str]:
    """Return all words of parsed rules, cut at blanks and signs."""
    if isinstance(rules, str):
        return [word for word in re.split(r"[\s()|?:\[\]\\{},!<=]+", rules) if word]
    if isinstance(rules, dict):
        return [word for key, value in rules.items() for word in (*words_in(key), *words_in(value))]
    if isinstance(rules, list):
        return [word for value in rules for word in words_in(value)]
    return []


@pytest.mark.parametrize("name", NAMES)
def test_places_of_references_miss_no_match(name: str, resources: Resources) -> None:
    lexicon = compile_lexicon(resources)
    short = list(resources.gazetteers.short_forms)
    text = made_up([*words_in(resources.rules("references")), *short], 20250617)
    spots = Spots(*lexicon.spotter.find(text))
    pattern: re.Pattern[str] = getattr(lexicon, name)
    found = [match.span() for match in matches_at(pattern, text, getattr(spots, name))]
    assert found == [match.span() for match in pattern.finditer(text)]
    assert found


def test_places_of_ministries_and_documents_miss_no_match(resources: Resources) -> None:
    vocabulary = compile_vocabulary(resources)
    heads, names = resources.rules("heads"), resources.rules("names")
    words = [*words_in(heads["ministries"]), *words_in(names["words"]), *words_in(heads["head"])]
    text = made_up(words, 20240704)
    ministries, _, _, signings, *_ = vocabulary.spotter.find(text)[1]
    for pattern, places in (
        (vocabulary.heads.ministry, ministries),
        (vocabulary.signed, signings),
    ):
        found = [match.span() for match in matches_at(pattern, text, places)]
        assert found == [match.span() for match in pattern.finditer(text)]
        assert found


def test_places_of_documents_known_by_kind_miss_no_match(resources: Resources) -> None:
    vocabulary = compile_vocabulary(resources)
    words = resources.rules("names")["words"]
    text = made_up([w for key in CONCLUDED for w in words[key].split()], 20240705)
    concluding = vocabulary.spotter.find(text)[1][4]
    found = [match.span() for match in matches_at(vocabulary.concluded, text, concluding)]
    assert found == [match.span() for match in vocabulary.concluded.finditer(text)]
    assert found
