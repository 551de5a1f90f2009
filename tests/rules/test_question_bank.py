"""The bank we ship: complete, traceable to COVERAGE §4 and §5, and never saying the same thing twice (A31)."""

from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest

from bot.model import Category, Question
from bot.questions import COMPANIES, LEVELS, PRINCIPLES, SLOTS, load

MUST_PREPARE = ["Q03", "Q13", "Q17", "Q18", "Q21", "Q22", "Q23", "Q25", "Q48", "Q65", "Q66", "Q70", "Q71", "Q74", "Q76"]
"""The intents COVERAGE §4 marks with ◆."""

OWN_PROBES = {"Q83", "Q84", "Q85"}
"""Why, weakness and closing questions (PRODUCT "Corrections to COVERAGE.md")."""


CONTENT = files("content")
QUESTIONS = {
    f"questions/{file.name}": file.read_text("utf-8")
    for file in (CONTENT / "questions").iterdir()
    if file.name.endswith(".toml")
}
FOLLOW_UPS = {"follow_ups.toml": (CONTENT / "follow_ups.toml").read_text("utf-8")}
LIBRARY = load(QUESTIONS | FOLLOW_UPS)


def wordings(question: Question) -> tuple[str, ...]:
    return (question.text, *question.angles)


def test_all_86_intents_are_there() -> None:
    assert [question.id for question in LIBRARY.questions] == [f"Q{number:02}" for number in range(1, 87)]


def test_all_21_follow_ups_are_there_and_nine_of_our_own() -> None:
    assert [follow_up.id for follow_up in LIBRARY.follow_ups] == [f"F{number}" for number in range(1, 31)]


def test_questions_without_a_story_have_probes_that_no_other_question_names() -> None:
    named = Counter(probe for question in LIBRARY.questions for probe in question.follow_ups)
    own = [question.follow_ups for question in LIBRARY.questions if question.id in OWN_PROBES]
    assert sorted(probe for probes in own for probe in probes) == [f"F{number}" for number in range(22, 31)]
    assert all(len(probes) == 3 and named[probe] == 1 for probes in own for probe in probes)


@pytest.mark.parametrize(
    ("name", "category"),
    list(zip(["customer", "technical", "collaboration", "leadership", "fit"], Category, strict=True)),
)
def test_a_file_holds_one_category(name: str, category: Category) -> None:
    file = f"questions/{name}.toml"
    bank = load({file: QUESTIONS[file]} | FOLLOW_UPS)
    assert bank.questions == LIBRARY.find(category=category)


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_question_is_complete_and_traceable(question: Question) -> None:
    assert question.sources
    assert question.follow_ups
    assert bool(question.slots) == (question.id not in OWN_PROBES)
    assert question.principles or question.companies or question.category is Category.FIT


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_question_reads_as_one_or_two_sentences_in_plain_type(question: Question) -> None:
    for wording in wordings(question):
        assert wording.isascii(), wording
        assert wording.endswith(("?", ".")), wording
        assert wording[0].isupper(), wording
        assert 1 <= sum(wording.count(mark) for mark in "?.") <= 2, wording
        assert 30 <= len(wording) <= 220, wording
    assert question.tests[0].islower() or question.tests.startswith("ML")
    assert not question.tests.endswith(".")
    assert question.story.endswith(".")


def test_the_must_prepare_questions_are_those_of_the_table() -> None:
    assert [question.id for question in LIBRARY.find(must_prepare=True)] == MUST_PREPARE


@pytest.mark.parametrize("principle", PRINCIPLES)
def test_each_leadership_principle_has_at_least_two_questions(principle: str) -> None:
    assert len(LIBRARY.find(principle=principle)) >= 2


@pytest.mark.parametrize("company", COMPANIES)
def test_each_company_has_a_question_of_its_own_beside_why_us(company: str) -> None:
    assert {question.id for question in LIBRARY.find(company=company)} > {"Q83"}


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_enough_for_three_weeks_of_weekdays(level: str) -> None:
    assert len(LIBRARY.find(level=level)) >= 15


@pytest.mark.parametrize("category", [each for each in Category if each is not Category.FIT])
def test_each_main_category_can_give_its_share_of_the_first_twenty_postings(category: Category) -> None:
    assert len(LIBRARY.find(category=category)) >= 10


def test_every_story_slot_is_asked_for() -> None:
    assert {slot for question in LIBRARY.questions for slot in question.slots} == set(SLOTS)


def test_no_two_questions_or_angles_are_nearly_the_same() -> None:
    words = [(wording, set(wording.lower().rstrip("?.").split())) for q in LIBRARY.questions for wording in wordings(q)]
    alike = [
        (first, second)
        for (first, some), (second, others) in combinations(words, 2)
        if len(some & others) / len(some | others) > 0.5
    ]
    assert alike == []


def test_stories_and_probes_are_not_repeated() -> None:
    stories = Counter(question.story for question in LIBRARY.questions)
    prepares = Counter(follow_up.prepare for follow_up in LIBRARY.follow_ups)
    assert max(stories.values()) == max(prepares.values()) == 1


def test_the_angles_do_not_all_begin_alike() -> None:
    openings = Counter(" ".join(wording.split()[:2]) for q in LIBRARY.questions for wording in wordings(q))
    assert max(openings.values()) <= 430 // 5


@pytest.mark.parametrize(
    ("follow_up", "checks"),
    [
        ("F1", ("C25", "C26")),
        ("F2", ("C42", "C43")),
        ("F5", ("C16", "C17", "C18")),
        ("F6", ("C36",)),
        ("F7", ("C15",)),
        ("F8", ("C23", "C36")),
        ("F9", ("C09", "C12", "C14")),
        ("F12", ("C34",)),
        ("F13", ("C35",)),
        ("F14", ("C28",)),
        ("F15", ("C47",)),
        ("F17", ("C22",)),
        ("F20", ("C46",)),
        ("F21", ("C24",)),
    ],
)
def test_a_finding_calls_for_its_follow_up(follow_up: str, checks: tuple[str, ...]) -> None:
    found = LIBRARY.follow_up(follow_up)
    assert found is not None
    assert found.checks == checks


def test_the_follow_up_about_the_time_after_is_worded_as_agreed() -> None:
    found = LIBRARY.follow_up("F8")
    assert found is not None
    assert found.probe == "What happened afterwards?"


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_question_is_recognised_by_each_of_its_wordings(question: Question) -> None:
    assert [LIBRARY.match(wording.upper()) for wording in wordings(question)] == [question] * 5
