"""Rule files (TOML): loading them and laying overlays over them.

An overlay's file is merged in: tables by key, arrays by appending what is not there yet,
other values by replacing. Its table ``drop`` takes array items and keys away, its table
``replace`` puts its values in place of the old ones.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extract.errors import GazetteerError


def read_toml(path: Path) -> dict[str, Any]:
    """Parse a TOML file; a missing file is an empty table.

    Raises ``GazetteerError`` naming file, line and fault where it is not valid.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: not UTF-8: save the file as UTF-8") from error
    try:
        parsed: dict[str, Any] = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise GazetteerError(f"{path}:{_line_of(str(error))}: {error}") from error
    return parsed


def _line_of(message: str) -> str:
    _, found, rest = message.partition("line ")
    digits = rest.split(",")[0].split(")")[0]
    return digits if found and digits.isdigit() else "1"


def load_rules(name: str, folder: Path, overlays: Sequence[Path] = ()) -> dict[str, Any]:
    """Return ``rules/<name>.toml`` of ``folder`` with the overlays' files merged in, in order."""
    rules = read_toml(folder / "rules" / f"{name}.toml")
    for overlay in overlays:
        path = overlay / "rules" / f"{name}.toml"
        changes = read_toml(path)
        if changes:
            rules = merge(rules, changes, str(path))
    return rules


def merge(base: dict[str, Any], changes: dict[str, Any], where: str = "overlay") -> dict[str, Any]:
    """Return ``base`` with the overlay ``changes`` merged in; ``where`` names it in errors.

    >>> merge({"words": ["a", "b"]}, {"words": ["c"], "drop": {"words": ["a"]}})
    {'words': ['b', 'c']}
    """
    changes = dict(changes)
    drop, replace = changes.pop("drop", {}), changes.pop("replace", {})
    result = _drop(base, drop, where) if isinstance(drop, dict) else base
    result = _merge(result, changes, where)
    return _replace(result, replace) if isinstance(replace, dict) else result


def _merge(base: dict[str, Any], changes: dict[str, Any], where: str) -> dict[str, Any]:
    result = dict(base)
    for key, value in changes.items():
        old = result.get(key)
        if old is None:
            result[key] = value
        elif isinstance(old, dict) and isinstance(value, dict):
            result[key] = _merge(old, value, where)
        elif isinstance(old, list) and isinstance(value, list):
            result[key] = old + [item for item in value if item not in old]
        elif isinstance(old, (dict, list)) or isinstance(value, (dict, list)):
            raise GazetteerError(f"{where}: {key!r} is {_kind(value)}, must be {_kind(old)}")
        else:
            result[key] = value
    return result


def _drop(base: dict[str, Any], drop: dict[str, Any], where: str) -> dict[str, Any]:
    result = dict(base)
    for key, value in drop.items():
        if key not in result:
            raise GazetteerError(f"{where}: nothing to drop: no {key!r}")
        old = result[key]
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = _drop(old, value, where)
        elif isinstance(old, list) and isinstance(value, list):
            missing = [item for item in value if item not in old]
            if missing:
                raise GazetteerError(f"{where}: nothing to drop: {missing[0]!r} not in {key!r}")
            result[key] = [item for item in old if item not in value]
        elif isinstance(old, dict) and isinstance(value, list):
            result[key] = {name: item for name, item in old.items() if name not in value}
        else:
            del result[key]
    return result


def _replace(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in changes.items():
        old = result.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = _replace(old, value)
        else:
            result[key] = value
    return result


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    return "an array" if isinstance(value, list) else "a value"
