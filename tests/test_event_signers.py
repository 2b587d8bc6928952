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
