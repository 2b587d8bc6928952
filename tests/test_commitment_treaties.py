"""What agreements provide, and the words by which they and their parties are told."""

import pytest
from commitment_facts import EXTRACTOR, found, read

_TOLD = "亚美尼亚与阿塞拜疆1日签署和平条约。"


@pytest.mark.parametrize(
    ("told", "action"),
    [
        ("根据条约，边境驻军两年内撤走。", "边境驻军两年内撤走"),
        ("依约，战俘分三批交换。", "战俘分三批交换"),
        ("条文写明，边境驻军两年内撤走。", "边境驻军两年内撤走"),
        ("据条文所载，口岸下月起重开。", "口岸下月起重开"),
        ("条约规定，第三国军队不得进驻边境。", "第三国军队不得进驻边境"),
        ("按照条约规定，双方须交出雷区地图。", "双方须交出雷区地图"),
    ],
)
def test_terms_are_agreed_by_those_who_signed(told: str, action: str) -> None:
    assert read(_TOLD + told) == [("agree", ["ARM", "AZE"], action)]


@pytest.mark.parametrize(
    "text",
    [
        "根据天气预报，明天有大雨。",
        "根据声明，该组织向北部发射了火箭弹。",
        "依约，他准时抵达餐厅。",
        "合同写明，租客每月交租。",
        "亚美尼亚与阿塞拜疆1日签署和平条约。条约须有两国议会批准方可生效。",
    ],
)
def test_what_points_to_no_agreement_of_states_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "日本首相石破茂许下承诺，三年内把援助翻倍。",
            ("commit", ["JPN"], "三年内把援助翻倍"),
        ),
        (
            "联合国秘书长古特雷斯喊话各方保持克制。",
            ("urge", ["UN"], "各方保持克制"),
        ),
        ("俄罗斯断然回绝了停火提案。", ("oppose", ["RUS"], "停火提案")),
        ("日菲两国达成默契，年内启动谈判。", ("agree", ["JPN", "PHL"], "年内启动谈判")),
        ("日本政府盘算在夏季前派遣自卫队。", ("intend", ["JPN"], "在夏季前派遣自卫队")),
        (
            "韩国外交部发言人说，不排除另行提出方案。",
            ("explore", ["KOR"], "另行提出方案"),
        ),
        (
            "外交部发言人答记者问\n答：中方重视此访。国家主席习近平将会见他。",
            ("commit", ["CHN"], "会见他"),
        ),
        (
            "中国外长王毅同俄罗斯外长拉夫罗夫会谈。双方深夜就恢复通航取得一致。",
            ("agree", ["CHN", "RUS"], "就恢复通航取得一致"),
        ),
        ("中方对两国恢复对话乐观其成。", ("support", ["CHN"], "对两国恢复对话乐观其成")),
    ],
)
def test_plain_and_rare_words_of_force(text: str, expected: tuple[str, list[object], str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "抗议民众在总统府外高呼格鲁吉亚万岁。",
        "专家不排除两国再生冲突。",
        "警方不排除有人纵火。",
        "中国外长王毅说，不排除对方再次违约的可能性。",
        "日本队主帅放话，明晚一定拿下对手。",
        "网民大声疾呼保护古树。",
    ],
)
def test_the_same_words_of_others_commit_nobody(text: str) -> None:
    assert read(text) == []


_ACCORD = (
    "中华人民共和国政府和马耳他共和国政府渔业协定\n"
    "中华人民共和国政府和马耳他共和国政府（以下简称“缔约双方”），达成协议如下：\n"
)


def _numbered(text: str) -> list[tuple[str, str, str | None]]:
    result = EXTRACTOR(text, date="2004-05-10")
    for record in result.commitments:
        assert [party.value for party in record.parties] == ["CHN", "MLT"]
    return [
        (
            record.force,
            result.text[record.action[0] : record.action[1]],
            record.item.value if record.item else None,
        )
        for record in result.commitments
    ]


def test_articles_on_lines_of_their_own_are_agreed() -> None:
    text = _ACCORD + (
        "第一条\n缔约双方互派渔业专家。\n第二条\n缔约双方应鼓励两国渔港通信。\n"
        "第三条\n一、双方每年换文一次。\n二、双方支持渔民互访。\n"
        "第四条\n缔约任何一方不得转让鱼苗。\n第五条\n本协定自签字之日起生效。"
    )
    assert _numbered(text) == [
        ("agree", "互派渔业专家", "1"),
        ("urge", "鼓励两国渔港通信", "2"),
        ("agree", "每年换文一次", "3.1"),
        ("support", "渔民互访", "3.2"),
        ("oppose", "转让鱼苗", "4"),
    ]


def test_points_of_what_was_concluded_are_agreed_without_a_word_of_force() -> None:
    assert _numbered(_ACCORD + "一、双方互派渔业专家。\n二、双方将共建鱼苗站。") == [
        ("agree", "互派渔业专家", "1"),
        ("commit", "共建鱼苗站", "2"),
    ]


def test_lines_that_number_articles_elsewhere_open_nothing() -> None:
    assert read("渔业管理办法\n第一条\n渔船每年检修一次。\n第二条\n渔船应悬挂国旗。") == []


def test_who_conflict_or_contract_are_the_two_told_of() -> None:
    told = "亚美尼亚与阿塞拜疆代表在日内瓦会谈。交战双方承诺不布雷，冲突双方同意交换遗体。"
    assert [found[:2] for found in read(told)] == [
        ("commit", ["ARM", "AZE"]),
        ("agree", ["ARM", "AZE"]),
    ]


def test_we_in_the_statement_of_a_format_are_its_two_sides() -> None:
    text = "第十七次中国—东盟领导人会议主席声明\n三、会议在内比都举行。我们同意扩建渔港。"
    assert read(text) == [("agree", ["ASEAN", "CHN"], "扩建渔港")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "按照停火协议，以色列须从加沙人口密集区撤军，哈马斯则须释放33名人质。",
            ["agree ISR 须从加沙人口密集区撤军", "agree PSE 须释放33名人质"],
        ),
        (
            "根据备忘录，中方将派遣农业专家，塔方须提供试验田和办公场所。",
            ["commit CHN 派遣农业专家", "agree TJK 须提供试验田和办公场所"],
        ),
    ],
)
def test_each_side_has_what_it_must_in_a_record_of_its_own(text: str, expected: list[str]) -> None:
    assert found(text) == expected
