"""The pitfalls of the question types (P1 to P9)."""

import pytest

from bot.model import QuestionType
from bot.star import Checker
from bot.star.checks import pitfalls
from bot.star.checks.base import Check, Fired, run
from tests.rules.star.answers import GOOD, question
from tests.rules.star.fixtures import pitfalls as texts

CHECKS = {check.id: check for check in pitfalls.CHECKS}


def fires(checker: Checker, name: str, text: str) -> bool:
    check = CHECKS[name]
    return run(check, checker.evidence(text, question(_type(check)))) is not None


def _type(check: Check) -> QuestionType:
    return next(iter(check.types))


def test_each_pitfall_belongs_to_one_type() -> None:
    assert sorted(CHECKS) == [f"P{number}" for number in range(1, 10)]
    assert all(len(check.types) == 1 for check in CHECKS.values())


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_each_bad_answer_hits_its_own_pitfall_and_the_good_one_none(checker: Checker, name: str) -> None:
    check = CHECKS[name]
    asked = question(_type(check))
    fixture = texts.FIXTURES[check.id, check.title]
    own = {one.check.id for one in _fired(checker, fixture.fires, asked.type)}
    assert name in own
    assert not _fired(checker, GOOD, asked.type)


def _fired(checker: Checker, text: str, kind: QuestionType) -> list[Fired]:
    evidence = checker.evidence(text, question(kind))
    return [found for check in pitfalls.CHECKS if kind in check.types and (found := run(check, evidence))]


def test_p1_lets_two_terms_be_explained(checker: Checker) -> None:
    explained = " ".join(texts.LECTURE.split(". ")[1:2]) + "."
    assert not fires(checker, "P1", f"{GOOD} {explained}")


@pytest.mark.parametrize(
    ("name", "text", "taken_back"),
    [
        ("P2", texts.VILLAIN, "Later I asked him why, and he was worried about his team."),
        ("P3", texts.TRIVIAL, "It cost us a customer."),
        ("P4", texts.HARD, "I asked the director what she meant by safe, and wrote it down on one page."),
        ("P5", texts.TITLED, "I listened to each of them and convinced two to change the plan."),
        ("P6", texts.SIDE_BY_SIDE, "Nora reviewed my search, and we depended on each other's tests."),
        ("P7", texts.FLATTERING, "I built forecasts for hospitals for four years."),
        ("P8", texts.BRAGGING, "In May we missed a deadline because of me."),
        ("P9", texts.HIDDEN, "It was my mistake that nobody tested the files."),
    ],
)
def test_a_pitfall_is_taken_back_by_what_the_question_wants(
    checker: Checker, name: str, text: str, taken_back: str
) -> None:
    assert fires(checker, name, text)
    assert not fires(checker, name, f"{text} {taken_back}")


def test_p2_takes_no_hard_release_and_no_model_for_a_person(checker: Checker) -> None:
    text = "It was a difficult release and the model did not understand dialects. She wanted May and I wanted June."
    assert not fires(checker, "P2", text)


def test_p9_says_so_where_nothing_went_wrong(checker: Checker) -> None:
    text = "In May the shop opened. The team sold bread. Each guest came again. The year ended with a feast."
    found = run(CHECKS["P9"], checker.evidence(text, question(QuestionType.FAILURE)))
    assert found is not None
    assert "A failure was not found" in found.finding.message
