"""The commands about gold: ``extract eval`` and ``extract gold ...``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.errors import ExtractError, UsageError
from extract.shapes import dataclass

if TYPE_CHECKING:
    from extract.evaluate import Evaluation, Options

Corpus = Annotated[Path, typer.Option("--corpus", help="The texts: a file or folder.")]
Format = Annotated[str, typer.Option("--format", help="brat or labelstudio.")]

gold_app = typer.Typer(
    help="Convert gold for annotation tools and back.", no_args_is_help=True, rich_markup_mode=None
)


SHOWN = 40  # problems printed before the rest are only counted


@contextmanager
def _files() -> Iterator[None]:
    """A file that cannot be read or written is a usage error, in one line."""
    try:
        yield
    except OSError as fault:
        if fault.filename is None:
            raise
        raise UsageError(f"{fault.filename}: {fault.strerror}") from fault


@dataclass(frozen=True, slots=True)
class Request:
    """An evaluation asked for on the command line."""

    predictions: Path
    gold: Path
    mentions: Path | None
    options: Options
    update_floors: bool = False
    allow_lower: bool = False
    as_json: bool = False
    documents: bool = False


def execute(request: Request) -> int:
    """Carry out a request; returns the exit code. Raises UsageError.

    Figures go to standard output; problems, changes and the verdict to standard error.
    """
    from extract.evaluate import run_eval

    floors = request.options.floors
    if request.update_floors and floors is None:
        raise UsageError("--update-floors needs --fail-under FILE")
    if floors is not None and not request.update_floors and not floors.is_file():
        raise UsageError(f"{floors}: no such file; make it with --update-floors")
    result = run_eval(
        request.predictions, request.gold, mentions=request.mentions, options=request.options
    )
    _print_lines([str(problem) for problem in result.problems], "", limit=SHOWN)
    if request.as_json:
        result.write_json(sys.stdout)
    else:
        print(result.table(documents=request.documents), end="")
    if request.update_floors and floors is not None:
        return _update(result, floors, request.allow_lower)
    if result.gate is not None:
        _print_lines(result.gate.changes, "change: ")
        _print_lines([*result.gate.below, *result.gate.faults], "gate: ")
    return result.exit_code


def _update(result: Evaluation, floors: Path, allow_lower: bool) -> int:
    if result.gate is not None:
        _print_lines(result.gate.changes, "change: ")
    result.update_floors(floors, allow_lower=allow_lower)
    return 1 if any(problem.level == "error" for problem in result.problems) else 0


def _print_lines(lines: Sequence[str], prefix: str, *, limit: int | None = None) -> None:
    for line in lines[:limit]:
        print(prefix + line, file=sys.stderr)
    if limit is not None and len(lines) > limit:
        print(f"... and {len(lines) - limit} more", file=sys.stderr)


def eval_command(
    predictions: Annotated[Path, typer.Argument(help="Records, or a corpus to run on.")],
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    mentions: Annotated[
        Path | None, typer.Option(help="Entities and dates as written by run.")
    ] = None,
    corpus: Annotated[
        list[Path] | None, typer.Option(help="Texts to check gold against; repeatable.")
    ] = None,
    manifest: Annotated[
        Path | None, typer.Option(help="Genre, script, split and digest of each document.")
    ] = None,
    split: Annotated[str | None, typer.Option(help="Score only this split.")] = None,
    errors: Annotated[Path | None, typer.Option(help="Write the differences here.")] = None,
    fail_under: Annotated[
        Path | None, typer.Option(help="File of floors; exit code 1 below one.")
    ] = None,
    update_floors: Annotated[
        bool, typer.Option("--update-floors", help="Set the floors to these figures.")
    ] = False,
    allow_lower: Annotated[
        bool, typer.Option("--allow-lower", help="Let an update lower a floor.")
    ] = False,
    agreement: Annotated[
        bool, typer.Option("--agreement", help="Both sides are gold; score one by the other.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Full figures as JSON.")] = False,
    documents: Annotated[bool, typer.Option("--documents", help="Figures by document.")] = False,
    resamples: Annotated[int, typer.Option(min=0, help="Bootstrap resamples; 0 for none.")] = 1000,
    seed: Annotated[int, typer.Option(help="Seed of the bootstrap.")] = 20250101,
) -> None:
    """Score records against gold, or run on a corpus and score that."""
    from extract.evaluate import Options

    options = Options(
        corpus=tuple(corpus or ()),
        manifest=manifest,
        split=split,
        errors=errors,
        floors=fail_under,
        agreement=agreement,
        resamples=resamples,
        seed=seed,
    )
    request = Request(
        predictions,
        gold,
        mentions,
        options,
        update_floors=update_floors,
        allow_lower=allow_lower,
        as_json=as_json,
        documents=documents,
    )
    with _files():
        code = execute(request)
    raise typer.Exit(code)


@gold_app.command("export", epilog="Example: extract gold export gold/ out/ --corpus corpus/")
def export_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Folder (brat) or file (Label Studio) to write.")],
    corpus: Corpus,
    form: Format = "brat",
) -> None:
    """Write gold in the format of an annotation tool."""
    from extract.interchange.convert import export_gold

    with _files():
        number = export_gold(gold, corpus, target, form)
    typer.echo(f"{number} documents", err=True)


@gold_app.command("import", epilog="Example: extract gold import out/ gold/ --format brat")
def import_command(
    source: Annotated[Path, typer.Argument(help="What the tool saved.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    form: Format = "brat",
) -> None:
    """Write gold from the format of an annotation tool."""
    from extract.interchange.convert import import_gold

    with _files():
        number = import_gold(source, target, form)
    typer.echo(f"{number} documents", err=True)


@gold_app.command("hide", epilog="Example: extract gold hide gold/ public/ --corpus corpus/")
def hide_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    corpus: Corpus,
) -> None:
    """Write offsets and digests in place of the words of the texts."""
    from extract.interchange.convert import hide_words

    with _files():
        number = hide_words(gold, corpus, target)
    typer.echo(f"{number} documents", err=True)


@gold_app.command("show", epilog="Example: extract gold show public/ gold/ --corpus corpus/")
def show_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    corpus: Corpus,
) -> None:
    """Write the words of the texts in place of offsets."""
    from extract.interchange.convert import show_words

    with _files():
        number = show_words(gold, corpus, target)
    typer.echo(f"{number} documents", err=True)


def main() -> None:
    """Run ``extract eval`` alone, as ``python -m extract.evaluate`` does."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(eval_command)
    try:
        app()
    except ExtractError as fault:
        typer.echo(f"extract: {fault}", err=True)
        raise SystemExit(2) from fault
