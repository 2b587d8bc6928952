"""The command line. Exit codes: 0 done, 1 some failed, 2 usage, 3 nothing readable."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from extract import __version__
from extract.cli_gold import eval_command, gold_app
from extract.errors import ExtractError, InputError, UsageError

app = typer.Typer(
    name="extract",
    help="Extract events and commitments from Chinese news text, with their evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: extract run articles/ -o events.jsonl",
)
check_app = typer.Typer(help="Check data files.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(check_app, name="check")
log = logging.getLogger("extract")

ConfigFile = Annotated[str | None, typer.Option("--config", help="TOML file with settings.")]
GazetteerFolder = Annotated[
    str | None, typer.Option("--gazetteers", help="Folder to use in place of the shipped one.")
]
Overlays = Annotated[
    list[str] | None, typer.Option("--overlay", help="Folder laid over the gazetteers; repeatable.")
]


def _version(value: bool) -> None:
    if value:
        typer.echo(f"extract {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command("run", epilog="Example: extract run articles/ -o events.jsonl --mentions m.jsonl")
def run_command(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    output: Annotated[str, typer.Option("-o", "--output", help="JSON Lines file, or -.")],
    mentions: Annotated[
        str | None, typer.Option(help="Also write entities, dates and amounts here.")
    ] = None,
    documents: Annotated[
        str | None, typer.Option(help="Also write one line for each document here.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="Publication date (YYYY-MM-DD) where a text has none.")
    ] = None,
    config: ConfigFile = None,
    gazetteers: GazetteerFolder = None,
    overlay: Overlays = None,
    verbose: Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say more.")] = 0,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only errors.")] = False,
) -> None:
    """Extract the records of texts into one JSON Lines file."""
    from extract.calendar_day import parse_day
    from extract.run import run

    _logging(verbose, quiet)
    parse_day(date)
    settings = _settings(config, date=date, gazetteers=gazetteers, overlays=tuple(overlay or ()))
    with _progress(quiet) as progress:
        summary = run(
            inputs,
            output,
            config=settings,
            mentions=mentions,
            documents=documents,
            progress=progress,
        )
    for failure in summary.failures:
        log.error("%s: %s: %s", failure.path, failure.stage, failure.error)
    if not summary.documents:
        log.error("nothing readable in: %s", " ".join(inputs))
    else:
        log.info(
            "%d documents, %d events, %d commitments, %d failures",
            summary.documents,
            summary.counts["event"],
            summary.counts["commitment"],
            len(summary.failures),
        )
    raise typer.Exit(summary.exit_code)


@app.command("clean", epilog="Example: extract clean article.html --content")
def clean_command(
    file: Annotated[str, typer.Argument(help="File, or - for standard input.")],
    content: Annotated[
        bool, typer.Option("--content", help="Only title, dateline and body.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Zones with their spans.")] = False,
    config: ConfigFile = None,
    gazetteers: GazetteerFolder = None,
    overlay: Overlays = None,
) -> None:
    """Print the clean text of a file."""
    from extract.cleaning import clean_lines

    settings = _settings(config, gazetteers=gazetteers, overlays=tuple(overlay or ()))
    for line in clean_lines(file, settings, content=content, as_json=as_json):
        sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


@app.command("schema", epilog="Example: extract schema > schema.json")
def schema_command() -> None:
    """Print the JSON Schema of the output records."""
    import json

    from extract.records import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


app.command("eval", epilog="Example: extract eval events.jsonl corpus/gold --mentions m.jsonl")(
    eval_command
)
app.add_typer(gold_app, name="gold")


@check_app.command("gazetteers")
def check_gazetteers_command(gazetteers: GazetteerFolder = None, overlay: Overlays = None) -> None:
    """Check all tables and rule files, and overlays if given."""
    from extract.gazetteer_check import check
    from extract.gazetteers import find_folder

    folder = find_folder(gazetteers)
    faults = check(folder, [Path(name) for name in overlay or ()])
    for fault in faults:
        typer.echo(f"{fault.file}:{fault.line}: {fault.fault}", err=True)
    if not faults:
        typer.echo(f"{folder}: no faults")
    raise typer.Exit(1 if faults else 0)


def _settings(config: str | None, **given: Any) -> Any:
    from extract.config import Config, load_config, override

    return override(load_config(config) if config else Config(), **given)


def _logging(verbose: int, quiet: bool) -> None:
    level = logging.ERROR if quiet else logging.DEBUG if verbose > 1 else logging.INFO
    if not verbose and not quiet:
        level = logging.WARNING if not sys.stderr.isatty() else logging.INFO
    logging.basicConfig(level=level, format="extract: %(message)s", stream=sys.stderr, force=True)


class _progress:
    """A progress bar on a terminal, nothing elsewhere."""

    def __init__(self, quiet: bool) -> None:
        self._shown = sys.stderr.isatty() and not quiet
        self._bar: Any = None

    def __enter__(self) -> Any:
        if not self._shown:
            return None
        from rich.console import Console
        from rich.progress import Progress

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._bar.start()
        task = self._bar.add_task("documents", total=None)
        return lambda done, total: self._bar.update(task, completed=done, total=total)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def main() -> None:
    """Run the command line; every expected error is one line and an exit code."""
    try:
        app()
    except UsageError as error:
        typer.echo(f"extract: {error}", err=True)
        sys.exit(2)
    except InputError as error:
        typer.echo(f"extract: {error}", err=True)
        sys.exit(3)
    except ExtractError as error:
        typer.echo(f"extract: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("extract: interrupted", err=True)
        sys.exit(130)


if __name__ == "__main__":
    main()
