"""The force words and the words around them, compiled from ``rules/force.toml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from extract.matching import trie_regex
from extract.patterns import lazy
from extract.shapes import dataclass
from extract.stages.commitments.marks import Vocabulary, build_vocabularies

if TYPE_CHECKING:
    from extract.gazetteers import Resources

QUOTES: Final = "“”‘’「」『』\"'"
_QUOTES: Final = frozenset(QUOTES)
COMMAS: Final = ",，、"
SEMICOLONS: Final = (";", "；")
SPACES: Final = " \t\u3000\u00a0"
BLANKS: Final = frozenset(QUOTES + SPACES + "—-·…")
_SKIPS = ("connectives", "adverbs", "ordinals", "time_words")
_SKIPS_AFTER = ("coordinators", "subject_suffixes", "channels")
_OPENERS = ("spans_open", "prepositions", "self_subjects")
SKIPS: Final = 1
SKIPS_AFTER: Final = 2
OPENS: Final = 4
SPANS: Final = 8
BLANK: Final = 16
BRACKET: Final = 32
_COURSE_LEADS = ("course_adverbs", "connectives", "bare_prepositions")
_TIME_LEADS = ("at_time", "time_words", "spans_open")
_MEANS_LEADS = ("means",)
_EXPLORE_LEADS = ("course_adverbs",)
_STRIP_LEADS = ("ordinals", "lead_connectives", "no_connectives")
_BARE_ENDS = ("adverbs", "connectives", "frequencies")
_CLOSING: Final = "《》“”「」"
_OFFICE: Final = 8  # code points of an office named without its holder
_TITLED: Final = 18  # code points of a title with a name behind it
_FEW: Final = 6  # words up to which trying each beats a pattern
_NUMBERS = "0123456789一二三四五六七八九十百"


class WordList:
    """Words found by their longest match at a position.

    >>> WordList(["ab", "abc"]).at("xabcd", 1)
    'abc'
    """

    __slots__ = ("_few", "_heads", "_pattern", "ends", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._heads = _lengths((word[0], len(word)) for word in self.words)
        self.ends = _lengths((word[-1], len(word)) for word in self.words)
        self._few = len(self.words) < _FEW
        self._pattern = lazy("(?!)" if self._few else trie_regex(sorted(self.words)))

    def at(self, text: str, position: int, least: int = 1) -> str | None:
        """Return the longest word of at least ``least`` characters that starts here."""
        try:
            lengths = self._heads.get(text[position])
        except IndexError:
            return None
        if lengths is None:
            return None
        words = self.words
        for length in lengths:
            if length < least:
                return None
            word = text[position : position + length]
            if word in words:
                return word
        return None

    def past(self, text: str, position: int, least: int = 1) -> int:
        """Return where those that stand one behind another from ``position`` end."""
        while (word := self.at(text, position, least)) is not None:
            position += len(word)
        return position

    def before(self, text: str, position: int, floor: int = 0) -> str | None:
        """Return the longest word that ends at ``position`` and starts at ``floor`` or later."""
        if position <= floor:
            return None
        try:
            lengths = self.ends.get(text[position - 1])
        except IndexError:
            return None
        if lengths is None:
            return None
        for length in lengths:
            if length <= position - floor:
                word = text[position - length : position]
                if word in self.words:
                    return word
        return None

    def within(self, text: str) -> bool:
        """Tell whether any of the words occurs in ``text``."""
        if not text:
            return False
        if self._few:
            for word in self.words:  # noqa: SIM110 (a generator costs more)
                if word in text:
                    return True
            return False
        return self._pattern.search(text) is not None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Lengths of the words by their first or last character, the longest first."""
    found: dict[str, set[int]] = {}
    for character, length in pairs:
        found.setdefault(character, set()).add(length)
    return {character: tuple(sorted(sizes)[::-1]) for character, sizes in found.items()}


@dataclass(frozen=True, slots=True)
class ForceWord:
    """A force word with its traps. ``force`` is one of the forces, or ``hope``.

    ``lists``: the lists of the grammar section that it stands in.
    """

    text: str
    force: str
    kind: str  # modal, verb, keep
    appeal: bool
    clean: bool
    next: str  # action, any, explore
    must_prev: bool
    joint_only: bool
    not_next: tuple[str, ...]
    yes_next: tuple[str, ...]
    yes_prev: tuple[str, ...]
    within: tuple[str, ...]
    yes_within: tuple[str, ...]
    not_within: tuple[str, ...]
    no_after: dict[str, tuple[str, ...]]  # not_next by the first character
    no_before: dict[str, tuple[str, ...]]  # words that may not stand before, by the last character
    lists: frozenset[str]

    def fits(self, text: str, start: int, floor: int, limit: int) -> bool:
        """Tell whether the words around ``[start, …)`` let this be the force word."""
        end = start + len(self.text)
        if self.within and not any(map(text[end:limit].__contains__, self.within)):
            return False
        behind = text[end : end + 1]
        while behind in _QUOTES:
            end += 1
            behind = text[end : end + 1]
        if self.not_within and any(map(text[end:limit].__contains__, self.not_within)):
            return False
        barred = self.no_after.get(behind)
        if barred is not None and text.startswith(barred, end):
            allowed = bool(self.yes_next) and text.startswith(self.yes_next, end)
            if not allowed and self.yes_within:
                allowed = any(map(text[end:limit].__contains__, self.yes_within))
            if not allowed:
                return False
        return start <= floor or self.stands_after(text, start, floor)

    def stands_after(self, text: str, start: int, floor: int) -> bool:
        """Tell whether what stands before ``start``, from ``floor`` on, lets this word follow."""
        if start <= floor:
            return True
        barred = self.no_before.get(text[start - 1])
        if barred is None or not text.endswith(barred, floor, start):
            return True
        return bool(self.yes_prev) and text.endswith(self.yes_prev, floor, start)


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their first character."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {character: tuple(group) for character, group in found.items()}


def _by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their last character."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-1], []).append(word)
    return {character: tuple(group) for character, group in found.items()}


def _force_words(
    tables: Iterable[dict[str, Any]], grammar: dict[str, list[str]]
) -> dict[str, ForceWord]:
    words: dict[str, ForceWord] = {}
    lists: dict[str, list[str]] = {}
    for name, listed in grammar.items():
        for text in listed:
            lists.setdefault(text, []).append(name)
    for table in tables:
        for text in table["texts"]:
            words[text] = ForceWord(
                text,
                table["force"],
                table["kind"],
                bool(table.get("appeal", False)),
                bool(table.get("clean", False)),
                table.get("next", "any"),
                bool(table.get("must_prev", False)),
                bool(table.get("joint_only", False)),
                tuple(table.get("not_next", ())),
                tuple(table.get("yes_next", ())),
                tuple(table.get("yes_prev", ())),
                tuple(table.get("within", ())),
                tuple(table.get("yes_within", ())),
                tuple(table.get("not_within", ())),
                _by_first(table.get("not_next", ())),
                _by_last(table.get("not_prev", ())),
                frozenset(lists.get(text, ())),
            )
    return words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in ``force.toml``, ready for matching.

    ``words`` returns a list of the grammar section by its name. ``skips``: what a prefix reader
    skips; ``skips_after``: what it skips after a name; ``openers``: what else it looks for;
    ``leads``: the first characters of all these, with bits; ``course_leads``: those of what may
    stand before the verb of a course of action; ``span_leads``, ``time_leads``,
    ``means_leads``, ``strip_leads``: those of spans of time, of times, of means and of what an
    action begins without; ``explore_leads``: those of the words of exploring, and of the adverbs
    before them; ``bare_ends``: the last characters of what a residue is stripped of.
    """

    force: dict[str, ForceWord]
    force_list: WordList
    tails: dict[str, str]
    tail_list: WordList
    say: ForceWord
    say_traps: dict[str, tuple[str, ...]]
    say_compounds: frozenset[str]
    course_say: frozenset[str]
    reaffirm: frozenset[str]
    weak_say: frozenset[str]
    shorts: dict[str, tuple[str, ...]]
    stop_leads: WordList
    words: Callable[[str], WordList]
    skips: WordList
    skips_after: WordList
    openers: WordList
    leads: dict[str, int]
    course_leads: frozenset[str]
    span_leads: frozenset[str]
    time_leads: frozenset[str]
    means_leads: frozenset[str]
    strip_leads: frozenset[str]
    explore_leads: frozenset[str]
    bare_ends: frozenset[str]
    vocabularies: tuple[Vocabulary, Vocabulary]
    voice: dict[str, WordList]
    lists: dict[str, WordList]

    def apposed(self, residue: str) -> bool:
        """Tell whether a name stands right behind what it is (执政党X, 明年的主席国X)."""
        before = residue[:-1]
        named = residue.endswith("\ufffc")
        return named and self.voice["apposed"].before(before, len(before)) is not None

    def issued(self, residue: str, named: bool) -> bool:
        """Whether a subject is what those who gather have issued (会后发表的公报, 最终文件).

        ``named``: the name of a document ends it, as one character, in its marks or not.
        """
        told = residue.rstrip(_CLOSING)
        if named:
            told = told.removesuffix("\ufffc").rstrip(_CLOSING)
        noun = "" if named else self.voice["treaties"].before(told, len(told))
        if noun is None or "\ufffc" in told:
            return False
        told = told[: len(told) - len(noun)]
        kinds = self.words("document_kinds")
        while not named and (kind := kinds.before(told, len(told))):
            told = told[: -len(kind)]
        if self.words("of").before(told, len(told)):
            return self.words("issuing").within(told)
        return not (named or told)

    def issued_by(self, residue: str, named: bool, gathering: bool) -> bool:
        """Whether words behind a name are its document (发表的声明; …会议的联合声明)."""
        if not (gathering or self.words("issuing").within(residue)):
            return False
        of = self.words("of").at(residue, 0) or ""
        return self.issued(residue[len(of) :], named)

    def counted(self, residue: str) -> bool:
        """Whether words behind a body's name only count its members (欧盟27国)."""
        rest = residue.lstrip(_NUMBERS)
        return rest != residue and rest in self.words("counted_members").words

    def attends(self, residue: str) -> bool:
        """Tell whether words mean those who gather, or so many of them (162个成员)."""
        rest = residue.lstrip(_NUMBERS)
        if rest != residue:
            if rest in self.words("counted_members").words:
                return True  # 五国, of those who gather
            rest = rest[len(self.words("counters").at(rest, 0) or "") :]
        return rest in self.voice["attending"].words

    def own_body(self, residue: str) -> bool:
        """Tell whether a speaker may call their own body or minister so (公司将…, 交通部长会…)."""
        size = len(residue)
        if residue in self.voice["own_bodies"].words:
            return True
        return 2 < size <= _OFFICE and self.voice["ministers"].before(residue, size) is not None

    def titled(self, residue: str) -> bool:
        """Tell whether a short name that is not known stands behind a title (高级代表X)."""
        official, size = self.voice["official"], len(residue)
        if size > _TITLED:
            return False
        return any(official.before(residue, size - length) for length in (2, 3, 4))


def _leads(lists: Iterable[tuple[WordList, int]]) -> dict[str, int]:
    """First characters of words with the bits of their lists, blanks and brackets with theirs."""
    found = {**dict.fromkeys(BLANKS, BLANK), **dict.fromkeys("(（", BRACKET)}
    for words, bit in lists:
        for word in words.words:
            found[word[0]] = found.get(word[0], 0) | bit
    return found


def _first(grammar: dict[str, list[str]], names: Iterable[str]) -> frozenset[str]:
    """The first characters of the words of some lists."""
    return frozenset(word[0] for name in names for word in grammar[name])


def build_lexicon(resources: Resources) -> Lexicon:
    """Compile ``rules/force.toml``."""
    rules = resources.rules("force")
    tails = {text: table["force"] for table in rules["tail"] for text in table["texts"]}
    say = rules["say"]
    grammar = rules["grammar"]
    force = _force_words(rules["word"], grammar)
    explores = [text for text, word in force.items() if word.force == "explore"]
    frame = {"texts": ["say"], "force": "say", "kind": "verb", **say}
    skips, skips_after, openers = (
        WordList(word for name in names for word in grammar[name])
        for names in (_SKIPS, _SKIPS_AFTER, _OPENERS)
    )
    return Lexicon(
        force,
        WordList(force),
        tails,
        WordList(tails),
        _force_words([frame], {})["say"],
        _by_first(say["traps"]),
        frozenset(say["compounds"]),
        frozenset(say["course"]),
        frozenset(say["reaffirm"]),
        frozenset(say["weak"]),
        resources.gazetteers.short_forms,
        WordList(rules["stop"]["leads"]),
        {name: WordList(words) for name, words in grammar.items()}.__getitem__,
        skips,
        skips_after,
        openers,
        _leads(
            (
                (skips, SKIPS),
                (skips_after, SKIPS_AFTER),
                (openers, OPENS),
                (WordList(grammar["spans_open"]), SPANS),
            )
        ),
        _first(grammar, _COURSE_LEADS),
        _first(grammar, ("spans_open",)),
        _first(grammar, _TIME_LEADS),
        _first(grammar, _MEANS_LEADS),
        _first(grammar, _STRIP_LEADS),
        _first(grammar, _EXPLORE_LEADS) | {word[0] for word in explores},
        frozenset(word[-1] for name in _BARE_ENDS for word in grammar[name]),
        build_vocabularies(rules),
        {name: WordList(words) for name, words in rules["voice"].items()},
        {name: WordList(words) for name, words in rules["lists"].items()},
    )


def lexicon_of(resources: Resources) -> Lexicon:
    """Return the lexicon of these resources, compiled once per process."""
    lexicon = resources.cached("commitments.lexicon", build_lexicon)
    assert isinstance(lexicon, Lexicon)
    return lexicon
