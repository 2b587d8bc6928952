"""When and where something happened: told by headings, lists, lengths, hosts, and what was held."""

from __future__ import annotations

from event_facts import when_and_where

from extract import Extractor


def test_the_heading_of_a_day_and_a_place(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "南美一周",
        "2024-06-10",
        "▌6月3日　基多",
        "厄瓜多尔总统诺沃亚会见智利外长范克拉韦伦。",
        "▌6月5日　圣地亚哥",
        "智利总统博里奇与阿根廷外长蒙迪诺会谈，双方签署《能源合作协定》。",
    ) == [
        "meeting occurred 2024-06-03..2024-06-03 基多/ECU",
        "meeting occurred 2024-06-05..2024-06-05 圣地亚哥/CHL",
        "sign occurred 2024-06-05..2024-06-05 圣地亚哥/CHL",
    ]


def test_as_many_days_and_places_as_gatherings(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "峰会之年",
        "2024-09-03",
        "4月、5月和6月，首届阿拉伯—非洲峰会、第二届中国—东盟峰会、"
        "第三届非洲—印度峰会先后在开罗、吉隆坡和新德里举行。",
    ) == [
        "summit occurred 2024-04-01..2024-04-30 开罗/EGY",
        "summit occurred 2024-05-01..2024-05-31 吉隆坡/MYS",
        "summit occurred 2024-06-01..2024-06-30 新德里/IND",
    ]


def test_how_long_what_a_day_opens_or_closes_takes(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外交动态",
        "2024-06-20",
        "为期两天的非洲气候峰会6月16日在内罗毕闭幕。",
        "为期三天的加勒比能源论坛6月18日在金斯敦开幕。",
        "肯尼亚总统鲁托6月11日抵达日本，开始为期三天的国事访问。",
    ) == [
        "summit occurred 2024-06-15..2024-06-16 内罗毕/KEN",
        "conference occurred 2024-06-18..2024-06-20 金斯敦/JAM",
        "visit occurred 2024-06-11..2024-06-13 日本/JPN",
    ]


def test_one_day_of_a_journey_does_not_shorten_it(extractor: Extractor) -> None:
    found = when_and_where(
        extractor,
        "外长访问秘鲁",
        "2024-06-20",
        "6月11日至14日，智利外长范克拉韦伦访问秘鲁。12日，范克拉韦伦访问秘鲁期间会见秘鲁总统博鲁阿尔特。",
    )
    assert found[0] == "visit occurred 2024-06-11..2024-06-14 秘鲁/PER"


def test_who_hosts_says_where(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "拉美要闻",
        "2024-06-03",
        "第十届美洲峰会明年将由多米尼加主办。",
    ) == ["summit planned 2025-01-01..2025-12-31 多米尼加/DOM"]


def test_all_who_attend_act_at_the_gathering_told(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "岛国会议",
        "2024-06-03",
        "第四届小岛屿国家会议5月27日至30日在圣约翰举行。与会领导人通过《安提瓜议程》。",
    )[1] == ("sign occurred 2024-05-27..2024-05-30 圣约翰/ATG")


def test_an_office_taken_at_a_gathering(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "欧盟要闻",
        "2024-06-03",
        "欧盟特别峰会5月27日在布鲁塞尔举行，会议提名葡萄牙前总理科斯塔出任欧洲理事会主席。",
    )[1] == ("appoint occurred 2024-05-27..2024-05-27 布鲁塞尔/BEL")


def test_in_the_same_city(extractor: Extractor) -> None:
    assert (
        when_and_where(
            extractor,
            "非洲要闻",
            "2024-06-03",
            "5月20日，非洲联盟特别峰会在阿克拉举行。5月22日，西非能源论坛也在同一座城市召开。",
        )[1]
        == "conference occurred 2024-05-22..2024-05-22 阿克拉/GHA"
    )


def test_what_was_to_be_and_was_called_off_in_the_next_sentence(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "推迟的访问",
        "2024-06-03",
        "智利总统博里奇原预定5月20日访问秘鲁。由于山火蔓延，访问因此推迟。",
    ) == ["visit cancelled 2024-05-20..2024-05-20 秘鲁/PER"]


def test_a_gathering_whose_day_is_not_yet_set(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "成果清单",
        "2024-06-03",
        "第七次中智经济对话在圣地亚哥举行，具体时间由双方商定。",
    ) == ["conference planned - 圣地亚哥/CHL"]


def test_the_title_says_from_which_day_a_bulletin_tells(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "西非半月情势（2024年5月16日至31日）",
        "西非能源论坛6月4日至5日在阿克拉举行。",
    ) == ["conference planned 2024-06-04..2024-06-05 阿克拉/GHA"]


def test_a_capital_lies_in_the_state_named_before_it(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "非洲要闻",
        "2024-06-03",
        "加纳政府与塞内加尔政府5月20日在肯尼亚首都内罗毕签署《渔业协定》。",
        "意大利总理梅洛尼5月7日访问利比亚首都的黎波里。",
    ) == [
        "sign occurred 2024-05-20..2024-05-20 内罗毕/KEN",
        "visit occurred 2024-05-07..2024-05-07 的黎波里/LBY",
    ]


def test_a_day_of_a_gathering_of_several_days(extractor: Extractor) -> None:
    assert (
        when_and_where(
            extractor,
            "安全对话",
            "2024-06-03",
            "亚洲安全论坛5月27日至29日在雅加达举行。首日，印度外长苏杰生同越南外长裴青山会谈。",
        )[1]
        == "meeting occurred 2024-05-27..2024-05-27 雅加达/IDN"
    )


def test_all_who_attend_are_not_those_of_a_gathering_of_another_day(extractor: Extractor) -> None:
    assert (
        when_and_where(
            extractor,
            "区域大事记（2014年）",
            "3月5日　第二届海湾能源论坛在多哈举行。",
            "8月9日　与会领导人发表《合作规划》。",
        )[1]
        == "sign occurred 2014-08-09..2014-08-09 -"
    )


def test_an_evening_is_that_of_the_text_or_of_the_day_before(extractor: Extractor) -> None:
    said = "挪威首相斯特勒晚上在利马会见秘鲁外长阿尔塞。"
    assert when_and_where(extractor, "外长会面", "Wed, 16 Nov 2022 21:45:00 +0800", said) == [
        "meeting occurred 2022-11-16..2022-11-16 利马/PER"
    ]
    assert when_and_where(extractor, "外长会面", "Thu, 17 Nov 2022 00:45:00 +0800", said) == [
        "meeting occurred 2022-11-16..2022-11-16 利马/PER"
    ]


def test_an_office_begins_with_the_first_day_told(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "轮值主席国交接",
        "2022-11-16",
        "仪式上木槌易手，印度下月1日起接任轮值主席国。",
        "本周六，挪威首相斯特勒到利马与秘鲁外长阿尔塞会面。",
    ) == [
        "appoint planned 2022-12-01..2022-12-01 -",
        "meeting planned 2022-11-19..2022-11-19 利马/PER",
    ]


def test_an_office_or_arrival_of_a_person_dates_nothing_else(extractor: Extractor) -> None:
    told = when_and_where(
        extractor,
        "防长会谈",
        "2014-04-08",
        "秘鲁国防部长帕迪利亚8日在利马同7日到访的挪威国防部长桑维克会谈。",
        "秘鲁外长阿尔塞5日在基多与上月胜选的厄瓜多尔总统诺沃亚会面。",
        "直到今年2月9日，挪威外长艾德才与冰岛外长贡纳斯多蒂尔在奥斯陆会谈。",
        "截至3月1日，挪威外长艾德与冰岛外长贡纳斯多蒂尔签署了14份协议。",
    )
    assert [event for event in told if event[0] in "ms"] == [
        "meeting occurred 2014-04-08..2014-04-08 利马/PER",
        "meeting occurred 2014-04-05..2014-04-05 基多/ECU",
        "meeting occurred 2014-02-09..2014-02-09 奥斯陆/NOR",
        "sign occurred - -",
    ]


def test_journeys_that_come_later_have_not_the_day_told(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "总理出访",
        "2025-09-04",
        "8月29日，印度总理莫迪访问东京。莫迪随后转往天津，出席上海合作组织峰会。",
        "秘鲁总统博鲁阿尔特3日在利马会见挪威首相斯特勒。斯特勒其后还将对智利进行正式访问。",
    ) == [
        "visit occurred 2025-08-29..2025-08-29 东京/JPN",
        "summit occurred - 天津/CHN",
        "meeting occurred 2025-09-03..2025-09-03 利马/PER",
        "visit planned - 智利/CHL",
    ]


def test_what_goes_on_with_what_was_meant_is_called_off_with_it(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "首相推迟出访",
        "2024-08-13",
        "挪威首相斯特勒原定9日启程访问蒙古国，当天在乌兰巴托出席第四届亚欧峰会。因地震，峰会随之推迟。",
        "德国外长贝尔伯克原定10日访问开罗，但她改在柏林会见了埃及外长阿卜杜勒阿提。",
    ) == [
        "visit cancelled 2024-08-09..2024-08-09 蒙古国/MNG",
        "summit cancelled 2024-08-09..2024-08-09 乌兰巴托/MNG",
        "visit cancelled 2024-08-10..2024-08-10 开罗/EGY",
        "meeting occurred 2024-08-10..2024-08-10 柏林/DEU",
    ]


def test_verbs_of_coming_and_seats_of_bodies(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外交动态",
        "2019-03-02",
        "2月5日，埃塞俄比亚、厄立特里亚、索马里三国领导人聚首阿斯马拉，会谈后发表联合宣言。",
        "2月14日，挪威首相斯特勒来到北约总部，会见秘书长斯托尔滕贝格。",
        "哥伦比亚总统桑托斯2月10日在奥斯陆领奖，随后转访布鲁塞尔，与欧盟委员会主席容克会谈。",
    ) == [
        "meeting occurred 2019-02-05..2019-02-05 阿斯马拉/ERI",
        "sign occurred 2019-02-05..2019-02-05 阿斯马拉/ERI",
        "meeting occurred 2019-02-14..2019-02-14 北约总部/BEL",
        "visit occurred 2019-02-10..2019-02-10 布鲁塞尔/BEL",
        "meeting occurred 2019-02-10..2019-02-10 布鲁塞尔/BEL",
    ]


def test_talks_on_a_visit_of_several_days(extractor: Extractor) -> None:
    assert (
        when_and_where(
            extractor,
            "国事访问",
            "2025-05-12",
            "挪威国王哈拉尔五世于5月11日至12日对秘鲁进行国事访问。"
            "12日上午，哈拉尔五世在利马同秘鲁总统博鲁阿尔特会谈。",
            "会谈后，双方签署了《渔业协定》。",
        )[2]
        == "sign occurred 2025-05-12..2025-05-12 利马/PER"
    )


def test_a_stay_has_the_day_of_what_its_sentence_tells_next(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "两国外长会谈",
        "2024-03-05",
        "到访首尔的挪威外交大臣艾德，昨日与韩国外长赵兑烈会谈。",
        "正在秘鲁访问的智利外长范克拉韦伦，周日在利马同秘鲁外长冈萨雷斯会面。",
    ) == [
        "visit occurred 2024-03-04..2024-03-04 首尔/KOR",
        "meeting occurred 2024-03-04..2024-03-04 首尔/KOR",
        "visit occurred 2024-03-03..2024-03-03 秘鲁/PER",
        "meeting occurred 2024-03-03..2024-03-03 利马/PER",
    ]


def test_a_gathering_has_the_day_of_what_is_told_at_it(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "气候大会",
        "2023-12-05",
        "在迪拜举行的联合国气候变化大会上，挪威首相斯特勒星期日宣布增加捐款。",
        "出席慕尼黑安全会议期间，智利外长范克拉韦伦3日与秘鲁外长冈萨雷斯会谈。",
    ) == [
        "conference occurred 2023-12-03..2023-12-03 迪拜/ARE",
        "conference occurred 2023-12-03..2023-12-03 慕尼黑/DEU",
        "meeting occurred 2023-12-03..2023-12-03 慕尼黑/DEU",
    ]


def test_a_gathering_recalled_has_no_day_told_later(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外长重申立场",
        "2023-12-05",
        "出席慕尼黑安全会议的挪威外交大臣艾德，将于7日与秘鲁外长冈萨雷斯会谈。",
    )[0].startswith("conference occurred - ")


def test_what_began_today_has_happened_however_long_it_lasts(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "国事访问",
        "2024-03-05",
        "挪威首相斯特勒今天抵达利马，对秘鲁进行为期三天的正式访问。",
        "第二届北极经济论坛5日至7日在奥斯陆举行，各国代表出席。",
        "智利外长范克拉韦伦将于5日至6日访问韩国。",
    ) == [
        "visit occurred 2024-03-05..2024-03-07 利马/PER",
        "conference occurred 2024-03-05..2024-03-07 奥斯陆/NOR",
        "visit planned 2024-03-05..2024-03-06 韩国/KOR",
    ]


def test_what_is_planned_for_later_has_no_day_told_before(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "挪威首相抵达利马",
        "2024-03-06",
        "挪威首相斯特勒4日抵达利马，对秘鲁进行正式访问。离开利马后，斯特勒还将访问库斯科。",
        "智利总统博里奇周二同斯特勒通话，表示将访问挪威。",
    ) == [
        "visit occurred 2024-03-04..2024-03-04 利马/PER",
        "visit planned - 库斯科/PER",
        "call occurred 2024-03-05..2024-03-05 -",
        "visit planned - 挪威/NOR",
    ]


def test_what_was_told_before_and_what_came_next(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "救灾物资运抵",
        "2024-03-06",
        "挪威政府援助的首批物资5日运抵利马。外交部此前宣布，"
        "挪威政府决定向秘鲁政府提供2000万美元的紧急援助。",
        "智利国会5日通过该协定。总统博里奇随后与秘鲁总统博鲁阿尔特通电话。",
    )[1:] == [
        "aid occurred - -",
        "call occurred 2024-03-05..2024-03-05 -",
    ]


def test_the_days_of_a_journey_of_a_delegation(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "行政长官出访",
        "2024-03-01",
        "行政长官李家超将于三月四日率领代表团启程前往挪威和智利访问，三月十一日返港。"
        "他离港期间，由政务司司长陈国基署理行政长官职务。",
    ) == [
        "visit planned 2024-03-04..2024-03-11 挪威/NOR",
        "visit planned 2024-03-04..2024-03-11 智利/CHL",
        "appoint planned 2024-03-04..2024-03-11 -",
    ]


def test_a_summit_planned_for_a_stay_is_where_the_guests_are(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "欧盟领导人抵达",
        "2025-04-03",
        "欧洲理事会主席科斯塔于星期四到达撒马尔罕，开始对乌兹别克斯坦的访问。"
        "星期五，双方将举行首届欧盟-中亚峰会。",
    )[1] == ("summit planned 2025-04-04..2025-04-04 撒马尔罕/UZB")


def test_a_visit_without_a_day_has_that_of_the_talks_behind_it(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外长会谈",
        "2024-03-06",
        "智利外长范克拉韦伦率团访问秘鲁，受到热烈欢迎。",
        "范克拉韦伦周二在利马会见秘鲁总统博鲁阿尔特，就渔业合作交换了意见。",
    ) == [
        "visit occurred 2024-03-05..2024-03-05 秘鲁/PER",
        "meeting occurred 2024-03-05..2024-03-05 利马/PER",
    ]


def test_a_visit_told_before_the_day_of_its_talks(extractor: Extractor) -> None:
    assert when_and_where(
        extractor,
        "外长会谈",
        "2024-03-06",
        "智利外长范克拉韦伦率领代表团访问秘鲁，昨日在利马与秘鲁外长冈萨雷斯会面。",
    ) == [
        "visit occurred 2024-03-05..2024-03-05 秘鲁/PER",
        "meeting occurred 2024-03-05..2024-03-05 利马/PER",
    ]


def test_the_clause_behind_a_gathering_tells_the_day_it_closes(extractor: Extractor) -> None:
    for line, days in (
        ("东盟外长会议一连四天在吉隆坡举行，今日闭幕。", "2025-07-08..2025-07-11"),
        ("东盟外长会议在吉隆坡举行三天，11日落幕。", "2025-07-09..2025-07-11"),
        ("东盟外长会议在吉隆坡召开，并于7月10日闭幕。", "2025-07-10..2025-07-10"),
        ("东盟外长会议在吉隆坡举行，昨晚落下帷幕。", "2025-07-10..2025-07-10"),
    ):
        assert when_and_where(extractor, "东盟外长会议", "2025-07-11", line) == [
            f"conference occurred {days} 吉隆坡/MYS"
        ]
    other = "东盟外长会议在吉隆坡举行，日本外相岩屋毅10日出席闭幕式。"
    assert when_and_where(extractor, "东盟外长会议", "2025-07-11", other) == [
        "conference occurred - 吉隆坡/MYS"
    ]
