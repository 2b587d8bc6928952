"""Fingerprints: digests of everything but the texts that decides what the records are."""

from __future__ import annotations

import hashlib
from pathlib import Path

from extract import __version__
from extract.backends import model_digests
from extract.config import Config
from extract.digests import CODE, folder_digest
from extract.export import SCHEMA, dumps
from extract.gazetteers import find_folder


def fingerprints(config: Config) -> dict[str, object]:
    """Return the version, the settings, and the digests of code, gazetteers, overlays and models.

    Raises ``GazetteerError`` where a folder is missing.
    """
    settings: dict[str, object] = {name: getattr(config, name) for name in config.__slots__}
    settings |= {"gazetteers": None, "overlays": len(config.overlays)}
    return {
        "version": __version__,
        "schema": SCHEMA,
        "config": settings,
        "code": folder_digest(Path(__file__).resolve().parent, CODE),
        "gazetteers": folder_digest(find_folder(config.gazetteers)),
        "overlays": [folder_digest(Path(overlay)) for overlay in config.overlays],
        "models": model_digests(config),
    }


def fingerprint(config: Config) -> str:
    """Return one digest of ``fingerprints``.

    >>> fingerprint(Config()) == fingerprint(Config(date="2025-01-01"))
    False
    """
    return hashlib.sha256(dumps(fingerprints(config))).hexdigest()
