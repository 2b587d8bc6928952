"""Recognise names: persons, countries, places, organisations, formats, documents, initiatives.

One automaton finds what the gazetteers know; rules find what no list can hold. Candidates
compete and the longest stand.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from extract.stages.recognition.heads import find_heads
from extract.stages.recognition.offices import attach_offices
from extract.stages.recognition.persons import find_persons
from extract.stages.recognition.quoted import find_quoted
from extract.stages.recognition.readings import settle_readings
from extract.stages.recognition.scene import Hit, Scene, TitleHit
from extract.stages.recognition.select import select
from extract.stages.recognition.surfaces import find_surfaces, usable
from extract.stages.recognition.vocabulary import Vocabulary, compile_vocabulary

if TYPE_CHECKING:
    from extract.document import Document, Mention
    from extract.gazetteers import Resources


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.mentions`` and the ``mentions`` of its sentences."""
    scene = set_scene(document, resources)
    find_surfaces(scene)
    find_persons(scene)
    scene.person_ends = frozenset(mention.end for mention, _ in scene.found if _is_person(mention))
    find_quoted(scene)
    find_heads(scene)
    document.mentions = select(scene.found)
    attach_offices(scene)
    for sentence in document.sentences:
        sentence.mentions = []
    for index, mention in enumerate(document.mentions):
        at = bisect_right(scene.starts, mention.start) - 1
        if at >= 0:
            document.sentences[at].mentions.append(index)


def _is_person(mention: Mention) -> bool:
    return mention.label == "PERSON"


def set_scene(document: Document, resources: Resources) -> Scene:
    """Return the working view of a document: its hits and titles inside the content."""
    vocabulary: Vocabulary = resources.cached("recognition.vocabulary", compile_vocabulary)
    scene = Scene(document, document.text, resources.gazetteers, vocabulary)
    scene.starts = [sentence.start for sentence in document.sentences]
    for start, end, word in vocabulary.title_matcher.find(scene.text):
        if scene.sentence_of(start) is not None:
            title = TitleHit(start, end, *vocabulary.titles[word])
            scene.titles.append(title)
            scene.title_ends[end] = title
            scene.title_starts[start] = title
    hits = [
        Hit(start, end, surfaces)
        for start, end, surfaces in resources.gazetteers.matcher.find(scene.text)
        if scene.sentence_of(start) is not None
    ]
    scene.hits = hits
    scene.hit_starts = [hit.start for hit in hits]
    kept: list[Hit] = []
    for hit in hits:
        if usable(scene, hit):
            kept.append(hit)
        elif hit.end - hit.start > 3:
            kept.extend(shorter(scene, hit))
    scene.hits = kept
    scene.hit_starts = [hit.start for hit in kept]
    settle_readings(scene)
    return scene


def shorter(scene: Scene, hit: Hit) -> list[Hit]:
    """Return the names inside a hit that cannot stand: 中华人民共和国 in 中华人民共和国外交部."""
    find = scene.gazetteers.matcher.find
    inner = [
        Hit(hit.start + start, hit.start + end, surfaces)
        for start, end, surfaces in find(scene.text[hit.start : hit.end - 1])
    ]
    return [piece for piece in inner if usable(scene, piece)]
