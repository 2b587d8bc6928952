"""A spaCy model's entities beside ours, as a stage after the mentions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extract.document import Document
from extract.errors import MissingDependencyError
from extract.gazetteers import Resources
from extract.model_entities import Entity, add_entities, content_spans

if TYPE_CHECKING:
    from spacy.language import Language

UNUSED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "extract")
"""Components that no entity recogniser needs; they are not loaded."""


class SpacyEntities:
    """A stage that adds a spaCy model's entities where nothing of ours stands.

    ``model``: an installed model's name or a folder. Raises ``MissingDependencyError`` with the
    command to install it where it is missing.
    """

    def __init__(self, model: str) -> None:
        self.model = model

    def load(self) -> Language:
        """Load the model, once in a process."""
        return load_model(self.model)

    def __call__(self, document: Document, resources: Resources) -> None:
        """Add the model's entities to ``document.mentions``."""
        spans = content_spans(document)
        texts = [document.text[start:end] for start, end in spans]
        entities: list[Entity] = []
        for (start, _), doc in zip(spans, self.load().pipe(texts), strict=True):
            entities.extend(
                (start + entity.start_char, start + entity.end_char, entity.label_)
                for entity in doc.ents
            )
        add_entities(document, entities, resources)


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load a spaCy model. Raises ``MissingDependencyError`` where spaCy or the model is missing."""
    try:
        import spacy
    except ImportError as error:
        raise MissingDependencyError("spaCy is missing: pip install spacy") from error
    try:
        return spacy.load(name, exclude=list(UNUSED))
    except ImportError as error:  # a segmenter that the model needs
        raise MissingDependencyError(f"spaCy model {name!r}: {error}") from error
    except OSError as error:
        command = f"python -m spacy download {name}"
        message = f"no spaCy model {name!r}: install it with: {command}"
        raise MissingDependencyError(message) from error
