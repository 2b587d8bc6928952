"""Where a happening was that names no place: where what it belongs to was told to be."""

from __future__ import annotations

from extract.document import Value
from extract.ordered import starting
from extract.shapes import replace
from extract.stages.events import arguments as arg
from extract.stages.events import dispatch, narration, passage, venues, verb_places
from extract.stages.events.context import Candidate, Context

SESSIONS = 4  # gatherings told last, of which one may be a session
ATTENDED = 12  # talks and gatherings told last, of which one may have adopted something
VISITS = 4  # told last, at which talks may be
ACTS = frozenset(("meeting", "sign", "launch", "establish", "award"))
DONE_BY_GUESTS = frozenset(("meeting", "sign", "conference"))
GUESTS = 6  # talks told last, at which the guest was
TOLD_NEAR = 4  # sentences
LONGEST_CITY = 5  # characters
SHORT_HALL = 4
PLAN_NEAR = 2  # sentences from a journey announced to the talks on it
STAY_DAYS = 3  # of a journey told by its first day


def fill(
    context: Context,
    candidate: Candidate,
    earlier: list[Candidate],
    source: Candidate | None,
    here: list[Candidate],
    told: passage.Told,
) -> None:
    """Place a happening where what was told with it, before it or on its journey was."""
    if candidate.type == "appoint":
        at_gathering(candidate, earlier, source)
        return
    if candidate.type in ("message", "call"):
        return
    travels = source is not None and source.type == "visit"
    if candidate.type in ("summit", "conference") and not (candidate.inherits or travels):
        of_session(candidate, told)
        if candidate.status == "occurred" and candidate.place is None:
            _at_days(candidate, told.within(candidate.scope))
        return
    pool: list[Candidate] = [*reversed(earlier)]
    if source is not None:
        pool.append(source)
    pool += [c for c in here if c is not candidate]
    for other in pool:
        if candidate.over and other.status == "planned":
            continue
        on_it = other.type == "visit" and other.sentence == candidate.sentence
        if candidate.explicit_date and not (
            passage.same_day(candidate, other) or (on_it and passage.on_days(candidate, other))
        ):
            continue
        if candidate.explicit_date and other.date is None and other.sentence != candidate.sentence:
            continue
        later = other.trigger > candidate.trigger or other.sentence != candidate.sentence
        if later and other.status == "planned" and candidate.status == "occurred":
            continue  # 会谈，双方同意下周在某市举行新一轮会谈
        if other.rule == verb_places.TOUR and (candidate.type != "meeting" or later):
            continue
        if other.type == "visit" and later and _institution(context, other):
            continue  # 出席…仪式，并到访某大学
        if other.many and not narration.host_talks(context, candidate, other):
            legs = (c for c in pool if c.many and c.trigger == other.trigger)
            leg = next((c for c in legs if narration.host_talks(context, candidate, c)), None)
            if leg is None:
                return  # which of the states, nobody says
            other = leg
        if other.place is not None and (other.type in passage.TALKS or other is source):
            if _gone_there(context, candidate, other):
                return
            candidate.place = replace(
                _city(context, other, told.visits[-VISITS:]) or other.place, basis="inherited"
            )
            return
    held = candidate.type in ("meeting", "sign", "conference") and candidate.status == "occurred"
    if held or (candidate.type == "sign" and candidate.status == "planned"):
        _at_days(candidate, told.within(candidate.scope))
    if candidate.type in ("meeting", "sign") and candidate.status == "occurred":
        same_stay(context, candidate, told)
    if candidate.type == "meeting" and candidate.place is None:
        _same_day(context, candidate, told)
    if candidate.type == "sign" and candidate.place is None and candidate.convened:
        _at_days(candidate, told.attended[-ATTENDED:], whole=True)
    if candidate.type == "sign" and candidate.place is None:
        _likewise(context, candidate, told)
    if candidate.type == "establish" and candidate.place is None:
        _with_paper(candidate, [*here, *earlier])


def _gone_there(context: Context, candidate: Candidate, other: Candidate) -> bool:
    """Whether a sentence goes on to where the other was (会见某人，随后转往某地，…)."""
    if other.sentence != candidate.sentence or other.trigger < candidate.trigger:
        return False
    words = context.compiled.patterns.next_leg
    return words.search(context.document.text, candidate.trigger[1], other.trigger[1]) is not None


def _city(context: Context, visit: Candidate, visits: list[Candidate]) -> Value | None:
    """Return the city of a visit that its sentence names again by the state (飞抵达卡，…访孟)."""
    if visit.type != "visit" or visit.place is None or not arg.is_state(context, visit.place):
        return None
    for other in visits:
        if other.sentence != visit.sentence or other.place is None:
            continue
        if other.place.value[1] == visit.place.value[1] and arg.is_city(context, other.place):
            return other.place
    return None


def at_gathering(candidate: Candidate, earlier: list[Candidate], source: Candidate | None) -> None:
    """Place an office taken at a gathering (会上接任轮值主席) where that was held."""
    if candidate.status != "occurred":
        return
    pool = [*reversed(earlier), *([source] if source is not None and candidate.inherits else [])]
    for other in pool:
        held = other.type in ("summit", "conference") and other.status == "occurred"
        if not held or other.place is None or other.guests:
            continue
        if passage.same_day(candidate, other) or not candidate.explicit_date:
            candidate.place = replace(other.place, basis="inherited")
            return


def _institution(context: Context, visit: Candidate) -> bool:
    """Whether what is visited is an institution, not a state or city."""
    if visit.place is None:
        return False
    return context.compiled.patterns.venue_end.search(visit.place.value[0]) is not None


def _same_day(context: Context, candidate: Candidate, told: passage.Told) -> None:
    """Place talks where one of those who talk was abroad the same day."""
    day = narration.single(candidate.date)
    if day is None or candidate.spoken or candidate.background:
        return
    for person in candidate.participants:
        if person.kind != "person" or day.start is None:
            continue
        held = told.there.get((arg.person_key(person.name), day.start))
        if held is None or held.place is None:
            continue
        place = held.place
        whole = arg.is_city(context, place) or arg.is_state(context, place)
        if whole and place.value[1] not in (None, person.country):
            candidate.place = replace(place, basis="inherited")
            return


def on_journey(
    context: Context, candidate: Candidate, visits: list[Candidate], *, entry: bool = False
) -> None:
    """Place talks and signings of guest and host a day or two after the guest came (27日抵达).

    ``entry``: told in one entry of a chronicle, where each leg of a journey places its own.
    """
    if candidate.place is not None or candidate.date is None or candidate.date.start is None:
        return
    codes = {p.country for p in candidate.participants}
    names = arg.person_keys(candidate.participants)
    for visit in reversed(visits[-VISITS:]):
        if visit.place is None or (visit.many and not entry) or visit.rule == verb_places.TOUR:
            continue
        guests = arg.person_keys(visit.participants)
        begun = visit.date.start if visit.date is not None else None
        host = visit.place.value[1]
        home = {p.country for p in visit.participants if p.kind == "person"}
        of_host = host in codes and bool(guests & names or codes == home | {host})
        if not of_host and not _on_stay(context, candidate, visit, home):
            continue
        if begun is None and visit.status == candidate.status == "occurred":
            near = 0 < candidate.sentence - visit.sentence <= 2
        else:
            near = begun is not None and 0 <= (candidate.date.start - begun).days <= STAY_DAYS
        if near:
            place = _city(context, visit, visits[-VISITS:]) or visit.place
            candidate.place = replace(place, basis="inherited")
            return


def _on_stay(
    context: Context, candidate: Candidate, visit: Candidate, home: set[str | None]
) -> bool:
    """Whether a traveller talks with a compatriot abroad, or nobody of another state, on a stay.

    ``某人对甲国进行访问。17日拜会了本国驻甲国大使``; in a city also with other guests there.
    """
    day = narration.single(candidate.date)
    if day is None or not candidate.explicit_date or not visit.explicit_date or visit.place is None:
        return False
    if candidate.status != visit.status or candidate.spoken:
        return False
    if any(p.kind != "person" for p in candidate.participants):
        return False
    travellers = arg.person_keys(visit.participants)
    if not travellers & arg.person_keys(candidate.participants):
        return False
    codes = {p.country for p in candidate.participants}
    abroad = visit.place.value[1] not in home
    among = codes <= home | {None, visit.place.value[1]} or arg.is_city(context, visit.place)
    if not (abroad and among and passage.on_days(candidate, visit)):
        return False
    return not dispatch.by_screen(context, candidate)


def of_plan(candidate: Candidate, visits: list[Candidate]) -> None:
    """Give talks that lie ahead the days and the place of the journey announced just before.

    So with a journey that has begun where its days are told.
    """
    if candidate.type not in ("meeting", "sign") or candidate.status != "planned":
        return
    if candidate.explicit_date or candidate.spoken:
        return
    names = arg.person_keys(candidate.participants)
    codes = {p.country for p in candidate.participants}
    placed = candidate.place
    for visit in reversed(visits[-VISITS:]):
        if candidate.sentence - visit.sentence > PLAN_NEAR or visit.place is None:
            return
        if visit.many and placed is None:
            return
        host = visit.place.value[1]
        days = visit.date
        lasts = days is not None and days.end is not None and days.start != days.end
        begun = visit.status == "occurred" and lasts
        if host not in codes or (visit.status != "planned" and not begun):
            continue
        if placed is not None and placed.value[1] != host:
            continue
        if arg.person_keys(visit.participants) & names:
            candidate.place = placed or replace(visit.place, basis="inherited")
            if days is not None:
                candidate.date = replace(days, basis="inherited")
            return


def with_plan(
    context: Context, candidate: Candidate, here: list[Candidate], told: passage.Told
) -> bool:
    """Give a signing planned for no time told what was planned just before, if anything was.

    ``某人将访问甲国，…。双方还将签署多份文件。``
    """
    codes = {p.country for p in candidate.participants if p.country}
    earlier = [c for c in here if c.trigger < candidate.trigger]
    found = False
    for other in reversed([*told.all[-VISITS:], *earlier]):
        if candidate.sentence - other.sentence > PLAN_NEAR or other.spoken or other.many:
            break
        if other.type not in passage.TALKS or other.rule == verb_places.TOUR:
            continue
        if not _ahead(context, other):
            continue
        parties = {p.country for p in other.participants}
        host = other.place.value[1] if other.place is not None else None
        if not codes <= parties | {host}:
            continue
        found = True
        if candidate.date is None and other.date is not None:
            candidate.date = replace(other.date, basis="inherited")
        if candidate.place is None and other.place is not None:
            candidate.place = replace(other.place, basis="inherited")
    return found


def handed_over(candidate: Candidate, here: list[Candidate], told: passage.Told) -> None:
    """Give a letter handed over by one who talks the day and the place of the talks just told."""
    giver = arg.person_keys(candidate.participants)
    earlier = [c for c in here if c.trigger < candidate.trigger]
    for other in reversed([*told.attended[-VISITS:], *earlier]):
        if not 0 <= candidate.sentence - other.sentence <= TOLD_NEAR or other.type != "meeting":
            continue
        if not giver & arg.person_keys(other.participants) or other.status != candidate.status:
            continue
        if candidate.date is None and other.date is not None:
            candidate.date = replace(other.date, basis="inherited")
        elif not passage.same_day(candidate, other):
            continue
        if candidate.place is None and other.place is not None:
            candidate.place = replace(other.place, basis="inherited")


def _ahead(context: Context, talks: Candidate) -> bool:
    """Whether talks lie ahead, or a journey has just begun."""
    if talks.status == "planned":
        return True
    date, today = talks.date, context.today
    if talks.type != "visit" or talks.status != "occurred":
        return False
    if date is None or date.start is None or today is None:
        return False
    return 0 <= (today - date.start).days <= STAY_DAYS


def _with_paper(tie: Candidate, here: list[Candidate]) -> None:
    """Place a tie (建交) where its sentence says that the paper on it was signed."""
    for other in here:
        if other.type != "sign" or other.place is None or other.sentence != tie.sentence:
            continue
        if other.status == tie.status == "occurred" and passage.same_day(tie, other):
            tie.place = replace(other.place, basis="inherited")
            return


def _likewise(context: Context, candidate: Candidate, told: passage.Told) -> None:
    """Place what was signed on the same day (同日亦…签了) where the signing just before was."""
    last = told.all[-1] if told.all else None
    if last is None or last.type not in ("sign", "meeting") or last.place is None:
        return
    if last.scope != candidate.scope or candidate.sentence - last.sentence > 1:
        return
    if candidate.status != "occurred" or last.status != "occurred" or candidate.spoken:
        return
    codes = {p.country for p in candidate.participants} & {p.country for p in last.participants}
    if not codes - {None} or not passage.same_day(candidate, last) or candidate.date is None:
        return
    start = context.document.sentences[candidate.sentence].start
    same = context.compiled.status.same
    if same.search(context.document.text, start, candidate.trigger[0]) is not None:
        candidate.place = replace(last.place, basis="inherited")


def _at_days(candidate: Candidate, before: list[Candidate], *, whole: bool = False) -> None:
    """Place what was done on a day of a gathering told in the same passage (首日，甲同乙会谈)."""
    day = narration.single(candidate.date)
    if day is None or day.start is None or candidate.place or candidate.spoken:
        return
    for other in reversed(before):
        place, date = other.place, other.date
        if other.type not in ("summit", "conference") or place is None or date is None:
            continue
        if date.start is None or date.end is None:
            continue
        if whole and date.start == date.end == day.start and not other.guests:
            candidate.place = replace(place, basis="inherited")
            return
        known = other.status in ("occurred", candidate.status)
        if known and date.start < date.end and not other.guests:
            if date.precision == "day" and date.start <= day.start <= date.end:
                candidate.place = replace(place, basis="inherited")
            return


def same_stay(context: Context, candidate: Candidate, told: passage.Told) -> None:
    """Place talks where the same person's talks told just before them were held."""
    people = arg.person_keys(candidate.participants)
    here = context.passage(candidate.sentence)
    for other in reversed(told.attended) if people else ():
        if context.passage(other.sentence) != here:
            return
        if other.place is None:
            continue
        if people & {arg.person_key(p.name) for p in other.participants}:
            candidate.place = replace(other.place, basis="inherited")
            return


def of_visit(candidate: Candidate, here: list[Candidate]) -> None:
    """Place what was signed on a visit where its sentence tells of one just before, on that day.

    So in what somebody says, where the guest signs and the host's state takes part.
    """
    names = arg.person_keys(candidate.participants)
    codes = {p.country for p in candidate.participants}
    for other in reversed(here):
        before = other.type == "visit" and other.trigger < candidate.trigger
        if not candidate.ours and other.place is not None:
            if candidate.type != "sign" or other.place.value[1] not in codes:
                continue
            before = before and bool(names & arg.person_keys(other.participants))
        if before and other.place is not None and passage.same_day(candidate, other):
            candidate.place = replace(other.place, basis="inherited")
            return


def of_guest(context: Context, candidate: Candidate, told: passage.Told) -> None:
    """Place what guest and host do in the city where the guest was last told to talk there."""
    if candidate.place is not None:
        return
    if candidate.type not in DONE_BY_GUESTS or candidate.status != "occurred" or candidate.spoken:
        return
    people = {arg.person_key(p.name): p for p in candidate.participants if p.kind == "person"}
    codes = {p.country for p in candidate.participants if p.country}
    for other in reversed(told.attended[-GUESTS:]) if len(codes) > 1 else ():
        held = other.place
        if held is None or other.status != "occurred" or other.guests or other.background:
            continue
        host = held.value[1]
        names = arg.person_keys(other.participants) & people.keys()
        if not any(people[name].country not in (None, host) for name in names):
            continue
        at_home = host in codes and arg.is_city(context, held)
        if at_home and _near(candidate, other):
            candidate.place = replace(held, basis="inherited")
        return


def _near(candidate: Candidate, other: Candidate) -> bool:
    """Whether two happenings were within days of each other, or are told near each other."""
    one, two = candidate.date, other.date
    if one is None or two is None or one.start is None or two.start is None:
        return 0 <= candidate.sentence - other.sentence <= TOLD_NEAR
    return abs((one.start - two.start).days) <= STAY_DAYS


def _host_of(candidate: Candidate, visits: list[Candidate]) -> str | None:
    """Return the state in which one of those who talk is told to be on a visit, another's own."""
    codes = {p.country for p in candidate.participants}
    names = arg.person_keys(candidate.participants)
    for visit in reversed(visits):
        host = visit.place.value[1] if visit.place is not None else None
        alone = visit.type == "visit" and host in codes and not visit.many
        if alone and arg.person_keys(visit.participants) & names:
            return host
    return None


def state_of(
    context: Context, candidate: Candidate, told: passage.Told, earlier: list[Candidate]
) -> None:
    """Give a town or venue that no list has the state of all who act there, or of the host.

    So with a venue whose name others have too (独立宫) where nobody who acts is of its state, and
    with a hall without a name of its own where somebody is told to be on a visit.
    """
    place = candidate.place
    if place is None or candidate.type not in ACTS:
        return
    name, country = place.value
    every = {p.country for p in candidate.participants}
    codes = {code for code in every if code}
    if len(codes) > 1 and context.compiled.patterns.hall.fullmatch(name) is not None:
        guest_of = _host_of(candidate, [*told.visits[-VISITS:], *earlier])
        if guest_of is not None:
            candidate.place = replace(place, value=(name, guest_of))
            return
    known = context.resources.gazetteers.matcher.get(name)
    if country is not None and (country in codes or not known or _townlike(context, place)):
        return
    near = _near_city(context, candidate, place)
    if near is None and country is None and name.startswith(context.compiled.words.state, 1):
        shorts = context.resources.gazetteers.short_forms.get(name[0], ())
        near = next((code for code in shorts if code in codes), None)  # 巴国总统府
    if near is not None and (country is None or near in codes):
        candidate.place = replace(place, value=(name, near))
        return
    hosts = [
        v.place.value[1]
        for v in told.visits[-VISITS:]
        if v.place is not None and v.place.value[1] in codes
        if v.scope == candidate.scope or country is not None
    ]
    host = hosts[-1] if hosts else None
    if host is None:
        city = dispatch.sent_from(context, candidate.sentence)
        host = city.country if city is not None and city.country in codes else None
    if host is None and country is not None and len(name) <= SHORT_HALL:
        host = _city_told(context, place, codes)  # 独立宫
    if host is None and country is None and not known and len(codes) == len(every) == 1:
        host = next(iter(codes))
    if host is not None and host not in context.compiled.bodies:
        candidate.place = replace(place, value=(name, host))


def _city_told(context: Context, place: Value, codes: set[str]) -> str | None:
    """Return the state of the city named last before a venue, if one of those who act is of it."""
    mentions = context.document.mentions
    at = starting(mentions, place.spans[0][0]) if place.spans else 0
    for mention in reversed(mentions[max(0, at - venues.NAMED) : at]):
        if mention.label == "PLACE" and mention.kind in context.compiled.patterns.city_kinds:
            return mention.country if mention.country in codes else None
    return None


def _townlike(context: Context, place: Value) -> bool:
    """Whether a place is a city or state, not a venue."""
    return arg.is_city(context, place) or arg.is_state(context, place)


def _near_city(context: Context, candidate: Candidate, place: Value) -> str | None:
    """Return the state of the city that a venue has in its name or is near to, or None."""
    name, start = place.value[0], place.spans[0][0] if place.spans else 0
    for length in range(min(LONGEST_CITY, len(name) - 1), 1, -1):
        city = Value((name[:length], None), ())
        if arg.is_city(context, city):
            surfaces = context.resources.gazetteers.matcher.get(name[:length])
            return next((s.country for s in surfaces if s.country), None)
    document, words = context.document, context.compiled.patterns.near_words
    for number in document.sentences[candidate.sentence].mentions:
        mention = document.mentions[number]
        near = mention.label == "PLACE" and mention.end < start <= mention.end + LONGEST_CITY
        if near and document.text[mention.end : start] in words:
            return mention.country
    return None


def of_session(candidate: Candidate, told: passage.Told) -> None:
    """Place a session of a gathering told before with its place and days, by the same format."""
    date, mechanism = candidate.date, candidate.mechanism
    if date is None or mechanism is None or date.precision != "day":
        return
    for other in reversed(told.attended[-SESSIONS:]):
        if other.mechanism is None or other.mechanism.value != mechanism.value:
            continue
        if other.place is None or other.date is None or other.date.precision != "day":
            continue
        if other.type != candidate.type or date.start is None or other.date.start is None:
            continue
        if date.end is None or other.date.end is None:
            continue
        if other.date.start <= date.start and date.end <= other.date.end:
            candidate.place = replace(other.place, basis="inherited")
            return
