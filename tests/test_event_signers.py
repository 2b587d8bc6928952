"""Who signs for whom: in clauses of their own, in the next sentence, for whom they stand."""

from __future__ import annotations

import pytest
from event_facts import every

from extract import Extractor


@pytest.mark.parametrize(
    ("text", "documents", "people"),
    [
        (
            "5月18日，中国水电建设集团与赞比亚国家电力公司在卢萨卡签署光伏电站总承包合同。中国水电建设集团副总经理王建华代表中方，"
            "赞比亚国家电力公司总裁姆维瓦代表赞方分别签字。",
            ["光伏电站总承包合同"],
            ["中国水电建设集团", "赞比亚国家电力公司", "王建华", "姆维瓦"],
        ),
        (
            "5月16日，两国经贸主管部门签署关于电子商务合作的备忘录，商务部部长王文涛代表中国政府，"
            "塞尔维亚贸易部长莫米罗维奇代表塞尔维亚政府在备忘录上签字。",
            ["关于电子商务合作的备忘录"],
            ["王文涛", "莫米罗维奇"],
        ),
        (
            "5月13日，中国进出口银行与肯尼亚财政部在内罗毕签署贷款协议。中国进出口银行行长吴富林和肯尼亚财政部长恩杜古代表各自机构签署协议。",
            ["贷款协议"],
            ["中国进出口银行", "肯尼亚财政部", "吴富林", "恩杜古"],
        ),
        (
            "5月15日，中国交建与孟加拉国桥梁管理局在达卡签订二期工程合同，中国交建副总裁李明代表承包商、"
            "孟加拉国桥梁管理局局长拉赫曼代表业主签字。",
            ["二期工程合同"],
            ["中国交建", "孟加拉国桥梁管理局", "李明", "拉赫曼"],
        ),
    ],
)
def test_who_signs_on_behalf_of_each_side_signs_what_was_told(
    extractor: Extractor, text: str, documents: list[str], people: list[str]
) -> None:
    (signing,) = every(extractor, text, "sign")
    assert [title for title, _ in signing["documents"]] == documents
    assert sorted(signing["people"]) == sorted(people)


@pytest.mark.parametrize(
    ("text", "signings"),
    [
        (
            "5月18日，中国石油工程公司与阿尔及利亚国家石油公司签署价值4.9亿美元的炼厂合同，并与伊拉克南方石油公司签署12亿美元的气田开发合同。",
            [
                (["中国石油工程公司", "阿尔及利亚国家石油公司"], [(490000000, "USD")]),
                (["中国石油工程公司", "伊拉克南方石油公司"], [(1200000000, "USD")]),
            ],
        ),
        (
            "会上，中国进出口银行与塞尔维亚财政部签署3亿美元贷款协议，中国路桥与塞尔维亚公路公司签署高速公路商务合同。",
            [
                (["中国进出口银行", "塞尔维亚财政部"], [(300000000, "USD")]),
                (["中国路桥", "塞尔维亚公路公司"], []),
            ],
        ),
        (
            "访问期间，中国铁建签署了15亿美元的公路合同，中国电建签署了总装机200兆瓦的光伏电站合同。",
            [(["中国铁建"], [(1500000000, "USD")]), (["中国电建"], [(200, "MW")])],
        ),
    ],
)
def test_each_signing_of_a_sentence_has_its_own_sums_and_counterpart(
    extractor: Extractor,
    text: str,
    signings: list[tuple[list[str], list[tuple[int, str]]]],
) -> None:
    found = [e for e in extractor(text, date="2024-05-20").events if e.type == "sign"]
    told = [
        ([p.name for p in e.participants], [(a.value, a.unit) for a in e.amounts]) for e in found
    ]
    assert told == signings
