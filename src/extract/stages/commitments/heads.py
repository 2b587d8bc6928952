"""The words of a clause that carry its force: verbs of saying, force words, appraisals."""

from __future__ import annotations

from dataclasses import dataclass

from extract.document import Mention
from extract.stages.commitments.clauses import Clause, Names, Part, Prefix, PrefixReader
from extract.stages.commitments.lexicon import COMMAS, QUOTES, SPACES, ForceWord, Lexicon


@dataclass(slots=True)
class Head:
    """A word at the head of (part of) a clause.

    ``kind``: force, say, stop or tail. ``start``/``end`` cover the word; ``content`` is
    where what it governs starts; ``prefix`` what stands before it, from ``begin`` on.
    ``joined``: it follows another head of its clause by a connective.
    """

    kind: str
    text: str
    start: int
    end: int
    content: int
    begin: int
    prefix: Prefix
    word: ForceWord | None = None
    joined: bool = False
    tail: str = ""


class HeadFinder:
    """Finds the heads of a clause."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self.text = text
        self.names = names
        self.lexicon = lexicon
        self.reader = PrefixReader(text, names, lexicon)
        parts: list[Part] = [*names.mentions.values(), *names.references.values()]
        self.name_ends = {part.end for part in parts}
        self._candidates = {
            *lexicon.force_list.places(text),
            *lexicon.say_list.places(text),
            *lexicon.stops.places(text),
        }
        self._evaluated: dict[str, bool] = {}

    def find(self, clause: Clause) -> list[Head]:
        """Return the clause's heads from left to right."""
        heads: list[Head] = []
        position = clause.start
        limit = self._tail_start(clause)
        inside, candidates = self.names.inside, self._candidates
        while position < limit:
            head = self._at(position, clause, heads) if position in candidates else None
            if head is None:
                position = inside.get(position + 1) or position + 1
                continue
            if head.kind == "merge":
                heads[-1].content = head.content
            else:
                heads.append(head)
            position = max(head.content, position + 1)
        tail = self._tail(clause, heads)
        return [*heads, tail] if tail else heads

    def _at(self, position: int, clause: Clause, heads: list[Head]) -> Head | None:
        if position in self.names.mentions and self.names.mentions[position].start == position:
            return None
        text, lexicon = self.text, self.lexicon
        found: list[tuple[int, int, str, str]] = []
        force = self._force_at(position, clause)
        if force:
            found.append((len(force), 3, "force", force))
        say = lexicon.say_list.at(text, position)
        if say and self._say_fits(say, position, clause):
            announces = say in lexicon.words("announcing").words
            found = [] if announces else found
            found.append((len(say), 2, "say", say))
        stop = lexicon.stops.at(text, position)
        if stop:
            found.append((len(stop), 1, "stop", stop))
        if not found:
            return None
        _, _, kind, word = max(found)
        end = position + len(word)
        if end > clause.end or any(o in self.names.inside for o in range(position, end)):
            return None
        return self._checked(kind, word, position, end, clause, heads)

    def _force_at(self, position: int, clause: Clause) -> str | None:
        """The force word that stands here, if the words around it let it be one."""
        word = self.lexicon.force_list.at(self.text, position)
        floor = position if position in self.name_ends else clause.start
        if word and self.lexicon.force[word].fits(self.text, position, floor, clause.end):
            return word
        return None

    def _say_fits(self, word: str, position: int, clause: Clause) -> bool:
        frame = self.lexicon.say
        after = position + len(word)
        announces = word in self.lexicon.words("announcing").words
        governed = self._force_at(after, clause) if announces else None
        rejects = governed is not None and self.lexicon.force[governed].force == "oppose"
        if announces and after < clause.end and not rejects:
            return False
        if self.text.startswith(self.lexicon.say_traps, position):
            return False
        if position in self.name_ends:
            return True
        if self.text[position - 1 : position + 1] in self.lexicon.say_compounds:
            return False
        if self.text.endswith(frame.yes_prev, clause.start, position):
            return True
        return not self.text.endswith(frame.not_prev, clause.start, position)

    def _checked(
        self, kind: str, word: str, start: int, end: int, clause: Clause, heads: list[Head]
    ) -> Head | None:
        force = self.lexicon.force[word] if kind == "force" else None
        last = heads[-1] if heads else None
        begin, joined = clause.start, False
        if last is not None and last.kind in ("say", "stop") and last.kind == "say":
            begin = last.content
        elif last is not None:
            joint = self._joint(last.content, start)
            if joint is None:
                return None
            shared = joint == last.content and last.kind == "force"
            if shared and force is not None and force.kind != "keep":
                return Head("merge", word, start, end, end, start, last.prefix)
            begin, joined = joint, True
        prefix = self.reader.read(begin, start)
        outsiders = self.lexicon.voice["excluded"]
        if force is not None and not self._valid(force, prefix, start, end, clause, last):
            return None
        others = outsiders.within(prefix.residue)
        if kind == "stop" and prefix.residue and not (others or self._noun_subject(prefix)):
            return None
        if kind == "say" and last is not None and prefix.residue and len(prefix.residue) > 6:
            return None
        content = self._content(end, clause.end)
        if kind == "say":
            content = self._after_say(content, clause.end)
        return Head(kind, word, start, end, content, begin, prefix, force, joined)

    def _after_say(self, position: int, limit: int) -> int:
        word = self.lexicon.words("aspects").at(self.text, position)
        return min(position + len(word), limit) if word else position

    def _content(self, end: int, limit: int) -> int:
        while end < limit and (self.text[end] in SPACES or self.text[end] in "」”’』"):
            end += 1
        return end

    def _joint(self, floor: int, start: int) -> int | None:
        """Where a connective before ``start`` begins, if one joins this head to the last."""
        text, lexicon = self.text, self.lexicon
        position = start
        adverbs = lexicon.words("adverbs")
        while position > floor:
            word = adverbs.before(text, position, floor)
            if word is None:
                break
            position -= len(word)
        joiner = lexicon.words("joiners").before(text, position, floor)
        if joiner is not None and position - len(joiner) >= floor:
            return position - len(joiner)
        near = lexicon.words("coordinators").before(text, position, floor)
        if near is not None and position - len(near) == floor:
            return floor
        return None

    def _valid(
        self,
        word: ForceWord,
        prefix: Prefix,
        start: int,
        end: int,
        clause: Clause,
        last: Head | None,
    ) -> bool:
        text, lexicon = self.text, self.lexicon
        residue = prefix.residue
        if word.kind == "verb" and end >= clause.end and clause.after not in (",", "，", ":", "："):
            return False
        if word.next == "action" and not self.is_action(end, clause.end, word, prefix):
            return False
        if word.next == "barred" and not lexicon.words("barred").at(text, end):
            return False
        if word.next == "explore" and not self._explores(end, clause.end):
            return False
        if word.text in lexicon.words("invited").words and lexicon.words("invitations").within(
            text[end : min(clause.end, end + 40)]
        ):
            return False
        if residue and lexicon.words("blockers").within(text[clause.start : start]):
            return False
        if word.clean and residue and not self._noun_subject(prefix):
            return False
        own = self.lexicon.words("self_subjects").within(text[clause.start : start])
        if word.must_prev and not (
            prefix.parts
            or start == clause.start
            or last is not None
            or own
            or self.lexicon.voice["organs"].before(residue, len(residue))
        ):
            return False
        if start == clause.start and self._relative(word, end, clause.end):
            return False
        if not self._fits_after_time(word, end, clause.end):
            return False
        return not (word.text[-1:] and self._marks_object(word, end, clause.end))

    def _relative(self, word: ForceWord, start: int, end: int) -> bool:
        """Whether a future only qualifies a name behind it (将于本月卸任的总统X…)."""
        if word.text not in self.lexicon.words("plain_future").words:
            return False
        return any(
            self.text[at - 1] in self.lexicon.words("of").words
            for at in range(start + 2, end)
            if at in self.names.titles or at in self.names.mentions
        )

    def after_time(self, position: int) -> int:
        """Skip the dates and time words that stand at ``position``."""
        times = self.lexicon.words("time_words")
        at_time = self.lexicon.words("at_time")
        while True:
            before = at_time.at(self.text, position)
            if position in self.names.dates:
                position = self.names.dates[position]
            elif before and position + len(before) in self.names.dates:
                position += len(before)
            elif (word := times.at(self.text, position)) is not None:
                position += len(word)
            elif (length := self.reader.duration(position)) > 0:
                position += length
            else:
                return position

    def _fits_after_time(self, word: ForceWord, start: int, end: int) -> bool:
        """Whether what follows the time of an act lets this be the force word."""
        position = self.after_time(start)
        if not start < position < end or word.text not in self.lexicon.words("plain_future").words:
            return True
        return not self.text.startswith(word.not_next, position) or self.text.startswith(
            word.yes_next, position
        )

    def _noun_subject(self, prefix: Prefix) -> bool:
        """A residue that may stand as a subject: a noun ending in a known suffix."""
        if prefix.after_of:
            return False
        residue = prefix.residue.rstrip("\ufffc")
        if len(residue) <= 1 and prefix.parts and prefix.later and prefix.residue[-1:] == "\ufffc":
            return True
        if len(residue) == 1 and residue in self.lexicon.shorts and not prefix.parts:
            return True
        if not prefix.parts and prefix.residue.endswith("\ufffc") and self._qualifies(prefix):
            return True
        if 2 <= len(residue) <= 4 and all(char in self.lexicon.shorts for char in residue):
            return True
        if residue in self.lexicon.voice["two_persons"].words:
            return True
        suffixes = self.lexicon.words("subject_suffixes")
        return len(residue) <= 14 and suffixes.before(residue, len(residue)) is not None

    def _qualifies(self, prefix: Prefix) -> bool:
        """Whether what stands before the last name describes it (…的总统X)."""
        last = prefix.later[-1]
        if not isinstance(last, Mention) or last.label != "PERSON":
            return False
        start = last.title_span[0] if last.title_span else last.start
        return self.text[start - 1 : start] in self.lexicon.words("of").words

    def _explores(self, start: int, end: int) -> bool:
        rest = self.text[start:end]
        if self.lexicon.words("explore_ends").within(rest):
            return True
        return self.starts_course(start, end)

    def _marks_object(self, word: ForceWord, start: int, end: int) -> bool:
        heads = self.lexicon.words("object_heads")
        if not heads.at(word.text, 0):
            inner = heads.at(self.text, start)
            announcing = word.text in self.lexicon.words("announcing").words
            if inner is None or not announcing:
                return False
            start += len(inner)
        if self._strongly_marked(start, end):
            return True
        if not self.lexicon.words("object_marks").within(self.text[start:end]):
            return False
        name = start in self.names.mentions or start in self.names.references
        verb = self.lexicon.words("verbs").at(self.text, start)
        adverb = self.lexicon.words("course_adverbs").at(self.text, start)
        noun = verb is not None and verb in self.lexicon.words("noun_verbs").words
        return name or noun or (verb is None and adverb is None)

    def _strongly_marked(self, start: int, end: int) -> bool:
        rest = self.text[start:end]
        return self.lexicon.words("strong_marks").within(rest) and not self.lexicon.words(
            "object_verbs"
        ).within(rest)

    def is_action(self, start: int, end: int, word: ForceWord, prefix: Prefix) -> bool:
        """Tell whether a verb phrase starts at ``start``."""
        start = self._content(start, end)
        while start < end and self.text[start] in QUOTES:
            start += 1
        if start >= end:
            return word.kind == "verb" and self.text[end : end + 1] in COMMAS
        if start in self.names.dates:
            return True
        lexicon = self.lexicon
        if word.text in lexicon.words("takes_names").words and not any(
            lexicon.words("verbs").at(self.text, i, 2) for i in range(start, end)
        ):
            return False
        if word.text in lexicon.words("needs").words:
            return any(lexicon.words("verbs").at(self.text, at, 2) for at in range(start, end))
        for name in ("verbs", "course_adverbs", "adverbs"):
            for at in (start, self.after_time(start)):
                if at < end and lexicon.words(name).at(self.text, at):
                    return True
        loose = word.text in lexicon.words("loose").words
        if start in self.names.mentions or start in self.names.references:
            named = word.kind == "verb" and word.text in lexicon.words("takes_names").words
            return named or (loose and self._has_verb(start, end))
        own = bool(prefix.parts) and not prefix.residue
        own = own or (bool(prefix.residue) and self._noun_subject(prefix))
        if (
            own
            and word.kind in ("modal", "keep")
            and word.text not in lexicon.words("nominal").words
        ):
            return True
        return loose and any(lexicon.words("verbs").at(self.text, i, 2) for i in range(start, end))

    def _has_verb(self, start: int, end: int) -> bool:
        verbs, nouns = self.lexicon.words("verbs"), self.lexicon.words("noun_verbs").words
        found = (verbs.at(self.text, at, 2) for at in range(start, end))
        return any(verb is not None and verb not in nouns for verb in found)

    def evaluates(self, text: str) -> bool:
        """Tell whether the text appraises or states a fact (…是…, …有利于…)."""
        found = self._evaluated.get(text)
        if found is None:
            bare = text
            if self.lexicon.words("not_is").within(text):
                for word in sorted(self.lexicon.words("not_is").words):
                    bare = bare.replace(word, "")
            found = self._evaluated[text] = self.lexicon.words("evaluations").within(bare)
        return found

    def states_fact(self, start: int, end: int) -> bool:
        """Tell whether a clause tells what is or was: a subject of its own and no verb phrase."""
        lexicon, text = self.lexicon, self.text
        if lexicon.words("achieved").within(text[start:end]):
            return True
        while start < end and text[start] in SPACES:
            start += 1
        if start >= end or text[start] in QUOTES + "《（(" or start in self.names.dates:
            return False
        if self.opens_phrase(start, end):
            return False
        if lexicon.words("pronouns").at(text, start):
            return True
        named = start in self.names.mentions or start in self.names.references
        noun = lexicon.words("noun_heads").at(text, start)
        return (named or noun is not None) and not self._goes_on(start, end)

    def opens_phrase(self, start: int, end: int) -> bool:
        """Whether a clause is a phrase of means (以…为…), whatever name its start looks like."""
        means = self.lexicon.words("means").at(self.text, start)
        return means is not None and self.lexicon.words("means_links").within(self.text[start:end])

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a clause that begins with a noun still belongs to an action (经济上实现…)."""
        words = self.lexicon.words("topics")
        return any(words.at(self.text, at) for at in range(start + 2, min(start + 6, end)))

    def starts_course(self, start: int, end: int) -> bool:
        """Tell whether a course of action (a verb phrase of some length) starts here."""
        lexicon = self.lexicon
        position, adverb = start, False
        while position < end:
            char = self.text[position]
            if char in QUOTES or char in SPACES:
                position += 1
                continue
            if position in self.names.dates:
                position = self.names.dates[position]
                continue
            word = lexicon.words("course_adverbs").at(self.text, position, 2) or lexicon.words(
                "connectives"
            ).at(self.text, position)
            verb = lexicon.words("verbs").at(self.text, position, 2)
            bare = lexicon.words("bare_prepositions").at(self.text, position)
            name = self._name_at(position + len(bare)) if bare else None
            if name is not None:
                position, adverb = name, True
                continue
            if word is None or (verb and len(verb) >= len(word)):
                break
            position += len(word)
            adverb = True
        if self.evaluates(self.text[start:end]):
            return False
        verb = lexicon.words("verbs").at(self.text, position, 2)
        if verb is None:
            return self._phrase_course(position, end)
        noun = verb in lexicon.words("noun_verbs").words
        return end - position > len(verb) and (not noun or adverb)

    def strip_lead(self, start: int, end: int) -> int:
        """Skip ordinals and connectives at the start of an action."""
        while start < end:
            if self.text[start] in SPACES or self.text[start] in QUOTES + "——":
                start += 1
                continue
            word = self.lexicon.words("ordinals").at(self.text, start) or self.lexicon.words(
                "lead_connectives"
            ).at(self.text, start)
            if self.lexicon.words("no_connectives").at(self.text, start):
                return start
            if word is None:
                return start
            start += len(word)
        return start

    def is_point(self, clause: Clause) -> bool:
        """Whether the clause opens with an ordinal."""
        return self.lexicon.words("ordinals").at(self.text, clause.start) is not None

    def _phrase_course(self, start: int, end: int) -> bool:
        """Whether a phrase stands here with a verb phrase right behind it (在…方面建立…)."""
        preposition = self.lexicon.words("prepositions").at(self.text, start)
        if preposition is None:
            return False
        for stop in self.reader.phrase_stops(start + len(preposition), end):
            at = stop
            while (word := self.lexicon.words("course_adverbs").at(self.text, at)) is not None:
                at += len(word)
            if self.lexicon.words("verbs").at(self.text, at, 2):
                return True
        return False

    def _name_at(self, position: int) -> int | None:
        name = self.names.mentions.get(position) or self.names.references.get(position)
        return name.end if name is not None else None

    def _tail_start(self, clause: Clause) -> int:
        end = clause.end
        while end > clause.start and self.text[end - 1] in QUOTES:
            end -= 1
        word = self.lexicon.tail_list.before(self.text, end, clause.start)
        if word is None:
            return clause.end
        bare = word in self.lexicon.words("regarding_tails").words
        regards = self.lexicon.words("regarding").within(self.text[clause.start : end - len(word)])
        return clause.end if bare and not regards else end - len(word)

    def _tail(self, clause: Clause, heads: list[Head]) -> Head | None:
        """A force expression at the end of the clause (…十分重要)."""
        text, lexicon = self.text, self.lexicon
        end = clause.end
        while end > clause.start and text[end - 1] in QUOTES:
            end -= 1
        word = lexicon.tail_list.before(text, end, clause.start)
        if word is None or any(h.kind == "force" for h in heads):
            return None
        start = end - len(word)
        if word in lexicon.words("regarding_tails").words and not lexicon.words("regarding").within(
            text[clause.start : start]
        ):
            return None
        begin = clause.start
        for head in heads:
            if head.kind in ("say", "stop"):
                begin = head.content
        if start - begin < 4:
            return None
        force = lexicon.tails[word]
        prefix = self.reader.read(begin, start)
        return Head("tail", word, start, end, begin, begin, prefix, None, False, force)
