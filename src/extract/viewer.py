"""Records beside the raw text they were read from, as one HTML page without dependencies.

The page needs no network and no other file: a click on a record marks its passage in the text
and, stronger, the characters each of its values was read from.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from extract.errors import ExtractError, UsageError
from extract.scoring.loading import index_predictions
from extract.scoring.texts import Texts
from extract.shapes import dataclass

Record = Mapping[str, Any]
Mark = tuple[int, int, int, str]  # start, end, number of the record, field ("" for its passage)

_STYLE = """
body{font:15px/1.6 system-ui,sans-serif;margin:0 auto;max-width:1200px;padding:1rem;color:#222}
section{display:grid;grid-template-columns:3fr 2fr;gap:1.5rem;border-top:1px solid #ccc}
.text{white-space:pre-wrap;position:sticky;top:0;max-height:100vh;overflow:auto}
.text span{background:#f3f3e4}.text span.on{background:#ffe9a8}.text span.value{background:#ffb84d}
.record{border:1px solid #ddd;border-radius:4px;margin:.4rem 0;padding:.3rem .6rem;cursor:pointer}
.record.on{border-color:#c80}.record b{color:#06c}.record.commitment b{color:#080}
dl{margin:.2rem 0;display:grid;grid-template-columns:auto 1fr;gap:0 .6rem;font-size:13px}
dt{color:#777}dd{margin:0}.note{color:#a00}
"""
_SCRIPT = """
document.addEventListener('click',function(event){
 var one=event.target.closest('.record');if(!one)return;
 document.querySelectorAll('.on,.value').forEach(function(x){x.classList.remove('on','value')});
 one.classList.add('on');var first=null;
 one.closest('section').querySelectorAll('.text span').forEach(function(x){
  var of=(' '+x.dataset.of+' ');
  if(of.indexOf(' '+one.dataset.n+' ')>=0){x.classList.add('on');first=first||x}
  if(of.indexOf(' '+one.dataset.n+':')>=0){x.classList.add('value')}});
 if(first)first.scrollIntoView({block:'nearest'})});
"""
_SHOWN = (
    "status", "date", "place", "participants", "gathering", "documents", "item", "parties",
    "reaffirmed", "action", "deadline", "amounts", "mechanism", "sectors", "rule",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which documents of a records file to show: ids (all if none), and how many at most."""

    docs: tuple[str, ...] = ()
    limit: int = 100


def write_page(records: Path, target: Path, chosen: Chosen | None = None) -> int:
    """Write the page of a records file; returns the number of documents on it.

    Texts are read from the ``source.path`` of the records. Raises UsageError where the file
    holds no records or no document that is wanted.
    """
    chosen = chosen or Chosen()
    index = index_predictions(records, None)
    wanted = [doc for doc in index.documents if not chosen.docs or doc in chosen.docs]
    if not wanted:
        raise UsageError(f"{records}: no record of the documents asked for")
    texts = Texts()
    with target.open("w", encoding="utf-8", newline="\n") as page:
        page.write(f'<!doctype html>\n<meta charset="utf-8"><title>{_escape(records.name)}</title>')
        page.write(f"<style>{_STYLE}</style><h1>{_escape(records.name)}</h1>\n")
        for doc in wanted[: chosen.limit]:
            found = [one.record for one in index.records(doc)]
            page.write(section(doc, found, *_text(texts, doc, found)))
        page.write(f"<script>{_SCRIPT}</script>\n")
    return len(wanted[: chosen.limit])


def _text(texts: Texts, doc: str, found: Sequence[Record]) -> tuple[str | None, str]:
    """Return the raw text, or None with the reason why it cannot be shown."""
    source = found[0].get("source") or {}
    try:
        raw = texts.raw(doc, source.get("path"))
    except (ExtractError, OSError) as fault:
        return None, str(fault)
    if raw is None:
        return None, f"the text is not at {source.get('path')}"
    if raw.sha256 != source.get("sha256"):
        return None, "the text is another than the one the records were made from"
    return raw.text, ""


def section(doc: str, found: Sequence[Record], text: str | None, note: str = "") -> str:
    """Return the part of the page that shows one document.

    >>> print(section("a", [], "两国<外长>会谈").split("\\n")[1])
    <section><div class="text">两国&lt;外长&gt;会谈</div><div>
    """
    numbered = list(enumerate(one for one in found if one.get("kind") in ("event", "commitment")))
    marks = [mark for number, one in numbered for mark in _marks(number, one)]
    shown = f'<p class="note">{_escape(note)}</p>' if text is None else _marked(text, marks)
    cards = "\n".join(_card(number, one) for number, one in numbered)
    return (
        f"<h2>{_escape(doc)}</h2>\n"
        f'<section><div class="text">{shown}</div><div>\n{cards}</div></section>\n'
    )


def _marks(number: int, record: Record) -> Iterator[Mark]:
    for start, end in record.get("spans", {}).get("raw", ()):
        yield start, end, number, ""
    for name, value in record.items():
        if name == "evidence":
            for field, values in value.items():
                yield from _spans(number, field, values)
        elif name not in ("spans", "source"):
            yield from _spans(number, name, value)


def _spans(number: int, name: str, value: Any) -> Iterator[Mark]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping) and isinstance(one.get("spans"), Mapping):
            for start, end in one["spans"]["raw"]:
                yield start, end, number, name


def _marked(text: str, marks: Sequence[Mark]) -> str:
    """Return the text with a span around every stretch that records share."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark[0], []).append(mark)
        closing.setdefault(mark[1], []).append(mark)
    places = sorted({0, len(text), *opening, *closing})
    parts: list[str] = []
    active: dict[Mark, int] = {}
    for start, end in pairwise(places):
        for mark in closing.get(start, ()):
            active[mark] -= 1
        for mark in opening.get(start, ()):
            active[mark] = active.get(mark, 0) + 1
        active = {mark: count for mark, count in active.items() if count}
        words = _escape(text[start:end])
        parts.append(_span(words, list(active)) if active else words)
    return "".join(parts)


def _span(words: str, marks: Sequence[Mark]) -> str:
    of = " ".join(sorted({f"{n}:{field}" if field else str(n) for _, _, n, field in marks}))
    title = ", ".join(sorted({field for _, _, _, field in marks if field}))
    hint = f' title="{_escape(title)}"' if title else ""
    return f'<span data-of="{_escape(of)}"{hint}>{words}</span>'


def _card(number: int, record: Record) -> str:
    kind = str(record["kind"])
    name = record.get("type") or record.get("force")
    rows = [(field, _words(record.get(field))) for field in _SHOWN]
    listed = "".join(f"<dt>{field}</dt><dd>{_escape(words)}</dd>" for field, words in rows if words)
    return (
        f'<div class="record {kind}" data-n="{number}"><b>{_escape(name)}</b> '
        f"{_escape(record.get('quote'))}<dl>{listed}</dl></div>"
    )


def _words(value: Any) -> str:
    """Return a field's value as words; an empty string where there is nothing to show.

    >>> _words([{"name": "王毅", "country": "CHN", "kind": "person", "title": "外交部长"}])
    '外交部长王毅 (CHN)'
    """
    if value in (None, [], False, ""):
        return ""
    if isinstance(value, list):
        return "; ".join(_words(one) for one in value)
    if not isinstance(value, Mapping):
        return value if isinstance(value, str) else json.dumps(value)
    if "start" in value:
        start, end = value["start"] or "", value["end"] or ""
        relation = f"{value['relation']} " if value.get("relation") else ""
        return relation + (start if start == end else f"{start} – {end}")
    if "unit" in value:
        return f"{value['value']} {value['unit']}"
    code = f" ({value['country']})" if value.get("country") else ""
    if "kind" in value:
        return f"{value.get('title') or ''}{value['name']}{code}"
    count = f" × {value['count']}" if value.get("count", 1) not in (1, None) else ""
    return f"{value.get('name') or value.get('title') or ''}{code}{count}"


def _escape(value: Any) -> str:
    return html.escape(str(value or ""))
