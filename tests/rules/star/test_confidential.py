import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star.confidential import MOST, confidential
from tests.rules.star.answers import GOOD
from tests.rules.star.training import DATA


def named(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, text[one.start : one.end]) for one in confidential(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We lost our biggest client Acme and they paid $3.2M.", [("customer", "Acme"), ("revenue", "$3.2M")]),
        ("Acme was our largest customer, so I fixed it.", [("customer", "Acme")]),
        ("I built a churn model for Initech Corp in March.", [("customer", "Initech Corp")]),
        ("The customer, Bank of Lomark, called me.", [("customer", "Bank of Lomark")]),
        ("Our revenue went from $12k to $15k.", [("revenue", "$12k"), ("revenue", "$15k")]),
        ("It cost us about 2.4 million dollars.", [("revenue", "2.4 million dollars")]),
        ("The codename Bluefin stood on every slide.", [("product", "Bluefin")]),
        ("Project Titan was late.", [("product", "Project Titan")]),
        ("I tested the unreleased phone.", [("product", "unreleased phone")]),
        ("I typed that the password is hunter22 into the chat.", [("secret", "hunter22")]),
        ("I logged in to db1.prod.internal at night.", [("secret", "db1.prod.internal")]),
        ("Write to jo.doe@lomark.example about it.", [("secret", "jo.doe@lomark.example")]),
    ],
)
def test_what_had_better_not_be_shared_is_pointed_at(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "I asked the customer. Then I told support.",
        "Our client wanted a model. Because of that I built it.",
        "We saved $380K a year in refunds.",
        "I was Project Manager at a bank, and later Project Lead.",
        "My client Monday meeting ran late, and our vendor Python pipeline failed.",
        "I met a client in March 2023, and 40,000 users were on version 3.2.",
    ],
)
def test_what_anybody_may_read_is_left_alone(text: str) -> None:
    assert named(text) == []


def test_names_are_pointed_at_once_and_not_without_end() -> None:
    assert named("Our client Acme called. Our client Acme called again.") == [("customer", "Acme")]
    many = " ".join(f"Our client {name} called." for name in ("Abel", "Bron", "Cest", "Dolm", "Erst", "Fumo", "Gran"))
    assert len(confidential(many)) == MOST


def test_most_answers_written_for_training_name_nothing_confidential() -> None:
    texts = [
        " ".join(json.loads(line)["sents"]) for line in (DATA / "star_train.jsonl").read_text("utf-8").splitlines()
    ]
    assert sum(bool(confidential(text)) for text in texts) <= len(texts) // 20


@given(st.text(max_size=300))
def test_spans_are_inside_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for one in confidential(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
