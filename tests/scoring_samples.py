"""Made-up records for the tests of scoring: a seeded generator of gold and imperfect copies."""

from __future__ import annotations

import random
from typing import Any

WORDS = (
    *("会谈", "能源", "铁路", "关税", "农业", "青年", "边境", "水利"),
    *("航空", "矿业", "信贷", "气象", "医疗", "邮政", "旅游", "海关"),
)
PEOPLE = ("阿里·卡里莫夫", "卡里莫夫", "林远航", "索菲亚·贝克", "贝克", "陈望")
PLACES = (("甲城", "KAZ"), ("乙城", "UZB"), ("丙港", None))
CODES = ("CHN", "KAZ", "UZB", "RUS", "EU")
TYPES = ("meeting", "call", "visit", "sign")
FORCES = ("agree", "commit", "urge", "explore")
SECTORS = ("trade", "energy", "transport", "culture")

Record = dict[str, Any]


def phrase(source: random.Random, length: int) -> str:
    """A meaningless phrase of words."""
    return "".join(source.choice(WORDS) for _ in range(length))


def date(source: random.Random) -> Record | None:
    """A date of few possible values, so that some coincide; sometimes none."""
    if source.random() < 0.25:
        return None
    day = f"2031-0{source.randint(1, 3)}-1{source.randint(0, 3)}"
    return {"start": day, "end": day, "precision": "day"}


def event(source: random.Random, doc: str) -> Record:
    """A random event."""
    name, country = source.choice(PLACES)
    people = [
        {"name": source.choice(PEOPLE), "kind": "person", "country": source.choice(CODES)}
        for _ in range(source.randint(0, 3))
    ]
    states = [
        {"name": code, "kind": "country", "country": code}
        for code in source.sample(CODES, source.randint(0, 2))
    ]
    bodies = [{"name": phrase(source, 2) + "公司", "kind": "organization", "country": None}]
    return {
        "kind": "event",
        "doc": doc,
        "type": source.choice(TYPES),
        "status": source.choice(("occurred", "planned")),
        "date": date(source),
        "place": source.choice((None, {"name": name, "country": country})),
        "participants": people + states + bodies * source.randint(0, 1),
        "gathering": source.choice((None, phrase(source, 3) + "论坛")),
        "mechanism": source.choice((None, "sco", "c5+1")),
        "documents": [{"title": phrase(source, 2) + "备忘录", "count": 1}] * source.randint(0, 2),
        "amounts": [{"value": source.choice((5, 2.5, 1e9)), "unit": "CNY"}] * source.randint(0, 2),
        "sectors": [source.choice(SECTORS)],
        "quote": phrase(source, source.randint(1, 9)) + "。",
    }


def commitment(source: random.Random, doc: str) -> Record:
    """A random commitment."""
    deadline = date(source)
    if deadline is not None:
        deadline["relation"] = source.choice(("by", "in"))
    return {
        "kind": "commitment",
        "doc": doc,
        "item": source.choice((None, "3", "1.54")),
        "parties": sorted(source.sample(CODES, source.randint(1, 4))),
        "force": source.choice(FORCES),
        "reaffirmed": source.random() < 0.3,
        "action": phrase(source, source.randint(1, 8)),
        "deadline": deadline,
        "amounts": [],
        "mechanism": source.choice((None, "sco")),
        "sectors": source.sample(SECTORS, source.randint(1, 2)),
        "quote": phrase(source, 6) + "。",
    }


def entity(source: random.Random, doc: str) -> Record:
    """A random entity of few names."""
    label = source.choice(("PERSON", "PLACE", "ORG"))
    return {"kind": "entity", "doc": doc, "label": label, "name": phrase(source, 1), "id": None}


def date_mention(source: random.Random, doc: str) -> Record:
    """A random date expression."""
    value = date(source) or {"start": None, "end": "2030-12-31", "precision": "year"}
    return {"kind": "date", "doc": doc, "text": source.choice(("今天", "11日", "当天")), **value}


MAKERS = (event, commitment, entity, date_mention)


def changed(source: random.Random, record: Record) -> Record:
    """A copy with some fields taken from another random record of its kind."""
    maker = next(make for make in MAKERS if make(source, "x")["kind"] == record["kind"])
    other = maker(source, record["doc"])
    copy = dict(record)
    for key in record:
        if key not in ("kind", "doc") and source.random() < 0.25:
            copy[key] = other[key]
    if "action" in copy and source.random() < 0.5:
        copy["action"] = copy["action"][: source.randint(2, 20)]
    return copy


def corpus(seed: int, documents: int = 12) -> tuple[list[Record], list[Record]]:
    """Gold of several documents and predictions of it: changed, missed, spurious, doubled."""
    source = random.Random(seed)
    gold: list[Record] = []
    predicted: list[Record] = []
    for number in range(documents):
        doc = f"folder/d{number:02d}"
        for maker in MAKERS:
            own = [maker(source, doc) for _ in range(source.randint(0, 7))]
            gold += own
            found = [changed(source, record) for record in own if source.random() < 0.85]
            found += [dict(record) for record in own if source.random() < 0.15]
            found += [maker(source, doc) for _ in range(source.randint(0, 2))]
            source.shuffle(found)
            predicted += found
    predicted.append(event(source, "folder/without-gold"))
    return gold, predicted
