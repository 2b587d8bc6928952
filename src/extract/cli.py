"""The command line. Exit codes: 0 done, 1 some failed, 2 usage, 3 nothing readable.

``extract --help``, ``extract --version`` and plain ``extract run`` are carried out without
typer, whose import takes longer than they do; all else is in ``cli_app``.
"""

from __future__ import annotations

import os
import sys

from extract.errors import ExtractError, InputError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_INTERRUPTED = 130  # exit code after Ctrl-C


def main() -> None:
    """Run the command line; every expected error is one line and an exit code."""
    try:
        sys.exit(_execute(sys.argv[1:]))
    except UsageError as error:
        _say(f"extract: {error}")
        sys.exit(2)
    except InputError as error:
        _say(f"extract: {error}")
        sys.exit(3)
    except ExtractError as error:
        _say(f"extract: {error}")
        sys.exit(1)
    except BrokenPipeError:
        _let_go_of_output()
        sys.exit(1)
    except KeyboardInterrupt:
        _say_interrupted()
        sys.exit(_INTERRUPTED)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # typer's own answer to Ctrl-C says nothing
            _say_interrupted()
        raise


def _execute(arguments: list[str]) -> int:
    """Carry out what needs no typer, else leave it to typer, which exits by itself."""
    if arguments in (["--help"], ["-h"]):
        from extract.cli_help import page

        print(page(_program()))
        return 0
    if arguments == ["--version"]:
        from extract import __version__

        print(f"extract {__version__}")
        return 0
    if arguments[:1] == ["run"]:
        from extract.cli_arguments import run_arguments

        given = run_arguments(arguments[1:])
        if given is not None:
            from extract.run_command import execute

            _leave(execute(**given))
    from extract.cli_app import app

    app()
    return 0


def _leave(code: int) -> NoReturn:
    """End the process at once: taking names and tables apart one by one is work for nothing."""
    sys.stdout.flush()
    sys.stderr.flush()
    if "multiprocessing" in sys.modules or "coverage" in sys.modules:
        sys.exit(code)  # they have something to do at the end
    os._exit(code)


def _program() -> str:
    """Return what the user typed to get here: the command, or the module."""
    module = getattr(sys.modules["__main__"], "__package__", None)
    if module:
        return f"python -m {module}"
    return os.path.basename(sys.argv[0])  # noqa: PTH119 (pathlib takes long)


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _let_go_of_output() -> None:
    """Keep Python from writing what is left to a reader that has gone."""
    from contextlib import suppress

    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_interrupted() -> None:
    hint = "; the same command with --resume goes on" if sys.argv[1:2] == ["run"] else ""
    _say(f"extract: interrupted{hint}")


if __name__ == "__main__":
    main()
