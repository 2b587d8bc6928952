"""Mentions of what the gazetteers know, unless the context makes them something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.edges import DATED
from extract.stages.recognition.naming import ends_well, foreign_end, foreign_looks
from extract.stages.recognition.reach import LINKS, SIDES, edition_before
from extract.stages.recognition.scene import CLOSING, OPENING

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Hit, Scene
    from extract.stages.recognition.traits import Traits

WEIGHT = 8
OWN = "CHN"
BODIES = ("body", "ngo")
LONGEST = 12  # characters of a foreign name
HEADS_OF_STATES = ("head_of_state", "head_of_government", "deputy_head_of_state")


def usable(scene: Scene, hit: Hit) -> bool:
    """Return whether a hit is a name here and not a piece of another word or name."""
    traits = hit.traits
    if traits.person and traits.context and not beside_title(scene, hit):
        return any(surface.label != "PERSON" for surface in hit.surfaces)
    if traits.university and of_students(scene, hit.end):
        return False
    if not traits.fixed:
        answer = _allowed(scene, hit, traits)
        if answer is not None:
            return answer
    if hit.end - hit.start > 2:
        return True
    title = scene.title_starts.get(hit.end - 1) if traits.place else None
    if title is not None and title.end > hit.end + 1:
        return False  # 素提|南海|军上将
    state = traits.country and scene.text[hit.end - 1] == scene.vocabulary.state
    inside = traits.foreign and not state and _inside_foreign(scene, hit)
    return not inside and not _between_words(scene, hit)


def of_students(scene: Scene, end: int) -> bool:
    """Return whether the word for a university that ends at ``end`` is one for students.

    北京大学|生记者团, unless a word begins with what makes it so: 北京大学|生命科学学院.
    """
    text, students = scene.text, scene.vocabulary.students
    if not text.startswith(students[-1], end) or not text.endswith(students[:-1], 0, end):
        return False
    return text[end : end + 2] not in scene.vocabulary.words


def of_rank(scene: Scene, start: int, end: int) -> bool:
    """Return whether a head only begins somebody's rank: 某某|海军上将."""
    title = scene.title_starts.get(start)
    if title is None or title.end <= end or title.role != "military":
        return False
    before = scene.hit_ends.get(start)
    return before is None or before.traits.person


def beside_title(scene: Scene, hit: Hit) -> bool:
    """Return whether a hit has a title right before or behind it."""
    return hit.start in scene.title_ends or hit.end in scene.title_starts


def _allowed(scene: Scene, hit: Hit, traits: Traits) -> bool | None:
    """Return whether what adjoins a hit lets it stand; None where that does not settle it."""
    text, vocabulary, end = scene.text, scene.vocabulary, hit.end
    if traits.after is not None and text.startswith(traits.after, end):
        return False
    if traits.ministry and text[end : end + 1] in vocabulary.heads.no_ministry:
        return vocabulary.heads.ministry.search(text, hit.start, end + 2) is not None
    if traits.country:
        if text.startswith(vocabulary.visit, end):
            return not traits.state
        if text.startswith(vocabulary.peoples, end):
            return False
    headed = traits.place and traits.unit and text.startswith(vocabulary.unit_head, end)
    if headed and end - hit.start > 3:
        return False
    if traits.district and text.startswith(vocabulary.heads.not_after[text[end - 1]], end):
        return False
    if traits.before is not None and text.endswith(traits.before, 0, hit.start):
        return False
    return None


def _between_words(scene: Scene, hit: Hit) -> bool:
    """Return whether a short surface is the seam of two ordinary words: 大理 in 重大理念."""
    text, words = scene.text, scene.vocabulary.words
    if text[hit.start - 1 : hit.end] in words and hit.start > 0:
        return True
    return text[hit.start - 1 : hit.start + 1] in words and text[hit.end - 1 : hit.end + 1] in words


def _inside_foreign(scene: Scene, hit: Hit) -> bool:
    """Return whether a short surface of name characters is a piece of a transliterated name."""
    text, rules, words = scene.text, scene.vocabulary.names, scene.vocabulary.words
    after = text[hit.end : hit.end + 1]
    if text[hit.end : hit.end + 2] in words or text[hit.end : hit.end + 3] in words:
        return False  # 西安|博物院
    if after in rules.dots and after and after != ".":
        if between_states(scene, hit.end):
            return False
        return hit.label != "PERSON"
    if after in rules.strong and not ends_well(scene, hit.end, len(text)):
        return bool(after)
    before = text[hit.start - 1 : hit.start]
    if before and before in rules.dots and before != ".":
        return hit.label != "PERSON" and not between_states(scene, hit.start - 1)
    return False


def between_states(scene: Scene, dot: int) -> bool:
    """Return whether the sign at ``dot`` joins the names of two states: 【伊朗·亚美尼亚】."""
    before, after = scene.hit_ends.get(dot), scene.hits_from.get(dot + 1)
    if before is None or after is None:
        return False
    return before.traits.country and after.traits.country


def mention_of(scene: Scene, hit: Hit) -> Mention:
    """Return the mention that ``hit`` is by its first reading."""
    surface, traits, text = hit.surface, hit.traits, scene.text
    mention = Mention(
        hit.start,
        hit.end,
        hit.label,
        text[hit.start : hit.end],
        surface.id or None,
        surface.id if traits.country else surface.country,
        None,
        None,
        None,
        surface.mechanism,
    )
    mention.kind, mention.source = surface.kind or None, "gazetteer"
    if traits.regional:
        _without_kind(scene, mention)
    elif traits.initiative:
        _without_noun(scene, mention)
    elif traits.format:
        _with_whole_noun(scene, mention)
        mention.outer, mention.edition = _with_edition(scene, hit)
        mention.outer = (mention.outer[0], mention.end)
        _with_other_side(scene, hit, mention)
        _without_outside(scene, mention)
        _without_year(mention)
        if traits.body:
            mention.label = "ORG"
    elif traits.palace and (
        text.endswith(scene.vocabulary.at, 0, hit.start)
        or text.startswith(scene.vocabulary.palace_after, hit.end)
    ):
        mention.label, mention.kind = "PLACE", "palace"
    return mention


def _with_other_side(scene: Scene, hit: Hit, mention: Mention) -> None:
    """Take the other side before a link into the name of a gathering: 欧盟—|海合会峰会."""
    text = scene.text
    if hit.start < 2 or text[hit.start - 1] not in LINKS:
        return
    side = scene.hit_ends.get(hit.start - 1)
    if side is None or side.label not in SIDES or hit.surface.kind == "format":
        return
    mention.start, mention.name = side.start, text[side.start : hit.end]
    edition = edition_before(scene, side.start, max(0, side.start - 8))
    mention.edition = text[slice(*edition)] if edition is not None else None
    mention.outer = (edition[0] if edition is not None else side.start, hit.end)
    mention.id = None
    mention.mechanism = None


def _with_country(scene: Scene, hit: Hit, owner: Hit) -> None:
    """Add the body together with its country's name right before it: 中国全国政协."""
    foreign = hit.surface.country not in (None, owner.surface.id)
    if hit.traits.apart or (foreign and not hit.traits.common):
        return
    mention = mention_of(scene, hit)
    mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
    mention.country = owner.surface.id
    mention.id = None if foreign else mention.id
    scene.found.append((mention, WEIGHT))


def _with_unit(scene: Scene, hit: Hit) -> None:
    """Add a place together with the word for its kind: 杜尚别市, 东哈萨克斯坦州."""
    text, vocabulary, traits = scene.text, scene.vocabulary, hit.traits
    unit = text[hit.end : hit.end + 1]
    if unit not in vocabulary.units or not unit:
        return
    barred = vocabulary.heads.not_after.get(unit)
    if barred is not None and text.startswith(barred, hit.end + 1):
        return
    start = hit.start
    if traits.country:
        if unit not in vocabulary.regions or text[start - 1 : start] not in vocabulary.directions:
            return
        start -= 1
    elif traits.unit and text[hit.end - 1 : hit.end + 1] not in vocabulary.town_units:
        return
    mention = mention_of(scene, hit)
    mention.label, mention.start, mention.end = "PLACE", start, hit.end + 1
    mention.name = text[start : hit.end + 1]
    if traits.country:
        mention.id, mention.kind = None, "region"
    scene.found.append((mention, WEIGHT))


def _with_department(scene: Scene, hit: Hit) -> None:
    """Add a ministry with the department named after it: 商务部台港澳司."""
    part = scene.vocabulary.heads.departments.match(scene.text, hit.end)
    if part is not None:
        _longer(scene, hit, part.end())


def _with_edition_of(scene: Scene, hit: Hit) -> None:
    """Add a medium with the word for its edition: 德国之声|中文网, 央视新闻|客户端."""
    for word in scene.vocabulary.editions:
        if scene.text.startswith(word, hit.end):
            _longer(scene, hit, hit.end + len(word))
            return


def _with_own_unit(scene: Scene, hit: Hit) -> None:
    """Add such a body with the unit it belongs to: 省|人大常委会."""
    if scene.text[hit.start - 1 : hit.start]:
        mention = mention_of(scene, hit)
        mention.start, mention.name = hit.start - 1, scene.text[hit.start - 1 : hit.end]
        mention.id = None
        scene.found.append((mention, WEIGHT))


def _with_region(scene: Scene, hit: Hit, owner: Hit) -> None:
    """Add a body that provinces and cities have, with the one before it: 上海市|人大常委会."""
    mention = mention_of(scene, hit)
    mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
    mention.id, mention.country = None, owner.surface.country
    scene.found.append((mention, WEIGHT))


def _with_place(scene: Scene, hit: Hit, owner: Hit) -> None:
    """Add a project that many places have together with the one right before it."""
    if owner.label in ("COUNTRY", "PLACE"):
        mention = mention_of(scene, hit)
        mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
        mention.country = owner.surface.id if owner.traits.country else owner.surface.country
        scene.found.append((mention, WEIGHT))


def _with_sea(scene: Scene, hit: Hit) -> None:
    """Add a sea with the word that makes it the region around it: 加勒比地区."""
    for word in scene.vocabulary.region_words:
        if scene.text.startswith(word, hit.end):
            _longer(scene, hit, hit.end + len(word))


def _longer(scene: Scene, hit: Hit, end: int) -> None:
    mention = mention_of(scene, hit)
    mention.id, mention.end, mention.name = None, end, scene.text[hit.start : end]
    scene.found.append((mention, WEIGHT))


def _with_committee(scene: Scene, hit: Hit) -> None:
    """Add a region's party committee: 陕西省委, 新疆党委."""
    text, vocabulary = scene.text, scene.vocabulary
    whole = vocabulary.committees.match(text, hit.end)
    if whole is not None:
        mention = mention_of(scene, hit)
        mention.label, mention.kind, mention.id = "ORG", "party", None
        mention.end, mention.name = whole.end(), text[hit.start : whole.end()]
        scene.found.append((mention, WEIGHT))
        return
    end = hit.end + (text[hit.end : hit.end + 1] in vocabulary.units)
    if text[end - 1] not in vocabulary.units:
        return
    if text[end : end + 1] == vocabulary.committee and text[end : end + 2] not in vocabulary.words:
        mention = mention_of(scene, hit)
        mention.label, mention.kind, mention.id = "ORG", "party", None
        mention.end, mention.name = end + 1, text[hit.start : end + 1]
        scene.found.append((mention, WEIGHT))


def _with_city(scene: Scene, hit: Hit, city: Hit) -> None:
    """Add a venue with the city right before it: 北京人民大会堂."""
    if city.traits.city and not city.traits.unit:
        mention = mention_of(scene, hit)
        mention.start, mention.name = city.start, scene.text[city.start : hit.end]
        if city.surface.country != mention.country:  # another state's: 万象国家会议中心
            mention.id, mention.country = None, city.surface.country
        scene.found.append((mention, WEIGHT))


def _seat_in_city(scene: Scene, hit: Hit, city: Hit) -> None:
    """Add a seat of power with its city, where somebody is at it: 在|东京首相官邸."""
    if city.traits.city and city.surface.country == hit.surface.country:
        name = scene.text[city.start : hit.end]
        seat = Mention(city.start, hit.end, "PLACE", name, country=hit.surface.country)
        seat.kind = "palace"
        scene.found.append((seat, WEIGHT))


def _is_warship(scene: Scene, end: int) -> bool:
    """Return whether the name that ends at ``end`` is that of a warship: 五指山舰."""
    for word in scene.vocabulary.warships:
        if scene.text.startswith(word, end):
            return scene.text[end + len(word) : end + len(word) + 1] not in scene.vocabulary.fleets
    return False


def _at(scene: Scene, start: int) -> bool:
    """Return whether a place is where something is: 在阿斯塔纳|上合组织峰会期间."""
    return scene.text.endswith(scene.vocabulary.at, 0, start)


def _with_party(scene: Scene, hit: Hit, owner: Hit) -> None:
    """Add a body with the party it belongs to: 老挝人民革命党中央委员会, 某党|中央外事委员会."""
    party, state = owner.surface.kind == "party", owner.surface.country
    foreign = party and hit.surface.country == OWN and state not in (None, OWN)
    committee = hit.traits.committee and (party or (owner.surface.kind in BODIES and state != OWN))
    chamber = hit.traits.parliament and owner.surface.kind == "parliament"
    if not (committee or foreign or chamber):
        return
    mention = mention_of(scene, hit)
    mention.start, mention.name = owner.start, scene.text[owner.start : hit.end]
    mention.country, mention.id = owner.surface.country, None
    scene.found.append((mention, WEIGHT))


def _with_initial(scene: Scene, hit: Hit) -> None:
    """Add a body with the initial of its state before it: 黎真主党, 乌最高会议."""
    text, before = scene.text, scene.text[hit.start - 1 : hit.start]
    codes = scene.gazetteers.short_forms.get(before, ())
    country = hit.surface.country
    alike = hit.traits.common and country == OWN and before not in scene.vocabulary.adjectives
    alike = alike and not text[hit.start - 2 : hit.start - 1].isdigit()  # 多|民航局, 8日|公安部
    foreign = text.startswith(scene.vocabulary.state, hit.start) or alike
    foreign = foreign and country not in codes
    if codes and (not country or foreign):
        country = next((code for code in codes if code in scene.states()), None)
    if country not in codes or text[hit.start - 2 : hit.start] in scene.vocabulary.words:
        return
    mention = mention_of(scene, hit)
    mention.country, mention.id = country, None if foreign else mention.id
    mention.start, mention.name = hit.start - 1, text[hit.start - 1 : hit.end]
    scene.found.append((mention, WEIGHT))


def _with_whole_noun(scene: Scene, mention: Mention) -> None:
    """Take the rest of a noun that a known short form ends within: 某某外长会|议."""
    text, words = scene.text, scene.vocabulary
    short, whole = words.session_noun
    cut = text.startswith(whole[len(short) :], mention.end) and mention.name.endswith(short)
    if cut and text[mention.end : mention.end + 2] not in words.words:
        mention.end += len(whole) - len(short)
        mention.name = text[mention.start : mention.end]


def _with_edition(scene: Scene, hit: Hit) -> tuple[Span, str | None]:
    """Return a gathering's span with its edition and quotation marks, and the edition."""
    edition = edition_before(scene, hit.start, 0)
    if edition is None:
        return (hit.start, hit.end), None
    return (edition[0], hit.end), scene.text[edition[0] : hit.start]


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
        known = scene.gazetteers.matcher.get(stem)
        if not whole and known and known[0].kind != "sea":
            mention.name, mention.end = stem, mention.start + len(stem)


def _without_noun(scene: Scene, mention: Mention) -> None:
    """Leave out a generic noun and the quotation marks before it: “…”倡议, …铁路项目."""
    name = mention.name
    for noun in scene.vocabulary.nouns:
        if not name.endswith(noun):
            continue
        stem = name.removesuffix(noun)
        quoted = stem[:1] in OPENING and stem[-1:] in CLOSING and len(stem) > 2
        known = scene.gazetteers.matcher.get(stem) if stem else ()
        if quoted or any(surface.label == "INITIATIVE" for surface in known):
            mention.outer = (mention.start, mention.end)
            mention.start += quoted
            mention.name = stem[1:-1] if quoted else stem
            mention.end = mention.start + len(mention.name)
            return


def _of_state(scene: Scene, hit: Hit) -> bool:
    """Return whether initials that name a state too (中非) do so here.

    They do behind the word for being posted, before the office of a head or that of somebody with
    a foreign name, and beside another state in a list.
    """
    text, end, names = scene.text, hit.end, scene.vocabulary
    if hit.start and text[hit.start - 1] in names.stationed:
        return True
    title = scene.title_starts.get(end)
    if title is not None and not text.startswith(names.gathered, title.end):
        if title.role in HEADS_OF_STATES:
            return True
        last = foreign_end(scene, title.end, min(len(text), title.end + LONGEST))
        return last is not None and foreign_looks(scene, title.end, last)
    before = scene.hit_ends.get(hit.start - 1) if text[hit.start - 1] in names.list_joints else None
    after = scene.hits_from.get(end + 1) if text[end : end + 1] in names.list_joints else None
    return any(other is not None and other.traits.country for other in (before, after))


def _cued(scene: Scene, hit: Hit, owner: Hit | None) -> bool:
    """Return whether a place that is an ordinary word too follows its state: 老挝万象.

    A province or city before it speaks for it too, and a word of going there for a city.
    """
    if hit.traits.country and hit.surface.id != OWN:
        return _of_state(scene, hit)
    if not hit.traits.place:
        return False
    if owner is None or owner.traits.organization:  # 新华社|金斯敦
        city = hit.surface.kind in scene.vocabulary.cities
        return city and scene.text.endswith(scene.vocabulary.city_cues, 0, hit.start)
    if owner.traits.place:
        return owner.surface.country == hit.surface.country
    return owner.traits.country and owner.surface.id == hit.surface.country


def find_surfaces(scene: Scene) -> None:
    """Add the gazetteer hits that are no persons to ``scene.found``."""
    text, units = scene.text, scene.vocabulary.units
    committees = scene.vocabulary.committee_starts
    for hit in scene.hits:
        traits = hit.traits
        if traits.person or traits.little:
            continue
        owner = scene.hit_ends.get(hit.start)
        if traits.context and not _cued(scene, hit, owner):
            continue
        if traits.place and _is_warship(scene, hit.end):
            continue
        if traits.organization:
            _with_owner(scene, hit, owner)
            if traits.palace and owner is not None and _at(scene, owner.start):
                _seat_in_city(scene, hit, owner)
            if traits.department:
                _with_department(scene, hit)
            if hit.surface.kind == "media":
                _with_edition_of(scene, hit)
        elif traits.country:
            if text[hit.end : hit.end + 1] in units:
                _with_unit(scene, hit)
        elif traits.place:
            after = text[hit.end : hit.end + 1]
            if traits.unit or after in units or after in committees:
                _with_unit(scene, hit)
                _with_committee(scene, hit)
            if traits.sea:
                _with_sea(scene, hit)
            if traits.venue and owner is not None:
                _with_city(scene, hit, owner)
        elif owner is not None and hit.surface.text in scene.vocabulary.local_projects:
            _with_place(scene, hit, owner)
        elif traits.gathering and owner is not None and not _at(scene, owner.start):
            _with_city(scene, hit, owner)
        scene.found.append((mention_of(scene, hit), WEIGHT))


def _with_owner(scene: Scene, hit: Hit, owner: Hit | None) -> None:
    """Add a body together with whose it is."""
    if owner is None:
        local = hit.surface.text in scene.vocabulary.local_bodies
        if local and scene.text[hit.start - 1 : hit.start] in scene.vocabulary.units:
            _with_own_unit(scene, hit)
        state = scene.text.startswith(scene.vocabulary.state, hit.start)
        if (hit.traits.national or state) and hit.end - hit.start >= 3:
            _with_initial(scene, hit)
    elif owner.traits.place and hit.surface.text in scene.vocabulary.local_bodies:
        _with_region(scene, hit, owner)
    elif owner.traits.country:
        if hit.traits.national or (hit.traits.owned and hit.surface.country == owner.surface.id):
            _with_country(scene, hit, owner)
    elif owner.traits.organization:
        _with_party(scene, hit, owner)
