"""Events as provincial, consular, university and company pages tell them."""

from __future__ import annotations

import pytest
from event_facts import every, facts, one, when_and_where

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "gathering"),
    [
        ("8月6日,中塔企业对接会在杜尚别举行。", "中塔企业对接会"),
        ("8月6日,中国—塔吉克斯坦经贸恳谈会在杜尚别召开。", "中国—塔吉克斯坦经贸恳谈会"),
        ("8月6日,中哈陆港招商推介会在阿拉木图开幕。", "中哈陆港招商推介会"),
    ],
)
def test_gatherings_of_firms(extractor: Extractor, text: str, gathering: str) -> None:
    found = one(extractor, text, "conference")
    assert (found["gathering"], found["date"]) == (gathering, ("2024-08-06", "2024-08-06"))
    assert found["status"] == "occurred"


def test_what_was_signed_in_all_is_no_signing_of_its_own(extractor: Extractor) -> None:
    text = "金川集团等4家企业12日与哈方签署合作协议5项,签约总额8000万美元。"
    assert one(extractor, text, "sign")["documents"] == [("合作协议", 5)]
    text = "亚洲开发银行12日签署总额2亿美元的贷款协议。"
    assert one(extractor, text, "sign")["documents"] == [("贷款协议", 1)]


@pytest.mark.parametrize(
    "text",
    ["工程从签约到开工只用了四个月。", "铁路由立项到开通历时七年。"],
)
def test_how_long_a_project_took_is_no_opening(extractor: Extractor, text: str) -> None:
    assert facts(extractor(text)) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("纳沃伊化肥厂于2017年投产。", ("2017-01-01", "2017-12-31")),
        ("一期选厂2019年6月投产,年处理矿石300万吨。", ("2019-06-01", "2019-06-30")),
        ("兰州陆港阿拉木图海外仓3月6日正式启用。", ("2024-03-06", "2024-03-06")),
    ],
)
def test_works_and_warehouses_open(extractor: Extractor, text: str, date: tuple[str, str]) -> None:
    assert one(extractor, text, "launch")["date"] == date


@pytest.mark.parametrize(
    ("text", "type", "people"),
    [
        ("普京签署命令,授予中国学者李静杰友谊勋章。", "award", ["普京", "李静杰"]),
        ("普京签署了授予中国学者李静杰友谊勋章的命令。", "award", ["普京", "李静杰"]),
        ("托卡耶夫签署法令,任命前投资部长库安特罗夫为驻日大使。", "appoint", None),
    ],
)
def test_a_decree_that_honours_or_names_somebody_is_no_signing(
    extractor: Extractor, text: str, type: str, people: list[str] | None
) -> None:
    found = facts(extractor(text))
    assert [f["type"] for f in found] == [type]
    assert people is None or found[0]["people"] == people


def test_who_takes_anothers_place_takes_an_office(extractor: Extractor) -> None:
    text = "俄副总理格里戈连科3月1日接替阿布拉姆琴科,负责运输事务。"
    found = one(extractor, text, "appoint")
    assert (found["people"], found["date"]) == (
        ["格里戈连科", "阿布拉姆琴科"],
        ("2024-03-01", "2024-03-01"),
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("6月3日,驻阿拉木图总领事蒋薇访问塔尔迪库尔干。", ["CHN"]),
        ("6月3日,驻奥什总领事姚琳访问贾拉拉巴德。", ["CHN"]),
    ],
)
def test_a_surname_no_foreign_name_begins_with_is_chinese(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    assert one(extractor, text, "visit")["codes"] == codes


@pytest.mark.parametrize(
    "text",
    [
        "6月3日,甘肃省副省长程福波在塔什干与投资部副部长沙德曼诺夫举行会谈。",
        "6月3日,投资部副部长沙德曼诺夫在塔什干会见甘肃省副省长程福波。",
        "6月3日,中国商务部部长王文涛在塔什干与投资部长沙德曼诺夫举行会谈。",
    ],
)
def test_a_bare_minister_with_a_foreign_name_is_of_the_state_of_the_city(
    extractor: Extractor, text: str
) -> None:
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "UZB"]


def test_a_governor_is_of_the_state_of_the_province_told_before(extractor: Extractor) -> None:
    text = "据江布尔州政府消息,州长努尔朱吉托夫会见了陕西省副省长徐明非。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "KAZ"]


def test_a_delegation_goes_on_to_its_next_stop(extractor: Extractor) -> None:
    text = (
        "8月12日,甘肃省副省长程福波率代表团访问塔什干,与投资部副部长沙德曼诺夫举行会谈。"
        "13日,代表团赴纳沃伊州访问,同州长图尔苏诺夫举行会谈。"
    )
    places = [(f["place"], f["date"], f["people"]) for f in every(extractor, text, "visit")]
    assert places == [
        (("塔什干", "UZB"), ("2024-08-12", "2024-08-12"), ["程福波"]),
        (("纳沃伊州", "UZB"), ("2024-08-13", "2024-08-13"), ["程福波"]),
    ]


def test_talks_around_a_ceremony_have_its_day_and_place(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "冶炼厂开工",
        "发布时间:2023-09-25",
        "2023年9月20日,阿克托盖铜冶炼厂项目开工仪式在阿拜州举行。",
        "据悉,项目计划2028年年底建成投产。",
        "开工仪式前,中色股份董事长刘宇拜会了阿拜州州长乌拉扎林。",
    ) == [
        "launch occurred 2023-09-20..2023-09-20 阿拜州/KAZ",
        "launch planned 2028-12-01..2028-12-31 -",
        "meeting occurred 2023-09-20..2023-09-20 阿拜州/KAZ",
    ]
    assert (
        when_and_where(
            extractor,
            "2023年9月3日,孔子学院揭牌仪式在奥什举行。9月5日,习近平在北京会见扎帕罗夫。",
            "揭牌仪式结束后,总领事刘莫会见了奥什国立大学校长科若别科夫。",
        )[2]
        == "meeting occurred 2023-09-03..2023-09-03 奥什/KGZ"
    )


def test_each_giver_has_its_own_sum(extractor: Extractor) -> None:
    text = (
        "俄罗斯紧急情况部已向塔吉克斯坦运送20吨食品,哈萨克斯坦政府提供了1万吨燃料油,"
        "世界粮食计划署拨款320万美元。"
    )
    found = [
        (e.participants[0].name, [(int(a.value), a.unit) for a in e.amounts])
        for e in extractor(text).events
        if e.type == "aid"
    ]
    assert found == [
        ("俄罗斯紧急情况部", [(20, "t")]),
        ("哈萨克斯坦", [(10000, "t")]),
        ("世界粮食计划署", [(3200000, "USD")]),
    ]


def test_one_giver_of_several_sums_gives_once(extractor: Extractor) -> None:
    text = "中国政府向阿富汗提供价值500万元的物资,其中包括200吨大米。"
    found = [e for e in extractor(text).events if e.type == "aid"]
    assert [(int(a.value), a.unit) for e in found for a in e.amounts] == [
        (5000000, "CNY"),
        (200, "t"),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("总统任命司法部副部长乌马罗夫为议长。", "司法部"),
        ("米尔济约耶夫任命生态部部长乌马罗夫为州长。", "生态部"),
        ("总统免去矿业部副部长乌马罗夫的职务。", "矿业部"),
    ],
)
def test_a_ministry_does_not_begin_with_the_verb_of_naming(
    extractor: Extractor, text: str, body: str
) -> None:
    document = extractor(text)
    assert [m.name for m in document.mentions if m.label == "ORG"] == [body]
    assert "乌马罗夫" in one(extractor, text, "appoint")["people"]


def test_the_ceremony_of_a_first_run_is_that_run(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首趟班列",
        "发布时间:2024-03-20",
        "3月19日上午,北京市首趟直达中亚班列正式开通。",
        "北京市商务局副局长王洪存、乌兹别克斯坦驻华大使馆参赞伊克拉莫夫等出席首发仪式。",
        "北京京铁国际物流公司与塔什干物流中心在首发仪式上签订了合作协议。",
    ) == [
        "launch occurred 2024-03-19..2024-03-19 北京市/CHN",
        "sign occurred 2024-03-19..2024-03-19 北京市/CHN",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "普京尚未计划与德国总理朔尔茨通话。",
        "普京没有计划与德国总理朔尔茨举行会谈。",
        "2021年4月,哈方采购的首批疫苗运抵阿拉木图。",
    ],
)
def test_neither_what_nobody_plans_nor_what_was_bought(extractor: Extractor, text: str) -> None:
    assert facts(extractor(text)) == []


def test_what_messages_are_about_is_not_told_as_done(extractor: Extractor) -> None:
    text = "去年6月2日,习近平和托卡耶夫就中哈建立战略伙伴关系互致信函。"
    assert [f["type"] for f in facts(extractor(text))] == ["message"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("财政部副部长宋其超会见蒙古国财政部长巴特。", "宋其超"),
        ("商务部部长助理李飞会见蒙古国财政部长巴特。", "李飞"),
    ],
)
def test_names_and_offices_of_assistants(extractor: Extractor, text: str, who: str) -> None:
    found = one(extractor, text, "meeting")
    assert (found["people"], found["codes"]) == ([who, "巴特"], ["CHN", "MNG"])


def test_a_bare_ministry_is_that_named_with_its_state(extractor: Extractor) -> None:
    text = (
        "据乌兹别克斯坦投资和外贸部网站消息,副总理兼投资和外贸部部长乌穆尔扎科夫"
        "在伦敦与英国首相约翰逊举行会谈。"
    )
    assert one(extractor, text, "meeting")["codes"] == ["GBR", "UZB"]


def test_an_institute_approved_is_founded(extractor: Extractor) -> None:
    found = one(extractor, "2020年11月,费尔干纳孔子学院获批设立。", "establish")
    assert found["people"] == ["费尔干纳孔子学院"]


def test_a_house_is_not_the_city_its_name_begins_like(extractor: Extractor) -> None:
    text = "8月6日,市长张伟文在宁卧庄宾馆会见了奥什市市长卡德尔巴耶夫。"
    assert one(extractor, text, "meeting")["place"] == ("宁卧庄宾馆", None)
    text = "8月6日,市长张伟文在宁会见了奥什市市长卡德尔巴耶夫。"
    assert one(extractor, text, "meeting")["place"] == ("南京", "CHN")


def test_the_initial_of_a_state_known_by_its_city(extractor: Extractor) -> None:
    text = "马特维延科2月23日访问了比什凯克,与吉议长马梅特舍夫签署了议会合作协议。"
    assert one(extractor, text, "sign")["codes"] == ["KGZ", "RUS"]


def test_a_sum_of_what_came_about_is_no_commitment(extractor: Extractor) -> None:
    text = (
        "会上,徐工集团宣布其培训中心将于明年3月启用。"
        "与会企业共达成合作意向27项,意向金额约3.4亿美元。"
    )
    document = extractor(text)
    actions = [document.text[slice(*c.action)] for c in document.commitments]
    assert actions == ["其培训中心将于明年3月启用"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("8月6日,第二届中亚中文教学研讨会在塔什干举行。", []),
        ("8月6日,中亚旅游博览会在塔什干举行。", []),
        ("8月6日,中亚能源部长会议在塔什干举行。", ["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
        ("8月6日,中亚国家智库论坛在塔什干举行。", ["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
    ],
)
def test_an_area_in_a_name_means_its_states_only_with_a_word_for_them(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    found = one(extractor, text, "conference")
    assert found["codes"] == codes
    assert codes or found["mechanism"] is None


def test_who_acts_at_a_meeting_is_not_at_the_next_one(extractor: Extractor) -> None:
    text = (
        "8月1日,中亚区域经济合作(CAREC)第22次部长级会议在第比利斯举行。"
        "各方商定第23次部长级会议将于2025年在阿斯塔纳举行。"
        "会议期间,财政部副部长邹加怡会见了哈萨克斯坦国民经济部部长库安特罗夫。"
    )
    held = every(extractor, text, "conference")
    assert [(f["status"], "邹加怡" in f["people"]) for f in held] == [
        ("occurred", True),
        ("planned", False),
    ]


def test_two_schools_are_not_the_rector_who_speaks(extractor: Extractor) -> None:
    text = "校长刘丽在致辞中回顾了合作。2018年6月,两校签署合作备忘录。"
    assert one(extractor, text, "sign")["people"] == []
    text = "西北师范大学与费尔干纳国立大学16日举行会议。2018年6月,两校签署合作备忘录。"
    assert one(extractor, text, "sign")["people"] == ["西北师范大学", "费尔干纳国立大学"]


def test_who_unveils_is_not_who_signed_before(extractor: Extractor) -> None:
    text = (
        "会谈后,陈勇校长与里赫西耶娃校长签署了合作协议。随后,语言文化中心揭牌仪式在图书馆举行,"
        "乌兹别克斯坦驻华大使馆一等秘书卡里莫夫、副校长刘晓红共同为中心揭牌。"
    )
    assert one(extractor, text, "launch")["people"] == ["卡里莫夫", "刘晓红"]
