"""The matcher: leftmost-longest, the same by both engines, right at the end of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.matching import Matcher

WORDS = ["中亚五国元首", "中亚", "亚", "国家", "C5+1", "C5"]


@pytest.mark.parametrize("engine", ["scan", "automaton"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中亚", [(0, 2, "中亚")]),
        ("东亚", [(1, 2, "亚")]),
        ("在中亚五国", [(1, 3, "中亚")]),
        ("中亚五国元首", [(0, 6, "中亚五国元首")]),
        ("国", []),
        ("国家", [(0, 2, "国家")]),
        ("C5", [(0, 2, "C5")]),
        ("C5+1", [(0, 4, "C5+1")]),
        ("C5+", [(0, 2, "C5")]),
        ("C56", []),
    ],
)
def test_the_end_of_the_text_cuts_no_match_off(
    text: str, found: list[tuple[int, int, str]], engine: str
) -> None:
    assert Matcher(WORDS, engine=engine).find(text) == found


@given(st.text(alphabet="中亚五国元首家东", max_size=24))
def test_both_engines_find_the_same(text: str) -> None:
    scan = Matcher(WORDS, engine="scan").find(text)
    assert scan == Matcher(WORDS, engine="automaton").find(text)
    assert all(text[start:end] == word for start, end, word in scan)
