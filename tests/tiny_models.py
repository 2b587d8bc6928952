"""Small real models of spaCy and Stanza, trained on invented sentences in a few seconds.

The invented names are no words of any gazetteer. The sentences call 王毅 an ORG, which is
wrong on purpose: where a gazetteer knows a name, its word goes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

Sentence = list[tuple[str, str]]

NEWS = "2025年4月26日，甲乙丙在乙丙城会见王毅。"

ONE_CORE = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def sentences() -> list[Sentence]:
    """Return sentences of words with their labels, empty for none."""
    made: list[Sentence] = []
    for name in ("甲乙丙", "甲乙丁", "丙丁甲"):
        for place in ("乙丙城", "丁甲城"):
            for verb in ("会见", "拜访"):
                day = [("2025年", ""), ("4月", ""), ("26日", ""), ("，", "")]
                who = [(name, "PERSON"), ("在", ""), (place, "GPE"), (verb, "")]
                made.append([*day, *who, ("王毅", "ORG"), ("。", "")])
        for verb in "说走来问":
            made.append([("今天", ""), (name, "PERSON"), (verb, ""), ("了", ""), ("。", "")])
    return made


def train_spacy(folder: Path) -> Path:
    """Train a spaCy recogniser over characters and return its folder."""
    import spacy
    from spacy.training import Example

    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("zh")
    nlp.add_pipe("ner", config={"model": _spacy_model()})
    examples = []
    for sentence in sentences():
        text = "".join(word for word, _ in sentence)
        spans, at = [], 0
        for word, label in sentence:
            if label:
                spans.append((at, at + len(word), label))
            at += len(word)
        examples.append(Example.from_dict(nlp.make_doc(text), {"entities": spans}))
    nlp.initialize(lambda: examples)
    optimizer = nlp.create_optimizer()
    optimizer.learn_rate = 0.01
    for _ in range(60):
        nlp.update(examples, drop=0.0, sgd=optimizer)
    nlp.to_disk(folder)
    return folder


def _spacy_model() -> dict[str, Any]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 32,
        "attrs": ["ORTH"],
        "rows": [2000],
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 32,
        "depth": 2,
        "window_size": 1,
        "maxout_pieces": 2,
    }
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 32,
        "maxout_pieces": 1,
        "use_upper": True,
        "nO": None,
        "tok2vec": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode},
    }


def train_stanza(folder: Path) -> Path:
    """Train Stanza's tokenizer and recogniser and return a folder of models for ``zh-hans``."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_stanza(folder)
    tokenizer = (
        "--mode train --lang zh --shorthand zh_tiny --skip_newline --no_use_mwt --emb_dim 16 "
        "--hidden_dim 32 --lr0 0.01 --steps 80 --eval_steps 80 --batch_size 16 --dropout 0 "
        "--unit_dropout 0 --feat_dropout 0 --feat_unit_dropout 0 --sent_drop_prob 0 "
        "--last_char_drop_prob 0 --last_char_move_prob 0 --punct_move_back_prob 0 "
        "--augment_final_punct_prob 0 --txt_file words.txt --label_file words.labels "
        "--dev_txt_file words.txt --dev_label_file words.labels --dev_conll_gold words.conllu "
        "--mwt_json_file mwt.json --save_dir zh-hans/tokenize --save_name tiny.pt --cpu"
    )
    recogniser = (
        "--mode train --shorthand zh_tiny --no_pretrain --no_char --hidden_dim 64 "
        "--word_emb_dim 32 --word_dropout 0 --dropout 0.2 --optim adam --lr 0.005 --batch_size 16 "
        "--max_steps 120 --eval_interval 120 --train_file names.json --eval_file names.json "
        "--save_dir zh-hans/ner --save_name tiny.pt --cpu"
    )
    for module, arguments in (("tokenizer", tokenizer), ("ner_tagger", recogniser)):
        command = [sys.executable, "-m", f"stanza.models.{module}", *arguments.split()]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=300, env={**os.environ, **ONE_CORE}
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return folder


def _write_stanza(folder: Path) -> None:
    made = sentences()
    texts = ["".join(word for word, _ in sentence) for sentence in made]
    labels = ["".join(_ends(word) for word, _ in sentence) for sentence in made]
    rows = [
        "".join(f"{i}\t{w}\t_\tX\tX\t_\t{i - 1}\tdep\t_\t_\n" for i, (w, _) in enumerate(s, 1))
        for s in made
    ]
    names = [[{"text": w, "ner": f"S-{label}" if label else "O"} for w, label in s] for s in made]
    kinds = {"tokenize": "tiny", "ner": "tiny"}
    index = {
        "zh-hans": {
            "lang_name": "Simplified_Chinese",
            "tokenize": {"tiny": {}},
            "ner": {"tiny": {}},
            "default_processors": kinds,
            "default_dependencies": {},
            "packages": {"default": kinds},
        }
    }
    for name, content in (
        ("words.txt", "\n\n".join(texts) + "\n"),
        ("words.labels", "\n\n".join(labels) + "\n"),
        ("words.conllu", "\n".join(rows) + "\n"),
        ("mwt.json", "[]"),
        ("names.json", json.dumps(names, ensure_ascii=False)),
        ("resources.json", json.dumps(index)),
    ):
        (folder / name).write_text(content, encoding="utf-8")


def _ends(word: str) -> str:
    """Return the tokenizer's label of each character: 1 ends a word, 2 a sentence."""
    return "0" * (len(word) - 1) + ("2" if word == "。" else "1")
