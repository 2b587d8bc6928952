"""Unknown companies and institutions, known by what they sign."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("华友钴业15日与印尼国家矿业公司在雅加达签署协议。", ["华友钴业", "印尼国家矿业公司"]),
        ("慈济基金会昨天与哈萨克斯坦卫生部签订备忘录。", ["慈济基金会", "哈萨克斯坦卫生部"]),
        (
            "晶澳科技、亿纬锂能和沙特能源部昨日正式签署协议。",
            ["晶澳科技", "亿纬锂能", "沙特能源部"],
        ),
        (
            "台湾区电机电子工业同业公会与印度工商联合会昨天在新德里签署备忘录。",
            ["台湾区电机电子工业同业公会", "印度工商联合会"],
        ),
        (
            "新加坡胜科工业集团与越南国家石油集团就风电项目签署协议。",
            ["新加坡胜科工业集团", "越南国家石油集团"],
        ),
        ("韩国造船巨头韩华海洋16日与沙特阿美公司签署协议。", ["韩华海洋", "沙特阿美公司"]),
        (
            "吉尔吉斯斯坦国家电网公司与华为技术公司签署合同。",
            ["吉尔吉斯斯坦国家电网公司", "华为技术公司"],
        ),
    ],
)
def test_names_among_the_parties_to_a_signing(
    extractor: Extractor, text: str, parties: list[str]
) -> None:
    found = facts(extractor(text, date=TODAY))
    assert [f["people"] for f in found if f["type"] == "sign"] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "双方就能源投资与农业科技签署协议。",
        "有关银行与企业昨日签署合作协议。",
        "两国大学与研究中心签署了12份备忘录。",
        "土耳其工业和技术部长与两国企业签署投资协议。",
        "国有银行和跨国公司签署协议。",
    ],
)
def test_what_names_nobody_is_no_party(extractor: Extractor, text: str) -> None:
    assert [m.name for m in extractor(text, date=TODAY).mentions if m.label == "ORG"] == []


def test_the_country_of_a_party_is_that_of_what_begins_or_introduces_it(
    extractor: Extractor,
) -> None:
    text = "中国电池企业国轩高科与摩洛哥政府签署投资协议，山东高速集团和塞尔维亚交通部签署合同。"
    found = [(m.name, m.country) for m in extractor(text, date=TODAY).mentions if m.label == "ORG"]
    assert found == [
        ("国轩高科", "CHN"),
        ("山东高速集团", "CHN"),
        ("塞尔维亚交通部", "SRB"),
    ]
