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
