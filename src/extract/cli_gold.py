"""The commands about gold: ``extract eval`` and ``extract gold ...``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Corpus = Annotated[Path, typer.Option("--corpus", help="The texts: a file or folder.")]
Format = Annotated[str, typer.Option("--format", help="brat or labelstudio.")]

gold_app = typer.Typer(
    help="Convert gold for annotation tools and back.", no_args_is_help=True, rich_markup_mode=None
)


def eval_command(
    predictions: Annotated[Path, typer.Argument(help="Records, or a corpus to run on.")],
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    mentions: Annotated[
        Path | None, typer.Option(help="Entities and dates as written by run.")
    ] = None,
    corpus: Annotated[Path | None, typer.Option(help="Texts to check gold against.")] = None,
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
    from extract.scoring.command import Request, execute

    options = Options(
        corpus=corpus,
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
    raise typer.Exit(execute(request))


@gold_app.command("export", epilog="Example: extract gold export gold/ out/ --corpus corpus/")
def export_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Folder (brat) or file (Label Studio) to write.")],
    corpus: Corpus,
    form: Format = "brat",
) -> None:
    """Write gold in the format of an annotation tool."""
    from extract.interchange.convert import export_gold

    typer.echo(f"{export_gold(gold, corpus, target, form)} documents", err=True)


@gold_app.command("import", epilog="Example: extract gold import out/ gold/ --format brat")
def import_command(
    source: Annotated[Path, typer.Argument(help="What the tool saved.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    form: Format = "brat",
) -> None:
    """Write gold from the format of an annotation tool."""
    from extract.interchange.convert import import_gold

    typer.echo(f"{import_gold(source, target, form)} documents", err=True)


@gold_app.command("hide", epilog="Example: extract gold hide gold/ public/ --corpus corpus/")
def hide_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    corpus: Corpus,
) -> None:
    """Write offsets and digests in place of the words of the texts."""
    from extract.interchange.convert import hide_words

    typer.echo(f"{hide_words(gold, corpus, target)} documents", err=True)


@gold_app.command("show", epilog="Example: extract gold show public/ gold/ --corpus corpus/")
def show_command(
    gold: Annotated[Path, typer.Argument(help="Gold file or folder.")],
    target: Annotated[Path, typer.Argument(help="Gold folder to write.")],
    corpus: Corpus,
) -> None:
    """Write the words of the texts in place of offsets."""
    from extract.interchange.convert import show_words

    typer.echo(f"{show_words(gold, corpus, target)} documents", err=True)


def main() -> None:
    """Run ``extract eval`` alone, as ``python -m extract.evaluate`` does."""
    from extract.errors import ExtractError

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(eval_command)
    try:
        app()
    except ExtractError as fault:
        typer.echo(f"extract: {fault}", err=True)
        raise SystemExit(2) from fault
