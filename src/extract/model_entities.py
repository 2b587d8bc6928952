"""Entities of a statistical model beside ours: the gazetteers and rules stand, a model adds.

A backend gives ``(start, end, label)`` in the clean text; here they become mentions where
nothing stands yet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from extract.document import Document, Mention
from extract.gazetteers import Resources
from extract.spans import Span

Entity = tuple[int, int, str]
"""``(start, end, label)`` of a model, offsets in the clean text."""

LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "LOCATION": "PLACE",
    "FAC": "PLACE",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "EVENT": "MECHANISM",
    "LAW": "DOCUMENT",
    "WORK_OF_ART": "DOCUMENT",
    **{label: label for label in ("COUNTRY", "PLACE", "MECHANISM", "DOCUMENT", "INITIATIVE")},
}
"""Labels of OntoNotes and CoNLL models, and our own, with ours; the others are not taken."""

_EDGES = " \t\n\u3000，。；：、！？“”‘’「」『』《》（）()"


def content_spans(document: Document) -> list[Span]:
    """Return the spans of the content sentences, in order."""
    return [(sentence.start, sentence.end) for sentence in document.sentences]


def add_entities(document: Document, entities: Iterable[Entity], resources: Resources) -> int:
    """Add a model's entities where no mention stands and return how many were added.

    Labels that are no entities of ours, blanks and names across a sentence end are left out; of
    two that overlap, the one that starts first stands, the longer of two that start together.
    """
    taken = {at for mention in document.mentions for at in range(mention.start, mention.end)}
    starts = [sentence.start for sentence in document.sentences]
    added = 0
    for start, end, label in sorted(
        set(entities), key=lambda entity: (entity[0], -entity[1], entity[2])
    ):
        mention = _mention(document, start, end, label, resources)
        if mention is None or not taken.isdisjoint(range(mention.start, mention.end)):
            continue
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or mention.end > document.sentences[at].end:
            continue
        taken.update(range(mention.start, mention.end))
        document.mentions.append(mention)
        added += 1
    if added:
        document.mentions.sort(key=lambda mention: mention.start)
        document.index_mentions()
    return added


def _mention(
    document: Document, start: int, end: int, label: str, resources: Resources
) -> Mention | None:
    ours = LABELS.get(label.upper())
    text = document.text
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if ours is None or end - start < 2:
        return None
    mention = Mention(start, end, ours, text[start:end], source="model")
    for surface in resources.gazetteers.matcher.get(mention.name):
        if surface.label == "COUNTRY" and ours == "PLACE":
            mention.label, mention.id, mention.country = "COUNTRY", surface.id, surface.id
    return mention
