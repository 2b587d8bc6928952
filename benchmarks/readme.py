"""Write the record shown in README.md as the program prints it.

python benchmarks/readme.py            # print it
python benchmarks/readme.py --write    # put it into README.md
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from extract.config import Config  # noqa: E402
from extract.partition import Worker  # noqa: E402
from extract.read import list_sources, read_source  # noqa: E402

PAGE = ROOT / "README.md"
PLACE = re.compile(r"(<!-- record: (?P<doc>\S+) -->\n).*?(<!-- end -->)", re.DOTALL)
WIDTH = 100


def shown(doc: str) -> str:
    """Return the first commitment of a corpus document with a deadline and an amount."""
    [source] = [one for one in list_sources([str(ROOT / "corpus")]) if one.id == doc]
    [raw] = read_source(source)
    lines = Worker(Config()).process(raw).records.decode("utf-8").splitlines()
    for line in lines:
        record = json.loads(line)
        if record["kind"] == "commitment" and record["deadline"] and record["amounts"]:
            return line.replace(str(ROOT) + "/", "")
    raise LookupError(f"{doc} has no commitment with a deadline and an amount")


def wrapped(line: str, width: int = WIDTH) -> str:
    """Break a line of JSON behind commas between fields, never inside a string."""
    parts = re.findall(r'(?:"(?:[^"\\]|\\.)*"|[^",]|,(?!"))+,?', line)
    rows = [""]
    for part in parts:
        if rows[-1] and len(rows[-1]) + len(part) > width:
            rows.append(" ")
        rows[-1] += part
    return "\n".join(rows)


def main() -> None:
    """Print the block, or write it into the page."""
    page = PAGE.read_text(encoding="utf-8")
    match = PLACE.search(page)
    assert match is not None, "README.md has no place for a record"
    block = f"```json\n{wrapped(shown(match['doc']))}\n```\n"
    print(block)
    if "--write" in sys.argv[1:]:
        page = PLACE.sub(lambda found: f"{found[1]}{block}{found[3]}", page)
        PAGE.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
