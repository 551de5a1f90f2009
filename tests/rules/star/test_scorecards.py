import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Category, QuestionType
from bot.star import Checker, Report, Terms
from bot.star.checks.base import EVERY, OTHER_SHAPES
from bot.star.report import Rating, Ratings, Tick
from bot.star.scorecards import COMPETENCIES, RATINGS, SCORECARDS, SELF_CHECK, competency_totals
from tests.rules.star.answers import GOOD, HYPOTHETICAL, question, story

EP = QuestionType.EPISODE
YES, NO, OPEN = Tick.YES, Tick.NO, Tick.NOT_MEASURED
NOTHING_SHOWN = "We tried stuff. We did more stuff. It was good and everybody was happy about all of it in the end."


def check(
    checker: Checker, text: str = GOOD, kind: QuestionType = EP, *, layer: int = 2, seconds: int | None = None
) -> Report:
    return checker.check(text, question(kind), Terms(layer=layer, seconds=seconds, insist=True))


def rows(report: Report) -> dict[tuple[str, str], Rating]:
    return {(rated.title, row.title): row for rated in report.ratings for row in rated.rows}


def test_the_scorecards_are_listed_with_what_they_look_at() -> None:
    assert [entry.id for entry in SCORECARDS] == ["C52", "C53"]
    assert all(entry.title and entry.looks_at for entry in SCORECARDS)
    assert SELF_CHECK.types == RATINGS.types == EVERY - OTHER_SHAPES


def test_boxes_that_can_be_seen_are_ticked_and_times_left_open(checker: Checker) -> None:
    report = check(checker)
    assert [box.tick for box in report.boxes] == [OPEN, YES, YES, YES, YES, OPEN]
    quoted = [GOOD[box.start : box.end] for box in report.boxes]
    assert quoted[0].startswith("In March 2023")
    assert quoted[1].startswith("I measured each step")
    assert "so I rewrote the map loader" in quoted[3]
    assert quoted[4] == "I learned to measure before I buy anything"


def test_boxes_of_an_answer_that_shows_nothing_stay_empty(checker: Checker) -> None:
    boxes = check(checker, NOTHING_SHOWN).boxes
    assert [box.tick for box in boxes] == [OPEN, NO, NO, NO, NO, OPEN]
    assert all(box.start == box.end for box in boxes[1:])


@pytest.mark.parametrize(
    ("seconds", "situation", "whole"),
    [(100, YES, NO), (120, YES, YES), (180, NO, YES), (181, NO, NO), (400, NO, NO)],
)
def test_a_clock_fills_the_boxes_of_time(checker: Checker, seconds: int, situation: Tick, whole: Tick) -> None:
    boxes = check(checker, story(situation="In March 2023 " * 8 + "I worked there."), seconds=seconds).boxes
    assert (boxes[0].tick, boxes[-1].tick) == (situation, whole)
    assert boxes[-1].counted == f"{seconds} s"


@pytest.mark.parametrize(("layer", "title"), [(1, "30–60 seconds"), (2, "2–3 minutes"), (3, "4–5 minutes")])
def test_the_last_box_is_the_window_of_the_layer(checker: Checker, layer: int, title: str) -> None:
    assert check(checker, layer=layer).boxes[-1].title == f"Told in {title}"


@pytest.mark.parametrize("kind", sorted(OTHER_SHAPES))
def test_questions_without_a_story_have_neither(checker: Checker, kind: QuestionType) -> None:
    report = check(checker, kind=kind)
    assert (report.boxes, report.ratings, report.decision, report.so_what) == ((), (), (), ())


def test_a_try_gets_no_scorecard_until_its_author_insists(checker: Checker) -> None:
    assert checker.check(HYPOTHETICAL, question(EP)).ratings == ()
    assert check(checker, HYPOTHETICAL).ratings


def test_three_cards_of_five_rows_are_rated_from_1_to_5_or_not_found(checker: Checker) -> None:
    for text in (GOOD, NOTHING_SHOWN, story(result=""), story(lesson="")):
        report = check(checker, text)
        assert [len(rated.rows) for rated in report.ratings] == [5, 5, 5]
        assert all(row.value is None or 1 <= row.value <= 5 for row in rows(report).values())
        assert all(row.step for row in rows(report).values())


def test_judgment_is_rated_where_the_question_asks_for_it(checker: Checker) -> None:
    other = dataclasses.replace(question(EP, Category.COLLABORATION), competency="K3")
    assert [rated.title for rated in checker.check(GOOD, other).ratings] == ["What interviewers look for", "Delivery"]
    assert [rated.title for rated in checker.check(GOOD).ratings][1] == "Judgment"


@pytest.mark.parametrize(
    ("part", "text", "rated", "row"),
    [
        ("lesson", "", "What interviewers look for", "What you learned"),
        ("result", "The drivers left on time again.", "What interviewers look for", "A result one can measure"),
        ("result", "The drivers left on time again.", "Delivery", "Eye for impact"),
        ("action", "We profiled the start. We rewrote it. We shipped it.", "Delivery", "Ownership"),
        ("action", "We profiled the start. We rewrote it.", "What interviewers look for", "Your own part"),
        ("action", "I profiled the start. I rewrote it.", "What interviewers look for", "Reasons for what you did"),
    ],
)
def test_what_is_left_out_lowers_its_row(checker: Checker, part: str, text: str, rated: str, row: str) -> None:
    whole, broken = rows(check(checker))[rated, row], rows(check(checker, story(**{part: text})))[rated, row]
    assert (broken.value or 0) < (whole.value or 0)


def test_avoiding_faults_without_showing_anything_is_not_found(checker: Checker) -> None:
    assert rows(check(checker, NOTHING_SHOWN))["Delivery", "Humility"].value is None


def test_a_row_repeats_the_step_of_the_finding_that_lowered_it(checker: Checker) -> None:
    report = check(checker, story(lesson=""))
    finding = next(one for one in report.findings if one.check == "C42")
    assert rows(report)["What interviewers look for", "What you learned"].step == finding.step


def test_strength_is_the_best_row_that_can_be_quoted_and_gap_the_weakest() -> None:
    rated = Ratings(
        "Delivery",
        (
            Rating("a", 4, "A."),
            Rating("b", 4, "B.", 0, 5),
            Rating("c", None, "C."),
            Rating("d", 1, "D."),
            Rating("e", 2, "E."),
        ),
    )
    assert rated.strength is not None
    assert rated.gap is not None
    assert (rated.strength.title, rated.gap.title) == ("b", "c")
    assert Ratings("Delivery", (Rating("a", 5, "A."),)).gap is None
    assert Ratings("Delivery", (Rating("a", None, "A."),)).strength is None


def test_a_decision_has_four_slots_and_leaves_the_blank_one_open(checker: Checker) -> None:
    slots = {slot.title: slot for slot in check(checker, story(result="")).decision}
    assert list(slots) == ["Problem", "Decision", "Trade-off", "Outcome"]
    assert slots["Decision"].filled
    assert not slots["Outcome"].filled
    assert slots["Outcome"].ask.endswith("?")
    assert check(checker, kind=QuestionType.HOW).decision == ()


def test_so_what_goes_from_a_number_to_what_lasts(checker: Checker) -> None:
    slots = check(checker).so_what
    assert [slot.title for slot in slots] == ["A number", "What it meant", "What lasts"]
    assert slots[0].filled


@given(st.lists(st.tuples(st.sampled_from(["K1", "K3", "J", "fit", ""]), st.none() | st.integers(0, 100))))
def test_totals_count_scored_answers_by_competency(checker: Checker, kept: list[tuple[str, int | None]]) -> None:
    base = checker.check(GOOD)
    totals = competency_totals(dataclasses.replace(base, competency=name, score=score) for name, score in kept)
    assert [total.competency for total in totals] == ["K1", "K2", "K3", "K4", "K5", "J"] == list(COMPETENCIES)
    for total in totals:
        scores = [score for name, score in kept if name == total.competency and score is not None]
        assert total.answers == len(scores)
        assert total.average == (round(sum(scores) / len(scores)) if scores else None)
