"""Write manifest.json anew: kind, rows, sources, date and digest of each table and rule file.

python gazetteers/build_manifest.py
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from extract.gazetteer_check import write_manifest  # noqa: E402

if __name__ == "__main__":
    print(write_manifest(HERE, datetime.datetime.now(datetime.timezone.utc).date().isoformat()))
