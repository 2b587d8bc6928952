"""Stretches, glosses in brackets and weekdays told by their neighbours, with exact values."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import find_dates

WEDNESDAY = "2024-07-03"

CASES = [
    # a stretch and how long it lasts
    (WEDNESDAY, "团长今日起一连五日访问甲乙两地", "今日起一连五日=2024-07-03..2024-07-07"),
    (WEDNESDAY, "部长7月4日起一连三天出席会议", "7月4日起一连三天=2024-07-04..2024-07-06"),
    (WEDNESDAY, "论坛由周四起一连两日举行", "周四起一连两日=2024-07-04..2024-07-05"),
    (WEDNESDAY, "外长从7月4日起为期两周巡访", "7月4日起为期两周=2024-07-04..2024-07-17"),
    (WEDNESDAY, "2022年起连续三年举办", "2022年起连续三年=2022-01-01..2024-12-31"),
    (WEDNESDAY, "试行期自8月1日起为期六个月", "8月1日起为期六个月=2024-08-01..2025-01-31"),
    (WEDNESDAY, "下周一起三天休会", "下周一起三天=2024-07-08..2024-07-10"),
    (WEDNESDAY, "今日起三天内报名", "今日起=2024-07-03.."),
    # ranges with a word before the joint
    (WEDNESDAY, "总理明日起至周五访问乙国", "明日起至周五=2024-07-04..2024-07-05"),
    (WEDNESDAY, "代表团4日起至6日到访", "4日起至6日=2024-07-04..2024-07-06"),
    (WEDNESDAY, "即日起至8月底办理", "即日起至8月底=2024-07-03..2024-08-31"),
    (WEDNESDAY, "7月2日晚至3日凌晨会谈", "7月2日晚至3日=2024-07-02..2024-07-03"),
    (WEDNESDAY, "6月30日上午9时到7月1日下午", "6月30日上午9时到7月1日=2024-06-30..2024-07-01"),
    (WEDNESDAY, "7月2日（周二）至6日访问", "7月2日（周二）至6日=2024-07-02..2024-07-06"),
    (WEDNESDAY, "下周一至下周三开会", "下周一至下周三=2024-07-08..2024-07-10"),
    # days in a row
    (WEDNESDAY, "会议定于8、9两日举行", "8、9两日=2024-07-08..2024-07-09"),
    (WEDNESDAY, "7月8、9日访问", "7月8、9日=2024-07-08..2024-07-09"),
    (WEDNESDAY, "今明两天有雨", "今明两天=2024-07-03..2024-07-04"),
    # glosses in brackets
    (WEDNESDAY, "总统周日（7日）起访问", "周日=2024-07-07..2024-07-07|7日=2024-07-07..2024-07-07"),
    (
        WEDNESDAY,
        "总统6月29日（周六）抵达",
        "6月29日=2024-06-29..2024-06-29|周六=2024-06-29..2024-06-29",
    ),
    (WEDNESDAY, "本（5）月20日就职", "本（5）月20日=2024-05-20..2024-05-20"),
    (WEDNESDAY, "上（6）月底訪問", "上（6）月底=2024-06-21..2024-06-30"),
    (WEDNESDAY, "去（2023）年10月會談", "去（2023）年10月=2023-10-01..2023-10-31"),
    (WEDNESDAY, "今（113）年5月就職", "今（113）年5月=2024-05-01..2024-05-31"),
    # weekdays after a day to come
    (
        "2024-07-01",
        "主席明日出访，周五返抵首都",
        "明日=2024-07-02..2024-07-02|周五=2024-07-05..2024-07-05",
    ),
    # open ends
    (WEDNESDAY, "去年10月初以来冲突不断", "去年10月初以来=2023-10-01.."),
    (WEDNESDAY, "有望到2020年之前达成", "2020年之前=..2020-12-31"),
    (
        WEDNESDAY,
        "军方今天称，在此前一天打击了目标",
        "今天=2024-07-03..2024-07-03|此前一天=2024-07-02..2024-07-02",
    ),
    (WEDNESDAY, "较上年度增加", "上年度=2023-01-01..2023-12-31"),
    (WEDNESDAY, "列入2024财年预算", "2024财年=2024-01-01..2024-12-31"),
]


@pytest.mark.parametrize(("reference", "text", "wanted"), CASES)
def test_values(reference: str, text: str, wanted: str) -> None:
    found = find_dates(text, dt.date.fromisoformat(reference))
    shown = [f"{item.text}={item.start or ''}..{item.end or ''}" for item in found]
    assert "|".join(shown) == wanted
