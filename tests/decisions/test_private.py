import pytest

from bot.cards import ChoiceField, Form, Reaction, Reply, TextField
from bot.model import Place
from tests.world import CHAT, GOOD, TRY, WEAK, World, button, card, form, score


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def send(world: World, name: str, text: str, visibility: str = "only_me") -> Reply | None:
    opened = form(world.press(name, "answer", button(world.questions[-1][1], "Answer privately").subject))
    return world.submit(name, opened.id, opened.subject, {"text": text, "visibility": visibility})


def field(shown: Form, name: str) -> TextField | ChoiceField:
    return next(f for f in shown.fields if f.name == name and isinstance(f, TextField | ChoiceField))


def test_the_form_asks_the_question_and_tells_a_newcomer_what_organisers_see(world: World) -> None:
    opened = form(world.command("Ana", "answer"))

    assert "What organisers see" in opened.intro
    assert field(opened, "visibility").value == "only_me"


def test_a_private_answer_is_checked_in_the_reply_and_nothing_shows_in_the_thread(world: World) -> None:
    reply = card(send(world, "Ana", GOOD))

    assert score(reply) >= 70
    assert world.chat.to(world.question) == []
    assert not any(isinstance(said, Reaction) for _, said in world.chat.posts.values())


def test_the_check_of_a_form_is_shown_again_by_my_last_check(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))

    assert card(world.command("Ana", "check")).text == reply.text


def test_the_last_choice_of_readers_is_remembered(world: World) -> None:
    send(world, "Ana", GOOD, "everyone")

    assert field(form(world.command("Ana", "answer")), "visibility").value == "everyone"


def test_an_answer_for_everyone_is_posted_into_the_thread_under_its_authors_name(world: World) -> None:
    send(world, "Ana", GOOD, "everyone")

    (shared,) = world.chat.to(world.question)
    assert shared.title == "Ana answered"
    assert GOOD in shared.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no words"),
        ("   \n ", "no words"),
        ("🎉🎉", "no words"),
        ("\u200b\u200d\u2060", "no words"),
        ("\x00", "no words"),
        ("a" * 40_001, "40,001"),
        (CHAT, "at least 25 words"),
    ],
    ids=["empty", "blank", "emoji", "zero-width", "nul", "too long", "chat"],
)
def test_what_cant_be_an_answer_comes_back_in_the_form_with_one_sentence(world: World, text: str, says: str) -> None:
    again = form(send(world, "Ana", text))

    assert says in again.problem
    assert field(again, "text").value == text.strip().replace("\x00", "")
    with world.storage.reading() as ledger:
        assert ledger.answers.by(world.person("Ana")) == []


def test_a_try_sent_by_form_is_told_so_and_can_be_checked_anyway(world: World) -> None:
    reply = card(send(world, "Ana", TRY))
    assert "/100" not in reply.text

    world.press("Ana", "check-anyway", button(reply, "Check it anyway").subject)

    assert score(card(world.command("Ana", "check"))) >= 0


def test_fill_the_gap_appends_a_line_and_shows_the_score_before_and_after(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))
    before = score(reply)
    gap = form(world.press("Ana", "fill", button(reply, "Fill the gap").subject))

    filled = card(
        world.submit("Ana", gap.id, gap.subject, {"text": "I cut the p99 latency from 900 ms to 300 ms in four weeks."})
    )

    assert filled.title.startswith(f"{before} → ")
    assert int(filled.title.split(" → ")[1].split("/")[0]) > before


def test_an_empty_gap_comes_back_with_one_sentence(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))
    gap = form(world.press("Ana", "fill", button(reply, "Fill the gap").subject))

    assert form(world.submit("Ana", gap.id, gap.subject, {"text": " "})).problem


def test_the_full_check_lists_every_finding_and_leads_back(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))

    full = card(world.press("Ana", "full", button(reply, "Full check").subject))

    back = card(world.press("Ana", "report", button(full, "Back to the check").subject))
    assert back.text == reply.text
    assert len(full.parts) >= len(reply.parts) - 2


def test_how_i_read_it_tags_every_sentence(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))

    reading = card(world.press("Ana", "reading", button(reply, "How I read it").subject))

    assert "Last year our team had a recommendation service" in reading.text
    assert "Action" in reading.text


def test_a_follow_up_probes_what_is_missing(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))

    probe = card(world.press("Ana", "follow-up", button(reply, "Ask me a follow-up").subject))

    assert "?" in probe.text


def test_try_again_opens_the_form_with_the_text(world: World) -> None:
    reply = card(send(world, "Ana", WEAK))

    again = form(world.press("Ana", "again", button(reply, "Try again").subject))

    assert field(again, "text").value == WEAK


@pytest.mark.parametrize("action", ["report", "full", "reading", "fill", "follow-up", "again"])
def test_nobody_sees_another_persons_check(world: World, action: str) -> None:
    reply = card(send(world, "Ana", WEAK))

    shown = card(world.press("Ben", action, button(reply, "Full check").subject))

    assert shown.title == "That check is gone"


def test_a_channel_without_a_question_says_when_one_comes(world: World) -> None:
    reply = card(world.command("Ana", "answer", at=Place("test", "elsewhere", "general")))

    assert "no question to answer yet" in reply.title
