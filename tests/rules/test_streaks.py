import datetime as dt
import zoneinfo
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import timetable
from bot.errors import BadInputError
from bot.model import Pause, Schedule
from bot.streaks import Scheduled, Streak, Today, practice_day, streak

MONDAY = dt.date(2026, 3, 2)
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu"]


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def scheduled_on(day: dt.date) -> Scheduled:
    """Posted at nine, open until three."""
    nine = dt.datetime.combine(day, dt.time(9), dt.UTC)
    return Scheduled(day, opens=nine, closes=nine + dt.timedelta(hours=18))


def later(days: int) -> dt.date:
    return MONDAY + dt.timedelta(days=days)


def read(week_by_week: str) -> tuple[list[Scheduled], set[dt.date]]:
    """Weeks from Monday on: P practised, M missed; a point is an unscheduled day, an asterisk practice on one."""
    days = {
        MONDAY + dt.timedelta(weeks=week, days=weekday): mark
        for week, marks in enumerate(week_by_week.split())
        for weekday, mark in enumerate(marks)
    }
    return [scheduled_on(day) for day in days if days[day] in "PM"], {day for day in days if days[day] in "P*"}


def long_after(week_by_week: str, *pauses: Pause) -> Streak:
    """The streak as it stands when the last of these days is over."""
    scheduled, practised = read(week_by_week)
    return streak(scheduled, practised, pauses, scheduled[-1].closes)


@pytest.mark.parametrize(
    ("weeks", "current", "best"),
    [
        pytest.param("P", 1, 1, id="one day"),
        pytest.param("PPPPP PPP", 8, 8, id="without a lapse"),
        pytest.param("PPMPP", 4, 4, id="one lapse is spared"),
        pytest.param("PPPPM MPPPP", 8, 8, id="one in each week is spared"),
        pytest.param("PPMMP", 1, 2, id="the second of a week ends it"),
        pytest.param("PPMPM", 1, 3, id="at the week's first"),
        pytest.param("PPPPP MMMPP", 2, 5, id="a new beginning"),
        pytest.param("PPPPP MMMMM", 0, 5, id="nothing left"),
        pytest.param("MMMMM", 0, 0, id="nothing ever"),
        pytest.param("PP.PP.. ..P", 5, 5, id="unscheduled days are not looked at"),
        pytest.param("PP*PP** P*", 5, 5, id="practice on them is no scheduled day"),
        pytest.param("PPPM MPPP", 6, 6, id="two lapses in a row in two weeks"),
        pytest.param("PM" + " PPPPP" * 52 + " PM", 262, 262, id="the same week a year later"),
    ],
)
def test_a_streak_is_the_longest_run_with_at_most_one_lapse_a_week(weeks: str, current: int, best: int) -> None:
    found = long_after(weeks)
    assert (found.current, found.best) == (current, best)


def test_the_days_that_were_spared_are_told_apart_from_those_missed() -> None:
    found = long_after("PMPMP PPMP")
    assert found.missed == (later(1),)
    assert found.grace == (later(3), later(9))


def test_no_grace_is_spent_on_a_streak_of_nothing() -> None:
    assert long_after("PPPP MM").grace == ()
    assert long_after("MPP").grace == ()
    assert long_after("MPP").missed == (MONDAY,)


def test_a_year_s_end_does_not_split_a_week() -> None:
    scheduled = [scheduled_on(dt.date(2026, 12, 28) + dt.timedelta(days=ahead)) for ahead in range(5)]
    practised = {one.day for one in scheduled[:3]}
    assert streak(scheduled[:4], practised, (), scheduled[3].closes).current == 3
    assert streak(scheduled, practised, (), scheduled[4].closes).current == 0


def test_a_day_still_open_is_neither_missed_nor_counted() -> None:
    scheduled, practised = read("PPM")
    during = streak(scheduled, practised, (), scheduled[-1].closes - dt.timedelta(seconds=1))
    assert during == Streak(current=2, best=2, grace=(), missed=(), today=Today.OPEN)
    after = streak(scheduled, practised, (), scheduled[-1].closes)
    assert after == Streak(current=2, best=2, grace=(later(2),), missed=(), today=Today.NONE)


def test_practice_counts_at_once() -> None:
    scheduled, practised = read("PPP")
    found = streak(scheduled, practised, (), scheduled[-1].opens)
    assert (found.current, found.today) == (3, Today.DONE)


def test_before_the_posting_nothing_is_open() -> None:
    scheduled, practised = read("PPM")
    found = streak(scheduled, practised, (), scheduled[-1].opens - dt.timedelta(seconds=1))
    assert (found.current, found.today) == (2, Today.NONE)


def test_without_any_posting_there_is_no_streak() -> None:
    assert streak([], {MONDAY}, (), utc("2026-03-02")) == Streak(0, 0, (), (), Today.NONE)


def test_a_pause_costs_nothing_and_practice_in_it_counts() -> None:
    pause = Pause(later(7), later(11))
    assert long_after("PPPPP MMMMM PP", pause).current == 7
    assert long_after("PPPPP MPMPM PP", pause).current == 9
    assert long_after("PPPPP MMMMM", Pause(later(7))).missed == ()


def test_nothing_is_open_for_somebody_who_pauses() -> None:
    scheduled, practised = read("PPM")
    midday = scheduled[-1].opens + dt.timedelta(hours=3)
    assert streak(scheduled, practised, [Pause(later(2))], midday).today is Today.NONE
    assert streak(scheduled, {*practised, later(2)}, [Pause(later(2))], midday).today is Today.DONE


dates = st.integers(0, 41).map(later)
schedules = st.sets(dates).map(lambda days: [scheduled_on(day) for day in sorted(days)])
moments = st.integers(0, 44 * 24).map(lambda hours: utc("2026-03-02") + dt.timedelta(hours=hours))
pauses = st.lists(
    st.builds(
        lambda first, length: Pause(first, first + length), dates, st.timedeltas(dt.timedelta(), dt.timedelta(days=9))
    ),
    max_size=2,
)


def spans(days: list[tuple[dt.date, bool]]) -> Iterator[tuple[int, int]]:
    """All spans of these days that miss at most one in any week: where each ends, and how much it was practised."""
    for start in range(len(days)):
        for end in range(start, len(days)):
            span = days[start : end + 1]
            lapses = Counter(day.isocalendar()[:2] for day, kept in span if not kept)
            if all(number <= 1 for number in lapses.values()):
                yield end, sum(kept for _, kept in span)


@given(schedules, st.sets(dates), pauses, moments)
def test_current_and_best_are_the_longest_of_all_possible_runs(
    scheduled: list[Scheduled], practised: set[dt.date], paused: list[Pause], now: dt.datetime
) -> None:
    days = [
        (one.day, one.day in practised)
        for one in scheduled
        if one.day in practised or (one.closes <= now and not any(pause.covers(one.day) for pause in paused))
    ]
    found = streak(scheduled, practised, paused, now)
    assert found.best == max((length for _, length in spans(days)), default=0)
    assert found.current == max((length for end, length in spans(days) if end == len(days) - 1), default=0)
    assert {*found.grace, *found.missed} == {day for day, kept in days if not kept}
    assert not set(found.grace) & set(found.missed)
    assert len({day.isocalendar()[:2] for day in found.grace}) == len(found.grace)


@given(schedules, st.sets(dates), pauses, moments, dates)
def test_one_more_practised_day_never_lowers_a_streak(
    scheduled: list[Scheduled], practised: set[dt.date], paused: list[Pause], now: dt.datetime, more: dt.date
) -> None:
    before, after = streak(scheduled, practised, paused, now), streak(scheduled, practised | {more}, paused, now)
    assert after.current >= before.current
    assert after.best >= before.best


@given(schedules, st.sets(dates), pauses, moments, pauses)
def test_a_pause_never_lowers_a_streak(
    scheduled: list[Scheduled], practised: set[dt.date], paused: list[Pause], now: dt.datetime, more: list[Pause]
) -> None:
    before, after = streak(scheduled, practised, paused, now), streak(scheduled, practised, [*paused, *more], now)
    assert after.current >= before.current
    assert after.best >= before.best


@given(schedules, st.sets(dates), pauses)
def test_day_after_day_the_streak_grows_by_practice_and_only_by_it(
    scheduled: list[Scheduled], practised: set[dt.date], paused: list[Pause]
) -> None:
    before = streak([], (), (), utc("2026-03-02"))
    for number, today in enumerate(scheduled, start=1):
        done = {day for day in practised if day <= today.day}
        found = streak(scheduled, done, paused, today.closes)
        assert found == streak(scheduled[:number], done, paused, today.closes)
        assert found.best >= before.best
        if today.day in practised:
            assert found.current == before.current + 1
        else:
            assert found.current <= before.current
        before = found


def posted(day: dt.date, zone: str) -> Scheduled:
    at = timetable.slot(Schedule(zone, weekdays=frozenset(range(7))), day)
    assert at is not None
    return Scheduled(day, opens=at, closes=timetable.closes(at, day, zone))


NIGHTS = [
    *((zone, dt.date(2026, 6, 9)) for zone in ZONES),
    *(("Europe/Berlin", day) for day in (dt.date(2026, 3, 28), dt.date(2026, 10, 24))),
    *(("America/New_York", day) for day in (dt.date(2026, 3, 7), dt.date(2026, 10, 31))),
    *(("Australia/Lord_Howe", day) for day in (dt.date(2026, 10, 3), dt.date(2026, 4, 4))),
    *(("Europe/Athens", day) for day in (dt.date(2026, 3, 28), dt.date(2026, 10, 24))),
]
"""Ordinary nights, and those in which the clock changes."""


@pytest.mark.parametrize(("zone", "day"), NIGHTS, ids=str)
def test_an_answer_counts_for_a_day_until_three_in_the_morning_there(zone: str, day: dt.date) -> None:
    tomorrow = day + dt.timedelta(days=1)
    today, minute = posted(day, zone), dt.timedelta(minutes=1)
    three = today.closes
    assert three.astimezone(zoneinfo.ZoneInfo(zone)).hour in (3, 4)
    assert practice_day(three - minute, [today], zone) == day
    assert practice_day(three + minute, [today], zone) == tomorrow
    assert streak([today], {practice_day(three - minute, [today], zone)}, (), three + minute).current == 1
    assert streak([today], {practice_day(three + minute, [today], zone)}, (), three + minute).current == 0


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("time", "days"), [("02:59", 0), ("03:01", 1)])
def test_one_minute_before_three_is_yesterday_and_one_after_is_today(zone: str, time: str, days: int) -> None:
    day = dt.date(2026, 6, 9)
    wall = dt.datetime.combine(day + dt.timedelta(days=1), dt.time.fromisoformat(time), zoneinfo.ZoneInfo(zone))
    assert practice_day(wall.astimezone(dt.UTC), [posted(day, zone)], zone) == day + dt.timedelta(days=days)


def test_of_two_open_days_an_answer_counts_for_the_later() -> None:
    late = Scheduled(MONDAY, opens=utc("2026-03-02 23:30"), closes=utc("2026-03-03 17:30"))
    next_day = scheduled_on(later(1))
    assert practice_day(utc("2026-03-03 08:59"), [late, next_day], "UTC") == MONDAY
    assert practice_day(utc("2026-03-03 09:00"), [late, next_day], "UTC") == later(1)


def test_an_open_posting_takes_answers_beyond_the_person_s_own_night() -> None:
    tokyo = Scheduled(MONDAY, opens=utc("2026-03-02 13:00"), closes=utc("2026-03-03 07:00"))
    assert practice_day(utc("2026-03-03 06:59"), [tokyo], "Asia/Tokyo") == MONDAY
    assert practice_day(utc("2026-03-03 07:00"), [tokyo], "Asia/Tokyo") == later(1)


@given(st.sampled_from(ZONES), st.integers(0, 5 * 366 * 86_400))
def test_without_an_open_posting_the_practice_day_is_the_local_one(zone: str, second: int) -> None:
    at = utc("2025-01-01") + dt.timedelta(seconds=second)
    assert practice_day(at, [], zone) == timetable.local_day(at, zone)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(BadInputError, match="offset"):
        practice_day(utc("2026-03-02").replace(tzinfo=None), [], "UTC")
