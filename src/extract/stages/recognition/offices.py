"""What office a person has where the text names it, and which country it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.ordered import starting
from extract.stages.recognition.edges import CLOSE, own_initial
from extract.stages.recognition.reach import bracket
from extract.stages.recognition.scene import HARD
from extract.stages.recognition.vocabulary import HONOUR

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.stages.recognition.lexer import Token
    from extract.stages.recognition.scene import Scene, TitleHit


POSTED_TO = ("COUNTRY", "PLACE", "ORG", "MECHANISM")
JOINED = "、兼暨"
HELD_TOO = ("兼", "暨")  # join the offices of one person
QUOTES = {"”": "“", "」": "「"}
OWN = "CHN"  # 我商务部副部长: whose papers write so


def attach_offices(scene: Scene) -> None:
    """Fill title, title span, office and country of the persons of the document."""
    mentions = scene.document.mentions
    ends = {mention.end: mention for mention in mentions}
    for mention in mentions:
        if mention.label != "PERSON":
            continue
        title = scene.title_ends.get(mention.start)
        if title is not None:
            _before(scene, mention, title, ends)
            continue
        after = scene.title_starts.get(mention.end)
        if after is not None and not _next_person(mentions, after.end):
            mention.title = scene.text[after.start : after.end]
            mention.title_span = (after.start, after.end)
            mention.office = after.role


def _without_country(
    scene: Scene, start: int, end: int, country: str | None
) -> tuple[int, str | None]:
    """Leave the country's name out of a title: 俄罗斯国家杜马主席, 德国总理."""
    longest = min(8, end - start - 2)
    if longest < 2 or not scene.gazetteers.matcher.may_start(scene.text, start):
        return start, country
    for size in range(longest, 1, -1):
        for surface in scene.gazetteers.matcher.get(scene.text[start : start + size]):
            hit = scene.hits_from.get(start)
            federal = scene.text.endswith(scene.vocabulary.federal, 0, start + size)
            seam = scene.text[start + size - 1 : start + size + 1] in scene.vocabulary.words
            if (federal or seam) and hit is not None and hit.label == "ORG":
                continue
            if surface.label == "COUNTRY" and _national(scene, start, start + size, end):
                return start + size, country or surface.id
    return start, country


def _national(scene: Scene, start: int, inner: int, end: int) -> bool:
    """Return whether what follows a country's name is an office or a body of the state."""
    hit = scene.hits_from.get(start)
    if hit is None or hit.end <= inner:
        return True
    return hit.end <= end and hit.surface.kind in STATE_BODIES


THAT_REACH = 200  # characters back to the state that 该国 stands for
LEADING = frozenset(["head_of_state", "head_of_government", "monarch"])
SHORT_FORM = 12  # characters of a short form in brackets, with the brackets
LONGEST = 24  # characters of a title that names several duties
STATE_BODIES = frozenset(["body", "court", "military", "ministry", "parliament"])


def _next_person(mentions: list[Mention], start: int) -> bool:
    index = starting(mentions, start)
    return (
        index < len(mentions)
        and mentions[index].start == start
        and mentions[index].label == "PERSON"
    )


def _before(scene: Scene, mention: Mention, title: TitleHit, ends: dict[int, Mention]) -> None:
    """Take the title phrase that ends where the name begins, as far left as it reaches."""
    text = scene.text
    role = "other" if title.role == HONOUR else title.role
    if title.role == HONOUR and title.start in scene.title_ends:
        title = scene.title_ends[title.start]  # 首相|拿督斯里某人
        role = title.role
    country: str | None
    start, country = _phrase(scene, title, ends)
    office = None if _prize(scene, title.start, ends) is not None else role
    if country is None:
        several = _several(scene, start, ends)
        if several is not None:
            start, country = several
    if country is None:
        far = _far_owner(scene, start, title.end, ends)
        start, country = far or (start, None)
    if country is None:
        start = _over_duties(scene, start)
        country = _of_initial(scene, start) or _initial(scene, mention, start)
        country = country or _that_state(scene, start)
        start = _to_joint(scene, start)
    while start > 1 and text[start - 1] in JOINED:
        earlier = scene.title_ends.get(start - 1)
        if earlier is None:
            break
        named = ends.get(earlier.start)
        if named is not None and named.label == "PERSON":
            country = country or named.country  # a list of persons, each with a title after it
            if text.startswith(scene.vocabulary.envoys, earlier.start):
                start = earlier.start  # 某人特使、某部部长|某人
            break
        first, code = _phrase(scene, earlier, ends)
        if country is not None and code not in (None, country):
            if not _leads_too(scene, earlier, country, code):
                break
            country = code  # 某国总统、某组织轮值主席|某人
        start, country = first, country or code
        office = office or earlier.role
    start, country = _without_country(scene, start, mention.start, country)
    if country is None and scene.vocabulary.own.search(text, max(0, start - 2), start):
        country = OWN
    mention.title = text[start : mention.start]
    mention.title_span = (start, mention.start)
    mention.office = office
    mention.country = country


def _leads_too(scene: Scene, earlier: TitleHit, body: str, state: str | None) -> bool:
    """Whether who leads or led a state holds an office of a body besides."""
    gazetteers = scene.gazetteers
    known = gazetteers.countries
    if state not in known or body in known:
        return False
    return earlier.role in LEADING or scene.text.endswith(scene.vocabulary.former, 0, earlier.start)


def _far_owner(
    scene: Scene, start: int, end: int, ends: dict[int, Mention]
) -> tuple[int, str | None] | None:
    """Return where a long title begins behind its owner or in a list, and the owner's country.

    ``某国司法与人权|部长``, ``某委员会副主席兼贸易|委员``, ``甲和总统副国家安全|助理乙``,
    ``“某运动”|代表``.
    """
    text, words = scene.text, scene.vocabulary
    opening = QUOTES.get(text[start - 1 : start])
    at = text.rfind(opening, max(0, start - LONGEST), start) if opening else start
    if at < 0:
        return None
    sentence = scene.sentence_of(start)
    low = max(sentence[0] if sentence else 0, start - LONGEST)
    behind = at  # a word that joins stands right before it, where not ``at``
    several = False
    for token in reversed(scene.tokens(low, at)):
        owner, word = ends.get(token.end), text[token.start : token.end]
        if owner is not None and owner.label == "PERSON":
            initial = own_initial(scene, behind + 1)
            return (behind + (initial is not None), initial) if at < behind < start else None
        if owner is not None:
            whole = not several or text.endswith(words.of_several, start, end)
            if owner.label not in ("COUNTRY", "ORG") or at < behind or at == start or not whole:
                return None
            code = owner.id if owner.label == "COUNTRY" else owner.country
            return at, code or _acting(scene, owner)
        if word in words.duty_joints:
            held = token.start in scene.title_ends and word not in HELD_TOO
            if at < behind or at == start or held:
                return None
            several = several or word not in HELD_TOO
            at = token.start
            continue
        if token.kind in ("v", "w", "x", "c") or word in HARD or not word.strip():
            return None
        if _verbal(scene, token):
            return None  # 甲国总统乙及会晤|外长
        at = behind = token.start
    return None


def _verbal(scene: Scene, token: Token) -> bool:
    """Return whether a noun is a verb as well: 会晤."""
    return scene.text[token.start : token.end] in scene.vocabulary.heads.verbal


def _over_duties(scene: Scene, start: int) -> int:
    """Return where a bare title begins with the duties before it: 、数字技术|部长."""
    text = scene.text
    if start == 0 or text[start - 1] in HARD or scene.hit_ends.get(start) is not None:
        return start
    found = scene.vocabulary.duties_before.search(text, max(0, start - LONGEST), start)
    if found is None:
        return start
    at = found.start()
    initial = at > 0 and text[at - 1] in scene.gazetteers.short_forms
    return at if at == 0 or text[at - 1] in HARD or initial else start


def _to_joint(scene: Scene, start: int) -> int:
    """Return where a title begins with its nouns right behind another one: 主席、|外委会副|主席."""
    text = scene.text
    if start == 0 or text[start - 1] in HARD or text[start - 1] in JOINED:
        return start
    at = start
    for token in reversed(scene.tokens(max(0, start - LONGEST), start)):
        joint = text[token.start] in JOINED
        if joint or text[token.start] in HARD or token.kind not in ("n", "?", "name"):
            return at if joint and token.start in scene.title_ends and at < start else start
        at = token.start
    return start


def _initial(scene: Scene, mention: Mention, start: int) -> str | None:
    """Return the state whose initial stands alone before a title, unless it is another's."""
    text = scene.text
    before = text[start - 2 : start - 1]
    begins = start < 2 or before in HARD or before in scene.vocabulary.initial_after
    if not begins or text[start - 1 : start] in scene.vocabulary.adjectives:
        return None  # 驻哈|大使, 新|首相
    code = own_initial(scene, start)
    known = {
        surface.country
        for surface in scene.gazetteers.matcher.get(mention.name)
        if surface.label == "PERSON"
    }
    return code if not known or code in known else None


def _of_initial(scene: Scene, start: int) -> str | None:
    """Return the state told by its initial and 国 right before a title: 菲国|外长."""
    codes = scene.gazetteers.short_forms.get(scene.text[start - 2 : start - 1], ())
    if start < 2 or not codes or scene.text[start - 1] != scene.vocabulary.state:
        return None
    if len(codes) == 1:
        return codes[0]
    return next((code for code in codes if code in scene.states()), None)


def _that_state(scene: Scene, start: int) -> str | None:
    """Return the state named last before 该国 right before a title: 该国|外长."""
    that = scene.vocabulary.that_state
    if not scene.text.endswith(that, 0, start):
        return None
    before = reversed(scene.hits_between(max(0, start - THAT_REACH), start - len(that)))
    states = [hit for hit in before if hit.label == "COUNTRY"]
    hosts = [hit for hit in states if hit.end not in scene.title_starts]  # not 某国|总统
    return next((hit.surface.id for hit in (*hosts, *states)), None)


def _several(scene: Scene, start: int, ends: dict[int, Mention]) -> tuple[int, str | None] | None:
    """Return where the title of a minister of several things begins: 某国外交、贸易暨侨务部长."""
    text = scene.text
    sentence = scene.sentence_of(start)
    low = max(sentence[0] if sentence else 0, start - LONGEST)
    duties = scene.vocabulary.listed_duties
    for at in range(start, low - 1, -1):
        owner = ends.get(at)
        if owner is None and at < start and text[at - 1] not in HARD:
            joined = text[at - 1] in JOINED and at - 1 in scene.title_ends
            plain = joined or text[at - 1] in scene.vocabulary.adjectives
            code = None if plain else own_initial(scene, at)
            if (joined or code) and duties.fullmatch(text, at, start) is not None:
                return at, code
        if owner is not None and owner.label in ("COUNTRY", "ORG", "PLACE"):
            code = owner.id if owner.label == "COUNTRY" else owner.country
            several = duties.fullmatch(text, at, start) is not None
            return (at, code) if several and code and owner.label != "ORG" else None
        if owner is not None or (at < start and (text[at] in HARD and text[at] != "、")):
            return None
    return None


def _phrase(scene: Scene, title: TitleHit, ends: dict[int, Mention]) -> tuple[int, str | None]:
    """Return where the phrase of ``title`` begins without its country, and the country."""
    start = title.start
    sentence = scene.sentence_of(start)
    low = max(sentence[0] if sentence else 0, start - 20)
    owner = ends.get(start)
    prize = _prize(scene, start, ends)
    if prize is not None:
        led = scene.vocabulary.prize_led.search(scene.text, low, prize.start)
        return (prize.start if led is None else led.start()), None  # 1996年某奖|得主
    inner = scene.hit_ends.get(start)
    short = scene.text[start - 1 : start] in scene.gazetteers.short_forms
    post = _post(scene, start - 1) if short and owner is None and inner is None else 0
    if post:
        return start - 1 - post, _sender(scene, start - 1 - post, ends)  # 驻韩|代表
    if owner is None and inner is not None and inner.label in ("COUNTRY", "ORG"):
        surface = inner.surface
        if _post(scene, inner.start):
            return _stationed(scene, inner.start, surface.id, ends)
        whole = inner.label == "ORG"
        code = surface.country or (surface.id if surface.id.isupper() else None)
        return (inner.start if whole else start), code
    if owner is None:
        behind = _behind_gloss(scene, start, ends) or _charged(scene, low, start, ends)
        if behind is not None and behind.label == "COUNTRY":
            return behind.end, behind.id
        if behind is not None:
            return _through_body(scene, behind, ends)
    if owner is None:
        across = next((ends[at] for at in range(start + 1, title.end) if at in ends), None)
        if across is not None and across.label == "ORG" and across.start < start:
            return _through_body(scene, across, ends)
        if across is not None and across.label == "COUNTRY" and across.start < start:
            return across.end, across.id
        if across is not None and across.label == "PLACE" and across.start < start:
            return across.start, across.country  # 福冈|县知事
    if owner is None:
        start, owner = _over_nouns(scene, low, start, ends)
    while owner is not None and _topic(scene, owner) and owner.start - 1 > low:
        earlier = scene.title_ends.get(owner.start)
        start = earlier.start if earlier is not None else owner.start
        owner = ends.get(start)
        if owner is None:
            return start, _of_title(scene, start, ("ORG", "MECHANISM"))
    if owner is None:
        return title.start, _of_title(scene, title.start)
    if owner.label in POSTED_TO and _post(scene, owner.start):
        return _stationed(scene, owner.start, owner.id, ends)
    first = ends.get(owner.start - 1)
    joined = scene.text[owner.start - 1 : owner.start] in scene.vocabulary.etc
    if joined and first is not None and first.label in POSTED_TO and _post(scene, first.start):
        return _stationed(scene, first.start, owner.id, ends)  # 驻澳门及|香港|总领事
    if owner.label == "COUNTRY":
        return start, owner.id
    if owner.label == "ORG":
        return _through_body(scene, owner, ends)
    if owner.label in ("PLACE", "MECHANISM"):
        country = owner.country or _acting(scene, owner)
        return (start if owner.country else owner.start), country
    return title.start, None


def _behind_gloss(scene: Scene, start: int, ends: dict[int, Mention]) -> Mention | None:
    """Return the body whose short form stands in brackets before a title: 某组织（某组）|主任."""
    if scene.text[start - 1 : start] not in CLOSE:
        return None
    opening = bracket(scene.text, start - 1)
    body = ends.get(opening) if start - SHORT_FORM < opening < start - 2 else None
    return body if body is not None and body.label == "ORG" else None


def _charged(scene: Scene, low: int, start: int, ends: dict[int, Mention]) -> Mention | None:
    """Return the body whose officer is told with a charge: 某国内政部负责卫生的|国务秘书."""
    if scene.text[start - 1 : start] != scene.vocabulary.of:
        return None
    charge = scene.vocabulary.charged.search(scene.text, low, start)
    body = ends.get(charge.start()) if charge is not None else None
    return body if body is not None and body.label in ("ORG", "COUNTRY") else None


def _prize(scene: Scene, start: int, ends: dict[int, Mention]) -> Mention | None:
    """Return the prize or programme named right before a title: 某奖|得主, “某勋章”|获得者."""
    quoted = scene.text[start - 1 : start] in QUOTES
    named = ends.get(start - 1 if quoted else start)
    return named if named is not None and named.label == "INITIATIVE" else None


def _of_title(
    scene: Scene, start: int, labels: tuple[str, ...] = ("ORG", "COUNTRY", "MECHANISM")
) -> str | None:
    """Return the country or code of the body a title begins with: 联合国秘书长, 亚信秘书长."""
    hit = scene.hits_from.get(start)
    if hit is None or hit.label not in labels:
        return None
    surface = hit.surface
    if hit.label == "MECHANISM":
        code = (surface.mechanism or "").upper()
        return code if "-" not in code and scene.gazetteers.memberships(code) else None
    return surface.country or (surface.id if surface.id.isupper() else None)


def _acting(scene: Scene, body: Mention) -> str | None:
    """Return the code of a body that acts like a state: UN, CICA."""
    code = (body.id if body.label == "ORG" else body.mechanism) or ""
    if body.label == "MECHANISM":
        code = code.upper()
    known = scene.gazetteers.name_en(code) is not None or scene.gazetteers.memberships(code)
    return code if code.isupper() and "-" not in code and known else None


def _topic(scene: Scene, owner: Mention) -> bool:
    """Return whether a country is what an office deals with: 总统中国事务特使."""
    return owner.label == "COUNTRY" and scene.text.startswith(scene.vocabulary.topics, owner.end)


def _sender(scene: Scene, start: int, ends: dict[int, Mention]) -> str | None:
    """Return the state named, or told by its initial, right before the word for being posted.

    Between them may stand since when (某国|新任|驻某国大使).
    """
    for word in scene.vocabulary.newly:
        if scene.text.endswith(word, 0, start):
            start -= len(word)
            break
    sender = ends.get(start)
    if sender is not None and sender.label == "COUNTRY":
        return sender.id
    known = scene.hit_ends.get(start)
    if known is not None and known.traits.country:
        return known.surface.id  # inside of 中国驻欧盟使团
    codes = scene.gazetteers.short_forms.get(scene.text[start - 1 : start], ())
    single = len(codes) == 1 and scene.text[start - 2 : start] not in scene.vocabulary.words
    return codes[0] if single else None


def _post(scene: Scene, at: int) -> int:
    """Return how many characters the word for being posted takes before ``at``: 驻, 常驻."""
    words = scene.vocabulary.stationed
    return max((len(word) for word in words if scene.text.endswith(word, 0, at)), default=0)


def _stationed(
    scene: Scene, at: int, host: str | None, ends: dict[int, Mention]
) -> tuple[int, str | None]:
    """An envoy's country stands before 驻, else first in the sentence: 驻|欧盟使团团长.

    ``host``: the id of the state or body whose name begins at ``at``.
    """
    start = at - _post(scene, at)
    code = _sender(scene, start, ends)
    if code is not None:
        return start, code
    sentence = scene.sentence_of(start)
    if sentence is not None:
        for hit in scene.hits_between(sentence[0], start):
            if hit.label == "COUNTRY" and hit.surface.id != host:
                return start, hit.surface.id
    return start, None


def _over_nouns(
    scene: Scene, low: int, start: int, ends: dict[int, Mention]
) -> tuple[int, Mention | None]:
    for at in range(start - 1, low - 1, -1):
        blank = scene.text[at] == " " and not scene.text[at - 1 : at].isascii()
        if scene.text[at] in HARD or blank:
            low = at + 1
            break
    at = start
    for token in reversed(scene.tokens(low, start)):
        owner = ends.get(token.end)
        if owner is not None:
            return token.end, owner
        if token.kind in ("v", "w", "x", "c") or _verbal(scene, token):
            break
        at = token.start
    owner = ends.get(at)
    return at, owner


def _through_body(scene: Scene, body: Mention, ends: dict[int, Mention]) -> tuple[int, str | None]:
    """The title includes the body without the country it begins with."""
    inner = scene.hits_from.get(body.start)
    if inner is not None and inner.label == "COUNTRY" and inner.end < body.end:
        return inner.end, inner.surface.id
    before = ends.get(body.start)
    if before is not None and before.label == "COUNTRY":
        return body.start, before.id
    return body.start, body.country or _acting(scene, body)
