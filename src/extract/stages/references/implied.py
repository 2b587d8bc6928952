"""Two sides that one sentence names, also by a pronoun or an office."""

from __future__ import annotations

from bisect import bisect_left

from extract.stages.references.cast import Cast, Resolved, Side, by_start, code_of, distinct

BACK = 6
"""Sentences back in which whoever is on a journey may be named."""
STAY = 4
"""Characters between the name of a state and the word for a stay in it."""

BEGINS = ("，", ",", "：", ":", "“", "「")
CITIES = frozenset(("city", "capital"))
JOINED = 2
"""Characters between two states told side by side: 以及."""


def two(sides: list[Side]) -> list[Side]:
    """Return the sides if they are exactly two, by persons where persons make two; else none."""
    if len(sides) < 2:
        return []
    if len(distinct(sides)) == 2:
        return sides
    persons = [side for side in sides if side.person is not None]
    if len(distinct(persons)) == 2:
        return persons
    return []


def two_here(cast: Cast, at: int, offset: int, before: list[Side]) -> list[Side]:
    """Return the two sides that sentence ``at`` names before ``offset``, or none.

    ``before``: those it names outright. Where a semicolon stands before, those behind it, with
    the subject of the sentence if need be (3日与A会谈；4日转往某国，与B会谈，双方…).
    """
    start = cast.document.sentences[at].start
    text = cast.document.text
    part = max(text.rfind("；", start, offset), text.rfind(";", start, offset))
    if part >= 0:
        told = [*_implied(cast, at, start, offset), *before]
        late = [side for side in before if side.start > part]
        late += _implied(cast, at, part, offset)
        first = min(told, key=by_start, default=None)
        found = two(late) or two([*([first] if first is not None else ()), *late])
        if found:
            return found
    found = two(before)
    if found or not before:
        return found
    if cast.lexicon.state not in text[offset : offset + 2]:  # 双方, not 两国
        clause = _two_of_clause(text, start, offset, before)
        if clause:
            return clause
    return two(sorted([*_implied(cast, at, start, offset), *before], key=by_start)) or _listed(
        before
    )


def _listed(before: list[Side]) -> list[Side]:
    """Return two states told side by side, besides who acts (某人应甲国及乙国邀请，…访问两国)."""
    acts = {side.code for side in before if side.person is not None}
    states = [side for side in before if side.code not in acts]
    beside = len(states) == 2 and states[1].start - states[0].end <= JOINED
    return states if beside and len(distinct(states)) == 2 else []


def told_of(text: str, row: list[Side]) -> list[Side]:
    """Return the two states that begin a clause of what another one tells (甲方说,乙国和丙国…)."""
    two_ = _listed(row)
    return two_ if two_ and text[two_[0].start - 1 : two_[0].start] in BEGINS else []


def _two_of_clause(text: str, start: int, offset: int, before: list[Side]) -> list[Side]:
    """Return the two sides of the last clause that names any (在A见证下，B与C签约，双方…)."""
    comma = max(text.rfind("，", start, before[-1].start), text.rfind(",", start, before[-1].start))
    late = [side for side in before if side.start > comma]
    return two(late) if start < comma and before[-1].end < offset else []


def _implied(cast: Cast, at: int, low: int, high: int) -> list[Side]:
    """Return the sides that pronouns and bare offices of a sentence stand for, by their names."""
    found: list[Side] = []
    for reference in cast.people.get(at, ()):
        if low <= reference.start < high:
            for index in reference.persons:
                mention = cast.document.mentions[index]
                if mention.country:
                    found.append(Side(mention.country, mention.start, mention.end, index))
    return found


def acting(cast: Cast, at: int, offset: int) -> str | None:
    """Return the state of a pronoun's person who acts with a pair (他分别与两国领导人会面)."""
    text, start = cast.document.text, cast.document.sentences[at].start
    if offset <= start or text[offset - 1] not in cast.lexicon.objects:
        return None
    subjects = _implied(cast, at, start, offset)
    return subjects[0].code if subjects else None


def on_stay(cast: Cast, at: int, offset: int) -> Resolved | None:
    """Return host and guest where the sentence plays during a stay (在甲国期间，两国元首将…)."""
    start, text = cast.document.sentences[at].start, cast.document.text
    mentions = cast.document.mentions
    low = bisect_left(cast.mention_starts, start)
    high = bisect_left(cast.mention_starts, offset, low)
    for host in reversed(mentions[low:high]):
        word = text.find(cast.lexicon.stay, host.end, min(offset, host.end + STAY))
        if host.label != "COUNTRY" or host.id is None or word < 0:
            continue
        unit = cast.units[at]
        for index in range(at, max(-1, at - BACK), -1):
            if cast.units[index] != unit:
                break
            guest = _first_guest(cast, index, host.id, offset)
            if guest is not None:
                span = (guest.start, guest.end)
                return (guest.code, host.id), (span, (host.start, host.end)), "collective"
    return None


def _first_guest(cast: Cast, sentence: int, host: str, offset: int) -> Side | None:
    """Return the first person of a sentence, unless of the state that is visited."""
    told = _implied(cast, sentence, cast.document.sentences[sentence].start, offset)
    for number in cast.document.sentences[sentence].mentions:
        mention = cast.document.mentions[number]
        if mention.label == "PERSON" and mention.country and mention.start < offset:
            told.append(Side(mention.country, mention.start, mention.end, number))
    first = min(told, key=by_start, default=None)
    return first if first is not None and first.code != host else None


def visited(cast: Cast, sentence: int, guest: str) -> Side | None:
    """Return the state to which a sentence tells a visit, by its initial or a city, if any.

    That is 来华访问, 访俄, 抵达东京. Who of that state is named last before stands for it.
    """
    place = cast.document.sentences[sentence]
    found = cast.lexicon.visiting.search(cast.document.text, place.start, place.end)
    city = _by_city(cast, sentence, guest)
    if found is None or city is not None:
        return city
    start, end = found.span(1)
    if any(cast.document.mentions[n].start == start for n in place.mentions):
        return None  # 抵|莫斯科: the beginning of a name
    code = cast.lexicon.visited.get(found[1]) or code_of(cast, found[1], start, guest)
    if not code or code == guest:
        return None
    if not cast.counts.get(code) and guest in cast.gazetteers.short_forms.get(found[1], ()):
        return None  # 访乌期间，乌方某人会见…: no other state of that initial is told of
    return _host(cast, sentence, code, start, end)


def _by_city(cast: Cast, sentence: int, guest: str) -> Side | None:
    """Return the state of the city that a sentence tells a guest to have come to (抵达东京)."""
    text, mentions = cast.document.text, cast.document.mentions
    for index in cast.document.sentences[sentence].mentions:
        city = mentions[index]
        if city.label != "PLACE" or city.kind not in CITIES or city.country in (None, guest):
            continue
        if text.endswith(cast.lexicon.comes_to, 0, city.start):
            return _host(cast, sentence, city.country or "", city.start, city.end)
    return None


def _host(cast: Cast, sentence: int, code: str, start: int, end: int) -> Side:
    """Return a state visited, or whoever of it is named last before in the same part."""
    unit = cast.units[sentence]
    for index in range(sentence - 1, max(-1, sentence - BACK), -1):
        if cast.units[index] != unit:
            break
        named = [side for side in cast.sides[index] if side.code == code]
        if any(side.person is not None for side in named):
            return next(side for side in reversed(named) if side.person is not None)
    return Side(code, start, end)
