"""Killing a Starstreak while it posts, starting it again, and counting what arrived."""

import datetime as dt
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from adapters.storage import open_database
from bot.model import Channel, ChannelState, Place, Schedule
from scheduler.clock import SystemClock
from tests.chaos.runner import DUE, FastClock
from tests.chat_server import RunningChat, chat_in_another_process

DELAY = 0.1
"""Seconds the chat takes for a post: long enough for many to be on their way when the process dies."""

PER_KILL = 100
"""Questions between two kills, on average."""

PATIENCE = 60.0
"""Seconds until something that should happen counts as never happening."""

WORKDAYS = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the questions."""

    kills: int
    posts: int
    lost: frozenset[str]
    doubled: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mortal:
    """A Starstreak that can be started again and again over the same file, time going on in between."""

    database: Path
    chat: RunningChat
    since: dt.datetime

    @property
    def clock(self) -> FastClock:
        """Its clock."""
        return FastClock(SystemClock(), self.since)

    @contextmanager
    def alive(self) -> Iterator[subprocess.Popen[bytes]]:
        """It works; whatever happens, it is dead at the end of the block."""
        command = [sys.executable, "-m", "tests.chaos.runner"]
        arguments = [str(self.database), self.chat.url, self.since.isoformat()]
        with subprocess.Popen(command + arguments) as process:
            try:
                yield process
            finally:
                process.kill()

    def finish(self) -> None:
        """Let it work until nothing is due any more; raises TimeoutExpired when that never comes."""
        with self.alive() as process:
            assert process.wait(PATIENCE) == 0


def channel(number: int) -> Place:
    """The place of a channel."""
    return Place("chaos", "club", f"c{number}")


def question(number: int) -> str:
    """The key of the delivery that carries a channel's question."""
    return f"daily:{channel(number)}:{DUE.date()}"


@contextmanager
def mortal(folder: Path, channels: int, delay: float = DELAY) -> Iterator[Mortal]:
    """One whose channels are all due now, and a chat in another process."""
    database = folder / "mortal.sqlite"
    storage = open_database(f"sqlite:///{database}")
    storage.migrate()
    schedule = Schedule("Etc/UTC", DUE.time(), WORKDAYS, DUE.date())
    with storage.writing() as ledger:
        ledger.channels.save(
            [
                Channel(
                    channel(number),
                    f"c{number}",
                    schedule,
                    state=ChannelState.RUNNING,
                    decided=DUE - dt.timedelta(minutes=1),
                    next_due=DUE,
                )
                for number in range(channels)
            ]
        )
    storage.close()
    with chat_in_another_process(delay) as chat:
        yield Mortal(database, chat, SystemClock().now())


def kill_again_and_again(folder: Path, kills: int, seed: int) -> Outcome:
    """Kill it as often, each time when a random number of questions has arrived, then let it finish."""
    channels = PER_KILL * (kills + 1)
    moments = sorted(random.Random(seed).sample(range(1, channels), kills))
    with mortal(folder, channels) as victim:
        for arrived in moments:
            with victim.alive() as process:
                victim.chat.wait_for_count(arrived, PATIENCE)
                process.kill()
        victim.finish()
        arrivals = Counter(post.key for post in victim.chat.posts())
    expected = {question(number) for number in range(channels)}
    assert arrivals.keys() <= expected
    doubled = frozenset(key for key, times in arrivals.items() if times > 1)
    return Outcome(kills, channels, frozenset(expected - arrivals.keys()), doubled)
