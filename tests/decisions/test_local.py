"""`scheduler.local` over the real core and database: what it sends, and that it sends it promptly and once."""

import asyncio
import dataclasses
import datetime as dt
from collections.abc import AsyncIterator

import pytest

from bot.events import ButtonPressed, MessagePosted
from bot.ports import Claimed, Result
from scheduler.clock import MovableClock, SystemClock
from scheduler.local import APOLOGY, LocalScheduler
from scheduler.worker import Priority, Worker
from tests.world import CHANNEL, GOOD, World


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
async def local(world: World, worker: Worker) -> LocalScheduler:
    world.setup()
    return LocalScheduler(world.bot, world.chat, world.clock, worker, lambda: None)


def answer(world: World) -> MessagePosted:
    return MessagePosted(
        key="k",
        at=world.question.at("t1"),
        by=world.person("Ana"),
        name="Ana",
        when=world.now,
        text=GOOD,
        thread=world.question,
    )


async def test_a_commit_wakes_the_sender(world: World, local: LocalScheduler) -> None:
    await local.submit(answer(world))
    ana = world.person("Ana")
    done = ButtonPressed(
        key="d", at=world.question, by=ana, name="Ana", when=world.now, action="done", subject=str(world.question)
    )
    await local.submit(done)
    await local.idle()

    assert "/100" in world.check("Ana").title


async def test_a_beat_does_all_that_is_due(world: World, local: LocalScheduler) -> None:
    await local.submit(answer(world))
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))

    await local.beat()

    assert len(world.questions) == 2
    assert "/100" in world.check("Ana").title


async def test_a_walk_misses_nothing_on_the_way(world: World, local: LocalScheduler) -> None:
    await local.walk(world.clock, dt.datetime(2026, 11, 23, 8, 1, tzinfo=dt.UTC))

    days = sorted(key.rsplit(":", 1)[1] for key in world.chat.posts if key.startswith("daily:"))
    assert days == [f"2026-11-{day}" for day in (17, 18, 19, 20, 23)]
    assert world.now == dt.datetime(2026, 11, 23, 8, 1, tzinfo=dt.UTC)


async def test_a_walk_to_the_present_sends_what_was_left_though_time_goes_on(
    world: World, local: LocalScheduler
) -> None:
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 1, tzinfo=dt.UTC))
    going_on = MovableClock(SystemClock(), world.now - SystemClock().now(), lambda _offset: None)

    await local.walk(going_on, going_on.now())

    assert len(world.questions) == 2


async def test_a_post_that_fails_is_read_back_after_its_lease(world: World, local: LocalScheduler) -> None:
    def dies(claimed: Claimed) -> Result | None:
        if claimed.tries == 1:
            raise ConnectionError
        return None

    world.chat.answer = dies
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    await local.beat()
    assert len(world.questions) == 1

    world.clock.move_to(world.now + dt.timedelta(seconds=31))
    await local.beat()
    assert len(world.questions) == 2


async def test_an_event_that_fails_is_kept_tried_again_and_in_the_end_given_up(
    world: World, local: LocalScheduler
) -> None:
    place = world.answers("Ana", GOOD)
    with world.storage.writing() as ledger:
        kept = ledger.answers.get(place)
        assert kept is not None
        ledger.answers.save(dataclasses.replace(kept, report="{"))  # as a damaged file would have it
    ana = world.person("Ana")
    event = ButtonPressed(key="b", at=CHANNEL, by=ana, name="Ana", when=world.now, action="report", subject=str(place))

    assert await local.submit(event) == APOLOGY
    for _ in range(4):
        world.clock.move_to(world.now + dt.timedelta(seconds=30))
        await local.beat()

    with world.storage.reading() as ledger:
        assert ledger.inbox.overdue(world.now + dt.timedelta(days=1), 10) == []
    assert world.bot.handle(event, world.now) is None


async def test_an_event_of_another_version_stops_nothing(world: World, local: LocalScheduler) -> None:
    with world.storage.writing() as ledger:
        ledger.inbox.add("old", world.question, "{}", world.now)
    await local.submit(answer(world))
    world.clock.move_to(world.now + dt.timedelta(seconds=90))

    await local.beat()

    assert "/100" in world.check("Ana").title


async def test_the_worker_takes_the_most_urgent_first(worker: Worker) -> None:
    order: list[str] = []
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def hold() -> None:
        asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()

    first = asyncio.create_task(worker.run(Priority.BULK, hold))
    await asyncio.sleep(0)
    rest = [
        asyncio.create_task(worker.run(priority, order.append, priority.name))
        for priority in (Priority.BULK, Priority.EVENT, Priority.ACCEPT, Priority.INTERACTION)
    ]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(first, *rest)

    assert order == ["ACCEPT", "INTERACTION", "EVENT", "BULK"]


async def test_what_a_call_raises_is_raised_to_its_caller(worker: Worker) -> None:
    with pytest.raises(ZeroDivisionError):
        await worker.run(Priority.EVENT, divmod, 1, 0)
