"""Zones: which lines of a page are title, dateline and body, and which are furniture.

Every line gets one kind from the patterns of ``rules/zones.toml`` and from where it
stands; nothing is removed. Publication date, publisher, address and genre are read here.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from extract.document import Document, Zone
from extract.gazetteers import Resources
from extract.patterns import lazy
from extract.stages.zone_days import (
    cut_head,
    cut_opening,
    cut_prefix,
    cut_title,
    is_publication,
    join_split,
    mark_foot,
    says_again,
)
from extract.stages.zone_rules import Line, Rules, is_prose

_LINE = lazy(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BLANKS = " \t\u3000\u00a0\ufeff\u200b"
_CLOSERS = "”’」』）)》】\"'"
_TITLE_LENGTH = 70
_ASKS = "？！?!…"  # how a headline may end that is no statement
_LONGEST_STAMP = 21
_LONGEST_NOTE = 40
_BARE_STAMP = lazy(r"[\[(（]?[\d\s:：/.-]{8,19}[\])）]?")
_LISTED_STAMP = lazy(r"[-–•·*]\s*(?:19|20)\d\d[-/.年][\d\s:：/.月日-]{4,18}")
_STOPPERS = "。！？」”"
_STOPPER = lazy(f"[{_STOPPERS}]")
_HEAD_LINES = 20  # how far a page's title and date may be from its first line
_NOTICE = 0.3  # most of a page that notices before its title may fill
_SHORTEST_TITLE = 8
_SHORTEST_SUBTITLE = 8
_LONGEST_SUBTITLE = 36
_NO_SUBTITLE = frozenset("（()）：:，,;；、—【】[]0123456789一二三四五六七八九十")
_LONGEST_LABEL = 4  # Han characters
_BARE_DAY = lazy(r"[\[(（]?(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}")
_REST = 0.3  # most of the body that may stand behind a footer and not belong to it
_BULLETS = frozenset("●○■□◆◇▲△★☆◎▪•※")
_CAPTION_LENGTH = 70
_SHORTEST_REPEAT = 12
_BLANK = lazy(r"[\s\u3000]+")
_HAN = lazy(r"[\u3400-\u9fff]")


def compile_rules(resources: Resources) -> Rules:
    """Build the rules for ``Resources.cached``."""
    return Rules(resources.rules("zones"))


def run(document: Document, resources: Resources) -> None:
    """Fill ``zones``, ``title``, ``published``, ``publisher``, ``url`` and ``genre``."""
    from extract.stages.zone_facts import read_facts

    rules = resources.cached("zones", compile_rules)
    text = document.text
    lines = _lines(text)
    join_split(lines, text, rules)
    cut_prefix(lines, rules)
    _cut_keywords(lines, rules)
    _mark_furniture(lines, document.zones)
    classify(lines, rules)
    document.zones = [zone for line in lines for zone in _split(line, lines, rules)]
    read_facts(document, lines, rules)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    for match in _LINE.finditer(text):
        line = match[0]
        body = line.strip(_BLANKS)
        if body and not body.isspace():
            start = match.start() + (line.find(body[0]) if line[0] != body[0] else 0)
            lines.append(Line(start, start + len(body), body))
    return lines


def _cut_keywords(lines: list[Line], rules: Rules) -> None:
    """Cut keywords off the first sentence that a flattened page has right behind them."""
    for line in lines[:_HEAD_LINES]:
        match = rules.keywords.match(line.text)
        if match and is_prose(line.text):
            cut_head(line, match.end(), "credit")


def _mark_furniture(lines: list[Line], furniture: list[Zone]) -> None:
    """Give lines inside a page's navigation, sidebars and footers the kind its markup says."""
    stretches = [zone for zone in furniture if zone.end > zone.start]
    for line in lines:
        for zone in stretches:
            if zone.start <= line.start and line.end <= zone.end:
                line.kind = zone.kind
                break


def classify(lines: list[Line], rules: Rules) -> None:
    """Give every line its kind."""
    head_end = _mark_head(lines, rules)
    cut_title(lines, head_end, rules)
    cut_opening(lines, head_end, rules)
    kind_after = rules.after.of
    for line in lines[head_end:]:
        if not line.kind:
            line.kind = kind_after(line.text)
    mark_foot(lines, head_end, rules)
    _mark_sender(lines, head_end, rules)
    _mark_repeats(lines, head_end)
    _mark_captions(lines, head_end, rules)
    _mark_tail(lines, head_end, rules)
    _mark_teasers(lines, head_end, rules)
    _mark_rest(lines, head_end, rules)
    _mark_title(lines, head_end, rules)
    for line in lines:
        line.kind = line.kind or "body"
    _mark_photos(lines, rules)


def _mark_head(lines: list[Line], rules: Rules) -> int:
    """Classify the lines before the first paragraph; return the index of that paragraph."""
    published = above = titled = False
    stated: dt.date | None = None
    for index, line in enumerate(lines):
        if line.kind:
            continue
        placed = not published and _is_placed(lines, index, rules)
        early = published and above and titled  # what stood above is the day of reading
        if placed or ((early or not published) and is_publication(line.text, rules)):
            line.kind, published = "dateline" if placed else "publication", True
            found = rules.stamps.find(line.text)
            stated, above = found[0] if found else None, not titled
            continue
        if published and says_again(line.text, stated, rules):
            line.kind = "publication"
            if stated is None:
                again = rules.stamps.find(line.text)
                stated = again[0] if again else None
            continue
        line.kind = rules.head.of(line.text)
        if line.kind:
            continue
        titled = titled or len(_HAN.findall(line.text)) >= _SHORTEST_TITLE
        match = rules.dateline.match(line.text)
        if match and match.end() == len(line.text):
            line.kind = "dateline"
            continue
        if match or not is_prose(line.text):
            if match:
                return index
            continue
        if not published and _asks(lines, index, rules):
            continue
        if published or not _stands_before_head(lines, index, rules):
            return index
    return len(lines)


def _is_placed(lines: list[Line], index: int, rules: Rules) -> bool:
    """Whether a line with the day is a dateline: it names the place, too.

    Below the title of a joint text it says when and where that was done.
    """
    text = lines[index].text
    if rules.placed.fullmatch(text):
        return True
    above = lines[index - 1].text if index else ""
    return bool(rules.joint.search(above)) and rules.done.fullmatch(text) is not None


def _asks(lines: list[Line], index: int, rules: Rules) -> bool:
    """Whether a line is a headline that asks or calls out: the publication line follows it."""
    text = lines[index].text
    if len(text) > _TITLE_LENGTH or text.rstrip(_CLOSERS)[-1:] not in _ASKS or "。" in text:
        return False
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return _BARE_DAY.match(following) is not None and is_publication(following, rules)


def _stands_before_head(lines: list[Line], index: int, rules: Rules) -> bool:
    """Whether a notice of the page, not the body, begins here: title and date still follow."""
    total = sum(len(line.text) for line in lines)
    passed = sum(len(line.text) for line in lines[:index])
    titled = False
    for line in lines[index : index + _HEAD_LINES]:
        if titled and _BARE_DAY.match(line.text) and is_publication(line.text, rules):
            return True
        passed += len(line.text)
        if passed > _NOTICE * total:
            return False
        titled = titled or (not is_prose(line.text) and len(line.text) >= _SHORTEST_TITLE)
    return False


def _mark_sender(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark the name that stands on the line above its address."""
    for line, below in pairwise(lines[head_end:]):
        named = not line.kind and len(line.text) <= _LONGEST_NOTE and not is_prose(line.text)
        if named and below.kind == "footer" and rules.address.match(below.text):
            line.kind = "footer"


def _mark_captions(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark paragraphs right behind the publication line that end in a credit in brackets."""
    publication = max((i for i in range(head_end) if lines[i].kind == "publication"), default=-1)
    if publication < 0:
        return
    index = publication + 1
    while index < len(lines) and lines[index].kind == "caption":
        index += 1
    start = index
    while index + 1 < len(lines) and not lines[index].kind:
        if not rules.lead_caption.fullmatch(lines[index].text):
            break
        index += 1
    if index < len(lines) and index > start and not lines[index].kind:
        for line in lines[start:index]:
            line.kind = "caption"


def _mark_repeats(lines: list[Line], head_end: int) -> None:
    """Mark lines that stand twice: a caption where both stand together, else a copy."""
    seen: dict[str, int] = {}
    for index in range(head_end, len(lines)):
        line = lines[index]
        if line.kind or len(line.text) < _SHORTEST_REPEAT:
            continue
        first = seen.setdefault(line.text, index)
        if first == index:
            continue
        together = index - first == 1 and len(line.text) <= _CAPTION_LENGTH
        line.kind = "caption" if together else "sidebar"
        if together:
            lines[first].kind = "caption"


def _mark_tail(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark everything from a "read more" line on, once there is a body."""
    begun = False
    for index in range(head_end, len(lines)):
        line = lines[index]
        begun = begun or not line.kind
        if begun and not is_prose(line.text) and rules.ends_body(line.text):
            for later in lines[index:]:
                if later.kind in ("", "publication"):
                    later.kind = "sidebar"
            return


def _mark_teasers(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark lists of teasers: lines that each have a bare time stamp above or below."""
    stamps = [
        i
        for i in range(head_end, len(lines))
        if not lines[i].kind
        and len(lines[i].text) <= _LONGEST_STAMP
        and _BARE_STAMP.fullmatch(lines[i].text)
        and rules.stamps.find(lines[i].text)
    ]
    for index in stamps:
        lines[index].kind = "publication"
    listed = [line for line in lines[head_end:] if _LISTED_STAMP.fullmatch(line.text)]
    for line in listed if len(listed) > 1 else ():
        line.kind = "sidebar"
    if len(stamps) < 2:
        return
    for index in stamps:
        if index - 1 > head_end and lines[index - 1].kind == "":
            lines[index - 1].kind = "sidebar"


def _is_end(line: Line, rules: Rules) -> bool:
    return line.kind == "footer" or (line.kind == "credit" and bool(rules.last.match(line.text)))


def _mark_rest(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Mark the little that follows a footer or the editor's name behind the body."""
    body = [line for line in lines[head_end:] if not line.kind]
    footer = next((line for line in lines[head_end:] if _is_end(line, rules)), None)
    if footer is None or not body or body[0].start > footer.start:
        return
    rest = [line for line in body if line.start > footer.start]
    if sum(len(line.text) for line in rest) <= _REST * sum(len(line.text) for line in body):
        for line in rest:
            line.kind = "sidebar"


def _mark_photos(lines: list[Line], rules: Rules) -> None:
    """Mark short paragraphs that end in a photo credit, unless the text is made of such."""
    body = [line for line in lines if line.kind == "body"]
    credited = [line for line in body if _is_credited(line.text, rules)]
    if 2 * len(credited) >= len(body):
        return
    for line in credited:
        entry = line.text[:1] in _BULLETS  # ●…。（新华社）: the source of a brief
        if len(line.text) <= _CAPTION_LENGTH and not entry:
            line.kind = "caption"


def _is_credited(text: str, rules: Rules) -> bool:
    """Whether whose picture it is stands behind the last words of a line."""
    last = len(text) - 1
    for stop in _STOPPER.finditer(text, max(0, last - rules.photo_reach), last):
        if rules.photo.match(text, stop.end()) is not None:
            return True
    return False


def _mark_title(lines: list[Line], head_end: int, rules: Rules) -> None:
    """Choose the title among the unmarked lines of the head."""
    open_lines = [i for i in range(head_end) if not lines[i].kind and _HAN.search(lines[i].text)]
    if not open_lines:
        return
    publication = min((i for i in range(head_end) if lines[i].kind == "publication"), default=-1)
    before = [i for i in open_lines if i < publication]
    chosen = before[-1] if before else open_lines[0]
    if _is_label(lines[chosen].text, rules):  # of a column or office (要闻), not a title
        longest = max(open_lines, key=lambda i: len(_HAN.findall(lines[i].text)))
        chosen = longest if len(lines[longest].text) >= _SHORTEST_TITLE else chosen
    title = lines[chosen].text
    for index in open_lines:
        if index == chosen:
            lines[index].kind = "title"
        elif lines[index].text == title:
            lines[index].kind = "breadcrumb"
        elif index < chosen:
            above = chosen - index == 1 and len(lines[index].text) > 6 and publication < 0
            lines[index].kind = "title" if above else "breadcrumb"
        elif index == chosen + 1 and open_lines[-1] == index and _is_subtitle(lines[index].text):
            lines[index].kind = "title"


def _is_subtitle(text: str) -> bool:
    """Whether the only other line of a head, below the title, reads as a second headline."""
    signs = len(_HAN.findall(text))
    whole = signs >= _SHORTEST_SUBTITLE and len(text) <= _LONGEST_SUBTITLE
    return whole and text[0] not in _NO_SUBTITLE and text[-1] not in _NO_SUBTITLE


def _is_label(text: str, rules: Rules) -> bool:
    return len(_HAN.findall(text)) <= _LONGEST_LABEL or rules.section.fullmatch(text) is not None


def _split(line: Line, lines: list[Line], rules: Rules) -> list[Zone]:
    """Cut dateline and closing credits off a body line."""
    if line.kind == "publication":
        return [*line.before, *_with_dateline(line, rules)]
    if line.kind != "body":
        return [*line.before, Zone(line.kind, line.start, line.end)]
    start, end = line.start, line.end
    zones: list[Zone] = [*line.before]
    while (match := rules.dateline.match(line.text, start - line.start)) and match.group():
        zones.append(Zone("dateline", start, line.start + match.end()))
        start = line.start + match.end()
        while start < end and line.text[start - line.start] in " \u3000\u00a0\t":
            start += 1
    if start == end:
        return zones
    behind = rules.behind.search(line.text) if _is_last(line, lines) else None
    if behind is not None and behind.start() > start - line.start:
        cut = line.start + behind.start()
        begin = cut + len(behind[0]) - len(behind[0].lstrip())
        return [*zones, Zone("body", start, cut), Zone("publication", begin, end)]
    closing = _closing(line.text, start - line.start, rules.closing)
    if not closing and line.text[-1] in ")）0123456789" and _is_last(line, lines):
        closing = _closing(line.text, start - line.start, rules.final)
    credit: list[Zone] = []
    if closing and closing.start() > start - line.start + 4:
        cut = line.start + closing.start()
        begin = cut + len(closing.group()) - len(closing.group().lstrip())
        credit, end = [Zone("credit", begin, end)], cut
    kind = "body"
    if zones and _first_content(line, lines) and not is_prose(line.text[start - line.start :]):
        kind = "title"
    return [*zones, Zone(kind, start, end), *credit]


def _with_dateline(line: Line, rules: Rules) -> list[Zone]:
    """Return a line of publication, the dateline behind its day apart (…17:22 某社／某地8日电)."""
    found = rules.stamps.find(line.text)
    begin = found[2] if found is not None else len(line.text)
    for at in (m.end() for m in _BLANK.finditer(line.text, begin)):
        match = rules.dateline.fullmatch(line.text, at)
        if match is not None and rules.day.search(match[0]) is not None:
            cut = line.start + at
            kept = line.start + len(line.text[:at].rstrip())
            return [Zone("publication", line.start, kept), Zone("dateline", cut, line.end)]
    return [Zone("publication", line.start, line.end)]


def _closing(text: str, start: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Match ``pattern`` up to the end of a line, from its last brackets or full stop on."""
    end, find = len(text) - 1, text.rfind
    places = {
        max(find("。", start, end), find("！", start, end), find("？", start, end),
            find("」", start, end), find("”", start, end)),
        max(find("(", start, end), find("（", start, end)),
        max(find("[", start, end), find("【", start, end)),
    }  # fmt: skip
    places.discard(-1)
    for place in sorted(places):
        at = place + 1 if text[place] in _STOPPERS else place
        while at > start and text[at - 1] in " \u3000\u00a0":
            at -= 1
        match = pattern.match(text, at)
        if match:
            return match
    return None


def _is_last(line: Line, lines: list[Line]) -> bool:
    for other in reversed(lines):
        if other.start <= line.start:
            return True
        if other.kind == "body":
            return False
    return True


def _first_content(line: Line, lines: list[Line]) -> bool:
    for other in lines:
        if other.start >= line.start:
            return True
        if other.kind in ("title", "body"):
            return False
    return True
