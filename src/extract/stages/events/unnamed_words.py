"""Words by which gatherings are told without their names: a phrase, a bare noun, a later round."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from extract.shapes import dataclass
from extract.stages.events.chunks import (
    ACTOR,
    CLAUSE_END,
    COMMAS,
    COUNTRY,
    DATE,
    GATHERING,
    ORG,
    PLACE,
)
from extract.stages.events.frames import clipped_noun, literals
from extract.stages.events.gathering_words import NUMERALS, compiled_list


@dataclass(slots=True)
class UnnamedWords:
    """Compiled words that show that a gathering is held that is not named."""

    phrase_after: re.Pattern[str]  # 主办…会议: a gathering that no list knows
    phrase_before: re.Pattern[str]  # …会议在某地举行
    bare: re.Pattern[str]  # 论坛将于…举行: a gathering told by its noun alone
    restated: re.Pattern[str]  # 会议在某地举行: without a day
    bare_nouns: dict[str, tuple[str, ...]]  # the ends of the names that a noun may stand for
    phrase_topic: re.Pattern[str]
    phrase_is: re.Pattern[str]  # 是…首次主办的…会议: told already
    phrase_not: re.Pattern[str]
    phrase_dated: re.Pattern[str]  # …会议定于某日召开
    phrase_attended: re.Pattern[str]  # 出席在某地举行的…会议
    later_round: re.Pattern[str]  # 第二轮谈判
    round_held: re.Pattern[str]
    with_bracket: re.Pattern[str]  # 同甲国（4月，某地）
    bracket_held: re.Pattern[str]  # 举行峰会, behind the last of them
    hosts_in_turn: re.Pattern[str]  # 甲国和乙国先后承办峰会
    one_of_them: re.Pattern[str]  # 一届2018年1月
    past_year: re.Pattern[str]  # 过去一年: the months told are those before
    of_states: re.Pattern[str]  # 中亚|能源部长: behind the name of an area
    organised: re.Pattern[str]  # 由甲和乙联合主办, ，丙承办
    organised_noun: re.Pattern[str]  # 论坛, before 由甲主办
    sent_from: re.Pattern[str]  # 来自甲、乙等机构的学者参加
    next_time: re.Pattern[str]  # 下届: what is organised is the next one
    escorts: re.Pattern[str]  # 某人|陪同: on the tour told before
    qualifies: re.Pattern[str]  # 主办|的: the gathering stands behind it


def unnamed_words(
    rules: dict[str, Any], arguments: dict[str, Any], words: dict[str, Any]
) -> UnnamedWords:
    """Compile what of the section ``gathering`` of the rules tells of gatherings without names."""
    short = f"{literals(arguments['short_gathering'])}|{clipped_noun(words)}"
    inside = f"[^{CLAUSE_END}、的在于将\\s{GATHERING}{DATE}]"
    held_in_turn = literals([*rules["own_event"], *rules["chairs_meeting"]])
    told_in_turn = literals([*rules["summit"], *rules["talks"], *rules["clause_nouns"]])
    edition_units = "".join(words["edition_units"])
    phrase = f"{inside}{{1,18}}?(?:{literals(rules['phrase_nouns'])})"

    group = partial(compiled_list, rules)
    actors = f"[{ACTOR}{COUNTRY}{ORG}]"
    return UnnamedWords(
        of_states=re.compile(f".{{0,6}}?(?:{literals(rules['of_states'])})"),
        phrase_after=re.compile(
            f"(?P<verb>{literals(rules['phrase_verbs'])})了?的?(?P<name>{phrase})"
            f"(?=[{CLAUSE_END}]|{literals(rules['phrase_ends'])}|$)"
        ),
        phrase_before=re.compile(
            f"(?:^|[{CLAUSE_END}的\\s{DATE}])(?P<name>{phrase})"
            f"(?:[{DATE}]|(?:将|也|亦|已|原)?(?:于|定于|在)?[{DATE}])?[^{CLAUSE_END}]{{0,3}}?"
            f"(?:(?:在|于)[^{CLAUSE_END}]{{0,6}}?[{PLACE}{COUNTRY}]|{literals(arguments['there'])})"
            f"[^{CLAUSE_END}]{{0,6}}?(?P<verb>{literals(rules['phrase_held'])})"
        ),
        bare=re.compile(
            f"(?:^|[{CLAUSE_END}])(?:{literals(arguments['gathering_this'])})?"
            f"(?P<noun>{literals(list(rules['bare_nouns']))})"
            f"(?:[{DATE}]|{literals(arguments['topic_links'])})"
            f"[^{CLAUSE_END}{ACTOR}{GATHERING}]{{0,24}}?"
            f"(?P<verb>{literals(rules['own_event'])})(?=[{CLAUSE_END}]|$)"
        ),
        restated=re.compile(
            f"(?:^|[{CLAUSE_END}])(?:{literals(arguments['gathering_this'])})?"
            f"(?P<noun>{literals(list(rules['bare_nouns']))})"
            f"[^{CLAUSE_END}{ACTOR}{GATHERING}{DATE}]{{0,30}}?[在于][^{CLAUSE_END}{ACTOR}{DATE}]{{1,16}}?"
            f"(?P<verb>{literals(rules['own_event'])})(?=[{CLAUSE_END}]|$)"
        ),
        bare_nouns={noun: tuple(ends) for noun, ends in rules["bare_nouns"].items()},
        phrase_topic=group("phrase_topic"),
        phrase_is=group("phrase_is"),
        phrase_not=re.compile("|".join(rules["phrase_not"])),
        phrase_dated=re.compile(
            f"(?:^|[{CLAUSE_END}\\s])(?P<name>{phrase})"
            f"(?:{literals(rules['dated_lead'])})?(?:{literals(rules['dated_on'])})?[{DATE}][^{CLAUSE_END}]{{0,2}}?"
            f"(?P<verb>{literals(rules['phrase_held'])})"
        ),
        phrase_attended=re.compile(
            f"(?P<verb>{literals(rules['phrase_attends'])})了?"
            f"(?P<there>[在于][^{CLAUSE_END}]{{0,6}}?[{PLACE}](?:{literals(rules['held_at'])}))?"
            f"(?P<name>{phrase})(?=[{CLAUSE_END}]|{literals(rules['phrase_ends'])}|$)"
        ),
        later_round=re.compile(
            f"(?:第[{NUMERALS}0-9]{{1,3}}|{literals(rules['round_words'])}){rules['round_unit']}"
            f"(?:[^{CLAUSE_END}{DATE}的与在于]{{0,8}}?(?P<noun>{literals(rules['round_nouns'])}))?"
        ),
        round_held=group("round_held"),
        with_bracket=re.compile(
            f"(?P<B>[{ACTOR}{COUNTRY}{ORG}{GATHERING}])[（(](?=[^）)]*{DATE})"
            f"[{DATE}{PLACE}{COUNTRY}][{COMMAS}、在于]{{0,2}}[{PLACE}{COUNTRY}{DATE}]?[）)]"
        ),
        bracket_held=re.compile(
            f"等?(?:{literals(rules['respectively'])})?(?:{literals(rules['own_event'])})了?"
            f"[^{CLAUSE_END}]{{0,6}}?(?P<noun>{told_in_turn})"
        ),
        hosts_in_turn=re.compile(
            f"(?P<A>[{ACTOR}{COUNTRY}])(?:{literals(rules['in_turn'])})(?:于)?"
            f"(?:[{DATE}][、和及与]?)*(?:{held_in_turn})了?"
            f"[^{CLAUSE_END}{GATHERING}]{{0,3}}?(?P<noun>{short})(?=[{CLAUSE_END}]|$)"
        ),
        one_of_them=re.compile(f"(?:^|(?<=[{CLAUSE_END}]))一[{edition_units}](?:[在于])?[{DATE}]"),
        past_year=group("past_year"),
        organised=re.compile(
            f"(?:{rules['by']}(?P<who>[^{CLAUSE_END}《》]{{1,60}}?)"
            f"|(?<=[{COMMAS}、])(?P<also>{actors}[{actors[1:-1]}、和与及等]{{0,6}}))"
            f"(?:{literals(rules['jointly_by'])}){{0,2}}(?:{literals(rules['organises'])})"
            f"(?=[{CLAUSE_END}、的]|$)"
        ),
        organised_noun=re.compile(
            f"(?:^|[{CLAUSE_END}])(?:{literals(arguments['gathering_this'])})?"
            f"(?:{literals(rules['organised_nouns'])})[^{CLAUSE_END}{actors[1:-1]}{GATHERING}]{{0,12}}?"
            f"(?={rules['by']})"
        ),
        sent_from=re.compile(
            f"{rules['come_from']}(?P<who>[^{CLAUSE_END}《》]{{1,80}}?)的?[^{CLAUSE_END}{actors[1:-1]}]{{0,14}}?"
            f"(?:{literals(rules['come_persons'])})[^。；{GATHERING}]{{0,24}}?(?:{literals(rules['come_verbs'])})"
        ),
        next_time=group("next_time"),
        escorts=re.compile(f"{actors}(?:{literals(rules['escorts'])})(?=[{CLAUSE_END}]|$)"),
        qualifies=group("qualified"),
    )
