"""Two, three or four persons named before: 两人, 三人, 两位领导人."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, sentence_at
from extract.stages.references.offices import fullest, holders
from extract.stages.references.parties import pair_of, present

if TYPE_CHECKING:
    import re

    from extract.document import Mention

DATELINE = "dateline"
TWO = 2
BACK = 6
"""Sentences back in which 两人 may have been named."""


def find_couples(cast: Cast) -> None:
    """Resolve 两人, 三人 and 四人: as many persons, named last before."""
    for match in matches_at(cast.lexicon.couple, cast.document.text, cast.spots.couple):
        at = sentence_at(cast, match.start())
        if at < 0:
            continue
        word = match.group()
        offset = match.start()
        if word in cast.lexicon.them:
            _them(cast, at, match)
            continue
        acting: set[str | None] = set()
        if _acted_on(cast, offset):
            begin = max(cast.document.text.rfind(sign, 0, offset) for sign in CLAUSES) + 1
            acting = _acting(cast, at, begin, offset)
            offset = begin
        size = cast.lexicon.numbers.get(word[0], TWO)
        persons = _named_last(cast, at, offset, size, acting)
        if persons is None:
            _by_office(cast, at, match)
            continue
        mentions = [cast.document.mentions[index] for index in persons]
        codes = tuple(dict.fromkeys(m.country for m in mentions if m.country))
        sources = tuple((m.start, m.end) for m in mentions)
        people = tuple(fullest(cast, index) for index in persons)
        cast.add(Reference(*match.span(), word, "pair", codes, people, "collective", sources))


def _them(cast: Cast, at: int, match: re.Match[str]) -> None:
    """Resolve those named together before, on whom another acts (A、B与会，某人会见了他们)."""
    text, mentions, offset = cast.document.text, cast.document.mentions, match.start()
    if not text.endswith(cast.lexicon.patients, 0, offset):
        return
    begin = max(text.rfind(sign, 0, offset) for sign in CLAUSES) + 1
    acting = _acting(cast, at, begin, offset)
    if not acting:
        return
    for index in (at, at - 1):
        if index < 0 or cast.units[index] != cast.units[at]:
            return
        told = _persons(cast, index, begin)
        others = [i for key, i in told.items() if key not in acting]
        others = [i for i in others if mentions[i].country and mentions[i].country not in acting]
        if len(others) < TWO:
            continue
        codes = tuple(dict.fromkeys(m for m in (mentions[i].country for i in others) if m))
        sources = tuple((mentions[i].start, mentions[i].end) for i in others)
        people = tuple(fullest(cast, i) for i in others)
        cast.add(
            Reference(*match.span(), match.group(), "group", codes, people, "collective", sources)
        )
        return


def _by_office(cast: Cast, at: int, match: re.Match[str]) -> None:
    """Resolve two leaders of whom the passage names one or none (两位领导人签署…)."""
    word = match.group()
    level = next((k for w, k in cast.lexicon.levels.items() if word.endswith(w)), None)
    if level is None or cast.lexicon.numbers.get(word[0], TWO) > TWO:
        return
    codes, sources, basis = pair_of(cast, at, match.start(), word)
    people = present(cast, sources)
    mentions = cast.document.mentions
    named = {mentions[index].country for index in people}
    rest = tuple(code for code in codes if code not in named)
    people += holders(cast, rest, level, match.start())
    cast.add(Reference(*match.span(), word, "pair", codes, people, basis, sources, level))


def _acted_on(cast: Cast, offset: int) -> bool:
    """Return whether a couple is acted on by who is named in its clause (某人向两位领导人颁授)."""
    return cast.document.text.endswith(cast.lexicon.towards, 0, offset)


CLAUSES = "，。；：\n"


def _acting(cast: Cast, at: int, begin: int, end: int) -> set[str | None]:
    """Return the states and keys of the persons named between two offsets of a sentence."""
    mentions = cast.document.mentions
    here = (mentions[i] for i in cast.document.sentences[at].mentions)
    acting = [m for m in here if m.label == "PERSON" and begin <= m.start < end]
    named: set[str | None] = {m.key for m in acting}
    return named.union(m.country for m in acting if m.country)


def _named_last(
    cast: Cast, at: int, offset: int, size: int, acting: set[str | None]
) -> tuple[int, ...] | None:
    """Return the persons told of last before ``offset``: of more in a sentence, the first ones.

    Too few are taken with whomever the sentence before tells of first. Of more, those of a state
    that ``acting`` names are left out, and those it names themselves: who acts on the two.
    """
    unit = cast.units[at]
    late: dict[str, int] = {}
    for index in range(at, max(-1, at - BACK), -1):
        if cast.units[index] != unit:
            return None
        told = _persons(cast, index, offset)
        here = {**told, **late} if late else told
        if len(here) > size and acting:
            mentions = cast.document.mentions
            others = {
                key: i
                for key, i in here.items()
                if key not in acting and mentions[i].country not in acting
            }
            here = others if len(others) >= size else here
        if len(here) >= size:
            first = [index for key, index in here.items() if key not in late]
            return (*first[: size - len(late)], *late.values())
        late = here
    return None


def _persons(cast: Cast, index: int, offset: int) -> dict[str, int]:
    """Return the persons a sentence names or stands for before ``offset``, by key, in order."""
    document = cast.document
    sentence = document.sentences[index]
    if document.blocks[sentence.block].zone == DATELINE:
        return {}
    places = [
        (document.mentions[i].start, i)
        for i in sentence.mentions
        if document.mentions[i].label == "PERSON"
    ]
    for reference in cast.people.get(index, ()):
        places += [(reference.start, i) for i in reference.persons]
    found: dict[str, int] = {}
    for start, i in sorted(places):
        mention: Mention = document.mentions[i]
        if start < offset:
            found.setdefault(mention.key, i)
    return found
