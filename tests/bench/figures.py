"""What is reported: figures with their targets, and ratios beside a named peer."""

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours beside a peer's: how many times better, `over` saying what was divided by what."""

    name: str
    peer: str
    value: float
    over: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured; `target` as it is promised, empty where nothing is."""

    name: str
    value: float
    unit: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """Everything a run found out, and under which conditions."""

    machine: dict[str, str | float]
    ratios: Sequence[Ratio]
    figures: Sequence[Figure]


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def show(results: Results, console: Console) -> None:
    """Print them, ratios first: they travel from machine to machine, absolutes do not."""
    ratios = Table("Ratio", "Peer", "Times", "What was divided", title="Beside a peer", title_justify="left")
    for ratio in results.ratios:
        ratios.add_row(ratio.name, ratio.peer, f"{ratio.value:.2f}", ratio.over)
    console.print(ratios)
    figures = Table("Figure", "Measured", "Unit", "Target", title="On this machine", title_justify="left")
    for figure in results.figures:
        figures.add_row(figure.name, _rounded(figure.value), figure.unit, figure.target)
    console.print(figures)
    console.print(" · ".join(f"{name} {value}" for name, value in results.machine.items()))


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def write(results: Results, path: Path) -> None:
    """Write them as JSON."""
    path.write_text(json.dumps(asdict(results), indent=2, ensure_ascii=False) + "\n", "utf-8")
