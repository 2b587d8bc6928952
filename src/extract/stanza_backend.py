"""Stanza: its entities beside ours, as a stage after the mentions.

Stanza's own tokenizer makes the words, since its recognisers are trained on words; our sentences
are handed over as they are. Its dependency parse is not used: see ``docs/spacy.md``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.document import Document
from extract.errors import MissingDependencyError
from extract.gazetteers import Resources
from extract.model_entities import Entity, add_entities, content_spans

GAP = "\n\n"
"""What parts sentences for Stanza where it does not split them itself."""


class StanzaEntities:
    """A stage that adds Stanza's entities where nothing of ours stands.

    ``language``: a Stanza language such as ``zh-hans``. ``folder``: where its models are, else
    Stanza's own place for them. Raises ``MissingDependencyError`` with the command to install it
    where Stanza or a model is missing.
    """

    def __init__(self, language: str = "zh-hans", folder: str | Path | None = None) -> None:
        self.language = language
        self.folder = str(folder) if folder is not None else None

    def load(self) -> Any:
        """Load the pipeline, once in a process."""
        return load_pipeline(self.language, self.folder)

    def __call__(self, document: Document, resources: Resources) -> None:
        """Add Stanza's entities to ``document.mentions``."""
        spans = content_spans(document)
        pieces = [document.text[start:end].replace("\n", " ") for start, end in spans]
        if not any(piece.strip() for piece in pieces):
            return
        found = self.load()(GAP.join(pieces)).ents
        shifts = shift_table([len(piece) for piece in pieces], [start for start, _ in spans])
        entities: list[Entity] = [
            (shifted(entity.start_char, shifts), shifted(entity.end_char, shifts), entity.type)
            for entity in found
        ]
        add_entities(document, entities, resources)


def shift_table(sizes: list[int], starts: list[int]) -> list[tuple[int, int]]:
    """Return ``(offset in the joined text, offset in the document)`` of each sentence.

    >>> shift_table([3, 4], [10, 20])
    [(0, 10), (5, 20)]
    """
    table: list[tuple[int, int]] = []
    at = 0
    for size, start in zip(sizes, starts, strict=True):
        table.append((at, start))
        at += size + len(GAP)
    return table


def shifted(offset: int, table: list[tuple[int, int]]) -> int:
    """Return the offset in the document of an offset in the joined sentences.

    >>> shifted(7, [(0, 10), (5, 20)])
    22
    """
    joined, start = table[bisect_right(table, (offset, 1 << 60)) - 1]
    return offset - joined + start


@lru_cache(maxsize=2)
def load_pipeline(language: str, folder: str | None) -> Any:
    """Load a Stanza pipeline of tokenizer and recogniser, without any download.

    Raises ``MissingDependencyError`` with the command to install what is missing.
    """
    try:
        import stanza
    except ImportError as error:
        raise MissingDependencyError("Stanza is missing: pip install stanza") from error
    settings: dict[str, Any] = {} if folder is None else {"dir": folder}
    try:
        return stanza.Pipeline(
            language,
            processors="tokenize,ner",
            tokenize_no_ssplit=True,
            download_method=None,
            use_gpu=False,
            verbose=False,
            **settings,
        )
    except Exception as error:  # Stanza raises many kinds where a model is missing
        where = f", model_dir={folder!r}" if folder is not None else ""
        command = f'python -c "import stanza; stanza.download({language!r}{where})"'
        message = f"no Stanza model {language!r} ({error}): install it with: {command}"
        raise MissingDependencyError(message) from error
