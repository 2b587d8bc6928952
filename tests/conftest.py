"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("extract", deadline=None)  # no test is about time
settings.load_profile("extract")
os.environ["EXTRACT_CACHE"] = "off"  # tests change code and tables while they run
