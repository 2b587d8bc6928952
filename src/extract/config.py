"""Settings of a run, from the command line and a TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extract.errors import UsageError
from extract.shapes import dataclass, replace


@dataclass(frozen=True, slots=True)
class Config:
    """What changes the records: publication day, gazetteers, overlays, models.

    ``date``: ISO day for texts that state none. ``gazetteers``: a folder in place of the
    shipped one. ``overlays``: folders laid over it, in order. ``spacy_model``: a spaCy model's
    name or folder; ``stanza``: a Stanza language, its models in ``stanza_dir`` or Stanza's own
    place; both add entities where nothing of ours stands.
    """

    date: str | None = None
    gazetteers: str | None = None
    overlays: tuple[str, ...] = ()
    spacy_model: str | None = None
    stanza: str | None = None
    stanza_dir: str | None = None


_FOLDERS = ("gazetteers", "stanza_dir")
_NAMES = ("spacy_model",)  # a name, or a folder where there is one


def load_config(path: str | Path) -> Config:
    """Read a TOML file; relative folders in it are taken from where the file is.

    Raises ``UsageError`` for a missing or invalid file and for unknown or mistyped settings.
    """
    from extract.rules import read_toml

    file = Path(path)
    if not file.is_file():
        raise UsageError(f"{file}: no such configuration file")
    return _from_table(read_toml(file), file)


def _from_table(table: Mapping[str, Any], file: Path) -> Config:
    known = set(Config.__slots__)
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in known:
            raise UsageError(f"{file}: unknown setting {key!r}; known: {', '.join(sorted(known))}")
        if name == "overlays":
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise UsageError(f"{file}: overlays must be a list of folders")
            values[name] = tuple(str(file.parent / v) for v in value)
        elif name == "date":
            values[name] = str(value)
        elif not isinstance(value, str):
            raise UsageError(f"{file}: {key} must be a string")
        else:
            folder = name in _FOLDERS or (name in _NAMES and (file.parent / value).is_dir())
            values[name] = str(file.parent / value) if folder else value
    return Config(**values)


def override(config: Config, **given: Any) -> Config:
    """Return ``config`` with the settings that are given (not None, not empty) replaced.

    >>> override(Config(date="2025-01-01"), date=None, spacy_model="x").date
    '2025-01-01'
    """
    return replace(config, **{name: value for name, value in given.items() if value})
