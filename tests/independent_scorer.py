"""A second implementation of the scoring, written from the record specification alone.

It shares no code with the package and takes other ways: the OpenCC library itself for
simplification, longest common runs by dynamic programming, exhaustive search with memory over
the sets of used predictions for the pairing. It is slow and meant for comparison only.
"""

from __future__ import annotations

import functools
import unicodedata

import opencc

CONVERTER = opencc.OpenCC("t2s")


@functools.cache
def norm(string):
    """Simplified, NFKC, lower case; Han characters, letters and digits only."""
    string = unicodedata.normalize("NFKC", CONVERTER.convert(str(string))).lower()
    return "".join(c for c in string if unicodedata.category(c)[0] in "LN")


@functools.cache
def longest_run(a, b):
    """Length of the longest common substring."""
    best = 0
    row = [0] * (len(b) + 1)
    for x in a:
        previous = 0
        for j, y in enumerate(b, 1):
            keep = row[j]
            row[j] = previous + 1 if x == y else 0
            previous = keep
            best = max(best, row[j])
    return best


def quotes_meet(a, b):
    a, b = norm(a or ""), norm(b or "")
    shorter = min(len(a), len(b))
    return shorter > 0 and longest_run(a, b) >= min(10, shorter)


def interval(d):
    """A date as (start, end), or None."""
    if not d or (not d.get("start") and not d.get("end")):
        return None
    return (d.get("start") or None, d.get("end") or None)


def amount_values(record):
    return [
        ("amount", round(float(a["value"]), 9), a["unit"])
        for a in record.get("amounts") or []
        if a.get("value") is not None
    ]


def slots_of_event(e):
    """All slot values of an event as a list; each slot value starts with the slot's name."""
    found = [
        ("type", e.get("type")),
        ("status", e.get("status")),
        ("date", interval(e.get("date"))),
    ]
    place = e.get("place") or {}
    found.append(("place", norm(place["name"]) if place.get("name") else None))
    found.append(("place_country", place.get("country")))
    codes = set()
    for p in e.get("participants") or []:
        if p.get("country"):
            codes.add(p["country"])
        if p["kind"] == "person":
            found.append(("person", norm(p["name"].split("\u00b7")[-1])))
        elif p["kind"] == "organization":
            found.append(("organization", norm(p["name"])))
    found += [("country", c) for c in codes]
    found.append(("gathering", norm(e["gathering"]) if e.get("gathering") else None))
    found.append(("mechanism", e.get("mechanism")))
    found += [("document", norm(d["title"])) for d in e.get("documents") or [] if d.get("title")]
    found += amount_values(e)
    return [slot for slot in found if slot[1] not in (None, "")]


def slots_of_commitment(c):
    found = [("item", c.get("item")), ("force", c.get("force"))]
    found += [("party", p) for p in c.get("parties") or []]
    if c.get("reaffirmed"):
        found.append(("reaffirmed", True))
    if interval(c.get("deadline")):
        found.append(("deadline", interval(c["deadline"]), c["deadline"].get("relation")))
    found += amount_values(c)
    found.append(("mechanism", c.get("mechanism")))
    found += [("sector", s) for s in c.get("sectors") or []]
    return [slot for slot in found if slot[1] not in (None, "")]


def common(a, b):
    """Values two lists share, each as often as in both."""
    rest, both = list(b), []
    for value in a:
        if value in rest:
            rest.remove(value)
            both.append(value)
    return both


def bigram_dice(a, b):
    def pieces(s):
        return [s] if len(s) == 1 else [s[i : i + 2] for i in range(len(s) - 1)]

    a, b = pieces(norm(a or "")), pieces(norm(b or ""))
    if not a and not b:
        return 0.0
    return 2 * len(common(a, b)) / (len(a) + len(b))


def may_pair_events(g, p):
    if g["type"] != p["type"]:
        return False
    if quotes_meet(g.get("quote"), p.get("quote")):
        return True
    same_date = interval(g.get("date")) is not None and interval(g["date"]) == interval(
        p.get("date")
    )
    who = ("person", "organization", "country")
    left = {s for s in slots_of_event(g) if s[0] in who}
    return same_date and any(s in left for s in slots_of_event(p) if s[0] in who)


def search(rows, weights):
    """Best one-to-one pairing by trying everything, remembering what each state gives."""

    @functools.cache
    def best(at, used):
        if at == len(rows):
            return (0, 0), ()
        choices = []
        for column in sorted(weights[rows[at]]):
            if column not in used:
                (value, pairs), rest = best(at + 1, used | {column})
                worth = round(value + weights[rows[at]][column], 9)
                choices.append(((worth, pairs + 1), ((rows[at], column), *rest)))
        choices.append(best(at + 1, used))
        return max(choices, key=lambda choice: choice[0])  # the first of equals

    return list(best(0, frozenset())[1])


def pair(n_gold, n_pred, weigh):
    """Pair with ``weigh(i, j)``, None for not allowed; components are searched apart."""
    weights = {}
    for i in range(n_gold):
        row = {j: w for j in range(n_pred) if (w := weigh(i, j)) is not None}
        if row:
            weights[i] = row
    left, pairs = set(weights), []
    while left:
        group, columns = {min(left)}, set()
        while True:
            columns = {j for i in group for j in weights[i]}
            bigger = {i for i in left if columns & set(weights[i])}
            if bigger == group:
                break
            group = bigger
        pairs += search(sorted(group), weights)
        left -= group
    return sorted(pairs)


def pair_all(kind, gold, pred):
    if kind == "event":
        slots = [slots_of_event(p) for p in pred]

        def weigh(i, j):
            if not may_pair_events(gold[i], pred[j]):
                return None
            return len(common(slots_of_event(gold[i]), slots[j]))

    else:

        def weigh(i, j):
            value = bigram_dice(gold[i]["action"], pred[j]["action"])
            return value if value >= 0.5 else None

    return pair(len(gold), len(pred), weigh)


class Tally:
    """True positives, false positives and false negatives by name."""

    def __init__(self):
        self.counts = {}

    def add(self, name, tp=0, fp=0, fn=0):
        one = self.counts.setdefault(name, [0, 0, 0])
        for at, value in enumerate((tp, fp, fn)):
            one[at] += value

    def f1(self, name):
        tp, fp, fn = self.counts.get(name, (0, 0, 0))
        return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else None

    def share(self, name):
        hits, total, _ = self.counts.get(name, (0, 0, 0))
        return hits / total if total else None


def score_kind(kind, gold, pred, tally):
    slots_of = slots_of_event if kind == "event" else slots_of_commitment
    pairs = pair_all(kind, gold, pred)
    partner = dict(pairs)
    tally.add(kind + ".detection", len(pairs), len(pred) - len(pairs), len(gold) - len(pairs))
    taken = set(partner.values())
    exact = 0
    for i, g in enumerate(gold):
        have = slots_of(pred[partner[i]]) if i in partner else []
        want = slots_of(g)
        hit = common(want, have)
        for name in {s[0] for s in want + have}:
            n = sum(s[0] == name for s in hit)
            h = sum(s[0] == name for s in have)
            w = sum(s[0] == name for s in want)
            tally.add(f"{kind}.slot.{name}", n, h - n, w - n)
            tally.add(f"{kind}.slots", n, h - n, w - n)
        if i in partner:
            without = [[s for s in side if s[0] != "sector"] for side in (want, have)]
            exact += sorted(map(repr, without[0])) == sorted(map(repr, without[1]))
    for j, p in enumerate(pred):
        if j not in taken:
            for s in slots_of(p):
                tally.add(f"{kind}.slot.{s[0]}", fp=1)
                tally.add(f"{kind}.slots", fp=1)
    tally.add(kind + ".exact", exact, len(gold))
    if kind == "commitment":
        for i, j in pairs:
            g, p = gold[i], pred[j]
            same = {
                "force": g["force"] == p["force"],
                "parties": set(g["parties"]) == set(p["parties"]),
                "deadline": [s for s in slots_of(g) if s[0] == "deadline"]
                == [s for s in slots_of(p) if s[0] == "deadline"],
            }
            for name, equal in same.items():
                tally.add(f"commitment.accuracy.{name}", int(equal), 1)


def score_sets(gold, pred, tally):
    def entities(records):
        return {(r["label"], norm(r["name"])) for r in records if r["kind"] == "entity"}

    def dates(records, text):
        return {
            ((norm(r["text"]),) if text else ()) + interval(r)
            for r in records
            if r["kind"] == "date" and interval(r)
        }

    g, p = entities(gold), entities(pred)
    tally.add("entity.all", len(g & p), len(p - g), len(g - p))
    for label in {x[0] for x in g | p}:
        a, b = {x for x in g if x[0] == label}, {x for x in p if x[0] == label}
        tally.add("entity." + label, len(a & b), len(b - a), len(a - b))
    for name, text in (("date.value", False), ("date.text", True)):
        a, b = dates(gold, text), dates(pred, text)
        tally.add(name, len(a & b), len(b - a), len(a - b))


def score(gold, pred):
    """Score two lists of records of any documents and kinds; documents without gold ignored."""
    tally = Tally()
    for doc in sorted({r["doc"] for r in gold}):
        g = [r for r in gold if r["doc"] == doc]
        p = [r for r in pred if r["doc"] == doc]
        for kind in ("event", "commitment"):
            score_kind(
                kind,
                [r for r in g if r["kind"] == kind],
                [r for r in p if r["kind"] == kind],
                tally,
            )
        score_sets(g, p, tally)
    return tally
