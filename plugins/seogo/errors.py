"""What stops a run. Everything milder is a `seogo.problems.Problem` and the run goes on.

SeogoError                 caught once, in the command line; exit code 3
├── ConfigurationError     archive.toml or vocabulary.toml cannot be used as it stands
├── LedgerError            content/ledger/ cannot be read: writing on would lose what it records
├── MissingToolError       a part that builds need (Kiwi) is not installed
├── UnknownNameError       what a command was asked about is not in the archive
├── BusyError              another run is writing to this archive
└── TakenError             the name that a command was to give is in use
"""

from __future__ import annotations


class SeogoError(Exception):
    """Cannot go on. Carries the sentence in both languages, because it is made where it is known.

    Args:
        ko: What happened and the next thing to do, in Korean.
        en: The same in English.
    """

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko
        self.en = en


class ConfigurationError(SeogoError):
    """A hand-written settings file cannot be used."""


class LedgerError(SeogoError):
    """The machine-written record of identities is damaged."""


class UnknownNameError(SeogoError):
    """There is no such article, tag or author."""


class MissingToolError(SeogoError):
    """A tool the stage needs is not there."""


class BusyError(SeogoError):
    """Another run has this archive in its hands."""


class TakenError(SeogoError):
    """A command would give one name to two things."""
