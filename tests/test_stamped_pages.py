"""Pages that state their day in many manners: labels, parted lines, brackets, addresses."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import Extractor

DAY = dt.date(2010, 3, 4)
TITLE = "挪威与约旦外长会谈"
LEAD = "挪威外交大臣斯特勒4日在奥斯陆会见了来访的约旦外交大臣朱达，双方就中东局势交换意见。"
MORE = "斯特勒说，挪威愿为中东和平继续发挥作用。"


def day_of(extractor: Extractor, text: str) -> dt.date | None:
    published = extractor(text).published
    return published.start if published is not None else None


@pytest.mark.parametrize(
    "line",
    [
        "时政风云 | 04.03.2010",
        "10:04, March 04, 2010  来源：某某网-国际频道 分享到：",
        "2010-03-04 09:12:40来源：国际在线编辑：王丽",
        "2010-03-04 浏览：123次",
        "2010-03-04 来源：某某网 【字体：大 中 小】",
        "2010-03-04 第 3 版：国际",
        "发布日期:099/03/04",
        "发表时间 04-03-2010 更改时间 04-03-2010 发表时间 15:30",
        "4 3月 2010",
        "04-Mar-2010",
        "上传时间: 3/4/2010 2:20:00 PM",
        "发布日期：\n2010-03-04\n来源：\n国际处",
        "04\n2010-03",
        "2010\n03-04",
    ],
)
def test_lines_above_the_text(extractor: Extractor, line: str) -> None:
    doc = extractor(f"首页 > 国际\n\n{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert doc.published is not None
    assert doc.published.start == DAY
    assert doc.title is not None
    assert doc.title.value == TITLE
    assert [(d.text, d.value_start) for d in doc.dates] == [("4日", DAY)]


@pytest.mark.parametrize(
    "line",
    [
        "新闻局 2010-03-04",
        "供稿：国际处  撰稿：王某某  2010年3月4日",
        "【发布时间：2010-03-04】 【打印】 【关闭】",
        "（2010年3月4日刊发）",
        "https://www.example.com/news/201003/201003040018.html",
        "https://www.example.com/general/201003/04/P201003040254.htm",
    ],
)
def test_lines_below_the_text(extractor: Extractor, line: str) -> None:
    assert day_of(extractor, f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{line}\n") == DAY


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE} 2010-03-04 14:20\n{LEAD}\n{MORE}",
        f"{TITLE}\n2010-03-04 14:20 {LEAD}\n{MORE}",
        f"{TITLE}\n国际处 2010-03-04 {LEAD}\n{MORE}",
        f"{TITLE}\n【2010-03-04】{LEAD}\n{MORE}",
        f"{TITLE}\n{LEAD}\n{MORE}（2010-03-04）",
        f"{TITLE}\n{LEAD}\n{MORE}(外交部,2010.3.4)",
        f"{TITLE}\n（2010年3月4日 奥斯陆）{LEAD}\n{MORE}",
        f"{TITLE}\n奥斯陆，2010年3月4日——{LEAD}\n{MORE}",
        f"某网 example.com 时间：2010-03-04 发表评论>> {LEAD}{MORE}",
    ],
)
def test_days_set_in_other_lines(extractor: Extractor, text: str) -> None:
    doc = extractor(text)
    assert doc.published is not None
    assert doc.published.start == DAY
    meeting = doc.events[0]
    assert meeting.type == "meeting"
    assert meeting.date is not None
    assert meeting.date.start == DAY


def test_day_of_reading_above_the_headline(extractor: Extractor) -> None:
    """The day the page was opened stands above, its own day below the headline."""
    above = "今天是2016年8月9日 星期二\n首页 新闻\n"
    assert day_of(extractor, f"{above}{TITLE}\n2010-03-04\n{LEAD}\n{MORE}") == DAY
    paper = "检索: 帐户 密码\n某报首页 | 检索 | 简体\n2010年3月4日 星期四\n【打印】 【关闭】\n"
    doc = extractor(
        f"{paper}{TITLE}\nhttp://example.com   [2010-03-04]     我要评论\n{LEAD}\n{MORE}"
    )
    assert doc.title is not None
    assert doc.title.value == TITLE
    assert [d.text for d in doc.dates] == ["4日"]


def test_headline_parted_from_its_day(extractor: Extractor) -> None:
    doc = extractor(f"{TITLE}（2010/03/04）\n{LEAD}\n{MORE}")
    assert doc.title is not None
    assert doc.title.value == TITLE
    named = extractor(f"挪威与约旦两国外长联合声明（2010年3月4日）\n{LEAD}\n{MORE}")
    assert named.title is not None
    assert named.title.value == "挪威与约旦两国外长联合声明（2010年3月4日）"


def test_columns_are_no_headlines(extractor: Extractor) -> None:
    doc = extractor(
        f"跳到主要内容\n:::\n新闻与活动\n总统府新闻\n99年03月04日\n{TITLE}\n{LEAD}\n{MORE}"
    )
    assert doc.title is not None
    assert doc.title.value == TITLE
    office = extractor(f"{TITLE}\n外交大臣办公室\n2010-03-04 18:20\n{LEAD}\n{MORE}")
    assert office.title is not None
    assert office.title.value == TITLE


def test_caption_settles_the_first_day(extractor: Extractor) -> None:
    caption = "2010年3月4日，斯特勒（右）与朱达在奥斯陆握手。（路透社）"
    doc = extractor(f"{TITLE}\n{caption}\n{LEAD}\n{MORE}")
    assert [(d.text, d.value_start) for d in doc.dates] == [("4日", DAY)]


def test_lists_by_days_state_no_publication(extractor: Extractor) -> None:
    entries = f"2010-03-04 {LEAD}\n2010-03-09 斯特勒在约旦会见国王阿卜杜拉。\n"
    assert day_of(extractor, f"斯特勒活动纪要\n{entries}") is None
    related = "相关新闻\n斯特勒会见泰国客人 2010-02-02\n约旦外长访挪 2010-02-06"
    assert day_of(extractor, f"{TITLE}\n{LEAD}\n{MORE}\n{related}") is None


def test_year_of_a_dateline_from_stamps_below(extractor: Extractor) -> None:
    lead = LEAD.removeprefix("挪威外交大臣")
    stamps = "精选:\n- 2010年03月04日 21:52:20\n- 2010年03月03日 19:21:49"
    assert day_of(extractor, f"{TITLE}\n某新网奥斯陆3月4日电 {lead}\n{MORE}\n{stamps}") == DAY


def test_stamps_of_other_pages_settle_no_year(extractor: Extractor) -> None:
    stamps = "国际新闻精选:\n- 2011年05月10日 13:16:55\n- 2011年05月09日 10:52:48\n参与互动"
    doc = extractor(f"{TITLE}\n{LEAD}\n{MORE}\n{stamps}")
    assert not any("2011" in d.text for d in doc.dates)
