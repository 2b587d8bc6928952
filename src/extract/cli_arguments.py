"""Plain command lines of ``extract run``, read without typer, which takes longer than a document.

Only what cannot be misread is read here: known options written out in full, each once, with
fitting values. Everything else, wrong usage above all, is left to typer.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

VALUES = {
    "-o": "output",
    "--output": "output",
    "--mentions": "mentions",
    "--documents": "documents",
    "--date": "date",
    "--config": "config",
    "--gazetteers": "gazetteers",
    "--spacy-model": "spacy_model",
    "--stanza": "stanza",
    "--stanza-dir": "stanza_dir",
    "--processes": "processes",
    "--shard": "shard",
    "--on-error": "on_error",
    "--engine": "engine",
    "--scheduler": "scheduler",
}
"""Options that take a text, and the parameter each one sets."""

FLAGS: dict[str, tuple[str, str | int]] = {
    "--resume": ("resume", True),
    "-q": ("quiet", True),
    "--quiet": ("quiet", True),
    "-v": ("verbose", 1),
    "-vv": ("verbose", 2),
    "--verbose": ("verbose", 1),
}
"""Options that stand alone: the parameter and what it becomes."""

REPEATED = {"--overlay": "overlay"}
NUMBERS = {"--limit": "limit"}


def run_arguments(arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return the parameters that the words after ``extract run`` give, or None if unsure.

    >>> run_arguments(["articles", "-o", "events.jsonl", "--limit", "5"])
    {'output': 'events.jsonl', 'limit': 5, 'inputs': ['articles']}
    >>> run_arguments(["articles"]) is None
    True
    """
    given: dict[str, Any] = {}
    inputs: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "-" or (word and word[0] != "-"):
            inputs.append(word)
            continue
        found = FLAGS.get(word) or _valued(word, next(words, None))
        if found is None:
            return None
        name, value = found
        if name in REPEATED.values():
            given.setdefault(name, []).append(value)
        elif name in given:
            return None
        else:
            given[name] = value
    if not inputs or "output" not in given or _expands(inputs):
        return None
    return given | {"inputs": inputs}


def _valued(word: str, value: str | None) -> tuple[str, str | int] | None:
    if not value or (value[0] == "-" and value != "-"):
        return None
    name = VALUES.get(word) or REPEATED.get(word)
    if name is not None:
        return name, value
    number = NUMBERS.get(word)
    if number is None or not (value.isascii() and value.isdecimal() and int(value) >= 1):
        return None
    return number, int(value)


def _expands(inputs: Sequence[str]) -> bool:
    """Tell whether typer would expand a pattern, as it does where the shell does not."""
    return sys.platform == "win32" and any(set("*?[~$%") & set(word) for word in inputs)
