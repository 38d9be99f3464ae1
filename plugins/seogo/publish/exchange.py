"""Two folders trade their names at once, so that at every moment there is one whole site.

Linux and macOS can do that in one step. Elsewhere, and on file systems that refuse it, two renames
follow each other, and what a run left that was killed between them is repaired by the next.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from seogo.files import make_durable

# The same flag under two names: RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS.
_EXCHANGE = 2
_AT_FDCWD = -100
# A kernel, file system or sandbox that does not know the call says one of these.
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EPERM}


def beside(site: Path) -> str:
    """How the names of a build's folders beside a site begin."""
    return f".{site.name}.seogo-"


def exchange(new: Path, site: Path) -> None:
    """Put `new` in the place of the site; the old site, if there was one, is then at `new`.

    Raises:
        OSError: It was refused, or could not be made durable; the site is the old one.
    """
    trade = _trade if site.exists() else _move
    trade(new, site)
    try:
        make_durable([], [site.parent])
    except OSError:
        trade(*((new, site) if trade is _trade else (site, new)))
        raise


def repair(site: Path) -> None:
    """Bring back a site that a killed run had put aside, and remove what such runs left.

    Raises:
        OSError: Something of it cannot be removed.
    """
    if not site.parent.is_dir():
        return
    if (aside := _aside(site)).is_dir() and not site.exists():
        aside.rename(site)
    for left in _left(site):
        shutil.rmtree(left)


def _left(site: Path) -> Iterator[Path]:
    for path in list(site.parent.iterdir()):
        if path.name.startswith(beside(site)) and path.is_dir() and not path.is_symlink():
            yield path


def _aside(site: Path) -> Path:
    return site.with_name(f"{beside(site)}aside")


def _move(source: Path, target: Path) -> None:
    source.rename(target)


def _trade(new: Path, site: Path) -> None:
    try:
        _at_once(new, site)
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise
        _in_turn(new, site)


def _at_once(new: Path, site: Path) -> None:
    one, other = os.fsencode(new), os.fsencode(site)
    try:
        if sys.platform == "linux":
            call = ctypes.CDLL(None, use_errno=True).renameat2
            failed = call(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE)
        elif sys.platform == "darwin":
            failed = ctypes.CDLL(None, use_errno=True).renamex_np(one, other, _EXCHANGE)
        else:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    except AttributeError as error:  # an older libc
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from error
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(new), None, str(site))


def _in_turn(new: Path, site: Path) -> None:
    aside = _aside(site)
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in ((site, aside), (new, site), (aside, new)):
            source.rename(target)
            done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            target.rename(source)
        raise
