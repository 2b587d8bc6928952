"""Cities, museums, companies and other institutions as those who take part in an event."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("成都市与撒马尔罕市8月12日签署建立友好城市关系协议书。", ["成都市", "撒马尔罕市"]),
        ("成都市8月12日与撒马尔罕市在塔什干签署合作协议。", ["成都市", "撒马尔罕市"]),
        ("故宫博物院17日与卢浮宫博物馆签署合作意向书。", ["故宫博物院", "卢浮宫博物馆"]),
        ("东京国立博物馆与台北故宫博物院签订交流协定。", ["东京国立博物馆", "台北故宫博物院"]),
        ("香港机场管理局、赫尔辛基机场昨日签署备忘录。", ["香港机场管理局", "赫尔辛基机场"]),
        ("上海港与汉堡港签署友好港协议。", ["上海港", "汉堡港"]),
    ],
)
def test_cities_and_institutions_sign(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "sign")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("李强参观上海博物馆后同托卡耶夫签署联合声明。", ["李强", "托卡耶夫"]),
        ("王毅与拉夫罗夫抵达故宫博物院，随后签署联合声明。", ["王毅", "拉夫罗夫"]),
        ("王毅与拉夫罗夫在上海博物馆签署联合声明。", ["王毅", "拉夫罗夫"]),
    ],
)
def test_an_institution_is_only_where_others_sign(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "sign")["people"] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "香港交易所与印尼证券交易所昨日举行会谈，双方签署合作备忘录。",
            ["香港交易所", "印尼证券交易所"],
        ),
        (
            "中国航天科技集团与巴基斯坦空间委员会16日举行会谈。双方签署协议。",
            ["中国航天科技集团", "巴基斯坦空间委员会"],
        ),
        ("中国外交部与埃及政府谈妥此事。塞西与普京会谈，双方签署协议。", ["塞西", "普京"]),
    ],
)
def test_both_parties_may_be_institutions(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "sign")["people"] == people


def test_both_states_sign_as_states_and_both_parties_as_persons(extractor: Extractor) -> None:
    lead = "塞尔维亚总统武契奇昨日在贝尔格勒与匈牙利总理欧尔班会谈，"
    states = one(extractor, lead + "两国其后就天然气供应签署协议。", "sign")
    assert (states["people"], states["codes"]) == ([], ["HUN", "SRB"])
    persons = one(extractor, lead + "双方其后就天然气供应签署协议。", "sign")
    assert persons["people"] == ["武契奇", "欧尔班"]


def test_an_organisation_has_the_longest_name_of_the_text(extractor: Extractor) -> None:
    text = "北外昨日与塔什干国立东方大学签署协议。北京外国语大学成立于1941年。"
    assert one(extractor, text, "sign")["people"] == ["北京外国语大学", "塔什干国立东方大学"]


def test_two_meet_on_a_day_that_stands_before_the_verb(extractor: Extractor) -> None:
    text = "武契奇与欧尔班昨日会面，讨论天然气供应。"
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["date"], f["people"]) for f in found] == [
        ("meeting", ("2024-08-18", "2024-08-18"), ["武契奇", "欧尔班"])
    ]


def test_who_is_met_during_a_gathering_need_not_attend_it(extractor: Extractor) -> None:
    lead = "越南总理范明政16日在金边出席澜湄合作外长会议"
    for met in (
        "期间会见泰国外长玛里。",
        "前会见泰国外长玛里。",
        "，随后访问老挝，访问期间会见总理宋赛。",
    ):
        assert one(extractor, lead + met, "conference")["people"] == ["范明政"]
    also_there = "，并同与会的泰国外长玛里会谈。"
    assert one(extractor, lead + also_there, "conference")["people"] == ["范明政", "玛里"]


def test_a_host_takes_part_in_the_gathering_told_before(extractor: Extractor) -> None:
    lead = "第九届美洲峰会8日在洛杉矶举行。"
    assert one(extractor, lead + "东道主、美国总统拜登谈到移民。", "summit")["people"] == ["拜登"]
    assert one(extractor, lead + "下届东道主巴西总统卢拉谈到移民。", "summit")["people"] == []
    assert one(extractor, lead + "东道主、巴西总统卢拉谈到移民。", "summit")["people"] == []


def test_who_attends_one_of_the_later_sessions_stands_for_no_body(extractor: Extractor) -> None:
    lead = "2021年9月，第21届上海合作组织峰会在杜尚别举行。"
    text = lead + "2022年9月，阿利耶夫在撒马尔罕出席了第22届峰会。"
    found = [f["codes"] for f in facts(extractor(text, date=TODAY)) if f["type"] == "summit"]
    assert found == [["SCO"], ["AZE"]]


def test_a_party_whose_delegation_is_received_takes_part(extractor: Extractor) -> None:
    text = "刘建超15日会见由柬埔寨人民党副主席韶肯率领的代表团。"
    assert one(extractor, text, "meeting")["people"] == ["刘建超", "韶肯", "柬埔寨人民党"]
    text = "王毅会见由统一俄罗斯党最高委员会主席梅德韦杰夫率领的统一俄罗斯党代表团。"
    assert one(extractor, text, "meeting")["people"] == ["王毅", "梅德韦杰夫", "统一俄罗斯党"]
    text = "韩正会见由议长普安率领的泰国国会代表团。"
    assert one(extractor, text, "meeting")["people"] == ["韩正", "普安"]
    text = "柬埔寨人民党副主席韶肯率代表团访问北京。"
    assert one(extractor, text, "visit")["people"] == ["韶肯"]


def test_several_who_sign_with_several_sign_once(extractor: Extractor) -> None:
    text = "医管局、港铁公司分别与越南卫生部、河内地铁公司签署合作备忘录。"
    assert one(extractor, text, "sign")["people"] == [
        "医管局",
        "港铁公司",
        "越南卫生部",
        "河内地铁公司",
    ]
    text = "李家超分别与老挝总理宋赛和柬埔寨首相洪马内签署合作协议。"
    found = [f["people"] for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"]
    assert found == [["李家超", "宋赛"], ["李家超", "洪马内"]]


def test_only_who_stands_before_the_word_for_it_is_a_witness(extractor: Extractor) -> None:
    text = (
        "总统赖清德今天会见帛琉外长艾塔罗。"
        "会后，外交部长林佳龙在赖总统见证下，与艾塔罗签署渔业合作协定。"
    )
    assert one(extractor, text, "sign")["people"] == ["林佳龙", "艾塔罗", "赖清德"]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("出席会议的约旦外长萨法迪表示，约方反对此举。", ["萨法迪"]),
        ("担任共同主席的卢旺达总统卡加梅表示，非洲需要资金。", ["卡加梅"]),
        ("德国外长贝尔伯克会上宣布追加援助。", ["贝尔伯克"]),
        ("德国外长贝尔伯克在柏林宣布追加援助。", []),
        ("美国总统拜登没有出席会议。", []),
    ],
)
def test_who_is_called_one_of_those_there_attends(
    extractor: Extractor, told: str, people: list[str]
) -> None:
    lead = "首届水资源国际会议14日在维也纳举行。"
    assert one(extractor, lead + told, "conference")["people"] == people


def test_who_signs_right_after_presiding_and_with_whom_takes_part(extractor: Extractor) -> None:
    lead = "中美洲峰会15日在危地马拉城举行，危地马拉总统阿雷瓦洛主持。"
    text = lead + "阿雷瓦洛并与洪都拉斯总统卡斯特罗签署边境协议。"
    assert one(extractor, text, "summit")["people"] == ["阿雷瓦洛", "卡斯特罗"]
    text = lead + "洪都拉斯总统卡斯特罗18日与美国总统拜登签署协议。"
    assert one(extractor, text, "summit")["people"] == ["阿雷瓦洛"]


def test_institutions_that_sign_at_a_gathering_sign_alone(extractor: Extractor) -> None:
    text = (
        "首届里海能源论坛15日在巴库举行，阿塞拜疆总统阿利耶夫出席。"
        "论坛期间，中国石油与阿塞拜疆国家石油公司签署合作协议。"
    )
    assert one(extractor, text, "sign")["people"] == ["中国石油", "阿塞拜疆国家石油公司"]


def test_four_persons_are_those_named_last(extractor: Extractor) -> None:
    text = (
        "8月12日，澳洲总理艾班尼斯、美国总统拜登、印度总理莫迪和日本首相岸田文雄在悉尼会谈，"
        "四人签署《悉尼宣言》。"
    )
    assert one(extractor, text, "sign")["people"] == ["艾班尼斯", "拜登", "莫迪", "岸田文雄"]


def test_institutions_visited_take_no_part(extractor: Extractor) -> None:
    text = "8月3日，江海大学副校长王志强率团对德国科隆大学和法国里昂大学进行了正式友好访问。"
    visits = every(extractor, text, "visit")
    assert [(f["people"], f["place"]) for f in visits] == [
        (["王志强"], ("德国科隆大学", "DEU")),
        (["王志强"], ("法国里昂大学", "FRA")),
    ]
