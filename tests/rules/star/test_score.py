import itertools

import pytest

from bot.model import QuestionType
from bot.star import Checker, Terms
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL, PLAIN_ACTIONS, question, story

JUNK = [
    "we had a model and it was bad so we worked on it a lot and tried different stuff and in the end it was better"
    " and everyone was happy",
    "Our team had some problems with data quality. We looked into various options and implemented several"
    " improvements. We worked with different stakeholders. The results were really good and management was very"
    " satisfied.",
    HYPOTHETICAL,
    HABIT,
]
MIDDLING = [
    story(action="I profiled the start. I rewrote the map loader. I tested it with three drivers.", lesson=""),
    story(result="The start is much faster now.", lesson=""),
    story(action="We profiled the start because it was slow. We rewrote the loader. We tested it.", lesson=""),
]


def score(checker: Checker, text: str, kind: QuestionType = QuestionType.EPISODE) -> int:
    found = checker.check(text, question(kind), Terms(insist=True)).score
    assert found is not None
    return found


@pytest.mark.parametrize("text", JUNK)
def test_junk_scores_at_most_20(checker: Checker, text: str) -> None:
    assert score(checker, text) <= 20


@pytest.mark.parametrize("text", MIDDLING)
def test_half_a_good_answer_scores_in_the_middle(checker: Checker, text: str) -> None:
    assert 45 <= score(checker, text) <= 70


def test_a_good_answer_scores_85_or_more(checker: Checker) -> None:
    assert score(checker, GOOD) >= 85


GAPS = {
    "task": "",
    "lesson": "",
    "action": " ".join((PLAIN_ACTIONS[0], "I rewrote the map loader.", PLAIN_ACTIONS[1])),
    "result": "The start improved significantly and the drivers were happy.",
}


@pytest.mark.parametrize("kind", [QuestionType.EPISODE, QuestionType.PROJECT, QuestionType.FAILURE, QuestionType.HOW])
def test_filling_a_gap_never_lowers_the_score(checker: Checker, kind: QuestionType) -> None:
    for count in range(1, len(GAPS) + 1):
        for names in itertools.combinations(GAPS, count):
            broken = score(checker, story(**{name: GAPS[name] for name in names}), kind)
            for fixed in names:
                left = {name: GAPS[name] for name in names if name != fixed}
                assert score(checker, story(**left), kind) >= broken


def test_a_result_however_poor_never_costs_more_than_it_brings(checker: Checker) -> None:
    without = score(checker, story(result=""))
    for result in ("It worked well.", "The start improved a lot.", "Complaints dropped by 60%."):
        assert score(checker, story(result=result)) >= without


def test_length_alone_is_worth_four_points_at_most(checker: Checker) -> None:
    padded = GOOD.replace("I tested", "I sat with the drivers, who know each street of the town. " * 20 + "I tested")
    assert abs(score(checker, padded) - score(checker, GOOD)) <= 4
