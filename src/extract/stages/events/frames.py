"""Frames: triggers and argument patterns from ``rules/events.toml``, compiled once.

The pattern grammar is small and safe: literals, alternatives of literals, names as one sign
each, and gaps of bounded length. Nothing in the data becomes an unbounded expression.
"""

from __future__ import annotations

import re
from typing import Any

from extract.errors import GazetteerError
from extract.patterns import lazy, longest
from extract.shapes import dataclass, field
from extract.stages.events.chunks import (
    ACTOR,
    AMOUNT,
    CLAUSE_END,
    COUNTRY,
    DATE,
    DOCUMENT,
    GATHERING,
    NAME,
    ORG,
    PLACE,
)

RULES = "events"
Guards = dict[str, str]
TRIGGER = "<>"
WINDOW = 120
SENTENCE_END = "。！？!?\n"
SIGNS = {
    "A": ACTOR + COUNTRY + ORG,
    "B": ACTOR + COUNTRY + ORG,
    "S": ACTOR + COUNTRY + ORG,
    "L": PLACE + COUNTRY,
    "O": ORG + PLACE + NAME,
    "G": GATHERING,
    "D": DOCUMENT,
    "T": DATE,
    "M": AMOUNT,
    "N": NAME + ORG + GATHERING,
    "H": PLACE,  # whose head somebody is
}
_TOKEN = lazy(r"\{(?P<sign>[A-Z])\}|(?P<gap>[~≈])(?P<size>\d{1,2})|\((?P<alt>[^()]*)\)")
CORE_TYPES = (
    "meeting call message visit summit conference sign launch establish award appoint aid"
).split()


@dataclass(slots=True)
class Pattern:
    """One argument pattern: what stands before and after the trigger."""

    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    subject_reach: int | None  # how far left the subject may stand; None: no subject
    across: bool = True  # may the subject stand in an earlier clause of the sentence
    takes_object: bool = False  # actors are asked for after the trigger
    window: int = 0  # characters before the trigger in which what is asked for there may begin


@dataclass(slots=True)
class Frame:
    """One frame: a type, its triggers, patterns and traps."""

    id: str
    type: str
    triggers: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    needs: frozenset[str]
    inherit: frozenset[str]
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    allow_before: re.Pattern[str] | None
    heads: re.Pattern[str] | None
    no_heads: dict[str, frozenset[str]]
    word_needs: dict[str, re.Pattern[str]]
    needs_verb: re.Pattern[str] | None
    need_two: bool = False
    need_persons: int = 0
    plural_subject: bool = False
    object_marker: bool = False  # 将 before the trigger marks the object, not the future
    object_before: bool = False  # what the pattern begins with is the object: 为某计划揭幕
    dated_plan: bool = False  # a plan without a date is no event
    not_near: re.Pattern[str] | None = None  # shortly after the trigger: then none
    nearest: bool = False  # the subject is the actor next to the verb
    word_forbids: dict[str, re.Pattern[str]] = field(default_factory=dict)
    weak_words: frozenset[str] = frozenset()
    strong_words: tuple[str, ...] = ()
    not_clause: re.Pattern[str] | None = None  # anywhere later in the clause: then none
    wide: bool = False  # words asked for or ruled out may stand in the sentence or title before
    bodies_open: frozenset[str] = frozenset()  # what a body does by itself: 某银行开业
    needs_around: re.Pattern[str] | None = None  # in the sentence, the one before or the headline
    bare_words: frozenset[str] = frozenset()  # triggers that need no document
    decided: re.Pattern[str] | None = None  # a decision told with these is a plan
    not_pair: bool = False  # 两国元首就…交换意见 is part of the talks told before
    subject_heads: re.Pattern[str] | None = None  # in the name of whoever does it
    states_only: bool = False  # the subject is a state: 某国加入某组织, not a player a club
    persons_only: bool = False  # a party that stands with the person takes no part
    needs_date: frozenset[str] = frozenset()  # triggers that count only with a date
    needs_start: frozenset[str] = frozenset()  # those that count only from a day on
    any_title: frozenset[str] = frozenset()  # triggers with which 《…》 needs no head word
    statement_only: frozenset[str] = frozenset()  # titles that only introduce what one party says
    nominal: bool = False  # a noun for the act: what is signed stands before it
    paper_first: bool = False  # what is signed stands before the verb (在协定上签字)
    guest: bool = False  # the visitor stands after the verb (来访的 …)
    greeting: bool = False  # told by who welcomes the guest (对某人来访表示欢迎)
    attributive: frozenset[str] = frozenset()  # triggers that, right before a person, name them
    roles: dict[str, str] = field(default_factory=dict)
    callers: frozenset[str] = frozenset()  # triggers of which the subject is the guest (拜会)
    takers: frozenset[str] = frozenset()  # those of which the subject is given something (荣获)
    taken: tuple[str, ...] = ()  # words that tell the same, before who gives or the trigger (被)


@dataclass(slots=True)
class Frames:
    """All frames, with those of each trigger."""

    frames: tuple[Frame, ...]
    by_trigger: dict[str, tuple[Frame, ...]]
    inner: dict[str, tuple[tuple[int, str], ...]]  # triggers within another: where, and which
    words: dict[str, Any]
    status: dict[str, Any]
    occasion: dict[str, Any]
    gathering: dict[str, Any]
    arguments: dict[str, Any]
    crosswalk: dict[str, Any]


def literals(words: list[str] | tuple[str, ...]) -> str:
    """Return an alternation of literals, longest first; a comma in one stands for either width."""
    every = {w for word in words for w in (word, word.replace("，", ","))}
    return "|".join(re.escape(w) for w in sorted(every, key=lambda w: (-len(w), w)))


def clipped_noun(words: dict[str, Any]) -> str:
    """Return a pattern of the clipped nouns of gatherings: 外长会, not 外长会见."""
    levels, noun, unless = (words[f"clipped_{key}"] for key in ("levels", "noun", "not"))
    return f"(?:{literals(levels)}){noun}(?![{unless}])"


def _any(words: list[str] | None, template: str) -> re.Pattern[str] | None:
    return re.compile(template.format(literals(words))) if words else None


def compile_side(
    source: str, where: str, guest: str = "", guards: Guards | None = None, called: str = ""
) -> str:
    """Compile one side of a pattern to a regular expression with bounded gaps.

    ``called``: what may stand before a place to say what it is (访问|友邦|某国).
    """
    out: list[str] = []
    position = 0
    seen: set[str] = set()
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None:
            if source[position] in "{}()~≈":
                raise GazetteerError(f"{where}: cannot read {source[position:]!r} in a pattern")
            out.append(re.escape(source[position]))
            position += 1
            continue
        position = token.end()
        if token["sign"] == "R":
            out.append(guest)
        elif sign := token["sign"]:
            if sign not in SIGNS:
                raise GazetteerError(f"{where}: unknown name {{{sign}}} in a pattern")
            group = f"?P<{sign}>" if sign not in seen else "?:"
            seen.add(sign)
            out.append(f"{called if sign == 'L' else ''}({group}[{SIGNS[sign]}])")
        elif token["gap"]:
            stop = CLAUSE_END if token["gap"] == "~" else SENTENCE_END
            out.append(f"[^{re.escape(stop)}]{{0,{int(token['size'])}}}?")
        else:
            parts = token["alt"].split("|")
            out.append("(?:" + "|".join(_guarded(p, guards or {}) for p in parts) + ")")
    return "".join(out)


def _guarded(literal: str, guards: Guards) -> str:
    """Return a literal that does not match before, or behind (~), what ``guards`` gives it."""
    after, before = guards.get(literal), guards.get(f"~{literal}")
    led = f"(?<![{before}])" if before else ""
    return led + re.escape(literal) + (f"(?![{after}])" if after else "")


def compile_pattern(
    source: str, where: str, guest: str = "", guards: Guards | None = None, called: str = ""
) -> Pattern:
    """Compile one pattern of the grammar described in ``events.toml``.

    >>> compile_pattern("{S}≈30<>~8{B}", "example").subject_reach
    30
    """
    left, mark, right = source.partition(TRIGGER)
    if not mark:
        raise GazetteerError(f"{where}: pattern {source!r} has no trigger sign {TRIGGER}")
    reach: int | None = None
    across = True
    if left.startswith("{S}"):
        left = left[3:]
        gap = re.match(r"([~≈])(\d{1,2})", left)
        reach, across = (int(gap[2]), gap[1] == "≈") if gap else (1, False)
        left = left[gap.end() :] if gap else left
    # no leading ``.*``: searched with an end anchor in the last stretch before the trigger
    left_expression = compile_side(left, where, guest, guards, called)
    right_expression = compile_side(right, where, called=called)
    before = re.compile(f"(?:{left_expression})$") if left_expression else None
    return Pattern(
        before,
        re.compile(right_expression) if right_expression else None,
        reach,
        across,
        "{B}" in right,
        _window(before) if before is not None else 0,
    )


def _window(before: re.Pattern[str]) -> int:
    """Return how far before a trigger what stands before it may begin: nowhere if it may be none.

    One more than it is long, since a line may end between the two.
    """
    if before.fullmatch("") is not None:
        return 0
    return min(longest(before, WINDOW) + 1, WINDOW)


def invitation(words: list[str]) -> str:
    """Return the expression of an invitation as the ground of a stay (应某人邀请)."""
    ground, noun = words
    return f"{ground}[^{re.escape(CLAUSE_END)}]{{0,24}}?{noun}"


def _guest_clause(words: list[str], invited: str) -> str:
    """Return the expression of a clause that tells what a guest came for (来华出席…的).

    It ends right before the guest's name.
    """
    stop = re.escape(CLAUSE_END)
    guest = f"[{SIGNS['A']}]|[{PLACE}][^{stop}]{{0,6}}[{ACTOR}]"  # 来访的|某市市长某人
    return f"(?:(?:{literals(words)}|{invited})[^{stop}]{{0,90}}?的(?={guest}))?"


def _spread(words: list[str], states: str) -> tuple[str, ...]:
    """Return triggers, those with a ``*`` once for each character that names a state or city."""
    found: list[str] = []
    for word in words:
        found += (word.replace("*", state) for state in states) if "*" in word else (word,)
    return tuple(dict.fromkeys(found))


def _frame(
    row: dict[str, Any], where: str, guest: str, guards: Guards, states: str, called: str
) -> Frame:
    id = row.get("id")
    if not id or not row.get("triggers") or not row.get("type"):
        raise GazetteerError(f"{where}: a frame needs id, type and triggers: {row}")
    kind = row["type"]
    if kind not in CORE_TYPES and not kind.startswith("x-"):
        raise GazetteerError(f"{where}: frame {id}: unknown type {kind!r}; own types begin with x-")
    return Frame(
        id=id,
        type=kind,
        triggers=_spread(row["triggers"], states),
        patterns=tuple(
            compile_pattern(p, f"{where}: frame {id}", guest, guards, called)
            for p in row["patterns"]
        ),
        needs=frozenset(row.get("needs", ())),
        inherit=frozenset(row.get("inherit", ())),
        not_after=_any(row.get("not_after"), "(?:{})"),
        not_before=_any(row.get("not_before"), "(?:{})$"),
        allow_before=_any(row.get("allow_before"), "(?:{})$"),
        heads=_any(row.get("object_heads") or row.get("heads"), "(?:{})"),
        no_heads={k: frozenset(v) for k, v in row.get("no_heads", {}).items()},
        word_needs={
            k: re.compile("(?:" + literals(v) + ")") for k, v in row.get("word_needs", {}).items()
        },
        needs_verb=_any(row.get("needs_verb"), "(?:{})"),
        need_two=bool(row.get("need_two")),
        need_persons=int(row.get("need_persons", 0)),
        plural_subject=bool(row.get("plural_subject")),
        object_marker=bool(row.get("object_marker")),
        object_before=bool(row.get("object_before")),
        guest=bool(row.get("guest")),
        greeting=bool(row.get("greeting")),
        nominal=bool(row.get("nominal")),
        paper_first=bool(row.get("paper_first")),
        nearest=bool(row.get("nearest")),
        word_forbids={
            k: re.compile("(?:" + literals(v) + ")") for k, v in row.get("word_forbids", {}).items()
        },
        dated_plan=bool(row.get("dated_plan")),
        not_near=_any(row.get("not_near"), "[^" + re.escape(CLAUSE_END) + "]{{0,8}}?(?:{})"),
        weak_words=frozenset(row.get("weak_words", ())),
        strong_words=tuple(row.get("strong_words", ())),
        not_clause=_any(row.get("not_clause"), "(?:{})"),
        wide=bool(row.get("wide")),
        bodies_open=frozenset(row.get("bodies_open", ())),
        needs_around=_any(row.get("needs_around"), "(?:{})"),
        bare_words=frozenset(row.get("bare_words", ())),
        decided=_any(row.get("decided"), "(?:{})"),
        not_pair=bool(row.get("not_pair")),
        subject_heads=_any(row.get("subject_heads"), "(?:{})"),
        states_only=bool(row.get("states_only")),
        persons_only=bool(row.get("persons_only")),
        needs_date=frozenset(row.get("needs_date", ())),
        needs_start=frozenset(row.get("needs_start", ())),
        any_title=frozenset(row.get("any_title", ())),
        statement_only=frozenset(row.get("statement_only", ())),
        attributive=frozenset(row.get("attributive", ())),
        roles=dict(row.get("roles", {})),
        callers=frozenset(row.get("callers", ())),
        takers=frozenset(row.get("takers", ())),
        taken=tuple(row.get("taken", ())),
    )


def _inner(
    by_trigger: dict[str, tuple[Frame, ...]], whole: tuple[str, ...]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """Return the triggers of other frames that lie within others, longest first (获|批准).

    ``whole``: the ends of those that are read whole or not at all (建立以来).
    """
    found: dict[str, tuple[tuple[int, str], ...]] = {}
    for word, frames in by_trigger.items():
        if word.endswith(whole):
            continue
        parts = [
            (start, part)
            for size in range(len(word) - 1, 0, -1)
            for start in range(len(word) - size + 1)
            if (part := word[start : start + size]) in by_trigger
            and any(frame not in frames for frame in by_trigger[part])
        ]
        if parts:
            found[word] = tuple(parts)
    return found


def build(resources: Any) -> Frames:
    """Compile the frames of ``rules/events.toml``; raises ``GazetteerError`` with the place."""
    rules = resources.rules(RULES)
    where = f"rules/{RULES}.toml"
    invited = invitation(rules["arguments"]["guest_invited"])
    guest = _guest_clause(rules["arguments"]["guest_words"], invited)
    guards: Guards = rules["words"]["joined_not"]
    called = (
        f"(?:[{ACTOR}{COUNTRY}]?[{PLACE}{COUNTRY}]?"  # 访问|我|非洲|友邦|某国
        f"(?:{literals(rules['words']['states_called'])}))?"
    )
    arguments = rules["arguments"]
    short = {*resources.gazetteers.short_forms, *arguments["short_extra"], *arguments["home_city"]}
    states = "".join(sorted(short))
    frames = tuple(
        _frame(row, where, guest, guards, states, called)
        for row in rules["frame"]
        if not row.get("disabled")
    )
    by_trigger: dict[str, tuple[Frame, ...]] = {}
    for frame in frames:
        for trigger in frame.triggers:
            by_trigger[trigger] = (*by_trigger.get(trigger, ()), frame)
    for name in rules["pairs"]["named"]:  # read by ``pairs``, by no frame
        for end in rules["pairs"]["named_ends"]:
            by_trigger.setdefault(name + end, ())
    return Frames(
        frames,
        by_trigger,
        _inner(by_trigger, tuple(rules["words"]["whole_triggers"])),
        rules["words"],
        rules["status"],
        rules["occasion"],
        rules["gathering"],
        rules["arguments"],
        rules["crosswalk"],
    )
