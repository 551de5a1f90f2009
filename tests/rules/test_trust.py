"""The record of a check on labelled answers, counted by hand."""

from adapters import main
from adapters.cli.trust import Trust, as_row, labelled, records
from bot.star import Checker
from bot.star.checks import CATALOGUE
from tests.rules.star.answers import GOOD, story

NO_LESSON = story(lesson="")


def row(text: str, *, fire: tuple[str, ...] = (), maybe: tuple[str, ...] = ()) -> dict[str, object]:
    return {"sents": [text], "join": " ", "question": "Q48", "fire": list(fire), "maybe": list(maybe)}


def checker() -> Checker:
    return main.checker()


def test_a_record_counts_what_is_right_wrong_and_missed() -> None:
    rows = [row(NO_LESSON, fire=("C42",)), row(NO_LESSON), row(GOOD, fire=("C42",))]
    assert records(rows, checker(), main.library())["C42"] == Trust(hits=1, false=1, missed=1)


def test_what_coaches_might_differ_over_counts_neither_way() -> None:
    rows = [row(NO_LESSON, maybe=("C42",)), row(GOOD, maybe=("C42",))]
    assert records(rows, checker(), main.library()).get("C42", Trust()) == Trust()


def test_what_nobody_can_label_is_left_out() -> None:
    assert "C06" not in records([row(GOOD)], checker(), main.library())


def test_a_check_that_never_fired_has_no_precision() -> None:
    record = Trust(missed=2)
    assert (record.precision, record.recall) == (None, 0.0)
    assert as_row("C42", "What you learned", record) == ("C42", "What you learned", "–", "0.00", "0", "0", "2")


def test_a_check_that_is_right_too_seldom_asks_instead_of_stating() -> None:
    measured = records(labelled(), checker(), main.library())
    unsure = {id_ for id_, record in measured.items() if record.precision is not None and record.precision < 0.8}
    assert unsure <= {check.id for check in CATALOGUE if check.question}
