"""Every zone of the tz database, ten years, three times of day: one post for each local date that exists.

What is expected comes from walking UTC time through each zone, which knows nothing of gaps, folds or schedules: the
walk gives the stretches between changes of the clock, and a date's slot is where the wall clock first reaches its time.

The 600 names lead to some 350 different sets of rules (files of the same bytes are links); each set is asked about the
ten years at once. In these years they show fewer than 100 different clocks, the rules differing only before; of each
clock one zone is asked in windows of 6 hours, and minute by minute around every change.
"""

import datetime as dt
import zoneinfo
from collections import deque
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import pytest

from bot import timetable
from bot.model import Schedule
from bot.timetable import NOT_PLACES, due

EVERY_DAY = frozenset(range(7))
HOUR = 3600
DAY = 24 * HOUR
FIRST, LAST = dt.date(2020, 1, 1), dt.date(2029, 12, 31)
TIMES = [dt.time(0), dt.time(2, 30), dt.time(9)]


class Stretch(NamedTuple):
    """A time without change of the clock: UTC seconds from `begins` to before `ends`, and the offset in seconds."""

    begins: int
    ends: int
    offset: int


Clock = tuple[Stretch, ...]
Slots = list[tuple[dt.date, int]]
"""Local dates with their UTC seconds."""


@pytest.fixture(scope="module", autouse=True)
def packaged_tz_database() -> Iterator[None]:
    """The tz database of the tzdata package, whatever this machine has installed."""
    _use_tz_database([])
    yield
    _use_tz_database(None)


def _use_tz_database(path: list[str] | None) -> None:
    zoneinfo.reset_tzpath(path)
    zoneinfo.ZoneInfo.clear_cache()
    timetable._zone.cache_clear()
    timetable._names.cache_clear()


@pytest.fixture(scope="module")
def clocks() -> dict[Clock, list[str]]:
    """What is shown in the ten years, with a name for each set of rules that shows it."""
    rules: dict[bytes, str] = {}
    for name in sorted(zoneinfo.available_timezones() - NOT_PLACES):
        rules.setdefault(files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes(), name)
    found: dict[Clock, list[str]] = {}
    for name in rules.values():
        found.setdefault(walk(name, FIRST, LAST), []).append(name)
    return found


def seconds(day: dt.date, time: dt.time = dt.time()) -> int:
    return int(dt.datetime.combine(day, time, dt.UTC).timestamp())


def instant(second: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(second, dt.UTC)


def walk(name: str, first: dt.date, last: dt.date) -> Clock:
    """The zone's clock from two days before `first` to two days after `last`; no zone changes twice in 6 hours."""
    tz = zoneinfo.ZoneInfo(name)

    def offset(second: int) -> int:
        shown = dt.datetime.fromtimestamp(second, tz).utcoffset()
        assert shown is not None
        return int(shown.total_seconds())

    begins, end = seconds(first) - 2 * DAY, seconds(last) + 3 * DAY
    clock, here = [], offset(begins)
    for second in range(begins, end, 6 * HOUR):
        there = offset(second)
        if there != here:
            unchanged, changed = second - 6 * HOUR, second
            while changed - unchanged > 1:
                middle = (unchanged + changed) // 2
                unchanged, changed = (middle, changed) if offset(middle) == here else (unchanged, middle)
            clock.append(Stretch(begins, changed, here))
            begins, here = changed, there
    return (*clock, Stretch(begins, end, here))


def expected(clock: Clock, first: dt.date, last: dt.date, time: dt.time) -> Slots:
    """Each existing date with the second at which the wall clock first shows `time` or something later."""
    slots, ahead = [], deque(clock)
    for midnight in range(seconds(first), seconds(last) + DAY, DAY):
        day = instant(midnight).date()
        wall = seconds(day, time)
        while ahead[0].ends < midnight - 2 * DAY:
            ahead.popleft()
        if any(one.begins + one.offset < midnight + DAY and midnight < one.ends + one.offset for one in ahead):
            reached = next(max(one.begins, wall - one.offset) for one in ahead if wall < one.ends + one.offset)
            slots.append((day, reached))
    return slots


def asked(name: str, first: dt.date, last: dt.date, time: dt.time, instants: Sequence[int]) -> Slots:
    """The slots of these dates that `due` gives when it is asked from each instant to the next."""
    schedule = Schedule(name, time, EVERY_DAY, starts=first)
    return [
        (slot.day, int(slot.at.timestamp()))
        for since, until in pairwise(map(instant, instants))
        for slot in due(since, until, schedule)
        if slot.day <= last
    ]


def windows(first: dt.date, last: dt.date, length: int) -> range:
    """Instants so many seconds apart, from before `first` begins anywhere until after `last` has ended everywhere."""
    return range(seconds(first) - DAY, seconds(last) + 2 * DAY + length, length)


def test_every_zone_of_the_tz_database_is_known() -> None:
    names = zoneinfo.available_timezones() - NOT_PLACES
    assert len(names) > 590
    assert {timetable.zone(name).key for name in names} == names


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_every_zone_posts_once_on_every_existing_day_of_ten_years(
    clocks: dict[Clock, list[str]], time: dt.time
) -> None:
    span = windows(FIRST, LAST, 4000 * DAY)
    for clock, names in clocks.items():
        slots = expected(clock, FIRST, LAST, time)
        for name in names:
            assert asked(name, FIRST, LAST, time, span) == slots, name


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_windows_of_six_hours_find_each_day_once(clocks: dict[Clock, list[str]], time: dt.time) -> None:
    span = windows(FIRST, LAST, 6 * HOUR)
    for clock, names in clocks.items():
        assert asked(names[0], FIRST, LAST, time, span) == expected(clock, FIRST, LAST, time), names[0]


@pytest.mark.parametrize("time", TIMES, ids=str)
def test_each_minute_around_a_change_of_the_clock_finds_each_day_once(
    clocks: dict[Clock, list[str]], time: dt.time
) -> None:
    for clock, names in clocks.items():
        for change in (stretch.begins for stretch in clock[1:]):
            check_each_minute_around(change, names[0], clock, time)


@pytest.mark.parametrize("time", TIMES, ids=str)
@pytest.mark.parametrize("name", ["Pacific/Apia", "Pacific/Fakaofo"])
def test_the_day_left_out_at_the_date_line_is_not_posted(name: str, time: dt.time) -> None:
    first, last = dt.date(2011, 1, 1), dt.date(2011, 12, 31)
    clock = walk(name, first, last)
    slots = asked(name, first, last, time, windows(first, last, 6 * HOUR))
    assert slots == expected(clock, first, last, time)
    assert len({day for day, _ in slots}) == len(slots) == 364
    assert dt.date(2011, 12, 30) not in dict(slots)
    check_each_minute_around(clock[-1].begins, name, clock, time)


def check_each_minute_around(change: int, name: str, clock: Clock, time: dt.time) -> None:
    minutes = range(change - 3 * HOUR, change + 3 * HOUR + 60, 60)
    first, last = (instant(change + days * DAY).date() for days in (-2, 2))
    slots = [(day, at) for day, at in expected(clock, first, last, time) if minutes[0] < at <= minutes[-1]]
    assert asked(name, first, last, time, minutes) == slots, (name, instant(change))
