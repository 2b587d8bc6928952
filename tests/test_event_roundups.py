"""Events of long reports: round-ups of a tour, chronicles, communiqués, spokespeople, bulletins."""

from __future__ import annotations

from event_facts import TODAY, facts

from extract import Extractor


def dates(extractor: Extractor, text: str, day: str | None = TODAY) -> list[tuple[str, str | None]]:
    """The type and the first day of each event of a text."""
    found = facts(extractor(text, date=day))
    return [(f["type"], f["date"][0] if f["date"] else None) for f in found]


def test_months_and_years_that_stand_alone_head_a_chronicle(extractor: Extractor) -> None:
    text = (
        "2023年中哈交往大事记\n1月\n3日，外交部副部长马朝旭同哈萨克斯坦副外长举行磋商。\n"
        "11月\n10日，外交部长王毅会见哈萨克斯坦外长努尔特列乌。\n"
    )
    assert dates(extractor, text, "2024-01-15")[-1] == ("meeting", "2023-11-10")
    text = "2019年\n3月2日，外交部长王毅会见哈萨克斯坦外长阿塔姆库洛夫。\n"
    text += "2021年\n5月\n11日，外交部长王毅会见哈萨克斯坦外长特列乌别尔季。\n"
    assert dates(extractor, text) == [("meeting", "2019-03-02"), ("meeting", "2021-05-11")]


def test_a_paragraph_goes_on_at_the_day_and_place_it_has_come_to(extractor: Extractor) -> None:
    text = (
        "8月5日，外交部长王毅在阿斯塔纳会见哈萨克斯坦总统托卡耶夫。\n"
        "次日，王毅转赴阿拉木图。会见了塔吉克斯坦外长穆赫里丁，"
        "随后分别会见吉尔吉斯斯坦外长库鲁巴耶夫、乌兹别克斯坦外长赛义多夫。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["people"][-1] for f in found] == ["托卡耶夫", "穆赫里丁", "库鲁巴耶夫", "赛义多夫"]
    assert [f["date"][0] for f in found] == ["2024-08-05"] + ["2024-08-06"] * 3
    assert [f["place"] for f in found] == [("阿斯塔纳", "KAZ")] + [("阿拉木图", "KAZ")] * 3


def test_received_together_and_then_one_by_one(extractor: Extractor) -> None:
    text = (
        "8月6日，外交部长王毅集体会见塔吉克斯坦外长穆赫里丁、乌兹别克斯坦外长赛义多夫、"
        "吉尔吉斯斯坦外长库鲁巴耶夫，随后分别会见穆赫里丁、赛义多夫。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["type"] for f in found] == ["meeting"] * 3
    assert [f["people"] for f in found] == [
        ["王毅", "穆赫里丁", "赛义多夫", "库鲁巴耶夫"],
        ["王毅", "穆赫里丁"],
        ["王毅", "赛义多夫"],
    ]


def test_what_a_gathering_without_a_name_adopts(extractor: Extractor) -> None:
    text = (
        "8月6日，中国—中亚外长第七次会晤在阿拉木图举行。\n"
        "会晤由外交部长王毅主持，会议发表《阿拉木图声明》，通过了《合作路线图》。"
    )
    found = facts(extractor(text, date=TODAY))
    signed = [f for f in found if f["type"] == "sign"]
    assert [f["documents"] for f in signed] == [[("阿拉木图声明", 1)], [("合作路线图", 1)]]
    for f in signed:
        assert f["date"] == ("2024-08-06", "2024-08-06")
        assert f["codes"] == ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_a_partner_addressed_by_his_office(extractor: Extractor) -> None:
    text = (
        "8月18日，国务院总理李强在北京同德国总理朔尔茨举行会谈。"
        "李强表示，前年11月总理先生访华时，双方谈得很好。"
        "朔尔茨表示，去年6月总理先生对德国进行正式访问期间，两国发表了联合声明。"
    )
    found = facts(extractor(text, date=TODAY))
    visits = [f for f in found if f["type"] == "visit"]
    assert [f["people"] for f in visits] == [["朔尔茨"], ["李强"]]
    assert [f["date"] for f in visits] == [
        ("2022-11-01", "2022-11-30"),
        ("2023-06-01", "2023-06-30"),
    ]
    assert [f["place"] for f in visits] == [("中国", "CHN"), ("德国", "DEU")]
    signed = next(f for f in found if f["type"] == "sign")
    assert signed["place"] == ("德国", "DEU")


def test_visits_to_our_country_and_places_not_yet_visited(extractor: Extractor) -> None:
    text = (
        "以托卡耶夫为首的代表团于8月7日至11日对我国进行正式友好访问。"
        "访问北京前，托卡耶夫还访问了浙江。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [(f["type"], f["place"]) for f in found] == [
        ("visit", ("中国", "CHN")),
        ("visit", ("浙江", "CHN")),
    ]


def test_who_attends_is_not_at_the_next_session(extractor: Extractor) -> None:
    text = (
        "8月6日，上海合作组织成员国国防部长会议在青岛举行。"
        "会议发表联合公报，决定下次会议于2025年在吉尔吉斯斯坦召开。"
        "俄罗斯国防部长别洛乌索夫出席会议。"
    )
    held, paper, ahead = facts(extractor(text, date=TODAY))
    assert (held["people"], paper["documents"]) == (["别洛乌索夫"], [("联合公报", 1)])
    assert (ahead["status"], ahead["people"]) == ("planned", [])


def test_a_joint_statement_closes_with_day_and_place(extractor: Extractor) -> None:
    text = (
        "中华人民共和国和塔吉克斯坦共和国联合公报\n"
        "一、应塔吉克斯坦总统拉赫蒙邀请，中国国家主席习近平于2024年7月4日至6日对塔吉克斯坦进行国事访问。\n"
        "二、访问期间，两国元首举行会谈。\n"
        "三、双方高度评价2024年5月举行的中塔政府间经贸合作委员会第十二次会议成果。\n"
        "二〇二四年七月五日于杜尚别\n"
    )
    found = facts(extractor(text))
    signed = next(f for f in found if f["type"] == "sign")
    assert (signed["date"], signed["place"]) == (("2024-07-05", "2024-07-05"), ("杜尚别", "TJK"))
    session = next(f for f in found if f["type"] == "conference")
    assert (session["people"], session["codes"]) == ([], ["CHN", "TJK"])


def test_papers_joined_to_an_untitled_one(extractor: Extractor) -> None:
    text = "8月6日，西北大学与撒马尔罕国立大学签署校际合作备忘录和学生交换协议。"
    (got,) = facts(extractor(text, date=TODAY))
    assert got["documents"] == [("校际合作备忘录", 1), ("学生交换协议", 1)]


def test_governments_by_the_initial_of_their_state(extractor: Extractor) -> None:
    text = "塔吉克斯坦总统拉赫蒙8月5日签署总统令。8月6日，塔政府与世界银行签署赠款协议。"
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["people"], got["codes"]) == (["世界银行"], ["TJK", "WB"])


def test_what_opens_by_itself_between_two_cities(extractor: Extractor) -> None:
    text = (
        "8月10日，李强在比什凯克同吉尔吉斯斯坦总统扎帕罗夫会谈。8月12日，西安至奥什直飞航线开通。"
    )
    got = facts(extractor(text, date=TODAY))[-1]
    assert (got["type"], got["date"][0]) == ("launch", "2024-08-12")
    assert (got["place"], got["codes"]) == (None, [])


def test_two_of_one_family_are_two(extractor: Extractor) -> None:
    text = (
        "8月6日，丁薛祥在阿什哈巴德会见土库曼斯坦总统谢尔达尔·别尔德穆哈梅多夫"
        "和人民委员会主席库尔班古力·别尔德穆哈梅多夫。"
    )
    (got,) = facts(extractor(text, date=TODAY))
    names = ["丁薛祥", "谢尔达尔·别尔德穆哈梅多夫", "库尔班古力·别尔德穆哈梅多夫"]
    assert got["people"] == names


def test_spokespeople_announce_journeys_of_others(extractor: Extractor) -> None:
    text = (
        "法新社记者：新西兰总理拉克森今天抵达北京，能否介绍访问安排？\n"
        "外交部发言人林剑：应国务院总理李强邀请，新西兰总理拉克森于8月18日至21日对中国进行正式访问。"
        "习近平主席将会见他，赵乐际委员长将会见他。"
    )
    visit, one, other = facts(extractor(text, date=TODAY))
    assert visit["date"] == ("2024-08-18", "2024-08-21")
    assert visit["place"] == ("中国", "CHN")
    assert [one["people"], other["people"]] == [["习近平", "拉克森"], ["赵乐际", "拉克森"]]
    assert (one["status"], other["status"]) == ("planned", "planned")


def test_a_summit_held_in_a_hall_lies_not_ahead(extractor: Extractor) -> None:
    text = "8月14日，论坛在北京开幕。15日，上海合作组织峰会在雁栖湖国际会议中心举行。"
    assert facts(extractor(text, date=TODAY))[-1]["date"] == ("2024-08-15", "2024-08-15")


def test_whom_a_speaker_calls_you(extractor: Extractor) -> None:
    text = (
        "8月18日，国家主席习近平在北京会见乌兹别克斯坦总统米尔济约耶夫。"
        "习近平指出，去年5月，你来西安出席首届中国—中亚峰会。前年9月，我对乌兹别克斯坦进行国事访问，"
        "同你签署联合声明。"
    )
    found = facts(extractor(text, date=TODAY))
    summit = next(f for f in found if f["type"] == "summit")
    assert (summit["people"], summit["place"]) == (["米尔济约耶夫"], ("西安", "CHN"))
    signed = next(f for f in found if f["type"] == "sign")
    assert signed["people"] == ["习近平", "米尔济约耶夫"]
    assert (signed["date"][0], signed["place"]) == ("2022-09-01", ("乌兹别克斯坦", "UZB"))


def test_received_by_those_named_after_a_guest(extractor: Extractor) -> None:
    text = (
        "2023年2月，塔吉克斯坦总统拉赫蒙来华出席论坛开幕式，习近平主席同其会见，李强总理与其会谈。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["people"] for f in found] == [["习近平", "拉赫蒙"], ["李强", "拉赫蒙"]]


def test_what_else_is_signed_on_the_occasion_a_paragraph_opens_with(extractor: Extractor) -> None:
    text = (
        "8月14日至15日，首届“一带一路”国际合作高峰论坛在北京举行。\n"
        "论坛期间，习近平主席会见哈萨克斯坦总统托卡耶夫。"
        "中国政府与蒙古国、尼泊尔政府签署合作协议。"
    )
    signed = facts(extractor(text, date=TODAY))[-1]
    assert signed["codes"] == ["CHN", "MNG", "NPL"]
    assert signed["date"] == ("2024-08-14", "2024-08-15")
    assert signed["place"] == ("北京", "CHN")


def test_all_who_attend_sign(extractor: Extractor) -> None:
    text = (
        "8月2日，上海合作组织成员国安全会议秘书会议在阿斯塔纳举行。公安部部长王小洪出席会议。"
        "俄罗斯联邦安全会议秘书帕特鲁舍夫与会。会议结束后，各方共同签署了会议纪要。"
    )
    signed = facts(extractor(text, date=TODAY))[-1]
    assert (signed["people"], signed["mechanism"]) == (["王小洪", "帕特鲁舍夫"], "sco")


def test_an_undated_chronicle_speaks_from_its_last_month(extractor: Extractor) -> None:
    text = (
        "1992年1月4日，中国与塔吉克斯坦建交。2017年8月，拉赫蒙总统来华进行国事访问。"
        "2024年7月，习近平主席对塔吉克斯坦进行国事访问。"
    )
    found = facts(extractor(text))
    assert [f["people"] for f in found] == [[], ["拉赫蒙"], ["习近平"]]
    assert [f["place"] for f in found[1:]] == [("中国", "CHN"), ("塔吉克斯坦", "TJK")]


def test_headings_of_lists_are_no_acts(extractor: Extractor) -> None:
    text = (
        "中国—中亚峰会成果清单\n一、峰会期间签署的文件\n1.《西安宣言》\n2.《贸易合作备忘录》\n"
        "二、签署的双边合作文件\n（一）中国政府与哈萨克斯坦政府签署运输协定。\n"
    )
    found = facts(extractor(text))
    assert [f["documents"] for f in found] == [
        [("西安宣言", 1), ("贸易合作备忘录", 1)],
        [("运输协定", 1)],
    ]


def test_whom_a_later_sentence_puts_at_which_gathering(extractor: Extractor) -> None:
    text = (
        "8月18日，阿斯塔纳国际论坛开幕。意大利总理梅洛尼同日出席“中亚—意大利”峰会。"
        "卢旺达总统卡加梅出席论坛。"
    )
    forum, summit = facts(extractor(text, date=TODAY))
    assert (forum["people"], summit["people"]) == (["卡加梅"], ["梅洛尼"])


def test_a_session_behind_the_noun_of_a_format(extractor: Extractor) -> None:
    text = "8月18日，外长努尔特列乌在塔什干出席“中亚—海合会”战略对话第二次部长级会议。"
    (got,) = facts(extractor(text, date=TODAY))
    assert got["gathering"] == "“中亚—海合会”战略对话第二次部长级会议"


def test_one_opening_told_by_two_words(extractor: Extractor) -> None:
    text = "8月18日，鲁班工坊在东哈萨克斯坦技术大学启动试运行。"
    assert [f["type"] for f in facts(extractor(text, date=TODAY))] == ["launch"]


def test_what_we_did_on_a_visit_recalled(extractor: Extractor) -> None:
    text = (
        "8月18日，国家主席习近平在北京会见吉尔吉斯斯坦总统扎帕罗夫。"
        "习近平指出，今年2月，你对中国进行国事访问，我们共同签署联合声明。7月，我们在阿斯塔纳再次会晤。"
    )
    _, visit, signed, talks = facts(extractor(text, date=TODAY))
    assert (visit["people"], visit["place"]) == (["扎帕罗夫"], ("中国", "CHN"))
    assert signed["place"] == ("中国", "CHN")
    assert talks["place"] == ("阿斯塔纳", "KAZ")
    assert [signed["date"][0], talks["date"][0]] == ["2024-02-01", "2024-07-01"]
    assert signed["people"] == talks["people"] == ["习近平", "扎帕罗夫"]


def test_a_session_is_where_its_summit_is(extractor: Extractor) -> None:
    text = (
        "8月11日至12日，上海合作组织峰会在天津举行。\n"
        "8月12日，习近平主席主持上海合作组织成员国元首理事会第二十五次会议。"
    )
    held = facts(extractor(text, date=TODAY))[-1]
    assert (held["date"][0], held["place"]) == ("2024-08-12", ("天津", "CHN"))


def test_a_sentence_that_opens_in_a_school(extractor: Extractor) -> None:
    text = "8月14日，在撒马尔罕国立大学，四川省省长施小琳与乌兹别克斯坦总理阿里波夫举行会谈。"
    (got,) = facts(extractor(text, date=TODAY))
    assert got["place"] == ("撒马尔罕国立大学", "UZB")


def test_days_of_the_month_the_story_is_of(extractor: Extractor) -> None:
    text = (
        "7月15日至28日，李强访问法国、德国。\n"
        "26日，李强在巴黎会见法国总统马克龙。27日，李强在柏林会见德国总理朔尔茨。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["date"][0] for f in found[-2:]] == ["2024-07-26", "2024-07-27"]
    text = "8月1日，外长王毅访问法国。\n（2024年8月5日）\n"
    assert facts(extractor(text))[0]["date"] == ("2024-08-01", "2024-08-01")


def test_two_ceremonies_are_two(extractor: Extractor) -> None:
    text = (
        "8月2日，习近平主席和托卡耶夫总统在阿斯塔纳出席中哈跨里海快运开通仪式和文化中心揭牌仪式。"
    )
    found = facts(extractor(text, date=TODAY))
    assert [f["type"] for f in found] == ["launch", "launch"]
    assert [f["place"] for f in found] == [("阿斯塔纳", "KAZ")] * 2


def test_an_undated_chronicle_goes_on_in_its_year(extractor: Extractor) -> None:
    text = (
        "2022年1月25日，习近平主席会见托卡耶夫总统。\n9月14日，习近平主席对哈萨克斯坦进行国事访问。\n"
        "2023年3月，哈萨克斯坦总理斯迈洛夫访华。\n5月，托卡耶夫总统访华。\n"
    )
    starts = [day for _, day in dates(extractor, text, None)]
    assert starts == ["2022-01-25", "2022-09-14", "2023-03-01", "2023-05-01"]
