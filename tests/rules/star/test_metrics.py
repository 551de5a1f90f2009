import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star.metrics import Metric, metric, metrics
from bot.star.numbers import numbers, pairs


def measured(sentence: str) -> list[str]:
    found = numbers(sentence)
    return [kind.value for kind in metrics(sentence, found, pairs(sentence, found))]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("accuracy rose to 81%", ["model"]),
        ("we lost 1.1 points of word accuracy", ["model"]),
        ("auc 0.83", ["model"]),
        ("it cost £1,900 a year", ["business"]),
        ("churn fell by 4%", ["business"]),
        ("300 complaints a month", ["business"]),
        ("timeouts fell from 2.1% to 0.3%", ["operational", "operational"]),
        ("from 180 ms at peak to 62", ["operational", "operational"]),
        ("the nightly job runs 40 minutes", ["operational"]),
        ("trained on 12,000 photos in three countries", ["scale", "scale"]),
        ("it saves us 6 hours a week", ["efficiency"]),
        ("a waste of three days", ["efficiency"]),
        ("30 comments on each pull request", ["team"]),
        (
            "conversion went from 2% to 3%, latency from 90 ms to 40",
            ["business", "business", "operational", "operational"],
        ),
    ],
)
def test_words_around_a_number_tell_what_it_measures(sentence: str, kinds: list[str]) -> None:
    assert measured(sentence) == kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "in 2022 we met",
        "a team of six",
        "i asked for half an hour",
        "we had six weeks",
        "two years ago",
        "lads from year 6",
        "i prepared 20 slides",
        "she told me four things",
        "my second year",
        "i called two times",
        "season 4",
        "we stayed till eleven",
        "pools of five",
        "in the last five seconds",
    ],
)
def test_what_sets_the_scene_measures_nothing(sentence: str) -> None:
    assert measured(sentence) == ["none"]


def test_a_unit_without_telling_words_decides_by_itself() -> None:
    assert measured("48 of them at 120 ms for 30 euros") == ["scale", "operational", "business"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("it began at 5% of users", ["scale"]),
        ("i read 40 alerts", ["scale"]),
        ("we handed out 80 leaflets", ["scale"]),
        ("we now throw away 90 a day", ["business"]),
        ("it went from 40 a week to 6", ["business", "business"]),
        ("we moved the limit from 25 to 39 euros", ["business", "business"]),
        ("the form takes 20 seconds instead of six minutes", ["efficiency", "efficiency"]),
        ("the page took 20 seconds instead of six minutes", ["operational", "operational"]),
        ("the slide said 0.91", ["model"]),
    ],
)
def test_where_no_word_tells_the_kind_of_count_does(sentence: str, kinds: list[str]) -> None:
    assert measured(sentence) == kinds


def test_a_number_without_a_telling_word_measures_what_the_last_of_its_kind_did() -> None:
    assert measured("recall was 71% in the city; out in the hills, with the old lenses and fog, it was only 64%") == [
        "model",
        "model",
    ]


def test_words_of_another_clause_do_not_count_while_the_own_clause_tells() -> None:
    sentence = "revenue held, timeouts fell by 4%"
    (number,) = numbers(sentence)
    assert metric(sentence, number) is Metric.OPERATIONAL


@given(st.text(alphabet="0123456789.%$ abcdefghiklmnoprstuvwy,", max_size=80))
def test_every_number_has_one_metric_and_only_measures_have_more_than_none(sentence: str) -> None:
    found = numbers(sentence)
    told = metrics(sentence, found, ())
    assert len(told) == len(found)
    assert all(number.measures or kind is Metric.NONE for number, kind in zip(found, told, strict=True))
