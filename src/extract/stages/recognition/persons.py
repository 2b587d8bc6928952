"""Finding persons: after and before titles, before verbs of saying, in lists, by earlier names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Mention
from extract.matching import matches_at
from extract.stages.recognition.deeds import joined, listed, named, performers
from extract.stages.recognition.described import described
from extract.stages.recognition.dotted import find_dotted, left_edge
from extract.stages.recognition.extent import longer_foreign, longer_native, with_wife
from extract.stages.recognition.glosses import after_nearest_title, find_cities
from extract.stages.recognition.naming import (
    add_person,
    ends_well,
    foreign_end,
    foreign_looks,
    is_ship,
    name_end,
    native_end,
    person_at,
    trimmed,
)
from extract.stages.recognition.scene import HARD, TitleHit, is_han
from extract.stages.recognition.surfaces import beside_title
from extract.stages.recognition.vocabulary import HONOUR
from extract.stages.recognition.vouched import (
    repeated,
    vouched_speaker,
    vouched_start,
    weak_foreign,
)

if TYPE_CHECKING:
    from extract.matching import Found
    from extract.spans import Span
    from extract.stages.recognition.scene import Hit, Scene

GAZETTEER, TITLED, REPEATED = 9, 8, 7
JOINS = tuple("兼暨")
HEAD = "head_of_government"
DESK = 8  # characters of an outlet before the word for who reports for it


def find_persons(scene: Scene) -> None:
    """Add the persons of the document to ``scene.found``."""
    people: dict[Span, Mention] = {}
    for hit in scene.hits:
        if hit.traits.person and known_person_stands(scene, hit):
            add_person(people, _known(scene, hit))
    for title in scene.titles:
        _after_title(scene, title, people)
    glosses = list(scene.vocabulary.names.latin_gloss.finditer(scene.text))
    _glossed_after_titles(scene, people, glosses)
    find_dotted(scene, people)
    _before_titles(scene, people)
    _sayers(scene, people)
    for start, end in (*performers(scene), *described(scene)):
        add_person(people, person_at(scene, start, end))
    _glossed(scene, people, glosses)
    for start, end in listed(scene):
        add_person(people, person_at(scene, start, end))
    _again(scene, people)
    beside = list(joined(scene, sorted(people)))
    if beside:
        for start, end in beside:
            add_person(people, person_at(scene, start, end))
        _again(scene, people)
    find_cities(scene, people)
    for mention in people.values():
        with_wife(scene, mention)
        other = scene.hits_from.get(mention.start)
        office = scene.title_starts.get(mention.start + 1)
        if mention.source != "gazetteer" and office is not None and office.end == mention.end:
            continue  # 赵大使: somebody named elsewhere
        whole = other is not None and other.end == mention.end and other.label == "ORG"
        weight = GAZETTEER if whole or mention.source == "gazetteer" else TITLED
        scene.found.append((mention, weight))
        scene.person_ends.setdefault(mention.end, mention)
        if mention.start in scene.title_ends:
            scene.person_starts.add(mention.start)
    scene.person_stops = sorted(
        [end for end, person in scene.person_ends.items() if not _in_known(scene, person)]
    )


def _in_known(scene: Scene, person: Mention) -> bool:
    """Return whether a name is a piece of what the gazetteer knows: 诺伊曼 in 诺伊曼大学."""
    hit = scene.hits_from.get(person.start)
    longer = hit is not None and hit.end > person.end
    return longer or scene.inside_hit(person.start, person.end)


def _known(scene: Scene, hit: Hit) -> Mention:
    start, end = hit.start, hit.end
    sentence = scene.sentence_of(start)
    limit = sentence[1] if sentence else len(scene.text)
    text, rules = scene.text, scene.vocabulary.names
    dotted = end + 1 < limit and text[end] in rules.dots and text[end] != "."
    if dotted and text[start] in rules.foreign and text[end - 1] in rules.foreign:
        end = foreign_end(scene, start, limit) or end
    elif text[end : end + 1] in rules.strong and end < limit and scene.hits_from.get(end) is None:
        end = max(end, foreign_end(scene, start, limit) or end)
    elif start in scene.title_ends and hit.traits.foreign:
        end = longer_foreign(scene, start, end, limit)
    elif end - start == 2 and not hit.traits.foreign:
        end = longer_native(scene, start, end, limit) or end
    title = scene.title_ends.get(end)
    wife = scene.text.endswith(scene.vocabulary.wives, start, end)
    if title is not None and title.start > start + 1 and not wife:
        end = title.start  # the surface has the title in it
    mention = person_at(scene, start, end)
    if end <= hit.end or dotted:
        mention.source = "gazetteer"
    return mention


def known_person_stands(scene: Scene, hit: Hit) -> bool:
    """Return whether a person's surface is not part of a longer unknown name or word."""
    text, rules = scene.text, scene.vocabulary.names
    if is_ship(scene, hit.end):
        return False
    if hit.traits.context:
        return beside_title(scene, hit)
    if not hit.traits.foreign or hit.end - hit.start > 2:
        return True
    after = text[hit.end : hit.end + 1]
    if after in rules.strong and not ends_well(scene, hit.end, len(text)):
        return False
    before = text[hit.start - 1 : hit.start]
    return not (before in rules.strong and scene.hit_ends.get(hit.start) is None)


def _after_title(scene: Scene, title: TitleHit, people: dict[Span, Mention]) -> None:
    start = title.end
    if scene.text[start : start + 1] in HARD and start not in scene.hits_from:
        return
    if start - title.start == 2 and _of_ours(scene, title):
        return
    words, last = scene.vocabulary.words, start - 1
    if scene.text[last : start + 2] in words or scene.text[last : start + 3] in words:
        return  # 地区长|治久安
    if _fused(scene, title) or _reports(scene, title):
        return
    honour = scene.title_starts.get(start)
    if honour is not None and honour.role == HONOUR:
        return  # 副首相|丹斯里某人
    if scene.text[start : start + 1] in JOINS and start + 1 in scene.title_starts:
        return  # 议长暨亲王某人
    sentence = scene.sentence_of(title.start)
    if sentence is None:
        return
    end = name_end(scene, start, sentence[1], title)
    if end is None:
        end = _quoted_speaker(scene, start, sentence[1])
    if end is None and scene.text[start : start + 1] in scene.vocabulary.names.linked:
        start += 1  # 新外相是河野太郎
        end = _told(scene, start, sentence[1])
    while end is not None:
        mention = person_at(scene, start, end)
        add_person(people, mention)
        following = _next_in_list(scene, end, sentence[1])
        while following is not None and (known := scene.hits_from.get(following)) is not None:
            if not known.traits.person:
                return
            following = _next_in_list(scene, known.end, sentence[1])
        if following is None or following in scene.title_starts:
            return
        start = following
        end = native_end(scene, start, sentence[1]) or foreign_end(scene, start, sentence[1])
        if end is not None and not ends_well(scene, end, sentence[1]):
            return
        if end == start + 2 and scene.text[start + 1] == scene.vocabulary.state:
            return  # 甲、贝国|外长乙


def _fused(scene: Scene, title: TitleHit) -> bool:
    """Return whether a short office is the seam of two words: 选举法|相关条款."""
    last, end, text = title.end - 1, title.end, scene.text
    short = (
        end - title.start == 2 and title.role != HEAD and text[last] in scene.vocabulary.names.fused
    )
    return short and end not in scene.hits_from and text[last : end + 1] in scene.vocabulary.words


def _reports(scene: Scene, title: TitleHit) -> bool:
    """Return whether brackets name who reports: （记者王小明）, (本报记者 王小明)."""
    text = scene.text
    if text[title.start : title.end] not in scene.vocabulary.reporters:
        return False
    opening = max(text.rfind(mark, max(0, title.start - DESK), title.start) for mark in "（(")
    outlet = text[opening + 1 : title.start].strip()
    return opening >= 0 and (not outlet or outlet.isalnum())


def _told(scene: Scene, start: int, limit: int) -> int | None:
    """Return where a name of three characters or more ends that a title is told of."""
    text, rules = scene.text, scene.vocabulary.names
    if scene.hits_from.get(start) is not None or start in scene.title_starts:
        return None
    end = foreign_end(scene, start, limit)
    if end is None or end - start < 3 or not foreign_looks(scene, start, end):
        end = native_end(scene, start, limit)
    if end is None or end - start < 3 or scene.hits_between(start, end):
        return None
    japanese = text[start : start + 2] in rules.japanese and end - start > 3
    native = not rules.foreign.issuperset(text[start:end])
    if native and not japanese and scene.count(text[start:end]) < 2:
        return None
    return None if end < limit and is_han(text[end]) else end


def _of_ours(scene: Scene, title: TitleHit) -> bool:
    """Return whether a title is the seam of a unit and another word: 我校|长江校区."""
    text, words = scene.text, scene.vocabulary
    return (
        text[title.end - 1] == words.unit_head and text[title.start - 1 : title.start] in words.ours
    )


def _quoted_speaker(scene: Scene, start: int, limit: int) -> int | None:
    """Return the end of whatever stands between a title and ``：“``, if it is no word."""
    match = scene.vocabulary.quoted_speaker.match(scene.text, start, limit + 1)
    if match is None or scene.hits_from.get(start) is not None:
        return None
    kinds = {token.kind for token in scene.tokens(start, match.end())}
    return match.end() if kinds <= {"?", "n"} and "?" in kinds else None


def _next_in_list(scene: Scene, end: int, limit: int) -> int | None:
    """Return where the next name of a list begins; behind 和 or 及 only a Chinese one."""
    text, names = scene.text, scene.vocabulary.names
    if text[end : end + 1] == "、":
        return end + 1
    start, stop = end + 1, end + 4
    if text[end : end + 1] not in scene.vocabulary.joints or scene.hits_from.get(start) is not None:
        return start if _known_joined(scene, end) else None
    if start in scene.title_starts or native_end(scene, start, limit) != stop:
        return None
    follows = names.follow.match(text, stop)
    stands = not is_han(text[stop : stop + 1] or "。")
    return start if stands or (follows is not None and follows.end() > stop + 1) else None


def _known_joined(scene: Scene, end: int) -> bool:
    """Return whether a known person is joined at ``end`` by 和 or the like."""
    known = scene.hits_from.get(end + 1)
    joint = scene.text[end : end + 1] in scene.vocabulary.joints
    return joint and known is not None and known.traits.person


def _before_titles(scene: Scene, people: dict[Span, Mention]) -> None:
    ends = {span[1] for span in people}
    starts = {span[0] for span in people}
    for title in scene.titles:
        at = title.start
        sentence = scene.sentence_of(at)
        if sentence is None or at in ends or at - sentence[0] < 2:
            continue
        if title.end in starts or scene.text[title.end : title.end + 1] in scene.vocabulary.ships:
            continue
        if not is_han(scene.text[at - 1]) or scene.hit_ends.get(at) is not None:
            continue
        if scene.inside_hit(at, at + 1):
            continue  # 吉尔吉斯共和国|总统
        start = left_edge(scene, sentence[0], at)
        if at - start >= 2 and foreign_looks(scene, start, at):
            if scene.text[start:at] not in scene.vocabulary.words:
                add_person(people, person_at(scene, start, at))
            continue
        if weak_foreign(scene, sentence[0], start, title):
            add_person(people, person_at(scene, start, at))
            continue
        whole = vouched_start(scene, sentence[0], title)
        if whole is not None:
            add_person(people, person_at(scene, whole, at))
            continue
        _native_before(scene, sentence[0], at, people)


def _native_before(scene: Scene, low: int, at: int, people: dict[Span, Mention]) -> None:
    short, side = scene.gazetteers.short_forms, scene.vocabulary.side
    if at - low >= 3 and _one_character_given(scene, low, at):
        add_person(people, person_at(scene, at - 3, at))
        return
    for size in (3, 2):
        start = at - size
        name = scene.text[start:at]
        if start < low or name[0] not in scene.vocabulary.names.single:
            continue
        if name in scene.vocabulary.words or (
            name[0] in short and (name[1] in short or name[1] == side)
        ):
            continue
        if name[1:] == scene.vocabulary.state:
            continue  # 贝国|外长
        stray = all(token.kind == "?" for token in scene.tokens(max(low, at - 8), at)[-size:])
        if stray and native_end(scene, start, at) == at:
            add_person(people, person_at(scene, start, at))
            return


def _one_character_given(scene: Scene, low: int, at: int) -> bool:
    """Return whether a Japanese name of three characters ends before a title: 山田健|教授."""
    text, words, names = scene.text, scene.vocabulary.words, scene.vocabulary.names
    start = at - 3
    if text[start : start + 2] not in names.japanese or scene.hits_between(start, at):
        return False
    given = text[at - 1]
    if given in names.never or given in names.unlike or text[at - 2 : at] in words:
        return False
    return start == low or not is_han(text[start - 1]) or start in scene.title_ends


def _sayers(scene: Scene, people: dict[Span, Mention]) -> None:
    for match in matches_at(scene.vocabulary.sayer, scene.text, _clauses(scene)):
        sentence = scene.sentence_of(match.start(1))
        if sentence is None:
            continue
        start, end = match.span(1)
        name = match.group(1)
        if (hit := scene.hits_from.get(start)) is not None:
            if hit.label == "COUNTRY" and vouched_speaker(scene, hit, end):
                add_person(people, person_at(scene, start, end))
            continue
        if name in scene.vocabulary.words or name[:2] in scene.vocabulary.words:
            continue
        short = scene.gazetteers.short_forms
        if (
            len(name) == 2
            and name[0] in short
            and (name[1] in short or name[1] == scene.vocabulary.side)
        ):
            continue
        if scene.vocabulary.names.foreign.issuperset(name):
            end = trimmed(scene, start, end)  # 瓦什维奇|多次表示
        looks = foreign_looks(scene, start, end) or repeated(scene, start, end)
        if not looks and end - start > 3 and scene.count(scene.text[start:end]) > 1:
            looks = named(scene, start, end)
        if looks or native_end(scene, start, sentence[1]) == end:
            add_person(people, person_at(scene, start, end))


def _clauses(scene: Scene) -> Iterator[Found]:
    """Yield where the clauses begin in which a verb of saying or a colon stands near the begin."""
    text, edges, reach = scene.text, scene.vocabulary.clause_edges, scene.vocabulary.speaker_reach
    last = -1
    for start, end, word in scene.sayings:
        low = max(0, last, start - reach)
        at = start
        while at > low and text[at - 1] not in edges:
            at -= 1
        if at > last and (at == 0 or text[at - 1] in edges):
            last = at
            yield at, end, word


def _glossed_after_titles(
    scene: Scene, people: dict[Span, Mention], glosses: list[re.Match[str]]
) -> None:
    """Take all that stands between a title and a name in Latin letters for the name.

    总统马多纳多（Alejandro Maldonado）: wherever the name comes again, it is the same.
    """
    text = scene.text
    for match in glosses:
        end = match.start()
        while end > 0 and text[end - 1] == " ":
            end -= 1
        behind = scene.title_ends.get(end)  # 副校长某人教授（…）
        end = behind.start if behind is not None else end
        start = after_nearest_title(scene, end)
        if start is None:
            continue
        name = text[start:end]
        add_person(people, person_at(scene, start, end))
        at = text.find(name)
        while at >= 0:
            shorter = [(at, at + size) for size in range(2, len(name))]
            if at != start and any(span in people for span in shorter):
                add_person(people, person_at(scene, at, at + len(name)))
            at = text.find(name, at + len(name))


def _glossed(scene: Scene, people: dict[Span, Mention], glosses: list[re.Match[str]]) -> None:
    for match in glosses:
        sentence = scene.sentence_of(match.start())
        if sentence is None or scene.hit_ends.get(match.start()) is not None:
            continue
        at = match.start()
        behind = scene.title_ends.get(at)
        at = behind.start if behind is not None else at
        start = left_edge(scene, sentence[0], at)
        if at - start >= 2 and foreign_looks(scene, start, at):
            add_person(people, person_at(scene, start, at))


def _japanese(scene: Scene, mention: Mention) -> bool:
    """Return whether a known name is a Japanese one, whose surname may stand alone: 石破."""
    known = scene.gazetteers.matcher.get(mention.name)
    return any(surface.country == "JPN" and not surface.flags for surface in known)


def _again(scene: Scene, people: dict[Span, Mention]) -> None:
    """Find later and earlier mentions of the names found, and surnames after full names."""
    text, names = scene.text, scene.vocabulary.names
    forms: set[str] = set()
    for mention in people.values():
        forms.add(mention.name)
        last = names.last_part.search(mention.name)
        if last is not None and last.end() - last.start() >= 2:
            forms.add(last.group())
        for size in (3, 2):
            surname = mention.name[:size]
            if surname not in names.japanese:
                continue
            whole = size + 2 - (mention.source == "gazetteer" and _japanese(scene, mention))
            if len(mention.name) >= whole:
                forms.add(surname)
                break
    taken: set[int] | None = None
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if (at, end) not in people:
                if taken is None:
                    taken = {place for span in people for place in range(*span)}
                free = at not in taken and end - 1 not in taken
                if free and scene.sentence_of(at) is not None:
                    add_person(people, person_at(scene, at, end))
                    taken.update(range(at, end))
            at = text.find(form, end)
