"""Names in 《》 and in quotation marks, and documents described as ``关于…的…``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.matching import matches_at
from extract.patterns import lazy
from extract.stages.recognition.heads import format_of

if TYPE_CHECKING:
    from extract.stages.recognition.scene import Scene

BOOK = lazy(r"《([^《》\n]{1,90}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?)》")
QUOTE = lazy(r"“([^“”\n]{1,60})”|「([^「」\n]{1,60})」|『([^『』\n]{1,60})』|‘([^‘’\n]{1,40})’")
BRACKET = lazy(r"(?<=..)[（(][^（()）]*[)）]$")
STRAIGHT = lazy(r'"([^"\n]{0,60})"')
WEIGHT = 6
LONGEST_LAW = 14
SHORTEST_PAPER = 3  # characters of a paper's name before its kind
SHORTEST_GATHERING = 7  # characters of a gathering's name in quotation marks
CLAUSE = frozenset("，。；：！？,;!?")
ENDED = frozenset("。；！？;!?")
LONGEST_THEME = 36  # characters


def find_quoted(scene: Scene) -> None:
    """Add the quoted names of the document to ``scene.found``."""
    for match in BOOK.finditer(scene.text):
        if scene.sentence_of(match.start()) is not None:
            _book(scene, match.start(1), match.end(1))
    for match in QUOTE.finditer(scene.text):
        if scene.sentence_of(match.start()) is not None:
            group = match.lastindex or 1
            _quote(scene, match.start(group), match.end(group))
    if '"' in scene.text:
        _straight(scene)
    for match in _numbered(scene):
        if scene.sentence_of(match.start()) is None:
            continue
        body = scene.hit_ends.get(match.start())
        owned = body is not None and body.label in ("ORG", "COUNTRY")
        start = body.start if body is not None and owned else match.start()
        name = scene.text[start : match.end()]
        found = Mention(start, match.end(), "DOCUMENT", name, kind="document")
        scene.found.append((found, WEIGHT))
    for match in scene.vocabulary.about.finditer(scene.text):
        if scene.sentence_of(match.start()) is not None and _of_city(scene, match):
            start = _signatories(scene, match.start())
            name = scene.text[start : match.end()]
            found = Mention(start, match.end(), "DOCUMENT", name, kind="document")
            scene.found.append((found, WEIGHT))
    concluded = list(matches_at(scene.vocabulary.concluded, scene.text, scene.concluding))
    known = {match.start(1) for match in concluded}
    for match in matches_at(scene.vocabulary.signed, scene.text, scene.signings):
        if scene.sentence_of(match.start()) is not None and match.start(1) not in known:
            found = Mention(*match.span(1), "DOCUMENT", match.group(1), kind="document")
            scene.found.append((found, WEIGHT))
    for match in concluded:
        for group in (1, 2):
            if match[group] and scene.sentence_of(match.start()) is not None:
                found = Mention(*match.span(group), "DOCUMENT", match[group], kind="document")
                scene.found.append((found, WEIGHT))


def _straight(scene: Scene) -> None:
    """Add what stands in straight quotation marks, in lines where these come in pairs."""
    text, low = scene.text, 0
    for line in text.split("\n"):
        high = low + len(line)
        if line.count('"') % 2 == 0:
            for match in STRAIGHT.finditer(text, low, high):
                if match.end(1) > match.start(1) and scene.sentence_of(match.start()) is not None:
                    _quote(scene, match.start(1), match.end(1))
        low = high + 1


def _numbered(scene: Scene) -> Iterable[re.Match[str]]:
    """Return the documents known by their numbers (第…号决议)."""
    heads = scene.vocabulary.heads
    for mark in heads.numbered_marks:
        if mark in scene.text:
            return heads.numbered.finditer(scene.text)
    return ()


def _of_city(scene: Scene, match: re.Match[str]) -> bool:
    """Return whether only a city stands before the kind of a document: 关于…的|巴黎|协定."""
    if match["city"] is None:
        return True
    hit = scene.hits_from.get(match.start("city"))
    return hit is not None and hit.label == "PLACE" and hit.end == match.end("city")


def _signatories(scene: Scene, at: int) -> int:
    """Return where the states that stand right before ``关于`` begin."""
    short, text = scene.gazetteers.short_forms, scene.text
    low = scene.sentence_of(at)
    start = at
    while (hit := scene.hit_ends.get(start)) is not None and hit.label in ("COUNTRY", "ORG"):
        start = hit.start
        joined = text[start - 1 : start] in scene.vocabulary.etc and text[start - 1 : start] != ""
        if not joined or scene.hit_ends.get(start - 1) is None:
            break
        start -= 1
    pair = text[start - 2 : start]
    if start == at and len(pair) == 2 and all(char in short for char in pair):
        start -= 2 * (pair not in scene.vocabulary.words)
    states = start < at and low is not None and start >= low[0]
    return start if states else at


def _book(scene: Scene, start: int, end: int) -> None:
    name = scene.text[start:end]
    hit = scene.hits_from.get(start)
    label, kind = "DOCUMENT", "document"
    known = hit is not None and hit.end == end and hit.label == "ORG"
    press = scene.text.startswith(scene.vocabulary.press, end + 1)
    if known or press or scene.vocabulary.periodical.search(name) is not None:
        label, kind = "ORG", "media"
    mention = Mention(start, end, label, name, kind=kind, outer=(start - 1, end + 1))
    scene.found.append((mention, WEIGHT + 20))


def _quote(scene: Scene, start: int, end: int) -> None:
    text = scene.text
    hit = scene.hits_from.get(start)
    if hit is not None and hit.end == end and hit.label not in ("COUNTRY", "PLACE"):
        return
    name, close = text[start:end], end
    outer = scene.hits_from.get(start - 1)
    if outer is not None and outer.end > end and outer.label == "MECHANISM":
        return
    if name in scene.vocabulary.heads.never_quoted:
        return
    bracket = BRACKET.search(name)
    if bracket is not None:
        end, name = start + bracket.start(), name[: bracket.start()]
    if text.endswith(scene.vocabulary.programmes, 0, start - 1):
        found = Mention(start, end, "INITIATIVE", name, outer=(start - 1, close + 1))
        scene.found.append((found, WEIGHT + 20))
        return  # 国家计划“某某发展”
    project = scene.vocabulary.initiative_end if len(name) >= 6 else scene.vocabulary.plan_end
    if len(name) >= 4 and "、" not in name and project.search(name) is not None:
        found = Mention(start, end, "INITIATIVE", name, outer=(start - 1, close + 1))
        scene.found.append((found, WEIGHT + 20))
        return
    ending = scene.vocabulary.document_end.search(name)
    least = SHORTEST_PAPER + (hit is not None)  # “某国法案” only calls it so
    if ending is not None and (ending.start() >= least or _short_for(scene, start, end)):
        found = Mention(start, end, "DOCUMENT", name, kind="document", outer=(start - 1, close + 1))
        scene.found.append((found, WEIGHT + 20))
        return
    if len(name) < 2 or (CLAUSE.intersection(name) and not _themed(scene, name, close + 1)):
        return
    if _is_gathering(scene, start, end):
        found = Mention(
            start, end, "MECHANISM", name, kind="conference", outer=(start - 1, close + 1)
        )
        found.mechanism = format_of(scene, start, end)
        scene.found.append((found, WEIGHT + 20))
        return
    if _is_law(scene, name):
        found = Mention(start, end, "DOCUMENT", name, kind="document", outer=(start - 1, close + 1))
        scene.found.append((found, WEIGHT + 20))
        return
    at = close + 1
    others = scene.vocabulary.list_of_quotes.match(text, at)
    if others is not None:
        at = others.end()
    elif text[at : at + 1] in scene.vocabulary.etc:
        at += 1
    edition = scene.vocabulary.edition.match(text, at)
    if edition is not None:
        at = edition.end()
    noun = scene.vocabulary.heads.quoted_pattern.match(text, at)
    if noun is None or (edition is not None and noun.group() not in scene.vocabulary.heads.heads):
        return
    if _goes_on(scene, noun.start(), noun.end()):
        return  # “某城”会议|中心
    label = scene.vocabulary.heads.quoted[noun.group()]
    if label == "INITIATIVE" and "、" in name:
        return
    head = scene.vocabulary.heads.heads.get(noun.group())
    mention = Mention(start, end, label, name, kind=head.kind if head else None)
    low = start - 1
    tail = text[max(0, low - 8) : low]
    for before in scene.vocabulary.edition.finditer(tail):
        if before.end() == len(tail):
            mention.edition = before.group()
            low -= len(before.group())
    if edition is not None:
        mention.edition = edition.group()
    mention.outer = (low, noun.end())
    mention.mechanism = format_of(scene, mention.start, mention.end)
    known = scene.gazetteers.matcher.get(name)
    mention.id = next((surface.id for surface in known if surface.label == label), None)
    scene.found.append((mention, WEIGHT + 20))


def _themed(scene: Scene, name: str, at: int) -> bool:
    """Return whether a theme in clauses is the name of a gathering: “共商，共建”国际会议."""
    noun = scene.vocabulary.heads.quoted_pattern.match(scene.text, at)
    if noun is None or len(name) > LONGEST_THEME or not ENDED.isdisjoint(name):
        return False
    gathers = scene.vocabulary.heads.quoted[noun.group()] == "MECHANISM"
    return gathers and len(noun.group()) > 1 and name[-1] not in CLAUSE


def _goes_on(scene: Scene, start: int, end: int) -> bool:
    """Return whether a noun only begins the word for a thing of another kind."""
    heads, text = scene.vocabulary.heads.heads, scene.text
    label = scene.vocabulary.heads.quoted[text[start:end]]
    longer = (heads.get(text[start : end + size]) for size in (3, 2, 1))
    return any(head is not None and head.label != label for head in longer)


def _is_gathering(scene: Scene, start: int, end: int) -> bool:
    """Return whether a quotation is the whole name of a gathering: 「某组织外长与代表会议」."""
    name = scene.text[start:end]
    if len(name) < SHORTEST_GATHERING or name in scene.vocabulary.words:
        return False
    ending = scene.vocabulary.gathering_end.search(name)
    if ending is None or _acts(scene, start, end):
        return False
    return name[0] not in scene.vocabulary.names.preposed


def _acts(scene: Scene, start: int, end: int) -> bool:
    """Return whether a verb stands behind a name in a quotation: 「某地参与世界卫生大会」."""
    tokens = scene.tokens(start, end)
    return any(one.hit is not None and two.kind == "v" for one, two in pairwise(tokens))


def _is_law(scene: Scene, name: str) -> bool:
    """Return whether a quotation names a law: “道德法”, but not “老办法”."""
    words = scene.vocabulary.words
    law = name.endswith(scene.vocabulary.heads.law) and 3 <= len(name) <= LONGEST_LAW
    return law and name not in words and name[-2:] not in words


def _short_for(scene: Scene, start: int, end: int) -> bool:
    """Return whether a quoted word is the end of a document's name quoted before it."""
    text = scene.text
    return text.find(text[start : end + 1], 0, start - 1) >= 0
