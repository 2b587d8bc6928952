"""``extract run``: its options, its progress bar and what it says at the end."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.summary import Summary

log = logging.getLogger("extract")

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
    from extract.backends import load_backends
    from extract.calendar_day import parse_day
    from extract.run import Options, parse_processes, parse_shard, run

    _logging(verbose, quiet)
    parse_day(date)
    if on_error not in ("record", "stop"):
        raise UsageError(f"--on-error {on_error}: record or stop")
    if scheduler and engine != "dask":
        raise UsageError("--scheduler needs --engine dask")
    options = Options(
        processes=parse_processes(processes) if processes else None,
        resume=resume,
        shard=parse_shard(shard),
        limit=limit,
        on_error=on_error,
        engine=engine,
        scheduler=scheduler,
    )
    given = {"date": date, "gazetteers": gazetteers, "overlays": tuple(overlay or ())}
    models = {"spacy_model": spacy_model, "stanza": stanza, "stanza_dir": stanza_dir}
    settings = settings_from(config, **given, **models)
    load_backends(settings)
    with _progress(quiet) as progress:
        summary = run(
            inputs,
            output,
            config=settings,
            mentions=mentions,
            documents=documents,
            progress=progress,
            options=options,
        )
    _report(summary, inputs, output)
    raise typer.Exit(summary.exit_code)


def _report(summary: Summary, inputs: list[str], output: str) -> None:
    for failure in summary.failures:
        log.error("%s: %s: %s", failure.path, failure.stage, failure.error)
    if summary.failed > len(summary.failures):
        log.error("... and %d more failures", summary.failed - len(summary.failures))
    if summary.stopped:
        log.error("stopped at the first failure; --resume goes on from there")
    elif summary.nothing_to_do:
        log.warning("nothing to do: %s is done already", output)
    elif summary.exit_code == 3:
        log.error("nothing readable in: %s", " ".join(inputs))
    else:
        log.info(
            "%d documents, %d events, %d commitments, %d failures",
            summary.documents,
            summary.counts["event"],
            summary.counts["commitment"],
            summary.failed,
        )
        if summary.reused:
            log.info("%d of them done before", summary.reused)


def settings_from(config: str | None, **given: Any) -> Any:
    """Return the settings of a file with those of the command line laid over them."""
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
