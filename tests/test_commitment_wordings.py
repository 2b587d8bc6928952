"""Undertakings whose force word meets a name, a noun or a verb that hides it, and what is none."""

from __future__ import annotations

import pytest
from commitment_facts import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A force word ends a name that is spelt by sound.
        ("巴西财政部副部长瓜尔迪亚强烈反对取消农业补贴。", ["oppose BRA 取消农业补贴"]),
        ("墨西哥外交部副部长塞阿德力争在夏季前完成谈判。", ["commit MEX 在夏季前完成谈判"]),
        ("新西兰外交部副部长莱恩努力促成停火，并承诺提供帐篷。", ["commit NZL 提供帐篷"]),
        # What stands behind a force word begins like a word that hides it.
        ("拜登承诺中国公司将获得公平待遇。", ["commit USA 中国公司将获得公平待遇"]),
        (
            "印度外长苏杰生说，印度不会使用武力，希望和平解决边界问题。",
            ["commit IND 不会使用武力", "intend IND 和平解决边界问题"],
        ),
        (
            "巴基斯坦总理伊姆兰·汗呼吁进一步减免穷国债务，建议为发展中国家设立纾困基金。",
            ["urge PAK 进一步减免穷国债务", "propose PAK 为发展中国家设立纾困基金"],
        ),
        (
            "美国国务院发言人说，美方支持网络安全谈判，反对派遣雇佣军。",
            ["support USA 网络安全谈判", "oppose USA 派遣雇佣军"],
        ),
        # Who promises is left out, also before a denial or a time.
        ("默克尔承诺德国绝不会抛弃阿富汗雇员。", ["commit DEU 绝不会抛弃阿富汗雇员"]),
        ("普京承诺俄罗斯在2060年前实现碳中和。", ["commit RUS 在2060年前实现碳中和"]),
        ("挪威承诺要提供数百万欧元。", ["commit NOR 提供数百万欧元"]),
        # What changes nothing, and what holds on a condition.
        (
            "白俄罗斯总统卢卡申科承诺，无论西方施加多大压力，白俄罗斯都将深化一体化。",
            ["commit BLR 深化一体化"],
        ),
        (
            "欧盟委员会主席冯德莱恩说，欧盟决定暂停反制措施90天，如谈判破裂，措施将启动。",
            ["agree EU 暂停反制措施90天"],
        ),
        # What is weighed may be a phrase, or a verb that is a noun as well.
        ("新西兰正考虑在斐济派驻警务联络官。", ["explore NZL 在斐济派驻警务联络官"]),
        ("韩国政府考虑部署防空系统。", ["explore KOR 部署防空系统"]),
        # The parts of a sum stay in the action.
        (
            "英国首相约翰逊宣布追加援助5亿英镑，其中一半将用于疫苗采购。",
            ["commit GBR 追加援助5亿英镑，其中一半将用于疫苗采购"],
        ),
        # An announced launch that tells what is to come; a lawful measure.
        (
            "澳大利亚政府宣布启动青年计划，今后五年派3000名学生赴亚洲学习。",
            ["commit AUS 启动青年计划，今后五年派3000名学生赴亚洲学习"],
        ),
        (
            "美国国务卿蓬佩奥宣布，根据有关法律对涉事官员实施签证限制。",
            ["commit USA 根据有关法律对涉事官员实施签证限制"],
        ),
    ],
)
def test_force_words_are_seen(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "希腊总理米佐塔基斯和塞浦路斯总统阿纳斯塔夏季斯今天对土方的行为表示强烈反对。",
            ["oppose CYP,GRC 对土方的行为表示强烈反对"],
        ),
        (
            "粮农组织总干事屈冬玉表示，各国必须增加投入，他还承诺向阿富汗提供种子。",
            ["urge FAO 增加投入", "commit FAO 向阿富汗提供种子"],
        ),
        ("赵立坚说，中巴双方均重申，将加快推进走廊建设。", ["commit CHN,PAK 加快推进走廊建设"]),
        (
            "波音公司预计市场将复苏，集团计划在查尔斯顿增加一条生产线。",
            ["intend USA 在查尔斯顿增加一条生产线"],
        ),
        (
            "以色列总理办公室发言人说，总理无意与哈马斯直接谈判。",
            ["commit ISR 无意与哈马斯直接谈判"],
        ),
        ("林郑月娥表示，港澳会共同争取恢复通关。", ["commit HKG,MAC 共同争取恢复通关"]),
        (
            "澳门旅游局局长文绮华说，粤澳会合作开拓国际旅客市场。",
            ["commit CHN,MAC 合作开拓国际旅客市场"],
        ),
        (
            "广东省省长马兴瑞表示，希望深圳与新加坡开展更多合作。",
            ["intend CHN 深圳与新加坡开展更多合作"],
        ),
        (
            "澳大利亚贸易部长特汉表示，希望自由贸易谈判能够于年底前结束。",
            ["urge AUS 自由贸易谈判能够于年底前结束"],
        ),
    ],
)
def test_who_commits(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "法国政府宣布，已向黎巴嫩派出两架救援飞机。",
        "国际货币基金组织宣布与斯里兰卡达成初步协议。",
        "俄罗斯总统新闻秘书佩斯科夫说，总统将出席二十国集团峰会。",
        "墨西哥宣布启动青年计划，两国关系进入新阶段。",
        "联席会议说，京津会展业发展很快。",
        "英国首相布莱尔促成和谈。",
        "法国总统马克龙同德国总理朔尔茨就欧洲经济形势达成重要共识。",
        "世行报告说，印度经济力争上游的势头明显。",
    ],
)
def test_nothing_is_undertaken(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # How something is done stands between a future and its verb.
        (
            "柬埔寨首相洪森说，政府已发放救济金，并将无偿为民众接种疫苗。",
            ["commit KHM 无偿为民众接种疫苗"],
        ),
        (
            "瑞典外交大臣林德说，瑞典谴责袭击，并将毫不犹豫地支持受害者家庭。",
            ["oppose SWE 袭击", "commit SWE 毫不犹豫地支持受害者家庭"],
        ),
        # What goes on at present, or is done, ends an action.
        (
            "新西兰总理阿德恩说，新西兰不排除延长入境限制，正在评估疫情数据。",
            ["explore NZL 延长入境限制"],
        ),
        # Initials with those who act for the states.
        ("美俄元首同意延长《新削减战略武器条约》。", ["agree RUS,USA 延长《新削减战略武器条约》"]),
        # What is barred to anybody is a record beside one's own undertaking.
        (
            "俄罗斯外交部强调，俄方愿恢复对话，任何一方不应以此为借口增兵。",
            ["intend RUS 恢复对话", "oppose RUS 以此为借口增兵"],
        ),
        # A goal of something that is a party's own.
        (
            "印度总理莫迪宣布，印度非化石能源装机力争2030年达到5亿千瓦。",
            ["commit IND 2030年达到5亿千瓦"],
        ),
        # Another party that has appealed goes on behind a conjunction.
        (
            "欧盟外交高级代表博雷利说，非盟呼吁各方停火，并愿派遣观察员。",
            ["urge AU 各方停火", "intend AU 派遣观察员"],
        ),
        (
            "德国外长马斯与土耳其外长恰武什奥卢会谈。两国外长就重启人权对话达成了一致。",
            ["agree DEU,TUR 就重启人权对话达成了一致"],
        ),
        # What the speaker goes on doing ends an appeal.
        (
            "越南外长范平明呼吁各方保持克制，会继续通过外交渠道解决分歧。",
            ["urge VNM 各方保持克制", "commit VNM 继续通过外交渠道解决分歧"],
        ),
        ("默克尔希望伊朗会继续遵守核协议。", ["urge DEU 伊朗会继续遵守核协议"]),
        (
            "英国和欧盟就保留边境自由通行达成基本一致。",
            ["agree EU,GBR 就保留边境自由通行达成基本一致"],
        ),
        ("默克尔说，要实现中东和平，巴以双方必须相互让步。", ["urge DEU 相互让步"]),
        (
            "王毅说，要坚持对话协商，各方要保持克制。",
            ["urge CHN 坚持对话协商", "urge CHN 保持克制"],
        ),
        (
            "高雄市长陈其迈表示，市府会全力协助厂商，团队也将提供单一窗口服务。",
            ["commit TWN 全力协助厂商", "commit TWN 提供单一窗口服务"],
        ),
        ("习近平说，中国永远不称霸。", ["commit CHN 永远不称霸"]),
        (
            "习近平说，中方同东盟发展友好合作的方向坚定不移。",
            ["commit CHN 同东盟发展友好合作的方向坚定不移"],
        ),
        (
            "外交部发言人汪文斌表示，中方对美方的行径表示强烈不满和坚决反对，敦促美方撤销制裁。",
            ["oppose CHN 对美方的行径表示强烈不满和坚决反对", "urge CHN 美方撤销制裁"],
        ),
    ],
)
def test_where_actions_begin_and_end(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "意大利总理梅洛尼在罗马宣布四项措施：（一）设立移民基金；（二）支持北非农业；"
            "（三）开通合法移民渠道。",
            ["commit ITA 设立移民基金", "support ITA 北非农业", "commit ITA 开通合法移民渠道"],
        ),
        (
            "日本首相岸田文雄说，政府将推出两大计划：其一，扩建港口；其二，培训海警。",
            ["commit JPN 扩建港口", "commit JPN 培训海警"],
        ),
        (
            "塞尔维亚与科索沃达成以下协议：①互认身份证件；②开放过境点。",
            ["agree SRB,XKX 互认身份证件", "agree SRB,XKX 开放过境点"],
        ),
        (
            "古特雷斯秘书长向联合国会员国提出两项要求：(1)立即停火；(2)释放人质。",
            ["urge UN 立即停火", "urge UN 释放人质"],
        ),
        (
            "韩国政府宣布了两项安排：一是延长免签；二是增开航班。",
            ["commit KOR 延长免签", "commit KOR 增开航班"],
        ),
        (
            "论坛在罗安达开幕\n论坛22日开幕。韩国总理韩德洙宣布，韩方今后三年推出五项举措，当中包括：\n"
            "——为非洲国家提供3000个培训名额；\n——支持安哥拉发展渔业。\n与会商人表示乐观。",
            ["commit KOR 为非洲国家提供3000个培训名额", "support KOR 安哥拉发展渔业"],
        ),
        ("该报告有三个特点：（一）篇幅长；（二）数据多；（三）图表清楚。", []),
        ("岸田文雄说，过去一年政府完成了三项工程：一是港口；二是铁路；三是机场。", []),
        ("土耳其政府推出了三项措施，市场反应平淡。", []),
        ("俄罗斯代表团有三名成员：（1）外交部副部长；（2）国防部代表；（3）专家。", []),
    ],
)
def test_points_in_a_sentence(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日方承诺，桥梁通车后，愿继续派遣工程师。", ["intend JPN 继续派遣工程师"]),
        ("韩方承诺，在协定签署之后，将开放农产品市场。", ["commit KOR 开放农产品市场"]),
        ("日方承诺疫情结束后恢复直航。", ["commit JPN 疫情结束后恢复直航"]),
    ],
)
def test_a_clause_of_time_is_no_undertaking(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("越南国家主席苏林率团访问古巴，将于6月9日回国。", []),
        ("秘鲁总统博鲁阿尔特将于15日抵达首尔。", []),
        ("日方将于6月底前归还全部文物。", ["commit JPN 于6月底前归还全部文物"]),
    ],
)
def test_a_journey_foretold_is_no_undertaking(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever attends in the company of another speaks for himself.
        ("泰国总理他信同缅甸总理钦纽出席开幕式，宣布提供贷款。", ["commit THA 提供贷款"]),
        (
            "埃及总统塞西同多名非洲国家领导人一道出席论坛，承诺培训500名护士。",
            ["commit EGY 培训500名护士"],
        ),
        ("泰国总理他信同缅甸总理钦纽出席论坛，商定开放口岸。", ["agree MMR,THA 开放口岸"]),
        # An announcement of several names whose it is.
        (
            "法国总统希拉克和德国总理施罗德宣布，法国将关闭两座基地。",
            ["commit FRA 关闭两座基地"],
        ),
        # What announced measures include.
        (
            "莫迪宣布了印度帮助岛国的六项举措，包括派遣医生、援建学校。",
            ["commit IND 派遣医生、援建学校"],
        ),
        (
            "日本首相小泉纯一郎公布支援亚洲的四项具体措施，其中包括三年内培训两千人，设立奖学金。",
            ["commit JPN 三年内培训两千人，设立奖学金"],
        ),
        ("莫迪参观了六项工程，包括一座港口。", []),
    ],
)
def test_whose_an_announcement_is(text: str, expected: list[str]) -> None:
    assert found(text) == expected
