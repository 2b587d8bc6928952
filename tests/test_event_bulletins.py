"""Bulletins of embassies and schools: lists of papers, delegations, calls, clipped names."""

from __future__ import annotations

from typing import Any

from extract import Extractor


def _signed(extractor: Extractor, text: str) -> list[tuple[str, int | None]]:
    doc = extractor(text, date="2025-10-24")
    return [(d.title, d.count) for e in doc.events if e.type == "sign" for d in e.documents]


def test_titles_of_a_list_without_marks(extractor: Extractor) -> None:
    text = "两校签署了学生交换协议和联合实验室备忘录。"
    assert _signed(extractor, text) == [("学生交换协议", 1), ("联合实验室备忘录", 1)]


def test_years_of_a_title_are_neither_a_day_nor_a_number(extractor: Extractor) -> None:
    text = "会谈结束后，双方签署了政府间水资源合作协定、2025-2027年文化合作计划等7份文件。"
    doc = extractor(text, date="2025-10-24")
    (event,) = doc.events
    assert event.date is None
    assert ("政府间水资源合作协定", 1) in _signed(extractor, text)
    assert all(count in (1, 7) for _, count in _signed(extractor, text))


def test_who_is_met_with_a_delegation_does_not_lead_it(extractor: Extractor) -> None:
    text = (
        "10月14日至18日，校党委书记马星光率团访问哈萨克斯坦高校。校长图伊梅巴耶夫会见了代表团一行。"
        "15日，代表团走访了欧亚国立大学。"
    )
    doc = extractor(text, date="2025-10-24")
    tour = [e for e in doc.events if e.type == "visit"][-1]
    assert tour.place is not None
    assert tour.place.value == ("欧亚国立大学", "KAZ")
    assert [p.name for p in tour.participants] == ["马星光"]


def test_a_call_with_its_room_and_those_present(extractor: Extractor) -> None:
    text = "3月3日下午，李强总理在中南海应约同越南总理范明政通电话。吴政隆、马朝旭参加。"
    (call,) = extractor(text, date="2025-03-04").events
    assert call.type == "call"
    assert call.place is not None
    assert call.place.value == ("中南海", "CHN")
    assert [p.name for p in call.participants] == ["李强", "范明政", "吴政隆", "马朝旭"]


def test_clipped_name_of_a_ministers_meeting(extractor: Extractor) -> None:
    text = "2020年2月，蓬佩奥访问乌兹别克斯坦，在塔什干出席“C5+1”外长会。"
    doc = extractor(text, date="2025-10-24")
    held = [e for e in doc.events if e.type == "conference"]
    assert [e.gathering.value for e in held if e.gathering] == ["“C5+1”外长会"]
    met = extractor("2月1日，王毅外长会见拉夫罗夫。", date="2025-02-02").events
    assert [e.type for e in met] == ["meeting"]


def test_a_surname_is_linked_by_the_year_told_of(extractor: Extractor) -> None:
    doc = extractor("2020年2月，蓬佩奥访问乌兹别克斯坦。", date="2025-10-24")
    assert [m.id for m in doc.mentions if m.name == "蓬佩奥"] == ["mike-pompeo"]
    later = extractor("2023年2月，蓬佩奥访问乌兹别克斯坦。", date="2025-10-24")
    assert [m.id for m in later.mentions if m.name == "蓬佩奥"] == [None]


def test_the_city_and_not_the_body_whose_session_is_under_way(extractor: Extractor) -> None:
    text = "2015年9月，美国国务卿克里与中亚五国外长在纽约联合国大会期间首次举行“C5+1”会晤。"
    (event,) = extractor(text, date="2025-10-24").events
    assert event.place is not None
    assert event.place.value == ("纽约", "USA")


def test_a_first_visit_and_successful_talks(extractor: Extractor) -> None:
    text = "2014年9月，习近平首次访塔。去年6月，王毅外长同托卡耶夫总统成功会晤，谈及能源合作。"
    visit, meeting = extractor(text, date="2026-03-24").events
    assert (visit.type, visit.place and visit.place.value) == ("visit", ("塔吉克斯坦", "TJK"))
    assert meeting.date is not None
    assert meeting.date.start is not None
    assert (meeting.type, meeting.date.start.isoformat()) == ("meeting", "2025-06-01")


def test_papers_shown_at_a_ceremony(extractor: Extractor) -> None:
    text = "会谈结束后，双方出席能源、海关领域合作文本展示仪式。"
    assert _signed(extractor, text) == [("合作文本", None)]


def test_a_press_briefing_is_not_attendance(extractor: Extractor) -> None:
    text = "别克捷诺夫总理将于9月1日出席第八届中国—亚欧博览会。外交部发言人林剑主持例行记者会。"
    doc = extractor(text, date="2024-08-28")
    held: list[Any] = [e for e in doc.events if e.gathering]
    assert [[p.name for p in e.participants] for e in held] == [["别克捷诺夫"]]


def test_a_day_is_no_part_of_a_ministry(extractor: Extractor) -> None:
    doc = extractor("2024年8月28日外交部发言人林剑主持例行记者会，介绍中国和菲律宾的情况。")
    assert [m.name for m in doc.mentions if m.label == "ORG"] == ["外交部"]


REPORT = (
    "人民日报 2019年04月28日 第 02 版\n论坛侧记\n"
    "4月25日至27日，第二届“一带一路”国际合作高峰论坛在北京举行。\n"
    "25日上午，分论坛同时开场。下午，国家主席习近平会见了智利总统皮涅拉。\n"
    "当晚有宴会，欢迎出席论坛的各国贵宾。\n"
    "论坛期间，各方达成283项成果。卢森堡同中国签署合作文件。\n"
    "早在2017年5月，首届“一带一路”国际合作高峰论坛在京召开。"
)


def test_a_round_up_keeps_the_days_it_has_told(extractor: Extractor) -> None:
    doc = extractor(REPORT)
    days = {}
    for event in doc.events:
        if event.date is not None and event.date.start is not None:
            days.setdefault(event.type, []).append(event.date.start.isoformat())
    assert days["meeting"] == ["2019-04-25"]
    assert days["sign"] == ["2019-04-25"]
    assert days["summit"] == ["2019-04-25", "2017-05-01"]
    assert [e.place.value for e in doc.events if e.type == "summit" and e.place] == [
        ("北京", "CHN"),
        ("北京", "CHN"),
    ]


def test_guests_welcomed_are_no_undertaking(extractor: Extractor) -> None:
    assert extractor(REPORT).commitments == []


def test_a_word_is_no_pair_of_states(extractor: Extractor) -> None:
    (forum,) = extractor("10月20日，智库对话会在北京举行。", date="2025-10-24").events
    assert forum.participants == []
    (talks,) = extractor("5月10日，德法防长会议在柏林举行。", date="2025-10-24").events
    assert [p.country for p in talks.participants] == ["DEU", "FRA"]
