"""Commitments: sentences of our own, with force, parties and action, or with none.

``commitments/cases.tsv``: a sentence before (or nothing), the sentence, and what it must give:
``force parties action``, several joined by `` ; ``; nothing for a sentence without a commitment.
``commitments/marked.txt``: passages with every action marked where it stands.
``commitments/second.tsv``, where present: a third of the sentences of the table annotated again
without sight of the first annotation, in the same form.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.document import Commitment, Document
from extract.pipeline import Extractor

CASES = Path(__file__).parent / "commitments" / "cases.tsv"
MARKED = CASES.with_name("marked.txt")
SECOND = CASES.with_name("second.tsv")
MARK = re.compile(r"⟦(?P<head>[^|⟧]*)\|(?P<action>[^⟧]*)⟧")
EXTRACTOR = Extractor()


def read_cases() -> list[tuple[str, str, str]]:
    """Return the rows of the table."""
    lines = CASES.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [(row[0], row[1], row[2]) for row in rows]


def read_marked() -> list[tuple[str, list[tuple[str, int, int]]]]:
    """Return each passage as plain text with its records: force and parties, start, end."""
    passages = []
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        plain, records, last = "", [], 0
        for mark in MARK.finditer(line):
            plain += line[last : mark.start()]
            records.append((mark["head"], len(plain), len(plain) + len(mark["action"])))
            plain += mark["action"]
            last = mark.end()
        passages.append(((plain + line[last:]).replace("⏎", "\n"), records))
    return passages


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


@pytest.mark.parametrize(("passage", "records"), read_marked())
def test_marked_passage(passage: str, records: list[tuple[str, int, int]]) -> None:
    document, found = commitments(passage)
    assert len(document.text) == len(passage)
    assert [
        (f"{one.force} {','.join(v.value for v in one.parties)}", *one.action) for one in found
    ] == records


@pytest.mark.skipif(not SECOND.exists(), reason="no second annotation yet")
def test_two_annotations_agree() -> None:
    first = {sentence: expected for _, sentence, expected in read_cases()}
    rows = [line.split("\t") for line in SECOND.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(rows) * 3 >= len(first)
    same = sum(bool(first[row[0]]) == bool(row[1]) for row in rows)
    assert same / len(rows) >= 0.9


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


def test_a_stance_beside_an_appeal_is_a_record() -> None:
    document, found = commitments("哈方呼吁和平解决争端,反对使用武力。")
    assert [shown(document, one) for one in found] == [
        "urge KAZ 和平解决争端",
        "oppose KAZ 使用武力",
    ]


def test_a_firm_resolve_is_a_commitment_whole() -> None:
    document, found = commitments("乌方巩固传统友谊的决心坚定不移,深化合作的方针坚定不移。")
    assert [shown(document, one) for one in found] == [
        "commit UZB 巩固传统友谊的决心坚定不移,深化合作的方针坚定不移"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "吉方在涉及中方核心利益问题上坚定支持中方。",
            "support KGZ 在涉及中方核心利益问题上坚定支持中方",
        ),
        ("格鲁吉亚总统拒绝承认选举结果。", "oppose GEO 承认选举结果"),
        ("格鲁吉亚总统已拒绝签署该法案。", None),
    ],
)
def test_support_in_a_matter_and_refusal(sentence: str, expected: str | None) -> None:
    document, found = commitments(sentence)
    assert [shown(document, one) for one in found] == ([expected] if expected else [])


def test_a_lead_in_goes_on_through_the_next_force_word() -> None:
    document, found = commitments("中方愿同土方一道,保证管道稳定运行。")
    assert [shown(document, one) for one in found] == ["intend CHN 同土方一道,保证管道稳定运行"]


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
