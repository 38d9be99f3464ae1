"""Markdown files: the public format of one article (docs/formats.md), read and written here."""
