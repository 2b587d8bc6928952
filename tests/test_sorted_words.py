"""Words in order: halving and the table that follows it give the same."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from extract.sorted_words import TABLE_PAYS, SortedWords
from extract.stages.recognition.lexer import Lexer, Token

WORDS = ["EU", "中", "中亚", "中亚五国", "亚洲", "经济"]
KINDS = {"中": "n", "经济": "n", "经济合作": "n", "经营": "v", "在": "w", "AI": "x"}
TEXT = "中国在经济合作和经营AI、AIIB"


def test_words_are_found_by_halving_and_by_the_table() -> None:
    words = SortedWords(WORDS)
    asked = ["EU", "E", "中", "中亚", "中亚五", "中亚五国", "亚洲", "洲", "经济", "", "龘"]
    numbers = [0, None, 1, 2, None, 3, 4, None, 5, None, None]
    heads = ["EU", "E", "中", "中亚", "亚", "亚洲", "经济", "龘"]
    begun = [True, False, True, True, False, True, True, False]
    for _ in range(TABLE_PAYS // len(asked)):
        assert [words.number(word) for word in asked] == numbers
        assert [words.begins(head) for head in heads] == begun


@given(st.sets(st.text("ab中", min_size=1, max_size=4), min_size=1), st.text("ab中", max_size=4))
def test_any_word_is_found_as_in_a_list(words: set[str], sought: str) -> None:
    ordered = sorted(words)
    found = SortedWords(ordered)
    assert found.number(sought) == (ordered.index(sought) if sought in words else None)
    assert found.begins(sought[:2]) == (sought[:2] in {word[:2] for word in words})


def tokens(lexer: Lexer) -> list[tuple[int, int, str]]:
    found: dict[int, Token] = {}
    lexer.cut(TEXT, 0, len(TEXT), len(TEXT), found)
    return [(token.start, token.end, token.kind) for token in found.values()]


def test_lexer_cuts_the_same_before_and_after_its_table_and_when_read_back() -> None:
    lexer = Lexer(KINDS)
    first = tokens(lexer)
    assert first[:6] == [
        (0, 1, "n"), (1, 2, "?"), (2, 3, "w"), (3, 7, "n"), (7, 8, "?"), (8, 10, "v"),
    ]  # fmt: skip
    assert first[6:] == [(10, 12, "x"), (12, 13, "?"), *((n, n + 1, "?") for n in range(13, 17))]
    for _ in range(TABLE_PAYS // len(TEXT) + 1):
        assert tokens(lexer) == first
    assert tokens(pickle.loads(pickle.dumps(lexer))) == first
