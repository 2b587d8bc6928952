"""Names that end in a head word: organisations, gatherings, places, documents, projects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.scene import HARD, Token
from extract.stages.recognition.vocabulary import Head

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

WEIGHT = 5
WINDOW = 44
CLOSING = "”’」』"
OPENING = "“‘「『"
LINKS = "-—–－−‐‑一+＋"
_YEARS = re.compile(r"\d{4}\s*[-–—~至]\s*\d{4}年?$|\d{4}年(?:前)?$")
BETWEEN = re.compile(r"(?<=[”’」』])\d{4}[-–—]\d{4}年?(?:[一二三四五六七八九十]+年)?$")
ACRONYM = re.compile(r"[A-Z][A-Za-z0-9+]+")
SPATIAL = ("COUNTRY", "PLACE")


@dataclass(slots=True)
class Reach:
    """How far a name reaches to the left of its head, and what was met on the way."""

    start: int
    named: bool = False
    country: str | None = None
    mechanism: str | None = None
    edition: tuple[int, int] | None = None
    content: int = 0
    whole: Token | None = None  # the known name right before the head or its edition


def find_heads(scene: Scene) -> None:
    """Add the names that end in a head word to ``scene.found``."""
    rules, text = scene.vocabulary.heads, scene.text
    for start, end, word in rules.matcher.find(text):
        sentence = scene.sentence_of(start)
        if sentence is None or end > sentence[1]:
            continue
        barred = rules.not_after.get(word)
        if barred is not None and barred.match(text, end):
            continue
        known = scene.hit_ending(end)
        if known is not None and known.start < start and known.label != "PERSON":
            continue  # the gazetteer knows the whole
        head = rules.heads[word]
        if head.label == "MECHANISM" and head.kind != "format":
            longer = rules.extension.match(text, end)
            if longer is not None and longer.end() <= sentence[1]:
                end, head = longer.end(), Head(head.label, "format", head.needs)
        _head_name(scene, head, start, end, sentence[0])
    for match in rules.ministry.finditer(text):
        sentence = scene.sentence_of(match.start())
        if sentence is not None:
            _head_name(scene, MINISTRY, match.start(), match.end(), sentence[0])
    for start, end, _ in rules.offices.find(text):
        sentence = scene.sentence_of(start)
        if sentence is not None and not _stands_known(scene, start):
            _head_name(scene, MINISTRY, start, end, sentence[0])


def _stands_known(scene: Scene, start: int) -> bool:
    hit = scene.hit_at(start)
    return hit is not None and "context" not in hit.surfaces[0].flags


MINISTRY = Head("ORG", "ministry", "none")


def _head_name(scene: Scene, head: Head, start: int, end: int, low: int) -> None:
    text = scene.text
    word = text[start:end]
    close = max(text.rfind(mark, low, start) for mark in CLOSING)
    if close >= 0 and text[close + 1 : end] in scene.vocabulary.heads.quoted:
        if word not in scene.vocabulary.roads:
            return
    before = text[start - 1 : start]
    if before and before in CLOSING and word not in scene.vocabulary.roads:
        return  # a quoted name: see quoted.py
    if len(word) == 1 and text[start - 1 : end] in scene.vocabulary.words:
        return
    if before.isdigit() and word[0] in scene.vocabulary.day:
        return  # an ordinary word that ends in the head
    compound = head.label == "DOCUMENT" and len(word) > 2
    reach = reach_left(scene, max(low, start - WINDOW), start, head, int(compound))
    begin = _without_generic(scene, reach, start, head)
    opening = _opening(scene, begin if begin is not None else start, low)
    if opening is not None and (begin is not None or word in scene.vocabulary.roads):
        _with_quotes(scene, head, reach, opening, start, end)
        return
    if begin is None and word in scene.vocabulary.complete:
        begin = start
    whole = begin is not None and text[begin:end] in scene.vocabulary.complete
    if begin is not None and reach.edition is not None and begin < reach.edition[0]:
        if _body_with_session(scene, begin, reach, end):
            return
    if begin is None or (begin >= start and not _alone(scene, head, word)):
        return
    if begin < start and not whole and not _enough(scene, head, reach, begin, start, end):
        return
    mention = Mention(begin, end, head.label, text[begin:end], kind=head.kind)
    mention.country = reach.country
    mention.mechanism = reach.mechanism
    if head.label == "DOCUMENT":
        years = scene.vocabulary.bracketed_years.match(text, end)
        if years is not None:
            mention.end, mention.name = years.end(), text[begin : years.end()]
    weight = WEIGHT
    if reach.edition is not None:
        mention.edition = text[slice(*reach.edition)]
        if reach.whole is not None and head.label == "MECHANISM":
            _outer_of_known(scene, mention, reach.whole)
            return
        if begin >= reach.edition[1]:
            mention.outer = (reach.edition[0], end)
    elif head.label == "MECHANISM":
        leading = _edition_before(scene, begin, low)
        if leading is not None:
            mention.edition = text[slice(*leading)]
            mention.outer = (leading[0], end)
    if head.label == "MECHANISM" and mention.outer is None:
        mention.outer = (begin, end)
    scene.found.append((mention, weight))


def _opening(scene: Scene, begin: int, low: int) -> int | None:
    """Return where the quotation that ends right before ``begin`` (or its edition) opens."""
    text = scene.text
    edition = _edition_before(scene, begin, low)
    at = edition[0] if edition is not None else begin
    years = BETWEEN.search(text[:at], low)
    at = years.start() if years is not None else at
    if at <= low or text[at - 1] not in CLOSING:
        return None
    opening = text.rfind(OPENING[CLOSING.index(text[at - 1])], max(low, at - 40), at)
    return opening if opening >= 0 else None


def _with_quotes(
    scene: Scene, head: Head, reach: Reach, opening: int, start: int, end: int
) -> None:
    """A name that begins with a quotation: “新…”2022—2026年发展战略."""
    text = scene.text
    mention = Mention(opening, end, head.label, text[opening:end], kind=head.kind)
    mention.outer = (opening, end)
    for hit in scene.hits_between(opening, end):
        mention.mechanism = mention.mechanism or hit.surfaces[0].mechanism
    close = text.find(CLOSING[OPENING.index(text[opening])], opening)
    inner = scene.hit_at(opening + 1)
    named = inner is not None and inner.end == close and inner.label == "MECHANISM"
    edition = reach.edition or _edition_before(scene, reach.start, opening)
    if edition is not None and (named or reach.edition is not None):
        reach.edition = edition
        mention.edition = text[slice(*reach.edition)]
        mention.start, mention.end = opening + 1, close
        mention.name = text[opening + 1 : close]
    scene.found.append((mention, WEIGHT + 2))


def _alone(scene: Scene, head: Head, word: str) -> bool:
    return head.needs == "none" or word in scene.vocabulary.complete


def _body_with_session(scene: Scene, begin: int, reach: Reach, end: int) -> bool:
    """Take ``最高委员会第二次会议`` as the body, with its session in ``outer``."""
    if reach.edition is None:
        return False
    stop = reach.edition[0]
    rules, text = scene.vocabulary.heads, scene.text
    for size in range(min(8, stop - begin), 1, -1):
        head = rules.heads.get(text[stop - size : stop])
        if head is None or head.label not in ("ORG", "MECHANISM"):
            continue
        if stop - size <= begin or head.kind == "conference":
            return False
        mention = Mention(begin, stop, head.label, text[begin:stop], kind=head.kind)
        mention.country, mention.mechanism = reach.country, reach.mechanism
        mention.edition = text[slice(*reach.edition)]
        mention.outer = (begin, end)
        scene.found.append((mention, WEIGHT + 1))
        return True
    return False


def _outer_of_known(scene: Scene, mention: Mention, whole: Token) -> None:
    """A known body or format with an edition and a head: the entity is the known name."""
    hit = whole.hit
    if hit is None:
        return
    surface = hit.surfaces[0]
    known = Mention(hit.start, hit.end, surface.label, surface.text, id=surface.id)
    known.mechanism = surface.mechanism
    known.country = surface.country
    known.edition = mention.edition
    known.kind = mention.kind
    known.source = "gazetteer"
    known.outer = (hit.start, mention.end)
    scene.found.append((known, WEIGHT + 5))


def _edition_before(scene: Scene, at: int, low: int) -> tuple[int, int] | None:
    text = scene.text
    tail = text[max(low, at - 8) : at]
    for match in scene.vocabulary.edition.finditer(tail):
        if match.end() == len(tail):
            return at - len(match.group()), at
    return None


def _barrier(scene: Scene, low: int, start: int) -> int:
    """Return what no name before ``start`` reaches over: punctuation, a person."""
    text = scene.text
    at = start - 1
    while at >= low:
        if text[at] in "）)" and at - 4 <= (opening := _bracket(text, at)) < at:
            at = opening - 1
            continue
        if text[at] in HARD or at + 1 in scene.person_ends:
            return at + 1
        at -= 1
    return low


def _bracket(text: str, at: int) -> int:
    return max(text.rfind("（", 0, at), text.rfind("(", 0, at))


def reach_left(scene: Scene, low: int, start: int, head: Head, content: int = 0) -> Reach:
    """Walk left from a head over the words that may belong to its name.

    ``content``: how many words of content the head itself has.
    """
    text = scene.text
    low = _barrier(scene, low, start)
    tokens = scene.tokens(low, start)
    reach = Reach(start, content=content)
    index = len(tokens) - 1
    while index >= 0:
        token = tokens[index]
        if reach.edition is None and head.label in ("MECHANISM", "ORG", "DOCUMENT"):
            edition = _edition_before(scene, token.end, low) if token.end <= start else None
            if edition is not None:
                if head.label == "DOCUMENT":
                    reach.start, reach.content = edition[0], reach.content + 1
                    while index >= 0 and tokens[index].end > edition[0]:
                        index -= 1
                    continue
                reach.edition = edition
                while index >= 0 and tokens[index].end > edition[0]:
                    index -= 1
                reach.start = edition[1] if reach.content else start
                if index >= 0 and tokens[index].hit is not None and not reach.content:
                    if tokens[index].hit.label in ("MECHANISM", "ORG"):
                        reach.whole = tokens[index]
                if reach.content:
                    return reach
                continue
        if not _accept(scene, tokens, index, reach, head):
            break
        index -= 1
    return reach


def _accept(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    token = tokens[index]
    word = scene.text[token.start : token.end]
    if head.label == "PLACE" and token.hit is not None and token.hit.label == "COUNTRY":
        reach.country = token.hit.surfaces[0].id
        reach.named = reach.named or bool(reach.content)
        return False
    if token.hit is not None:
        return _accept_name(tokens, index, reach, head)
    if reach.named:
        return _joins(scene, tokens, index, reach, head)
    if token.kind in ("n", "?"):
        if word.isascii() and not word.isalnum() and word not in "-+·()":
            return False
        reach.start = token.start
        reach.content += 1
        return True
    if head.label == "DOCUMENT" and _counts_states(scene, token):
        reach.start = token.start
        reach.content += 1
        return True
    if token.kind == "c" and reach.content:
        return _conjunction(scene, tokens, index, reach, head)
    return False


def _counts_states(scene: Scene, token: Token) -> bool:
    """Return whether a numeral before 国 stands here: 五国协议."""
    rules, text = scene.vocabulary.heads, scene.text
    return rules.states.match(text, token.start) is not None and token.end - token.start <= 2


def _accept_name(tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    token = tokens[index]
    hit = token.hit
    if hit is None or hit.label in ("PERSON", "DOCUMENT"):
        return False
    surface = hit.surfaces[0]
    if reach.named and hit.end != reach.start:
        return False
    if reach.named and head.label == "ORG" and hit.label == "COUNTRY":
        if tokens[index + 1].hit is not None and tokens[index + 1].hit.label == "COUNTRY":
            return False
    reach.named = True
    reach.content += 1
    reach.start = token.start
    reach.country = surface.country or reach.country
    reach.mechanism = surface.mechanism or reach.mechanism
    return True


def _joins(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    """A link between two names: 中国-中亚, 中国同中亚, 驻 before the host country."""
    token = tokens[index]
    if index == 0 or tokens[index - 1].hit is None:
        return False
    left = tokens[index - 1].hit
    word = scene.text[token.start : token.end]
    if word in scene.vocabulary.stationed and left.label in ("COUNTRY", "ORG"):
        reach.start = token.start
        return True
    if left.label not in (*SPATIAL, "ORG", "MECHANISM") or head.label not in (
        "MECHANISM",
        "INITIATIVE",
        "DOCUMENT",
    ):
        return False
    linked = word in LINKS
    with_ = word in scene.vocabulary.together
    if linked or with_ or (token.kind == "c" and head.label == "MECHANISM"):
        reach.start = token.start
        return True
    return False


def _conjunction(scene: Scene, tokens: list[Token], index: int, reach: Reach, head: Head) -> bool:
    """A conjunction inside a name: ``产业与投资合作论坛`` after a name, or between two nouns."""
    if index == 0 or head.label == "PLACE":
        return False
    at = index - 1
    while at >= 0 and tokens[at].kind in ("n", "?"):
        at -= 1
    nouns = index - 1 - at
    if nouns == 0 or nouns > 4:
        return False
    if at >= 0 and tokens[at].hit is not None and tokens[at].hit.label != "PERSON":
        return True
    last = scene.text[tokens[index - 1].start : tokens[index - 1].end]
    if head.label == "DOCUMENT" and nouns <= 3 and last in scene.vocabulary.words:
        return True
    return nouns == 1 and last in scene.vocabulary.words and last not in scene.vocabulary.heads.heads


def _without_generic(scene: Scene, reach: Reach, start: int, head: Head) -> int | None:
    """Return where the name begins once leading stray words are dropped, or None."""
    if reach.whole is not None:
        return reach.start
    begin = reach.start
    if begin >= start:
        return begin if head.needs == "none" or reach.edition else None
    while begin < start and (scene.text[begin] in LINKS or scene.text[begin] in " 的等"):
        begin += 1
    if reach.named and head.label in ("PLACE", "INITIATIVE", "ORG", "MECHANISM"):
        begin = _with_initials(scene, begin)
    tokens = scene.tokens(begin, start)
    if len(tokens) > 1 and tokens[0].kind == "?" and tokens[1].kind in ("n", "name"):
        if not reach.named or tokens[1].kind == "name":
            begin = tokens[0].end
    return begin


def _with_initials(scene: Scene, begin: int) -> int:
    """Take initials of two states before a name into it: 中哈霍尔果斯…中心."""
    short, text = scene.gazetteers.short_forms, scene.text
    pair = text[begin - 2 : begin]
    if len(pair) == 2 and all(char in short for char in pair) and scene.hit_at(begin) is not None:
        if text[begin - 3 : begin - 2] not in short and pair not in scene.vocabulary.words:
            return begin - 2
    return begin


def _enough(scene: Scene, head: Head, reach: Reach, begin: int, start: int, end: int) -> bool:
    """Return whether there is enough before the head to make it a proper name."""
    if head.needs == "none":
        return True
    text, rules = scene.text, scene.vocabulary.heads
    low, high = reach.edition or (start, start)
    modifiers = [
        token
        for token in scene.tokens(begin, start)
        if token.kind != "c" and not low <= token.start < high
    ]
    words = [text[token.start : token.end] for token in modifiers]
    bare = all(word in rules.generic for word in words)
    if head.needs == "foreign":
        return _foreign_place(scene, begin, start)
    if head.label == "PLACE":
        return _place_enough(scene, modifiers, begin, start, end)
    initials = _initials(scene, begin, start)
    if reach.named or initials:
        return initials or _named_enough(scene, head, modifiers, text[start:end])
    if head.needs == "any":
        many = head.label == "DOCUMENT" and len(words) + (end - start > 2) > 2
        return (not bare or many) and start - begin >= 2
    scoped = any(word in rules.scope for word in words)
    if head.label == "ORG" and words and words[0] in rules.local:
        return False
    if ACRONYM.match(text, begin, start) is not None:
        return True
    if reach.edition is not None:
        return bool(words) and not (bare and not scoped)
    return scoped and len(words) >= 2 and not bare


def _initials(scene: Scene, begin: int, start: int) -> bool:
    """Return whether a name begins with initials of two or three states: 中吉乌铁路."""
    short = scene.gazetteers.short_forms
    hit = scene.hit_at(begin)
    if hit is not None and hit.label != "MECHANISM":
        return False
    size = 0
    while begin + size < start and scene.text[begin + size] in short and size < 4:
        size += 1
    return size >= 2 and start - begin - size in (0, 2, 4)


def _named_enough(scene: Scene, head: Head, modifiers: list[Token], word: str) -> bool:
    """A name and a short head alone may be a description: 中国机制, 美国会议."""
    hits = [token.hit for token in modifiers if token.hit is not None]
    nouns = sum(
        token.hit is None and scene.text[token.start : token.end] not in LINKS
        for token in modifiers
    )
    if head.label == "MECHANISM" and not nouns and len(hits) == 1 and hits[0].label == "PLACE":
        return hits[0].surfaces[0].kind in ("area", "continent")
    if head.label == "DOCUMENT":
        return nouns > 0 or any(hit.label in ("PLACE", "MECHANISM") for hit in hits)
    if word in scene.vocabulary.heads.doubles:
        return len(hits) >= 2
    if head.kind == "format" and word in scene.vocabulary.heads.weak:
        last = scene.text[modifiers[-1].start : modifiers[-1].end]
        return len(hits) >= 2 or last in scene.vocabulary.heads.before_weak
    if word in scene.vocabulary.heads.weak:
        return nouns >= 1
    return True


def _place_enough(
    scene: Scene, modifiers: list[Token], begin: int, start: int, end: int
) -> bool:
    """A place by its head: a known place before it, a foreign name, or stray characters."""
    if not modifiers:
        return False
    hits = [token.hit for token in modifiers if token.hit is not None]
    if hits:
        rules, text = scene.vocabulary.heads, scene.text
        words = [text[token.start : token.end] for token in modifiers if token.hit is None]
        plain = any(word in rules.generic and word not in rules.scope for word in words)
        return hits[-1].label == "PLACE" and not plain
    return start - begin >= 2 and _foreign_place(scene, begin, start)


def _foreign_place(scene: Scene, begin: int, start: int) -> bool:
    name = scene.text[begin:start]
    if len(name) < 2:
        return False
    strong = sum(char in scene.vocabulary.names.strong for char in name)
    return all(char in scene.vocabulary.names.foreign for char in name) and strong * 2 >= len(name)
