"""What a check costs: time, memory, the size of the model, and whether it ever says two things of one text."""

import subprocess
import sys
import time
from collections.abc import Sequence
from importlib import resources

from adapters import main
from bot.star import Checker
from tests.bench.figures import Figure, quantile
from tests.bench.star.labelled import INSIST, Labelled

ROUNDS = 5
LONG = 40_000
"""Characters of the text that must not take long."""
MEGA = 1_000_000
_IMPORT = """
import psutil, sys, time
sys.path.insert(0, {root!r})
import adapters.main
memory = psutil.Process().memory_info
before = memory().rss
began = time.perf_counter()
import bot.star
imported = time.perf_counter() - began
began = time.perf_counter()
checker = adapters.main.checker()
loaded = time.perf_counter() - began
checker.check("I fixed the importer in March because it was slow, and it took 3 minutes instead of 40 afterwards. " * 3)
print(imported, loaded, (memory().rss - before) / 1_000_000)
"""


def figures(answers: Sequence[Labelled]) -> list[Figure]:
    """Every cost beside its target; on one core, each text new to the checker."""
    times = _times(answers)
    told = " ".join(answer.text for answer in answers)
    half, whole = _long(told, LONG // 2), _long(told, LONG)
    imported, loaded, memory = _fresh_process()
    model = resources.files("content") / "star" / "model.json"
    return [
        Figure("time per answer, p50", 1000 * quantile(times, 0.5), "ms", "≤ 4"),
        Figure("time per answer, p95", 1000 * quantile(times, 0.95), "ms", "≤ 10"),
        Figure(f"{LONG:,} characters", 1000 * whole, "ms", "≤ 200"),
        Figure("twice the text takes", whole / half, "times", "≤ 2.3"),
        Figure("import", imported, "s", "≤ 0.1"),
        Figure("models read", loaded, "s"),
        Figure("added memory", memory, "MB", "≤ 15"),
        Figure("model file", len(model.read_bytes()) / MEGA, "MB", "≤ 1.5"),
        Figure("reports that differ on a second run", _differing(answers), "", "0"),
    ]


def _times(answers: Sequence[Labelled]) -> list[float]:
    """The best of some rounds for each answer, so that a busy spell of the machine does not count."""
    best = [float("inf")] * len(answers)
    for _ in range(ROUNDS):
        checker = main.checker()
        for at, answer in enumerate(answers):
            best[at] = min(best[at], _time(checker, answer.text))
    return best


def _long(told: str, length: int) -> float:
    text = (told * (length // len(told) + 1))[:length]
    return min(_time(main.checker(), text) for _ in range(ROUNDS))


def _time(checker: Checker, text: str) -> float:
    began = time.perf_counter()
    checker.check(text, terms=INSIST)
    return time.perf_counter() - began


def _fresh_process() -> tuple[float, float, float]:
    """Seconds to import the checker and to read its models, and the memory both add, beside a program that has none."""
    root = str(resources.files("bot").joinpath(".."))
    done = subprocess.run([sys.executable, "-c", _IMPORT.format(root=root)], capture_output=True, text=True, check=True)
    imported, loaded, memory = map(float, done.stdout.split())
    return imported, loaded, memory


def _differing(answers: Sequence[Labelled]) -> int:
    first, second = main.checker(), main.checker()
    return sum(
        first.check(answer.text, terms=INSIST).to_json() != second.check(answer.text, terms=INSIST).to_json()
        for answer in answers
    )
