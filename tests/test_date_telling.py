"""Days counted from what was told before: a gathering, a period, the heading of a year."""

from __future__ import annotations

import pytest

from extract import Extractor


def _dates(extractor: Extractor, *lines: str) -> list[str]:
    document = extractor("\n\n".join(lines))
    return [f"{d.text}={d.value_start or ''}..{d.value_end or ''}" for d in document.dates]


def test_days_of_a_gathering(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "智利外长赴利马参加对话",
        "2023-05-10",
        "两国外长5月3日至6日在利马举行对话。开幕当日，双方签署备忘录。最后一天，智利代表团会见秘鲁总统。",
        "抵达利马当天，智利外长会见侨胞。对话前一天，秘鲁外长拜会当地商会。",
    ) == [
        "5月3日至6日=2023-05-03..2023-05-06",
        "当日=2023-05-03..2023-05-03",
        "最后一天=2023-05-06..2023-05-06",
        "当天=2023-05-03..2023-05-03",
        "前一天=2023-05-02..2023-05-02",
    ]


def test_no_first_day_without_several_days(extractor: Extractor) -> None:
    assert _dates(
        extractor, "部长访问基多", "2023-05-10", "5月3日，部长抵达基多。首日无人发言。"
    ) == ["5月3日=2023-05-03..2023-05-03"]


def test_the_title_of_a_bulletin_says_which_days_it_covers(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "西非动态（2023年8月16日至31日）",
        "2023-09-05",
        "本月20日，加纳总统在阿克拉会见马里外长。27日，多哥总统与会。",
        "三天后，双方再次会谈。",
        "巴西与秘鲁1968年8月10日签署协定。",
        "此前一日，加纳外长访问马里。",
    ) == [
        "2023年8月16日至31日=2023-08-16..2023-08-31",
        "本月20日=2023-08-20..2023-08-20",
        "27日=2023-08-27..2023-08-27",
        "三天后=2023-08-30..2023-08-30",
        "1968年8月10日=1968-08-10..1968-08-10",
        "此前一日=2023-08-29..2023-08-29",
    ]


def test_headings_of_years_with_signs_around_them(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "太平洋合作纪事（2018—2020）",
        "■2018年",
        "11月3日　斐济总理在苏瓦会见瑙鲁总统。",
        "【2019年】",
        "2月5日　汤加国王访问萨摩亚。次日，两国签署协定。18日，汤加首相访问基里巴斯。",
    )[2:] == [
        "11月3日=2018-11-03..2018-11-03",
        "2019年=2019-01-01..2019-12-31",
        "2月5日=2019-02-05..2019-02-05",
        "次日=2019-02-06..2019-02-06",
        "18日=2019-02-18..2019-02-18",
    ]


def test_a_headline_that_asks_stands_before_the_day_of_publication(extractor: Extractor) -> None:
    document = extractor("北极合作能走多远？\n\n2024-05-06 10:00　某栏作家\n\n外长今日访问冰岛。")
    assert document.title is not None
    assert document.title.value == "北极合作能走多远？"
    assert document.published is not None
    assert str(document.published.start) == "2024-05-06"


def test_years_and_feasts_counted(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "两国关系述评",
        "2024-05-06",
        "30年前的6月1日，两国建交。两年后的9月，首届部长会议在河内举行。",
        "2024年元旦，两国元首互致贺电。到去年2月，双方才举行首次会谈；到2030年，贸易额将翻番。",
        "谈判自4月8日开始，双方进展不大。次日日方代表离会。",
    ) == [
        "30年前的6月1日=1994-06-01..1994-06-01",
        "两年后的9月=1996-09-01..1996-09-30",
        "2024年元旦=2024-01-01..2024-01-01",
        "去年2月=2023-02-01..2023-02-28",
        "到2030年=..2030-12-31",
        "4月8日=2024-04-08..2024-04-08",
        "次日=2024-04-09..2024-04-09",
    ]


def test_a_day_in_brackets_makes_the_day_told_in_full_that_of_the_text(
    extractor: Extractor,
) -> None:
    assert _dates(
        extractor,
        "第五届对话会主席声明",
        "（基多14日讯）",
        "1. 我们于2025年3月14日在基多举行对话会。",
        "2. 我们欢迎秘鲁外长上月3日访问智利，支持今年11月举行下届会议。",
    ) == [
        "14日=2025-03-14..2025-03-14",
        "2025年3月14日=2025-03-14..2025-03-14",
        "上月3日=2025-02-03..2025-02-03",
        "今年11月=2025-11-01..2025-11-30",
    ]


def test_the_same_day_is_none_that_lies_ahead(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "半月要情（2024年5月16日至31日）",
        "5月26日，两国总理在首尔会谈。下轮磋商6月12日举行。同日傍晚，外长们共进晚餐。",
    )[1:] == [
        "5月26日=2024-05-26..2024-05-26",
        "6月12日=2024-06-12..2024-06-12",
        "同日=2024-05-26..2024-05-26",
    ]


def test_entries_of_a_chronicle_in_figures(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "中智往来",
        "最近更新：2025年8月10日",
        "2016.11.22—23　国家主席访问智利。22日，两国签署协定。",
        "2012.06　智利总统访华。",
    ) == [
        "2016.11.22—23=2016-11-22..2016-11-23",
        "22日=2016-11-22..2016-11-22",
        "2012.06=2012-06-01..2012-06-30",
    ]


def test_a_month_that_would_lie_ahead_goes_on_with_last_year(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "岛国近况",
        "2026-03-10",
        "去年2月，库克群岛总理访问中国。新西兰6月表示关切。5月，中国外长在厦门主持会议。",
    ) == [
        "去年2月=2025-02-01..2025-02-28",
        "6月=2025-06-01..2025-06-30",
        "5月=2025-05-01..2025-05-31",
    ]


def test_a_review_goes_on_from_day_to_day(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "从对峙到握手：山国的这一年",
        "2023-12-20",
        "4月3日，挪威首相访问冰岛。次日，双方会谈。",
        "22日，冰岛总理回访奥斯陆；27日，两国防长会面。",
        "7月上旬，瑞典首相到访。2月15日，芬兰总统来访。",
        "9月的消息更密。19日，丹麦首相抵达；11月9日，峰会开幕。",
        "20日，挪威首相说，合作会继续。",
    ) == [
        "4月3日=2023-04-03..2023-04-03",
        "次日=2023-04-04..2023-04-04",
        "22日=2023-04-22..2023-04-22",
        "27日=2023-04-27..2023-04-27",
        "7月上旬=2023-07-01..2023-07-10",
        "2月15日=2023-02-15..2023-02-15",
        "9月=2023-09-01..2023-09-30",
        "19日=2023-09-19..2023-09-19",
        "11月9日=2023-11-09..2023-11-09",
        "20日=2023-12-20..2023-12-20",
    ]


def test_a_bare_day_is_near_the_text_that_is_no_review(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "部长访问基多",
        "2023-12-20",
        "部长今年4月3日访问秘鲁，9月访问智利。19日，他抵达基多。",
    )[2:] == ["19日=2023-12-19..2023-12-19"]


def test_feasts_told_alone(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "岛国换届",
        "2022-12-30",
        "新总理在平安夜就职。元旦献词由总统发表，平安夜教堂座无虚席。",
        "2017年“双11”那天，议定书签署；2021年国庆节，新桥通车。",
    ) == [
        "平安夜=2022-12-24..2022-12-24",
        "2017年“双11”=2017-11-11..2017-11-11",
        "2021年国庆节=2021-10-01..2021-10-01",
    ]


def test_a_day_of_the_week_announced_with_what_it_brings(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "两军周日停火",
        "Fri, 13 Feb 2015 05:10:00 +0800",
        "两国总统星期四宣布，边境周日零时起停火。",
        "使节当日飞抵首都。",
    ) == [
        "周日=2015-02-15..2015-02-15",
        "星期四=2015-02-12..2015-02-12",
        "周日=2015-02-15..2015-02-15",
        "当日=2015-02-12..2015-02-12",
    ]


def test_days_ahead_in_one_sentence(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "外交日程",
        "2025-12-24",
        "明年5月4日，峰会将在利马登场，隔天举行对话，6月7日则是大选。",
        "能源联盟23日在利马开会，联盟27号飞船升空。援助到2025年将翻番，会议推迟到了年底。",
    ) == [
        "明年5月4日=2026-05-04..2026-05-04",
        "隔天=2026-05-05..2026-05-05",
        "6月7日=2026-06-07..2026-06-07",
        "23日=2025-12-23..2025-12-23",
        "到2025年=..2025-12-31",
        "年底=2025-12-01..2025-12-31",
    ]


def test_a_day_behind_the_particle_of_what_is_done(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "代表团出访",
        "2024-08-13",
        "代表团参加了9日在利马举行的论坛，在基多停留了5日。",
    ) == ["9日=2024-08-09..2024-08-09"]


def test_a_date_given_up_sets_nothing_for_those_behind(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "总统访华",
        "2023-05-15",
        "总统于2023年5月8日至12日访华。此访原定3月6日至10日进行，因病推迟。9日，总统抵达上海。",
    ) == [
        "2023年5月8日至12日=2023-05-08..2023-05-12",
        "3月6日至10日=2023-03-06..2023-03-10",
        "9日=2023-05-09..2023-05-09",
    ]
    assert _dates(
        extractor,
        "外长访问",
        "2024-02-20",
        "外长2月10日到访。原计划于9日启程，当天出席会议，因大雪改期。次日，外长会见总统。",
    )[-2:] == ["当天=2024-02-09..2024-02-09", "次日=2024-02-11..2024-02-11"]


def test_a_term_to_come_is_no_day_to_count_from(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "协定",
        "2019-08-02",
        "7月7日，两国签署协定。该协定2020年7月1日起生效。次日，总统回国。",
    )[-1:] == ["次日=2019-07-08..2019-07-08"]
    assert _dates(extractor, "行程", "2019-08-02", "总统将于8月10日访问法国。次日转往德国。") == [
        "8月10日=2019-08-10..2019-08-10",
        "次日=2019-08-11..2019-08-11",
    ]


TOLD_BEFORE = [
    (
        "2025-10-12",
        "转折在2022年。那年4月，两国签署协议；同年9月28日，外长访华。",
        ["2022年", "那年4月=2022-04-01..2022-04-30", "同年9月28日=2022-09-28..2022-09-28"],
    ),
    (
        "2015-02-12",
        "两人上周展开外交，周四到基辅会晤总统，翌日飞抵莫斯科。",
        ["上周", "周四=2015-02-05..2015-02-05", "翌日=2015-02-06..2015-02-06"],
    ),
    ("2015-02-12", "两人上周展开外交。峰会周三举行。", ["上周", "周三=2015-02-11..2015-02-11"]),
    ("2025-09-03", "此前的11日，两人通电话。", ["11日=2025-08-11..2025-08-11"]),
    ("2025-08-20", "印方将支持中方办好月底的峰会。", ["月底=2025-08-21..2025-08-31"]),
    ("2025-08-20", "5月底，总统到访。就在前一天，部长发表讲话。", ["5月底"]),
    ("2025-04-13", "两国代表团周六就核计划展开谈判。", ["周六=2025-04-12..2025-04-12"]),
    ("2025-04-13", "总理计划周六访华。", ["周六=2025-04-19..2025-04-19"]),
]


@pytest.mark.parametrize(("day", "text", "expected"), TOLD_BEFORE)
def test_counted_from_what_was_told(
    extractor: Extractor, day: str, text: str, expected: list[str]
) -> None:
    found = _dates(extractor, "消息", day, text)
    assert [
        full if "=" in short else full.split("=")[0]
        for full, short in zip(found, expected, strict=True)
    ] == expected


def test_a_text_without_its_day_is_not_of_a_year_announced(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "会议公报",
        "2023年10月23日，五国外长在卢森堡举行会议。",
        "欧方拟于2024年1月底召开论坛。今年5月18日举行的论坛成果丰硕。",
    )[-1:] == ["今年5月18日=2023-05-18..2023-05-18"]


@pytest.mark.parametrize("verb", ["打算", "准备", "有意", "宣布", "保证", "议定", "愿"])
def test_end_of_the_year_behind_an_undertaking(extractor: Extractor, verb: str) -> None:
    text = f"越南{verb}年底前修通这段公路。公司已结清年底奖金。"
    assert [d.text for d in extractor(text, date="2024-08-19").dates] == ["年底前"]


def test_what_was_once_meant_for_a_day_gives_no_month(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "乌拉圭总统访华",
        "乌拉圭总统于2022年6月9日至12日访问中国。此行原定5月20日成行，因航班停飞改期。10日，总统参观港口。",
    ) == [
        "2022年6月9日至12日=2022-06-09..2022-06-12",
        "5月20日=2022-05-20..2022-05-20",
        "10日=2022-06-10..2022-06-10",
    ]


def test_that_year_is_the_one_told_before(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "转折",
        "2025-03-10",
        "事情要从2019年说起。那年6月，两国议和；7月底，使馆重开。那年他才入职。",
    ) == [
        "2019年=2019-01-01..2019-12-31",
        "那年6月=2019-06-01..2019-06-30",
        "7月底=2019-07-21..2019-07-31",
    ]


def test_a_day_announced_does_not_settle_the_year(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "第三届甲乙对话新闻公报",
        "2021年4月8日，两国外长在基多会谈。智方拟于2022年3月初设立中心。今年2月的磋商富有成果。",
    ) == [
        "2021年4月8日=2021-04-08..2021-04-08",
        "2022年3月初=2022-03-01..2022-03-10",
        "今年2月=2021-02-01..2021-02-28",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("秘鲁与智利代表周二就核计划在基多谈了一整天。", ["周二=2023-05-09..2023-05-09"]),
        ("两国代表周二就五年计划交换意见。", ["周二=2023-05-09..2023-05-09"]),
        ("总统计划周五前往基多。", ["周五=2023-05-12..2023-05-12"]),
        ("智方愿办好月底的论坛。", ["月底=2023-05-21..2023-05-31"]),
        ("几个月底的账单和岁月中的故事。", []),
        ("那一季的雨水救了庄稼。", []),
        ("第一季出口增长。", ["第一季=2023-01-01..2023-03-31"]),
    ],
)
def test_plans_and_ends_of_months(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert _dates(extractor, "新闻", "2023-05-10", text) == expected


def test_a_bare_day_is_of_the_month_told_before(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "物资运抵",
        "2008-02-27",
        "总统2月8日向各国求援。首批物资已于25日深夜运抵。此前的30日,议会休会。",
    ) == [
        "2月8日=2008-02-08..2008-02-08",
        "25日=2008-02-25..2008-02-25",
        "30日=2008-01-30..2008-01-30",
    ]


def test_a_journey_of_months_ago_goes_on(extractor: Extractor) -> None:
    assert _dates(
        extractor,
        "出访回顾",
        "2025-12-12",
        "5月12日,代表团访问塔什干。13日,代表团转赴撒马尔罕。10日,部长回到北京。",
    ) == [
        "5月12日=2025-05-12..2025-05-12",
        "13日=2025-05-13..2025-05-13",
        "10日=2025-12-10..2025-12-10",
    ]


def test_a_gathering_that_ends_in_the_word_for_will_is_not_ahead(extractor: Extractor) -> None:
    for name in ("企业研讨会", "商品交易会", "合作恳谈会", "企业对接会"):
        text = f"5月13日,{name}在杜尚别召开。"
        assert _dates(extractor, "要闻", "2025-12-12", text) == ["5月13日=2025-05-13..2025-05-13"]
    assert _dates(extractor, "要闻", "2025-12-12", "3月13日,会谈会在杜尚别举行。") == [
        "3月13日=2026-03-13..2026-03-13"
    ]


def test_tomorrow_shortened_to_one_character(extractor: Extractor) -> None:
    text = "岑浩輝明起至24日率團訪問深圳。李家超明起訪東京。李光明起草文件。"
    assert _dates(extractor, "要聞", "2025-12-21", text) == [
        "明起至24日=2025-12-22..2025-12-24",
        "明起=2025-12-22..",
    ]
