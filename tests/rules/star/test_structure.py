import pytest

from bot.model import QuestionType
from bot.star import Checker, Label, Terms
from bot.star.checks.structure import ESSENTIALS, ORDER
from tests.rules.star.answers import GOOD, LESSON, PLAIN_ACTIONS, REASONED, RESULT, SITUATION, TASK, story
from tests.rules.star.fixtures.structure import BARE, GOING_BACK, RESULT_FIRST
from tests.rules.star.looking import look

ACTIONS = " ".join((PLAIN_ACTIONS[0], REASONED, PLAIN_ACTIONS[1]))


def test_c02_quotes_the_end_that_opens_the_story(checker: Checker) -> None:
    found = look(checker, ORDER, RESULT_FIRST)
    assert found is not None
    assert "keep this for the end" in found.step


def test_c02_quotes_where_the_teller_goes_back(checker: Checker) -> None:
    found = look(checker, ORDER, GOING_BACK)
    assert found is not None
    assert "Let me go back" in found.message
    assert "in the order it happened" in found.step


@pytest.mark.parametrize(
    "opening",
    [
        "Let me take you back to March 2023.",
        "What happened: the planner of our parcel company took 40 minutes to start.",
        "Two years earlier we had bought a planner for our parcel company.",
        "I now work at a bank, and before that I worked for a parcel company.",
    ],
)
def test_c02_lets_a_story_open_in_the_past(checker: Checker, opening: str) -> None:
    assert look(checker, ORDER, " ".join((opening, GOOD))) is None


@pytest.mark.parametrize(
    "told",
    [
        "In the end I chose the loader, since the server would have cost more.",
        "The supplier had changed the format two years earlier.",
        "The old loader is still running at one depot.",
    ],
)
def test_c02_takes_words_in_the_middle_for_no_going_back(checker: Checker, told: str) -> None:
    assert look(checker, ORDER, story(action=f"{ACTIONS} {told}")) is None


def test_c02_lets_a_second_round_begin_with_a_result(checker: Checker) -> None:
    again = "I tested a second change with two depots. The start went from 3 minutes to 2 minutes."
    assert look(checker, ORDER, " ".join((SITUATION, TASK, ACTIONS, RESULT, again, LESSON))) is None


def test_c02_goes_by_a_correction_of_the_first_sentence(checker: Checker) -> None:
    text = " ".join(("The drivers leave the depot on time again.", SITUATION, TASK, ACTIONS, LESSON))
    assert look(checker, ORDER, text, terms=Terms(corrections=((0, Label.RESULT),))) is not None
    assert look(checker, ORDER, text, terms=Terms(corrections=((0, Label.SITUATION),))) is None


@pytest.mark.parametrize("kind", [QuestionType.HOW, QuestionType.WHY, QuestionType.WEAKNESS])
def test_order_and_scene_are_for_stories(checker: Checker, kind: QuestionType) -> None:
    assert look(checker, ORDER, RESULT_FIRST, kind) is None
    assert look(checker, ESSENTIALS, BARE, kind) is None


@pytest.mark.parametrize(
    "situation",
    [
        "At a parcel company in March the codebase was very messy.",
        "The codebase of our team was messy, and nobody dared to touch it before Easter.",
    ],
)
def test_c10_is_content_with_two_of_four(checker: Checker, situation: str) -> None:
    assert look(checker, ESSENTIALS, story(situation=situation, task="My task was to clean it.")) is None


def test_c10_names_two_at_most_and_asks_instead_of_stating(checker: Checker) -> None:
    found = look(checker, ESSENTIALS, BARE)
    assert found is not None
    assert "Not found: who and where, and what limited you." in found.message
    assert "?" in found.message


def test_c10_leaves_a_situation_that_was_not_found_to_c01(checker: Checker) -> None:
    assert look(checker, ESSENTIALS, " ".join((PLAIN_ACTIONS[0], REASONED, RESULT))) is None


def test_c10_asks_nothing_of_a_decision_and_its_result(checker: Checker) -> None:
    assert look(checker, ESSENTIALS, BARE, terms=Terms(layer=1)) is None
