"""Dates and amounts inside the pipeline: what the document adds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extract import Extractor
from extract.document import Block, DateValue, Document, RawDocument, Sentence
from extract.gazetteers import Resources
from extract.stages import dates, quantities

RESOURCES = Resources()


def _document(*paragraphs: str, published: str | None = None, title: str = "") -> Document:
    parts = ([title] if title else []) + list(paragraphs)
    text = "\n".join(parts)
    document = Document(RawDocument("made", text), text=text)
    start = 0
    for number, part in enumerate(parts):
        zone = "title" if title and number == 0 else "body"
        document.blocks.append(Block(start, start + len(part), zone=zone))
        document.sentences.append(Sentence(start, start + len(part), number, number))
        start += len(part) + 1
    if published:
        day = dt.date.fromisoformat(published)
        document.published = DateValue(day, day, "day")
    return document


def _dates(document: Document) -> list[tuple[str, str, str]]:
    dates.run(document, RESOURCES)
    return [
        (item.text, f"{item.value_start or ''}..{item.value_end or ''}", item.basis)
        for item in document.dates
    ]


def test_the_dateline_is_the_day_of_the_text() -> None:
    document = _document("（某社甲城3日电）总理今天表示关切。", published="2024-05-04")
    assert _dates(document) == [
        ("3日", "2024-05-03..2024-05-03", "published"),
        ("今天", "2024-05-03..2024-05-03", "dateline"),
    ]


def test_the_same_day_is_the_day_told_not_one_spoken_of() -> None:
    document = _document(
        "9月2日上午，甲会见乙。",
        "乙说，我明天出席活动。",
        "当天中午，双方共进午餐。",
        published="2025-09-02",
    )
    assert [value for _, value, _ in _dates(document)] == [
        "2025-09-02..2025-09-02",
        "2025-09-03..2025-09-03",
        "2025-09-02..2025-09-02",
    ]


def test_the_title_dates_an_undated_text() -> None:
    document = _document("11月4日，双方会谈。", title="观察（2025年11月1日—15日）")
    assert _dates(document) == [
        ("2025年11月1日—15日", "2025-11-01..2025-11-15", "explicit"),
        ("11月4日", "2025-11-04..2025-11-04", "title"),
    ]


def test_a_day_named_in_full_elsewhere_settles_the_year() -> None:
    document = _document("甲地4月26日消息", "2025年4月26日，会晤举行。")
    assert _dates(document)[0] == ("4月26日", "2025-04-26..2025-04-26", "inherited")


def test_report_before_the_day_of_its_background_is_of_no_known_year() -> None:
    document = _document("某社甲城3月2日电", "大桥2007年11月20日通车。")
    assert _dates(document) == [("2007年11月20日", "2007-11-20..2007-11-20", "explicit")]


def test_day_announced_in_full_is_no_year_of_the_text() -> None:
    document = _document("年会9月25日闭幕。", "下届年会将于2025年6月举行。")
    assert _dates(document) == [("2025年6月", "2025-06-01..2025-06-30", "explicit")]


def test_a_caption_tells_the_month_of_the_first_day(extractor: Extractor) -> None:
    page = (
        "甲国新总统宣誓就职\n据某社报道，24日，甲国新总统在首都宣誓就职。\n"
        "11月24日，新总统在首都参加典礼。图片来源：某网\n"
        "在2019年10月20日举行的选举中他得票最多，当天公布了结果。他今年8月辞去总理职务。\n"
    )
    found = {item.text: str(item.value_start) for item in extractor(page).dates}
    assert (found["24日"], found["今年8月"]) == ("2019-11-24", "2019-08-01")


def test_a_line_that_names_but_the_month_of_an_issue_gives_the_year(extractor: Extractor) -> None:
    page = "外长谈直飞航线\n2014年3月\n两国外长3月5日在首都会谈，商定年内通航。\n会谈历时很久。\n"
    document = extractor(page)
    assert document.published is None
    assert [str(item.value_start) for item in document.dates if item.text == "3月5日"] == [
        "2014-03-05"
    ]


def test_a_paper_counts_from_the_day_in_print() -> None:
    document = _document("记者某某某／甲城29日电", "总理昨天下午抵达。", published="2005-04-30")
    assert _dates(document)[1][:2] == ("昨天", "2005-04-29..2005-04-29")
    document = _document("某社甲城29日电", "总理昨天下午抵达。", published="2005-04-30")
    assert _dates(document)[1][:2] == ("昨天", "2005-04-28..2005-04-28")


def test_what_was_announced_as_done_settles_the_year() -> None:
    document = _document(
        "据11月3日公布的票数，在2019年10月20日举行的选举中某人胜出。", "他今年8月辞职。"
    )
    assert _dates(document)[0] == ("11月3日", "2019-11-03..2019-11-03", "inherited")
    assert _dates(document)[2] == ("今年8月", "2019-08-01..2019-08-31", "inherited")


def test_a_word_for_the_day_beside_its_date_settles_the_day_of_the_text() -> None:
    document = _document("今天6月27日两国将签署协议。", "2025年3月18日双方会晤。明天总理离开。")
    assert [value for _, value, _ in _dates(document)] == [
        "2025-06-27..2025-06-27",
        "2025-06-27..2025-06-27",
        "2025-03-18..2025-03-18",
        "2025-06-28..2025-06-28",
    ]
    document = _document("昨日（6月26日）两国签署协议。", "2025年3月18日双方会晤。")
    assert _dates(document)[0][1] == "2025-06-26..2025-06-26"


def test_a_year_that_is_said_to_be_the_present_one() -> None:
    document = _document("两市10日签署协议。", "2013年正值两国建交1周年，9月签署了协议。")
    assert _dates(document) == [
        ("2013年", "2013-01-01..2013-12-31", "explicit"),
        ("9月", "2013-09-01..2013-09-30", "inherited"),
    ]
    document = _document("两市9月10日签署协议。", "两市2012年启动谈判。")
    assert _dates(document) == [("2012年", "2012-01-01..2012-12-31", "explicit")]


def test_a_movement_named_for_a_day_is_no_date() -> None:
    document = _document(
        "政府与“3月23日运动”3月23日谈判。运动会于5月4日运动场举行。", published="2025-06-01"
    )
    assert [text for text, _, _ in _dates(document)] == ["3月23日", "5月4日"]


def test_what_nothing_settles_is_left_out() -> None:
    assert _dates(_document("昨日双方会谈，周五继续，5月结束。")) == []


def test_durations_and_centuries_are_left_out() -> None:
    document = _document("近五年，未来三年，21世纪，三年前，30周年。", published="2025-06-17")
    assert _dates(document) == []


def test_how_long_something_lasts_is_a_plain_date() -> None:
    document = _document("截至2020年5月，已有十家。2016年以后停办。", published="2025-06-17")
    assert _dates(document) == [
        ("2020年5月", "2020-05-01..2020-05-31", "explicit"),
        ("2016年以后", "2016-01-01..", "explicit"),
    ]


def test_a_weekday_that_does_not_fit_is_warned_of() -> None:
    document = _document("2025年6月16日（周二）会谈。", published="2025-06-17")
    dates.run(document, RESOURCES)
    assert [warning.kind for warning in document.warnings] == ["weekday"]
    document = _document("2025年6月16日（周一）会谈。", published="2025-06-17")
    dates.run(document, RESOURCES)
    assert document.warnings == []


def test_sentences_know_their_dates_and_amounts() -> None:
    document = _document("2024年投资12亿美元。", "2025年投资30亿欧元。", published="2025-06-17")
    dates.run(document, RESOURCES)
    quantities.run(document, RESOURCES)
    assert [sentence.dates for sentence in document.sentences] == [[0], [1]]
    assert [sentence.amounts for sentence in document.sentences] == [[0], [1]]
    assert [amount.value for amount in document.amounts] == [
        Decimal("1200000000"),
        Decimal("3000000000"),
    ]


def test_a_bare_yuan_is_that_of_the_publisher() -> None:
    document = _document("拨款80亿元。")
    document.publisher = "香港电台"
    quantities.run(document, RESOURCES)
    assert [amount.unit for amount in document.amounts] == ["HKD"]


def test_the_day_of_a_dateline_without_year_is_that_of_the_text() -> None:
    document = _document("甲社/乙州/8月8日", "工程今日启动。", "2025年6月14日选定公司。")
    document.blocks[0].zone = "dateline"
    assert [value for _, value, _ in _dates(document)] == [
        "2025-08-08..2025-08-08",
        "2025-08-08..2025-08-08",
        "2025-06-14..2025-06-14",
    ]


def test_words_that_open_an_end_are_left_out_but_for_what_closes_it() -> None:
    document = _document(
        "自2021年起中断往来，由8月1日起恢复。8月1日起哀悼三日。自8月2日以来平静。",
        published="2024-08-05",
    )
    assert [(text, value) for text, value, _ in _dates(document)] == [
        ("2021年起", "2021-01-01.."),
        ("8月1日起", "2024-08-01.."),
        ("8月1日起", "2024-08-01.."),
        ("8月2日以来", "2024-08-02.."),
    ]


def test_years_of_the_republic_without_its_name_and_months_in_a_list() -> None:
    document = _document(
        "会议将于113年8月举行，自114年1月起实施，历时113年。", "今年4、5月间访问两国。",
        published="2024-05-16",
    )  # fmt: skip
    assert _dates(document) == [
        ("113年8月", "2024-08-01..2024-08-31", "explicit"),
        ("114年1月起", "2025-01-01..", "explicit"),
        ("今年4、5月", "2024-04-01..2024-05-31", "published"),
    ]


def test_the_name_of_a_paper_has_no_tomorrow_in_it() -> None:
    document = _document("光明日报报道，外长今天离开。", published="2024-05-16")
    assert _dates(document) == [("今天", "2024-05-16..2024-05-16", "published")]


def test_the_day_of_a_dateline_that_names_its_agency_behind() -> None:
    document = _document("（甲城总部7日某社电）", "外长今天离开。", published="2022-04-08")
    document.blocks[0].zone = "dateline"
    assert _dates(document)[1] == ("今天", "2022-04-07..2022-04-07", "dateline")


def test_a_day_in_brackets_behind_a_word_for_it_is_one_of_its_own() -> None:
    document = _document("外长昨天（15日）抵达，今（16）日离开。", published="2024-05-16")
    assert [text for text, _, _ in _dates(document)] == ["昨天", "15日", "今（16）日"]


def test_years_of_the_republic_before_its_hundredth() -> None:
    document = _document("八十八年一月二十七日建交。同年六月互访。", published="2003-05-16")
    assert [value for _, value, _ in _dates(document)] == [
        "1999-01-27..1999-01-27",
        "1999-06-01..1999-06-30",
    ]


def test_what_a_thing_does_once_built_is_no_year_to_come() -> None:
    document = _document("大桥建成后年通过能力可观。", published="2024-05-16")
    assert _dates(document) == []


def test_a_year_at_the_head_of_a_paragraph_is_that_of_an_undated_text(extractor: Extractor) -> None:
    text = (
        "2004年，中印尼关系稳步发展。6月26日~28日，国务委员唐家璇访问印度尼西亚。\n"
        "2005年，两国往来密切。4月，双方建立伙伴关系。"
    )
    days = [(d.text, str(d.value_start)) for d in extractor(text).dates]
    assert days == [
        ("2004年", "2004-01-01"),
        ("6月26日~28日", "2004-06-26"),
        ("2005年", "2005-01-01"),
        ("4月", "2005-04-01"),
    ]
    aims = extractor("中方力争2030年前碳达峰。6月5日，王毅访问印度尼西亚。")
    assert [d.text for d in aims.dates] == ["2030年前"]
