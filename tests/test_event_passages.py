"""What is told has the same facts however its sentences are broken into paragraphs."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts

from extract import Extractor

EXTRACTOR = Extractor()
TALKS = [
    "8月12日，哈萨克斯坦总统托卡耶夫在阿斯塔纳同法国总统马克龙举行会谈。",
    "托卡耶夫表示，哈法友谊源远流长。",
    "今年5月，我国总理同总理先生举行会晤，取得丰硕成果。",
    "两国要把电站修好。",
    "马克龙表示，法方重视中亚。",
    "会谈后，两国元首签署联合声明。",
    "双方还签署了农业合作协议。",
]
PARAGRAPHS = [TALKS[:1], TALKS[1:4], TALKS[4:5], TALKS[5:]]
DAY = ("2024-08-12", "2024-08-12")
ASTANA = ("阿斯塔纳", "KAZ")
LEADERS = {"托卡耶夫", "马克龙"}


def told(text: str) -> list[tuple[object, ...]]:
    return [
        (f["type"], f["date"], f["place"], set(f["people"]))
        for f in facts(EXTRACTOR(text, date=TODAY))
        if f["type"] in ("meeting", "sign")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("".join(sentences) for sentences in PARAGRAPHS),
        "\n".join(TALKS),
        "".join(TALKS),
    ],
    ids=["paragraphs", "sentences", "whole"],
)
def test_talks_and_what_follows_them(text: str) -> None:
    found = told(text)
    assert found[0] == ("meeting", DAY, ASTANA, LEADERS)
    assert [one for one in found if one[0] == "sign"] == [("sign", DAY, ASTANA, LEADERS)] * 2
    assert all(one[1:3] != (DAY, ASTANA) for one in found[1:-2])


@pytest.mark.parametrize("border", ["", "\n"])
def test_a_new_day_closes_what_was_told(border: str) -> None:
    text = border.join(
        [
            "8月5日，蒙古国总理奥云额尔登抵达河内。",
            "他参观了港口。",
            "当地民众夹道欢迎。",
            "8月9日，越南总理范明政在顺化会见德国外长贝尔伯克。",
            "范明政说，越方愿扩大往来。",
            "双方签署了一项协议。",
        ]
    )
    found = [one[:3] for one in told(text)]
    day = ("2024-08-09", "2024-08-09")
    assert found == [("meeting", day, ("顺化", "VNM")), ("sign", day, ("顺化", "VNM"))]


@pytest.mark.parametrize(("stop", "day"), [("。", ("2024-08-05", "2024-08-05")), ("", None)])
def test_lines_without_a_stop_stand_alone(stop: str, day: tuple[str, str] | None) -> None:
    lines = ["8月5日，代表团启程", "蒙古国与约旦签署农业协议", "代表团共有三十人"]
    found = told("农业合作\n\n" + "".join(f"{line}{stop}\n" for line in lines))
    assert [one[:2] for one in found] == [("sign", day)]
