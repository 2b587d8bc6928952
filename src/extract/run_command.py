"""What ``extract run`` does: settings, progress bar, messages at the end.

Its options are declared for typer in ``cli_run`` and read without it in ``cli_arguments``.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.summary import Summary

_DEBUG, _INFO, _WARNING, _ERROR = 10, 20, 30, 40  # the levels of logging, which loads slowly


def execute(
    inputs: list[str],
    output: str,
    *,
    mentions: str | None = None,
    documents: str | None = None,
    date: str | None = None,
    config: str | None = None,
    gazetteers: str | None = None,
    overlay: list[str] | None = None,
    spacy_model: str | None = None,
    stanza: str | None = None,
    stanza_dir: str | None = None,
    processes: str | None = None,
    resume: bool = False,
    shard: str | None = None,
    limit: int | None = None,
    on_error: str = "record",
    engine: str = "local",
    scheduler: str | None = None,
    verbose: int = 0,
    quiet: bool = False,
) -> int:
    """Carry out ``extract run`` with the options as given on the command line; the exit code.

    Raises ``UsageError`` for values that do not fit.
    """
    from extract.backends import load_backends
    from extract.calendar_day import parse_day
    from extract.run import Options, parse_processes, parse_shard, run

    level = _level(verbose, quiet)
    if verbose or engine != "local" or spacy_model or stanza:
        _show_logs(level)
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
    if options.processes is None and engine == "local":
        gc.disable()  # until the second document: most runs of one end before it pays
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
    _report(summary, inputs, output, level)
    return summary.exit_code


def _report(summary: Summary, inputs: list[str], output: str, level: int) -> None:
    def say(importance: int, message: str) -> None:
        if importance >= level:
            print(f"extract: {message}", file=sys.stderr)

    for failure in summary.failures:
        say(_ERROR, f"{failure.path}: {failure.stage}: {failure.error}")
    if summary.failed > len(summary.failures):
        say(_ERROR, f"... and {summary.failed - len(summary.failures)} more failures")
    if summary.stopped:
        say(_ERROR, "stopped at the first failure; --resume goes on from there")
    elif summary.nothing_to_do:
        say(_WARNING, f"nothing to do: {output} is done already")
    elif summary.exit_code == 3:
        say(_ERROR, f"nothing readable in: {' '.join(inputs)}")
    else:
        counts = summary.counts
        say(
            _INFO,
            f"{summary.documents} documents, {counts['event']} events, "
            f"{counts['commitment']} commitments, {summary.failed} failures",
        )
        if summary.reused:
            say(_INFO, f"{summary.reused} of them done before")


def settings_from(config: str | None, **given: Any) -> Any:
    """Return the settings of a file with those of the command line laid over them."""
    from extract.config import Config, load_config, override

    return override(load_config(config) if config else Config(), **given)


def _level(verbose: int, quiet: bool) -> int:
    """Return how important a message must be to be shown."""
    if quiet:
        return _ERROR
    if verbose:
        return _DEBUG if verbose > 1 else _INFO
    return _INFO if sys.stderr.isatty() else _WARNING


def _show_logs(level: int) -> None:
    """Show what libraries have to say."""
    import logging

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
