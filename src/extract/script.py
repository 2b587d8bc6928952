"""Traditional to simplified conversion and script detection.

The conversion is OpenCC's ``t2s``, compiled from the dictionaries that
``opencc-python-reimplemented`` ships, with the same result on every string: phrases before
characters, the longest phrase first, the leftmost of equal length. Every entry keeps its
length, so offsets do not change. An overlay table mends what ``t2s`` leaves undone.
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.errors import MissingDependencyError
from extract.matching import Numbered, Place
from extract.patterns import lazy
from extract.wide_table import WideTable

WIDE_PAYS = 50_000
"""Traditional characters after which the wide table pays, where NumPy is loaded anyway.

It is with spaCy, Dask and Spark; a run without them saves NumPy's 25 MiB.
"""


_FEW = 20  # different characters, or occurrences, up to which one at a time is quickest
REPLACE_PAYS = 160
"""Different characters up to which replacing one after another beats a table."""

_KEPT = "_phrases _single _characters changing _telling _chained _pattern".split()
"""What of a converter is kept between runs."""


class Converter:
    """Length-preserving conversion from a phrase table and a character table.

    >>> converter = Converter({"一目瞭然": "一目了然"}, {"國": "国", "瞭": "瞭"})
    >>> converter.convert("國一目瞭然")
    '国一目了然'
    """

    def __init__(self, phrases: Mapping[str, str], characters: Mapping[str, str]) -> None:
        self._phrases = dict(phrases)
        self._single = {key: value for key, value in characters.items() if key != value}
        self._characters = {ord(key): value for key, value in self._single.items()}
        changing, telling = set(self._single), set()
        for phrase, value in self._phrases.items():
            for source, target in zip(phrase, value, strict=True):
                if source != target:
                    changing.add(source)
                if self._single.get(source, source) != target:
                    telling.add(source)
        self.changing = frozenset(changing)
        self._telling = frozenset(telling)  # without one, phrases read like their characters
        self._chained = frozenset(
            key for key, value in self._single.items() if value in self._single
        )
        self._pattern = _class_of(changing)
        self._search: Callable[[str], list[Place]] | None = None
        self._wide: WideTable | None = None
        self._seen = 0

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _KEPT}

    def __setstate__(self, state: dict[str, object]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self._search = self._wide = None
        self._seen = 0

    def candidates(self, text: str) -> list[str]:
        """Return each occurrence of a character that may change, and of any rare one.

        >>> Converter({}, {"國": "国", "與": "与"}).candidates("各國與各國")
        ['國', '與', '國']
        """
        found: list[str] = self._pattern.findall(text)
        return found

    def convert(self, text: str, candidates: list[str] | None = None) -> str:
        """Return ``text`` converted; the same object where nothing changes.

        ``candidates``: what the method of that name gives for it, where the caller has it.
        """
        if candidates is None:
            if self.changing.isdisjoint(text):
                return text
            wider = self._wider(text)
            converted = text.translate(self._characters) if wider is None else wider
            return self._with_phrases(text, converted)
        distinct = set(candidates)
        if not distinct:
            return text
        converted = self._translate(text, distinct)
        return (
            converted if self._telling.isdisjoint(distinct) else self._with_phrases(text, converted)
        )

    def _with_phrases(self, text: str, converted: str) -> str:
        chosen = self._found(text)
        if not chosen:
            return converted
        pieces: list[str] = []
        cursor = 0
        for start, end in chosen:
            pieces.append(converted[cursor:start])
            pieces.append(self._phrases[text[start:end]])
            cursor = end
        pieces.append(converted[cursor:])
        return "".join(pieces)

    def _found(self, text: str) -> list[tuple[int, int]]:
        if self._search is None:
            self._search = Numbered(tuple(self._phrases))
        return _resolve(place[:2] for place in self._search(text))

    def _translate(self, text: str, distinct: set[str]) -> str:
        if len(distinct) > _FEW:
            wider = self._wider(text)
            if wider is not None:
                return wider
        if len(distinct) > REPLACE_PAYS or not self._chained.isdisjoint(distinct):
            return text.translate(self._characters)
        for character in self._single.keys() & distinct:
            text = text.replace(character, self._single[character])
        return text

    def _wider(self, text: str) -> str | None:
        """Return ``text`` by the wide table, once so much was seen that it pays and if it can."""
        if self._wide is None and "numpy" in sys.modules:
            self._seen += len(text)
            if self._seen >= WIDE_PAYS:
                self._wide = WideTable(self._characters)
        return self._wide.translate(text) if self._wide is not None else None


def _class_of(characters: Iterable[str]) -> re.Pattern[str]:
    """Compile a class of characters that also holds all beyond the basic plane.

    Listed one by one, those would be tried in turn at each place.
    """
    basic = "".join(sorted(one for one in characters if one <= "\uffff"))
    return re.compile(f"[{re.escape(basic)}\U00010000-\U0010ffff]")


def _resolve(hits: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the longest hits first, the leftmost of equal ones, none overlapping."""
    chosen: list[tuple[int, int]] = []
    taken: set[int] = set()
    for start, end in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            chosen.append((start, end))
    return sorted(chosen)


def _dictionary_folder() -> Path:
    from importlib.util import find_spec

    spec = find_spec("opencc")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / "dictionary"
        if (path / "TSCharacters.txt").is_file():
            return path
    raise MissingDependencyError(
        "the OpenCC dictionaries are missing; install them with: "
        "pip install opencc-python-reimplemented"
    )


@lru_cache(maxsize=1)
def dictionary_digest() -> str:
    """Return the SHA-256 of the library's dictionaries, as far as they are read here."""
    folder, digest = _dictionary_folder(), hashlib.sha256()
    for name in ("TSPhrases.txt", "TSCharacters.txt", "STCharacters.txt"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def _table(path: Path) -> dict[str, str]:
    table: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, values = line.partition("\t")
        value = values.split(" ")[0]  # the reference takes the first of several
        if key and len(key) == len(value):
            table[key] = value
    return table


@lru_cache(maxsize=1)
def t2s() -> Converter:
    """Return the ``t2s`` converter, built from the library's dictionaries at first use.

    >>> t2s().convert("國家與書")
    '国家与书'
    """
    folder = _dictionary_folder()
    return Converter(_table(folder / "TSPhrases.txt"), _table(folder / "TSCharacters.txt"))


class Overlay:
    """Single characters that ``t2s`` leaves, rewritten except inside listed words.

    ``entries``: mapping from character to ``{"to": character, "keep": [pattern, ...]}``.

    >>> Overlay({"著": {"to": "着", "keep": ["著名"]}}).apply("沿著著名的路")
    '沿着著名的路'
    """

    def __init__(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        self._rules: list[tuple[str, str, re.Pattern[str]]] = []
        for character, entry in sorted(entries.items()):
            words = sorted(entry.get("keep", ()), key=lambda word: (-len(word), word))
            parts = [str(word) for word in words]
            parts.append(re.escape(character))
            self._rules.append((character, str(entry["to"]), re.compile("|".join(parts))))

    def apply(self, text: str) -> str:
        """Return ``text`` with the overlay applied; its length does not change."""
        for character, target, pattern in self._rules:
            if character in text:
                text = pattern.sub(_replacer(character, target), text)
        return text


_ENCODED_TWICE = ((0x2F00, 0x2FD6), (0xF900, 0xFADA))
"""Radicals and compatibility ideographs, which Unicode has only for the sake of other encodings."""


class Variants:
    """Rare forms of characters, read as the simplified character that they are a form of.

    ``pairs``: the form and the character it is read as. Characters that Unicode has twice need
    not be listed; ``convert`` simplifies those they are equivalent to.

    >>> Variants(["衞卫"], str).apply("衞生，\u2f47")
    '卫生，日'
    """

    def __init__(self, pairs: Iterable[str], convert: Callable[[str], str]) -> None:
        self._read_as: dict[str, str] = {}
        for first, last in _ENCODED_TWICE:
            for form in map(chr, range(first, last)):
                character = convert(unicodedata.normalize("NFKC", form))
                if character != form and len(character) == 1:
                    self._read_as[form] = character
        for pair in pairs:
            self._read_as[pair[0]] = pair[1]
        self._any = re.compile(f"[{''.join(sorted(self._read_as))}]")

    @property
    def forms(self) -> frozenset[str]:
        """The rare forms."""
        return frozenset(self._read_as)

    def apply(self, text: str) -> str:
        """Return ``text`` as it is read, of the same length; the same object if it has none."""
        if self._any.search(text) is None:
            return text
        return self._any.sub(lambda found: self._read_as[found[0]], text)


def _replacer(character: str, target: str) -> Callable[[re.Match[str]], str]:
    return lambda match: target if match.group() == character else match.group()


_HAN = lazy(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


Telling = tuple[frozenset[str], frozenset[str], re.Pattern[str]]


@lru_cache(maxsize=1)
def telling_characters() -> Telling:
    """Characters that only traditional, and only simplified, text has; a class of the latter."""
    folder = _dictionary_folder()
    table = _table(folder / "TSCharacters.txt")
    traditional = {key for key, value in table.items() if key != value}
    simplified = {value for key, value in table.items() if key != value} - set(table)
    # simplified forms that traditional text uses as well (后 里 台 干 ...)
    reverse: dict[str, set[str]] = {}
    for line in (folder / "STCharacters.txt").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("\t")
        reverse[key] = set(value.split())
    shared = {key for key, values in reverse.items() if key in values}
    distinct = frozenset(simplified - shared)
    return frozenset(traditional - simplified), distinct, _class_of(distinct)


_MOSTLY = 6  # simplified characters for each traditional one that settle it


def detect_script(
    text: str, candidates: list[str] | None = None, telling: Telling | None = None
) -> str | None:
    """Return ``hans``, ``hant`` or ``mixed``; None for a text without Chinese characters.

    ``candidates``: those that the converter gives for it, where the caller has them;
    ``telling``: what ``telling_characters`` gives, likewise.

    >>> detect_script("國家與發展"), detect_script("国家与发展"), detect_script("abc")
    ('hant', 'hans', None)
    """
    traditional, simplified, pattern = telling or telling_characters()
    found = t2s().candidates(text) if candidates is None else candidates
    many = len(found)
    for other in set(found) - traditional:
        many -= found.count(other)
    if not many:
        return "hans" if _HAN.search(text) else None
    few = 0
    if many > _FEW:
        new = pattern.findall(text)
        few = len(new)
        for other in set(new) - simplified:
            few -= new.count(other)
    else:
        for match in pattern.finditer(text):
            few += match[0] in simplified
            if few == _MOSTLY * many:
                break
    share = many / (many + few)
    if share >= 0.85:
        return "hant"
    return "hans" if share <= 0.15 else "mixed"
