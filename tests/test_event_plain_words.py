"""Events told by plain verbs, with what is meant in the clause before, or one after the other."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("told", "date", "people"),
    [
        (
            "外交部长王毅8月10日在曼谷同印尼外长蕾特诺谈了两个小时。",
            ("2024-08-10", "2024-08-10"),
            ["王毅", "蕾特诺"],
        ),
        (
            "法国总统马克龙8月9日在巴黎跟德国总理朔尔茨谈到深夜。",
            ("2024-08-09", "2024-08-09"),
            ["马克龙", "朔尔茨"],
        ),
        (
            "法国总统马克龙和德国总理朔尔茨，与波兰总理图斯克，8月9日在华沙谈足五个小时。",
            ("2024-08-09", "2024-08-09"),
            ["马克龙", "朔尔茨", "图斯克"],
        ),
    ],
)
def test_plain_verbs_of_talking(
    extractor: Extractor, told: str, date: tuple[str, str], people: list[str]
) -> None:
    got = one(extractor, told, "meeting")
    assert (got["date"], got["people"]) == (date, people)


@pytest.mark.parametrize(
    "told",
    [
        "法国总统马克龙8月9日在巴黎谈了对中东局势的看法。",
        "法国同南方共同市场谈了20年，至今没有结果。",
    ],
)
def test_views_and_years_of_negotiation_are_no_talks(extractor: Extractor, told: str) -> None:
    assert every(extractor, told, "meeting") == []


def test_those_who_meet_the_same_one_in_turn_meet_one_by_one(extractor: Extractor) -> None:
    text = (
        "8月10日，哈萨克斯坦总统托卡耶夫、总理别克捷诺夫先后同来访的塞尔维亚总统武契奇会面，"
        "外长努尔特列乌则在外交部与他会谈。"
    )
    got = [each["people"] for each in every(extractor, text, "meeting")]
    assert got == [["托卡耶夫", "武契奇"], ["别克捷诺夫", "武契奇"], ["努尔特列乌", "武契奇"]]


def test_people_met_in_turn_are_listed_over_a_comma(extractor: Extractor) -> None:
    text = "8月10日，王毅在北京先后与塞尔维亚外长久里奇，以及斐济外长迪托卡会面。"
    got = [each["people"] for each in every(extractor, text, "meeting")]
    assert got == [["王毅", "久里奇"], ["王毅", "迪托卡"]]


@pytest.mark.parametrize(
    ("told", "date", "place"),
    [
        (
            "为期两天的第四届联合国海洋大会，今天在法国尼斯闭幕。",
            ("2024-08-18", "2024-08-19"),
            ("尼斯", "FRA"),
        ),
        (
            "第八届中国国际进口博览会，将于11月5日至10日在上海举行。",
            ("2024-11-05", "2024-11-10"),
            ("上海", "CHN"),
        ),
    ],
)
def test_gathering_held_in_the_next_clause(
    extractor: Extractor, told: str, date: tuple[str, str], place: tuple[str, str]
) -> None:
    got = one(extractor, told, "conference")
    assert (got["date"], got["place"]) == (date, place)


def test_gathering_before_a_comma_is_not_held_by_what_others_do(extractor: Extractor) -> None:
    text = "对于第三届联合国海洋大会，哥斯达黎加和法国的筹备会谈8月9日在圣何塞举行。"
    assert every(extractor, text, "conference") == []


@pytest.mark.parametrize(
    ("told", "title", "place"),
    [
        (
            "中国与新西兰谈了三年的投资保护协定，8月9日终于在惠灵顿签署。",
            "投资保护协定",
            ("惠灵顿", "NZL"),
        ),
        ("中国与新西兰8月9日在惠灵顿签下和约。", "和约", ("惠灵顿", "NZL")),
        ("中国与新西兰8月9日在惠灵顿改签新的租约。", "租约", ("惠灵顿", "NZL")),
    ],
)
def test_what_is_signed(
    extractor: Extractor, told: str, title: str, place: tuple[str, str]
) -> None:
    got = one(extractor, told, "sign")
    assert (got["documents"], got["place"]) == ([(title, 1)], place)
    assert got["codes"] == ["CHN", "NZL"]


def test_signing_meant_for_a_day_and_put_off_is_cancelled(extractor: Extractor) -> None:
    text = "新西兰与智利的电子商务协定原定8月9日在惠灵顿签署，后来推迟到下月。"
    got = one(extractor, text, "sign")
    assert (got["status"], got["date"]) == ("cancelled", ("2024-08-09", "2024-08-09"))


@pytest.mark.parametrize(
    "told",
    [
        "8月9日，蒙古航空公司恢复执飞法兰克福航线。",
        "8月9日，沙特驻叙利亚大使馆重新开门迎客。",
        "巴拿马总统穆利诺8月9日宣布新水渠破土动工。",
    ],
)
def test_routes_and_missions_resumed(extractor: Extractor, told: str) -> None:
    assert one(extractor, told, "launch")["date"] == ("2024-08-09", "2024-08-09")


def test_first_visit_chosen(extractor: Extractor) -> None:
    got = one(extractor, "英国首相斯塔默就任后首访选择了德国。", "visit")
    assert (got["people"], got["place"]) == (["斯塔默"], ("德国", "DEU"))


def test_last_visit_with_its_day_behind_a_comma(extractor: Extractor) -> None:
    got = one(extractor, "马克龙上一次到摩洛哥访问，是2018年11月。", "visit")
    assert (got["date"], got["place"]) == (("2018-11-01", "2018-11-30"), ("摩洛哥", "MAR"))


def test_journey_to_a_region_is_told_by_its_states(extractor: Extractor) -> None:
    text = "莫迪上一次出访非洲是2023年2月，其间访问肯尼亚和乌干达。"
    got = [each["place"] for each in every(extractor, text, "visit")]
    assert got == [("肯尼亚", "KEN"), ("乌干达", "UGA")]


def test_office_taken_in_passing(extractor: Extractor) -> None:
    text = "匈牙利总统舒尤克上月就任以来还没有接受过采访。"
    got = one(extractor, text, "appoint")
    assert (got["people"], got["date"]) == (["舒尤克"], ("2024-07-01", "2024-07-31"))


def test_rite_of_an_award_and_the_award_are_one(extractor: Extractor) -> None:
    text = "“友谊勋章”授勋仪式8月9日在人民大会堂举行。习近平把“友谊勋章”颁授给巴西前总统罗塞芙。"
    got = one(extractor, text, "award")
    assert got["date"] == ("2024-08-09", "2024-08-09")
    assert got["place"] == ("人民大会堂", "CHN")
    assert "习近平" in got["people"]


def test_building_of_a_ministry_is_where_talks_are_held(extractor: Extractor) -> None:
    text = "国防部长董军8月9日在五角大楼同美国国防部长奥斯汀会谈。"
    assert one(extractor, text, "meeting")["people"] == ["董军", "奥斯汀"]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("普京与特朗普8月9日在电话里谈了两个多小时。", ["普京", "特朗普"]),
        ("泽连斯基8月9日拨通了斯塔默的电话。", ["泽连斯基", "斯塔默"]),
    ],
)
def test_calls_told_by_the_telephone(extractor: Extractor, told: str, people: list[str]) -> None:
    assert one(extractor, told, "call")["people"] == people
    assert every(extractor, told, "meeting") == []


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("中国政府援助古巴的第二批大米8月9日运到哈瓦那港。", ["CHN", "CUB"]),
        ("日本8月9日向菲律宾移交一批海岸监视雷达。", ["JPN", "PHL"]),
    ],
)
def test_aid_that_arrives(extractor: Extractor, told: str, codes: list[str]) -> None:
    assert one(extractor, told, "aid")["codes"] == codes


def test_first_train_sets_out(extractor: Extractor) -> None:
    got = one(extractor, "首趟中欧班列8月9日从西安国际港站开出。", "launch")
    assert (got["date"], got["place"]) == (("2024-08-09", "2024-08-09"), ("西安国际港站", "CHN"))


def test_a_further_train_is_no_opening(extractor: Extractor) -> None:
    assert every(extractor, "第六千趟中欧班列8月9日从西安国际港站开出。", "launch") == []


def test_relations_restored_by_both(extractor: Extractor) -> None:
    got = one(extractor, "中国和瑙鲁8月9日在北京恢复大使级外交关系。", "establish")
    assert (got["codes"], got["place"]) == (["CHN", "NRU"], ("北京", "CHN"))


def test_guest_comes_and_begins_a_visit(extractor: Extractor) -> None:
    got = one(extractor, "8月9日，蒙古国总统呼日勒苏赫应邀来华，开始国事访问。", "visit")
    assert (got["place"], got["date"]) == (("中国", "CHN"), ("2024-08-09", "2024-08-09"))


def test_talks_of_two_states_under_a_name_are_a_meeting(extractor: Extractor) -> None:
    text = "国务院副总理何立峰8月9日在华盛顿参加第十三轮中美经贸高级别磋商。"
    got = one(extractor, text, "meeting")
    assert (got["codes"], got["gathering"]) == (["CHN", "USA"], None)
    assert every(extractor, text, "conference") == []


def test_gatherings_of_different_formats_are_two(extractor: Extractor) -> None:
    text = "东盟与中日韩领导人会议8月9日在万象举行。中日韩领导人会议去年5月在首尔举行。"
    got = [(each["place"], each["mechanism"]) for each in every(extractor, text, "summit")]
    assert got == [(("万象", "LAO"), "asean-plus-three"), (("首尔", "KOR"), "china-japan-korea")]


def test_number_does_not_begin_within_a_name(extractor: Extractor) -> None:
    got = one(extractor, "中国同厄瓜多尔的自贸协定8月9日在线上完成签署。", "sign")
    assert got["documents"][0][0].endswith("厄瓜多尔的自贸协定")


def test_gathering_dated_by_its_noun_alone(extractor: Extractor) -> None:
    text = "第七届中国国际进口博览会筹备顺利。展会定于11月5日至10日在国家会展中心举办。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "第七届中国国际进口博览会"
    assert (got["date"], got["status"]) == (("2024-11-05", "2024-11-10"), "planned")
    assert got["place"] == ("国家会展中心", "CHN")


def test_gathering_meant_for_another_day_is_called_off(extractor: Extractor) -> None:
    text = "中日韩领导人会议8月9日在首尔举行。会议原定去年12月在釜山举行，因日程原因推迟。"
    found = every(extractor, text, "summit")
    assert [(f["status"], f["place"]) for f in found] == [
        ("occurred", ("首尔", "KOR")),
        ("cancelled", ("釜山", "KOR")),
    ]


def test_noun_of_another_kind_of_gathering_does_not_stand_for_it(extractor: Extractor) -> None:
    text = "中日韩领导人会议成果丰硕。论坛将于9月3日在釜山举行。"
    assert [f["gathering"] for f in every(extractor, text, "summit")] == []


def test_press_conference_on_a_gathering_is_not_the_gathering(extractor: Extractor) -> None:
    text = "第三届联合国海洋大会新闻发布会8月9日举行。"
    assert every(extractor, text, "conference") == []


def test_end_of_a_journey_named_by_its_state(extractor: Extractor) -> None:
    got = one(extractor, "美国财长耶伦结束访华行程，8月9日晚离开北京返国。", "visit")
    assert (got["people"], got["place"]) == (["耶伦"], ("中国", "CHN"))


def test_visit_there_is_to_the_state_named_last(extractor: Extractor) -> None:
    text = "王毅8月2日在多哈会见卡塔尔首相穆罕默德。他之后转往科威特，8月5日至6日访问当地。"
    got = [f for f in every(extractor, text, "visit") if f["place"] == ("科威特", "KWT")]
    assert [f["date"] for f in got] == [("2024-08-05", "2024-08-06")]


def test_talks_in_a_place_that_no_list_knows(extractor: Extractor) -> None:
    text = "拜登与金正恩8月9日在新加坡海风酒店历史性握手会面，其后返国。"
    assert one(extractor, text, "meeting")["people"] == ["拜登", "金正恩"]


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("蒙古航空8月9日复飞法兰克福。", ("2024-08-09", "2024-08-09")),
        ("港珠澳大桥东人工岛8月9日正式对公众开放。", ("2024-08-09", "2024-08-09")),
        ("京张高铁8月9日通车，首班列车七时从北京北站开出。", ("2024-08-09", "2024-08-09")),
    ],
)
def test_openings_told_once(extractor: Extractor, told: str, date: tuple[str, str]) -> None:
    assert one(extractor, told, "launch")["date"] == date


def test_delegation_to_the_capital_is_met_there(extractor: Extractor) -> None:
    text = "国家副主席韩正8月9日在人民大会堂会见香港工商界访京团。"
    assert one(extractor, text, "meeting")["people"] == ["韩正"]
    assert every(extractor, text, "visit") == []


def test_what_is_given_in_general_is_no_aid(extractor: Extractor) -> None:
    assert every(extractor, "中国为非洲国家提供了大量资金和设备。", "aid") == []


def test_tie_renewed_is_told_once(extractor: Extractor) -> None:
    text = "8月9日，加蓬总统恩圭马和乍得总统代比在恩贾梅纳会谈，两国重新建立外交关系。"
    got = one(extractor, text, "establish")
    assert (got["codes"], got["date"]) == (["GAB", "TCD"], ("2024-08-09", "2024-08-09"))


def test_four_leaders_who_talk_for_hours_hold_a_summit(extractor: Extractor) -> None:
    text = (
        "法国总统马克龙、德国总理朔尔茨，与波兰总理图斯克及乌克兰总统泽连斯基，"
        "8月9日在华沙谈足五个小时。"
    )
    got = one(extractor, text, "summit")
    assert (got["codes"], got["place"]) == (["DEU", "FRA", "POL", "UKR"], ("华沙", "POL"))


def test_aid_of_people_sent_and_wages_given(extractor: Extractor) -> None:
    text = (
        "日本派出的救援队8月10日抵达安卡拉。首相石破茂也捐出1个月薪水。"
        "非洲联盟动员逾千名救难人员，印度政府捐助土耳其政府50万美元。"
    )
    got = [(f["people"], f["codes"]) for f in every(extractor, text, "aid")]
    assert (["石破茂"], ["JPN"]) in got
    assert ([], ["AU"]) in got
    assert ([], ["IND", "TUR"]) in got


def test_crowds_mobilised_are_no_aid(extractor: Extractor) -> None:
    assert every(extractor, "印度政府动员逾千名志愿者清扫街道。", "aid") == []
