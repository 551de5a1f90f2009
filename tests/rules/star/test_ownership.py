import pytest

from bot.model import QuestionType
from bot.star import Checker
from bot.star.checks.ownership import CREDIT, OWN_DUTY
from bot.star.checks.structure import PARTS
from tests.rules.star.answers import PLAIN_ACTIONS, REASONED, RESULT, SITUATION, story
from tests.rules.star.fixtures.ownership import ALONE, TEAMS_TASK
from tests.rules.star.looking import look


@pytest.mark.parametrize(
    "task",
    [
        "Our task was to bring the start below five minutes.",
        "We had to bring the start below five minutes before the Christmas season.",
        "The team was asked to bring the start below five minutes.",
        "The team's goal was a start of five minutes.",
    ],
)
def test_c09_asks_what_was_yours_in_the_teams_task(checker: Checker, task: str) -> None:
    found = look(checker, OWN_DUTY, story(task=task))
    assert found is not None
    assert task[:20] in found.message


@pytest.mark.parametrize(
    "task",
    [
        "My task was to bring the start below five minutes.",
        "I was asked to bring the start below five minutes.",
        "It fell to me to bring the start below five minutes.",
        "We had to bring the start below five minutes, and the loader was mine.",
        "The goal was a start of five minutes.",
        "Task: a start of five minutes before Christmas.",
    ],
)
def test_c09_takes_any_task_that_may_be_the_authors(checker: Checker, task: str) -> None:
    assert look(checker, OWN_DUTY, story(task=task)) is None


def test_c09_finds_the_own_part_in_the_sentence_after_the_teams_task(checker: Checker) -> None:
    action = " ".join(("I was responsible for the map loader.", PLAIN_ACTIONS[0], REASONED))
    assert look(checker, OWN_DUTY, story(task="Our task was to halve the start.", action=action)) is None


def test_c09_never_doubles_a_task_that_was_not_found(checker: Checker) -> None:
    text = " ".join((SITUATION, "The loader was rewritten because it read every street twice.", RESULT))
    found = look(checker, PARTS, text)
    assert found is not None
    assert "your task" in found.message
    assert look(checker, OWN_DUTY, text) is None


@pytest.mark.parametrize("kind", [QuestionType.HOW, QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK])
def test_c09_is_for_stories(checker: Checker, kind: QuestionType) -> None:
    assert look(checker, OWN_DUTY, TEAMS_TASK, kind) is None


def test_c15_looks_at_stories_of_teams_only(checker: Checker) -> None:
    assert look(checker, CREDIT, ALONE, QuestionType.TEAMWORK) is not None
    assert look(checker, CREDIT, ALONE) is None


@pytest.mark.parametrize(
    "credit",
    [
        "Two colleagues helped me to test it.",
        "We tested it for a week.",
        "I tested it with two drivers.",
        "Priya tested it for a week.",
        "I asked the dispatchers, and they agreed.",
    ],
)
def test_c15_is_content_with_anybody_beside_the_author(checker: Checker, credit: str) -> None:
    text = ALONE.replace(RESULT, f"{credit} {RESULT}")
    assert look(checker, CREDIT, text, QuestionType.TEAMWORK) is None
