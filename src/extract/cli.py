"""The command line. Exit codes: 0 done, 1 some failed, 2 usage, 3 nothing readable."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extract import __version__
from extract.cli_gold import eval_command, gold_app
from extract.cli_run import ConfigFile, GazetteerFolder, Overlays, run_command, settings_from
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
_INTERRUPTED = 130  # exit code after Ctrl-C
check_app = typer.Typer(help="Check data files.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(check_app, name="check")


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


app.command("run", epilog="Example: extract run articles/ -o events.jsonl --processes auto")(
    run_command
)


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

    settings = settings_from(config, gazetteers=gazetteers, overlays=tuple(overlay or ()))
    for line in clean_lines(file, settings, content=content, as_json=as_json):
        sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


@app.command("schema", epilog="Example: extract schema > schema.json")
def schema_command() -> None:
    """Print the JSON Schema of the output records."""
    import json

    from extract.records import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@app.command("view", epilog="Example: extract view events.jsonl -o events.html")
def view_command(
    records: Annotated[Path, typer.Argument(help="Records as written by run.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="HTML file to write.")],
    doc: Annotated[list[str] | None, typer.Option(help="Only this document; repeatable.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Documents at most.")] = 100,
) -> None:
    """Show records beside their texts on one HTML page."""
    from extract.viewer import Chosen, write_page

    try:
        number = write_page(records, output, Chosen(tuple(doc or ()), limit))
    except OSError as fault:
        raise UsageError(f"cannot write {output}: {fault.strerror}") from fault
    typer.echo(f"{number} documents", err=True)


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
        _say_interrupted()
        sys.exit(_INTERRUPTED)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # typer's own answer to Ctrl-C says nothing
            _say_interrupted()
        raise


def _say_interrupted() -> None:
    hint = "; the same command with --resume goes on" if sys.argv[1:2] == ["run"] else ""
    typer.echo(f"extract: interrupted{hint}", err=True)


if __name__ == "__main__":
    main()
