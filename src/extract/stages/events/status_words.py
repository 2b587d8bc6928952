"""Words by which it is told whether something happened, is planned or was called off."""

from __future__ import annotations

import re

from extract.shapes import dataclass
from extract.stages.events.chunks import ACTOR, CLAUSE_END, COUNTRY, DATE, GATHERING, ORG, PLACE
from extract.stages.events.frames import Frames, literals


@dataclass(slots=True)
class StatusWords:
    """Compiled status words, each searched in the stretch before a trigger."""

    planned: re.Pattern[str]
    planned_after: re.Pattern[str]
    cancelled_before: re.Pattern[str]  # 取消原定…的, right before what is called off
    cancelled_after: re.Pattern[str]  # 将延期, right after it
    negated: re.Pattern[str]
    topic: re.Pattern[str]  # 就|促进双向投资|签署: what it is about, up to near the verb
    hypothetical: re.Pattern[str]
    traps: re.Pattern[str]
    habitual: re.Pattern[str]
    in_turn: re.Pattern[str]  # 陆续会见: no habit
    one_by_one: re.Pattern[str]  # 启程前往…，|先后: told when it was over
    same: re.Pattern[str]
    same_word: re.Pattern[str]  # a word that ``same`` cannot do without
    wish_after: re.Pattern[str]
    carries_on: re.Pattern[str]
    travel_plan: re.Pattern[str]
    restates: re.Pattern[str]  # 此访是…
    during: re.Pattern[str]  # 期间, behind the place of a visit
    led_by: str  # characters before a name that is no new subject (应某人邀请, 对某国)
    now: re.Pattern[str]
    wish_before: re.Pattern[str]
    ahead_of: re.Pattern[str]  # 前，: behind a place not yet visited
    also: re.Pattern[str]
    apart: re.Pattern[str]
    formerly: re.Pattern[str]
    contrast: re.Pattern[str]
    later_today: re.Pattern[str]
    called_off: re.Pattern[str]
    called_off_after: re.Pattern[str]  # 因…而取消, at the end of a clause
    replies: re.Pattern[str]
    rounds: re.Pattern[str]
    sides: re.Pattern[str]  # 三方会谈: of more than two
    own_clause: re.Pattern[str]  # doubtful in its own clause only
    conditional: re.Pattern[str]
    strong_negated: re.Pattern[str]
    never: re.Pattern[str]  # 从未|与某国签署
    this_time: re.Pattern[str]  # 此次|签署
    appraises: re.Pattern[str]  # …，|是对…的回应
    thanks: re.Pattern[str]  # 感谢某国提供…
    thanks_after: re.Pattern[str]  # 对某国捐赠…的谢意
    soft: re.Pattern[str]
    intent: re.Pattern[str]  # plans, where the day lies ahead
    performs: re.Pattern[str]
    on_the_way: re.Pattern[str]
    leaves: re.Pattern[str]
    begins: re.Pattern[str]  # 开始对某国进行访问: on the way no more
    then: re.Pattern[str]
    afterwards: re.Pattern[str]  # 随后: on the day told just before
    formerly_told: re.Pattern[str]  # 此前, 日前: on no day told
    over_then: re.Pattern[str]  # 会议结束后: planned for later than what was told
    told_then: re.Pattern[str]  # 通话，表示: on a day before what is planned
    proposed: re.Pattern[str]
    begun: re.Pattern[str]  # 展开, before the verb: has begun
    opens: re.Pattern[str]  # what opens today has begun, however long it lasts
    also_met: re.Pattern[str]  # 还, right before the verb of talks
    then_met: re.Pattern[str]  # 其后: talks told as what came next
    greets_later: re.Pattern[str]  # 方便时: an invitation, not a welcome
    invites: re.Pattern[str]  # 转达邀请，|欢迎某人访问
    welcome_rite: re.Pattern[str]  # 举行仪式，欢迎: the guest is there
    declines: re.Pattern[str]  # 不会出席, 婉拒: who will not come
    on_topic: re.Pattern[str]  # 就: what is talked of
    agreed_on: re.Pattern[str]  # 达成一致, behind it
    visit_topic: re.Pattern[str]  # 访美的时程: a visit that is only talked of
    around_rite: re.Pattern[str]  # 开工仪式前，
    bare_rite: re.Pattern[str]  # 出席|首发仪式
    bought: re.Pattern[str]  # 采购的: no aid
    two_bodies: re.Pattern[str]  # 两校, 两市
    away: re.Pattern[str]  # 离港期间，由某人署理…: for as long as the journey takes
    already: re.Pattern[str]  # 已与某人|通话: on no day to come
    occasion_of: re.Pattern[str]  # in 会谈后: talks, in 访问期间: a journey


def status_words(frames: Frames) -> StatusWords:
    """Compile the sections ``status`` and ``occasion`` of the rules."""
    status = frames.status

    def pattern(key: str) -> re.Pattern[str]:
        return re.compile("(?:" + literals(status[key]) + ")")

    def among(key: str) -> str:
        return "(?:" + literals(frames.arguments[key]) + ")"

    return StatusWords(
        re.compile(
            f"(?:{literals(status['planned'])})"
            f"|(?<=[{ACTOR}{COUNTRY}{DATE}{ORG}{status['will_before']}]){status['will']}"
            f"(?={literals(status['will_next'])}|$)"
        ),
        pattern("planned_after"),
        re.compile(
            f"(?:{literals(status['cancelled'])})[^{CLAUSE_END}{status['cancelled_not']}]{{0,14}}$"
        ),
        re.compile(
            f"[{GATHERING}{PLACE}{COUNTRY}]?(?:{literals(status['journey'])})?(?:{literals(status['cancelled_adverbs'])}){{0,3}}"
            f"(?:{literals(status['cancelled'])})"
        ),
        pattern("negated"),
        re.compile(
            f"{status['topic']}(?!{'|'.join(status['topic_not'])})[^{CLAUSE_END}]{{1,40}}(?=.{{3}}$)"
        ),
        pattern("hypothetical"),
        re.compile(
            "(?:"
            + literals(status["hypothetical_traps"])
            + ")|"
            + f"[^{CLAUSE_END}]{{1,14}}?".join(status["invited_by"])
        ),
        pattern("habitual"),
        pattern("in_turn"),
        pattern("one_by_one"),
        re.compile(
            f"(?:{literals(frames.occasion['same'])})"
            f"|(?:^|[{CLAUSE_END}])[^{CLAUSE_END}]{{0,4}}(?:{literals(frames.occasion['gathering_acts'])})"
            f"(?={literals(frames.occasion['acts'])})"
        ),
        re.compile(literals([*frames.occasion["same"], *frames.occasion["gathering_acts"]])),
        pattern("wish_after"),
        pattern("carries_on"),
        pattern("travel_plan"),
        pattern("restates"),
        pattern("during"),
        status["led_by"],
        pattern("now_words"),
        pattern("wish_before"),
        pattern("ahead_of"),
        pattern("also"),
        pattern("apart"),
        re.compile(f"(?<![{status['formerly_not']}])(?:{literals(status['formerly'])})"),
        pattern("contrast"),
        pattern("later_today"),
        pattern("cancelled"),
        re.compile(
            f"[{CLAUSE_END}][^{CLAUSE_END}]{{0,16}}(?:{literals(status['therefore'])})"
            f"(?:{literals(status['cancelled'])})(?:{literals(status['journey'])})?"
            f"(?=[{CLAUSE_END}]|$)"
        ),
        pattern("replies"),
        pattern("rounds"),
        pattern("sides"),
        pattern("own_clause"),
        pattern("conditional"),
        pattern("strong_negated"),
        re.compile(
            f"(?:(?:{literals(status['never'])})"
            f"(?:{literals(frames.arguments['comitative'])}|{literals(status['never_at'])})"
            f"|(?:{literals(status['denied'])})(?=[{ACTOR}{COUNTRY}]))"
            f"[^{CLAUSE_END}]{{1,24}}$"
        ),
        re.compile(f"(?:{literals(status['this_time'])})[^{CLAUSE_END}]{{0,2}}$"),
        re.compile(f"[{CLAUSE_END}]?(?:{literals(status['appraises'])})"),
        pattern("thanks"),
        pattern("thanks_after"),
        pattern("soft"),
        pattern("intent"),
        re.compile(
            f"(?:{literals(status['performs_who'])})[^{CLAUSE_END}]{{0,8}}?"
            f"(?:{literals(status['performs'])})|{literals(status['performs_at'])}"
        ),
        pattern("on_the_way"),
        pattern("leaves"),
        pattern("begins"),
        re.compile("(?:" + literals(frames.occasion["then"]) + ")"),
        re.compile("(?:" + literals(frames.occasion["afterwards"]) + ")"),
        re.compile("(?:" + literals(frames.occasion["formerly_told"]) + ")"),
        re.compile(
            literals(frames.occasion["over_then"]).replace(r"\*", f"[^{CLAUSE_END}]{{1,10}}?")
        ),
        re.compile(literals(frames.occasion["told_then"])),
        re.compile("(?:" + literals(status["proposed"]) + ")$"),
        pattern("begun"),
        pattern("opens"),
        re.compile("(?:" + literals(status["also_met"]) + ")$"),
        pattern("then_met"),
        pattern("greets_later"),
        pattern("invites"),
        pattern("welcome_rite"),
        pattern("declines"),
        pattern("on_topic"),
        pattern("agreed_on"),
        re.compile(f"[^{CLAUSE_END}]{{0,2}}?的?(?:{literals(status['visit_topics'])})"),
        re.compile(f"(?P<of>[\u4e00-\u9fff]{{2}})?{among('rites_held')}{among('rite_when')}"),
        re.compile(among("bare_rite") + among("first_runs") + "$"),
        re.compile(among("bought")),
        re.compile(among("two_bodies")),
        pattern("away"),
        pattern("already"),
        re.compile(
            f"(?P<talks>{literals(frames.occasion['of_talks'])})"
            f"|(?P<gathering>{literals(frames.occasion['of_gathering'])})"
            f"|(?P<journey>{literals(frames.occasion['of_journey'])})"
        ),
    )
