"""What a gazetteer surface is like wherever it stands, worked out once per process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.stages.recognition.vocabulary import Vocabulary, compile_vocabulary

if TYPE_CHECKING:
    from extract.gazetteers import Gazetteers, Resources, Surface

NATIONAL = frozenset(["body", "ministry", "parliament", "court", "party", "military", "bank"])
OWNED = frozenset(["university", "ngo", "company"])
GATHERINGS = frozenset(["summit", "exhibition", "forum"])
SHARED = frozenset(["ORG", "PLACE"])
INITIALS = 4  # characters below which the name of a format may be mere initials of states

Key = tuple[str, str, str, frozenset[str]]


class Traits:
    """The traits of a surface: of its characters, its label, its kind and its flags."""

    __slots__ = (
        "after",
        "ambiguous",
        "apart",
        "before",
        "body",
        "city",
        "committee",
        "common",
        "context",
        "country",
        "department",
        "district",
        "fixed",
        "foreign",
        "format",
        "gathering",
        "initiative",
        "label",
        "little",
        "ministry",
        "national",
        "organization",
        "owned",
        "palace",
        "parliament",
        "party",
        "person",
        "place",
        "readings",
        "regional",
        "sea",
        "shared",
        "state",
        "unit",
        "university",
        "venue",
    )

    def __init__(self, surface: Surface, vocabulary: Vocabulary, short: frozenset[str]) -> None:
        text, label, kind = surface.text, surface.label, surface.kind
        self.label: str = label
        self.country: bool = label == "COUNTRY"
        self.person: bool = label == "PERSON"
        self.place: bool = label == "PLACE"
        self.organization: bool = label == "ORG"
        self.format: bool = label == "MECHANISM"
        self.after = vocabulary.blocked_after.get(text)
        self.before = vocabulary.blocked_before.get(text)
        self.foreign: bool = all(char in vocabulary.names.foreign for char in text)
        self.ministry: bool = self.organization and text.endswith(vocabulary.heads.tail)
        self.state: bool = text.endswith(vocabulary.state)
        self.unit: bool = text[-1] in vocabulary.units
        self.district: bool = self.place and text.endswith(vocabulary.districts)
        self.sea: bool = self.place and kind == "sea"
        self.department: bool = self.organization and kind == "ministry"
        plain = self.after is None and self.before is None and not self.ministry
        self.fixed: bool = plain and not self.country and not (self.place and self.unit)
        self.context: bool = "context" in surface.flags
        self.ambiguous: bool = "ambiguous" in surface.flags
        initials = self.format and len(text) < INITIALS and all(char in short for char in text)
        bare = text in vocabulary.bare and not (self.format and len(text) < INITIALS)
        self.little: bool = initials or bare
        self.palace: bool = self.organization and text.endswith(vocabulary.palaces)
        self.national: bool = self.organization and kind in NATIONAL
        self.owned: bool = self.organization and kind in OWNED
        self.common: bool = self.national and text.endswith(vocabulary.common)
        self.gathering: bool = self.format and kind in GATHERINGS
        self.apart: bool = text.endswith(vocabulary.palaces) or text in vocabulary.apart
        self.party: bool = self.organization and kind == "party"
        self.committee: bool = self.party and self.ambiguous
        self.parliament: bool = self.organization and kind == "parliament"
        self.university: bool = self.organization and kind == "university"
        self.venue: bool = self.place and kind in vocabulary.venues
        self.city: bool = self.place and kind in vocabulary.cities
        self.regional: bool = self.place and text.endswith(vocabulary.region_words)
        self.initiative: bool = label == "INITIATIVE" and text.endswith(vocabulary.nouns)
        self.body: bool = self.format and text.endswith(vocabulary.body_end)
        self.shared: bool = label in SHARED
        self.readings = vocabulary.readings.get(text) if self.shared else None


class TraitsTable:
    """The traits of the surfaces met so far."""

    __slots__ = ("_by_key", "_gazetteers", "_short", "_vocabulary", "by_number")

    def __init__(self, gazetteers: Gazetteers, vocabulary: Vocabulary) -> None:
        self._gazetteers = gazetteers
        self._vocabulary = vocabulary
        self._short = frozenset(gazetteers.short_forms)
        self._by_key: dict[Key, Traits] = {}
        self.by_number: dict[int, tuple[tuple[Surface, ...], Traits]] = {}

    def numbered(self, number: int) -> tuple[tuple[Surface, ...], Traits]:
        """Return the surfaces the matcher gives a number for, and the traits of the first."""
        found = self.by_number.get(number)
        if found is None:
            surfaces = self._gazetteers.matcher.named(number)
            found = self.by_number[number] = (surfaces, self.of(surfaces[0]))
        return found

    def of(self, surface: Surface) -> Traits:
        """Return the traits of a surface."""
        key = (surface.text, surface.label, surface.kind, surface.flags)
        traits = self._by_key.get(key)
        if traits is None:
            traits = self._by_key[key] = Traits(surface, self._vocabulary, self._short)
        return traits


def compile_traits(resources: Resources) -> TraitsTable:
    """Build the table; called once per process through ``resources.cached``."""
    vocabulary = resources.cached("recognition.vocabulary", compile_vocabulary)
    return TraitsTable(resources.gazetteers, vocabulary)
