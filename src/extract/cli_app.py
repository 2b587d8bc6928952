"""The commands and their options, declared for typer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

from extract import __version__
from extract.cli_gold import eval_command, gold_app
from extract.cli_help import page
from extract.cli_run import ConfigFile, GazetteerFolder, Overlays, run_command
from extract.errors import UsageError
from extract.run_command import settings_from


class _Commands(typer.core.TyperGroup):
    """The commands, with the page that is printed without typer too."""

    def get_help(self, ctx: Any) -> str:
        return page(ctx.command_path)


app = typer.Typer(
    name="extract",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
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
