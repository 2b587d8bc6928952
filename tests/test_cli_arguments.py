"""Command lines read without typer give what typer gives, or are left to it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import typer.main
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.cli_app import app
from extract.cli_arguments import FLAGS, NUMBERS, REPEATED, VALUES, run_arguments
from extract.cli_help import page

GROUP: Any = typer.main.get_command(app)
RUN: Any = GROUP.commands["run"]


def by_typer(words: list[str]) -> dict[str, Any]:
    """What typer hands to the command."""
    with RUN.make_context("run", list(words)) as context:
        return dict(context.params)


def test_options_are_those_of_typer() -> None:
    declared = {
        option: parameter.name
        for parameter in RUN.params
        for option in [*parameter.opts, *parameter.secondary_opts]
        if option.startswith("-") and parameter.name != "help"
    }
    ours = VALUES | REPEATED | NUMBERS | {flag: name for flag, (name, _) in FLAGS.items()}
    assert {option: name for option, name in ours.items() if option != "-vv"} == declared


@pytest.mark.parametrize(
    "words",
    [
        ["a", "-o", "b"],
        ["-o", "b", "a", "c"],
        ["-", "-o", "-"],
        ["a", "--output", "b", "--limit", "3", "-q", "--resume"],
        ["a", "-o", "b", "-vv", "--overlay", "x", "--overlay", "y"],
        ["a", "-o", "b", "--processes", "auto", "--shard", "1/2", "--on-error", "stop"],
    ],
)
def test_plain_lines_are_read(words: list[str]) -> None:
    found = run_arguments(words)
    assert found is not None
    typed = by_typer(words)
    assert {name: typed[name] for name in found} == found
    defaults = by_typer(["a", "-o", "b"])
    assert {n: v for n, v in typed.items() if n not in found} == {
        n: v for n, v in defaults.items() if n not in found
    }


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a"],
        ["-o", "b"],
        ["a", "-o"],
        ["a", "-ob"],
        ["a", "--output=b"],
        ["a", "-o", "b", "-o", "c"],
        ["a", "-o", "b", "--limit", "0"],
        ["a", "-o", "b", "--limit", "x"],
        ["a", "-o", "b", "--unknown"],
        ["a", "-o", "b", "--help"],
        ["a", "-o", "b", "-qv"],
        ["a", "-o", "b", "--", "-c"],
        ["a", "-o", "--resume"],
        ["a", "-o", "b", ""],
    ],
)
def test_everything_else_is_left_to_typer(words: list[str]) -> None:
    assert run_arguments(words) is None


WORDS = st.sampled_from(
    [*VALUES, *FLAGS, *REPEATED, *NUMBERS, "a", "b", "-", "--", "7", "０", "-x", "--output=c", ""]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=9))
def test_what_is_read_is_what_typer_reads(words: list[str]) -> None:
    for line in (words, [*words, "in", "-o", "out"]):
        found = run_arguments(line)
        if found is not None:
            typed = by_typer(line)
            assert {name: typed[name] for name in found} == found


def test_page_lists_every_command_with_its_first_sentence() -> None:
    listed = dict(
        line.strip().split(maxsplit=1)
        for line in page("extract").split("Commands:\n")[1].split("\n\n")[0].splitlines()
    )
    assert listed == {
        name: command.get_short_help_str(limit=200) for name, command in GROUP.commands.items()
    }


def test_page_is_the_same_with_typer_and_without() -> None:
    code = (
        "import sys\nfrom extract.cli import main\nsys.argv = ['extract', *sys.argv[1:]]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    code = end.code\n"
        "assert not code, code\nprint('typer' in sys.modules)"
    )
    pages = [
        subprocess.run(
            [sys.executable, "-c", code, *words], capture_output=True, encoding="utf-8", check=True
        ).stdout
        for words in (["--help"], ["-h"], ["-h", "run"], ["--version"])
    ]
    assert pages[0] == page("extract") + "\nFalse\n"
    assert pages[1] == pages[0]
    assert pages[2] == page("extract") + "\nTrue\n"
    assert pages[3].endswith("\nFalse\n")
