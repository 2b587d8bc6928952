"""Groups: 各方, 六国, 五国元首, 中亚五国, and the parties of the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, Side, calls_one, covered, distinct, sentence_at
from extract.stages.references.definitions import (
    of_continent,
    whole,
    wider_row,
    without_members,
)
from extract.stages.references.formats import ACTING, EVERYWHERE
from extract.stages.references.membership import formats_of, members_of
from extract.stages.references.numbered import Parties, numbered
from extract.stages.references.offices import holders
from extract.stages.references.parties import pair_of

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.spans import Span


def find_groups(cast: Cast) -> None:
    """Resolve 中亚五国, 六国, 各方 and the like."""
    text, lexicon = cast.document.text, cast.lexicon
    for match in matches_at(lexicon.central, text, cast.spots.central):
        if sentence_at(cast, match.start()) < 0 or _in_format(cast, *match.span()):
            continue
        if calls_one(cast, match.end()):
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
    cast.add(Reference(*span, text, "group", codes, persons, basis, sources, named))


PERSONS = 3
"""So many who hold an office are the persons named last."""


def parties(cast: Cast, at: int, offset: int, term: str) -> Parties:
    """Return the parties that 各方 and the like stand for."""
    defined = cast.defined.get(term)
    if defined is not None:
        return defined[0], defined[1], "defined_term"
    if cast.defined and term in cast.lexicon.ministers:
        codes, spans = next(iter(cast.defined.values()))
        return codes, spans, "defined_term"
    unit = cast.units[at]
    if cast.lexicon.member in term:
        mention = formats_of(cast).nearest((ACTING,), offset, EVERYWHERE)
        paragraph = cast.document.blocks[cast.document.sentences[at].block]
        if mention is not None and mention.start < paragraph.start:
            mention = formats_of(cast).foremost(ACTING, offset, unit) or mention
        if mention is not None and mention.start < offset:
            codes = members_of(cast, mention)
            if codes == (WORLD,) and (own := headline_body(cast)) is not None:
                return own
            named = _named_members(cast, unit, offset, codes[0])
            return named or (codes, ((mention.start, mention.end),), "collective")
    if (here := _of_gathering(cast, at, offset)) is not None:
        return here
    for index in range(at, -1, -1):
        if cast.units[index] != unit:
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
    mention = formats_of(cast).nearest((ACTING,), offset, unit)
    nameless = term.startswith(cast.lexicon.present) and term in cast.lexicon.everybody
    later = mention is not None and mention.start > offset and mention.label == "ORG"
    if mention is not None and not (nameless and later):
        codes = members_of(cast, mention)
        wider = _format_of(cast, at, offset, codes) if len(codes) == 1 else None
        return wider or (codes, ((mention.start, mention.end),), "collective")
    everybody = _sides_before(cast, unit, offset) if term in cast.lexicon.everybody else []
    if len(distinct(everybody)) > 3:
        return distinct(everybody), tuple((s.start, s.end) for s in everybody), "collective"
    codes, spans, basis = pair_of(cast, at, offset)
    if nameless and basis != "explicit":
        return (), (), "inherited"  # 与会各方: those who gather are not told
    return codes, spans, basis


def headline_body(cast: Cast) -> Parties | None:
    """Return the body whose communiqué a headline tells a text to be."""
    document = cast.document
    if document.genre != "communique":
        return None
    for mention in document.mentions:
        if document.blocks[document.sentences[0].block].zone != "title":
            return None
        if mention.start >= document.sentences[0].end:
            return None
        acts = mention.label in ("ORG", "MECHANISM", "DOCUMENT")
        codes = members_of(cast, mention) if acts else ()
        if len(codes) == 1 and codes[0] != WORLD and cast.gazetteers.members(codes[0]):
            return codes, ((mention.start, mention.end),), "collective"
    return None


def _of_gathering(cast: Cast, at: int, offset: int) -> Parties | None:
    """Return the body whose gathering the sentence tells of, where it names hardly a state."""
    start = cast.starts[at]
    if len(distinct([s for s in cast.sides[at] if s.start < offset])) > 2:
        return None
    mention = formats_of(cast).nearest((ACTING,), offset, cast.units[at])
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
    mention = formats_of(cast).nearest((ACTING,), last, cast.units[index])
    if mention is None or not cast.starts[begun] <= mention.start < last:
        return None
    body = members_of(cast, mention)
    if len(body) > 1 or not set(codes) < {*cast.gazetteers.members(body[0], cast.day)}:
        return None
    return body, ((mention.start, mention.end),), "collective"


def _format_of(cast: Cast, at: int, offset: int, codes: tuple[str, ...]) -> Parties | None:
    """Return the members of the format named before, where all those named are some of them."""
    formats, named = formats_of(cast), set(codes)
    wider = [id for id, members in formats.few.items() if named < set(members)]
    mention = formats.nearest(wider, offset, cast.units[at]) if wider else None
    if mention is None or mention.start > offset:
        return None
    members = formats.few[mention.mechanism or ""]
    return members, ((mention.start, mention.end),), "collective"


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
