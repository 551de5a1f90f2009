"""Edge cases of the checks of impact: how deep a result goes, and when they keep silent."""

import pytest

from bot.model import QuestionType
from bot.star import Checker, Terms
from bot.star.checks.base import Check, Fired, run
from bot.star.checks.impact import (
    BEFORE_AND_AFTER,
    CHECKS,
    CONCRETE,
    HOW_DEEP,
    SO_WHAT,
    STAYING,
    TWO_KINDS,
    next_so_what,
    so_what,
)
from tests.rules.star.answers import GOOD, PLAIN_ACTIONS, REASONED, RESULT, question, story
from tests.rules.star.fixtures.decisions import CHOSEN
from tests.rules.star.fixtures.impact import CLAIM, LASTING

EPISODE, PROJECT = QuestionType.EPISODE, QuestionType.PROJECT
NOTHING = "In the end it was there."
NUMBER = "In the end the start went from 40 minutes to 3 minutes."
EFFECT = "In the end the start went from 40 minutes to 3 minutes, and 12 customers fewer complained a week."


def fired(
    checker: Checker, check: Check, text: str, kind: QuestionType = EPISODE, terms: Terms | None = None
) -> Fired | None:
    return run(check, checker.evidence(text, question(kind), terms or Terms()))


@pytest.mark.parametrize(
    ("result", "depth"),
    [(NOTHING, 0), (CLAIM, 0), (NUMBER, 1), (EFFECT, 2), (f"{EFFECT} {LASTING}", 3), (f"{NUMBER} {LASTING}", 3)],
)
def test_so_what_counts_number_effect_and_lasting_change(checker: Checker, result: str, depth: int) -> None:
    text = story(result=result, lesson="")
    found, levels = so_what(checker.evidence(text, question(EPISODE), Terms()))
    assert found == depth
    assert len(levels) == len(SO_WHAT)
    assert levels[depth:] == (None,) * (3 - depth)


def test_so_what_shows_the_words_of_each_level(checker: Checker) -> None:
    text = story(result=f"{EFFECT} {LASTING}", lesson="")
    _, levels = so_what(checker.evidence(text, question(EPISODE), Terms()))
    number, effect, lasting = (text[slice(*span)] for span in levels if span)
    assert "40 minutes" in number
    assert "customers" in effect
    assert "adopted" in lasting or "other depots" in lasting


def test_up_to_three_prompts_are_asked_and_none_after_a_lasting_change(checker: Checker) -> None:
    results = (NOTHING, NUMBER, EFFECT, f"{EFFECT} {LASTING}")
    asked = [next_so_what(checker.evidence(story(result=result, lesson=""))) for result in results]
    assert asked == [*SO_WHAT, None]


@pytest.mark.parametrize(("result", "fires"), [(EFFECT, True), (f"{EFFECT} {LASTING}", False)])
def test_c22_wants_all_three_levels_under_layer_3(checker: Checker, result: str, *, fires: bool) -> None:
    text = story(action=CHOSEN, result=result, lesson="")
    assert (fired(checker, HOW_DEEP, text, terms=Terms(layer=3)) is not None) is fires


@pytest.mark.parametrize(("result", "fires"), [(NUMBER, True), (EFFECT, False)])
def test_c22_wants_the_effect_of_a_project(checker: Checker, result: str, *, fires: bool) -> None:
    text = story(action=CHOSEN, result=result)
    assert (fired(checker, HOW_DEEP, text, PROJECT) is not None) is fires


def test_c22_asks_nothing_of_decision_and_result_alone(checker: Checker) -> None:
    assert fired(checker, HOW_DEEP, story(result=CLAIM)) is not None
    assert fired(checker, HOW_DEEP, story(result=CLAIM), terms=Terms(layer=1)) is None


def test_c22_leaves_a_measured_result_in_peace(checker: Checker) -> None:
    assert fired(checker, HOW_DEEP, story(result=NUMBER)) is None


@pytest.mark.parametrize(
    ("kind", "layer", "fires"),
    [(PROJECT, 2, True), (QuestionType.LEADERSHIP, 2, True), (EPISODE, 2, False), (EPISODE, 3, True)],
)
def test_c23_asks_what_stays_where_something_was_built_up(
    checker: Checker, kind: QuestionType, layer: int, *, fires: bool
) -> None:
    text = story(lesson="")
    assert (fired(checker, STAYING, text, kind, Terms(layer=layer)) is not None) is fires


def test_c23_takes_a_lesson_for_a_change(checker: Checker) -> None:
    assert fired(checker, STAYING, GOOD, PROJECT) is None


@pytest.mark.parametrize(
    ("step", "fires"),
    [
        ("I tried various approaches.", True),
        ("I took the appropriate steps.", True),
        ("I had loads of meetings.", True),
        ("I found two different problems: the loader and the disk.", False),
        ("I tried three approaches.", False),
    ],
)
def test_c21_looks_for_words_that_fit_any_story(checker: Checker, step: str, *, fires: bool) -> None:
    text = story(action=" ".join((PLAIN_ACTIONS[0], step, REASONED)))
    assert (fired(checker, CONCRETE, text) is not None) is fires


def test_c21_leaves_the_result_to_c20(checker: Checker) -> None:
    assert fired(checker, CONCRETE, story(result=f"{RESULT} In the end various people wrote to us.")) is None


NO_START = {"situation": "Last spring our planner was slow.", "task": "My task was to speed it up."}


@pytest.mark.parametrize(
    ("result", "fires"),
    [
        ("In the end complaints dropped by 60%, and we kept all 14 customers.", True),
        ("In the end we had 14 new customers and 9 new depots.", False),
        ("In the end we had 14 new customers.", True),
        (NOTHING, True),
    ],
)
def test_c19_asks_where_a_change_is_claimed_or_figures_are_few(checker: Checker, result: str, *, fires: bool) -> None:
    assert (fired(checker, BEFORE_AND_AFTER, story(**NO_START, result=result)) is not None) is fires


def test_figures_elsewhere_leave_a_result_without_a_number_to_c16(checker: Checker) -> None:
    text = story(result=NOTHING)
    assert fired(checker, TWO_KINDS, text) is None
    assert fired(checker, BEFORE_AND_AFTER, text) is None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
@pytest.mark.parametrize("kind", [EPISODE, PROJECT, QuestionType.LEADERSHIP, QuestionType.FAILURE])
def test_a_good_short_answer_is_asked_for_nothing_more(checker: Checker, check: Check, kind: QuestionType) -> None:
    assert fired(checker, check, GOOD, kind) is None
