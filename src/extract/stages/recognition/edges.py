"""Where a name with a head word begins once its left neighbours are looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns import lazy
from extract.stages.recognition.evidence import abroad

if TYPE_CHECKING:
    from extract.stages.recognition.head_rules import Head
    from extract.stages.recognition.reach import Reach
    from extract.stages.recognition.scene import Hit, Scene

YEAR = lazy(r"(?<!\d)(?:19|20)\d\d$")
DATED = lazy(r"(?:19|20)\d\d年")
BETWEEN = lazy(r"\d{4}年?[^\d年]\d{4}年")
DAY = lazy(r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}[日号]")
STRAY = 3
YEARS = "年"
DASHES = frozenset("-—–－−‐‑―─")
STATION = 4  # characters of the name of a place on a line
OPEN, CLOSE = "（(", "）)"
GLOSS = 14
INITIALED = frozenset(["MECHANISM", "INITIATIVE"])


def settle(scene: Scene, head: Head, reach: Reach, begin: int, start: int) -> int:
    """Return the begin of the name before the head at ``start``, widened or narrowed."""
    if head.label == "MECHANISM":
        begin = _over_bracket(scene, reach, begin, start)
        dated = DATED.match(scene.text, begin, start)
        if dated is not None:
            begin = dated.end()
            if reach.edition is not None and reach.edition[0] <= begin:
                begin = reach.edition[1]
        elif reach.named and YEAR.search(scene.text, max(0, begin - 5), begin):
            begin -= 4
    if head.label == "ORG":
        begin = _behind_term(scene, begin, start)
        if scene.text.endswith(scene.vocabulary.founded, 0, begin):
            begin -= 2  # 国立|庆州博物馆
        begin = _behind_day(scene, begin, start)
        begin = _over_own(scene, reach, begin)
        begin = begin if reach.named else _over_initials(scene, begin, start)
        begin = _over_post(scene, reach, begin, start)
        state = None if reach.named else abroad(scene, max(0, begin - GLOSS), begin)
        if state is not None:
            begin, reach.named, reach.country = state.start, True, state.surfaces[0].country
    elif head.label == "DOCUMENT":
        begin = _over_verb(scene, _behind_parties(scene, begin, start))
        begin = _over_years(scene, begin, start)
        day = DAY.match(scene.text, begin, start)
        begin = day.end() if day is not None else begin
        begin = _over_term(scene, reach, begin, start)
    if head.label in ("INITIATIVE", "PLACE"):
        hit = scene.hits_from.get(begin)
        before = scene.text[begin - 1 : begin]
        if (
            hit is not None
            and hit.label == "PLACE"
            and before
            and before in scene.vocabulary.across
        ):
            begin -= 1
    if head.kind == "venue" and scene.text.endswith(scene.vocabulary.founded, 0, begin):
        begin -= 2
    if head.kind == "venue" and scene.hits_from.get(begin) is None:
        begin = _from_city(scene, reach, begin, start)
    if head.label == "INITIATIVE":
        begin = _over_stations(scene, begin)
        begin = _behind_years(scene, begin, start)
    if head.label in INITIALED:
        begin = _from_initials(scene, _over_initials(scene, begin, start), start)
    elif head.label == "DOCUMENT" and scene.text.startswith(scene.vocabulary.heads.bill, start):
        begin = _without_state(scene, begin, start)
    return begin


def _over_bracket(scene: Scene, reach: Reach, begin: int, start: int) -> int:
    """Take a name with its short form in brackets whole: 上海合作组织（SCO）成员国外长会议."""
    text = scene.text
    inside = text[begin:start]
    close = min((at for at in map(inside.find, CLOSE) if at >= 0), default=-1)
    open_ = min((at for at in map(inside.find, OPEN) if at >= 0), default=-1)
    if close >= 0 and (open_ < 0 or close < open_):
        after, limit = begin + close + 1, begin
    elif begin > 0 and text[begin - 1] in CLOSE:
        after, limit = begin, begin - 1
    else:
        return begin
    opening = max(text.rfind(mark, max(0, limit - GLOSS), limit) for mark in OPEN)
    whole = scene.hit_ends.get(opening) if opening > 0 else None
    if whole is None or whole.label not in ("ORG", "MECHANISM", "COUNTRY"):
        return after
    surface = whole.surface
    reach.named = True
    reach.mechanism = surface.mechanism or reach.mechanism
    reach.country = surface.country or reach.country
    return whole.start


def _over_initials(scene: Scene, begin: int, start: int) -> int:
    """Take initials of two states before a name into it: 中蒙立法机构交流机制, 中印尼对话."""
    short, text, words = scene.gazetteers.short_forms, scene.text, scene.vocabulary.words
    hit = scene.hits_from.get(begin)
    if hit is not None and hit.label == "COUNTRY":
        one = text[begin - 1 : begin]
        taken = (
            one in short and len(short.get(one, ())) == 1 and text[begin - 2 : begin] not in words
        )
        return begin - 1 if taken and text[begin - 2 : begin - 1] not in short else begin
    if hit is not None:
        return begin - 1 if _of_region(scene, hit, begin) else begin
    if text.startswith(scene.vocabulary.heads.community, start):
        pair = text[start - 2 : start]
        if begin != start - 2 and all(char in short for char in pair):
            return start - 2
    for low in (begin - 2, begin - 1):
        pair = text[low : low + 2]
        if low < 0 or len(pair) < 2 or pair[0] == pair[1] or pair in words:
            continue
        if any(char not in short for char in pair) or low + 2 >= start:
            continue
        if pair[0] in scene.vocabulary.leading:
            continue
        before = text[low - 1 : low]
        if before not in short or not before or before in scene.vocabulary.leading:
            return low
    return begin


def _of_region(scene: Scene, hit: Hit, begin: int) -> bool:
    """Return whether one state's initial stands before a region: 韩中亚经贸论坛."""
    short, text = scene.gazetteers.short_forms, scene.text
    one, before = text[begin - 1 : begin], text[begin - 2 : begin - 1]
    if hit.label != "PLACE" or hit.surface.kind != "area" or len(short.get(one, ())) != 1:
        return False
    if one in scene.vocabulary.leading or before in short or before.isdigit():
        return False
    return text[begin - 2 : begin] not in scene.vocabulary.words


def _from_initials(scene: Scene, begin: int, start: int) -> int:
    """Leave stray characters before initials of two states out: 用好中乌执法合作机制."""
    short, text = scene.gazetteers.short_forms, scene.text
    if scene.hits_from.get(begin) is not None:
        return begin
    for at in range(begin + 1, min(begin + STRAY, start - 2) + 1):
        before, pair = text[at - 1], text[at : at + 2]
        if before in short or any(token.kind != "?" for token in scene.tokens(begin, at)):
            return begin
        if pair[0] != pair[1] and all(char in short for char in pair):
            return begin if text[at + 2] in short else at
    return begin


def own_initial(scene: Scene, start: int) -> str | None:
    """Return the state whose initial stands alone before its own body: 吉议会, 白总统办公厅."""
    short, text = scene.gazetteers.short_forms, scene.text
    codes = short.get(text[start - 1 : start], ()) if start else ()
    before = text[start - 2 : start - 1]
    if not codes or before in short or scene.hits_from.get(start - 1) is not None:
        return None
    if text[start - 2 : start] in scene.vocabulary.words:
        return None
    named = next((code for code in codes if code in scene.states()), None)
    if named is not None:
        return named
    placed = [code for code in codes if code in scene.placed_states()]
    return placed[0] if len(placed) == 1 else None  # 访问比什凯克，与|吉议长


def _over_verb(scene: Scene, begin: int) -> int:
    """Take the verb that names of documents begin with: 互免持|普通护照人员签证协定."""
    starts, low = scene.vocabulary.document_start, max(0, begin - 8)
    for high in (begin, begin + 1):  # 跨|境水资源公约
        match = starts.search(scene.text, low, high)
        if match is not None and not _in_word(scene, match.start()):
            return _over_states(scene, match.start())
    return begin


def _over_states(scene: Scene, begin: int) -> int:
    """Take two states before such a verb into the name: 中国和希腊|建立…联合公报."""
    last = scene.hit_ends.get(begin)
    if last is None or last.label != "COUNTRY":
        return begin
    first = scene.hit_ends.get(last.start - 1)
    joined = scene.text[last.start - 1 : last.start] in scene.vocabulary.joints
    if not joined or first is None or first.label != "COUNTRY":
        return begin
    return first.start


def _in_word(scene: Scene, at: int) -> bool:
    """Return whether the character at ``at`` ends an ordinary word: 违反|合作协议."""
    return at > 0 and scene.text[at - 1 : at + 1] in scene.vocabulary.words


def _over_years(scene: Scene, begin: int, start: int) -> int:
    """Take the years a document is made for into its name: 2022年至2027年路线图."""
    if DATED.match(scene.text, begin, start) is None:
        return begin
    first = scene.vocabulary.since.search(scene.text, max(0, begin - 12), begin)
    return first.start() if first is not None else begin


def _over_term(scene: Scene, reach: Reach, begin: int, start: int) -> int:
    """Take the term of a document and the body before it: 上合组织2025年前反恐纲要."""
    text, rules, at = scene.text, scene.vocabulary, begin
    if rules.term.match(text, begin, start) is None:
        if begin < 5 or text[begin - 1] not in rules.term_ends:  # 年 or 前
            return begin
        term = rules.last_term.search(text, max(0, begin - 14), begin)
        if term is None:
            return begin
        at = term.start()
        if begin == term.end() and BETWEEN.match(term.group()) is not None:
            begin = at  # 2026—2028年外交部合作议定书
    body = scene.hit_ends.get(at)
    if body is None or body.label not in ("ORG", "COUNTRY", "MECHANISM"):
        return begin
    reach.named = True
    reach.mechanism = body.surface.mechanism or reach.mechanism
    return body.start


def _from_city(scene: Scene, reach: Reach, begin: int, start: int) -> int:
    """Take the city before what else a venue is named by into its name: 西安曲|江国际会议中心."""
    never = scene.vocabulary.names.never | scene.vocabulary.etc
    for at in range(begin, max(0, begin - 3), -1):
        city = scene.hit_ends.get(at)
        if city is not None:
            named = city.label == "PLACE" and city.surface.kind in scene.vocabulary.cities
            if not named or start - at < 2 or scene.text[at:begin] in scene.vocabulary.heads.acts:
                return begin
            reach.named, reach.country = True, city.surface.country
            return city.start
        if scene.text[at - 1] in never or not scene.text[at - 1].isalpha():
            return begin
    return begin


def _over_post(scene: Scene, reach: Reach, begin: int, start: int) -> int:
    """Take the word for being posted abroad into a mission's name: 驻|印度代表处."""
    text = scene.text
    posted = text[begin - 1 : begin] in scene.vocabulary.stationed and begin < start
    if not posted or not text.startswith(scene.vocabulary.posts, start):
        return begin
    reach.country = None  # of the state that it is posted to
    return begin - 1


def _behind_term(scene: Scene, begin: int, start: int) -> int:
    """Leave the years a document is made for out of a body's name: 2026—2028年|外交部."""
    years = scene.vocabulary.term.match(scene.text, begin, start)
    return years.end() if years is not None and scene.text[years.end() - 1] == YEARS else begin


def _behind_day(scene: Scene, begin: int, start: int) -> int:
    """Leave a day and what stands before it out of a body's name: 甲5日与|某国乙集团."""
    for day in DAY.finditer(scene.text, begin, start):
        begin = day.end()
        begin += scene.text[begin : begin + 1] in scene.vocabulary.joints
    return begin


def _behind_parties(scene: Scene, begin: int, start: int) -> int:
    """Leave the second of two parties before a paper's years out: 甲与|乙|2024-2026年合作备忘录."""
    text, heads = scene.text, scene.vocabulary.heads.heads
    if text[begin - 1 : begin] not in scene.vocabulary.joints:
        return begin
    before = (heads.get(text[begin - 1 - size : begin - 1]) for size in (2, 3, 4))
    if any(head is not None and head.label == "DOCUMENT" for head in before):
        return begin  # 甲纲要和乙2024—2026年合作计划
    years = scene.vocabulary.term.search(scene.text, begin + 1, start)
    return years.start() if years is not None else begin


def _over_stations(scene: Scene, begin: int) -> int:
    """Take places no gazetteer holds, joined by dashes, into a line's name: 老街—|河内—海防铁路."""
    text = scene.text
    while begin > 2 and text[begin - 1] in DASHES:
        left = at = begin - 1
        other = next((n for n in range(at - 3, at - STATION - 2, -1) if text[n] in DASHES), None)
        if other is not None and other > 0 and text[other + 1 : at].isalpha():
            begin = other + 1  # between two dashes
            continue
        for token in reversed(scene.tokens(max(0, at - STATION), at)):
            place = token.hit is not None and token.hit.label in ("PLACE", "COUNTRY")
            if token.end != left or not (place or token.kind in ("n", "?")):
                break
            left = token.start
            if place:
                break
        if not 2 <= at - left <= STATION or not text[left:at].isalpha():
            return begin
        begin = left
    return begin


def _behind_years(scene: Scene, begin: int, start: int) -> int:
    """Leave the years before a name out: 2022—2023年|中俄体育交流年."""
    text = scene.text
    years = scene.vocabulary.term.match(text, begin, start)
    if years is None or years.end() >= start:
        return begin
    whole = DATED.fullmatch(text, max(begin, years.end() - 5), years.end())
    return years.end() if whole is not None else begin


def _over_own(scene: Scene, reach: Reach, begin: int) -> int:
    """Take the initial of a state before the name of its own body: 吉国立技术大学."""
    text = scene.text
    codes = scene.gazetteers.short_forms.get(text[begin - 1 : begin], ())
    own = text.startswith(scene.vocabulary.own_bodies, begin)
    if not codes or not own or text[begin - 2 : begin] in scene.vocabulary.words:
        return begin
    if scene.hit_over(begin - 1) is not None:
        return begin  # 哈萨克斯坦|国立欧亚大学
    reach.country = codes[0] if len(codes) == 1 else reach.country
    reach.named = True
    return begin - 1


def _without_state(scene: Scene, begin: int, start: int) -> int:
    """Leave a state's name before the name of a bill out: 乔治亚境外影响力法案."""
    hit = scene.hits_from.get(begin)
    if hit is not None and hit.label == "COUNTRY" and start - hit.end >= 2:
        return hit.end
    return begin
