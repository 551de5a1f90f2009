"""What channels are asked from the bank we ship (PRODUCT "Rules of practice", COVERAGE A03 and A32)."""

import datetime as dt
from collections import Counter
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Category
from bot.questions import load
from bot.spacing import LADDER, LATEST, Planned, preview

CONTENT = files("content")
BANK = load(
    {
        "follow_ups.toml": (CONTENT / "follow_ups.toml").read_text("utf-8"),
        **{f"questions/{file.name}": file.read_text("utf-8") for file in (CONTENT / "questions").iterdir()},
    }
).questions
CATEGORY = {question.id: question.category for question in BANK}
LEVEL = {question.id: question.level for question in BANK}

YEAR = 261
"""Weekdays of a year."""

channels = st.integers(0, 10**9).map(lambda number: f"slack:T1:C{number}:")
mondays = st.integers(0, 520).map(lambda week: dt.date(2026, 1, 5) + dt.timedelta(weeks=week))
starts = st.tuples(mondays, st.integers(0, 4)).map(lambda start: start[0] + dt.timedelta(days=start[1]))


def weekdays(start: dt.date, number: int) -> list[dt.date]:
    days = (start + dt.timedelta(days=ahead) for ahead in range(2 * number + 2))
    return [day for day in days if day.weekday() < 5][:number]


@settings(max_examples=200)
@given(channels, starts, st.lists(st.sampled_from(Category), unique=True))
def test_twenty_weekdays_show_twelve_questions_and_three_of_each_category(
    channel: str, start: dt.date, gaps: list[Category]
) -> None:
    asked = {one.question for one in preview((), BANK, weekdays(start, 20), seed=channel, gaps=gaps)}
    assert len(asked) >= 12
    categories = Counter(CATEGORY[question] for question in asked)
    assert min(categories[category] for category in Category if category is not Category.FIT) >= 3
    assert categories[Category.FIT] <= 1


@settings(max_examples=50)
@given(channels, mondays, st.integers(0, 1))
def test_the_first_question_of_a_week_returns_after_exactly_3_7_14_and_21_days(
    channel: str, monday: dt.date, weekday: int
) -> None:
    first, *plan = preview((), BANK, weekdays(monday + dt.timedelta(days=weekday), 20), seed=channel)
    returns = [(one.day - first.day).days for one in plan if one.question == first.question]
    assert returns == list(LADDER)


@settings(max_examples=50)
@given(channels, starts)
def test_the_first_question_returns_four_times_whenever_a_channel_starts(channel: str, start: dt.date) -> None:
    first, *plan = preview((), BANK, weekdays(start, 22), seed=channel)
    assert [one.angle for one in plan if one.question == first.question] == [1, 2, 3, 4]


@pytest.fixture(scope="module", params=["slack:T1:C1:", "discord:7:8:", "playground:here:practice:"])
def year(request: pytest.FixtureRequest) -> list[Planned]:
    """A year of one channel."""
    return preview((), BANK, weekdays(dt.date(2026, 1, 5), YEAR), seed=request.param)


def test_a_year_holds_the_whole_bank(year: list[Planned]) -> None:
    assert {one.question for one in year} == set(CATEGORY)


def test_a_year_keeps_the_limits_on_re_asks(year: list[Planned]) -> None:
    back = [one.due is not None for one in year]
    assert max(sum(back[start : start + 5]) for start in range(YEAR - 4)) == 2
    assert not any(one and following for one, following in pairwise(back))
    assert all(one.due <= one.day <= one.due + dt.timedelta(days=LATEST) for one in year if one.due)


def test_a_year_never_asks_a_category_on_two_days_running(year: list[Planned]) -> None:
    assert all(CATEGORY[one.question] != CATEGORY[following.question] for one, following in pairwise(year))


def test_a_question_that_comes_back_mostly_does_so_three_or_four_times(year: list[Planned]) -> None:
    times = Counter(one.question for one in year if one.due).values()
    assert sum(number >= 3 for number in times) >= 2 / 3 * len(times)


def test_a_new_question_waits_for_one_that_only_fills_in_if_its_category_was_asked_the_day_before(
    year: list[Planned],
) -> None:
    for index, one in enumerate(year):
        if one.angle and one.due is None:
            seen = {old.question for old in year[:index]}
            unseen = {CATEGORY[question] for question in CATEGORY if question not in seen}
            assert unseen <= {CATEGORY[year[index - 1].question]}


def test_a_channel_begins_gently(year: list[Planned]) -> None:
    assert "advanced" not in {LEVEL[one.question] for one in year[:5]}
