"""Where a personal name begins and ends, by the characters of names and what follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Mention
from extract.stages.recognition.scene import HARD, is_han
from extract.stages.recognition.vouched import vouched_end

if TYPE_CHECKING:
    from extract.spans import Span
    from extract.stages.recognition.scene import Scene, TitleHit

CLOSED = tuple("”」』")
PAUSE = "。"
EAST_ASIAN = frozenset(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "JPN", "VNM", "SGP"])


JAPAN = "JPN"
POST = 6  # characters of a post abroad: 驻上海
JUNIOR = tuple("小老")  # 副总统小奥比昂
ENDING = HARD - frozenset("、（）()")  # what no title phrase reaches over
OPENED = tuple("（(“「『《")  # what may stand before another name
LONG_STATE = 4  # characters of a state that no name of a person ends with
REST = 4  # characters of a foreign name behind what looks like a Chinese one
JAPANESE = {3: -0.5, 4: 0.6, 5: -1.5}  # how likely a Japanese name has so many characters


INITIAL = 2  # signs: a dot and a Latin initial


def foreign_end(scene: Scene, start: int, limit: int) -> int | None:
    """Return the end of the transliterated name that begins at ``start``, or None.

    The name is a run of transliteration characters with hyphens and middle dots; a word that
    follows names ends it.
    """
    rules, text = scene.vocabulary.names, scene.text
    match = rules.foreign_run.match(text, start, limit)
    dotted = False
    if match is not None:
        end = match.end()
    elif start + 1 < limit and text[start + 1] in rules.dots and is_han(text[start]):
        end = start + 1  # a one-character part before a dot
    else:
        return None
    end = trimmed(scene, start, end)
    while end + 1 < limit and text[end] in rules.dots:
        end += INITIAL if _initial(scene, end) else 0  # 安东尼|·J|·布林肯
        if end + 1 >= limit or not is_han(text[end + 1]):
            break
        part = end + 1
        stop = part
        while stop < limit and _continues(scene, part, stop):
            stop += 1
        if stop == part:
            stop = part + 1
            while stop < limit and text[stop] in rules.foreign:
                stop += 1
        end = trimmed(scene, part, stop)
        dotted = True
    if end <= start or (end - start < 2 and not dotted):
        return None
    numbered = rules.numbered.match(text, end, limit)
    return numbered.end() if numbered is not None else end


def _initial(scene: Scene, dot: int) -> bool:
    """Return whether a Latin initial stands between the dot here and one before a further name."""
    text, dots = scene.text, scene.vocabulary.names.dots
    letter, then, name = text[dot + 1 : dot + 2], text[dot + 2 : dot + 3], text[dot + 3 : dot + 4]
    return "A" <= letter <= "Z" and then != "" and then in dots and name != "" and is_han(name)


def _within(scene: Scene, at: int, end: int) -> bool:
    """Return whether a word that may follow names is part of one: 侯赛因诺娃, 穆拉特别克."""
    rules, text = scene.vocabulary.names, scene.text
    after = text[end : end + 1]
    if after in tuple("·・•‧"):
        return True
    if after not in rules.strong or not rules.foreign.issuperset(text[at:end]):
        return False
    return end - at == 1 or text[end : end + 2] not in scene.vocabulary.words  # 穆拉|特别|克


def _continues(scene: Scene, part: int, at: int) -> bool:
    """Return whether the character at ``at`` carries a part of a dotted name on."""
    rules, text = scene.vocabulary.names, scene.text
    if text[at] in rules.foreign or text[at] in "-‐‑":
        return True
    after = text[at + 1 : at + 2]
    if text[at] not in rules.rare or after == "":
        return False
    if after in rules.strong or after in "·・":
        return True
    last = at > part and after in rules.foreign and not is_han(text[at + 2 : at + 3] or PAUSE)
    return last  # 伊素福·卡|当贝。


def trimmed(scene: Scene, start: int, end: int) -> int:
    """Return where a run of name characters ends when words that follow names are cut off."""
    follow, text = scene.vocabulary.names.follow, scene.text
    for at in range(start + 1, end):
        match = follow.match(text, at)
        inner = match is not None and _within(scene, at, match.end())
        if match is not None and not inner and (match.end() - at > 1 or at >= start + 2):
            return at
        hit = scene.hits_from.get(at)
        if hit is not None and hit.end > end and hit.label != "PERSON":
            return at
        state = hit is not None and hit.end == end and hit.label == "COUNTRY"
        if state and end - at >= LONG_STATE and at >= start + 2:
            return at  # 免去某某·努雷舍夫|哈萨克斯坦|驻华大使职务
        title = scene.title_starts.get(at)
        if title is not None and at >= start + 2:
            styled = title.end == end and text[at:end] in scene.vocabulary.styles
            if title.end > end or styled:
                return at  # 某某·纽厄尔|博士
    last = text[end - 1 : end + 1]
    if end - start > 2 and scene.vocabulary.words.get(last) in ("v", "w", "x", "c"):
        return end - 1
    return end


def foreign_looks(scene: Scene, start: int, end: int) -> bool:
    """Return whether the run looks like a name by its characters alone."""
    name = scene.text[start:end]
    names = scene.vocabulary.names
    if not names.middle_dots.isdisjoint(name):
        return True
    strong = sum(map(names.strong.__contains__, name))
    if len(name) >= 3 and strong * 2 >= len(name):
        return True
    return len(name) >= 5 and strong >= 2 and not has_words(scene, start, end)


def has_words(scene: Scene, start: int, end: int) -> bool:
    """Return whether an ordinary word of two characters lies in ``[start, end)``."""
    words, text = scene.vocabulary.words, scene.text
    return any(text[at : at + 2] in words for at in range(start, end - 1))


def native_end(scene: Scene, start: int, limit: int) -> int | None:
    """Return the end of the Chinese, Korean, Vietnamese or Japanese name at ``start``, or None."""
    rules, text = scene.vocabulary.names, scene.text
    if text[start : start + 1] not in rules.beginnings or _is_other(scene, start):
        return None
    if word_begins(scene, start, limit) or text[start + 1 : start + 3] in scene.vocabulary.words:
        return None
    if _before_name(scene, start):
        return None
    options: list[tuple[float, int]] = []
    two = text[start : start + 2]
    if two in rules.double:
        options += [(score(scene, start, start + size, limit), start + size) for size in (4, 3)]
    if two in rules.japanese:
        options += [
            (score(scene, start, start + size, limit) + JAPANESE[size], start + size)
            for size in (4, 5, 3)
            if size < 5 or text[start + 4 : start + 5] not in rules.long
        ]
        options += [
            (score(scene, start, start + 5, limit), start + 5)
            for last in text[start + 4 : start + 5]
            if last in rules.long  # 小泉进次郎
        ]
    if text[start : start + 3] in rules.japanese:
        options += [
            (score(scene, start, start + size, limit) + 0.6 * (size == 5), start + size)
            for size in (5, 4)
        ]
    if text[start : start + 1] in rules.single:
        options += [
            (score(scene, start, start + size, limit) + 0.5 * (size == 3), start + size)
            for size in (3, 2)
        ]
    if two[1:] == rules.clan:
        options += [
            (score(scene, start, start + size, limit) + 0.5 * (size == 4), start + size)
            for size in (4, 3)
        ]
    state = two[0] in scene.gazetteers.short_forms or start + 2 in scene.title_starts
    if two[1:] == scene.vocabulary.state and state:
        options = [option for option in options if option[1] > start + 2]  # 哈国, a state
    options = [option for option in options if option[0] > 0]
    return max(options, key=lambda option: (option[0], -option[1]))[1] if options else None


def _is_other(scene: Scene, start: int) -> bool:
    """Return whether the text as written has no surname here: 於|会中, 週|一峰."""
    others = scene.vocabulary.names.written.get(scene.text[start])
    if others is None:
        return False
    document = scene.document
    return document.raw.text[document.to_raw(start, start + 1)[0]] in others


def _before_name(scene: Scene, start: int) -> bool:
    """Return whether a surname is a preposition or the like before a name: 于|美国, 应|法国."""
    hit = scene.hits_from.get(start + 1)
    if hit is None or hit.label == "PERSON":
        return False
    return hit.label == "COUNTRY" or scene.text[start] in scene.vocabulary.names.preposed


def score(scene: Scene, start: int, end: int, limit: int) -> float:
    """Return how well ``[start, end)`` stands as a name; zero or less if it cannot be one."""
    rules, text = scene.vocabulary.names, scene.text
    name = text[start:end]
    if end > limit or not all(map(is_han, name)) or name[-1] in rules.never:
        return -1.0
    if any(char in rules.never for char in name[1:]):
        seam = text[end - 1 : end + 1] in scene.vocabulary.words and end < limit
        begins = len(name) == 3 and name[1] in rules.middle and not seam
        if not begins or not ends_well(scene, end, limit):
            return -1.0
    if name[-1] in rules.joint and not _joint_inside(scene, start, end, limit):
        return -1.0
    value = 1.0
    if text[end : end + 1] in rules.joint and _joint_inside(scene, start, end + 1, limit):
        value -= 2.0
    if ends_well(scene, end, limit):
        value += 2.0
    if text[end - 1 : end + 1] in scene.vocabulary.words and end < limit:
        follows = rules.follow.match(text, end)  # 周静华|表示, though 华表 is a word
        sure = follows is not None and (follows.end() - end > 1 or text[end] in rules.says)
        value -= 1.5 if sure else 2.5
    shorter = text[start : end - 1]
    if len(name) >= 3:
        whole, part = scene.count(name), scene.count(shorter)
        if part > 1:
            value += 1.5 if whole == part else -2.0
    return value


def _joint_inside(scene: Scene, start: int, end: int, limit: int) -> bool:
    """Return whether a last character that joins names elsewhere is part of this one: 郑和."""
    text, size = scene.text, end - start
    if size != 3 or end > limit:
        return False
    if end == limit or (not is_han(text[end]) and text[end] not in OPENED):
        return True
    if scene.hits_from.get(end) is not None or end in scene.title_starts:
        return False
    count = scene.count(text[start:end])
    return count > 1 and count == scene.count(text[start : end - 1])


def ends_well(scene: Scene, end: int, limit: int) -> bool:
    """Return whether what follows ``end`` may follow a name."""
    text = scene.text
    if end >= limit or not is_han(text[end]):
        return True
    if scene.vocabulary.names.follow.match(text, end) is not None:
        return True
    if end in scene.title_starts:
        return True
    hit = scene.hits_from.get(end)
    if hit is None:
        return False
    cut = scene.vocabulary.names.follow.match(text, hit.end - 1)
    return cut is None or cut.end() <= hit.end  # not 王建|国会 in 王建国会见


def word_begins(scene: Scene, start: int, limit: int) -> bool:
    """Return whether an ordinary word of two or more characters begins at ``start``."""
    words, text = scene.vocabulary.words, scene.text
    return (
        (text[start : start + 2] in words and start + 2 <= limit)
        or (text[start : start + 3] in words and start + 3 <= limit)
        or (text[start : start + 4] in words and start + 4 <= limit)
    )


def name_end(scene: Scene, start: int, limit: int, title: TitleHit) -> int | None:
    """Return the end of the personal name that begins at ``start`` after a title, or None.

    The country of the title, where known, decides which kind of name is tried first. After a
    mere description instead of an office the name must end well.
    """
    hit = scene.hits_from.get(start)
    if scene.text.startswith(scene.vocabulary.state, start):
        return None  # 轮值主席国
    office = title.role != "other"
    surname = scene.text[start : start + 2] in scene.vocabulary.names.japanese  # 小渊
    if office and hit is None and scene.text[start : start + 1] in JUNIOR and not surname:
        end = foreign_end(scene, start + 1, limit)
        known = scene.hits_from.get(start + 1)
        looks = end is not None and _junior(scene, start + 1, end)
        return end if looks or (known is not None and known.traits.person) else None
    if hit is not None and hit.label == "PERSON":
        longer = foreign_end(scene, start, limit)
        plain = scene.vocabulary.names.strong.isdisjoint(scene.text[start : hit.end])
        whole = _japanese_end(scene, start, hit.end, limit)
        if longer == hit.end + 1 and word_begins(scene, hit.end, len(scene.text)):
            longer = None  # 普京|通电
        return whole or (hit.end if longer is None or plain else max(hit.end, longer))
    if hit is not None and hit.end - start == 2:
        whole = vouched_end(scene, start, limit, title)
        if whole is not None:
            return whole  # 韩国|栋
    foreign = foreign_end(scene, start, limit)
    if foreign is not None and _before_name(scene, start):
        foreign = None
    if hit is not None and (foreign is None or foreign <= hit.end):
        other = hit.label == "ORG" or any(one.label == "PERSON" for one in hit.surfaces)
        stands = office and other and foreign == hit.end
        return foreign if stands and ends_well(scene, hit.end, limit) else None  # 外长瓦格纳
    if hit is not None and hit.label == "COUNTRY" and hit.end - start > 2:
        return None
    native = native_end(scene, start, limit)
    if not office:
        native = _if_stands(scene, start, native, limit)
        foreign = _if_stands(scene, start, foreign, limit)
    if foreign is not None and any(dot in scene.text[start:foreign] for dot in "·•・‧"):
        return foreign
    if native is None and office and hit is None and (foreign is None or foreign - start < 3):
        native = _plain(scene, start, limit)
    looks = foreign is not None and foreign - start > 2 and foreign_looks(scene, start, foreign)
    if native is None and hit is None and not looks:
        native = vouched_end(scene, start, limit, title)
    country = title_country(scene, title)
    if native is None and foreign is None:
        return _japanese(scene, start, limit) if _of_japan(scene, title, country) else None
    at_home = country in EAST_ASIAN
    if native is not None and not at_home:
        native = _run_on(scene, native, limit)
    elif native is not None and foreign is not None and native < foreign:
        longer = ends_well(scene, foreign, limit) and not ends_well(scene, native, limit)
        if longer and foreign_looks(scene, start, foreign):
            return foreign
    if native is not None and (at_home or (country is None and native >= (foreign or 0))):
        return native
    if native is not None and foreign is not None and foreign < native:
        better = ends_well(scene, native, limit) and not ends_well(scene, foreign, limit)
        foreign = None if better else foreign  # 总领事欧廷|睿、
    if foreign is not None and _plausible(scene, start, foreign, country):
        return foreign
    if native is not None and foreign is not None and native < foreign:
        whole = ends_well(scene, foreign, limit) and not ends_well(scene, native, limit)
        return foreign if whole else native  # 索比尔|佐达
    return native


def _of_japan(scene: Scene, title: TitleHit, country: str | None) -> bool:
    """Return whether an office is one of Japan, in a post abroad too (日本驻上海总领事)."""
    for at in range(title.start - 1, max(-1, title.start - POST), -1):
        if scene.text[at] in scene.vocabulary.stationed:
            sender = scene.hit_ends.get(at)
            return sender is not None and sender.surface.id == JAPAN
    return country == JAPAN


def _japanese(scene: Scene, start: int, limit: int) -> int | None:
    """Return where a Japanese name ends whose surname no list has: 日本公使|志水史雄, or None."""
    for end in (start + 4, start + 5):
        whole = end <= limit and all(map(is_han, scene.text[start:end]))
        if whole and ends_well(scene, end, limit):
            plain = scene.hits_between(start, end) or has_words(scene, start, end)
            return None if plain else end
    return None


def _junior(scene: Scene, start: int, end: int) -> bool:
    """Return whether what follows a word for the younger looks like a foreign name."""
    strong = any(char in scene.vocabulary.names.strong for char in scene.text[start:end])
    weak = strong and end - start > 2 and not has_words(scene, start, end)
    return foreign_looks(scene, start, end) or (weak and ends_well(scene, end, len(scene.text)))


def _run_on(scene: Scene, end: int, limit: int) -> int:
    """Return where a name ends that only begins like a Chinese one: 易卜拉|希姆."""
    names, text, stop = scene.vocabulary.names, scene.text, end
    if ends_well(scene, end, limit):
        return end
    while stop < min(limit, end + REST) and text[stop] in names.foreign:
        stop += 1
    strong = any(char in names.strong for char in text[end - 1 : stop])
    return stop if strong and ends_well(scene, stop, limit) else end


def _japanese_end(scene: Scene, start: int, end: int, limit: int) -> int | None:
    """Return where a name goes on whose Japanese surname alone is known: 岩屋|次郎."""
    names, text = scene.vocabulary.names, scene.text
    if text[start:end] not in names.japanese or names.follow.match(text, end) is not None:
        return None
    whole = native_end(scene, start, limit)
    if whole is None or not ends_well(scene, whole, limit):
        return None
    follows = names.follow.match(text, whole)
    sure = whole >= limit or not is_han(text[whole])
    sure = sure or (follows is not None and follows.end() - whole > 1)
    return whole if whole - end >= 2 or (sure and whole > end) else None  # 河野|茂


def title_country(scene: Scene, title: TitleHit) -> str | None:
    """Return the country or body whose name stands before a title, with words between allowed."""
    sentence = scene.sentence_of(title.start)
    if sentence is None:
        return None
    text = scene.text
    low = max(sentence[0], title.start - 24)
    owner = scene.hit_ends.get(title.start)
    end = title.start
    if owner is None and (over := scene.hit_over(title.start)) is not None:
        return over.surface.country  # 俄罗斯国防部|副部长
    if owner is not None and owner.traits.country:
        post = text[owner.start - 1 : owner.start]
        if post and post in scene.vocabulary.stationed:
            sender = scene.hit_ends.get(owner.start - 1)
            return sender.surface.id if sender is not None and sender.traits.country else None
    if owner is not None and owner.start >= low:
        named = owner.surface.country or owner.traits.country or owner.traits.organization
        if named and ENDING.isdisjoint(text[owner.start : end]):
            return owner.surface.country or owner.surface.id
    for at in range(end - 1, low - 1, -1):
        if text[at] in ENDING:
            low = at + 1
            break
    if low == title.start:
        return None
    for token in reversed(scene.tokens(low, title.start)):
        if token.hit is not None:
            country = token.hit.surface.country
            if country or token.hit.label in ("COUNTRY", "ORG"):
                return country or token.hit.surface.id
            if token.hit.label == "PERSON":
                return None
        elif token.kind in ("v", "w", "x", "c"):
            return None
    return None


def _plain(scene: Scene, start: int, limit: int) -> int | None:
    """Return the end of a Chinese name whose given name is an ordinary word: 彭无情."""
    name, names = scene.text[start : start + 3], scene.vocabulary.names
    if len(name) < 3 or name[0] not in names.single or name[1:] not in scene.vocabulary.words:
        return None
    if name[0] in names.preposed and names.follow.match(scene.text, start + 1) is not None:
        return None  # 总统于|中午
    if start + 3 > limit or name in scene.vocabulary.words or name[:2] in scene.vocabulary.words:
        return None
    follows = names.follow.match(scene.text, start + 3, limit)
    long = follows is not None and follows.end() - follows.start() > 1
    long = long or start + 3 in scene.title_starts  # 司令员张宏伟|海军中将
    long = long or (name[1:] in names.given_words and ends_well(scene, start + 3, limit))
    return start + 3 if long and not any(char in names.never for char in name[1:]) else None


def _if_stands(scene: Scene, start: int, end: int | None, limit: int) -> int | None:
    """Return ``end`` if a name after a mere description ends well there or is met again."""
    if end is None:
        return None
    stands = ends_well(scene, end, limit) or scene.count(scene.text[start:end]) > 1
    return end if stands else None


def _plausible(scene: Scene, start: int, end: int, country: str | None) -> bool:
    name = scene.text[start:end]
    strong = sum(char in scene.vocabulary.names.strong for char in name)
    if name in scene.vocabulary.words:
        return False
    if country is not None and country not in EAST_ASIAN:
        if strong >= 1 or (len(name) >= 2 and ends_well(scene, end, len(scene.text))):
            return True
        word = word_begins(scene, end, len(scene.text))
        return len(name) >= 3 and word and not has_words(scene, start, end + 1)
    if strong * 2 >= len(name):
        return True
    if not ends_well(scene, end, len(scene.text)):
        return False
    if has_words(scene, start, min(end + 1, len(scene.text))):
        return len(name) >= 3 and strong >= (2 if len(name) >= 4 else 1)
    return len(name) >= 3 or strong >= 1 or scene.count(name) > 1


def add_person(people: dict[Span, Mention], mention: Mention) -> None:
    """Note a person, unless one stands at the same place."""
    people.setdefault((mention.start, mention.end), mention)


def person_at(scene: Scene, start: int, end: int) -> Mention:
    """Return the person whose name stands in ``[start, end)``."""
    return Mention(start, end, "PERSON", scene.text[start:end])


def is_ship(scene: Scene, end: int) -> bool:
    """Return whether a name is that of a ship: “乔治·华盛顿”号."""
    closed = scene.text[end : end + 1] in CLOSED
    return closed and scene.text.startswith(scene.vocabulary.ships, end + 1)
