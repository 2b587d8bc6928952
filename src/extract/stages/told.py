"""Names that only the events tell: gatherings and papers found by what is said of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.ordered import touching
from extract.shapes import dataclass

if TYPE_CHECKING:
    from extract.document import Document
    from extract.gazetteers import Resources
    from extract.spans import Span

GATHERING, PAPER = 6, 7  # characters of a name that says enough
NAMED = frozenset(("MECHANISM", "ORG", "DOCUMENT", "INITIATIVE", "PERSON"))
MARKS = frozenset("《》“”「」『』、，。；：")


@dataclass(frozen=True)
class Words:
    """What is no part of such names."""

    edition: re.Pattern[str]
    unnamed: re.Pattern[str]  # begins what is no gathering's name: 各国大使会议
    described: re.Pattern[str]  # in what is no paper's name: 共建该工程的协定


def run(document: Document, resources: Resources) -> None:
    """Add to ``document.mentions`` the names that its events tell and nothing else found."""
    words: Words = resources.cached("told.words", _compile)
    found: dict[Span, Mention] = {}
    for event in document.events:
        gathering = event.gathering
        if gathering is not None and gathering.spans:
            mechanism = event.mechanism.value if event.mechanism is not None else None
            _gathering(document, words, gathering.spans[0], mechanism, found)
        for item in event.documents:
            if item.count == 1 and item.spans:
                _paper(document, words, item.spans[0], item.title, found)
    if found:
        _add(document, found)


def _compile(resources: Resources) -> Words:
    rules = resources.rules("names")
    edition = rules["edition"]
    return Words(
        re.compile(f"{edition['number']}[{edition['ends']}{rules['told']['counted']}]"),
        re.compile(rules["told"]["unnamed"]),
        re.compile(rules["told"]["described"]),
    )


def _gathering(
    document: Document,
    words: Words,
    span: Span,
    mechanism: str | None,
    found: dict[Span, Mention],
) -> None:
    """Note a gathering that no name was found in, without its edition."""
    start, end = span
    edition = words.edition.match(document.text, start, end)
    outer = span
    start = edition.end() if edition is not None else start
    name = document.text[start:end]
    if end - start < GATHERING or words.unnamed.match(name) or not MARKS.isdisjoint(name):
        return
    if any(mention.label in NAMED for mention in touching(document.mentions, start, end)):
        return
    mention = Mention(start, end, "MECHANISM", name, kind="conference", mechanism=mechanism)
    mention.outer, mention.key = outer, name
    mention.edition = edition.group() if edition is not None else None
    found[start, end] = mention


def _paper(
    document: Document, words: Words, span: Span, title: str, found: dict[Span, Mention]
) -> None:
    """Note a paper told under more than the name found for it, or with no name found."""
    start, end = span
    text = document.text
    if text[start:end] != title or len(title) < PAPER or not MARKS.isdisjoint(title):
        return
    if words.described.search(title) is not None or start == end:
        return
    over = touching(document.mentions, start, end)
    known = [mention for mention in over if mention.label in NAMED]
    if any(mention.label != "DOCUMENT" or mention.end != end for mention in known):
        return
    if any(mention.start <= start and mention.end >= end for mention in known):
        return
    mention = Mention(start, end, "DOCUMENT", title, kind="document")
    mention.outer, mention.key = span, title
    found[start, end] = mention


def _add(document: Document, found: dict[Span, Mention]) -> None:
    """Put the names found among the mentions, in the place of those inside of them."""
    news: list[Mention] = []
    for (start, end), mention in sorted(found.items()):
        over = touching(document.mentions, start, end)
        inside = all(start <= other.start and other.end <= end for other in over)
        if inside and not (news and news[-1].end > start):
            news.append(mention)
    old = document.mentions
    inner = {id(m) for one in news for m in touching(old, one.start, one.end)}
    kept = [mention for mention in old if id(mention) not in inner]
    document.mentions = sorted([*kept, *news], key=lambda mention: mention.start)
    places = {id(mention): index for index, mention in enumerate(document.mentions)}
    for reference in document.references:
        persons = (places.get(id(old[index])) for index in reference.persons)
        reference.persons = tuple(index for index in persons if index is not None)
    document.index_mentions()
