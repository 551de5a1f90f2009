"""An answer beside one's own earlier ones (C48) and beside the models we hand out (C49)."""

import pytest

from bot.model import QuestionType
from bot.star import Checker, Relevance, Tagger, Terms
from bot.star.checks.across import COPIED, LATEST, REHEARSED
from bot.star.checks.base import Check, Fired, run
from bot.star.copies import Supplied
from tests.rules.star.answers import GOOD, question
from tests.rules.star.fixtures import across as texts

EP = QuestionType.EPISODE


@pytest.fixture(scope="module")
def handing_out(tagger: Tagger, relevance: Relevance) -> Checker:
    """A checker that knows one model."""
    return Checker(tagger, relevance, Supplied({"M1": texts.OUTLINE}))


def fired(checker: Checker, check: Check, text: str, *earlier: str) -> Fired | None:
    return run(check, checker.evidence(text, question(EP), Terms(earlier=earlier)))


def test_c48_hears_an_opening_that_an_earlier_answer_has(checker: Checker) -> None:
    found = fired(checker, REHEARSED, texts.OPENS_ALIKE, GOOD, texts.EARLIER)
    assert found is not None
    assert "an earlier answer of yours opens like this" in found.finding.message


def test_c48_hears_a_rhythm_in_the_middle(checker: Checker) -> None:
    mine = "A gate was late. First I asked the drivers. Then I wrote a plan. Finally I tested it in May."
    other = "The river rose. First I asked my aunt. Then I wrote two letters. Finally I tested the pump by hand."
    found = fired(checker, REHEARSED, mine, other)
    assert found is not None
    assert "3 sentences in a row" in found.finding.message


def test_c48_takes_a_second_attempt_for_no_habit(checker: Checker) -> None:
    assert fired(checker, REHEARSED, GOOD, GOOD) is None
    assert fired(checker, REHEARSED, f"{GOOD} Two depots copied it.", GOOD) is None


def test_c48_compares_only_the_latest_answers(checker: Checker) -> None:
    others = [f"Story {number} is about boats." for number in range(LATEST)]
    assert fired(checker, REHEARSED, texts.OPENS_ALIKE, *others, texts.EARLIER) is None
    assert fired(checker, REHEARSED, texts.OPENS_ALIKE, *others[1:], texts.EARLIER) is not None


def test_c48_leaves_questions_to_an_interviewer_alone() -> None:
    assert QuestionType.ASK not in REHEARSED.types


def test_c49_finds_a_copied_model_inside_of_words_of_ones_own(handing_out: Checker) -> None:
    found = fired(handing_out, COPIED, f"{texts.COPIED} I was proud of that and told my sister about it.")
    assert found is not None
    assert found.finding.step == "Use your own story, however small."


def test_c49_lets_the_same_facts_in_fresh_words_be(handing_out: Checker) -> None:
    afresh = (
        "Only 2.1% of visitors clicked, while others reach 3 or 4%. Four of us wanted half again as many clicks, and"
        " answers in under 50 ms. Newcomers were 60% of the problem, so I mixed two methods."
    )
    assert fired(handing_out, COPIED, afresh) is None


def test_c49_is_not_about_ones_own_earlier_answers(handing_out: Checker) -> None:
    assert fired(handing_out, COPIED, GOOD, GOOD) is None


def test_c49_is_silent_where_no_model_is_handed_out(tagger: Tagger, relevance: Relevance) -> None:
    assert fired(Checker(tagger, relevance), COPIED, texts.COPIED) is None
