"""Patterns of the recogniser that are made of the word lists of the rule files."""

from __future__ import annotations

import re
from typing import Any

from extract.matching import trie_regex

EDGES = "，。；：！？,;:!?”、\n "  # what a clause begins after
SPEAKER = 15  # most characters of the name of who speaks in a clause
CONCLUDED = (
    "concluding",
    "concluded_lead",
    "concluded_topics",
    "concluded_kinds",
    "concluded_never",
    "concluded_joints",
    "concluded_not",
)
HAN = "\u4e00-\u9fff\u3400-\u4dbf〇"


def words_of(text: str) -> tuple[str, ...]:
    """Return the blank-separated words of a rule value, duplicates dropped.

    >>> words_of("a b a")
    ('a', 'b')
    """
    return tuple(dict.fromkeys(text.split()))


def characters_of(text: str) -> str:
    """Return the distinct characters of a rule value without blanks."""
    return "".join(dict.fromkeys("".join(text.split())))


def any_of(words: tuple[str, ...]) -> str:
    """Return a regular expression for the longest of ``words``; never matches if there are none."""
    return trie_regex(words) if words else "(?!)"


def compile_sayer(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds ``NAME says`` and ``NAME: `` at the start of a clause."""
    foreign = characters_of(rules["transliteration"]["strong"] + rules["transliteration"]["usual"])
    first = characters_of(rules["surnames"]["single"])
    dots = re.escape(rules["transliteration"]["dots"])
    saying = any_of(words_of(rules["acts"]["saying"]))
    name = f"[{first}][{HAN}]{{1,2}}?|[{foreign}][{foreign}{dots}-]{{1,{SPEAKER - 1}}}?"
    return re.compile(f"(?:^|(?<=[{EDGES}]))({name})(?={saying}|[:：])", re.M)


def compile_adverbial(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds the adverbs and days right before a verb: ``12日已``."""
    acts = rules["acts"]
    part, adverb = any_of(words_of(acts["parts_of_days"])), any_of(words_of(acts["adverbs"]))
    day = f"(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}[{rules['words']['day']}](?:{part})?"
    return re.compile(f"(?:{day}|{adverb})+$")


def adverb_ends(rules: dict[str, Any]) -> frozenset[str]:
    """Return the characters that such adverbs and days end with."""
    acts = rules["acts"]
    words = words_of(acts["adverbs"]) + words_of(acts["parts_of_days"])
    return frozenset(word[-1] for word in words) | frozenset(rules["words"]["day"])


def compile_congratulated(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what matches the name of whom one congratulates: ``X`` in ``祝贺X连任总统``.

    A remark on who it is may stand in brackets behind the name (任命X（女）为大使).
    """
    elected = any_of(words_of(rules["acts"]["elected"]) + words_of(rules["acts"]["removed"]))
    remark = f"(?:[（(](?:{any_of(words_of(rules['acts']['remarks']))})[^（）()]{{0,8}}[)）])?"
    return re.compile(f"[{HAN}]{{2,9}}?(?={remark}{elected})")


def compile_listed(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds ``A、B和C等参加`` and the like."""
    after = any_of(words_of(rules["acts"]["after_list"]))
    plain = f"(?:(?![{rules['words']['etc']}])[{HAN}]){{2,5}}"
    one = f"(?:{plain}|[{HAN}]{{2}}[{rules['given']['joint']}](?=、|等?(?:{after})))"
    return re.compile(
        f"(?<![{HAN}0-9])({one}(?:、{one})*(?:[{rules['acts']['joints']}]{one})?)等?(?:{after})"
    )


def compile_duties(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds several duties of one minister: ``外交、贸易暨侨务``."""
    words = rules["words"]
    duty = f"(?:{any_of(words_of(words['duties']))}){{1,3}}"
    joint = any_of(words_of(words["duty_joints"]))
    return re.compile(f"{duty}(?:(?:{joint}){duty})+(?:{joint})?|{duty}(?:{joint})")


def compile_duties_before(rules: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds the duties right before a bare title: ``数字技术`` in ``数字技术部长``.

    So is the unit whose office it is: ``道`` in ``、道议会议长``.
    """
    words = rules["words"]
    duty = f"(?:{any_of(words_of(words['duties']))}){{1,3}}"
    joint = any_of(tuple(word for word in words_of(words["duty_joints"]) if word != "、"))
    units = any_of(words_of(words["local_units"]))
    return re.compile(f"(?:{duty}(?:(?:{joint}){duty})*(?:{joint})?|{units})$")


def compile_document_end(heads: dict[str, Any]) -> re.Pattern[str]:
    """Compile what tells that a quotation is the name of a document."""
    quoted = words_of(heads["whole"]["documents"])
    return re.compile(f"(?:{any_of((*kinds_of(heads), *quoted))})$")


def compile_signed(heads: dict[str, Any], names: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds documents described after a verb: ``签署供应石油产品的协定``.

    Or those about several fields: ``签署贸易、投资和技术合作协定``.
    """
    words = names["words"]
    kinds = any_of(kinds_of(heads))
    verbs, many = any_of(words_of(words["signing"])), any_of(words_of(words["unnamed"]))
    free = f"(?!{words['about']}|{many})"
    described = f"[^，。；：！？,;:!?、《》“”「」\\n]{{6,36}}?{words['of']}{kinds}"
    field = f"(?:(?!{kinds})[{HAN}]){{2,6}}"  # 贸易、投资和技术合作协定
    joints = names["acts"]["joints"]
    several = (
        f"(?:{field}、){{1,4}}{field}[{joints}]{field}(?:{any_of(words_of(words['treaties']))})"
    )
    return re.compile(f"{verbs}{free}({described}|{several})")


def compile_concluded(names: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds documents known by their kind alone after a verb: ``签下自贸协定``."""
    lists = (any_of(words_of(names["words"][key])) for key in CONCLUDED)
    verbs, lead, topics, kinds, never, joints, unless = lists
    one = f"(?!{never})((?:{topics})(?:{kinds}))(?!{unless})"
    return re.compile(f"(?:{verbs})(?:{lead})?{one}(?:(?:{joints}){one})?")


def kinds_of(heads: dict[str, Any]) -> tuple[str, ...]:
    """Return the words for kinds of documents."""
    groups = (group for group in heads["head"] if group["label"] == "DOCUMENT")
    return tuple(word for group in groups for word in words_of(group["words"]))


def compile_about(heads: dict[str, Any], names: dict[str, Any]) -> re.Pattern[str]:
    """Compile what finds documents described as ``关于…的宣言``."""
    kinds = kinds_of(heads)
    about, of = names["words"]["about"], names["words"]["of"]
    city = f"(?P<city>[{HAN}]{{2,6}}?)??"  # 关于…的|巴黎|协定
    return re.compile(
        f"{about}(?!{of})[^，。；：！？,;:!?《》\n]{{3,60}}?{of}{city}(?:{any_of(kinds)})"
    )
