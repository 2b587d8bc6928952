"""Groups: 各方, 六国, 五国元首, 中亚五国, and the parties of the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, distinct, sentence_at
from extract.stages.references.definitions import (
    initials_before,
    of_continent,
    whole,
    wider_row,
    without_members,
)
from extract.stages.references.formats import ACTING, EVERYWHERE, NOWHERE, Formats
from extract.stages.references.offices import holders
from extract.stages.references.parties import add, covered, pair_of

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.spans import Span

Parties = tuple[tuple[str, ...], tuple["Span", ...], str]


def find_groups(cast: Cast) -> None:
    """Resolve 中亚五国, 六国, 各方 and the like."""
    text, lexicon = cast.document.text, cast.lexicon
    for match in matches_at(lexicon.central, text, cast.spots.central):
        if sentence_at(cast, match.start()) < 0 or _in_format(cast, *match.span()):
            continue
        if _calls_one(cast, match.end()):
            continue
        _add_group(cast, match.span(), (lexicon.central_codes, (), "collective"), match.group(1))
    for match in matches_at(lexicon.numbered, text, cast.spots.numbered):
        at = sentence_at(cast, match.start())
        if at < 0 or covered(cast, *match.span()):
            continue
        size = lexicon.numbers.get(match.group(1))
        if size is None or text[match.start() - 1 : match.start()] in lexicon.numbers:
            continue
        if of_continent(cast, match.start()):
            continue  # 欧洲3国
        office = match.group(3)
        if office is not None and size <= PERSONS:
            continue  # 三位总统: the persons named last
        found = numbered(cast, at, match.start(), size)
        if found[0] or office is None:
            _add_group(cast, match.span(), found, office or match.group(2))
    for match in matches_at(lexicon.group, text, cast.spots.group):
        at = sentence_at(cast, match.start())
        if at < 0 or covered(cast, *match.span()):
            continue
        if text.endswith(lexicon.abroad, 0, match.start()):
            continue
        level = _level(cast, match.group())
        found = _of_named(cast, match) or parties(cast, at, match.start(), match.group())
        _add_group(cast, match.span(), found, level)


def _calls_one(cast: Cast, end: int) -> bool:
    """Return whether words for a group say what the state named right behind is (中亚国家|某国)."""
    index = bisect_left(cast.mention_starts, end)
    mentions = cast.document.mentions
    behind = mentions[index] if index < len(mentions) else None
    return behind is not None and behind.start == end and behind.label == "COUNTRY"


def _of_named(cast: Cast, match: re.Match[str]) -> Parties | None:
    """Members named with their body right before: 上合组织成员国."""
    if cast.lexicon.member not in match.group():
        return None
    index = bisect_left(cast.mention_starts, match.start()) - 1
    if index < 0:
        return None
    mention = cast.document.mentions[index]
    if mention.end != match.start() or mention.label not in ("ORG", "MECHANISM"):
        return None
    codes = members_of(cast, mention)
    return (codes, ((mention.start, mention.end),), "collective") if codes else None


def _level(cast: Cast, word: str) -> str | None:
    if word in cast.lexicon.ministers:
        return next(iter(w for w in cast.lexicon.levels if word.find(w) >= 0), None)
    return next((w for w in cast.lexicon.levels if w in word), None)


def _in_format(cast: Cast, start: int, end: int) -> bool:
    """Return whether the words are part of a name longer than the region's own."""
    index = bisect_right(cast.mention_starts, start) - 1
    return index >= 0 and end <= cast.document.mentions[index].end


def _add_group(cast: Cast, span: Span, found: Parties, level: str | None) -> None:
    codes, sources, basis = found
    named = cast.lexicon.levels.get(level or "")
    strict = named == "head" and level not in cast.lexicon.leaders
    wanted = "head_of_state" if strict else named
    persons = holders(cast, codes, wanted, span[0]) if wanted else ()
    text = cast.document.text[span[0] : span[1]]
    add(cast, Reference(*span, text, "group", codes, persons, basis, sources, named))


def numbered(cast: Cast, at: int, offset: int, size: int) -> Parties:
    """Return the ``size`` countries that N国 stands for."""
    central = cast.lexicon.central_codes
    if (others := _all_but_one(cast, at, offset, size)) is not None:
        return others
    named = cast.ending.get(offset)
    if named is not None and len(named.codes) == size:
        return named.codes, ((named.start, named.end),), "collective"
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
    if told is not None and late and cast.unit_of(told[0]) == cast.unit_of(at):
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
            return distinct(sides), spans, "collective"
    if earlier < 0 and told is not None:
        return told[1]
    if size == len(central) and _central(cast, len(cast.document.text)):
        return central, (), "collective"
    mention = None if people else _formats(cast).nearest((size,), offset, EVERYWHERE)
    if mention is not None:
        members = _so_many(cast, mention, size)
        members = members_of(cast, mention) if size > FEW else members
        return members, ((mention.start, mention.end),), "collective"
    if size == 3 and len(cast.counts) >= 3:
        return tuple(code for code, _ in cast.counts.most_common(3)), (), "inherited"
    return (), (), "collective"


def _listed_before(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return the states listed right before their number (甲国、乙国、丙国和丁国四国), or None."""
    sides = [side for side in cast.sides[at] if side.start < offset][-size:]
    if len(sides) < size or sides[-1].end != offset or len(distinct(sides)) != size:
        return None
    if any(side.person is not None for side in sides):
        return None
    return distinct(sides), tuple((s.start, s.end) for s in sides), "explicit"


def _all_but_one(cast: Cast, at: int, offset: int, size: int) -> Parties | None:
    """Return whom 其余五方 stands for: all of a group but one; 五方 behind it means them again."""
    if not cast.document.text.endswith(cast.lexicon.rest, 0, offset):
        return cast.rest.get(size)
    wholes = [r for r in cast.references if r.kind == "group" and len(r.codes) == size + 1]
    whole = wholes[-1].codes if wholes else ()
    mention = None if whole else _formats(cast).nearest((size + 1,), offset, EVERYWHERE)
    if mention is not None:
        whole = cast.gazetteers.members(mention.mechanism or "", cast.day)
    row = -1 if whole else _last(_rows_of(cast, size + 1, True), at)
    if row >= 0 and at - row <= BACK and cast.unit_of(row) == cast.unit_of(at):
        whole = distinct([s for s in cast.sides[row] if s.code in cast.gazetteers.countries])
    for index in range(at, max(-1, at - BACK), -1):
        told = [s for s in cast.sides[index] if s.end <= offset and s.code in whole]
        if told:
            codes = tuple(code for code in whole if code != told[-1].code)
            cast.rest[size] = codes, ((told[-1].start, told[-1].end),), "collective"
            return cast.rest[size]
    return None


BACK = 4
"""Sentences back in which the one may have been named whom the others leave out."""


def _counted_members(cast: Cast, offset: int, size: int) -> Parties | None:
    """Return the members of the body named right before, when it had so many (东共体五国)."""
    index = bisect_left(cast.mention_starts, offset) - 1
    mention = cast.document.mentions[index] if index >= 0 else None
    if mention is None or mention.end != offset or mention.label not in ("ORG", "MECHANISM"):
        return None
    members = _so_many(cast, mention, size)
    return (members, ((mention.start, mention.end),), "collective") if members else None


def _so_many(cast: Cast, mention: Mention, size: int) -> tuple[str, ...]:
    """Return the members of a body now, or when it last had ``size`` members, or none."""
    id = mention.mechanism or mention.id or ""
    now = cast.gazetteers.members(id, cast.day)
    if len(now) == size:
        return now
    days = {row.start for row in cast.gazetteers.memberships(id) if row.start is not None}
    for day in sorted(days, reverse=True):
        members = cast.gazetteers.members(id, day)
        if len(members) == size:
            return members
    return ()


PERSONS = 3
"""So many who hold an office are the persons named last."""
TEN = 10
"""The greatest number of one numeral."""


def parties(cast: Cast, at: int, offset: int, term: str) -> Parties:
    """Return the parties that 各方 and the like stand for."""
    defined = cast.defined.get(term)
    if defined is not None:
        return defined[0], defined[1], "defined_term"
    if cast.defined and term in cast.lexicon.ministers:
        codes, spans = next(iter(cast.defined.values()))
        return codes, spans, "defined_term"
    unit = cast.unit_of(at)
    if cast.lexicon.member in term:
        mention = _formats(cast).nearest((ACTING,), offset, EVERYWHERE)
        paragraph = cast.document.blocks[cast.document.sentences[at].block]
        if mention is not None and mention.start < paragraph.start:
            mention = _formats(cast).foremost(ACTING, offset, unit) or mention
        if mention is not None and mention.start < offset:
            codes = members_of(cast, mention)
            named = _named_members(cast, unit, offset, codes[0])
            return named or (codes, ((mention.start, mention.end),), "collective")
    if (here := _of_gathering(cast, at, offset)) is not None:
        return here
    for index in range(at, -1, -1):
        if cast.unit_of(index) != unit:
            break
        row = cast.sides[index]
        if len(row) < 2 and index not in cast.groups:
            continue  # too few to be all parties
        sides = [side for side in row if side.start < offset]
        persons = [side for side in sides if side.person is not None]
        for chosen in (persons, sides) if persons else (sides,):
            codes, spans = _with_groups(cast, index, offset, _acting(cast, chosen))
            codes = whole(cast, codes)
            if len(codes) == 1 and index in cast.groups and _many(cast, codes[0]):
                return codes, spans, "collective"  # the body, beside one of its members
            if len(codes) >= 3 and (wider := _format_of(cast, index, offset, codes)) is not None:
                return wider
            if len(codes) >= 3 and (body := _some_of(cast, index, sides, codes, term)) is not None:
                return body
            if len(codes) >= 3 and (wider := wider_row(cast, index, codes)) is not None:
                return wider
            if len(codes) >= 3 or (len(codes) == 2 and any(_many(cast, c) for c in codes)):
                return codes, spans, "collective"
    if term.startswith(cast.lexicon.present):
        guests = _persons(cast, unit, offset)
        if len(distinct(guests)) > 3:
            return distinct(guests), tuple((s.start, s.end) for s in guests), "collective"
    mention = _formats(cast).nearest((ACTING,), offset, unit)
    if mention is not None:
        codes = members_of(cast, mention)
        wider = _format_of(cast, at, offset, codes) if len(codes) == 1 else None
        return wider or (codes, ((mention.start, mention.end),), "collective")
    everybody = _sides_before(cast, unit, offset) if term in cast.lexicon.everybody else []
    if len(distinct(everybody)) > 3:
        return distinct(everybody), tuple((s.start, s.end) for s in everybody), "collective"
    codes, spans, basis = pair_of(cast, at, offset)
    return codes, spans, basis


def _of_gathering(cast: Cast, at: int, offset: int) -> Parties | None:
    """Return the body whose gathering the sentence tells of, where it names hardly a state."""
    start = cast.starts[at]
    if len(distinct([s for s in cast.sides[at] if s.start < offset])) > 2:
        return None
    mention = _formats(cast).nearest((ACTING,), offset, cast.unit_of(at))
    if mention is None or not start <= mention.start < offset or mention.label != "MECHANISM":
        return _of_body(cast, at, offset)
    codes = members_of(cast, mention)
    return (codes, ((mention.start, mention.end),), "collective") if len(codes) == 1 else None


def _of_body(cast: Cast, at: int, offset: int) -> Parties | None:
    """Return the body named right before a gathering that has no id (西共体特别峰会)."""
    for index in reversed(cast.document.sentences[at].mentions):
        mention = cast.document.mentions[index]
        if mention.end > offset or mention.label not in ("ORG", "MECHANISM"):
            continue
        id, end = mention.id or "", mention.end
        if mention.label == "MECHANISM":
            id, end = _leading(cast, mention)
        if id.isupper() and "-" not in id:
            held = cast.lexicon.held.match(cast.document.text, end)
            return ((id,), ((mention.start, end),), "collective") if held else None
    return None


def _leading(cast: Cast, mention: Mention) -> tuple[str, int]:
    """Return the id of the body whose name a gathering's name begins with, and where it ends."""
    for start, end, surfaces in cast.gazetteers.matcher.find(mention.name):
        ids = [surface.id for surface in surfaces if surface.label == "ORG" and surface.id]
        return (ids[0] if ids and start == 0 else ""), mention.start + end
    return "", mention.end


def _some_of(
    cast: Cast, index: int, sides: list[Side], codes: tuple[str, ...], term: str
) -> Parties | None:
    """Return the body whose gathering a sentence tells of, where it names only some members.

    Those who are there (与会领导人) are all of them, whatever states the sentence before names.
    """
    last = sides[-1].end if sides else 0
    there = term.startswith(cast.lexicon.present)
    begun = max(0, index - 1) if there else index
    if not sides or not (there or cast.document.text.startswith(cast.lexicon.others, last)):
        return None
    mention = _formats(cast).nearest((ACTING,), last, cast.unit_of(index))
    if mention is None or not cast.starts[begun] <= mention.start < last:
        return None
    body = members_of(cast, mention)
    if len(body) > 1 or not set(codes) < {*cast.gazetteers.members(body[0], cast.day)}:
        return None
    return body, ((mention.start, mention.end),), "collective"


def _format_of(cast: Cast, at: int, offset: int, codes: tuple[str, ...]) -> Parties | None:
    """Return the members of the format named before, where all those named are some of them."""
    formats, named = _formats(cast), set(codes)
    wider = [id for id, members in formats.few.items() if named < set(members)]
    mention = formats.nearest(wider, offset, cast.unit_of(at)) if wider else None
    if mention is None or mention.start > offset:
        return None
    members = formats.few[mention.mechanism or ""]
    return members, ((mention.start, mention.end),), "collective"


FEW = 8
"""The most members of a format that are told one by one."""


def _persons(cast: Cast, unit: int, offset: int) -> list[Side]:
    """Return the persons that a bulletin entry has named before."""
    return [
        side
        for index in _begun(cast, unit, offset)
        for side in cast.sides[index]
        if side.person is not None and side.end <= offset
    ]


def _begun(cast: Cast, unit: int, offset: int) -> list[int]:
    """Return the sentences of a bulletin entry that begin before ``offset``."""
    sentences = cast.sentences_of(unit)
    return sentences[: bisect_left(sentences, bisect_left(cast.starts, offset))]


def _sides_before(cast: Cast, unit: int, offset: int) -> list[Side]:
    """Return the states that a bulletin entry has let act before."""
    return [
        side
        for index in _begun(cast, unit, offset)
        for side in cast.sides[index]
        if side.end <= offset and side.code in cast.gazetteers.countries
    ]


def _named_members(cast: Cast, unit: int, offset: int, body: str) -> Parties | None:
    """Return the members of a body that the text has named one by one before."""
    members = set(cast.gazetteers.members(body, cast.day))
    first: tuple[int, Reference] | None = None
    for codes, found in cast.large.get(unit, {}).items():
        if members.issuperset(codes):
            told = next((pair for pair in found if pair[1].start < offset), None)
            first = told if first is None or (told and told[0] < first[0]) else first
    if first is not None:
        reference = first[1]
        return reference.codes, ((reference.start, reference.end),), "collective"
    if len(members) < 4:
        return None
    rows = cast.listing.get((unit, body))
    if rows is None:
        rows = [i for i in cast.sentences_of(unit) if members <= {s.code for s in cast.sides[i]}]
        cast.listing[unit, body] = rows
    for index in rows:
        if cast.starts[index] >= offset:
            break
        sides = [side for side in cast.sides[index] if side.end <= offset]
        named = distinct(sides)
        if members <= set(named):
            spans = tuple((side.start, side.end) for side in sides)
            return named, spans, "collective"
    return None


def _many(cast: Cast, code: str) -> bool:
    """Return whether a code stands for a region, whose states make more than two parties."""
    return (code,) in cast.lexicon.regions.values() and code not in cast.lexicon.bodies


def _acting(cast: Cast, sides: list[Side]) -> list[Side]:
    """Return the sides without bodies that are hardly a party, where states are named too."""
    able = [s for s in without_members(cast, sides) if s.code != WORLD]
    return able if len(distinct(able)) >= 2 else sides


WORLD = "UN"


def _with_groups(
    cast: Cast, index: int, offset: int, sides: list[Side]
) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Return the sides of a sentence with the groups it names before ``offset``."""
    sentence = cast.document.sentences[index]
    codes = list(distinct(sides))
    spans = [(side.start, side.end) for side in sides]
    joins = cast.lexicon.joins
    for reference in cast.groups.get(index, ()):
        if reference.start >= sentence.end:
            continue
        after = cast.document.text[reference.end : reference.end + 1]
        joined = reference.level is not None or (after in joins and after != "")
        if joined and reference.end <= offset and reference.basis == "collective":
            codes.extend(reference.codes)
            spans.append((reference.start, reference.end))
    named = dict.fromkeys(codes)
    if len(named) > 3:  # a body and three of its members
        members, day, all_ = cast.gazetteers.members, cast.day, named.keys()
        named = {c: None for c in named if len(all_ & {*members(c, day)} - {c}) <= 2}
    return tuple(named), tuple(sorted(spans))


def members_of(cast: Cast, mention: Mention) -> tuple[str, ...]:
    """Return whom a format or body stands for: its code if it acts as one, else its members."""
    id = mention.mechanism or mention.id or ""
    body = mention.id if mention.label == "ORG" else id.upper()
    if mention.label == "MECHANISM" and (two := _partners(cast, id)):
        return two
    if body and body.isupper() and "-" not in body and cast.gazetteers.members(body):
        return (body,)
    members = cast.gazetteers.members(id, cast.day)
    return members if len(members) <= MANY else ()


def _partners(cast: Cast, id: str) -> tuple[str, ...]:
    """Return the two whose format is one of a state and a body of many (中非合作论坛)."""
    members = cast.gazetteers.members(id, cast.day)
    covered = {m for body in members for m in cast.gazetteers.members(body, cast.day) if m != body}
    two = tuple(m for m in members if m not in covered) if covered else ()
    return two if len(two) == 2 else ()


MANY = 40
"""More members than stand for themselves anywhere."""


def _formats(cast: Cast) -> Formats:
    """Return the formats and bodies with members that the document names."""
    found = cast.near
    if found is None:
        found = cast.near = Formats()
        sizes: dict[str, tuple[str | int, ...]] = {}
        for mention in cast.formats:
            id = mention.mechanism or ""
            at = sentence_at(cast, mention.start)
            members = cast.gazetteers.members(id, cast.day)
            if 2 < len(members) <= FEW:
                found.few[id] = members
            if id not in sizes:
                sizes[id] = _sizes(cast, id)
            traits = (id, *sizes[id], ACTING) if members_of(cast, mention) else (id, *sizes[id])
            found.add(mention, cast.unit_of(at) if at >= 0 else NOWHERE, traits)
    return found


def _sizes(cast: Cast, id: str) -> tuple[str | int, ...]:
    """Return how many members a body has on the document's day and had at other times."""
    days = {row.start for row in cast.gazetteers.memberships(id) if row.start is not None}
    members = cast.gazetteers.members
    return tuple({len(members(id, day)): None for day in (cast.day, *sorted(days))})


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
        countries = cast.gazetteers.countries
        for index, row in enumerate(cast.sides):
            for only in (False, True):
                sides = [side for side in row if side.code in countries] if only else row
                count = len(distinct(sides))
                cast.sized.setdefault((count, only), []).append(index)
                if count == 4 or (count > 4 and sides[0].person is not None):
                    cast.sized.setdefault((count - 1, only), []).append(index)
    return cast.sized.get((size, states), [])


def _last(rows: list[int], at: int) -> int:
    """Return the last of ``rows`` before ``at``, or ``at``."""
    index = bisect_left(rows, at)
    return rows[index - 1] if index else at
