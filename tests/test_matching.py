"""The matcher: leftmost-longest, the same by both engines, right at the end of the text."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.matching import Longest, Matcher, Numbered, Spotter, _restore, matches_at

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


LISTS = (["中亚", "中亚五国", "C5"], ["亚五", "五国元首", "中亚"])


@given(st.text(alphabet="中亚五国元首家东C5 ", max_size=24))
def test_a_pass_over_several_lists_finds_what_each_alone_would(text: str) -> None:
    for engine in ("scan", "automaton"):
        (whole,), (parts,) = Spotter(LISTS[:1], LISTS[1:], engine=engine).find(text)
        assert whole == Matcher(LISTS[0], engine="scan").find(text)
        assert parts == sorted(
            (at, at + len(word), word)
            for word in LISTS[1]
            for at in range(len(text))
            if text.startswith(word, at)
        )


def test_a_matcher_is_kept_with_its_automaton() -> None:
    kept = pickle.loads(pickle.dumps(Matcher(WORDS)))
    assert kept.texts == sorted(WORDS)
    assert kept.find("在中亚五国元首C5+1") == [(1, 7, "中亚五国元首"), (7, 11, "C5+1")]
    scan = pickle.loads(pickle.dumps(Matcher(WORDS, engine="scan")))
    assert scan.find("东亚C5") == [(1, 2, "亚"), (2, 4, "C5")]


def test_an_automaton_of_another_form_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pickle.dumps(Matcher(WORDS))
    monkeypatch.setattr("extract.matching._form", lambda: b"other")
    monkeypatch.setattr("extract.matching._restore", refuse_other(_restore))
    assert pickle.loads(data).find("东亚") == [(1, 2, "亚")]


def refuse_other(
    restore: Callable[[tuple[bytes, bytes], bool], Any],
) -> Callable[[tuple[bytes, bytes], bool], Any]:
    """Return ``restore``, checked to give nothing."""

    def checked(kept: tuple[bytes, bytes], overlapping: bool) -> Any:
        assert restore(kept, overlapping) is None
        return None

    return checked


def test_matches_at_places_are_those_of_the_pattern() -> None:
    pattern = re.compile("中亚(?:五国)?(?!元)|五国元首")
    text = "中亚五国元首和中亚五国,五国元首"
    places = Spotter([], [["中亚", "五国"]]).find(text)[1][0]
    found = [match.span() for match in matches_at(pattern, text, places)]
    assert found == [match.span() for match in pattern.finditer(text)]
    assert found == [(0, 2), (2, 6), (7, 11), (12, 16)]


@given(
    st.lists(st.text("ab中亚", min_size=1, max_size=4), min_size=1, max_size=8, unique=True),
    st.text("ab中亚", max_size=20),
)
def test_words_are_the_same_without_the_automaton(words: list[str], text: str) -> None:
    import sys

    with_automaton = Longest(words)(text), sorted(Numbered(words)(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "daachorse", None)
        without = Longest(words)(text), sorted(Numbered(words)(text))
    assert without == with_automaton
