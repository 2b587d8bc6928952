"""The words of a clause that carry its force: verbs of saying, force words, appraisals."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from extract.stages.commitments.clauses import Clause, Names, Part, Prefix
from extract.stages.commitments.courses import CourseReader
from extract.stages.commitments.lexicon import QUOTES, ForceWord, Lexicon


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


class HeadFinder(CourseReader):
    """Finds the heads of a clause."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        super().__init__(text, names, lexicon)
        parts: list[Part] = [*names.mentions.values(), *names.references.values()]
        self.name_ends = {part.end for part in parts}
        self._candidates = sorted(
            {
                *lexicon.force_list.places(text),
                *lexicon.say_list.places(text),
                *lexicon.stops.places(text),
            }
        )
        self._jumps = sorted(offset - 1 for offset in names.inside)

    def find(self, clause: Clause) -> list[Head]:
        """Return the clause's heads from left to right."""
        heads: list[Head] = []
        position = clause.start
        limit = self._tail_start(clause)
        inside = self.names.inside
        while (position := self._next(position)) < limit:
            head = self._at(position, clause, heads)
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

    def _next(self, position: int) -> int:
        """Return the next place from ``position`` on where a head may stand, outside of names."""
        candidates, jumps = self._candidates, self._jumps
        while True:
            index = bisect_left(candidates, position)
            if index == len(candidates):
                return len(self.text)
            found = candidates[index]
            over = bisect_left(jumps, position)
            if over == len(jumps) or jumps[over] >= found:
                return found
            position = self.names.inside[jumps[over] + 1]

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
        if word.kind == "verb" and self._regarded(prefix, end, clause.end):
            return False
        if start == clause.start and self._relative(word, end, clause.end):
            return False
        if not self._fits_after_time(word, end, clause.end):
            return False
        return not (word.text[-1:] and self._marks_object(word, end, clause.end))

    def _regarded(self, prefix: Prefix, start: int, end: int) -> bool:
        """Whether the word stands in a phrase of regard (对X支持Y表达关切)."""
        opens = self.lexicon.words("tail_regards").at(prefix.phrase, 0) is not None
        return opens and self.lexicon.words("expressing").within(self.text[start:end])

    def _relative(self, word: ForceWord, start: int, end: int) -> bool:
        """Whether a future only qualifies a name behind it (将于本月卸任的总统X…)."""
        if word.text not in self.lexicon.words("plain_future").words:
            return False
        return any(
            self.text[at - 1] in self.lexicon.words("of").words
            for at in range(start + 2, end)
            if at in self.names.titles or at in self.names.mentions
        )

    def _fits_after_time(self, word: ForceWord, start: int, end: int) -> bool:
        """Whether what follows the time of an act lets this be the force word."""
        position = self.after_time(start)
        if not start < position < end or word.text not in self.lexicon.words("plain_future").words:
            return True
        return not self.text.startswith(word.not_next, position) or self.text.startswith(
            word.yes_next, position
        )

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

    def _tail_start(self, clause: Clause) -> int:
        end = clause.end
        while end > clause.start and self.text[end - 1] in QUOTES:
            end -= 1
        word = self.lexicon.tail_list.before(self.text, end, clause.start)
        if word is None:
            return clause.end
        bare = word in self.lexicon.words("regarding_tails").words
        regards = self.lexicon.words("tail_regards").within(
            self.text[clause.start : end - len(word)]
        )
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
        regards = lexicon.words("tail_regards").within(text[clause.start : start])
        if word in lexicon.words("regarding_tails").words and not regards:
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
