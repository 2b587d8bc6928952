"""Subjects without a name of their own: a bare office, a name known from its title, 两校."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from extract.document import Document, Mention, Reference
from extract.ordered import starting
from extract.spans import Span
from extract.stages.commitments.actor import Actor
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.names import Part
from extract.stages.commitments.persons import Persons

_LATTER = 4  # names among which 后者 is looked for
_NEAR = 8  # names among which the body is looked for whose members act
_BACK = 60  # names among which those meant are looked for
_BEFORE = 160  # code points before a bare 会议 in which it is told whose it is
_CONVENED = 30  # code points behind a body in which it is told to come together
_ORGAN = 7  # characters at the end of a body's name that tell which organ it is
_SHORTEST, _LONGEST = 2, 4  # code points of a name that only the title before it tells


class Namesakes:
    """Finds whom words mean that are no name in the document."""

    def __init__(self, document: Document, lexicon: Lexicon, persons: Persons) -> None:
        self.document = document
        self.lexicon = lexicon
        self.persons = persons
        self._offices: dict[int, Reference] | None = None

    def of(self, residue: str, position: int) -> Sequence[Part]:
        """Return whom the words before a verb mean; nobody where the text does not tell."""
        voice = self.lexicon.voice
        if residue in voice["bare_offices"].words:
            person = self.persons.entitled(residue, position)
            return [person] if person is not None else []
        if residue in self.lexicon.words("latter").words:
            return self._latter(position)
        if residue in voice["two_schools"].words:
            return self._two(position, ("ORG",))
        if residue in voice["gathered"].words:
            return self._pair(position)
        if residue in self.lexicon.words("bare_bodies").words:
            return self._body(residue, position)
        return self._called(residue, position) or self._begun(residue, position)

    def _latter(self, position: int) -> list[Mention]:
        """后者: the state, body or person named last before."""
        before = self.document.mentions[: starting(self.document.mentions, position)]
        able = (m for m in reversed(before[-_LATTER:]) if m.label in ("COUNTRY", "ORG", "PERSON"))
        return list(islice(able, 1))

    def _body(self, name: str, position: int) -> list[Mention]:
        """The body that acts as a party, named last before, whose name ends so (联盟)."""
        before = self.document.mentions[: starting(self.document.mentions, position)]
        named = (m for m in reversed(before[-_BACK:]) if m.label == "ORG" and m.name.endswith(name))
        return list(islice((m for m in named if m.id is not None and m.id.isupper()), 1))

    def organ(self, name: str, position: int) -> list[Mention]:
        """The organ named last before whose name ends so, or is so shortened (理事会, 执董会)."""
        if name not in self.lexicon.words("bare_organs").words:
            return []
        before = self.document.mentions[: starting(self.document.mentions, position)]
        named = (m for m in reversed(before[-_BACK:]) if m.label == "ORG" and m.country)
        return list(islice((m for m in named if _shortens(name, m.name)), 1))

    def convened(self, position: int) -> list[Mention]:
        """The body that was told last, shortly before, to have come together (某组织召开峰会)."""
        mentions, text = self.document.mentions, self.document.text
        last = starting(mentions, position)
        convenes = self.lexicon.words("convenes")
        for index in range(last - 1, max(-1, last - _BACK), -1):
            body = mentions[index]
            if position - body.end > _BEFORE:
                break
            if body.label == "ORG" and body.kind == "body":
                told = text[body.end : min(position, body.end + _CONVENED)].partition("。")[0]
                if convenes.within(told):
                    return [body]
        return []

    def acting(self, position: int) -> list[Mention]:
        """The body that acts as a party named last before, whose members are spoken of."""
        before = self.document.mentions[: starting(self.document.mentions, position)]
        bodies = self.lexicon.words("acting_bodies").words
        named = (m for m in reversed(before[-_NEAR:]) if m.label == "ORG" and m.id in bodies)
        return list(islice(named, 1))

    def gathering(self, named: Sequence[Mention], position: int) -> Mention:
        """The last gathering, of those whose name ends with the word here if there are such."""
        word = self.lexicon.words("gatherings").at(self.document.text, position)
        near = reversed(named[-_BACK:])
        return next((m for m in near if word is not None and m.name.endswith(word)), named[-1])

    def _pair(self, position: int) -> list[Reference]:
        """The two who meet, where a clause tells what their meeting does (会议商定…)."""
        references = self.document.references
        before = reversed(references[: starting(references, position)])
        return list(islice((r for r in before if r.kind == "pair" and len(r.codes) > 1), 1))

    def _begun(self, name: str, position: int) -> list[Mention]:
        """The school named before whose name begins so (复旦 for 复旦大学)."""
        mentions, schools = self.document.mentions, self.lexicon.voice["schools"]
        if not _SHORTEST <= len(name) <= _LONGEST:
            return []
        last = starting(mentions, position)
        for mention in reversed(mentions[max(0, last - _BACK) : last]):
            begins = mention.label == "ORG" and mention.name.startswith(name)
            if begins and schools.before(mention.name, len(mention.name)):
                return [mention]
        return []

    def two(self, residue: str, position: int) -> Actor | None:
        """Whom a word for two persons or places means; None for other words."""
        if residue in self.lexicon.voice["two_persons"].words:
            return self.two_before(position)
        named = residue in self.lexicon.voice["two_places"].words
        return self.two_places(position) if named else None

    def two_places(self, position: int) -> Actor:
        """Whom 两市 means: the states of the two places named last before."""
        places = self._two(position, ("PLACE", "COUNTRY", "ORG"))
        codes = tuple(sorted({place.country for place in places if place.country}))
        spans = tuple((place.start, place.end) for place in places)
        return Actor("party", codes, "collective", spans) if codes else Actor("thing")

    def two_before(self, position: int) -> Actor:
        """Whom 两人 means: the two last named before, of different states."""
        codes: list[str] = []
        spans: list[Span] = []
        mentions = self.document.mentions
        for index in range(starting(mentions, position) - 1, -1, -1):
            mention = mentions[index]
            if mention.label != "PERSON" or mention.end > position:
                continue
            code = self.persons.country(mention)
            if code and code not in codes:
                codes.append(code)
                spans.append((mention.start, mention.end))
                if len(codes) == 2:
                    break
        if len(codes) < 2:
            return Actor("thing")
        return Actor("party", tuple(sorted(codes)), "collective", tuple(spans))

    def _called(self, name: str, position: int) -> list[Reference]:
        """The office behind which a name stood that nothing else tells (泰国副总理披猜)."""
        if not _SHORTEST <= len(name) <= _LONGEST:
            return []
        if self._offices is None:
            references = self.document.references
            self._offices = {r.end: r for r in references if r.kind == "person" and r.codes}
        if not self._offices:
            return []
        office = self._offices.get(self.document.text.find(name, 0, position))
        return [office] if office is not None else []

    def _two(self, position: int, labels: tuple[str, ...]) -> list[Mention]:
        """The two schools or places named last before (两校, 两地)."""
        mentions, schools = self.document.mentions, self.lexicon.voice["schools"]
        last = starting(mentions, position)
        found: dict[str, Mention] = {}
        for mention in reversed(mentions[max(0, last - _BACK) : last]):
            school = schools.before(mention.name, len(mention.name)) is not None
            local = mention.country in self.lexicon.words("beside_mainland").words
            named = mention.label != "ORG" or (local if "PLACE" in labels else school)
            if mention.label in labels and mention.country and named:
                key = mention.country if "PLACE" in labels else mention.name
                found.setdefault(key, mention)
            if len(found) > 1:
                return list(found.values())
        return []


def _shortens(short: str, name: str) -> bool:
    """Whether the end of a name holds the characters of a short one in their order."""
    at = -1
    end = name[-_ORGAN:]
    for character in short:
        at = end.find(character, at + 1)
        if at < 0:
            return False
    return at == len(end) - 1
