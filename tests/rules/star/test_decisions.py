"""Edge cases of the checks of decisions: what is enough, and when they keep silent."""

import pytest

from bot.model import QuestionType
from bot.star import Checker, Terms
from bot.star.checks.base import Check, Fired, run
from bot.star.checks.decisions import CANDOUR, CHECKS, LIMIT, OTHER_WAY, PRICE, REASON, VERBS
from tests.rules.star.answers import GOOD, PLAIN_ACTIONS, SITUATION, TASK, question, story
from tests.rules.star.fixtures.decisions import CHOSEN, GIVEN_UP, IN_GENERAL, STEPS

EPISODE, PROJECT, CONFLICT = QuestionType.EPISODE, QuestionType.PROJECT, QuestionType.CONFLICT
ONE_WAY = story(action=" ".join(STEPS))


def fired(
    checker: Checker, check: Check, text: str, kind: QuestionType = EPISODE, terms: Terms | None = None
) -> Fired | None:
    return run(check, checker.evidence(text, question(kind), terms or Terms()))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
@pytest.mark.parametrize("kind", [EPISODE, PROJECT, CONFLICT, QuestionType.FAILURE])
def test_a_good_short_answer_is_asked_for_nothing_more(checker: Checker, check: Check, kind: QuestionType) -> None:
    assert fired(checker, check, GOOD, kind) is None


@pytest.mark.parametrize(
    "reason",
    [
        "I rewrote the loader to see whether that was the slow part.",
        "I chose the loader: it ran at every start.",
        "I skipped the server, it was not worth the money.",
        "I rewrote the loader, since it reads every street twice.",
    ],
)
def test_c25_takes_a_reason_without_a_because(checker: Checker, reason: str) -> None:
    text = story(action=" ".join((PLAIN_ACTIONS[0], reason, PLAIN_ACTIONS[1])))
    assert fired(checker, REASON, text) is None


def test_c25_takes_no_reason_for_the_result_as_a_reason_for_the_choice(checker: Checker) -> None:
    text = story(
        action="I measured each step of the start. I rewrote the map loader. I tested it with three drivers.",
        result="In the end the start went from 40 minutes to 3 minutes because of my work.",
    )
    assert fired(checker, REASON, text) is not None


@pytest.mark.parametrize(
    "other",
    [
        "I considered a bigger server.",
        "I kept the old files rather than convert them.",
        "The first idea was to buy a server.",
        "I picked the loader over the database.",
        "I could buy a server or rewrite the loader.",
        "I didn't touch the database.",
    ],
)
def test_c26_takes_any_other_way_that_comes_into_view(checker: Checker, other: str) -> None:
    assert fired(checker, OTHER_WAY, ONE_WAY) is not None
    assert fired(checker, OTHER_WAY, story(action=" ".join((*STEPS, other)))) is None


def test_c26_wants_two_other_ways_under_layer_3(checker: Checker) -> None:
    one = story(action=" ".join((*STEPS, "I considered a bigger server.")))
    two = story(action=" ".join((*STEPS, "I considered a bigger server.", "I ruled out a new database.")))
    assert fired(checker, OTHER_WAY, one, terms=Terms(layer=3)) is not None
    assert fired(checker, OTHER_WAY, two, terms=Terms(layer=3)) is None


def test_c26_asks_nothing_of_decision_and_result_alone(checker: Checker) -> None:
    assert fired(checker, OTHER_WAY, ONE_WAY, terms=Terms(layer=1)) is None


def test_c26_asks_nothing_of_a_short_answer(checker: Checker) -> None:
    assert fired(checker, OTHER_WAY, story(action=STEPS[0], lesson="")) is None


@pytest.mark.parametrize(
    ("kind", "layer", "fires"),
    [(PROJECT, 2, True), (CONFLICT, 2, True), (EPISODE, 2, False), (EPISODE, 3, True), (PROJECT, 1, False)],
)
def test_c27_asks_where_choices_are_what_the_question_is_about(
    checker: Checker, kind: QuestionType, layer: int, *, fires: bool
) -> None:
    found = fired(checker, PRICE, story(action=CHOSEN), kind, Terms(layer=layer))
    assert (found is not None) is fires


@pytest.mark.parametrize(
    "price", [GIVEN_UP, "It was slower but safe.", "That meant three more weeks.", "The trade-off was memory."]
)
def test_c27_takes_a_price_in_other_words(checker: Checker, price: str) -> None:
    assert fired(checker, PRICE, story(action=f"{CHOSEN} {price}"), PROJECT) is None


def test_c27_asks_no_price_where_nothing_was_chosen(checker: Checker) -> None:
    assert fired(checker, PRICE, story(action=" ".join(STEPS)), PROJECT) is None


@pytest.mark.parametrize(
    "limit", ["The deadline was near.", "Legal had to agree.", "We had no budget.", "I was alone."]
)
def test_c28_takes_any_limit(checker: Checker, limit: str) -> None:
    assert fired(checker, LIMIT, IN_GENERAL) is not None
    assert fired(checker, LIMIT, f"{limit} {IN_GENERAL}") is None


def test_c32_quotes_weak_verbs_where_they_are_half_of_the_action(checker: Checker) -> None:
    weak = " ".join((SITUATION, TASK, "I worked on the loader.", "I dealt with the crashes."))
    found = fired(checker, VERBS, weak)
    assert found is not None
    assert found.finding.message.startswith('you wrote "I worked on the loader"')


def test_c32_lets_one_weak_verb_stand_among_concrete_ones(checker: Checker) -> None:
    text = story(action=" ".join((*PLAIN_ACTIONS, STEPS[2], "I handled the questions of the drivers.")))
    assert fired(checker, VERBS, text) is None


@pytest.mark.parametrize("doubt", ["I was not sure about the dates.", "I made a mistake.", "It turned out too small."])
def test_c45_takes_any_doubt(checker: Checker, doubt: str) -> None:
    assert fired(checker, CANDOUR, IN_GENERAL) is not None
    assert fired(checker, CANDOUR, f"{IN_GENERAL} {doubt}") is None


def test_c45_asks_nothing_where_success_is_measured(checker: Checker) -> None:
    assert fired(checker, CANDOUR, story(action=" ".join(STEPS), lesson="")) is None


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_questions_of_another_shape_are_left_alone(check: Check) -> None:
    assert not check.types & {QuestionType.HOW, QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK}


def test_c25_has_nothing_to_ask_where_nothing_was_done(checker: Checker) -> None:
    text = "In the end the start took 3 minutes because the disk was new. The drivers left on time because of it."
    assert checker.check(text, terms=Terms(insist=True)).score is not None
