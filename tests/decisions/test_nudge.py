import pytest

from bot.cards import ChoiceField, Form, Reply
from bot.events import MessagePosted
from tests.world import CHAT, GOOD, World, button, card, form, score

NAMING = GOOD + " The grocery app was built for our biggest client Lomark, who paid us $3.2M."
MASKED = GOOD + " The grocery app was built for a retail client, who paid us well."


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def send(world: World, text: str, visibility: str, **more: str) -> Reply | None:
    opened = form(world.press("Ana", "answer", button(world.questions[-1][1], "Answer privately").subject))
    return world.submit("Ana", opened.id, opened.subject, {"text": text, "visibility": visibility, **more})


def choices(shown: Form) -> dict[str, ChoiceField]:
    return {one.name: one for one in shown.fields if isinstance(one, ChoiceField)}


def direct(world: World, text: str) -> MessagePosted:
    ana = world.person("Ana")
    return MessagePosted(key="direct", at=ana.at("d1"), by=ana, name="Ana", when=world.now, text=text)


def told(world: World, name: str) -> list[str]:
    return [one.text for one in world.chat.to(world.person(name)) if one.title == "May everyone read that?"]


def test_a_form_for_everyone_comes_back_with_what_it_names_and_with_every_word(world: World) -> None:
    shown = form(send(world, NAMING, "everyone"))

    assert "“Lomark” and “$3.2M”" in shown.problem
    assert "“a retail client”, “several million”" in shown.problem
    assert next(one for one in shown.fields if one.name == "text").value == NAMING
    assert choices(shown)["visibility"].value == "everyone"
    assert world.chat.to(world.question) == []


def test_it_is_shared_as_it_is_when_its_author_says_so(world: World) -> None:
    send(world, NAMING, "everyone")
    assert score(card(send(world, NAMING, "everyone", confidential="share"))) >= 70

    (shared,) = world.chat.to(world.question)
    assert "Lomark" in shared.text


def test_saying_it_was_changed_without_changing_it_asks_again(world: World) -> None:
    assert "Lomark" in form(send(world, NAMING, "everyone", confidential="change")).problem


@pytest.mark.parametrize(("text", "visibility"), [(MASKED, "everyone"), (NAMING, "only_me")])
def test_what_is_harmless_or_private_is_never_held_back(world: World, text: str, visibility: str) -> None:
    assert score(card(send(world, text, visibility))) >= 70


def test_a_typed_answer_that_names_a_client_is_told_about_at_once_and_privately(world: World) -> None:
    world.says("Ana", NAMING)

    (said,) = told(world, "Ana")
    assert "everyone in #practice" in said
    assert "“Lomark” and “$3.2M”" in said
    assert "Answer privately" in said
    assert world.chat.to(world.question) == []


def test_a_message_that_goes_on_with_an_answer_and_an_edit_are_looked_at_too(world: World) -> None:
    place = world.says("Ana", GOOD)
    world.says("Ana", "After that our biggest client Lomark renewed its contract for two more years.")
    world.edits("Ana", place, NAMING)

    assert len(told(world, "Ana")) == 2


def test_it_is_said_once_for_a_message(world: World) -> None:
    place = world.says("Ana", NAMING)
    world.edits("Ana", place, NAMING + " It was a long year.")

    assert len(told(world, "Ana")) == 1


def test_conversation_and_direct_messages_are_left_alone(world: World) -> None:
    world.says("Ana", CHAT + " at Lomark, our client")
    world.happens(direct(world, NAMING))

    assert told(world, "Ana") == []
