"""How a check is shown: the cards by themselves, from reports of real answers."""

import dataclasses
import datetime as dt

import pytest

from adapters.main import checker
from bot.cards import Button, Buttons, Card, Table, Text, dump, load
from bot.model import Answer, AnswerState, Category, Part, Place, Question, QuestionType, Visibility
from bot.practice import pages, reports
from bot.star import Finding, Outcome, Report, Severity, Terms
from bot.star.checks.companies import Lens
from bot.star.report import Slot, counted
from tests.world import GOOD, WEAK

PLACE = Place("test", "team", "practice", "1")
AT = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)
QUESTION = Question(
    id="Q48",
    text="Tell me about a disagreement.",
    tests="persuasion",
    story="One disagreement.",
    types=(QuestionType.CONFLICT,),
    category=Category.COLLABORATION,
    competency="K3",
    angles=("One.", "Two.", "Three.", "Four."),
    level="beginner",
)
LONGEST_CARD = 4_000
"""Code points that fit on one message of every platform."""
CHECKER = checker()


def answer(text: str, attempt: int = 1) -> Answer:
    return Answer(
        place=PLACE,
        posting="daily:1",
        author=Place.person("test", "team", "ana"),
        question=QUESTION.id,
        parts=(Part(PLACE, text, AT),),
        state=AnswerState.CHECKED,
        visibility=Visibility.ONLY_ME,
        at=AT,
        attempt=attempt,
    )


def report(text: str, seconds: int | None = None) -> Report:
    return CHECKER.check(text, QUESTION, Terms(seconds=seconds, insist=True))


def finding(number: int, severity: Severity) -> Finding:
    step = "Say in one short sentence what you did yourself, and what came of it in the end."
    return Finding(
        f"C{number:02}", severity, f"Title number {number}", 0, 5, f'you wrote "{"long " * 23}". {step}', step
    )


def leads(card: Card) -> list[str]:
    return [part.lead for part in card.parts if isinstance(part, Text)]


def buttons(card: Card) -> list[Button]:
    return [button for part in card.parts if isinstance(part, Buttons) for button in part.buttons]


def tables(card: Card) -> list[Table]:
    return [part for part in card.parts if isinstance(part, Table)]


# -- the short report


@pytest.mark.parametrize(("seconds", "said"), [(None, "typed"), (95, "95 s as measured")])
def test_shares_of_typed_words_are_a_hint_and_measured_ones_say_so(seconds: int | None, said: str) -> None:
    shown = reports.short_card(answer(GOOD), report(GOOD, seconds))
    assert said in shown.text
    assert ("hint" in shown.text) is (seconds is None)


def test_an_answer_in_another_language_is_counted_and_told_what_cannot_be_done() -> None:
    text = "Wir haben die Ladezeit von 40 Minuten auf 3 Minuten gesenkt."
    shown = reports.short_card(answer(text), counted(Outcome.ANSWER, "de", 11, ((27, 37), (42, 51))), "A note.")
    assert "read English" in shown.title
    assert "/100" not in shown.text
    assert "“40 Minuten”, “3 Minuten”" in shown.text
    assert "A note." in shown.text
    assert [button.action for button in buttons(shown)] == ["check-anyway", "comment", "again"]


# -- the full check


def test_findings_stand_under_the_heading_of_their_kind() -> None:
    found = tuple(finding(n, severity) for n, severity in enumerate(map(Severity, "HHMLL")))
    shown = reports.full_card(answer(GOOD), dataclasses.replace(report(GOOD), findings=found))
    assert leads(shown) == [
        "Fix first", "Title number 0", "Title number 1", "Make it stronger", "Title number 2",
        "Hints", "Title number 3", "Title number 4",
    ]  # fmt: skip


def test_a_kind_without_findings_has_no_heading() -> None:
    only = dataclasses.replace(report(GOOD), findings=(finding(1, Severity.LOW),))
    assert leads(reports.full_card(answer(GOOD), only)) == ["Hints", "Title number 1"]
    none = dataclasses.replace(report(GOOD), findings=())
    assert "Nothing was found" in reports.full_card(answer(GOOD), none).text


def test_however_much_was_found_the_card_fits_and_names_it_all() -> None:
    found = tuple(finding(number, severity) for severity in Severity for number in range(12))
    shown = reports.full_card(answer(GOOD), dataclasses.replace(report(GOOD), findings=found))
    assert len(shown.text) <= LONGEST_CARD
    assert "And 24 more: " in shown.text


def test_every_page_that_has_something_to_show_is_a_press_away() -> None:
    whole = report(WEAK)
    assert [button.action for button in buttons(reports.full_card(answer(WEAK, attempt=2), whole))] == [
        "self-check", "ratings", "impact", "compare", "time", "lenses", "report",
    ]  # fmt: skip
    bare = dataclasses.replace(whole, boxes=(), ratings=(), decision=(), so_what=())
    assert [button.action for button in buttons(reports.full_card(answer(WEAK), bare))] == ["time", "lenses", "report"]


@pytest.mark.parametrize("text", [GOOD, WEAK])
@pytest.mark.parametrize("action", sorted(pages.PAGES))
def test_a_page_fits_leads_back_and_survives_the_delivery_table(text: str, action: str) -> None:
    shown = pages.PAGES[action](answer(text), report(text))
    assert len(shown.text) <= LONGEST_CARD
    assert [button.action for button in buttons(shown)] == ["full", "report"]
    assert load(dump(shown)) == shown


def test_the_self_check_ticks_what_is_seen_and_says_that_time_was_not_measured() -> None:
    shown = pages.self_check_card(answer(GOOD), report(GOOD))
    (boxes,) = tables(shown)
    assert len(boxes.rows) == 6
    assert {row[1] for row in boxes.rows} <= set(pages.TICKS.values())
    assert boxes.rows[-1][1] == "– not measured"
    assert "stopwatch" in shown.text
    assert "stopwatch" not in pages.self_check_card(answer(GOOD), report(GOOD, 150)).text


def test_ratings_show_strength_gap_and_what_the_question_shows() -> None:
    shown = pages.ratings_card(answer(GOOD), report(GOOD))
    assert [len(table.rows) for table in tables(shown)] == [5, 5]
    assert leads(shown)[0] == "Strength"
    assert "Conflict and collaboration" in shown.text


def test_what_is_hardly_there_is_no_strength() -> None:
    assert leads(pages.ratings_card(answer(WEAK), report(WEAK))) == ["Gap", "Gap"]


def slots(*filled: bool) -> tuple[Slot, ...]:
    return tuple(Slot(f"Step {n}", f"So what {n}?", 0, 5 if found else 0) for n, found in enumerate(filled))


@pytest.mark.parametrize(
    ("filled", "asked"),
    [
        ((False, False, False), 3),
        ((True, False, False), 2),
        ((False, True, False), 1),
        ((True, True, True), 0),
        ((True, False, True), 0),
    ],
)
def test_so_what_asks_up_to_three_times_and_stops_at_what_lasts(filled: tuple[bool, ...], asked: int) -> None:
    depth = dataclasses.replace(report(GOOD), so_what=slots(*filled))
    assert pages.so_what_prompts(depth) == tuple(f"So what {n}?" for n in range(3 - asked, 3))
    assert ("all the way" in pages.impact_card(answer(GOOD), depth).text) is (asked == 0)


def test_the_first_blank_part_of_a_decision_is_asked_for() -> None:
    blank = dataclasses.replace(report(GOOD), decision=slots(True, False, False, True), so_what=())
    shown = pages.impact_card(answer(GOOD), blank)
    assert leads(shown) == ["Step 1"]
    assert "So what 1?" in shown.text


# -- beside each other


def test_two_attempts_are_shown_by_score_findings_and_shares() -> None:
    first, second = report(WEAK), report(GOOD)
    shown = pages.comparison_card(answer(GOOD, attempt=2), second, answer(WEAK), first)
    assert shown.title == f"Attempt 1 and attempt 2: {first.score} → {second.score}"
    assert "Fixed" in leads(shown)
    (told,) = tables(shown)
    assert told.header == ("Part", "Attempt 1", "Attempt 2", "Planned")
    assert told.rows[2][3] == "50–60%"
    assert len(shown.text) <= LONGEST_CARD


def test_two_faultless_attempts_say_so() -> None:
    clean = dataclasses.replace(report(GOOD), findings=())
    shown = pages.comparison_card(answer(GOOD, attempt=2), clean, answer(GOOD), clean, profile="starl")
    assert "Neither attempt" in shown.text
    assert len(tables(shown)[0].rows) == 5


def test_companies_stand_side_by_side() -> None:
    lenses = {"amazon": Lens((("ownership", (0, 9)),), ()), "google": Lens((), ("humility", "what changed your mind"))}
    (told,) = tables(pages.lenses_card(answer("I owned it. We left."), lenses))
    assert told.header == ("", "Amazon", "Google")
    assert told.rows == (
        ("Hears", "ownership: “I owned i”", "–"),
        ("Would like to hear", "–", "humility · what changed your mind"),
    )


def test_competencies_are_totalled_even_where_none_was_shown() -> None:
    table = pages.competency_table([report(GOOD)])
    assert [row[1] for row in table.rows] == ["0", "0", "1", "0", "0", "0"]
    assert table.rows[2][2] == str(report(GOOD).score)
    assert table.rows[0][2] == "–"
