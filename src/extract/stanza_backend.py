"""Stanza: its entities beside ours, as a stage after the mentions, and its parse of a sentence.

Stanza joins the characters it is given by blanks; offsets are taken back to the clean text.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from extract.document import Document
from extract.errors import MissingDependencyError
from extract.gazetteers import Resources
from extract.model_entities import Entity, add_entities, content_spans


class Arc(NamedTuple):
    """One word of a dependency parse: its span, its relation, and the span of its head."""

    start: int
    end: int
    relation: str
    head: tuple[int, int] | None


class StanzaEntities:
    """A stage that adds Stanza's entities where nothing of ours stands.

    ``language``: a Stanza language such as ``zh-hans``. ``folder``: where its models are.
    ``options``: passed on to ``stanza.Pipeline``, for example ``ner_model_path``. Raises
    ``MissingDependencyError`` with the command to install it where Stanza or a model is missing.
    """

    def __init__(
        self,
        language: str = "zh-hans",
        folder: str | Path | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self.language = language
        self.folder = str(folder) if folder is not None else None
        self.options = dict(options or {})
        self._pipeline: Any = None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_pipeline": None}

    def load(self) -> Any:
        """Load the pipeline, once."""
        if self._pipeline is None:
            self._pipeline = load_pipeline(self.language, self.folder, self.options)
        return self._pipeline

    def __call__(self, document: Document, resources: Resources) -> None:
        """Add Stanza's entities to ``document.mentions``."""
        entities: list[Entity] = []
        for start, end in content_spans(document):
            characters = list(document.text[start:end])
            if not characters:
                continue
            for entity in self.load()([characters]).ents:
                first, last = joined(entity.start_char), joined(entity.end_char + 1)
                entities.append((start + first, start + last, entity.type))
        add_entities(document, entities, resources)

    def parse(self, text: str) -> list[Arc]:
        """Return the dependency arcs of ``text``, one for each word; empty without a parser.

        Offsets are code points of ``text``. The pipeline must have been made with its own
        tokenizer and the processors ``pos,lemma,depparse``.
        """
        arcs: list[Arc] = []
        for sentence in self.load()(text).sentences:
            spans = {word.id: (word.start_char, word.end_char) for word in sentence.words}
            for word in sentence.words:
                if word.deprel is not None:
                    start, end = spans[word.id]
                    arcs.append(Arc(start, end, word.deprel, spans.get(word.head)))
        return arcs


def joined(offset: int) -> int:
    """Return the offset in the text of an offset in its characters joined by blanks.

    >>> joined(4)
    2
    """
    return offset // 2


def load_pipeline(language: str, folder: str | None, options: Mapping[str, Any]) -> Any:
    """Load a Stanza pipeline on single characters, without any download.

    Raises ``MissingDependencyError`` with the command to install what is missing.
    """
    try:
        import stanza
    except ImportError as error:
        message = "Stanza is missing: pip install torch && pip install stanza"
        raise MissingDependencyError(message) from error
    settings: dict[str, Any] = {
        "processors": "tokenize,ner",
        "tokenize_pretokenized": True,
        "download_method": None,
        "allow_unknown_language": True,
        "use_gpu": False,
        "verbose": False,
        **options,
    }
    if folder is not None:
        settings["dir"] = folder
    try:
        return stanza.Pipeline(language, **settings)
    except Exception as error:  # Stanza raises many kinds where a model is missing
        where = f", model_dir={folder!r}" if folder is not None else ""
        command = f'python -c "import stanza; stanza.download({language!r}{where})"'
        message = f"no Stanza model {language!r} ({error}): install it with: {command}"
        raise MissingDependencyError(message) from error
