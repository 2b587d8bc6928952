"""Who is there when something is opened, signed or given, and people with long titles."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "type", "people"),
    [
        (
            "2023年8月30日，赞比亚总统希奇莱马为应急指挥中心揭牌，中国驻赞比亚大使杜晓晖出席。",
            "launch",
            ["希奇莱马", "杜晓晖"],
        ),
        (
            "2009年7月1日，秘鲁总统加西亚为利马轻轨奠基，运输部长科尔内霍、利马市长卡斯塔涅达陪同。",
            "launch",
            ["加西亚", "科尔内霍", "卡斯塔涅达"],
        ),
        (
            "2015年3月4日，法国总统奥朗德向塞内加尔音乐家恩多尔颁授荣誉军团勋章，市长伊达尔戈等在场。",
            "award",
            ["奥朗德", "恩多尔", "伊达尔戈"],
        ),
        (
            "2022年3月16日，秘鲁与智利在利马签署税收协定，秘鲁财长格雷厄姆、智利财长马塞尔代表两国签字。",
            "sign",
            ["格雷厄姆", "马塞尔"],
        ),
        (
            "2011年12月6日，比利时新首相迪吕波在国王阿尔贝二世主持下宣誓就职。",
            "appoint",
            ["迪吕波", "阿尔贝二世"],
        ),
    ],
)
def test_onlookers_take_part(extractor: Extractor, text: str, type: str, people: list[str]) -> None:
    assert sorted(one(extractor, text, type)["people"]) == sorted(people)


def test_who_attends_something_else_is_no_onlooker(extractor: Extractor) -> None:
    text = "2012年8月3日，韩国和秘鲁在利马签署税收协定，联合国秘书长潘基文将出席下月的气候大会。"
    assert one(extractor, text, "sign")["codes"] == ["KOR", "PER"]
    text = "2016年5月18日，王毅会见印度外交秘书苏杰生并签署备忘录。\n\n部长助理孔铉佑参加会见。"
    assert one(extractor, text, "sign")["people"] == ["王毅", "苏杰生"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "2018年6月1日，新西兰贸易及初级产业部长麦克卢尔在奥克兰会见印度总理莫迪。",
            ["麦克卢尔/NZL", "莫迪/IND"],
        ),
        (
            "2021年6月1日，外长王毅与欧盟委员会执行副主席兼贸易委员东布罗夫斯基斯举行视频会谈。",
            ["王毅/CHN", "东布罗夫斯基斯/EU"],
        ),
        (
            "2010年9月7日，国务委员戴秉国会见美国财长盖特纳和总统副国家安全事务助理多尼隆。",
            ["戴秉国/CHN", "盖特纳/USA", "多尼隆/USA"],
        ),
        (
            "2016年5月3日，日本外务大臣岸田文雄在仰光会见缅甸“全国民主联盟”发言人温腾。",
            ["岸田文雄/JPN", "温腾/MMR"],
        ),
        (
            "2012年5月3日，韩国外交通商部长官金星焕在首尔会见法国总统和外长朱佩。",
            ["金星焕/KOR", "朱佩/FRA"],
        ),
    ],
)
def test_long_titles_belong_to_their_holders(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    found = [e for e in extractor(text).events if e.type == "meeting"]
    assert [[f"{p.name}/{p.country}" for p in e.participants] for e in found] == [people]
    assert every(extractor, text, "visit") == []


@pytest.mark.parametrize(
    ("text", "guest", "place"),
    [
        (
            "2009年7月8日，上海市市长韩正会见来沪访问的鹿特丹市市长阿布塔勒布。",
            "阿布塔勒布",
            "上海",
        ),
        ("2010年6月8日，湖北省委书记罗清泉会见来鄂访问的法国前总理拉法兰。", "拉法兰", "湖北"),
        ("2018年4月3日，行政长官林郑月娥与访港的荷兰首相吕特会面。", "吕特", "香港"),
    ],
)
def test_guests_of_a_province_visit_it(
    extractor: Extractor, text: str, guest: str, place: str
) -> None:
    visit = one(extractor, text, "visit")
    assert (visit["people"], visit["place"][0]) == ([guest], place)


@pytest.mark.parametrize(
    ("guests", "talks"),
    [
        ("国务卿克林顿稍后在华盛顿同这两位总统举行会谈。", ["克林顿", "卡尔扎伊", "扎尔达里"]),
        ("国务卿克林顿稍后会见了两人。", ["克林顿", "卡尔扎伊", "扎尔达里"]),
        ("副总统拜登8日与二人举行会谈。", ["拜登", "卡尔扎伊", "扎尔达里"]),
    ],
)
def test_two_persons_acted_on_are_not_who_acts(
    extractor: Extractor, guests: str, talks: list[str]
) -> None:
    text = "2009年5月6日，美国总统奥巴马在白宫接见阿富汗总统卡尔扎伊和巴基斯坦总统扎尔达里。"
    held = [e for e in extractor(text + guests).events if e.type == "meeting"]
    assert [[p.name for p in e.participants] for e in held] == [
        ["奥巴马", "卡尔扎伊", "扎尔达里"],
        talks,
    ]


def test_two_persons_who_act_are_those_named_last(extractor: Extractor) -> None:
    text = "2013年6月7日，美国总统奥巴马与国家主席习近平在加州会晤。两位领导人签署联合声明。"
    assert one(extractor, text, "sign")["people"] == ["奥巴马", "习近平"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "2019年5月6日，国家主席习近平特使、农业部部长韩长赋会见海地总统莫伊兹。",
            ["韩长赋", "莫伊兹"],
        ),
        ("2014年3月6日，老挝总理通邢会见澳大利亚总理阿博特的特别代表罗布。", ["通邢", "罗布"]),
        ("2018年5月6日，老挝总理通伦会见习近平主席的特使杨洁篪。", ["通伦", "杨洁篪"]),
    ],
)
def test_an_envoy_acts_and_not_who_sends_them(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "meeting")["people"] == people


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "2000年10月10日，中国和40多个非洲国家的部长齐聚北京，出席中非合作论坛首届部长级会议。",
            ["AU", "CHN"],
        ),
        ("2019年10月23日，俄罗斯总统普京与43名非洲国家元首在索契出席首届俄非峰会。", ["AU", "RUS"]),
        (
            "2014年8月5日，奥巴马在华盛顿主持首届美非领导人峰会，非洲五十个国家的领导人出席。",
            ["AU", "USA"],
        ),
    ],
)
def test_so_many_states_of_a_region_act_as_one(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    (gathering,) = extractor(text).events
    assert sorted({p.country for p in gathering.participants}) == codes


def test_onlooker_is_who_acts_and_not_whom_he_met_a_clause_before(extractor: Extractor) -> None:
    text = (
        "李家超8月12日到访利马交易所，与利马市市长洛佩斯会面，"
        "并见证香港交易所与利马交易所签署合作备忘录。"
    )
    sign = one(extractor, text, "sign")
    assert ("李家超" in sign["people"], "洛佩斯" in sign["people"]) == (True, False)
