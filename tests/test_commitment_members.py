"""Members of a body that act without its name, and speakers told of only briefly."""

from __future__ import annotations

import pytest
from commitment_facts import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "世界贸易组织第十一届部长级会议在布宜诺斯艾利斯闭幕，各成员承诺就渔业补贴继续谈判。",
            ["commit WTO 就渔业补贴继续谈判"],
        ),
        (
            "联合国粮食及农业组织第41届大会在罗马闭幕。会员国一致同意将明年定为小米年。",
            ["agree FAO 将明年定为小米年"],
        ),
        (
            "北约28个成员国领导人5日在威尔士同意，组建一支快速反应部队。",
            ["agree NATO 组建一支快速反应部队"],
        ),
        (
            "二十国集团财长会议周日在福冈闭幕，与会财长同意加快修订跨国企业税制。",
            ["agree G20 加快修订跨国企业税制"],
        ),
        (
            "世界卫生组织194个成员国周一决定，11月召开特别会议讨论大流行病条约。",
            ["agree WHO 11月召开特别会议讨论大流行病条约"],
        ),
        (
            "世界贸易组织第十届部长级会议19日收场，162个成员首度承诺取消出口补贴。",
            ["commit WTO 取消出口补贴"],
        ),
        # those who are only counted, and offices asked in a speech, stay nobody
        ("四十个出兵国发表声明，同意延长任期。", []),
    ],
)
def test_members_act_for_their_body(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "郭启明大使向津巴布韦外长递交国书副本。郭大使说，中方愿帮助津方发展农业。",
            ["intend CHN 帮助津方发展农业"],
        ),
        (
            "李家超与印尼总统佐科会面，佐科表示欢迎香港企业投资新首都，又说会加快审批签证。",
            ["support IDN 香港企业投资新首都", "commit IDN 加快审批签证"],
        ),
        (
            "蒙方向中方赠送活羊，习近平表示感谢，称中方将扩大进口蒙古牛羊肉。",
            ["commit CHN 扩大进口蒙古牛羊肉"],
        ),
        (
            "俄罗斯天然气公司总裁米勒说，该公司每年将向中国输气380亿立方米。",
            ["commit RUS 向中国输气380亿立方米"],
        ),
        (
            "复旦大学校长许宁生会见外宾。许宁生表示，研究院将面向两国招收博士生。",
            ["commit CHN 面向两国招收博士生"],
        ),
        (
            "习近平表示，中方乐见以方为局势降温作出积极努力。",
            ["support CHN 以方为局势降温作出积极努力"],
        ),
        ("习近平表示，中方乐见双方已就停火达成协议。", []),
    ],
)
def test_speakers_told_of_briefly(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "尼泊尔政府与反政府武装签署和平协议；印度外长慕克吉表示欢迎，并承诺援助尼泊尔选举。",
            ["commit IND 援助尼泊尔选举"],
        ),
        (
            "韩国总统文在寅与朝鲜领导人金正恩签署宣言；中国外交部发言人对此表示欢迎，"
            "并希望有关方面保持对话势头。",
            ["urge CHN 有关方面保持对话势头"],
        ),
        (
            "朝鲜15日发射一枚导弹。日本首相安倍晋三予以强烈谴责，并要求召开安理会紧急会议。",
            ["urge JPN 召开安理会紧急会议"],
        ),
        (
            "中方宣布自2004年起每年举办博览会，东盟对此表示欢迎。",
            ["commit CHN 自2004年起每年举办博览会", "support ASEAN 对此表示欢迎"],
        ),
    ],
)
def test_what_is_welcomed_was_told_before(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_points_beyond_the_eighth() -> None:
    text = "中英联合宣言（摘录）\n\n九、双方同意加强金融合作，反对一切形式的贸易保护主义。"
    assert found(text) == ["agree CHN,GBR 加强金融合作", "oppose CHN,GBR 一切形式的贸易保护主义"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日本首相岸田文雄向韩国总统尹锡悦表示，希望韩方理解排海计划。",
            ["urge JPN 韩方理解排海计划"],
        ),
        (
            "以色列总理内塔尼亚胡向美国特使米切尔承诺冻结定居点建设。",
            ["commit ISR 冻结定居点建设"],
        ),
        (
            "台湾副总统萧美琴向美国众议员表示，期盼美方支持台湾参与世卫。",
            ["urge TWN 美方支持台湾参与世卫"],
        ),
        (
            "默克尔向希腊总理齐普拉斯承诺，德国将继续提供贷款。",
            ["commit DEU 继续提供贷款"],
        ),
        # with whom two act together is no addressee
        ("德国同法国商定共建实验室。", ["agree DEU,FRA 共建实验室"]),
    ],
)
def test_whom_a_speaker_addresses(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海协会会长陈云林与海基会董事长江丙坤会谈后表示，大陆将增购台湾水果，大陆支持台商转型。",
            ["commit CHN 增购台湾水果", "support CHN 台商转型"],
        ),
        (
            "香港与澳门今日签署合作安排。按照协议，双方将逐步取消关税。",
            ["commit HKG,MAC 逐步取消关税"],
        ),
        (
            "广东省与香港特区政府今日签署协议，根据协议，两地将合作发展电动车产业。",
            ["commit CHN,HKG 合作发展电动车产业"],
        ),
        ("以色列总理巴拉克说，以军将从黎巴嫩南部全部撤出。", ["commit ISR 从黎巴嫩南部全部撤出"]),
        ("国务院总理朱镕基说，内地经济将保持增长。", []),
        ("首架专机将从北京起飞。", []),
    ],
)
def test_the_mainland_and_its_neighbours(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日本外相上川阳子与菲律宾外长马纳洛会谈，两人一致确认深化与美国的三方合作。",
            ["agree JPN,PHL 深化与美国的三方合作"],
        ),
        (
            "韩国总统文在寅与印度总理莫迪会谈，两国订下目标，到2030年把贸易额增至500亿美元。",
            ["agree IND,KOR 到2030年把贸易额增至500亿美元"],
        ),
        (
            "中国公安部长孟建柱与老挝公安部长通班会谈，双方确定联合打击贩毒。",
            ["agree CHN,LAO 联合打击贩毒"],
        ),
        ("温家宝总理与坦桑尼亚总统基奎特会谈。双方确认两国关系发展良好。", []),
        ("俄罗斯外长拉夫罗夫与美国国务卿希拉里会谈，双方确认了会谈日期。", []),
    ],
)
def test_what_two_confirm_or_aim_at(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日本首相岸田文雄与韩国总统尹锡悦会谈，会后宣布全面恢复穿梭外交。",
            ["commit JPN,KOR 全面恢复穿梭外交"],
        ),
        (
            "香港特首李家超与阿联酋经济部长马里会面。双方同意加强金融合作，并会成立工作小组跟进。",
            ["agree ARE,HKG 加强金融合作", "commit ARE,HKG 成立工作小组跟进"],
        ),
        (
            "中国外长杨洁篪说，有关各方应保持克制，不要让局势失控。",
            ["urge CHN 保持克制，不要让局势失控"],
        ),
        ("中国外长王毅说，地区需要和平，不要战争。", []),
        ("法国总统马克龙将与国家主席会谈，德国总理朔尔茨亦会参与部分会面。", []),
        ("联合国特使卜拉希米将辞去职务。", []),
    ],
)
def test_what_follows_talks_and_appeals(text: str, expected: list[str]) -> None:
    assert found(text) == expected
