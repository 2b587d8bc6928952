"""Names: each case is a sentence of our own with its names marked ``[LABEL name]``."""

from __future__ import annotations

import itertools
import re

import pytest

from extract.document import Document, Mention
from extract.pipeline import Extractor

MARK = re.compile(r"\[([A-Z]+) ([^\[\]]+)\]")

CASES = [
    # titles, countries, lists
    "[PLACE 第比利斯]消息：[COUNTRY 格鲁吉亚]总理[PERSON 科巴希泽]昨天会见"
    "[COUNTRY 挪威]外交大臣[PERSON 巴尔特·埃德]。",
    "出席会谈的有[COUNTRY 秘鲁]外长[PERSON 埃尔梅尔·夏勒]、"
    "[COUNTRY 智利]外长[PERSON 范克拉韦伦]和[COUNTRY 巴西]外长[PERSON 维埃拉]。",
    "部长[PERSON 穆赫里丁诺夫]达成了目标，[PERSON 穆赫里丁诺夫]随后离开。",
    "[PERSON 何志远]、[PERSON 林国栋]等参加会见。",
    "市长[PERSON 欧阳明德]说，他会去。",
    "外相[PERSON 长谷川健一]表示，[PERSON 长谷川]将访问[PLACE 大阪]。",
    "[PERSON 马克宏].[PERSON 冯德莱恩]与会",
    "局长[PERSON 库兹涅科夫]（Igor Kuznekov）辞职，[PERSON 库兹涅科夫]未作回应。",
    "[COUNTRY 秘鲁]历史学家[PERSON 彼得・弗兰克里亚诺夫]致辞。",
    "负责人[PERSON 苏海勒·侯赛因·侯赛尼奇]出席，[PERSON 侯赛尼奇]致辞。",
    "校长[PERSON 库代别尔迪·克佐诺夫]欢迎客人。",
    "时任总统[PERSON 扎米托夫]内阁成员。",
    "司长[PERSON 何无情]会见客人。",
    "人缘相亲、文缘相通，迎来美好的一天。",
    "总统安保团队已经到达。",
    "[PERSON 阿里木·托克塔罗夫]是学者，[PERSON 托克塔罗夫]写了这本书。",
    # short forms and sides are no entities
    "中方感谢阿方支持，双方愿深化中阿合作。",
    "坚持一个中国原则。",
    # bodies by the initial of their state, bodies of two states, of a region, of a service
    "[COUNTRY 白俄罗斯]客人来访，愿同[ORG 白总统办公厅]合作，[ORG 白议会]也支持。",
    "[MECHANISM 中墨矿业顾问委员会]成立。",
    "[ORG 海南省委]和[ORG 西藏自治区党委]派人参加。",
    "[ORG 阿曼空军]两架飞机起飞。",
    "政府成立[ORG “数字口岸”建设工作领导小组]。",
    # initials of two states among stray characters, and turned round
    "愿用好[MECHANISM 中埃水利安全合作机制]。",
    "携手构建[INITIATIVE 蒙中命运共同体]和[INITIATIVE 中国和秘鲁命运共同体]。",
    "共建[INITIATIVE 东盟安全共同体]。",
    # years and constitutions
    "双方签署[DOCUMENT 2023年至2026年路线图]。",
    "根据[DOCUMENT 秘鲁宪法]，国会投票。",
    # an office of two titles, a body told with a verb, a title that ends like a gathering
    "[COUNTRY 秘鲁]议长暨亲王[PERSON 图普托]昨天致辞。",
    "愿支持[COUNTRY 秘鲁]打击恐怖组织，就国际事务进行磋商。",
    "[COUNTRY 爱沙尼亚]总理[PERSON 于里·拉塔斯]、[COUNTRY 秘鲁]总统于中午抵达。",
    "[COUNTRY 秘鲁]总统却没签字，客人抵达[COUNTRY 德国]首都[PLACE 柏林]。",
    "[COUNTRY 蒙古]总理[PERSON 其米德·桑加勒格]来访，[COUNTRY 秘鲁]代表[PERSON 略伦尼]发言。",
    "高阶官员说，[PERSON 马克宏]坦言困难，合作打开新疆域，这是国际法基本规则。",
    "学者出席[MECHANISM 中墨建交五十周年研讨会]，[COUNTRY 秘鲁]成员国会议没有召开。",
    "外长拿督[PERSON 莫哈末罗山]缺席，首相拿督斯里[PERSON 沙布里]到任。",
    "[COUNTRY 文莱]苏丹[PERSON 哈桑纳尔]抵达[PLACE 利马国家会议中心]，随后访问[COUNTRY 苏丹]。",
    "[COUNTRY 哈萨克斯坦]经济增长，[ORG 哈国家统计局]公布了数据。",
    "第七次[MECHANISM 秘鲁—智利—墨西哥防长三方会议]推迟，双方外长举行三方会议。",
    "[COUNTRY 秘鲁]副总统[PERSON 小奥列加尔]来访，总统小范围会见了客人。",
    "代表出席[MECHANISM 《湿地公约》第九次缔约方大会]和[MECHANISM 《海洋公约》第三次审议大会]。",
    "[COUNTRY 秘鲁]部长会议主席[PERSON 阿德里安森]代表政府出席。",
    "代表团向首任总统[PLACE 阿卡罗夫纪念碑]献花。",
    "保安陪同到访的阿拉伯代表团，[COUNTRY 秘鲁]与伊斯兰国家友好。",
    "[ORG 美拉尼西亚先锋集团]总干事[PERSON 洛玛诺]抵达[PLACE 圣马丁宫]。",
    # places
    "代表团到访[COUNTRY 秘鲁]和[PLACE 钱凯港]，又去了[PLACE 甘孜藏族自治州]。",
    "官员访问了[COUNTRY 意大利][PLACE 托雷马省]和[COUNTRY 捷克][PLACE 奥西卡市]。",
    "[PLACE 波罗的海地区]和[PLACE 河北]区域都有企业。",
    # departments, and words that begin like the short name of a body
    "[ORG 商务部欧亚司]派人参加，[ORG 财政部国际合作司]没有派人。",
    "中俄军事交流和中俄油气贸易没有中断。",
    # documents described after a verb
    "双方签署[DOCUMENT 共建纳伦河水文站的协议]，又签署了一项新的协议。",
    # organisations and their left edges
    "[ORG 蒙古国外交部]副部长[PERSON 巴特尔]出席。",
    "[COUNTRY 蒙古国]外交部长[PERSON 巴特尔]出席。",
    "代表团参观了[ORG 比什凯克人文大学]和[ORG 中国石油天然气集团有限公司]。",
    "[ORG 塔吉克斯坦驻日本大使馆]昨天开馆。",
    # gatherings
    "第三届[MECHANISM 全球湿地论坛]将在[PLACE 金边]举行。",
    "双方出席了“[MECHANISM 里海与能源]”会议。",
    "各国参加“[MECHANISM Silkway-2024]”国际展览。",
    "[MECHANISM 东盟与日本外长会议]昨天开幕。",
    "记者会后举行了首次会议。",
    # documents
    "两国签署《[DOCUMENT 边境贸易便利化安排]》。",
    "双方签署[DOCUMENT 关于加强水文资料交换的谅解备忘录]。",
    "政府批准[DOCUMENT 渔业资源养护协定]。",
    "据“[DOCUMENT 两国在河流治理领域合作的联合声明]”，双方同意合作。",
    "双方签署多项合作协议。",
    "总统在电视发布声明，否决[DOCUMENT 渔业养护法案]。",
    "[COUNTRY 秘鲁][DOCUMENT 渔业养护法案]通过。",
    "签署[DOCUMENT 秘鲁与智利和平条约]。",
    "[DOCUMENT 秘鲁和智利关于河流治理的联合声明]发表。",
    "[DOCUMENT 中秘关于河流治理的联合声明]发表。",
    "[DOCUMENT 联合国安理会第2735号决议]获通过。",
    # initiatives
    "[INITIATIVE 中秘原油管线]已建成。",
    "[INITIATIVE 跨里海国际运输路线]已开通。",
    "确定为[INITIATIVE 上海合作组织可持续发展年]。",
    "办好“[INITIATIVE 中秘文化交流年]”和[INITIATIVE 中秘体育交流年]。",
    "通道命名为“[INITIATIVE 湿地国际繁荣之路]”。",
    "出台“一揽子”计划。",
    "加强“[INITIATIVE 绿色长城]”计划对接。",
    "[INITIATIVE 中吉乌铁路]项目开工。",
    # gatherings: sessions, brackets, initials, years, cities
    "[MECHANISM 湿地合作组织成员国元首理事会第三次会议]昨天开幕。",
    "[MECHANISM 上海合作组织（SCO）水利部长会议]昨天开幕。",
    "[MECHANISM 中国（梧桐）国际渔业研讨会]昨天开幕。",
    "双方召开[MECHANISM 中秘立法机构交流机制]第二次会议。",
    "主持[MECHANISM 中秘总理第七次定期会晤]。",
    "以建立[MECHANISM 中秘投资合作高级别委员会]为契机。",
    "参加[MECHANISM 2019亚洲湿地合作论坛]的专家发言。",
    "2018年首届高峰论坛已经闭幕。",
    "利马会见后，双方将出席[MECHANISM 圣地亚哥峰会]。".replace("利马", "[PLACE 利马]"),
    "双方在[PLACE 利马]举行非正式会晤。",
    "[MECHANISM 中秘企业家圆桌会]昨天举行。",
    "[MECHANISM 中葡论坛第六届部长级会议]闭幕。",
    "双方出席第九次[MECHANISM 领导人会议]。",
    "双方出席“[MECHANISM 中亚+日本]”对话。",
    "论坛下届会议将在[PLACE 利马]举行。",
    "[MECHANISM 中秘合作指导委员会]第二十次会议举行。",
    # bodies: ordinary words, what only ends like one, initials, committees, peoples
    "各反对党拒绝承认结果。",
    "[PLACE 利马]是国际金融中心。",
    "[PLACE 中东]安全局势堪忧。",
    "[COUNTRY 秘鲁]财政和税收部长会面。",
    "[ORG 俄外交部]说，[ORG 黎真主党]已同意。",
    "[ORG 梧桐国立大学孔子学院]揭牌。",
    "参访[ORG 秘鲁文化中心]和旅游办事处。",
    "[ORG 云南省委]书记[PERSON 何志远]致辞。",
    "他是哈萨克族，会说三种语言。",
    "弘扬“上海精神”。",
    "据《[ORG 湿地观察]》杂志报道，《[ORG Wetland Daily]》也有报道。",
    "越来越多的人认为，地缘政治局势复杂。",
    "[ORG 老挝人民革命党中央委员会]总书记出席。",
    "[COUNTRY 中华人民共和国][ORG 国务院]总理[PERSON 李强]致辞。",
    "[ORG 秘鲁数字发展、创新和航空航天工业部]发表意见。",
    "有3家公司参加。",
    "[ORG 北京大学秘鲁分校]揭牌。",
    "会见[ORG 秘鲁瓦伦农业大学]校长。",
    # places
    "首站是[COUNTRY 老挝][PLACE 万象]，万象更新。",
    "抵达[PLACE 阿拉木图州][PLACE 江布尔区]。",
    "在[PLACE 北京天安门广场]举行。",
    "在[PLACE 克里姆林宫]会见客人，[ORG 克里姆林宫]表示满意。",
    "[PLACE 东阿塞拜疆省]省会位于山区。",
    "[PLACE 马尼拉湾]风平浪静。",
    "对[COUNTRY 法国]国事访问，对俄国事访问。",
    "直升机在边境城市[PLACE 达什库尔]附近失踪。",
    "会议在[PLACE 杜尚别市]举行。",
    "这是重大理念。",
    # bodies of two sides with a link, and bodies with an unknown foreign name
    "[ORG 中国—中亚渔业合作中心]揭牌，[ORG 中国-东盟湿地学院]招生。",
    "[ORG 戈德森研究所]发表报告，他曾在[ORG 秘鲁瓦斯克研究所]任职。",
    "[COUNTRY 秘鲁]和[COUNTRY 智利]各有一家公司参加。",
    "[ORG 秘鲁投资促进署]和[ORG 云南省人民政府]签约。",
    # forums of a city, and quoted names of conferences
    "[MECHANISM 利马金融论坛]和[MECHANISM 万象能源论坛]闭幕。",
    "双方出席“[MECHANISM 湿地互联互通]”国际会议。",
    "办好[MECHANISM 高级别财金对话]和[INITIATIVE 文化旅游年]。",
    # given names that begin with a particle, units of one's own, what follows a name
    "主任[PERSON 刘向东]、处长[PERSON 周应龙]出席，外长王先后会见客人。",
    "论坛在我校长安校区举行，校长[PERSON 周梧桐]致辞。",
    "大使[PERSON 瓦尔济诺夫]来我校访问。",
    # titles of Indonesia, Japan and the United Nations
    "[COUNTRY 印尼]海洋与投资统筹部长[PERSON 卡尔诺托]出席。",
    "[COUNTRY 日本]外务次官[PERSON 浅川雅人]致辞，[ORG 联合国]人权高专[PERSON 阿赫桑]表示欢迎。",
    # names behind a word whose end another name could take: 抵达|曼谷, 其中|欧盟
    "他抵达[PLACE 曼谷]，又抵达[PLACE 苏黎世]、[PLACE 科斯塔奈]，其中[ORG 欧盟]表示欢迎。",
    "抵达[PLACE 达卡]，解除对[COUNTRY 白俄罗斯]政府的制裁。",
    "[COUNTRY 秘鲁]式现代化与中国式现代化不同。",
    # prepositions before names
    "总统经[PLACE 东京]回国，主席应[COUNTRY 秘鲁]总统邀请来访，总统于[COUNTRY 智利]致辞。",
    "双方同[PERSON 登盛]会谈，又同[PLACE 江西省]和[PLACE 田纳西州]合作。",
    "总统同[ORG 秘鲁外交部]和[ORG 日本外务省]商谈。",
    "书记[PERSON 于海明]、校长[PERSON 经天林]出席。",
    # roads between foreign names, each by itself; an initial before a region
    "[INITIATIVE 亚湾—瓦尔达赫铁路]、[INITIATIVE 马雷—谢拉泽斯铁路]和"
    "[INITIATIVE 利马—万象—曼谷铁路]已通车，时速300公里。",
    "[MECHANISM 韩中亚渔业论坛]和6月12日[MECHANISM 中亚渔业论坛]闭幕。",
    "[MECHANISM 里海沿岸国家第三届首脑会议]讨论“[INITIATIVE 印太战略]”。",
    "[ORG “一带一路”研究院]和[ORG 上合组织渔业培训示范基地]揭牌。",
    # a known body, its edition and a gathering with words of its own are one name
    "[MECHANISM 突厥国家组织第五次外长理事会会议]召开，"
    "[MECHANISM 世界经济论坛第九届全球企业家年会]闭幕。",
    "[MECHANISM 亚信]第三次峰会推迟，[COUNTRY 秘鲁]敦促当局展开全国对话。",
    # versions; a preposition between a term and a ministry; bodies for nuclear energy
    "双方签署[DOCUMENT 自贸区2.5版升级议定书]，须在90日内向[ORG 司法部]登记。",
    "[ORG 秘鲁原子能机构]宣布结果，旅客涌向[PLACE 利马西站]。",
    "[ORG 老挝人革党中央]总书记来访，[INITIATIVE 泛亚铁路中线]贯通。",
    # documents: two in a row, with their terms, numbers and kinds
    "双方签署[DOCUMENT 渔业合作协议]和[DOCUMENT 海关互助协定]。",
    "会议批准[DOCUMENT 上合组织2025年前渔业合作纲要]和[DOCUMENT 外交部2024至2026年合作计划]。",
    "通过[DOCUMENT 第2728号决议]，签署[DOCUMENT 关于深化渔业合作的政治宣言]。",
    "颁布“[DOCUMENT 渔船法]”，不用“老办法”。",
    # a Japanese surname that is known with another given name, unknown villages, short plans
    "外相[PERSON 岩屋次郎]和外相[PERSON 岩屋]是两个人。",
    "在[PLACE 科尔塔什村]附近，[COUNTRY 西班牙]区域不大。",
    "启动“[INITIATIVE 星湖计划]”，不用“一揽子计划”。",
    # initials before bodies that other states have too, and before centres; years before a year
    "[ORG 秘鲁国会]开会，[ORG 秘参议院]派人参加。",
    "[ORG 中蒙风沙防治合作中心]成立，2022—2023年[INITIATIVE 中秘体育交流年]闭幕。",
    # persons of the past, and what is named after them
    "[PERSON 汉武帝]派[PERSON 张骞]出使，[PERSON 郑和]七下西洋。",
    "双方同郑和平会谈。",
    "[PERSON 普希金]的诗，不是[ORG 孔子学院总部]，也不是马克思主义。",
    "获颁[INITIATIVE 国际渔村特别贡献奖]。",
    # bodies of a named body, of two states, of a state with 共和国 in its name
    "[ORG 清华大学欧亚中心]开放，[MECHANISM 中秘企业家委员会]开会。",
    "[ORG 吉尔吉斯共和国总统办公厅]发布通报。",
    "[COUNTRY 日本]驻[COUNTRY 智利]大使[PERSON 饭岛次郎]和[COUNTRY 韩国]大使[PERSON 元都海]出席。",
    # given names whose last character begins a word with what follows
    "校长[PERSON 周静华]表示欢迎，处长[PERSON 胡桂学]会见客人，主任[PERSON 任海平]等参加会谈。",
    "[COUNTRY 中国]驻[COUNTRY 秘鲁]大使[PERSON 李博建]表示欢迎，研究员董先认为不妥。",
    "会后，记者[PERSON 丁珍]获释，外长王毅同意会见。".replace("王毅", "[PERSON 王毅]"),
    # short names of companies inside of words
    "博士和硕士要着力拓宽视野，出海信心足，其中粮食最多。",
    # armies
    "[ORG 以军]昨天撤离，政府正以军事手段应对。",
]


def marked(document: Document) -> str:
    pieces: list[str] = []
    cursor = 0
    for mention in document.mentions:
        assert document.text[mention.start : mention.end] == mention.name
        pieces += [document.text[cursor : mention.start], f"[{mention.label} {mention.name}]"]
        cursor = mention.end
    return "".join(pieces) + document.text[cursor:]


def person(document: Document, name: str) -> Mention:
    return next(mention for mention in document.mentions if mention.name == name)


@pytest.mark.parametrize("case", CASES)
def test_names(extractor: Extractor, case: str) -> None:
    assert marked(extractor(MARK.sub(r"\2", case))) == case


def test_mentions_are_sorted_and_flat(extractor: Extractor) -> None:
    text = "".join(MARK.sub(r"\2", case) for case in CASES)
    mentions = extractor(text).mentions
    assert all(one.end <= two.start for one, two in itertools.pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "name", "title", "country", "office"),
    [
        ("秘鲁外长夏勒致辞。", "夏勒", "外长", "PER", "foreign_minister"),
        ("蒙古国外交部副部长巴特尔致辞。", "巴特尔", "外交部副部长", "MNG", "deputy_minister"),
        ("挪威副总理兼外交部长奥尔森致辞。", "奥尔森", "副总理兼外交部长", "NOR", None),
        ("拉赫蒙总统会见客人。", "拉赫蒙", "总统", "TJK", "head_of_state"),
        ("欧盟执委会主席冯德莱恩致辞。", "冯德莱恩", "欧盟执委会主席", "EU", None),
        ("俄罗斯国家杜马主席沃洛金致辞。", "沃洛金", "国家杜马主席", "RUS", "speaker"),
        ("俄罗斯联邦委员会主席马特维延科致辞。", "马特维延科", "联邦委员会主席", "RUS", None),
        ("应俄罗斯联邦总理米舒斯京邀请。", "米舒斯京", "总理", "RUS", "head_of_government"),
        ("蒙古国家大呼拉尔主席巴特尔致辞。", "巴特尔", "国家大呼拉尔主席", "MNG", None),
        ("秘鲁总统中国事务特使夏勒致辞。", "夏勒", "总统中国事务特使", "PER", None),
        ("秘鲁驻智利大使夏勒致辞。", "夏勒", "驻智利大使", "PER", "ambassador"),
        ("俄驻智利大使卡列宁致辞。", "卡列宁", "驻智利大使", "RUS", "ambassador"),
        ("秘鲁利马省省长夏勒亲王、外交大臣维拉迎接。", "维拉", "外交大臣", "PER", None),
        ("联合国秘书长阿富汗事务特别代表夏勒致辞。", "夏勒", None, "UN", None),
        ("亚信秘书长夏勒致辞。", "夏勒", "亚信秘书长", "CICA", "secretary_general"),
        ("秘鲁总统夏勒、总统顾问维拉迎接。", "维拉", "总统顾问", "PER", None),
    ],
)
def test_office(
    extractor: Extractor, text: str, name: str, title: str | None, country: str, office: str | None
) -> None:
    found = person(extractor(text), name)
    assert found.country == country
    assert title is None or found.title == title
    assert office is None or found.office == office


def test_one_person_has_one_key(extractor: Extractor) -> None:
    document = extractor("学者阿里木·托克塔罗夫致辞。托克塔罗夫说，他很高兴。")
    assert {mention.key for mention in document.mentions} == {"阿里木·托克塔罗夫"}


def test_known_person_by_date(extractor: Extractor) -> None:
    document = extractor("吉尔吉斯斯坦总统扎帕罗夫致辞。", date="2025-11-08")
    assert person(document, "扎帕罗夫").id == "sadyr-japarov"


def test_unknown_person_has_no_id(extractor: Extractor) -> None:
    document = extractor("秘鲁外长托卡乔夫会见智利总统普丁尼奇。")
    assert [(m.name, m.id) for m in document.mentions if m.label == "PERSON"] == [
        ("托卡乔夫", None),
        ("普丁尼奇", None),
    ]


@pytest.mark.parametrize(
    ("text", "outer", "edition", "mechanism"),
    [
        ("第二届“中亚-中国”峰会举行。", "第二届“中亚-中国”峰会", "第二届", "china-central-asia"),
        ("第四届全球湿地论坛举行。", "第四届全球湿地论坛", "第四届", None),
        ("亚信第六次峰会举行。", "亚信第六次峰会", "第六次", "cica"),
        (
            "中国—中亚外长第五次会晤举行。",
            "中国—中亚外长第五次会晤",
            "第五次",
            "china-central-asia",
        ),
    ],
)
def test_gathering(
    extractor: Extractor, text: str, outer: str, edition: str, mechanism: str | None
) -> None:
    document = extractor(text)
    (found,) = document.mentions
    assert found.outer is not None
    assert document.text[slice(*found.outer)] == outer
    assert (found.edition, found.mechanism) == (edition, mechanism)


@pytest.mark.parametrize(
    ("text", "name", "id", "country"),
    [
        ("阿富汗东部的贾拉拉巴德失守。", "贾拉拉巴德", "jalalabad", "AFG"),
        ("吉尔吉斯斯坦的贾拉拉巴德很美。", "贾拉拉巴德", "jalal-abad", "KGZ"),
        ("白宫表示，国务院发言人已致辞。", "国务院", None, "USA"),
        ("白宫表示，国务院总理将来访。", "国务院", "state-council", "CHN"),
        ("白俄罗斯将选举，自由民主党主席参选。", "自由民主党", None, "BLR"),
        ("伊朗总统致辞，外交部随后发表意见。", "外交部", None, "IRN"),
    ],
)
def test_reading(extractor: Extractor, text: str, name: str, id: str | None, country: str) -> None:
    found = person(extractor(text), name)
    assert found.country == country
    assert id is None or found.id == id


def test_quoted_project_has_its_id(extractor: Extractor) -> None:
    document = extractor("秘鲁支持“一带一路”倡议。")
    assert [(m.name, m.id) for m in document.mentions] == [
        ("秘鲁", "PER"),
        ("一带一路", "belt-and-road"),
    ]
