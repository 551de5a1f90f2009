import datetime as dt

import pytest

from bot.cards import Card
from bot.model import Place
from tests.world import GOOD, World, button, card


@pytest.fixture(autouse=True)
def answer(world: World) -> Place:
    world.setup()
    return world.answers("Ana", GOOD)


def checked(world: World) -> Card:
    """The check as it is now."""
    return card(world.command("Ana", "check"))


def timed(world: World, seconds: float) -> Card:
    full = card(world.press("Ana", "full", button(checked(world), "Full check").subject))
    started = card(world.press("Ana", "time", button(full, "Time yourself").subject))
    world.passes(seconds=seconds)
    return card(world.press("Ana", "stop-time", button(started, "Stop").subject))


def test_the_report_goes_by_the_measured_time(world: World) -> None:
    before = checked(world).text
    shown = timed(world, 150)

    assert shown.title.split("/")[0].isdigit()
    assert "Time yourself?" not in shown.text
    assert card(world.command("Ana", "check")).text == shown.text
    assert before  # the check had come before the time was known


def test_a_time_nobody_needs_for_one_story_is_not_kept(world: World) -> None:
    shown = timed(world, dt.timedelta(minutes=16).total_seconds())

    assert shown.title == "That was too long to count"
    assert card(world.press("Ana", "stop-time", button(checked(world), "Full check").subject)).title == (
        "The time is not running"
    )


def test_the_words_of_an_edit_have_not_been_timed(world: World, answer: Place) -> None:
    timed(world, 150)
    world.edits("Ana", answer, GOOD + " It was a good year.")
    world.press("Ana", "done", str(world.question))

    assert "150" not in checked(world).text


def test_nobody_times_another_persons_answer(world: World) -> None:
    subject = button(checked(world), "Full check").subject
    assert "gone" in card(world.press("Ben", "time", subject)).title
    assert "gone" in card(world.press("Ben", "stop-time", subject)).title
