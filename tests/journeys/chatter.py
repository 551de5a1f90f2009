"""A channel that chats, and one answer: ``python -m tests.journeys.chatter DATABASE``, then a sudden death.

What the process leaves behind (the database's files as they lie on the disk, its log on standard error) is what
`test_privacy` looks through.
"""

import asyncio
import datetime as dt
import os
import signal
import sys

from adapters import log
from adapters.storage import open_database
from bot.events import ButtonPressed, MessagePosted
from bot.model import Place
from bot.ports import Claimed, Result
from scheduler.local import LocalScheduler
from scheduler.worker import Worker
from tests.world import CHANNEL, GOOD, World

IN_THE_CHANNEL = 1000
IN_THE_THREAD = 300
BETWEEN_BEATS = 50

ANSWERED = "w999999q"
"""The word of the one answer."""


def word(number: int) -> str:
    """A word that only one message holds."""
    return f"w{number:06}q"


def small_talk(number: int) -> str:
    """A message of conversation around its word."""
    return (
        f"haha {word(number)}, see you all at lunch",
        f"has anybody seen {word(number)} today?",
        f"thanks {word(number)} :)",
        f"{word(number)} {word(number)}",
    )[number % 4]


class Talk:
    """People in one channel, over the scheduler that `starstreak run` uses."""

    def __init__(self, world: World, scheduler: LocalScheduler) -> None:
        self._world = world
        self._scheduler = scheduler

    async def goes_on(self) -> None:
        """Chat in the channel, chat in the question's thread, a beat now and then."""
        for number in range(IN_THE_CHANNEL + IN_THE_THREAD):
            thread = self._world.question if number >= IN_THE_CHANNEL else None
            await self._say(f"m{number}", f"Person{number % 7}", small_talk(number), thread)
            if number % BETWEEN_BEATS == 0:
                await self._minute()
        await self._minute()

    async def is_answered(self) -> None:
        """Ana answers; her check can't be posted, and the platform's error quotes it."""
        self._world.chat.answer = _fail
        await self._say("answer", "Ana", f"{GOOD} We called it {ANSWERED}.", self._world.question)
        await self._scheduler.submit(
            ButtonPressed(
                key="done",
                at=CHANNEL,
                by=self._world.person("Ana"),
                name="Ana",
                when=self._world.now,
                action="done",
                subject=str(self._world.question),
            )
        )
        await self._scheduler.idle()
        await self._minute()

    async def _say(self, key: str, name: str, text: str, thread: Place | None) -> None:
        who, now = self._world.person(name), self._world.now
        await self._scheduler.submit(
            MessagePosted(key=key, at=CHANNEL.at(key), by=who, name=name, when=now, text=text, thread=thread)
        )

    async def _minute(self) -> None:
        self._world.clock.move_to(self._world.now + dt.timedelta(minutes=1))
        await self._scheduler.beat()


def _fail(claimed: Claimed) -> Result | None:
    raise ValueError(claimed.delivery.card.text)


async def main(database: str) -> None:
    """All of it, up to the end."""
    log.set_up("json")
    storage = open_database(f"sqlite:///{database}")
    storage.migrate()
    world = World(storage)
    world.setup()
    talk = Talk(world, LocalScheduler(world.bot, world.chat, world.clock, Worker(), storage.forget_erased))
    await talk.goes_on()
    await talk.is_answered()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
