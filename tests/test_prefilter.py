"""Literals that patterns cannot do without, and the sentences that have them."""

from __future__ import annotations

import re
from operator import attrgetter
from pathlib import Path

import pytest

from extract import Extractor
from extract.document import Sentence
from extract.openings import opening
from extract.prefilter import required
from extract.stages.events.context import KEY, Compiled, Context, compile_all, compile_marker
from extract.stages.events.marks import GATED, Marker

CORPUS = Path(__file__).parents[1] / "corpus" / "raw"


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("会谈|会晤", {"会谈", "会晤"}),
        ("第[一二]次(?:例会|会议)", {"第一次例会", "第一次会议", "第二次例会", "第二次会议"}),
        ("(?:于|在)?(?:今天|明天)[^。]{0,3}(?=来)", {"今天", "明天"}),
        ("(?P<who>总理|总统)(?:将|已)?(?:抵|赴)", {"总理", "总统"}),
        ("(?<!未)访问(?!学者)", {"访问"}),
        ("a{2,3}[^b]", {"a"}),
        ("在[^，]{0,4}期间$", {"期间"}),
    ],
)
def test_literals(pattern: str, literals: set[str]) -> None:
    assert required(re.compile(pattern)) == literals


@pytest.mark.parametrize(
    "pattern", ["[^。]{2}", "(?:会谈)?", r"\d+", "会谈|[^，]", "(?i)ab", "(?i:a)", "a*", "."]
)
def test_nothing_known(pattern: str) -> None:
    assert required(re.compile(pattern)) is None


def test_characters_that_the_text_has_not() -> None:
    """A sign that stands for a name is no literal of the text."""
    pattern = re.compile("会谈\ue000主席|\ue001总统")
    assert required(pattern, {"\ue000", "\ue001"}) == {"会谈", "总统"}


def test_marks_of_sentences() -> None:
    may, always = 1 << 60, 1 << 61  # beside the bits in use
    patterns = [(may, re.compile("将|拟")), (always, re.compile("[^。]{3}"))]
    marker = Marker(["会谈", "举行会谈"], patterns)
    text = "甲乙将举行会谈。丙丁会谈。"
    sentences = [Sentence(0, 8, 0, 0), Sentence(8, 13, 0, 1)]
    seen, triggers = marker.mark(text, sentences)
    assert [bits & (may | always) for bits in seen] == [may | always, always]
    assert triggers == [[(3, 7, "举行会谈")], [(10, 12, "会谈")]]


def test_trigger_across_sentences_is_none() -> None:
    marker = Marker(["会谈"], [])
    assert marker.mark("甲会谈", [Sentence(0, 2, 0, 0), Sentence(2, 3, 0, 1)])[1] == [[], []]


def test_literals_are_known_of_every_gated_pattern() -> None:
    compiled: Compiled = Extractor().resources.cached(KEY, compile_all)
    for _, part, name in GATED:
        assert required(attrgetter(f"{part}.{name}")(compiled)), name


def test_no_pattern_matches_unmarked() -> None:
    """Where a pattern matches in the skeleton of a sentence, the sentence has its bit."""
    resources = Extractor().resources
    compiled: Compiled = resources.cached(KEY, compile_all)
    marker: Marker = resources.cached("events.marker", compile_marker)
    matched = 0
    for path in sorted(CORPUS.glob("*/*.txt"))[::3]:
        document = Extractor(resources=resources)(path.read_text(encoding="utf-8", errors="ignore"))
        context = Context(
            document, resources, compiled, *marker.mark(document.text, document.sentences)
        )
        for index in range(len(document.sentences)):
            text = context.skeleton(index).text
            for bit, part, name in GATED:
                if attrgetter(f"{part}.{name}")(compiled).search(text) is not None:
                    assert context.seen[index] & bit, (name, text)
                    matched += 1
    assert matched > 200


@pytest.mark.parametrize(
    ("pattern", "heads", "literals"),
    [
        ("图为|供图", "图供", set()),
        (r"[（(]?(?:记者|编辑)\S{2,4}", "（(记编", set()),
        ("a*(?=c)b|.{0,9}(?:摄影|供图)。?", "ab", {"摄影", "供图"}),
        ("(?:[^。]{2}来源|上[一二]页)x", "", {"来源", "上一页", "上二页"}),
    ],
)
def test_openings(pattern: str, heads: str, literals: set[str]) -> None:
    assert opening(re.compile(pattern)) == (frozenset(heads), frozenset(literals))


@pytest.mark.parametrize("pattern", [r"\S+", "[^。]|图", "(?i)ab", "(?i:a)b?"])
def test_openings_unknown(pattern: str) -> None:
    assert opening(re.compile(pattern)) is None


def test_openings_of_classes() -> None:
    found = opening(re.compile(r"\s?\d"))
    assert found is not None
    assert {" ", "\u3000", "7", "７"} <= found[0]
    assert "七" not in found[0]
