"""The stage: every content block read in order, then lists, headlines and details."""

from __future__ import annotations

from extract.document import Block, Document
from extract.gazetteers import Resources
from extract.stages.commitments.details import Finisher
from extract.stages.commitments.drafts import Draft
from extract.stages.commitments.lexicon import lexicon_of
from extract.stages.commitments.lists import ListReader
from extract.stages.commitments.passage import PassageReader


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.commitments`` in reading order."""
    lexicon = lexicon_of(resources)
    reader = PassageReader(document, resources, lexicon)
    lists = ListReader(document, resources, lexicon, reader)
    drafts: list[Draft] = []
    headlines: list[Block] = []
    for block in document.blocks:
        if block.zone == "title":
            headlines.append(block)
            lists.title(block)
            continue
        drafts += lists.block(block)
    if not drafts:
        for block in headlines:
            drafts += lists.running(block)
    document.commitments = []
    if drafts:
        finisher = Finisher(document, resources, lexicon, reader)
        kept = _distinct(document.text, drafts)
        document.commitments = [finisher.finish(draft) for draft in kept]
    reader.close()


def _distinct(text: str, drafts: list[Draft]) -> list[Draft]:
    """Leave out what is repeated word for word."""
    seen: set[tuple[str, tuple[str, ...], str]] = set()
    kept = []
    for draft in drafts:
        key = (draft.force, draft.actor.codes, text[draft.start : draft.end])
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept
