"""Errors the package raises on purpose, under one root."""

from __future__ import annotations


class ExtractError(Exception):
    """Root of all errors raised on purpose; the message names place and remedy."""


class UsageError(ExtractError):
    """Wrong arguments, configuration, or an output that cannot be written."""


class InputError(ExtractError):
    """One document cannot be read or processed; other documents go on."""

    def __init__(self, message: str, *, stage: str = "read") -> None:
        super().__init__(message)
        self.stage = stage


class GazetteerError(UsageError):
    """A gazetteer table or rule file is invalid; names file, line and fault."""


class MissingDependencyError(UsageError):
    """An optional package or model is not installed; names the command that installs it."""
