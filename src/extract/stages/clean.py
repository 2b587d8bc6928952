"""Cleaning: from the raw text to the clean text, as a chain of edits in one alignment.

Markup and ruby are taken out, damage is mended where that is certain, script is converted.
Nothing else changes: width and punctuation stay as the source has them.
"""

from __future__ import annotations

from extract.document import Document
from extract.gazetteers import Resources
from extract.ruby import Readings, find_ruby, has_candidates, may_have_ruby
from extract.script import Overlay, detect_script, t2s
from extract.spans import Alignment, apply


def load_readings(resources: Resources) -> Readings:
    """Build the table of readings for ``Resources.cached``."""
    return Readings.from_rules(resources.rules("ruby"))


def load_overlay(resources: Resources) -> Overlay:
    """Build the script overlay for ``Resources.cached``."""
    return Overlay(resources.rules("script").get("overlay", {}))


def run(document: Document, resources: Resources) -> None:
    """Fill ``text``, ``alignment``, ``script`` and warnings from ``raw``."""
    text = document.raw.text
    alignment = Alignment.identity(len(text))
    if may_have_ruby(text) and has_candidates(text):
        readings = resources.cached("ruby", load_readings)
        for _ in range(2):  # brackets first seen once the markup is gone
            found = find_ruby(text, readings)
            if not found:
                break
            text, step = apply(text, found)
            alignment = alignment.compose(step)
    document.script = detect_script(text)
    text = convert(text, resources)
    document.text = text
    document.alignment = alignment


def convert(text: str, resources: Resources) -> str:
    """Convert to simplified characters; the length does not change."""
    return resources.cached("script", load_overlay).apply(t2s().convert(text))
