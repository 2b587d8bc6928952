"""The options of ``extract run``; what it does is in ``run_command``."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.run_command import execute

ConfigFile = Annotated[str | None, typer.Option("--config", help="TOML file with settings.")]
GazetteerFolder = Annotated[
    str | None, typer.Option("--gazetteers", help="Folder to use in place of the shipped one.")
]
Overlays = Annotated[
    list[str] | None, typer.Option("--overlay", help="Folder laid over the gazetteers; repeatable.")
]
SpacyModel = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Add a spaCy model's entities where none of ours stand."),
]
Stanza = Annotated[
    str | None,
    typer.Option(metavar="LANGUAGE", help="Add Stanza's entities likewise, such as zh-hans."),
]
StanzaFolder = Annotated[
    str | None, typer.Option("--stanza-dir", metavar="DIR", help="Folder of Stanza's models.")
]


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
    spacy_model: SpacyModel = None,
    stanza: Stanza = None,
    stanza_dir: StanzaFolder = None,
    processes: Annotated[
        str | None, typer.Option(metavar="N|auto", help="How many processes share the work.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Keep what an earlier run has done; do the rest.")
    ] = False,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Only the I-th of N equal parts.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many documents.")] = None,
    on_error: Annotated[
        str, typer.Option(metavar="record|stop", help="What to do when a document fails.")
    ] = "record",
    engine: Annotated[
        str, typer.Option(metavar="local|dask", help="What distributes the work.")
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Dask scheduler; else a local cluster.")
    ] = None,
    verbose: Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say more.")] = 0,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only errors.")] = False,
) -> None:
    """Extract the records of texts into one JSON Lines file."""
    raise typer.Exit(
        execute(
            inputs,
            output,
            mentions=mentions,
            documents=documents,
            date=date,
            config=config,
            gazetteers=gazetteers,
            overlay=overlay,
            spacy_model=spacy_model,
            stanza=stanza,
            stanza_dir=stanza_dir,
            processes=processes,
            resume=resume,
            shard=shard,
            limit=limit,
            on_error=on_error,
            engine=engine,
            scheduler=scheduler,
            verbose=verbose,
            quiet=quiet,
        )
    )
