"""Head words of names of bodies, gatherings and papers, compiled once per process."""

from __future__ import annotations

import re
from typing import Any

from extract.prefilter import required
from extract.shapes import dataclass
from extract.stages.recognition.wordings import any_of, words_of


@dataclass(frozen=True)
class Head:
    """A head word: the label and finer kind of names that end in it; ``needs`` as in the rules."""

    label: str
    kind: str
    needs: str


@dataclass(frozen=True)
class HeadRules:
    """Head words with what they need, and the words around them."""

    heads: dict[str, Head]
    scope: frozenset[str]
    local: frozenset[str]
    doubles: frozenset[str]
    generic: frozenset[str]
    not_after: dict[str, tuple[str, ...]]
    not_before: dict[str, tuple[str, ...]]
    ministry: re.Pattern[str]
    departments: re.Pattern[str]
    ministries: tuple[str, ...]  # what every match of that has: a stem with what follows it
    no_ministry: frozenset[str]
    offices: tuple[str, ...]
    extension: re.Pattern[str]
    states: re.Pattern[str]
    many_states: re.Pattern[str]
    weak: frozenset[str]
    before_weak: frozenset[str]
    acts: frozenset[str]
    verbal: frozenset[str]  # heads that are verbs before whom one meets
    met_with: frozenset[str]
    levels_meet: frozenset[str]  # heads with the level of those met: 外长会晤
    met_then: tuple[str, ...]  # what may follow right behind such a verb
    never: tuple[str, ...]
    never_quoted: frozenset[str]
    personal: frozenset[str]
    bodies: tuple[str, ...]
    councils: re.Pattern[str]
    ministers: re.Pattern[str]
    treaties: frozenset[str]
    conventions: tuple[tuple[str, str], ...]
    summits: frozenset[str]
    meetings: frozenset[str]
    regional: frozenset[str]
    routes: frozenset[str]
    bill: str
    law: str
    centres: tuple[str, ...]
    tasks: frozenset[str]
    own: frozenset[str]
    national: frozenset[str]
    bilateral: tuple[str, ...]
    community: str
    papers: tuple[str, ...]
    communities: tuple[str, ...]
    years: tuple[str, ...]
    levels: frozenset[str]
    seated: tuple[str, ...]
    members: frozenset[str]  # between a body and the edition of what its members hold
    numbered: re.Pattern[str]
    numbered_marks: tuple[str, ...]  # one of which every match of that has
    bare_sessions: frozenset[str]
    outside: frozenset[str]
    sessions: frozenset[str]  # parts of a forum, named behind it
    session_not: tuple[str, ...]
    forum: str
    bracketed: frozenset[str]  # what stands in brackets within a company's name
    led: frozenset[str]
    built: tuple[str, ...]  # verbs that no unknown body's name begins with
    tail: str
    quoted: dict[str, str]
    longest_quoted: int
    quoted_pattern: re.Pattern[str]


def compile_heads(rules: dict[str, Any]) -> HeadRules:
    """Compile ``rules/heads.toml``."""
    heads: dict[str, Head] = {}
    for group in rules["head"]:
        for word in words_of(group["words"]):
            heads.setdefault(word, Head(group["label"], group["kind"], group["needs"]))
    table, parts = rules["ministries"], rules["parts"]
    stems = any_of(words_of(table["stems"]))
    joins = (table["tail"], *table["joins"])
    tail = re.escape(table["tail"])
    after = "".join(words_of(table["not_after"]))
    quoted = {noun: label for label, nouns in rules["quoted"].items() for noun in words_of(nouns)}
    return HeadRules(
        heads=heads,
        scope=frozenset(words_of(rules["scope"]["words"])),
        local=frozenset(words_of(rules["scope"]["local"])),
        doubles=frozenset(words_of(rules["weak"]["doubles"])),
        generic=frozenset(words_of(rules["generic"]["words"])),
        not_after=compile_not_after(rules["not_after"], heads),
        not_before={head: words_of(words) for head, words in rules["not_before"].items()},
        ministry=re.compile(
            f"{stems}(?:[{table['joins']}]{stems}){{0,3}}{tail}(?![{after}])"
            f"|{stems}{tail}(?={any_of(words_of(table['unless']))})"
        ),
        departments=re.compile(any_of(words_of(table["departments"])) + f"[{table['office']}]"),
        ministries=tuple(stem + join for stem in words_of(table["stems"]) for join in joins),
        no_ministry=frozenset(after),
        offices=words_of(table["others"]),
        extension=re.compile(any_of(words_of(rules["extension"]["words"]))),
        states=re.compile(rules["extension"]["states"]),
        many_states=re.compile(rules["extension"]["many_states"]),
        weak=frozenset(words_of(rules["weak"]["words"])),
        before_weak=frozenset(words_of(rules["weak"]["before"])),
        acts=frozenset(words_of(rules["acts"]["words"])),
        verbal=frozenset(words_of(rules["acts"]["verbal"])),
        met_with=frozenset(words_of(rules["acts"]["met_with"])),
        levels_meet=frozenset(words_of(rules["acts"]["levels_meet"])),
        met_then=words_of(rules["acts"]["met_then"]),
        never=words_of(rules["never"]["endings"]),
        personal=frozenset(words_of(rules["never"]["personal"])),
        never_quoted=frozenset(words_of(rules["never"]["quoted"])),
        bodies=words_of(rules["complete"]["bodies"]),
        councils=re.compile(rules["complete"]["councils"]),
        ministers=re.compile(rules["complete"]["ministers"]),
        treaties=frozenset(words_of(rules["complete"]["treaties"])),
        conventions=tuple(
            (treaty, id) for id, all_ in rules["conventions"].items() for treaty in words_of(all_)
        ),
        summits=frozenset(words_of(rules["complete"]["summits"])),
        meetings=frozenset(words_of(rules["complete"]["meetings"])),
        regional=frozenset(words_of(rules["complete"]["regional"])),
        routes=frozenset(words_of(rules["complete"]["routes"])),
        bill=rules["complete"]["bill"],
        law=rules["complete"]["law"],
        centres=words_of(rules["complete"]["centres"]),
        tasks=frozenset(words_of(rules["complete"]["tasks"])),
        own=frozenset(words_of(rules["complete"]["own"])),
        national=frozenset(words_of(rules["complete"]["national"])),
        bilateral=words_of(rules["complete"]["bilateral"]),
        seated=words_of(rules["complete"]["seated"]),
        members=frozenset(words_of(rules["complete"]["members"])),
        levels=frozenset(words_of(rules["complete"]["levels"])),
        numbered=re.compile(rules["complete"]["numbered"]),
        numbered_marks=tuple(sorted(required(re.compile(rules["complete"]["numbered"])) or ("",))),
        years=words_of(rules["complete"]["years"]),
        community=rules["complete"]["community"],
        papers=words_of(rules["complete"]["papers"]),
        communities=words_of(rules["complete"]["communities"]),
        bare_sessions=frozenset(words_of(rules["complete"]["bare_sessions"])),
        outside=frozenset(words_of(rules["complete"]["outside"])),
        sessions=frozenset(words_of(parts["sessions"])),
        session_not=words_of(parts["never"]),
        forum=parts["forum"],
        bracketed=frozenset(words_of(parts["bracketed"])),
        led=frozenset(parts["led"]),
        built=words_of(parts["built"]),
        tail=table["tail"],
        quoted=quoted,
        longest_quoted=max(map(len, quoted), default=0),
        quoted_pattern=re.compile(any_of(tuple(quoted))),
    )


def compile_not_after(rules: dict[str, str], heads: dict[str, Head]) -> dict[str, tuple[str, ...]]:
    """Compile what makes a head another word; one without a rule has that of its last character."""
    compiled = {word: words_of(endings) for word, endings in rules.items()}
    for word in heads:
        if word not in compiled and word[-1] in compiled:
            compiled[word] = compiled[word[-1]]
    return compiled
