"""Commitments: sentences of our own, with force, parties and action, or with none.

``commitments/cases.tsv``: a sentence before (or nothing), the sentence, and what it must give:
``force parties action``, several joined by `` ; ``; nothing for a sentence without a commitment.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.document import Commitment, Document
from extract.pipeline import Extractor

CASES = Path(__file__).parent / "commitments" / "cases.tsv"
EXTRACTOR = Extractor()


def read_cases() -> list[tuple[str, str, str]]:
    """Return the rows of the table."""
    lines = CASES.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [(row[0], row[1], row[2]) for row in rows]


def shown(document: Document, commitment: Commitment) -> str:
    """Return a commitment as the table writes it."""
    start, end = commitment.action
    parties = ",".join(value.value for value in commitment.parties)
    return f"{commitment.force} {parties} {document.text[start:end]}"


def commitments(text: str) -> tuple[Document, list[Commitment]]:
    document = EXTRACTOR(text, date="2025-06-20")
    return document, document.commitments


@pytest.mark.parametrize(("context", "sentence", "expected"), read_cases())
def test_case(context: str, sentence: str, expected: str) -> None:
    document, found = commitments(context + sentence)
    assert " ; ".join(shown(document, one) for one in found) == expected


def test_cases_are_balanced() -> None:
    cases = read_cases()
    positive = [case for case in cases if case[2]]
    assert len(cases) >= 150
    assert abs(2 * len(positive) - len(cases)) <= 10


def test_deadline_amount_and_addressee() -> None:
    _, found = commitments("中方将于2026年向塔吉克斯坦提供2亿元人民币援助。")
    assert len(found) == 1
    deadline = found[0].deadline
    assert deadline is not None
    assert (str(deadline.start), str(deadline.end), deadline.relation) == (
        "2026-01-01",
        "2026-12-31",
        "in",
    )
    assert [(str(a.value), a.unit) for a in found[0].amounts] == [("200000000", "CNY")]
    assert found[0].binding == "high"


def test_renewal_ends_with_a_new_undertaking() -> None:
    _, found = commitments("哈方重申支持多边主义,反对保护主义,将加强协调。")
    assert [(one.force, one.reaffirmed) for one in found] == [
        ("support", True),
        ("oppose", True),
        ("commit", False),
    ]


def test_an_appeal_takes_in_its_sentence() -> None:
    document, found = commitments("哈方呼吁各方保持克制,支持对话,反对使用武力。")
    assert [shown(document, one) for one in found] == [
        "urge KAZ 各方保持克制,支持对话,反对使用武力"
    ]


def test_expert_commits_nobody() -> None:
    _, found = commitments("政治学者李明表示,中国愿加强合作,各国应携手努力。")
    assert found == []


def test_series_goes_on() -> None:
    document, found = commitments("中方愿深化农业合作。扩大人文交流,便利人员往来。")
    assert [shown(document, one) for one in found] == [
        "intend CHN 深化农业合作",
        "intend CHN 扩大人文交流,便利人员往来",
    ]
