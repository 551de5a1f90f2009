import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import QuestionType
from bot.star import Checker, Severity, Terms
from bot.star.checks.base import Check, Fired, low, medium
from bot.star.checks.reality import HYPOTHETICAL as SUPPOSED
from bot.star.follow_ups import follow_ups
from bot.star.report import Finding
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL, PLAIN_ACTIONS, REASONED, question, story

EP = QuestionType.EPISODE
NO_REASON = story(action=" ".join((PLAIN_ACTIONS[0], "I rewrote the map loader.", PLAIN_ACTIONS[1])))
WE = story(action="We profiled the start because it was slow. We rewrote the loader. We tested it for a week.")
ACTION = " ".join((PLAIN_ACTIONS[0], REASONED, PLAIN_ACTIONS[1]))


def gap(id_: str, probe: str, severity: Severity = Severity.MEDIUM) -> Fired:
    """A finding of a check with this id that asks for a follow-up."""
    level = low if severity is Severity.LOW else medium
    check: Check = dataclasses.replace(SUPPOSED, id=id_, title=id_, severity=level, probe=probe)
    return Fired(check, Finding(id_, severity, id_, 0, 0, "Say more.", "Say more."), probe)


@pytest.mark.parametrize(
    ("text", "kind", "probe"),
    [
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
def test_the_most_pressing_gap_picks_the_first_follow_up(
    checker: Checker, text: str, kind: QuestionType, probe: str
) -> None:
    assert checker.check(text, question(kind), Terms(insist=True)).follow_ups[0] == probe


def ask(checker: Checker, text: str, *fired: Fired, terms: Terms | None = None, own: tuple[str, ...] = ()) -> list[str]:
    """The follow-ups to a text in which these checks fired."""
    asked = question(EP, follow_ups=own)
    return list(follow_ups(fired, asked, checker.evidence(text, asked, terms or Terms())))


@pytest.mark.parametrize(
    ("check", "probe"),
    [
        ("C25", "F1"), ("C42", "F2"), ("C16", "F5"), ("C36", "F6"), ("C15", "F7"), ("C23", "F8"), ("C12", "F9"),
        ("C34", "F12"), ("C35", "F13"), ("C28", "F14"), ("C47", "F15"), ("C22", "F17"), ("C46", "F20"), ("C24", "F21"),
    ],
)  # fmt: skip
def test_a_gap_asks_for_its_follow_up(checker: Checker, check: str, probe: str) -> None:
    assert ask(checker, GOOD, gap(check, probe), own=("F3", "F4"))[0] == probe


@pytest.mark.parametrize(("check", "probes"), [("C26", ["F1", "F11"]), ("C36", ["F6", "F8"])])
def test_a_single_option_and_a_launch_without_an_after_ask_for_two(
    checker: Checker, check: str, probes: list[str]
) -> None:
    assert ask(checker, GOOD, gap(check, probes[0])) == probes


@pytest.mark.parametrize(
    ("action", "probe"),
    [
        ("The head of the depot was against the new loader. I rewrote it all the same.", "F3"),
        ("I rewrote the loader because the old one was slow. I shipped it to all depots on a Monday.", "F4"),
        ("I rewrote the loader because the old one was slow. I made the checklist mandatory.", "F7"),
        ("I measured each step. I trained a random forest on the timings. I tested it for a week.", "F10"),
    ],
)
def test_what_an_answer_passes_over_is_asked_for(checker: Checker, action: str, probe: str) -> None:
    assert probe in ask(checker, story(action=action), own=("F2", "F5"))
    assert ask(checker, story(action=action))[0] == probe


@pytest.mark.parametrize(
    ("action", "probe"),
    [
        ("The head of the depot was against it. I showed her the timings and she agreed.", "F3"),
        ("I rewrote the loader. I shipped it to two depots first and kept a rollback ready.", "F4"),
        ("I rewrote the loader. I made the checklist mandatory; at first they hated it.", "F7"),
        ("I trained a random forest because the timings were few and full of jumps.", "F10"),
    ],
)
def test_what_an_answer_tells_is_not_asked_for(checker: Checker, action: str, probe: str) -> None:
    assert ask(checker, story(action=action))[0] != probe


def test_a_strong_answer_is_walked_through_and_a_complete_one_asked_for_another(checker: Checker) -> None:
    assert ask(checker, GOOD) == ["F16", "F1"]
    assert ask(checker, GOOD, own=("F7",)) == ["F16", "F7"]
    assert ask(checker, GOOD, terms=Terms(layer=1))[0] == "F15"
    assert ask(checker, story(lesson=""))[0] == "F15"


def test_who_aims_at_amazon_is_asked_for_the_principle(checker: Checker) -> None:
    assert ask(checker, GOOD, terms=Terms(company="amazon"))[0] == "F19"
    assert "F19" not in ask(checker, GOOD, terms=Terms(company="google"))


def test_a_redirect_interrupts(checker: Checker) -> None:
    evidence = checker.evidence(GOOD, question(EP))
    assert follow_ups([gap("C25", "F1")], None, evidence, redirect=True) == ("F18", "F1")


def test_pressing_gaps_come_before_what_is_passed_over_and_that_before_hints(checker: Checker) -> None:
    launch = story(action=ACTION + " I shipped it to all depots on a Monday.")
    assert ask(checker, launch, gap("C15", "F7", Severity.LOW)) == ["F4", "F7"]
    assert ask(checker, launch, gap("C42", "F2"), gap("C15", "F7", Severity.LOW)) == ["F2", "F4"]


def test_then_comes_the_row_of_the_question_without_repeats(checker: Checker) -> None:
    assert ask(checker, GOOD, gap("C42", "F2"), own=("F2", "F7", "F8")) == ["F2", "F7"]


@pytest.mark.parametrize("kind", [QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK])
def test_other_shapes_keep_to_their_own(checker: Checker, kind: QuestionType) -> None:
    asked = question(kind, follow_ups=("F22", "F23", "F24"))
    assert checker.check(GOOD, asked, Terms(insist=True)).follow_ups == ("F22", "F23")
    evidence = checker.evidence(GOOD, asked)
    assert follow_ups([gap("C07", "F16")], asked, evidence, asked=("F22", "F23")) == ("F24", "F22")


@given(st.lists(st.sampled_from(["C25", "C42", "C16", "C12"]), unique=True), st.sets(st.integers(1, 21), max_size=6))
def test_two_are_asked_and_none_again_while_there_are_others(
    checker: Checker, checks: list[str], known: set[int]
) -> None:
    probes = {"C25": "F1", "C42": "F2", "C16": "F5", "C12": "F9"}
    asked = [f"F{number}" for number in known]
    fired = [gap(check, probes[check]) for check in checks]
    found = follow_ups(fired, question(EP, follow_ups=("F3", "F8")), checker.evidence(GOOD), asked)
    assert len(found) == len(set(found)) == 2
    assert not set(found) & set(asked) or len(set(asked) & {"F1", "F2", "F3", "F4", "F5", "F6", "F8"}) >= 6


def test_once_all_are_used_up_they_start_again(checker: Checker) -> None:
    asked = {f"F{number}" for number in range(1, 22)}
    found = follow_ups([gap("C42", "F2")], question(EP), checker.evidence(GOOD), asked)
    assert found == ("F2", "F1")


def test_two_findings_of_one_severity_go_by_the_order_of_the_catalogue(checker: Checker) -> None:
    action = "We profiled the start because it was slow. We rewrote the loader and we tested it for a whole week."
    report = checker.check(story(action=action, lesson="", result="In the end it was good."))
    assert [one.check for one in report.findings if one.severity == "H"] == ["C12", "C20", "C16"]
