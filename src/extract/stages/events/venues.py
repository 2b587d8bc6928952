"""Places without a name of their own: halls, venues by their last word, initials (访华, 在京)."""

from __future__ import annotations

import re

from extract.document import Value
from extract.ordered import starting
from extract.shapes import replace
from extract.spans import Span
from extract.stages.events import arguments as arg
from extract.stages.events.chunks import DATE, Skeleton
from extract.stages.events.context import Candidate, Context
from extract.stages.events.formats import meant
from extract.stages.events.marks import HALL, THERE, UNKNOWN_PLACE

NAMED = 12
"""Names among which the city that 当地 stands for was named."""

TAIWAN = "TWN"
USUAL = frozenset({TAIWAN, "CHN"})  # called so however else the document names them
CITIES = frozenset(("city", "capital"))
TALKS = 2  # sentences behind talks that may tell where they were


def find_hall(
    context: Context, skeleton: Skeleton, position: int, codes: list[str]
) -> Value | None:
    """Return a hall without a name of its own (在巴基斯坦总统府会见…), or None.

    ``codes``: the states of those who meet, who acts first. A hall named without its state is that
    of a territory's government, or of who receives (会见), else of the other party.
    """
    if not skeleton.seen & HALL:
        return None
    found = None
    for match in context.compiled.patterns.halls.finditer(
        skeleton.text, arg.clause_start(skeleton, position), position
    ):
        found = match
    if found is None:
        return None
    text = context.document.text
    begin = skeleton.starts[found.start("hall")]
    end = skeleton.starts[found.end("hall")]
    country = _whose_hall(context, skeleton, found, position, codes)
    if found["state"]:
        state = arg.place_value(skeleton.chunks[found.start("state")])
        begin = skeleton.starts[found.start("state")]
        country = state.value[1] if state is not None else country
    return Value((text[begin:end], country), ((begin, end),))


def _whose_hall(
    context: Context, skeleton: Skeleton, found: re.Match[str], position: int, codes: list[str]
) -> str | None:
    patterns = context.compiled.patterns
    own = patterns.hall_of.get(found["hall"], frozenset())
    home = [code for code in codes if code in own]
    if home:
        return home[0]
    never = patterns.hall_never
    codes = [code for code in codes if found["hall"] not in never.get(code, frozenset())]
    receives = patterns.receives.match(skeleton.text, position) is not None
    return codes[0 if receives else -1] if codes else None


def there(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    """Return the city named last before 当地 in the clause of a trigger (在当地出席…), or None."""
    if not skeleton.seen & THERE:
        return None
    begin = arg.clause_start(skeleton, position)
    found = context.compiled.patterns.there.search(skeleton.text, begin, position)
    if found is None:
        return None
    mentions = context.document.mentions
    at = starting(mentions, skeleton.starts[found.start()])
    for mention in reversed(mentions[max(0, at - NAMED) : at]):
        if mention.label == "PLACE" and mention.kind in context.compiled.patterns.city_kinds:
            span = (skeleton.starts[found.start()], skeleton.starts[found.end()])
            spans = (span, (mention.start, mention.end))
            return Value((mention.name, mention.country), spans, "inherited")
    return None


def of_talks(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    """Return the place that the rest of a sentence, or one of the next two, gives the talks.

    ``会见某人。会谈在某馆举行``
    """
    patterns, text = context.compiled.patterns, context.document.text
    sentences = context.document.sentences
    for index in range(skeleton.sentence, min(len(sentences), skeleton.sentence + TALKS + 1)):
        low = skeleton.starts[position] if index == skeleton.sentence else sentences[index].start
        told = patterns.these_talks.search(text, low, sentences[index].end)
        if told is None:
            continue
        there = context.skeleton(index)
        at = there.position(told.end())
        found = patterns.talks_held.match(there.text, at)
        chunk = there.chunks[at] if found is not None else None
        return arg.place_value(chunk) if chunk is not None and arg.one_place(chunk) else None
    return None


def sent_from(context: Context, skeleton: Skeleton, position: int) -> Value | None:
    """Return the place in the clause of a letter from which it was sent (在某国访问期间致函)."""
    begin = arg.clause_start(skeleton, position)
    found = context.compiled.patterns.sent_from.search(skeleton.text, begin, position)
    if found is None:
        return None
    chunk = skeleton.chunks[found.end("place") - 1]
    return arg.place_value(chunk) if arg.one_place(chunk) else None


def unknown_place(
    context: Context, skeleton: Skeleton, position: int, codes: list[str] | None = None
) -> Value | None:
    """Return a place without an entry of its own (在…综合体举行), country by what it names.

    ``codes``: the states of those who meet, as for a hall.
    """
    if not skeleton.seen & UNKNOWN_PLACE:
        return None
    text = context.document.text
    low = skeleton.starts[arg.clause_start(skeleton, position)]
    high = skeleton.starts[min(arg.clause_end(skeleton, position), len(skeleton.text))]
    found = context.compiled.patterns.unknown_place.search(text, low, high)
    day = skeleton.text.rfind(DATE, 0, position)
    if found is not None and day >= 0 and found.start() < skeleton.starts[day] < found.end():
        low = skeleton.starts[day + 1]  # 于7月3日在某中心举行
        found = context.compiled.patterns.unknown_place.search(text, low, high)
    if found is None:
        return None
    begin, end = found.span("name")
    country = None
    for chunk in skeleton.chunks.values():
        if begin <= chunk.start < end and chunk.mention is not None:
            country = country or chunk.mention.country
    hall = context.compiled.patterns.hall.search(text, begin, end)
    if country is None and codes and hall is not None and hall.end() == end:
        country = _whose_hall(context, skeleton, hall, position, codes)
    return Value((text[begin:end], country), ((begin, end),))


def with_country(
    context: Context, skeleton: Skeleton, position: int, place: Value, codes: list[str]
) -> Value:
    """Return a place with the state whose hall it is (某某总统府), if it is one."""
    name = place.value[0]
    hall = context.compiled.patterns.hall.search(name)
    if hall is None or hall.end() < len(name):
        return place
    return replace(place, value=(name, _whose_hall(context, skeleton, hall, position, codes)))


def share_hall(here: list[Candidate]) -> None:
    """Give what a sentence tells of one hall the state that the talks there have told."""
    told: dict[Span, Value] = {}
    for candidate in here:
        place = candidate.place
        if place is None or not place.spans:
            continue
        first = told.setdefault(place.spans[0], place)
        if first.value[0] == place.value[0] and first.value[1] not in (None, place.value[1]):
            candidate.place = replace(place, value=first.value)


def find_venue(context: Context, skeleton: Skeleton, start: int, end: int) -> Value | None:
    """Return the institution that is toured, named by its last word (参观…博物馆)."""
    patterns = context.compiled.patterns
    text = context.document.text
    low, high = skeleton.starts[end - 1] + 1, skeleton.starts[arg.clause_end(skeleton, end)]
    after = patterns.venue_after.match(text, low, high)
    before = patterns.venue_before.search(
        text, skeleton.starts[arg.clause_start(skeleton, start)], skeleton.starts[start]
    )
    if after is None and before is None:
        return None
    begin, stop = after.span() if after else before.span("name")  # type: ignore[union-attr]
    for cut in patterns.venue_cut.finditer(text, begin, stop - 1):
        joined = patterns.venue_joint.fullmatch(cut[0]) is not None
        if not joined or patterns.venue_end.search(text, begin, cut.start()):
            begin = cut.end()  # two institutions, not one with the word for "and" in its name
    for chunk in skeleton.chunks.values():
        if chunk.end == stop and chunk.start < begin:
            begin = chunk.start  # a name that has the word for "and" in it
    name = text[begin:stop]
    if patterns.venue_not.match(name):
        return None
    joiner = context.compiled.words.joiner
    for chunk in skeleton.chunks.values():
        mention = chunk.mention
        if chunk.end != stop or chunk.start <= begin or mention is None:
            continue
        if mention.kind in CITIES and joiner.fullmatch(text, chunk.start - 1, chunk.start):
            return None  # 赴西安和|连云港考察
    found = context.resources.gazetteers.matcher.get(name)
    country = next((s.country for s in found if s.country), None)
    for chunk in skeleton.chunks.values():
        if chunk.end == stop and chunk.start == begin and chunk.mention is not None:
            country = chunk.mention.country  # 国家博物馆: that of the state told of
    if country is None:
        place = arg.find_place(context, skeleton, start)
        country = place.value[1] if place is not None else None
    for chunk in skeleton.chunks.values():
        if begin <= chunk.start < stop and chunk.mention is not None and country is None:
            country = chunk.mention.country
    return Value((name, country), ((begin, stop),)) if len(name) > 2 else None


def _city_of(context: Context, cities: str) -> str:
    """Return the city or province that a character stands for: of several, one the text names."""
    first, *others = cities.split(" ")
    text = context.document.text
    return next((city for city in (first, *others) if city in text), first) if others else first


def _of_the_island(context: Context) -> bool:
    """Whether a document speaks of Taiwan as its own state.

    Also where it has its officials, but names neither China nor the island by its usual name.
    """
    if context.own_state == TAIWAN:
        return True
    mentioned = context.named.mentioned
    if mentioned["CHN"] or mentioned[TAIWAN] < 2:
        return False
    return context.named.longest.get(TAIWAN) != context.resources.gazetteers.name_zh(TAIWAN)


def short_place(
    context: Context, skeleton: Skeleton, start: int, end: int, *, talks: bool = False
) -> Value | None:
    """Return the country in 访华, 来华, 赴俄 or the city in 在京 near a trigger, written out.

    ``talks``: of both, the city is meant (在京会见来华访问的…).
    """
    gazetteers = context.resources.gazetteers
    low = arg.clause_start(skeleton, start)
    match = None
    text = skeleton.text
    patterns = context.compiled.patterns
    high = min(len(text), end + 3)
    if patterns.may_name_place.search(text, low, high) is None:
        return None
    for found in patterns.short_place.finditer(text, low, high):
        if found.start() >= end:
            break
        if not (talks and match is not None and match["city"]):
            match = found
    if match is None:
        return None
    char = match["char"] or match["city"]
    at = match.start("char" if match["char"] else "city")
    span = (skeleton.starts[at], skeleton.starts[at + 1])
    if match["city"]:
        city = _city_of(context, context.compiled.patterns.home_city[char])
        surfaces = gazetteers.matcher.get(city)
        country = surfaces[0].country if surfaces else None
        return Value((city, country), (span,), "explicit") if city else None
    code = patterns.short_extra.get(char)
    if code is not None and _of_the_island(context):
        code = TAIWAN  # 访华 in what speaks of that as 我国, or of no other
    code = code or meant(context, gazetteers.short_forms[char])
    name = gazetteers.name_zh(code)
    if code not in USUAL:
        name = context.named.state(code, name)
    return Value((name, code), (span,), "explicit")
