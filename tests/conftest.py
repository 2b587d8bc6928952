"""Settings of all tests."""

from __future__ import annotations

import os

os.environ["EXTRACT_CACHE"] = "off"  # tests change code and tables while they run
