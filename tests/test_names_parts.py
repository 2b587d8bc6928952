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
        ("东盟与中日韩（10+3）外长会议在文莱举行。", "MECHANISM", "东盟与中日韩（10+3）外长会议"),
        ("广东省人大常委会副主任王学成会见客人。", "ORG", "广东省人大常委会"),
        ("越南岘港市外务厅厅长阮春平会见客人。", "ORG", "越南岘港市外务厅"),
        ("大会在利雅得阿卜杜勒阿齐兹国王国际会议中心举行。", "PLACE",
         "利雅得阿卜杜勒阿齐兹国王国际会议中心"),
        ("岘港市外务厅与上海市政府外事办公室2024-2026年友好合作备忘录签署仪式举行。",
         "DOCUMENT", "2024-2026年友好合作备忘录"),
        ("国防部长劳埃德·J·奥斯汀三世在马尼拉表示。", "PERSON", "劳埃德·J·奥斯汀三世"),
        ("韩国贸易协会支部长金浩、唐津市市长以及代表团在座。", "PLACE", "唐津市"),
        ("四川省委书记、省人大常委会主任王晓晖访日。", "ORG", "省人大常委会"),
        ("代表团17日在清州市会见知事。", "PLACE", "清州市"),
        ("东盟成立50周年纪念峰会13日在马尼拉开幕。", "MECHANISM", "东盟成立50周年纪念峰会"),
        ("恰希玛核电站二期工程投产。", "PLACE", "恰希玛核电站"),
        ("柬埔寨金边德崇国际机场管理方5日与法国芬奇机场集团续签协议。", "ORG", "法国芬奇机场集团"),
        ("总统8日授予专家“杰出友谊勋章”。", "INITIATIVE", "杰出友谊勋章"),
        ("两国将在印太地区合作。", "PLACE", "印太地区"),
        ("金砖国家工商理事会在厦门签署备忘录。", "ORG", "金砖国家工商理事会"),
        ("“2012中国国际影视节目展”5日在北京展览馆开幕。", "MECHANISM", "2012中国国际影视节目展"),
    ],
)  # fmt: skip
def test_whole_name(extractor: Extractor, text: str, label: str, name: str) -> None:
    assert name in names(extractor, text, label)


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("双方就建设国际医疗中心交换了意向书。", "ORG", "建设国际医疗中心"),
        ("双方将合办“时尚·香港”汇演。", "PERSON", "尚·香"),
        ("他说，该市市长将访华。", "PLACE", "该市"),
        ("双方签署经济合作、反恐等22项协议。", "DOCUMENT", "反恐等22项协议"),
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


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("中信银行与阿尔金银行5日签署股权协议，交易额约4500万美元。", (45_000_000, "USD")),
        ("中信银行与白俄罗斯开发银行签署贷款协议，向白方提供1亿美元。", (100_000_000, "USD")),
        ("丝路基金与埃及国家银行签署合作协议，计划经费为450万美元。", (4_500_000, "USD")),
    ],
)
def test_what_a_paper_is_worth(extractor: Extractor, text: str, money: tuple[int, str]) -> None:
    document = extractor(text, date="2020-05-06")
    signed = [event for event in document.events if event.type == "sign"]
    assert [[(a.value, a.unit) for a in event.amounts] for event in signed] == [[money]]


def test_trade_of_a_year_is_no_worth_of_a_paper(extractor: Extractor) -> None:
    text = "中信银行与阿尔金银行5日签署股权协议，两国去年交易额约4500万美元。"
    document = extractor(text, date="2020-05-06")
    assert [a for event in document.events for a in event.amounts] == []


def test_a_hall_where_something_begins_is_not_opened(extractor: Extractor) -> None:
    text = "第二十届圣彼得堡国际经济论坛16日在圣彼得堡连恩展览中心揭幕。"
    assert [e.type for e in extractor(text, date="2016-06-17").events] == ["conference"]


def test_an_embassy_is_opened(extractor: Extractor) -> None:
    text = "洪都拉斯驻华大使馆5日在北京揭幕。"
    assert [e.type for e in extractor(text, date="2023-06-06").events] == ["launch"]


def test_what_a_later_paper_is_worth_is_not_the_first_one(extractor: Extractor) -> None:
    text = (
        "中国电建集团同肯尼亚电力公司5日签署供电协议，山东电建公司与赞比亚国家电力公司"
        "签署光伏电站合同，合同额9800万美元。"
    )
    signed = [e for e in extractor(text, date="2024-09-06").events if e.type == "sign"]
    assert [[a.value for a in event.amounts] for event in signed] == [[], [98_000_000]]


def test_who_visits_a_state_is_no_place(extractor: Extractor) -> None:
    text = "访韩期间，广西投资集团董事长周炼与韩国SK集团签署投资框架协议。"
    visits = [e for e in extractor(text, date="2018-10-18").events if e.type == "visit"]
    assert [event.place and event.place.value for event in visits] == [("韩国", "KOR")]


def test_letters_behind_a_digit_count_nothing(extractor: Extractor) -> None:
    text = "俄罗斯移动通信公司与华为公司5日签署5G发展协议。"
    signed = [e for e in extractor(text, date="2019-06-05").events if e.type == "sign"]
    assert [[(d.title, d.count) for d in event.documents] for event in signed] == [
        [("5G发展协议", 1)]
    ]
