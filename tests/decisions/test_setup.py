import datetime as dt

import pytest

from bot.cards import TextField
from bot.events import Joined, Removed
from tests.world import CHANNEL, World, button, card, form

SETTINGS = {"zone": "America/New_York", "at": "08:30", "weekdays": "0,2,4", "profile": "starl"}


def joins(world: World) -> None:
    world.happens(
        Joined(
            key="join", at=CHANNEL, by=world.person("Olga"), name="Olga", when=world.now, channel_name="practice"
        )
    )  # fmt: skip


def test_whoever_adds_the_bot_gets_start_with_every_setting_defaulted(world: World) -> None:
    joins(world)

    (shown,) = world.told("Olga")
    assert "09:00" in shown.text
    assert button(shown, "Start").subject == str(CHANNEL)


def test_start_posts_the_first_question_at_once_and_says_when_the_next_comes(world: World) -> None:
    joins(world)

    reply = card(world.press("Olga", "start", button(world.told("Olga")[0], "Start").subject))

    assert len(world.questions) == 1
    assert "Tuesday 17 November" in reply.text
    assert "What organisers see" in world.questions[0][1].text


def test_start_pressed_twice_starts_once(world: World) -> None:
    joins(world)
    world.press("Olga", "start", str(CHANNEL))

    world.press("Olga", "start", str(CHANNEL))

    assert len(world.questions) == 1


def test_settings_hold_from_the_next_slot_on(world: World) -> None:
    world.setup()

    reply = card(world.submit("Olga", "setup", str(CHANNEL), SETTINGS))

    assert "08:30 (America/New_York), on Monday, Wednesday, Friday" in reply.text
    world.until(dt.datetime(2026, 11, 18, 13, 29, tzinfo=dt.UTC))
    assert len(world.questions) == 1
    world.until(dt.datetime(2026, 11, 18, 13, 30, tzinfo=dt.UTC))
    assert len(world.questions) == 2


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"zone": "Berlin"}, "Europe/Berlin"),
        ({"zone": "../etc/passwd"}, "time zone"),
        ({"zone": ""}, "time zone"),
        ({"at": "9 o’clock"}, "09:00"),
        ({"at": "24:00"}, "09:00"),
        ({"at": "09:00:30"}, "09:00"),
        ({"at": "09:00+02:00"}, "09:00"),
        ({"weekdays": ""}, "at least one day"),
        ({"weekdays": "7"}, "at least one day"),
        ({"profile": "mine"}, "core"),
    ],
)
def test_settings_that_cant_be_used_come_back_with_one_sentence(world: World, wrong: dict[str, str], says: str) -> None:
    world.setup()

    again = form(world.submit("Olga", "setup", str(CHANNEL), SETTINGS | wrong))

    assert says in again.problem
    typed = {field.name: field.value for field in again.fields if isinstance(field, TextField)}
    assert typed["at"] == (SETTINGS | wrong)["at"]
    with world.storage.reading() as ledger:
        channel = ledger.channels.get(CHANNEL)
    assert channel is not None
    assert channel.schedule.zone == "Europe/Berlin"


def test_the_profile_decides_the_bands_of_the_check(world: World) -> None:
    world.setup()
    world.submit("Olga", "setup", str(CHANNEL), SETTINGS | {"profile": "timed"})

    world.answers("Ana")

    assert "Lesson" in world.check("Ana").text


def test_a_channel_the_bot_left_is_asked_no_more_and_goes_on_when_it_returns(world: World) -> None:
    world.setup()
    world.happens(Removed(key="gone", at=CHANNEL, when=world.now))
    world.until(dt.datetime(2026, 11, 18, 12, 0, tzinfo=dt.UTC))
    assert len(world.questions) == 1

    joins(world)
    world.until(dt.datetime(2026, 11, 19, 8, 0, tzinfo=dt.UTC))
    assert len(world.questions) == 2


def test_unknown_commands_and_buttons_say_what_there_is(world: World) -> None:
    world.setup()

    assert "progress" in card(world.command("Ana", "dance")).text
    assert "another version" in card(world.press("Ana", "dance")).title


def test_a_malformed_subject_is_answered_in_one_sentence(world: World) -> None:
    world.setup()

    assert card(world.press("Ana", "full", "nonsense")).title == "That didn’t work"
