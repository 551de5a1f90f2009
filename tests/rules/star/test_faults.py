"""Blame, lectures and unexplained words: who said what, and where it's only a report (COVERAGE C44, C38, C39)."""

import time
from dataclasses import replace

import pytest

from bot.model import QuestionType
from bot.star import Checker, Label, Terms
from bot.star.checks.base import Check, run
from bot.star.checks.faults import BLAMED, CHECKS, LECTURED, UNEXPLAINED, blame, lectures
from bot.star.reading import read
from bot.star.sentences import split
from tests.rules.star.answers import GOOD, PLAIN_ACTIONS, question, story
from tests.rules.star.fixtures.faults import FIXTURES, LECTURE
from tests.rules.star.training import Told, told

INSIST = Terms(insist=True)


def fires(checker: Checker, check: Check, text: str, kind: QuestionType = QuestionType.EPISODE) -> str | None:
    """What the check says of a text."""
    fired = run(check, checker.evidence(text, question(kind), INSIST))
    return fired.finding.message if fired else None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_check_fires_on_its_fault_and_passes_without(checker: Checker, check: Check) -> None:
    fixture = FIXTURES[check.id, check.title]
    message = fires(checker, check, fixture.fires, fixture.kind)
    assert message is not None
    assert fixture.quotes in message
    assert len(message.split()) <= 45
    assert fires(checker, check, fixture.clean, fixture.kind) is None
    assert fires(checker, check, GOOD, fixture.kind) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The infra people never gave us the servers to try it properly.",
        "Honestly, with those people nobody could have made that date.",
        "He was never on time with anything.",
        "It didn't work because the students just don't do the exercises.",
        "If he had sent his file when he said he would, it would have been done.",
        "Management decided it over our heads.",
        "The others did nothing.",
        "My teammate disappeared for two weeks.",
        "Marketing had promised it before anyone asked us.",
        "It was the agency's job to test that, not ours.",
        "There wasn't much I could do about it.",
        "The director only told us the evening before.",
        "I blame the merger for it.",
    ],
)
def test_oblique_blame_is_seen(sentence: str) -> None:
    span = blame(read(split(sentence)[0]))
    assert span is not None
    assert sentence[slice(*span)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The vendor's service went down at noon.",
        "The customer was unhappy with the response times.",
        "Two colleagues disagreed about the format.",
        "Nobody owned the pipeline, so I took it.",
        "She did not want to sign, and I asked her why.",
        "The client changed the deadline twice; I renegotiated the scope.",
        "They didn't answer my first mail, so I went to their office.",
        "The director was against it, and she had good reasons.",
        "It was my fault that nobody told them.",
        "The nurses didn't want another screen.",
        "Nobody lost any data.",
        "They refused to help, so I wrote the parser myself.",
        "Legal needed three weeks to sign the contract.",
    ],
)
def test_trouble_reported_answered_or_taken_on_is_no_blame(sentence: str) -> None:
    assert blame(read(split(sentence)[0])) is None


def test_one_complaint_in_the_situation_is_no_finding(checker: Checker) -> None:
    text = story(situation="In March 2023 the product manager kept changing the scope of our route planner.")
    assert fires(checker, BLAMED, text) is None


def test_who_takes_on_a_part_is_not_asked_for_it(checker: Checker) -> None:
    fault = FIXTURES["C44", "What was in your hands?"].fires
    assert fires(checker, BLAMED, fault + " I should have called them in May.") is None


def test_a_lecture_alone_is_all_lecture_and_a_story_holds_none() -> None:
    assert len(lectures(tuple(map(read, split(LECTURE))))) == 3
    assert lectures(tuple(map(read, split(GOOD)))) == ()


@pytest.mark.parametrize("one", [one for one in told() if one.quality == "g"], ids=lambda one: one.id)
def test_good_answers_neither_blame_nor_lecture(checker: Checker, one: Told) -> None:
    assert fires(checker, BLAMED, one.text) is None
    assert fires(checker, LECTURED, one.text, QuestionType.PROJECT) is None


def test_a_lecture_may_take_a_third_of_the_action(checker: Checker) -> None:
    more = " ".join(PLAIN_ACTIONS * 6)
    assert fires(checker, LECTURED, story(action=f"{LECTURE} {more}"), QuestionType.PROJECT) is None


def test_a_lecture_matters_for_projects_only() -> None:
    assert LECTURED.types == {QuestionType.PROJECT}


@pytest.mark.parametrize(
    ("result", "fires_on"),
    [
        ("The NDCG rose with XGBoost.", False),
        ("The NDCG rose with XGBoost and ONNX.", True),
        ("The NDCG, a measure of ranking, rose with XGBoost and ONNX.", False),
        ("The gain (NDCG) rose with XGBoost and ONNX.", False),
        ("Our API, the SQL and two GPUs stayed in the EU.", False),
        ("NDCG, NDCG and NDCG rose.", False),
    ],
)
def test_three_different_words_without_a_gloss_are_too_many(checker: Checker, result: str, *, fires_on: bool) -> None:
    assert (fires(checker, UNEXPLAINED, story(result=result)) is not None) is fires_on


def test_a_label_of_result_or_lesson_needs_more_to_be_a_lecture() -> None:
    reading = read(split("The model runs in six stores.")[0])
    assert lectures((replace(reading, label=Label.RESULT),)) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "he ",
        "they kept ",
        "if he had ",
        "promised a and ",
        "it failed because ",
        "with a better ",
        "the reason ",
        "A1B ",
    ],
)
def test_forty_thousand_characters_are_looked_at_in_a_moment(checker: Checker, piece: str) -> None:
    evidence = checker.evidence((piece * 40_000)[:40_000], None, INSIST)
    before = time.process_time()
    for check in CHECKS:
        run(check, evidence)
    assert time.process_time() - before < 0.2
