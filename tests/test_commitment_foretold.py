"""What is foretold by the writer, what is agreed on, and who has the office to speak."""

from __future__ import annotations

import pytest
from commitment_facts import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("访问期间，智秘双方将在利马签署多份渔业合作文件。", []),
        ("智秘双方还将就铜矿开采举行第三轮磋商。", []),
        ("亚洲开发银行将在利马开设办事处。", []),
        ("智秘双方将定期举行外长磋商。", ["commit CHL,PER 定期举行外长磋商"]),
        ("智秘双方将扩大渔业合作，举办展览。", ["commit CHL,PER 扩大渔业合作，举办展览"]),
        ("智利将设立5亿美元专项贷款。", ["commit CHL 设立5亿美元专项贷款"]),
        ("智利外长范克拉韦伦说，智方将举办渔业论坛。", ["commit CHL 举办渔业论坛"]),
        ("根据协议，智秘双方将举行联合巡查。", ["commit CHL,PER 举行联合巡查"]),
    ],
)
def test_what_the_writer_foretells_is_an_event(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智秘双方就联合培养教师达成一致。", ["agree CHL,PER 就联合培养教师达成一致"]),
        ("智利和秘鲁就共建渔港达成共识。", ["agree CHL,PER 就共建渔港达成共识"]),
        (
            "智利外长与秘鲁外长会谈。智秘双方对合作表示满意，并就重开航线达成一致。",
            ["agree CHL,PER 就重开航线达成一致"],
        ),
        ("智秘双方就将渔期延长达成一致。", ["agree CHL,PER 就将渔期延长达成一致"]),
        ("智秘双方就将航线延伸至利马达成共识。", ["agree CHL,PER 就将航线延伸至利马达成共识"]),
        ("智秘双方就鱼粉价格达成一致。", []),
        ("智秘双方就边界问题达成共识。", []),
        ("智秘双方未能就延长渔期达成一致。", []),
    ],
)
def test_what_is_agreed_on(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智利州长欢迎赵大使履新。", []),
        ("智利总统博里奇说，智利很乐意分享经验。", ["intend CHL 分享经验"]),
        (
            "智方愿同秘方密切合作，寻求开辟渔业贸易新渠道。",
            ["intend CHL 同秘方密切合作，寻求开辟渔业贸易新渠道"],
        ),
    ],
)
def test_small_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_office_holder_who_was_a_candidate_speaks() -> None:
    told = "执政党候选人希帕索得票过半。希帕索说，他将推进司法改革。"
    assert found(told) == []
    assert found(told.replace("希帕索", "托卡耶夫")) == ["commit KAZ 推进司法改革"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "智利外长在利马说，智方将放宽签证条件。秘鲁政府对此表示欢迎。",
            ["commit CHL 放宽签证条件", "support PER 对此表示欢迎"],
        ),
        (
            "智方宣布明年起免征鱼粉关税，秘方对此表示欢迎。",
            ["commit CHL 明年起免征鱼粉关税", "support PER 对此表示欢迎"],
        ),
        ("智利解除了禁令。秘鲁政府对此表示欢迎。", []),
    ],
)
def test_what_another_has_undertaken_is_welcomed(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "安理会通过第1611号决议。决议请秘书长任命一名特使，并促请各国捐款。",
            ["urge UN 秘书长任命一名特使", "urge UN 各国捐款"],
        ),
        (
            "安理会通过第1611号决议。决议指出，设立新的办事处有助于巩固该国取得的进展。",
            [],
        ),
        ("智利总统博里奇请部长转达问候。", []),
        ("智利外长强调，采取有助于和平的措施。", ["commit CHL 采取有助于和平的措施"]),
        (
            "智利总统博里奇感谢东道主，又指希望会谈推动两国关系。",
            ["urge CHL 会谈推动两国关系"],
        ),
        ("智利总统博里奇说，不能指望秘方让步。", []),
        (
            "智利国家铁路公司负责人表示，铁路部门将与邻国加强协作。",
            ["commit CHL 与邻国加强协作"],
        ),
    ],
)
def test_who_is_asked_and_who_is_the_speakers(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_points_agreed_on_have_their_own_force() -> None:
    text = (
        "智利外长同秘鲁外长会谈。双方达成四点共识。第一，加强渔业沟通。第二，双方将扩大贸易。"
        "第三，智方支持秘方办好论坛。第四，共同维护渔业资源。"
    )
    assert found(text) == [
        "agree CHL,PER 加强渔业沟通",
        "commit CHL,PER 扩大贸易",
        "support CHL 秘方办好论坛",
        "agree CHL,PER 共同维护渔业资源",
    ]
    proposed = "智利外长提出两点建议。第一，加强渔业沟通。第二，双方要扩大贸易。"
    assert found(proposed) == ["propose CHL 加强渔业沟通", "propose CHL 双方要扩大贸易"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "安理会12日通过决议，将观察团的任期延长30天。决议呼吁也门各方保障其安全。",
            ["urge UN 也门各方保障其安全"],
        ),
        (
            "欧洲议会12日通过决议。决议还呼吁智利和秘鲁停止捕鲸。",
            ["urge EU 智利和秘鲁停止捕鲸"],
        ),
        (
            "智利参议院12日通过决议。决议请总统撤回部队，反对扩大演习。",
            ["urge CHL 总统撤回部队", "oppose CHL 扩大演习"],
        ),
    ],
)
def test_a_resolution_is_of_the_body_that_passed_it(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共同社报道指出，智利政府决定向秘鲁提供渔船。", ["agree CHL 向秘鲁提供渔船"]),
        ("报道又指，智利外长建议秘方扩大进口。", ["propose CHL 秘方扩大进口"]),
        ("专家指出，智利政府决定向秘鲁提供渔船。", []),
        ("报道又指，智利政府将向秘鲁提供渔船。", []),
    ],
)
def test_what_a_report_says_a_party_decided(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("dateline", "state"),
    [
        ("新华社北京8月19日电 ", "CHN"),
        ("（中央社记者王小明台北19日电）", "TWN"),
        ("〔记者王小明／高雄报导〕", "TWN"),
    ],
)
def test_a_ministry_is_of_the_state_in_whose_city_the_text_is_dated(
    dateline: str, state: str
) -> None:
    told = "外交部19日表示，智利政府应撤回决定，政府决定捐助50万美元。秘鲁总统博鲁阿尔特访问智利。"
    assert found(dateline + told) == [
        f"urge {state} 撤回决定",
        f"agree {state} 捐助50万美元",
    ]


def test_our_side_is_that_of_the_bodies_told_of() -> None:
    text = "行政院渔业署与日本水产厅举行会谈。渔业署指出，我方将持续派船护渔。行政院决定增拨经费。"
    assert found(text)[0] == "commit TWN 持续派船护渔"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "智利外长范克拉韦伦表示，希望早日恢复直航；"
            "秘鲁外长冈萨雷斯则介绍了渔业谈判，并表示秘方将提供补贴。",
            ["intend CHL 早日恢复直航", "commit PER 提供补贴"],
        ),
        (
            "中非合作论坛利马会议通过宣言。宣言说，我们主张改革银行。",
            ["urge AU,CHN 改革银行"],
        ),
        (
            "智秘双方反对过度捕捞，并承诺落实渔业公约。",
            ["oppose CHL,PER 过度捕捞", "commit CHL,PER 落实渔业公约"],
        ),
        ("智利外长说，我期待着同秘方深入沟通。", ["intend CHL 同秘方深入沟通"]),
        ("智利内政部长托阿将署任总统。", []),
        (
            "智利总统博里奇会见秘鲁外长，希望扩大贸易。\n经济部长格劳等参与会面。",
            ["intend CHL 扩大贸易"],
        ),
        (
            "智利总统说，希望尽早加强双方在渔业上的合作，并且很乐意分享经验。",
            ["urge CHL 尽早加强双方在渔业上的合作", "intend CHL 分享经验"],
        ),
    ],
)
def test_turns_and_partners(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智利外长说，智利总统与秘鲁总统将共同见证航线启动。", []),
        ("智利总统博里奇说，他将继续担任总统。", ["commit CHL 继续担任总统"]),
        (
            "智利外长会见秘鲁外长。双方认为两国渔业部门保持交往是必要和有益的。",
            ["urge CHL,PER 两国渔业部门保持交往是必要和有益的"],
        ),
        (
            "智利外长会见秘鲁外长。双方致力于探索建立渔业联盟。",
            ["commit CHL,PER 探索建立渔业联盟"],
        ),
        ("智利外长会见秘鲁外长。双方愿探讨建立渔业联盟。", ["explore CHL,PER 建立渔业联盟"]),
    ],
)
def test_what_is_seen_and_what_one_is_given_to(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（中央社记者王小明台北19日电）外交部说，驻智利代表处将续与智利政府保持联系。",
            ["commit TWN 续与智利政府保持联系"],
        ),
        ("台北市长柯文哲说，台北市立动物园也将赠送猴子。", ["commit TWN 赠送猴子"]),
        ("首尔市立美术馆将与利马画院合办展览。", ["commit KOR 与利马画院合办展览"]),
        ("首尔市立美术馆将迎来百年馆庆。", []),
    ],
)
def test_institutions_and_posts_abroad(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_to_plan_together_goes_on_with_a_wish() -> None:
    text = "智利外长说，智方愿同秘方一道努力，从战略高度，共同谋划和推动渔业合作。"
    assert found(text) == ["intend CHL 同秘方一道努力，从战略高度，共同谋划和推动渔业合作"]
    assert found("智利政府谋划扩建渔港。") == ["intend CHL 扩建渔港"]


def test_call_on_somebody_ahead_is_a_schedule() -> None:
    text = "李家超8月20日访问秘鲁，他将拜访秘鲁外长罗哈斯。"
    assert found(text) == []
