"""Days and years in Chinese numerals: dates beside what is done then, numbers of days elsewhere."""

from __future__ import annotations

import pytest

from extract import Extractor, find_dates

DAYS = [
    ("总理十二日致电邻国首脑", "十二日=2025-03-12..2025-03-12"),
    ("总统一日在首都同议长会谈", "一日=2025-03-01..2025-03-01"),
    ("三国外长七日签署协议", "七日=2025-03-07..2025-03-07"),
    ("议长二十三日至二十四日对当地进行访问", "二十三日至二十四日=2025-03-23..2025-03-24"),
    ("理事会七日—八日举行会议", "七日—八日=2025-03-07..2025-03-08"),
    ("部长五日起访问三国", "五日起=2025-03-05.."),
    ("會議自二日起舉行", "自二日起=2025-03-02.."),
    ("首相九日會見記者", "九日=2025-03-09..2025-03-09"),
    ("外长廿三日返国，卅日再访", "廿三日=2025-03-23..2025-03-23|卅日=2025-03-30..2025-03-30"),
    ("代表团将于卅一日返国", "卅一日=2025-03-31..2025-03-31"),
    ("会谈结束。六日，双方签署协议", "六日=2025-03-06..2025-03-06"),
    ("会谈结束。六日议会核准协议", "六日=2025-03-06..2025-03-06"),
    ("总理三日和四日出席会议", "三日=2025-03-03..2025-03-03|四日=2025-03-04..2025-03-04"),
    ("（某社甲城三日综合外电报道）", "三日=2025-03-03..2025-03-03"),
    ("当地时间五日，首相抵达", "五日=2025-03-05..2025-03-05"),
    ("周三（五日）进入市区", "周三=2025-03-05..2025-03-05|五日=2025-03-05..2025-03-05"),
    ("截至十日", "截至十日=..2025-03-10"),
    ("元首三日抵达，大连三日举行论坛", "三日=2025-03-03..2025-03-03|三日=2025-03-03..2025-03-03"),
    ("本月十五号投票", "本月十五号=2025-03-15..2025-03-15"),
    ("总统五日访问甲城", "五日=2025-03-05..2025-03-05"),
]
NONE = """
一日之计在于晨 三日内答复 为期三日的会议 五日游很受欢迎 一日不见如隔三秋 他日再谈 生日快乐
读《七日谈》 十日谈是名著 百日维新 半日行程 双方进行三日访问 展开六日访问 结束在华三日访问
这三日在甲城停留 头三日举行预赛 前三日举行 首三日开放 每一日都在努力 有一日会实现 另一日举行
有朝一日在此重逢 连续三日举行会谈 停留七日与家人团聚 三日两夜行程 一日三餐 一日千里 七日七夜
六日战争爆发 四日市举行 三日打鱼两日晒网 八号风球在生效 一号文件发布 给予三十日免签待遇
三四日可到 一日为师 一日到晚在家 哀悼三日 视察三日，离开 爆发五日冲突 第三日举行
双方进行十二日会谈
""".split()


def shown(text: str, reference: str = "2025-03-12") -> str:
    found = find_dates(text, reference)
    return "|".join(f"{item.text}={item.start or ''}..{item.end or ''}" for item in found)


@pytest.mark.parametrize(("text", "wanted"), DAYS)
def test_days(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_numbers_of_days_are_no_dates(text: str) -> None:
    assert shown(text) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("二〇二五年三月四日", "二〇二五年三月四日=2025-03-04..2025-03-04"),
        ("二○二五年三月", "二○二五年三月=2025-03-01..2025-03-31"),
        ("二零二四至二零二五年度", "二零二四至二零二五年度=2024-01-01..2025-12-31"),
        ("二oo五年一月", "二oo五年一月=2005-01-01..2005-01-31"),
        ("二\u041e\u041e五年", "二\u041e\u041e五年=2005-01-01..2005-12-31"),
        ("二Ｏ二五年", "二Ｏ二五年=2025-01-01..2025-12-31"),
        ("民國一一三年五月廿日", "民國一一三年五月廿日=2024-05-20..2024-05-20"),
        ("一一三年五月二十日", "一一三年五月二十日=2024-05-20..2024-05-20"),
        ("一百一十三年五月", "一百一十三年五月=2024-05-01..2024-05-31"),
    ],
)
def test_years(text: str, wanted: str) -> None:
    assert shown(text) == wanted


def test_a_gathering_keeps_its_year_as_written() -> None:
    text = "十二日，总理在天津会见来华出席二〇二五年上海合作组织峰会的外国总统。"
    document = Extractor()(text, date="2025-03-12")
    assert document.text == text
    [event] = document.events
    assert event.gathering is not None
    assert event.gathering.value == "二〇二五年上海合作组织峰会"
    assert event.date is not None
    assert (str(event.date.start), event.date.precision) == ("2025-01-01", "year")


def test_a_plan_for_a_day_in_chinese_numerals() -> None:
    text = "加纳总统表示，计划于十九日再次与邻国就边界举行会议。"
    [commitment] = Extractor()(text, date="2025-02-18").commitments
    assert commitment.force == "intend"


@pytest.mark.parametrize(
    "line",
    [
        "二〇二五年三月七日",
        "（二○二五年三月七日）",
        "二零二五年三月七日 星期五",
        "民國一一四年三月七日",
        "中华民国一百一十四年三月七日",
        "一一四年三月七日",
        "来源：甲社　二〇二五年三月七日",
        "２０２５／０３／０７ １０：３０",
    ],
)
def test_a_line_that_states_the_day_of_publication(line: str) -> None:
    document = Extractor()(f"加纳外长访问马里\n{line}\n\n加纳外长六日抵达巴马科。\n")
    assert document.published is not None
    assert (str(document.published.start), document.published.basis) == ("2025-03-07", "published")
    assert [str(date.value_start) for date in document.dates if date.text == "六日"] == [
        "2025-03-06"
    ]
