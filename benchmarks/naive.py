"""The yardstick: what one would write in an afternoon with OpenCC, spaCy and regular expressions.

No tuning, no resolution, no offsets: documents in, flat records as JSON lines out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

PLACES = """\
中国 美国 俄罗斯 日本 韩国 印度 德国 法国 英国 意大利 土耳其 伊朗 巴基斯坦 阿富汗 巴西 沙特
埃及 白俄罗斯 亚美尼亚 格鲁吉亚 蒙古 越南 泰国 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦
乌兹别克斯坦 土库曼斯坦 阿塞拜疆 北京 上海 西安 乌鲁木齐 香港 东京 首尔 华盛顿 纽约 莫斯科
布鲁塞尔 阿斯塔纳 阿拉木图 塔什干 撒马尔罕 比什凯克 杜尚别 阿什哈巴德 中亚 欧洲 新疆
""".split()
PEOPLE = """\
习近平 李强 王毅 赵乐际 普京 拉夫罗夫 特朗普 拜登 布林肯 马克龙 朔尔茨 岸田文雄 尹锡悦 莫迪
埃尔多安 托卡耶夫 努尔特列乌 米尔济约耶夫 扎帕罗夫 库鲁巴耶夫 拉赫蒙 穆赫里丁
别尔德穆哈梅多夫 赛义多夫 古特雷斯
""".split()
BODIES = """\
联合国 欧盟 北约 上合组织 上海合作组织 独联体 集安组织 欧亚经济联盟 突厥国家组织 东盟 外交部
商务部 国务院 议会 世界银行 亚洲开发银行 亚投行 国际货币基金组织 世界贸易组织 世界卫生组织
""".split()
TRIGGERS = {
    "meeting": "会见 会谈 会晤 磋商",
    "call": "通电话 通话",
    "visit": "访问 出访 抵达",
    "conference": "举行 召开 举办 出席",
    "sign": "签署 签订",
    "launch": "启动 开工 开通 成立 设立",
    "statement": "强调 指出 表示 重申 宣布",
}
FORCES = "承诺 同意 支持 反对 呼吁 倡议 愿 将 致力于"

RUBY = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]")
DATE = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}年|\d{1,2}月\d{1,2}日")
SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
TYPE_OF = {word: kind for kind, words in TRIGGERS.items() for word in words.split()}
TRIGGER = re.compile("|".join(TYPE_OF))
FORCE = re.compile("|".join(FORCES.split()))


class Naive:
    """The whole pipeline, loaded once."""

    def __init__(self) -> None:
        import opencc
        import spacy

        self.converter = opencc.OpenCC("t2s")
        self.nlp = spacy.blank("zh")
        ruler = self.nlp.add_pipe("entity_ruler")
        ruler.add_patterns(patterns())

    def process(self, name: str, text: str) -> bytes:
        """Return the record lines of one document."""
        lines = (json.dumps(record, ensure_ascii=False) for record in self.records(name, text))
        return "".join(line + "\n" for line in lines).encode()

    def records(self, name: str, text: str) -> Iterator[dict[str, Any]]:
        """Yield a record for each trigger, and one for each sentence with a force word."""
        clean = self.converter.convert(RUBY.sub("", text))
        sentences = [found.strip() for found in SENTENCE.findall(clean) if found.strip()]
        for sentence, doc in zip(sentences, self.nlp.pipe(sentences), strict=True):
            actors = [{"text": entity.text, "label": entity.label_} for entity in doc.ents]
            base = {"doc": name, "actors": actors, "dates": DATE.findall(sentence)}
            for match in TRIGGER.finditer(sentence):
                yield {"kind": "event", "type": TYPE_OF[match[0]], **base, "quote": sentence}
            if actors and (force := FORCE.search(sentence)):
                yield {"kind": "commitment", "force": force[0], **base, "quote": sentence}


def patterns() -> list[dict[str, str]]:
    """Return the entity ruler's patterns."""
    labelled = (("GPE", PLACES), ("PERSON", PEOPLE), ("ORG", BODIES))
    return [{"label": label, "pattern": name} for label, names in labelled for name in names]
