"""Does a small statistical recogniser of unknown names help? Trains one, measures with and without.

    python benchmarks/statistical_names.py REFERENCE [REFERENCE ...]

A REFERENCE is a folder with ``gold/*.jsonl`` and the texts beside it, or ``GOLD=TEXTS``. The
recogniser is an averaged perceptron over characters with Viterbi decoding, trained on sentences
made here: templates filled with names of the gazetteers and with names made up from their
characters, and the sentences of the project's own development texts with their names exchanged.
It runs only where the characters of a stretch without any mention look like those of a name.

Printed for each reference: precision, recall and F1 over the unique labels and names of the
documents, with and without, with the full gazetteers and without their persons and places (which
makes all those names unknown, as a name of tomorrow is). The verdict stands in
``docs/recognition.md``.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "src"))

from extract.document import Document  # noqa: E402
from extract.gazetteers import Resources  # noqa: E402
from extract.model_entities import Entity, add_entities  # noqa: E402
from extract.pipeline import Extractor  # noqa: E402

LABELS = ("PERSON", "PLACE")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
Sentence = tuple[list[str], list[str]]
"""Symbols and their tags: a symbol is a character, or ``<LABEL>`` for a name known already."""


class Characters:
    """Classes of characters, as the rules of names have them, and the words of the lexicon."""

    def __init__(self, resources: Resources) -> None:
        table = resources.rules("names")["transliteration"]
        self.kinds = {
            char: kind
            for kind in ("rare", "usual", "strong")
            for char in "".join(table[kind].split())
        }
        self.kinds.update(dict.fromkeys(table["dots"], "dot"))
        surnames = "".join(resources.rules("names")["surnames"]["single"].split())
        self.surnames = frozenset(surnames)
        self.words = {row["word"] for row in resources.gazetteers.table("lexicon/words")}

    def kind(self, symbol: str) -> str:
        """Return the class of a symbol."""
        if len(symbol) > 1:
            return symbol
        known = self.kinds.get(symbol)
        if known is not None:
            return known
        if symbol.isascii():
            return "digit" if symbol.isdigit() else "ascii"
        return "han" if "\u4e00" <= symbol <= "\u9fff" else "mark"

    def inside_words(self, symbols: Sequence[str]) -> list[str]:
        """Return for each symbol whether a word of the lexicon begins (B) or goes on (I) there."""
        marks = ["-"] * len(symbols)
        at = 0
        while at < len(symbols):
            size = next((n for n in (4, 3, 2) if "".join(symbols[at : at + n]) in self.words), 1)
            if size > 1:
                marks[at : at + size] = ["B", *"I" * (size - 1)]
            at += size
        return marks


def features(symbols: Sequence[str], characters: Characters) -> list[list[str]]:
    """Return the features of each symbol: characters, classes and words around it."""
    kinds = ["^", "^", *(characters.kind(symbol) for symbol in symbols), "$", "$"]
    padded = ["^", "^", *symbols, "$", "$"]
    words = ["-", *characters.inside_words(symbols), "-"]
    rows = []
    for at in range(len(symbols)):
        a, b, c, d, e = padded[at : at + 5]
        k, m, n, o, p = kinds[at : at + 5]
        rows.append([
            f"0{c}", f"1{b}", f"2{d}", f"3{a}", f"4{e}", f"5{b}{c}", f"6{c}{d}", f"7{a}{b}",
            f"8{d}{e}", f"9{n}", f"A{m}{n}", f"B{n}{o}", f"C{m}{n}{o}", f"D{k}{m}", f"E{o}{p}",
            f"F{words[at + 1]}{words[at]}{words[at + 2]}", f"G{words[at + 1]}{n}",
            f"H{c in characters.surnames}{m}",
        ])  # fmt: skip
    return rows


class Perceptron:
    """An averaged perceptron with one weight for each feature and tag and each pair of tags."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._sums: dict[tuple[str, str], float] = defaultdict(float)
        self._last: dict[tuple[str, str], int] = defaultdict(int)
        self._step = 0

    def decode(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """Return the best sequence of tags."""
        best: list[dict[str, tuple[float, str]]] = []
        for at, row in enumerate(rows):
            local: dict[str, float] = defaultdict(float)
            for feature in row:
                for tag, weight in self.weights.get(feature, {}).items():
                    local[tag] += weight
            column = {}
            for tag in TAGS:
                if at == 0:
                    if not tag.startswith("I"):
                        column[tag] = (local[tag], "")
                    continue
                options = [
                    (best[-1][last][0] + self.weights[f"T{last}"][tag], last)
                    for last in best[-1]
                    if tag[0] != "I" or last[2:] == tag[2:]
                ]
                if options:
                    score, last = max(options)
                    column[tag] = (score + local[tag], last)
            best.append(column)
        if not best:
            return []
        tag = max(best[-1], key=lambda tag: best[-1][tag][0])
        tags = [tag]
        for column in reversed(best[1:]):
            tag = column[tag][1]
            tags.append(tag)
        return tags[::-1]

    def learn(self, rows: Sequence[Sequence[str]], gold: Sequence[str]) -> None:
        """Move the weights towards ``gold`` where decoding errs."""
        self._step += 1
        guess = self.decode(rows)
        if list(gold) == guess:
            return
        for at, row in enumerate(rows):
            if gold[at] != guess[at]:
                for feature in row:
                    self._move(feature, gold[at], 1.0)
                    self._move(feature, guess[at], -1.0)
            if at and (gold[at - 1], gold[at]) != (guess[at - 1], guess[at]):
                self._move(f"T{gold[at - 1]}", gold[at], 1.0)
                self._move(f"T{guess[at - 1]}", guess[at], -1.0)

    def _move(self, feature: str, tag: str, by: float) -> None:
        key = feature, tag
        self._sums[key] += (self._step - self._last[key]) * self.weights[feature][tag]
        self._last[key] = self._step
        self.weights[feature][tag] += by

    def average(self) -> int:
        """Replace the weights by their averages, drop the idle ones and return how many stay."""
        kept: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        count = 0
        for (feature, tag), total in self._sums.items():
            value = self.weights[feature][tag]
            total += (self._step - self._last[feature, tag]) * value
            mean = total / max(1, self._step)
            if abs(mean) > 0.02:
                kept[feature][tag] = mean
                count += 1
        self.weights = kept
        return count


class Names:
    """Names to fill in: of the gazetteers, and made up from their characters."""

    def __init__(self, resources: Resources, rng: random.Random) -> None:
        self._rng = rng
        self._characters = Characters(resources)
        self.known: dict[str, list[str]] = defaultdict(list)
        for surface in resources.gazetteers.surfaces:
            self.known[surface.label].append(surface.text)
        self.titles = [title.text for title in resources.gazetteers.titles]
        foreign = [
            name for name in self.known["PERSON"] + self.known["PLACE"] if self._foreign(name)
        ]
        self._next: dict[str, list[str]] = defaultdict(list)
        for name in foreign:
            for a, b in zip("^" + name, name + "$", strict=True):
                self._next[a].append(b)

    def _foreign(self, name: str) -> bool:
        kinds = [self._characters.kind(char) for char in name]
        return "strong" in kinds and set(kinds) <= {"strong", "usual"}

    def made(self) -> str:
        """Return a name made up of two to eight characters that follow each other in names."""
        while True:
            name, at = "", "^"
            while len(name) < 9:
                at = self._rng.choice(self._next[at])
                if at == "$":
                    break
                name += at
            if 2 <= len(name) <= 8:
                return name

    def pick(self, label: str) -> tuple[str, bool]:
        """Return a name and whether the recogniser is to find it (else it is given as known)."""
        if label in LABELS and self._rng.random() < 0.6:
            if self._rng.random() < 0.6:
                name = self.made()
                if label == "PERSON" and self._rng.random() < 0.4:
                    name = f"{self.made()}·{name}"
            else:
                name = self._rng.choice(self.known[label])
            return name, True
        return self._rng.choice(self.known[label]), False


def filled(template: str, names: Names, rng: random.Random) -> Sentence:
    """Return a template with names in its places."""
    symbols: list[str] = []
    tags: list[str] = []
    for number, piece in enumerate(template.replace("}", "{").split("{")):
        if number % 2 == 0:
            symbols += piece
            tags += ["O"] * len(piece)
        elif piece in ("DAY", "TITLE"):
            text = f"{rng.randint(1, 28)}日" if piece == "DAY" else rng.choice(names.titles)
            symbols += text
            tags += ["O"] * len(text)
        else:
            name, wanted = names.pick(piece)
            symbols += name if wanted else [f"<{piece}>"]
            tags += _tags(piece, len(name)) if wanted else ["O"]
    return symbols, tags


def _tags(label: str, size: int) -> list[str]:
    return [f"B-{label}", *[f"I-{label}"] * (size - 1)]


def gold_names(path: Path) -> dict[str, str]:
    """Return the names of a gold file with their labels."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] == "entity":
            found[record["name"]] = record["label"]
    return found


def own_sentences(extractor: Extractor, names: Names, rng: random.Random) -> Iterator[Sentence]:
    """Yield the sentences of the project's development texts, some names exchanged."""
    manifest = (ROOT / "corpus" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    for entry in map(json.loads, manifest):
        gold = ROOT / "corpus" / "gold" / f"{entry['id']}.jsonl"
        raw = ROOT / "corpus" / entry["path"]
        if entry["split"] != "dev" or not gold.is_file() or raw.suffix != ".txt":
            continue
        if entry.get("encoding") != "utf-8":
            continue
        labels = gold_names(gold)
        document = extractor(raw.read_text(encoding="utf-8-sig"))
        by_size = sorted(labels, key=lambda name: (-len(name), name))
        for sentence in document.sentences:
            yield _exchanged(
                document.text[sentence.start : sentence.end], labels, by_size, names, rng
            )


def _exchanged(
    text: str, labels: dict[str, str], by_size: list[str], names: Names, rng: random.Random
) -> Sentence:
    symbols: list[str] = []
    tags: list[str] = []
    at = 0
    while at < len(text):
        name = next((name for name in by_size if text.startswith(name, at)), None)
        if name is None:
            symbols.append(text[at])
            tags.append("O")
            at += 1
            continue
        label = labels[name]
        wanted = label in LABELS and rng.random() < 0.5
        new = names.pick(label)[0] if wanted and rng.random() < 0.6 else name
        symbols += new if wanted else [f"<{label}>"]
        tags += _tags(label, len(new)) if wanted else ["O"]
        at += len(name)
    return symbols, tags


def train(
    resources: Resources, *, rounds: int, seed: int = 1
) -> tuple[Perceptron, Characters, int]:
    """Train on generated sentences and return the model, its classes, and how many weights."""
    rng = random.Random(seed)
    names, characters = Names(resources, rng), Characters(resources)
    with (HERE / "names_templates.tsv").open(encoding="utf-8") as file:
        templates = [row["template"] for row in csv.DictReader(file, delimiter="\t")]
    extractor = Extractor(resources=resources)
    data = [filled(template, names, rng) for template in templates for _ in range(40)]
    for _ in range(2):
        data += own_sentences(extractor, names, rng)
    prepared = [(features(symbols, characters), tags) for symbols, tags in data]
    model = Perceptron()
    for _ in range(rounds):
        rng.shuffle(prepared)
        for rows, tags in prepared:
            model.learn(rows, tags)
    return model, characters, model.average()


class Recogniser:
    """A stage that adds the names the model finds where the characters make one likely."""

    def __init__(self, model: Perceptron, characters: Characters, strong: int) -> None:
        self.model, self.characters, self.strong = model, characters, strong
        self.shorts: frozenset[str] = frozenset()
        self.titles: frozenset[str] = frozenset()
        self.seconds = 0.0
        self.added: Counter[tuple[str, str]] = Counter()

    def __call__(self, document: Document, resources: Resources) -> None:
        """Add names to ``document.mentions``."""
        started = time.process_time()
        entities: list[Entity] = []
        self.shorts = frozenset(resources.gazetteers.short_forms)
        self.titles = frozenset(title.text for title in resources.gazetteers.titles)
        for sentence in document.sentences:
            symbols, offsets = self._symbols(document, sentence.start, sentence.end)
            if self._strong_run(symbols):
                entities += self._found(symbols, offsets)
        before = len(document.mentions)
        add_entities(document, entities, resources)
        if len(document.mentions) > before:
            self.added.update((m.label, m.name) for m in document.mentions if m.source == "model")
        self.seconds += time.process_time() - started

    def _symbols(self, document: Document, start: int, end: int) -> tuple[list[str], list[int]]:
        symbols: list[str] = []
        offsets: list[int] = []
        at = start
        inside = [m for m in document.mentions if start <= m.start < end]
        for mention in inside:
            symbols += document.text[at : mention.start]
            offsets += range(at, mention.start)
            symbols.append(f"<{mention.label}>")
            offsets.append(mention.start)
            at = mention.end
        symbols += document.text[at:end]
        offsets += range(at, end)
        return symbols, [*offsets, end]

    def _strong_run(self, symbols: Sequence[str]) -> bool:
        return any(self._suspect(symbols[at : at + 3]) for at in range(len(symbols) - 2))

    def _suspect(self, name: Sequence[str]) -> bool:
        kinds = [self.characters.kind(symbol) for symbol in name]
        return (
            len(name) >= 3
            and kinds.count("strong") >= max(self.strong, len(name) / 2)
            and set(kinds) <= {"strong", "usual", "rare", "dot"}
        )

    def _found(self, symbols: list[str], offsets: list[int]) -> Iterator[Entity]:
        tags = self.model.decode(features(symbols, self.characters))
        words = self.characters.inside_words(symbols)
        start = None
        for at, tag in enumerate([*tags, "O"]):
            if start is not None and not tag.startswith("I"):
                first = start + (symbols[start] in self.shorts and at - start > 4)
                whole = words[first] != "I" and words[at : at + 1] != ["I"]
                whole = whole and "".join(symbols[first:at]) not in self.titles
                if whole and self._suspect(symbols[first:at]):
                    yield offsets[first], offsets[at - 1] + 1, tags[start][2:]
                start = None
            if tag.startswith("B"):
                start = at


def without_names(resources: Resources) -> Resources:
    """Return resources whose gazetteers know no person and no place."""
    bare = Resources(ROOT / "gazetteers")
    known = bare.gazetteers
    known.surfaces = tuple(s for s in known.surfaces if s.label not in ("PERSON", "PLACE"))
    return bare


def pairs(reference: str) -> Iterator[tuple[Path, Path]]:
    """Yield gold files with their texts."""
    gold, _, texts = reference.partition("=")
    folder = Path(gold) if texts else Path(gold) / "gold"
    places = [Path(texts)] if texts else [Path(gold) / name for name in ("texts", "seeds", "real")]
    for path in sorted(folder.glob("*.jsonl")):
        for place in places:
            text = place / f"{path.stem}.txt"
            if text.is_file():
                yield path, text
                break


def measure(reference: str, extractor: Extractor) -> dict[str, Counter[str]]:
    """Return hits, spurious and missed names by label, over unique labels and names."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for gold_path, text_path in pairs(reference):
        gold = {(label, name) for name, label in gold_names(gold_path).items()}
        document = extractor(text_path.read_text(encoding="utf-8-sig"))
        ours = {(m.label, m.name) for m in document.mentions if m.scored}
        for name, chosen in (("tp", gold & ours), ("fp", ours - gold), ("fn", gold - ours)):
            for label, _ in chosen:
                counts[label][name] += 1
                counts["all"][name] += 1
    return counts


def line(title: str, counts: dict[str, Counter[str]]) -> str:
    """Return the figures as one line of a table."""
    cells = []
    for label in ("all", *LABELS):
        tp, fp, fn = (counts[label][key] for key in ("tp", "fp", "fn"))
        f1 = 2 * tp / (2 * tp + fp + fn) if tp else 0.0
        cells.append(f"{label} {f1:.3f} ({tp}/{fp}/{fn})")
    return f"{title:34}" + "  ".join(f"{cell:24}" for cell in cells)


def main() -> None:
    """Train, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("references", nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--strong", type=int, default=2, help="strong characters a name has at least"
    )
    parser.add_argument("--show", action="store_true", help="print what the model adds")
    arguments = parser.parse_args()
    full = Resources(ROOT / "gazetteers")
    started = time.process_time()
    model, characters, weights = train(full, rounds=arguments.rounds)
    print(f"trained in {time.process_time() - started:.0f} s, {weights} weights; F1 (tp/fp/fn)")
    for name, resources in (("full", full), ("no persons, places", without_names(full))):
        for reference in arguments.references:
            stage = Recogniser(model, characters, arguments.strong)
            for kind, stages in (("without", []), ("with", [stage])):
                extractor = Extractor(resources=resources, extra_stages=stages)
                counts = measure(reference, extractor)
                print(line(f"{Path(reference.split('=')[0]).name} {name}, {kind}", counts))
            if arguments.show:
                print("   ", ", ".join(f"{label} {name}" for label, name in sorted(stage.added)))


if __name__ == "__main__":
    main()
