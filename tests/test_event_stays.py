"""Where travellers act: cities told together, halls, arrivals at airports, compatriots abroad."""

from __future__ import annotations

import pytest
from event_facts import TODAY, _when, facts, one

from extract import Extractor


def told(extractor: Extractor, text: str) -> list[str]:
    """Type, status, days and place of each event of a text of TODAY."""
    return [_when(event) for event in extractor(text, date=TODAY).events]


def test_cities_told_together_are_a_visit_each(extractor: Extractor) -> None:
    text = "巴西财政部长阿达8月5日至9日访问了首尔、釜山和东京。"
    assert told(extractor, text) == [
        "visit occurred 2024-08-05..2024-08-09 首尔/KOR",
        "visit occurred 2024-08-05..2024-08-09 釜山/KOR",
        "visit occurred 2024-08-05..2024-08-09 东京/JPN",
    ]
    text = "澳门行政长官贺一诚将于9月2日至6日率团访问巴西首都巴西利亚及圣保罗市。"
    assert told(extractor, text) == [
        "visit planned 2024-09-02..2024-09-06 巴西利亚/BRA",
        "visit planned 2024-09-02..2024-09-06 圣保罗市/BRA",
    ]


def test_one_city_beside_others_is_one_visit(extractor: Extractor) -> None:
    text = "巴西财政部长阿达8月5日访问首尔，就釜山和东京的航线交换意见。"
    assert told(extractor, text) == ["visit occurred 2024-08-05..2024-08-05 首尔/KOR"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "捷克总理菲亚拉12日抵达维尔纽斯国际机场，开始对立陶宛进行访问。",
            "维尔纽斯/LTU",
        ),
        ("捷克总理菲亚拉12日飞抵卢萨卡国际机场，对赞比亚进行正式访问。", "卢萨卡/ZMB"),
    ],
)
def test_an_airport_stands_for_its_city(extractor: Extractor, text: str, place: str) -> None:
    assert {line.rpartition(" ")[2] for line in told(extractor, text)} == {place}


def test_compatriots_met_abroad_on_a_visit(extractor: Extractor) -> None:
    text = (
        "8月12日至13日，云南大学校长方精云一行对秘鲁首都利马进行访问。"
        "方精云12日首先拜会了中国驻秘鲁大使宋扬。"
    )
    assert told(extractor, text)[1:] == ["meeting occurred 2024-08-12..2024-08-12 利马/PER"]
    later = text.replace("方精云12日", "方精云15日")
    assert told(extractor, later)[1:] == ["meeting occurred 2024-08-15..2024-08-15 -"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("国家主席习近平12日在总统府会见新加坡总理黄循财。", "总统府/SGP"),
        (
            "美国联邦众议员麦考尔8月10日抵台访问，并于12日上午在总统府会见赖清德。",
            "总统府/TWN",
        ),
        (
            "新加坡总统尚达曼12日在总统府会见到访的哈萨克斯坦副总理茹曼加林，"
            "总理黄循财同日设午宴款待茹曼加林。",
            "总统府/SGP",
        ),
        ("越南国家主席苏林12日在万象国家主席府同老挝国家主席通伦举行会谈。", "万象国家主席府/LAO"),
        ("捷克外长利帕夫斯基12日在汉密尔顿市政厅会见新西兰外长彼得斯。", "汉密尔顿市政厅/NZL"),
    ],
)
def test_a_hall_is_that_of_the_host(extractor: Extractor, text: str, place: str) -> None:
    talks = [line for line in told(extractor, text) if line.startswith("meeting")]
    assert {line.rpartition(" ")[2] for line in talks} == {place}


def test_a_hall_of_the_president_who_receives(extractor: Extractor) -> None:
    text = "法国总统马克龙12日在总统府会见中国外长王毅。"
    assert told(extractor, text) == ["meeting occurred 2024-08-12..2024-08-12 总统府/FRA"]


def test_a_later_part_of_the_sentence_has_its_own_place(extractor: Extractor) -> None:
    text = (
        "泰国商务部长披猜周一（12日）在雅加达香格里拉酒店与印尼贸易部长祖尔基弗利签署合作协议；"
        "他前一日到访泗水，与东爪哇省省长科菲法会面。"
    )
    assert told(extractor, text) == [
        "sign occurred 2024-08-12..2024-08-12 雅加达香格里拉酒店/IDN",
        "visit occurred 2024-08-11..2024-08-11 泗水/IDN",
        "meeting occurred 2024-08-11..2024-08-11 泗水/IDN",
    ]


def test_what_is_told_as_done_is_not_of_a_day_to_come(extractor: Extractor) -> None:
    text = "莫桑比克总理马莱阿内明日将与澳门行政长官贺一诚会面；他率团访问了北京。"
    found = told(extractor, text)
    assert found[0].startswith("meeting planned 2024-08-20..2024-08-20")
    assert not any(line.startswith("visit planned") for line in found)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("周一（26日）至周二（27日）", "2024-08-26..2024-08-27"),
        ("周四（22日）和周五（23日）", "2024-08-22..2024-08-23"),
        ("下周一(26日)至周三(28日)", "2024-08-26..2024-08-28"),
        ("周三（21日）", "2024-08-21..2024-08-21"),
    ],
)
def test_weekdays_with_their_dates(extractor: Extractor, days: str, expected: str) -> None:
    text = f"外交部发言人周日（18日）宣布，芬兰外长瓦尔托宁将于{days}访问新德里。"
    assert told(extractor, text) == [f"visit planned {expected} 新德里/IND"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "加拿大总理特鲁多12日在不列颠哥伦比亚省省会维多利亚会见首相岸田文雄。",
            "维多利亚/CAN",
        ),
        ("法国总统马克龙12日在巴黎近郊的凡尔赛会见日本首相岸田文雄。", "凡尔赛/FRA"),
        ("俄罗斯总统普京12日在俄罗斯远东重镇海参崴会见日本首相岸田文雄。", "海参崴/RUS"),
        ("埃及总理马德布利12日在开罗以南的十月六日城会见日本首相岸田文雄。", "十月六日城/EGY"),
    ],
)
def test_a_city_told_by_what_it_is(extractor: Extractor, text: str, place: str) -> None:
    assert told(extractor, text) == [f"meeting occurred 2024-08-12..2024-08-12 {place}"]


def test_guests_of_one_city_meet_there(extractor: Extractor) -> None:
    text = (
        "匈牙利总理欧尔班8月12日抵达北京，开始进行为期三天的访问。"
        "欧尔班13日同越南总理范明政举行会谈。"
    )
    assert told(extractor, text)[1:] == ["meeting occurred 2024-08-13..2024-08-13 北京/CHN"]
    screen = text.replace("举行会谈", "以视频方式举行会谈")
    assert not told(extractor, screen)[1].endswith("北京/CHN")


def test_days_counted_from_the_next_leg(extractor: Extractor) -> None:
    text = "在结束越南之行后，日本外务大臣上川阳子将于周四（22日）前往金边进行为期两天的访问。"
    found = [line for line in told(extractor, text) if "金边" in line]
    assert found == ["visit planned 2024-08-22..2024-08-23 金边/KHM"]


def test_a_visit_right_behind_a_name(extractor: Extractor) -> None:
    text = "香港财政司司长陈茂波8月12日率团前往迪拜访问。"
    assert told(extractor, text) == ["visit occurred 2024-08-12..2024-08-12 迪拜/ARE"]


def test_cities_studied_together(extractor: Extractor) -> None:
    text = "哈萨克斯坦交通部长卡拉巴耶夫12日赴西安和连云港考察，与港口企业洽谈合作。"
    assert told(extractor, text) == [
        "visit occurred 2024-08-12..2024-08-12 西安/CHN",
        "visit occurred 2024-08-12..2024-08-12 连云港/CHN",
    ]


def test_the_day_of_what_is_done_at_a_ceremony(extractor: Extractor) -> None:
    text = "世卫组织总干事谭德塞在8月12日的签字仪式上与埃及外长阿卜杜勒阿提签署了合作协定。"
    assert told(extractor, text) == ["sign occurred 2024-08-12..2024-08-12 -"]
    text = "埃及外长阿卜杜勒阿提同世卫组织签署了关于8月12日的疫情通报的合作协定。"
    assert told(extractor, text)[0].startswith("sign occurred - ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "本报雅加达8月18日电　印尼总统佐科今天下午在此间的独立宫会见了捷克外长利帕夫斯基。",
            "独立宫/IDN",
        ),
        (
            "本报曼谷8月18日电　泰国总理赛塔今天在此间的总理府会见了捷克外长利帕夫斯基。",
            "总理府/THA",
        ),
        ("本报曼谷8月18日电　泰国总理赛塔今天在此间会见了捷克外长利帕夫斯基。", "曼谷/THA"),
    ],
)
def test_a_hall_of_the_city_written_from(extractor: Extractor, text: str, place: str) -> None:
    assert told(extractor, text)[0].endswith(place)


def test_a_visit_is_not_to_the_hall_of_talks_told_before(extractor: Extractor) -> None:
    text = (
        "智利总统博里奇8月12日在哈瓦那革命宫同古巴国家主席迪亚斯-卡内尔会谈，"
        "这是博里奇首次访问古巴。"
    )
    assert told(extractor, text)[1] == "visit occurred 2024-08-12..2024-08-12 古巴/CUB"


def test_what_goes_on_with_a_plan_is_planned(extractor: Extractor) -> None:
    text = (
        "访问期间，捷克总理菲亚拉将会见泰国总理赛塔，为曼谷捷克文化中心揭牌，并签署三份合作文件。"
    )
    assert {line.split(" ")[1] for line in told(extractor, text)} == {"planned"}
    text = "保加利亚外交部8月12日宣布，保外长米切夫将赴斯科普里，同北马其顿外长穆春斯基举行会谈。"
    assert told(extractor, text)[0] == "meeting planned - 斯科普里/MKD"


def test_what_was_signed_beside_a_plan_is_of_the_talks(extractor: Extractor) -> None:
    text = (
        "8月12日，第三次中捷经贸对话会议在北京举行，中国商务部长王文涛同捷克财长斯坦尤拉共同主持。"
        "会议期间，双方商定2025年在捷克举办下次会议，并签署了农产品合作协议。"
    )
    signed = [line for line in told(extractor, text) if line.startswith("sign")]
    assert signed == ["sign occurred 2024-08-12..2024-08-12 北京/CHN"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "香港行政长官李家超昨晚返抵香港，为8月13日起一连六日的老挝、柬埔寨访问画上句号。",
            "2024-08-13..2024-08-18",
        ),
        ("香港行政长官李家超今日结束为期三天的老挝访问返抵香港。", "2024-08-17..2024-08-19"),
        ("香港行政长官李家超为期两天的老挝之行18日落幕。", "2024-08-17..2024-08-18"),
    ],
)
def test_days_of_a_journey_that_is_over(extractor: Extractor, text: str, days: str) -> None:
    found = told(extractor, text)
    assert found[0] == f"visit occurred {days} 老挝/LAO"
    assert not any("香港" in line for line in found)


def test_cities_toured(extractor: Extractor) -> None:
    text = "圣卢西亚外长奥德勒姆8月12日参观了深圳、珠海和广州。"
    assert [line.split(" ")[3] for line in told(extractor, text)] == [
        "深圳/CHN",
        "珠海/CHN",
        "广州/CHN",
    ]
    text = "圣卢西亚外长奥德勒姆8月12日参观了深圳博物馆和珠海渔女像。"
    assert len(told(extractor, text)) == 1


def test_an_airport_of_another_name_is_no_city(extractor: Extractor) -> None:
    text = "捷克总理菲亚拉12日抵达哈马德国际机场，开始对卡塔尔进行访问。"
    assert "哈马/" not in " ".join(told(extractor, text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("韩国总统尹锡悦12日在北京出席会议，13日前往缅甸访问。", "缅甸/MMR"),
        ("韩国总统尹锡悦12日在北京出席会议，13日离京赴仰光访问。", "仰光/MMR"),
        ("韩国总统尹锡悦12日抵达缅甸，开始正式访问。", "缅甸/MMR"),
    ],
)
def test_a_visit_goes_where_its_own_clause_tells(
    extractor: Extractor, text: str, place: str
) -> None:
    assert [line.rpartition(" ")[2] for line in told(extractor, text)] == [place]


def test_a_hotel_in_the_clause_of_the_talks(extractor: Extractor) -> None:
    text = (
        "联合国峰会8月12日在纽约联合国总部开幕，"
        "捷克总理菲亚拉当天在下榻的华尔道夫饭店会见了法国总统马克龙。"
    )
    talks = [line for line in told(extractor, text) if line.startswith("meeting")]
    assert talks == ["meeting occurred 2024-08-12..2024-08-12 华尔道夫饭店/USA"]


def test_talks_behind_an_arrival_by_air_are_in_the_city(extractor: Extractor) -> None:
    text = "美国财政部长耶伦8月12日飞抵北京首都国际机场，13日上午与国务院总理李强会见。"
    talks = [line for line in told(extractor, text) if line.startswith("meeting")]
    assert talks == ["meeting occurred 2024-08-13..2024-08-13 北京/CHN"]
    text = "美国财政部长耶伦8月12日在北京首都国际机场与国务院总理李强会见。"
    assert told(extractor, text)[0].endswith("北京首都国际机场/CHN")


def test_a_journey_called_off_goes_to_what_stands_before_it(extractor: Extractor) -> None:
    text = (
        "法国外长塞茹尔内12日在开罗会见埃及外长阿卜杜勒阿提，他推迟了原定13日开始的对叙利亚的访问。"
    )
    off = [line for line in told(extractor, text) if line.startswith("visit")]
    assert [line.rpartition(" ")[2] for line in off] == ["叙利亚/SYR"]
    assert all(line.startswith("visit cancelled") for line in off)


def test_talks_agreed_on_are_others_than_those_just_told(extractor: Extractor) -> None:
    text = "王毅同印度外长苏杰生会谈，双方同意明年在新德里举行第25轮边界会谈。"
    told, agreed = facts(extractor(text, date="2026-03-18"))
    assert (told["status"], told["date"], told["place"]) == ("occurred", None, None)
    assert (agreed["status"], agreed["place"]) == ("planned", ("新德里", "IND"))
    assert agreed["people"] == ["王毅", "苏杰生"]


def test_an_ordinal_counts_from_a_time_and_dates_nothing(extractor: Extractor) -> None:
    text = "俄罗斯外长拉夫罗夫抵达北京进行正式访问，这是他今年以来第二次访华。"
    got = one(extractor, text, "visit")
    assert (got["date"], got["place"]) == (None, ("北京", "CHN"))


def test_who_follows_another_envoy_of_the_same_state(extractor: Extractor) -> None:
    text = "泽连斯基8月5日在基辅会见美国特使威特科夫及库什纳。"
    (event,) = extractor(text, date=TODAY).events
    homes = {p.name: p.country for p in event.participants}
    assert homes == {"泽连斯基": "UKR", "威特科夫": "USA", "库什纳": "USA"}


def test_we_are_who_speaks_and_who_is_spoken_to(extractor: Extractor) -> None:
    text = (
        "国家主席习近平8月5日同法国总统马克龙通电话。习近平指出，今年5月我们在巴黎成功会晤，"
        "达成很多重要共识。"
    )
    call, talks = facts(extractor(text, date=TODAY))
    assert call["type"] == "call"
    assert talks["people"] == ["习近平", "马克龙"]
    assert talks["place"] == ("巴黎", "FRA")
    assert (talks["type"], talks["status"]) == ("meeting", "occurred")


def test_a_month_before_the_name_of_a_summit_is_its_own(extractor: Extractor) -> None:
    text = (
        "王毅8月5日会见印度外长苏杰生，双方谈及9月的天津峰会。俄罗斯总统普京将出席9月的天津峰会。"
    )
    got = one(extractor, text, "summit")
    assert got["date"] == ("2024-09-01", "2024-09-30")
    assert got["place"] == ("天津", "CHN")


def test_what_we_did_together(extractor: Extractor) -> None:
    text = (
        "国家主席习近平8月5日同哈萨克斯坦总统托卡耶夫会谈。托卡耶夫表示，很高兴再次同习近平主席会面。"
        "今年7月，我们共同出席了上海合作组织阿斯塔纳峰会。"
    )
    talks, summit = facts(extractor(text, date=TODAY))
    assert (talks["type"], talks["people"]) == ("meeting", ["习近平", "托卡耶夫"])
    assert summit["type"] == "summit"
    assert {"托卡耶夫", "习近平"} <= set(summit["people"])
    text = "国家主席习近平8月5日同法国总统马克龙会谈。马克龙表示，我们共同决定扩大农业合作。"
    (commitment,) = extractor(text, date=TODAY).commitments
    assert [value.value for value in commitment.parties] == ["CHN", "FRA"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("瑙鲁总统阿迪昂今年3月来华进行国事访问，两国签署合作文件。", {"NRU", "CHN"}),
        ("瑙鲁总统阿迪昂3月访华。两国签署合作文件。", {"NRU", "CHN"}),
        ("乌克兰总统泽连斯基3月访美，双方签署协议。", {"UKR", "USA"}),
    ],
)
def test_the_state_visited_is_one_of_two(extractor: Extractor, text: str, states: set[str]) -> None:
    (sign,) = [e for e in extractor(text, date=TODAY).events if e.type == "sign"]
    assert {p.country for p in sign.participants} == states


def test_who_takes_office_and_names_others(extractor: Extractor) -> None:
    text = "斯塔默8月5日就任英国首相，随即任命拉米为外交大臣。"
    taken, named = facts(extractor(text, date=TODAY))
    assert (taken["type"], taken["people"]) == ("appoint", ["斯塔默"])
    assert (named["type"], named["people"]) == ("appoint", ["斯塔默", "拉米"])


def test_each_of_several_unnamed_ministers(extractor: Extractor) -> None:
    text = "王毅8月5日分别会见泰国外长、老挝外长及柬埔寨副首相。"
    events = extractor(text, date=TODAY).events
    assert [{p.country for p in e.participants} for e in events] == [
        {"CHN", "THA"},
        {"CHN", "LAO"},
        {"CHN", "KHM"},
    ]


def test_secretary_of_a_security_council(extractor: Extractor) -> None:
    text = "王小洪8月5日会见吉尔吉斯斯坦安全会议秘书。"
    (event,) = extractor(text, date=TODAY).events
    assert [(p.name, p.country) for p in event.participants] == [
        ("王小洪", "CHN"),
        ("吉尔吉斯斯坦安全会议", "KGZ"),
    ]
