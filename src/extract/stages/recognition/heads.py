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
LINKS = "-—–－−‐‑一+＋"
_YEARS = re.compile(r"\d{4}\s*[-–—~至]\s*\d{4}年?$|\d{4}年(?:前)?$")
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
        _head_name(scene, rules.heads[word], start, end, sentence[0])
    for match in rules.ministry.finditer(text):
        sentence = scene.sentence_of(match.start())
        if sentence is not None:
            _head_name(scene, MINISTRY, match.start(), match.end(), sentence[0])
    for start, end, _ in rules.offices.find(text):
        sentence = scene.sentence_of(start)
        if sentence is not None:
            _head_name(scene, MINISTRY, start, end, sentence[0])


MINISTRY = Head("ORG", "ministry", "none")


def _head_name(scene: Scene, head: Head, start: int, end: int, low: int) -> None:
    text = scene.text
    before = text[start - 1 : start]
    if before and before in "”’」』":
        return  # a quoted name: see quoted.py
    reach = reach_left(scene, max(low, start - WINDOW), start, head)
    begin = _without_generic(scene, reach, start, head)
    if begin is None or not _enough(scene, head, reach, begin, start, end):
        return
    mention = Mention(begin, end, head.label, text[begin:end], kind=head.kind)
    mention.country = reach.country
    mention.mechanism = reach.mechanism
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


def reach_left(scene: Scene, low: int, start: int, head: Head) -> Reach:
    """Walk left from a head over the words that may belong to its name."""
    text = scene.text
    for at in range(start - 1, low - 1, -1):
        if text[at] in HARD:
            low = at + 1
            break
    tokens = scene.tokens(low, start)
    reach = Reach(start)
    index = len(tokens) - 1
    while index >= 0:
        token = tokens[index]
        if reach.edition is None and head.label in ("MECHANISM", "ORG"):
            edition = _edition_before(scene, token.end, low) if token.end <= start else None
            if edition is not None:
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
    if token.hit is not None:
        return _accept_name(tokens, index, reach, head)
    if reach.named:
        return _joins(scene, tokens, index, reach, head)
    if token.kind in ("n", "?"):
        if word.isascii() and not word.isalnum() and word not in "-+·":
            return False
        reach.start = token.start
        reach.content += 1
        if word in scene.vocabulary.heads.scope:
            reach.named = head.label != "DOCUMENT" and reach.named
        return True
    if token.kind == "c" and reach.content:
        return _conjunction(scene, tokens, index, reach, head)
    return False


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
    if linked or (token.kind == "c" and head.label == "MECHANISM"):
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
    return begin


def _enough(scene: Scene, head: Head, reach: Reach, begin: int, start: int, end: int) -> bool:
    """Return whether there is enough before the head to make it a proper name."""
    if head.needs == "none":
        return True
    modifiers = [token for token in scene.tokens(begin, start) if token.kind != "c"]
    text = scene.text
    rules = scene.vocabulary.heads
    words = [text[token.start : token.end] for token in modifiers]
    bare = all(word in rules.generic for word in words)
    if head.needs == "foreign":
        return _foreign_place(scene, begin, start)
    if reach.named:
        return _named_enough(head, modifiers, end - start)
    if head.needs == "any":
        return not bare and len("".join(words)) >= 2
    scoped = any(word in rules.scope for word in words)
    if head.label == "PLACE":
        return False
    if reach.edition is not None:
        return bool(words) and not (bare and not scoped)
    return scoped and len(words) >= 2 and not bare


def _named_enough(head: Head, modifiers: list[Token], size: int) -> bool:
    """A name and a short head alone may be a description: 中国机制, 美国会议."""
    if head.label == "PLACE":
        return True
    return size >= 2 or len(modifiers) >= 2


def _foreign_place(scene: Scene, begin: int, start: int) -> bool:
    name = scene.text[begin:start]
    if len(name) < 2:
        return False
    strong = sum(char in scene.vocabulary.names.strong for char in name)
    return all(char in scene.vocabulary.names.foreign for char in name) and strong * 2 >= len(name)
