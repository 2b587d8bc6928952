"""Documents a verb of signing governs: titled, counted, bare, or referred to."""

from __future__ import annotations

import re

from extract.document import DocumentItem, Mention
from extract.numerals import parse_int
from extract.ordered import starting
from extract.spans import Span
from extract.stages.events.arguments import clause_start
from extract.stages.events.chunks import CLAUSE_END, DATE, DOCUMENT, NAME, PLACE, Skeleton
from extract.stages.events.context import Context
from extract.stages.events.gathering_words import NUMERALS
from extract.stages.events.marks import COUNTED

OPENING, CLOSING = frozenset("（("), frozenset("）)")
BREAKS = frozenset("，,")
SENTENCE_ENDS = "。；！？\n"
GLOSSES = frozenset(("》（", "》("))
LEADING = frozenset((NAME, PLACE))
LONGEST_LEAD = 12
LONGEST_TITLE = 60
MOST = 100_000  # papers signed at once


def find_documents(
    context: Context, skeleton: Skeleton, start: int, end: int, heads: re.Pattern[str]
) -> list[DocumentItem]:
    """Return the documents named between two skeleton positions, counted ones included."""
    text = context.document.text
    out: list[DocumentItem] = []
    for place, chunk in skeleton.chunks.items():
        mention = chunk.mention
        if chunk.code != DOCUMENT or mention is None or not start <= place < end:
            continue
        if _gloss(context, mention):
            continue
        span = (mention.start, mention.end)
        counted = context.compiled.patterns.counted_document.fullmatch(mention.name)
        if counted is None and not _quoted(text, mention):  # 能源等|领域22项协议
            inside = context.compiled.patterns.counted_document.search(mention.name)
            at_end = inside is not None and inside.end() == len(mention.name)
            units = at_end and inside is not None and inside["count"]
            units = units and inside is not None and inside.start("title") > inside.end("count")
            counted = inside if units else None
        if counted is not None and not _quoted(text, mention):
            number = counted["count"] or counted["numeral"]
            out.append(DocumentItem(counted["title"], _count(number), (span,)))
        else:
            name = mention.name
            if not _quoted(text, mention):
                name = context.compiled.patterns.papers.title_head.sub("", name)
                name, span = _without_sum(context, skeleton, name, span)
                led = context.compiled.patterns.title_lead.search(
                    text, max(skeleton.starts[start], mention.start - LONGEST_LEAD), mention.start
                )
                if led is not None:  # 建立友好城市关系意向书
                    name, span = led[0] + name, (led.start(), mention.end)
                elif not out and name == mention.name:
                    low = _lead(context, skeleton, start, place)
                    name, span = text[low : mention.end], (low, mention.end)
            tail = context.compiled.patterns.title_tail.match(text, mention.end)
            if tail is not None:
                name += tail[0]
                span = (mention.start, tail.end())
            out.append(DocumentItem(name, 1, (span,)))
    if start >= len(skeleton.text) or end <= start:
        return out
    low, high = skeleton.starts[start], skeleton.starts[end]
    for match in _counted(context, skeleton, low, high):
        low_title, high_title = match.span("title")
        over = [d for d in out for s, e in d.spans if s < high_title and low_title < e]
        titles = (low_title, high_title)
        number = match["count"] or match["numeral"]
        one = match["about"] is not None and _count(number) == 1
        if one or any(  # 一项|关于边境的协定
            (d.spans[0][0] <= low_title and d.spans[0] != titles and match["about"] is None)
            or _quoted_span(text, d)
            for d in over
        ):
            continue
        out = [d for d in out if d not in over]  # 100余份各|领域合作协议
        if any(c in text[match.start() : match.end()] for c in "《》"):
            continue
        title, span = _without_sum(context, skeleton, match["title"], titles)
        whole = (match.start(), match.end())
        out.append(DocumentItem(_trim(context, title), _count(number), (whole,)))
    if len(out) == 1 and low < out[0].spans[0][0]:
        out += _before_and_others(context, low, out[0].spans[0][0])
        out += _listed_before(context, low, out[0].spans[0][0])
    if not out:
        match_head = context.compiled.patterns.papers.bare_document.match(text, low, high)
        if (
            match_head
            and heads.search(match_head["title"])
            and not context.compiled.patterns.papers.bare_not.match(match_head["title"])
            and not context.compiled.patterns.papers.bare_never.search(match_head["title"])
        ):
            span = (match_head.start("title"), match_head.end("title"))
            out, span = _first_of_two(context, span)
            title = context.compiled.patterns.papers.title_cut.sub("", text[slice(*span)])
            title, span = _without_sum(context, skeleton, title, span)
            tail = context.compiled.patterns.title_tail.match(text, span[1])
            if tail is not None:
                title, span = title + tail[0], (span[0], tail.end())
            own = _own_title(context, title)
            if own is not None:
                return [*out, own]
            out.append(_untitled(context, title, span))
    elif len(out) == 1 and out[0].count == 1 and not _quoted_span(text, out[0]):
        first, span = _first_of_two(context, out[0].spans[0])
        if first and text[slice(*span)] == out[0].title[span[0] - span[1] :]:
            out = [*first, _untitled(context, text[slice(*span)], span)]
    out.sort(key=lambda d: d.spans[0])
    bare = _bare_at_once(context, low, high, heads) if out else None
    if bare is not None and bare.spans[0][1] < out[0].spans[0][0]:
        return [bare]
    out = _without_sum_of(text, out)
    if len(out) == 1:
        out = [_counted_behind(context, out[0])]
    return out + _and_more(context, out, high)


def _first_of_two(context: Context, span: Span) -> tuple[list[DocumentItem], Span]:
    """Return the first of two papers without marks, and where the second stands (纪要|和协议)."""
    title = context.document.text[slice(*span)]
    found = context.compiled.patterns.papers.two_papers.match(title)
    if found is None:
        return [], span
    first = (span[0], span[0] + found.end("first"))
    return [_untitled(context, found["first"], first)], (span[0] + found.end(), span[1])


def _counted_behind(context: Context, item: DocumentItem) -> DocumentItem:
    """Return untitled papers with the number told behind them (合作备忘录17个)."""
    text, end = context.document.text, item.spans[-1][1]
    if (item.count or 1) > 1 or _quoted_span(text, item):
        return item
    number = context.compiled.patterns.papers.counted_after.match(text, end)
    return item if number is None else DocumentItem(item.title, _count(number["count"]), item.spans)


def _bare_at_once(
    context: Context, low: int, high: int, heads: re.Pattern[str]
) -> DocumentItem | None:
    """Return the untitled paper that ends the verb's own clause: 通过法律，中止参加《某条约》."""
    text, patterns = context.document.text, context.compiled.patterns
    while text[low : low + 1] in patterns.aspect:
        low += 1
    found = heads.match(text, low, high)
    if found is None or text[found.end() : found.end() + 1] not in BREAKS:
        return None
    return _untitled(context, found[0], found.span())


def _gloss(context: Context, mention: Mention) -> bool:
    """Whether a document only glosses the one before it: 《甲协定》（ABC）."""
    text = context.document.text
    if text[mention.start - 2 : mention.start] in GLOSSES:
        return True
    if context.compiled.patterns.papers.short_title.search(
        text, max(0, mention.start - 8), mention.start
    ):
        return True  # （以下简称《甲》）
    latin = mention.name.isascii() and text[mention.end : mention.end + 1] in CLOSING
    return latin and text[mention.start - 1 : mention.start] in OPENING


def _lead(context: Context, skeleton: Skeleton, start: int, place: int) -> int:
    """Return where an unmarked title begins right behind its verb (签署|对等贸易协议)."""
    text, high = context.document.text, skeleton.starts[place]
    while start < place and skeleton.text[start] in context.compiled.patterns.aspect:
        start += 1
    low = skeleton.starts[start]
    own = skeleton.text[start:place]
    if high - low > LONGEST_LEAD or not all(c.isalpha() or c in LEADING for c in own):
        return high
    return high if context.compiled.patterns.no_lead.search(text, low, high) else low


def _without_sum_of(text: str, found: list[DocumentItem]) -> list[DocumentItem]:
    """Leave out the number of the titled papers right before it: 《甲》和《乙》两份文件."""
    if len(found) < 3 or found[-1].count != len(found) - 1:
        return found
    before = text[found[-2].spans[0][1] : found[-1].spans[0][0]]
    return found[:-1] if all(char in "》”这" for char in before) else found


def _before_and_others(context: Context, low: int, high: int) -> list[DocumentItem]:
    """Return the one document named before a number of them (联合声明|等多份文件)."""
    patterns, text = context.compiled.patterns, context.document.text
    mark = patterns.list_mark.search(text, low, high)
    if mark is None or mark.end() != high:
        return []
    found = patterns.papers.bare_document.match(text, low, mark.start())
    if (
        found is None
        or found.end() != mark.start()
        or patterns.papers.bare_not.match(found["title"])
    ):
        return []
    return [DocumentItem(found["title"], 1, (found.span("title"),))]


def _listed_before(context: Context, low: int, high: int) -> list[DocumentItem]:
    """Return the documents of a list before one known by its name (甲协议和|乙备忘录)."""
    patterns, text = context.compiled.patterns, context.document.text
    out: list[DocumentItem] = []
    while low < high:
        found = patterns.papers.listed_title.match(text, low, high)
        if found is None or patterns.papers.bare_not.match(found["title"]):
            return []
        out.append(DocumentItem(found["title"], 1, (found.span("title"),)))
        low = found.end()
    return out


def _and_more(context: Context, found: list[DocumentItem], high: int) -> list[DocumentItem]:
    """Return the uncounted papers joined to the last document (…公报及…领域合作文件)."""
    if not found:
        return []
    text = context.document.text
    match = context.compiled.patterns.papers.and_papers.match(text, found[-1].spans[0][1], high)
    if match is None:
        return _one_more(context, found[-1], high)
    title = _trim(context, match["title"])
    if any(d.title == title for d in found):
        return []
    return [DocumentItem(title, None, (match.span("title"),))]


def _one_more(context: Context, last: DocumentItem, high: int) -> list[DocumentItem]:
    """Return the untitled papers joined to an untitled one (合作备忘录和交换协议)."""
    text, patterns = context.document.text, context.compiled.patterns
    out: list[DocumentItem] = []
    end = last.spans[0][1]
    while not _quoted_span(text, last) and last.count == 1:
        match = patterns.papers.and_paper.match(text, end, high)
        if match is None or patterns.papers.bare_not.match(match["title"]):
            break
        title = _trim(context, match["title"])
        out.append(_untitled(context, title, match.span("title")))
        end = match.end("title")
    return out


def documents_before(
    context: Context, skeleton: Skeleton, begin: int, start: int
) -> list[DocumentItem]:
    """Return the documents whose signing is told by a noun behind them (…文件的签署)."""
    text = context.document.text
    patterns = context.compiled.patterns
    first = skeleton.text.find(DOCUMENT, begin, start)
    heads = patterns.papers.bare_heads
    if first >= 0:
        found = find_documents(context, skeleton, first, start, heads)
        return [d for d in found if heads.search(d.title) or _quoted_span(text, d)]
    low, high = skeleton.starts[begin], skeleton.starts[start]
    every = _counted(context, skeleton, low, high)
    if every:
        counted = every[-1]
        title = _trim(context, counted["title"])
        number = counted["count"] or counted["numeral"]
        return [DocumentItem(title, _count(number), ((counted.start(), counted.end()),))]
    match = patterns.papers.nominal_document.search(skeleton.text[begin:start])
    if match is None or patterns.papers.bare_not.match(match["title"]):
        return []
    low = skeleton.starts[begin + match.start("title")]
    title = _trim(context, text[low : skeleton.starts[begin + match.end("title")]])
    if not title:
        return []
    high = skeleton.starts[begin + match.end("title")]
    return [_untitled(context, title, (high - len(title), high))]


def paper_first(
    context: Context, skeleton: Skeleton, begin: int, start: int, heads: re.Pattern[str]
) -> list[DocumentItem]:
    """Return the papers told before what is done with them (在协定上签字, 以《宣言》收场)."""
    text = context.document.text
    found: list[DocumentItem] = []
    if DOCUMENT in skeleton.text[begin:start]:
        found = find_documents(context, skeleton, begin, start, heads)
        headed = [d for d in found if heads.search(d.title)]
        if headed:
            return headed
        found = [d for d in found if _quoted_span(text, d)]
    ends = [head.end() for head in heads.finditer(skeleton.text, begin, start)]
    if not ends:
        return found
    every = _counted(context, skeleton, skeleton.starts[begin], skeleton.starts[ends[-1]])
    if every:
        counted = every[-1]
        title = _trim(context, counted["title"])
        number = counted["count"] or counted["numeral"]
        return [DocumentItem(title, _count(number), ((counted.start(), counted.end()),))]
    match = context.compiled.patterns.papers.held_paper.search(skeleton.text[begin : ends[-1]])
    if match is None or context.compiled.patterns.papers.bare_not.match(match["title"]):
        return []
    low, high = skeleton.starts[begin + match.start("title")], skeleton.starts[ends[-1]]
    return titled(context, low, high)


def told_of(
    context: Context, skeleton: Skeleton, begin: int, head: int, heads: re.Pattern[str]
) -> list[DocumentItem]:
    """Return the paper that a clause is about: its head begins at ``head`` (甲乙贸易|协定)."""
    text, patterns = skeleton.text, context.compiled.patterns
    if text[head] == DOCUMENT:
        return find_documents(context, skeleton, head, head + 1, heads)
    word = heads.match(text, head)
    if word is None:
        return []
    day = text.rfind(DATE, begin, head)
    low, high = skeleton.starts[max(begin, day + 1)], skeleton.starts[word.end()]
    known = text.rfind(DOCUMENT, begin, head)
    if known >= 0:
        return find_documents(context, skeleton, known, word.end(), heads)
    title = _trim(context, context.document.text[low:high])
    if patterns.papers.bare_not.match(title):
        title = word[0]
    return [_untitled(context, title, (high - len(title), high))]


def titled(context: Context, low: int, high: int) -> list[DocumentItem]:
    """Return the one document that a stretch of the clean text names."""
    title = _trim(context, context.document.text[low:high])
    if not title or context.compiled.patterns.papers.bare_not.match(title):
        return []
    return [_untitled(context, title, (high - len(title), high))]


def passive(context: Context, skeleton: Skeleton, start: int, end: int) -> list[DocumentItem]:
    """Return the document that a clause, or the one before it, begins with as what is signed.

    ``某协定则在6月29日，由某人与某人在某地签署``: ``start`` and ``end`` are those of the verb.
    """
    text, patterns = skeleton.text, context.compiled.patterns
    if text[end : end + 1] not in CLAUSE_END and text[end : end + 1] != "的":
        return []
    begin = clause_start(skeleton, start)
    for _ in range(2):
        found = patterns.papers.passive_document.match(text, begin, start)
        if found is not None:
            low, high = found.span("title")
            if text[low] == DOCUMENT:
                return find_documents(context, skeleton, low, high, patterns.papers.bare_heads)
            if patterns.papers.bare_not.match(found["title"]):  # 这份议定书是…签署的
                return referred_document(context, skeleton, low, high)
            span = (skeleton.starts[low], skeleton.starts[high])
            return [_untitled(context, context.document.text[span[0] : span[1]], span)]
        if begin == 0 or patterns.papers.passive_led.match(text, begin) is None:
            break
        begin = clause_start(skeleton, begin - 1)
    return []


def _untitled(context: Context, title: str, span: Span) -> DocumentItem:
    """Return a document without a title of its own: one, or unknown how many (合作文件)."""
    patterns = context.compiled.patterns
    generic = title in patterns.papers.generic_documents and not _single(context, title, span)
    generic = generic or title.endswith(patterns.plural)
    return DocumentItem(title, None if generic else 1, (span,))


def _single(context: Context, title: str, span: Span) -> bool:
    """Whether a bare paper is one: 签署备忘录, where nothing tells of several (与多家公司分别…)."""
    patterns, text = context.compiled.patterns, context.document.text
    if not title.endswith(patterns.single):
        return False
    start = max(text.rfind(mark, 0, span[0]) for mark in SENTENCE_ENDS) + 1
    return patterns.several.search(text, start, span[1] + 1) is None


def _without_sum(context: Context, skeleton: Skeleton, title: str, span: Span) -> tuple[str, Span]:
    """Return a title and its span without a sum before it (总价值5亿美元的协议)."""
    document = context.document
    for index in document.sentences[skeleton.sentence].amounts:
        if document.amounts[index].kind == "count":
            continue
        end = document.amounts[index].end
        if span[0] < end < span[1] - 2:
            link = context.compiled.patterns.of.match(document.text, end)
            cut = link.end() if link is not None else end
            title, span = document.text[cut : span[1]], (cut, span[1])
    return title, span


def _trim(context: Context, title: str) -> str:
    """Return a title without the fields it covers and without words of number before it."""
    patterns = context.compiled.patterns
    return patterns.papers.title_head.sub("", patterns.papers.title_cut.sub("", title))


def _quoted_span(text: str, item: DocumentItem) -> bool:
    return text[item.spans[0][0] - 1 : item.spans[0][0]] in ("《", "“", "「")


def _quoted(text: str, mention: Mention) -> bool:
    return text[mention.start - 1 : mention.start] in ("《", "“", "「")


def _counted(context: Context, skeleton: Skeleton, low: int, high: int) -> list[re.Match[str]]:
    """Return the counted documents between two places of the clean text."""
    if not skeleton.seen & COUNTED:
        return []
    words, starts = context.compiled.patterns.counted_document, skeleton.starts
    found = words.finditer(context.document.text, low, high)
    # not from within a name or a sum: 厄瓜|多…的协定, 1吉瓦的项目协议
    return [
        m
        for m in found
        if starts[skeleton.position(m.start())] == m.start()
        and not _within_sum(context, skeleton, m.start())
    ]


def _within_sum(context: Context, skeleton: Skeleton, at: int) -> bool:
    """Whether a number at a place of the clean text is that of money or of a quantity."""
    document = context.document
    return any(
        document.amounts[index].start <= at < document.amounts[index].end
        for index in document.sentences[skeleton.sentence].amounts
        if document.amounts[index].kind != "count"
    )


def referred_document(
    context: Context, skeleton: Skeleton, start: int, end: int
) -> list[DocumentItem]:
    """Return the document that 这项法案 stands for: the last one named with the same head."""
    if start >= len(skeleton.text) or end <= start:
        return []
    low, high = skeleton.starts[start], skeleton.starts[end]
    patterns = context.compiled.patterns
    text = context.document.text
    match = patterns.papers.bare_document.match(text, low, high)
    if match is None:
        return []
    if (
        patterns.papers.bare_not.match(match["title"]) is None
        and match["title"] not in patterns.alone
    ):
        return []
    head = match["title"][-2:]
    headed = context.named.headed(head, text)
    before = starting(headed, low)
    if not before:
        return []
    mention = headed[before - 1]
    name = mention.name if mention.name.endswith(head) else mention.name + head
    spans = ((match.start("title"), match.end("title")), (mention.start, mention.end))
    return [DocumentItem(name, 1, spans)]


def full_titles(context: Context, items: list[DocumentItem]) -> list[DocumentItem]:
    """Return the documents, a bare 联合声明 under the full title that the text gives once."""
    out: list[DocumentItem] = []
    for item in items:
        if item.title in context.compiled.patterns.papers.joint_titles and item.count == 1:
            mention = context.named.full(item.title)
            if mention is not None:
                spans = (*item.spans, (mention.start, mention.end))
                item = DocumentItem(mention.name, 1, spans)
        out.append(item)
    return out


def under_own_title(context: Context, items: list[DocumentItem]) -> list[DocumentItem]:
    """Return the documents, 本联合声明 under the title of the text, else without 本."""
    words, out = context.compiled.patterns.self_words, []
    for item in items:
        led = words.match(item.title)
        if led is not None and led.end() < len(item.title):
            own = _own_title(context, item.title)
            bare = item.title[led.end() :]
            item = own or DocumentItem(bare, item.count, item.spans)
        out.append(item)
    return out


def _own_title(context: Context, title: str) -> DocumentItem | None:
    """Return the document's own title for 以下公报, 本声明, where its headline is one."""
    if context.compiled.patterns.self_words.match(title) is None:
        return None
    document = context.document
    for block in context.headlines:
        for index in (m for s in block.sentences for m in document.sentences[s].mentions):
            mention = document.mentions[index]
            if mention.label == "DOCUMENT" and mention.name.endswith(title[-2:]):
                whole = document.text[block.start : mention.end]
                if len(whole) <= LONGEST_TITLE and whole.isalnum() and mention.end == block.end:
                    return DocumentItem(whole, 1, ((block.start, mention.end),))
                return DocumentItem(mention.name, 1, ((mention.start, mention.end),))
    return None


def _count(word: str) -> int | None:
    """Return how many papers a number tells, None where it is none or no number of papers."""
    if word.isdigit():
        number: int | None = int(word)
    else:
        number = parse_int(word) if all(c in NUMERALS for c in word) else None
    return number if number is None or number <= MOST else None  # not 亿亿亿份
