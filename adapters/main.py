"""The composition root: wiring only.

Each function builds one thing and imports what that needs, so that nobody waits for what they don't use (ARCHITECTURE
rule 12).
"""

import asyncio
import datetime as dt
import functools
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from adapters.playground.store import Store
    from adapters.settings import Settings
    from adapters.storage import Database
    from bot.model import Place
    from bot.questions import Library
    from bot.star import Checker

CONTENT = resources.files("content")
PLAYGROUND = "playground"
LEDGER = "ledger.sqlite"
CHAT = "chat.sqlite"
"""The playground's own files, in its own directory: it never meets the main database."""


def run(settings: "Settings", ready: Callable[[str], None]) -> None:
    """Run the playground until the process is told to stop; `ready` is told its address once it can be opened.

    Raises:
        StarstreakError, OSError: something is missing or wrong; the message says what to do.
    """
    asyncio.run(_run(settings, ready))


async def _run(settings: "Settings", ready: Callable[[str], None]) -> None:
    import structlog

    from adapters import web

    log = structlog.get_logger()
    with web.listen(settings.host, settings.port) as listening:
        address = web.address(listening)
        async with playground(settings.data_dir / PLAYGROUND) as routes:
            log.info("started", address=address)
            ready(address)
            try:
                await web.serve(web.application(routes), listening)
            finally:
                log.info("stopping")


@asynccontextmanager
async def playground(folder: Path) -> "AsyncIterator[list[BaseRoute]]":
    """The playground's routes, with everything behind them at work; it is kept in this folder."""
    from adapters.playground import samples
    from adapters.playground.chat import PlaygroundChat
    from adapters.playground.core import Core
    from adapters.playground.gateway import gateway
    from adapters.playground.live import Live
    from adapters.playground.people import CHANNEL, YOU
    from adapters.playground.store import Store
    from adapters.playground.walk import HEAD_START, Walk, local_zone
    from bot.app import PracticeBot
    from scheduler.local import LocalScheduler
    from scheduler.ticker import Ticker
    from scheduler.worker import Priority, Worker

    people = samples.read((CONTENT / "samples.toml").read_text("utf-8"))
    async with AsyncExitStack() as stack:
        ledger = stack.enter_context(closing(_Ledger(folder / LEDGER)))
        members = (YOU, *(sample.member for sample in people))
        with _sqlite_errors():
            store = stack.enter_context(closing(Store(folder / CHAT, members, HEAD_START)))
        worker = stack.enter_context(closing(Worker()))
        clock, live = _Clock(store), Live()
        chat = PlaygroundChat(store, live, clock)
        bot = PracticeBot(ledger, library(), checker())
        scheduler = LocalScheduler(bot, chat, clock, worker, ledger.forget_erased)
        stack.push_async_callback(scheduler.idle)

        async def advance(instant: dt.datetime) -> None:
            await scheduler.walk(clock, max(instant, clock.now()))

        async def next_due() -> dt.datetime | None:
            return await worker.run(Priority.INTERACTION, ledger.next_due, CHANNEL)

        async def reset() -> None:
            await scheduler.idle()
            await worker.run(Priority.INTERACTION, ledger.renew)
            clock.restart()

        core = Core(scheduler.submit, advance, next_due, reset)
        walk = Walk(store, core, clock, people, library(), local_zone())
        await walk.begin()
        await advance(clock.now())  # what an earlier run left behind
        ticker = Ticker(scheduler.beat)
        ticker.start()
        stack.callback(ticker.stop)
        yield gateway(store, core, clock, live, walk)


@contextmanager
def _sqlite_errors() -> Iterator[None]:
    """What SQLite says about a file, in the sentences of the storage."""
    from adapters.storage.errors import from_sqlite

    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error) from error


class _Ledger:
    """The playground's ledger, which can begin anew; once the scheduler runs, used on the worker's thread only."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        self._open()

    def _open(self) -> None:
        from adapters.storage import open_database

        self._database = open_database(f"sqlite:///{self._file}")
        self._database.prepare()
        self.reading = self._database.reading
        self.writing = self._database.writing

    def next_due(self, place: "Place") -> dt.datetime | None:
        """When a channel next wants a decision."""
        with self.reading() as ledger:
            channel = ledger.channels.get(place)
        return channel.next_due if channel is not None else None

    def forget_erased(self) -> None:
        """See `adapters.storage.Database.forget_erased`."""
        self._database.forget_erased()

    def renew(self) -> None:
        """Throw everything away."""
        self._database.close()
        for file in self._file.parent.glob(f"{self._file.name}*"):
            file.unlink()
        self._open()

    def close(self) -> None:
        """Close the file."""
        self._database.close()


class _Clock:
    """The playground's clock: it moves forward, and where its store says so begins anew."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self.restart()

    def restart(self) -> None:
        """Go by the store's offset."""
        from scheduler.clock import MovableClock, SystemClock

        self._clock = MovableClock(SystemClock(), self._store.offset, self._store.save_offset)

    def now(self) -> dt.datetime:
        """The playground's present instant, aware, UTC."""
        return self._clock.now()

    def move_to(self, instant: dt.datetime) -> None:
        """Make it `instant` now; raises BadInputError when that has passed."""
        self._clock.move_to(instant)


@functools.cache
def library() -> "Library":
    """The question bank; raises `bot.errors.ContentErrors`."""
    from bot import questions

    files = {"follow_ups.toml": (CONTENT / "follow_ups.toml").read_text("utf-8")}
    for file in sorted((CONTENT / "questions").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            files[f"questions/{file.name}"] = file.read_text("utf-8")
    return questions.load(files)


def checker() -> "Checker":
    """The checker with its trained models."""
    from bot import outlines
    from bot.star import Checker, Relevance, Supplied, Tagger

    folder = CONTENT / "star"
    models = outlines.load((CONTENT / outlines.FILE).read_text("utf-8"))
    return Checker(
        Tagger.from_json((folder / "model.json").read_text("utf-8")),
        Relevance.from_json((folder / "gate.json").read_text("utf-8")),
        Supplied({model.id: model.facts for model in models}),
    )


@contextmanager
def main_database(settings: "Settings") -> "Iterator[Database]":
    """The database of the chat platforms, open; its file's directory is made."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with open_database(settings.main_database) as database:
        yield database


@contextmanager
def existing_database(settings: "Settings", platform: str) -> "Iterator[Database]":
    """The database that holds a platform's channels, ready for use; none is made.

    Raises:
        BadInputError: there is no such file.
        StorageError: this version can't use it.
    """
    from bot.errors import BadInputError

    url = settings.in_data_dir(PLAYGROUND, LEDGER) if platform == PLAYGROUND else settings.main_database
    file = sqlite_file(url)
    if file is not None and not file.exists():
        maker = "run" if platform == PLAYGROUND else "migrate"
        raise BadInputError(f"There is no database yet: `starstreak {maker}` makes it.")
    with open_database(url) as database:
        database.prepare()
        yield database


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite URL."""
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


@contextmanager
def open_database(url: str) -> "Iterator[Database]":
    """A database, closed at the end."""
    from adapters import storage

    database = storage.open_database(url)
    try:
        yield database
    finally:
        database.close()
