"""Towns that no list has, told by a foreign name behind a word for being there (在某某签署…)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.shapes import dataclass
from extract.stages.recognition.naming import foreign_end, has_words
from extract.stages.recognition.scene import HARD
from extract.stages.recognition.wordings import any_of, words_of

if TYPE_CHECKING:
    from extract.gazetteers import Resources
    from extract.stages.recognition.scene import Hit, Scene

KEY = "recognition.towns"
WEIGHT = 1
SHORTEST, LONGEST = 3, 8  # characters of such a name
SURNAME = 2
WHERE = frozenset(("COUNTRY", "PLACE"))


@dataclass(slots=True)
class TownRules:
    """Words around towns without an entry."""

    at: re.Pattern[str]  # a word for being there
    behind: re.Pattern[str]  # 举行, 签署: what is done there, right behind the name
    units: re.Pattern[str]  # 港, 军营, right behind the name
    of: re.Pattern[str]  # 西北部的, behind the state a town lies in
    clause: re.Pattern[str]  # the rest of a clause that tells when something was done


def compile_towns(resources: Resources) -> TownRules:
    """Compile the section ``towns`` of ``rules/names.toml``."""
    rules = resources.rules("names")["towns"]
    hard = re.escape("".join(sorted(HARD)))
    return TownRules(
        at=re.compile(any_of(words_of(rules["at"]))),
        behind=re.compile(
            f"{any_of(words_of(rules['adverbs']))}?{any_of(words_of(rules['acts']))}|[{hard}]"
        ),
        units=re.compile(any_of(words_of(rules["units"]))),
        of=re.compile(any_of(words_of(rules["of"]))),
        clause=re.compile(f"[^{hard}]*?{any_of(words_of(rules['times']))}(?=[{hard}]|$)"),
    )


def find_towns(scene: Scene, rules: TownRules) -> None:
    """Add towns named only there (在乌尔肯举行…), with the state named right before."""
    text = scene.text
    people: set[str] | None = None
    for found in rules.at.finditer(text):
        hit = scene.hits_from.get(found.end())
        begin = found.end()
        if hit is not None and hit.label in WHERE:
            of = rules.of.match(text, hit.end)
            begin = of.end() if of is not None else hit.end
        else:
            hit = None
        foreign, at = scene.vocabulary.names.foreign, found.start()
        if text[begin : begin + 1] not in foreign:
            continue
        if text[at] in scene.vocabulary.names.first and text[at - 1 : at] in foreign:
            continue  # 西于|尔扎多蒂
        end = _end(scene, rules, begin, hit, found.start())
        if end is None or scene.sentence_of(begin) is None:
            continue
        if people is None:
            people = {m.name.rsplit("·", 1)[-1] for m, _ in scene.found if m.label == "PERSON"}
        name = text[begin:end]
        if name not in people:
            country = _country(hit)
            mention = Mention(begin, end, "PLACE", name, kind="city", country=country)
            scene.found.append((mention, WEIGHT))


def _country(hit: Hit | None) -> str | None:
    if hit is None:
        return None
    return hit.surface.id if hit.label == "COUNTRY" else hit.surface.country


def _end(scene: Scene, rules: TownRules, begin: int, hit: Hit | None, at: int) -> int | None:
    """Return the end of the name of a town, or None."""
    text, names = scene.text, scene.vocabulary.names
    first = scene.hits_from.get(begin)
    if scene.inside_hit(begin, begin + 1) or (first is not None and not _piece(first)):
        return None
    limit = min(begin + LONGEST, len(text))
    for other in scene.hits_between(begin, limit):
        if not _piece(other):
            limit = min(limit, other.start)
    end = foreign_end(scene, begin, limit)
    if end is None or any(dot in text[begin:end] for dot in names.dots):
        return None
    if end - begin < SHORTEST or has_words(scene, begin, end):
        return None
    unit = rules.units.match(text, end)
    stop = unit.end() if unit is not None else end
    if rules.behind.match(text, stop) is None or rules.clause.match(text, stop) is not None:
        return None
    strong = sum(char in names.strong for char in text[begin:end])
    heads = at == 0 or text[at - 1] in HARD
    if hit is None and heads and (text[stop] in HARD or 2 * strong < end - begin):
        return None
    return stop if 2 * strong >= end - begin or (strong and text[stop] not in HARD) else None


def _piece(hit: Hit) -> bool:
    """Whether a hit may be a piece of a longer foreign name: a short surname."""
    return hit.label == "PERSON" and hit.end - hit.start <= SURNAME
