"""Every check of the catalogue with a text that makes it fire and one that does not."""

import pytest

from bot.model import QuestionType
from bot.star import Checker, Finding, Severity, Terms
from bot.star.checks import CATALOGUE, Check
from tests.rules.star.answers import (
    GOOD,
    HABIT,
    HYPOTHETICAL,
    LESSON,
    PLAIN_ACTIONS,
    REASONED,
    SITUATION,
    TASK,
    question,
    story,
)
from tests.rules.star.fixtures import FIXTURES
from tests.rules.star.fixtures.base import Fixture
from tests.rules.star.fixtures.story import WE, WHY_US

EP, HOW, WHY = QuestionType.EPISODE, QuestionType.HOW, QuestionType.WHY


def finding(checker: Checker, text: str, fixture: Fixture, check: Check) -> Finding | None:
    report = checker.check(text, question(fixture.kind), fixture.terms)
    return next((one for one in report.findings if (one.check, one.title) == (check.id, check.title)), None)


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: f"{check.id} {check.title}")
def test_check_fires_on_its_fault_with_its_words_and_a_step(checker: Checker, check: Check) -> None:
    fixture = FIXTURES[check.id, check.title]
    found = finding(checker, fixture.fires, fixture, check)
    assert found is not None
    assert found.severity is fixture.severity
    assert fixture.quotes in fixture.fires[found.start : found.end]
    assert found.message.endswith(found.step)
    assert (found.start < found.end) is bool(fixture.quotes) or not fixture.quotes


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: f"{check.id} {check.title}")
def test_check_passes_a_text_without_its_fault(checker: Checker, check: Check) -> None:
    fixture = FIXTURES[check.id, check.title]
    assert finding(checker, fixture.clean, fixture, check) is None


@pytest.mark.parametrize("kind", sorted(set(QuestionType) - {WHY, QuestionType.ASK}))
def test_the_good_answer_draws_nothing_but_hints_on_time(checker: Checker, kind: QuestionType) -> None:
    report = checker.check(GOOD, question(kind))
    assert {one.check for one in report.findings} <= {"C03", "C06", "C11"}
    assert {one.severity for one in report.findings} == {Severity.LOW}
    assert report.next_step is None


def fired(checker: Checker, text: str, kind: QuestionType = EP, profile: str = "core") -> dict[str, Severity]:
    report = checker.check(text, question(kind), Terms(profile, insist=True))
    return {one.check: one.severity for one in report.findings}


@pytest.mark.parametrize(
    ("mine", "ours", "fires"), [(7, 3, False), (9, 4, True), (14, 6, False), (69, 31, True), (70, 30, False)]
)
def test_c12_wants_i_on_seven_of_ten_action_verbs(checker: Checker, mine: int, ours: int, *, fires: bool) -> None:
    verbs = ("rewrote", "tested", "profiled", "cleaned", "measured", "documented", "reviewed")
    steps = [f"{'I' if at < mine else 'We'} {verbs[at % len(verbs)]} loader number {at}." for at in range(mine + ours)]
    text = story(action=" ".join(steps))
    assert ("C12" in fired(checker, text)) is fires


def test_c12_counts_one_we_among_few_actions_as_no_evidence(checker: Checker) -> None:
    text = story(action="I profiled the start because it was slow. We rewrote the loader. I tested it for a week.")
    assert "C12" not in fired(checker, text)


@pytest.mark.parametrize(("times", "fires"), [(2, True), (3, False)])
def test_c13_wants_i_to_act_three_times(checker: Checker, times: int, *, fires: bool) -> None:
    deeds = (
        "I profiled the start of the planner.",
        "I rewrote the loader because it was slow.",
        "I tested it for a week.",
    )
    text = story(
        task="The goal was five minutes.",
        situation="In March 2023 the planner of a parcel company took 40 minutes to start.",
        action=" ".join(deeds[:times]),
        lesson="The lesson was to measure first.",
    )
    assert ("C13" in fired(checker, text)) is fires


@pytest.mark.parametrize(
    ("result", "fires"),
    [
        ("Complaints dropped by 60%.", True),
        ("Complaints dropped by 60% in 3 weeks.", False),
        ("Complaints fell from 9% to 4%.", False),
    ],
)
def test_c17_wants_two_specific_numbers(checker: Checker, result: str, *, fires: bool) -> None:
    text = story(
        situation="In 2023 our planner for parcels was slow and a team of six drivers left the depot late.",
        task="My task was to speed it up before the season.",
        action="I profiled the start with Python 3.11 and rewrote the loader because it read every street again.",
        result=result,
    )
    assert ("C17" in fired(checker, text)) is fires


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (47, "More to tell"),
        (59, "More to tell"),
        (60, None),
        (700, None),
        (701, "Longer than planned"),
        (1120, "Much longer than planned"),
    ],
)
def test_c07_starts_below_sixty_words_and_above_five_minutes(checker: Checker, words: int, title: str | None) -> None:
    text = " ".join((GOOD.split() * 12)[:words])
    titles = [one.title for one in checker.check(text, terms=Terms(insist=True)).findings if one.check == "C07"]
    assert titles == ([title] if title else [])


@pytest.mark.parametrize(
    ("part", "step"),
    [
        ("situation", "when this was"),
        ("task", "yours to achieve"),
        ("action", "step by step"),
        ("result", "how it ended"),
    ],
)
def test_c01_names_the_missing_part(checker: Checker, part: str, step: str) -> None:
    report = checker.check(story(**{part: ""}))
    assert report.next_step is not None
    assert report.next_step.check == "C01"
    assert part in report.next_step.message
    assert step in report.next_step.step


def test_c01_asks_for_the_lesson_only_under_starl(checker: Checker) -> None:
    text = story(lesson="")
    assert "C01" not in fired(checker, text)
    assert fired(checker, text, profile="starl")["C01"] is Severity.HIGH


def test_c01_finds_a_task_that_is_told_as_part_of_the_situation(checker: Checker) -> None:
    text = story(situation=SITUATION[:-1] + ", and I was responsible for the planner.", task="")
    assert "C01" not in fired(checker, text)


@pytest.mark.parametrize(
    ("kind", "severity"),
    [
        (QuestionType.PROJECT, Severity.HIGH),
        (QuestionType.CONFLICT, Severity.HIGH),
        (QuestionType.TEAMWORK, Severity.MEDIUM),
    ],
)
def test_c25_is_must_fix_in_project_and_conflict_answers(
    checker: Checker, kind: QuestionType, severity: Severity
) -> None:
    text = story(action=" ".join((PLAIN_ACTIONS[0], "I rewrote the map loader.", PLAIN_ACTIONS[1])))
    assert fired(checker, text, kind)["C25"] is severity


@pytest.mark.parametrize(
    "reason",
    [
        "I rewrote the loader because it read every street twice.",
        "The loader read every street twice, so I rewrote it.",
        "I considered a bigger server, but the contract ran for another year.",
        "Rather than buy a server I rewrote the loader.",
    ],
)
def test_c25_takes_a_reason_in_any_of_its_forms(checker: Checker, reason: str) -> None:
    text = story(action=" ".join((PLAIN_ACTIONS[0], reason, PLAIN_ACTIONS[1])))
    assert "C25" not in fired(checker, text, QuestionType.PROJECT)


def test_c42_is_must_fix_in_failure_answers(checker: Checker) -> None:
    assert fired(checker, story(lesson=""), QuestionType.FAILURE)["C42"] is Severity.HIGH


def test_c42_takes_a_lasting_change_for_a_lesson(checker: Checker) -> None:
    text = story(lesson="The new loader is now used by two other depots.")
    assert "C42" not in fired(checker, text, QuestionType.FAILURE)


def test_c16_is_lighter_where_a_decision_story_names_reliability(checker: Checker) -> None:
    text = story(result="In the end the planner was reliable again, and the other depots adopted it.")
    assert fired(checker, text)["C16"] is Severity.HIGH
    assert fired(checker, text, profile="decision")["C16"] is Severity.MEDIUM


def test_c47_is_lighter_for_how_do_you_questions(checker: Checker) -> None:
    assert fired(checker, HABIT)["C47"] is Severity.HIGH
    assert fired(checker, HABIT, HOW)["C47"] is Severity.MEDIUM


def test_c46_lets_a_how_do_you_answer_suppose(checker: Checker) -> None:
    assert "C46" not in fired(checker, HYPOTHETICAL, HOW)


def test_c46_takes_no_lesson_and_no_reported_speech_for_a_supposition(checker: Checker) -> None:
    text = story(
        lesson="I told my manager that I would measure first. If I did it again I would start with the drivers."
    )
    assert "C46" not in fired(checker, text)


def test_c18_asks_projects_for_the_technical_number_behind_the_money(checker: Checker) -> None:
    text = story(result="The revenue of the depots rose from 4.1 to 4.9 million dollars.")
    assert "C18" in fired(checker, text, QuestionType.PROJECT)
    assert "C18" not in fired(checker, text, EP)


def test_c19_takes_a_starting_value_from_the_situation(checker: Checker) -> None:
    text = story(result="The planner now starts within 3 minutes, and 12 drivers leave on time.")
    assert "C19" not in fired(checker, text)


def test_c20_is_silent_where_the_measure_stands_beside_the_claim(checker: Checker) -> None:
    text = story(result="The start improved significantly. It went from 40 minutes to 3 minutes.")
    assert "C20" not in fired(checker, text)


def test_c14_lets_the_team_decide_in_the_middle(checker: Checker) -> None:
    action = " ".join((PLAIN_ACTIONS[0], "We decided to keep the old server.", REASONED, PLAIN_ACTIONS[1]))
    assert "C14" not in fired(checker, story(action=action))


@pytest.mark.parametrize("kind", [QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK])
def test_other_shapes_are_judged_by_their_shape_and_their_length_only(checker: Checker, kind: QuestionType) -> None:
    assert set(fired(checker, " ".join((SITUATION, *WE, LESSON, TASK)), kind)) <= {"FW13", "C06", "C07"}


def test_c06_goes_by_the_window_of_the_shape(checker: Checker) -> None:
    long = " ".join([WHY_US] * 3)
    assert "C06" not in fired(checker, long, WHY)
    assert "C06" in fired(checker, long, EP)


def test_c06_words_its_hint_kindly_in_both_directions(checker: Checker) -> None:
    short, long = checker.check(GOOD), checker.check(" ".join([GOOD] * 5), terms=Terms(insist=True))
    said = {one.check: one.message for one in short.findings}["C06"]
    assert "Typed it reads in about 49 s; spoken answers usually grow by half. Time yourself?" in said
    assert "120–180 s are planned" in {one.check: one.message for one in long.findings}["C06"]


def test_people_never_see_the_words_of_the_catalogue(checker: Checker) -> None:
    hard = ("rambl", "villain", "lecture", "blame", "absent", "vague", "hypothetical", "missing")
    seen = [check.title for check in CATALOGUE]
    for fixture in FIXTURES.values():
        seen += [
            one.message for one in checker.check(fixture.fires, question(fixture.kind), Terms(insist=True)).findings
        ]
    assert not [text for text in seen for word in hard if word in text.lower()]


def test_findings_quote_at_most_120_code_points_and_only_whole_words(checker: Checker) -> None:
    text = story(
        result="In the end the drivers " + "and the dispatchers and the customers " * 8 + "were on time again."
    )
    for one in checker.check(text).findings:
        assert one.end - one.start <= 120
        assert not (one.end and text[one.end].isalnum())
