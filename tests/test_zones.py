"""Zones and facts of pages in the manners of many outlets; all texts are made up."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import Extractor
from extract.cleaning import clean_document
from extract.document import Document, RawDocument
from extract.gazetteers import default_resources


def zones(text: str, media: str = "text") -> list[tuple[str, str]]:
    document = process(text, media)
    return [(zone.kind, document.text[zone.start : zone.end]) for zone in document.zones]


def process(text: str, media: str = "text") -> Document:
    return clean_document(RawDocument("t", text, media=media), default_resources())


BODY = "哈萨克斯坦外长昨天在阿拉木图表示，两国将在年内开通第三条直飞航线。"
MORE = "他说，航线由两国的航空公司共同经营，每周往返四班，票价由双方商定。"


def test_evening_news() -> None:
    text = f"哈外长谈直飞航线\n央视网消息\n（新闻联播）：{BODY}\n\n[查看原文](https://tv.cctv.com/2024/05/07/VIDEabc240507.shtml)\n"
    document = process(text)
    assert zones(text) == [
        ("title", "哈外长谈直飞航线"),
        ("dateline", "央视网消息"),
        ("dateline", "（新闻联播）："),
        ("body", BODY),
        ("links", "[查看原文](https://tv.cctv.com/2024/05/07/VIDEabc240507.shtml)"),
    ]
    assert document.published is not None
    assert document.published.start == dt.date(2024, 5, 7)
    assert document.url == "https://tv.cctv.com/2024/05/07/VIDEabc240507.shtml"
    assert document.publisher == "央视网"


def test_hong_kong_radio() -> None:
    text = (
        "哈外長談直飛航線　料年內開通\nTue, 07 May 2024 05:37:00 +0800\n\n"
        "哈薩克外長會見記者。（路透社資料圖片）\n\n兩國航空官員早前會面。（政府新聞處）\n\n"
        "哈薩克外長表示，兩國將在年內開通第三條直飛航線。\n\n他說，航線每周往返四班。\n\n"
        "原始網址 Original URL：\n\nhttps://news.rthk.hk/rthk/ch/component/k2/1-20240507.htm\n\n"
        "© rthk.hk\n\n電子郵件 Email:\n\ncnews@rthk.hk\n"
    )
    assert [kind for kind, _ in zones(text)] == [
        "title", "publication", "caption", "caption", "body", "body",
        "links", "links", "footer", "footer", "footer",
    ]  # fmt: skip
    document = process(text)
    assert document.published is not None
    assert document.published.start == dt.date(2024, 5, 7)
    assert document.script == "hant"


def test_taiwan_agency() -> None:
    text = (
        "哈薩克外長談直飛航線\nTue, 07 May 2024 13:16:00 GMT\n\n"
        "（中央社台北7日電）哈薩克外長今天表示，兩國將在年內開通航線。（編輯：王小明/李小華）1130507\n\n"
        "新聞來源：中央社\n"
    )
    assert zones(text) == [
        ("title", "哈萨克外长谈直飞航线"),
        ("publication", "Tue, 07 May 2024 13:16:00 GMT"),
        ("dateline", "（中央社台北7日电）"),
        ("body", "哈萨克外长今天表示，两国将在年内开通航线。"),
        ("credit", "（编辑：王小明/李小华）1130507"),
        ("credit", "新闻来源：中央社"),
    ]


def test_republic_date_dates_a_text_without_another() -> None:
    text = "航線將開通\n\n（中央社台北7日電）兩國今天商定開通航線。（編輯：王小明）1130507\n"
    published = process(text).published
    assert published is not None
    assert published.start == dt.date(2024, 5, 7)


def test_agency_dateline_in_front_of_the_title() -> None:
    text = f"新华社阿斯塔纳6月3日电 两国关于直飞航线的联合声明\n\n2024年6月3日，{BODY}\n{MORE}(完)"
    assert [(kind, body[:6]) for kind, body in zones(text)] == [
        ("dateline", "新华社阿斯塔"),
        ("title", "两国关于直飞"),
        ("body", "2024年6"),
        ("body", "他说，航线由"),
        ("credit", "(完)"),
    ]
    document = process(text)
    assert document.published is not None
    assert (document.published.start, document.published.basis) == (dt.date(2024, 6, 3), "dateline")
    assert document.publisher == "新华社"


@pytest.mark.parametrize(
    "dateline",
    [
        "新华社北京5月7日电（记者王小明）",
        "本报阿斯塔纳5月7日电 （记者王小明）",
        "中新网5月7日电",
        "中新社北京5月7日电 (记者 王小明)",
        "人民网北京5月7日电",
        "【新华社阿斯塔纳5月7日电】",
        "（本报讯）",
        "央视网消息：",
        "俄罗斯卫星通讯社阿斯塔纳5月7日电",
        "（澳门电台消息）",
    ],
)
def test_datelines_are_cut_off(dateline: str) -> None:
    found = zones(f"航线即将开通\n2024-05-07\n\n{dateline}{BODY}\n{MORE}\n")
    assert found[2:4] == [("dateline", dateline), ("body", BODY)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间:2025-11-17", "2025-11-17"),
        ("发布时间:日期:2025-11-17      作者:某研究院       浏览量:", "2025-11-17"),
        ("来源:人民日报2025-06-16 08:55", "2025-06-16"),
        ("2025年06月16日08:55  来源：人民网", "2025-06-16"),
        ("（《新闻联播》 20221014 19:00）", "2022-10-14"),
        ("Fri, 26 Apr 2024 02:08:00 +0800", "2024-04-26"),
        ("Sun, 19 May 2024 04:23:25 GMT", "2024-05-19"),
        ("某新闻记者 2017-07-28", "2017-07-28"),
        ("2017/07/28 15:30", "2017-07-28"),
        ("2024年5月7日 星期二", "2024-05-07"),
        ("更新时间：2024.05.07 11:20", "2024-05-07"),
        ("May 7, 2024", "2024-05-07"),
        ("7 May 2024", "2024-05-07"),
        ("2024-05-07T11:20:00+08:00", "2024-05-07"),
        ("新华网 | 2024-05-07 11:20:31", "2024-05-07"),
        ("最後更新 2024-05-07 11:20", "2024-05-07"),
    ],
)
def test_publication_lines(line: str, day: str) -> None:
    document = process(f"两国商定开通直飞航线\n{line}\n\n{BODY}\n{MORE}\n")
    assert document.published is not None
    assert document.published.start == dt.date.fromisoformat(day)
    assert document.published.basis == "published"
    assert [zone.kind for zone in document.zones] == ["title", "publication", "body", "body"]


def test_a_headline_with_a_date_is_a_title() -> None:
    document = process(f"某地观察(2025年11月1日—15日)\n发布时间:2025-11-17\n\n{BODY}\n{MORE}\n")
    assert document.title is not None
    assert document.title.value == "某地观察(2025年11月1日—15日)"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2025/06/27/abc.shtml", "2025-06-27"),
        ("http://world.people.com.cn/n1/2025/0616/c1002-1.html", "2025-06-16"),
        ("https://tv.cctv.com/x/VIDEabcXYZ250627.shtml", "2025-06-27"),
        ("https://www.gov.cn/xinwen/2023-05/19/content_1.htm", "2023-05-19"),
        ("https://www.mfa.gov.cn/zyxw/202305/t20230519_1.shtml", "2023-05-19"),
    ],
)
def test_address_is_the_last_resort(url: str, day: str) -> None:
    document = process(f"两国商定开通直飞航线\n\n{BODY}\n{MORE}\n\n{url}\n")
    assert document.published is not None
    assert document.published.start == dt.date.fromisoformat(day)


def test_given_date_only_where_the_text_has_none() -> None:
    extractor = Extractor()
    stated = extractor(f"航线开通\n2024-05-07\n\n{BODY}\n", date="2020-01-01")
    silent = extractor(f"航线开通\n\n{BODY}\n", date="2020-01-01")
    assert stated.published is not None
    assert silent.published is not None
    assert stated.published.start == dt.date(2024, 5, 7)
    assert silent.published.start == dt.date(2020, 1, 1)


def test_page_with_furniture() -> None:
    text = (
        "点击右上角微信好友\n\n朋友圈\n\n请使用浏览器分享功能\n\n"
        "正在阅读:两国开通航线\n首页> 国际频道> 要闻 > 正文\n\n两国开通航线(专栏)\n\n"
        f"来源:某日报2025-06-16 08:55\n\n  {BODY}\n\n  {MORE}\n\n[ 责编:王小明 ]\n"
        "阅读剩余全文(\n\n相关阅读\n\n您此时的心情\n\n推荐阅读\n"
        "科学家在山区发现新的足迹化石群。\n2025-06-13 09:45\n"
        "一种仿生手问世。\n2025-06-13 09:44\n加载更多"
    )
    found = zones(text)
    content = [pair for pair in found if pair[0] in ("title", "dateline", "body")]
    assert content == [("title", "两国开通航线(专栏)"), ("body", BODY), ("body", MORE)]
    assert process(text).publisher == "某日报"


def test_captions_in_several_forms() -> None:
    text = (
        f"两国开通航线\n2024-05-07\n\n{BODY}\n\nФото: Ақорда\n\n{MORE}\n\n"
        "Инфографика: Kazinform\n\n图为首架客机降落。\n\nPhoto : YONHAP News\n\n"
        "航线由三个城市出发。（新华社记者王小明摄）\n\n"
        "两国官员表示，第二条航线的谈判正在进行，预计明年春天可以完成，届时票价将下调。\n"
    )
    assert [kind for kind, _ in zones(text)][2:] == [
        "body", "caption", "body", "caption", "caption", "caption", "caption", "body",
    ]  # fmt: skip


def test_image_source_lines_go_with_their_paragraphs() -> None:
    entries = "".join(
        f"5月{day}日,两国代表团在第{day}个城市商谈航线。\n\n图片来源:https://example.org/{day}/\n\n"
        for day in range(1, 6)
    )
    document = Extractor()(f"航线动态(2024年5月)\n\n发布时间:2024-05-31\n\n{entries}")
    body = [block for block in document.blocks if block.zone == "body"]
    assert [block.url for block in body] == [f"https://example.org/{n}/" for n in range(1, 6)]
    assert [block.unit for block in body] == [1, 2, 3, 4, 5]
    assert document.genre == "bulletin"


def test_html_furniture_is_zoned() -> None:
    page = (
        "<html><head><title>两国开通航线_某网</title><meta name='publishdate' content='2024-05-07'>"
        "<script>var a='签署协议';</script></head><body><nav><a href='/'>首页</a><a>国际</a></nav>"
        f"<h1>两国开通航线</h1><div class='info'>来源：某日报</div><article><p>{BODY}</p>"
        f"<p>{MORE}</p></article><aside><p>另一条新闻说，某公司签署了协议。</p></aside>"
        "<footer>版权所有 某网</footer></body></html>"
    )
    found = zones(page, "html")
    content = [pair for pair in found if pair[0] in ("title", "dateline", "body")]
    assert content == [("title", "两国开通航线"), ("body", BODY), ("body", MORE)]
    document = process(page, "html")
    assert document.published is not None
    assert document.published.start == dt.date(2024, 5, 7)
    assert document.publisher == "某日报"


def test_zones_cover_all_text_and_do_not_overlap() -> None:
    text = f"　　标题\n2024-05-07\n\n新华社北京5月7日电 {BODY}（完）\n\n相关阅读\n另一条\n"
    document = process(text)
    cursor = 0
    for zone in document.zones:
        assert not document.text[cursor : zone.start].strip()
        cursor = zone.end
    assert not document.text[cursor:].strip()


def test_undated_text_is_warned_of() -> None:
    document = process(f"两国开通航线\n\n{BODY}\n")
    assert document.published is None
    assert [warning.kind for warning in document.warnings] == ["undated"]


THIRD = "双方还商定，明年春天在阿斯塔纳举行第二轮商谈，届时讨论货运航线与机场费用。"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (
            "本网站使用相关技术提供更好的阅读体验，点这里了解隐私声明。\n某社一手新闻APP\n下载\n\n"
            "两国外长商谈直飞航线\n\n2024/05/07 11:47(05/07 12:57 更新)\n\n"
            f"(某社记者王小明北京7日电){BODY}\n\n{MORE}(编辑:李小华)1130507\n",
            "2024-05-07",
        ),
        (
            "两国外长商谈直飞航线\n\n© Sputnik / Ivan Ivanov阿斯塔纳机场\n"
            "阿斯塔纳机场 - 俄罗斯卫星通讯社, 1920, 07.05.2024\n关注\n"
            f"俄罗斯卫星通讯社阿斯塔纳5月7日电 {BODY}\n\n{MORE}\n"
            "另一次会见 - 俄罗斯卫星通讯社, 1920, 01.05.2024\n另一次会见\n"
            "5月1日，另外两国的外长在另一座城市会见。\n新闻时间线\n0\n",
            "2024-05-07",
        ),
        (
            "首页 -> 内地\n\n两国外长商谈直飞航线\n\n分享到:\n"
            f"2024-05-07 11:28 | 稿件来源:某新闻网\n\n【字号:\n\n"
            f"某新闻网5月7日电 {BODY}\n\n{MORE}\n\n"
            "【编辑:王小明】\n\n视频\n\n更 多\n另一条新闻的标题\n",
            "2024-05-07",
        ),
        (
            "人民网\n人民网>>国际\n\n两国外长商谈直飞航线\n\n"
            "2024年05月07日17:31 | 来源:人民网-国际频道\n小字号\n\n"
            f"    人民网北京5月7日电 (记者 王小明){BODY}\n\n    {MORE}\n\n(责编:李小华)\n",
            "2024-05-07",
        ),
        (
            " date 2024-05-07 快讯\n\n听新闻\n0:00 / 0:00\n\n两国外长商谈直飞航线\n\n"
            "某报／ 记者王小明／即时报导\n某国机场。（美联社）\n某国机场。（美联社）\n\n"
            f"{BODY}\n\n{MORE}\n",
            "2024-05-07",
        ),
        (
            "首页 >> 要闻  >> 正文\n两国外长商谈直飞航线\n\n"
            f"责任编辑: 王小明 来源: 某网 撰写时间: 2024-05-07 15:41:00\n\n  {BODY}\n\n  {MORE}\n\n"
            "  某社记者 王小明 摄\n",
            "2024-05-07",
        ),
    ],
)
def test_pages_of_other_outlets(page: str, day: str) -> None:
    document = process(page)
    found = [(zone.kind, document.text[zone.start : zone.end]) for zone in document.zones]
    content = [pair for pair in found if pair[0] in ("title", "body")]
    assert content == [("title", "两国外长商谈直飞航线"), ("body", BODY), ("body", MORE)]
    assert document.published is not None
    assert str(document.published.start) == day


def test_paragraphs_that_stand_twice() -> None:
    caption = "两国外长在机场合影。"
    page = (
        f"两国开通航线\n2024-05-07 11:58\n\n{BODY}\n\n{caption}在场官员鼓掌\n\n"
        f"{caption}在场官员鼓掌\n\n"
        f"{MORE}\n\n{THIRD}\n\n更多相片\n{BODY}\n\n{MORE}\n\n{THIRD}\n"
    )
    document = process(page)
    body = [document.text[z.start : z.end] for z in document.zones if z.kind == "body"]
    assert body == [BODY, MORE, THIRD]


def test_a_summary_before_the_date_line_stays() -> None:
    page = f"两国开通航线\n{MORE}\n2024-05-07 10:00\n\n{BODY}\n{THIRD}\n"
    document = process(page)
    body = [document.text[z.start : z.end] for z in document.zones if z.kind == "body"]
    assert body == [MORE, BODY, THIRD]


@pytest.mark.parametrize(
    ("page", "genre", "publisher"),
    [
        (f"望海楼：航线越飞越近\n2024-05-07\n\n{BODY}\n\n{MORE}\n", "analysis", "人民日报海外版"),
        (f"【时评】航线越飞越近\n2024-05-07\n\n{BODY}\n\n{MORE}\n", "analysis", None),
        (f"航线越飞越近\n2024-05-07\n\n{BODY}\n\n（作者为航空研究所副所长）\n", "analysis", None),
        (
            f"航線越飛越近\n王小明 2024-05-07\n\n{BODY}\n\n{MORE}\n---\n"
            "月費訂戶 網址：hkcnews.com/aboutus/#subscribe\n---\n**博客 | 王小明**\n",
            "analysis",
            "众新闻",
        ),
        (f"两国外长商谈航线\n2024-05-07\n\n{BODY}\n\n{MORE}\n", "news", None),
        (
            "外高加索月报（2024年5月）\n2024-06-01\n\n5月7日，两国外长商谈航线。\n\n5月9日，航线开通。\n",
            "bulletin",
            None,
        ),
        (
            "航空论坛成果清单\n2024-05-07\n\n"
            + "".join(f"{n}.开通第{n}条航线，每周往返四班；\n" for n in range(1, 6)),
            "outcome",
            None,
        ),
    ],
)
def test_genre_and_publisher(page: str, genre: str, publisher: str | None) -> None:
    document = process(page)
    assert (document.genre, document.publisher) == (genre, publisher)


@pytest.mark.parametrize(
    ("name", "day", "wanted"),
    [
        ("xinhua/2009-12-14-line", "12月14日", dt.date(2009, 12, 14)),
        ("20100101", "12月31日", dt.date(2009, 12, 31)),
        ("2009-12-14-line", "13日", dt.date(2009, 12, 13)),
        ("2009-12-14-line", "11月14日", None),
        ("line", "12月14日", None),
    ],
)
def test_a_dateline_takes_its_year_from_a_near_day_in_the_name(
    name: str, day: str, wanted: dt.date | None
) -> None:
    text = f"三国商谈天然气管道\n\n新华社阿拉木图{day}电 {BODY}\n{MORE}\n"
    published = clean_document(RawDocument(name, text), default_resources()).published
    assert (published.start if published else None) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("17:16, 04 五月 2023", dt.date(2023, 5, 4)),
        ("4 十二月 2023", dt.date(2023, 12, 4)),
        ("15/04/2019", dt.date(2019, 4, 15)),
        ("13.10.2025", dt.date(2025, 10, 13)),
        ("20240520", dt.date(2024, 5, 20)),
        ("民國113年5月20日", dt.date(2024, 5, 20)),
        ("113/05/20", dt.date(2024, 5, 20)),
        ("最后更新：20/05/2024 11:05", dt.date(2024, 5, 20)),
        ("2024年05月20日 16:20 来源：某某网 发表评论", dt.date(2024, 5, 20)),
        ("[发布单位:   来源:文/外事处 王小明   发布时间:2024-05-20]", dt.date(2024, 5, 20)),
        ("建檔日期：113.05.20", dt.date(2024, 5, 20)),
        ("Monday, May 20, 2024", dt.date(2024, 5, 20)),
        ("Published 20 May 2024 5:47pm", dt.date(2024, 5, 20)),
        ("(Mon) May 20, 2024", dt.date(2024, 5, 20)),
        ("出版：2024-May-20 18:01", dt.date(2024, 5, 20)),
        ("17:16, 04 五月 2023 | GMT +6", dt.date(2023, 5, 4)),
        ("2024/05/20 分享：", dt.date(2024, 5, 20)),
        ("2024年5月20日，星期一", dt.date(2024, 5, 20)),
        ("113年5月20日 星期一", dt.date(2024, 5, 20)),
        ("发布日期：99-05-20　点阅次数：41", dt.date(2010, 5, 20)),
        ("日期:07-05-20 09:10", dt.date(2007, 5, 20)),
        ("(07-05-20 09:10)", dt.date(2007, 5, 20)),
        ("30523", None),
    ],
)
def test_days_of_publication_in_many_manners(line: str, wanted: dt.date | None) -> None:
    published = process(f"外长谈直飞航线\n{line}\n{BODY}\n{MORE}\n").published
    assert (published.start if published else None) == wanted


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("2022年12月20日（星期二）\n香港時間10時30分", dt.date(2022, 12, 20)),
        ("《 某某日报 》（ 2019年05月17日 03 版）", dt.date(2019, 5, 17)),
        ("1050429", dt.date(2016, 4, 29)),
        ("新华社2004年5月2日", dt.date(2004, 5, 2)),
        ("2019年5月17日 A3版", dt.date(2019, 5, 17)),
        ("某某日报2019年5月17日第三版", dt.date(2019, 5, 17)),
        ("摘自某某网2019年5月17日", dt.date(2019, 5, 17)),
        ("责任编辑：王小明 2019-05-17", dt.date(2019, 5, 17)),
        ("來源：外交部網站 2019年5月17日", dt.date(2019, 5, 17)),
        ("某某新闻-某某 Online\n中華民國108年5月17日", dt.date(2019, 5, 17)),
        ("2019-05-17", dt.date(2019, 5, 17)),
        ("2019年05月17日19:05", dt.date(2019, 5, 17)),
        ("2019-05-17 10:22:33　来源：某网　责任编辑：王小明", dt.date(2019, 5, 17)),
        ("更新時間 2019-05-17 10:22", dt.date(2019, 5, 17)),
        ("發佈日期：108-05-17", dt.date(2019, 5, 17)),
        ("May 17, 2019 10:22 AM", dt.date(2019, 5, 17)),
        ("香港時間 2019年5月17日", dt.date(2019, 5, 17)),
        ("完 2019年5月17日（星期五）", dt.date(2019, 5, 17)),
        ("某某网 | 2019.05.17", dt.date(2019, 5, 17)),
    ],
)
def test_the_day_of_publication_at_the_foot(foot: str, wanted: dt.date) -> None:
    text = f"外长谈直飞航线\n{BODY}\n{MORE}{foot}" if foot.isdigit() else ""
    document = process(text or f"外长谈直飞航线\n{BODY}\n{MORE}\n{foot}\n")
    assert document.published is not None
    assert document.published.start == wanted


@pytest.mark.parametrize(
    "foot",
    [
        "甲国总统抵达乙城 2019-05-12\n丙国部长访问乙城 2019-05-11",
        "下届会议 2019年5月17日在甲城",
    ],
)
def test_days_of_other_stories_at_the_foot(foot: str) -> None:
    assert process(f"外长谈直飞航线\n{BODY}\n{MORE}\n{foot}\n").published is None


def test_a_day_of_publication_behind_the_last_sentence() -> None:
    page = f"外长谈直飞航线\n{BODY}{MORE}　2019-05-17 18:55"
    document = process(page)
    assert document.published is not None
    assert document.published.start == dt.date(2019, 5, 17)
    assert zones(page)[-1] == ("publication", "2019-05-17 18:55")


def test_a_dateline_in_the_line_of_publication() -> None:
    page = f"外长谈直飞航线\n2019-05-17 17:22 某社／ 甲城17日专电\n\n{BODY}{MORE}\n"
    assert zones(page)[1:3] == [
        ("publication", "2019-05-17 17:22"),
        ("dateline", "某社／ 甲城17日专电"),
    ]


def test_day_and_place_under_the_title_of_a_paper() -> None:
    for line in ("2016年11月20日，甲城", "2016年11月20日　甲国乙城"):
        assert zones(f"甲乙两国联合声明\n{line}\n一、{BODY}\n")[1] == ("dateline", line)
    assert zones(f"外长谈直飞航线\n2016年11月20日　要闻\n{BODY}\n")[1][0] == "publication"


def test_a_paper_printed_whole() -> None:
    page = (
        "某某日报 数字报纸\n00004版:国际\n外长谈直飞航线\n某社甲城5月16日电 "
        f"{BODY}\n{MORE}\n某某日报 国际 00004 外长谈直飞航线\n"
        "2019-05-17 1900412 3 2019年05月17日 星期五\n"
    )
    document = process(page)
    assert document.published is not None
    assert document.published.start == dt.date(2019, 5, 17)
    assert [text for kind, text in zones(page) if kind in ("title", "body")] == [
        "外长谈直飞航线", BODY, MORE,
    ]  # fmt: skip


def test_a_day_in_the_last_sentence_is_no_day_of_publication() -> None:
    assert process(f"外长谈直飞航线\n{BODY}\n协议自2019年5月17日起生效。\n").published is None


def test_a_page_that_says_twice_when_it_appeared() -> None:
    page = (
        "首頁\n乙國議長將率團到甲國參訪\n責任編輯 王小明 報導\n發佈時間：2018/07/12 08:20\n"
        f"最後更新時間：2018/07/12 09:15\n2018/07/12\n第88號新聞稿\n{BODY}\n{MORE}\n王小明/編輯\n"
        "上一篇 下一篇\n中华人民共和国驻甲国大使馆\n地址：乙市丙路1号\n驻甲国使馆 版权所有\n"
    )
    found = zones(page)
    assert [text for kind, text in found if kind == "title"] == ["乙国议长将率团到甲国参访"]
    assert [text for kind, text in found if kind == "body"] == [BODY, MORE]
    assert [kind for kind, _ in found][2:7] == [
        "byline", "publication", "publication", "publication", "byline",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "时事新闻\n2023年02月09日 星期四 11:05\n两国外长商谈直飞航线\n2014年03月25日 星期四 09:22\n"
        + BODY,
        "外长谈直飞航线 某某网 2014-03-25 22:40 " + BODY,
        "date 2014-03 2014/03/25 07:45\n王小明/核稿编辑\n" + BODY,
        "外长谈直飞航线\n2014-03-25 09:00\n更新时间: 2014-03-26 10:00\n" + BODY,
    ],
)
def test_the_day_beside_the_headline_counts(page: str) -> None:
    document = process(f"{page}\n{MORE}\n")
    assert document.published is not None
    assert document.published.start == dt.date(2014, 3, 25)
    assert [text for kind, text in zones(f"{page}\n{MORE}\n") if kind == "body"] == [BODY, MORE]


@pytest.mark.parametrize("lead", ["越通社河内——", "(北江报网)", "丙国通讯社丁城——"])
def test_datelines_of_agencies_and_papers_online(lead: str) -> None:
    assert zones(f"外长谈直飞航线\n2014-03-25\n{lead}{BODY}\n{MORE}\n")[2:] == [
        ("dateline", lead), ("body", BODY), ("body", MORE),
    ]  # fmt: skip


def test_the_label_of_a_column_is_no_title() -> None:
    page = f"即时国际\n2021-03-24 10:41\n甲国战事\n甲国政府与武装签署停火协议\n{BODY}\n{MORE}\n"
    assert [text for kind, text in zones(page) if kind == "title"] == ["甲国政府与武装签署停火协议"]


def test_a_headline_with_a_note_of_its_picture_is_a_title() -> None:
    page = f"特首在甲市与当地政要会面（附图／短片）\n{BODY}\n{MORE}\n2025年5月12日（星期一）\n"
    assert zones(page)[0] == ("title", "特首在甲市与当地政要会面（附图／短片）")


def test_keywords_that_run_into_the_first_sentence_are_cut_off() -> None:
    page = f"外长谈直飞航线\n关键字： 直飞 航线据新华社报道，24日，外长抵达甲市。\n{BODY}\n{MORE}\n"
    assert zones(page)[1:3] == [
        ("credit", "关键字： 直飞 航线"),
        ("body", "据新华社报道，24日，外长抵达甲市。"),
    ]


def test_a_dateline_in_chinese_numerals() -> None:
    text = f"外长谈直飞航线\n新华社阿拉木图二〇〇七年一月二十五日电 {BODY}\n{MORE}\n"
    published = process(text).published
    assert published is not None
    assert (published.start, published.basis) == (dt.date(2007, 1, 25), "dateline")


@pytest.mark.parametrize(
    ("lead", "publisher"),
    [
        ("阿斯塔纳。KAZINFORM – ", "KAZINFORM"),
        ("哈萨克国际通讯社讯 - ", "哈萨克国际通讯社"),
        ("阿斯塔纳 5月7日电 哈通社 - ", "哈通社"),
        ("阿斯塔纳。5月7日。哈通社讯 - ", "哈通社"),
        ("阿斯塔纳。5月7日。KAZINFORM ", "KAZINFORM"),
        ("哈萨克斯坦国际通讯社消息，", "哈萨克斯坦国际通讯社"),
    ],
)
def test_datelines_of_agencies_with_a_dash(lead: str, publisher: str) -> None:
    page = f"两国开通航线\n2024-05-07\n\n{lead}{BODY}\n\n{MORE}\n"
    assert zones(page)[2:] == [("dateline", lead), ("body", BODY), ("body", MORE)]
    assert process(page).publisher == publisher


def test_lines_around_the_text() -> None:
    page = (
        "两国开通航线\n某某日报 2024年05月07日 第03版\n\n公民新闻网 王小明 / 综合报导\n\n"
        f"[Photo : Some News]\n\n{BODY}\n\n{MORE}\n\n"
        "《某某日报》（2024年05月07日 03 版）\n【纠错】\n"
    )
    assert [kind for kind, _ in zones(page)] == [
        "title", "publication", "byline", "caption", "body", "body", "credit", "footer",
    ]  # fmt: skip
    assert process(page).publisher == "某某日报"


@pytest.mark.parametrize(
    ("id", "publisher"),
    [
        ("peoples-daily-2019-05-07-h1", "人民日报"),
        ("tw_pts-2024-05-20", "公视"),
        ("news/nhk/1", "NHK"),
        ("facts/1", None),
    ],
)
def test_publisher_by_the_name_of_the_document(id: str, publisher: str | None) -> None:
    page = f"两国开通航线\n2024-05-07\n\n{BODY}\n\n{MORE}\n"
    document = clean_document(RawDocument(id, page), default_resources())
    assert document.publisher == publisher


@pytest.mark.parametrize(
    "line",
    [
        "18/08/2025 - 20:15",
        "更新时间 18/08/2025 - 08:12",
        "（18/08/2025）",
        "法广 发表时间：18/08/2025",
    ],
)
def test_day_before_month_in_a_publication_line(line: str) -> None:
    document = Extractor()(
        f"博里奇同莫迪通电话\n{line}\n\n智利总统博里奇周一同印度总理莫迪通电话。"
    )
    assert document.published is not None
    assert document.published.start == dt.date(2025, 8, 18)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("（联合早报曼谷2019年3月5日讯）", dt.date(2019, 3, 5)),
        ("哈通社/阿拉木图/2024年5月8日　", dt.date(2024, 5, 8)),
        ("德国国际广播电台2024年5月8日消息　", dt.date(2024, 5, 8)),
        ("某某国际广播电台（RXI）2024年5月8日：", dt.date(2024, 5, 8)),
        ("海湾电视台中文网2024年5月8日  ", dt.date(2024, 5, 8)),
        ("央视记者2024年5月8日报道：", dt.date(2024, 5, 8)),
        ("阿塞拜疆国家通讯社巴库5月8日电（2024年）　", dt.date(2024, 5, 8)),
        ("（新华网动态）", None),
        ("（德国之声中文网）", None),
        ("【澳广视】", None),
        ("【本报消息】", None),
        ("国际在线报道：", None),
        ("BBC中文网　", None),
        ("柏林讯——", None),
        ("自由报／东京综合外电　", None),
    ],
)
def test_datelines_of_many_desks(lead: str, day: dt.date | None) -> None:
    text = f"三国外长谈直飞航线\n{lead}{BODY}{MORE}"
    assert [kind for kind, _ in zones(text)] == ["title", "dateline", "body"]
    published = process(text).published
    assert (published and published.end) == day


@pytest.mark.parametrize(
    "opening",
    ["他把新闻稿交给记者：", "上海合作组织成员国的通讯社 ", "（图左）", "（电力报告）", "外长说："],
)
def test_what_is_no_dateline(opening: str) -> None:
    assert "dateline" not in [kind for kind, _ in zones(f"三国谈航线\n{opening}{BODY}{MORE}")]


def test_a_day_with_its_word_tells_when_the_text_appeared() -> None:
    text = "三国谈航线\n外长昨天（二〇二四年五月七日）在阿拉木图说，航线不久开通。"
    published = process(text).published
    assert published
    assert published.end == dt.date(2024, 5, 8)


def test_a_dateline_without_its_month_takes_it_from_a_near_day() -> None:
    text = "三国谈航线\n（中央社巴黎1日综合外电报导）三国外长2024年5月31日深夜谈妥航线。"
    published = process(text).published
    assert published
    assert published.end == dt.date(2024, 6, 1)


@pytest.mark.parametrize("line", ["日内瓦 — 2024年5月8日", "（2024年5月8日，日内瓦）"])
def test_a_line_of_place_and_day_is_a_dateline(line: str) -> None:
    text = f"三国谈航线\n{line}\n{BODY}{MORE}"
    assert zones(text)[1] == ("dateline", line)
    published = process(text).published
    assert published
    assert published.end == dt.date(2024, 5, 8)


def test_an_outlet_and_the_day_make_a_publication_line() -> None:
    assert zones(f"三国谈航线\n（2024年5月8日，某某新闻社）\n{BODY}{MORE}")[1][0] == "publication"
