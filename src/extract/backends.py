"""Statistical models beside the gazetteers and rules, as a run's settings name them."""

from __future__ import annotations

from extract.config import Config
from extract.pipeline import Extractor
from extract.spacy_entities import SpacyEntities
from extract.stanza_backend import StanzaEntities


def backends(config: Config) -> list[SpacyEntities | StanzaEntities]:
    """Return the stages that ``config`` asks for, none of them loaded.

    >>> backends(Config())
    []
    >>> backends(Config(spacy_model="zh_core_web_sm"))[0].model
    'zh_core_web_sm'
    """
    stages: list[SpacyEntities | StanzaEntities] = []
    if config.spacy_model:
        stages.append(SpacyEntities(config.spacy_model))
    if config.stanza:
        stages.append(StanzaEntities(config.stanza, config.stanza_dir))
    return stages


def extractor_of(config: Config) -> Extractor:
    """Return the extractor of a run; its gazetteers and models load at the first document."""
    return Extractor(config.gazetteers, config.overlays, extra_stages=backends(config))


def load_backends(config: Config) -> None:
    """Load the models now. Raises ``MissingDependencyError`` with the command to install them."""
    for stage in backends(config):
        stage.load()
