"""A Starstreak that posts over HTTP: ``python -m tests.chaos.runner DATABASE CHAT SINCE``, made to be killed.

Its clock shows `DUE` at the instant `SINCE` and runs ten times as fast as the machine's, so that a dead process's
leases end after three seconds, whichever process looks. It ends when nothing is due for an hour.
"""

import asyncio
import datetime as dt
import sys

from adapters import log, main
from adapters.storage import open_database
from bot.app import PracticeBot
from bot.ports import Clock
from scheduler.clock import SystemClock
from scheduler.local import POSTING, LocalScheduler
from scheduler.worker import Priority, Worker
from tests.http_chat import HttpChat

DUE = dt.datetime(2026, 11, 18, 8, 0, tzinfo=dt.UTC)
"""A Wednesday morning."""

SPEED = 10

NOTHING_DUE = dt.timedelta(hours=1)

BREATH = dt.timedelta(seconds=1)
"""The least time between two beats."""


class FastClock:
    """Shows `DUE` at `since` and runs `SPEED` times as fast as another clock."""

    def __init__(self, base: Clock, since: dt.datetime) -> None:
        self._base = base
        self._since = since

    def now(self) -> dt.datetime:
        return DUE + (self._base.now() - self._since) * SPEED


def seconds(span: dt.timedelta) -> float:
    """How long a span of the fast clock takes."""
    return span.total_seconds() / SPEED


async def work(database: str, chat_url: str, since: str) -> None:
    """Beat whenever something is due."""
    log.set_up("json")
    storage, worker = open_database(f"sqlite:///{database}"), Worker()
    clock = FastClock(SystemClock(), dt.datetime.fromisoformat(since))
    bot = PracticeBot(storage, main.library(), main.checker())
    async with HttpChat(chat_url, timeout=seconds(POSTING)) as chat:
        scheduler = LocalScheduler(bot, chat, clock, worker, storage.forget_erased)
        while (due := await worker.run(Priority.BULK, bot.next_due)) is not None and due < clock.now() + NOTHING_DUE:
            await asyncio.sleep(seconds(max(due - clock.now(), BREATH)))
            await scheduler.beat()
    worker.close()
    storage.close()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
