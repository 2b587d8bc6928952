"""Segmentation: blocks (paragraphs, headings, items) and sentences of the content.

Quotes and brackets are respected: a full stop inside a short quotation does not end the
sentence around it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extract.document import CONTENT, Block, Document, Sentence, Zone
from extract.gazetteers import Resources
from extract.numbering import Marker, Numbering, find_marker
from extract.ordered import starting
from extract.patterns import lazy
from extract.spans import Span

_ADORNING = "◆●■▪★◎▌"
_BLANK = frozenset(" \t\u3000\u00a0\u200b\ufeff")
# a run of stops, or any other mark alone; one class comes first, as that is found quickly
_MARKS = lazy(r"[。！？!?…“”‘’「」『』（）()《》〈〉【】\[\]](?:(?<=[。！？!?…])[。！？!?…]+)?")
_FULL_POINT = lazy(r"(?<=[\u3400-\u9fff”」』）)])\.(?=\s|$)")  # 会谈. 会后…: for a full stop
_OPEN = dict(zip("“‘「『（(《〈【[", "”’」』）)》〉】]", strict=True))
_CLOSE = frozenset(_OPEN.values())
_STOP = "。"
_STOPS = frozenset("。！？!?…")
_ENDS = _STOPS | {"."}
_PAUSES = "，,；;：:"
_HEADING_LENGTH = 40
_HEADLINE_LENGTH = 80  # of an item of news
_LONG_QUOTE = 90  # code points from which sentences inside a quotation stand on their own
_WHOLE_PASSAGE = 1000  # a quotation so long is more than one sentence in any case
_LONGEST = 600  # code points of a sentence; a longer one is cut at a pause
_FEW = 3  # paragraphs by which one tells how they are made
_LOOSE = 5  # paragraphs to one of several sentences where nearly each is one sentence
_DATED = lazy(r"[【\[(（]?(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_BULLETIN = 4
_NOT_HEADING = lazy(r"[。！？!?；;，,：:…、”」』》]\s*$")


def run(document: Document, resources: Resources) -> None:
    """Fill ``blocks`` and ``sentences`` from the content zones."""
    zones = [zone for zone in document.zones if zone.kind in CONTENT]
    text = document.text
    document.blocks = [
        Block(zone.start, zone.end, "title" if zone.kind == "title" else "paragraph", zone.kind)
        for zone in zones
    ]
    _number(document)
    _unite(document)
    sentences = document.sentences
    for index, block in enumerate(document.blocks):
        start = block.marker[1] if block.marker else block.start
        first = len(sentences)
        for low, high in split_sentences(text, start, block.end):
            sentences.append(Sentence(low, high, index, len(sentences)))
        block.sentences = list(range(first, len(sentences)))
    document.loose = _is_loose(document)


def _is_loose(document: Document) -> bool:
    """Whether nearly each paragraph of the body is one sentence, as some outlets print."""
    body = [block for block in document.blocks if block.zone == "body"]
    paragraphs = [block for block in body if block.kind == "paragraph" and block.sentences]
    if len(paragraphs) < _FEW:
        return False
    several = sum([len(block.sentences) > 1 for block in paragraphs])
    return several * _LOOSE <= len(paragraphs)


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Split ``text[start:end]`` into sentences, outer blanks left out.

    >>> split_sentences("他说：“好。很好。”会谈结束。", 0, 15)
    [(0, 10), (10, 15)]
    """
    found = [(match.start(), match[0]) for match in _MARKS.finditer(text, start, end)]
    if text.find(". ", start, end) >= 0 or text.startswith(".", end - 1):
        found += [(match.start(), match[0]) for match in _FULL_POINT.finditer(text, start, end)]
        found.sort()
    plain = _split_plain(text, start, end, found)
    return plain if plain is not None else _sentences(text, start, end, _Marks(found))


def _split_plain(
    text: str, start: int, end: int, found: list[tuple[int, str]]
) -> list[Span] | None:
    """Do the same for a block without quotes and brackets, else return None."""
    sentences: list[Span] = []
    begin = start
    for at, mark in found:
        if mark[0] not in _ENDS:
            return None
        cursor = at + len(mark)
        if mark != _STOP and _is_soft(text, at, cursor):
            continue
        _append(text, begin, cursor, sentences)
        begin = cursor
    _append(text, begin, end, sentences)
    if end - start > _LONGEST and any(high - low > _LONGEST for low, high in sentences):
        return None
    return sentences


def _number(document: Document) -> None:
    """Find list marks and headings, and give blocks their item and section."""
    text = document.text
    places = [index for index, block in enumerate(document.blocks) if block.zone == "body"]
    body = [document.blocks[index] for index in places]
    markers = [find_marker(text, block.start, block.end) for block in body]
    numbering = Numbering()
    item = section = None
    heading: int | None = None
    for index, (block, marker) in enumerate(zip(body, markers, strict=True)):
        following = body[index + 1] if index + 1 < len(body) else None
        after = markers[index + 1] if following else None
        if marker and _is_headline_mark(text, block, marker, following, after):
            block.marker, marker = (block.start, marker.end), None
        is_heading = _is_heading(text, block, marker, following, after)
        if marker and numbering.accepts(
            marker, (markers[i] for i in range(index + 1, len(markers)))
        ):
            numbering.push(marker)
            item, section = numbering.item, numbering.section
            block.marker = (block.start, marker.end)
            block.kind = "item"
        elif is_heading:
            numbering.clear()
            item, section = numbering.item, numbering.section
        if is_heading:
            block.kind = "heading"
            heading = places[index]
        else:
            block.heading = heading
        block.item, block.section = item, section


def _is_heading(
    text: str, block: Block, marker: Marker | None, following: Block | None, after: Marker | None
) -> bool:
    """Whether a short line without final punctuation heads what follows."""
    if block.end - block.start > _HEADING_LENGTH or following is None:
        return False
    if marker and marker.rank >= 3:
        return False
    if _NOT_HEADING.search(text[block.start : block.end]):
        return False
    if after is not None:
        return marker is None or after.rank != marker.rank
    return following.end - following.start > _HEADING_LENGTH or text[following.end - 1] in _STOPS


def _is_headline_mark(
    text: str, block: Block, marker: Marker, following: Block | None, after: Marker | None
) -> bool:
    """Whether a mark adorns a heading (◆ 会场内外), as no other stands below it."""
    adorns = text[block.start] in _ADORNING and following is not None and after is None
    return adorns and _is_heading(text, block, None, following, None)


def _unite(document: Document) -> None:
    """Make the paragraphs of one dated bulletin entry a unit, with the address below them."""
    text = document.text
    body = [block for block in document.blocks if block.zone == "body"]
    dated = [bool(_DATED.match(text, block.start, block.end)) for block in body]
    sources = [zone for zone in document.zones if zone.kind == "source_url"]
    if sum(dated) < _BULLETIN and len(sources) < 2:
        _part_items(document)
        return
    unit = 0
    previous = -1
    for block, starts in zip(body, dated, strict=True):
        between = starting(sources, previous + 1) < starting(sources, block.start)
        if starts or between or unit == 0:
            unit += 1
        block.unit = unit
        previous = block.start
    for zone in sources:
        _attach(text, zone, body)


def _part_items(document: Document) -> None:
    """Make each news item of a page a unit: a headline with a dateline of its own opens the next.

    So it does only where the item before has a dateline and text.
    """
    text, blocks = document.text, document.blocks
    dated = told = False
    firsts: set[int] = set()
    for block, after in pairwise(blocks):
        if block.zone == "dateline":
            dated = True
        elif dated and block.zone == "body":
            if told and after.zone == "dateline" and _may_head(text, block):
                firsts.add(block.start)
                told = False
            else:
                told = told or text[block.end - 1] in _STOPS
    if not firsts:
        return
    unit = 1
    for block in blocks:
        if block.start in firsts:
            block.kind = block.zone = "title"
            unit += 1
        block.unit = unit


def _may_head(text: str, block: Block) -> bool:
    if block.item is not None or block.end - block.start > _HEADLINE_LENGTH:
        return False
    return _NOT_HEADING.search(text[block.start : block.end]) is None


def _attach(text: str, zone: Zone, body: list[Block]) -> None:
    last = starting(body, zone.start) - 1
    address = re.search(r"https?://\S+", text[zone.start : zone.end])
    if last < 0 or not address:
        return
    for index in range(last, -1, -1):
        if body[index].unit != body[last].unit or body[index].url is not None:
            break
        body[index].url = address.group().rstrip(")）】]>")


class _Marks:
    """The punctuation of a stretch with its pairs of quotes and brackets."""

    __slots__ = ("found", "pairs")

    def __init__(self, found: list[tuple[int, str]]) -> None:
        self.found = found
        self.pairs: dict[int, int] = {}  # an opening mark that is never closed is left out
        stack: list[tuple[int, str]] = []
        for at, mark in self.found:
            if mark in _OPEN:
                stack.append((at, _OPEN[mark]))
            elif mark in _CLOSE and stack:
                for depth in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
                    if stack[depth][1] == mark:
                        self.pairs[stack[depth][0]] = at
                        del stack[depth:]
                        break


def _sentences(text: str, start: int, end: int, marks: _Marks) -> list[Span]:
    spans: list[Span] = []
    begin = start
    closers: list[int] = []  # ends of open stretches in which stops do not count
    for at, mark in marks.found:
        while closers and closers[-1] < at:
            closers.pop()
        if mark in _OPEN:
            close = marks.pairs.get(at)
            if close is not None and not _is_long_quote(text, at, close):
                closers.append(close)
            continue
        is_close = mark in _CLOSE
        ends_inside = is_close and at > begin and text[at - 1] in _STOPS
        if closers and not (is_close and closers == [at]):
            continue
        if mark[0] in _ENDS and not _is_soft(text, at, at + len(mark)):
            cursor = at + len(mark)
            while cursor < end and text[cursor] in _CLOSE:
                cursor += 1
        elif ends_inside and mark not in ")）》〉]】":
            cursor = at + 1
        else:
            continue
        if cursor > begin:
            _append(text, begin, cursor, spans)
            begin = cursor
    _append(text, begin, end, spans)
    if end - start <= _LONGEST or all(high - low <= _LONGEST for low, high in spans):
        return spans
    return [part for span in spans for part in _bounded(text, *span)]


def _bounded(text: str, start: int, end: int) -> list[Span]:
    """Cut a sentence of runaway length: what reads it takes time by the square of its length."""
    parts: list[Span] = []
    while end - start > _LONGEST:
        limit = start + _LONGEST
        at = max(text.rfind(pause, start, limit) for pause in _PAUSES)
        cut = at + 1 if at > start else limit
        _append(text, start, cut, parts)
        start = cut
    _append(text, start, end, parts)
    return parts


def _is_soft(text: str, start: int, end: int) -> bool:
    """Whether a stop is only an ellipsis in the middle of a sentence, or part of a word."""
    mark = text[start:end]
    if mark == _STOP:
        return False
    if mark[0] == "…":
        return not mark.strip("…")
    return mark in ("!", "?") and end < len(text) and text[end].isascii() and text[end].isalnum()


def _is_long_quote(text: str, open_: int, close: int) -> bool:
    if text[open_] not in "“「『" or close - open_ < _LONG_QUOTE:
        return False
    if close - open_ > _WHOLE_PASSAGE:
        return True
    return any(stop in text[open_ : close - 1] for stop in "。！？")


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return start, end


def _append(text: str, start: int, end: int, spans: list[Span]) -> None:
    if start < end and (text[start] in _BLANK or text[end - 1] in _BLANK):
        start, end = _trim(text, start, end)
    if start < end:
        spans.append((start, end))
