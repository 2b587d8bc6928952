"""Word lists around papers, compiled: titles with and without marks, counts, whose they are."""

from __future__ import annotations

import re
from typing import Any

from extract.shapes import dataclass
from extract.stages.events.chunks import (
    ACTOR,
    AMOUNT,
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    DATE,
    DOCUMENT,
    ORG,
    PLACE,
)
from extract.stages.events.frames import literals
from extract.stages.events.gathering_words import NUMERALS


@dataclass(slots=True)
class PaperWords:
    """Compiled word lists around papers, matched on skeletons or on the clean text."""

    bare_document: re.Pattern[str]
    bare_heads: re.Pattern[str]
    two_papers: re.Pattern[str]  # between two papers without marks: 会议纪要|和合作协议
    titled: re.Pattern[str]  # what follows years that begin the title of a paper
    listed_title: re.Pattern[str]  # a title without marks before another one
    bare_not: re.Pattern[str]
    bare_never: re.Pattern[str]
    short_title: re.Pattern[str]  # （简称《
    generic_documents: frozenset[str]
    title_cut: re.Pattern[str]
    title_head: re.Pattern[str]
    joint_titles: frozenset[str]
    about_title: re.Pattern[str]
    nominal_document: re.Pattern[str]
    held_paper: re.Pattern[str]  # a paper that is led in before its verb (在…协定|上签字)
    topic_document: re.Pattern[str]  # 协定|原定20日在某地: what is signed stands before all else
    and_papers: re.Pattern[str]
    and_paper: re.Pattern[str]  # one more, untitled
    passive_document: re.Pattern[str]  # 某协定则在某日，由…签署
    passive_led: re.Pattern[str]  # 由, at the start of the clause that says who signed
    counted_after: re.Pattern[str]  # a number behind what it counts: 备忘录|17个
    titles_joined: re.Pattern[str]  # between two titles of a list: 》和《
    decrees: tuple[str, ...]  # papers by which somebody is named or honoured


def paper_words(rules: dict[str, Any]) -> PaperWords:
    """Compile what the section ``arguments`` of the rules has on papers."""

    def group(key: str) -> str:
        return "(?:" + literals(rules[key]) + ")"

    actors = f"[{ACTOR}{COUNTRY}{ORG}]"
    stop = CLAUSE_END + "《》"
    purpose = f"{group('purposes')}[^{CLAUSE_END}《》]{{2,30}}{group('of')}(?=.{{2}})"
    with_whom = f"{group('with_whom')}[^{stop}、的]{{1,10}}的"
    drafted = (
        f"(?:(?!{group('drafted_not')})[^{stop}、的]{{1,8}}?{group('drafted')}"
        f"|[\\d{NUMERALS}]{{1,3}}{group('paged')}"
        f"|[^{stop}、的\\d]{{0,8}}?(?:\\d{{1,3}}|[{NUMERALS}多]{{1,3}})年期?的)?"
    )
    return PaperWords(
        re.compile(
            f"(?:(?!{group('not_aspect')})(?:{group('bare_stop')}|{group('described')})){{0,3}}{drafted}"
            f"(?P<title>[^{stop}]{{0,40}}?{group('bare_heads')})"
            f"(?![^{stop}]{{0,12}}{group('bare_heads')})"
        ),
        re.compile(group("bare_heads")),
        re.compile(
            f"(?!{group('about_title')})(?P<first>[^{stop}]{{0,24}}?{group('bare_heads')})"
            f"{group('title_joints')}(?!{group('bare_not')})(?=[^{stop}]{{0,60}}{group('bare_heads')}$)"
        ),
        re.compile(f"{DOCUMENT}|[^{CLAUSE_END}、{DATE}]{{1,16}}?{group('bare_heads')}"),
        re.compile(
            f"(?:(?!{group('not_aspect')}){group('bare_stop')}){{0,3}}"
            f"(?P<title>[^{stop}{rules['title_not']}]{{2,20}}?"
            f"{group('bare_heads')}){group('title_joints')}"
        ),
        re.compile(group("bare_not")),
        re.compile(group("bare_never")),
        re.compile(f"[（(]{group('short_for')}[：:]?[《“「]?$"),
        frozenset(rules["generic_documents"]),
        re.compile(
            f"^{group('title_head')}{group('of')}?(?=.{{4}})|^{purpose}"
            f"|.*{group('title_cut')}{group('of')}?(?=.)"
        ),
        re.compile(
            f"^(?:{purpose})?{group('of')}?(?:{group('title_head')}{group('of')}?(?=.{{4}}))?{group('described')}*"
            f"{drafted}(?:{with_whom})?(?=.{{2}})"
        ),
        frozenset(rules["joint_titles"]),
        re.compile(literals(rules["about_title"])),
        re.compile(
            f"(?:.*(?:{literals(rules['nominal_cut'])})|^)"
            f"(?P<title>[^{stop}]{{0,40}}?{group('bare_heads')})的?$"
        ),
        re.compile(
            f"(?:.*(?:{literals(rules['paper_led'])}|[{ACTOR}{DATE}{AMOUNT}{DOCUMENT}])(?=.{{2}})|^)"
            f"(?:{group('bare_stop')}|{group('described')}|{group('title_head')}){{0,3}}{drafted}"
            f"(?P<title>[^{stop}]{{0,24}}?{group('bare_heads')})$"
        ),
        re.compile(
            f"(?:.*(?:{literals(rules['nominal_cut'])})|^)"
            f"(?P<title>[^{stop}]{{0,24}}?{group('bare_heads')})"
            f"(?=[{DATE}]|{group('topic_links')})(?:[{DATE}{PLACE}{COUNTRY}]|{group('topic_links')}){{0,9}}[^{stop}的]{{0,6}}$"
        ),
        re.compile(
            f"[》”]?(?:{literals(rules['and_papers'])})(?P<title>[^{CLAUSE_END}《》]{{0,40}}?"
            f"(?:{literals(rules['plural_documents'])}))(?=[{CLAUSE_END}]|$)"
        ),
        re.compile(
            f"[》”]?(?:{literals(rules['and_papers'])}|、)(?:[{NUMERALS}]{group('counted_units')})?(?P<title>[^{stop}、]{{2,16}}?"
            f"{group('bare_heads')})(?=[{CLAUSE_END}、]|{literals(rules['and_papers'])}|$)"
        ),
        re.compile(
            f"(?:(?:{actors})?{group('comitative')}{actors}的)?[《“「]?"
            f"(?P<title>{DOCUMENT}|[^{stop}、{DATE}{actors[1:-1]}{rules['passive_not']}]{{0,16}}?"
            f"{group('bare_heads')})[》”」]?(?:[（(][^）)]{{0,24}}[）)])?"
            f"{group('passive_adverbs')}{{0,2}}[{COMMAS}]?(?:{group('passive_led')}|[{DATE}])"
        ),
        re.compile(f"{group('passive_led')}|[{DATE}]"),
        re.compile(
            f"{group('counted_after')}?(?P<count>\\d{{1,3}}|[{NUMERALS}]{{1,4}})[余多]?"
            f"{group('counted_units')}(?=[{stop}]|$)"
        ),
        re.compile(f"》[{COMMAS}]?{group('title_joints')}?《"),
        tuple(rules["decrees"]),
    )
