import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star.numbers import Kind, numbers, pairs


def kinds(sentence: str) -> list[tuple[str, Kind]]:
    return [(sentence[number.start : number.end], number.kind) for number in numbers(sentence)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("it fell by 4.2% in six weeks", [("4.2%", Kind.PERCENT), ("six weeks", Kind.DURATION)]),
        ("worth $380k, or 30 thousand euros", [("$380k", Kind.MONEY), ("30 thousand euros", Kind.MONEY)]),
        ("p99 landed at 37 ms", [("37 ms", Kind.DURATION)]),
        (
            "2.3x faster, three times cheaper, doubled",
            [("2.3x", Kind.MULTIPLE), ("three times", Kind.MULTIPLE), ("doubled", Kind.MULTIPLE)],
        ),
        ("auc of 0.93 on 1,200 images", [("0.93", Kind.SCORE), ("1,200", Kind.COUNT)]),
        ("58 of 60 parts and two thirds of the rest", [("58 of 60", Kind.COUNT), ("two thirds", Kind.PERCENT)]),
        (
            "from eighteen percent to twenty-five percent",
            [("eighteen percent", Kind.PERCENT), ("twenty-five percent", Kind.PERCENT)],
        ),
        ("no errors since", [("no errors", Kind.COUNT)]),
        ("a week early", [("a week early", Kind.DURATION)]),
    ],
)
def test_measures_are_found_with_their_kind(sentence: str, found: list[tuple[str, Kind]]) -> None:
    assert kinds(sentence) == found
    assert all(number.measures for number in numbers(sentence))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("in 2022 we met", Kind.DATE),
        ("on march 3 we met", Kind.DATE),
        ("on the 3rd we met", Kind.DATE),
        ("paged at 3am", Kind.CLOCK),
        ("back by 4:10", Kind.CLOCK),
        ("with python 3.11", Kind.NAME),
        ("we used gpt-4", Kind.NAME),
        ("players left at level 12", Kind.NAME),
        ("a team of six", Kind.TEAM),
        ("we were five engineers", Kind.TEAM),
        ("a 4-person team", Kind.TEAM),
    ],
)
def test_dates_versions_and_team_sizes_measure_nothing(sentence: str, kind: Kind) -> None:
    (number,) = numbers(sentence)
    assert number.kind is kind
    assert not number.measures


def test_small_counts_in_words_are_not_specific_but_figures_are() -> None:
    two, many = numbers("two options for 40 users")
    assert (two.specific, many.specific) == (False, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "it went from 11% to 4.2%",
        "9h -> 55min",
        "it takes 6 minutes rather than 17",
        "reports fell from nine to three",
        "down from 40 a week to 5",
        "it improved from 5.2 hours to 1.9",
        "94 versus 91",
        "we beat the baseline by 9%",
    ],
)
def test_values_before_and_after_are_a_pair(sentence: str) -> None:
    assert pairs(sentence, numbers(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "complaints dropped by 60%",
        "latency was 37 ms and revenue 4 million",
        "3 to 5 people",
        "it is better than before",
    ],
)
def test_one_value_is_no_pair(sentence: str) -> None:
    assert not pairs(sentence, numbers(sentence))


@given(st.text(alphabet="0123456789.,%$ kmx-/ toandfrom", max_size=80))
def test_numbers_lie_in_the_sentence_in_order(sentence: str) -> None:
    found = numbers(sentence)
    assert list(found) == sorted(found, key=lambda number: number.start)
    assert all(0 <= number.start < number.end <= len(sentence) for number in found)
