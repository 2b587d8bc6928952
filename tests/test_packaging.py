"""The wheel: what is in it, and that it works from there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    [path] = folder.glob("*.whl")
    return path


@pytest.mark.slow
def test_wheel_holds_the_package_and_its_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert wheel.name.startswith("zh_extract-")
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"extract"}
    data = {name.removeprefix("extract/_gazetteers/") for name in names if "_gazetteers/" in name}
    source = ROOT / "gazetteers"
    expected = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.suffix in (".tsv", ".toml", ".json")
    }
    assert data == expected
    assert "extract/py.typed" in names
    assert not [name for name in names if "corpus" in name or "__pycache__" in name]


@pytest.mark.slow
def test_the_unpacked_wheel_works(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = (
        "import extract; from extract.gazetteers import find_folder; print(find_folder()); "
        "print(len(extract.Extractor()('王毅表示，中方愿同哈方扩大合作。').commitments))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=120,
        env={"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8", "PATH": ""},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    folder, count = result.stdout.split()
    assert folder == str(tmp_path / "extract" / "_gazetteers")
    assert int(count) == 1


@pytest.mark.slow
def test_spacy_finds_the_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    """The component and the tokenizer are found by name alone; the second process imports anew."""
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run(
        [sys.executable, *install, "--target", str(tmp_path / "site"), str(wheel)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    script = tmp_path / "script.py"
    script.write_text(
        "import spacy\n"
        "characters = {'nlp': {'tokenizer': {'@tokenizers': 'extract.Characters.v1'}}}\n"
        "def main():\n"
        "    import multiprocessing\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    nlp = spacy.blank('zh', config=characters)\n"
        "    nlp.add_pipe('extract')\n"
        "    texts = ['王毅表示，中方愿同哈方扩大合作。', '托卡耶夫會見王毅。']\n"
        "    for doc in nlp.pipe(texts, n_process=2, batch_size=1):\n"
        "        kinds = [r['kind'] for r in doc._.events + doc._.commitments]\n"
        "        print(doc.ents[0].kb_id_, *kinds)\n"
        "if __name__ == '__main__':\n"
        "    main()\n",
        encoding="utf-8",
    )
    result = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=300,
        env={"PYTHONPATH": str(tmp_path / "site"), "PYTHONIOENCODING": "utf-8", "PATH": ""},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert result.stdout == "wang-yi commitment\nkassym-jomart-tokayev event\n"
