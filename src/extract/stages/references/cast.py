"""Who is in the document, sentence by sentence: the ground that references stand on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from extract.shapes import dataclass, field
from extract.stages.references.lexicon import Spots

if TYPE_CHECKING:
    import datetime as dt
    import re

    from extract.document import Document, Mention, Reference
    from extract.gazetteers import Gazetteers
    from extract.spans import Span
    from extract.stages.references.formats import Formats
    from extract.stages.references.lexicon import Lexicon
    from extract.stages.references.nearest import Held


class Side:
    """A country or body at a place in the text; ``person``: index of the mention if it is one."""

    __slots__ = ("code", "end", "person", "start")

    def __init__(self, code: str, start: int, end: int, person: int | None = None) -> None:
        self.code = code
        self.start = start
        self.end = end
        self.person = person


Row = tuple[list[Side], tuple[str, ...], list[Side]]
"""Sides of a sentence, their distinct codes, and those of them that make exactly two."""
Resolved = tuple[tuple[str, ...], tuple["Span", ...], str]
"""Whom an expression stands for, the spans that tell, and the basis."""


BLANK = "\0"
_WITH_MEMBERS = ("MECHANISM", "ORG", "DOCUMENT")
_NAMED = ("MECHANISM",)
_TITLED = ("MECHANISM", "DOCUMENT")  # a headline's document names its parties


SPOKESPERSON = "spokesperson"  # who only tells what others do


@dataclass(slots=True)
class Cast:
    """The sides named in each sentence and the references resolved so far."""

    document: Document
    gazetteers: Gazetteers
    lexicon: Lexicon
    spots: Spots
    day: dt.date | None  # of the document
    sides: list[list[Side]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    references: list[Reference] = field(default_factory=list)
    main: tuple[str, ...] = ()
    regional: dict[str, str] = field(default_factory=dict)  # initials of regions named here
    defined: dict[str, tuple[tuple[str, ...], tuple[Span, ...]]] = field(default_factory=dict)

    leads: dict[int, tuple[int, Resolved] | None] = field(default_factory=dict)  # by unit
    starts: list[int] = field(default_factory=list)
    mention_starts: list[int] = field(default_factory=list)
    units: list[int] = field(default_factory=list)  # the bulletin entry of each sentence
    entries: dict[int, list[int]] = field(default_factory=dict)  # sentences by unit
    keyed: dict[str, list[int]] = field(default_factory=dict)  # persons by key
    unnamed: str = ""  # the text with its mentions blanked
    mediating: set[int] = field(default_factory=set)  # where sides start that bring two together
    pairs: list[re.Match[str]] = field(default_factory=list)  # words for two parties
    runs: list[tuple[int, str]] = field(default_factory=list)  # see parties.find_sides
    called: dict[str, set[str]] = field(default_factory=dict)  # titles by the key of the person
    holding: dict[str, frozenset[str]] = field(default_factory=dict)  # keys of persons by office
    held: dict[str, dict[str, Held]] = field(default_factory=dict)
    outlet: list[str | None] = field(default_factory=list)  # its state, once looked for
    holders: dict[tuple[str, str, str | None], list[int]] = field(default_factory=dict)
    eligible: dict[tuple[str, str, bool], frozenset[str]] = field(default_factory=dict)
    persons: list[int] = field(default_factory=list)  # the mentions that are persons
    formats: list[Mention] = field(default_factory=list)  # formats and bodies that have members
    near: Formats | None = None  # those by what they have; see groups
    central: int | None = None  # where the region of the five is first named; -1: nowhere
    sized: dict[tuple[int, bool], list[int]] = field(
        default_factory=dict
    )  # sentences by the number of their sides, of all or of states alone
    counted: dict[int, tuple[int, Resolved]] = field(default_factory=dict)  # N国 told by a name
    below: dict[str, int] = field(default_factory=dict)  # where N国 stands behind its list, or -1
    listing: dict[tuple[int, str], list[int]] = field(default_factory=dict)  # by unit and body
    large: dict[int, dict[tuple[str, ...], list[tuple[int, Reference]]]] = field(
        default_factory=dict
    )  # groups of more than three by unit: each with its rank, where none before it lies earlier
    groups: dict[int, list[Reference]] = field(default_factory=dict)  # by sentence
    people: dict[int, list[Reference]] = field(default_factory=dict)  # pronouns, bare offices
    rows: dict[tuple[int, bool], Row] = field(default_factory=dict)  # see parties.row_of
    alone: dict[tuple[int, bool], Resolved | None] = field(default_factory=dict)  # by unit
    many: tuple[str, ...] | None = None  # see parties.many_sided
    rest: dict[int, tuple[tuple[str, ...], tuple[Span, ...], str]] = field(
        default_factory=dict
    )  # whom 其余五方 stands for, by their number
    offices: dict[str, frozenset[str]] = field(default_factory=dict)
    families: dict[str, list[int]] = field(default_factory=dict)  # persons by their surname
    fullest: dict[str, int] = field(default_factory=dict)  # by the key of the person
    ending: dict[int, Reference] = field(default_factory=dict)  # the references by their end
    covered: set[int] = field(default_factory=set)  # offsets in references

    def sentences_of(self, unit: int) -> list[int]:
        """Return the sentences of a bulletin entry."""
        if not self.entries:
            for index, own in enumerate(self.units):
                self.entries.setdefault(own, []).append(index)
        return self.entries[unit]

    def mentions_of(self, key: str) -> list[int]:
        """Return the mentions of the person with a key."""
        if not self.keyed:
            mentions = self.document.mentions
            for index in self.persons:
                self.keyed.setdefault(mentions[index].key, []).append(index)
        return self.keyed.get(key, [])

    def topic(self, end: int) -> bool:
        """Return whether a state's name that ends at ``end`` says what is talked about."""
        return self.document.text.startswith(self.lexicon.topics, end)

    def taken(self, start: int, end: int) -> bool:
        """Return whether a reference already stands in ``[start, end)``."""
        return not self.covered.isdisjoint(range(start, end))

    def add(self, reference: Reference) -> None:
        """Add a reference unless another stands there."""
        if self.taken(reference.start, reference.end):
            return
        self.covered.update(range(reference.start, reference.end))
        self.ending[reference.end] = reference
        self.references.append(reference)
        if reference.kind == "person" and reference.persons:
            at = bisect_right(self.starts, reference.start) - 1
            self.people.setdefault(at, []).append(reference)
        if reference.kind == "group":
            at = bisect_right(self.starts, reference.start) - 1
            self.groups.setdefault(at, []).append(reference)
            if len(set(reference.codes)) > 3 and self._inside(at, reference.start):
                known = self.large.setdefault(self.units[at], {})
                found = known.setdefault(reference.codes, [])
                if not found or reference.start < found[-1][1].start:
                    found.append((len(self.references), reference))

    def _inside(self, sentence: int, offset: int) -> bool:
        return sentence >= 0 and offset < self.document.sentences[sentence].end


def gather(document: Document, gazetteers: Gazetteers, lexicon: Lexicon) -> Cast:
    """Collect the sides of every sentence and the countries the document is about."""
    day = document.published.start if document.published is not None else None
    spots = Spots(*lexicon.spotter.find(document.text))
    cast = Cast(document, gazetteers, lexicon, spots, day)
    cast.starts = [sentence.start for sentence in document.sentences]
    cast.mention_starts = [mention.start for mention in document.mentions]
    cast.units = [document.blocks[sentence.block].unit for sentence in document.sentences]
    mentions, text, topics, counts = document.mentions, document.text, lexicon.topics, cast.counts
    excepting = any(word in text for word in lexicon.without)
    speakers = {m.key for m in mentions if m.label == "PERSON" and m.office == SPOKESPERSON}
    for sentence in document.sentences:
        row: list[Side] = []
        cast.sides.append(row)
        if not sentence.mentions:
            continue
        block = document.blocks[sentence.block]
        reported = block.zone == "dateline"
        told = _TITLED if block.kind == "title" else _NAMED
        for index in sentence.mentions:
            mention = mentions[index]
            label = mention.label
            code = _code(mention, label, gazetteers)
            if code and not text.startswith(topics, mention.end):
                if excepting and _left_out(document, sentence.start, mention.start, lexicon):
                    continue  # 不包括美国和加拿大
                person = index if label == "PERSON" else None
                if reported and person is not None:
                    continue  # who reports
                if person is None or mention.key not in speakers:
                    row.append(Side(code, mention.start, mention.end, person))
                counts[code] = counts.get(code, 0) + 2
            elif label in told and not mention.mechanism:
                two = _two_of(mention, gazetteers)
                row.extend(two)
                counts.update(side.code for side in two)
            elif label == "PLACE" and mention.kind == "territory" and mention.id:
                if _beside_state(document, index, lexicon.joins):
                    row.append(Side(mention.id, mention.start, mention.end))  # 台湾与美国
            elif label == "MECHANISM" and text[mention.start - 1] in lexicon.joins:
                body = (mention.mechanism or "").upper()
                if "-" not in body and gazetteers.members(body):
                    row.append(Side(body, mention.start, mention.end))  # 与欧盟代表会晤
    pieces: list[str] = []
    cursor = 0
    for index, mention in enumerate(mentions):
        start, end = mention.start, mention.end
        pieces += text[cursor:start], BLANK * (end - start)
        cursor = end
        if mention.label == "PERSON":
            cast.persons.append(index)
        elif mention.mechanism and mention.label in _WITH_MEMBERS:
            cast.formats.append(mention)
    cast.unnamed = "".join((*pieces, text[cursor:]))
    return cast


def _two_of(mention: Mention, gazetteers: Gazetteers) -> list[Side]:
    """Return the two states in the name of a format of theirs (中哈合作委员会)."""
    named = list(gazetteers.matcher.find(mention.name))
    found = [
        Side(surfaces[0].id, mention.start + start, mention.start + end)
        for start, end, surfaces in named
        if surfaces[0].label == "COUNTRY"
    ]
    led = any(start == 0 for start, _, _ in named)  # 中亚…: a name, no initials of two states
    if not found and not led and len(mention.name) > 2:
        shorts = gazetteers.short_forms
        options = [shorts.get(char, ()) for char in mention.name[:2]]
        if all(len(ids) == 1 or (ids and ids[0] == "KAZ") for ids in options):
            found = [
                Side(ids[0], mention.start + at, mention.start + at + 1)
                for at, ids in enumerate(options)
            ]
    return found if len(found) == 2 and found[0].code != found[1].code else []


def _beside_state(document: Document, index: int, joins: str) -> bool:
    """Return whether a conjunction alone joins a territory with a state."""
    text, mentions = document.text, document.mentions
    mention = mentions[index]
    for near in (index - 1, index + 1):
        if not 0 <= near < len(mentions) or mentions[near].label != "COUNTRY":
            continue
        begin, end = sorted((mention.start, mentions[near].start)), (mention, mentions[near])
        between = text[min(one.end for one in end) : begin[1]]
        if len(between) == 1 and between in joins:
            return True
    return False


def _code(mention: Mention, label: str, gazetteers: Gazetteers) -> str | None:
    """Return the country or body that a mention of this label lets act, if any."""
    if label == "COUNTRY":
        return mention.id
    if label == "PERSON":
        return mention.country
    if label == "ORG":
        id = mention.id
        if id and id.isupper() and gazetteers.members(id):
            return id
        if mention.kind != "media":
            return mention.country
    return None


def sentence_at(cast: Cast, offset: int) -> int:
    """Return the index of the content sentence around ``offset``, or -1."""
    index = bisect_right(cast.starts, offset) - 1
    if index >= 0 and offset < cast.document.sentences[index].end:
        return index
    return -1


def choose_main(cast: Cast) -> None:
    """Choose the two countries the document is mainly about."""
    ranked = [code for code, _ in cast.counts.most_common(2)]
    cast.main = tuple(ranked)


def _left_out(document: Document, start: int, offset: int, lexicon: Lexicon) -> bool:
    """Return whether a name stands behind a word that leaves it out, in the same clause."""
    text = document.text
    at = max(text.rfind(word, start, offset) for word in lexicon.without)
    return at >= 0 and not any(sign in text[at:offset] for sign in "，。；：,;\n")


def distinct(sides: list[Side]) -> tuple[str, ...]:
    """Return the codes of ``sides`` without repetition, in order."""
    found: dict[str, None] = {}
    for side in sides:
        found[side.code] = None
    return tuple(found)


def code_of(cast: Cast, char: str, at: int, other: str | None = None) -> str | None:
    """Return which country a one-character form means at a place in this document."""
    if char in cast.regional and other != cast.regional[char]:
        return cast.regional[char]
    candidates = cast.gazetteers.short_forms.get(char, ())
    if not candidates:
        return None
    if len(candidates) == 1:
        return candidates[0]
    best: tuple[int, int] | None = None
    chosen = None
    for rank, code in enumerate(candidates):
        if code == other or not cast.counts.get(code):
            continue
        value = (cast.counts[code], -rank)
        if best is None or value > best:
            best, chosen = value, code
    return chosen or next((code for code in candidates if code != other), candidates[0])


def covered(cast: Cast, start: int, end: int) -> bool:
    """Return whether a mention already covers the span."""
    mentions = cast.document.mentions
    index = bisect_right(cast.mention_starts, start) - 1
    if index >= 0 and mentions[index].end > start:
        return True
    return index + 1 < len(mentions) and mentions[index + 1].start < end


def insert(cast: Cast, at: int, side: Side) -> None:
    """Count a side in a sentence."""
    row = cast.sides[at]
    row.append(side)
    if len(row) > 1 and row[-2].start > side.start:
        row.sort(key=by_start)
    cast.counts[side.code] += 1


def calls_one(cast: Cast, end: int) -> bool:
    """Return whether words for a group say what the state named right behind is (中亚国家|某国)."""
    index = bisect_left(cast.mention_starts, end)
    mentions = cast.document.mentions
    behind = mentions[index] if index < len(mentions) else None
    return behind is not None and behind.start == end and behind.label == "COUNTRY"


def by_start(side: Side) -> int:
    """Return where a side is named, to sort by."""
    return side.start
