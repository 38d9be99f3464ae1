"""The command line: parses, calls one library function, prints. `seogo --help` lists it."""

from seogo.cli.main import main

__all__ = ["main"]
