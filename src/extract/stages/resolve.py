"""Resolve references: whom 双方, 两国元首, 中方, 各方, 六国, 他, 总统 and 宣言 stand for."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from extract.stages.references.cast import choose_main, gather
from extract.stages.references.couples import find_couples
from extract.stages.references.definitions import find_definitions
from extract.stages.references.groups import find_groups
from extract.stages.references.lexicon import Lexicon, compile_lexicon
from extract.stages.references.mediators import find_mediators
from extract.stages.references.parties import find_pairs
from extract.stages.references.persons import find_persons, find_subjects
from extract.stages.references.regions import find_regions
from extract.stages.references.sides import find_sides

if TYPE_CHECKING:
    from extract.document import Document
    from extract.gazetteers import Resources

_START = attrgetter("start")


def run(document: Document, resources: Resources) -> None:
    """Fill ``document.references`` and the ``references`` of its sentences."""
    lexicon: Lexicon = resources.cached("references.lexicon", compile_lexicon)
    cast = gather(document, resources.gazetteers, lexicon)
    find_regions(cast)
    find_sides(cast)
    choose_main(cast)
    find_definitions(cast)
    find_groups(cast)
    find_subjects(cast)
    find_mediators(cast)
    find_pairs(cast)
    find_couples(cast)
    find_persons(cast)
    document.references = sorted(cast.references, key=_START)
    for sentence in document.sentences:
        sentence.references = []
    at, starts = -1, [*cast.starts, len(document.text) + 1]
    for index, reference in enumerate(document.references):
        while starts[at + 1] <= reference.start:
            at += 1
        if at >= 0:
            document.sentences[at].references.append(index)
