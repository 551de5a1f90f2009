import datetime as dt

from tests.world import GOOD, World, card, form


def progress(world: World, name: str = "Ana") -> str:
    return card(world.command(name, "progress")).text


def noon(day: int) -> dt.datetime:
    return dt.datetime(2026, 11, day, 11, 0, tzinfo=dt.UTC)


def test_a_streak_counts_scheduled_days_and_weekends_cost_nothing(world: World) -> None:
    world.setup()
    for day in (16, 17, 18, 19, 20, 23):
        world.until(noon(day))
        world.answers("Ana", GOOD)

    assert "6 practice days in a row; today is done" in progress(world)


def test_one_missed_day_a_week_is_forgiven_and_said_so(world: World) -> None:
    world.setup()
    for day in (16, 17, 19):
        world.until(noon(day))
        world.answers("Ana", GOOD)

    assert "3 practice days in a row; today is done; a grace day kept it on 18 November" in progress(world)


def test_a_second_missed_day_in_the_week_begins_again(world: World) -> None:
    world.setup()
    for day in (16, 19):
        world.until(noon(day))
        world.answers("Ana", GOOD)

    assert "1 practice day in a row" in progress(world)


def test_the_day_lasts_until_three_in_the_persons_zone(world: World) -> None:
    world.setup()
    world.answers("Ana", GOOD)
    world.submit("Ana", "zone", "", {"zone": "America/New_York"})

    world.until(dt.datetime(2026, 11, 18, 7, 59, tzinfo=dt.UTC))  # 02:59 in New York, Tuesday's question
    world.answers("Ana", GOOD)
    assert "2 practice days in a row" in progress(world)

    world.until(dt.datetime(2026, 11, 19, 8, 0, tzinfo=dt.UTC))  # 03:00: Wednesday's has closed; the grace day goes
    assert "grace day kept it on 18 November" in progress(world)


def test_a_late_evening_question_stays_open_eighteen_hours(world: World) -> None:
    world.setup(at="20:00")
    world.until(dt.datetime(2026, 11, 17, 19, 0, tzinfo=dt.UTC))  # Tuesday 20:00 in Berlin
    world.until(dt.datetime(2026, 11, 18, 12, 59, tzinfo=dt.UTC))
    world.answers("Ana", GOOD)

    with world.storage.reading() as ledger:
        (answer,) = ledger.answers.by(world.person("Ana"))
    assert answer.day == dt.date(2026, 11, 17)


def test_a_pause_keeps_a_streak(world: World) -> None:
    world.setup()
    for day in (16, 17):
        world.until(noon(day))
        world.answers("Ana", GOOD)
    world.until(dt.datetime(2026, 11, 18, 7, 0, tzinfo=dt.UTC))
    world.command("Ana", "pause-me")
    world.until(dt.datetime(2026, 11, 27, 7, 0, tzinfo=dt.UTC))
    world.command("Ana", "resume-me")
    world.until(noon(27))
    world.answers("Ana", GOOD)

    assert "3 practice days in a row; today is done." in progress(world)


def test_somebody_who_joins_later_missed_nothing_before(world: World) -> None:
    world.setup()
    world.until(noon(26))
    world.answers("Ana", GOOD)

    assert "1 practice day in a row" in progress(world)
    assert "grace" not in progress(world)


def test_a_bad_zone_comes_back_with_one_sentence(world: World) -> None:
    world.setup()

    again = world.submit("Ana", "zone", "", {"zone": "Europe/Berln"})
    assert "Europe/Berlin" in form(again).problem
