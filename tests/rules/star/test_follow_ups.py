import pytest

from bot.model import QuestionType
from bot.star import Checker, Terms
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL, PLAIN_ACTIONS, question, story

EP = QuestionType.EPISODE
NO_REASON = story(action=" ".join((PLAIN_ACTIONS[0], "I rewrote the map loader.", PLAIN_ACTIONS[1])))
WE = story(action="We profiled the start because it was slow. We rewrote the loader. We tested it for a week.")


@pytest.mark.parametrize(
    ("text", "kind", "probe"),
    [
        (GOOD, EP, "F15"),
        (NO_REASON, EP, "F1"),
        (story(lesson=""), EP, "F2"),
        (WE, EP, "F9"),
        (story(result="The drivers left the depot on time again."), EP, "F5"),
        (story(result=""), EP, "F8"),
        (story(task=""), EP, "F9"),
        (story(action=""), EP, "F20"),
        (HYPOTHETICAL, EP, "F20"),
        (HABIT, EP, "F15"),
        ("I fixed the loader in March because it was slow. " * 2, EP, "F16"),
    ],
)
def test_the_most_pressing_gap_picks_the_first_probe(
    checker: Checker, text: str, kind: QuestionType, probe: str
) -> None:
    assert checker.check(text, question(kind), Terms(insist=True)).follow_ups[0] == probe


def test_then_comes_the_row_of_the_question_without_repeats(checker: Checker) -> None:
    asked = question(EP, follow_ups=("F3", "F2", "F7", "F8"))
    assert checker.check(story(lesson=""), asked).follow_ups == ("F2", "F3", "F7")


@pytest.mark.parametrize("kind", [QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK])
def test_other_shapes_keep_to_their_own_probes(checker: Checker, kind: QuestionType) -> None:
    assert checker.check(GOOD, question(kind, follow_ups=("P1", "P2")), Terms(insist=True)).follow_ups == ("P1", "P2")


def test_two_findings_of_one_severity_go_by_the_order_of_the_catalogue(checker: Checker) -> None:
    action = "We profiled the start because it was slow. We rewrote the loader and we tested it for a whole week."
    report = checker.check(story(action=action, lesson="", result="In the end it was good."))
    assert [one.check for one in report.findings if one.severity == "H"] == ["C12", "C20", "C16"]
