"""Speed of the name matcher against spaCy's EntityRuler, and how it grows with the names.

    python benchmarks/gazetteer.py

Both are given the same 3,000 names and the same texts, those of the corpus, in one run, and both
go from text to names found; the ruler's time without its tokeniser is printed too. It exits with
1 if the matcher is not at least 30 times as fast, or slows down by half or more at 30,000 names.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from extract.gazetteers import Resources  # noqa: E402
from extract.matching import Matcher  # noqa: E402

TIMES_FASTER = 30.0
GROWTH = 1.5


def made_names(count: int, seed: int = 1) -> list[str]:
    """Return ``count`` names: those of the gazetteers first, then made-up ones."""
    rng = random.Random(seed)
    names = sorted({s.text for s in Resources(HERE.parent / "gazetteers").gazetteers.surfaces})
    rng.shuffle(names)
    signs = sorted(set("".join(names)))
    known = set(names)
    while len(names) < count:
        name = "".join(rng.choice(signs) for _ in range(rng.randint(3, 8)))
        if name not in known:
            known.add(name)
            names.append(name)
    return names[:count]


def corpus_texts() -> list[str]:
    """Return the texts written for this project: running text with names at their usual rate."""
    files = sorted((HERE.parent / "corpus" / "clean").rglob("*.txt"))
    return [file.read_text(encoding="utf-8") for file in files]


def best(run: Callable[[], object], repeats: int) -> float:
    """Return the shortest of ``repeats`` runs, in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    import spacy

    many = made_names(30_000)
    few = many[:3_000]
    texts = corpus_texts()
    signs = sum(map(len, texts))
    seconds: dict[str, float] = {}
    for label, names in (("3,000", few), ("30,000", many)):
        matcher = Matcher(names, engine="automaton")
        seconds[label] = best(lambda m=matcher: [m.find(text) for text in texts], 15)  # type: ignore[misc]
        print(f"matcher, {label} names: {signs / seconds[label]:,.0f} characters a second")
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": name} for name in few])  # type: ignore[attr-defined]
    docs = [nlp.make_doc(text) for text in texts]
    bare = best(lambda: [ruler(doc) for doc in docs], 5)
    print(f"EntityRuler, 3,000 names, without tokenising: {signs / bare:,.0f} characters a second")
    spent = best(lambda: [nlp(text) for text in texts], 5)
    print(f"EntityRuler, 3,000 names: {signs / spent:,.0f} characters a second")
    faster = spent / seconds["3,000"]
    growth = seconds["30,000"] / seconds["3,000"]
    print(f"times as fast: {faster:.0f} (at least {TIMES_FASTER:.0f})")
    print(f"growth from 3,000 to 30,000 names: {growth:.2f} (less than {GROWTH})")
    return 0 if faster >= TIMES_FASTER and growth < GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
