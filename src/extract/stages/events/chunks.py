"""Chunks and skeletons: a sentence seen as literals and one character for each name.

The frames match on a skeleton, in which every group of actors, place, gathering, document,
date and amount is one private-use character. So patterns stay short and linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extract.document import Document, Mention, Reference
from extract.patterns import lazy
from extract.shapes import dataclass, field, replace
from extract.spans import Span
from extract.stages.events.marks import NOUN_BEHIND
from extract.stages.events.person_lists import ListWords

ACTOR = "\ue000"  # persons, references, and groups of actors
COUNTRY = "\ue001"  # a country or a body that acts like one
ORG = "\ue002"
PLACE = "\ue003"
GATHERING = "\ue004"
DOCUMENT = "\ue005"
DATE = "\ue006"
AMOUNT = "\ue007"
NAME = "\ue008"  # any other name

SHORTEST_BODY = 3
LOCAL_HEADS = frozenset(["mayor", "governor"])  # offices before which a place is theirs
COMMAS = ",，"
CLAUSE_END = "，,。；;！？!?―：｜|︱\n"
STOPS = frozenset(CLAUSE_END)
CLAUSE_ENDS = lazy(f"[{re.escape(CLAUSE_END)}]")
_OPENING = frozenset("“「『")
LIST_SIGN = "、"
_CLOSERS = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_GLOSS = lazy(r"\s?[（(][A-Za-z][^（）()\n\u3400-\u9fff]{0,60}[）)]")  # 阿利耶夫（Ilham Aliyev）


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists of the rules that chunking needs, compiled."""

    joiner: re.Pattern[str]
    comma_joiner: re.Pattern[str]
    lists: ListWords
    edition_before: re.Pattern[str]
    edition_after: re.Pattern[str]
    office_after: re.Pattern[str]
    bare_office: re.Pattern[str]  # an office that nobody is named for
    adjectival: frozenset[str]  # 双边: nobody who acts
    known_as: re.Pattern[str]  # （下称“某某”）
    noun_after: re.Pattern[str]
    long_noun: re.Pattern[str]  # 应对…特别峰会: a noun some words behind the name
    held: re.Pattern[str]  # the name has its noun
    comitative: re.Pattern[str]  # a joiner that may also mean "together with"
    goes_to: re.Pattern[str]  # 前往, right before a state
    of_kind: re.Pattern[str]  # 在西非国家, before the name of the state
    locative: re.Pattern[str]  # 在: the name after it is a place, whatever it names
    numbered: re.Pattern[str]  # 第三次会议: which session of a body it is
    session_bodies: re.Pattern[str]
    organs: re.Pattern[str]  # 国会: a body of state without a name of its own
    ours: frozenset[str]  # 我国
    we: frozenset[str]  # 我们
    clock: str  # 时间, right before a day
    clocks: re.Pattern[str]  # 北京时间: whose clock a day is told by
    far_clock: re.Pattern[str]  # （北京时间: the day of another place, in brackets
    own_school: re.Pattern[str]  # 我校
    that_school: re.Pattern[str]  # 该校: the university named last
    posted: re.Pattern[str]  # 驻…: where an ambassador is posted
    quoted_party: re.Pattern[str]  # ”党执行: what stands between a party and the office of its head
    local_verb: re.Pattern[str]  # a verb by which a city or province acts
    local_host: re.Pattern[str]  # one by which only a whole unit acts (某省举办)
    local_unit: re.Pattern[str]
    local_end: re.Pattern[str]
    elected: str  # 当选, at the start of a title behind a name
    day_led: re.Pattern[str]  # 自, before a day
    local_adverb: re.Pattern[str]  # 正式, between an acting city and those it acts with
    local_topic: re.Pattern[str]  # what follows a unit that its sentence is about
    local_placed: re.Pattern[str]
    local_unit_name: re.Pattern[str]  # the end of the name of a city or province
    unknown_unit: re.Pattern[str]  # the name of one that no list knows
    institution: re.Pattern[str]  # the end of the name of a museum, a hospital, an airport …
    institution_after: re.Pattern[str]  # what joins it to another actor: 与, 由
    place_link: re.Pattern[str]  # 首都, between a state and its city
    level: re.Pattern[str]  # 领导人, 外长
    former: re.Pattern[str]  # 前, before an office
    of: str  # 的
    of_person: tuple[str, ...]  # behind it, somebody's envoys: 某人的|特使
    called: re.Pattern[str]  # 电池企业, between a state and a company of it
    state: str  # 国, behind the initial of a state
    noun_heads: frozenset[str]  # what ``noun_after`` can begin with
    initials: dict[str, tuple[str, ...]]  # of states
    assemblies: tuple[str, ...]  # ends of the names of bodies whose sessions bear their name
    attends_assembly: re.Pattern[str]
    assembly_while: re.Pattern[str]

    def local_adverb_end(self, text: str, end: int) -> int:
        """Return where an adverb behind an acting city ends, else ``end``."""
        found = self.local_adverb.match(text, end)
        return found.end() if found is not None else end

    def assembly(self, text: str, mention: Mention) -> bool:
        """Return whether a body is told as a gathering (出席|联合国大会, 联合国大会|开幕)."""
        if not mention.id or not mention.name.endswith(self.assemblies):
            return False
        start = mention.start
        if self.assembly_while.match(text, mention.end) is not None:
            return True
        return self.attends_assembly.search(text, max(0, start - 14), start) is not None

    def gloss_end(self, text: str, end: int) -> int:
        """Return where a Latin name in brackets behind a name ends (…领导人（G20）), else ``end``.

        A word for the level of a gathering may stand before it.
        """
        level = self.level.match(text, end)
        gloss = _GLOSS.match(text, level.end() if level is not None else end)
        return gloss.end() if gloss is not None else end

    def of_initial(self, text: str, start: int) -> bool:
        """Return whether one initial of a state, not two, stands right before ``start``."""
        return text[start - 1] in self.initials and text[start - 2 : start - 1] not in self.initials

    def noun_behind(self, text: str, end: int) -> re.Match[str] | None:
        """Return the noun of a gathering that stands behind a name, with what leads to it."""
        if text[end : end + 1] not in self.noun_heads:
            return None
        return self.noun_after.match(text, end)


@dataclass(slots=True)
class Actor:
    """One actor of a group: exactly one of ``mention`` and ``reference`` is set."""

    start: int
    end: int
    mention: Mention | None = None
    reference: Reference | None = None


@dataclass(slots=True, eq=False)
class Chunk:
    """A stretch of a sentence that stands as one character of its skeleton."""

    start: int
    end: int
    code: str
    actors: list[Actor] = field(default_factory=list)
    mention: Mention | None = None
    index: int | None = None  # into Document.dates or Document.amounts
    noun: str = ""  # a head shared by a list of gatherings

    @property
    def joint(self) -> bool:
        """Whether it is one word for two or more parties (双方)."""
        reference = self.actors[0].reference if len(self.actors) == 1 else None
        return reference is not None and reference.kind in ("pair", "group")


@dataclass(slots=True)
class Skeleton:
    """The skeleton of one sentence, with the way back to the clean text.

    ``starts``: where each character of ``text`` starts in the clean text, and where the last
    one ends. ``actors`` and ``stops``: where groups of actors and ends of clauses stand in
    ``text``.
    """

    text: str
    starts: list[int]
    chunks: dict[int, Chunk]  # by skeleton position
    sentence: int
    actors: list[int]
    stops: list[int]
    seen: int  # bits of the patterns that may match in it, see marks.py

    def position(self, offset: int) -> int:
        """Return the skeleton position of the character at clean ``offset``."""
        return bisect_right(self.starts, offset, 1) - 1


_CODES = {
    "PERSON": ACTOR,
    "COUNTRY": COUNTRY,
    "ORG": ORG,
    "PLACE": PLACE,
    "MECHANISM": GATHERING,
    "DOCUMENT": DOCUMENT,
}
_GLOSSED = frozenset(("PERSON", "ORG", "COUNTRY", "PLACE"))
GROUPED = frozenset((ACTOR, COUNTRY, ORG))


def without_gloss(name: str) -> str:
    """Return a name without the Latin name in brackets within it."""
    return _GLOSS.sub("", name) if "（" in name or "(" in name else name


def _part_of_state(document: Document, index: int) -> bool:
    """Whether a place follows the state it belongs to (阿联酋阿布扎比王储)."""
    place = document.mentions[index]
    if place.label != "PLACE" or index == 0:
        return False
    state = document.mentions[index - 1]
    return state.label == "COUNTRY" and state.end == place.start and state.id == place.country


def _of_state(before: Mention, person: Mention) -> bool:
    """Whether a person without a title is named behind the state (俄罗斯普京)."""
    beside = before.label == "COUNTRY" and before.end == person.start
    return beside and before.id is not None and before.id == person.country


def _sends(text: str, sender: Mention, start: int, words: Words) -> bool:
    """Whether the title at ``start`` is that of somebody's envoy (某人主席的|特使)."""
    title = sender.title_span
    end = max(sender.end, title[1]) if title is not None and title[0] == sender.end else sender.end
    if text.startswith(words.of, end) and text.startswith(words.of_person, end + len(words.of)):
        begin = end + len(words.of)
        if begin == start:
            return True
        stops = (begin + len(word) for word in words.of_person if text.startswith(word, begin))
        return any(text[stop : stop + 1] == LIST_SIGN and stop + 1 == start for stop in stops)
    return sender.end == start


def _person_start(
    document: Document, mention: Mention, index: int, floor: int, words: Words
) -> tuple[int, int]:
    """Return where the person's phrase starts and how many mentions before it belong to it."""
    start = mention.title_span[0] if mention.title_span else mention.start
    if start < floor or start > mention.start:
        start = mention.start
    start = _with_former(document.text, mention, start, floor, words)  # 某国|新任外长
    absorbed = 0
    while index - absorbed - 1 >= 0:
        before = document.mentions[index - absorbed - 1]
        if before.start < floor:
            break
        inside = start <= before.start and before.end <= mention.start
        touching = (
            (
                before.label in {"COUNTRY", "ORG"}
                or _part_of_state(document, index - absorbed - 1)
                or (before.label == "PLACE" and _local(before, mention, words))
            )
            and (mention.title is not None or _of_state(before, mention))
            and (
                start <= before.end <= mention.start
                or words.posted.fullmatch(document.text, before.end, start) is not None
            )
        )
        quoted = before.label == "ORG" and before.start > floor
        quoted = quoted and document.text[before.start - 1] in _OPENING
        if quoted and not touching and mention.title is not None:
            party = words.quoted_party.fullmatch(document.text, before.end, start)
            if party is not None:  # 某国“某某”|党执行书记某人
                start, absorbed = before.start - 1, absorbed + 1
                continue
        touching = touching or (  # 某人夫人|某人, 某人发言人|某人, 某人的特使|某人
            before.label == "PERSON"
            and start < mention.start
            and _sends(document.text, before, start, words)
        )
        if not inside and not touching:
            break
        led = before.title_span if before.label == "PERSON" else None
        start = min(start, before.start, led[0] if led is not None else start)
        absorbed += 1
    start = _with_former(document.text, mention, start, floor, words)
    own = int(document.text.startswith(words.state, start - 1))  # 哈国|外长某人
    inside = not absorbed and floor + own < start < mention.start
    if inside and words.of_initial(document.text, start - own):
        codes = words.initials.get(document.text[start - own - 1], ())
        start -= (1 + own) * (mention.country in codes)  # 到访的|塔总统某人
    return start, absorbed


def _local(place: Mention, person: Mention, words: Words) -> bool:
    """Whether a place before a title belongs to it: a city's mayor, a region's head."""
    return person.office in LOCAL_HEADS or words.local_end.search(place.name) is not None


def _with_former(text: str, mention: Mention, start: int, floor: int, words: Words) -> int:
    """Return where an office begins with what stands before it (前|总统某人, 新任|外长某人)."""
    if mention.title_span is None or start >= mention.start:
        return start
    former = words.former.search(text, max(floor, start - 4), start)
    return former.start() if former is not None else start


def _span_of(text: str, mention: Mention, words: Words) -> Span:
    start, end = mention.start, mention.end
    if mention.outer and mention.label in {"MECHANISM", "DOCUMENT"}:
        start, end = mention.outer
    if mention.label == "MECHANISM":
        before = words.edition_before.search(text, max(0, start - 8), start)
        after = words.edition_after.match(text, end)
        start = before.start() if before else start
        if after is None and words.held.search(text, start, end) is None:
            after = words.noun_behind(text, end) or words.long_noun.match(text, end)
            after = after or words.noun_behind(text, words.gloss_end(text, end))
            if after is not None and text[start - 1 : start] in _OPENING:
                start -= 1  # “中亚-美国”峰会
                before = words.edition_before.search(text, max(0, start - 8), start)
                start = before.start() if before else start
        end = after.end() if after else end
        opened = text[mention.start - 1 : mention.start] if start < mention.start else ""
        if opened in _CLOSERS and text[end : end + 1] == _CLOSERS[opened]:
            end += 1  # 第九届「某论坛」
        mention.outer = (start, end)
    return start, end


def _body_gathering(text: str, mention: Mention, words: Words) -> Mention:
    """Return a body's gathering named by the body and a noun (集安组织视像峰会), else the body."""
    noun = words.noun_behind(text, mention.end)
    noun = noun or words.noun_behind(text, words.gloss_end(text, mention.end))
    if noun is None and mention.kind == "body" and mention.id:
        noun = words.long_noun.match(text, mention.end)
    if noun is None:
        return mention
    if mention.kind != "body" or not mention.id:
        if len(mention.name) >= SHORTEST_BODY and words.numbered.match(text, mention.end):
            outer = (mention.start, noun.end())  # 某委员会第三次会议
            name = text[mention.start : noun.end()]
            return replace(mention, label="MECHANISM", name=name, kind=None, outer=outer)
        return mention
    return replace(
        mention,
        label="MECHANISM",
        name=text[mention.start : noun.end()],
        kind=None,
        outer=(mention.start, noun.end()),
        mechanism=mention.mechanism or mention.id.lower(),
    )


def _assembly(text: str, mention: Mention, words: Words) -> Mention:
    """Return the session of an assembly, its edition included (第80届联合国大会)."""
    before = words.edition_before.search(text, max(0, mention.start - 8), mention.start)
    start = before.start() if before is not None else mention.start
    edition = before[0] if before is not None else None
    outer = (start, mention.end)
    return replace(mention, label="MECHANISM", kind="conference", outer=outer, edition=edition)


def chunks_of_mentions(
    document: Document, indices: list[int], low: int, high: int, words: Words, seen: int
) -> list[Chunk]:
    """Return the chunks of the mentions of a sentence; ``seen``: its bits."""
    chunks: list[Chunk] = []
    text, mentions = document.text, document.mentions
    for index in indices:
        mention = mentions[index]
        if mention.label == "ORG" and seen & NOUN_BEHIND:
            mention = _body_gathering(text, mention, words)
        if mention.label == "ORG" and mention.kind == "body" and words.assembly(text, mention):
            mention = _assembly(text, mention, words)
        label = mention.label
        start, end = mention.start, mention.end
        code = _CODES.get(label, NAME)
        if label == "MECHANISM" or label == "DOCUMENT":
            start, end = _span_of(text, mention, words)
        elif label == "PERSON":
            start, absorbed = _person_start(document, mention, index, low, words)
            while absorbed and chunks and chunks[-1].start >= start:
                chunks.pop()
        elif label == "ORG":
            if words.office_after.match(text, end) and not (
                mention.country and words.bare_office.match(text, end, high)
            ):
                code = NAME
            elif mention.kind == "body" and mention.id:
                code = COUNTRY
            before = chunks[-1] if chunks and chunks[-1].code == COUNTRY else None
            if before is not None and words.called.fullmatch(text, before.end, start):
                start = chunks.pop().start  # 某国电池企业|某某科技
        if start < low:
            start = low
        if end > high:
            end = high
        while chunks and chunks[-1].end > start and chunks[-1].start >= start:
            chunks.pop()
        if chunks and chunks[-1].end > start:
            continue
        title = mention.title_span
        if title is not None and label == "PERSON" and 0 <= title[0] - mention.end <= 1:
            won = (
                text.startswith(words.elected, title[0]) and text[title[1] : title[1] + 1] in STOPS
            )
            end = end if won else max(end, min(title[1], high))  # 某人|当选总统。
        after = text[end] if end < high else ""
        if (after == "（" or after == "(" or after.isspace()) and label in _GLOSSED:
            gloss = _GLOSS.match(text, end, high) or words.known_as.match(text, end, high)
            end = gloss.end() if gloss else end
        chunks.append(Chunk(start, end, code, [], mention))
    return chunks


def merge_in(chunks: list[Chunk], extra: list[Chunk]) -> list[Chunk]:
    """Add chunks to those in text order; one that overlaps others stands only if it covers them."""
    for chunk in extra:
        start, end = chunk.start, chunk.end
        first = 0  # of those that it overlaps; they are few, and do not overlap each other
        for one in chunks:
            if one.end > start:
                break
            first += 1
        stop = first
        while stop < len(chunks) and chunks[stop].start < end:
            stop += 1
        if first == stop or (start <= chunks[first].start and chunks[stop - 1].end <= end):
            chunks[first:stop] = [chunk]
    return chunks


def clause_start(skeleton: Skeleton, position: int) -> int:
    """Return the start of the clause in which a skeleton position stands."""
    stops = skeleton.stops
    before = bisect_left(stops, position)
    return stops[before - 1] + 1 if before else 0


def clause_end(skeleton: Skeleton, position: int) -> int:
    """Return the end of the clause in which a skeleton position stands."""
    stops = skeleton.stops
    after = bisect_left(stops, position)
    return stops[after] if after < len(stops) else max(position, len(skeleton.text))


def gathering_chunks(skeleton: Skeleton) -> list[tuple[int, Chunk]]:
    """Return the gatherings named in a sentence, with their skeleton positions."""
    return [(p, c) for p, c in skeleton.chunks.items() if c.code == GATHERING]
