"""Digests of folders: what their files hold, whatever the files' times."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

DATA = (".tsv", ".toml")
CODE = (".py",)

Signature = tuple[tuple[str, int, int, int, int], ...]
"""For each file its path below the folder, size, times of writing and change (ns), and number."""

_known: dict[tuple[str, tuple[str, ...]], tuple[Signature, str]] = {}


def folder_digest(
    folder: Path, endings: tuple[str, ...] = DATA, written: Signature | None = None
) -> str:
    """Return the SHA-256 of the files of a folder that have one of the endings, by path.

    Files are read again only where size, times or number of one are others than before.
    ``written``: the folder's signature, where it was just taken.
    """
    if written is None:
        written = signature(folder, endings)
    before = _known.get((str(folder), endings))
    if before is not None and before[0] == written:
        return before[1]
    digest = hashlib.sha256()
    for name, *_ in written:
        with open(f"{folder}/{name}", "rb", 0) as file:  # noqa: PTH123 (hundreds for each start)
            content = hashlib.sha256(file.read()).hexdigest()
        digest.update(f"{name}\0{content}\n".encode())
    found = digest.hexdigest()
    _known[(str(folder), endings)] = (written, found)
    return found


def signature(folder: Path, endings: tuple[str, ...]) -> Signature:
    """Return what tells, without reading, whether any file of a folder was written anew.

    >>> [file[0] for file in signature(Path(__file__).parent, (".typed",))]
    ['py.typed']
    """
    return tuple(sorted(_files(str(folder), "", endings)))


def _files(
    folder: str, below: str, endings: tuple[str, ...]
) -> Iterator[tuple[str, int, int, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        name = below + entry.name
        if entry.name.endswith(endings) and entry.is_file():
            found = entry.stat()
            yield name, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
        elif entry.is_dir(follow_symlinks=False) and entry.name != "__pycache__":
            yield from _files(entry.path, name + "/", endings)
