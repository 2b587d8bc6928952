"""Mentions of what the gazetteers know, unless the context makes them something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.edges import DATED
from extract.stages.recognition.naming import ends_well
from extract.stages.recognition.reach import CLOSING, OPENING

if TYPE_CHECKING:
    from extract.gazetteers import Surface
    from extract.spans import Span
    from extract.stages.recognition.scene import Hit, Scene

WEIGHT = 8


def usable(scene: Scene, hit: Hit) -> bool:
    """Return whether a hit is a name here and not a piece of another word or name."""
    text, vocabulary = scene.text, scene.vocabulary
    surface = hit.surfaces[0].text
    after = vocabulary.blocked_after.get(surface)
    if after is not None and text.startswith(after, hit.end):
        return False
    fused = text[hit.end : hit.end + 1] in tuple(vocabulary.heads.not_after_tail)
    if fused and surface.endswith(vocabulary.heads.tail) and hit.label == "ORG":
        return vocabulary.heads.ministry.search(text, hit.start, hit.end + 2) is not None
    if hit.label == "COUNTRY" and text.startswith(vocabulary.visit, hit.end):
        return not surface.endswith(vocabulary.state)
    unit = surface[-1] in vocabulary.units and hit.end - hit.start > 3
    if hit.label == "PLACE" and unit and text.startswith(vocabulary.unit_head, hit.end):
        return False
    before = vocabulary.blocked_before.get(surface)
    if before is not None and text.endswith(before, 0, hit.start):
        return False
    if hit.label == "COUNTRY" and text.startswith(vocabulary.peoples, hit.end):
        return False
    if hit.end - hit.start > 2:
        return True
    return not _inside_foreign(scene, hit) and not _between_words(scene, hit)


def _between_words(scene: Scene, hit: Hit) -> bool:
    """Return whether a short surface is the seam of two ordinary words: 大理 in 重大理念."""
    text, words = scene.text, scene.vocabulary.words
    if text[hit.start - 1 : hit.end] in words and hit.start > 0:
        return True
    return text[hit.start - 1 : hit.start + 1] in words and text[hit.end - 1 : hit.end + 1] in words


def _inside_foreign(scene: Scene, hit: Hit) -> bool:
    """Return whether a short surface is a piece of a transliterated name."""
    text, rules = scene.text, scene.vocabulary.names
    if not all(char in rules.foreign for char in text[hit.start : hit.end]):
        return False
    after = text[hit.end : hit.end + 1]
    if after in rules.dots and after and after != ".":
        return hit.label != "PERSON"
    if after in rules.strong and not ends_well(scene, hit.end, len(text)):
        return bool(after)
    before = text[hit.start - 1 : hit.start]
    if before and before in rules.dots and before != ".":
        return hit.label != "PERSON"
    return False


def mention_of(scene: Scene, hit: Hit, surface: Surface) -> Mention:
    """Return the mention that reads ``hit`` as ``surface``."""
    mention = Mention(
        hit.start,
        hit.end,
        surface.label,
        scene.text[hit.start : hit.end],
        id=surface.id or None,
        country=surface.country,
        mechanism=surface.mechanism,
        kind=surface.kind or None,
        source="gazetteer",
    )
    if surface.label == "COUNTRY":
        mention.country = surface.id
    elif surface.label == "PLACE":
        _without_kind(scene, mention)
    elif surface.label == "INITIATIVE":
        _without_noun(scene, mention)
    if surface.label == "MECHANISM":
        mention.outer, mention.edition = _with_edition(scene, hit)
        _without_outside(scene, mention)
        _without_year(mention)
    if surface.label == "MECHANISM" and surface.text.endswith(scene.vocabulary.body_end):
        mention.label = "ORG"
    palace = surface.label == "ORG" and surface.text.endswith(scene.vocabulary.palaces)
    if palace and scene.text.endswith(scene.vocabulary.at, 0, hit.start):
        mention.label, mention.kind = "PLACE", "palace"
    return mention


def _too_little(scene: Scene, hit: Hit, surface: Surface) -> bool:
    """Return whether a surface is mere initials or the bare name of a kind of body."""
    short = scene.gazetteers.short_forms
    if surface.label == "MECHANISM" and len(surface.text) < 4:
        return all(char in short for char in surface.text)
    return surface.text in scene.vocabulary.bare


def _with_country(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add the body together with its country's name right before it: 中国全国政协."""
    owner = scene.hit_ending(hit.start)
    if surface.label != "ORG" or owner is None or owner.label != "COUNTRY":
        return
    if surface.text.endswith(scene.vocabulary.palaces) or surface.text in scene.vocabulary.apart:
        return
    if surface.kind not in NATIONAL or surface.country not in (None, owner.surfaces[0].id):
        return
    mention = mention_of(scene, hit, surface)
    mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
    mention.country = owner.surfaces[0].id
    scene.found.append((mention, WEIGHT))


def _with_unit(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add a place together with the word for its kind: 杜尚别市, 东哈萨克斯坦州."""
    if surface.label not in ("PLACE", "COUNTRY"):
        return
    text, vocabulary = scene.text, scene.vocabulary
    unit = text[hit.end : hit.end + 1]
    if unit not in vocabulary.units or not unit:
        return
    barred = vocabulary.heads.not_after.get(unit)
    if barred is not None and barred.match(text, hit.end + 1):
        return
    start = hit.start
    if surface.label == "COUNTRY":
        if unit not in vocabulary.regions or text[start - 1 : start] not in vocabulary.directions:
            return
        start -= 1
    if surface.text[-1] in vocabulary.units and surface.label == "PLACE":
        return
    mention = mention_of(scene, hit, surface)
    mention.label, mention.start, mention.end = "PLACE", start, hit.end + 1
    mention.name = text[start : hit.end + 1]
    if surface.label == "COUNTRY":
        mention.id, mention.kind = None, "region"
    scene.found.append((mention, WEIGHT))


def _with_committee(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add a region's party committee: 陕西省委, 新疆党委."""
    text, vocabulary = scene.text, scene.vocabulary
    whole = vocabulary.committees.match(text, hit.end)
    if whole is not None and surface.label == "PLACE":
        mention = mention_of(scene, hit, surface)
        mention.label, mention.kind, mention.id = "ORG", "party", None
        mention.end, mention.name = whole.end(), text[hit.start : whole.end()]
        scene.found.append((mention, WEIGHT))
        return
    end = hit.end + (text[hit.end : hit.end + 1] in vocabulary.units)
    if surface.label != "PLACE" or text[end - 1] not in vocabulary.units:
        return
    if text[end : end + 1] == vocabulary.committee and text[end : end + 2] not in vocabulary.words:
        mention = mention_of(scene, hit, surface)
        mention.label, mention.kind, mention.id = "ORG", "party", None
        mention.end, mention.name = end + 1, text[hit.start : end + 1]
        scene.found.append((mention, WEIGHT))


def _with_city(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add a venue with the city right before it: 北京人民大会堂."""
    if surface.label != "PLACE" or surface.kind not in scene.vocabulary.venues:
        return
    city = scene.hit_ending(hit.start)
    if city is None or city.label != "PLACE":
        return
    if city.surfaces[0].kind not in scene.vocabulary.cities:
        return
    mention = mention_of(scene, hit, surface)
    mention.start, mention.name = city.start, scene.text[city.start : hit.end]
    scene.found.append((mention, WEIGHT))


def _with_party(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add the central committee with the party it belongs to: 老挝人民革命党中央委员会."""
    owner = scene.hit_ending(hit.start)
    if surface.label != "ORG" or owner is None or owner.label != "ORG":
        return
    kind = owner.surfaces[0].kind
    committee = surface.kind == "party" and "ambiguous" in surface.flags and kind == "party"
    if not committee and not (kind == "parliament" and surface.kind == kind):
        return
    mention = mention_of(scene, hit, surface)
    mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
    mention.country, mention.id = owner.surfaces[0].country, None
    scene.found.append((mention, WEIGHT))


def _with_initial(scene: Scene, hit: Hit, surface: Surface) -> None:
    """Add a body with the initial of its state before it: 黎真主党, 乌最高会议."""
    text = scene.text
    if surface.label != "ORG" or surface.kind not in NATIONAL or hit.end - hit.start < 3:
        return
    codes = scene.gazetteers.short_forms.get(text[hit.start - 1 : hit.start], ())
    if surface.country not in codes or scene.hit_ending(hit.start) is not None:
        return
    if text[hit.start - 2 : hit.start] in scene.vocabulary.words:
        return
    mention = mention_of(scene, hit, surface)
    mention.start, mention.name = hit.start - 1, text[hit.start - 1 : hit.end]
    scene.found.append((mention, WEIGHT))


NATIONAL = frozenset(["body", "ministry", "parliament", "court", "party", "military", "bank"])


def _with_edition(scene: Scene, hit: Hit) -> tuple[Span, str | None]:
    """Return a gathering's span with its edition and quotation marks, and the edition."""
    text = scene.text
    start, end = hit.start, hit.end
    tail = text[max(0, start - 8) : start]
    for match in scene.vocabulary.edition.finditer(tail):
        if match.end() == len(tail):
            return (start - len(match.group()), end), match.group()
    return (start, end), None


def _without_outside(scene: Scene, mention: Mention) -> None:
    """Leave what stands outside the quotation marks of a name out: “中亚+日本”对话."""
    name = mention.name
    close = name.find(CLOSING[OPENING.find(name[0])]) if name[0] in OPENING else -1
    if close > 2 and name[close + 1 :] in scene.vocabulary.heads.outside:
        mention.start, mention.end = mention.start + 1, mention.start + close
        mention.name = name[1:close]


def _without_year(mention: Mention) -> None:
    """Leave the year before a gathering's name out: 2025年大阪世博会."""
    dated = DATED.match(mention.name)
    if dated is not None and len(mention.name) > dated.end() + 2:
        mention.start, mention.name = mention.start + dated.end(), mention.name[dated.end() :]


def _without_kind(scene: Scene, mention: Mention) -> None:
    """Leave out 地区 after a name that stands without it."""
    for kind in scene.vocabulary.region_words:
        stem = mention.name.removesuffix(kind)
        whole = stem == mention.name or mention.name in scene.vocabulary.whole_regions
        if not whole and scene.gazetteers.matcher.get(stem):
            mention.name, mention.end = stem, mention.start + len(stem)


def _without_noun(scene: Scene, mention: Mention) -> None:
    """Leave out a generic noun and the quotation marks before it: “…”倡议, …铁路项目."""
    name = mention.name
    for noun in scene.vocabulary.nouns:
        if not name.endswith(noun):
            continue
        stem = name.removesuffix(noun)
        quoted = stem[:1] in OPENING and stem[-1:] in CLOSING and len(stem) > 2
        if quoted or (stem and scene.gazetteers.matcher.get(stem)):
            mention.outer = (mention.start, mention.end)
            mention.start += quoted
            mention.name = stem[1:-1] if quoted else stem
            mention.end = mention.start + len(mention.name)
            return


def _cued(scene: Scene, hit: Hit, surface: Surface) -> bool:
    """Return whether a place that is an ordinary word too follows its state: 老挝万象.

    A province or city before it speaks for it too.
    """
    owner = scene.hit_ending(hit.start)
    if owner is None or surface.label != "PLACE":
        return False
    if owner.label == "PLACE":
        return owner.surfaces[0].country == surface.country
    return owner.label == "COUNTRY" and owner.surfaces[0].id == surface.country


def find_surfaces(scene: Scene) -> None:
    """Add the gazetteer hits that are no persons to ``scene.found``."""
    for hit in scene.hits:
        if hit.label == "PERSON":
            continue
        surface = hit.surfaces[0]
        if "context" in surface.flags and not _cued(scene, hit, surface):
            continue
        if _too_little(scene, hit, surface):
            continue
        _with_country(scene, hit, surface)
        _with_initial(scene, hit, surface)
        _with_party(scene, hit, surface)
        _with_unit(scene, hit, surface)
        _with_committee(scene, hit, surface)
        _with_city(scene, hit, surface)
        scene.found.append((mention_of(scene, hit, surface), WEIGHT))
