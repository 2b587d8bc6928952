"""The spaCy component: what it fills, on which tokens, how it is saved and shared."""

from __future__ import annotations

import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

spacy = pytest.importorskip("spacy")

from thinc.api import ConfigValidationError  # noqa: E402

import extract.spacy_plugin  # noqa: E402  (an installed package is found by its entry point)
from extract.errors import InputError, UsageError  # noqa: E402
from extract.gazetteers import find_folder  # noqa: E402
from extract.spacy_tokenizer import (  # noqa: E402
    CharacterTokenizer,
    create_characters,
    text_of,
)

spacy.registry.tokenizers("extract.Characters.v1")(create_characters)
CHARACTERS = {"nlp": {"tokenizer": {"@tokenizers": "extract.Characters.v1"}}}
THEIRS = spacy.blank("zh").tokenizer
OURS = CharacterTokenizer(spacy.blank("zh").vocab)

TEXT = "2025年4月26日，哈萨克斯坦总统托卡耶夫在阿拉木图会见王毅。双方愿扩大贸易。"
TRADITIONAL = "哈薩克斯坦總統托卡耶夫在阿拉木圖會見王毅。"


def blank(**config: Any) -> Any:
    nlp = spacy.blank("zh")
    nlp.add_pipe("extract", config=config)
    return nlp


def entities(doc: Any) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def outcome(doc: Any) -> tuple[Any, ...]:
    spans = [(span.start_char, span.end_char, span.label_) for span in doc.spans["extract"]]
    return entities(doc), spans, doc._.events, doc._.commitments


def words(nlp: Any, *words: str) -> Any:
    return spacy.tokens.Doc(nlp.vocab, words=list(words), spaces=[False] * len(words))


def test_component_fills_doc() -> None:
    doc = blank()(TEXT)
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == [
        ("哈萨克斯坦", "COUNTRY", "KAZ"),
        ("托卡耶夫", "PERSON", "kassym-jomart-tokayev"),
        ("阿拉木图", "PLACE", "almaty"),
        ("王毅", "PERSON", "wang-yi"),
    ]
    assert [span.text for span in doc.spans["extract"]] == [text for text, _ in entities(doc)]
    (event,) = doc._.events
    assert (event["type"], event["status"], event["date"]["start"]) == (
        "meeting",
        "occurred",
        "2025-04-26",
    )
    assert [who["name"] for who in event["participants"]] == ["托卡耶夫", "王毅"]
    assert (event["place"]["name"], event["place"]["country"]) == ("阿拉木图", "KAZ")
    (commitment,) = doc._.commitments
    assert (commitment["force"], commitment["parties"]) == ("intend", ["CHN", "KAZ"])
    assert commitment["action"] == "扩大贸易"


def test_record_spans_slice_the_doc() -> None:
    doc = blank()(TRADITIONAL)
    (event,) = doc._.events
    (start, end), *more = event["spans"]["raw"]
    assert (doc.text[start:end], more) == (TRADITIONAL, [])
    who = event["participants"][0]
    (start, end) = who["spans"]["raw"][0]
    assert (who["name"], doc.text[start:end]) == ("托卡耶夫", "托卡耶夫")


def test_spans_lie_on_the_traditional_text() -> None:
    assert entities(blank()(TRADITIONAL)) == [
        ("哈薩克斯坦", "COUNTRY"),
        ("托卡耶夫", "PERSON"),
        ("阿拉木圖", "PLACE"),
        ("王毅", "PERSON"),
    ]


def test_spans_skip_readings_in_brackets() -> None:
    doc = blank()("中國(guó)外長(zhǎng)王毅訪問阿拉木圖。")
    assert entities(doc)[0] == ("中國", "COUNTRY")
    assert entities(doc)[-2:] == [("王毅", "PERSON"), ("阿拉木圖", "PLACE")]


def test_words_as_tokens() -> None:
    nlp = blank()
    doc = words(nlp, "哈萨克斯坦", "总统", "托卡耶夫", "会见", "王毅", "。")
    doc = nlp.get_pipe("extract")(doc)
    assert [(ent.text, ent.start, ent.end) for ent in doc.ents] == [
        ("哈萨克斯坦", 0, 1),
        ("托卡耶夫", 2, 3),
        ("王毅", 4, 5),
    ]
    assert doc.spans["extract"].attrs["offsets"] == [[0, 5], [7, 11], [13, 15]]


def test_a_token_longer_than_its_name() -> None:
    nlp = blank()
    doc = nlp.get_pipe("extract")(words(nlp, "哈萨克斯坦总统", "托卡耶夫会见", "王毅", "。"))
    assert entities(doc) == [
        ("哈萨克斯坦总统", "COUNTRY"),
        ("托卡耶夫会见", "PERSON"),
        ("王毅", "PERSON"),
    ]
    offsets = doc.spans["extract"].attrs["offsets"]
    assert [doc.text[start:end] for start, end in offsets] == ["哈萨克斯坦", "托卡耶夫", "王毅"]


def test_two_names_in_one_token_are_both_in_the_group() -> None:
    nlp = blank()
    doc = nlp.get_pipe("extract")(words(nlp, "托卡耶夫会见王毅", "。"))
    assert entities(doc) == [("托卡耶夫会见王毅", "PERSON")]
    assert [span.kb_id_ for span in doc.spans["extract"]] == ["kassym-jomart-tokayev", "wang-yi"]


def test_words_of_jieba() -> None:
    pytest.importorskip("jieba")
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    nlp.add_pipe("extract")
    doc = nlp(TEXT)
    assert entities(doc) == entities(blank()(TEXT))
    assert [token.text for token in doc.ents[0]] == ["哈萨克斯坦"]
    assert outcome(doc)[2:] == outcome(blank()(TEXT))[2:]


def test_keeps_entities_of_others() -> None:
    nlp = blank()
    ruler = nlp.add_pipe("entity_ruler", before="extract")
    patterns = ["贸易", "王毅"]
    ruler.add_patterns([{"label": "TRADE", "pattern": pattern} for pattern in patterns])
    assert entities(nlp(TEXT)) == [
        ("哈萨克斯坦", "COUNTRY"),
        ("托卡耶夫", "PERSON"),
        ("阿拉木图", "PLACE"),
        ("王毅", "PERSON"),
        ("贸易", "TRADE"),
    ]


@pytest.mark.parametrize(("use_ents", "who"), [(False, []), (True, [["丁甲", "王毅"]])])
def test_records_use_the_entities_of_others_if_asked(use_ents: bool, who: list[Any]) -> None:
    nlp = blank(use_ents=use_ents)
    ruler = nlp.add_pipe("entity_ruler", before="extract")
    ruler.add_patterns([{"label": "PERSON", "pattern": "丁甲"}])
    doc = nlp("2025年4月26日，丁甲在阿拉木圖會見王毅。")
    assert entities(doc) == [("丁甲", "PERSON"), ("阿拉木圖", "PLACE"), ("王毅", "PERSON")]
    found = [[person["name"] for person in event["participants"]] for event in doc._.events]
    assert found == who


def test_two_processes_give_the_same() -> None:
    nlp = blank()
    texts = [TEXT, TRADITIONAL, "", TEXT]
    one = [outcome(doc) for doc in nlp.pipe(texts)]
    two = [outcome(doc) for doc in nlp.pipe(texts, n_process=2, batch_size=1)]
    assert one == two
    assert [len(events) for _, _, events, _ in one] == [1, 1, 0, 1]


def test_a_text_that_fails_goes_to_the_error_handler(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = blank()
    component = nlp.get_pipe("extract")
    process = component._extractor.process

    def fails(raw: Any) -> Any:
        if raw.text == "坏":
            raise InputError("stage mentions failed", stage="mentions")
        return process(raw)

    monkeypatch.setattr(component._extractor, "process", fails)
    with pytest.raises(InputError, match="stage mentions failed"):
        list(nlp.pipe(["坏"]))
    caught: list[str] = []
    nlp.set_error_handler(lambda name, proc, docs, error: caught.append(f"{name}: {error}"))
    assert [doc.text for doc in nlp.pipe(["坏", TEXT])] == [TEXT]
    assert caught == ["extract: stage mentions failed"]


def test_pickle_and_bytes() -> None:
    nlp = blank(use_ents=True)
    expected = outcome(nlp(TEXT))
    component = pickle.loads(pickle.dumps(nlp.get_pipe("extract")))
    assert outcome(component(nlp.make_doc(TEXT))) == expected
    assert component.settings == {"gazetteers": None, "overlays": [], "use_ents": True}
    assert outcome(pickle.loads(pickle.dumps(nlp))(TEXT)) == expected
    again = blank().from_bytes(nlp.to_bytes())
    assert again.get_pipe("extract").settings["use_ents"] is True
    assert outcome(again(TEXT)) == expected


def test_docs_keep_the_records() -> None:
    nlp = blank()
    doc = nlp(TEXT)
    assert outcome(pickle.loads(pickle.dumps(doc))) == outcome(doc)
    kept = spacy.tokens.DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = spacy.tokens.DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert json.dumps(outcome(again)) == json.dumps(outcome(doc))  # lists come back as tuples


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "people").mkdir(parents=True)
    (folder / "people" / "people.tsv").write_text(
        "action\tid\tname_zh\tname_en\tcountry\tsource\tnote\n"
        "add\tding-jia\t丁甲\tDing Jia\tCHN\ttest\t\n",
        encoding="utf-8",
    )
    (folder / "people" / "names.tsv").write_text(
        "action\tsurface\tid\tusage\tsource\tflags\nadd\t丁甲\tding-jia\tfull\ttest\t\n",
        encoding="utf-8",
    )
    return folder


def test_saved_pipeline_takes_its_overlays_along(overlay: Path, tmp_path: Path) -> None:
    nlp = blank(overlays=[str(overlay)])
    text = "丁甲抵达比什凯克。"
    expected = [("丁甲", "PERSON"), ("比什凯克", "PLACE")]
    assert entities(nlp(text)) == expected
    nlp.to_disk(tmp_path / "first")
    shutil.rmtree(overlay)
    (tmp_path / "first").rename(tmp_path / "moved")
    loaded = spacy.load(tmp_path / "moved")
    assert entities(loaded(text)) == expected
    loaded.to_disk(tmp_path / "moved")
    assert entities(spacy.load(tmp_path / "moved")(text)) == expected


def test_saved_pipeline_takes_its_gazetteers_along(tmp_path: Path) -> None:
    source = tmp_path / "gazetteers"
    shutil.copytree(find_folder(), source)
    nlp = blank(gazetteers=str(source))
    nlp.to_disk(tmp_path / "saved")
    shutil.rmtree(source)
    loaded = spacy.load(tmp_path / "saved")
    assert loaded.get_pipe("extract").settings["gazetteers"] == str(
        tmp_path / "saved" / "extract" / "gazetteers"
    )
    assert outcome(loaded(TEXT)) == outcome(blank()(TEXT))


def test_a_missing_overlay_is_named(tmp_path: Path) -> None:
    nlp = blank(overlays=[str(tmp_path / "none")])
    with pytest.raises(UsageError, match="none"):
        nlp(TEXT)


def test_unknown_settings_are_refused() -> None:
    with pytest.raises(ConfigValidationError, match="colour"):
        blank(colour="red")


def test_config_names_the_component() -> None:
    config = blank(use_ents=True).config["components"]["extract"]
    assert config == {
        "factory": "extract",
        "gazetteers": None,
        "overlays": [],
        "use_ents": True,
    }


def test_publication_date_and_id_from_user_data() -> None:
    nlp = blank()
    docs = [nlp.make_doc("4月26日，托卡耶夫会见王毅。") for _ in range(2)]
    for number, doc in enumerate(docs):
        doc.user_data["extract_date"] = f"202{number}-05-01"
        doc.user_data["extract_id"] = f"d{number}"
    events = [doc._.events[0] for doc in nlp.pipe(docs, n_process=2, batch_size=1)]
    assert [(event["doc"], event["date"]["start"]) for event in events] == [
        ("d0", "2020-04-26"),
        ("d1", "2021-04-26"),
    ]


def test_the_character_tokenizer_is_found_by_name() -> None:
    nlp = spacy.blank("zh", config=CHARACTERS)
    nlp.add_pipe("extract")
    assert outcome(nlp(TEXT)) == outcome(blank()(TEXT))
    assert [outcome(doc) for doc in nlp.pipe([TEXT, TRADITIONAL], n_process=2, batch_size=1)] == [
        outcome(blank()(TEXT)),
        outcome(blank()(TRADITIONAL)),
    ]


def test_the_character_tokenizer_is_saved(tmp_path: Path) -> None:
    nlp = spacy.blank("zh", config=CHARACTERS)
    nlp.to_disk(tmp_path / "model")
    loaded = spacy.load(tmp_path / "model")
    assert type(loaded.tokenizer) is CharacterTokenizer
    assert [token.text for token in loaded("4月 会见")] == ["4", "月", "会", "见"]


@given(st.text(st.sampled_from("会见4 a\n\t\u3000\u2028，"), max_size=30))
def test_the_character_tokenizer_splits_as_spacy_does(text: str) -> None:
    ours, theirs = OURS(text), THEIRS(text)
    assert ours.text == text == theirs.text
    assert [(t.text, t.whitespace_) for t in ours] == [(t.text, t.whitespace_) for t in theirs]


@pytest.mark.skipif(not hasattr(spacy.Language, "memory_zone"), reason="spaCy before 3.8")
def test_the_character_tokenizer_outlives_a_memory_zone() -> None:
    nlp = spacy.blank("zh", config=CHARACTERS)
    with nlp.memory_zone():
        assert [token.text for token in nlp("会见 甲")] == ["会", "见", "甲"]
    assert "甲" not in nlp.vocab.strings
    assert [token.text for token in nlp("见甲 乙")] == ["见", "甲", "乙"]


def test_the_text_of_a_doc_is_known_without_joining_its_tokens() -> None:
    ours = OURS(TEXT)
    assert text_of(ours) is TEXT
    read = spacy.tokens.Doc(ours.vocab).from_bytes(ours.to_bytes())
    assert text_of(read) == TEXT
    assert text_of(THEIRS(TEXT)) == TEXT


def test_entities_that_share_tokens_leave_the_longest() -> None:
    doc = OURS("哈萨克斯坦总统")
    long, short, other = doc[0:5], doc[3:5], doc[5:7]
    doc.ents = [spacy.tokens.Span(doc, 0, 2, "X"), spacy.tokens.Span(doc, 5, 7, "Y")]
    kept = extract.spacy_plugin.merged(doc, [short, long])
    assert [(span.start, span.end) for span in kept] == [(0, 5), (5, 7)]
    assert [(span.start, span.end) for span in extract.spacy_plugin.merged(doc, [other])] == [
        (0, 2),
        (5, 7),
    ]
