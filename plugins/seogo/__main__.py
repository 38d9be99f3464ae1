"""`python -m seogo`: the same as the console script, for places where scripts cannot run."""

from seogo.cli import main

main()
