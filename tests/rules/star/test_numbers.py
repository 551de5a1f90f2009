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
        ("2 to 3 weeks, 3-4% of it", [("2 to 3 weeks", Kind.DURATION), ("3-4%", Kind.PERCENT)]),
        ("p99 was 800ms for 1 in 5", [("800ms", Kind.DURATION), ("1 in 5", Kind.COUNT)]),
        ("six out of ten, half of them", [("six out of ten", Kind.PERCENT), ("half", Kind.PERCENT)]),
        ("300 eur or ₹4 lakh", [("300 eur", Kind.MONEY), ("₹4 lakh", Kind.MONEY)]),
        ("2.4m rows, 12 000 files, 1.2 gb", [("2.4m", Kind.COUNT), ("12 000", Kind.COUNT), ("1.2 gb", Kind.COUNT)]),
        ("four hundred and twenty calls", [("four hundred and twenty", Kind.COUNT)]),
        ("twice as fast with zero downtime", [("twice as", Kind.MULTIPLE), ("zero downtime", Kind.COUNT)]),
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
        ("an audit on 2024-03-01", Kind.DATE),
        ("the 99th percentile", Kind.DATE),
        ("a 1998 manual", Kind.DATE),
        ("in twenty twenty four we met", Kind.DATE),
        ("we moved to v2.1", Kind.NAME),
        ("on version 2.0.1", Kind.NAME),
        ("my second year there", Kind.ORDINAL),
        ("i followed one count", Kind.ORDINAL),
        ("counted twice", Kind.ORDINAL),
        ("by the end of q2", Kind.ORDINAL),
        ("we had to wait for a month", Kind.SPAN),
    ],
)
def test_dates_versions_and_team_sizes_measure_nothing(sentence: str, kind: Kind) -> None:
    (number,) = numbers(sentence)
    assert number.kind is kind
    assert not number.measures


@pytest.mark.parametrize("sentence", ["one by one", "forty a week", "one of them", "every second week", "no one"])
def test_what_only_sounds_like_a_number_is_none(sentence: str) -> None:
    assert not {"one", "a week", "second"} & {text for text, _ in kinds(sentence)}


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
        "9 → 3",
        "it was 40 min, now 4",
        "it used to be 12, ended at 5",
        "down to 4 from 11",
        "instead of 3 days it took 4 hours",
        "2 times as fast as the old one",
        "used to take a week, takes a day now",
        "81% now, before was 58%",
        "latency 180 to 62 ms",
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
        "from 9 to 5 i worked",
        "it takes 2 to 3 weeks",
        "rate it on a scale from 1 to 10",
        "two years ago there were 40",
        "two lads from year 6",
    ],
)
def test_one_value_is_no_pair(sentence: str) -> None:
    assert not pairs(sentence, numbers(sentence))


@given(st.text(alphabet="0123456789.,%$ kmx-/ toandfrom", max_size=80))
def test_numbers_lie_in_the_sentence_in_order(sentence: str) -> None:
    found = numbers(sentence)
    assert list(found) == sorted(found, key=lambda number: number.start)
    assert all(0 <= number.start < number.end <= len(sentence) for number in found)
