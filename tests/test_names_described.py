"""Names told by a description, editions of media, palaces as places; all sentences are made up."""

from __future__ import annotations

import pytest
from test_names_variety import names

from extract import Extractor

FOUND = [
    (
        "她从塞内加尔人姆巴洛夫手中接过印信。",
        [("COUNTRY", "塞内加尔"), ("PERSON", "姆巴洛夫")],
    ),
    (
        "维尔纳斯、托拉蒂与卡贝洛三位外长同席。",
        [("PERSON", "维尔纳斯"), ("PERSON", "托拉蒂"), ("PERSON", "卡贝洛")],
    ),
    ("侨领周宗侨到贺。", [("PERSON", "周宗侨")]),
    ("教授平岩健介认为谈判无望。", [("PERSON", "平岩健介")]),
    (
        "德国之声中文网报道，央视新闻客户端转发。",
        [("ORG", "德国之声中文网"), ("ORG", "央视新闻客户端")],
    ),
    ("他被送进白宫，白宫说不便评论。", [("PLACE", "白宫"), ("ORG", "白宫")]),
    ("白宫之行告吹。", [("PLACE", "白宫")]),
    ("研讨会在卡拉纳尔天文台举行。", [("PLACE", "卡拉纳尔天文台")]),
    ("巴库鲁班工坊揭牌。", [("INITIATIVE", "巴库鲁班工坊")]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


NONE = [
    ("双方加强人文交流。", []),
    ("有两位总理出席。", []),
    ("法国人提出异议。", [("COUNTRY", "法国")]),
    ("校长子女入学。", []),
]


@pytest.mark.parametrize(("text", "wanted"), NONE)
def test_not_found(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


FRAMED = [
    ("舰队派出五指山舰与长江舰。", []),
    ("他坐进维也纳的总理府。", [("PLACE", "维也纳"), ("PLACE", "总理府")]),
    ("双方在东京首相官邸会谈。", [("PLACE", "东京首相官邸")]),
    ("新华社金斯敦7月9日电", [("ORG", "新华社"), ("PLACE", "金斯敦")]),
    (
        "世界贸易组织第三届部长级会议休会。",
        [("MECHANISM", "世界贸易组织第三届部长级会议")],
    ),
    (
        "海湾阿拉伯国家合作委员会第50届首脑会议开场。",
        [("MECHANISM", "海湾阿拉伯国家合作委员会第50届首脑会议")],
    ),
    ("马里总统瓦格纳会见来宾。", [("COUNTRY", "马里"), ("PERSON", "瓦格纳")]),
    ("俄罗斯瓦格纳集团撤离。", [("ORG", "俄罗斯瓦格纳集团")]),
    ("多哈回合停滞，他在多哈说。", [("MECHANISM", "多哈回合"), ("PLACE", "多哈")]),
]


@pytest.mark.parametrize(("text", "wanted"), FRAMED)
def test_framed(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("救援物资8月5日运抵加德满都特里布万国际机场。", "加德满都特里布万国际机场"),
        ("两国总理8月5日在新加坡嘉佩乐饭店会谈。", "新加坡嘉佩乐饭店"),
        ("总理8月5日在达卡邦加班杜会议中心致辞。", "达卡邦加班杜会议中心"),
    ],
)
def test_venue_abroad_behind_its_city(extractor: Extractor, text: str, name: str) -> None:
    assert [m.name for m in extractor(text).mentions if m.label == "PLACE"] == [name]


def test_what_is_no_name_is_no_venue(extractor: Extractor) -> None:
    text = "代表团8月5日参观北京新建车站。"
    assert [m.name for m in extractor(text).mentions if m.label == "PLACE"] == ["北京"]


@pytest.mark.parametrize(
    "name",
    [
        "越南教育培训部",
        "老挝农林部",
        "蒙古国环境与气候变化部",
        "哈萨克斯坦贸易和一体化部",
        "吉尔吉斯斯坦交通和通讯部",
        "新西兰外交贸易部",
        "伊朗文化遗产、旅游和手工业部",
    ],
)
def test_ministry_of_several_things(extractor: Extractor, name: str) -> None:
    found = extractor(f"{name}表示，将扩大合作。").mentions
    assert [(m.name, m.label) for m in found] == [(name, "ORG")]
