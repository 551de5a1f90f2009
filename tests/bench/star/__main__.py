"""Prints the table for the sets of answers named (`dev` and `test` without a name), and writes it as JSON.

The answers of `test` are for measuring: who changes the checker looks at `dev`.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from adapters import main
from bot.star import Checker, Label
from tests.bench.star import baselines, cost
from tests.bench.star.labelled import Labelled, Seen, load, look, ratings
from tests.bench.star.table import Judged, Row, rows

OUTPUT = Path("bench-star.json")
SETS = ("dev", "test")


def judged(answers: Sequence[Labelled], checker: Checker) -> Judged:
    """What the table is made from."""

    def without(answer: Labelled, part: Label) -> Seen:
        return look([answer.without(part)], checker)[0]

    return Judged(look(answers, checker), ratings(answers), without)


def show(name: str, table: Sequence[Row], console: Console) -> None:
    """One set of answers."""
    shown = Table("Measure", "Ours", "Target", "Position only", "Length only", "n", title=name, title_justify="left")
    for row in table:
        peers = [
            f"{row.baselines[peer]:.3f}" if peer in row.baselines else "" for peer in ("position only", "length only")
        ]
        value = f"{row.value:.3f}" + (f" [{row.interval[0]:.2f}–{row.interval[1]:.2f}]" if row.interval else "")
        shown.add_row(row.name, value, row.target, *peers, str(row.n))
    console.print(shown)


def run(names: Sequence[str], console: Console) -> None:
    """Measure and show everything."""
    checker, peers = main.checker(), baselines.fitted()
    results: dict[str, object] = {}
    for name in names:
        console.print(f"Reading {name} …")
        table = list(rows(judged(load(name), checker), peers))
        show(name, table, console)
        results[name] = [asdict(row) for row in table]
    costs = cost.figures(load(names[0]))
    shown = Table("Cost", "Measured", "Unit", "Target", title="On this machine", title_justify="left")
    for figure in costs:
        shown.add_row(figure.name, f"{figure.value:.3f}", figure.unit, figure.target)
    console.print(shown)
    results["cost"] = [asdict(figure) for figure in costs]
    OUTPUT.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    run(sys.argv[1:] or SETS, Console())
