"""The executor `bot.app.PracticeBot` is given on SQLite: one thread, most urgent first (ARCHITECTURE rules 7, 10)."""

import asyncio
import enum
import itertools
import queue
import threading
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Priority(enum.IntEnum):
    """Accepts first, then people waiting for a reply, then other events, then bulk (ARCHITECTURE rule 7)."""

    ACCEPT = 0
    INTERACTION = 1
    EVENT = 2
    BULK = 3
    STOP = 4


class Worker:
    """Runs synchronous calls of the core on one thread, so that a transaction never waits for another."""

    def __init__(self) -> None:
        self._queue: queue.PriorityQueue[tuple[Priority, int, Callable[[], None] | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._thread = threading.Thread(target=self._work, name="starstreak-core", daemon=True)
        self._thread.start()

    async def run(self, priority: Priority, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The call's result, computed on the worker's thread; its exception is raised here."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def work() -> None:
            try:
                result = call(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 -- handed to whoever awaits the call
                _tell(loop, future, future.set_exception, error)
            else:
                _tell(loop, future, future.set_result, result)

        self._queue.put((priority, next(self._order), work))
        return await future

    def close(self) -> None:
        """Finish what is queued and end the thread."""
        self._queue.put((Priority.STOP, next(self._order), None))
        self._thread.join()

    def _work(self) -> None:
        while (work := self._queue.get()[2]) is not None:
            work()


def _tell(
    loop: asyncio.AbstractEventLoop, future: asyncio.Future[Any], settle: Callable[[Any], None], value: object
) -> None:
    def told() -> None:
        if not future.done():  # whoever waited may have been cancelled
            settle(value)

    loop.call_soon_threadsafe(told)
