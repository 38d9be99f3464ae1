"""What `seogo convert` takes: python bench/convert.py 10000

Four runs in processes of their own on a made dump: Kiwi alone on its paragraphs (two threads), a
first run, a run into another archive with Kiwi's answers known, and that run once more with
nothing changed.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from corpus import dump


def kiwi_alone(source: Path) -> None:
    """All paragraphs that convert would ask for, in one batch after the other."""
    from seogo.analysis import kiwi  # noqa: PLC0415
    from seogo.articles.blocks import article_blocks, prose  # noqa: PLC0415
    from seogo.readers import Inputs  # noqa: PLC0415

    records = list(Inputs([source]))
    paragraphs = [text for record in records for text in prose(article_blocks(record.body))]
    read = kiwi.load()
    start = time.perf_counter()
    for at in range(0, len(paragraphs), 256):
        for _ in read(paragraphs[at : at + 256]):
            pass
    report("Kiwi alone, two threads", time.perf_counter() - start)


def convert_once(name: str, source: Path, content: Path) -> None:
    """One run of convert, imports included, and its memory."""
    start = time.perf_counter()
    from seogo.convert import convert  # noqa: PLC0415

    convert([source], content)
    seconds = time.perf_counter() - start
    report(name, seconds, f"{source.stat().st_size / seconds / 1e6:.1f} MB/s")


def report(name: str, seconds: float, more: str = "") -> None:
    """One line: seconds and the largest memory so far."""
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: {seconds:.2f} s, {megabytes:.0f} MB {more}".rstrip(), flush=True)


def main() -> None:
    """Make the dump and start each run as a process of its own."""
    if len(sys.argv) > 2:
        name, source, content = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
        if name == "kiwi":
            kiwi_alone(source)
        else:
            convert_once(name, source, content)
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source, first, second = root / "dump.txt", root / "first", root / "second"
        source.write_text("\n".join(dump(int(sys.argv[1]))) + "\n", encoding="utf-8")
        print(f"{sys.argv[1]} articles, {source.stat().st_size / 1e6:.1f} MB", flush=True)
        run = [sys.executable, __file__]
        subprocess.run([*run, "kiwi", source, first], check=True)
        subprocess.run([*run, "first run", source, first], check=True)
        shutil.copytree(first / ".seogo" / "analysis", second / ".seogo" / "analysis")
        subprocess.run([*run, "Kiwi's answers known", source, second], check=True)
        subprocess.run([*run, "nothing changed", source, second], check=True)


if __name__ == "__main__":
    main()
