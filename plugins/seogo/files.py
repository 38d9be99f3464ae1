"""Writing files so that nothing is ever half there and nothing unchanged is touched."""

from __future__ import annotations

from pathlib import Path


def write_if_changed(path: Path, data: bytes) -> bool:
    """Replace a file by rename, or leave it alone where it already has these bytes.

    Never writes in place: the file may be a hard link into an older copy of the site.

    Returns:
        Whether the file was written.
    """
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    part.chmod(0o644)  # whatever the umask: what a site's server has to read
    part.replace(path)
    return True
