import pytest

from bot.cards import ScaleField
from bot.model import Place
from tests.world import CHAT, GOOD, World, card, form

KIND = {
    "structure": "4", "specificity": "5", "ownership": "3", "metrics": "4", "time": "5",
    "strength": "The reason you gave for the rules layer.", "change": "Say who opposed it.",
    "probe1": "What did the weekend numbers look like?", "probe2": "",
}  # fmt: skip


@pytest.fixture
def answer(world: World) -> Place:
    world.setup()
    return world.answers("Ana", GOOD)


def test_feedback_reaches_the_author_with_ratings_and_the_thread_without(world: World, answer: Place) -> None:
    opened = form(world.press("Ben", "feedback", str(answer)))
    assert len([field for field in opened.fields if isinstance(field, ScaleField)]) == 5
    assert "on a tired day" in opened.intro

    world.submit("Ben", "feedback", opened.subject, KIND)

    told = world.told("Ana")[-1]
    (thread,) = world.chat.to(world.question)
    assert told.title == "Ben gave you feedback"
    assert "5 of 5" in told.text
    assert KIND["strength"] in thread.text
    assert KIND["change"] in thread.text
    assert "of 5" not in thread.text


def test_nobody_reviews_themselves(world: World, answer: Place) -> None:
    assert "your own answer" in card(world.press("Ana", "feedback", str(answer))).text


def test_nobody_reviews_twice(world: World, answer: Place) -> None:
    world.submit("Ben", "feedback", str(answer), KIND)

    again = card(world.submit("Ben", "feedback", str(answer), KIND | {"strength": "Something else."}))

    assert "already" in again.text
    assert len(world.chat.to(world.question)) == 1


def test_a_private_answer_is_not_for_reviewers(world: World, answer: Place) -> None:
    world.submit("Cem", "answer", world.posting, {"text": GOOD, "visibility": "only_me"})
    with world.storage.reading() as ledger:
        (private,) = ledger.answers.by(world.person("Cem"))

    assert "private" in card(world.press("Ben", "feedback", str(private.place))).text


def test_a_comment_can_not_be_reviewed(world: World, answer: Place) -> None:
    comment = world.says("Cem", CHAT)

    assert "isn’t an answer" in card(world.press("Ben", "feedback", str(comment))).text


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"metrics": ""}, "Numbers"),
        ({"time": "6"}, "Length"),
        ({"strength": " "}, "one strength"),
        ({"change": "…"}, "one change"),
        ({"change": "x" * 601}, "600"),
    ],
)
def test_incomplete_feedback_comes_back_with_what_was_typed(
    world: World, answer: Place, wrong: dict[str, str], says: str
) -> None:
    again = form(world.submit("Ben", "feedback", str(answer), KIND | wrong))

    assert says in again.problem
    kept = {field.name: field.value for field in again.fields}
    assert kept["structure"] == "4"


def test_deleting_the_answer_takes_its_ratings_along(world: World, answer: Place) -> None:
    world.submit("Ben", "feedback", str(answer), KIND)

    world.deletes(answer)

    with world.storage.reading() as ledger:
        assert ledger.feedback.on(answer) == []


def test_answers_that_wait_for_feedback_are_listed(world: World, answer: Place) -> None:
    listed = card(world.command("Ben", "feedback"))
    assert "Ana" in listed.text

    world.submit("Ben", "feedback", str(answer), KIND)
    assert "No answer waits" in card(world.command("Ben", "feedback")).text
