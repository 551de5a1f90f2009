"""The peers, in a process of their own: ``python -m tests.bench.naive DATABASE CHAT HOW``.

``jobs`` is what one builds first: an APScheduler job per channel in its default job store (memory; writing ten thousand
jobs to its SQLite store takes minutes), told to post however late it is. ``defaults`` is the same with APScheduler's
default of dropping what is more than a second late. ``loop`` goes through the due channels by itself.

All choose by our rules from the same history and post with our client, as many at once as we do. But nothing is
claimed: a question is stored after it was posted, in a transaction of its own, so who is killed in between posts twice.
"""

import asyncio
import dataclasses
import datetime as dt
import json
import logging
import sys
from dataclasses import dataclass, field

import psutil
from apscheduler.events import EVENT_JOB_EXECUTED, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from adapters import main
from adapters.storage import Database, open_database
from bot import spacing
from bot.model import Channel, Place, Posting, PostingState
from bot.ports import Chat, Claimed, Sent
from bot.practice import daily
from bot.practice.common import Deps
from scheduler.clock import SystemClock
from scheduler.local import CONCURRENT
from scheduler.worker import Priority, Worker
from tests.bench import community
from tests.bench.process import Measured
from tests.http_chat import HttpChat

HEAD_START = dt.timedelta(seconds=5)
"""From writing the first job to all of them being due."""


class Naive:
    """Asks channels their questions without a claim."""

    def __init__(self, storage: Database, chat: Chat) -> None:
        self._storage = storage
        self._chat = chat
        self._library = main.library()
        self._checker = main.checker()
        self._worker = Worker()
        self._lane = asyncio.Semaphore(CONCURRENT)

    def due(self) -> list[Channel]:
        """All due channels."""
        with self._storage.reading() as ledger:
            return ledger.channels.due(community.DUE, community.CHANNELS)

    async def ask(self, channel: Channel) -> None:
        """Choose, post, store."""
        async with self._lane:
            posting, claimed = await self._worker.run(Priority.BULK, self._choose, channel)
            result = await self._chat.post(claimed)
            assert isinstance(result, Sent)
            await self._worker.run(Priority.BULK, self._store, posting, result.place)

    def close(self) -> None:
        """End the thread."""
        self._worker.close()

    def _choose(self, channel: Channel) -> tuple[Posting, Claimed]:
        day = community.DUE.date()
        with self._storage.reading() as ledger:
            history = ledger.postings.history([channel.place])[channel.place]
            choice = spacing.choose(history, self._library.questions, day, seed=str(channel.place))
            key = f"daily:{channel.place}:{day}"
            posting = Posting(key, channel.place, day, community.DUE, choice.question, choice.angle, why=choice.why)
            delivery = daily.carry(posting, Deps(ledger, self._library, self._checker))
        return posting, Claimed(delivery, 1, community.DUE)

    def _store(self, posting: Posting, place: Place) -> None:
        posted = dataclasses.replace(posting, state=PostingState.POSTED, place=place, posted=community.DUE)
        with self._storage.writing() as ledger:
            ledger.postings.add([posted])


@dataclass(slots=True)
class Jobs:
    """A job per channel, all due at the same second; `late` is how late one may start."""

    naive: Naive
    late: int | None
    over: asyncio.Event = field(default_factory=asyncio.Event)
    count: int = 0

    async def run(self) -> float:
        """Let APScheduler run them; gives the instant they were due."""
        now = SystemClock().now()
        due = (now + HEAD_START).replace(microsecond=0)
        scheduler = AsyncIOScheduler(timezone=dt.UTC, job_defaults={"misfire_grace_time": self.late})
        daily_then = CronTrigger(hour=due.hour, minute=due.minute, second=due.second, timezone=dt.UTC)
        for channel in self.naive.due():
            scheduler.add_job(self.naive.ask, daily_then, args=[channel])
        scheduler.add_listener(self._note, EVENT_JOB_EXECUTED | EVENT_JOB_MISSED)
        scheduler.start()
        if SystemClock().now() > due:
            raise RuntimeError("This machine needs longer to write the jobs: raise HEAD_START.")
        await self.over.wait()
        scheduler.shutdown()
        return due.timestamp()

    def _note(self, _event: JobExecutionEvent) -> None:
        self.count += 1
        if self.count == community.CHANNELS:
            self.over.set()


async def loop(naive: Naive) -> float:
    """Ask all due channels; gives the instant it began."""
    began = SystemClock().now().timestamp()
    await asyncio.gather(*[naive.ask(channel) for channel in naive.due()])
    return began


async def work(database: str, chat_url: str, how: str) -> Measured:
    """Do it."""
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns of every job it drops
    storage, own = open_database(f"sqlite:///{database}"), psutil.Process()
    async with HttpChat(chat_url) as chat:
        naive = Naive(storage, chat)
        before = own.cpu_times()
        if how == "loop":
            began = await loop(naive)
        else:
            began = await Jobs(naive, late=1 if how == "defaults" else None).run()
        after = own.cpu_times()
        naive.close()
    storage.close()
    cpu = after.user + after.system - before.user - before.system
    return Measured(began, cpu, own.memory_info().rss)


if __name__ == "__main__":
    print(json.dumps(dataclasses.asdict(asyncio.run(work(*sys.argv[1:])))))
