"""Documents a verb of signing governs: titled, counted, bare, or referred to."""

from __future__ import annotations

import re

from extract.document import DocumentItem, Mention
from extract.numerals import parse_int
from extract.stages.events.chunks import DOCUMENT, Skeleton
from extract.stages.events.context import NUMERALS, Context


def find_documents(
    context: Context, skeleton: Skeleton, start: int, end: int, heads: re.Pattern[str]
) -> list[DocumentItem]:
    """Return the documents named between two skeleton positions, counted ones included."""
    text = context.document.text
    out: list[DocumentItem] = []
    for place in range(start, end):
        if skeleton.text[place] != DOCUMENT:
            continue
        mention = skeleton.chunks[place].mention
        if mention is None:
            continue
        span = (mention.start, mention.end)
        counted = context.compiled.patterns.counted_document.fullmatch(mention.name)
        if counted is not None and not _quoted(text, mention):
            number = counted["count"] or counted["numeral"]
            out.append(DocumentItem(counted["title"], _count(number), (span,)))
        else:
            name = mention.name
            if not _quoted(text, mention):
                name = context.compiled.patterns.title_head.sub("", name)
            out.append(DocumentItem(name, 1, (span,)))
    if start >= len(skeleton.starts) or end <= start:
        return out
    low, high = skeleton.starts[start], skeleton.ends[end - 1]
    for match in context.compiled.patterns.counted_document.finditer(text, low, high):
        if any(s <= match.start("title") < e for d in out for s, e in d.spans):
            continue
        if any(c in text[match.start() : match.end()] for c in "《》"):
            continue
        title = context.compiled.patterns.title_cut.sub("", match["title"])
        number = match["count"] or match["numeral"]
        out.append(DocumentItem(title, _count(number), ((match.start(), match.end()),)))
    if not out:
        match_head = context.compiled.patterns.bare_document.match(text, low, high)
        if (
            match_head
            and heads.search(match_head["title"])
            and not context.compiled.patterns.bare_not.match(match_head["title"])
            and not context.compiled.patterns.bare_never.search(match_head["title"])
        ):
            span = (match_head.start("title"), match_head.end("title"))
            title = context.compiled.patterns.title_cut.sub("", match_head["title"])
            own = _own_title(context, title)
            if own is not None:
                return [own]
            patterns = context.compiled.patterns
            generic = title in patterns.generic_documents or title.endswith(patterns.plural)
            out.append(DocumentItem(title, None if generic else 1, (span,)))
    return sorted(out, key=lambda d: d.spans[0])


def _quoted(text: str, mention: Mention) -> bool:
    return text[mention.start - 1 : mention.start] in ("《", "“", "「")


def referred_document(
    context: Context, skeleton: Skeleton, start: int, end: int
) -> list[DocumentItem]:
    """Return the document that 这项法案 stands for: the last one named with the same head."""
    if start >= len(skeleton.starts) or end <= start:
        return []
    low, high = skeleton.starts[start], skeleton.ends[end - 1]
    patterns = context.compiled.patterns
    text = context.document.text
    match = patterns.bare_document.match(text, low, high)
    if match is None:
        return []
    if patterns.bare_not.match(match["title"]) is None and match["title"] not in patterns.alone:
        return []
    head = match["title"][-2:]
    for mention in reversed(context.document.mentions):
        if mention.label != "DOCUMENT" or mention.start >= low:
            continue
        after = text[mention.end : mention.end + 3]
        if mention.name.endswith(head) or head in after:
            name = mention.name if mention.name.endswith(head) else mention.name + head
            spans = ((match.start("title"), match.end("title")), (mention.start, mention.end))
            return [DocumentItem(name, 1, spans)]
    return []


def full_titles(context: Context, items: list[DocumentItem]) -> list[DocumentItem]:
    """Return the documents, a bare 联合声明 under the full title that the text gives once."""
    document = context.document
    out: list[DocumentItem] = []
    for item in items:
        if item.title in context.compiled.patterns.joint_titles and item.count == 1:
            longer = {
                m.name: m
                for m in document.mentions
                if m.label == "DOCUMENT" and m.name.endswith(item.title) and m.name != item.title
            }
            if len(longer) == 1:
                mention = next(iter(longer.values()))
                spans = (*item.spans, (mention.start, mention.end))
                item = DocumentItem(mention.name, 1, spans)
        out.append(item)
    return out


def _own_title(context: Context, title: str) -> DocumentItem | None:
    """Return the document's own title for 以下公报, 本声明, where its headline is one."""
    if context.compiled.patterns.self_words.match(title) is None:
        return None
    document = context.document
    for block in document.blocks:
        if block.zone != "title":
            continue
        for index in (m for s in block.sentences for m in document.sentences[s].mentions):
            mention = document.mentions[index]
            if mention.label == "DOCUMENT" and mention.name.endswith(title[-2:]):
                return DocumentItem(mention.name, 1, ((mention.start, mention.end),))
    return None


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return parse_int(word) if all(c in NUMERALS for c in word) else None
