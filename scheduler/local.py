"""One process, one machine: handles what comes in, sends what is due (ARCHITECTURE rules 6, 7, 10).

The core is called on the worker's thread only. Deliveries go a window at a time: claim, post concurrently, settle in
small batches, so that a posting is findable by its first reply while its neighbours are still on the wire. Bulk has a
lane of its own, so a check never waits behind ten thousand questions.
"""

import asyncio
import contextlib
import datetime as dt
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol

import structlog

from bot.app import PracticeBot
from bot.cards import Card, Reply, Text
from bot.errors import BadInputError, StarstreakError
from bot.events import Event, Interaction
from bot.ports import Chat, Claimed, Clock, Refused, Result, RetryAfter, Sent, Unknown
from scheduler.worker import Priority, Worker

CLAIM = 200
"""Deliveries claimed at a time."""

SETTLE = 20
"""Results written down in one transaction (ARCHITECTURE rule 10), and what counts as a few."""

CONCURRENT = 48
"""Posts of a lane on the wire at once."""

POSTING = dt.timedelta(seconds=10)
"""A claim whose lease ends sooner is not sent any more: somebody else may take it over (ARCHITECTURE rule 6)."""

MINUTE = dt.timedelta(minutes=1)

APOLOGY = Card("Something went wrong", (Text("What you sent is kept; I will try again within a minute."),))

log = structlog.get_logger()


class Movable(Clock, Protocol):
    """A clock that can be moved forward."""

    def move_to(self, instant: dt.datetime) -> None:
        """Make it `instant` now."""
        ...


class LocalScheduler:
    """Lets one `PracticeBot` do its work in this process. `housekeeping` runs at the end of every beat."""

    def __init__(
        self, bot: PracticeBot, chat: Chat, clock: Clock, worker: Worker, housekeeping: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._chat = chat
        self._clock = clock
        self._worker = worker
        self._housekeeping = housekeeping
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._few = asyncio.Semaphore(CONCURRENT)
        self._bulk = asyncio.Semaphore(CONCURRENT)
        bot.wake = self._wake

    async def submit(self, event: Event) -> Reply | None:
        """Accept an event and handle it: the reply, once everything it changed is committed."""
        now = self._clock.now()
        if not await self._worker.run(Priority.ACCEPT, self._bot.accept, event, now):
            return None
        return await self._handle(event, now)

    async def _handle(self, event: Event, now: dt.datetime) -> Reply | None:
        priority = Priority.INTERACTION if isinstance(event, Interaction) else Priority.EVENT
        try:
            return await self._worker.run(priority, self._bot.handle, event, now)
        except Exception:
            log.exception("event failed", key=event.key, kind=type(event).__name__)
            await self._worker.run(priority, self._bot.failed, event, now)
            return APOLOGY

    async def beat(self) -> None:
        """Everything that is due now: decisions, events left behind, deliveries; then the housekeeping."""
        await self._catch_up()
        try:
            await self._worker.run(Priority.BULK, self._housekeeping)
        except StarstreakError:
            log.exception("housekeeping failed")  # what it owes is noted; the next beat pays

    async def _catch_up(self) -> None:
        now = self._clock.now()
        while await self._worker.run(Priority.BULK, self._bot.tick, now):
            pass
        await self._handle_all(await self._worker.run(Priority.EVENT, self._bot.overdue, now))
        await self.idle()
        while await self._send(None):
            pass

    async def _handle_all(self, events: Sequence[Event]) -> None:
        for event in events:
            await self._handle(event, self._clock.now())

    async def walk(self, clock: Movable, until: dt.datetime) -> None:
        """Move the clock to `until` through every instant at which something is due, in order."""
        while (due := await self._worker.run(Priority.BULK, self._bot.next_due)) is not None and due < until:
            now = clock.now()
            # What is still due after its beat was left for later by others; time must not stand still for it.
            _reach(clock, due if due > now else min(now + MINUTE, until))
            if clock.now() >= until:
                break
            await self._catch_up()
        _reach(clock, until)
        await self._catch_up()

    async def idle(self) -> None:
        """Wait until nothing is on its way out."""
        while self._tasks:
            await asyncio.wait(tuple(self._tasks))

    # -- sending

    def _wake(self, keys: Sequence[str]) -> None:
        """Called on the worker's thread after a commit that left these deliveries due."""
        self._loop.call_soon_threadsafe(self._send_soon, tuple(keys))

    def _send_soon(self, keys: tuple[str, ...]) -> None:
        for first in range(0, len(keys), CLAIM):
            self._spawn(self._send_keys(keys[first : first + CLAIM]))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send_keys(self, keys: tuple[str, ...]) -> None:
        await self._send(keys)

    async def _send(self, keys: tuple[str, ...] | None) -> int:
        """Claim and send a window: these keys, or whatever is due. Gives how many were claimed."""
        few = keys is not None and len(keys) <= SETTLE
        priority = Priority.EVENT if few else Priority.BULK
        claimed = await self._worker.run(priority, self._bot.claim, self._clock.now(), CLAIM, keys)
        lane = self._few if few else self._bulk
        results: list[tuple[Claimed, Result]] = []
        # Tasks of their own, for they begin in the order they were made: a check before the welcome that follows it.
        posting = [asyncio.ensure_future(self._post(one, lane)) for one in claimed]
        for posted in asyncio.as_completed(posting):
            result = await posted
            if result is not None:
                results.append(result)
            if len(results) >= SETTLE:
                await self._settle(results, priority)
                results = []
        await self._settle(results, priority)
        return len(claimed)

    async def _post(self, claimed: Claimed, lane: asyncio.Semaphore) -> tuple[Claimed, Result] | None:
        """What the platform said; None when it stays claimed, to be read back after its lease."""
        async with lane:
            if claimed.lease - self._clock.now() < POSTING:
                return None
            try:
                return claimed, await self._chat.post(claimed)
            except Exception:
                log.exception("post failed", key=claimed.delivery.key, tries=claimed.tries)
                return None

    async def _settle(self, results: list[tuple[Claimed, Result]], priority: Priority) -> None:
        if not results:
            return
        waited = await self._worker.run(priority, self._bot.settle, results, self._clock.now())
        for claimed, result in results:
            match result:
                case RetryAfter(seconds):
                    self._loop.call_later(seconds, self._send_soon, (claimed.delivery.key,))
                case Refused() | Unknown():
                    log.warning("not delivered", key=claimed.delivery.key, outcome=repr(result))
                case Sent():
                    pass
        await self._handle_all(waited)


def _reach(clock: Movable, instant: dt.datetime) -> None:
    """Move the clock to `instant`, unless it has got beyond by itself."""
    with contextlib.suppress(BadInputError):
        clock.move_to(instant)
