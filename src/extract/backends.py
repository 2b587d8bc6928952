"""Statistical models beside the gazetteers and rules, as a run's settings name them."""

from __future__ import annotations

import hashlib
import os
from importlib.util import find_spec
from pathlib import Path

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


SMALL = 1 << 20
"""Files of a model up to this size are read for its digest; of larger ones, the size counts."""


def model_digests(config: Config) -> dict[str, str]:
    """Return a digest for each model of a run, by setting; a model that is missing has none.

    Nothing is loaded, and no package of a model is imported.
    """
    folders: dict[str, Path | None] = {}
    if config.spacy_model:
        folders["spacy_model"] = _spacy_folder(config.spacy_model)
    if config.stanza:
        own = os.environ.get("STANZA_RESOURCES_DIR") or Path.home() / "stanza_resources"
        folders["stanza"] = Path(config.stanza_dir or own) / config.stanza
    return {name: _digest(path) for name, path in folders.items() if path and path.is_dir()}


def _spacy_folder(name: str) -> Path | None:
    if Path(name).is_dir():
        return Path(name)
    spec = find_spec(name) if name.isidentifier() else None
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places else None


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name, path in sorted(files.items()):
        if path.is_file() and "__pycache__" not in name:
            size = path.stat().st_size
            content = path.read_bytes() if size <= SMALL else b""
            digest.update(f"{name}\0{size}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
