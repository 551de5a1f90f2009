import datetime as dt

import pytest

from bot.cards import Card, Note, Quote
from bot.ports import Refused, Result, Unknown
from tests.world import CHANNEL, MONDAY, World, card


def test_the_first_question_comes_at_start_whatever_the_hour(world: World) -> None:
    world.clock.move_to(dt.datetime(2026, 11, 21, 22, 30, tzinfo=dt.UTC))  # a Saturday night

    world.setup()

    assert len(world.questions) == 1
    assert "Rough answers are welcome" in world.questions[0][1].text


def test_the_schedule_begins_on_the_next_scheduled_day(world: World) -> None:
    world.setup()  # Monday 08:00, an hour before the question

    world.passes(hours=20)
    assert len(world.questions) == 1

    world.until(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    assert len(world.questions) == 2


def test_one_question_a_scheduled_day_and_none_at_weekends(world: World) -> None:
    world.setup()

    world.until(dt.datetime(2026, 11, 30, 7, 59, tzinfo=dt.UTC))

    days = sorted(key.rsplit(":", 1)[1] for key in world.chat.posts if key.startswith("daily:"))
    assert days == [f"2026-11-{day}" for day in (17, 18, 19, 20, 23, 24, 25, 26, 27)]


def test_a_posting_says_what_it_is_and_how_long_to_talk(world: World) -> None:
    world.setup()

    posted = world.questions[0][1]

    asked = next(part.body for part in posted.parts if isinstance(part, Quote))
    note = next(part.body for part in posted.parts if isinstance(part, Note))
    assert asked.endswith(("?", "."))
    assert note.startswith("Q")
    assert "minutes" in note


def test_ticking_again_or_from_another_process_posts_nothing_twice(world: World) -> None:
    world.setup()
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    twin = World(world.storage, world.clock, world.chat)

    world.bot.tick(world.now)
    twin.bot.tick(world.now)
    twin.beat()
    world.beat()

    assert len(world.questions) == 2  # FakeChat raises on a second post of one key


def test_after_downtime_todays_question_comes_late_once_and_older_ones_are_skipped(world: World) -> None:
    world.setup()

    world.clock.move_to(dt.datetime(2026, 11, 20, 20, 0, tzinfo=dt.UTC))  # Friday evening, three slots missed
    world.beat()
    world.beat()

    days = [key.rsplit(":", 1)[1] for key in world.chat.posts if key.startswith("daily:")]
    assert days == ["2026-11-20"]
    with world.storage.reading() as ledger:
        skipped = ledger.postings.get(f"daily:{CHANNEL}:2026-11-19")
    assert skipped is not None
    assert "missed" in skipped.why


def test_a_question_missed_altogether_is_not_posted_on_the_next_day(world: World) -> None:
    world.setup()

    world.clock.move_to(dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC))  # Saturday
    world.beat()

    assert [key for key in world.chat.posts if key.startswith("daily:")] == []


def test_a_paused_channel_is_not_asked_and_owes_nothing_when_it_resumes(world: World) -> None:
    world.setup()
    world.command("Olga", "pause")
    world.until(dt.datetime(2026, 11, 19, 12, 0, tzinfo=dt.UTC))
    assert len(world.questions) == 1

    world.command("Olga", "resume")
    world.beat()
    assert len(world.questions) == 1

    world.until(dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC))
    assert len(world.questions) == 2


def test_skip_leaves_out_the_next_question_and_says_when_the_one_after_comes(world: World) -> None:
    world.setup()

    reply = card(world.command("Olga", "skip"))

    assert reply.title == "Tuesday 17 November is skipped"
    assert "Wednesday 18 November" in reply.text
    world.until(dt.datetime(2026, 11, 18, 8, 0, tzinfo=dt.UTC))
    assert [key.rsplit(":", 1)[1] for key in world.chat.posts if key.startswith("daily:")] == ["2026-11-18"]


def test_ask_now_asks_another_question_at_once(world: World) -> None:
    world.setup()

    world.command("Olga", "ask-now")

    first, second = (posted for _, posted in world.questions)
    assert first.text != second.text


@pytest.mark.parametrize("command", ["ask-now", "skip", "pause", "setup"])
def test_only_organisers_change_a_channel(world: World, command: str) -> None:
    world.setup()

    reply = card(world.command("Ben", command))

    assert reply.title == "For organisers"
    assert len(world.questions) == 1


def test_questions_return_on_the_ladder_with_another_angle(world: World) -> None:
    world.setup()

    world.until(MONDAY + dt.timedelta(days=30))

    with world.storage.reading() as ledger:
        history = ledger.postings.history([CHANNEL])[CHANNEL]
    first: dict[str, tuple[dt.date, set[int]]] = {}
    returns = 0
    for asked in history:
        if asked.question in first:
            returns += 1
            day, angles = first[asked.question]
            assert (asked.day - day).days >= 3
            assert asked.angle not in angles
            angles.add(asked.angle)
        else:
            first[asked.question] = (asked.day, {asked.angle})
    assert returns >= 4


def test_a_deleted_question_is_not_the_latest_any_more(world: World) -> None:
    world.setup()
    world.command("Olga", "ask-now")
    (older, first), (newer, _) = world.questions

    world.deletes(newer)

    reply = card(world.command("Ana", "today"))
    quote = next(part.body for part in reply.parts if isinstance(part, Quote))
    assert isinstance(first, Card)
    assert quote in first.text
    assert older != newer


@pytest.mark.parametrize(
    ("result", "says"), [(Refused("not_in_channel"), "not_in_channel"), (Unknown(), "Nothing can tell")]
)
def test_organisers_are_told_when_a_question_may_not_have_arrived(world: World, result: Result, says: str) -> None:
    world.setup()
    world.chat.answer = lambda claimed: result if claimed.delivery.key.startswith("daily:") else None

    world.until(dt.datetime(2026, 11, 17, 9, 0, tzinfo=dt.UTC))

    told = world.told("Olga")[-1]
    assert told.title == "A question may be missing in #practice"
    assert says in told.text
    assert len([one for one in world.told("Olga") if one.title == told.title]) == 1
