"""Events: types, arguments and evidence, on sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from event_facts import TODAY, facts, one

from extract import Extractor


def test_meeting_has_its_people_place_and_day(extractor: Extractor) -> None:
    got = one(extractor, "8月12日，外交部长王毅在北京会见蒙古国外长巴特策策格。", "meeting")
    assert got["date"] == ("2024-08-12", "2024-08-12")
    assert got["place"] == ("北京", "CHN")
    assert got["people"] == ["王毅", "巴特策策格"]
    assert got["codes"] == ["CHN", "MNG"]


def test_journey_announced_makes_each_leg_planned(extractor: Extractor) -> None:
    text = "国务院总理李强将于8月20日至23日前往俄罗斯，出席两国总理会议，并访问俄罗斯和白俄罗斯。"
    visits = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "visit"]
    assert [v["place"] for v in visits] == [("俄罗斯", "RUS"), ("白俄罗斯", "BLR")]
    assert {v["status"] for v in visits} == {"planned"}
    assert {v["date"] for v in visits} == {("2024-08-20", "2024-08-23")}
    assert all(v["people"] == ["李强"] for v in visits)


def test_gloss_after_a_name_does_not_part_it_from_its_verb(extractor: Extractor) -> None:
    text = "莱希同亚塞拜然总统阿利耶夫（Ilham Aliyev）上周启动一项水坝计划。"
    assert one(extractor, text, "launch")["codes"] == ["AZE", "IRN"]


def test_statement_of_one_party_is_no_signing(extractor: Extractor) -> None:
    text = "黎巴嫩公共卫生部7日发表声明说，当天有多人受伤。"
    assert [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "sign"] == []


def test_bill_named_before_is_the_one_passed(extractor: Extractor) -> None:
    text = "格鲁吉亚执政党提出《透明度法案》。国会8月13日表决通过这项法案。"
    got = one(extractor, text, "sign")
    assert got["documents"] == [("透明度法案", 1)]
    assert got["date"] == ("2024-08-13", "2024-08-13")


def test_anniversary_founds_nothing(extractor: Extractor) -> None:
    text = "今年是中蒙建立全面战略伙伴关系10周年。"
    assert facts(extractor(text, date=TODAY)) == []


@pytest.mark.parametrize(
    ("text", "gathering", "mechanism"),
    [
        ("2023年，纽约举办了“中亚-美国”峰会。", "“中亚-美国”峰会", "c5+1"),
        (
            "2020年7月，“中国+中亚五国”首次外长会晤通过视频召开。",
            "“中国+中亚五国”首次外长会晤",
            "china-central-asia",
        ),
    ],
)
def test_noun_outside_the_quotes_belongs_to_the_gathering(
    extractor: Extractor, text: str, gathering: str, mechanism: str
) -> None:
    found = facts(extractor(text, date=TODAY))
    assert [(f["gathering"], f["mechanism"]) for f in found] == [(gathering, mechanism)]


def test_gathering_of_a_body_has_the_body_as_participant(extractor: Extractor) -> None:
    got = one(extractor, "金砖国家领导人第十六次会晤在俄罗斯喀山举行。", "summit")
    assert got["codes"] == ["BRICS"]
    assert got["place"] == ("喀山", "RUS")


def test_every_value_has_spans_that_hold_it(extractor: Extractor) -> None:
    document = extractor("8月12日，外交部长王毅在北京会见蒙古国外长巴特策策格。", date=TODAY)
    event = document.events[0]
    assert event.place is not None
    assert event.date is not None
    texts = [document.text[s:e] for s, e in (*event.place.spans, *event.date.spans)]
    assert texts == ["北京", "8月12日"]
    names = [document.text[s:e] for p in event.participants for s, e in p.spans]
    assert names == ["王毅", "巴特策策格"]


def test_documents_under_a_heading_are_one_signing(extractor: Extractor) -> None:
    text = (
        "成果清单\n\n中国—中亚峰会2023年5月19日在西安举行。\n\n一、合作共识\n1.各方支持扩大贸易。\n\n"
        "二、多边合作文件\n1.《某某宣言》；\n2.《关于数字贸易的谅解备忘录》；\n3.《工作章程》。\n"
    )
    got = one(extractor, text, "sign")
    assert got["documents"] == [("某某宣言", 1), ("关于数字贸易的谅解备忘录", 1), ("工作章程", 1)]
    assert got["mechanism"] == "china-central-asia"
    assert got["codes"] == ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_arrival_counts_as_visit_where_the_headline_says_so(extractor: Extractor) -> None:
    body = "俄罗斯总统蒲亭18日深夜飞抵蒙古首都乌兰巴托。"
    assert facts(extractor(body, date=TODAY)) == []
    got = one(extractor, f"蒲亭抵蒙古国是访问\n\n{body}", "visit")
    assert got["place"] == ("乌兰巴托", "MNG")
    assert got["date"] == ("2024-08-18", "2024-08-18")


def test_stay_named_in_passing_has_guest_and_place_of_the_talks(extractor: Extractor) -> None:
    text = (
        "全国人大常委会委员长赵乐际15日在北京会见塞尔维亚议长布尔纳比奇。"
        "此访期间，布尔纳比奇还参观了工厂。"
    )
    got = one(extractor, text, "visit")
    assert got["people"] == ["布尔纳比奇"]
    assert got["date"] == ("2024-08-15", "2024-08-15")


def test_joint_acts_after_talks_are_those_of_the_persons(extractor: Extractor) -> None:
    text = "8月12日，国家主席习近平在北京同蒙古国总统呼日勒苏赫会谈。会谈后，双方签署14项合作文件。"
    got = one(extractor, text, "sign")
    assert got["people"] == ["习近平", "呼日勒苏赫"]
    assert got["documents"] == [("合作文件", 14)]
    assert got["place"] == ("北京", "CHN")


def test_city_in_the_name_of_a_gathering_is_its_place(extractor: Extractor) -> None:
    text = "习近平主席在上海合作组织比什凯克峰会上发表讲话。"
    assert one(extractor, text, "summit")["place"] == ("比什凯克", "KGZ")


def test_wish_to_visit_some_day_is_no_visit(extractor: Extractor) -> None:
    text = "王毅对此表示，会在双方方便的时候访韩。"
    assert facts(extractor(text, date=TODAY)) == []


def test_each_called_in_turn_is_a_call_of_its_own(extractor: Extractor) -> None:
    text = "外交部长王毅14日先后应约同伊朗外长阿拉格齐、以色列外长萨尔通电话。"
    calls = [f for f in facts(extractor(text, date=TODAY)) if f["type"] == "call"]
    assert [c["people"] for c in calls] == [["王毅", "阿拉格齐"], ["王毅", "萨尔"]]


def test_ministers_of_many_states_hold_a_conference(extractor: Extractor) -> None:
    text = "2006年6月5日，外务大臣麻生太郎在东京同中亚五国外长举行会晤。"
    got = one(extractor, text, "conference")
    assert got["mechanism"] == "central-asia-japan"
    assert got["place"] == ("东京", "JPN")


def test_event_data_codes_follow_type_and_status(extractor: Extractor) -> None:
    done = extractor("8月12日，外交部长王毅在北京会见蒙古国外长巴特策策格。", date=TODAY)
    ahead = extractor("外交部长王毅将于8月25日访问蒙古国。", date=TODAY)
    assert [(e.type, e.plover, e.cameo) for e in done.events] == [("meeting", "CONSULT", "040")]
    assert [(e.type, e.plover, e.cameo) for e in ahead.events] == [("visit", "AGREE", "036")]


def test_own_type_and_trigger_from_an_overlay(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "events.toml").write_text(
        '[[frame]]\nid = "drill.hold"\ntype = "x-drill"\ntriggers = ["联合军演"]\n'
        'patterns = ["{S}≈40(举行|展开)~12<>"]\ninherit = []\nneeds = ["S"]\n',
        "utf-8",
    )
    own = Extractor(overlays=[tmp_path])
    document = own("8月12日，中国和俄罗斯在日本海举行联合军演。", date=TODAY)
    found = [f for f in facts(document) if f["type"] == "x-drill"]
    assert [(f["codes"], f["date"]) for f in found] == [
        (["CHN", "RUS"], ("2024-08-12", "2024-08-12"))
    ]
