"""Seogo (서고): a raw dump of Korean articles becomes a permanent, searchable, static archive."""

__version__ = "0.2.0"
