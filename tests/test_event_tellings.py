"""Happenings told in other words: unveiled, recalled, told by who speaks, given from a fund."""

from __future__ import annotations

import pytest
from event_facts import TODAY, every, facts, one

from extract import Extractor


def day(text: str) -> tuple[str, str]:
    return (text, text)


@pytest.mark.parametrize(
    ("told", "people", "place"),
    [
        (
            "法国总统马克龙8月5日在达喀尔为一座深水港揭幕。",
            ["马克龙"],
            ("达喀尔", "SEN"),
        ),
        (
            "8月5日，智利总统博里奇同哥伦比亚总统佩特罗一道，在圣地亚哥为校舍重建计划揭牌。",
            ["博里奇", "佩特罗"],
            ("圣地亚哥", "CHL"),
        ),
    ],
)
def test_whatever_is_unveiled_opens(
    extractor: Extractor, told: str, people: list[str], place: tuple[str, str]
) -> None:
    got = one(extractor, told, "launch")
    assert (got["status"], got["date"]) == ("occurred", day("2024-08-05"))
    assert (got["people"], got["place"]) == (people, place)


@pytest.mark.parametrize(
    "told",
    [
        "法国总统马克龙8月5日为足球联赛揭幕战开球。",
        "法国总统马克龙8月5日说，他愿为新医院揭牌。",
    ],
)
def test_opening_matches_and_offers_open_nothing(extractor: Extractor, told: str) -> None:
    assert every(extractor, told, "launch") == []


def test_words_that_hold_another_word_do_not_make_a_plan_unsure(extractor: Extractor) -> None:
    got = one(extractor, "2026年，两座太阳能电站将在开罗投入运行。", "launch")
    assert (got["status"], got["date"]) == ("planned", ("2026-01-01", "2026-12-31"))


@pytest.mark.parametrize(
    ("told", "date", "people"),
    [
        (
            "日本首相岸田文雄8月6日同德国总理朔尔茨见面时表示，日方愿扩大合作。",
            day("2024-08-06"),
            ["岸田文雄", "朔尔茨"],
        ),
        (
            "伊朗总统莱希8月6日抵达巴格达。在当天的会谈中，伊拉克总理苏达尼强调，伊方是重要邻国；"
            "莱希表示，两国要修好铁路。",
            day("2024-08-06"),
            ["莱希", "苏达尼"],
        ),
        (
            "埃及总统塞西和土耳其总统埃尔多安8月6日在开罗出席宴会，席间也曾针对加沙局势交换意见。",
            day("2024-08-06"),
            ["塞西", "埃尔多安"],
        ),
        (
            "8月6日，埃及总统塞西和土耳其总统埃尔多安在幕僚长陪同下，在走廊交谈了数分钟。",
            day("2024-08-06"),
            ["塞西", "埃尔多安"],
        ),
    ],
)
def test_talks_told_in_passing(
    extractor: Extractor, told: str, date: tuple[str, str], people: list[str]
) -> None:
    got = one(extractor, told, "meeting")
    assert (got["date"], sorted(got["people"])) == (date, sorted(people))


def test_earlier_talks_are_recalled_by_day_and_place(extractor: Extractor) -> None:
    told = (
        "8月6日，外交部长王毅与印度外交部长苏杰生在万象举行会谈，"
        "这是继去年10月莫斯科会晤后双方再次聚首。"
    )
    now, then = every(extractor, told, "meeting")
    assert (now["date"], now["place"]) == (day("2024-08-06"), ("万象", "LAO"))
    assert (then["date"], then["place"]) == (("2023-10-01", "2023-10-31"), ("莫斯科", "RUS"))
    assert now["people"] == then["people"] == ["王毅", "苏杰生"]


def test_an_old_friend_is_the_guest_told_before(extractor: Extractor) -> None:
    told = (
        "越南总理范明政8月5日至7日对古巴进行正式访问。古巴国家主席迪亚斯-卡内尔6日同他会谈。"
        "古巴总理马雷罗也会见了这位老朋友。"
    )
    assert [got["people"] for got in every(extractor, told, "meeting")] == [
        ["迪亚斯-卡内尔", "范明政"],
        ["范明政", "马雷罗"],
    ]


def test_talks_to_go_on_are_none(extractor: Extractor) -> None:
    told = "双方将继续就停火细节进行谈判。各国也愿同巴西一起，为恢复和谈创造条件。"
    assert every(extractor, told, "meeting") == []


def test_a_call_told_as_a_conversation(extractor: Extractor) -> None:
    told = "埃及总统塞西8月6日在与法国总统马克龙的电话交谈中表示，埃方支持停火。"
    assert one(extractor, told, "call")["people"] == ["塞西", "马克龙"]


@pytest.mark.parametrize(
    ("told", "status", "codes"),
    [
        ("越南政府8月6日决定拿出300万美元支援古巴。", "occurred", ["CUB", "VNM"]),
        ("日本红十字社8月6日向尼泊尔捐了20万美元。", "occurred", ["JPN", "NPL"]),
        ("8月6日，韩国政府又给老挝50万美元。", "occurred", ["KOR", "LAO"]),
    ],
)
def test_money_given(extractor: Extractor, told: str, status: str, codes: list[str]) -> None:
    got = one(extractor, told, "aid")
    assert (got["status"], got["date"], got["codes"]) == (status, day("2024-08-06"), codes)


def test_who_takes_office_and_who_attends(extractor: Extractor) -> None:
    told = "肯尼亚总统鲁托8月6日在基加利出席卢旺达总统卡加梅的就职典礼。"
    got = one(extractor, told, "appoint")
    assert (got["people"], got["place"]) == (["鲁托", "卡加梅"], ("基加利", "RWA"))


def test_visits_listed_behind_a_seat(extractor: Extractor) -> None:
    told = "7月2日至12日，特别代表李辉先后到访俄罗斯、北约总部、波兰和德国。"
    assert [got["place"] for got in every(extractor, told, "visit")] == [
        ("俄罗斯", "RUS"),
        ("北约总部", "BEL"),
        ("波兰", "POL"),
        ("德国", "DEU"),
    ]


def test_a_visit_to_the_city_told_before(extractor: Extractor) -> None:
    told = (
        "埃及总统塞西8月6日在约旦首都安曼同约旦国王阿卜杜拉二世会谈。"
        "塞西5日抵达当地展开历史性访问。"
    )
    got = one(extractor, told, "visit")
    assert (got["date"], got["place"]) == (day("2024-08-05"), ("安曼", "JOR"))


def test_a_stay_as_the_time_of_something_else(extractor: Extractor) -> None:
    told = "法国总统马克龙8月6日在塞内加尔访问期间致函黎巴嫩总统奥恩。"
    got = one(extractor, told, "visit")
    assert (got["people"], got["place"]) == (["马克龙"], ("塞内加尔", "SEN"))


@pytest.mark.parametrize(
    "told",
    [
        "8月6日公布的宣言规定组建过渡委员会，由军人主持。",
        "至于两国8月建交，埃及总统塞西没有评论。",
        "埃及总统塞西8月6日提议，把对话机制改组为“沿岸国联盟”，并设立秘书处。",
        "埃及与土耳其的友谊始于1925年。",
    ],
)
def test_what_is_provided_for_or_spoken_of_is_not_founded(extractor: Extractor, told: str) -> None:
    assert every(extractor, told, "establish") == []


def test_a_founding_by_the_rules_is_one(extractor: Extractor) -> None:
    told = "按规定，埃及和土耳其8月6日在开罗成立联合委员会。"
    assert one(extractor, told, "establish")["date"] == day("2024-08-06")


def test_gatherings_that_close_or_are_only_thought_of(extractor: Extractor) -> None:
    told = "第九届美洲峰会8月6日在洛杉矶收官。埃及介绍了明年举办地区气候峰会的设想。"
    got = one(extractor, told, "summit")
    assert (got["gathering"], got["date"]) == ("第九届美洲峰会", day("2024-08-06"))


def test_a_paper_to_be_renewed_is_only_talked_about(extractor: Extractor) -> None:
    assert every(extractor, "8月6日，双方同意就续签渔业谅解备忘录保持接触。", "sign") == []


def test_items_of_what_was_agreed_are_tasks(extractor: Extractor) -> None:
    lines = [
        "8月6日，埃及外长阿卜杜勒-阿提与土耳其外长费丹在开罗会谈。双方达成如下共识：",
        "1．在运输机制下成立联合专家小组，由其研究航线。",
        "2．在两国港口各建立一个联络中心，早日运行。",
    ]
    found = facts(extractor("\n\n".join(lines), date=TODAY))
    assert [f["type"] for f in found] == ["meeting"]


def test_a_later_meeting_of_ministers_by_its_number(extractor: Extractor) -> None:
    told = (
        "第三次中国—太平洋岛国外长会8月6日在厦门举行，斐济总理兼外长兰布卡出席。"
        "第二次外长会2022年5月30日在苏瓦举行。"
    )
    now, then = every(extractor, told, "conference")
    assert now["date"] == day("2024-08-06")
    assert (then["gathering"], then["date"], then["place"]) == (
        "第二次外长会",
        day("2022-05-30"),
        ("苏瓦", "FJI"),
    )


def test_what_opens_is_told_clauses_before(extractor: Extractor) -> None:
    told = "这座热电厂由埃及国家电力公司建设，采用燃气机组，将于2029年全面投产。"
    got = one(extractor, told, "launch")
    assert (got["status"], got["date"]) == ("planned", ("2029-01-01", "2029-12-31"))


def test_a_programme_is_no_plan(extractor: Extractor) -> None:
    told = "伊朗与美国代表团周六在马斯喀特就伊朗核计划展开谈判。"
    got = one(extractor, told, "meeting")
    assert (got["status"], got["date"]) == ("occurred", day("2024-08-17"))


@pytest.mark.parametrize(
    ("told", "date", "codes"),
    [
        ("芬兰2023年4月4日正式加入北约。", day("2023-04-04"), ["FIN", "NATO"]),
        ("白俄罗斯7月4日成为上海合作组织正式成员国。", day("2024-07-04"), ["BLR", "SCO"]),
    ],
)
def test_a_state_joins_a_body(
    extractor: Extractor, told: str, date: tuple[str, str], codes: list[str]
) -> None:
    got = one(extractor, told, "establish")
    assert (got["status"], got["date"], got["codes"]) == ("occurred", date, codes)


@pytest.mark.parametrize(
    "told",
    [
        "前锋姆巴佩7月3日加入皇家马德里。",
        "中国国家主席习近平7月4日祝贺白俄罗斯成为上合组织正式成员。",
        "中国2001年加入世贸组织后，外贸增长很快。",
        "中方支持东帝汶2025年早日成为东盟正式成员。",
    ],
)
def test_players_wishes_and_times_since_join_nothing(extractor: Extractor, told: str) -> None:
    assert every(extractor, told, "establish") == []


@pytest.mark.parametrize(
    "told",
    [
        "“中亚—海合会”峰会2023年7月在吉达举行。第二次峰会原定今年5月在撒马尔罕举行，后来推迟。",
        "“中亚—海合会”峰会2023年7月在吉达举行，原定今年5月移师撒马尔罕的第二次峰会却临时延期。",
    ],
)
def test_a_later_meeting_put_off(extractor: Extractor, told: str) -> None:
    first, second = every(extractor, told, "summit")
    assert (first["status"], first["place"]) == ("occurred", ("吉达", "SAU"))
    assert (second["status"], second["date"]) == ("cancelled", ("2024-05-01", "2024-05-31"))
    assert (second["place"], second["mechanism"]) == (("撒马尔罕", "UZB"), "central-asia-gcc")


def test_a_relief_team_arrives(extractor: Extractor) -> None:
    got = one(extractor, "日本国际救援队8月6日抵达缅甸仰光。", "aid")
    assert (got["date"], got["place"]) == (day("2024-08-06"), ("仰光", "MMR"))
    assert got["codes"] == ["JPN", "MMR"]


def test_a_guest_is_where_the_next_clause_tells_the_host(extractor: Extractor) -> None:
    told = "法国总统马克龙8月6日到访，同埃及总统塞西一道参观了博物馆。"
    visits = every(extractor, told, "visit")
    assert (visits[0]["people"], visits[0]["place"]) == (["马克龙"], ("埃及", "EGY"))


def test_a_state_holds_a_seminar_on_a_day_in_a_city(extractor: Extractor) -> None:
    got = one(extractor, "中国准备本月25日至26日在昆明举办防汛预警研讨会。", "conference")
    assert (got["status"], got["date"]) == ("planned", ("2024-08-25", "2024-08-26"))
    assert (got["gathering"], got["place"]) == ("防汛预警研讨会", ("昆明", "CHN"))


@pytest.mark.parametrize(
    ("told", "type"),
    [
        ("埃及总统塞西8月6日在伦敦接受访问期间说，埃方支持停火。", "visit"),
        ("韩国政府8月6日向银行筹集5亿美元。", "aid"),
        ("法国总统马克龙8月6日为奥运会揭幕。", "launch"),
        ("法国总统马克龙8月6日拿出一份文件给记者看。", "sign"),
        ("中国的国产客机8月6日亮相首届非洲航空论坛。", "meeting"),
    ],
)
def test_look_alikes_are_none(extractor: Extractor, told: str, type: str) -> None:
    assert every(extractor, told, type) == []


def test_a_guest_told_in_one_breath_with_the_host(extractor: Extractor) -> None:
    told = "前来访问的法国总统马克龙与埃及总统塞西8月6日签署一份合作文件。"
    got = one(extractor, told, "visit")
    assert (got["people"], got["place"]) == (["马克龙"], ("埃及", "EGY"))
    assert every(extractor, told.replace("与", "和"), "visit") == []


def test_those_at_the_ceremony_of_a_gift_take_part(extractor: Extractor) -> None:
    aid = one(
        extractor,
        "8月12日，中方向蒙方移交医疗设备，中国驻蒙古国大使沈敏娟与蒙古国卫生部长蒙赫赛汗出席交接仪式。",
        "aid",
    )
    assert aid["people"] == ["沈敏娟", "蒙赫赛汗"]
    assert aid["codes"] == ["CHN", "MNG"]
