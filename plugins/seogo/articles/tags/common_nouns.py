"""Nouns of Korean news prose that tell nothing about what an article is about.

The list beside this module was written for Seogo; a line holds as many as fit.
"""

from importlib.resources import files

COMMON_NOUNS = frozenset(
    files("seogo.articles.tags").joinpath("common_nouns.txt").read_text(encoding="utf-8").split()
)
