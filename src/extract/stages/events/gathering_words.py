"""Word lists around gatherings, compiled: held, attended, the occasion of something else."""

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
    NAME,
    ORG,
    PLACE,
)
from extract.stages.events.frames import clipped_noun, literals

NUMERALS = "一两二三四五六七八九十百"


@dataclass(slots=True)
class GatheringWords:
    """Compiled words that show that a gathering is held, attended, or the occasion."""

    hold: re.Pattern[str]
    counted: re.Pattern[str]  # 19届, behind the verb: how often it was held
    held_off: re.Pattern[str]  # 泡汤, 推迟至: behind what is called off
    held_next: re.Pattern[str]  # …论坛，今天在某地开幕: in the clause behind a gathering
    acts_next: re.Pattern[str]  # …会议，昨天在某地发表: what it did in the clause behind
    attend: re.Pattern[str]
    occasion: re.Pattern[str]
    over: re.Pattern[str]  # 后: what is told happened after it
    agenda: re.Pattern[str]
    participation: re.Pattern[str]
    delegates: re.Pattern[str]  # 的代表, between a state and the verb
    stands_in: re.Pattern[str]  # 由某人代表
    sends: re.Pattern[str]  # 派: who is sent goes, who is invited may
    at_it: re.Pattern[str]  # 在会上: at the gathering told last
    in_words: re.Pattern[str]  # 在发言中: in a speech there
    met_there: re.Pattern[str]  # 会上, at the start of the clause behind a gathering
    present_there: re.Pattern[str]  # 东道主, 出席会议的, right before who was there
    speaks_there: re.Pattern[str]  # a speech at a gathering named in the same sentence
    summit: re.Pattern[str]
    conference_end: re.Pattern[str]
    not_gathering_end: re.Pattern[str]
    place_hosts: re.Pattern[str]
    loose: frozenset[str]
    speech: re.Pattern[str]
    short: re.Pattern[str]
    edition: re.Pattern[str]
    enumerated: re.Pattern[str]
    before_it: re.Pattern[str]
    talks: re.Pattern[str]
    relative: re.Pattern[str]
    in_speech: re.Pattern[str]
    all_of: re.Pattern[str]
    ceremony: re.Pattern[str]
    elsewhere: re.Pattern[str]  # what else one may attend, behind the verb
    travels_along: re.Pattern[str]
    company_behind: re.Pattern[str]  # 将会随行: behind those who come along
    counted_from: re.Pattern[str]  # 以来首次, between a day and a verb: not its day
    in_train: re.Pattern[str]  # 随团, right before the verb: on somebody's journey
    company: re.Pattern[str]  # 访团成员包括: before those who come along on a journey
    aliases: tuple[tuple[str, str], ...]
    topic_after: re.Pattern[str]
    beside_it: re.Pattern[str]  # 新闻发布会: what is held is not the gathering
    announced: re.Pattern[str]
    minister_level: re.Pattern[str]
    host_minister: re.Pattern[str]
    official: re.Pattern[str]  # 秘书长: of a body, no minister
    of_ministers: re.Pattern[str]  # at the end of a gathering's name
    leader_level: re.Pattern[str]
    leaders_behind: re.Pattern[str]  # 甲国及乙国|领导人
    on_tour: re.Pattern[str]  # 访问期间
    list_goes_on: re.Pattern[str]
    at_gathering: re.Pattern[str]
    looks_on: re.Pattern[str]  # 出席, 陪同, at the end of a clause: at what was told before
    attends_noun: re.Pattern[str]
    praises: re.Pattern[str]  # 高度评价: whoever does so need not have been there
    meanwhile: re.Pattern[str]  # 会议期间
    moves_on: re.Pattern[str]  # 随后转往
    after_while: re.Pattern[str]  # 此后不到三个月
    again: re.Pattern[str]
    pleased: re.Pattern[str]  # 很高兴|再次会面
    own_event: re.Pattern[str]
    with_whom: re.Pattern[str]
    with_guest: re.Pattern[str]  # 同来访的某人
    attends_with: re.Pattern[str]  # 随某人: those who attend together with the subject
    led_along: re.Pattern[str]  # 随, right before somebody
    spokesman: re.Pattern[str]  # in a title: speaks for others
    with_whom_first: re.Pattern[str]
    bilateral: re.Pattern[str]
    invite: re.Pattern[str]
    session: re.Pattern[str]
    session_bodies: re.Pattern[str]
    guest_purpose: re.Pattern[str]
    unnamed_guests: re.Pattern[str]  # 的国际贵宾, right behind a gathering
    also_there: re.Pattern[str]
    series_from: re.Pattern[str]  # 从, right before a gathering
    series_link: re.Pattern[str]  # 到, between two of a series
    hosting: re.Pattern[str]
    airport: re.Pattern[str]  # at the end of a place's name
    forum: str  # right before an edition
    head: str  # behind a body: its head, not the body
    hosted_by: re.Pattern[str]  # 由某国主办
    organises: re.Pattern[str]  # 成功举办, by a state
    to_come: re.Pattern[str]
    at_once: re.Pattern[str]
    presence: re.Pattern[str]  # any word by which somebody may be said to be present
    members_listed: re.Pattern[str]
    sides_listed: re.Pattern[str]  # …，中方有某人: the others of a list
    attends_by: re.Pattern[str]  # 出席由|某人主持的论坛
    chaired: re.Pattern[str]  # 在某人主持下
    proposals: re.Pattern[str]
    ideas: re.Pattern[str]  # 的设想: what is told is only thought of
    clause_time: re.Pattern[str]
    reported: re.Pattern[str]
    soon_after: re.Pattern[str]
    jointly: re.Pattern[str]
    new_round: re.Pattern[str]
    edition_head: re.Pattern[str]  # 第三届, at the head of a name
    no_pair: frozenset[str]  # words that consist of initials of states: 智库
    format_parties: dict[str, tuple[str, ...]]  # of formats with too many members to tell
    numbered: re.Pattern[str]
    anniversary: re.Pattern[str]
    name_parties: tuple[tuple[str, str, str, str], ...]
    lower: re.Pattern[str]  # a noun that is no summit whatever the format's are
    held_before: re.Pattern[str]  # 举行的, right before a name
    session_verb: re.Pattern[str]
    session_noun: re.Pattern[str]
    noun: re.Pattern[str]  # of a gathering named in short
    next_one: re.Pattern[str]  # 下次, in a name
    commission: re.Pattern[str]  # 委员会, in the name of a body that meets
    captions: re.Pattern[str]  # 图为, at the start of a sentence
    about: re.Pattern[str]  # 关于, at the start of a title
    clipped: frozenset[str]  # names of two characters to be believed within a title
    passes: re.Pattern[str]
    joins: re.Pattern[str]  # 加入, in a title
    own_offices: re.Pattern[str]  # of a format itself: 轮值主席
    chairs: re.Pattern[str]  # those of a body that go round: 轮值主席国
    generic: re.Pattern[str]  # a name of edition and level alone
    talks_noun: re.Pattern[str]  # of a series only where its name has it: 六方会谈
    as_written: re.Pattern[str]  # at the start of a noun that names a level, or talks: 首脑会议
    level_noun: re.Pattern[str]  # 峰会: the level of those who meet, whoever they are
    relative_edition: re.Pattern[str]  # 下次, 上届: which one, told from the one told of
    meeting_after: re.Pattern[str]  # 主持, 在某地举行, right before a later meeting
    respectively: re.Pattern[str]
    attended_first: re.Pattern[str]  # 后，
    built_by: re.Pattern[str]  # 援建的, behind an actor
    guest_too: re.Pattern[str]  # 和来华访问的某人
    envoys_listed: re.Pattern[str]  # 他们是：
    visitors_listed: re.Pattern[str]  # 主要有：, behind a word for visiting
    visitors_before: re.Pattern[str]  # 先后, between a list of visitors and their verb
    visit_off: re.Pattern[str]  # 推迟, in brackets behind a visitor
    visit_other: re.Pattern[str]  # 出席, there: no visit
    traced: re.Pattern[str]  # 以来, 共识: behind a gathering told with its day
    as_name: re.Pattern[str]  # 第, 首届: editions by which a later meeting is called
    shared_names: frozenset[str]  # names of one format that others have dialogues under, too
    members_meet: re.Pattern[str]  # 七国集团财长在某地举行会议
    level_meeting: re.Pattern[str]  # 举行外长会议
    member_level: re.Pattern[str]  # at the end of a group's name: 东盟十国外长
    member_leaders: frozenset[str]
    not_members: re.Pattern[str]  # before a body that others meet
    about_body: re.Pattern[str]  # 方面, behind a body that a sentence is about
    noun_outside: re.Pattern[str]  # ”峰会, behind a name in quotation marks
    called_off: re.Pattern[str]  # …，会议随后取消
    comes_to: re.Pattern[str]  # 前来出席
    summons: re.Pattern[str]  # 召集, right before them
    anew: re.Pattern[str]  # 首次会面, 以来第三次会谈
    attended_by: re.Pattern[str]  # 与会, right behind a gathering
    next_host: re.Pattern[str]  # 下届东道主为某国
    dated_noun: re.Pattern[str]  # 来年的峰会, of the format told before
    held_at: re.Pattern[str]  # 在某地举行的峰会, of the format told before
    jointly_held: re.Pattern[str]  # 共同|主办的论坛
    hosts_behind: re.Pattern[str]  # …论坛在某地举行，甲国和乙国共同筹办
    which_edition: re.Pattern[str]  # 首届, 第: what ``edition`` begins with

    def may_tell_session(self, text: str, start: int, end: int) -> bool:
        """Whether a sentence has a verb and, behind it, a noun for the session of a body."""
        verb = self.session_verb.search(text, start, end)
        return verb is not None and self.session_noun.search(text, verb.end(), end) is not None


def compiled_list(rules: dict[str, Any], key: str, template: str = "(?:{})") -> re.Pattern[str]:
    """Compile the words under a key, put into a template."""
    return re.compile(template.format(literals(rules[key])))


def gathering_words(
    rules: dict[str, Any], arguments: dict[str, Any], words: dict[str, Any]
) -> GatheringWords:
    """Compile the section ``gathering`` of the rules."""
    short = f"{literals(arguments['short_gathering'])}|{clipped_noun(words)}"
    members = literals([*rules["member_leaders"], *rules["member_levels"]])

    group = partial(compiled_list, rules)
    held = f"{literals(rules['hold'])}|(?:{literals(rules['hold_last'])})(?=[{CLAUSE_END}]|$)"
    return GatheringWords(
        hold=re.compile(held),
        counted=re.compile(
            f"[了过]?[{NUMERALS}0-9]{{1,4}}(?:{literals(rules['edition_marks'])})"
            f"(?=[{CLAUSE_END}]|$|{literals(rules['counted_then'])})"
        ),
        held_off=re.compile(
            f"(?:{literals(rules['held_off'])})"
            f"(?=[{CLAUSE_END}{DATE}]|$|{literals(rules['held_off_then'])})"
        ),
        held_next=re.compile(
            f"[”」』]?[{COMMAS}](?=[^{CLAUSE_END}]{{0,12}}[{DATE}{PLACE}{COUNTRY}])"
            f"(?:(?:{literals(words['edition_first'])})(?:{literals(words['edition_nouns'])}))?"
            f"(?:[{DATE}]|{literals(arguments['topic_links'])})"
            f"(?:[^{CLAUSE_END}{ACTOR}{ORG}{COUNTRY}{GATHERING}]|(?<=[在于])[{COUNTRY}]){{0,24}}?"
            f"(?P<verb>{literals([*rules['hold'], *rules['hold_last']])})了?(?=[{CLAUSE_END}]|$)"
        ),
        acts_next=re.compile(
            f"[”」』]?[{COMMAS}](?=[^{CLAUSE_END}]{{0,10}}[{DATE}])"
            f"(?=[^{CLAUSE_END}]{{0,20}}[在于][^{CLAUSE_END}]{{0,6}}?[{PLACE}])"
            f"(?:[^{CLAUSE_END}{ACTOR}{ORG}{COUNTRY}{GATHERING}{rules['act_not']}]"
            f"|(?<=[在于])[{COUNTRY}]){{0,30}}?(?P<verb>{literals(rules['adopts'])})"
        ),
        attend=group("attend"),
        occasion=group("occasion"),
        over=group("over"),
        agenda=group("agenda"),
        participation=group("participation"),
        delegates=re.compile(
            f"(?:的(?:{literals(rules['delegates'])})|(?:{literals(rules['at_talks'])}))"
            f"(?:{literals(rules['delegates_also'])}){{0,2}}"
        ),
        stands_in=re.compile(
            f"{rules['by']}(?P<A>[{ACTOR}])(?:{literals(rules['stands_in'])})"
            f"(?=[{CLAUSE_END}]|$|{literals(rules['participation'])})"
        ),
        sends=group("sends"),
        met_there=re.compile(
            f"[{COMMAS}](?:{literals(rules['met_there'])})(?!{literals(rules['not_yet'])})"
        ),
        at_it=re.compile(
            f"(?:{literals(rules['at_it'])})|"
            f"(?:^|(?<=[{CLAUSE_END}]))(?:{literals(rules['there'])})(?=[{COMMAS}{ACTOR}])|"
            f"(?<=[{ACTOR}])(?:{literals(rules['at_it_after'])})"
        ),
        in_words=group("in_words"),
        present_there=re.compile(
            f"(?<![{rules['host_not']}])(?:{literals(rules['host_there'])})[的{COMMAS}、]?"
            f"(?:[{COUNTRY}]的)?(?P<A>[{ACTOR}])|"
            f"(?:{literals(rules['there_verbs'])})了?(?:{literals(rules['there_nouns'])})?"
            f"的(?P<B>[{ACTOR}])"
        ),
        speaks_there=group("speaks_there", "(?:{})(?!国)"),
        summit=re.compile(
            literals(rules["summit"])
            + f"|(?<![{rules['heads_not_after']}])(?:{literals(rules['heads'])})"
            f"[^{CLAUSE_END}、]{{0,8}}?(?:{literals(rules['heads_meet'])})"
        ),
        conference_end=group("conference", "(?:{})[」”’』]?$"),
        not_gathering_end=group("not_gathering", "(?:{})[」”’』]?$"),
        place_hosts=group("hold", f"(?P<L>[{PLACE}{COUNTRY}])[^{CLAUSE_END}]{{{{0,8}}}}(?:{{}})"),
        loose=frozenset(rules["loose_formats"]),
        speech=re.compile(
            f"(?<![{rules['speech_not_before']}])(?:{literals(rules['speech'])})"
            f"(?![{rules['speech_not_after']}])"
        ),
        short=re.compile(
            f"(?P<L>[{PLACE}])(?:{literals(arguments['short_edition'])})?"
            f"(?P<noun>{short})(?={literals([*rules['agenda'], *rules['traced']])})"
        ),
        edition=re.compile(
            f"(?P<edition>{literals(arguments['short_edition'])}|第[{NUMERALS}0-9]{{1,3}}[届次轮])"
            f"(?P<noun>{short}|{literals(rules['talks_nouns'])})"
        ),
        enumerated=re.compile(
            f"(?P<G>[{GATHERING}][”」]?(?:、?[“「]?[{GATHERING}][”」]?)+)"
            f"(?:{literals(arguments['list_mark'])})?"
            f"(?P<noun>{literals([*rules['summit'], *rules['conference']])})"
        ),
        before_it=re.compile(
            f"(?:{literals(rules['before_it'])})(?!{literals(rules['before_not'])})"
        ),
        talks=group("talks"),
        relative=re.compile(
            f"[^{CLAUSE_END}]{{0,30}}?的{rules['is']}?(?P<A>[{ACTOR}{COUNTRY}{ORG}])"
        ),
        in_speech=re.compile(f"[」”]?上?(?:{literals(rules['in_speech'])})"),
        all_of=group("all_of"),
        ceremony=group("ceremony"),
        elsewhere=re.compile(
            f"[^{CLAUSE_END}]{{2,24}}?(?:{literals(rules['elsewhere'])})(?=[{CLAUSE_END}]|$|{literals(rules['elsewhere_then'])})"
        ),
        travels_along=group("travels_along"),
        company_behind=re.compile(
            f"(?P<A>[{ACTOR}])(?:等[^{CLAUSE_END}{ACTOR}]{{0,6}}?)?"
            f"(?:{literals(rules['company_adverbs'])}){{0,3}}"
            f"(?:{literals(rules['comes_along'])}|"
            f"(?:{literals(rules['accompanies'])})[^{CLAUSE_END}{ACTOR}]{{0,6}}?[{ACTOR}]?"
            f"(?:{literals(rules['company_adverbs'])})?(?:{literals(rules['goes_abroad'])}))"
        ),
        counted_from=re.compile(
            f"(?:{literals(rules['counted_since'])})[^{CLAUSE_END}]{{0,12}}?"
            f"(?:{literals(rules['counted_as'])})"
        ),
        in_train=compiled_list(rules, "in_train", "(?:{})$"),
        company=re.compile(
            f"(?:(?:{literals(rules['company'])})(?!{literals(rules['company_not'])})"
            f"[{ACTOR}]?[^{CLAUSE_END}{ACTOR}]{{0,20}}?(?:{literals(rules['company_is'])})"
            f"[：:]?[^{CLAUSE_END}{ACTOR}{rules['company_links']}]{{0,10}}"
            f"|(?:{literals(rules['company_named'])})[：:]?"
            f"|(?:{literals(rules['company'])})(?:{literals(arguments['led_before'])})"
            f"(?=[{ACTOR}](?:{literals(arguments['led_after'])})))(?P<A>[{ACTOR}])"
        ),
        aliases=tuple((short, long) for short, long in rules["aliases"]),
        topic_after=re.compile(f"[^{CLAUSE_END}]{{0,24}}?(?:{literals(rules['topic_after'])})"),
        beside_it=group("beside_it", "[”」]?(?:{})"),
        announced=group("announced"),
        minister_level=group("minister_level"),
        official=re.compile(literals(rules["officials"])),
        host_minister=re.compile(literals([*rules["minister_level"], *rules["also_ministers"]])),
        of_ministers=re.compile(
            f"(?:{literals(rules['minister_level'])})[^{CLAUSE_END}]{{0,6}}?"
            f"(?:{literals(rules['minister_meetings'])})[」”’』]?$"
        ),
        leader_level=group("leader_level", "(?<!副)(?:{})"),
        leaders_behind=re.compile(
            f"(?:{literals(rules['leaders_behind'])})(?!{literals(rules['leaders_not'])})"
        ),
        on_tour=group("on_tour"),
        list_goes_on=group("list_goes_on"),
        at_gathering=group("at_gathering"),
        looks_on=group(
            "looks_on", f"(?:{{}})了?(?:{literals(rules['rites'])})?(?=[{CLAUSE_END}]|$|[并及])"
        ),
        attends_noun=re.compile(
            f"(?:{literals(rules['attend'])})了?(?:{literals(arguments['gathering_this'])})?"
            f"(?P<noun>{literals(rules['own_nouns'])})"
        ),
        praises=group("praises"),
        meanwhile=group("meanwhile"),
        moves_on=re.compile(
            f"(?:{literals(rules['later'])})[^{CLAUSE_END}]{{0,12}}?(?:{literals(rules['sets_off'])})"
        ),
        after_while=re.compile(
            f"(?:{literals(rules['later'])})(?:{literals(rules['about_while'])})?"
            f"(?:\\d{{1,2}}|[{NUMERALS}{rules['some']}]{{1,3}})(?:{literals(rules['while_units'])})"
        ),
        again=group("again"),
        pleased=group("pleased"),
        own_event=group("own_event"),
        with_whom=re.compile(
            f"(?:{literals(arguments['comitative'])})(?P<A>[{ACTOR}{COUNTRY}{ORG}])"
        ),
        with_guest=re.compile(
            f"(?:{literals(arguments['comitative'])})[^{CLAUSE_END}{ACTOR}{COUNTRY}{ORG}{GATHERING}]"
            f"{{1,20}}的(?P<A>[{ACTOR}])"
        ),
        attends_with=re.compile(
            f"(?:{literals([*arguments['comitative'], *rules['in_company']])})"
            f"(?P<A>[{ACTOR}{COUNTRY}{ORG}])"
        ),
        led_along=group("in_company", "(?:{})$"),
        spokesman=group("spokesmen"),
        with_whom_first=re.compile(
            f"(?:{literals(arguments['clause_openers'])}){{0,2}}"
            f"(?:{literals(arguments['comitative'])})(?=[^{CLAUSE_END}])"
        ),
        bilateral=group("bilateral", "(?:{})$"),
        invite=re.compile(f"(?:{literals(rules['invite'])})(?P<A>[{ACTOR}{COUNTRY}{ORG}])$"),
        session=re.compile(
            f"(?P<O>[{ORG}{COUNTRY}{GATHERING}{NAME}])[^{CLAUSE_END}]{{0,16}}?"
            f"(?P<verb>{literals(rules['session_verbs'])})了?[^{CLAUSE_END}]{{0,8}}?"
            f"(?P<noun>(?:第[{NUMERALS}0-9]{{1,4}}(?:{literals(rules['edition_marks'])}))?"
            f"(?:{literals(rules['session_nouns'])}))"
        ),
        session_bodies=group("session_bodies", "(?:{})$"),
        guest_purpose=re.compile(
            f"(?:{literals(rules['guest_purpose'])}"
            f"|{rules['guest_comes_to']}(?P<L>[{PLACE}{COUNTRY}]))[^{CLAUSE_END}]{{0,60}}$"
        ),
        unnamed_guests=re.compile(
            f"[”」』]?的[^{CLAUSE_END}{ACTOR}]{{0,8}}?(?:{literals(rules['unnamed_guests'])})"
        ),
        also_there=group("also_there"),
        series_from=group("series_from", "(?:{})[“「《]?$"),
        series_link=group("series_link", f"[”」》]?(?:{{}})[“「《]?[{PLACE}{COUNTRY}]?"),
        hosting=group("hosting"),
        airport=group("airport", "(?:{})$"),
        forum=rules["forum"],
        head=rules["head"],
        hosted_by=re.compile(f"{rules['by']}(?P<A>[{COUNTRY}])(?:{literals(rules['own_event'])})"),
        organises=re.compile(f"(?:{literals(rules['well'])})?(?:{literals(rules['organising'])})"),
        to_come=group("to_come"),
        at_once=group("at_once"),
        presence=re.compile(
            literals([*rules["participation"], *rules["members_verbs"], *rules["speaks_there"]])
        ),
        members_listed=re.compile(
            f"(?:{literals(rules['members_verbs'])})[^{CLAUSE_END}]{{0,8}}?"
            f"(?:(?P<one>{literals(rules['of_is'])})|{literals(rules['members_listed'])})"
            f"[：:]?[^{CLAUSE_END}{ACTOR}{ORG}{COUNTRY}{PLACE}{GATHERING}]{{0,8}}(?P<A>[{ACTOR}{COUNTRY}{ORG}])"
        ),
        sides_listed=re.compile(
            f"(?<=[{CLAUSE_END}])[{ACTOR}](?:{literals(rules['side_lists'])})"
            f"(?P<A>[{ACTOR}{COUNTRY}{ORG}])"
        ),
        attends_by=group("attends_by", "(?:{})$"),
        chaired=re.compile(f"(?P<A>[{ACTOR}])(?:{literals(rules['chaired'])})"),
        proposals=group("proposals"),
        ideas=group("ideas", "[”」』]?(?:{})"),
        clause_time=group("clause_time", "(?:{})$"),
        reported=group("reported"),
        soon_after=group("soon_after"),
        jointly=group("jointly"),
        new_round=group("new_round", "^(?:{})"),
        edition_head=re.compile(f"第?[{NUMERALS}0-9]{{1,4}}(?:{literals(rules['edition_marks'])})"),
        no_pair=frozenset(rules["no_pair"]),
        format_parties={id: tuple(codes.split()) for id, codes in rules["format_parties"].items()},
        numbered=re.compile(f"[{NUMERALS}0-9]{{1,4}}(?:{literals(rules['edition_marks'])})"),
        anniversary=group("anniversary"),
        name_parties=tuple(tuple(row) for row in rules["name_parties"]),
        lower=group("lower"),
        held_before=group("session_verbs", "(?:{})的$"),
        session_verb=group("session_verbs"),
        session_noun=group("session_nouns"),
        noun=re.compile(f"{short}|{literals(rules['talks_nouns'])}"),
        next_one=group("next_one"),
        commission=group("commissions"),
        captions=group("captions"),
        about=group("about"),
        clipped=frozenset(rules["clipped"]),
        passes=group("passes"),
        joins=group("joins"),
        own_offices=group("own_offices"),
        chairs=group("chairs"),
        generic=re.compile(
            f"(?P<edition>第[{NUMERALS}〇零0-9]{{1,4}}(?:{literals(words['edition_units'])})"
            f"|{literals([*words['edition_first'], *rules['next_one'], *rules['last_one']])})?"
            f"[^{CLAUSE_END}、]{{0,5}}?(?:{literals(rules['levels'])})"
            f"(?:{literals(words['modifiers'])})?(?:{literals(rules['conference'])})$"
        ),
        talks_noun=group("talks_nouns"),
        as_written=re.compile(literals([*rules["levels"], *rules["talks_nouns"]])),
        level_noun=group("level_nouns"),
        relative_edition=re.compile(literals([*rules["next_one"], *rules["last_one"]])),
        meeting_after=re.compile(
            f"(?:(?P<led>{literals(rules['leads_meeting'])})"
            f"|(?:{literals(rules['holds_meeting'])}))了?$"
        ),
        respectively=group("respectively"),
        attended_first=compiled_list(rules, "attended_first", f"(?:{{}})[{CLAUSE_END}]"),
        built_by=re.compile(
            f"(?<!{rules['built_through']}.)"
            f"(?:{literals(rules['builders'])}|)(?:{literals(rules['built_by'])})"
        ),
        guest_too=re.compile(
            f"(?:{literals(rules['guest_joints'])})(?:{literals(rules['guest_comes'])})"
            f"[^{CLAUSE_END}、]{{0,30}}?{rules['guest_of']}(?P<A>[{ACTOR}])"
        ),
        envoys_listed=compiled_list(rules, "envoys_listed", "(?:{})[：:]?"),
        visitors_listed=group("visitors_listed"),
        visitors_before=compiled_list(rules, "visitors_before", "(?:{}){{0,4}}"),
        visit_off=group("visit_off"),
        visit_other=group("visit_other"),
        traced=group("traced"),
        as_name=group("as_name"),
        shared_names=frozenset(rules["shared_names"]),
        members_meet=re.compile(
            f"(?P<O>[{GATHERING}{ORG}{COUNTRY}{ACTOR}])(?:[（(][^（()）]{{1,16}}[)）])?"
            f"(?:{literals(rules['member_words'])})?(?P<level>{members})?[^{CLAUSE_END}]{{0,30}}?"
            f"(?P<verb>(?:{literals(rules['members_hold'])})"
            f"(?=[{CLAUSE_END}{PLACE}{COUNTRY}]|$|{literals(rules['members_then'])})"
            f"|{literals(rules['members_at'])})"
        ),
        level_meeting=re.compile(
            f"(?P<verb>{literals(rules['own_event'])})了?(?:{literals(rules['level_kinds'])}){{0,3}}"
            f"(?P<level>{members})(?:级)?(?:{literals(rules['level_kinds'])}){{0,2}}"
            f"(?:{literals(rules['level_held'])})(?!{literals(rules['level_not_after'])})"
        ),
        member_level=re.compile(f"(?:{members})$"),
        member_leaders=frozenset(rules["member_leaders"]),
        not_members=re.compile(
            f"[{ACTOR}{COUNTRY}{ORG}]|(?:{literals(arguments['comitative'])}"
            f"|{literals(arguments['not_subject_before'])})$"
        ),
        about_body=group("about_body"),
        noun_outside=re.compile(
            r"[”」』](?:[（(][A-Za-z0-9+ ]{1,12}[）)])?"
            f"(?P<noun>(?:{literals(rules['levels'])})?(?:{literals(rules['level_nouns'])}))"
        ),
        called_off=re.compile(
            f"[{COMMAS}](?:{literals(list(rules['bare_nouns']))})(?:{literals(rules['in_the_end'])})"
            f"(?:{literals(rules['called_off'])})"
        ),
        comes_to=group("comes_to"),
        summons=group("summons", "(?:{})(?:了|各)?$"),
        anew=re.compile(f"{literals(rules['anew'])}|第[{NUMERALS}0-9]{{1,3}}[次度]"),
        attended_by=group("attended_by"),
        next_host=re.compile(
            f"(?P<edition>{literals(rules['next_one'])})(?P<noun>)的?"
            f"(?:{literals(arguments['next_host'])})(?:{literals(arguments['next_host_is'])})+"
            f"(?P<A>[{COUNTRY}{PLACE}])"
        ),
        dated_noun=re.compile(
            f"(?<=[{DATE}])的?(?P<noun>{literals(rules['level_nouns'])}|"
            f"{literals(arguments['dated_nouns'])})(?=[^{CLAUSE_END}]{{0,8}}?(?:{held}))"
        ),
        held_at=re.compile(
            f"(?P<L>[{PLACE}])(?:{literals(rules['held_at'])})"
            f"(?P<noun>{literals(rules['summit'])})(?=[{CLAUSE_END}]|{literals(rules['held_then'])}|$)"
        ),
        jointly_held=group("jointly_by", "(?:{})$"),
        hosts_behind=re.compile(
            f"[{COMMAS}](?:{rules['by']})?(?P<A>[{ACTOR}{COUNTRY}{ORG}])(?:{literals(rules['jointly_by'])})?"
            f"(?:{literals(rules['arranges'])})(?=[{CLAUSE_END}]|$)"
        ),
        which_edition=re.compile(literals([*arguments["short_edition"], "第"])),
    )
