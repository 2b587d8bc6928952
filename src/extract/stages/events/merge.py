"""One record for each happening: candidates of a document put together."""

from __future__ import annotations

from extract.document import DateValue, Participant
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import (
    attendance,
    counterparts,
    legs,
    terms,
    verb_places,
    verbs,
    visits,
)
from extract.stages.events.chunks import CLAUSE_END, CLAUSE_ENDS
from extract.stages.events.context import Candidate, Context
from extract.stages.events.reports import GATHERINGS, Reports, month
from extract.stages.events.same_gathering import (
    abridged,
    codes_of,
    other_edition,
    same_gathering,
    value_of,
)
from extract.stages.events.telling import TIE

WINDOW = 24
SHARED = 4
ALONE = frozenset((verbs.UNNAMED, verbs.GUESTS))  # with people who are not named
SEE = "meeting.see"
SAME_CLAUSE = 16
TALKS = "meeting.talks"
SINCE = "establish.since"
RELATIONS = "establish.relations"
TIES = ({TIE, RELATIONS}, {TIE, "establish.restore"})
CEREMONY = "sign.nominal"  # 出席文件签署仪式
RECEIVED = "aid.receive"
BY_WHOM = "sign.passive"  # 甲乙签署协议，由某人与某人签字
BESIDE = 2  # characters of an adverb right before a verb
TWO = 2
TRAIN = 2  # characters of 随团
QUOTES = 3  # sentences quoted for one happening


def _dates_agree(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether two dates may be the same happening: one lies in the other, or one is missing."""
    if one is None or other is None:
        return True
    if None in (one.start, one.end, other.start, other.end):
        return True
    return bool(
        (one.start <= other.start and other.end <= one.end)  # type: ignore[operator]
        or (other.start <= one.start and one.end <= other.end)  # type: ignore[operator]
    )


def _titles(candidate: Candidate) -> set[str]:
    return {d.title for d in candidate.documents}


def _places_agree(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two visits may be one: the same place, or a state and a city of it."""
    if one.place is None or other.place is None or one.place.value == other.place.value:
        return True
    if one.place.value[1] != other.place.value[1]:
        return False
    if one.sentence == other.sentence:
        if arg.is_state(context, other.place):
            return True  # 抵达某机场，对某国进行访问
        if arg.is_state(context, one.place) and visits.arrives(context, other):
            return True  # 前往某国访问，已抵达某机场
        if visits.arrives(context, one) and not arg.is_city(context, other.place):
            begun, text = context.compiled.status.begun, context.document.text
            if begun.search(text, one.trigger[1], other.trigger[0]) is not None:
                return True  # 抵达某市，开始对某省进行访问
    places = [c.place for c in (one, other) if c.place is not None]
    return all(arg.is_state(context, p) or arg.is_city(context, p) for p in places)


def same(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two candidates tell of one happening."""
    apart = one.type != other.type
    if apart and not abridged(one, other):
        return False
    if one.status != other.status and "cancelled" in (one.status, other.status):
        return False
    if legs.tells_leg(one, other):
        return True
    again = not other.explicit_date and visits.restates(context, other)
    again = again or visits.of_stay(one, other) is not None
    if not (again or _dates_agree(one.date, other.date)):
        return False
    if one.type in GATHERINGS:
        return apart or same_gathering(context, one, other)
    if one.type == "sign":
        return _same_signing(context, one, other)
    if one.trigger == other.trigger:
        return False  # told apart on purpose
    if one.type in ("meeting", "call", "message"):
        return _same_talks(context, one, other)
    if one.type == "visit":
        return _same_visit(context, one, other)
    if one.type == "establish" and value_of(one.mechanism) != value_of(other.mechanism):
        return False
    codes, other_codes = codes_of(one), codes_of(other)
    if one.type in ("launch", "establish"):
        if one.type == "launch" and attendance.same_opening(context, one, other):
            return True
        if one.sentence == other.sentence:
            if {one.rule, other.rule} in TIES and codes == other_codes:
                return True  # 两国建立外交关系，某国成为首个建交的国家
            alone = one.rule == other.rule == TIE and len(codes) == 1
            return one.trigger == other.trigger or (alone and codes == other_codes)
        if not codes or codes != other_codes:
            return False
        if one.type == "launch" and not _share_words(context, one, other):
            return False
        loose = one.type == "establish" and not (one.explicit_date and other.explicit_date)
        if SINCE in (one.rule, other.rule) and one.rule != other.rule:
            loose = loose and _share_words(context, one, other)  # 某机制自2006年成立以来
        return loose or _dates_agree_strictly(one, other)
    if one.type == "appoint":
        return terms.same_change(context, one, other)
    if one.type == "award" and attendance.by_rite(context, one) and not (codes and other_codes):
        return other.sentence - one.sentence <= 1  # 颁授仪式今天举行。某人向某人颁授…
    if one.type == "aid" and one.sentence == other.sentence and _other_giver(one, other):
        return False  # 甲国运送20吨食品，乙国捐款1亿美元
    if one.type == "aid" and one.sentence == other.sentence and codes & other_codes:
        between = context.document.text[one.trigger[1] : other.trigger[0]]
        if CLAUSE_ENDS.search(between) is None and (codes <= other_codes or other_codes <= codes):
            return True  # 某国援助某国的大米运到某港
    if one.type == "aid" and not (one.explicit_date and other.explicit_date):
        persons, others = arg.person_keys(one.participants), arg.person_keys(other.participants)
        if one.sentence != other.sentence and persons != others:
            return False  # 某国派出救援队。总统也捐出薪水
    received = RECEIVED in (one.rule, other.rule) and one.sentence == other.sentence
    if received and codes & other_codes:
        return True  # 某国接收某国捐赠的物资
    return bool(codes) and codes == other_codes and one.date == other.date


def _other_giver(one: Candidate, other: Candidate) -> bool:
    """Whether two reports of aid tell of other sums that others give."""
    if not (one.own and other.own and one.participants and other.participants):
        return False
    first, second = one.participants[0], other.participants[0]
    sums, others = ({(a.value, a.unit) for a in c.amounts} for c in (one, other))
    return first.name != second.name and bool(sums and others) and not sums & others


def _same_talks(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two reports of talks, calls or messages tell of the same ones."""
    persons, others = arg.person_keys(one.participants), arg.person_keys(other.participants)
    codes, other_codes = codes_of(one), codes_of(other)
    if one.type == "meeting" and one.sentence == other.sentence:
        between = context.document.text[one.trigger[1] : other.trigger[0]]
        if len(between) <= SAME_CLAUSE and not any(c in CLAUSE_END for c in between):
            others_each = persons - others and others - persons
            called_on = one.rule == other.rule == SEE  # 晋见某人、拜会某人
            return not (others_each and (called_on or _each(context, one)))  # 会见…并座谈
    ahead = (one.status, other.status) == ("occurred", "planned") and other.explicit_date
    if ahead and one.type == "meeting" and one.sentence == other.sentence:
        return False  # 会见某人，双方同意下周举行新一轮会谈
    if one.type == "message" and _reply(context, one) != _reply(context, other):
        return False
    if one.type == "meeting" and _informal(context, one) != _informal(context, other):
        return False
    if other_edition(one, other) or (one.type == "meeting" and _rounds(context, one, other)):
        return False  # 第四次江陈会谈, 首次江陈会谈
    if one.type == "meeting" and _other_table(context, one, other, persons, others):
        return False
    together = one.type == "meeting" and one.sentence == other.sentence and persons != others
    if together and _singly(context, one) != _singly(context, other):
        return False  # 集体会见甲、乙，随后分别会见甲、乙
    named = one.type == "meeting" and not {one.rule, other.rule} & ALONE
    if named and counterparts.come_next(context, one, other):
        return False
    if verbs.UNNAMED in (one.rule, other.rule) and one.rule != other.rule:
        return one.sentence == other.sentence
    more = one.type == "meeting" and one.sentence != other.sentence and persons < others
    if more and len(persons) > 1 and _also(context, other):
        return False  # 还同某人及另一人举行三方会谈
    fewer = other.rule == TALKS and one.sentence != other.sentence and persons > others
    if fewer and _also(context, other) and _each(context, other):
        return False  # 亦分别与某人会谈
    if other.again != one.again and one.sentence != other.sentence and persons and others:
        return False
    if _apart(one, other, persons, others) or _told_of(one, other) or _told_of(other, one):
        return False
    if persons and others:
        fewer = persons <= others and codes <= other_codes
        return fewer or (others <= persons and other_codes <= codes)
    return bool(codes) and (codes <= other_codes or other_codes <= codes)


def _same_visit(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two reports tell of the same visit: same travellers, places that agree.

    Who comes along with somebody (``某人也将随团访华``) travels with those told before.
    """
    apart = value_of(one.place) != value_of(other.place)
    if verb_places.TOUR in (one.rule, other.rule) and apart:
        return False
    if apart and one.sentence != other.sentence and _also(context, other):
        return False  # 还赴某市访问
    persons, others = arg.person_keys(one.participants), arg.person_keys(other.participants)
    if persons & others and visits.spoken_of(one, other):
        return True
    if one.place and other.place and not _places_agree(context, one, other):
        return False
    if persons and others and not persons & others:
        led, stop = context.compiled.gatherings.in_train, other.trigger[0]
        return led.search(context.document.text, max(0, stop - TRAIN), stop) is not None
    return bool(persons & others or codes_of(one) & codes_of(other))


def _informal(context: Context, candidate: Candidate) -> bool:
    """Whether talks are told by a word for others than the formal ones (茶叙)."""
    document = context.document
    start, end = candidate.trigger
    low = max(document.sentences[candidate.sentence].start, start - SAME_CLAUSE)
    return context.compiled.status.apart.search(document.text, low, end) is not None


def _reply(context: Context, message: Candidate) -> bool:
    """Whether a letter or wire answers another."""
    text = context.document.text
    return context.compiled.status.replies.match(text, *message.trigger) is not None


def _rounds(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether talks in a small and in a large format are told apart by their own places."""
    if one.place is None or other.place is None or one.place.value == other.place.value:
        return False
    if "inherited" in (one.place.basis, other.place.basis):
        return False
    words, text = context.compiled.status.rounds, context.document.text
    found = [words.search(text, *c.trigger) for c in (one, other)]
    return all(found) and found[0][0] != found[1][0]  # type: ignore[index]


def _other_table(
    context: Context, one: Candidate, other: Candidate, persons: set[str], others: set[str]
) -> bool:
    """Whether one tells of talks of three (举行三方会晤), the other of those of two among them."""
    if len(persons) == len(others) or min(len(persons), len(others)) != TWO:
        return False
    larger, smaller = (one, other) if len(persons) > len(others) else (other, one)
    sides, text = context.compiled.status.sides, context.document.text
    told = [sides.search(text, c.trigger[0] - BESIDE, c.trigger[1]) for c in (larger, smaller)]
    return told[0] is not None and told[1] is None


def _apart(one: Candidate, other: Candidate, persons: set[str], others: set[str]) -> bool:
    """Whether talks of states in a past month or year are other talks than those of persons."""
    if bool(persons) == bool(others) or one.sentence == other.sentence:
        return False
    dated = [c for c in (one, other) if c.explicit_date and c.date is not None]
    return len(dated) == 1 and dated[0].date is not None and dated[0].date.precision != "day"


def _told_of(spoken: Candidate, told: Candidate) -> bool:
    """Whether talks somebody recalls (去年我们在…会晤) are others than those of the story."""
    recalled = spoken.spoken and spoken.explicit_date and spoken.date is not None
    if not recalled or told.spoken or told.explicit_date:
        return False
    return spoken.date is not None and spoken.date.precision != "day"


def _dates_agree_strictly(one: Candidate, other: Candidate) -> bool:
    return (
        one.date is not None
        and other.date is not None
        and (one.date.start, one.date.end) == (other.date.start, other.date.end)
    )


def _share_words(context: Context, one: Candidate, other: Candidate) -> bool:
    """Whether two openings name the same thing: their surroundings share a stretch of words."""
    text = context.document.text
    near, far = (text[max(0, c.trigger[0] - WINDOW) : c.trigger[1] + WINDOW] for c in (one, other))
    pieces = {near[i : i + SHARED] for i in range(len(near) - SHARED + 1)}
    names = "".join(p.name for p in (*one.participants, *other.participants))
    found = (far[i : i + SHARED] for i in range(len(far) - SHARED + 1))
    return any(piece in pieces and piece not in names for piece in found)


def _same_signing(context: Context, one: Candidate, other: Candidate) -> bool:
    if one.sentence == other.sentence:
        bare = _bare_title(context, one, other) or _bare_title(context, other, one)
        bare = bare or _signs_too(context, other) or _at_ceremony(one, other)
        bare = bare or _remarked(context, other)
        bare = bare or (other.rule == BY_WHOM and codes_of(other) <= codes_of(one))
        return bare and one.trigger != other.trigger  # one trigger: told apart on purpose
    near = abs(other.sentence - one.sentence) <= QUOTES
    if near and _at_ceremony(one, other) and _same_parties(one, other):
        return True  # 举行签约仪式，…。双方签订了协议书
    titles, others = _titles(one), _titles(other)
    if _definite(context, other) and 0 < other.sentence - one.sentence <= QUOTES:
        codes, told = codes_of(other), codes_of(one)
        if (not codes or codes & told) and any(t.endswith(tuple(others)) for t in titles):
            return True  # 双方签署谅解备忘录。备忘录由某人和某人签署
    generic = context.compiled.patterns.papers.generic_documents
    if titles == others and titles <= generic and _also(context, other):
        return False  # 交换…合作文件。双方还签署…合作文件
    if titles & others <= generic and not _same_parties(one, other):
        return False
    if _other_partner(one, other):
        return False  # 中菲签署备忘录 … 中葡签署备忘录
    if titles & others or _bare_title(context, one, other) or _bare_title(context, other, one):
        return True
    return any(a in b or b in a for a in titles for b in others if min(len(a), len(b)) >= 4)


def _signs_too(context: Context, other: Candidate) -> bool:
    """Whether somebody signs the paper just told as well (某人也在文件上签了字)."""
    generic = context.compiled.patterns.papers.generic_documents
    if not other.documents or any(d.title not in generic or d.count for d in other.documents):
        return False
    text, start = context.document.text, other.trigger[0]
    low = _clause_start(context, other)
    return context.compiled.patterns.too.search(text, low, start) is not None


def _remarked(context: Context, other: Candidate) -> bool:
    """Whether a clause only says of a signing what it is (这是两国签署的首个协定)."""
    text, end = context.document.text, other.trigger[1] + SAME_CLAUSE
    low = _clause_start(context, other)
    return context.compiled.patterns.is_first.search(text, low, end) is not None


def _clause_start(context: Context, other: Candidate) -> int:
    """Return where the clause of a trigger begins, within its sentence."""
    text, begin = context.document.text, context.document.sentences[other.sentence].start
    low = max([text.rfind(mark, begin, other.trigger[0]) for mark in CLAUSE_END])
    return max(begin, low + 1)


def _at_ceremony(one: Candidate, other: Candidate) -> bool:
    """Whether a ceremony without papers is that of what else is signed (签约仪式上，…签署…)."""
    ceremony = next((c for c in (one, other) if c.rule == CEREMONY and not c.documents), None)
    return ceremony is not None and one.rule != other.rule


def _other_partner(one: Candidate, other: Candidate) -> bool:
    """Whether two pairs of states that sign have one state in common and not the other."""
    codes, other_codes = codes_of(one), codes_of(other)
    return len(codes) == len(other_codes) == 2 and len(codes & other_codes) == 1


def _same_parties(one: Candidate, other: Candidate) -> bool:
    """Whether the parties of one are all parties of the other, states by their people."""
    sides = []
    for candidate in (one, other):
        names = {arg.person_key(p.name) for p in candidate.participants if p.kind != "country"}
        sides.append((names, codes_of(candidate)))
    (names, codes), (others, other_codes) = sides
    if names and others and not (names <= others or others <= names):
        return False
    return codes <= other_codes or other_codes <= codes


def _each(context: Context, candidate: Candidate) -> bool:
    """Whether several were met one by one (分别与…)."""
    start = context.document.sentences[candidate.sentence].start
    each = context.compiled.patterns.each_of
    return each.search(context.document.text, start, candidate.trigger[1]) is not None


def _singly(context: Context, candidate: Candidate) -> bool:
    """Whether the words of a meeting itself say that it was one of several (分别会见)."""
    start, end = candidate.trigger
    each = context.compiled.patterns.each_of
    return each.search(context.document.text, start - BESIDE, end) is not None


def _also(context: Context, candidate: Candidate) -> bool:
    """Whether a signing is said to be one more (双方还签署了…)."""
    start = context.document.sentences[candidate.sentence].start
    also = context.compiled.status.also.search(context.document.text, start, candidate.trigger[0])
    return also is not None and also.end() - start <= SAME_CLAUSE


def _definite(context: Context, candidate: Candidate) -> bool:
    """Whether a sentence begins with the bare name of a paper, or tells of its ceremony."""
    if len(candidate.documents) != 1 or candidate.documents[0].count not in (1, None):
        return False
    item, text = candidate.documents[0], context.document.text
    start = context.document.sentences[candidate.sentence].start
    generic = item.title in context.compiled.patterns.papers.generic_documents
    return generic and (candidate.rule == CEREMONY or text.startswith(item.title, start))


def _bare_title(context: Context, bare: Candidate, full: Candidate) -> bool:
    """Whether a bare 协定 stands for the agreement that the same parties were told to sign."""
    generic = context.compiled.patterns.papers.generic_documents
    if any(d.title not in generic or (d.count or 1) > 1 for d in bare.documents):
        return False
    codes = codes_of(bare)
    if codes and not codes & codes_of(full):
        return False
    near = abs(bare.sentence - full.sentence) <= QUOTES
    titles = _titles(full) - generic
    return near and any(t.endswith(d.title) for t in titles for d in bare.documents)


def absorb(context: Context, kept: Candidate, new: Candidate) -> None:
    """Add to a kept candidate what a later report of the same happening adds."""
    if legs.tells_leg(kept, new):
        legs.take_days(context, kept, new)
        new = replace(new, status=kept.status)
    elif legs.lies_ahead(kept, new):
        new = replace(new, status=kept.status, place=None)
    journey = visits.of_stay(kept, new)
    if journey is not None:
        kept.date = journey.date
        new = replace(new, date=journey.date)
    arrived = (
        kept.type == "visit" and visits.arrives(context, kept) and not visits.arrives(context, new)
    )
    if arrived and new.explicit_date and new.date and new.date.start != new.date.end:
        kept.date = new.date  # 今天抵达。…17日至20日访问
        if kept.place is None or new.sentence != kept.sentence:
            kept.place = new.place or kept.place
    kept.weak = kept.weak and new.weak
    if {kept.status, new.status} == {"planned", "occurred"}:
        planned = kept if kept.status == "planned" else new
        if kept.type == "sign" and planned is kept:  # what was to be signed has been signed
            kept.status, kept.documents = "occurred", new.documents
        else:
            together = kept.sentence == new.sentence and kept.type == "visit"
            ahead = planned.explicit_date or (together and planned is kept)
            ahead = ahead or (planned is kept and visits.restates(context, new))
            ahead = ahead and not (arrived and planned is new and visits.begun(context, new))
            kept.status = "planned" if ahead else "occurred"
    for participant in new.participants:
        _add(kept, participant)
    kept.participants = arg.drop_covered_countries(kept.participants)
    if (
        kept.date is None
        or (new.explicit_date and not kept.explicit_date)
        or _finer(context, kept, new)
    ):
        kept.date = new.date or kept.date
        kept.explicit_date = kept.explicit_date or new.explicit_date
    further = new.type == "visit" and kept.explicit_date and not new.weak
    said = visits.spoken_of(kept, new)
    if not said and (kept.place is None or (_more_specific(context, kept, new) and not further)):
        kept.place = new.place or kept.place
    if new.type == "visit" and new.place is not None and kept.place is not None:
        arrival = not (arg.is_state(context, kept.place) or arg.is_city(context, kept.place))
        if arrival and new.sentence == kept.sentence and arg.is_state(context, new.place):
            kept.place = new.place
    kept.mechanism = kept.mechanism or new.mechanism
    for span in new.quote:
        if span not in kept.quote and len(kept.quote) < QUOTES:
            kept.quote.append(span)
    if new.gathering and (
        kept.gathering is None or len(new.gathering.value) > len(kept.gathering.value)
    ):
        kept.gathering = new.gathering
    if kept.type != "sign" or not kept.documents:
        for item in new.documents:
            if item.title not in _titles(kept):
                kept.documents.append(item)
    values = {(a.value, a.unit) for a in kept.amounts}
    kept.amounts += [a for a in new.amounts if (a.value, a.unit) not in values]


def _finer(context: Context, kept: Candidate, new: Candidate) -> bool:
    """Whether a later report gives a shorter time than the one kept."""
    if not (kept.explicit_date and new.explicit_date and kept.date and new.date):
        return False
    if None in (kept.date.start, kept.date.end, new.date.start, new.date.end):
        return False
    one_day = new.date.start == new.date.end and kept.date.start != kept.date.end
    if kept.type == "visit" and kept.date.precision == "day" and not visits.arrives(context, kept):
        return False  # the days of a journey are told; one of them is no shorter time of it
    if kept.date.precision == "day" and not one_day:
        return False
    return (new.date.end - new.date.start) < (kept.date.end - kept.date.start)  # type: ignore[operator]


def _more_specific(context: Context, kept: Candidate, new: Candidate) -> bool:
    if kept.place is None or new.place is None:
        return False
    name, country = kept.place.value
    other, other_country = new.place.value
    found = context.resources.gazetteers.matcher.get(name)
    is_country = any(surface.label == "COUNTRY" for surface in found)
    return is_country and other_country == country and other != name


def _add(kept: Candidate, participant: Participant) -> None:
    arg.add_participant(kept.participants, participant)


def merge(context: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Return one candidate for each happening, in the order of their first report."""
    out: list[Candidate] = []
    reports = Reports()
    kept_for: dict[int, Candidate] = {}
    for candidate in candidates:
        if candidate.at is not None:
            candidate.at = kept_for.get(id(candidate.at), candidate.at)
        for rank in reports.like(candidate):
            kept = out[rank]
            if same(context, kept, candidate):
                before = month(kept.date)
                absorb(context, kept, candidate)
                reports.move(rank, kept, before)
                kept_for[id(candidate)] = kept
                break
        else:
            reports.add(len(out), candidate)
            out.append(candidate)
    return out
