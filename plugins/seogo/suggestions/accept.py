"""An editor's decisions, carried out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from seogo.lock import alone
from seogo.suggestions.survey import Survey
from seogo.vocabulary.edit import open_draft
from seogo.workspace import work_folder


@dataclass(frozen=True, slots=True)
class Accepted:
    """One decision."""

    alias: str
    """The name given up; "" where a name was added."""

    name: str
    """The name it now goes by."""

    kind: str
    """Of the thing, as in the vocabulary."""

    is_new: bool
    """Whether it was not so before."""

    is_used: bool
    """Whether an article has the tag: a misspelt decision would help nobody."""

    was: str = ""
    """The name whose other spelling an added one was."""


def accept(
    content: Path,
    found: Survey,
    merges: Iterable[tuple[str, str]] = (),
    new: Iterable[tuple[str, str]] = (),
) -> list[Accepted]:
    """Write decisions into content/vocabulary.toml, the new names first.

    Args:
        content: The content folder.
        found: Its tags.
        merges: (alias, name).
        new: (name, kind).

    Returns:
        What was decided, once each, in that order.

    Raises:
        ConfigurationError: content/vocabulary.toml cannot be used.
        BusyError: Another run writes to this archive.
    """
    kinds = {s.name: s.kind for s in found.suggestions}
    results = []
    with alone(work_folder(content)):
        draft = open_draft(content)
        for name, kind in dict.fromkeys(new):
            owner = draft.canonical(name)
            is_new = (owner, draft.kind(name)) != (name, kind)
            draft.add(name, kind)
            was = owner if draft.kind(owner) and owner != name else ""
            results.append(Accepted("", name, kind, is_new, name in found.spellings, was))
        for alias, name in dict.fromkeys(merges):
            is_new = draft.merge(alias, name, kinds.get(name, "topic"))
            kept = draft.canonical(name)
            is_used = alias in found.spellings
            results.append(Accepted(alias, kept, draft.kind(kept), is_new, is_used))
        draft.save(content)
    return results
