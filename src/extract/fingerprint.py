"""Fingerprints: digests of everything but the texts that decides what the records are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from extract import __version__
from extract.backends import model_digests
from extract.config import Config
from extract.export import SCHEMA, dumps
from extract.gazetteers import find_folder

_DATA = (".tsv", ".toml")


def folder_digest(folder: Path, endings: Sequence[str] = _DATA) -> str:
    """Return the SHA-256 of the files of a folder that have one of the endings, by path."""
    digest = hashlib.sha256()
    for path in sorted(_files(folder, endings), key=lambda path: path.as_posix()):
        name = path.relative_to(folder).as_posix()
        digest.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files(folder: Path, endings: Sequence[str]) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in endings and path.is_file())


def fingerprints(config: Config) -> dict[str, object]:
    """Return the version, the settings, and the digests of code, gazetteers, overlays and models.

    Raises ``GazetteerError`` where a folder is missing.
    """
    settings = asdict(config) | {"gazetteers": None, "overlays": len(config.overlays)}
    return {
        "version": __version__,
        "schema": SCHEMA,
        "config": settings,
        "code": folder_digest(Path(__file__).resolve().parent, (".py",)),
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
