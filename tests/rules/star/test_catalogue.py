"""The catalogue holds every id of COVERAGE 2, and each can fire and can stay silent."""

from bot.star.checks import CATALOGUE
from bot.star.scorecards import SCORECARDS
from tests.rules.star.fixtures import FIXTURES

COVERAGE = {
    *(f"C{number:02d}" for number in range(1, 56)),
    *(f"P{number}" for number in range(1, 10)),
    *(f"T{number}" for number in range(1, 9)),
}


def test_every_id_of_the_requirements_is_registered() -> None:
    registered = {check.id for check in CATALOGUE} | {card.id for card in SCORECARDS}
    assert registered >= COVERAGE
    assert registered - COVERAGE == {"FW13"}


def test_every_check_has_a_firing_and_a_clean_text() -> None:
    assert set(FIXTURES) == {(check.id, check.title) for check in CATALOGUE}
    assert all(fixture.fires != fixture.clean for fixture in FIXTURES.values())


def test_titles_tell_the_checks_of_one_id_apart_and_are_said_in_a_few_words() -> None:
    titles = [(check.id, check.title) for check in CATALOGUE]
    assert len(titles) == len(set(titles))
    assert max(len(check.title.split()) for check in CATALOGUE) <= 7
    assert all(check.looks_at for check in CATALOGUE)
