"""What the zones state about the document: title, day, publisher, address, genre."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from extract.document import DateValue, Document, Value, Warning_
from extract.numerals import parse_int
from extract.patterns import lazy
from extract.spans import Span

if TYPE_CHECKING:
    from extract.stages.zone_rules import Line, Rules

_ADDRESS = lazy(r"https?://[^\s\])）>」』，。；]+")
_YEAR = lazy(r"((?:19|20)\d\d)\s*年")
_DATED = lazy(r"[【\[(（]?(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_END_OF_PROSE = frozenset("。！？…”」』：；")
_NUMBERED = lazy(
    r"[（(]?(?:[A-Z][.、]?)?[\d一二三四五六七八九十]{1,3}(?:[、.．)）]|(?<=[A-Z][.、]\d)\s)"
)
_BULLETIN = 4  # dated entries that make a bulletin
STATED = 2  # lines of publication, the first of which may be a label alone
_NAME_DAYS = 4  # a dateline is at most so many days older than the day in the name of its file
_OPENING = 160  # characters of the body in which a full date tells the day of the report
_LISTED = 5  # numbered lines that make a list of outcomes of what is titled as one
_TELLING = 3  # words of an analysis that make one
_OWN = ("links", "footer", "publication")
_FURNITURE = ("links", "footer", "sidebar", "credit")
_HOST = lazy(r"(?<![\w.@-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w.-])")
_BRACKETS = "（）() \u3000"


def read_facts(document: Document, lines: Sequence[Line], rules: Rules) -> None:
    """Fill ``title``, ``url``, ``published``, ``publisher`` and ``genre``."""
    _title(document)
    document.url = document.raw.url or _own_address(lines)
    document.published = _published(document, lines, rules)
    if document.published is None:
        document.warnings.append(Warning_("undated", "no publication date found"))
    document.publisher = _publisher(document, lines, rules)
    document.genre = _genre(document, lines, rules)


def _title(document: Document) -> None:
    text = document.text
    for zone in document.zones:
        if zone.kind == "title":
            span = (zone.start, zone.end)
            document.title = Value(text[zone.start : zone.end], (span,), "title")
            return
    if document.raw.title:
        document.title = Value(document.raw.title, (), "title")


def _own_address(lines: Sequence[Line]) -> str | None:
    found = [
        match.group()
        for line in lines
        if line.kind in _OWN
        for match in [_ADDRESS.search(line.text)]
        if match
    ]
    if not found:  # a single named source for the whole text
        named = [
            m.group()
            for line in lines
            if line.kind == "source_url"
            for m in [_ADDRESS.search(line.text)]
            if m
        ]
        return named[0] if len(named) == 1 else None
    return found[0]


def _value(day: dt.date, spans: tuple[Span, ...], basis: str) -> DateValue:
    return DateValue(day, day, "day", None, spans, basis)


def _published(document: Document, lines: Sequence[Line], rules: Rules) -> DateValue | None:
    stamps = rules.stamps
    body = min([zone.start for zone in document.zones if zone.kind == "body"], default=1 << 60)
    stated = [zone for zone in document.zones if zone.kind == "publication"]
    title = next((zone.start for zone in document.zones if zone.kind == "title"), 0)
    below = [zone for zone in stated if title < zone.start < body]
    if below and stamps.find(document.text[below[0].start : below[0].end]):
        stated = below  # the day above the headline is that on which the page was read
    for zone in [*(zone for zone in stated if zone.start < body), *stated[:STATED]]:
        found = stamps.find(document.text[zone.start : zone.end])
        if found:
            day, start, end = found
            return _value(day, ((zone.start + start, zone.start + end),), "published")
    if document.raw.date:
        return _value(document.raw.date, (), "published")
    for line in lines:
        if line.kind in ("body", "credit") and not _END_OF_PROSE.issuperset(line.text[-1:]):
            republic = stamps.find_republic(line.text)
            if republic:
                return _value(republic, ((line.end - 7, line.end),), "published")
    dateline = _from_dateline(document, rules) or _from_closing(lines, rules)
    if dateline:
        return dateline
    if document.url:
        address = stamps.find_in_address(document.url)
        if address:
            at = document.text.find(document.url)
            spans = ((at, at + len(document.url)),) if at >= 0 else ()
            return _value(address, spans, "published")
    return _said(document, rules, body) or _of_briefing(document, rules)


def _said(document: Document, rules: Rules, body: int) -> DateValue | None:
    """A day of the week with its full date at the begin of the body: when it was reported."""
    match = rules.said.search(document.text, min(body, len(document.text)), body + _OPENING)
    stated = _date(match["y"], match["m"], match["d"]) if match else None
    if not match or not stated:
        return None
    word = match.groupdict().get("word") or ""  # 昨日（2024年4月22日）
    stated += dt.timedelta(days=rules.said_back.get(word[:1], 0))
    return _value(stated, (match.span(),), "dateline")


def _of_briefing(document: Document, rules: Rules) -> DateValue | None:
    """The full date in the title of a press conference: its record comes out the same day."""
    for zone in document.zones:
        if zone.kind != "title":
            continue
        match = rules.briefing.match(document.text, zone.start, zone.end)
        stated = _date(match["y"], match["m"], match["d"]) if match else None
        if match and stated:
            return _value(stated, (match.span(1),), "title")
    return None


def _from_dateline(document: Document, rules: Rules) -> DateValue | None:
    """A dateline's day, with the year it, the title or the same day in the text gives."""
    for zone in document.zones:
        if zone.kind != "dateline":
            continue
        match = rules.day.search(document.text, zone.start, zone.end)
        if not match or not match["m"]:
            named = _named_day(document, match, rules) if match else None
            named = named or (_told_near(document, match, rules) if match else None)
            if match and named:
                return _value(named, (match.span(),), "dateline")
            continue
        if match["y"]:
            stated = _date(match["y"], match["m"], match["d"])
            return _value(stated, (match.span(),), "dateline") if stated else None
        month, day = parse_int(match["m"]) or 0, parse_int(match["d"]) or 0
        same = re.compile(rf"((?:19|20)\d\d)\s*[-/.年]\s*0?{month}\s*[-/.月]\s*0?{day}(?!\d)")
        year = _YEAR.search(document.text, zone.start, zone.end) or same.search(document.text)
        year = year or _title_year(document)
        value = _date(year[1], month, day) if year else None
        if year and value:
            return _value(value, (match.span(), year.span(1)), "dateline")
        named = _named_day(document, match, rules)
        if named:
            return _value(named, (match.span(),), "dateline")
    return None


def _told_near(document: Document, match: re.Match[str], rules: Rules) -> dt.date | None:
    """The day of a dateline that names no month: within days of the first one told in full."""
    end = match.end()
    found = rules.stamps.find(document.text[end : end + _OPENING])
    if not found:
        return None
    for ahead in range(_NAME_DAYS + 1):
        day = found[0] + dt.timedelta(days=ahead)
        if day.day == parse_int(match["d"]):
            return day
    return None


def _named_day(document: Document, match: re.Match[str], rules: Rules) -> dt.date | None:
    """The day of a dateline in the year of the day that the file's name holds, if close to it."""
    found = rules.stamps.find(document.raw.id.rsplit("/", 1)[-1])
    if not found:
        return None
    for back in range(-1, _NAME_DAYS + 1):
        day = found[0] - dt.timedelta(days=back)
        month = parse_int(match["m"]) if match["m"] else day.month
        if day.day == parse_int(match["d"]) and day.month == month:
            return day
    return None


def _title_year(document: Document) -> re.Match[str] | None:
    if not document.title or not document.title.spans:
        return None
    return _YEAR.search(document.text, *document.title.spans[0])


def _date(*written: str | int) -> dt.date | None:
    year, month, day = (part if isinstance(part, int) else parse_int(part) or 0 for part in written)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _from_closing(lines: Sequence[Line], rules: Rules) -> DateValue | None:
    """The day in the last line of a joint text, in figures or in Chinese numerals."""
    body = [line for line in lines if line.kind == "body"]
    for line in body[-2:]:
        match = rules.closing_day.fullmatch(line.text.strip(_BRACKETS))
        if not match:
            continue
        year, month, day = (match[name] or match[name + "2"] for name in ("y", "m", "d"))
        value = _date(year, month, day)
        if value:
            return _value(value, ((line.start, line.end),), "dateline")
    return None


def _publisher(document: Document, lines: Sequence[Line], rules: Rules) -> str | None:
    if document.raw.publisher:
        return document.raw.publisher
    for line in lines:
        if line.kind in ("publication", "credit"):
            match = rules.source.search(line.text)
            if match:
                return re.sub(r"(?:19|20)\d\d.*", "", match["name"]).strip("[]【】()（）") or None
    named = _of_address(document.url or "", rules) or _outlet(lines, rules)
    for line in lines:
        if not named and line.kind in _FURNITURE:
            named = _of_address(line.text, rules)
    title = rules.column.match(str(document.title.value)) if document.title else None
    named = named or (rules.columns.get(title["name"]) if title else None)
    if named:
        return named
    for zone in document.zones:
        if zone.kind == "dateline":
            match = rules.agency.search(document.text[zone.start : zone.end])
            if match:
                return match["name"]
    slug = rules.slug.search(document.raw.id.lower())
    return str(rules.slugs[slug[1]]) if slug else None


def _outlet(lines: Sequence[Line], rules: Rules) -> str | None:
    """Return the outlet that a line about the publication begins with or is credited to."""
    for line in lines:
        if line.kind in ("publication", "credit", "byline"):
            for pattern in rules.outlets:
                match = pattern.match(line.text)
                if match:
                    return match["name"]
    return None


def _of_address(text: str, rules: Rules) -> str | None:
    """Return the publisher whose domain the first address in a line has, if it is listed."""
    for match in _HOST.finditer(text.lower()):
        for domain, name in rules.publishers.items():
            if match.group() == domain or match.group().endswith("." + domain):
                return str(name)
    return None


def _genre(document: Document, lines: Sequence[Line], rules: Rules) -> str:
    body = [line.text for line in lines if line.kind == "body"]
    if not body:
        return "other"
    title = str(document.title.value) if document.title else ""
    dated = sum(1 for text in body if _DATED.match(text))
    named = rules.genre.get("bulletin")
    if dated >= _BULLETIN or (dated >= 2 and named and named.search(title)):
        return "bulletin"
    lead = title + "\n" + "\n".join(body[:2])
    numbered = sum(1 for text in body if _NUMBERED.match(text))
    outcome, communique = rules.genre.get("outcome"), rules.genre.get("communique")
    listed = rules.genre.get("list")
    if numbered >= _LISTED and listed and listed.search(title):
        return "outcome"
    plan = rules.genre["plan"].search(title) is not None
    if numbered >= 8 and outcome and (plan or outcome.search("\n".join([title, *body]))):
        sections = sum(1 for text in body if re.match(r"\d{1,3}[、.．]", text))
        if sections >= 8:
            return "outcome"
    if communique and (communique.search(title) or (numbered >= 5 and communique.search(lead))):
        return "communique"
    if rules.column.match(title) or _is_comment(document.text, lines, rules):
        return "analysis"
    analysis = rules.genre.get("analysis")
    if analysis and sum(map(len, body)) > 900:
        whole = "\n".join([title, *[line.text for line in lines]])
        if len(list(islice(analysis.finditer(whole), _TELLING))) == _TELLING:
            return "analysis"
    return "news"


def _is_comment(text: str, lines: Sequence[Line], rules: Rules) -> bool:
    """Whether a line says that the text is someone's opinion: by its head, or by a note in it."""
    author, head = rules.genre.get("author"), rules.genre.get("comment")
    if head and any(head.match(line.text) for line in lines):
        return True
    noted = author is not None and author.search(text) is not None  # it mostly is nowhere
    return noted and author is not None and any(author.search(line.text) for line in lines)
