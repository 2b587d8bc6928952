"""The chair of a body: taken from a day on, and handed on."""

from __future__ import annotations

from typing import Any

from event_facts import TODAY, facts, one

from extract import Extractor


def _chair(extractor: Extractor, text: str) -> tuple[Any, ...]:
    got = one(extractor, text, "appoint")
    return got["status"], got["date"], got["place"], got["codes"], got["mechanism"]


def test_chair_served_from_a_day_on(extractor: Extractor) -> None:
    assert _chair(extractor, "老挝1月1日起担任东盟轮值主席国。") == (
        "occurred",
        ("2024-01-01", "2024-01-01"),
        None,
        ["LAO"],
        "asean",
    )


def test_chair_of_the_body_named_before(extractor: Extractor) -> None:
    text = "上海合作组织峰会7月在阿斯塔纳举行。中国自7月接任轮值主席国，为此制定了计划。"
    assert _chair(extractor, text)[3:] == (["CHN"], "sco")
    text = "独联体方面，俄罗斯从1月1日起担任主席国。"
    assert _chair(extractor, text)[3:] == (["RUS"], "cis")


def test_chair_of_a_body_that_the_state_is_no_member_of(extractor: Extractor) -> None:
    text = "南方共同市场峰会闭幕。欧盟表示失望。次日，巴拉圭接任轮值主席国。"
    assert _chair(extractor, text)[3:] == (["PRY"], "mercosur")


def test_chair_that_goes_from_state_to_state(extractor: Extractor) -> None:
    text = "南方共同市场第64届首脑会议7月8日在亚松森举行。会后，轮值主席国由巴拉圭转到乌拉圭手中。"
    assert _chair(extractor, text) == (
        "occurred",
        ("2024-07-08", "2024-07-08"),
        ("亚松森", "PRY"),
        ["PRY", "URY"],
        "mercosur",
    )


def test_chair_handed_on_at_a_summit_to_come(extractor: Extractor) -> None:
    text = (
        "非洲联盟（非盟）第三十八届峰会定于25日在亚的斯亚贝巴举行，毛里塔尼亚总统加兹瓦尼"
        "届时主持会议并向安哥拉移交轮值主席国一职。"
    )
    assert _chair(extractor, text) == (
        "planned",
        ("2024-08-25", "2024-08-25"),
        ("亚的斯亚贝巴", "ETH"),
        ["AGO", "MRT"],
        "au",
    )


def test_a_chair_held_is_no_event(extractor: Extractor) -> None:
    for text in (
        "哈萨克斯坦曾于2010年担任欧安组织主席国。",
        "中方高度评价哈方担任上海合作组织轮值主席国期间的工作。",
        "老挝今年担任东盟轮值主席国，主题是互联互通。",
        "两国移交了三名嫌疑人，案件由检察院转到法院。",
    ):
        assert [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "appoint"] == []
