"""Names with further parts: sessions of a forum, brackets, phases, bodies by who leads them."""

from __future__ import annotations

import pytest

from extract import Extractor


def names(extractor: Extractor, text: str, label: str) -> list[str]:
    document = extractor(text, date="2020-05-05")
    return [m.name for m in document.mentions if m.label == label and m.scored]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("第三届“一带一路”国际合作高峰论坛海洋合作专题论坛5日在北京举行。", "MECHANISM",
         "“一带一路”国际合作高峰论坛海洋合作专题论坛"),
        ("第25届世界经济论坛非洲会议5日在开普敦举行。", "MECHANISM", "世界经济论坛非洲会议"),
        ("第六次区域全面经济伙伴关系协定（RCEP）领导人会议以视频方式举行。", "MECHANISM",
         "区域全面经济伙伴关系协定（RCEP）领导人会议"),
        ("中国路桥进出口（集团）有限公司与德国曼海姆股份公司签订合同。", "ORG",
         "中国路桥进出口（集团）有限公司"),
        ("华为技术（赞比亚）有限公司向赞方捐款。", "ORG", "华为技术（赞比亚）有限公司"),
        ("香港科技大学（广州）与清华大学签署合作协议。", "ORG", "香港科技大学（广州）"),
        ("展会在国家会展中心（上海）举行。", "PLACE", "国家会展中心（上海）"),
        ("吉布提国家救灾署署长哈桑出席仪式。", "ORG", "吉布提国家救灾署"),
        ("国家广播电影电视总局局长王太华会见法国文化部长。", "ORG", "国家广播电影电视总局"),
        ("阿里巴巴集团董事局主席马云5日访华。", "ORG", "阿里巴巴集团"),
        ("俄罗斯铁路公司与赞比亚交通部分别签署谅解备忘录。", "ORG", "赞比亚交通部"),
        ("双方签署罗贡水电站项目第二阶段融资协定。", "DOCUMENT",
         "罗贡水电站项目第二阶段融资协定"),
        ("蒙古外长马丁楚龙抵达北京。", "PERSON", "马丁楚龙"),
        ("峰会在英国康沃尔郡举行。", "PLACE", "康沃尔郡"),
        ("“2012中国国际影视节目展”5日在北京展览馆开幕。", "MECHANISM", "2012中国国际影视节目展"),
    ],
)  # fmt: skip
def test_whole_name(extractor: Extractor, text: str, label: str, name: str) -> None:
    assert name in names(extractor, text, label)


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("双方就建设国际医疗中心交换了意向书。", "ORG", "建设国际医疗中心"),
        ("该局局长表示，市局局长将访问越南。", "ORG", "市局"),
        ("东帝汶政府代表团团长5日会见商务部部长。", "ORG", "东帝汶政府代表团"),
        ("会场设在韩国国际会展中心（KINTEX）。", "PLACE", "韩国国际会展中心（KINTEX）"),
        ("博鳌亚洲论坛在海南举行分论坛。", "MECHANISM", "博鳌亚洲论坛在海南举行分论坛"),
    ],
)
def test_no_such_name(extractor: Extractor, text: str, label: str, name: str) -> None:
    assert name not in names(extractor, text, label)


def test_titles_in_one_list_are_signed_together(extractor: Extractor) -> None:
    text = "拜登与岸田文雄5日举行会谈，会后发表《东京原则》、《东京精神》以及《磋商承诺》3份文件。"
    document = extractor(text, date="2023-05-06")
    signed = [event for event in document.events if event.type == "sign"]
    assert [[d.title for d in event.documents] for event in signed] == [
        ["东京原则", "东京精神", "磋商承诺"]
    ]


def test_a_title_apart_is_no_paper_published(extractor: Extractor) -> None:
    text = "拜登与岸田文雄5日举行会谈，会后发表《东京声明》，并一同观看演出《东京之夜》。"
    document = extractor(text, date="2023-05-06")
    titles = [d.title for event in document.events for d in event.documents]
    assert titles == ["东京声明"]
