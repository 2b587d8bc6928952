"""Recognise names: persons, countries, places, organisations, formats, documents, initiatives.

One automaton finds what the gazetteers know; rules find what no list can hold. Candidates
compete and the longest stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.ordered import around
from extract.stages.recognition.abbreviations import with_abbreviations
from extract.stages.recognition.framed import KEY as FRAMED
from extract.stages.recognition.framed import Frames, compile_frames, find_framed
from extract.stages.recognition.halls import find_halls
from extract.stages.recognition.heads import find_heads
from extract.stages.recognition.joined import joined
from extract.stages.recognition.offices import attach_offices
from extract.stages.recognition.parts import find_led
from extract.stages.recognition.persons import find_persons
from extract.stages.recognition.quoted import find_quoted
from extract.stages.recognition.readings import settle_readings
from extract.stages.recognition.scene import Hit, Scene
from extract.stages.recognition.select import select
from extract.stages.recognition.signatories import with_signatories
from extract.stages.recognition.surfaces import find_surfaces, usable
from extract.stages.recognition.towns import KEY as TOWNS
from extract.stages.recognition.towns import compile_towns, find_towns
from extract.stages.recognition.traits import TraitsTable, compile_traits
from extract.stages.recognition.vocabulary import Vocabulary, compile_vocabulary

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Resources

MEDIA = "media"
BRACKETS = ("（(", "）)")
ENDS = frozenset("。！？”」")


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.mentions`` and the ``mentions`` of its sentences."""
    scene = set_scene(document, resources)
    find_surfaces(scene)
    find_persons(scene)
    find_quoted(scene)
    find_heads(scene)
    frames: Frames = resources.cached(FRAMED, compile_frames)
    find_led(scene)
    find_framed(scene, frames)
    find_halls(scene)
    find_towns(scene, resources.cached(TOWNS, compile_towns))
    found = _without_reporters(document, joined(scene, select(scene.found)))
    document.mentions = with_abbreviations(scene, with_signatories(scene, found))
    attach_offices(scene)
    document.index_mentions()


def _without_reporters(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Leave out whom a dateline names (本报讯 记者某人报道), and whom a paragraph is taken from."""
    lines = [block for block in document.blocks if block.zone == "dateline"]
    text = document.text
    return [
        mention
        for mention in mentions
        if not (lines and mention.label == "PERSON" and around(lines, mention.start) is not None)
        and not (mention.kind == MEDIA and _credited(text, mention))
    ]


def _credited(text: str, mention: Mention) -> bool:
    """Return whether a medium stands alone in brackets behind a whole paragraph: …。（法新社）."""
    start, end = mention.start, mention.end
    if text[start - 1 : start] not in BRACKETS[0] or text[end : end + 1] not in BRACKETS[1]:
        return False
    closed = start > 1 and text[start - 2] in ENDS
    return closed and (end + 1 >= len(text) or text[end + 1] == "\n")


def set_scene(document: Document, resources: Resources) -> Scene:
    """Return the working view of a document: its hits and titles inside the content."""
    vocabulary: Vocabulary = resources.cached("recognition.vocabulary", compile_vocabulary)
    traits: TraitsTable = resources.cached("recognition.traits", compile_traits)
    scene = Scene(document, resources.gazetteers, vocabulary, traits)
    hits: list[Hit] = []
    known = traits.by_number
    for start, end, number in scene.inside(resources.gazetteers.matcher.places(scene.text)):
        surfaces, own = known.get(number) or traits.numbered(number)
        hits.append(Hit(start, end, surfaces, own))
    hits = past_seams(scene, hits)
    scene.set_hits(hits)
    kept: list[Hit] = []
    for hit in hits:
        if usable(scene, hit):
            kept.append(hit)
        elif hit.end - hit.start > 2:
            kept.extend(shorter(scene, hit))
    if kept != hits:
        scene.set_hits(kept)
    settle_readings(scene)
    return scene


def past_seams(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """Let names begin behind a word that another name takes the end of: 抵达|曼谷, not 达曼."""
    text, words, preposed = scene.text, scene.vocabulary.words, scene.vocabulary.names.preposed
    kept: list[Hit] = []
    last = 0
    for hit in hits:
        start, traits = hit.start, hit.traits
        if start < last or (traits.country and _seam_of_state(scene, hit)):
            continue
        if hit.end - start <= SHORT and not traits.country:
            barred = traits.after is not None and text.startswith(traits.after, hit.end)
            if barred or text[start] in preposed or text[start - 1 : start + 1] in words:
                hit = _behind(scene, hit) or hit
        kept.append(hit)
        last = hit.end
    return kept


def _seam_of_state(scene: Scene, hit: Hit) -> bool:
    """Return whether a state's name is a seam between initials and a word: 韩美国防部长."""
    text, words, at = scene.text, scene.vocabulary, hit.end - 1
    if hit.end - hit.start != PAIR or text[at] != words.state or hit.start == 0:
        return False
    if not text.startswith(words.of_states, at):
        return False
    first, short = text[hit.start - 1], scene.gazetteers.short_forms
    if first not in short or text[hit.start] not in short or first in words.leading:
        return False
    before = text[hit.start - 2 : hit.start]
    if before in words.words or before[:1] in words.living:
        return False  # 在缅|中国国防专家
    return not before[:1].isdigit()  # 8日|美国防部长


PAIR = 2  # characters of the short name of a state
SHORT = 4  # characters of a name that a longer one may take the place of
REACH = 12  # characters behind a name in which another one is looked for


def _behind(scene: Scene, hit: Hit) -> Hit | None:
    """Return the name that begins with the second character of ``hit`` and reaches beyond it."""
    at = hit.start + 1
    matcher = scene.gazetteers.matcher
    if not matcher.may_start(scene.text, at):
        return None
    for start, end, number in matcher.places(scene.text[at : hit.end + REACH]):
        if start == 0 and at + end > hit.end:
            return Hit(at, at + end, *scene.traits.numbered(number))
        break
    return None


def shorter(scene: Scene, hit: Hit) -> list[Hit]:
    """Return the names inside a hit that cannot stand: 中华人民共和国 in 中华人民共和国外交部."""
    for low, high in ((hit.start, hit.end - 1), (hit.start + 1, hit.end)):  # 首|都柏林
        places = scene.gazetteers.matcher.places(scene.text[low:high])
        inner = [
            Hit(low + start, low + end, *scene.traits.numbered(number))
            for start, end, number in places
        ]
        found = [
            piece
            for piece in inner
            if usable(scene, piece) and not (piece.traits.country and _seam_of_state(scene, piece))
        ]
        if found:
            return found
    return []
