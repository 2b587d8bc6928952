"""Who commits: subjects and speakers resolved to codes."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from extract.document import Document, Mention, Reference
from extract.gazetteers import Resources
from extract.spans import Span
from extract.stages.commitments.actor import MANY, Actor
from extract.stages.commitments.bodies import Bodies
from extract.stages.commitments.clauses import NUMERALS
from extract.stages.commitments.codes import Codes, split_codes
from extract.stages.commitments.gathered import Gathered
from extract.stages.commitments.initials import Initials
from extract.stages.commitments.lexicon import Lexicon
from extract.stages.commitments.names import Names, Part
from extract.stages.commitments.namesakes import Namesakes
from extract.stages.commitments.persons import Persons
from extract.stages.commitments.prefixes import Prefix, names_document

_country = attrgetter("country")

_SHARED = 2  # how far a word for both reaches into the verb behind it (一致认为)


class Actors:
    """Resolves the names of a document to actors."""

    def __init__(
        self, document: Document, resources: Resources, lexicon: Lexicon, names: Names
    ) -> None:
        self.document = document
        self.resources = resources
        self.lexicon = lexicon
        self._persons = Persons(document, resources.gazetteers, lexicon)
        self.opposition = self._persons.opposition
        self._actors = lexicon.words("acting_bodies").words
        self._gathering_words = lexicon.words("gatherings")
        self._after_meeting = lexicon.words("meeting_times")
        self.names = names
        self._named_codes = set(map(_country, document.mentions))
        self.initials = Initials(document.text, lexicon, self._named_codes)
        self._bodies = Bodies(document, resources)
        self._codes = Codes(
            document, resources, lexicon, self._persons, self.initials, self._bodies
        )
        self.namesakes = Namesakes(document, lexicon, self._persons)
        self.gathered = Gathered(document, resources, lexicon, names, self._bodies, self.namesakes)
        self.ours: Actor | None = None  # those who say 我们 in a declaration
        self._single: dict[int, Actor] = {}
        self._subjects: dict[Prefix, Actor | None] = {}

    def declare(self, actor: Actor) -> None:
        """Let 我们 stand for those who make a declaration."""
        self.ours = actor
        self._single.clear()
        self._subjects.clear()

    def subject(self, prefix: Prefix) -> Actor | None:
        """Return the subject of a prefix; None where it is left out."""
        if prefix.rest < 0 and not prefix.parts:
            return None
        try:
            return self._subjects[prefix]
        except KeyError:
            found = self._subjects[prefix] = self._subject(prefix)
            return found

    def _subject(self, prefix: Prefix) -> Actor | None:
        residue = prefix.residue
        if residue and self._gathering_words.before(residue, len(residue)):
            own = self.of(prefix.parts)
            if len(own.codes) == 1 and self._persons.is_body(own.codes[0]):
                return Actor("party", own.codes, "collective", own.spans)
            told = self.gathered.before(prefix.start)
            meant = () if told else self.namesakes.of(residue, prefix.start)
            return told or self.of(meant or self.namesakes.convened(prefix.start))
        if prefix.parts and prefix.rest >= 0 and (issuer := self._issuer(prefix)) is not None:
            return issuer
        if prefix.after_of:
            return Actor("thing")
        if len(prefix.parts) == 1 and self._is_post(prefix.parts[0]):
            return Actor("organ")
        return self._of_names(prefix) if prefix.parts else self._nameless(prefix)

    def _issuer(self, prefix: Prefix) -> Actor | None:
        """Who has issued the document that a subject is (X外长会议的声明, 会后发表的公报)."""
        residue, named = prefix.residue, names_document(prefix)
        if not prefix.parts:
            if not self.lexicon.issued(residue, named):
                return None
            before = self.document.text[prefix.begin : prefix.end]
            told = self._gathering_words.within(before) or self._after_meeting.within(before)
            return self.gathered.before(prefix.start) if told else None
        part = prefix.parts[0]
        gathers = isinstance(part, Mention) and part.label == "MECHANISM"
        if not self.lexicon.issued_by(residue, named, gathers):
            return None
        codes = self.gathered.standing_behind(part) if isinstance(part, Mention) else ()
        if gathers and (1 < len(codes) < MANY or (len(codes) == 1 and codes[0] in self._actors)):
            return Actor("party", codes, "collective", ((part.start, part.end),))
        actor = self.of(prefix.parts)
        return actor if actor.is_party and not actor.person else None

    def members(self, position: int) -> Actor | None:
        """Those who attend the gathering, or belong to the body, named last."""
        group = self.gathered.before(position) or self.of(self.namesakes.acting(position))
        return group if group.is_party else None

    def counted(self, prefix: Prefix) -> Actor | None:
        """Whom a number and a word for members mean (八个成员国, 21个会员体领袖)."""
        text, at = self.document.text, prefix.rest
        while text[at] in NUMERALS:
            at += 1
        at += len(self.lexicon.words("counters").at(text, at) or "")
        group = self.names.references.get(at)
        if group is not None and group.kind == "group" and group.codes:
            return self.of([group])
        told = self.lexicon.voice["attending"].at(text, at) is not None
        return self.members(prefix.start) if told else None

    def _is_post(self, part: Part) -> bool:
        """Whether a name is that of a post abroad of the speaker's own state (驻某国代表处)."""
        if not isinstance(part, Mention) or part.label != "ORG" or part.country is not None:
            return False
        return self.lexicon.words("posted").at(part.name, 0) is not None

    def _nameless(self, prefix: Prefix) -> Actor | None:
        """The subject of a prefix that begins with no name."""
        residue = prefix.residue
        pair = self.initials.row(prefix) or self._mainland(prefix)
        if pair is not None:
            return pair
        if residue in self.lexicon.voice["treaties"].words:
            return Actor("thing", (), "document")
        if self.lexicon.issued(residue, names_document(prefix)):
            return self._issuer(prefix) or Actor("thing", (), "document")
        if board := self.namesakes.organ(residue, prefix.start):
            return self.of(board)
        if bodies := self._bodies.short(residue, prefix.start):
            return self.of(bodies) if len(bodies) == 1 else Actor("organ")
        if len(prefix.later) == 1 and self.lexicon.apposed(residue):
            return self.of(prefix.later)
        if residue.endswith("\ufffc") and residue[:-1] in self.lexicon.words("posted").words:
            return Actor("organ")  # 驻X代表处: the speaker's own
        if residue.endswith("\ufffc"):
            described = self.qualified(prefix) or self._titled(prefix)
            if described is not None:
                return described
        if residue in self.lexicon.words("reflexives").words:
            return None
        if self.lexicon.attends(residue):
            group = self.members(prefix.start)
            if group is not None or residue not in self.lexicon.voice["organs"].words:
                return group or Actor("thing")
        if meant := self.namesakes.of(residue, prefix.start):
            return self.of(meant)
        if (two := self.namesakes.two(residue, prefix.start)) is not None:
            return two
        if self.lexicon.words("others").before(residue, len(residue)) is not None:
            return Actor("others")  # states or people that are not named (大多数国家)
        organ = self.lexicon.voice["organs"].before(residue, len(residue))
        if organ or residue in self.lexicon.voice["leaders"].words:
            return Actor("organ")
        if self.lexicon.own_body(residue):
            return Actor("organ")
        return Actor("thing") if residue.strip("\ufffc") else None

    def _mainland(self, prefix: Prefix) -> Actor | None:
        """Both shores; what a text of Hong Kong, Macao or Taiwan calls the mainland (大陆将…)."""
        if prefix.residue.rstrip("\ufffc") in self.lexicon.words("both_shores").words:
            span = (prefix.start, prefix.end)
            return Actor("party", ("CHN", "TWN"), "collective", (span,))
        if prefix.residue not in self.lexicon.words("mainland").words:
            return None
        if self._named_codes.isdisjoint(self.lexicon.words("beside_mainland").words):
            return None
        return Actor("party", ("CHN",), "explicit", ((prefix.start, prefix.end),))

    def _of_names(self, prefix: Prefix) -> Actor:
        """The subject of a prefix that begins with names."""
        residue = prefix.residue
        if residue:
            whole = residue.endswith("\ufffc")
            if whole and prefix.later and (len(residue) <= 2 or self.lexicon.apposed(residue)):
                return self.of(prefix.later[-1:])
            person = self.described(prefix) if whole else None
            if person is not None:
                return person
            if self.lexicon.words("crowds").within(residue):
                return Actor("thing")
        organs = self.lexicon.voice["organs"]
        actor = self.of(prefix.parts)
        first = prefix.parts[0]
        if isinstance(first, Reference) and first.kind == "speaker" and len(prefix.parts) == 1:
            actor = Actor(actor.kind, actor.codes, "speaker", actor.spans, actor.person)
        name = self._text(prefix.parts[-1])
        thing = actor.kind == "thing"
        unknown = thing and all(isinstance(part, Reference) for part in prefix.parts)
        if unknown and self.lexicon.words("attendees").at(name, 0):
            return Actor("others")  # 与会各方, who are not told
        if thing and (unknown or organs.before(name, len(name))):
            return Actor("organ")
        if local := self._local(prefix):
            return local
        if residue and not self._suffix(residue):
            return Actor("thing", actor.codes, actor.basis, actor.spans)
        if self.lexicon.voice["official"].before(self.document.text, prefix.end, prefix.start):
            return Actor(actor.kind, actor.codes, actor.basis, actor.spans, True)
        return actor

    def _local(self, prefix: Prefix) -> Actor | None:
        """The state of a local body (山西省外事办)."""
        place = prefix.parts[-1]
        organs = self.lexicon.words("local_organs")
        if not isinstance(place, Mention) or place.label != "PLACE" or not place.country:
            return None
        office = organs.before(prefix.residue, len(prefix.residue))
        if office is None and organs.before(self.document.text, prefix.end, place.end) is None:
            return None
        return Actor("party", split_codes(place.country), "explicit", ((place.start, place.end),))

    def speaker(self, prefix: Prefix) -> Actor | None:
        """Return who speaks: the first names of the prefix, whatever follows them."""
        documents = self.lexicon.voice["documents"]
        first = prefix.parts[0] if prefix.parts else None
        if isinstance(first, Reference) and self._text(first) in documents.words:
            return Actor("document", first.codes, "inherited", ((first.start, first.end),))
        official = self._official(prefix)
        if not prefix.parts and len(prefix.residue) == 1:
            person = self._persons.surnamed(prefix.residue, prefix.start)
            return self.of([person]) if person is not None else None
        if not prefix.parts and (row := self._both(prefix)) is not None:
            return row
        if not prefix.parts:
            named = any(self._text(part) in documents.words for part in prefix.later)
            if named or documents.within(prefix.residue):
                issuer = self._issuer(prefix)
                return Actor(
                    "document", *(issuer.codes, issuer.basis, issuer.spans) if issuer else ()
                )
            if (gathered := self.gathered.opening(prefix)) is not None and not prefix.later:
                return Actor("document", gathered.codes, "collective", gathered.spans)
            if official is None and self._outsider(prefix.residue):
                return Actor("excluded")
            if len(prefix.later) == 1 and self.lexicon.apposed(prefix.residue):
                return self.of(prefix.later)
            side = self._mainland(prefix) or self.described(prefix)
            return official or side or self._of_office(prefix)
        told = self.document.text[prefix.start : prefix.end]
        if official is None and self._outsider(prefix.residue) and self._outsider(told):
            return Actor("excluded")
        actor = self._local(prefix) or self.described(prefix) or self.host(prefix)
        actor = actor or self._meeting_at(prefix) or self.of(prefix.parts)
        if actor.kind == "thing" and documents.within(
            "".join(self._text(part) for part in prefix.parts)
        ):
            return Actor("document", actor.codes, actor.basis, actor.spans)
        return actor

    def _meeting_at(self, prefix: Prefix) -> Actor | None:
        """Who is qualified by the place where they are (正在某市开会的某组织代表)."""
        if any(not isinstance(p, Mention) or p.label != "PLACE" for p in prefix.parts):
            return None
        of, text = self.lexicon.words("of"), self.document.text
        who = next((part for part in prefix.later if of.before(text, part.start)), None)
        actor = self.of([who]) if who is not None else None
        return actor if actor is not None and actor.is_party else None

    def _both(self, prefix: Prefix) -> Actor | None:
        """Two states by their initials, with a word for both behind them (中埃双方均表示)."""
        last = prefix.later[0] if len(prefix.later) == 1 else None
        both = isinstance(last, Reference) and last.kind in ("pair", "group")
        row = self.initials.row(prefix) if both and len(prefix.residue) > 2 else None
        return row if row is not None and len(row.codes) > 1 else None

    def _of_office(self, prefix: Prefix) -> Actor | None:
        """Whoever holds a bare office (秘书长), speaks for a body named shortly (港府发言人)."""
        residue = prefix.residue
        if meant := self.namesakes.of(residue, prefix.start):
            return self.of(meant)
        office = self.lexicon.voice["official"].before(residue, len(residue))
        bodies = self._bodies.short(residue[: -len(office)], prefix.start) if office else []
        return self.of(bodies) if len(bodies) == 1 else None

    def host(self, prefix: Prefix) -> Actor | None:
        """Who meets the other, where a prefix tells that two do (A与B会面时)."""
        parts, words = prefix.parts, self.lexicon.words
        if len(parts) < 2:
            return None
        text = self.document.text
        if not words("meets").within(text[parts[-1].end : prefix.end]):
            return None
        if words("jointly").within(text[parts[-1].end : prefix.end + _SHARED]):
            return None
        return self._before_partner(parts, "with_whom")

    def accompanied(self, prefix: Prefix) -> Actor | None:
        """Who attends something together with others, where a prefix tells so (A同B出席…)."""
        parts = prefix.parts
        attended = self.document.text[parts[-1].end : prefix.end]
        if len(parts) < 2 or not self.lexicon.words("attends").within(attended):
            return None
        return self._before_partner(parts, "in_company")

    def _before_partner(self, parts: Sequence[Part], joiners: str) -> Actor | None:
        """Those named before the first of some joiners."""
        words, text = self.lexicon.words(joiners), self.document.text
        for index, part in enumerate(parts[:-1]):
            if words.before(text, parts[index + 1].start, part.end) is not None:
                actor = self.of(parts[: index + 1])
                return actor if actor.is_party else None
        return None

    def _outsider(self, residue: str) -> bool:
        """Whether an expert or a journalist speaks, not somebody who speaks to one (对记者说)."""
        voice = self.lexicon.voice
        for at in range(len(residue)):
            if voice["excluded"].at(residue, at) is None:
                continue
            before = residue[:at]
            addressed = voice["addressing"].before(before, len(before)) is not None
            if not addressed and voice["addressing_far"].within(before):
                addressed = not self.lexicon.words("of").within(before)
            if not addressed and not voice["official"].within(before):
                return True
        return False

    def _official(self, prefix: Prefix) -> Actor | None:
        """The office-holder named last, whatever was said of others before."""
        last = prefix.later[-1] if prefix.later else None
        if not isinstance(last, Mention) or last.label != "PERSON" or not last.title:
            return None
        if not self.lexicon.voice["official"].within(last.title) or self._persons.excluded(last):
            return None
        actor = self.of([last])
        return actor if actor.is_party else None

    def described(self, prefix: Prefix) -> Actor | None:
        """The person named last where the text before is a description of them."""
        persons = [p for p in prefix.later if isinstance(p, Mention) and p.label == "PERSON"]
        if not persons:
            return None
        quoted = self.lexicon.words("quoting").within(prefix.residue)
        if not quoted and any(
            not isinstance(p, Mention) or p.label == "PERSON" for p in prefix.parts
        ):
            return None
        return self.of(persons[-1:])

    def qualified(self, prefix: Prefix) -> Actor | None:
        """Who is qualified by a clause without other names (将于本月卸任的总统X, 斡旋的某组织)."""
        last = prefix.later[-1] if prefix.later else None
        if not isinstance(last, Mention) or last.label not in ("PERSON", "COUNTRY", "ORG"):
            return None
        before = self.document.text[self.names.described(last) - 1]
        return self.of([last]) if before in self.lexicon.words("of").words else None

    def _titled(self, prefix: Prefix) -> Actor | None:
        """The person named last, where only their office stands before (现任总统X)."""
        before = prefix.residue[:-1]
        if len(prefix.later) != 1 or not self.lexicon.voice["official"].before(before, len(before)):
            return None
        return self.described(prefix)

    def belongs(self, speaker: Actor, subject: Actor) -> bool:
        """Whether a speaker's state is a member of the body that is spoken of."""
        bodies, members = {*subject.codes} & self._actors, self.resources.gazetteers.members
        return any(set(speaker.codes) & set(members(body)) for body in bodies)

    def comprises(self, speaker: Actor, subject: Actor) -> bool:
        """Whether all members of the one body that speaks are spoken of (G7公报说,七国将…)."""
        body = speaker.codes[0] if len(speaker.codes) == 1 else ""
        if body not in self._actors or len(subject.codes) < 2:
            return False
        return set(subject.codes) == set(self.resources.gazetteers.members(body))

    def _suffix(self, residue: str) -> bool:
        if self.lexicon.words("subject_suffixes").before(residue, len(residue)) is not None:
            return True
        if self.lexicon.attends(residue):
            return True
        return self.lexicon.counted(residue) or self.lexicon.titled(residue)

    def _text(self, part: Part) -> str:
        return self.document.text[part.start : part.end]

    def of(self, parts: Sequence[Part]) -> Actor:
        """Join the names of a subject."""
        if len(parts) != 1:
            return self._join(parts)
        part = parts[0]
        key = part.start * 2 + isinstance(part, Reference)
        actor = self._single.get(key)
        if actor is None:
            actor = self._single[key] = self._alone(part)
        return actor

    def _alone(self, part: Part) -> Actor:
        """The actor that a single name stands for."""
        spans = ((part.start, part.end),)
        own = self.ours if isinstance(part, Reference) and part.kind == "speaker" else None
        if own is not None:
            return Actor("party", own.codes, "collective", spans)
        if isinstance(part, Mention) and part.label == "MECHANISM":
            members = self.gathered.standing_behind(part)
            gathers = self._gathering_words.before(part.name, len(part.name))
            acts = bool(members) and members[0] in self._actors and gathers is None
            return Actor("party" if acts else "document", members, "collective", spans)
        codes, basis, person = self._codes.of(part), "explicit", False
        if isinstance(part, Reference):
            basis, person = part.basis, part.kind == "person" and bool(part.persons)
            if part.kind == "group" and len(codes) == 1 and codes[0] not in self._actors:
                gathered = self.gathered.named(part.start)  # 与会领导人
                if gathered is not None:
                    return gathered
            if len(codes) > MANY and (body := self._whole(codes)) is not None:
                return Actor("party", (body,), "collective", spans)
            if part.persons and not codes:
                meant = [self.document.mentions[index] for index in part.persons]
                nobody = self._persons.nobody(meant)
                return Actor("unknown" if nobody else "excluded", (), basis, spans, True)
        elif part.label == "PERSON":
            basis, person = "office", True
            if self._persons.excluded(part):
                nobody = self._persons.nobody([part])
                return Actor("unknown" if nobody else "excluded", (), basis, spans, True)
        if codes:
            codes = codes if len(codes) == 1 else tuple(sorted({*codes}))
            return Actor("party", codes, basis, spans, person)
        if self._unplaced(part):
            return Actor("unknown", (), basis, spans)
        return Actor("thing", (), basis, spans, person)

    def _whole(self, codes: tuple[str, ...]) -> str | None:
        """The body named in the document whose members these are."""
        members = self.resources.gazetteers.members
        bodies = sorted(code for code in self._named_codes if code in self._actors)
        return next((b for b in bodies if b and set(members(b)) == set(codes)), None)

    def _join(self, parts: Sequence[Part]) -> Actor:
        """Join several names."""
        codes: set[str] = set()
        spans: list[Span] = []
        basis = "explicit"
        person = excluded = False
        for index, part in enumerate(parts):
            if index and isinstance(part, Reference) and self._of_body(parts[index - 1], part):
                continue
            if self._employs(parts, index) or self._spelt_out(parts, index):
                continue
            found = self._codes.of(part)
            spans.append((part.start, part.end))
            if isinstance(part, Reference):
                if part.basis != "explicit" and basis == "explicit":
                    basis = part.basis
                person = person or (part.kind == "person" and bool(part.persons))
                if part.persons and not found:
                    excluded = True
            elif part.label == "PERSON":
                person = True
                basis = "office" if basis == "explicit" else basis
                excluded = excluded or self._persons.excluded(part)
            codes.update(found)
        if excluded:
            nobody = self._persons.nobody(parts)
            return Actor("unknown" if nobody else "excluded", (), basis, tuple(spans), True)
        for body in codes & self._actors if len(codes) > MANY else ():
            codes -= {*self.resources.gazetteers.members(body)} - {body}
        return Actor(
            "party" if codes else "thing", tuple(sorted(codes)), basis, tuple(spans), person
        )

    def _employs(self, parts: Sequence[Part], index: int) -> bool:
        """Whether a body stands right before the title of the person who follows."""
        part, after = parts[index], parts[index + 1 : index + 2]
        if not after or not isinstance(part, Mention) or part.label != "ORG":
            return False
        if self._persons.posted_to(part):
            return True
        person = after[0]
        if not isinstance(person, Mention) or person.label != "PERSON" or not person.title:
            return False
        start = person.title_span[0] if person.title_span else person.start
        return 0 <= start - part.end <= 1 and bool(self._codes.of(person))

    def _spelt_out(self, parts: Sequence[Part], index: int) -> bool:
        """Whether a body only tells whose members stand right behind it (海合会六国)."""
        part, after = parts[index], parts[index + 1 : index + 2]
        if not after or not isinstance(after[0], Reference) or after[0].start != part.end:
            return False
        body = set(self._codes.of(part)) if isinstance(part, Mention) else set()
        states = body - set(after[0].codes) if len(after[0].codes) > 1 else set()
        return len(body) == 1 and any(
            set(after[0].codes) <= set(self.resources.gazetteers.members(code)) for code in states
        )

    def _of_body(self, before: Part, reference: Reference) -> bool:
        """Whether a group stands right behind the body whose members it means."""
        body = isinstance(before, Mention) and self._persons.is_body(before.id)
        return body and reference.kind == "group" and before.end == reference.start

    def _unplaced(self, part: Part) -> bool:
        """A ministry whose country the document does not tell."""
        return isinstance(part, Mention) and part.kind == "ministry"
