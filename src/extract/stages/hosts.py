"""Whose people those with Chinese names are whose office stands bare (会长某人会见…)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.document import Document, Mention
    from extract.gazetteers import Gazetteers, Resources

EAST_ASIAN = frozenset(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "JPN", "VNM", "SGP", "MYS"])
"""Whose people have names of three Chinese characters."""

NAMED_ALIKE = EAST_ASIAN - {"JPN"}
"""Whose people's names look like those of China."""

NEVER_TRANSCRIBED = EAST_ASIAN - {"SGP", "MYS"}
"""Whose people's names are no transcriptions."""

OF_A_HOUSE = frozenset(
    ("ambassador", "chair", "deputy_minister", "director", "mayor", "rector", "governor")
)
"""Offices of which each state has many, that a text tells bare of its own side."""

BEGIN_FOREIGN = ("strong", "usual", "begins", "first", "rare")
"""The lists of characters of which foreign names are made."""

CHINA = "CHN"
SIMPLIFIED = "hans"
OFTENER = 3  # times a guest's state is named that its host's is


def name_rules(resources: Resources) -> dict[str, Any]:
    """Return the rules of names, kept with what is compiled once."""
    return resources.rules("names")


def is_chinese(name: str, rules: Mapping[str, Any], *, posted: bool = False) -> bool:
    """Whether a name is a surname and one or two characters that transcribe nothing.

    Two that are found in transcriptions may be a given name, not behind a surname that foreign
    names begin with far oftener than Chinese ones; an envoy (``posted``) may have any surname.
    """
    if len(name) not in (2, 3) or name[0] not in rules["surnames"]["single"]:
        return False
    letters = rules["transliteration"]
    if all(name[0] not in letters[key] for key in BEGIN_FOREIGN):
        return True  # 蒋薇, 张琳: no foreign name begins so
    strong = sum(c in letters["strong"] for c in name[1:])
    if name[0] in letters["begins"]:
        return not strong and (posted or not any(c in letters["usual"] for c in name[1:]))
    return strong < len(name) - 1


def japanese_surnames(resources: Resources) -> frozenset[str]:
    """Return the surnames of two characters and more, kept for the process."""
    names = name_rules(resources)["surnames"]["japanese"].split()
    return frozenset(name for name in names if len(name) > 1)


def is_japanese(name: str, surnames: frozenset[str]) -> bool:
    """Whether a name is a Japanese surname and a given name of two characters or more."""
    long = len(name) in (4, 5, 6)
    return long and (name[:2] in surnames or (len(name) > 4 and name[:3] in surnames))


def is_foreign(name: str, rules: Mapping[str, Any]) -> bool:
    """Whether a name transcribes a foreign one: all its characters do, one is rare elsewhere."""
    strong, usual, dots = (rules["transliteration"][key] for key in ("strong", "usual", "dots"))
    whole = all(char in strong or char in usual or char in dots for char in name)
    return whole and any(char in strong for char in name) and not is_chinese(name, rules)


def speaks_of_own(document: Document, side: tuple[str, ...]) -> bool:
    """Whether a text has a word by which an institution of the mainland speaks of itself."""
    return any(word in document.text for word in side)


def host(document: Document, home: str | None, side: tuple[str, ...]) -> str | None:
    """Return the state whose own people a text names without it, or None.

    It is that of its outlet, ``home``, else China where the text has a word of ``side`` (我校),
    else the state with such names that it names most; where it names none, China for the
    mainland's script.
    """
    if home in NAMED_ALIKE:
        return home
    if speaks_of_own(document, side):
        return CHINA
    simplified = document.script == SIMPLIFIED
    code = most_named(document, sorted(NAMED_ALIKE), OFTENER if simplified else 1)
    return code or (CHINA if simplified else None)


def told_first_at_home(document: Document) -> int:
    """Return up to where a text in the mainland's script names no state: 副校长|访问韩国."""
    if document.script != SIMPLIFIED:
        return -1
    states = (m.start for m in document.mentions if m.country or m.label == "COUNTRY")
    return next(states, len(document.text))


def most_named(document: Document, states: Sequence[str], china: int = 1) -> str | None:
    """Return which of some states a text names most often, the first of equals, None if none.

    China counts ``china`` times.
    """
    counts = Counter(m.country or m.id for m in document.mentions)
    counts[CHINA] *= china
    code = max(states, key=counts.__getitem__)
    return code if counts[code] else None


def share_in_lists(
    document: Document,
    persons: list[Mention],
    rules: Mapping[str, Any],
    joints: str,
    gazetteers: Gazetteers,
) -> None:
    """Give those who only follow another of a list his country (甲市长A、B).

    Those with Chinese names behind such a name; of others, who is known in that country.
    """
    ends: dict[int, Mention] = {}
    for mention in persons:
        before = ends.get(mention.start - 1)
        alone = mention.country is None and mention.title is None and before is not None
        if alone and before is not None and document.text[mention.start - 1] in joints:
            alike = is_chinese(mention.name, rules) and is_chinese(before.name, rules)
            alike = alike or _known_in(gazetteers, mention.name, before.country)
            mention.country = before.country if alike else None
        ends[mention.end] = mention


def _known_in(gazetteers: Gazetteers, name: str, country: str | None) -> bool:
    """Whether a name is that of somebody known in a country (某国特使A及|B)."""
    return country is not None and any(
        surface.label == "PERSON" and surface.country == country
        for surface in gazetteers.matcher.get(name)
    )
