import datetime as dt
import zoneinfo
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInputError, BadZoneError
from bot.model import Schedule
from bot.timetable import NOT_PLACES, Slot, closes, day_ends, due, following, local_day, slot, zone

EVERY_DAY = frozenset(range(7))
NAMES = sorted(zoneinfo.available_timezones() - NOT_PLACES)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def daily(zone_name: str, time: str = "09:00") -> Schedule:
    return Schedule(zone_name, dt.time.fromisoformat(time), EVERY_DAY)


zone_names = st.sampled_from(NAMES)
instants = st.integers(0, 20 * 366 * 86_400).map(lambda second: utc("2015-01-01") + dt.timedelta(seconds=second))
schedules = st.builds(
    Schedule,
    zone_names,
    st.times(),
    st.frozensets(st.integers(0, 6)),
    st.dates(dt.date(2014, 12, 1), dt.date(2035, 1, 1)) | st.just(dt.date.min),
)


@pytest.mark.parametrize(
    ("zone_name", "time", "day", "at"),
    [
        pytest.param("Europe/Berlin", "09:00", "2026-07-01", "2026-07-01 07:00", id="summer"),
        pytest.param("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29 01:00", id="spring gap"),
        pytest.param("Europe/Berlin", "02:00", "2026-03-29", "2026-03-29 01:00", id="beginning of the gap"),
        pytest.param("Europe/Berlin", "03:00", "2026-03-29", "2026-03-29 01:00", id="end of the gap"),
        pytest.param("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25 00:30", id="autumn fold"),
        pytest.param("Africa/Cairo", "00:00", "2026-04-24", "2026-04-23 22:00", id="gap at midnight"),
        pytest.param("America/Havana", "00:30", "2026-11-01", "2026-11-01 04:30", id="fold at midnight"),
        pytest.param("America/Nuuk", "23:30", "2026-03-28", "2026-03-29 01:00", id="gap until midnight"),
        pytest.param("America/St_Johns", "00:00", "2010-11-07", "2010-11-07 02:30", id="fold that straddles midnight"),
        pytest.param("America/St_Johns", "23:30", "2010-11-06", "2010-11-07 02:00", id="evening before that fold"),
        pytest.param("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03 15:30", id="gap of half an hour"),
        pytest.param("Antarctica/Troll", "01:30", "2026-03-29", "2026-03-29 01:00", id="gap of two hours"),
        pytest.param("Europe/Dublin", "01:30", "2026-10-25", "2026-10-25 00:30", id="winter is the summer time"),
        pytest.param("Africa/Casablanca", "02:30", "2026-03-22", "2026-03-22 02:00", id="after Ramadan"),
        pytest.param("Africa/Monrovia", "00:10", "1972-01-07", "1972-01-07 00:44:30", id="gap with odd seconds"),
        pytest.param("Pacific/Apia", "09:00", "2011-12-31", "2011-12-30 19:00", id="after the day left out"),
    ],
)
def test_a_slot_is_where_the_wall_clock_first_reaches_its_time(zone_name: str, time: str, day: str, at: str) -> None:
    assert slot(daily(zone_name, time), dt.date.fromisoformat(day)) == utc(at)


@pytest.mark.parametrize("zone_name", ["Pacific/Apia", "Pacific/Fakaofo"])
@pytest.mark.parametrize("time", ["00:00", "09:00", "23:59:59"])
def test_a_date_that_never_was_has_no_slot(zone_name: str, time: str) -> None:
    assert slot(daily(zone_name, time), dt.date(2011, 12, 30)) is None


def test_a_time_with_fractions_of_a_second_in_a_gap_moves_to_its_end() -> None:
    assert slot(daily("Europe/Berlin", "02:30:15.5"), dt.date(2026, 3, 29)) == utc("2026-03-29 01:00")


def test_only_chosen_weekdays_from_the_first_date_on_have_slots() -> None:
    schedule = Schedule("Asia/Seoul", starts=dt.date(2026, 3, 4))
    days = [dt.date(2026, 3, 2) + dt.timedelta(days=ahead) for ahead in range(9)]
    assert [day.day for day in days if slot(schedule, day)] == [4, 5, 6, 9, 10]


def test_due_holds_what_lies_after_since_and_not_after_until() -> None:
    monday, tuesday = utc("2026-03-02"), utc("2026-03-03")
    schedule = Schedule("Asia/Seoul")
    assert due(monday, tuesday, schedule) == [Slot(dt.date(2026, 3, 3), tuesday)]
    assert due(monday, monday, schedule) == []
    assert due(tuesday, monday, schedule) == []


def test_a_slot_is_found_when_the_clock_has_been_set_back_to_the_evening_before() -> None:
    midnight = Slot(dt.date(2010, 11, 7), utc("2010-11-07 02:30"))
    schedule = daily("America/St_Johns", "00:00")
    assert due(utc("2010-11-07 02:00"), utc("2010-11-07 02:40"), schedule) == [midnight]
    assert due(utc("2010-11-07 02:40"), utc("2010-11-07 12:00"), schedule) == []


def test_after_a_long_silence_all_missed_slots_are_due_in_order() -> None:
    slots = due(utc("2026-03-27 12:00"), utc("2026-04-03 12:00"), Schedule("Europe/Berlin"))
    assert [(found.day.day, found.at.hour) for found in slots] == [(30, 7), (31, 7), (1, 7), (2, 7), (3, 7)]


@given(schedules, st.lists(instants, min_size=2, max_size=6).map(sorted))
def test_however_it_is_cut_into_windows_due_finds_the_same(schedule: Schedule, cuts: list[dt.datetime]) -> None:
    cuts = [at if at - cuts[0] < dt.timedelta(days=60) else cuts[0] + dt.timedelta(days=60) for at in cuts]
    pieces = [found for since, until in pairwise(cuts) for found in due(since, until, schedule)]
    assert pieces == due(cuts[0], cuts[-1], schedule)
    assert [found.day for found in pieces] == sorted({found.day for found in pieces})


@given(schedules, instants)
def test_the_following_slot_is_the_first_one_due(schedule: Schedule, after: dt.datetime) -> None:
    found = following(after, schedule)
    if found is None:
        assert not schedule.weekdays
    else:
        assert due(after, found.at, schedule) == [found]


def test_a_weekly_slot_left_out_at_the_date_line_is_followed_by_the_next_week_s() -> None:
    fridays = Schedule("Pacific/Apia", weekdays=frozenset({4}))
    found = following(utc("2011-12-25"), fridays)
    assert found == Slot(dt.date(2012, 1, 6), utc("2012-01-05 19:00"))
    assert following(utc("2011-12-23 19:00"), fridays) == found


def test_instants_of_any_zone_are_understood_also_in_a_fold() -> None:
    schedule = daily("Europe/Berlin", "02:30")
    berlin = zone("Europe/Berlin")
    first = dt.datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
    again = first.replace(fold=1)
    assert due(first - dt.timedelta(minutes=1), again, schedule) == [
        Slot(dt.date(2026, 10, 25), utc("2026-10-25 00:30"))
    ]
    assert due(first, again, schedule) == []
    assert following(again, schedule) == Slot(dt.date(2026, 10, 26), utc("2026-10-26 01:30"))


def test_a_naive_instant_is_refused() -> None:
    aware, schedule = utc("2026-03-02"), Schedule("Europe/Berlin")
    naive = aware.replace(tzinfo=None)
    for ask in (
        lambda: due(naive, aware, schedule),
        lambda: due(aware, naive, schedule),
        lambda: following(naive, schedule),
        lambda: local_day(naive, "Europe/Berlin"),
        lambda: closes(naive, naive.date(), "Europe/Berlin"),
    ):
        with pytest.raises(BadInputError, match="offset"):
            ask()


@pytest.mark.parametrize(
    ("zone_name", "at", "day"),
    [
        pytest.param("Asia/Seoul", "2026-03-02 17:59:59", "2026-03-02", id="just before three"),
        pytest.param("Asia/Seoul", "2026-03-02 18:00", "2026-03-03", id="at three"),
        pytest.param("America/New_York", "2026-03-08 06:59", "2026-03-07", id="before the gap that ends at three"),
        pytest.param("America/New_York", "2026-03-08 07:00", "2026-03-08", id="at its end"),
        pytest.param(
            "Europe/Athens", "2026-10-25 00:30", "2026-10-25", id="half past three before the clock goes back"
        ),
        pytest.param("Europe/Athens", "2026-10-25 01:30", "2026-10-25", id="half past three again"),
        pytest.param("Europe/Athens", "2026-03-29 00:59", "2026-03-28", id="before the gap that begins at three"),
        pytest.param("Europe/Athens", "2026-03-29 01:00", "2026-03-29", id="after it"),
        pytest.param("Pacific/Apia", "2011-12-30 12:59", "2011-12-29", id="night after the day left out"),
        pytest.param("Pacific/Apia", "2011-12-30 13:00", "2011-12-31", id="morning after it"),
    ],
)
def test_until_three_in_the_morning_it_is_still_the_day_before(zone_name: str, at: str, day: str) -> None:
    assert local_day(utc(at), zone_name) == dt.date.fromisoformat(day)


def test_another_end_of_day_can_be_asked_for() -> None:
    assert local_day(utc("2026-03-02"), "UTC", ends=dt.time(0)) == dt.date(2026, 3, 2)


@given(zone_names, instants)
def test_a_practice_day_ends_where_the_next_begins(zone_name: str, at: dt.datetime) -> None:
    day = local_day(at, zone_name)
    ends = day_ends(day, zone_name)
    assert at < ends
    assert local_day(ends - dt.timedelta(seconds=1), zone_name) == day
    assert local_day(ends, zone_name) > day


def test_a_posting_closes_at_three_or_after_eighteen_hours() -> None:
    day = dt.date(2026, 3, 2)
    assert closes(utc("2026-03-02"), day, "Asia/Seoul") == utc("2026-03-02 18:00")
    assert closes(utc("2026-03-02 09:00"), day, "Asia/Seoul") == utc("2026-03-03 03:00")
    assert closes(utc("2026-03-02 09:00"), day, "America/New_York") == utc("2026-03-03 08:00")


def test_eighteen_hours_are_hours_also_in_a_night_that_loses_one() -> None:
    posted = dt.datetime(2026, 3, 28, 20, tzinfo=zone("Europe/Berlin"))
    assert closes(posted, posted.date(), "Europe/Berlin") == utc("2026-03-29 13:00")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        (" Berlin ", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("America/Sao Paolo", "America/Sao_Paulo"),
        ("Asia/Soeul", "Asia/Seoul"),
    ],
)
def test_a_mistyped_zone_is_answered_with_what_was_meant(typed: str, meant: str) -> None:
    with pytest.raises(BadZoneError, match=meant):
        zone(typed)


NOT_ZONES = [
    *("", ".", "..", "Europe", "Europe/", "/etc/passwd", "../../etc/passwd", "right/UTC", "posix/Europe/Berlin"),
    *("\0", "Europe/Berlin\n", "\ud800", "x" * 100_000, "localtime", "Factory", "GMT+2", "CEST"),
]


@pytest.mark.parametrize("typed", NOT_ZONES, ids=lambda typed: ascii(typed[:20]))
def test_other_words_are_refused_without_repeating_them(typed: str) -> None:
    with pytest.raises(BadZoneError) as refusal:
        zone(typed)
    message = str(refusal.value)
    assert message.startswith("That is not a time zone. ")
    assert len(message) < 150
    assert "passwd" not in message


@pytest.mark.parametrize("typed", ["GMT+2", "CEST", "Middle Earth"])
def test_where_nothing_is_similar_a_name_is_shown_as_example(typed: str) -> None:
    """Etc/GMT+2 would be, but lies two hours west of Greenwich."""
    with pytest.raises(BadZoneError, match="Use a name such as Europe/Berlin"):
        zone(typed)
