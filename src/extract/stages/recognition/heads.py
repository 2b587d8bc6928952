"""Names that end in a head word: organisations, gatherings, places, documents, projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.matching import matches_at
from extract.patterns import lazy
from extract.stages.recognition.edges import CLOSE, own_initial, settle
from extract.stages.recognition.evidence import (
    abroad,
    enough,
    foreign_run,
    of_two,
    with_initials,
)
from extract.stages.recognition.foreign_venues import VENUE, foreign_venue
from extract.stages.recognition.head_quotes import WEIGHT, known_quote, opening_before, with_quotes
from extract.stages.recognition.head_rules import Head
from extract.stages.recognition.parts import bracketed, honouring, session_of
from extract.stages.recognition.reach import (
    LINKS,
    SPATIAL,
    Reach,
    bracket,
    edition_before,
    reach_left,
)
from extract.stages.recognition.scene import CLOSING, HARD
from extract.stages.recognition.surfaces import of_rank, of_students

if TYPE_CHECKING:
    from extract.stages.recognition.lexer import Token
    from extract.stages.recognition.scene import Scene

WINDOW = 44
CLOSED, OPENED = lazy("[)）]"), lazy("[(（]")
TITLE = "《》"
BODY = "body"  # the kind of international bodies
LISTED = frozenset("、和与及")


def find_heads(scene: Scene) -> None:
    """Add the names that end in a head word to ``scene.found``."""
    rules, text = scene.vocabulary.heads, scene.text
    for start, end, word in scene.heads:
        if _known_to(scene, start, end):
            continue
        sentence = scene.sentence_of(start)
        if sentence is None or end > sentence[1]:
            continue
        barred = rules.not_after.get(word)
        if barred is not None and text.startswith(barred, end):
            continue
        barred = rules.not_before.get(word)
        if barred is not None and text.endswith(barred, 0, start):
            continue
        if scene.inside_hit(start, end) or start in scene.person_starts:
            continue
        if of_rank(scene, start, end) or of_students(scene, end):
            continue
        head = rules.heads[word]
        if (
            head.label == "ORG"
            and word[0] in scene.vocabulary.units
            and _of_town(scene, start, end)
        ):
            continue
        if head.label == "MECHANISM" and head.kind != "format":
            longer = rules.extension.match(text, end)
            if longer is not None and longer.end() <= sentence[1]:
                end, head = longer.end(), Head(head.label, "format", head.needs)
        known = len(scene.found)
        _head_name(scene, head, start, end, sentence[0])
        if head.kind == VENUE and len(scene.found) == known:
            venue = foreign_venue(scene, sentence[0], start, end)
            scene.found += [(venue, WEIGHT)] if venue is not None else []
    for match in matches_at(rules.ministry, text, scene.ministries):
        if _known_to(scene, match.start(), match.end()):
            continue
        sentence = scene.sentence_of(match.start())
        if sentence is not None:
            part = rules.departments.match(text, match.end())
            stop = part.end() if part is not None else match.end()
            _head_name(scene, MINISTRY, match.start(), stop, sentence[0])
    for start, end, _ in scene.offices:
        if _known_to(scene, start, end):
            continue
        sentence = scene.sentence_of(start)
        fused = text[end : end + 1] in rules.no_ministry
        if sentence is not None and not fused and not _stands_known(scene, start):
            _head_name(scene, MINISTRY, start, end, sentence[0])


def _of_town(scene: Scene, start: int, end: int) -> bool:
    """Add the body of a town known with its unit: 台北|市|政府; return whether it is one."""
    town = scene.hit_over(start)
    if town is None or town.label != "PLACE" or town.end != start + 1:
        return False
    name = scene.text[town.start : end]
    body = Mention(town.start, end, "ORG", name, kind=BODY, country=town.surface.country)
    scene.found.append((body, WEIGHT))
    return True


def _known_to(scene: Scene, start: int, end: int) -> bool:
    """Return whether the gazetteer knows the whole that ends in the head at ``start``."""
    hit = scene.hit_ends.get(end)
    return (
        hit is not None and hit.start < start and not hit.traits.person and not hit.traits.context
    )


def _stands_known(scene: Scene, start: int) -> bool:
    hit = scene.hits_from.get(start)
    return hit is not None and not hit.traits.context


MINISTRY = Head("ORG", "ministry", "none")


def _head_name(scene: Scene, head: Head, start: int, end: int, low: int) -> None:
    text, rules = scene.text, scene.vocabulary.heads
    word = text[start:end]
    before = text[start - 1 : start]
    if word in rules.sessions and session_of(scene, start, end, low):
        return
    if before in CLOSE and bracketed(scene, head, start, end, low):
        return
    if start in scene.title_ends and honouring(scene, head, start, end, low):
        return
    gloss = bracket(text, start - 1) if before in CLOSE else 0
    glossed = gloss > 0 and (scene.hit_ends.get(gloss) or scene.hit_ends.get(start)) is not None
    if before in HARD and before not in CLOSING and not (glossed or _alone(scene, head, word)):
        return  # nothing before it
    if word in rules.treaties and _of_treaty(scene, head, start, end, low):
        return
    if len(word) == 1 and text[start - 1 : end] in scene.vocabulary.words:
        return
    quoted = scene.quoted and _quoted_name(scene, start, end, low)
    if quoted and word not in scene.vocabulary.roads:
        return  # see quoted.py
    if before.isdigit() and word[0] in scene.vocabulary.day:
        return  # an ordinary word that ends in the head
    if (
        len(word) == 1
        and head.label == "PLACE"
        and text[end : end + 1] in scene.vocabulary.names.strong
    ):
        return  # a foreign name begins with it: 江布尔
    plain = len(word) == 1 or word in scene.vocabulary.heads.personal
    if start in scene.person_ends and not plain and head.label in ("ORG", "PLACE"):
        if head is not MINISTRY:  # 某人|能源部副部长
            _named_after(scene, head, start, end)
        return
    if head.needs == "foreign" and (after := abroad(scene, low, start)) is not None:
        name = text[after.end : end]
        region = Mention(after.end, end, head.label, name, kind=head.kind)
        region.country = after.surfaces[0].country
        scene.found.append((region, WEIGHT))
        return
    compound = head.label == "DOCUMENT" and len(word) > 2
    reach = reach_left(scene, max(low, start - WINDOW), start, head, int(compound))
    begin = _without_generic(scene, reach, start, head)
    unknown = head.label == "ORG" if head.needs == "any" else head.needs == "foreign"
    if unknown and not reach.content:
        run = foreign_run(scene, low, start)
        begin = run if run is not None else begin
    opening = opening_before(scene, begin if begin is not None else start, low)
    if begin is None and head.label == "MECHANISM" and reach.start < start:
        opening = opening if opening is not None else opening_before(scene, reach.start, low)
        begin = reach.start if opening is not None and known_quote(scene, opening) else None
    if opening is not None and (begin is not None or word in scene.vocabulary.roads):
        with_quotes(scene, head, reach, opening, start, end)
        return
    if begin is None and word in scene.vocabulary.complete:
        begin = start
    if not reach.named and word in rules.own:
        code = own_initial(scene, start)
        if code is not None:
            name = text[start - 1 : end]
            own = Mention(start - 1, end, head.label, name, kind=head.kind, country=code)
            scene.found.append((own, WEIGHT))
            return
    unnamed = head.label == "ORG" and begin is not None and not reach.named
    if unnamed and begin is not None and text.startswith(rules.built, begin):
        return
    if head is MINISTRY and begin is not None:
        begin = _without_city(scene, begin, start)
    if begin is not None and begin < start:
        begin = settle(scene, head, reach, begin, start)
        if _no_name(scene, begin, start, end):
            return
    whole = begin is not None and text[begin:end] in scene.vocabulary.complete
    if begin is not None and _body_with_session(scene, begin, reach, start, end):
        return
    numbered = reach.edition is not None and reach.edition[1] - reach.edition[0] > 2
    level = numbered and word in scene.vocabulary.heads.levels
    if begin is None or (begin >= start and not level and not _alone(scene, head, word)):
        return
    if CLOSED.search(text, begin, end) and not OPENED.search(text, begin, end):
        return
    if head.label == "PLACE" and any(at in scene.title_ends for at in range(begin + 1, start)):
        return  # 拿督|莫哈末哈山
    if head.label == "MECHANISM" and _of_listed(scene, begin, start):
        return
    if (
        head.label == "PLACE"
        and begin is not None
        and any(at in scene.title_ends for at in range(begin + 1, start))
    ):
        return  # 拿督|某某山: a person
    plain_name = reach.edition is None and reach.mechanism is None
    if word in rules.verbal and plain_name and _verb(scene, begin, end):
        return
    if word in rules.levels_meet and reach.edition is None and _met(scene, begin, end):
        return
    known = whole or (reach.whole is not None and head.label == "MECHANISM")
    if begin < start and not known and not enough(scene, head, reach, begin, start, end):
        return
    mention = Mention(begin, end, head.label, text[begin:end], kind=head.kind)
    mention.country = reach.country
    mention.mechanism = reach.mechanism or format_of(scene, mention.start, mention.end)
    if word in rules.treaties:
        mention.mechanism = _convention(scene, mention.name) or mention.mechanism
    if head.label == "ORG" and word.endswith(rules.bilateral) and of_two(scene, begin, start):
        mention.label, mention.kind = "MECHANISM", "conference"
    if head.label == "DOCUMENT":
        years = scene.vocabulary.bracketed_years.match(text, end)
        if years is not None:
            mention.end, mention.name = years.end(), text[begin : years.end()]
    seat = head.label == "ORG" and word.endswith(scene.vocabulary.palaces)
    if seat and text.endswith(scene.vocabulary.at, 0, begin):
        mention.label, mention.kind = "PLACE", "palace"
    weight = WEIGHT
    if reach.edition is not None:
        mention.edition = text[slice(*reach.edition)]
        if reach.whole is not None and head.label == "MECHANISM":
            described = reach.edition[1] <= begin < start
            _outer_of_known(scene, mention, reach.whole, word, described)
            return
        if begin >= reach.edition[1]:
            mention.outer = (reach.edition[0], end)
    elif head.label == "MECHANISM":
        leading = edition_before(scene, begin, low)
        if leading is not None:
            mention.edition = text[slice(*leading)]
            mention.outer = (leading[0], end)
    if head.label == "MECHANISM" and mention.outer is None:
        mention.outer = (begin, end)
    scene.found.append((mention, weight))


def _without_city(scene: Scene, begin: int, start: int) -> int:
    """Leave the city a ministry sits in out of its name: 首尔|外交部."""
    hit = scene.hits_from.get(begin)
    city = hit is not None and hit.label == "PLACE" and hit.surface.kind in scene.vocabulary.cities
    return hit.end if hit is not None and city and hit.end <= start else begin


def _verb(scene: Scene, begin: int, end: int) -> bool:
    """Return whether a head is a verb here: 于某馆会晤|中国国家主席, 与|某国人士会晤."""
    text, hit = scene.text, scene.hits_from.get(end)
    if hit is not None and hit.label in ("COUNTRY", "PERSON"):
        return True
    if end in scene.title_starts:
        return True
    before = text[begin - 1 : begin]
    there = (
        before in scene.vocabulary.at and scene.hits_from.get(begin) is not None
    )  # 在某群岛|会晤。
    return text[end : end + 1] in HARD and (there or before in scene.vocabulary.heads.met_with)


def _met(scene: Scene, begin: int, end: int) -> bool:
    """Return whether a head tells whom somebody met: 同|某组织外长会晤, 与五国外长会晤时."""
    text, rules = scene.text, scene.vocabulary.heads
    ends = text[end : end + 1] in HARD or text.startswith(rules.met_then, end)
    return ends and text[begin - 1 : begin] in rules.met_with


def _of_treaty(scene: Scene, head: Head, start: int, end: int, low: int) -> bool:
    """Add a gathering named by its treaty: 《某公约》第三次缔约方大会; return whether it is one."""
    text = scene.text
    edition = edition_before(scene, start, low)
    at = edition[0] if edition is not None else start
    opening = text.rfind(TITLE[0], low, at) if text[at - 1 : at] == TITLE[1] else -1
    if opening < 0:
        return False
    mention = Mention(opening, end, head.label, text[opening:end], kind=head.kind)
    mention.edition = text[slice(*edition)] if edition is not None else None
    mention.outer = (opening, end)
    mention.mechanism = _convention(scene, mention.name)
    scene.found.append((mention, WEIGHT + 9))
    return True


def _convention(scene: Scene, name: str) -> str | None:
    """Return the format whose parties gather under the treaty that a name has in it."""
    for treaty, format in scene.vocabulary.heads.conventions:
        if treaty in name:
            return format
    return None


def _of_listed(scene: Scene, begin: int, end: int) -> bool:
    """Return whether states told one by one are counted in a name: …、蒙古国三国元首会晤."""
    text, states = scene.text, scene.vocabulary.heads.many_states
    ends = [hit.end for hit in scene.hits_between(begin, end) if hit.label == "COUNTRY"]
    if text[begin] in scene.gazetteers.short_forms:
        ends.append(begin + 1)
    listed = not LISTED.isdisjoint(text[max(0, begin - 1) : end])
    return listed and any(states.match(text, at) is not None for at in ends)


def _quoted_name(scene: Scene, start: int, end: int, low: int) -> bool:
    """Return whether a head ends a generic noun after a quotation, or follows one."""
    text, rules = scene.text, scene.vocabulary.heads
    near = max(low, end - rules.longest_quoted - 1)
    after = scene.after_closing(start, near)
    if after > near and text[after:end] in rules.quoted:
        return True
    return start > 0 and text[start - 1] in CLOSING


def _no_name(scene: Scene, begin: int, start: int, end: int) -> bool:
    """Return whether the whole is an ordinary word or what only ends like a name."""
    if begin >= start:
        return False
    whole = scene.text[begin:end]
    if scene.vocabulary.counted.match(whole) is not None:
        return True
    if scene.vocabulary.counted_etc.search(whole) is not None:
        return True  # 反恐等22项协议
    return whole in scene.vocabulary.words or whole.endswith(scene.vocabulary.heads.never)


def _named_after(scene: Scene, head: Head, start: int, end: int) -> None:
    """A body or place named after a person: 诺伊曼大学."""
    person = scene.person_ends[start]
    name = scene.text[person.start : end]
    scene.found.append((Mention(person.start, end, head.label, name, kind=head.kind), WEIGHT))


def format_of(scene: Scene, start: int, end: int) -> str | None:
    """Return the format whose two sides stand at the head of a name: 中国—中亚外长会晤."""
    hits = [hit for hit in scene.hits_between(start, end) if hit.label in SPATIAL][:2]
    for hit in scene.hits_between(start, end):
        if hit.surface.mechanism:
            return hit.surface.mechanism
    if len(hits) < 2:
        return None
    one, other = (hit.surface.text for hit in hits)
    for pair in (f"{one}-{other}", f"{other}-{one}"):
        for suffix in scene.vocabulary.format_ends:
            for surface in scene.gazetteers.matcher.get(pair + suffix):
                if surface.mechanism:
                    return surface.mechanism
    return None


def _alone(scene: Scene, head: Head, word: str) -> bool:
    return head.needs == "none" or word in scene.vocabulary.complete


def _body_with_session(scene: Scene, begin: int, reach: Reach, start: int, end: int) -> bool:
    """Take ``最高委员会第二次会议`` as the body, with its session in ``outer``."""
    if reach.edition is None or begin >= reach.edition[0]:
        return False
    stop = reach.edition[0]
    bare = scene.text[start:end] in scene.vocabulary.heads.bare_sessions
    if not bare and _label(reach) == "MECHANISM":
        return False  # the format's own session: 中葡论坛第六届部长级会议
    own = scene.vocabulary.heads.heads.get(scene.text[start:end])
    if _label(reach) == "ORG" and own is not None and own.kind == "summit":
        return False  # 突厥国家组织第十一次峰会
    if _of_members(scene, reach, start, end):
        return False  # 世界贸易组织第三届部长级会议
    rules, text = scene.vocabulary.heads, scene.text
    for size in range(min(8, stop - begin), 1, -1):
        head = rules.heads.get(text[stop - size : stop])
        if head is None or head.label not in ("ORG", "MECHANISM"):
            continue
        if stop - size <= begin and text[begin:stop] not in scene.vocabulary.complete:
            return True  # a session of a body without a name
        if stop - size <= begin or not _can_sit(scene, head, text[stop - size : stop]):
            return False
        mention = Mention(begin, stop, head.label, text[begin:stop], kind=head.kind)
        if rules.councils.search(mention.name) is not None:
            kind = "conference" if rules.ministers.search(mention.name) else "summit"
            mention = Mention(begin, end, "MECHANISM", text[begin:end], kind=kind)
        mention.country, mention.mechanism = reach.country, reach.mechanism
        mention.edition = text[slice(*reach.edition)]
        mention.outer = (begin, end)
        if mention.label == "ORG" and mention.name.endswith(rules.bilateral):
            two = of_two(scene, begin, stop)
            mention.label = "MECHANISM" if two else "ORG"
        scene.found.append((mention, WEIGHT + 1))
        return True
    return False


def _of_members(scene: Scene, reach: Reach, start: int, end: int) -> bool:
    """Return whether ministers of an international body's members gather, whose name it takes."""
    hit = reach.whole.hit if reach.whole is not None else None
    body = hit is not None and hit.label == "ORG" and hit.surface.kind == BODY
    return body and scene.text[start:end] in scene.vocabulary.heads.levels


def _label(reach: Reach) -> str | None:
    hit = reach.whole.hit if reach.whole is not None else None
    return hit.label if hit is not None else None


def _can_sit(scene: Scene, head: Head, word: str) -> bool:
    """Return whether what the head names is a body that holds sessions."""
    return head.kind != "conference" or word.endswith(scene.vocabulary.heads.bodies)


def _outer_of_known(
    scene: Scene, mention: Mention, whole: Token, word: str, described: bool
) -> None:
    """A known body or format with an edition and a head: the entity is the known name.

    ``described``: the head has words of its own (世界经济论坛第九届能源年会); then all is the name.
    """
    hit = whole.hit
    if hit is None:
        return
    surface = hit.surface
    known = Mention(hit.start, hit.end, surface.label, surface.text, id=surface.id)
    known.mechanism = surface.mechanism
    known.country = surface.country
    known.edition = mention.edition
    known.kind = mention.kind
    known.source = "gazetteer"
    known.outer = (hit.start, mention.end)
    council = scene.vocabulary.heads.councils.search(surface.text)
    session = word not in scene.vocabulary.heads.bare_sessions
    seated = surface.text.endswith(scene.vocabulary.heads.seated)
    member = surface.mechanism is not None
    gathering = surface.label == "ORG" and (
        (mention.kind == "summit" and not (seated and not member))
        or (surface.kind == BODY and word in scene.vocabulary.heads.levels)
    )
    session = surface.label == "MECHANISM" and (session or council is not None)
    if gathering or session or described:
        known.end, known.name = mention.end, scene.text[hit.start : mention.end]
        known.label = "MECHANISM"
    scene.found.append((known, WEIGHT + 5))


def _without_generic(scene: Scene, reach: Reach, start: int, head: Head) -> int | None:
    """Return where the name begins once leading stray words are dropped, or None."""
    if reach.whole is not None:
        return reach.start
    begin = reach.start
    if begin >= start:
        return begin if head.needs == "none" or reach.edition else None
    while begin < start and (scene.text[begin] in LINKS or scene.text[begin] in " 的等"):
        begin += 1
    if reach.named and head.label in ("PLACE", "INITIATIVE", "ORG", "MECHANISM"):
        begin = with_initials(scene, begin)
    tokens = scene.tokens(begin, start)
    stray = len(tokens) > 1 and tokens[0].kind == "?" and tokens[1].kind in ("n", "name")
    if stray and (not reach.named or tokens[1].kind == "name"):
        begin = tokens[0].end
    return begin
