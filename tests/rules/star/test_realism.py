"""Edge cases of the checks of what surrounds a model."""

import pytest

from bot.model import QuestionType
from bot.star import Checker, Terms
from bot.star.checks.base import Check, Fired, run
from bot.star.checks.realism import (
    AFTER_LAUNCH,
    AROUND_IT,
    CHECKS,
    GOAL,
    IDEA,
    IN_USE,
    LOOK_AT_DATA,
    VALIDATION,
    about_ml,
)
from tests.rules.star.answers import GOOD, question
from tests.rules.star.fixtures.realism import BUILD, LECTURE, MODEL_ONLY, SETTING, TASK, UNTRIED, UNWATCHED, WHOLE

EPISODE = QuestionType.EPISODE
ABOUT_MODELS = [check for check in CHECKS if check is not GOAL]


def fired(
    checker: Checker, check: Check, text: str, kind: QuestionType = EPISODE, terms: Terms | None = None
) -> Fired | None:
    return run(check, checker.evidence(text, question(kind), terms or Terms()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WHOLE, True),
        (MODEL_ONLY, True),
        (LECTURE, True),
        (GOOD, False),
        ("Our shop sold a new model of bicycle. I ordered twenty of them and wrote the prices on a board.", False),
        ("The vendor's model was slow. I called them, and they sent somebody.", False),
    ],
)
def test_a_story_is_about_a_model_when_more_than_one_sentence_is(
    checker: Checker, text: str, *, expected: bool
) -> None:
    assert about_ml(checker.evidence(text)) is expected


@pytest.mark.parametrize("check", ABOUT_MODELS, ids=lambda check: check.id)
def test_other_work_is_not_asked_about_models(checker: Checker, check: Check) -> None:
    assert fired(checker, check, GOOD) is None
    assert fired(checker, check, GOOD, terms=Terms("ml-star", layer=3)) is None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
@pytest.mark.parametrize("profile", ["core", "ml-star", "decision"])
def test_a_whole_story_about_a_model_passes(checker: Checker, check: Check, profile: str) -> None:
    assert fired(checker, check, WHOLE, QuestionType.PROJECT, Terms(profile)) is None


@pytest.mark.parametrize("check", [AROUND_IT, GOAL, VALIDATION, LOOK_AT_DATA], ids=lambda check: check.id)
@pytest.mark.parametrize("text", [MODEL_ONLY, LECTURE])
def test_a_model_and_its_score_alone_are_not_enough(checker: Checker, check: Check, text: str) -> None:
    if check is VALIDATION and text is LECTURE:
        text += " Subsequently the service was deployed."
    assert fired(checker, check, text, QuestionType.PROJECT) is not None


@pytest.mark.parametrize("word", ["The nurses used it.", "She asked for it.", "I cleaned the data.", "It went live."])
def test_c37_passes_with_one_word_of_what_surrounds_the_model(checker: Checker, word: str) -> None:
    assert fired(checker, AROUND_IT, f"{MODEL_ONLY} {word}") is None


@pytest.mark.parametrize("kind", [QuestionType.CONFLICT, QuestionType.TEAMWORK, QuestionType.LEADERSHIP])
def test_c34_is_not_asked_in_stories_about_people(kind: QuestionType) -> None:
    assert kind not in LOOK_AT_DATA.types


def test_c35_is_silent_where_nothing_was_launched_or_measured(checker: Checker) -> None:
    assert fired(checker, VALIDATION, UNTRIED) is not None
    unlaunched = UNTRIED.replace("We launched it in May, and it was there on time.", "We ran out of money in May.")
    assert fired(checker, VALIDATION, unlaunched) is None


@pytest.mark.parametrize(
    "test", ["I tested it on a later week.", "I held out a month.", "We ran a pilot.", "I compared it by hand."]
)
def test_c35_takes_any_test(checker: Checker, test: str) -> None:
    assert fired(checker, VALIDATION, f"{UNTRIED} {test}") is None


def test_c36_is_silent_where_nothing_was_launched(checker: Checker) -> None:
    assert fired(checker, AFTER_LAUNCH, UNWATCHED) is not None
    assert fired(checker, AFTER_LAUNCH, UNWATCHED.replace("was launched", "was praised")) is None


def test_c36_is_silent_where_a_measured_result_tells_what_came_after(checker: Checker) -> None:
    result = "In the end the sorting went from 40 minutes to 3 minutes."
    assert fired(checker, AFTER_LAUNCH, f"{UNWATCHED} {result}") is None


@pytest.mark.parametrize(
    ("effect", "fires"),
    [
        ("Retention improved significantly.", True),
        ("Clicks rose by 4%.", False),
        ("It saved the clerks 30 hours a week.", False),
    ],
)
def test_c24_wants_an_effect_and_not_a_claim(checker: Checker, effect: str, *, fires: bool) -> None:
    assert (fired(checker, IN_USE, f"{MODEL_ONLY} In the end it was in place. {effect}") is not None) is fires


def test_c24_is_silent_without_a_figure_on_test_data(checker: Checker) -> None:
    assert fired(checker, IN_USE, UNTRIED) is None


def test_ml_star_asks_even_a_short_story_for_its_hypothesis(checker: Checker) -> None:
    short = " ".join((SETTING, TASK, BUILD, "I added features of the sender to the model."))
    assert fired(checker, IDEA, short) is None
    found = fired(checker, IDEA, short, terms=Terms("ml-star"))
    assert found is not None
    assert "I trained a small recognition model" in found.finding.message
    assert "hypothesis was not found" in found.finding.message


def test_ml_star_names_the_online_number_that_was_not_found(checker: Checker) -> None:
    found = fired(checker, IN_USE, MODEL_ONLY, terms=Terms("ml-star"))
    assert found is not None
    assert "online was not found" in found.finding.message
