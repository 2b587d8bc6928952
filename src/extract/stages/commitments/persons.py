"""The persons of a document: their states, and whether they speak for one."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Document, Mention
from extract.gazetteers import Gazetteers
from extract.ordered import starting
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.names import Part
from extract.stages.commitments.opposition import Opposition

_STOPS = frozenset("。！？；\n")
_BACK = 60  # names among which the holder of a bare title is looked for
_NATIVE = 3  # code points of a name with a surname of one


def without_gloss(text: str) -> str:
    """Leave out bracketed glosses.

    >>> without_gloss("(European Council)")
    ''
    """
    for opener, closer in (("(", ")"), ("（", "）")):
        while (start := text.find(opener)) >= 0 and (end := text.find(closer, start)) > 0:
            text = text[:start] + text[end + 1 :]
    return text


class Persons:
    """What a document tells of its persons, read when the first of them is asked about."""

    def __init__(self, document: Document, gazetteers: Gazetteers, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self._countries = gazetteers.countries
        self._people = gazetteers.people
        self.opposition = Opposition(document, lexicon)
        self._offices: dict[str, Mention] = {}
        self._bodies: dict[str, str] = {}
        self._lands: dict[str, str] = {}
        self._employers: dict[str, str] = {}
        self._outside: dict[int, bool] = {}
        self._met = False

    def _meet(self) -> None:
        """Note the fullest mention of each person, and what is named before their titles."""
        self._met = True
        before: Mention | None = None
        for mention in self.document.mentions:
            if mention.label == "PERSON" and mention.key:
                if before is not None and before.label in ("COUNTRY", "ORG"):
                    self._note_neighbour(before, mention)
                known = self._offices.get(mention.key)
                if known is None or (mention.title and not known.title):
                    self._offices[mention.key] = mention
            before = mention

    def _note_neighbour(self, before: Mention, mention: Mention) -> None:
        """Note the country or body named right before a person's title."""
        text = self.document.text
        start = mention.title_span[0] if mention.title_span else mention.start
        if start - before.end < -24:
            return
        if len(without_gloss(text[before.end : max(start, before.end)])) > 3:
            return
        gap = text[before.end : mention.start]
        if not _STOPS.isdisjoint(gap) or self.posted_to(before):
            return
        if self.lexicon.words("topics_of_office").within(gap):
            return
        if self.lexicon.voice["excluded"].within(gap):
            return
        body = before.id if self.is_body(before.id) else before.country
        code = before.id if before.label == "COUNTRY" else before.country
        if before.label == "ORG" and self.is_body(body):
            agency = before.id is not None and before.id.isupper() and before.id.isascii()
            self._bodies.setdefault(mention.key, str(before.id if agency else body))
        elif code:
            self._lands.setdefault(mention.key, code)
        if before.label == "ORG":
            self._employers.setdefault(mention.key, before.name)

    def posted_to(self, body: Mention) -> bool:
        """Whether a body is named only as the post of an envoy (常驻联合国代表)."""
        return self.lexicon.words("posted").before(self.document.text, body.start) is not None

    def surnamed(self, surname: str, position: int) -> Mention | None:
        """Return the person named last before whom a bare surname means (许表示)."""
        mentions = self.document.mentions
        for mention in reversed(mentions[: starting(mentions, position)]):
            if mention.label == "PERSON" and mention.name.startswith(surname):
                return mention if len(mention.name) <= _NATIVE else None
        return None

    def entitled(self, title: str, position: int) -> Mention | None:
        """Return the person named last before whom a bare title means (秘书长再次呼吁)."""
        mentions = self.document.mentions
        last = starting(mentions, position)
        for mention in reversed(mentions[max(0, last - _BACK) : last]):
            if mention.label == "PERSON" and (mention.title or "").endswith(title):
                return mention
        return None

    def is_body(self, id: str | None) -> bool:
        """Whether a code stands for a body that acts like a state (EU, SCO)."""
        if not id or not id.isupper():
            return False
        country = self._countries.get(id)
        return country.kind == "body" if country is not None else len(id) != 3

    def known(self, mention: Mention) -> Mention:
        """Return the mention that tells the person's office and country."""
        if mention.country and mention.title:
            return mention
        if not self._met:
            self._meet()
        other = self._offices.get(mention.key)
        if other is not None and other.country:
            return other
        whole = self._whole(mention) if not mention.country else None
        return whole or mention

    def _whole(self, mention: Mention) -> Mention | None:
        """Return the person named before whose family name alone is given (岩屋大臣)."""
        if len(mention.name) < 2 or mention.id is not None:
            return None
        whole = self.surnamed(mention.name, mention.start)
        return whole if whole is not None and whole.country else None

    def country(self, mention: Mention) -> str | None:
        """Return the codes of the person's country."""
        country = self.known(mention).country
        if country:
            return country
        if not self._met:
            self._meet()
        return self._lands.get(mention.key)

    def body(self, mention: Mention) -> str | None:
        """Return the body (EU, SCO) that a person works for."""
        if not self._met:
            self._meet()
        return self._bodies.get(self.known(mention).key) if mention.key else None

    def nobody(self, parts: Sequence[Part]) -> bool:
        """Persons whose country is unknown, though nothing says they speak for nobody."""
        voice = self.lexicon.voice
        for part in parts:
            if not isinstance(part, Mention) or part.label != "PERSON":
                return False
            title = self.known(part).title or ""
            if title and voice["excluded"].within(title) and not voice["official"].within(title):
                return False
            if self._outside_body(part):
                return False
        return True

    def _outside_body(self, mention: Mention) -> bool:
        """Whether somebody works for a body that speaks for no state (智库, 基金会)."""
        voice, employer = self.lexicon.voice, self._employer(mention)
        return voice["excluded_bodies"].within(employer) and not (
            voice["entrusted_bodies"].within(employer)
        )

    def _employer(self, mention: Mention) -> str:
        if not self._met:
            self._meet()
        return self._employers.get(mention.key, "")

    def _former(self, mention: Mention) -> bool:
        """Whether the office is a past one, or one in an opposition."""
        text, voice = self.document.text, self.lexicon.voice
        start = mention.title_span[0] if mention.title_span else mention.start
        if voice["former"].at(mention.title or "", 0):
            return True
        past = voice["former"].before(text, start)
        if past and voice["not_former"].before(text, start) is None:
            return True
        return self.opposition.within(text[max(0, start - 4) : mention.start])

    def excluded(self, mention: Mention) -> bool:
        """Whether this person speaks for no party."""
        excluded = self._outside.get(mention.start)
        if excluded is None:
            excluded = self._outside[mention.start] = self._is_outsider(mention)
        return excluded

    def _is_outsider(self, mention: Mention) -> bool:
        known, voice = self.known(mention), self.lexicon.voice
        if self._former(mention):
            return True
        title = known.title or ""
        country = self.country(mention)
        if voice["official"].within(title):
            return not (country or self._bodies_of(mention))
        if self._outside_body(mention):
            return True
        house = voice["houses"].within(self._employer(mention) + title)
        runs = voice["candidates"].before(title, len(title)) is not None
        holds = runs and self._in_office(known.id)
        if title and not house and not holds and voice["excluded"].within(title):
            return True
        if not (country or self._bodies_of(mention)):
            return True
        named = mention.key in self._lands
        return not title and known.id is None and known.office is None and not named

    def _in_office(self, id: str | None) -> bool:
        """Whether somebody known held an office on the day of the document."""
        person = self._people.get(id or "")
        published = self.document.published
        day = published.start if published is not None else self.document.as_of
        if person is None or day is None:
            return person is not None and bool(person.offices)
        return any(
            (office.start is None or office.start <= day)
            and (office.end is None or day <= office.end)
            for office in person.offices
        )

    def _bodies_of(self, mention: Mention) -> str | None:
        if not self._met:
            self._meet()
        return self._bodies.get(mention.key)
