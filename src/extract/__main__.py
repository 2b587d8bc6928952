"""Run the command line as a module: ``python -m extract``."""

from extract.cli import main

main()
