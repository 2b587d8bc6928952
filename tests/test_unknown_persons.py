"""Persons that no gazetteer holds: found by what stands around their names."""

from __future__ import annotations

import pytest

from extract import Extractor

EXTRACT = Extractor()


def persons(text: str) -> list[str]:
    """Return the persons recognised, in order; each must be the text it covers."""
    document = EXTRACT(text, id="persons")
    assert all(document.text[m.start : m.end] == m.name for m in document.mentions)
    return [m.name for m in document.mentions if m.scored and m.label == "PERSON"]


FOUND = [
    # a title between a name and its Latin form
    (
        "某大学副校长莫里贝教授（Jean Moribe）和主任加里贝先生（Ann Garibe）到访。",
        ["莫里贝", "加里贝"],
    ),
    # Vietnamese women, nuns
    ("越南外交部副部长范氏秋荷表示欢迎。", ["范氏秋荷"]),
    ("越南国会副主席黎氏芳出席。", ["黎氏芳"]),
    ("教宗册封加琳娜修女为圣人。", ["加琳娜"]),
    # what sends, and a state's initial, are no part of a name
    ("北国外长鲍林纳、贝国外长莫里贝、瓜国外长加里贝与会。", ["鲍林纳", "莫里贝", "加里贝"]),
    ("某岛驻台大使鲍安卓（Anna Bow）致词。", ["鲍安卓"]),
    # adverbs of manner behind a name
    ("加琳·西罗里热烈欢迎来宾，莫尔·加里贝诚挚致谢。", ["加琳·西罗里", "莫尔·加里贝"]),
    # who reports is named in brackets, and a word runs over the end of an office
    ("据某某报（记者尹天明）报道，部长薛文礼会见客人。", ["薛文礼"]),
    ("依选举法相关条款，法相柳田稔就任。", ["柳田稔"]),
    # a given name that is an ordinary word, a surname that begins the name of a state
    ("国务委员覃永福6日在南宁会见客人。", ["覃永福"]),
    ("国务院总理谌启明9日晚在沪出席晚宴。", ["谌启明"]),
    ("国家主席韩国梁说，愿深化合作。", ["韩国梁"]),
    ("财政司司长韩国梁昨日公布报告。", ["韩国梁"]),
    ("行政长官范徐秀兰出席典礼。", ["范徐秀兰"]),
    # a given name that ends in a character that joins names elsewhere
    ("客人有薛文礼、邱景和等。薛文礼、邱景和参加会见。", ["薛文礼", "邱景和", "薛文礼", "邱景和"]),
    # right before the title of a head
    ("今年春天，谌启明主席同对方通了话。", ["谌启明"]),
    ("他说，在谌明远主席和拉赫诺总统引领下，关系向前发展。", ["谌明远", "拉赫诺"]),
    ("不久前，普诺总统成功访华。", ["普诺"]),
    ("去年，贺日勒苏登总统来访。", ["贺日勒苏登"]),
    ("他转达普诺总统的问候。", ["普诺"]),
    # before what only persons do, and of whom one congratulates
    ("科韦什维利当选新一任总统。", ["科韦什维利"]),
    ("票数公布后，科韦什维利将宣誓就任。", ["科韦什维利"]),
    ("多国领导人祝贺瓦什京连任总理。", ["瓦什京"]),
    ("她致电瓦什京，祝贺他连任总理。", ["瓦什京"]),
    ("执政党推举的科韦什维利当选总统。", ["科韦什维利"]),
    # transliterations with rare characters in a row, or with common ones only
    ("蒙古国总理奥云额登巴表示，双方将合作。", ["奥云额登巴"]),
    ("英国首相约翰登派出代表团。", ["约翰登"]),
    ("外长和副总理多森科2日抵达。", ["多森科"]),
    # with days and adverbs between, toward a place, beside a person, in a headline
    ("瓦什维奇12日称，谈判在继续。", ["瓦什维奇"]),
    ("瓦什维奇第三次就任总统。", ["瓦什维奇"]),
    ("薛明礼抵阿拉木图访问。薛明礼将停留两天。", ["薛明礼", "薛明礼"]),
    ("莫普抵达河内。莫普将停留两天。", ["莫普", "莫普"]),
    ("普京和瓦什维奇会谈后共进晚餐。", ["普京", "瓦什维奇"]),
    ("瓦什维奇与普京通电话。", ["瓦什维奇", "普京"]),
    ("（左起）薛茂礼、谌志远及覃伟业出席记者会。", ["薛茂礼", "谌志远", "覃伟业"]),
    ("韩国瑾说，院会已经延后。", ["韩国瑾"]),
    ("研究员薛志明说，前景广阔。", ["薛志明"]),
    ("薛明礼遭弹劾。", ["薛明礼"]),
    ("瓦什维奇多次表示反对。", ["瓦什维奇"]),
    ("谌启明表示欢迎。谌启明指出，前景可期。", ["谌启明", "谌启明"]),
    ("新外相是浅田洋平，他将访华。", ["浅田洋平"]),
    ("担任外相的浅田洋平，将访华。", ["浅田洋平"]),
    (
        "普京陪同薛丽媛参观。薛丽媛向普京和薛丽媛的老友致意。",
        ["普京", "薛丽媛", "薛丽媛", "普京", "薛丽媛"],
    ),
    ("普京总统和浅田文洋首相到场。", ["普京", "浅田文洋"]),
    ("日本首相小渊洋三、德国总理到场。", ["小渊洋三"]),
    ("西班牙国王费德普九世到场。", ["费德普九世"]),
    ("总统薛英文与来宾合影。", ["薛英文"]),
    ("薛明会见了来宾。15日，薛明转赴巴黎。外长薛明将停留两天。", ["薛明", "薛明", "薛明"]),
    ("气候事务特使谌启明说，形势紧迫。", ["谌启明"]),
    ("该国总统小马卡斯宣布停战。", ["小马卡斯"]),
    ("日本防卫大臣小渊进次郎视察基地。", ["小渊进次郎"]),
    # a word that may follow a name stands inside of one
    ("司长巴特别克·阿济姆巴耶夫参加了会见。", ["巴特别克·阿济姆巴耶夫"]),
    ("特朗普特别克制，没有点名。", ["特朗普"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_found(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


NONE = [
    "中日韩三国领导人走到一起。",
    "各方愿促进地区长治久安。",
    "他曾担任总统。",
    "两位前任总统出席。",
    "国务委员韩国外长会谈情况如下。",
    "国会选举后，由党内推举主席。",
    "他们在阿拉木图出席会议。",
    "没有代表出席。",
    "法德总理在柏林会谈。",
    "次日，哈国总统与塔方总统见面。",
    "轮值主席国将于明年接任。",
    "他同全体主席合影。",
    "人们祝贺他当选总统。",
    "主席团将出席开幕式。",
    "强台风抵达广东。",
    "康文署12日宣布，泳滩关闭。",
    "韩国人说，天气很好。",
    "韩国军方说，演习结束。",
    "习俗和巴扎文化各不相同。",
    "航班12日抵达河内。",
    "代表团将前往杜尚别。",
    "他们获释。绑匪被捕。",
    "局长的高要求，大家都知道。",
    "部长是高官，不是学者。",
    "马方面表示同意。马方面指出，问题不大。",
    "党内高层当选代表。",
    "总统时代结束。总统时代已成过去。",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert persons(text) == []
