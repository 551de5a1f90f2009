"""What stayed, when it was, and how large it was (C42, C43, C50, C51)."""

import dataclasses
import datetime as dt

import pytest

from bot.model import QuestionType
from bot.star import Checker, Severity, Terms
from bot.star.checks import reflection
from bot.star.checks.base import Check, run
from tests.rules.star.answers import LESSON, SITUATION, question, story
from tests.rules.star.fixtures.reflection import BELIEF, CAPSTONE, CLAIM, DATED, LONG_AGO

EP = QuestionType.EPISODE


def fires(checker: Checker, check: Check, text: str, terms: Terms = DATED) -> bool:
    return run(check, checker.evidence(text, question(EP), terms)) is not None


@pytest.mark.parametrize(
    "lesson",
    [
        "What I took from it is that people believe what they count themselves.",
        "It is better to measure than to guess.",
        "Every loader has a stopwatch in it now.",
        "I should have measured first.",
    ],
)
def test_c42_takes_a_lesson_in_words_of_ones_own(checker: Checker, lesson: str) -> None:
    assert not fires(checker, reflection.LESSON, story(lesson=lesson))


def test_c42_is_must_fix_only_in_failure_answers(checker: Checker) -> None:
    found = {
        kind: run(reflection.LESSON, checker.evidence(story(lesson=""), question(kind)))
        for kind in (QuestionType.FAILURE, QuestionType.TEAMWORK)
    }
    assert [one.finding.severity for one in found.values() if one] == [Severity.HIGH, Severity.MEDIUM]


@pytest.mark.parametrize(
    "lesson",
    [
        LESSON,
        f"{BELIEF} Since then I time every step first.",
        f"{BELIEF} On my next project I did so on day one.",
        f"{BELIEF} The stopwatch is now part of every release.",
    ],
)
def test_c43_is_silent_where_something_changed(checker: Checker, lesson: str) -> None:
    assert not fires(checker, reflection.PRACTICE, story(lesson=lesson))


def test_c43_leaves_answers_without_a_lesson_to_c42(checker: Checker) -> None:
    assert not fires(checker, reflection.PRACTICE, story(lesson=""))


@pytest.mark.parametrize(
    ("situation", "claim"),
    [
        (SITUATION, CLAIM),
        (CAPSTONE, "It never was a platform that scales to millions of users."),
        (CAPSTONE, "It served the 12 drivers of one depot."),
    ],
)
def test_c50_lets_large_systems_and_true_sizes_be(checker: Checker, situation: str, claim: str) -> None:
    assert not fires(checker, reflection.SCALE, story(situation=situation, lesson=f"{claim} {LESSON}"))


@pytest.mark.parametrize(("year", "old"), [(2023, True), (2024, False)])
def test_c51_starts_after_three_years(checker: Checker, year: int, *, old: bool) -> None:
    text = story(situation=SITUATION.replace("2023", str(year)))
    assert fires(checker, reflection.RECENCY, text) is old


def test_c51_needs_the_day_to_judge_a_year(checker: Checker) -> None:
    assert not fires(checker, reflection.RECENCY, story(), dataclasses.replace(DATED, today=None))
    assert fires(checker, reflection.RECENCY, story(situation=LONG_AGO), dataclasses.replace(DATED, today=None))


def test_c51_is_silent_where_the_story_itself_is_newer(checker: Checker) -> None:
    assert not fires(checker, reflection.RECENCY, story(situation=f"{LONG_AGO} Last spring it stood still."))
    assert not fires(checker, reflection.RECENCY, story(result="By May 2026 it started within 3 minutes."))
    assert fires(checker, reflection.RECENCY, story(), Terms(today=dt.date(2030, 1, 1)))
