"""Blocks, items and sentences; all texts are made up."""

from __future__ import annotations

import pytest

from extract import Extractor
from extract.document import Document, RawDocument
from extract.gazetteers import default_resources
from extract.numbering import Numbering, chinese_number, find_marker
from extract.pipeline import load_stages
from extract.stages.segment import split_sentences


def segment(text: str) -> Document:
    document = Document(RawDocument("t", text))
    for _, stage in load_stages(("clean", "zones", "segment")):
        stage(document, default_resources())
    return document


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲来了。乙走了！丙呢？", ["甲来了。", "乙走了！", "丙呢？"]),
        ("他说：“好。很好。”会谈结束。", ["他说：“好。很好。”", "会谈结束。"]),
        ("他說：「同意。」雙方隨後簽字。", ["他說：「同意。」", "雙方隨後簽字。"]),
        ("“合作吗？”是他的第一句话。", ["“合作吗？”", "是他的第一句话。"]),
        ("贸易额增长(见表1。)两成。乙。", ["贸易额增长(见表1。)两成。", "乙。"]),
        ("甲；乙；丙。", ["甲；乙；丙。"]),
        ("一件事……还没完。", ["一件事……还没完。"]),
        ("增长3.5%。很快", ["增长3.5%。", "很快"]),
        ("  前后有空白。  ", ["前后有空白。"]),
        ("未闭合的“引号。下一句。", ["未闭合的“引号。", "下一句。"]),
        ("真的？！是。", ["真的？！", "是。"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_long_quotation_is_split() -> None:
    first = (
        "我们愿意同各国一道推进这条航线的建设，让更多的人从中受益" + "，也让沿线的城市热闹起来" * 3
    )
    text = f"他说：“{first}。第二件事是票价，这件事情我们已经谈了整整三年还没有结果。”会谈结束。"
    assert len(sentences(text)) == 3


@pytest.mark.parametrize(
    ("text", "rank", "number", "mark"),
    [
        ("一、合作", 1, "1", "一、"),
        ("二十三、合作", 1, "23", "二十三、"),
        ("（三）合作", 2, "3", "（三）"),
        ("54.2025年举办", 3, "54", "54."),
        ("1.54 合作", 3, "1.54", "1.54 "),
        ("A.合作", 1, "A", "A."),
        ("B.2 10月举办", 3, "B.2", "B.2 "),
        ("12、合作", 3, "12", "12、"),
        ("(4) 合作", 4, "4", "(4) "),
        ("⑤合作", 5, "5", "⑤"),
        ("——合作", 6, None, "——"),
        ("第二部分：合作", 0, "2", "第二部分："),
        ("贰　安全", 1, "2", "贰　"),
        ("拾壹、附则", 1, "11", "拾壹、"),
    ],
)
def test_list_marks(text: str, rank: int, number: str | None, mark: str) -> None:
    marker = find_marker(text, 0, len(text))
    assert marker is not None
    assert (marker.rank, marker.number, text[: marker.end]) == (rank, number, mark)


@pytest.mark.parametrize(
    "text",
    ["2025年举办", "1.54亿美元", "11月1日", "三国同意", "第二次会议举行", "3.5万人", "A.I. Co"],
)
def test_no_list_mark(text: str) -> None:
    assert find_marker(text, 0, len(text)) is None


def test_chinese_numbers() -> None:
    assert [chinese_number(n) for n in ("一", "十", "十二", "二十", "九十九", "一百零二")] == [
        1, 10, 12, 20, 99, 102,
    ]  # fmt: skip


def test_empty_numbering() -> None:
    assert (Numbering().item, Numbering().section) == (None, None)


def test_flat_points_are_inherited() -> None:
    document = segment(
        "联合公报\n\n各方会后发表公报。\n一、各方同意开通航线。\n各方将协调班次。\n"
        "二、各方支持投资。\n——支持中小企业；\n——支持青年；\n三、各方感谢东道主。"
    )
    body = [block for block in document.blocks if block.zone == "body"]
    assert [(block.kind, block.item, block.section) for block in body] == [
        ("paragraph", None, None),
        ("item", "1", None),
        ("paragraph", "1", None),
        ("item", "2", None),
        ("item", "2", None),
        ("item", "2", None),
        ("item", "3", None),
    ]


def test_points_stand_in_sections() -> None:
    document = segment(
        "清单\n\n一、主要共识\n1.开通航线;\n2.降低票价;\n10.2025年举办论坛。\n"
        "二、合作平台\n1.航空论坛;\n2.旅游论坛。"
    )
    body = [block for block in document.blocks if block.zone == "body"]
    assert [(block.kind, block.item, block.section) for block in body] == [
        ("heading", "1", None),
        ("item", "1.1", "1"),
        ("item", "1.2", "1"),
        ("item", "1.10", "1"),
        ("heading", "2", None),
        ("item", "2.1", "2"),
        ("item", "2.2", "2"),
    ]
    assert [block.heading for block in body][1] == document.blocks.index(body[0])


def test_sentences_leave_the_list_mark_out() -> None:
    document = segment("清单\n\n一、各方同意开通航线。各方将协调班次。\n二、各方支持投资。")
    texts = [document.text[s.start : s.end] for s in document.sentences]
    assert texts == ["清单", "各方同意开通航线。", "各方将协调班次。", "各方支持投资。"]
    assert [sentence.block for sentence in document.sentences] == [0, 1, 1, 2]


def test_title_is_a_block_of_its_own() -> None:
    document = Extractor()("两国开通航线\n2024-05-07\n\n新华社北京5月7日电 两国今天开通航线。")
    assert [(block.kind, block.zone) for block in document.blocks] == [
        ("title", "title"), ("paragraph", "dateline"), ("paragraph", "body"),
    ]  # fmt: skip


def test_runaway_sentences_are_cut_at_a_pause() -> None:
    text = "两国外长举行会谈，" * 1000
    spans = split_sentences(text, 0, len(text))
    assert [end - start for start, end in spans] == [594] * 15 + [90]
    assert "".join(text[start:end] for start, end in spans) == text
    assert split_sentences("中" * 1500, 0, 1500) == [(0, 600), (600, 1200), (1200, 1500)]
