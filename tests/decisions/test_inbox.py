"""Durable before acknowledged: what was accepted is handled once, whatever happens in between."""

import datetime as dt

import pytest

from bot.events import MessagePosted
from bot.ports import RetryAfter
from tests.world import CHANNEL, CHAT, GOOD, World


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def posted(world: World, text: str = GOOD, key: str = "k1") -> MessagePosted:
    return MessagePosted(
        key=key,
        at=world.question.at(f"t-{key}"),
        by=world.person("Ana"),
        name="Ana",
        when=world.now,
        text=text,
        thread=world.question,
    )


def test_an_accepted_event_nobody_handled_is_offered_again_after_thirty_seconds(world: World) -> None:
    world.bot.accept(posted(world), world.now)  # and the process dies

    world.passes(seconds=29)
    assert world.bot.overdue(world.now) == []
    world.passes(seconds=1)
    world.passes(seconds=90)

    assert "/100" in world.check("Ana").title


def test_an_event_is_handled_once_however_often_it_is_offered(world: World) -> None:
    event = posted(world)
    world.bot.accept(event, world.now)

    for _ in range(3):
        world.bot.handle(event, world.now)

    with world.storage.reading() as ledger:
        (answer,) = ledger.answers.by(world.person("Ana"))
    assert len(answer.parts) == 1


def test_earlier_events_of_a_channel_come_first(world: World) -> None:
    first, second = posted(world, "Last spring I owned the ranking of a grocery app. " + GOOD, "k1"), posted(world)
    second = posted(world, "Latency fell from 900 ms to 300 ms within four weeks.", "k2")
    world.bot.accept(first, world.now)
    world.bot.accept(second, world.now)

    world.bot.handle(second, world.now)

    with world.storage.reading() as ledger:
        (answer,) = ledger.answers.by(world.person("Ana"))
    assert [part.place for part in answer.parts] == [first.at, second.at]


def test_five_failures_make_a_dead_letter_that_keeps_no_words(world: World) -> None:
    event = posted(world)
    world.bot.accept(event, world.now)

    for _ in range(5):
        world.bot.failed(event, world.now)

    world.passes(minutes=5)
    assert world.told("Ana") == []
    assert world.bot.handle(event, world.now) is None


def test_chat_outside_threads_is_not_even_stored(world: World) -> None:
    event = MessagePosted(
        key="c", at=CHANNEL.at("x"), by=world.person("Ana"), name="Ana", when=world.now, text=CHAT
    )  # fmt: skip

    assert not world.bot.accept(event, world.now)


def test_a_delivery_the_platform_puts_off_comes_later_and_once(world: World) -> None:
    world.chat.answer = lambda claimed: RetryAfter(7) if claimed.tries == 1 and world.now == begun else None
    begun = world.now
    world.answers("Ana", GOOD)
    assert world.told("Ana") == []

    world.passes(seconds=7)

    assert "/100" in world.check("Ana").title


def test_a_process_that_died_after_posting_posts_nothing_twice(world: World) -> None:
    world.until(dt.datetime(2026, 11, 17, 7, 59, tzinfo=dt.UTC))
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    world.bot.tick(world.now)
    for claimed in world.bot.claim(world.now, 50):
        world.chat.take(claimed)  # posted, and the process dies before it settles

    world.passes(seconds=31)

    assert len([key for key in world.chat.posts if key.startswith("daily:")]) == 1
    with world.storage.reading() as ledger:
        assert ledger.postings.at(world.question) is not None


def test_a_claim_that_was_overtaken_settles_nothing(world: World) -> None:
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    world.bot.tick(world.now)
    (stale,) = [one for one in world.bot.claim(world.now, 50) if one.delivery.key.startswith("daily:")]
    world.clock.move_to(world.now + dt.timedelta(seconds=31))
    (fresh,) = [one for one in world.bot.claim(world.now, 50) if one.delivery.key.startswith("daily:")]

    world.bot.settle([(stale, world.chat.take(fresh))], world.now)

    with world.storage.reading() as ledger:
        assert ledger.postings.at(world.question) is None
