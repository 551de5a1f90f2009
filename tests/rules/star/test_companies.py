"""What one company listens for (T1 to T8), and an answer as two companies hear it."""

import dataclasses

import pytest

from bot.model import QuestionType
from bot.star import COMPANIES, Checker, Severity, Terms
from bot.star.checks import companies
from bot.star.checks.base import run
from bot.star.checks.companies import TRAITS, lens
from bot.star.report import Finding
from tests.rules.star.answers import GOOD, question
from tests.rules.star.fixtures.companies import HEARD, PLAIN

EP = QuestionType.EPISODE
PLAIN_QUESTION = question(EP)


def found(checker: Checker, text: str, *, company: str = "", known_for: tuple[str, ...] = ()) -> list[Finding]:
    asked = dataclasses.replace(PLAIN_QUESTION, companies=known_for)
    evidence = checker.evidence(text, asked, Terms(company=company))
    return [one.finding for check in companies.CHECKS if (one := run(check, evidence))]


def test_the_checks_are_numbered_as_the_companies_are() -> None:
    assert [check.id for check in companies.CHECKS] == [f"T{number}" for number in range(1, 9)]
    assert list(TRAITS) == list(COMPANIES)


@pytest.mark.parametrize("company", COMPANIES)
def test_only_the_targeted_company_speaks_and_it_names_itself(checker: Checker, company: str) -> None:
    others = tuple(other for other in COMPANIES if other != company)
    (finding,) = found(checker, PLAIN, company=company, known_for=others)
    assert finding.severity is Severity.MEDIUM
    assert COMPANIES[company] in finding.message


def test_the_message_changes_with_the_company(checker: Checker) -> None:
    said = {found(checker, PLAIN, company=company)[0].message for company in COMPANIES}
    assert len(said) == len(COMPANIES)


def test_without_a_target_a_question_known_for_a_company_draws_a_hint(checker: Checker) -> None:
    assert [(one.check, one.severity) for one in found(checker, PLAIN, known_for=("google", "apple"))] == [
        ("T2", Severity.LOW),
        ("T7", Severity.LOW),
    ]
    assert found(checker, PLAIN) == []


@pytest.mark.parametrize("company", COMPANIES)
def test_a_company_that_hears_enough_is_silent(checker: Checker, company: str) -> None:
    assert found(checker, HEARD[company], company=company) == []


def test_a_finding_quotes_what_is_heard_already(checker: Checker) -> None:
    text = f"{PLAIN} Her idea was better than mine."
    (finding,) = found(checker, text, company="google")
    assert finding.message.startswith('Google hears humility in "Her idea was better than mine".')


def test_a_lens_tells_two_companies_apart(checker: Checker) -> None:
    evidence = checker.evidence(HEARD["amazon"], PLAIN_QUESTION)
    amazon, google = lens(evidence, "amazon"), lens(evidence, "google")
    assert "ownership" in [text for text, _ in amazon.heard]
    assert "what changed your mind" in google.missed
    assert all(evidence.text[start:end] for _, (start, end) in (*amazon.heard, *google.heard))


@pytest.mark.parametrize("company", COMPANIES)
def test_a_lens_hears_or_misses_each_thing_once(checker: Checker, company: str) -> None:
    seen = lens(checker.evidence(GOOD, question(QuestionType.CONFLICT)), company)
    assert sorted([*(text for text, _ in seen.heard), *seen.missed]) == sorted(one.text for one in TRAITS[company])


def test_amazon_looks_for_disagreement_only_in_conflicts(checker: Checker) -> None:
    seen = lens(checker.evidence(PLAIN, PLAIN_QUESTION), "amazon")
    assert "disagreeing, then committing" not in seen.missed
