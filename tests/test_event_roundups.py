"""Events of long reports: round-ups of a tour, chronicles, communiqués, spokespeople, bulletins."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts

from extract import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def dates(extractor: Extractor, text: str, day: str | None = TODAY) -> list[tuple[str, str | None]]:
    """The type and the first day of each event of a text."""
    found = facts(extractor(text, date=day))
    return [(f["type"], f["date"][0] if f["date"] else None) for f in found]


def test_months_and_years_that_stand_alone_head_a_chronicle(extractor: Extractor) -> None:
    text = (
        "2023年中哈交往大事记\n1月\n3日，外交部副部长马朝旭同哈萨克斯坦副外长举行磋商。\n"
        "11月\n10日，外交部长王毅会见哈萨克斯坦外长努尔特列乌。\n"
    )
    assert dates(extractor, text, "2024-01-15")[-1] == ("meeting", "2023-11-10")
    text = "2019年\n3月2日，外交部长王毅会见哈萨克斯坦外长阿塔姆库洛夫。\n"
    text += "2021年\n5月\n11日，外交部长王毅会见哈萨克斯坦外长特列乌别尔季。\n"
    assert dates(extractor, text) == [("meeting", "2019-03-02"), ("meeting", "2021-05-11")]


def test_a_paragraph_goes_on_at_the_day_and_place_it_has_come_to(extractor: Extractor) -> None:
    text = (
        "8月5日，外交部长王毅在阿斯塔纳会见哈萨克斯坦总统托卡耶夫。\n"
        "次日，王毅转赴阿拉木图。会见了塔吉克斯坦外长穆赫里丁，"
        "随后分别会见吉尔吉斯斯坦外长库鲁巴耶夫、乌兹别克斯坦外长赛义多夫。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["people"][-1] for f in found] == ["托卡耶夫", "穆赫里丁", "库鲁巴耶夫", "赛义多夫"]
    assert [f["date"][0] for f in found] == ["2024-08-05"] + ["2024-08-06"] * 3
    assert [f["place"] for f in found] == [("阿斯塔纳", "KAZ")] + [("阿拉木图", "KAZ")] * 3


def test_received_together_and_then_one_by_one(extractor: Extractor) -> None:
    text = (
        "8月6日，外交部长王毅集体会见塔吉克斯坦外长穆赫里丁、乌兹别克斯坦外长赛义多夫、"
        "吉尔吉斯斯坦外长库鲁巴耶夫，随后分别会见穆赫里丁、赛义多夫。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["type"] for f in found] == ["meeting"] * 3
    assert [f["people"] for f in found] == [
        ["王毅", "穆赫里丁", "赛义多夫", "库鲁巴耶夫"],
        ["王毅", "穆赫里丁"],
        ["王毅", "赛义多夫"],
    ]


def test_what_a_gathering_without_a_name_adopts(extractor: Extractor) -> None:
    text = (
        "8月6日，中国—中亚外长第七次会晤在阿拉木图举行。\n"
        "会晤由外交部长王毅主持，会议发表《阿拉木图声明》，通过了《合作路线图》。"
    )
    found = facts(extractor(text, date=TODAY))
    signed = [f for f in found if f["type"] == "sign"]
    assert [f["documents"] for f in signed] == [[("阿拉木图声明", 1)], [("合作路线图", 1)]]
    for f in signed:
        assert f["date"] == ("2024-08-06", "2024-08-06")
        assert f["codes"] == ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
