"""Word lists around arguments, compiled: places, documents, offices, halls, subjects."""

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
    GATHERING,
    ORG,
    PLACE,
)
from extract.stages.events.day_words import DayWords, day_words
from extract.stages.events.frames import invitation, literals
from extract.stages.events.gathering_words import NUMERALS
from extract.stages.events.paper_words import PaperWords, paper_words
from extract.stages.events.person_lists import ListWords


@dataclass(slots=True)
class Patterns:
    """Compiled word lists around arguments, matched on skeletons or on the clean text."""

    papers: PaperWords
    days: DayWords
    not_subject_before: re.Pattern[str]
    met_before: re.Pattern[str]  # 与到访的, right before who is met
    attends: frozenset[str]  # 参加
    not_subject_after: re.Pattern[str]
    not_alone_after: re.Pattern[str]  # 与某人|进行会谈
    given_too: re.Pattern[str]  # 并|颁赠勋章, of who is met before
    these_states: re.Pattern[str]  # 上述国家
    tells_of: re.Pattern[str]  # 介绍|某人将访问
    goes: re.Pattern[str]
    no_subject: re.Pattern[str]
    with_somebody: re.Pattern[str]  # 与, at the start of a clause
    acts_with: re.Pattern[str]  # 与, between two of whom one acts with the other
    gathering_acts: re.Pattern[str]  # a clause whose subject is a gathering without a name
    capital_words: tuple[str, ...]  # 首都, between a state and its city
    by_screen: re.Pattern[str]
    near_words: tuple[str, ...]  # between a city and a place near it
    route_before: frozenset[str]  # before the second of two places that a route joins
    at_body: re.Pattern[str]  # 在某大学，: at the start of a sentence
    at_scene: re.Pattern[str]  # 人民大会堂里，: at the start of a sentence
    arrives: re.Pattern[str]  # with the place behind it
    place: re.Pattern[str]
    not_place_after: re.Pattern[str]
    invited: re.Pattern[str]  # 应…邀请, with who invites
    congratulates: re.Pattern[str]
    tells: re.Pattern[str]  # the same of what others do
    says: re.Pattern[str]  # a verb of saying that ends its clause
    year_of_name: re.Pattern[str]  # “…年”, behind its year
    witness: re.Pattern[str]
    founders: re.Pattern[str]  # 由甲与乙牵头的, before a body that was founded
    witness_after: re.Pattern[str]  # …，某人到场见证, a clause behind a signing
    witnesses: re.Pattern[str]  # 并见证了, at the start of a clause
    counted_document: re.Pattern[str]
    done: re.Pattern[str]
    guest: re.Pattern[str]
    each_of: re.Pattern[str]
    handed: re.Pattern[str]  # 转交了…的亲笔信
    own_days: re.Pattern[str]  # 甲将于9日: who travels, and when
    own_state: re.Pattern[str]  # 9日对甲国: when, and where to
    short_extra: dict[str, str]
    short_place: re.Pattern[str]
    may_name_place: re.Pattern[str]  # a character that names one, behind the end of a verb
    self_words: re.Pattern[str]
    signed: re.Pattern[str]  # 某人（签字）
    departments: re.Pattern[str]  # 双方|有关部门
    signing_rite: re.Pattern[str]  # 签署仪式, at the head of a sentence
    signing_seen: re.Pattern[str]  # 见证, before a signing without papers
    acts_itself: re.Pattern[str]  # in the name of an institution that opens: 使馆
    home_city: dict[str, str]
    place_link: re.Pattern[str]
    came_into_being: re.Pattern[str]
    city_kinds: frozenset[str]
    background_before: re.Pattern[str]
    more_documents: re.Pattern[str]
    sign_verb: re.Pattern[str]
    joined_verb: re.Pattern[str]  # 、见证了, right behind another verb
    plural: tuple[str, ...]
    list_heading: re.Pattern[str]
    list_mark: re.Pattern[str]
    is_first: re.Pattern[str]
    time_since: re.Pattern[str]
    summed_up: re.Pattern[str]
    years_ago: re.Pattern[str]
    alone: frozenset[str]
    unveils: re.Pattern[str]
    unveiled: re.Pattern[str]  # 为学院, right before it
    founded_by: re.Pattern[str]
    breaks_ties: re.Pattern[str]  # 断交, right behind with whom
    to_attend: re.Pattern[str]  # ，出席, right behind where somebody goes on to
    marks_that: re.Pattern[str]  # 标志着, at the head of the clause
    too: re.Pattern[str]  # 也, of one more who signs
    lower_level: re.Pattern[str]
    administration: re.Pattern[str]  # right behind whose government it is
    both_parties: re.Pattern[str]
    everyone: re.Pattern[str]
    attending_all: re.Pattern[str]  # who can be none but those at a gathering
    beside_after: re.Pattern[str]
    organ_heads: re.Pattern[str]
    institutions: re.Pattern[str]
    title_tail: re.Pattern[str]
    title_lead: re.Pattern[str]
    no_lead: re.Pattern[str]
    aspect: frozenset[str]
    several: re.Pattern[str]
    single: tuple[str, ...]
    aid_to: re.Pattern[str]  # 向|某国, whom aid goes to
    of: re.Pattern[str]
    founded: re.Pattern[str]
    replaces: re.Pattern[str]
    along: re.Pattern[str]
    empowers: re.Pattern[str]  # 授权某人: who acts for the subject
    along_with: re.Pattern[str]  # 同某人一道
    in_company_of: re.Pattern[str]  # 在某人陪同下
    ties: re.Pattern[str]  # between states
    delegates: re.Pattern[str]  # at the start of a clause
    leads: re.Pattern[str]  # after the leader of a delegation
    led_party: re.Pattern[str]  # 率领的某党代表团, behind its leader
    party: tuple[str, ...]  # ends of the names of parties
    led: re.Pattern[str]  # 由某人率领, behind the delegation
    delegation: re.Pattern[str]  # 访|华代表团: a guest named by where the journey went
    led_before: re.Pattern[str]
    led_after: re.Pattern[str]
    held_of: re.Pattern[str]  # 举行的, before a gathering
    about_held: re.Pattern[str]  # 就, before what talks are about
    whose_office: re.Pattern[str]  # 解除|其|职务
    side_led: re.Pattern[str]  # 甲方由某人率团, 乙方代表团团长为某人
    on_behalf: re.Pattern[str]  # 某人|代表甲方
    signs_there: re.Pattern[str]  # 分别签署
    sends: re.Pattern[str]  # after who sends a delegation
    witnessing: re.Pattern[str]
    stays: re.Pattern[str]  # 访问某地|三天
    sets_out: re.Pattern[str]  # 启程
    eve: re.Pattern[str]  # 访问|前夕
    sent_from: re.Pattern[str]  # 在|某地访问期间|致函
    measured: re.Pattern[str]  # 新线全长: the start of a sentence about what opened
    goes_on: re.Pattern[str]  # 之后|转往
    next_leg: re.Pattern[str]  # 转往, of a journey that goes on elsewhere
    calls_at: re.Pattern[str]  # 访问: what one goes on after
    comes_home: re.Pattern[str]  # 28日|返港
    stop: re.Pattern[str]  # 首站是|某地
    in_service: re.Pattern[str]  # 开通|运营三年
    attends_at: re.Pattern[str]  # 出席第七次会议
    opens: re.Pattern[str]  # 开幕
    there: re.Pattern[str]  # 在当地
    agreed_list: re.Pattern[str]  # 共识, in the line that leads a list in
    seat: re.Pattern[str]  # 总部, behind a body
    office_listed: re.Pattern[str]  # ，某人为财政大臣
    seat_listed: re.Pattern[str]  # 总部、, and what the list goes on with
    seat_of: dict[str, str]  # the state in which a body has it
    unknown_place: re.Pattern[str]
    building: re.Pattern[str]  # right behind a place
    halls: re.Pattern[str]
    hall: re.Pattern[str]  # at the end of a name
    hall_of: dict[str, frozenset[str]]  # whose a hall is, by its name alone
    hall_never: dict[str, frozenset[str]]  # halls that a state does not have
    ribbon: re.Pattern[str]
    rite: re.Pattern[str]  # 揭牌|仪式
    receives: re.Pattern[str]  # a verb of receiving: the hall is that of who acts
    amount_clause: re.Pattern[str]
    venue_after: re.Pattern[str]
    venue_cut: re.Pattern[str]
    venue_joint: re.Pattern[str]
    venue_end: re.Pattern[str]
    venue_not: re.Pattern[str]
    venue_before: re.Pattern[str]
    that_state: re.Pattern[str]  # 该国
    according: re.Pattern[str]  # 根据, at the start of a clause
    these_talks: re.Pattern[str]  # 会谈在, at the start of a clause
    talks_held: re.Pattern[str]  # 某馆|举行
    which: str  # 的, behind the verb of a document that is only meant
    is_one: re.Pattern[str]  # 是: the clause says what something is
    office_steps: tuple[re.Pattern[str], ...]  # taken, left, elected: in a trigger
    provided: re.Pattern[str]  # 根据…协定，: what follows is provided for by a paper
    home_again: re.Pattern[str]  # 结束: of one who arrives at home
    talks_topic: re.Pattern[str]  # 就: before what talks are about
    talked_of: re.Pattern[str]  # 等问题进行会谈: behind it
    paper_about: re.Pattern[str]  # 关于: before what a paper is about
    about_papers: re.Pattern[str]  # 备忘录: behind it


def list_words(words: dict[str, Any], day_parts: list[str]) -> ListWords:
    """Compile the words of lists of persons from the section ``words`` of the rules."""
    body = (
        f"(?:[^{words['list_body_not']}A-Za-z\\d\\s{CLAUSE_END}：“”《》（）()]{{0,14}}"
        f"(?:{literals(words['list_body_ends'])}))"
    )
    return ListWords(
        re.compile("(?:" + literals(words["comma_list_follow"]) + ")"),
        re.compile("(?:" + literals(words["comma_list_ends"]) + ")"),
        re.compile(body + "?"),
        re.compile(f"[{words['list_day_signs']}\\d]{{0,16}}(?:{literals(day_parts)})?{body}?"),
    )


def argument_patterns(rules: dict[str, Any], shorts: str) -> Patterns:
    """Compile the section ``arguments`` of the rules; ``shorts``: characters that name a state."""
    home: dict[str, str] = rules["home_city"]
    shorts += "".join(rules["short_extra"])
    cities = "".join(home)
    names = shorts + cities
    verb_ends = "".join(sorted({verb[-1] for verb in rules["place_verbs"]}))

    def group(key: str) -> str:
        return "(?:" + literals(rules[key]) + ")"

    invited = invitation(rules["guest_invited"])
    actors = f"[{ACTOR}{COUNTRY}{ORG}]"
    places = f"[{PLACE}{COUNTRY}]"
    stop = CLAUSE_END + "《》"
    venue = group("venue_heads")
    between = CLAUSE_END + "、" + rules["institution_not"]
    institution = f"[^{between}]{{0,4}}?{group('institutions')}"
    group_tail = re.compile(group("title_tail"))
    return Patterns(
        paper_words(rules),
        day_words(rules),
        re.compile(f"{group('not_subject_before')}(?:[{ORG}]{group('of')})?$"),
        re.compile(f"{group('met_with')}[^{CLAUSE_END}{ACTOR}{ORG}]{{0,6}}{group('of')}$"),
        frozenset(rules["attends_body"]),
        re.compile(
            f"{rules['stop_is']}[{ACTOR}]?{group('stops')}"
            f"|{group('not_subject_after')}|{group('owning')}(?={actors})|{rules['posted']}(?![^{CLAUSE_END}]{{1,8}}?{group('envoys')})"
        ),
        re.compile(group("not_alone_after")),
        re.compile(
            f"{group('guest_rest')}?(?:{group('clause_openers')}|{group('given_too')}){{1,3}}"
        ),
        re.compile(group("these_states")),
        re.compile(f"{group('tells_of')}(?=[{ACTOR}]{group('goes')})"),
        re.compile(f"(?<={rules['tells_of'][0]}[{ACTOR}]){group('goes')}"),
        re.compile(
            f"(?:[{DATE}]{group('day_parts')}?)?{group('clause_openers')}{{0,3}}"
            f"(?:{rules['placed_in']}[{PLACE}])?{group('clause_verbs')}"
        ),
        re.compile(f"{group('comitative')}(?![{rules['with_not']}])"),
        re.compile(f"[^{CLAUSE_END}、的]{{0,14}}{group('comitative')}"),
        re.compile(
            f"{group('gathering_this')}?{group('gathering_nouns')}"
            f"[{DATE}]?{group('gathering_adverbs')}{{0,2}}[{DATE}]?{group('gathering_verbs')}"
        ),
        tuple(rules["capital_words"]),
        re.compile(group("by_screen")),
        tuple(rules["near_words"]),
        frozenset(rules["route_before"]),
        re.compile(
            f"(?:[{DATE}][{COMMAS}]?)?{group('at_body')}[{ORG}](?:{group('at_body_after')})"
        ),
        re.compile(
            f"(?:[{DATE}][^{CLAUSE_END}]{{0,2}}[{COMMAS}]?)?(?P<L>[{PLACE}])"
            f"{group('scene_after')}[{COMMAS}]"
        ),
        re.compile(f"{group('arrives')}了?{places}"),
        re.compile(
            f"(?:{group('place_before')}(?<!{literals(rules['place_not_at'])})|(?<=[{ACTOR}]){group('comes')})(?:[{shorts}]?(?:{literals(rules['place_link'])}))?{places}"
            f"|{group('on_way')}了?{places}(?={places}{{0,2}}{group('on_way_while')})"
        ),
        re.compile(group("not_place_after")),
        re.compile(f"{group('invited')}(?P<A>{actors})(?:{literals(rules['invitation'])})"),
        re.compile(group("congratulates")),
        re.compile(f"{group('tells')}[{COMMAS}：:]"),
        re.compile(f"{group('says')}[{COMMAS}：:]"),
        re.compile(f"[“「][^”」]{{1,20}}{group('years_named')}[”」]|{group('named_year')}[“「]"),
        re.compile(
            f"(?:(?P<B>{actors}){group('comitative')}[^{CLAUSE_END}{actors[1:-1]}]{{1,12}}的)?"
            f"(?P<A>{actors})"
            f"(?:[^{CLAUSE_END}{actors[1:-1]}]{{0,3}}{group('witness')}|{rules['to_face']}$)"
        ),
        re.compile(f"{group('founders_led')}[^{CLAUSE_END}]{{1,40}}?{group('founders_lead')}"),
        re.compile(
            f"[{COMMAS}；;][^{CLAUSE_END}]{{0,16}}?(?P<A>{actors})[^{CLAUSE_END}]{{0,3}}?"
            f"(?:{group('witness_after')}|{group('stands_for')}{actors}{group('signs_for')})"
        ),
        re.compile(f"{group('clause_openers')}?{group('joined_verbs')}"),
        re.compile(
            f"(?:(?P<count>(?<![\\d.{rules['ordinal']}])\\d{{1,4}}(?![\\dA-Za-z.,%亿万千百％元美欧英日{rules['count_not']}年月\\-—–~～至])|"
            f"(?:{literals(rules['counted_numbers'])})(?![{rules['counted_not']}]))"
            f"(?:余|多)?{group('counted_units')}?|(?<![{rules['ordinal']}{NUMERALS}])(?P<numeral>[{NUMERALS}]{{1,4}})"
            f"(?:余|多)?{group('counted_units')})(?!{group('counted_units')}?{group('counted_others')})"
            f"(?P<about>{group('covering')}[^{CLAUSE_END}《》]{{1,40}}?{group('of')})?"
            f"(?P<title>[^{stop}、]{{0,30}}?{group('counted_heads')}"
            f"(?:{group('and_papers')}{group('counted_heads')}(?=[{CLAUSE_END}]|$))?)"
        ),
        re.compile(f"{group('done')}(?!(?<={rules['aspect'][1]})[{rules['passing']}])"),
        re.compile(
            f"了?(?:{group('guest_words')}|{invited})[^{CLAUSE_END}]{{0,80}}?的(?P<A>{actors})"
        ),
        re.compile(group("each_of")),
        re.compile(
            f"{group('hands_over')}了?[^{CLAUSE_END}]{{0,24}}?"
            f"(?P<noun>(?P<own>{group('own_letters')})|{group('letters')})"
        ),
        re.compile(f"(?P<A>[{ACTOR}]){group('days_lead')}{{0,2}}(?P<T>[{DATE}])"),
        re.compile(f"(?P<T>[{DATE}]){group('state_lead')}(?P<L>[{PLACE}{COUNTRY}])"),
        rules["short_extra"],
        re.compile(
            f"(?:{group('place_verbs')}(?=[{shorts}](?:{group('place_verb_stop')}|$))"
            f"|在(?=[{shorts}]{rules['stays']}))(?P<char>[{shorts}])"
            f"|(?:[在抵赴]|[来访](?=[{cities}](?:{group('place_verb_stop')}|$)))"
            f"(?P<city>[{cities}])(?![{rules['home_not']}])"
            f"(?![^{CLAUSE_END}{rules['inn_not']}]{{1,5}}{group('inns')})"
        ),
        re.compile(f"[{names}](?<=[在抵赴来访{verb_ends}][{names}])"),
        re.compile(f"(?!{group('self_not')}){group('self_words')}"),
        re.compile(
            f"(?P<name>[\u4e00-\u9fff·•.]{{2,24}})[ \u3000]*[（(]{group('signed_marks')}[）)]"
        ),
        re.compile(f"{group('of')}?{group('departments')}"),
        re.compile(f"[{DATE}]?[{COMMAS}]?{group('signing_rites')}"),
        re.compile(f"{group('signing_seen')}[^，。；、]{{0,4}}$"),
        re.compile(group("acts_itself") + "$"),
        home,
        re.compile(group("place_link") + f"(?={places})"),
        re.compile(group("came_into_being")),
        frozenset(rules["city_kinds"]),
        re.compile(group("background_before") + "$"),
        re.compile(group("more_documents")),
        re.compile(f"{group('sign_verbs')}(?!{group('bare_heads')})"),
        re.compile(f"{group('verb_joints')}{group('joined_verbs')}"),
        tuple(rules["plural_documents"]),
        re.compile(group("list_headings") + r"\W*$"),
        re.compile(group("list_mark")),
        re.compile(f"{group('is_first')}[^{CLAUSE_END}]{{0,12}}?{group('first_of')}"),
        re.compile(group("time_since")),
        re.compile(group("summed_up")),
        re.compile(f"(?P<count>\\d{{1,3}}|[{NUMERALS}]{{1,4}})年{group('years_ago')}"),
        frozenset(rules["alone"]),
        re.compile(literals(rules["unveils"])),
        re.compile(
            f"{group('unveiled_for')}(?P<what>[^{CLAUSE_END}]{{2,14}}?)(?:{literals(rules['joint_adverbs'])})?$"
        ),
        re.compile(f"[^{CLAUSE_END}]{{0,4}}{group('founded_by')}"),
        re.compile(f"[^{CLAUSE_END}]{{0,2}}{group('breaks_ties')}"),
        re.compile(f"[{PLACE}{COUNTRY}]?[{COMMAS}]?{group('attends_at')}"),
        re.compile(f"[{COMMAS}]{group('marks_that')}[^{CLAUSE_END}]*$"),
        re.compile(group("too")),
        re.compile(group("lower_level")),
        re.compile(group("administration")),
        re.compile(group("both_parties")),
        re.compile(group("everyone")),
        re.compile(group("attending_all")),
        re.compile(group("beside_after") + "$"),
        re.compile(group("organ_heads")),
        re.compile(
            f"{institution}(?:(?:、|{group('institution_joiners')}){institution})*"
            r"(?P<latin>[A-Za-z][A-Za-z0-9&.\- ]{0,40}[A-Za-z0-9])?"
        ),
        group_tail,
        re.compile(
            f"{group('title_lead_from')}?{group('title_lead')}"
            f"(?:{group('title_lead_joints')}?{group('title_lead')})*$"
            f"|[{shorts}]{{2}}{group('title_parties')}?$"
        ),
        re.compile(group("no_lead")),
        frozenset(rules["aspect"]),
        re.compile(group("several")),
        tuple(rules["single_documents"]),
        re.compile(f"{group('aid_to')}(?P<A>{actors})"),
        re.compile(f"(?:{group('of')})?"),
        re.compile(f"(?P<name>[^{CLAUSE_END}、]{{4,30}}?){group('founded_adverbs')}*"),
        re.compile(
            f"(?:{group('replaces')}了?[^{CLAUSE_END}]{{0,20}}?|{group('from_whom')}[^{CLAUSE_END}]"
            f"{{0,12}}?(?=[{ACTOR}]{group('in_hand')})"
            f"|{group('from_whom')}(?=[{ACTOR}]{group('held_office')}"
            f"[^{CLAUSE_END}]{{0,12}}?{group('held_post')}))(?P<A>[{ACTOR}])"
        ),
        re.compile(f"{group('along')}(?P<A>{actors})"),
        re.compile(f"{group('empowers')}(?P<A>[{ACTOR}])"),
        re.compile(f"{group('comitative')}(?P<A>[{ACTOR}]){group('side_by_side')}"),
        re.compile(f"{rules['company_in']}(?P<A>[{ACTOR}]){group('in_company_of')}"),
        re.compile(f"(?P<A>{actors})(?:{group('comitative')}(?P<B>{actors}))?{group('ties')}"),
        re.compile(f"(?:{group('then_came')}[{COMMAS}]?)?{group('delegates')}"),
        re.compile(f"(?<![{rules['leads_object']}]){group('leads')}(?!{group('leads_not')})"),
        re.compile(f"{group('led')}{group('of')}(?P<O>[{ORG}])?{group('delegates')}"),
        tuple(rules["party"]),
        re.compile(f"{group('led_by')}[^{CLAUSE_END}]{{0,3}}?(?P<A>{actors}){group('led')}"),
        re.compile(f"[{names}]?{group('delegates')}"),
        re.compile(group("led_before") + "$|" + group("led_before") + f"[^{CLAUSE_END}]{{0,3}}$"),
        re.compile(group("led_after")),
        re.compile(
            f"[^{CLAUSE_END}]{{0,8}}?{group('held_of')}[^{CLAUSE_END}{ACTOR}]{{0,6}}?[{GATHERING}]"
        ),
        re.compile(group("about_held")),
        re.compile(group("whose_office")),
        re.compile(
            f"(?P<side>[{ACTOR}{COUNTRY}]){group('side_words')}?"
            f"(?:{group('led_before')}[^{CLAUSE_END}{ACTOR}]{{0,12}}(?P<A>[{ACTOR}]){group('side_leads')}"
            f"|{group('side_heads')}{group('side_is')}[^{CLAUSE_END}{ACTOR}]{{0,12}}(?P<B>[{ACTOR}]))"
        ),
        re.compile(
            f"(?:(?P<first>[{ACTOR}])[、和与])?(?P<who>[{ACTOR}])[^{CLAUSE_END}{names}]{{0,2}}?"
            f"{group('behalf_adverbs')}?{group('behalf_words')}(?!{group('behalf_not')})"
        ),
        re.compile(f"{group('behalf_signs')}(?!{group('behalf_signs_not')})"),
        re.compile(
            f"(?<![{rules['sends_not']}]){group('sends')}[^{CLAUSE_END}]{{0,12}}?{group('sent')}"
        ),
        re.compile(group("joined_verbs")),
        re.compile(
            f"了?(?P<count>\\d{{1,2}}|[{NUMERALS}]{{1,3}})个?{group('lasting_units')}(?=[{CLAUSE_END}的]|$)"
        ),
        re.compile(group("sets_out")),
        re.compile(group("eve")),
        re.compile(
            f"{group('sent_at')}(?P<place>{places}{{1,3}}){group('sent_while')}?(?=$|[{COMMAS}]|{group('sent_to')})"
        ),
        re.compile(
            f"(?:{group('measured_lead')}[^{CLAUSE_END}]{{0,2}}?[{COMMAS}])?(?:{group('measures')}|"
            f"(?:{group('measured_this')}[^{CLAUSE_END}的、\\d]{{0,8}}?|[^{CLAUSE_END}的、\\d]{{0,3}}?)"
            f"{group('measured')}(?!{group('measured_not')})"
            f"(?:[^。！？；;]{{0,40}}?[{CLAUSE_END}])??[^{CLAUSE_END}\\d]{{0,10}}?{group('measures')})"
        ),
        re.compile(f"{group('then_after')}[^{CLAUSE_END}{DATE}]{{0,4}}?{group('then_to')}"),
        re.compile(group("next_leg")),
        re.compile(f"{group('visits_then')}|{group('calls_at')}"),
        re.compile(
            f"(?P<date>[{DATE}])(?:{group('day_parts')})?[^{CLAUSE_END}{DATE}]{{0,10}}?"
            f"{group('comes_home')}(?!{group('goes_on')})"
        ),
        re.compile(
            f"{group('journey_stops')}(?:{group('stop_named')})?(?P<place>[{PLACE}{COUNTRY}])"
            f"|(?P<topic>[{PLACE}{COUNTRY}]){group('named_stop')}[^{CLAUSE_END}]{{0,10}}?{group('journey_stops')}"
        ),
        re.compile(
            f"{group('in_service')}*[\\d{NUMERALS}]{{1,3}}多?个?{group('long_units')}"
            f"(?={group('long_after')}|[{CLAUSE_END}]|$)"
        ),
        re.compile(group("attends_at")),
        re.compile(group("opens")),
        re.compile(
            f"{group('there')}(?!的{group('halls')})"
            f"|{group('place_before')}[{ACTOR}]?{group('lodgings')}"
        ),
        re.compile(group("agreed_list")),
        re.compile(group("seats")),
        re.compile(
            f"(?:^|(?<=[{stop}、]))(?P<A>[{ACTOR}])(?P<verb>{group('office_verbs')})"
            f"[^{CLAUSE_END}{ACTOR}、]{{0,12}}?{group('office_ends')}(?=[{stop}、]|$)"
        ),
        re.compile(f"{group('seats')}{group('title_joints')}(?P<A>{actors})"),
        rules["seat_of"],
        re.compile(
            f"{group('unknown_before')}(?!{group('unknown_not')})"
            f"(?P<name>[^{CLAUSE_END}、]{{2,18}}?{group('unknown_heads')})"
            f"{group('unknown_adverbs')}?{group('unknown_verbs')}"
        ),
        re.compile(f"[^{stop}、的]{{0,3}}?{group('buildings')}"),
        re.compile(
            f"{group('place_before')}{group('here_of')}?(?P<state>[{COUNTRY}])?"
            f"(?P<hall>{group('halls')})"
        ),
        re.compile(f"(?P<hall>{group('halls')})"),
        {hall: frozenset(codes) for hall, codes in rules["hall_of"].items()},
        {code: frozenset(halls) for code, halls in rules["hall_never"].items()},
        re.compile(group("ribbon")),
        re.compile(group("rite")),
        re.compile(group("receives")),
        re.compile(
            f"[{COMMAS}](?:{group('amount_clause')}"
            f"|(?P<near>(?![^{CLAUSE_END}]*{group('amount_past')})"
            f"(?:{group('amount_to')}[{ACTOR}{COUNTRY}{ORG}])?"
            f"[^{CLAUSE_END}{ACTOR}{COUNTRY}{ORG}{DATE}]{{0,8}}?{group('amount_words')}"
            f"[^{CLAUSE_END}{ACTOR}{COUNTRY}{ORG}]{{0,8}}?{AMOUNT}))"
        ),
        re.compile(f"[^{CLAUSE_END}]{{0,50}}?{venue}(?=[{stop}、]|$)"),
        re.compile(group("venue_cuts")),
        re.compile(group("venue_joints")),
        re.compile(venue + "$"),
        re.compile(group("venue_not")),
        re.compile(f"{group('venue_goal')}(?P<name>[^{stop}、]{{1,30}}?{venue})$"),
        re.compile(group("that_state")),
        re.compile(group("according")),
        re.compile(f"(?:(?<=[{CLAUSE_END}{COMMAS}])|^){group('these_talks')}{group('talks_at')}"),
        re.compile(f"(?P<L>[{PLACE}])[^{CLAUSE_END}]{{0,4}}?{group('talks_held')}"),
        rules["of"][0],
        re.compile(group("is_one")),
        tuple(re.compile(literals(words)) for words in rules["office_steps"]),
        re.compile(
            f"{group('according')}[^{CLAUSE_END}]{{0,30}}?(?:{DOCUMENT}[》”」]?|{group('provides')})"
            f"[{COMMAS}]"
        ),
        re.compile(group("home_again")),
        re.compile(group("talks_topic")),
        re.compile(
            f"[^{CLAUSE_END}]{{0,30}}?(?:{group('topic_nouns')}[^{CLAUSE_END}]{{0,4}}?"
            f"{group('topic_talked')}|{group('topic_settled')}|(?P<wired>{group('topic_wired')}))"
        ),
        re.compile(group("paper_about")),
        re.compile(f"[^{CLAUSE_END}]{{0,40}}?(?:{DOCUMENT}|{group('about_papers')})"),
    )
