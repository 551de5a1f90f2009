import pytest

from bot.cards import Card, ChoiceField, Form, Table
from bot.model import Place
from tests.world import GOOD, World, button, card, form

TASK = "My manager asked me to own the fix"


@pytest.fixture(autouse=True)
def answer(world: World) -> Place:
    world.setup()
    return world.answers("Ana", GOOD)


def checked(world: World) -> Card:
    """The check as it is now."""
    return card(world.command("Ana", "check"))


def reading(world: World) -> dict[str, str]:
    """The part of each sentence, by how the sentence begins."""
    shown = card(world.press("Ana", "reading", button(checked(world), "How I read it").subject))
    (table,) = (part for part in shown.parts if isinstance(part, Table))
    return {words[:20]: part for part, words in table.rows}


def opened(world: World) -> Form:
    return form(world.press("Ana", "not-right", button(checked(world), "How I read it").subject))


def sentence(shown: Form, beginning: str) -> str:
    field = next(one for one in shown.fields if one.name == "sentence")
    assert isinstance(field, ChoiceField)
    return next(value for value, words in field.options if words.startswith(beginning))


def correct(world: World, beginning: str, label: str, measuring: str = "no") -> Form | None:
    shown = opened(world)
    values = {"sentence": sentence(shown, beginning), "label": label, "measuring": measuring}
    reply = world.submit("Ana", shown.id, shown.subject, values)
    return reply if isinstance(reply, Form) else None


def test_a_correction_redoes_the_report_and_stays_after_more_is_added(world: World) -> None:
    assert reading(world)[TASK[:20]] == "Task"

    correct(world, TASK, "S")
    assert reading(world)[TASK[:20]] == "Situation"
    assert "Task 0%" in checked(world).text

    shown = form(world.press("Ana", "fill", button(checked(world), "Fill the gap").subject))
    world.submit("Ana", "fill", shown.subject, {"text": "I was responsible for the whole of it until June."})
    assert reading(world)[TASK[:20]] == "Situation"


def test_an_edit_of_the_words_drops_what_was_said_about_them(world: World, answer: Place) -> None:
    correct(world, TASK, "S")
    world.edits("Ana", answer, GOOD.replace("spring", "summer"))
    world.press("Ana", "done", str(world.question))

    assert reading(world)[TASK[:20]] == "Task"


@pytest.mark.parametrize(("chosen", "label"), [("", "S"), ("9999", "S"), ("0", "X"), ("0", "")])
def test_a_choice_that_is_none_comes_back_in_the_form(world: World, chosen: str, label: str) -> None:
    shown = opened(world)
    again = form(world.submit("Ana", shown.id, shown.subject, {"sentence": chosen, "label": label}))

    assert "Choose a sentence" in again.problem


def test_nobody_corrects_the_reading_of_another_persons_answer(world: World) -> None:
    subject = button(checked(world), "How I read it").subject
    assert "gone" in card(world.press("Ben", "not-right", subject)).title
    assert "gone" in card(world.submit("Ben", "correct", subject, {"sentence": "0", "label": "S"})).title


def test_whether_it_may_be_used_for_measuring_is_remembered(world: World) -> None:
    correct(world, TASK, "S", "keep")

    field = next(one for one in opened(world).fields if one.name == "measuring")
    assert isinstance(field, ChoiceField)
    assert field.value == "keep"
