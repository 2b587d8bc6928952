"""Signings, openings, foundings and aid in the less usual words of the news."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def types(extractor: Extractor, text: str) -> list[str]:
    """The types of the events of a text."""
    return [f["type"] for f in facts(extractor(text, date=TODAY))]


@pytest.mark.parametrize(
    ("text", "title", "codes"),
    [
        (
            "哈萨克斯坦总统托卡耶夫与吉尔吉斯斯坦总统扎帕罗夫5月3日会谈后，在联合声明末页具名。",
            "联合声明",
            ["KAZ", "KGZ"],
        ),
        (
            "法国总统马克龙和德国总理朔尔茨5月3日为《防务合作条约》画押。",
            "防务合作条约",
            ["DEU", "FRA"],
        ),
        ("土耳其外长费丹和匈牙利外长西雅尔多5月3日就停火纪要签字。", "停火纪要", ["HUN", "TUR"]),
        ("东盟外长会议5月3日在万象采纳《万象行动宣言》。", "万象行动宣言", ["ASEAN"]),
        (
            "埃及、约旦与伊拉克三国首脑5月3日聚首，《开罗宣言》随之问世。",
            "开罗宣言",
            ["EGY", "IRQ", "JOR"],
        ),
        ("12份合作文件5月3日落定，签字人为王毅与普京。", "合作文件", ["CHN", "RUS"]),
        ("蒙古国外长巴特策策格5月3日把《禁雷公约》的加入书递交联合国。", "加入书", ["MNG", "UN"]),
    ],
)
def test_signing_whose_paper_stands_before_the_verb(
    extractor: Extractor, text: str, title: str, codes: list[str]
) -> None:
    got = one(extractor, text, "sign")
    assert [t for t, _ in got["documents"]] == [title]
    assert got["codes"] == codes
    assert got["date"] == ("2024-05-03", "2024-05-03")


def test_summit_that_ends_with_a_declaration_adopts_it(extractor: Extractor) -> None:
    got = one(extractor, "首届中国—中亚峰会5月19日以《西安宣言》收场。", "sign")
    assert got["documents"] == [("西安宣言", 1)]
    assert got["codes"] == ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert got["mechanism"] == "china-central-asia"


@pytest.mark.parametrize(
    "text",
    [
        "法国总统马克龙5月3日在留言簿上签名。",
        "欧盟委员会5月3日敲定明年工作计划。",
        "日本政府5月3日拿出新的经济方案。",
        "法国队5月3日对德国队，以平局收场。",
        "美国与日本的协议出炉后，市场大涨。",
    ],
)
def test_what_is_no_signing(extractor: Extractor, text: str) -> None:
    assert "sign" not in types(extractor, text)
