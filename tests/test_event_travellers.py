"""Who travels, whom they meet one by one, and whose envoys they are."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "瑙鲁总统安格明将于8月22日至26日率团访问台湾。访团成员包括议长卡普、财政部长拉米等官员。",
            ["安格明", "卡普", "拉米"],
        ),
        (
            "越南国家主席苏林8月18日至20日对中国进行国事访问。"
            "陪同苏林来访的越共中央政治局委员有：国防部部长潘文江；公安部部长梁三光。",
            ["苏林", "潘文江", "梁三光"],
        ),
        (
            "法国总统马克龙8月17日至19日对印度进行国事访问。随访的法国官员还有外交部长巴罗。",
            ["马克龙", "巴罗"],
        ),
        ("捷克参议长韦德齐8月17日率团抵台访问，团员有参议员费谢尔。", ["韦德齐", "费谢尔"]),
        ("法国总统马克龙8月17日至19日对印度进行国事访问。代表团成员是应总理邀请而来。", ["马克龙"]),
        (
            "法国总统马克龙8月17日访问印度。陪同参观的有印度外长苏杰生。",
            ["马克龙"],
        ),
    ],
)
def test_those_listed_as_coming_along_travel_too(
    extractor: Extractor, text: str, people: list[str]
) -> None:
    assert one(extractor, text, "visit")["people"] == people


def test_an_unknown_companion_is_of_the_state_of_the_travellers(extractor: Extractor) -> None:
    text = "瑙鲁总统安格明8月17日率团访问台湾。访团成员包括议长卡普。"
    visit = next(e for e in extractor(text, date=TODAY).events if e.type == "visit")
    assert [(p.name, p.country) for p in visit.participants] == [("安格明", "NRU"), ("卡普", "NRU")]


def test_members_listed_right_behind_talks_take_part_in_them(extractor: Extractor) -> None:
    text = "外交部长林佳龙8月17日接见荷兰国会议长柏格曼。访团成员还包括众议员布瑞科曼。"
    assert one(extractor, text, "meeting")["people"] == ["林佳龙", "柏格曼", "布瑞科曼"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("8月15日，驻大阪总领事林志远会见大阪府知事吉村洋文。", ["CHN", "JPN"]),
        ("中央社华沙15日电，驻波兰代表柯良睿8月15日会见波兰外长西科尔斯基。", ["POL", "TWN"]),
        ("韩国驻华大使郑在浩8月15日会见外交部副部长孙卫东。", ["CHN", "KOR"]),
    ],
)
def test_an_envoy_told_by_the_host_alone_is_of_the_state_of_the_outlet(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    assert one(extractor, text, "meeting")["codes"] == codes


def test_a_local_office_in_a_list_is_met_one_by_one(extractor: Extractor) -> None:
    text = "8月15日，驻釜山总领事林志远分别拜会釜山市长朴亨埈、市议会议长安成民、道知事金映宇。"
    met = every(extractor, text, "meeting")
    assert [f["people"] for f in met] == [
        ["林志远", "朴亨埈"],
        ["林志远", "安成民"],
        ["林志远", "金映宇"],
    ]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        (
            "应国家主席邀请，安哥拉总统洛伦索将于8月24日至27日，塞拉利昂总统比奥将于8月25日至28日"
            "分别对中国进行国事访问。",
            [
                ("洛伦索", "中国", "2024-08-24", "2024-08-27"),
                ("比奥", "中国", "2024-08-25", "2024-08-28"),
            ],
        ),
        (
            "王毅将于8月24日至26日对埃及，26日至28日对突尼斯进行正式访问。",
            [
                ("王毅", "埃及", "2024-08-24", "2024-08-26"),
                ("王毅", "突尼斯", "2024-08-26", "2024-08-28"),
            ],
        ),
        (
            "习近平将于8月24日至25日、27日至28日分别对法国、塞尔维亚进行国事访问。",
            [
                ("习近平", "法国", "2024-08-24", "2024-08-25"),
                ("习近平", "塞尔维亚", "2024-08-27", "2024-08-28"),
            ],
        ),
        (
            "越南总理范明政将于8月24日至28日访问印度和泰国。范明政24日至26日访问印度，27日至28日访问泰国。",
            [
                ("范明政", "印度", "2024-08-24", "2024-08-26"),
                ("范明政", "泰国", "2024-08-27", "2024-08-28"),
            ],
        ),
        (
            "越南总理范明政将于8月24日至28日访问印度和泰国。",
            [
                ("范明政", "印度", "2024-08-24", "2024-08-28"),
                ("范明政", "泰国", "2024-08-24", "2024-08-28"),
            ],
        ),
        (
            "外交部长林佳龙8月24日启程，将依序前往加勒比海友邦圣露西亚、圣克里斯多福及尼维斯访问。",
            [("林佳龙", "圣露西亚", "2024-08-24", "2024-08-24")],
        ),
        (
            "8月17日，蒙古国总统呼日勒苏赫访问邻国哈萨克斯坦。",
            [("呼日勒苏赫", "哈萨克斯坦", "2024-08-17", "2024-08-17")],
        ),
    ],
)
def test_each_leg_of_a_journey_has_its_own_days(
    extractor: Extractor, text: str, visits: list[tuple[str, str, str, str]]
) -> None:
    found = [(f["people"][0], f["place"][0], *f["date"]) for f in every(extractor, text, "visit")]
    assert found[: len(visits)] == visits


def test_a_leg_that_has_begun_has_happened(extractor: Extractor) -> None:
    text = (
        "8月18日，越南国家主席苏林启程，开始对中国、老挝进行国事访问。\n"
        "按日程，苏林于8月18日至20日访问中国，8月20日至21日访问老挝。"
    )
    told = [(f["place"][0], f["status"], *f["date"]) for f in every(extractor, text, "visit")]
    assert told == [
        ("中国", "occurred", "2024-08-18", "2024-08-20"),
        ("老挝", "planned", "2024-08-20", "2024-08-21"),
    ]


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        (
            "8月17日，塔吉克斯坦总统拉赫蒙在杜尚别会见中国总理李强。拉赫蒙热烈欢迎李强访问塔吉克斯坦。",
            ("李强", "塔吉克斯坦", "2024-08-17"),
        ),
        (
            "8月17日，总理拉明会见法国外长巴罗。8月17日，越南外长裴青山在河内会见法国外长巴罗，"
            "对巴罗来访表示诚挚感谢。",
            ("巴罗", "越南", "2024-08-17"),
        ),
        (
            "总统赖清德8月17日接见捷克参议院访问团，对韦德齐议长率团来访，表达由衷欢迎。捷克参议院议长韦德齐致谢。",
            ("韦德齐", "台湾", "2024-08-17"),
        ),
        (
            "外交部欢迎瓜地马拉国会议长拉米雷斯于8月15日至18日率团访台。",
            ("拉米雷斯", "台湾", "2024-08-15"),
        ),
    ],
)
def test_a_guest_welcomed_or_thanked_for_coming_pays_a_visit(
    extractor: Extractor, text: str, visit: tuple[str, str, str]
) -> None:
    found = one(extractor, text, "visit")
    assert (found["people"][0], found["place"][0], found["date"][0]) == visit
    assert found["status"] == "occurred"


def test_who_leads_a_delegation_received_talks_in_its_place(extractor: Extractor) -> None:
    text = (
        "总统赖清德8月17日接见捷克参议院访问团，对韦德齐议长率团来访，表达由衷欢迎。"
        "捷克参议院议长韦德齐致谢。"
    )
    assert one(extractor, text, "meeting")["people"] == ["赖清德", "韦德齐"]


@pytest.mark.parametrize(
    "text",
    [
        "8月17日，王毅在北京会见法国外长巴罗。王毅欢迎法国总统马克龙方便时访华。",
        "8月17日，王毅在北京会见法国外长巴罗。王毅欢迎法国总统马克龙访华。",
        "8月17日，习近平在北京会见法国总统马克龙。马克龙欢迎习近平主席明年访问法国。",
        "8月17日，外交部长林佳龙接见捷克众议员，并欢迎各国议员来台访问。",
        "外交部发言人表示，中方欢迎美国国会参议院多数党领袖舒默访华。",
    ],
)
def test_an_invitation_is_no_visit(extractor: Extractor, text: str) -> None:
    assert every(extractor, text, "visit") == []


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "8月17日，中共中央总书记习近平在北京会见应中国共产党邀请访华的古巴共产党中央第一书记迪亚斯-卡内尔。",
            [["习近平", "迪亚斯-卡内尔"]],
        ),
        (
            "英国上议院副议长史密斯8月18日至22日率团访问台湾。访团此行将晋见总统赖清德，拜会立法院。",
            [["史密斯", "赖清德"], ["史密斯", "立法院"]],
        ),
        (
            "瓜地马拉外长马丁内斯8月18日至22日访台，期间将晋见总统赖清德，并接受外交部长林佳龙晚宴款待。",
            [["马丁内斯", "赖清德"], ["马丁内斯", "林佳龙"]],
        ),
        (
            "8月17日，行政长官李家超在多哈与卡塔尔首相穆罕默德会面。李家超之后与卡塔尔商会代表会面。",
            [["李家超", "穆罕默德"], ["李家超", "卡塔尔商会"]],
        ),
    ],
)
def test_hosts_met_one_after_the_other(
    extractor: Extractor, text: str, met: list[list[str]]
) -> None:
    assert [f["people"] for f in every(extractor, text, "meeting")] == met


def test_both_of_a_stay_are_guest_and_host(extractor: Extractor) -> None:
    text = (
        "总统赖清德8月18日启程访问瓜地马拉和贝里斯。"
        "在瓜地马拉期间，两国元首将举行会谈，并一同参访该国的圣胡安医院。瓜地马拉总统阿雷瓦洛表示欢迎。"
    )
    assert one(extractor, text, "meeting")["people"] == ["赖清德", "阿雷瓦洛"]


def test_a_hall_toured_is_no_place_of_later_talks(extractor: Extractor) -> None:
    text = (
        "8月16日至17日，武汉大学校长张平文对哈萨克斯坦城市阿拉木图进行访问。17日上午，张平文赴孔子学院考察。"
        "17日下午，张平文校长会见了哈萨克国立大学校长图伊梅巴耶夫。"
    )
    assert one(extractor, text, "meeting")["place"] == ("阿拉木图", "KAZ")


def test_a_surname_with_an_office_stands_for_who_was_named(extractor: Extractor) -> None:
    text = (
        "2024年8月15日，新任驻马里大使陈志宏会见马里总理马伊加。马里外长迪奥普参加会见。"
        "陈大使表示，两国友谊深厚。陈大使还会见了外长迪奥普。"
    )
    met = [f["people"] for f in every(extractor, text, "meeting")]
    assert met == [["陈志宏", "马伊加", "迪奥普"], ["陈志宏", "迪奥普"]]


def test_what_is_planned_for_a_stay_has_its_days(extractor: Extractor) -> None:
    text = "越南国家主席苏林8月18日至21日访问哈萨克斯坦。访问哈萨克斯坦期间，双方将发表联合声明。"
    assert one(extractor, text, "sign")["date"] == ("2024-08-18", "2024-08-21")
    assert one(extractor, text, "visit")["people"] == ["苏林"]
    assert one(extractor, text, "visit")["codes"] == ["VNM"]


def test_the_year_an_office_was_taken_is_none_of_a_visit(extractor: Extractor) -> None:
    text = "8月17日，王毅抵达万象，这是他2022年就任外长以来第三次访问老挝。"
    assert one(extractor, text, "visit")["date"] == ("2024-08-17", "2024-08-17")


def test_a_letter_handed_over_has_writer_addressee_and_the_day_of_the_talks(
    extractor: Extractor,
) -> None:
    text = (
        "8月17日，习近平在北京会见越南总书记特使黎怀忠。"
        "黎怀忠转交了苏林总书记致习近平主席的亲笔信。"
    )
    message = one(extractor, text, "message")
    assert message["people"] == ["黎怀忠", "习近平", "苏林"]
    assert message["date"] == ("2024-08-17", "2024-08-17")
    assert message["place"] == ("北京", "CHN")
    assert message["documents"] == [("亲笔信", 1)]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "8月17日，王毅同埃塞俄比亚外长盖迪翁举行会谈，并会见埃塞俄比亚总理阿比。",
            [["王毅", "盖迪翁"], ["王毅", "阿比"]],
        ),
        (
            "8月17日，王毅和埃塞俄比亚外长盖迪翁举行会谈，并共同会见埃塞俄比亚总理阿比。",
            [["王毅", "盖迪翁", "阿比"]],
        ),
        (
            "8月17日，法国总统马克龙与德国总理默茨展开穿梭外交，先到基辅会晤乌克兰总统泽连斯基。",
            [["马克龙", "默茨", "泽连斯基"]],
        ),
    ],
)
def test_of_two_who_talked_the_first_meets_the_next(
    extractor: Extractor, text: str, met: list[list[str]]
) -> None:
    assert [f["people"] for f in every(extractor, text, "meeting")] == met


def test_whose_head_a_bare_office_names_behind_an_institution_visited(extractor: Extractor) -> None:
    text = "8月15日，中国驻英国大使郑泽光访问剑桥大学，会见校长普伦蒂斯。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "GBR"]
    text = "8月15日，浙江大学校长杜江峰访问新加坡国立大学，与校长陈永财会谈。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "SGP"]


def test_a_call_paid_is_accepted(extractor: Extractor) -> None:
    text = "巴拉圭总统贝尼亚8月15日在总统府接受林佳龙部长拜会。台湾外交部长林佳龙致谢。"
    assert one(extractor, text, "meeting")["people"] == ["贝尼亚", "林佳龙"]


def test_talks_on_a_journey_of_several_states_are_each_in_the_state_of_the_host(
    extractor: Extractor,
) -> None:
    text = (
        "石破茂将于8月25日至28日访问越南和菲律宾，"
        "期间将分别与越南总理范明政和菲律宾总统马科斯举行会谈。"
    )
    places = [f["place"] for f in every(extractor, text, "meeting")]
    assert places == [("越南", "VNM"), ("菲律宾", "PHL")]


def test_a_rank_in_which_one_travels_is_nobody(extractor: Extractor) -> None:
    text = (
        "瑙鲁总统安格明8月15日抵台访问，总统赖清德8月16日接见安格明。"
        "此行为安格明今年1月就任后，首度以总统身分访问台湾。"
    )
    visits = every(extractor, text, "visit")
    assert [f["people"] for f in visits] == [["安格明"]]


def test_a_stay_named_again_has_the_days_it_was_told_with(extractor: Extractor) -> None:
    text = (
        "外交部今天表示，瑙鲁总统安格明将于8月25日至28日率团访问台湾。"
        "外交部今天说，安格明访台期间将赴新光医院参访。"
    )
    days = {f["date"] for f in every(extractor, text, "visit")}
    assert days == {("2024-08-25", "2024-08-28")}


def test_what_is_said_to_be_signed_on_a_journey_is_planned_for_it(extractor: Extractor) -> None:
    text = (
        "行政长官贺一诚8月21日启程前往新加坡，展开为期五天的官式访问行程。"
        "他表示，这次访问会与新加坡政府签署旅游合作备忘录。"
    )
    paper = one(extractor, text, "sign")
    assert (paper["status"], paper["date"]) == ("planned", ("2024-08-21", "2024-08-25"))
    assert paper["place"] == ("新加坡", "SGP")
    assert (paper["people"], paper["codes"]) == (["贺一诚"], ["MAC", "SGP"])
