"""Pages with several items of news: each with a headline and a dateline of its own."""

from __future__ import annotations

from event_facts import facts

from extract import Extractor

PAGE = """韩正会见巴基斯坦陆军参谋长
新华社北京7月25日电 国家副主席韩正25日在北京会见巴基斯坦陆军参谋长穆尼尔。

韩正表示，去年两国领导人在伊斯兰堡会谈，中方愿同巴方加强合作。

李强会见德国总理
新华社北京7月25日电 国务院总理李强25日在北京会见德国总理朔尔茨。

李强表示，去年他在柏林会见朔尔茨，中方愿同德方加强合作。

吴政隆参加会见。
"""


def test_each_item_is_a_unit_with_a_title(extractor: Extractor) -> None:
    document = extractor(PAGE, date="2024-07-26")
    heads = [block for block in document.blocks if block.zone == "title"]
    assert [document.text[b.start : b.end] for b in heads] == [
        "韩正会见巴基斯坦陆军参谋长",
        "李强会见德国总理",
    ]
    assert [block.unit for block in document.blocks] == [1, 1, 1, 1, 2, 2, 2, 2, 2]


def test_who_is_present_is_so_in_the_item(extractor: Extractor) -> None:
    """Neither in the item before nor at what this one tells of the past."""
    met = [e for e in facts(extractor(PAGE)) if e["type"] == "meeting"]
    present = [e["people"] for e in met if "吴政隆" in e["people"]]
    assert present == [["李强", "朔尔茨", "吴政隆"]]
    assert ["韩正", "穆尼尔"] in [e["people"] for e in met]


def test_who_travels_along_does_so_on_the_journey_of_the_item(extractor: Extractor) -> None:
    text = """普京抵达北京
新华社北京5月16日电 俄罗斯总统普京16日抵达北京，开始对中国进行国事访问。

习近平抵达巴黎
新华社巴黎5月16日电 国家主席习近平16日抵达巴黎，开始对法国进行国事访问。

蔡奇、王毅等陪同人员同机抵达。
"""
    visits = [e for e in facts(extractor(text)) if e["type"] == "visit"]
    assert [e["people"] for e in visits] == [["普京"], ["习近平", "蔡奇", "王毅"]]


def test_a_line_between_paragraphs_of_one_item_heads_no_other(extractor: Extractor) -> None:
    text = """李强会见德国总理
新华社北京7月25日电 国务院总理李强25日在北京会见德国总理朔尔茨。

共同维护自由贸易

李强表示，中方愿同德方加强合作。
"""
    document = extractor(text, date="2024-07-26")
    assert {block.unit for block in document.blocks} == {0}
    assert [b.zone for b in document.blocks].count("title") == 1
