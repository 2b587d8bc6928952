"""Commitments: who binds themselves to what, by when."""

from __future__ import annotations

from extract.stages.commitments.stage import run

__all__ = ["run"]
