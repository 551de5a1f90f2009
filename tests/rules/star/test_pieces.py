"""An answer sent in several messages reads as if it had been sent whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star import Checker, Outcome, Relevance, Tagger
from bot.star.text import count_words
from tests.rules.star.conftest import CONTENT
from tests.rules.star.training import Told, told

LONG = [one for one in told() if one.quality == "g" and one.words >= 120 and one.style != "speech"]
"""Speech has no stops: there a line break says where a sentence ends."""
CHECKER = Checker(
    Tagger.from_json((CONTENT / "model.json").read_text("utf-8")),
    Relevance.from_json((CONTENT / "gate.json").read_text("utf-8")),
)


def pieces(sentences: tuple[str, ...], cuts: list[int]) -> list[str]:
    edges = [0, *cuts, len(sentences)]
    return [" ".join(sentences[start:end]) for start, end in pairwise(edges) if start < end]


def read_as_one(sentences: tuple[str, ...], cuts: list[int]) -> None:
    sent = pieces(sentences, cuts)
    assert CHECKER.check("\n".join(sent)) == CHECKER.check(" ".join(sent))
    if count_words(sent[0]) >= 10:
        assert CHECKER.outcome(sent[0]) is not Outcome.CONVERSATION
    for at in range(1, len(sent)):
        assert CHECKER.joins("\n".join(sent[:at]), sent[at])


@pytest.mark.parametrize("parts", [2, 4])
@pytest.mark.parametrize("one", LONG, ids=lambda one: one.id)
def test_equal_parts_of_a_good_answer(one: Told, parts: int) -> None:
    count = len(one.sentences)
    read_as_one(one.sentences, [count * at // parts for at in range(1, parts)])


@given(one=st.sampled_from(LONG), more=st.sampled_from(LONG), data=st.data())
def test_any_parts_of_any_two_good_answers(one: Told, more: Told, data: st.DataObject) -> None:
    sentences = one.sentences + more.sentences
    cuts = data.draw(st.sets(st.integers(1, len(sentences) - 1), min_size=1, max_size=3).map(sorted))
    read_as_one(sentences, cuts)
