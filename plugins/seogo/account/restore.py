"""A text dump written again from Markdown and ledger, never from the dump."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from seogo.account.encode import Form, from_text
from seogo.account.gaps import Gaps, put_together
from seogo.account.texts import paragraphs_of
from seogo.files import write_if_changed
from seogo.ledger.account import HEAD, damaged, read_account


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of one accession."""

    file: str
    sha256: str

    outcome: Literal["exact", "kept-in-seeds", "withdrawn", "text-missing", "different"]
    """Written byte for byte; a saved page or table, which is not restored; a dump with a text that
    was withdrawn, which cannot be; an article's text is no longer there as it was received; or the
    bytes are not those received."""

    article: str = ""
    """The article whose text was withdrawn or is missing."""

    path: Path | None = None


def restore(account: Path, folder: Path, text: Callable[[str, str], str | None]) -> Restored:
    """Write one dump.

    Args:
        account: Its file in the ledger.
        folder: Where to; made where missing. A name that is taken gets the accession in front.
        text: (article, digest) → the Markdown body of that digest, None if it is nowhere.

    Raises:
        LedgerError: The account is damaged.
    """
    rows = read_account(account)
    try:
        head = rows.pop(HEAD)
        file, sha256 = head["file"], head["sha256"]
        if head["format"] != "text":
            return Restored(file, sha256, "kept-in-seeds")
        gone = (row["article"] for row in rows.values() if row.get("fate") == "withdrawn")
        if article := next(gone, ""):
            return Restored(file, sha256, "withdrawn", article)
        missing = next(
            (
                row["article"]
                for row in rows.values()
                if "article" in row and "gaps" in row and text(row["article"], row["base"]) is None
            ),
            "",
        )
        if missing:
            return Restored(file, sha256, "text-missing", missing)
        data = b"".join(_pieces(rows, head["encoding"], text))
    except (LookupError, TypeError, ValueError) as error:
        raise damaged(account, error) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        return Restored(file, sha256, "different")
    path = folder / file
    if path.exists() and path.read_bytes() != data:
        path = folder / f"{sha256[:12]}-{file}"
    write_if_changed(path, data)
    return Restored(file, sha256, "exact", path=path)


def _pieces(
    rows: Mapping[str, Any], encoding: str, text: Callable[[str, str], str | None]
) -> Iterator[bytes]:
    for key in sorted(rows):
        row = rows[key]
        if "bytes" in row:
            yield from_text(row["bytes"])
            continue
        body = text(row["article"], row["base"]) if "article" in row else ""
        form = Form(row.get("encoding", encoding), row.get("decomposed", False))
        gaps = Gaps(tuple(row["gaps"]), row.get("blanks", {}))
        yield form.encode(put_together(gaps, paragraphs_of(body or "")))
