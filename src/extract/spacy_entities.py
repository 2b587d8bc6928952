"""A spaCy model's entities beside ours, as a stage after the mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.document import Document
from extract.errors import MissingDependencyError
from extract.gazetteers import Resources
from extract.model_entities import Entity, add_entities, content_spans

if TYPE_CHECKING:
    from spacy.language import Language


class SpacyEntities:
    """A stage that adds a spaCy model's entities where nothing of ours stands.

    ``model``: an installed model's name or a folder. Raises ``MissingDependencyError`` with the
    command to install it where it is missing.
    """

    def __init__(self, model: str) -> None:
        self.model = model
        self._nlp: Language | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"model": self.model, "_nlp": None}

    def load(self) -> Language:
        """Load the model, once."""
        if self._nlp is None:
            self._nlp = load_model(self.model)
        return self._nlp

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


def load_model(name: str) -> Language:
    """Load a spaCy model. Raises ``MissingDependencyError`` where spaCy or the model is missing."""
    try:
        import spacy
    except ImportError as error:
        raise MissingDependencyError("spaCy is missing: pip install spacy") from error
    try:
        return spacy.load(name)
    except OSError as error:
        command = f"python -m spacy download {name}"
        message = f"no spaCy model {name!r}: install it with: {command}"
        raise MissingDependencyError(message) from error
