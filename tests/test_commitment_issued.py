"""Documents that gatherings and bodies issue; envoys who write, spokesmen who answer."""

from __future__ import annotations

import pytest
from commitment_facts import EXTRACTOR, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海湾合作委员会首脑会议8日闭幕，会后发表的闭幕公报强烈谴责胡塞武装的袭击，呼吁伊朗保持克制。",
            ["oppose GCC 胡塞武装的袭击", "urge GCC 伊朗保持克制"],
        ),
        (
            "阿拉伯国家联盟首脑会议5日在巴格达闭幕。会议通过的《巴格达宣言》敦促以色列撤军，决定设立重建基金。",
            ["urge LAS 以色列撤军", "agree LAS 设立重建基金"],
        ),
        (
            "七国集团外长会议的联合声明谴责朝鲜试射导弹，承诺向乌克兰追加50亿美元援助。",
            ["oppose G7 朝鲜试射导弹", "commit G7 向乌克兰追加50亿美元援助"],
        ),
        (
            "亚太经合组织领导人会议9日通过的《利马宣言》承诺在2027年底前降低关税。",
            ["commit APEC 在2027年底前降低关税"],
        ),
        (
            "美洲国家组织第四十届大会8日在利马闭幕。大会通过的宣言承诺限制武器采购。",
            ["commit OAS 限制武器采购"],
        ),
        (
            "上海合作组织成员国元首理事会会议24日举行。会议发表的新闻公报强调将继续加强执法合作。",
            ["commit SCO 继续加强执法合作"],
        ),
        (
            "法国外交部12日发布的声明谴责袭击事件，要求肇事方道歉。",
            ["oppose FRA 袭击事件", "urge FRA 肇事方道歉"],
        ),
        ("专家组公布的最终报告呼吁加强监测。", []),
        ("埃及总统发表的文章支持建国方案。", []),
        ("美国外交部发布的数据显示，双边贸易要求更多运力。", []),
        ("美国白宫发言人说，总统宣布提名多恩出任驻斐济大使。", []),
    ],
)
def test_what_a_document_says_is_said_by_those_who_issued_it(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "驻汤加大使林青在《汤加时报》发表署名文章\n\n"
            "2025年9月3日，中国驻汤加大使林青在汤加媒体发表署名文章。全文如下：\n\n"
            "近来，围绕渔业的传言不少。\n\n"
            "我们将继续支持岛国建设气象站。我们反对向海洋倾倒废料，敦促有关公司住手。",
            [
                "commit CHN 继续支持岛国建设气象站",
                "oppose CHN 向海洋倾倒废料",
                "urge CHN 有关公司住手",
            ],
        ),
        (
            "李大使在当地报纸撰文\n\n作为中国驻加蓬大使，我愿同加各界一道努力。我们支持非洲国家联合自强。",
            ["intend CHN 同加各界一道努力", "support CHN 非洲国家联合自强"],
        ),
        (
            "商务部新闻发言人答记者问\n\n问：美国宣布加征关税，有何评论？\n\n"
            "答：美方做法损人害己。我们敦促美方取消关税，并将采取必要措施，维护中国企业利益。",
            ["urge CHN 美方取消关税", "commit CHN 采取必要措施，维护中国企业利益"],
        ),
        ("一位居民写道：作为城里人，我们将多种树。", []),
        ("李大使参观工厂\n\n工人们说，我们将多种树。", []),
    ],
)
def test_envoys_write_and_spokesmen_answer_for_their_own_state(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "土耳其总统埃尔多安说，土方支持停火并将派出观察员。",
            ["support TUR 停火", "commit TUR 派出观察员"],
        ),
        (
            "伊朗外长阿拉格齐说，伊方欢迎欧盟斡旋但不会讨论导弹计划。",
            ["support IRN 欧盟斡旋", "commit IRN 不会讨论导弹计划"],
        ),
        (
            "中国计划2030年碳排放达到峰值且将努力早日达峰。",
            ["intend CHN 2030年碳排放达到峰值", "commit CHN 努力早日达峰"],
        ),
        ("伊朗总统佩泽希齐扬说，伊朗随时准备进行对话。", ["intend IRN 进行对话"]),
        (
            "中国外交部发言人毛宁说，只要有利于停火，中方都坚定支持。",
            ["support CHN 只要有利于停火，中方都坚定支持"],
        ),
        (
            "中国代表说，凡是破坏和平的事，中方都反对。",
            ["oppose CHN 凡是破坏和平的事，中方都反对"],
        ),
        (
            "欧盟委员会12日宣布，作为对加税的回应，将对总额260亿欧元的美国商品征收关税。",
            ["commit EU 对总额260亿欧元的美国商品征收关税"],
        ),
        ("法国总统马克龙说，法方不赞成阵营对抗。", ["oppose FRA 阵营对抗"]),
        ("法国外交部呼吁，各方应保持克制。", ["urge FRA 各方应保持克制"]),
        (
            "联合国秘书长古特雷斯敦促，冲突各方必须保护平民，并表示联合国将派出小组。",
            ["urge UN 冲突各方必须保护平民", "commit UN 派出小组"],
        ),
        ("法国总统马克龙说，反对阵营在选举中落败。", []),
        ("中国外交部发言人毛宁说，欧盟提出建议，中方都支持过。", []),
        ("将于下月离任的欧盟大使感谢各方。", []),
    ],
)
def test_a_record_ends_where_the_next_one_begins_in_its_clause(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "法国外交部声明\n\n针对有关言论，法国外交部17日发表声明如下：\n\n一、法国支持停火。\n\n"
            "二、政府将继续推进与伙伴国的合作。\n\n三、强烈谴责袭击。",
            ["support FRA 停火", "commit FRA 继续推进与伙伴国的合作", "oppose FRA 袭击"],
        ),
        (
            "日本外务大臣发表谈话\n\n日本外务大臣岩屋毅9日发表谈话，内容如下：\n\n"
            "强烈要求韩方采取措施。\n\n将继续同韩方保持沟通。",
            ["urge JPN 韩方采取措施", "commit JPN 继续同韩方保持沟通"],
        ),
        (
            "王毅谈阿富汗局势\n\n王毅在通话中强调：\n\n第一，支持各派和解。\n\n第二，敦促塔利班划清界限。\n\n"
            "街头恢复平静，商店将陆续开门。",
            ["support CHN 各派和解", "urge CHN 塔利班划清界限"],
        ),
        ("某市指挥部通告如下：\n\n一、公交暂停运营。\n\n二、将另行通告恢复时间。", []),
    ],
)
def test_what_follows_the_announcement_of_a_statement_is_said_by_who_makes_it(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "农业农村部部长韩俊在京会见乌拉圭农牧渔业部长弗拉蒂。韩俊表示，要抓好项目，希望双方密切合作。"
            "弗拉蒂期待与中方扩大贸易，愿与中方相向而行。",
            [
                "urge CHN 抓好项目",
                "urge CHN 双方密切合作",
                "intend URY 与中方扩大贸易",
                "intend URY 与中方相向而行",
            ],
        ),
        (
            "白俄罗斯总统卢卡申科说，白方愿加强合作。习近平主席提出全球治理倡议，为世界指明方向。",
            ["intend BLR 加强合作"],
        ),
        (
            "古巴外长罗德里格斯说，古方愿在共建“一带一路”框架下同中方探讨风电合作的可行性。",
            ["explore CUB 风电合作的可行性"],
        ),
        ("世界卫生组织成员国1日投票决定启动磋商。", ["agree WHO 启动磋商"]),
        (
            "金砖国家领导人第三次会晤14日在三亚举行。五国同意扩大本币结算。",
            ["agree BRA,CHN,IND,RUS,ZAF 扩大本币结算"],
        ),
        ("匈牙利总理欧尔班说，匈方年底前将启动招标。", ["commit HUN 启动招标"]),
    ],
)
def test_wishes_of_persons_frameworks_votes_and_those_only_counted(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "匈牙利总理欧尔班说，匈方年底前将启动招标。",
        "匈牙利总理欧尔班说，匈方将继续支持铁路建设，年底前启动招标。",
    ],
)
def test_the_end_of_the_year_lies_ahead_whoever_it_stands_behind(text: str) -> None:
    (commitment,) = EXTRACTOR(text, date="2024-05-09").commitments
    assert commitment.deadline is not None
    assert (commitment.deadline.start, str(commitment.deadline.end)) == (None, "2024-12-31")
    assert commitment.deadline.relation == "by"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "法国总统马克龙承诺增加对乌克兰的援助，国际社会将继续提供重建资金。",
            ["commit FRA 增加对乌克兰的援助"],
        ),
        (
            "德国总理朔尔茨承诺向苏丹追加援助，各捐助国将于下月公布方案。",
            ["commit DEU 向苏丹追加援助"],
        ),
        ("马来西亚首相安瓦尔欢迎中国总理李强访问马来西亚，感谢中方支持。", []),
        ("老挝国家主席通伦欢迎王毅外长来老出席澜湄合作外长会。", []),
        (
            "泰国总理赛塔对习近平主席访问泰国表示欢迎，愿同中方深化合作。",
            ["intend THA 同中方深化合作"],
        ),
        (
            "中国外长王毅表示，中方欢迎马克龙总统明年再次访华，欢迎法国企业来华参展。",
            ["support CHN 马克龙总统明年再次访华", "support CHN 法国企业来华参展"],
        ),
    ],
)
def test_what_others_will_do_and_guests_who_come_are_no_commitments(
    text: str, expected: list[str]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "欧盟委员会宣布一揽子援乌计划，包括提供10亿欧元贷款、重建输电网。",
            ["commit EU 提供10亿欧元贷款、重建输电网"],
        ),
        (
            "中国政府推出多项便利举措，包括扩大免签国家范围，欢迎外国朋友来华旅游。",
            ["commit CHN 扩大免签国家范围", "support CHN 外国朋友来华旅游"],
        ),
        ("日本外相上川阳子宣布新援助方案，包括提供两艘巡逻艇。", ["commit JPN 提供两艘巡逻艇"]),
        (
            "美国总统特朗普和朝鲜领导人金正恩12日签署联合声明，内容包括：建立新型关系；共同构建和平机制。",
            ["agree PRK,USA 建立新型关系", "agree PRK,USA 共同构建和平机制"],
        ),
        ("报告提出多项建议，包括加强监测。", []),
        ("专家组公布研究计划，包括采集样本。", []),
        ("法国公布了去年的援助，包括提供药品。", []),
    ],
)
def test_what_announced_measures_consist_in_is_a_commitment(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "国务院总理李强会见柬埔寨首相洪玛奈。李强对洪玛奈首相一行表示欢迎。",
        "国务院总理李强会见柬埔寨首相洪玛奈。李强对洪玛奈表示欢迎。",
    ],
)
def test_whoever_comes_is_welcomed_out_of_courtesy(text: str) -> None:
    assert found(text) == []
