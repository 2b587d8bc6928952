"""Markup to text as edits: HTML tags, entities and blanks; a little Markdown.

Every function returns replacements over the source, so that the map to it stays exact.
"""

from __future__ import annotations

import re

from extract.patterns import lazy
from extract.shapes import dataclass, field

Replacement = tuple[int, int, str]

_ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"
_TOKEN = lazy(
    r"<!--.*?(?:-->|\Z)"
    r"|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|<(?P<raw>script|style|head|template|noscript|svg|select|iframe|rt|rp)\b[^<>]*>"
    r".*?(?:</(?P=raw)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>"
    r"|<[!?][^<>]*>"
    rf"|{_ENTITY}"
    r"|[ \t\r\n\f]+",
    re.DOTALL | re.IGNORECASE,
)
_ENTITIES = lazy(_ENTITY)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "button",
        "label",
    ]
)
_FURNITURE = {
    "nav": "links",
    "aside": "sidebar",
    "footer": "footer",
    "form": "links",
    "button": "links",
    "figcaption": "caption",
}
_ROLES = lazy(
    r"\b(?:class|id|role)\s*=\s*[\"']?[^\"'>]*?\b(?P<name>breadcrumb|crumbs?|sidebar|related|"
    r"recommend(?:ed)?|footer|share|comments?|navigation|nav|menu|copyright|hot-?news|rank)\b",
    re.IGNORECASE,
)
_ROLE_KINDS = {
    "breadcrumb": "breadcrumb",
    "crumb": "breadcrumb",
    "crumbs": "breadcrumb",
    "footer": "footer",
    "copyright": "footer",
    "sidebar": "sidebar",
    "related": "sidebar",
    "recommend": "sidebar",
    "recommended": "sidebar",
    "comment": "sidebar",
    "comments": "sidebar",
    "rank": "sidebar",
}
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_TITLE = lazy(r"<title[^<>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)
_META_DAY = lazy(
    r"<meta\b(?=[^<>]*\b(?:name|property|itemprop)\s*=\s*[\"']?(?:article:published_time|"
    r"publishdate|pubdate|og:pubdate|datePublished|publish[_-]?time|date|dc\.date)\b)"
    r"[^<>]*\bcontent\s*=\s*[\"']?((?:19|20)\d\d-\d\d-\d\d)",
    re.IGNORECASE,
)
_CANONICAL = lazy(
    r"<(?:link\b(?=[^<>]*rel\s*=\s*[\"']?canonical)[^<>]*href|"
    r"meta\b(?=[^<>]*property\s*=\s*[\"']?og:url)[^<>]*content)\s*=\s*[\"']?(https?://[^\"'\s<>]+)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Markup:
    """What a page says: edits to text, stretches of furniture, and its head's facts.

    ``furniture``: ``(kind, start, end)`` in offsets of the source.
    """

    edits: list[Replacement] = field(default_factory=list)
    furniture: list[tuple[str, int, int]] = field(default_factory=list)
    title: str | None = None
    day: str | None = None
    url: str | None = None


def read_html(source: str) -> Markup:
    """Return the edits that turn HTML into text, block by block on lines of its own.

    Linear in the length of the source.

    >>> from extract.spans import apply
    >>> page = "<p>中<b>亚</b></p><p>A&amp;B</p>"
    >>> apply(page, read_html(page).edits)[0]
    '\\n中亚\\n\\nA&B\\n'
    """
    markup = Markup()
    markup.title = _head_text(_TITLE, source)
    markup.day = _head_text(_META_DAY, source)
    markup.url = _head_text(_CANONICAL, source)
    open_tags: list[tuple[str, str | None, int]] = []
    last = "\n"
    cursor = 0
    for match in _TOKEN.finditer(source):
        if match.start() > cursor:
            last = source[match.start() - 1]
        cursor = match.end()
        text = _replacement(match, last, source)
        if match["tag"]:
            _track(match, open_tags, markup)
        if text is not None:
            markup.edits.append((match.start(), match.end(), text))
            last = text[-1] if text else last
        else:
            last = match.group()[-1]
    for _, kind, start in open_tags:
        if kind:
            markup.furniture.append((kind, start, len(source)))
    markup.furniture.sort(key=lambda entry: entry[1])
    return markup


def _head_text(pattern: re.Pattern[str], source: str) -> str | None:
    match = pattern.search(source, 0, 100_000)
    return _unescaped(match[1]).strip() or None if match else None


def _unescaped(text: str) -> str:
    import html  # its table of names is long, and most texts have none of them

    return html.unescape(text)


def _character(entity: str) -> str | None:
    """The text that an entity stands for, with plain blanks; None for what is no entity."""
    text = _unescaped(entity)
    return None if text == entity else text.replace("\u00a0", " ")


def _replacement(match: re.Match[str], last: str, source: str) -> str | None:
    """Text that takes the place of a token; None where it stays as it is."""
    token = match.group()
    if token[0] == "&":
        return _character(token)
    if match["tag"]:
        return "\n" if match["tag"].lower() in _BLOCKS else ""
    if token[0] == "<":
        return ""
    return _blank(token, last, source[match.end() : match.end() + 1])


def _blank(token: str, last: str, following: str) -> str | None:
    """Blanks collapse to one, to none at a line's edge or between Chinese characters."""
    if last in "\n" or following in ("", "<") or _wide(last) or _wide(following):
        replacement = "" if last == "\n" or "\n" in token or "\r" in token else " "
        if following == "<" and last != "\n" and not _wide(last):
            replacement = " "
    else:
        replacement = " "
    return None if replacement == token else replacement


def _wide(character: str) -> bool:
    return character >= "\u2e80"


def _track(
    match: re.Match[str], open_tags: list[tuple[str, str | None, int]], markup: Markup
) -> None:
    """Keep the open tags, and note furniture when it closes."""
    tag = match["tag"].lower()
    if tag in _VOID or match.group().endswith("/>"):
        return
    if not match["close"]:
        kind = _FURNITURE.get(tag)
        if kind is None and tag in _BLOCKS and tag not in ("body", "html", "article", "main"):
            role = _ROLES.search(match.group())
            kind = _ROLE_KINDS.get(role["name"].lower(), "links") if role else None
        open_tags.append((tag, kind, match.end()))
        return
    for depth in range(len(open_tags) - 1, max(-1, len(open_tags) - 40), -1):
        if open_tags[depth][0] == tag:
            for _, kind, start in open_tags[depth:]:
                if kind:
                    markup.furniture.append((kind, start, match.start()))
            del open_tags[depth:]
            return


_MARKDOWN = lazy(
    r"^[ \t]{0,3}\#{1,6}[ \t]+|^[ \t]{0,3}>[ \t]?|!\[[^\]\n]{0,200}\]\([^()\s]{0,500}\)"
    r"|(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)",
    re.MULTILINE,
)


def read_markdown(source: str) -> list[Replacement]:
    """Return the edits that take heading marks, quote marks, emphasis and images out."""
    return [(match.start(), match.end(), "") for match in _MARKDOWN.finditer(source)]


def read_entities(source: str) -> list[Replacement]:
    """Return the edits that put characters for entities, which a text has that is no HTML.

    >>> read_entities("A&middot;B &amp; C&nbsp;")
    [(1, 9, '·'), (11, 16, '&'), (18, 24, ' ')]
    """
    if "&" not in source:
        return []
    found = [(*match.span(), _character(match[0])) for match in _ENTITIES.finditer(source)]
    return [(start, end, text) for start, end, text in found if text is not None]
