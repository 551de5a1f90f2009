"""Checks so many texts on every core, and says which broke a promise: `python -m tests.fuzz [count] [seed]`."""

import multiprocessing
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.progress import track

from tests.fuzz.promises import batch

COUNT = 200_000
LONGS = 200
"""Texts of full length among them."""
BATCH = 500


def works(count: int, seed: int) -> Iterator[tuple[int, int, int]]:
    """The batches of a run: seed, texts and long texts of each."""
    batches = max(1, count // BATCH)
    for at in range(batches):
        longs = LONGS * (at + 1) // batches - LONGS * at // batches
        yield seed + at, min(BATCH, count), longs


def run(count: int, seed: int, console: Console) -> int:
    """Check them all; how many broke a promise."""
    todo, problems = list(works(count, seed)), 0
    with multiprocessing.get_context("spawn").Pool() as pool:
        for found in track(pool.imap_unordered(batch, todo), "Checking", total=len(todo), console=console):
            problems += len(found)
            for line in found:
                console.print(line, markup=False)
    console.print(f"{count:,} texts and {LONGS} long ones from seed {seed}: {problems} problems")
    return problems


if __name__ == "__main__":
    count, seed, *_ = [*map(int, sys.argv[1:3]), *(COUNT, 1)[len(sys.argv) - 1 :]]
    sys.exit(run(count, seed, Console()) > 0)
