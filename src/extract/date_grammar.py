"""The grammar of date expressions, compiled from ``rules/dates.toml``.

One pattern finds a point in time (``point``); ranges, enumerations and relations are put
together by :mod:`extract.date_parser`. Words and patterns are data; the code knows the
names of the groups only.
"""

from __future__ import annotations

import re
from typing import Any, Final

from extract.errors import GazetteerError
from extract.folding import Folding
from extract.matching import trie_regex
from extract.shapes import dataclass

Words = dict[str, int]
_CLAUSES: Final = {"a": "y_", "b": "m_", "c": "d_", "e": "e_", "f": "f_"}
_BLANKS: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Traps:
    """Contexts that rule an expression out; each is a tuple for ``startswith``/``endswith``."""

    before: tuple[str, ...]
    before_not: tuple[str, ...]
    before_day: tuple[str, ...]
    done: tuple[str, ...]
    done_day: tuple[str, ...]
    before_number: tuple[str, ...]
    after_day: tuple[str, ...]
    after_counted: tuple[str, ...]
    after_few: tuple[str, ...]
    day_leads: tuple[str, ...]
    day_follows: tuple[str, ...]
    after_word: tuple[str, ...]
    before_word: dict[str, tuple[str, ...]]
    day_of: tuple[str, ...]
    not_japan: tuple[str, ...]
    japan: tuple[str, ...]
    japan_not: tuple[str, ...]
    at_start: tuple[str, ...]
    start_verbs: tuple[str, ...]
    start_leads: tuple[str, ...]
    which_day: tuple[str, ...]
    before_today: tuple[str, ...]
    after_today: tuple[str, ...]
    after_month: tuple[str, ...]
    after_named: tuple[str, ...]
    before_week: tuple[str, ...]
    after_week: tuple[str, ...]
    part_after: tuple[str, ...]
    part_before: tuple[str, ...]
    part_never: tuple[str, ...]
    only_with_month: tuple[str, ...]
    middle_before: tuple[str, ...]
    season_before: tuple[str, ...]
    year_number_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled patterns and the word tables they refer to.

    ``opening``: the first character of what may be a point.
    """

    opening: re.Pattern[str]
    point: re.Pattern[str]
    groups: tuple[str, ...]
    range_joint: re.Pattern[str]
    length: re.Pattern[str]
    list_joint: re.Pattern[str]
    between_joint: re.Pattern[str]
    between_close: re.Pattern[str]
    suffix: re.Pattern[str]
    prefix: re.Pattern[str]
    url: re.Pattern[str]
    boundary: re.Pattern[str]
    clause: re.Pattern[str]
    folding: Folding
    year: Words
    year_previous: Words
    year_spans: dict[str, tuple[int, int]]
    month: Words
    month_previous: Words
    day: Words
    day_spans: dict[str, tuple[int, int]]
    day_previous: Words
    day_edges: Words
    edge_before: re.Pattern[str]
    lasting: re.Pattern[str]
    named: re.Pattern[str]
    acts: re.Pattern[str]
    feasts: dict[str, tuple[int, int]]
    feasts_alone: dict[str, tuple[int, int]]
    bracket: Words
    year_brackets: Words
    seasons: dict[str, tuple[int, int, int]]
    quarter: Words
    week: Words
    last: Words
    weekday: Words
    year_parts: dict[str, tuple[int, int]]
    bare_month_parts: dict[str, tuple[int, int]]
    month_parts: dict[str, tuple[int, int]]
    decade_parts: dict[str, tuple[int, int]]
    century: Words
    plans: dict[str, tuple[int, int]]
    rolling_before: Words
    rolling_after: Words
    units: dict[str, str]
    suffixes: dict[str, str]
    prefixes: dict[str, str]
    until_after: tuple[str, ...]
    until_before: tuple[str, ...]
    until_short: frozenset[str]
    from_close: frozenset[str]
    from_verbs: frozenset[str]
    from_noun: tuple[str, ...]
    not_after: tuple[str, ...]
    future: re.Pattern[str]
    past: re.Pattern[str]
    sets_out: re.Pattern[str]
    called_off: tuple[str, ...]
    earlier: tuple[str, ...]
    announce: re.Pattern[str]
    scheduled: re.Pattern[str]
    present: re.Pattern[str]
    desk: re.Pattern[str]
    near: int
    traps: Traps
    today: frozenset[str]
    nowadays: re.Pattern[str]
    compared: tuple[str, ...]
    compared_years: frozenset[str]
    dateline: tuple[str, ...]
    dateline_not: tuple[str, ...]
    chronicle: re.Pattern[str]


def compile_grammar(rules: dict[str, Any]) -> Grammar:
    """Compile the parsed ``dates.toml``.

    Raises ``GazetteerError`` where a pattern names what does not exist or does not compile.
    """
    try:
        return _compile(rules)
    except (KeyError, re.error, ValueError) as error:
        raise GazetteerError(f"rules/dates.toml: {error!r}") from error


def _compile(rules: dict[str, Any]) -> Grammar:
    patterns: dict[str, str] = rules["pattern"]
    signs, opening = _opening(rules)
    point = re.compile(f"(?=[{signs}]){opening}" + expand("{point}", rules, patterns))
    relation, tense = rules["relation"], rules["tense"]
    return Grammar(
        # the engine looks for a class that comes first far quicker than for a lookahead
        opening=re.compile(f"[{signs}](?<={opening}.)"),
        point=point,
        groups=tuple(sorted(point.groupindex, key=point.groupindex.__getitem__)),
        range_joint=re.compile(expand("{range_joint}", rules, patterns)),
        length=re.compile(expand("{length}", rules, patterns)),
        list_joint=re.compile(expand("{list_joint}", rules, patterns)),
        between_joint=re.compile(patterns["between_joint"]),
        between_close=re.compile(patterns["between_close"]),
        suffix=re.compile(words_pattern(rules["suffixes"])),
        prefix=re.compile(f"(?:{words_pattern(rules['prefixes'])})$"),
        url=re.compile(patterns["url"].replace("{{", "{").replace("}}", "}")),
        boundary=re.compile(patterns["boundary"]),
        clause=re.compile(patterns["clause"]),
        folding=Folding(rules["fold"]["from"], rules["fold"]["to"]),
        year=rules["year_words"],
        year_previous=rules["year_words_previous"],
        year_spans=_pairs(rules["year_spans"]),
        month=rules["month_words"],
        month_previous=rules["month_words_previous"],
        day=rules["day_words"],
        day_spans=_pairs(rules["day_spans"]),
        day_previous=rules["day_words_previous"],
        day_edges=rules["day_words_edges"],
        edge_before=re.compile(expand(patterns["edge_before"], rules, patterns)),
        lasting=re.compile(f"(?:{patterns['lasting']})$"),
        named=re.compile(f"(?:{patterns['named']})$"),
        acts=re.compile(expand("{acts}", rules, patterns)),
        feasts=_pairs(rules["feasts"]),
        feasts_alone=_pairs(rules["feasts_alone"]),
        bracket=rules["bracket_words"],
        year_brackets=rules["year_brackets"],
        seasons={word: tuple(value) for word, value in rules["season_words"].items()},
        quarter=rules["quarter_words"],
        week=rules["week_words"],
        last=rules["last_words"],
        weekday=rules["weekdays"],
        year_parts=_pairs(rules["year_parts"]),
        bare_month_parts=_pairs(rules["bare_month_parts"]),
        month_parts=_pairs(rules["month_parts"]),
        decade_parts=_pairs(rules["decade_parts"]),
        century=rules["century_words"],
        plans=_pairs(rules["plans"]),
        rolling_before=rules["rolling_before"],
        rolling_after=rules["rolling_after"],
        units=rules["units"],
        suffixes=rules["suffixes"],
        prefixes=rules["prefixes"],
        until_after=tuple(relation["until_after"]),
        until_before=tuple(relation["until_before"]),
        until_short=frozenset(relation["until_short"]),
        from_close=frozenset(relation["from_close"]),
        from_verbs=frozenset(relation["from_verbs"]),
        from_noun=tuple(relation["from_noun"]),
        not_after=tuple(relation["not_after"]),
        future=_either(tense["future"], tense["future_patterns"]),
        past=_either(tense["past"], tense["past_patterns"]),
        sets_out=re.compile(words_pattern(tense["sets_out"])),
        called_off=tuple(tense["called_off"]),
        earlier=tuple(tense["earlier"]),
        announce=re.compile(words_pattern(tense["announce"])),
        scheduled=re.compile(words_pattern(tense["scheduled"]) + tense["scheduled_not"]),
        present=re.compile(tense["present"]),
        desk=re.compile(tense["desk"]),
        near=tense["near"],
        traps=_traps(rules["traps"]),
        today=frozenset(tense["today"]),
        nowadays=re.compile(tense["nowadays"]),
        compared=tuple(tense["compared"]),
        compared_years=frozenset(tense["compared_years"]),
        dateline=tuple(tense["dateline"]),
        dateline_not=tuple(tense["dateline_not"]),
        chronicle=re.compile(words_pattern(tense["chronicle"])),
    )


def _traps(table: dict[str, Any]) -> Traps:
    words = {name: tuple(value) for name, value in table.items() if name != "before_word"}
    before = {word: tuple(value) for word, value in table["before_word"].items()}
    return Traps(**words, before_word=before)


def _pairs(table: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {word: (first, last) for word, (first, last) in table.items()}


def _either(words: list[str], patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join((words_pattern(words), *patterns)))


def words_pattern(words: Any) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


def expand(pattern: str, rules: dict[str, Any], patterns: dict[str, str], prefix: str = "") -> str:
    """Put patterns and word lists in for ``{name}``; ``{{n}}`` stays a repeat count.

    ``{name_a}`` stands for the pattern ``name`` with the group prefix of clause ``a``.
    """

    def substitute(found: re.Match[str]) -> str:
        name = found[1]
        if name == "p":
            return prefix
        if name in patterns:
            return expand(patterns[name], rules, patterns, prefix)
        if name in rules:
            return words_pattern(rules[name])
        base, _, clause = name.rpartition("_")
        if clause in _CLAUSES and base in patterns:
            return expand(patterns[base], rules, patterns, _CLAUSES[clause])
        raise KeyError(name)

    shielded = re.sub(r"\{\{([\d,]+)\}\}", "\x00\\1\x01", pattern)
    return _BLANKS.sub(substitute, shielded).replace("\x00", "{").replace("\x01", "}")


def _opening(rules: dict[str, Any]) -> tuple[str, str]:
    """Return what a point may begin with, so that the pattern is tried seldom.

    The signs of a class, and a lookahead.
    """
    start, patterns = rules["start"], rules["pattern"]
    words: dict[str, set[str]] = {}
    for name in start["words"]:
        for word in rules[name]:
            if len(word) > 1:
                words.setdefault(word[0], set()).add(word[1:])
    branches = [re.escape(first) + f"(?:{trie_regex(words[first])})" for first in sorted(words)]
    firsts = set(words)
    for name, following in sorted(start["follow"].items()):
        firsts.update(word[0] for word in rules[name])
        branches.append(words_pattern(rules[name]) + expand(following, rules, patterns))
    for heads, following in start["heads"].items():
        firsts.update(heads)
        branches.append(f"[{heads}](?:{expand(following, rules, patterns)})")
    arabic, chinese = start["arabic"], start["chinese"]
    after = "|".join(expand(one, rules, patterns) for one in start["after_numbers"])
    numeral = f"(?<![{chinese}])[{chinese}]{{1,9}}"
    counted = (
        f"(?:(?<![{arabic}])[{arabic}]{{1,4}}|{numeral})(?:{after})",
        numeral + start["after_chinese"],
    )
    figures = f"(?=[{arabic}{chinese}])(?:{'|'.join(counted)})"  # most signs are none
    signs = re.escape("".join(sorted(firsts)))
    return f"{arabic}{chinese}{signs}", f"(?={'|'.join((figures, *branches))})"
