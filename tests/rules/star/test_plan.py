import pytest

from bot.model import QuestionType
from bot.star import Checker, Severity, Terms
from bot.star.checks.base import Check
from bot.star.checks.plan import CHECKS, COVERED, DECISION, OFFERED, STEPS, TIMELINE, decision_slots
from tests.rules.star.answers import GOOD, LESSON, PLAIN_ACTIONS, REASONED, RESULT, SITUATION, TASK, question, story
from tests.rules.star.fixtures.plan import DECISION as DECIDED
from tests.rules.star.fixtures.plan import ROW, STRONG
from tests.rules.star.looking import look


def slots(checker: Checker, text: str) -> dict[str, str | None]:
    evidence = checker.evidence(text, question(QuestionType.EPISODE))
    return {name: text[slice(*span)] if span else None for name, span in decision_slots(evidence).items()}


def test_the_decision_summary_quotes_the_sentence_of_each_element(checker: Checker) -> None:
    assert slots(checker, STRONG) == {
        "problem": SITUATION,
        "decision": REASONED,
        "trade-off": "That meant two weeks without new features, which I agreed with the head of the depot.",
        "outcome": RESULT,
    }


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        (story(situation="", task=""), "problem"),
        (story(action=" ".join(PLAIN_ACTIONS)), "decision"),
        (story(action=f"{PLAIN_ACTIONS[0]} I chose to rewrite the loader."), "trade-off"),
        (story(result="", lesson=""), "outcome"),
    ],
)
def test_the_decision_summary_leaves_blank_what_was_not_found(checker: Checker, text: str, blank: str) -> None:
    assert slots(checker, text)[blank] is None


def test_the_decision_summary_of_nothing_is_blank(checker: Checker) -> None:
    assert set(slots(checker, "").values()) == {None}


def test_c30_leaves_single_elements_to_their_own_checks_except_under_decision(checker: Checker) -> None:
    unreasoned = story(action=" ".join(PLAIN_ACTIONS))
    assert look(checker, DECISION, unreasoned) is None
    found = look(checker, DECISION, unreasoned, terms=DECIDED)
    assert found is not None
    assert "Not found: the moment you chose." in found.message


def test_c30_names_what_was_given_up_under_decision_only(checker: Checker) -> None:
    text = story(action=f"{PLAIN_ACTIONS[0]} I chose to rewrite the loader, because it read every street twice.")
    found = look(checker, DECISION, text, terms=DECIDED)
    assert found is not None
    assert "what you gave up" in found.message
    assert look(checker, DECISION, text) is None


def test_c30_leaves_a_story_without_a_result_to_c01(checker: Checker) -> None:
    assert look(checker, DECISION, story(result="", lesson=""), terms=DECIDED) is None


@pytest.mark.parametrize("count", [4, 6])
def test_c31_sees_a_row_of_steps_without_a_choice(checker: Checker, count: int) -> None:
    found = look(checker, TIMELINE, story(action=" ".join(ROW[:count])))
    assert found is not None
    assert found.message.startswith(f"{count} sentences tell what came next")


@pytest.mark.parametrize(
    "action",
    [
        " ".join(ROW[:3]),
        " ".join((*ROW, "I chose the loader over a new server.")),
        " ".join((*ROW[:4], *PLAIN_ACTIONS, *["I wrote a test for the loader."] * 4)),
    ],
    ids=["few", "a choice", "not most of it"],
)
def test_c31_is_silent_where_the_row_does_not_dominate(checker: Checker, action: str) -> None:
    assert look(checker, TIMELINE, story(action=action)) is None


def test_c31_takes_what_nobody_decided_for_no_choice(checker: Checker) -> None:
    text = story(action=" ".join((*ROW, "Then nobody decided what to leave out.")))
    assert look(checker, TIMELINE, text) is not None


@pytest.mark.parametrize(
    ("action", "step"),
    [("I rewrote the map loader.", "three to five steps"), (" ".join(ROW), "put the small ones together")],
)
def test_c33_wants_three_to_five_steps(checker: Checker, action: str, step: str) -> None:
    found = look(checker, STEPS, story(action=action))
    assert found is not None
    assert found.severity is Severity.LOW
    assert step in found.step


@pytest.mark.parametrize("text", [GOOD, story(action=" ".join(ROW[:5]))])
def test_c33_is_content_with_three_and_with_five(checker: Checker, text: str) -> None:
    assert look(checker, STEPS, text) is None


def test_c55_names_the_first_two_that_are_not_covered(checker: Checker) -> None:
    found = look(checker, COVERED, story(action="I rewrote the map loader. I deployed it in May. I documented it."))
    assert found is not None
    assert found.severity is Severity.MEDIUM
    assert "Not found: what you found out first, and the options you had." in found.message


@pytest.mark.parametrize(
    "more",
    [
        "I measured each step and found the loader. I asked two drivers.",
        "I considered a server. But the budget was gone.",
        "I chose the loader because it was cheap. My colleague refused at first.",
    ],
)
def test_c55_is_content_with_two(checker: Checker, more: str) -> None:
    assert look(checker, COVERED, story(action=f"I rewrote the map loader. {more}")) is None


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        STRONG.replace(LESSON, ""),
        STRONG.replace(RESULT, "The drivers left the depot on time again."),
        STRONG.replace(TASK, ""),
    ],
    ids=["short", "no lesson", "no number", "no task"],
)
def test_c54_speaks_to_answers_that_lack_nothing_else(checker: Checker, text: str) -> None:
    assert look(checker, OFFERED, text) is None


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (DECISION, story(action=" ".join(PLAIN_ACTIONS))),
        (STEPS, story(action="I rewrote the map loader.")),
        (COVERED, story(action="I rewrote the map loader.")),
        (OFFERED, STRONG),
    ],
    ids=["C30", "C33", "C55", "C54"],
)
def test_layer_1_asks_for_no_more_than_a_decision_and_its_result(checker: Checker, check: Check, text: str) -> None:
    assert look(checker, check, text, terms=Terms("decision")) is not None
    assert look(checker, check, text, terms=Terms("decision", layer=1)) is None


@pytest.mark.parametrize("kind", [QuestionType.HOW, QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK])
def test_the_plan_is_looked_for_in_stories_only(checker: Checker, kind: QuestionType) -> None:
    texts = (story(action=" ".join(ROW)), story(action="I rewrote the map loader."), STRONG)
    assert not [check.id for check in CHECKS for text in texts if look(checker, check, text, kind, DECIDED)]
