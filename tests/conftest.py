"""Settings of all tests."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from extract import Extractor

settings.register_profile("extract", deadline=None)  # no test is about time
settings.load_profile("extract")

_cache = TemporaryDirectory(prefix="zh-extract-tests-")
os.environ["EXTRACT_CACHE"] = _cache.name  # one for all tests, and none of the user's


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor with the gazetteers of the package, which keeps nothing of a document."""
    from extract import Extractor

    return Extractor()
