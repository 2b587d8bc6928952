"""Names of gatherings and titles of papers: where they begin, and what only describes them."""

from __future__ import annotations

import pytest
from event_facts import every, one

from extract import Extractor


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("签署了解备忘录", "了解备忘录"),
        ("签署数字伙伴关系协定", "数字伙伴关系协定"),
        ("签署为期10年的双边安全协议", "双边安全协议"),
        ("签署一份有效期15年的天然气供应合同", "天然气供应合同"),
        ("签署了装机容量1吉瓦的风电项目协议", "风电项目协议"),
        ("签署多式联运合作协定", "多式联运合作协定"),
    ],
)
def test_title_begins_behind_what_only_describes_it(
    extractor: Extractor, clause: str, title: str
) -> None:
    text = f"韩国外长赵兑烈与新加坡外长维文8月16日在首尔{clause}。"
    assert one(extractor, text, "sign")["documents"] == [(title, 1)]


def test_counted_papers_keep_their_number(extractor: Extractor) -> None:
    text = "阿联酋与阿塞拜疆8月16日在巴库签署3个总装机容量2吉瓦的可再生能源项目协议。"
    assert one(extractor, text, "sign")["documents"] == [("可再生能源项目协议", 3)]
    text = "英国与乌克兰8月16日签署多项合作协议。"
    assert one(extractor, text, "sign")["documents"] == [("合作协议", None)]


def test_initials_are_the_states_that_the_text_names(extractor: Extractor) -> None:
    text = "第四轮中阿战略对话8月5日在喀布尔举行，阿富汗外长穆塔基主持。"
    assert one(extractor, text, "conference")["codes"] == ["AFG", "CHN"]
    text = "8月7日，阿根廷外长蒙迪诺在北京主持中阿混委会第九次会议。"
    assert one(extractor, text, "conference")["codes"] == ["ARG", "CHN"]


def test_region_of_a_name_is_no_state(extractor: Extractor) -> None:
    text = "第三届中拉企业家高峰会8月5日在圣何塞开幕。"
    assert "LVA" not in one(extractor, text, "summit")["codes"]


def test_short_form_in_brackets_stays_within_a_name(extractor: Extractor) -> None:
    text = "亚太经济合作会议（APEC）第29届经济领袖会议8月18日在曼谷登场。"
    got = one(extractor, text, "summit")
    assert got["gathering"] == "亚太经济合作会议（APEC）第29届经济领袖会议"
    assert got["mechanism"] == "apec"
    text = "石油输出国组织（OPEC）部长级会议8月3日在维也纳召开。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["mechanism"]) == ("石油输出国组织（OPEC）部长级会议", "opec")


def test_numbered_plenary_of_a_body(extractor: Extractor) -> None:
    text = "国际奥委会第144次全会8月18日在雅典开幕，巴赫主持会议。"
    got = one(extractor, text, "conference")
    assert (got["gathering"], got["people"]) == ("国际奥委会第144次全会", ["巴赫"])
    assert every(extractor, "国际奥委会全会审议的议题很多。", "conference") == []


def test_gatherings_held_as_one_have_one_name(extractor: Extractor) -> None:
    text = "第七届中国国际进口博览会暨虹桥国际经济论坛8月15日在上海开幕，李强出席。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "第七届中国国际进口博览会暨虹桥国际经济论坛"
    assert got["people"] == ["李强"]
    text = "第十一届中欧论坛汉堡峰会8月12日在德国汉堡开幕。"
    assert one(extractor, text, "summit")["gathering"] == "第十一届中欧论坛汉堡峰会"
    text = "8月12日，中欧论坛在汉堡开幕，维尔纽斯峰会同日闭幕。"
    assert [g["gathering"] for g in every(extractor, text, "summit")] == ["维尔纽斯峰会"]


def test_gathering_behind_a_format_in_quotation_marks(extractor: Extractor) -> None:
    text = "第十七届“10+3”财长和央行行长会议8月3日在阿斯塔纳召开。"
    got = one(extractor, text, "conference")
    assert got["gathering"] == "第十七届“10+3”财长和央行行长会议"
    assert got["mechanism"] == "asean-plus-three"
    text = "第二届“一带一路”科技交流大会8月11日在成都开幕。"
    assert one(extractor, text, "conference")["gathering"] == "第二届“一带一路”科技交流大会"


def test_yearly_talks_of_two_states_are_a_meeting(extractor: Extractor) -> None:
    text = "8月5日，李显龙同澳大利亚总理阿尔巴尼斯在墨尔本举行第九次新澳领导人常年会议。"
    assert one(extractor, text, "meeting")["people"] == ["李显龙", "阿尔巴尼斯"]


def test_later_meeting_told_in_the_sentence_of_the_first(extractor: Extractor) -> None:
    text = "东协峰会8月11日在永珍落幕，下届峰会将于2025年5月在吉隆坡举行。"
    first, later = every(extractor, text, "summit")
    assert (first["status"], first["place"]) == ("occurred", ("永珍", "LAO"))
    assert (later["status"], later["place"]) == ("planned", ("吉隆坡", "MYS"))
    assert later["date"] == ("2025-05-01", "2025-05-31")
    text = "第10次日韩财长对话8月5日在首尔召开，双方同意明年在东京举行第11次对话。"
    found = every(extractor, text, "conference")
    assert [g["gathering"] for g in found] == ["第10次日韩财长对话", "第11次日韩财长对话"]
    assert found[1]["codes"] == ["JPN", "KOR"]


def test_next_meeting_of_a_commission(extractor: Extractor) -> None:
    text = "8月12日，第23届中美商贸联委会在华盛顿举行，双方商定2025年在中国举办下届会议。"
    _, later = every(extractor, text, "conference")
    assert (later["gathering"], later["status"]) == (None, "planned")
    assert (later["place"], later["codes"]) == (("中国", "CHN"), ["CHN", "USA"])
    text = "8月12日，第23届中美商贸联委会在华盛顿举行。双方讨论了下届会议的议题。"
    assert len(every(extractor, text, "conference")) == 1


@pytest.mark.parametrize(
    ("clause", "amounts"),
    [
        ("贷款金额4.8亿美元", [(480_000_000, "USD")]),
        ("目录价格约合550亿美元", [(55_000_000_000, "USD")]),
        (
            "分别提供150亿美元和100亿美元长期贷款",
            [(15_000_000_000, "USD"), (10_000_000_000, "USD")],
        ),
        ("年输气量为315亿立方米", [(31_500_000_000, "m3")]),
        ("力争2030年双边贸易额达到300亿美元", []),
        ("英方说，目前已提供70亿英镑", []),
        ("计划在两国边境设厂，一期投资12亿美元", []),
    ],
)
def test_sums_told_behind_a_signing(
    extractor: Extractor, clause: str, amounts: list[tuple[int, str]]
) -> None:
    text = f"8月5日，哈萨克斯坦与英国在阿斯塔纳签署能源合作协议，{clause}。"
    signed = [e for e in extractor(text, date="2024-08-19").events if e.type == "sign"]
    assert [[(a.value, a.unit) for a in e.amounts] for e in signed] == [amounts]


def test_length_told_behind_who_attended(extractor: Extractor) -> None:
    text = "亚吉铁路8月5日正式通车。埃塞俄比亚总理阿比出席通车仪式。铁路全长约750公里。"
    opened = [e for e in extractor(text, date="2024-08-19").events if e.type == "launch"]
    assert [[(a.value, a.unit) for a in e.amounts] for e in opened] == [[(750, "km")]]


def test_paper_that_ends_the_clause_of_its_verb(extractor: Extractor) -> None:
    text = "8月5日，美国总统拜登签署行政令，退出《巴黎协定》。"
    assert one(extractor, text, "sign")["documents"] == [("行政令", 1)]
    text = "8月6日，联合国安理会以13票赞成通过美国提出的决议案。"
    assert one(extractor, text, "sign")["documents"] == [("决议案", 1)]


def test_short_title_in_quotation_marks_is_whole(extractor: Extractor) -> None:
    text = "以色列与巴勒斯坦8月5日在华盛顿签署「怀伊河备忘录」。"
    assert one(extractor, text, "sign")["documents"] == [("怀伊河备忘录", 1)]


def test_summit_of_a_state_and_the_union_has_their_format(extractor: Extractor) -> None:
    text = "第十六次中国—欧盟领导人会晤8月5日在北京举行。"
    assert [e.mechanism.value for e in extractor(text).events if e.mechanism] == ["china-eu"]
