"""The page that ``extract --help`` prints, written down so that it needs no parser."""

from __future__ import annotations

_PAGE = """\
Usage: {program} [OPTIONS] COMMAND [ARGS]...

  Extract events and commitments from Chinese news text, with their evidence.

Options:
  --version   Print the version.
  -h, --help  Show this message and exit.

Commands:
  run     Extract the records of texts into one JSON Lines file.
  clean   Print the clean text of a file.
  schema  Print the JSON Schema of the output records.
  view    Show records beside their texts on one HTML page.
  eval    Score records against gold, or run on a corpus and score that.
  check   Check data files.
  gold    Convert gold for annotation tools and back.

  Example: extract run articles/ -o events.jsonl"""


def page(program: str) -> str:
    """Return the page, without its last line end, for a program called ``program``.

    >>> page("extract").splitlines()[0]
    'Usage: extract [OPTIONS] COMMAND [ARGS]...'
    """
    return _PAGE.replace("{program}", program)
