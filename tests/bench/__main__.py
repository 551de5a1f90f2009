"""``make bench``: the figures of PRODUCT and DESIGN on this machine, and the same work done naively beside ours.

Everything runs on loopback, in a few minutes. The chat is `tests.chat_server`, 20 ms a post; the database is a file
with 10,000 channels and four weeks of history (`tests.bench.community`). Nothing here fails for being slow.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console

from tests.bench import checking, community, machine, starting
from tests.bench.figures import Figure, Ratio, Results, quantile, show, write
from tests.bench.process import Measured
from tests.chat_server import Post, chat_in_another_process

DELAY = 0.020
"""Seconds the chat takes for a post."""

ROUNDS = 3
"""Ours and the peers take turns, so that a busy spell of the machine meets all; medians are reported."""

OUTPUT = Path("bench.json")

OURS, PEERS = "tests.bench.process", "tests.bench.naive"

JOBS, LOOP = "APScheduler job per channel", "loop without claims"

MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """What a process measured, and what arrived."""

    measured: Measured
    posts: list[Post]

    @property
    def lateness(self) -> list[float]:
        """Seconds from the common due time to the arrival of each question."""
        return [post.at - self.measured.began for post in self.posts if post.key.startswith("daily:")]

    @property
    def rate(self) -> float:
        """Questions a second, from the due time to the last arrival."""
        return len(self.lateness) / max(self.lateness)

    @property
    def latest(self) -> float:
        """The lateness, in seconds, that one question in a hundred exceeds."""
        return quantile(self.lateness, 0.99)

    @property
    def cpu(self) -> float:
        """Milliseconds of processor time a question, of the process that posts."""
        return self.measured.cpu / len(self.lateness) * 1000

    @property
    def after_commit(self) -> list[float]:
        """Seconds from the commit of a check to its arrival at its author."""
        committed = self.measured.committed
        return [post.at - committed[post.key] for post in self.posts if post.key.startswith("check:")]


class Bench:
    """Runs programs on copies of one prepared database."""

    def __init__(self, folder: Path, console: Console) -> None:
        self._folder = folder
        self._console = console
        self._prepared = folder / "prepared.sqlite"

    def prepare(self) -> None:
        """Make the database that the others are copies of."""
        self.tell(f"{community.CHANNELS:,} channels with four weeks of history are made")
        community.prepare(self._prepared)

    def run(self, module: str, what: str) -> Run:
        """Let a program do something with a fresh copy and a fresh chat."""
        self.tell(f"{module}: {what}")
        with tempfile.TemporaryDirectory(dir=self._folder) as folder, chat_in_another_process(DELAY) as chat:
            database = shutil.copy(self._prepared, folder)
            command = [sys.executable, "-m", module, database, chat.url, what]
            printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            return Run(Measured(**json.loads(printed)), chat.posts())

    def starts(self) -> tuple[starting.Start, starting.Start]:
        """The first start, which makes the data directory, and the second."""
        self.tell("starstreak run, twice")
        data = self._folder / "data"
        return starting.start(data), starting.start(data)

    def tell(self, what: str) -> None:
        """Say what is going on."""
        self._console.print(f"[dim]… {what}[/]")


def measure(bench: Bench) -> tuple[list[Ratio], list[Figure]]:
    """Run everything, one after the other."""
    bench.prepare()
    rounds = [(bench.run(OURS, "posts"), bench.run(PEERS, "jobs"), bench.run(PEERS, "loop")) for _ in range(ROUNDS)]
    ours, jobs, loops = (list(runs) for runs in zip(*rounds, strict=True))
    defaults = bench.run(PEERS, "defaults")
    calm, busy = bench.run(OURS, "answers"), bench.run(OURS, "both")
    bench.tell("the checker")
    checks = checking.seconds()
    figures = [
        *posting(typical(ours)),
        *answering(calm, "calm", "≤ 50"),
        *answering(busy, f"{community.CHANNELS:,} posts under way"),
        *beginning(*bench.starts()),
        Figure("checker, an answer, p50", quantile(checks, 0.5) * 1000, "ms"),
        Figure("checker, an answer, p99", quantile(checks, 0.99) * 1000, "ms"),
        Figure(f"{JOBS}: posts", typical(jobs).rate, "posts/s"),
        Figure(f"{JOBS}: lateness p99", typical(jobs).latest, "s"),
        Figure(
            f"{JOBS}, its defaults: questions never asked", community.CHANNELS - len(defaults.lateness), "questions"
        ),
        Figure(f"{LOOP}: posts", typical(loops).rate, "posts/s"),
        Figure(f"{LOOP}: lateness p99", typical(loops).latest, "s"),
    ]
    return [*beside(ours, jobs, JOBS), *beside(ours, loops, LOOP)], figures


def typical(runs: list[Run]) -> Run:
    """The run of median rate."""
    return sorted(runs, key=lambda run: run.rate)[len(runs) // 2]


def beside(ours: list[Run], peers: list[Run], name: str) -> list[Ratio]:
    """How many times better ours is, round by round; of the rounds the median."""
    rounds = list(zip(ours, peers, strict=True))

    def ratio(what: str, better: Callable[[Run, Run], float], over: str) -> Ratio:
        return Ratio(what, name, median(better(mine, theirs) for mine, theirs in rounds), over)

    return [
        ratio("posts per second", lambda mine, theirs: mine.rate / theirs.rate, "ours / peer's"),
        ratio("lateness p99", lambda mine, theirs: theirs.latest / mine.latest, "peer's / ours"),
        ratio("processor time per post", lambda mine, theirs: theirs.cpu / mine.cpu, "peer's / ours"),
    ]


def posting(run: Run) -> list[Figure]:
    """All channels due at once."""
    return [
        Figure("posts due together", len(run.lateness), "posts"),
        Figure("posts", run.rate, "posts/s", "≥ 800"),
        Figure("lateness p50", quantile(run.lateness, 0.5), "s"),
        Figure("lateness p99", run.latest, "s", "≤ 13"),
        Figure("processor time", run.cpu, "ms/post"),
        Figure("resident memory after them", run.measured.memory / MEGA, "MB"),
    ]


def answering(run: Run, conditions: str, stored: str = "") -> list[Figure]:
    """People answer."""
    checked, sent = run.measured.checked, run.after_commit
    return [
        Figure(f"answers given, {conditions}", len(checked), "answers"),
        Figure(f"answer → stored check p50, {conditions}", quantile(checked, 0.5) * 1000, "ms", stored),
        Figure(f"answer → stored check p99, {conditions}", quantile(checked, 0.99) * 1000, "ms"),
        Figure(f"commit → sent p50, {conditions}", quantile(sent, 0.5) * 1000, "ms"),
        Figure(f"commit → sent p99, {conditions}", quantile(sent, 0.99) * 1000, "ms", "≤ 1,000"),
    ]


def beginning(first: starting.Start, second: starting.Start) -> list[Figure]:
    """`starstreak run`."""
    return [
        Figure("start to first page, empty directory", first.seconds, "s", "≤ 1.5"),
        Figure("start to first page, again", second.seconds, "s", "≤ 1.5"),
        Figure("resident memory after it", max(first.memory, second.memory) / MEGA, "MB", "≤ 120"),
    ]


def main() -> None:
    """Measure, print, write."""
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        conditions = machine.facts(folder) | machine.load("beginning")
        ratios, figures = measure(Bench(folder, console))
    results = Results(conditions | machine.load("end"), ratios, figures)
    show(results, console)
    write(results, OUTPUT)
    console.print(f"Written to {OUTPUT}.")


if __name__ == "__main__":
    main()
