import pytest

from bot.cards import Card, Table
from bot.model import Place
from tests.world import GOOD, World, button, card, form


@pytest.fixture(autouse=True)
def answer(world: World) -> Place:
    world.setup()
    return world.answers("Ana", GOOD)


def shown(world: World, first: str, second: str) -> Card:
    full = card(world.press("Ana", "full", button(card(world.command("Ana", "check")), "Full check").subject))
    opened = form(world.press("Ana", "lenses", button(full, "Through a company’s ears").subject))
    return card(world.submit("Ana", opened.id, opened.subject, {"first": first, "second": second}))


def table(found: Card) -> Table:
    return next(part for part in found.parts if isinstance(part, Table))


def test_two_companies_hear_the_same_answer_side_by_side(world: World) -> None:
    found = table(shown(world, "amazon", "google"))

    assert found.header == ("", "Amazon", "Google")
    assert [row[0] for row in found.rows] == ["Hears", "Would like to hear"]
    assert found.rows[0][1] != found.rows[0][2]
    assert "“" in found.rows[0][1]


def test_the_same_company_twice_is_shown_once(world: World) -> None:
    assert table(shown(world, "meta", "meta")).header == ("", "Meta")


@pytest.mark.parametrize("name", ["", "nobody"])
def test_a_company_nobody_knows_comes_back_in_the_form(world: World, name: str, answer: Place) -> None:
    again = form(world.submit("Ana", "lenses", str(answer), {"first": name, "second": "google"}))
    assert "Choose two companies" in again.problem


def test_nobody_listens_to_another_persons_answer(world: World, answer: Place) -> None:
    assert "gone" in card(world.press("Ben", "lenses", str(answer))).title
    assert "gone" in card(world.submit("Ben", "lenses", str(answer), {"first": "meta", "second": "google"})).title
