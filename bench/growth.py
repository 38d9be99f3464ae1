"""Seconds by stage at growing sizes: python bench/growth.py 100 1000"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from corpus import dump

from seogo.build import build
from seogo.convert import convert


def measure(count: int) -> None:
    """Convert and build a made dump twice, cold and warm, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        source, content = root / "dump.txt", root / "content"
        source.write_text("\n".join(dump(count)) + "\n", encoding="utf-8")
        for state in ("cold", "warm"):
            start = time.perf_counter()
            converted = convert([source], content)
            seconds = {"convert": time.perf_counter() - start}
            built = build(content, root / "output")
            seconds |= built.seconds
            stages = ", ".join(f"{name} {value:.2f}" for name, value in seconds.items())
            problems = len(converted.problems) + len(built.problems)
            found = f"{built.files} files, {problems} problems"
            print(f"{count} articles, {state}: {stages} s; {found}")


if __name__ == "__main__":
    for size in sys.argv[1:]:
        measure(int(size))
