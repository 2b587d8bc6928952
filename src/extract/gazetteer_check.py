"""Checks of gazetteer tables, rule files and overlays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extract.errors import GazetteerError


def refuse_faults(folder: Path, overlays: Sequence[Path]) -> None:
    """Raise ``GazetteerError`` for the first fault in the ``overlays``."""
    for overlay in overlays:
        if not overlay.is_dir():
            raise GazetteerError(f"{overlay}: no such overlay folder")
