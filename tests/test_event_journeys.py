"""The days and the stops of journeys."""

from __future__ import annotations

from event_facts import one, when_and_where

from extract import Extractor


def test_from_the_departure_to_the_return(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首相出访",
        "2024-08-19",
        "挪威首相斯特勒8月13日启程，先后访问智利和秘鲁，今天结束行程返回奥斯陆。",
    ) == [
        "visit occurred 2024-08-13..2024-08-19 智利/CHL",
        "visit occurred 2024-08-13..2024-08-19 秘鲁/PER",
    ]
    assert when_and_where(
        extractor,
        "局长出访",
        "2024-08-19",
        "商务及经济发展局局长丘应桦明日出发，先后访问泰国和柬埔寨。",
        "丘应桦本月25日返港。",
    ) == [
        "visit planned 2024-08-20..2024-08-25 泰国/THA",
        "visit planned 2024-08-20..2024-08-25 柬埔寨/KHM",
    ]


def test_the_return_of_somebody_else(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首相出访",
        "2024-08-19",
        "挪威首相斯特勒8月13日抵达，访问智利。秘鲁外长阿尔塞16日返回利马。",
    ) == ["visit occurred 2024-08-13..2024-08-13 智利/CHL"]


def test_two_days_and_so_many_days(extractor: Extractor) -> None:
    assert when_and_where(
        extractor, "出访", "2024-08-19", "巴西总统卢拉本月5日及6日访问智利。"
    ) == ["visit occurred 2024-08-05..2024-08-06 智利/CHL"]
    assert when_and_where(
        extractor, "出访", "2024-08-19", "挪威外长艾德今天率团访问肯尼亚四天。"
    ) == ["visit occurred 2024-08-19..2024-08-22 肯尼亚/KEN"]
    assert when_and_where(
        extractor, "出访", "2024-08-19", "巴西总统卢拉本月5日和9日访问智利。"
    ) == ["visit occurred 2024-08-09..2024-08-09 智利/CHL"]


def test_what_is_done_at_a_stop(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "南美之行",
        "2024-08-19",
        "第一站是利马。8月6日，斯特勒首相同秘鲁总统博鲁阿尔特举行会谈。会谈后，双方发表联合声明。",
        "斯特勒最后一站是智利，总统博里奇8日迎接，两人随后举行会谈。",
        "在前一站乌拉圭，斯特勒7日同总统拉卡列签署联合公报。",
    ) == [
        "meeting occurred 2024-08-06..2024-08-06 利马/PER",
        "sign occurred 2024-08-06..2024-08-06 利马/PER",
        "meeting occurred 2024-08-08..2024-08-08 智利/CHL",
        "sign occurred 2024-08-07..2024-08-07 乌拉圭/URY",
    ]


def test_talks_of_others_are_not_at_the_stop(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "南美之行",
        "2024-08-19",
        "第一站是利马。8月6日，挪威首相斯特勒同丹麦首相弗雷泽里克森举行会谈。",
    ) == ["meeting occurred 2024-08-06..2024-08-06 -"]


def test_what_has_long_been_open(extractor: Extractor) -> None:
    assert (
        when_and_where(extractor, "铁路", "2024-08-19", "到今天，该铁路已开通运营整整八年。") == []
    )
    assert when_and_where(extractor, "铁路", "2024-08-19", "挪威首相斯特勒乘坐首发列车抵港。") == []
    assert when_and_where(
        extractor, "铁路", "2024-08-19", "8月10日，亚吉铁路开通运营，全程三小时。"
    ) == ["launch occurred 2024-08-10..2024-08-10 -"]


def test_talks_of_three_beside_those_of_two(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "会谈",
        "2024-08-19",
        "6日，斯特勒首相同秘鲁总统博鲁阿尔特在利马举行会谈。",
        "当天，斯特勒还同博鲁阿尔特以及智利总统博里奇举行三方会谈。",
    )[:2] == [
        "meeting occurred 2024-08-06..2024-08-06 利马/PER",
        "meeting occurred 2024-08-06..2024-08-06 利马/PER",
    ]


def test_where_the_journey_went_on(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首相出访",
        "2024-08-19",
        "新西兰总理拉克森7日和8日访问越南，之后转往马来西亚。",
    ) == [
        "visit occurred 2024-08-07..2024-08-08 越南/VNM",
        "visit occurred - 马来西亚/MYS",
    ]


def test_talks_at_which_somebody_speaks(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首相出访",
        "2024-08-19",
        "去年8月，挪威首相斯特勒访问智利。在与智利总统博里奇会见时，斯特勒表示，两国关系良好。",
    ) == [
        "visit occurred 2023-08-01..2023-08-31 智利/CHL",
        "meeting occurred 2023-08-01..2023-08-31 智利/CHL",
    ]
    assert (
        when_and_where(
            extractor, "记者会", "2024-08-19", "在与记者见面时，斯特勒首相表示，两国关系良好。"
        )
        == []
    )


def test_what_has_been_built_and_opened(extractor: Extractor) -> None:
    assert when_and_where(
        extractor, "铁路", "2024-08-19", "2022年7月1日，万象南站换装场建成投用。"
    ) == ["launch occurred 2022-07-01..2022-07-01 -"]
    assert when_and_where(extractor, "铁路", "2024-08-19", "该省已有三个换装场建成投用。") == []


def test_a_chair_taken_for_the_first_time(extractor: Extractor) -> None:
    assert when_and_where(
        extractor, "主席国", "2024-08-19", "2014年，巴西首次担任二十国集团主席国。"
    ) == ["appoint occurred 2014-01-01..2014-12-31 -"]
    assert (
        when_and_where(
            extractor, "主席国", "2024-08-19", "2014年，巴西首次担任主席国期间提出倡议。"
        )
        == []
    )
    assert when_and_where(
        extractor, "主席国", "2024-08-19", "2018年，土耳其将接力棒交给塔吉克斯坦。"
    ) == ["appoint occurred 2018-01-01..2018-12-31 -"]


def test_papers_brought_about(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "论坛",
        "2024-08-19",
        "第三届亚洲金融论坛8月8日在香港闭幕，其间促成32份合作备忘录。",
    ) == [
        "conference occurred 2024-08-08..2024-08-08 香港/HKG",
        "sign occurred 2024-08-08..2024-08-08 香港/HKG",
    ]
    assert when_and_where(extractor, "论坛", "2024-08-19", "8月8日，各方促成停火协议。") == []


def test_a_guest_of_the_state_he_is_told_to_visit(extractor: Extractor) -> None:
    document = extractor(
        "正在对智利进行国事访问的挪威首相斯特勒14日在圣地亚哥与该国总统博里奇会谈。",
        date="2024-08-19",
    )
    visit, talks = document.events
    assert visit.place is not None
    assert visit.place.value == ("智利", "CHL")
    assert [(p.name, p.country) for p in talks.participants] == [
        ("斯特勒", "NOR"),
        ("博里奇", "CHL"),
    ]


def test_guests_received_to_a_summit(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "峰会",
        "2024-08-19",
        "挪威首相斯特勒8月14日在奥斯陆接待丹麦、瑞典、芬兰、冰岛首相，举行北欧峰会。",
    ) == ["summit occurred 2024-08-14..2024-08-14 奥斯陆/NOR"]
    assert when_and_where(
        extractor,
        "会谈",
        "2024-08-19",
        "挪威首相斯特勒8月14日在奥斯陆接待瑞典首相克里斯特松，举行会谈。",
    ) == ["meeting occurred 2024-08-14..2024-08-14 奥斯陆/NOR"]


def test_days_told_right_behind_the_close(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "论坛",
        "2024-08-19",
        "第五届北极论坛8月15日在特罗姆瑟闭幕。三日会期吸引300人参加。",
    ) == ["conference occurred 2024-08-13..2024-08-15 特罗姆瑟/NOR"]
    assert when_and_where(
        extractor,
        "论坛",
        "2024-08-19",
        "第五届北极论坛8月15日在特罗姆瑟举行。三日后，代表离开。",
    ) == ["conference occurred 2024-08-15..2024-08-15 特罗姆瑟/NOR"]


def test_relations_restored_are_of_states(extractor: Extractor) -> None:
    document = extractor(
        "8月8日，外交部长王毅在北京同瑙鲁外长安格明举行会谈。会谈后，双方签署联合公报，"
        "决定自公报签署之日起恢复两国外交关系。",
        date="2024-08-19",
    )
    tie = next(e for e in document.events if e.type == "establish")
    assert [(p.kind, p.country) for p in tie.participants] == [
        ("country", "CHN"),
        ("country", "NRU"),
    ]


def test_loans_and_what_is_only_planned(extractor: Extractor) -> None:
    assert when_and_where(
        extractor, "贷款", "2024-08-19", "智利总统博里奇8月8日宣布向挪威提供15亿美元贷款。"
    ) == ["aid occurred 2024-08-08..2024-08-08 -"]
    assert (
        when_and_where(
            extractor, "贷款", "2024-08-19", "智利总统博里奇8月8日同意向挪威提供15亿美元贷款。"
        )
        == []
    )
    assert when_and_where(
        extractor,
        "基金",
        "2024-08-19",
        "智利今年3月与挪威签署备忘录，双方拟共同成立规模10亿美元的投资基金。",
    ) == ["sign occurred 2024-03-01..2024-03-31 -"]


def test_papers_of_two_kinds_counted_together(extractor: Extractor) -> None:
    document = extractor("智利与挪威8月8日签署12份协议和备忘录。", date="2024-08-19")
    assert [(d.title, d.count) for e in document.events for d in e.documents] == [
        ("协议和备忘录", 12)
    ]


def test_a_letter_on_the_eve_of_a_visit(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "访问",
        "2024-08-19",
        "2016年6月，斯特勒首相曾访问智利。此访前夕，他复信智利总统博里奇。",
    ) == [
        "visit occurred 2016-06-01..2016-06-30 智利/CHL",
        "message occurred - -",
    ]


def test_a_common_destiny_announced(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "会谈",
        "2024-08-19",
        "8月8日，习近平同越南总书记苏林会谈，共同宣布构建具有战略意义的中越命运共同体。",
    ) == [
        "meeting occurred 2024-08-08..2024-08-08 -",
        "establish occurred 2024-08-08..2024-08-08 -",
    ]


def test_who_has_arrived_for_a_visit_announced_from_that_day_on(extractor: Extractor) -> None:
    announced = "外交部此前宣布，马克龙将于8月19日至21日对中国进行国事访问。"
    for text in (
        f"法国总统马克龙今日下午抵达北京，展开为期三日的国事访问。{announced}",
        f"法国总统马克龙今天抵达北京。{announced}",
    ):
        visit = one(extractor, text, "visit")
        assert (visit["status"], visit["date"]) == ("occurred", ("2024-08-19", "2024-08-21"))
    later = "法国总统马克龙今天抵达北京。马克龙将于8月20日至22日对中国进行国事访问。"
    visit = one(extractor, later, "visit")
    assert (visit["status"], visit["date"]) == ("planned", ("2024-08-20", "2024-08-22"))
