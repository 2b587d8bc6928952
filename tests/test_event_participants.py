"""Who takes part in an event: those whom names, lists and references tell."""

from __future__ import annotations

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2023年2月18日，非盟第36届首脑会议在亚的斯亚贝巴举行。", ["AU"]),
        ("2023年9月5日，第43届东盟峰会在雅加达开幕，印尼总统佐科主持。", ["ASEAN", "IDN"]),
        ("2022年11月15日，二十国集团领导人第十七次峰会在巴厘岛举行。", ["G20"]),
        ("2021年6月，七国集团峰会在英国康沃尔举行。", ["G7"]),
        ("2019年3月，第三十届阿盟首脑会议在突尼斯举行。", ["LAS"]),
        ("2021年11月29日，中非合作论坛第八届部长级会议在达喀尔举行。", ["AU", "CHN"]),
        ("2023年6月，首届法国—蒙古国商务论坛在乌兰巴托举行。", ["FRA", "MNG"]),
        ("2023年6月，第四届中国—阿拉伯国家广播电视合作论坛在杭州举行。", ["CHN"]),
        ("2023年7月，韩美日外长会议在雅加达召开。", ["JPN", "KOR", "USA"]),
    ],
)
def test_a_gathering_is_held_by_those_whom_its_name_names(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    assert [f["codes"] for f in facts(extractor(text, date=TODAY))] == [codes]


def test_who_is_named_at_a_gathering_goes_before_its_members(extractor: Extractor) -> None:
    text = "2023年7月13日，东盟外长会议在雅加达举行，印尼外长蕾特诺、老挝外长沙伦赛出席。"
    assert one(extractor, text, "conference")["codes"] == ["IDN", "LAO"]
    text = "2023年9月6日，菲律宾总统马科斯赴雅加达出席第43届东盟峰会。"
    assert one(extractor, text, "summit")["codes"] == ["PHL"]


def test_a_summit_named_by_its_city_has_no_initials(extractor: Extractor) -> None:
    text = "2024年7月，中方将在阿斯塔纳峰会后接任轮值主席国。"
    assert all(f["codes"] in ([], ["CHN"]) for f in facts(extractor(text, date=TODAY)))
    text = "2023年5月，蒙中立法机构交流机制会议在北京举行。"
    assert one(extractor, text, "conference")["codes"] == ["CHN", "MNG"]


def test_who_speaks_or_presides_in_the_same_sentence_takes_part(extractor: Extractor) -> None:
    text = "8月12日，第五届丝路商务论坛在第比利斯开幕，格鲁吉亚总理科巴希泽发表主旨演讲。"
    assert one(extractor, text, "conference")["people"] == ["科巴希泽"]
    text = (
        "7月2日，国务委员谌贻琴访问蒙古国。\n"
        "2023年6月，首届河湖论坛在乌兰巴托举行，蒙古国总理奥云额尔登主持。"
    )
    assert one(extractor, text, "conference")["people"] == ["奥云额尔登"]


def test_so_many_states_are_the_members_a_body_had_then(extractor: Extractor) -> None:
    text = "2010年7月1日，东非共同体五国总统在达累斯萨拉姆签署货币议定书。"
    assert one(extractor, text, "sign")["codes"] == ["BDI", "KEN", "RWA", "TZA", "UGA"]
    text = "2004年6月17日，上合组织六国元首在塔什干签署反恐协定。"
    found = one(extractor, text, "sign")["codes"]
    assert found == ["CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"]


def test_so_many_states_are_no_bodies(extractor: Extractor) -> None:
    text = "波兰、立陶宛和爱沙尼亚8月3日在华沙会晤，讨论北约的东翼。\\n三国8月5日签署边境合作宣言。"
    assert one(extractor, text, "sign")["codes"] == ["EST", "LTU", "POL"]


def test_who_speaks_at_the_gathering_told_last_takes_part(extractor: Extractor) -> None:
    text = (
        "8月7日，第二届尼罗河水资源论坛在开罗举行。埃及总理马德布利在会上呼吁共享数据。"
        "会上，苏丹外长沙里夫宣布将开放水文站。记者在会上获悉，论坛明年移师喀土穆。"
    )
    found = one(extractor, text, "conference")
    assert (found["people"], found["codes"]) == (["马德布利", "沙里夫"], ["EGY", "SDN"])
    text = "8月7日，第二届尼罗河水资源论坛在开罗举行。埃塞俄比亚总理阿比未出席论坛。"
    assert one(extractor, text, "conference")["codes"] == []


def test_another_day_is_another_gathering(extractor: Extractor) -> None:
    text = (
        "8月9日，首届湄河旅游论坛在万象举行，老挝总理宋赛主持。"
        "8月1日，泰国总理佩通坦在曼谷出席欢迎酒会。"
    )
    assert one(extractor, text, "conference")["people"] == ["宋赛"]


def test_who_witnesses_a_signing_may_be_told_after_it(extractor: Extractor) -> None:
    text = "8月2日，肯尼亚电力公司与法国电力集团签署购电协议，肯尼亚总统鲁托到场见证。"
    assert one(extractor, text, "sign")["people"] == ["肯尼亚电力公司", "法国电力集团", "鲁托"]
    text = "8月2日，智利同乌拉圭签署渔业协定，智利总统博里奇出席签字仪式。"
    found = one(extractor, text, "sign")
    assert (found["people"], found["codes"]) == (["博里奇"], ["CHL", "URY"])


def test_who_is_invited_may_not_come(extractor: Extractor) -> None:
    text = "8月4日，秘鲁总统博鲁阿尔特邀请越南国家主席苏林出席11月在利马举行的亚太经合组织峰会。"
    assert "VNM" not in one(extractor, text, "summit")["codes"]
    text = "巴西将派外长维埃拉出席11月在利马举行的亚太经合组织峰会。"
    assert "维埃拉" in one(extractor, text, "summit")["people"]


def test_a_body_that_comes_into_being_is_all_that_takes_part(extractor: Extractor) -> None:
    text = (
        "8月5日，首届丝路旅游论坛在撒马尔罕举行，乌兹别克斯坦总理阿里波夫主持。"
        "会上，“丝路旅游城市联盟”宣告成立。"
    )
    assert one(extractor, text, "establish")["people"] == ["丝路旅游城市联盟"]
    text = "8月6日，由海南大学牵头的热带农业科技联合体成立。"
    assert one(extractor, text, "establish")["people"] == ["海南大学", "热带农业科技联合体"]


def test_leaders_of_states_counted_are_those_at_the_summit(extractor: Extractor) -> None:
    text = (
        "8月7日，波罗的海三国首脑会议在里加举行，拉脱维亚总统林克维奇斯、"
        "立陶宛总统瑙塞达、爱沙尼亚总统卡里斯出席。三方发表《里加宣言》。"
    )
    assert one(extractor, text, "sign")["people"] == ["林克维奇斯", "瑙塞达", "卡里斯"]


def test_member_states_are_those_of_the_body_the_text_is_about(extractor: Extractor) -> None:
    text = (
        "国务院总理李强11月18日在莫斯科出席上合组织总理会议。李强说，上合组织要加强团结。\n"
        "他说，要维护联合国的核心作用。\n会后，李强同成员国领导人签署联合公报。"
    )
    assert one(extractor, text, "sign")["codes"] == ["CHN", "SCO"]
    text = (
        "非盟特别峰会7月7日在尼亚美召开，非盟轮值主席塞西主持。\n"
        "另讯，西非国家经济共同体6月29日在阿布贾举行首脑会议。成员国领导人签署了货币公报。"
    )
    assert one(extractor, text, "sign")["codes"] == ["ECOWAS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "行政长官岑浩辉8月20日抵达里斯本访问。"
            "行政长官将与葡萄牙外交部长兰热尔共同主持澳葡联合委员会第八次会议。",
            ["岑浩辉", "兰热尔"],
        ),
        (
            "澳门行政长官岑浩辉前往里斯本。行政长官会馆另讯：葡萄牙外交部长兰热尔"
            "主持澳葡联合委员会第八次会议。",
            ["兰热尔"],
        ),
    ],
)
def test_an_office_alone_stands_for_who_is_given_it(
    extractor: Extractor, text: str, expected: list[str]
) -> None:
    assert one(extractor, text, "conference")["people"] == expected


def test_each_is_met_by_whom_an_office_alone_stands_for(extractor: Extractor) -> None:
    text = (
        "清迈大学校长蓬沙8月16日抵达昆明访问。在昆明期间，"
        "校长将分别拜会云南省省长王予波和云南大学校长方精云。"
    )
    met = [e for e in extractor(text, date=TODAY).events if e.type == "meeting"]
    assert [[(p.name, p.role) for p in e.participants] for e in met] == [
        [("蓬沙", "visitor"), ("王予波", "host")],
        [("蓬沙", "visitor"), ("方精云", "host")],
    ]


@pytest.mark.parametrize(
    "listed",
    ["外长罗哈斯和阿雷基帕市长阿库尼亚", "外长罗哈斯、库斯科大区州长阿库尼亚一行"],
)
def test_head_of_a_place_in_a_list(extractor: Extractor, listed: str) -> None:
    text = f"8月12日，波兰外长诺瓦克在利马会见了秘鲁{listed}。"
    assert one(extractor, text, "meeting")["people"] == ["诺瓦克", "罗哈斯", "阿库尼亚"]


def test_head_of_a_party_named_in_quotation_marks(extractor: Extractor) -> None:
    text = "8月12日，波兰外长诺瓦克在华沙会见秘鲁“新曙光”党执行书记阿库尼亚。"
    assert one(extractor, text, "meeting")["people"] == ["诺瓦克", "阿库尼亚"]
