import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.model import Answer, AnswerState, Part, Place, Visibility
from bot.ports import Ledger
from tests.contracts.storage.samples import ANN, BEN, DAY, FEEDBACK, HERE, NOW, POSTED, SECOND, THERE, TODAY, answer

LONG = "I measured it again. " * 250


def test_an_answer_comes_back_as_it_was_saved(ledger: Ledger) -> None:
    saved = Answer(
        HERE.at("f77"),
        "daily:1",
        ANN,
        "Q1",
        (Part(HERE.at("f77"), "Zuerst 🎉\nthen", NOW), Part(HERE.at("78"), LONG, NOW + SECOND)),
        AnswerState.ASKED,
        Visibility.REVIEWERS,
        NOW,
        revision=2,
        attempt=3,
        check_at=NOW + DAY,
        day=TODAY,
        report='{"score": 72}',
        in_thread=False,
        after=HERE.at("70"),
        seconds=131,
        timing=NOW + SECOND,
        corrections=((0, "T"), (17, "R")),
        for_measuring=True,
        probes=("F1", "F8"),
    )
    ledger.answers.save(saved)
    assert ledger.answers.get(saved.place) == saved


def test_an_answer_is_found_by_each_of_its_messages(ledger: Ledger) -> None:
    saved = answer("200", "In May", "I rebuilt it")
    ledger.answers.save(saved)
    assert ledger.answers.with_part(HERE.at("200")) == saved
    assert ledger.answers.with_part(HERE.at("200.1")) == saved
    assert ledger.answers.with_part(HERE.at("200.2")) is None
    assert ledger.answers.get(HERE.at("200.1")) is None


def test_of_two_answers_that_share_a_message_the_later_is_found(ledger: Ledger) -> None:
    early = answer("200", "one")
    late = replace(answer("201", "two", at=NOW + SECOND), parts=early.parts)
    ledger.answers.save(late)
    ledger.answers.save(early)
    assert ledger.answers.with_part(HERE.at("200")) == late


@pytest.mark.parametrize(
    "texts",
    [("one", "two", "three"), ("one",), ("changed", "two"), ("two", "one"), ()],
    ids=lambda texts: "-".join(texts),
)
def test_saving_again_leaves_exactly_the_parts_it_has_now(ledger: Ledger, texts: tuple[str, ...]) -> None:
    before = answer("200", "one", "two")
    after = replace(before, parts=answer("200", *texts).parts if texts else (), revision=1)
    ledger.answers.save(before)
    ledger.answers.save(after)
    assert ledger.answers.get(before.place) == after


def test_an_erased_answer_has_never_been(ledger: Ledger) -> None:
    kept = answer("300")
    ledger.answers.save(answer("200", "one", "two"))
    ledger.answers.save(kept)
    ledger.feedback.save(replace(FEEDBACK, answer=HERE.at("200")))
    ledger.feedback.save(replace(FEEDBACK, answer=HERE.at("300")))
    ledger.answers.erase(HERE.at("200"))
    assert ledger.answers.by(ANN) == [kept]
    assert ledger.answers.with_part(HERE.at("200.1")) is None
    assert ledger.feedback.on(HERE.at("200")) == []
    assert ledger.feedback.on(HERE.at("300")) == [replace(FEEDBACK, answer=HERE.at("300"))]


@pytest.fixture
def several(ledger: Ledger) -> dict[str, Answer]:
    """Answers to two postings in two channels; each name says what is special about it."""
    ledger.postings.add([POSTED, replace(POSTED, key="daily:2", channel=THERE, place=THERE.at("1"))])
    answers = {
        "second": replace(answer("202", at=NOW + 2 * SECOND), day=TODAY),
        "first": replace(answer("201", "a", "b", at=NOW + SECOND), day=TODAY - DAY),
        "deleted": replace(answer("203", at=NOW + 3 * SECOND), state=AnswerState.DELETED, parts=(), day=TODAY),
        "try": replace(answer("204", at=NOW + 4 * SECOND), state=AnswerState.TRY),
        "bens": replace(answer("205", at=NOW + 5 * SECOND), author=BEN, day=TODAY),
        "there": replace(answer("206", at=NOW + 6 * SECOND), posting="daily:2", day=TODAY),
    }
    for one in answers.values():
        ledger.answers.save(one)
    return answers


Find = Callable[[Ledger], list[Answer]]


@pytest.mark.parametrize(
    ("find", "names"),
    [
        pytest.param(lambda ledger: ledger.answers.of(ANN, "daily:1"), "first second try", id="of"),
        pytest.param(lambda ledger: ledger.answers.by(ANN), "first second deleted try there", id="by"),
        pytest.param(lambda ledger: ledger.answers.to("daily:1"), "first second deleted try bens", id="to"),
    ],
)
def test_answers_are_found_oldest_first(ledger: Ledger, several: dict[str, Answer], find: Find, names: str) -> None:
    assert find(ledger) == [several[name] for name in names.split()]


@pytest.mark.parametrize(
    ("channel", "first", "last", "names"),
    [
        pytest.param(HERE, TODAY, TODAY, "second deleted bens", id="one day"),
        pytest.param(HERE, TODAY - DAY, TODAY, "first second deleted bens", id="two days"),
        pytest.param(THERE, TODAY, TODAY + DAY, "there", id="there"),
    ],
)
def test_who_practised_in_a_channel_on_which_day(
    ledger: Ledger, several: dict[str, Answer], channel: Place, first: dt.date, last: dt.date, names: str
) -> None:
    wanted = [(several[name].author, several[name].day) for name in names.split()]

    assert ledger.answers.practised(channel, first, last) == wanted


def test_a_persons_days_are_those_their_answers_count_for(ledger: Ledger, several: dict[str, Answer]) -> None:
    counted = [several[name].day for name in ("first", "second", "deleted", "there")]

    assert ledger.answers.days(ANN) == counted


@pytest.mark.usefixtures("several")
def test_a_persons_channels_are_those_of_the_postings_they_answered(ledger: Ledger) -> None:
    assert ledger.answers.channels(ANN) == [HERE, THERE]
    assert ledger.answers.channels(BEN) == [HERE]
    assert ledger.answers.channels(Place.person("slack", "E1.T1", "U9")) == []


def test_quiet_collecting_answers_are_to_check_oldest_first(ledger: Ledger) -> None:
    def collecting(message: str, seconds: int) -> Answer:
        return replace(answer(message), state=AnswerState.COLLECTING, check_at=NOW + seconds * SECOND)

    late, exact, early = collecting("1", -1), collecting("2", 0), collecting("3", 1)
    for one in (early, exact, late, replace(collecting("4", 0), state=AnswerState.CHECKED)):
        ledger.answers.save(one)
    assert ledger.answers.to_check(NOW, 5) == [late, exact]
    assert ledger.answers.to_check(NOW, 1) == [late]


def test_old_tries_and_undecided_answers_are_stale_oldest_first(ledger: Ledger) -> None:
    old = [
        replace(answer("1", at=NOW - 3 * DAY), state=AnswerState.ASKED),
        replace(answer("2", at=NOW - 2 * DAY), state=AnswerState.TRY),
    ]
    new = replace(answer("3"), state=AnswerState.TRY)
    checked = answer("4", at=NOW - 3 * DAY)
    for one in (*reversed(old), new, checked):
        ledger.answers.save(one)
    assert ledger.answers.stale(NOW, 5) == old
    assert ledger.answers.stale(NOW, 1) == old[:1]


def test_only_corrected_answers_whose_authors_agreed_are_for_measuring(ledger: Ledger) -> None:
    agreed = replace(answer("300", "In May"), corrections=((0, "S"),), for_measuring=True)
    ledger.answers.save(agreed)
    ledger.answers.save(replace(answer("301", "In June"), corrections=((0, "S"),)))
    ledger.answers.save(replace(answer("302", "In July"), for_measuring=True))
    ledger.answers.save(replace(agreed, place=HERE.at("303"), parts=()))
    assert ledger.answers.for_measuring() == [agreed]
