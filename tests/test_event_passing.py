"""Happenings told in passing: journeys, calls, gifts and offices named beside the story."""

from __future__ import annotations

from event_facts import TODAY, facts, one

from extract import Extractor


def test_journey_planned_before_and_put_off(extractor: Extractor) -> None:
    text = "8月12日，发言人说，肯尼亚总统鲁托原定5月的巴黎之行因国内洪灾推迟。"
    got = one(extractor, text, "visit")
    assert got["status"] == "cancelled"
    assert got["people"] == ["鲁托"]
    assert got["place"] == ("巴黎", "FRA")
    assert got["date"] == ("2024-05-01", "2024-05-31")


def test_journey_to_a_body_is_no_visit(extractor: Extractor) -> None:
    assert facts(extractor("肯尼亚总统鲁托昨天结束东盟之行。", date=TODAY)) == []
    assert one(extractor, "肯尼亚总统鲁托昨天结束法国之行。", "visit")["place"] == ("法国", "FRA")


def test_last_visit_told_with_its_year(extractor: Extractor) -> None:
    got = one(extractor, "智利总统博里奇上一次到访挪威是在2022年。", "visit")
    assert got["people"] == ["博里奇"]
    assert got["place"] == ("挪威", "NOR")
    assert got["date"] == ("2022-01-01", "2022-12-31")


def test_guest_named_by_his_stay(extractor: Extractor) -> None:
    text = "8月12日，正在访德的越南总理范明政同德国总理朔尔茨举行会谈。"
    got = one(extractor, text, "visit")
    assert (got["people"], got["place"]) == (["范明政"], ("德国", "DEU"))
    assert one(extractor, text, "meeting")["people"] == ["范明政", "朔尔茨"]


def test_stay_as_the_time_of_something_else(extractor: Extractor) -> None:
    text = "8月12日，芬兰总统尼尼斯托访华期间，在广州参观了一家工厂。"
    got = [f for f in facts(extractor(text, date=TODAY)) if f["place"] == ("中国", "CHN")]
    assert [(f["type"], f["people"]) for f in got] == [("visit", ["尼尼斯托"])]


def test_call_told_as_one_side_ringing_up_the_other(extractor: Extractor) -> None:
    text = "8月12日，法国总统马克龙打电话给以色列总理内塔尼亚胡，要求停火。"
    assert one(extractor, text, "call")["people"] == ["马克龙", "内塔尼亚胡"]


def test_gift_told_by_who_receives_it(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，尼泊尔在加德满都接收日本捐赠的两万吨大米。", "aid")
    assert got["codes"] == ["JPN", "NPL"]
    assert got["place"] == ("加德满都", "NPL")


def test_paper_signed_upon(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，巴西外长同玻利维亚外长在边界协议上签字。", "sign")
    assert got["documents"] == [("边界协议", 1)]
    assert got["codes"] == ["BOL", "BRA"]


def test_relations_restored_with_a_state(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，伊朗恢复与苏丹中断多年的外交关系。", "establish")
    assert got["codes"] == ["IRN", "SDN"]


def test_embassy_opened_again(extractor: Extractor) -> None:
    got = one(extractor, "今年3月，波兰已在马尼拉重开使馆。", "launch")
    assert got["codes"] == ["POL"]
    assert got["place"] == ("马尼拉", "PHL")
    assert got["date"] == ("2024-03-01", "2024-03-31")


def test_secret_talks(extractor: Extractor) -> None:
    got = one(extractor, "阿根廷外长和乌拉圭外长上月在蒙得维的亚密会。", "meeting")
    assert got["codes"] == ["ARG", "URY"]
    assert got["place"] == ("蒙得维的亚", "URY")


def test_calls_with_each_of_two_leaders(extractor: Extractor) -> None:
    text = "8月11日，印度和巴基斯坦发生冲突。埃及总统塞西昨天分别与两国领袖通电话。"
    calls = [f["codes"] for f in facts(extractor(text, date=TODAY)) if f["type"] == "call"]
    assert calls == [["EGY", "IND"], ["EGY", "PAK"]]


def test_signings_with_one_after_the_other(extractor: Extractor) -> None:
    text = "8月12日，塞西总统先后与约旦国王阿卜杜拉二世、肯尼亚总统鲁托签署渔业协议。"
    signed = [f["people"] for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"]
    assert signed == [["塞西", "阿卜杜拉二世"], ["塞西", "鲁托"]]


def test_gathering_whose_results_are_put_into_effect(extractor: Extractor) -> None:
    got = one(extractor, "双方将落实2016年9月二十国集团杭州峰会共识。", "summit")
    assert got["place"] == ("杭州", "CHN")
    assert (got["status"], got["date"]) == ("occurred", ("2016-09-01", "2016-09-30"))


def test_negotiations_that_go_on_are_no_talks(extractor: Extractor) -> None:
    assert facts(extractor("8月12日，肯尼亚同法国的谈判尚未完成。", date=TODAY)) == []


def test_comment_on_a_declaration_is_no_publication(extractor: Extractor) -> None:
    text = "8月12日，缅甸外交部发表谈话，谴责三国宣言中关于缅甸的表述。"
    assert facts(extractor(text, date=TODAY)) == []


def test_years_of_ties_are_of_the_states(extractor: Extractor) -> None:
    text = "8月12日，芬兰总统斯图布同习近平主席在北京会谈。双方回顾1950年10月建交以来的历程。"
    got = one(extractor, text, "establish")
    assert (got["people"], got["codes"]) == ([], ["CHN", "FIN"])
    assert got["date"] == ("1950-10-01", "1950-10-31")
