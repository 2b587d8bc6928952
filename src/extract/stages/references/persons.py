"""Pronouns, bare titles, speakers, and documents that speak."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from extract.document import Reference
from extract.matching import matches_at
from extract.patterns import lazy
from extract.stages.references.bodies import find_bodies, find_documents
from extract.stages.references.cast import SPOKESPERSON, Cast, code_of, covered, sentence_at
from extract.stages.references.membership import members_of
from extract.stages.references.offices import (
    HEADS,
    bearer_of,
    family_holder,
    fullest,
    offices_of,
)

if TYPE_CHECKING:
    from extract.document import Mention
    from extract.gazetteers import Title


def find_subjects(cast: Cast) -> None:
    """Resolve 他 and titles alone, outside words for two such as 两国总统."""
    text, lexicon = cast.document.text, cast.lexicon
    cast.pairs = list(matches_at(lexicon.pair, text, cast.spots.pair))
    _bare_titles(cast, {place for match in cast.pairs for place in range(*match.span())})
    for match in matches_at(lexicon.pronoun, text, cast.spots.pronoun):
        at = sentence_at(cast, match.start())
        if at >= 0 and not covered(cast, *match.span()):
            _subject(cast, at, match.span(), "person")


def find_persons(cast: Cast) -> None:
    """Resolve 我, 我国 and 宣言 as a speaker."""
    text, lexicon = cast.document.text, cast.lexicon
    for match in matches_at(lexicon.speaker, text, cast.spots.speaker):
        at = sentence_at(cast, match.start())
        if at < 0 or covered(cast, *match.span()):
            continue
        if match.group() in lexicon.you:
            _you(cast, match.span())
        elif lexicon.we_met.match(text, match.start()) is None or not _we(cast, match.span()):
            _subject(cast, at, match.span(), "speaker")
    for match in matches_at(lexicon.own, text, cast.spots.own):
        at = sentence_at(cast, match.start())
        if at >= 0 and not covered(cast, *match.span()):
            _own(cast, at, match.span())
    find_documents(cast)
    find_bodies(cast)


def subject_before(cast: Cast, at: int, offset: int, *, speaker: bool = False) -> int | None:
    """Return the index of the person who is the subject nearest before ``offset``.

    ``speaker``: whoever spoke last, though others are subjects since.
    """
    if speaker:
        found = _speaker_before(cast, at, offset)
        if found is not None:
            return found
    document = cast.document
    unit = cast.units[at]
    for index in range(at, max(-1, at - 8), -1):
        if cast.units[index] != unit:
            return None
        sentence = document.sentences[index]
        persons = [
            i
            for i in sentence.mentions
            if document.mentions[i].label == "PERSON" and document.mentions[i].start < offset
        ]
        speakers = [i for i in persons if _speaks(cast, i)]
        if speakers:
            return speakers[-1] if index == at else speakers[0]
        subjects = [i for i in persons if not _is_object(cast, i)]
        leader = _by_surname(cast, index, offset)
        if leader is not None and (
            not subjects or leader[0] < document.mentions[subjects[0]].start
        ):
            return leader[1]
        if subjects:
            return subjects[0]
    return None


def _by_surname(cast: Cast, sentence: int, offset: int) -> tuple[int, int] | None:
    """Return where a sentence first has a subject by surname and office (朴总统), and who."""
    for reference in cast.people.get(sentence, ()):
        if reference.start >= offset or reference.basis != "office" or not reference.persons:
            continue
        before = cast.document.text[reference.start - 1 : reference.start]
        surname = cast.document.mentions[reference.persons[0]].name[:1]
        if reference.text.startswith(surname) and before not in tuple(cast.lexicon.objects):
            return reference.start, reference.persons[0]
    return None


def _speaker_before(cast: Cast, at: int, offset: int) -> int | None:
    document = cast.document
    unit = cast.units[at]
    for index in range(at, max(-1, at - 12), -1):
        if cast.units[index] != unit:
            return None
        for i in reversed(document.sentences[index].mentions):
            mention = document.mentions[i]
            if mention.label == "PERSON" and mention.start < offset and _speaks(cast, i):
                return i
    return None


def _speaks(cast: Cast, index: int) -> bool:
    """Return whether a verb of saying follows a person, after a title or an adverb at most."""
    mention = cast.document.mentions[index]
    if _is_object(cast, index):
        return False
    end = mention.end
    if mention.title_span is not None and mention.title_span[0] == end:
        end = mention.title_span[1]
    text = cast.document.text
    if cast.lexicon.saying.search(text[end : end + 5]) is not None:
        return True
    clause = CLAUSE.match(text, end)
    if clause is None or len(clause.group()) > FAR:
        return False
    low, high = (bisect_left(cast.mention_starts, at) for at in (end, clause.end()))
    if any(m.label == "PERSON" for m in cast.document.mentions[low:high]):
        return False
    return cast.lexicon.said.search(clause.group()) is not None


CLAUSE_SIGNS = "，。；：“\n"
RECALLED = ("month", "quarter", "half", "year", "decade")  # what is recalled has no day
OWNS = 4  # characters behind a person in which what is his is told
PATIENT_BACK = 3
"""Sentences back in which somebody may be named who is acted on."""
CLAUSE = lazy(r"[^，。；：,;:「“\n]*")
FAR = 45
"""Characters within which a verb of saying at the end of a clause belongs to its subject."""


def _is_object(cast: Cast, index: int) -> bool:
    """Return whether a person, with title and country, stands after a preposition or 会见."""
    mentions, text = cast.document.mentions, cast.document.text
    start = mentions[index].start
    span = mentions[index].title_span
    if span is not None and span[1] == start:
        start = span[0]
    if index > 0 and mentions[index - 1].end == start:
        start = mentions[index - 1].start
    before = text[start - 1 : start]
    invites = text.startswith(cast.lexicon.invites, mentions[index].end)  # 应某人之邀
    return invites or (before != "" and before in cast.lexicon.objects)


def _subject(cast: Cast, at: int, span: tuple[int, int], kind: str) -> None:
    index = subject_before(cast, at, span[0], speaker=kind == "speaker")
    if kind == "person" and cast.document.text.endswith(cast.lexicon.patients, 0, span[0]):
        index = _patient(cast, at, span[0], index)
    if index is not None:
        _add_one(cast, span, _who_recalls(cast, at, span, index), kind)


def _who_recalls(cast: Cast, at: int, span: tuple[int, int], subject: int) -> int:
    """Return the speaker of a paragraph who told what another did (去年6月，某人访问…。他表示)."""
    document = cast.document
    mention = document.mentions[subject]
    told = sentence_at(cast, mention.start)
    if told >= at or not _same_block(cast, at, mention.start) or _speaks(cast, subject):
        return subject
    if cast.lexicon.saying.match(document.text, span[1]) is None:
        return subject
    days = (document.dates[i] for i in document.sentences[told].dates)
    end = max(mention.end, mention.title_span[1] if mention.title_span is not None else 0)
    owns = cast.lexicon.of in document.text[end : end + OWNS]  # 某人提出的倡议
    if not owns and not any(d.end <= mention.start and d.precision in RECALLED for d in days):
        return subject
    speaker = _speaker_before(cast, told, mention.start)
    if speaker is None or not _same_block(cast, at, document.mentions[speaker].start):
        return subject
    return speaker


def _add_one(cast: Cast, span: tuple[int, int], index: int, kind: str) -> None:
    """Add the reference at a span to the person of a mention."""
    mention = cast.document.mentions[index]
    codes = (mention.country,) if mention.country else ()
    text = cast.document.text[span[0] : span[1]]
    source = ((mention.start, mention.end),)
    persons = (fullest(cast, index),)
    cast.add(Reference(*span, text, kind, codes, persons, "inherited", source))


def _patient(cast: Cast, at: int, offset: int, subject: int | None) -> int | None:
    """Return who is acted on: the last named who does not act himself (祝贺他, 某人同他会谈)."""
    mentions, sentences = cast.document.mentions, cast.document.sentences
    here = [i for i in sentences[at].mentions if mentions[i].label == "PERSON"]
    here = [i for i in here if mentions[i].end < offset]
    text = cast.document.text
    clause = max(text.rfind(sign, 0, offset) for sign in CLAUSE_SIGNS)
    doers = [i for i in here if mentions[i].start > clause]
    if not doers and subject is not None:
        doers = [subject]
    keys = {mentions[i].key for i in doers}
    home = {mentions[i].country for i in doers}

    def able(index: int, abroad: bool) -> bool:
        mention = mentions[index]
        if mention.key in keys or mention.office == SPOKESPERSON:
            return False
        return not abroad or (mention.country is not None and mention.country not in home)

    unit = cast.units[at]
    for abroad in (True, False):  # a guest rather than another of the hosts
        others = [i for i in here if able(i, abroad)]
        if others:
            return others[-1]
        for index in range(at - 1, max(-1, at - PATIENT_BACK - 1), -1):
            if cast.units[index] != unit:
                break
            told = [i for i in sentences[index].mentions if mentions[i].label == "PERSON"]
            told = _with_pronouns(cast, index, told)
            others = [i for i in told if able(i, abroad)]
            if others:
                return others[0]
    return None


def _with_pronouns(cast: Cast, sentence: int, told: list[int]) -> list[int]:
    """Return the persons of a sentence in order, those called 他 there among them."""
    mentions = cast.document.mentions
    called = [
        (reference.start, reference.persons[0])
        for reference in cast.people.get(sentence, ())
        if reference.kind == "person" and reference.basis == "inherited" and reference.persons
    ]
    if not called:
        return told
    return [index for _, index in sorted([*called, *((mentions[i].start, i) for i in told)])]


def _own(cast: Cast, at: int, span: tuple[int, int]) -> None:
    """我国 and 我方: of the outlet's country, or of whoever is quoted."""
    text = cast.document.text
    code = outlet(cast)
    sources: tuple[tuple[int, int], ...] = ()
    if code is None:
        index = subject_before(cast, at, span[0], speaker=True)
        mention = cast.document.mentions[index] if index is not None else None
        said = mention is not None and _same_block(cast, at, mention.start)
        said = said and _speaker_before(cast, at, span[0]) is not None
        said = said or _announced(cast, at, mention, span[0])
        if mention is not None and mention.country and (said or _quoted(text, span[0])):
            code, sources = mention.country, ((mention.start, mention.end),)
    code = code or next(iter(cast.gazetteers.short_forms.get(_HOME, ())), None) or _at_home(cast)
    cast.add(Reference(*span, text[span[0] : span[1]], "side", (code,), (), "inherited", sources))


def _announced(cast: Cast, at: int, mention: Mention | None, offset: int) -> bool:
    """Return whether a sentence tells what its subject announces (某人宣布,我国将…)."""
    if mention is None or mention.start < cast.starts[at]:
        return False
    text = cast.document.text
    return text[offset - 1] in "，,：:" and text.endswith(cast.lexicon.announcing, 0, offset - 1)


def outlet(cast: Cast) -> str | None:
    """Return the state or territory of the outlet that the text names, as far as listed."""
    if not cast.outlet:
        text = cast.document.text
        named = (code for name, code in cast.lexicon.outlets.items() if name in text)
        cast.outlet.append(next(named, None))
    return cast.outlet[0]


def _at_home(cast: Cast) -> str:
    """Return whose text one without a listed outlet is: by the people and bodies it is about."""
    named = [m.country for m in cast.document.mentions if m.label in ("PERSON", "ORG")]
    people = [m.country for m in cast.document.mentions if m.label == "PERSON"]
    alone = CHINA not in named and named.count(TAIWAN) > 1
    return TAIWAN if alone or (people.count(TAIWAN) > 1 and CHINA not in people) else CHINA


TAIWAN, CHINA = "TWN", "CHN"
_HOME = ""


def _same_block(cast: Cast, at: int, offset: int) -> bool:
    """Return whether ``offset`` lies in the paragraph of sentence ``at``."""
    block = cast.document.blocks[cast.document.sentences[at].block]
    return block.start <= offset < block.end


def _quoted(text: str, at: int) -> bool:
    low = max(0, at - 200)
    return text.rfind("“", low, at) > text.rfind("”", low, at)


def _bare_titles(cast: Cast, pairs: set[int]) -> None:
    """Resolve a title without a name: 哈萨克斯坦总统, or 总统 after a named president.

    ``pairs``: the offsets in words for two.
    """
    document = cast.document
    starts = {mention.start for mention in document.mentions}
    ends = {mention.end: mention for mention in document.mentions}
    for start, end, title in _title_spans(cast):
        if end in starts or start in pairs or covered(cast, start, end):
            continue
        owner = ends.get(start)
        if owner is None and document.text.startswith(cast.lexicon.of, start - 1):
            owner = ends.get(start - 1)  # 某国的总统
            if owner is not None and _one_of_many(cast, owner):
                continue
            owner = owner if owner is not None and owner.label == "COUNTRY" else None
        if owner is not None and owner.label == "PERSON":
            continue
        before = cast.ending.get(start)
        if before is not None and before.kind in ("pair", "group"):
            continue  # 中俄总理: both
        country = owner.id if owner is not None and owner.label == "COUNTRY" else None
        if owner is None and title.text in cast.lexicon.offices:
            country = _initial(cast, start)
        if document.text.startswith(cast.lexicon.no_holder, end):
            continue
        if title.role == "other" or document.text.endswith(cast.lexicon.no_office, 0, start):
            continue
        spoken_to = cast.lexicon.addressed.match(document.text, end)
        family = family_holder(cast, title, start) if owner is None and country is None else None
        known = country is not None or family is not None or bool(spoken_to)
        bearer = None
        if not known and title.text not in cast.lexicon.offices:
            bearer = bearer_of(cast, title, start, end) if owner is None else None
            if bearer is None:
                continue
        if owner is not None and country is None:
            continue
        index = family if family is not None else bearer
        if index is None:
            index = _holder(cast, title, country, start)
        if spoken_to and family is None:
            index = _addressed(cast, start, index)
        if document.text.startswith(cast.lexicon.delegation, end):
            index = None
        home = _own_office(cast, title, start) if index is None and country is None else None
        if index is None and country is None and home is None:
            continue
        index = _holder(cast, title, home, start) if home is not None else index
        mention = document.mentions[index] if index is not None else None
        code = country or home or (mention.country if mention is not None else None)
        persons = (fullest(cast, index),) if index is not None else ()
        source = ((mention.start, mention.end),) if mention is not None else ()
        own = 1 + document.text.startswith(cast.lexicon.state, start - 1)  # 俄|总理, 哈国|总理
        begin = start - own * int(owner is None and country is not None)
        begin = owner.start if owner is not None and country else begin
        begin -= 1 if family is not None else 0
        text = document.text[begin:end]
        codes = (code,) if code else ()
        level = title.role
        cast.add(Reference(begin, end, text, "person", codes, persons, "office", source, level))


def _own_office(cast: Cast, title: Title, start: int) -> str | None:
    """Return the state of a text's outlet whose head of state opens a clause (總統今天接見…)."""
    text = cast.document.text
    opens = start == 0 or text[start - 1] in OPENING
    if not opens or title.role != "head_of_state" or title.text not in cast.lexicon.offices:
        return None
    code = outlet(cast) or _at_home(cast)
    return code if code != CHINA else None


def _one_of_many(cast: Cast, owner: Mention) -> bool:
    """Return whether a state is the last of a list: 甲国和乙国的总统."""
    return owner.start > 0 and cast.document.text[owner.start - 1] in LISTS


LISTS = "、和与及同"
OPENING = "\n，。；,;：:）)"


def _title_spans(cast: Cast) -> list[tuple[int, int, Title]]:
    found: list[tuple[int, int, Title]] = []
    for start, end, word in cast.spots.titles:
        if sentence_at(cast, start) < 0:
            continue
        if found and found[-1][1] == start - 1 and cast.document.text[start - 1] in "兼暨":
            start = found.pop()[0]  # 副总统兼总理
        found.append((start, end, cast.lexicon.titles[word]))
    return found


def _initial(cast: Cast, start: int) -> str | None:
    """Return the state whose initial alone stands before a title: 俄总理, 哈国总理."""
    text = cast.document.text
    start -= text.startswith(cast.lexicon.state, max(0, start - 1))
    char = text[start - 1 : start]
    if (
        start == 0
        or char not in cast.gazetteers.short_forms
        or text[start - 2 : start - 1] in cast.gazetteers.short_forms
    ):
        return None
    code = code_of(cast, char, start)
    return code if code is not None and cast.counts.get(code) else None


def _holder(cast: Cast, title: Title, country: str | None, at: int) -> int | None:
    """Return the person who holds an office: the nearest one before, else the nearest after."""
    key = (title.text, title.role, country)
    places = cast.holders.get(key)
    if places is None:
        keys = _eligible(cast, title, country is not None)
        mentions = cast.document.mentions
        found = (index for key in keys for index in cast.mentions_of(key))
        places = sorted(i for i in found if country is None or mentions[i].country == country)
        cast.holders[key] = places
    middle = bisect_left(places, bisect_right(cast.mention_starts, at))
    if middle and country is None:
        code = outlet(cast)
        home = [i for i in places[:middle] if code and cast.document.mentions[i].country == code]
        return home[-1] if home else _first_told(cast, places[:middle])
    if middle:
        return places[middle - 1]
    return places[0] if places and country is not None else None


def _you(cast: Cast, span: tuple[int, int]) -> None:
    """你 and 您: whom the last speaker talks to."""
    index = _addressed(cast, span[0], None)
    if index is not None:
        _add_one(cast, span, index, "person")


def _we(cast: Cast, span: tuple[int, int]) -> bool:
    """Resolve 我们 who met or talked: the last speaker and whom he talks to, if both are known."""
    speaker = _speaker_before(cast, sentence_at(cast, span[0]), span[0])
    other = _addressed(cast, span[0], None)
    if speaker is None or other is None:
        return False
    both = [cast.document.mentions[index] for index in (speaker, other)]
    codes = tuple(dict.fromkeys(mention.country for mention in both if mention.country))
    sources = tuple((mention.start, mention.end) for mention in both)
    people = (fullest(cast, speaker), fullest(cast, other))
    text = cast.document.text[span[0] : span[1]]
    cast.add(Reference(*span, text, "pair", codes, people, "collective", sources))
    return True


def _addressed(cast: Cast, at: int, index: int | None) -> int | None:
    """Return whom a speaker addresses by an office (总理先生), which may be his own too."""
    speaker = _speaker_before(cast, sentence_at(cast, at), at)
    mentions = cast.document.mentions
    if speaker is None or (
        index is not None and mentions[index].country != mentions[speaker].country
    ):
        return index
    home = mentions[speaker].country
    before = cast.persons[: bisect_left(cast.persons, bisect_right(cast.mention_starts, at))]
    others = (i for i in reversed(before) if mentions[i].country not in (None, home))
    return next(others, index)


def _first_told(cast: Cast, places: list[int]) -> int:
    """Return the holder named last, or the one before in its sentence: 总统A同总统B…。总统说."""
    mentions = cast.document.mentions
    last = mentions[places[-1]]
    at = sentence_at(cast, last.start)
    others = [
        index
        for index in places[-6:]
        if mentions[index].key != last.key and sentence_at(cast, mentions[index].start) == at
    ]
    return others[0] if others and at >= 0 else places[-1]


def _eligible(cast: Cast, title: Title, known: bool) -> frozenset[str]:
    """Return the keys of the persons who may hold an office; ``known``: its state is."""
    key = (title.text, title.role, known)
    found = cast.eligible.get(key)
    if found is None:
        found = frozenset(
            person
            for person in _holding(cast, title.role)
            if known or _called(cast, person, title.text) or _only(cast, person, title.role)
        )
        cast.eligible[key] = found
    return found


def _holding(cast: Cast, role: str) -> frozenset[str]:
    """Return the keys of the persons of the document who hold a kind of office."""
    found = cast.holding.get(role)
    if found is None:
        keys = {cast.document.mentions[index].key for index in cast.persons}
        found = frozenset(key for key in keys if role in offices_of(cast, key))
        cast.holding[role] = found
    return found


def _only(cast: Cast, key: str, role: str) -> bool:
    """Return whether nobody else in the document holds the office (国家元首X… 总统指出)."""
    return role in HEADS and _holding(cast, role) == {key}


def _called(cast: Cast, key: str, title: str) -> bool:
    """Return whether the document gives a person this very title."""
    if not cast.called:
        for index in cast.persons:
            mention = cast.document.mentions[index]
            if mention.title:
                cast.called.setdefault(mention.key, set()).add(mention.title)
    return any(own.endswith(title) for own in cast.called.get(key, ()))


__all__ = ["find_persons", "find_subjects", "members_of", "subject_before"]
