"""Fakes are code with tests."""

import datetime as dt

import pytest

from bot.cards import Card, Delivery, Reaction
from bot.model import Place
from bot.ports import Claimed, RetryAfter, Sent
from tests.fakes import FakeChat, ManualClock

NOON = dt.datetime(2026, 11, 16, 12, 0, tzinfo=dt.UTC)
CHANNEL = Place("test", "club", "practice")


def claim(key: str = "k", tries: int = 1) -> Claimed:
    return Claimed(Delivery(key, CHANNEL, Card("Hello")), tries, NOON)


def test_the_clock_stands_still_and_moves_forward_only() -> None:
    clock = ManualClock(NOON)
    clock.move_to(NOON + dt.timedelta(hours=1))

    assert clock.now() == NOON + dt.timedelta(hours=1)
    with pytest.raises(ValueError, match="forward"):
        clock.move_to(NOON)


def test_the_chat_keeps_what_it_is_sent() -> None:
    chat = FakeChat()
    result = chat.take(claim())

    assert isinstance(result, Sent)
    assert chat.to(CHANNEL) == [Card("Hello")]
    assert chat.places == {"k": result.place}


def test_a_second_try_reads_back() -> None:
    chat = FakeChat()

    assert chat.take(claim()) == chat.take(claim(tries=2))
    assert len(chat.posts) == 1


def test_a_second_post_of_one_key_fails_the_test() -> None:
    chat = FakeChat()
    chat.take(claim())

    with pytest.raises(AssertionError, match="twice"):
        chat.take(claim())


def test_a_scripted_answer_keeps_nothing() -> None:
    chat = FakeChat()
    chat.answer = lambda _claimed: RetryAfter(3)

    assert chat.take(claim()) == RetryAfter(3)
    assert chat.posts == {}


def test_a_reaction_marks_its_message() -> None:
    chat = FakeChat()
    place = CHANNEL.at("m1")

    assert chat.take(Claimed(Delivery("r", place, Reaction("memo", "practised")), 1, NOON)) == Sent(place)
