"""``make chaos``, ``python -m tests.chaos [KILLS [SEED]]``: many kills, and what became of the questions."""

import sys
import tempfile
from pathlib import Path

from tests.chaos.killing import kill_again_and_again


def main(kills: int = 100, seed: int = 1) -> int:
    """Kill and tell; 1 when a question was lost or doubled."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_again_and_again(Path(folder), kills, seed)
    sys.stdout.write(
        f"{outcome.kills} kills, {outcome.posts} questions: {len(outcome.lost)} lost, {len(outcome.doubled)} doubled\n"
    )
    return 1 if outcome.lost or outcome.doubled else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
