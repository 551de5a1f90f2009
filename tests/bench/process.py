"""Starstreak at work in a process of its own: ``python -m tests.bench.process DATABASE CHAT WHAT``.

`WHAT` is ``posts`` (one beat, all channels due), ``answers`` (people answer, nothing is due) or ``both``. Prints what
was measured as JSON; when the posts arrived, the chat server knows.
"""

import asyncio
import datetime as dt
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

import psutil

from adapters import main
from adapters.storage import open_database
from bot.app import PracticeBot
from bot.events import ButtonPressed, MessagePosted
from bot.ports import Clock
from scheduler.clock import MovableClock, SystemClock
from scheduler.local import LocalScheduler
from scheduler.worker import Worker
from tests.bench import community
from tests.http_chat import HttpChat
from tests.world import GOOD

PAUSE = 0.025
"""Seconds between two people's answers: forty a second are many for one machine."""


@dataclass(slots=True)
class Measured:
    """One run. Instants are seconds since 1970, durations seconds; `committed` is when each delivery was, by key."""

    began: float = 0.0
    cpu: float = 0.0
    memory: int = 0
    checked: list[float] = field(default_factory=list)
    committed: dict[str, float] = field(default_factory=dict)


class Visitors:
    """People who write an answer into the thread of their channel's latest question and press Done."""

    def __init__(self, scheduler: LocalScheduler, clock: Clock, measured: Measured) -> None:
        self._scheduler = scheduler
        self._clock = clock
        self._measured = measured

    async def come(self, until: asyncio.Event) -> None:
        """One after the other, a little apart, until told otherwise."""
        for number in range(community.PEOPLE):
            if until.is_set():
                break
            await self._answer(number)
            await asyncio.sleep(PAUSE)

    async def _answer(self, number: int) -> None:
        """Measures the work between the message and the stored check; the author's own pause is not in it."""
        who, thread, now = community.person(number), community.latest_question(number).place, self._clock.now()
        assert thread is not None
        message = thread.at(f"{now.timestamp():.6f}")
        began = time.perf_counter()
        await self._scheduler.submit(
            MessagePosted(
                key=f"message-{number}", at=message, by=who.place, name=who.name, when=now, thread=thread,
                text=f"{GOOD} We were {number} people.",
            )
        )  # fmt: skip
        await self._scheduler.submit(
            ButtonPressed(
                key=f"done-{number}", at=thread, by=who.place, name=who.name, when=now,
                action="done", subject=str(thread),
            )
        )  # fmt: skip
        self._measured.checked.append(time.perf_counter() - began)


async def work(database: str, chat_url: str, what: str) -> Measured:
    """Do it."""
    measured = Measured()
    storage, worker = open_database(f"sqlite:///{database}"), Worker()
    bot = PracticeBot(storage, main.library(), main.checker())
    async with HttpChat(chat_url) as chat:
        measured.began = SystemClock().now().timestamp()
        shown = community.DUE if what != "answers" else community.DUE - dt.timedelta(hours=1)
        clock = MovableClock(SystemClock(), shown - SystemClock().now(), lambda _offset: None)
        scheduler = LocalScheduler(bot, chat, clock, worker, storage.forget_erased)
        _note_commits(bot, measured)
        own = psutil.Process()
        before, posted = own.cpu_times(), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            if what != "posts":
                tasks.create_task(Visitors(scheduler, clock, measured).come(posted))
            if what != "answers":
                await scheduler.beat()
                posted.set()
        await scheduler.idle()
        after = own.cpu_times()
        measured.cpu = after.user + after.system - before.user - before.system
        measured.memory = own.memory_info().rss
    worker.close()
    storage.close()
    return measured


def _note_commits(bot: PracticeBot, measured: Measured) -> None:
    """The core wakes its sender right after each commit that left deliveries due."""
    wake = bot.wake

    def noted(keys: Sequence[str]) -> None:
        measured.committed |= dict.fromkeys(keys, SystemClock().now().timestamp())
        wake(keys)

    bot.wake = noted


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(work(*sys.argv[1:])))))
