"""Documents known by their kind alone, where a verb of signing says that there is one."""

from __future__ import annotations

import pytest
from event_facts import one

from extract import Extractor

EXTRACT = Extractor()


def documents(text: str) -> list[str]:
    """Return the documents that are recognised, in order."""
    found = EXTRACT(text, id="documents").mentions
    return [m.name for m in found if m.scored and m.label == "DOCUMENT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("挪威与秘鲁在利马签下自贸协定。", ["自贸协定"]),
        ("两国外长在安曼签署了和平条约。", ["和平条约"]),
        ("冲突双方在内罗毕签过停火议定书。", ["停火议定书"]),
        ("两国签订引渡条约和司法协助条约。", ["引渡条约", "司法协助条约"]),
        ("两国代表签了建交联合公报。", ["建交联合公报"]),
        ("会议通过部长级宣言。", ["部长级宣言"]),
        ("两家公司签署投资协议。", []),
        ("双方就自贸协定举行第三轮谈判。", []),
        ("议会批准自由贸易协定谈判方案。", []),
        ("两国签署自贸协定升级议定书。", ["自贸协定升级议定书"]),
    ],
)
def test_kinds_of_documents_behind_a_verb(text: str, expected: list[str]) -> None:
    assert documents(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("8月12日，秘鲁外长与挪威外长在利马签下渔业协定。", "渔业协定"),
        ("8月12日，秘鲁外长与挪威外长在利马签署旧版的渔业协定。", "渔业协定"),
        ("8月12日，秘鲁外长与挪威外长在利马签署一份12页的换俘协议。", "换俘协议"),
        ("8月12日，秘鲁外长与挪威外长在利马签署瑞士起草的停战协定。", "停战协定"),
        ("8月12日，秘鲁外长与挪威外长在利马签过一份全新的边界条约。", "边界条约"),
        ("8月12日，秘鲁外长与挪威外长在利马签署供应铜矿砂的协议。", "供应铜矿砂的协议"),
    ],
)
def test_title_without_what_only_describes_it(text: str, title: str) -> None:
    assert one(EXTRACT, text, "sign")["documents"] == [(title, 1)]


def test_neither_a_day_nor_both_states_begin_a_title() -> None:
    assert documents("5月3日边境贸易议定书生效。") == ["边境贸易议定书"]
    assert documents("秘鲁和智利签订两国伙伴关系协定。") == ["伙伴关系协定"]


def test_a_city_is_not_read_over_a_verb() -> None:
    document = EXTRACT("秘鲁外长在利马签署供应铜矿砂的协议。", id="documents")
    assert [m.name for m in document.mentions if m.label == "PLACE"] == ["利马"]


def test_a_city_stands_before_the_kind_of_a_document() -> None:
    text = "部长们签署关于保护候鸟栖息地的内罗毕宣言。"
    assert documents(text) == ["关于保护候鸟栖息地的内罗毕宣言"]
    assert documents("部长们就关于保护候鸟栖息地的会议发表宣言。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8月12日，秘鲁外长与挪威外长在利马签署备忘录。", [("备忘录", 1)]),
        ("8月12日，秘鲁外长与多家挪威公司在利马签署备忘录。", [("备忘录", None)]),
        ("8月12日，秘鲁外长与挪威外长在利马签署文件。", [("文件", None)]),
        (
            "8月12日，秘鲁外长与挪威外长在利马签署两项渔业合作谅解备忘录。",
            [("渔业合作谅解备忘录", 2)],
        ),
        ("8月12日，秘鲁外长与挪威外长在利马签署渔业合作协定（FCA）。", [("渔业合作协定", 1)]),
        (
            "8月12日，秘鲁外长与挪威外长在利马签订自由贸易协定和相关的投资协定。",
            [("自由贸易协定", 1), ("投资协定", 1)],
        ),
    ],
)
def test_how_many_papers_are_signed(text: str, found: list[tuple[str, int | None]]) -> None:
    assert one(EXTRACT, text, "sign")["documents"] == found


def test_sums_of_what_is_signed() -> None:
    text = "秘鲁力争2030年贸易额达到70亿美元；8月12日，秘鲁外长与挪威外长签署渔业协定。"
    (event,) = [e for e in EXTRACT(text, date="2024-08-19").events if e.type == "sign"]
    assert event.amounts == []
    text = "8月12日，秘鲁外长与挪威外长签署两项造船协议，规模分别为2亿美元和3亿美元。"
    (event,) = [e for e in EXTRACT(text, date="2024-08-19").events if e.type == "sign"]
    assert [(int(a.value), a.unit) for a in event.amounts] == [
        (200000000, "USD"),
        (300000000, "USD"),
    ]
