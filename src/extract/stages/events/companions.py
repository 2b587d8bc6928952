"""Those told to come along on a journey (访团成员包括…, 陪同某人出访的还有…, 随行的有…)."""

from __future__ import annotations

from itertools import chain

from extract.document import Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import passage
from extract.stages.events.chunks import CLAUSE_END, Skeleton
from extract.stages.events.context import Candidate, Context

FAR = 60  # days from the day of the text to a journey of another time
TOUR = "visit.tour"
BESIDE = 1  # sentences behind talks in which the delegation is listed
REST = 8  # characters behind the last one of a list: 等重要官员
COLON = "："  # what follows is the list, to the end of the sentence
JOINED = "、；;，,和及与以"


def join(context: Context, sentence: int, here: list[Candidate], told: passage.Told) -> None:
    """Add those listed as coming along to the journey told, else to the talks with the guests."""
    skeleton = context.skeleton(sentence)
    people = listed(context, skeleton)
    if not people:
        return
    visits = [c for c in chain(told.visits, here) if c.type == "visit" and c.participants]
    visits = [c for c in visits if not c.weak and c.rule != TOUR]
    visits = _of_leader(skeleton, visits, people) or visits
    legs = _journey(context, visits) if visits else _talks(sentence, here, told)
    for leg in legs:
        came = leg.type == "visit"
        homes = {p.country for p in leg.participants if came or p.role == "visitor"}
        home = homes.pop() if len(homes) == 1 else None
        for one in people:
            _at_home(context, skeleton, one, home)
            if not came and home is None:
                one = replace(one, role=None)  # of either side
            arg.add_copy(leg.participants, one)
        leg.participants = arg.drop_covered_countries(leg.participants)


def listed(context: Context, skeleton: Skeleton) -> list[Participant]:
    """Return the persons of the lists of a sentence."""
    people: list[Participant] = []
    words = context.compiled.gatherings
    for match in words.company.finditer(skeleton.text):
        if any(other.search(match[0]) is not None for other in (words.all_of, words.talks)):
            continue  # 陪同某人参加上述活动的有…: they are at what was told
        place, whole = match.start("A"), COLON in match[0]
        while place >= 0:
            for participant in arg.participants_of(context, skeleton.chunks[place], "visitor"):
                if participant.kind == "person":
                    arg.add_participant(people, participant)
            later = (p for p in skeleton.actors if p > place)
            place = next(later, -1) if whole else _next(skeleton, place)
    for match in context.compiled.gatherings.company_behind.finditer(skeleton.text):
        begin = arg.clause_start(skeleton, match.start())
        if arg.is_subject(context, skeleton, match.start()) or match.start() == begin:
            for participant in arg.participants_of(
                context, skeleton.chunks[match.start("A")], "visitor"
            ):
                if participant.kind == "person":
                    arg.add_participant(people, participant)
    return people


def _next(skeleton: Skeleton, place: int) -> int:
    """Return where a list goes on behind one of it, -1 at its end (…；公安部部长某人)."""
    after = next((p for p in skeleton.actors if p > place), None)
    if after is None or skeleton.text[after] != skeleton.text[place]:
        return -1
    between = skeleton.text[place + 1 : after]
    if (
        len(between) > REST
        or between[:1] not in JOINED
        or any(c in CLAUSE_END for c in between[1:])
    ):
        return -1
    stop = arg.clause_end(skeleton, after)
    return after if stop - after <= REST else -1


def _of_leader(
    skeleton: Skeleton, visits: list[Candidate], people: list[Participant]
) -> list[Candidate]:
    """Return the visits of whom a sentence names first: who is accompanied (随同某人)."""
    first = skeleton.actors[0] if skeleton.actors else -1
    mention = skeleton.chunks[first].mention if first >= 0 else None
    if mention is None or mention.label != "PERSON":
        return []
    name = arg.person_key(mention.name)
    if name in arg.person_keys(people):
        return []
    return [visit for visit in visits if name in arg.person_keys(visit.participants)]


def _journey(context: Context, visits: list[Candidate]) -> list[Candidate]:
    """Return the legs of the journey of which visits are told, not those of other times."""
    near = [v for v in visits if _of_now(context, v)]
    main = near[-1] if near else visits[0]
    who = arg.person_keys(main.participants)
    return [
        v
        for v in (near or visits)
        if v.trigger == main.trigger or who & arg.person_keys(v.participants)
    ]


def _of_now(context: Context, visit: Candidate) -> bool:
    date, today = visit.date, context.today
    if visit.background:
        return False
    if date is None or date.start is None or today is None:
        return True
    return date.precision == "day" and abs((date.start - today).days) <= FAR


def _talks(sentence: int, here: list[Candidate], told: passage.Told) -> list[Candidate]:
    """Return the talks told last, held with the delegation whose members are listed."""
    talks = [c for c in chain(told.meetings[-1:], here) if c.type == "meeting"]
    return [c for c in talks[-1:] if sentence - c.sentence <= BESIDE]


def _at_home(context: Context, skeleton: Skeleton, one: Participant, home: str | None) -> None:
    """Let somebody unknown who comes along be of the state of those who travel."""
    if home is None or one.id is not None or one.country == home:
        return
    mentions = context.document.mentions
    numbers = context.document.sentences[skeleton.sentence].mentions
    named = {mentions[n].id for n in numbers if mentions[n].label == "COUNTRY"}
    if one.country is None or one.country not in named:
        one.country = home
