"""Cleaning: from the raw text to the clean text, as a chain of edits in one alignment.

Markup, ruby and characters that nobody sees are taken out, damage is mended where that is
certain, lines that were broken at a width are joined, script is converted.
Nothing else changes: width, punctuation and rare forms of characters stay as the source has
them. Stages read letters, digits and characters in one form all the same (:mod:`extract.reading`,
:class:`extract.script.Variants`).
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.calendar_day import parse_day
from extract.damage import find_damage, writable
from extract.document import Document, Warning_, Zone
from extract.gazetteers import Resources
from extract.markup import read_entities, read_html, read_markdown
from extract.patterns import lazy
from extract.reading import as_read
from extract.ruby import Readings, find_ruby, has_candidates, may_be_bopomofo
from extract.script import (
    Converter,
    Overlay,
    Telling,
    Variants,
    detect_script,
    dictionary_digest,
    t2s,
    telling_characters,
)
from extract.spacing import without_blanks
from extract.spans import Alignment, apply
from extract.wrapping import find_wraps

Replacement = tuple[int, int, str]
# soft hyphens, spaces without width, marks of direction
_UNSEEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
# a class that is not repeated comes first, as the engine finds that quickly
INVISIBLE = lazy(f"{_UNSEEN}{_UNSEEN}*")


def load_readings(resources: Resources) -> Readings:
    """Build the table of readings for ``Resources.cached``."""
    return Readings.from_rules(resources.rules("ruby"))


def load_overlay(resources: Resources) -> Overlay:
    """Build the script overlay for ``Resources.cached``."""
    return Overlay(resources.rules("script").get("overlay", {}))


def load_variants(resources: Resources) -> Variants:
    """Build the table of rare forms of characters for ``Resources.cached``."""
    pairs = str(resources.rules("script").get("variants", {}).get("pairs", "")).split()
    return Variants(pairs, lambda text: convert(text, resources))


def run(document: Document, resources: Resources) -> None:
    """Fill ``text``, ``written``, ``alignment``, ``script`` and warnings from ``raw``."""
    chain = _Chain(document.raw.text)
    furniture = _unmark(document, chain)
    chain.text = writable(chain.text)
    chain.edit([(*found.span(), "") for found in INVISIBLE.finditer(chain.text)])
    chain.edit(find_wraps(chain.text))
    if _strip_ruby(chain, resources):  # readings may have been put in after the breaks
        chain.edit(find_wraps(chain.text))
    _mend(document, chain)
    candidates = _converter(resources).candidates(chain.text)
    telling = resources.cached(f"script.telling {dictionary_digest()}", _telling)
    document.script = detect_script(chain.text, candidates, telling)
    if document.script is None:
        document.warnings.append(Warning_("script", "no Chinese characters found"))
    converted = convert(chain.text, resources, candidates)
    plain, first = apply(converted, read_entities(converted))
    read = as_read(resources.cached("script.variants", load_variants).apply(plain))
    document.text, second = without_blanks(read)
    step = first.compose(second)
    document.written = None if document.text is converted else converted
    document.alignment = chain.alignment
    if not step.is_identity:
        document.spacing = chain.alignment, step
        document.alignment = chain.alignment.compose(step)
    document.zones = [
        Zone(kind, *document.alignment.to_clean(start, end)) for kind, start, end in furniture
    ]


class _Chain:
    """A text with the map back to its source."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.alignment = Alignment.identity(len(text))

    def edit(self, replacements: Sequence[Replacement]) -> None:
        if replacements:
            self.text, step = apply(self.text, replacements)
            self.alignment = self.alignment.compose(step) if self.alignment.edits else step


def _unmark(document: Document, chain: _Chain) -> list[tuple[str, int, int]]:
    """Take markup out; return the stretches that it marks as furniture, in raw offsets."""
    raw = document.raw
    if raw.media == "markdown":
        chain.edit(read_markdown(raw.text))
    if raw.media != "html":
        return []
    markup = read_html(raw.text)
    chain.edit(markup.edits)
    raw.title = raw.title or markup.title
    raw.url = raw.url or markup.url
    if markup.day and raw.date is None:
        raw.date = parse_day(markup.day)
    return markup.furniture


def _strip_ruby(chain: _Chain, resources: Resources) -> bool:
    """Take readings out; return whether there were any."""
    bopomofo = may_be_bopomofo(chain.text)
    stripped = False
    for _ in range(2):  # brackets may first be seen once the markup is gone
        if not has_candidates(chain.text, bopomofo):
            break
        found = find_ruby(chain.text, resources.cached("ruby", load_readings), bopomofo)
        if not found:
            break
        chain.edit(found)
        stripped = True
    return stripped


def _mend(document: Document, chain: _Chain) -> None:
    """Mend what is certain and warn of all damage, in offsets of the text after it."""
    found = find_damage(chain.text)
    if not found:
        return
    before = len(chain.text)
    mends = [(d.start, d.end, d.mended) for d in found if d.mended is not None]
    chain.edit(mends)
    step = Alignment.from_replacements(mends, before)
    for damage in found:
        start, end = step.to_clean(damage.start, damage.end)
        message = damage.message + (", mended" if damage.mended is not None else "")
        document.warnings.append(Warning_("damaged", message, start, end))


def convert(text: str, resources: Resources, candidates: list[str] | None = None) -> str:
    """Convert to simplified characters; the length does not change."""
    return resources.cached("script", load_overlay).apply(
        _converter(resources).convert(text, candidates)
    )


def _converter(resources: Resources) -> Converter:
    return resources.cached(f"script.converter {dictionary_digest()}", _build_converter)


def _build_converter(_: Resources) -> Converter:
    return t2s()


def _telling(_: Resources) -> Telling:
    return telling_characters()
