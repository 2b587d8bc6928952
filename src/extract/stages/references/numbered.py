"""Groups by their number: 六国, 其余五方, 东共体五国."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.stages.references.cast import Cast, Side, distinct, sentence_at
from extract.stages.references.definitions import initials_before
from extract.stages.references.formats import EVERYWHERE
from extract.stages.references.implied import JOINED
from extract.stages.references.membership import FEW, formats_of, members_of, so_many

if TYPE_CHECKING:
    from extract.spans import Span

Parties = tuple[tuple[str, ...], tuple["Span", ...], str]

BACK = 4
"""Sentences back in which the one may have been named whom the others leave out."""

TEN = 10
"""The greatest number of one numeral."""


def numbered(cast: Cast, at: int, offset: int, size: int) -> Parties:
    """Return the ``size`` countries that N国 stands for."""
    central = cast.lexicon.central_codes
    if (others := _all_but_one(cast, at, offset, size)) is not None:
        return others
    named = cast.ending.get(offset)
    if named is not None and len(named.codes) == size:
        return named.codes, ((named.start, named.end),), "collective"
    found = told_above(cast, at, offset, size)
    if found is not None:
        return found
    found = _counted_members(cast, offset, size) or initials_before(cast, at, offset, size)
    if found is not None:
        cast.counted[size] = (at, found)
        return found
    if size == len(central) and _central(cast, offset):
        return central, (), "collective"
    listed = _listed_before(cast, at, offset, size)
    if listed is not None:
        cast.counted[size] = (at, listed)
        return listed
    long = size > TEN or cast.document.text[offset : offset + 2].isdecimal()
    unit = offset + (2 if long else 1)
    states = cast.document.text[unit] in cast.lexicon.states
    subject = [side.code for side in cast.sides[at] if side.start < offset][-1:]
    earlier = _last(_rows_of(cast, size, states), at)
    told = cast.counted.get(size)
    people = cast.document.text[unit] == cast.lexicon.unit_of_people
    late = told is not None and (told[0] >= earlier or (people and earlier == at))
    if told is not None and late and cast.units[told[0]] == cast.units[at]:
        earlier = -1  # 五国 once more: those told last
    for index in (at, earlier) if earlier >= 0 else (at,):
        sides = [side for side in cast.sides[index] if side.start < offset]
        if states:
            sides = [side for side in sides if side.code in cast.gazetteers.countries]
        if len(distinct(sides)) == size + 1 and size > 2:
            if size > 3 and sides[0].person is not None:
                sides = [side for side in sides if side.code != sides[0].code]  # all but the host
            else:  # 应三国总理邀请，某国总理访问上述三国
                sides = [side for side in sides if side.code not in subject]
        if len(distinct(sides)) == size:
            spans = tuple((side.start, side.end) for side in sides)
            cast.counted[size] = (at, (distinct(sides), spans, "collective"))
            return distinct(sides), spans, "collective"
    again = told is not None and size < TEN and cast.units[told[0]] == cast.units[at]
    if told is not None and (earlier < 0 or again):
        return told[1]
    if (lately := _told_in_a_row(cast, at, offset, size)) is not None:
        cast.counted[size] = (at, lately)
        return lately
    if size == len(central) and _central(cast, len(cast.document.text)):
        return central, (), "collective"
    if (below := _listed_below(cast, offset, unit + 1, size)) is not None:
        return below
    mention = None if people else formats_of(cast).nearest((size,), offset, EVERYWHERE)
    if mention is not None:
        members = so_many(cast, mention, size)
        members = members_of(cast, mention) if size > FEW else members
        return members, ((mention.start, mention.end),), "collective"
    if size == 3 and len(cast.counts) >= 3:
        return tuple(code for code, _ in cast.counts.most_common(3)), (), "inherited"
    return (), (), "collective"


def told_above(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return the states of the last list of so many, called those above (上述三国), or None."""
    if not cast.document.text.endswith(cast.lexicon.above, 0, offset):
        return None
    for index in range(at, max(-1, at - BACK), -1):
        sides = [s for s in cast.sides[index] if s.end <= offset and s.person is None]
        for end in range(len(sides), size - 1, -1):
            run = sides[end - size : end]
            near = all(b.start - a.end <= JOINED for a, b in pairwise(run))
            if near and len(distinct(run)) == size:
                return distinct(run), tuple((s.start, s.end) for s in run), "collective"
    return None


def _told_in_a_row(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return the states of the last list that is just so long (甲国、乙国及丙国外长), or None."""
    countries = cast.gazetteers.countries
    for index in range(at, max(-1, at - BACK), -1):
        if cast.units[index] != cast.units[at]:
            return None
        rows: list[list[Side]] = []
        for side in cast.sides[index]:
            if side.person is not None or side.code not in countries or side.end > offset:
                continue
            if rows and side.start - rows[-1][-1].end <= 1:
                rows[-1].append(side)
            else:
                rows.append([side])
        for row in reversed(rows):
            if len(row) == len(distinct(row)) == size:
                return distinct(row), tuple((s.start, s.end) for s in row), "collective"
    return None


def _listed_before(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return the states listed right before their number (甲国、乙国、丙国和丁国四国), or None."""
    sides = [side for side in cast.sides[at] if side.start < offset][-size:]
    if len(sides) < size or sides[-1].end != offset or len(distinct(sides)) != size:
        return None
    if any(side.person is not None for side in sides):
        return None
    return distinct(sides), tuple((s.start, s.end) for s in sides), "explicit"


def _listed_below(cast: Cast, offset: int, end: int, size: int) -> Parties | None:
    """Return the states listed before the same number further on (六国, later 美、俄、…六国)."""
    text, word = cast.document.text, cast.document.text[offset:end]
    known = cast.below.get(word, 0)
    place = text.find(word, end) if 0 <= known < end else known
    while place >= 0:
        at = sentence_at(cast, place)
        found = initials_before(cast, at, place, size) if at >= 0 else None
        found = found or (_listed_before(cast, at, place, size) if at >= 0 else None)
        if found is not None:
            cast.below[word] = place
            return found
        place = text.find(word, place + 1)
    cast.below[word] = -1
    return None


def _all_but_one(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return whom 其余五方 stands for: all of a group but one; 五方 behind it means them again."""
    if not cast.document.text.endswith(cast.lexicon.rest, 0, offset):
        return cast.rest.get(size)
    wholes = [r for r in cast.references if r.kind == "group" and len(r.codes) == size + 1]
    whole = wholes[-1].codes if wholes else ()
    mention = None if whole else formats_of(cast).nearest((size + 1,), offset, EVERYWHERE)
    if mention is not None:
        whole = cast.gazetteers.members(mention.mechanism or "", cast.day)
    row = -1 if whole else _last(_rows_of(cast, size + 1, True), at)
    if row >= 0 and at - row <= BACK and cast.units[row] == cast.units[at]:
        whole = distinct([s for s in cast.sides[row] if s.code in cast.gazetteers.countries])
    for index in range(at, max(-1, at - BACK), -1):
        told = [s for s in cast.sides[index] if s.end <= offset and s.code in whole]
        if told:
            codes = tuple(code for code in whole if code != told[-1].code)
            cast.rest[size] = codes, ((told[-1].start, told[-1].end),), "collective"
            return cast.rest[size]
    return None


def _counted_members(cast: Cast, offset: int, size: int) -> Parties | None:
    """Return the members of the body named right before, when it had so many (东共体五国)."""
    index = bisect_left(cast.mention_starts, offset) - 1
    mention = cast.document.mentions[index] if index >= 0 else None
    if mention is None or mention.end != offset or mention.label not in ("ORG", "MECHANISM"):
        return None
    members = so_many(cast, mention, size)
    return (members, ((mention.start, mention.end),), "collective") if members else None


def _central(cast: Cast, end: int) -> bool:
    """Return whether the region of the five is named before ``end``."""
    word = cast.lexicon.central_word
    if cast.central is None:
        cast.central = cast.document.text.find(word)
    return 0 <= cast.central <= end - len(word)


def _rows_of(cast: Cast, size: int, states: bool) -> list[int]:
    """Return the sentences that name ``size`` sides, or so many beside a host named first.

    ``states``: sides that are states, not bodies.
    """
    if not cast.sized:
        countries, sized = cast.gazetteers.countries, cast.sized
        for index, row in enumerate(cast.sides):
            for only in (False, True):
                sides = [side for side in row if side.code in countries] if only else row
                count = len(distinct(sides))
                sized.setdefault((count, only), []).append(index)
                if count == 4 or (count > 4 and sides[0].person is not None):
                    sized.setdefault((count - 1, only), []).append(index)
    return cast.sized.get((size, states), [])


def _last(rows: list[int], at: int) -> int:
    """Return the last of ``rows`` before ``at``, or ``at``."""
    index = bisect_left(rows, at)
    return rows[index - 1] if index else at
