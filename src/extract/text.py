"""The clean text of a raw text, as one function."""

from __future__ import annotations

from extract.document import Document, RawDocument
from extract.gazetteers import Resources, default_resources


def clean(text: str, *, media: str = "text", resources: Resources | None = None) -> str:
    """Return the clean text: markup and ruby taken out, simplified characters.

    Boilerplate stays. ``media``: ``text``, ``markdown`` or ``html``.

    >>> clean("發(fā)展(COP30)")
    '发展(COP30)'
    """
    from extract.stages import clean as stage

    document = Document(RawDocument("text", text, media=media))
    stage.run(document, resources or default_resources())
    return document.clean_text
