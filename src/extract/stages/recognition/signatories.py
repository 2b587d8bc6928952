"""Companies and institutions known by what they do: those named among the parties that sign."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Any

from extract.document import Mention
from extract.shapes import dataclass
from extract.stages.recognition.wordings import HAN, any_of, words_of

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene

NUMERALS = "\\d一二三四五六七八九十"
LONGEST = 20  # characters of a name
REACH = 200  # characters of all parties before the verb
KIND = 2  # characters of a word for a trade, which is no name alone: 某国工业和技术部
WORDS = (
    "days",
    "weekdays",
    "adverbs",
    "phrases",
    "openings",
    "joiners",
    "ends",
    "never",
    "never_first",
    "called",
)
OWNERS = frozenset(("COUNTRY", "PLACE", "ORG"))
"""What may begin the name of a company: its state, its province, its parent."""


@dataclass(slots=True)
class SignatoryRules:
    """What unknown names among the parties to a signing look like."""

    edge: re.Pattern[str]  # of a clause
    opening: re.Pattern[str]  # what may stand before the first party: a day, an adverb
    joint: re.Pattern[str]  # what joins parties, with a day or a place before it
    closing: re.Pattern[str]  # what may stand between the last party and the verb
    name: re.Pattern[str]
    never: re.Pattern[str]
    never_first: re.Pattern[str]
    sure: tuple[str, ...]  # ends that make a name of ordinary words, too: 正大集团
    called: re.Pattern[str]  # 某国电池企业: what is said of the one named behind it


def compile_signatories(rules: dict[str, Any]) -> SignatoryRules:
    """Compile the section ``signatories`` of the rules for names."""
    own = rules["signatories"]
    any_word = {key: any_of(words_of(own[key])) for key in WORDS}
    day = (
        f"(?:(?:[{NUMERALS}]{{1,4}}[{own['day_units']}])+|{any_word['days']}"
        f"|(?:{any_word['weekdays']})[{own['weekday_numbers']}])"
    )
    edges = re.escape(own["edges"])
    within = f"[^{edges}、]{{1,16}}?"
    beside = f"(?:{day}|{any_word['adverbs']}|(?:{any_word['phrases']}){within})"
    latin = r"[A-Z][A-Za-z0-9&.·\- ]{1,24}"
    return SignatoryRules(
        re.compile(f"[{edges}]"),
        re.compile(f"(?:(?:{day}|{any_word['openings']})[,，]?)*"),
        re.compile(
            f"{beside}{{0,3}}(?<![{own['joined_after']}])(?:{any_word['joiners']})"
            f"(?![{own['joined_not']}])"
        ),
        re.compile(f"{beside}{{1,3}}$"),
        re.compile(f"(?:{latin})?[{HAN}A-Za-z0-9·&\\-]{{2,16}}?(?:{any_word['ends']})|{latin}"),
        re.compile(any_word["never"]),
        re.compile(any_word["never_first"]),
        words_of(own["sure_ends"]),
        re.compile(f"[{HAN}]{{1,12}}(?:{any_word['called']})(?=[{HAN}A-Za-z]{{3}})"),
    )


def with_signatories(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the unknown names among those that sign: 某某科技与某公司签署….

    Such a name ends like that of a company or an institution and stands alone between the start
    of the clause, a word that joins parties, a day, and the verb. A state, a province or a known
    body that begins it gives it its country.
    """
    found: list[Mention] = []
    last = -1
    for start, _, _ in sorted(chain(scene.signings, scene.concluding)):
        sentence = scene.sentence_of(start) if start > last else None
        if sentence is None:
            continue
        last = start
        for low, high in _parties(scene, sentence[0], start):
            name = _name(scene, mentions, low, high)
            if name is not None and (not found or found[-1].start < name.start):
                found.append(name)
    if not found:
        return mentions
    starts = [name.start for name in found]
    kept = [m for m in mentions if not _inside(m, found, starts)]
    return sorted(kept + found, key=_begin)


def _parties(scene: Scene, low: int, verb: int) -> list[Span]:
    """Return where the parties named before a verb of signing stand, days and adverbs left out."""
    words, text = scene.vocabulary.signatories, scene.text
    low = max(low, verb - REACH)
    size = len(text)
    edge = words.edge.search(scene.reversed, size - verb, size - low)
    low = size - edge.start() if edge is not None else low
    opening = words.opening.match(text, low, verb)
    low = opening.end() if opening is not None else low
    spans: list[Span] = []
    for joint in words.joint.finditer(text, low, verb):
        spans.append((low, joint.start()))
        low = joint.end()
    closing = words.closing.search(text, low, verb)
    spans.append((low, closing.start() if closing is not None else verb))
    return spans if len(spans) > 1 else []


def _name(scene: Scene, mentions: list[Mention], low: int, high: int) -> Mention | None:
    """Return the unknown name that fills ``[low, high)``, or None if none does."""
    words, text = scene.vocabulary.signatories, scene.text
    begin = low
    called = words.called.match(text, low, high)
    if called is not None:
        low = called.end()
    if not 1 < high - low <= LONGEST or words.name.fullmatch(text, low, high) is None:
        return None
    index = bisect_left(mentions, begin, key=_begin)
    if index > 0 and mentions[index - 1].end > begin:
        return None
    inside = mentions[index : bisect_left(mentions, high, key=_begin)]
    if not _owned(inside, begin, high):
        return None
    own = max(low, inside[0].end) if inside else low
    if words.never.search(text, own, high) is not None:
        return None
    if low > begin or not inside:
        if words.never_first.match(text, low) is not None:
            return None
        if not text.endswith(words.sure, low, high) and _ordinary(scene, low, high):
            return None
    country: str | None = None
    if inside:
        country = inside[0].id if inside[0].label == "COUNTRY" else inside[0].country
    return Mention(low, high, "ORG", text[low:high], None, country, kind="company")


def _owned(inside: list[Mention], low: int, high: int) -> bool:
    """Whether the mentions in ``[low, high)`` only begin a name: 某国|…集团, 某国|国家电网公司."""
    if not inside:
        return True
    owner = inside[0]
    if owner.label not in OWNERS or owner.start != low or owner.end >= high:
        return False
    if len(inside) == 1:
        return owner.label == "ORG" or high - owner.end > KIND
    body = inside[1]
    foreign = owner.label == "COUNTRY" and body.country not in (None, owner.id)
    return len(inside) == 2 and foreign and (body.start, body.end) == (owner.end, high)


def _ordinary(scene: Scene, low: int, high: int) -> bool:
    """Whether nothing but ordinary nouns stand in ``[low, high)`` (经贸投资)."""
    return all(token.kind == "n" for token in scene.tokens(low, high))


def _inside(mention: Mention, names: list[Mention], starts: list[int]) -> bool:
    index = bisect_right(starts, mention.start) - 1
    return index >= 0 and mention.end <= names[index].end


def _begin(mention: Mention) -> int:
    return mention.start
