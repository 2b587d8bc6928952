"""Pairs: 双方, 两国, 两国元首, and who is one of two."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.ordered import starting
from extract.stages.references.cast import (
    Cast,
    Resolved,
    Row,
    Side,
    by_start,
    distinct,
    sentence_at,
)
from extract.stages.references.implied import (
    acting,
    on_stay,
    told_of,
    two,
    two_here,
    visited,
)
from extract.stages.references.joint import of_format, talked_last, titled_parties
from extract.stages.references.mediators import mediated
from extract.stages.references.numbered import told_above
from extract.stages.references.offices import fullest, holders

if TYPE_CHECKING:
    from extract.spans import Span


def find_pairs(cast: Cast) -> None:
    """Resolve 双方, 两国, 两国元首 and the like.

    A communiqué calls its own two parties so throughout, whomever it names besides.
    """
    joint, settled, times = cast.document.genre == "communique", None, 0
    for match in cast.pairs:
        at = sentence_at(cast, match.start())
        if at < 0:
            continue
        word = match.group()
        codes, sources, basis = pair_of(cast, at, match.start(), word)
        defined = _defined(cast, word)
        if defined is not None:
            (codes, sources), basis = defined, "defined_term"
        elif joint and settled is not None and not set(codes) & set(settled[0]):
            codes, sources, basis = settled
        elif joint and settled is not None and cast.lexicon.state not in word:
            if set(codes) == set(settled[0]):
                times += 1
            elif times > 1 and _told_before(cast, at, sources):
                codes, sources, basis = settled
        elif joint and settled is None and len(codes) == 2:
            settled = codes, sources, basis
        persons: tuple[int, ...] = ()
        level = cast.lexicon.pair_kind.get(word)
        if level is not None:
            strict = level == "head" and not any(w in word for w in cast.lexicon.leaders)
            wanted = "head_of_state" if strict else level
            persons = holders(cast, codes, wanted, match.start())
        elif word not in cast.lexicon.pair_kind:
            persons = _of_sentence(cast, at, match.start(), present(cast, sources))
            persons = talked_last(cast, at, match.start(), persons)
        cast.add(
            Reference(*match.span(), word, "pair", codes, persons, basis, sources, level),
        )


def _of_sentence(cast: Cast, at: int, offset: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """Return the persons a pair stands for, of a side only whom its own sentence names if any.

    ``某人强调，要为某总统访华做好准备。客人通报了情况，双方签署…``: not the president.
    """
    mentions, begin = cast.document.mentions, cast.document.sentences[at].start
    own = [
        m
        for m in mentions[starting(mentions, begin) : starting(mentions, offset)]
        if m.label == "PERSON"
    ]
    sides = {m.country for m in own if m.country}
    keys = {m.key for m in own}
    return tuple(i for i in found if mentions[i].country not in sides or mentions[i].key in keys)


def _told_before(cast: Cast, at: int, sources: tuple[Span, ...]) -> bool:
    """Return whether 双方 is read as two whom a sentence before names."""
    begin = cast.document.sentences[at].start
    return all(start < begin for start, _ in sources)


def pair_of(
    cast: Cast, at: int, offset: int, word: str = ""
) -> tuple[tuple[str, ...], tuple[Span, ...], str]:
    """Return the two sides the pair ``word`` at ``offset`` in sentence ``at`` stands for."""
    unit = cast.units[at]
    named = _named_right_before(cast, offset)
    if named is not None:
        return named.codes, ((named.start, named.end),), "explicit"
    states = cast.lexicon.state in word
    above = told_above(cast, at, offset, 2) if states else None
    if above is not None:
        return above
    stay = on_stay(cast, at, offset)
    if stay is not None:
        return stay
    before = [side for side in _row(cast, at, states)[0] if side.start < offset]
    found = two_here(cast, at, offset, before)
    if found:
        return _pair(found, "collective")
    joint = _with_group(cast, at, offset) or of_format(cast, at, offset, before)
    if joint is not None:
        return joint
    if not states and (titled := titled_parties(cast)):
        return titled, (), "collective"
    carried = before
    other = acting(cast, at, offset)
    for index in range(at - 1, max(-1, at - 12), -1):
        if cast.units[index] != unit and index >= 0:
            break
        joint = _with_group(cast, index, offset) if index in cast.groups else None
        if joint is not None:
            return joint
        row, codes, found = _row(cast, index, states)
        if len(codes) == 1 and len(row) > 1 and mediated(cast, index):
            return codes, tuple((side.start, side.end) for side in row), "collective"
        found = [] if other is not None and other in codes else found
        if len(codes) == 3:
            found = found or told_of(cast.document.text, row)
        if found and (lead := _lead(cast, at, word)) is not None and not _meeting(found):
            return lead
        if found:
            return _pair([*found, *_heads(found, carried)], "collective")
        if len(codes) == 1 and carried:
            found = two(row + carried)
            if found:
                return _pair(found, "collective")
        carried = row or carried
    return _alone(cast, unit, states) or (many_sided(cast) or cast.main, (), "inherited")


def _alone(cast: Cast, unit: int, states: bool) -> Resolved | None:
    """Return the two sides of a bulletin entry that names no others."""
    key = (unit, states)
    if key not in cast.alone:
        rows = (_row(cast, index, states)[0] for index in cast.sentences_of(unit))
        sides = [side for row in rows for side in row]
        alone = len(distinct(sides)) == 2
        cast.alone[key] = _pair(two(sides), "inherited") if alone else None
    return cast.alone[key]


def _heads(found: list[Side], later: list[Side]) -> list[Side]:
    """Return the persons told of later who stand for those of two sides that have none."""
    if all(side.person is None for side in found):
        return []
    states = {s.code for s in found} - {s.code for s in found if s.person is not None}
    return [side for side in later if side.person is not None and side.code in states]


def _lead(cast: Cast, at: int, word: str) -> Resolved | None:
    """Return the group and the party that the bulletin entry is about from the first."""
    unit = cast.units[at]
    if unit not in cast.leads:
        cast.leads[unit] = None
        sentences = cast.document.sentences
        for index in cast.sentences_of(unit) if cast.groups else ():
            here = index in cast.groups
            joint = _with_group(cast, index, sentences[index].end) if here else None
            if joint is not None:
                cast.leads[unit] = index, joint
                break
    lead = cast.leads[unit]
    if lead is None or lead[0] > at or cast.lexicon.state in word:
        return None
    return lead[1]


def _meeting(sides: list[Side]) -> bool:
    """Return whether the sides are persons, who make two parties of their own."""
    return len(distinct([side for side in sides if side.person is not None])) == 2


def _defined(cast: Cast, word: str) -> tuple[tuple[str, ...], tuple[Span, ...]] | None:
    """Return the parties of the term defined for a pair (双方领导人 for 双方 too)."""
    if not cast.defined:
        return None
    if word in cast.lexicon.mutual:
        return next(iter(cast.defined.values()))
    alike = (term for term in cast.defined if cast.lexicon.pair.fullmatch(term))
    return next((cast.defined[term] for term in alike if term[:2] == word[:2]), None)


def _with_group(
    cast: Cast, at: int, offset: int
) -> tuple[tuple[str, ...], tuple[Span, ...], str] | None:
    """Return a group and whom a sentence joins it with as two sides: 中亚五国同欧盟."""
    sentence, text = cast.document.sentences[at], cast.document.text
    groups = [
        reference
        for reference in cast.groups.get(at, ())
        if reference.end <= min(sentence.end, offset)
        and reference.basis == "collective"
        and len(reference.codes) > 2
    ]
    for group in groups:
        others = [
            side
            for side in cast.sides[at]
            if side.code not in group.codes and (side.end <= group.start or side.start >= group.end)
        ]
        joined = [side for side in others if _joined(cast, text, side, group)]
        if len(distinct(joined)) == 1:
            spans = (*((side.start, side.end) for side in joined), (group.start, group.end))
            codes = tuple(dict.fromkeys([*distinct(joined), *group.codes]))
            return codes, tuple(sorted(spans)), "collective"
    return None


def _joined(cast: Cast, text: str, side: Side, group: Reference) -> bool:
    """Return whether only a title, a name and a conjunction stand between a side and a group."""
    first, last = (side.end, group.start) if side.end <= group.start else (group.end, side.start)
    between = text[first:last]
    return (
        0 < len(between) <= JOINED
        and any(word in between for word in cast.lexicon.joins)
        and (not any(mark in between for mark in "，。；：、,;:"))
    )


JOINED = 12
"""The most characters between the two sides of a sentence that a conjunction joins."""


def _row(cast: Cast, index: int, states: bool) -> Row:
    """Return the sides of a sentence that may be one of two: ``states``, else certain bodies too.

    Kept for the next call: the sides do not change while pairs are resolved.
    """
    row = cast.rows.get((index, states))
    if row is None:
        countries = cast.gazetteers.countries
        bodies: frozenset[str] = frozenset() if states else cast.lexicon.bodies
        able = [side for side in cast.sides[index] if side.code in countries or side.code in bodies]
        if cast.mediating:
            able = [side for side in able if side.start not in cast.mediating]
        codes = distinct(able)
        host = visited(cast, index, codes[0]) if len(codes) == 1 else None
        if host is not None and any(side.person is not None for side in able):
            able = sorted([*able, host], key=by_start)
            codes = distinct(able)
        row = cast.rows[index, states] = (able, codes, two(able))
    return row


def many_sided(cast: Cast) -> tuple[str, ...]:
    """Return the members of the document's main format where no two countries stand out."""
    if cast.many is None:
        cast.many = _many_sided(cast)
    return cast.many


def _many_sided(cast: Cast) -> tuple[str, ...]:
    ranked = [count for _, count in cast.counts.most_common(3)]
    if len(ranked) < 3 or ranked[2] * 10 < ranked[1] * 7:
        return ()
    formats = Counter(m.mechanism for m in cast.document.mentions if m.mechanism)
    for id, _ in formats.most_common():
        members = cast.gazetteers.members(id or "")
        if 3 <= len(members) <= 8:
            return members
    return ()


def _named_right_before(cast: Cast, offset: int) -> Reference | None:
    """Return the initials right before a pair word: 中俄两国."""
    reference = cast.ending.get(offset)
    if reference is not None and reference.kind == "pair" and len(reference.codes) == 2:
        return reference
    return None


def _pair(sides: list[Side], basis: str) -> tuple[tuple[str, ...], tuple[Span, ...], str]:
    return distinct(sides), tuple([(side.start, side.end) for side in sides]), basis


def present(cast: Cast, sources: tuple[Span, ...]) -> tuple[int, ...]:
    """Return the mentions of persons among the spans a pair came from, one for each person."""
    mentions = cast.document.mentions
    found: dict[str, int] = {}
    for start, end in sorted(set(sources)):
        index = bisect_left(cast.mention_starts, start)
        if index == len(mentions) or (mentions[index].start, mentions[index].end) != (start, end):
            continue
        if mentions[index].label == "PERSON":
            found.setdefault(mentions[index].key, fullest(cast, index))
    return tuple(found.values())
