"""Where what a verbal frame tells took place."""

from __future__ import annotations

from extract.document import Participant, Value
from extract.stages.events import arguments as arg
from extract.stages.events import (
    venues,
    visits,
)
from extract.stages.events.chunks import (
    COMMAS,
    ORG,
    Chunk,
    Skeleton,
)
from extract.stages.events.context import Context
from extract.stages.events.fitting import Match

TOUR = "visit.tour"  # of an institution
SENTENCE_REACH = 200
HOME = 2  # characters of 返抵


def place_of(context: Context, skeleton: Skeleton, match: Match) -> Value | None:
    """Return where it happened: for a visit what is visited, else the place told first."""
    if match.frame.type == "visit" and match.place is None and match.object is None:
        match.place = _right_before(context, skeleton, match)
    own = arg.place_value(match.place) if match.place else None
    if match.frame.type != "visit":
        low = match.clause if match.frame.type == "appoint" else 0
        stop = match.right_end if match.frame.type == "meeting" else match.end
        return (
            own
            or _landed(
                context, skeleton, match, arg.find_place(context, skeleton, match.start, low)
            )
            or venues.short_place(context, skeleton, match.start, stop, talks=True)
            or venues.there(context, skeleton, match.start)
        )
    if own is None and match.object and match.object.code == ORG and not match.frame.guest:
        own = arg.place_value(match.object)  # 对某校进行访问
    venue = venues.find_venue if match.frame.id == TOUR else None
    if venue is not None and (found := venue(context, skeleton, match.start, match.end) or own):
        return found
    short = venues.short_place(context, skeleton, match.start, match.end)
    if venue is not None:
        return short  # 来华考察
    own = visits.of_clause(skeleton, match, own) if short else own
    if match.frame.guest:
        here = venues.there(context, skeleton, match.start)  # 正在这里访问的某人
        return own or short or here or _host_state(context, skeleton, match)
    if own is not None:
        own = arg.headquarters(context, skeleton, match.start, own)
        own = arg.of_airport(context, own) or own
    place = own or short or _abroad(context, arg.find_place(context, skeleton, match.start))
    place = place or venues.there(context, skeleton, match.start)
    begin = match.clause
    if place is None and begin > 0:  # 应邀来华，开始国事访问
        place = venues.short_place(context, skeleton, begin - 1, begin - 1)
    if place is None:
        return _host_behind(context, skeleton, match)
    if not arg.is_state(context, place):
        return place
    return arg.city_before(context, skeleton, match.start, place) or place


def _right_before(context: Context, skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return the state or city before the noun of a journey (对甲国和乙国的|访问), or None."""
    if skeleton.text[match.start : match.end + 1] in context.compiled.frames.by_trigger:
        return None  # 访|问
    if match.frame.id in visits.STUDIES:
        return None
    which = context.compiled.patterns.which
    behind = len(which) if skeleton.text.endswith(which, 0, match.start) else 0
    at = match.start - behind - 1
    return skeleton.chunks[at] if at >= 0 and skeleton.text[at] in arg.PLACES else None


def _landed(
    context: Context, skeleton: Skeleton, match: Match, place: Value | None
) -> Value | None:
    """Return a place, for the airport of an earlier clause (飞抵…机场，…会见) its city."""
    begin = skeleton.starts[match.clause]
    if place is None or not place.spans or place.spans[0][0] >= begin:
        return place
    return arg.of_airport(context, place) or place


def _abroad(context: Context, place: Value | None) -> Value | None:
    """Return a place unless it is where somebody comes home to (返抵某市)."""
    if place is None or not place.spans:
        return place
    begin, home = place.spans[0][0], context.compiled.patterns.home_again
    text = context.document.text
    return None if home.search(text, max(0, begin - HOME), begin) is not None else place


def _host_state(context: Context, skeleton: Skeleton, match: Match) -> Value | None:
    """Return the state of those who receive a guest, written out."""
    found = arg.subject(context, skeleton, match.left, SENTENCE_REACH, across=True)
    host = found[1] if found is not None else joined_by(context, skeleton, match)
    home = _home(context, arg.participants_of(context, host)) if host is not None else None
    place = home or arg.find_place(context, skeleton, match.start)
    return place or (_home(context, _of_pair(context, match)) if host is None else None)


def _of_pair(context: Context, match: Match) -> list[Participant]:
    """Return the host told in one breath with a guest (前来访问的甲与乙签署), if one is."""
    people = arg.participants_of(context, match.object) if match.object is not None else []
    if len(people) != 2 or people[0].country == people[1].country:
        return []
    text, stop = context.document.text, people[1].spans[0][0]
    between = text[people[0].spans[0][1] : stop]
    words = context.compiled.words
    both = words.comma_joiner.match(between) is not None  # 来访的甲和乙: two guests
    return people[1:] if words.comitative.match(between) and not both else []


def _home(context: Context, people: list[Participant]) -> Value | None:
    """Return the state of whoever receives a guest, written out."""
    for participant in people:
        name = context.resources.gazetteers.name_zh(participant.country or "")
        if participant.country and name:
            return Value((name, participant.country), participant.spans, "inherited")
    return None


def _host_behind(context: Context, skeleton: Skeleton, match: Match) -> Value | None:
    """Return the state of those whom the next clause begins with (某人到访，同乙会谈), or None."""
    text = skeleton.text
    if match.subject is None or match.end >= len(text) or text[match.end] not in COMMAS:
        return None
    along = context.compiled.gatherings.with_whom.match(text, match.end + 1)
    hosts = arg.participants_of(context, skeleton.chunks[along.start("A")]) if along else []
    home = _home(context, hosts)
    own = {p.country for p in arg.participants_of(context, match.subject)}
    return home if home is not None and home.value[1] not in own else None


def joined_by(context: Context, skeleton: Skeleton, match: Match) -> Chunk | None:
    """Return with whom a guest acts in the same clause (来访的甲|与乙在某地签署), or None."""
    if match.object is None or match.object.start < skeleton.starts[match.end]:
        return None
    begin = skeleton.position(match.object.end - 1) + 1
    stop = arg.clause_end(skeleton, match.end)
    along = context.compiled.gatherings.with_whom.match(skeleton.text, begin, stop)
    return skeleton.chunks[along.start("A")] if along is not None else None
