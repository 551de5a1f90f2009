import datetime as dt

import pytest

from bot.cards import Card, Reaction
from bot.model import AnswerState, Place
from tests.world import CHANNEL, CHAT, GOOD, TRY, WEAK, World, button, card, score


@pytest.fixture(autouse=True)
def started(world: World) -> None:
    world.setup()


def marks(world: World) -> list[Place]:
    return [to for to, said in world.chat.posts.values() if isinstance(said, Reaction)]


def test_a_typed_answer_is_checked_after_ninety_seconds_of_quiet(world: World) -> None:
    place = world.says("Ana", WEAK)

    world.passes(seconds=89)
    assert world.told("Ana") == []

    world.passes(seconds=1)
    check = world.check("Ana")
    assert score(check) < 70
    assert "Next step" in check.text
    assert marks(world) == [place]


def test_done_checks_at_once(world: World) -> None:
    world.answers("Ana", GOOD)

    assert score(world.check("Ana")) >= 70


def test_a_better_answer_scores_higher(world: World) -> None:
    world.answers("Ana", WEAK)
    world.answers("Ben", GOOD)

    assert score(world.check("Ben")) > score(world.check("Ana"))


def test_the_check_quotes_the_persons_own_words(world: World) -> None:
    world.answers("Ana", WEAK)

    text = world.check("Ana").text
    next_step = text.split("Next step: ")[1].splitlines()[0]
    assert any(piece.strip("… ") in WEAK for piece in next_step.split('"')[1::2])


def test_the_same_answer_always_gets_the_same_report(world: World) -> None:
    world.answers("Ana", WEAK)
    world.answers("Ben", WEAK)

    assert world.check("Ana").text == world.check("Ben").text


def test_messages_ten_minutes_apart_are_one_answer(world: World) -> None:
    half = GOOD.index("I pulled")
    world.says("Ana", GOOD[:half])
    world.passes(seconds=60)
    world.says("Ana", GOOD[half:])
    world.passes(seconds=90)

    world.answers("Ben", GOOD)

    assert score(world.check("Ana")) == score(world.check("Ben"))
    assert len([c for c in world.told("Ana") if "/100" in c.title]) == 1


@pytest.mark.parametrize("pieces", [1, 2, 4])
def test_an_answer_sent_in_pieces_gets_the_report_of_the_whole(world: World, pieces: int) -> None:
    sentences = [f"{sentence.strip('. ')}." for sentence in f"{GOOD} {GOOD}".split(". ")]
    size = len(sentences) // pieces
    for piece in range(pieces):
        last = len(sentences) if piece == pieces - 1 else (piece + 1) * size
        world.says("Ana", " ".join(sentences[piece * size : last]))
        world.passes(seconds=20)
    world.passes(seconds=90)

    world.answers("Ben", " ".join(sentences))

    assert world.check("Ana").text == world.check("Ben").text


def test_more_within_ten_minutes_is_a_revision(world: World) -> None:
    world.answers("Ana", WEAK)
    world.passes(minutes=5)

    world.says("Ana", "Latency fell from 900 ms to 300 ms and complaints dropped by 60% within four weeks.")
    world.passes(seconds=90)

    checks = [found for found in world.told("Ana") if "/100" in found.title]
    assert len(checks) == 2
    assert score(checks[1]) > score(checks[0])


def test_conversation_leaves_no_trace(world: World) -> None:
    place = world.says("Ana", CHAT)
    world.passes(minutes=3)

    assert world.told("Ana") == []
    with world.storage.reading() as ledger:
        assert ledger.answers.with_part(place) is None


def test_what_is_said_to_another_person_is_conversation(world: World) -> None:
    world.says("Ana", GOOD, to_another=True)
    world.passes(minutes=3)

    assert world.told("Ana") == []


def test_a_try_is_told_to_its_author_alone_and_has_no_score(world: World) -> None:
    world.answers("Ana", TRY)

    (told,) = world.told("Ana")
    assert "Check it anyway" in told.text
    assert "/100" not in told.text
    assert marks(world) == []


def test_check_it_anyway_scores_a_try_and_counts_it(world: World) -> None:
    world.answers("Ana", TRY)

    world.press("Ana", "check-anyway", button(world.told("Ana")[0], "Check it anyway").subject)

    assert score(world.check("Ana")) >= 0
    assert "1 practice day in a row" in world.check("Ana").text


def test_it_was_just_a_comment_forgets_a_try(world: World) -> None:
    place = world.answers("Ana", TRY)

    world.press("Ana", "comment", str(place))

    with world.storage.reading() as ledger:
        assert ledger.answers.get(place) is None


def test_a_try_is_kept_seven_days(world: World) -> None:
    place = world.answers("Ana", TRY)

    world.passes(days=6, hours=23)
    with world.storage.reading() as ledger:
        assert ledger.answers.get(place) is not None
    world.passes(hours=2)
    with world.storage.reading() as ledger:
        assert ledger.answers.get(place) is None


def test_another_answer_later_asks_what_it_is_and_the_earlier_stands_meanwhile(world: World) -> None:
    first = world.answers("Ana", WEAK)
    world.passes(minutes=30)
    second = world.says("Ana", GOOD)
    world.passes(minutes=3)

    asked = world.told("Ana")[-1]
    assert [b.label for part in asked.parts if hasattr(part, "buttons") for b in part.buttons] == [
        "New attempt",
        "More of the same answer",
        "A comment",
    ]
    with world.storage.reading() as ledger:
        earlier, later = ledger.answers.get(first), ledger.answers.get(second)
    assert earlier is not None
    assert later is not None
    assert (earlier.state, later.state) == (AnswerState.CHECKED, AnswerState.ASKED)

    world.press("Ana", "attempt", str(second))
    with world.storage.reading() as ledger:
        later = ledger.answers.get(second)
    assert later is not None
    assert later.attempt == 2
    assert score(world.check("Ana")) >= 70


def test_more_of_the_same_answer_joins_the_earlier_one(world: World) -> None:
    first = world.answers("Ana", WEAK)
    world.passes(minutes=30)
    second = world.says("Ana", GOOD)

    world.press("Ana", "more", str(second))

    with world.storage.reading() as ledger:
        joined = ledger.answers.get(first)
        assert ledger.answers.get(second) is None
    assert joined is not None
    assert joined.text == f"{WEAK}\n{GOOD}"


def test_an_edit_is_checked_again(world: World) -> None:
    place = world.answers("Ana", WEAK)
    before = score(world.check("Ana"))

    world.edits("Ana", place, GOOD)
    world.passes(seconds=90)

    assert score(world.check("Ana")) > before


def test_an_edit_that_changes_nothing_checks_nothing(world: World) -> None:
    place = world.answers("Ana", WEAK)
    told = len(world.told("Ana"))

    world.edits("Ana", place, WEAK)
    world.passes(minutes=5)

    assert len(world.told("Ana")) == told


def test_deleting_an_answer_removes_words_report_and_scores_but_not_the_practised_day(world: World) -> None:
    place = world.answers("Ana", GOOD)

    world.deletes(place)

    with world.storage.reading() as ledger:
        answer = ledger.answers.get(place)
    assert answer is not None
    assert (answer.text, answer.report, answer.state) == ("", "", AnswerState.DELETED)
    progress = card(world.command("Ana", "progress"))
    assert "1 practice day in a row" in progress.text
    assert "/100" not in progress.text


def test_a_late_reply_counts_for_its_question_and_for_todays_practice(world: World) -> None:
    first = world.question
    world.until(dt.datetime(2026, 11, 18, 9, 0, tzinfo=dt.UTC))  # two questions later

    place = world.answers("Ana", GOOD, thread=first)

    with world.storage.reading() as ledger:
        answer = ledger.answers.get(place)
        posting = ledger.postings.at(first)
    assert answer is not None
    assert posting is not None
    assert answer.question == posting.question
    assert answer.day == dt.date(2026, 11, 18)


def test_a_reply_to_a_deleted_question_is_checked_all_the_same(world: World) -> None:
    world.deletes(world.question)

    world.answers("Ana", GOOD)

    assert "The question was deleted" in world.check("Ana").text


def test_a_reply_to_a_question_posted_but_not_settled_is_found_once_it_is(world: World) -> None:
    world.until(dt.datetime(2026, 11, 17, 7, 59, tzinfo=dt.UTC))
    world.clock.move_to(dt.datetime(2026, 11, 17, 8, 0, tzinfo=dt.UTC))
    world.bot.tick(world.now)
    (claimed,) = [one for one in world.bot.claim(world.now, 50) if one.delivery.key.startswith("daily:")]
    sent = world.chat.take(claimed)
    root = world.chat.places[claimed.delivery.key]

    place = world.says("Ana", GOOD, thread=root)
    with world.storage.reading() as ledger:
        assert ledger.answers.with_part(place) is None

    for event in world.bot.settle([(claimed, sent)], world.now):
        world.bot.handle(event, world.now)
    world.passes(seconds=90)

    assert score(world.check("Ana")) >= 70


def test_a_reply_in_somebody_elses_thread_is_dropped_unread(world: World) -> None:
    world.says("Ana", GOOD, thread=CHANNEL.at("another-thread"))
    world.passes(minutes=3)

    assert world.told("Ana") == []


def test_a_direct_message_answers_todays_question(world: World) -> None:
    place = world.says("Ana", GOOD, thread=world.person("Ana").at("root"))
    assert place.channel == "@ana"

    world.passes(seconds=90)

    assert score(world.check("Ana")) >= 70
    assert marks(world) == []


def test_a_direct_message_of_somebody_with_two_channels_asks_which_question_it_is_for(world: World) -> None:
    other = Place(CHANNEL.platform, CHANNEL.community, "managers")
    world.answers("Ana", GOOD)
    world.setup(other)
    second = next(to for key, to in world.chat.places.items() if key.startswith(f"asked:{other}"))
    world.answers("Ana", GOOD, thread=second)

    world.says("Ana", GOOD, thread=world.person("Ana").at("root"))

    asked = world.told("Ana")[-1]
    assert [button(asked, name).action for name in ("practice", "managers")] == ["answer", "answer"]
    assert button(asked, "managers").subject.startswith(f"asked:{other}")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "🎉🎉🎉", "\u200b\u200b\u2060", "\u202e\u202d", "\x00\x00", "?!"],
    ids=["empty", "blank", "emoji", "zero-width", "bidi", "nul", "punctuation"],
)
def test_a_message_without_words_is_conversation(world: World, text: str) -> None:
    world.answers("Ana", text)
    world.passes(minutes=3)

    assert world.told("Ana") == []


def test_nul_bytes_and_lone_surrogates_do_no_harm(world: World) -> None:
    world.answers("Ana", GOOD.replace("grocery", "gro\x00cery").replace("spring", "spring \ud800"))

    assert score(world.check("Ana")) >= 60


def test_right_to_left_text_is_kept_as_it_is(world: World) -> None:
    text = "בשנה שעברה " + GOOD
    place = world.answers("Ana", text)

    with world.storage.reading() as ledger:
        answer = ledger.answers.get(place)
    assert answer is not None
    assert answer.text == text


def test_forty_thousand_characters_are_the_most_and_what_was_there_is_kept(world: World) -> None:
    place = world.says("Ana", (GOOD + " ") * 40)
    world.says("Ana", (GOOD + " ") * 20)

    assert "40,000" in world.told("Ana")[-1].text
    with world.storage.reading() as ledger:
        answer = ledger.answers.get(place)
    assert answer is not None
    assert len(answer.parts) == 1


def test_a_redelivered_event_changes_nothing(world: World) -> None:
    from bot.events import MessagePosted

    event = MessagePosted(
        key="same",
        at=world.question.at("t900"),
        by=world.person("Ana"),
        name="Ana",
        when=world.now,
        text=GOOD,
        thread=world.question,
    )
    for _ in range(4):
        world.happens(event)
    world.passes(seconds=90)

    with world.storage.reading() as ledger:
        (answer,) = ledger.answers.by(world.person("Ana"))
    assert len(answer.parts) == 1


def test_the_welcome_questions_come_once(world: World) -> None:
    world.answers("Ana", GOOD)
    world.until(dt.datetime(2026, 11, 17, 9, 0, tzinfo=dt.UTC))
    world.answers("Ana", GOOD)

    welcomes = [told for told in world.told("Ana") if "first time" in told.title]
    assert len(welcomes) == 1
    assert isinstance(welcomes[0], Card)
    assert "Your practice day ends 03:00 Berlin time." in welcomes[0].text
