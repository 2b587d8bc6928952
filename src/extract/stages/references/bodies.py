"""Documents that speak, and bodies, formats and states spoken of again (宣言, 该组织, 该国)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.stages.references.cast import Cast, covered, sentence_at
from extract.stages.references.groups import headline_body, parties
from extract.stages.references.parties import pair_of

if TYPE_CHECKING:
    from extract.document import Mention

_WORLD = "UN"
_NAMES = 30  # names among which the body that passed a resolution is looked for
_PASSING = 40  # code points behind its name in which it is told to pass one


def find_documents(cast: Cast) -> None:
    """Resolve 宣言 and the like as what their parties say."""
    last: Reference | None = None
    for match in matches_at(cast.lexicon.document, cast.document.text, cast.spots.document):
        start, end = match.span(1)
        at = sentence_at(cast, start)
        if at < 0 or covered(cast, start, end):
            continue
        passed = _passed(cast, start) if match.group(1) in cast.lexicon.resolutions else None
        if passed is not None:
            last = Reference(start, end, match.group(1), "group", *passed)
            cast.add(last)
            continue
        codes, sources, basis = parties(cast, at, start, match.group(1))
        if len(codes) < 2 and not any(code in codes for code in cast.counts):
            more, spans, ground = pair_of(cast, at, start)
            if not codes:
                codes, sources, basis = more, spans, ground
        if last is not None and last.text == match.group(1) and not _renamed(cast, last, at, start):
            codes, sources, basis = last.codes, last.sources, last.basis
        last = Reference(start, end, match.group(1), "group", codes, (), basis, sources)
        cast.add(last)


def _passed(
    cast: Cast, start: int
) -> tuple[tuple[str, ...], tuple[int, ...], str, tuple[tuple[int, int], ...]] | None:
    """Return whose resolution is meant: of the body that was told last to pass one."""
    text, mentions = cast.document.text, cast.document.mentions
    index = bisect_left(cast.mention_starts, start)
    for mention in reversed(mentions[max(0, index - _NAMES) : index]):
        if mention.label != "ORG" or mention.country is None:
            continue
        told = text[mention.end : min(mention.end + _PASSING, start)].partition("。")[0]
        if any(word in told for word in cast.lexicon.passing):
            return (mention.country,), (), "inherited", ((mention.start, mention.end),)
    return None


def _renamed(cast: Cast, last: Reference, at: int, start: int) -> bool:
    """Return whether another document or gathering is named since one was last spoken of."""
    if not last.codes or cast.units[sentence_at(cast, last.start)] != cast.units[at]:
        return True
    low, high = (bisect_left(cast.mention_starts, place) for place in (last.end, start))
    return any(m.label in ("DOCUMENT", "MECHANISM") for m in cast.document.mentions[low:high])


def _body(cast: Cast, mention: Mention) -> str | None:
    """Return the body whose gathering a mention is (上海合作组织峰会)."""
    code = (mention.mechanism or "").upper()
    if mention.label != "MECHANISM" or "-" in code or not cast.gazetteers.members(code):
        return None
    return code


def _last(mentions: list[Mention], offset: int) -> Mention | None:
    """Return the last of ``mentions`` that begins before ``offset``."""
    index = bisect_left(mentions, offset, key=_start) - 1
    return mentions[index] if index >= 0 else None


def _start(mention: Mention) -> int:
    return mention.start


def find_bodies(cast: Cast) -> None:
    """Resolve 该机制, 该组织 and 该国 to the one named last."""
    text, mentions = cast.document.text, cast.document.mentions
    lexicon, spots = cast.lexicon, cast.spots
    for pattern, places, label in (
        (lexicon.mechanism, spots.mechanism, "MECHANISM"),
        (lexicon.organization, spots.organization, "ORG"),
        (lexicon.country, spots.country, "COUNTRY"),
    ):
        bodies: list[Mention] = []
        if places:
            bodies = [
                m for m in mentions if m.label == label or (label == "ORG" and _body(cast, m))
            ]
        formats = [m for m in bodies if m.mechanism]
        for match in matches_at(pattern, text, places) if bodies else ():
            if sentence_at(cast, match.start()) < 0 or covered(cast, *match.span()):
                continue
            last = _last(bodies, match.start())
            if last is not None and last.id == _WORLD and match.group() in lexicon.own_organization:
                own = headline_body(cast)  # 本组织 in another body's declaration
                if own is not None:
                    span = match.span()
                    cast.add(Reference(*span, match.group(), "body", own[0], (), own[2], own[1]))
                    continue
                others = [body for body in bodies if body.id != _WORLD]
                last = _last(others, match.start()) or last
            if last is None:
                continue
            code = last.mechanism if label == "MECHANISM" else _body(cast, last) or last.id
            if label == "MECHANISM" and not code:
                known = _last(formats, last.start)
                code = known.mechanism if known is not None else None
            codes = (code,) if code else ()
            source = ((last.start, last.end),)
            cast.add(
                Reference(*match.span(), match.group(), "body", codes, (), "inherited", source),
            )
