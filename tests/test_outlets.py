"""Furniture of pages in the manners of further outlets; all texts are made up."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.cleaning import clean_document
from extract.document import Document, RawDocument
from extract.gazetteers import default_resources

BODY = "秘鲁外长昨天在利马表示，两国将在年内开通第三条直飞航线。"
MORE = "他说，航线由两国的航空公司共同经营，每周往返四班，票价由双方商定。"


def process(text: str) -> Document:
    return clean_document(RawDocument("t", text), default_resources())


def kinds(text: str) -> list[str]:
    return [zone.kind for zone in process(text).zones]


def page(*after: str) -> str:
    return "\n".join(["秘鲁外长谈直飞航线", "2024-05-07 10:20", BODY, MORE, *after])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("分享到： 微信 微博 QQ空间", "breadcrumb"),
        ("列印", "breadcrumb"),
        ("浏览次数：2,345 次", "breadcrumb"),
        ("【纠错】 【责任编辑:周梧桐】", "credit"),
        ("(电台 记者 周梧桐)", "credit"),
        ("主办单位：梧桐外事办公室 版权所有", "footer"),
        ("本网站之文字及图片，非经授权，不得转载、公开播送或公开传输。", "footer"),
        ("※ 提醒您：饮酒过量有碍健康", "footer"),
        ("此新闻稿由梧桐新闻处发布", "footer"),
        ("最新更新日期：2024-06-09", "footer"),
        ("关注梧桐在线微信公众号", "footer"),
        ("RTHK", "footer"),
        ("更多 两岸 的新闻", "sidebar"),
        ("阅读下一篇：", "sidebar"),
        ("图像来源，梧桐图片社", "caption"),
    ],
)
def test_a_line_behind_the_body(line: str, kind: str) -> None:
    assert kinds(page(line)) == ["title", "publication", "body", "body", kind]


@pytest.mark.parametrize(
    "line", ["他还说，票价不变。", "大家都在分享喜悦。", "（全场鼓掌）他致谢。"]
)
def test_prose_behind_the_body_stays(line: str) -> None:
    assert kinds(page(line))[-1] == "body"


def test_taiwan_page_with_masthead_and_byline() -> None:
    text = (
        "公視新聞網\n秘魯外長談直飛航線 年內開通\n周梧桐 王海棠 ／ 台北報導\n"
        f"發布時間： 2024-05-20 12:11\n讚 分享 字級：小 中 大\n{BODY}\n標籤：航線 秘魯\n"
    )
    document = process(text)
    assert [zone.kind for zone in document.zones] == [
        "breadcrumb", "title", "byline", "publication", "breadcrumb", "body", "credit",
    ]  # fmt: skip
    assert document.title is not None
    assert document.title.value == "秘鲁外长谈直飞航线 年内开通"


def test_paper_with_its_name_in_the_line_of_the_day() -> None:
    document = process(
        f"秘鲁外长谈直飞航线\n2025-11-05 09:10 联合报／ 编译周梧桐／综合外电\n{BODY}\n"
    )
    assert document.published is not None
    assert document.published.start == dt.date(2025, 11, 5)


def test_own_report_is_a_dateline_and_no_publisher() -> None:
    document = process(f"外宾来访\n时间：2022-11-03\n本网讯（通讯员 周梧桐）{BODY}\n")
    assert [zone.kind for zone in document.zones] == ["title", "publication", "dateline", "body"]
    assert document.publisher is None


def test_brackets_of_a_taiwanese_paper() -> None:
    document = process(f"秘魯外長談航線\n2024/08/30 05:30\n〔編譯周梧桐／綜合報導〕{BODY}\n")
    assert [zone.kind for zone in document.zones] == ["title", "publication", "dateline", "body"]


def test_time_of_publication_without_a_year() -> None:
    document = process(f"NHK WORLD-JAPAN 新闻\n外长谈航线\n发布时间 12月20日 21:15\n{BODY}\n")
    assert [zone.kind for zone in document.zones] == ["breadcrumb", "title", "publication", "body"]
    assert document.published is None


def test_characters_that_nobody_sees_go() -> None:
    document = process("秘\u200b鲁外长抵达利\u00ad马。\u2060他致辞。")
    assert document.text == "秘鲁外长抵达利马。他致辞。"
    start = document.text.index("利马")
    assert document.to_raw(start, start + 2) == (7, 10)


@pytest.mark.parametrize(
    "line",
    [
        "（本期编辑：周梧桐；资料来源：法新社、路透社、非盟网站）",
        "（综合：塔斯社、土耳其阿纳多卢通讯社）",
        "（拉美研究室整理，2023年8月修订）",
        "（本刊据南方共同市场秘书处文本整理）",
    ],
)
def test_sources_in_brackets_behind_the_body(line: str) -> None:
    assert kinds(page(line))[-1] == "credit"


@pytest.mark.parametrize("line", ["（双方随后签署协议。）", "（秘鲁方面对此表示，航线由两国经营）"])
def test_prose_in_brackets_stays(line: str) -> None:
    assert kinds(page(line))[-1] == "body"


def test_references_of_an_article() -> None:
    text = page("参考资料", "1. 南方共同市场概况[引用日期2024-03-02]", "相关词条：安第斯共同体")
    assert kinds(text)[-3:] == ["sidebar"] * 3


def test_masthead_of_a_bulletin() -> None:
    text = "\n".join(
        ["拉美动态周报（2024年5月）", "总第31期", "梧桐研究中心主办　内部交流", BODY, MORE]
    )
    assert kinds(text) == ["title", "breadcrumb", "breadcrumb", "body", "body"]


def test_press_conference_is_a_title() -> None:
    text = "2024年5月7日外交部发言人周梧桐主持例行记者会\n\n" + BODY + "\n\n" + MORE
    assert kinds(text)[0] == "title"
    published = process(text).published
    assert published is not None
    assert published.start == dt.date(2024, 5, 7)
