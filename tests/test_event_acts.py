"""Signings, openings, foundings and aid in the less usual words of the news."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("中老铁路琅勃拉邦站5月3日开门迎客。", ("琅勃拉邦", "LAO")),
        (
            "埃塞俄比亚总理阿比5月3日在亚的斯亚贝巴铲下第一锹土，新机场由此动工。",
            ("亚的斯亚贝巴", "ETH"),
        ),
        ("秘鲁总统博鲁阿尔特5月3日在利马剪断红绸。", ("利马", "PER")),
        ("印度首座半导体工厂5月3日投入商运。", None),
    ],
)
def test_opening_in_less_usual_words(
    extractor: Extractor, text: str, place: tuple[str, str] | None
) -> None:
    got = one(extractor, text, "launch")
    assert got["date"] == ("2024-05-03", "2024-05-03")
    assert got["place"] == place


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("环印度洋联盟5月3日接纳沙特阿拉伯为对话伙伴。", ["IORA", "SAU"]),
        ("东帝汶5月3日获东盟吸纳为正式成员。", ["TLS"]),
        ("叙利亚的席位5月3日获恢复。", ["SYR"]),
        ("日本神户市与拉脱维亚里加市5月3日结为姊妹城市。", ["JPN", "LVA"]),
        ("委内瑞拉与哥伦比亚5月3日续上断了三年的外交关系。", ["COL", "VEN"]),
        ("洪都拉斯5月3日与中国建立大使级外交关系，双方互派大使。", ["CHN", "HND"]),
    ],
)
def test_tie_in_less_usual_words(extractor: Extractor, text: str, codes: list[str]) -> None:
    got = one(extractor, text, "establish")
    assert got["codes"] == codes
    assert got["date"] == ("2024-05-03", "2024-05-03")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("韩国政府5月3日向土耳其汇出300万美元。", ["KOR", "TUR"]),
        ("俄罗斯一架专机5月3日在成都双流机场卸下30吨帐篷。", ["CHN", "RUS"]),
        ("中国5月3日免除莫桑比克到期的无息贷款债务。", ["CHN", "MOZ"]),
        ("沙特国王萨勒曼5月3日拿出5000万美元赈灾款驰援摩洛哥。", ["MAR", "SAU"]),
    ],
)
def test_aid_in_less_usual_words(extractor: Extractor, text: str, codes: list[str]) -> None:
    got = one(extractor, text, "aid")
    assert (got["status"], got["codes"]) == ("occurred", codes)


@pytest.mark.parametrize(
    "text",
    [
        "超市5月3日开门迎客。",
        "日本学校5月3日恢复上课。",
        "商店从5月3日起免费派发5吨大米。",
        "日本公司5月3日汇出货款300万美元。",
        "中国与法国的关系5月3日重返正轨。",
        "巴西队5月3日重返世界杯。",
        "列车5月3日运送30吨煤炭。",
        "中方愿向非洲提供10亿元人民币无偿军事援助。",
    ],
)
def test_ordinary_sentences_tell_no_act(extractor: Extractor, text: str) -> None:
    assert not {"launch", "establish", "aid"} & set(types(extractor, text))


def test_word_within_a_longer_one_is_read_where_that_fits_nothing(extractor: Extractor) -> None:
    got = one(extractor, "中国商会与哈萨克斯坦工商会5月3日签成合作备忘录。", "sign")
    assert got["people"] == ["中国商会", "哈萨克斯坦工商会"]
    assert "visit" not in types(extractor, "埃及总统塞西5月3日在伦敦接受访问期间说，埃方支持停火。")
