"""Papers counted and exchanged, gifts handed over, assemblies, seats and ties as told in news."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("智利和秘鲁8月12日签署9份涵盖教育、科技等领域的合作协议。", [("合作协议", 9)]),
        ("智利和秘鲁8月12日签署合作文件13份。", [("合作文件", 13)]),
        ("智利和秘鲁8月12日签署一项关于边境贸易的协定。", [("关于边境贸易的协定", 1)]),
        ("智利和秘鲁8月12日发表共同声明。", [("共同声明", 1)]),
        ("智利和秘鲁8月12日在利马互换了引渡条约批准书。", [("引渡条约批准书", 1)]),
        ("智利国会8月12日表决通过智秘自贸协定批准动议案。", [("智秘自贸协定", 1)]),
        ("智利和秘鲁8月12日签署项目交接证书。", [("项目交接证书", 1)]),
        ("两国元首出席了两国间有关合作协议的签字仪式，智利总统博里奇致辞。", [("合作协议", 1)]),
    ],
)
def test_papers_counted_and_named(
    extractor: Extractor, text: str, papers: list[tuple[str, int]]
) -> None:
    assert one(extractor, text, "sign")["documents"] == papers


def test_notes_exchanged(extractor: Extractor) -> None:
    got = one(extractor, "中国和汤加代表8月12日在努库阿洛法就免签换文。", "sign")
    assert (got["codes"], got["place"]) == (["CHN", "TON"], ("努库阿洛法", "TON"))
    assert every(extractor, "两国换文的规定早已写明。", "sign") == []


def test_ceremony_of_what_is_signed_in_its_sentence(extractor: Extractor) -> None:
    text = "签约仪式上，智利贸促会与秘鲁工商会共签署合作备忘录17个。"
    assert one(extractor, text, "sign")["documents"] == [("合作备忘录", 17)]


def test_what_a_paper_is_about_is_no_place(extractor: Extractor) -> None:
    text = "联合国安理会8月12日表决通过了关于伊朗核问题的第2929号决议。"
    assert one(extractor, text, "sign")["place"] is None


def test_assembly_told_to_open_on_a_day(extractor: Extractor) -> None:
    got = one(extractor, "第78届联合国大会8月5日在纽约开幕。", "conference")
    assert (got["gathering"], got["mechanism"]) == ("第78届联合国大会", "un")
    text = "联合国大会主席8月5日在开幕式上发言。"
    assert every(extractor, text, "conference") == []


def test_members_of_a_body_gather(extractor: Extractor) -> None:
    text = "上海合作组织成员国第十七次经贸部长会议8月12日在杜尚别召开。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "上海合作组织成员国第十七次经贸部长会议"
    assert (got["mechanism"], got["codes"]) == ("sco", ["SCO"])


def test_consultations_of_two_states_linked(extractor: Extractor) -> None:
    got = one(extractor, "中国—汤加第二次外交磋商8月12日在努库阿洛法举行。", "meeting")
    assert got["codes"] == ["CHN", "TON"]


def test_seats_elected(extractor: Extractor) -> None:
    text = "联合国大会8月6日选举丹麦、希腊和巴拿马为安理会非常任理事国。"
    got = one(extractor, text, "appoint")
    assert got["codes"] == ["DNK", "GRC", "PAN", "UN"]


def test_credentials_of_several(extractor: Extractor) -> None:
    text = "国家主席习近平8月8日在人民大会堂接受巴林、塞浦路斯等7国新任驻华大使递交的国书。"
    assert one(extractor, text, "message")["codes"] == ["BHR", "CHN", "CYP"]


def test_founding_ceremony(extractor: Extractor) -> None:
    text = "湄公河港口联盟成立大会8月12日在清盛举行。"
    got = one(extractor, text, "establish")
    assert (got["people"], got["date"]) == (["湄公河港口联盟"], ("2024-08-12", "2024-08-12"))


@pytest.mark.parametrize(
    "text",
    [
        "玻利维亚8月9日恢复与以色列的外交关系。",
        "玻利维亚政府8月9日宣布恢复同以色列的大使级外交关系。",
    ],
)
def test_relations_restored_with_a_state(extractor: Extractor, text: str) -> None:
    assert one(extractor, text, "establish")["codes"] == ["BOL", "ISR"]


def test_signers_restore_the_relations(extractor: Extractor) -> None:
    text = "8月9日，瑙鲁外长安格明在北京与王毅签署公报，恢复同中国的大使级外交关系。"
    assert one(extractor, text, "establish")["people"] == ["安格明", "王毅"]


def test_jubilee_of_a_tie_is_no_founding(extractor: Extractor) -> None:
    for text in (
        "明年恰逢海南省与济州道缔结友好关系30周年。",
        "西安与撒马尔罕2012年启动缔结友好城市工作。",
    ):
        assert every(extractor, text, "establish") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("中国驻尼日尔大使曾宪起与外交部长巴佐姆8月1日签署合作协定。", ["CHN", "NER"]),
        ("驻多哥大使巢卫东和卫生部长米吉亚瓦8月1日签署交接证书。", ["CHN", "TGO"]),
    ],
)
def test_ministers_behind_an_envoy_are_of_his_host(
    extractor: Extractor, text: str, codes: list[str]
) -> None:
    assert one(extractor, text, "sign")["codes"] == codes


def test_deputy_of_the_text_behind_a_foreign_envoy(extractor: Extractor) -> None:
    text = "驻德国大使吴恳8月1日在柏林同外交部副部长郑泽光会谈。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("中国8月12日赠送汤加两艘巡逻艇。", ["CHN", "TON"]),
        ("中国政府8月12日捐资100万美元帮助汤加重建学校。", ["CHN", "TON"]),
        (
            "中华民国驻帕劳大使陈正豪8月12日在科罗尔与教育部长特拉贝利举行援款捐交典礼。",
            ["PLW", "TWN"],
        ),
    ],
)
def test_gifts_handed_over(extractor: Extractor, text: str, codes: list[str]) -> None:
    assert one(extractor, text, "aid")["codes"] == codes


def test_envoy_summoned(extractor: Extractor) -> None:
    text = "汤加外长乌阿洛8月12日传唤中国驻汤加大使曹小林。"
    assert one(extractor, text, "meeting")["codes"] == ["CHN", "TON"]
    assert every(extractor, "检方8月12日传唤前总统朴槿惠。", "meeting") == []


def test_orders_conferred_by_one_word(extractor: Extractor) -> None:
    text = "汤加国王图普六世8月12日为中国大使曹小林授勋。"
    assert one(extractor, text, "award")["people"] == ["图普六世", "曹小林"]


def test_loan_whose_sum_follows(extractor: Extractor) -> None:
    text = "亚洲开发银行8月3日批准一项针对吉大港的港口贷款项目，金额约2亿美元。"
    assert one(extractor, text, "aid")["codes"] == ["ADB"]


def test_who_signs_told_behind_the_signing(extractor: Extractor) -> None:
    text = "台日双方8月10日签署渔业协议，由亚东关系协会会长廖了以与日本交流协会会长大桥光夫签字。"
    got = one(extractor, text, "sign")
    assert (got["documents"], got["codes"]) == ([("渔业协议", 1)], ["JPN", "TWN"])
    assert got["people"] == ["廖了以", "大桥光夫"]


def test_number_of_fields_is_not_that_of_papers(extractor: Extractor) -> None:
    text = "智利和秘鲁8月12日签署农业、教育等6个领域的合作文件。"
    assert one(extractor, text, "sign")["documents"] == [("合作文件", None)]


def test_leaders_of_a_format_at_a_named_summit(extractor: Extractor) -> None:
    got = one(extractor, "二十国集团领导人第二次金融峰会8月2日在伦敦举行。", "summit")
    assert (got["gathering"], got["mechanism"]) == ("二十国集团领导人第二次金融峰会", "g20")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("德国现任总统施泰因迈尔13日高票当选第13任德国总统。", ["施泰因迈尔"]),
        ("施泰因迈尔8月12日击败四名候选人，赢得大选，成为新任德国总统。", ["施泰因迈尔"]),
        ("德国总统施泰因迈尔8月6日在柏林向默茨颁发任命证书。", ["施泰因迈尔", "默茨"]),
    ],
)
def test_offices_won_and_certified(extractor: Extractor, text: str, people: list[str]) -> None:
    assert one(extractor, text, "appoint")["people"] == people


def test_election_expected_to_be_won_is_no_office(extractor: Extractor) -> None:
    text = "票站调查显示，总统卢卡申科预料可赢得大选。"
    assert every(extractor, text, "appoint") == []


def test_accession_approved_by_a_gathering(extractor: Extractor) -> None:
    text = "会议8月17日批准利比里亚加入世贸组织。"
    assert one(extractor, text, "establish")["date"] == ("2024-08-17", "2024-08-17")


def test_banquet_for_a_delegation(extractor: Extractor) -> None:
    text = "8月10日晚，朝鲜国防委员会副委员长延亨默为李长春率领的代表团举行了欢迎宴会。"
    assert one(extractor, text, "meeting")["people"] == ["延亨默", "李长春"]
    text = "论坛开幕当晚，卢卡申科总统还将为各国来宾举行欢迎宴会。"
    assert every(extractor, text, "meeting") == []


def test_bridge_opened_by_a_bare_company(extractor: Extractor) -> None:
    text = "由中国企业承建的科纳克里立交桥8月18日竣工通车，几内亚总统敦布亚出席仪式。"
    assert one(extractor, text, "launch")["codes"] == ["CHN", "GIN"]


def test_states_in_the_title_of_a_treaty(extractor: Extractor) -> None:
    text = "《中国与意大利互设文化中心协定》8月10日在罗马签署。"
    assert one(extractor, text, "sign")["codes"] == ["CHN", "ITA"]


def test_mission_told_to_open_again(extractor: Extractor) -> None:
    text = "8月12日，中国驻槟城总领事馆正式开馆，黄惠康大使主持开馆仪式并宣布总领馆开馆。"
    assert one(extractor, text, "launch")["people"] == ["中国驻槟城总领事馆", "黄惠康"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("东盟6月26日接纳东帝汶为第11个成员国。", ["ASEAN", "TLS"]),
        ("上合组织7月4日接纳白俄罗斯为成员国。", ["BLR", "SCO"]),
    ],
)
def test_members_admitted(extractor: Extractor, text: str, codes: list[str]) -> None:
    assert one(extractor, text, "establish")["codes"] == codes


def test_members_hoped_for_are_not_admitted(extractor: Extractor) -> None:
    for text in ("双方希望接纳白俄罗斯为成员国。", "我们同意在今年的峰会上接纳东帝汶为成员国。"):
        assert every(extractor, text, "establish") == []


def test_what_a_signing_is_said_to_be(extractor: Extractor) -> None:
    text = "智利与秘鲁8月7日在利马签署自由贸易协定，这是智利与邻国签署的首个自贸协定。"
    assert one(extractor, text, "sign")["documents"] == [("自由贸易协定", 1)]


def test_team_of_a_territory_arrives(extractor: Extractor) -> None:
    text = "台湾搜救队40人8月7日抵达土耳其亚德亚曼，展开搜救。"
    got = one(extractor, text, "aid")
    assert (got["codes"], got["place"]) == (["TUR", "TWN"], ("亚德亚曼", "TUR"))


def test_fuel_given_is_shipped(extractor: Extractor) -> None:
    text = "中国政府向日本提供的1万吨汽油8月10日从大连启运。"
    assert one(extractor, text, "aid")["codes"] == ["CHN", "JPN"]
