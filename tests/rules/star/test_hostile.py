"""Whatever is sent, a report comes back, in order and in time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.star import Checker, Outcome, Report, Terms
from tests.rules.star.answers import GOOD
from tests.rules.star.test_pieces import CHECKER

LENGTH = 40_000
PIECES = [
    *(
        "a",
        "1",
        ".",
        "(",
        " ",
        "\n",
        "\0",
        "\u200b",
        "*",
        "#",
        "-\n",
        "a. ",
        "a\n",
        "1. ",
        "1,",
        "1 ",
        '"',
        "' ",
        "$",
        "a'",
    ),
    *("🎉", "🎉 ", "? ", "i ", "we ", "ed ", "and i ", "and , ", ",\na", "@a ", "İ", "no x ", "twenty-", "שלום עולם. "),
    *("from 1 to ", "went to 5 ", "i would ", "if i ", "so the ", "improved ", "considered ", "in the ", "as the "),
    *(
        "the team ",
        "Dr. ",
        "http://a.b/c ",
        "Result: ",
        "- Result\n",
        "because ",
        "x" * 100 + " ",
        GOOD + " ",
        GOOD + "\n",
    ),
]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: ascii(piece[:12]))
def test_forty_thousand_characters_of_anything_take_no_time(checker: Checker, piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    before = time.process_time()
    report = checker.check(text, terms=Terms(insist=True))
    checker.joins(text, text)
    spent = time.process_time() - before
    assert (report.score is None) is (report.language != "en")
    assert 0 <= (report.score or 0) <= 100
    assert spent < 0.6  # of processor time, on any machine; a good answer of this length takes a fifth


@given(st.text(max_size=400))
@settings(max_examples=200)
def test_any_text_gets_a_report_that_fits_it(text: str) -> None:
    report = CHECKER.check(text, terms=Terms(insist=True))
    assert Report.from_json(report.to_json()) == report
    ends = 0
    for sentence in report.sentences:
        assert ends <= sentence.start < sentence.end <= len(text)
        ends = sentence.end
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🎉", "\u200b", "\0", "???"])
@pytest.mark.parametrize("insist", [False, True])
def test_nothing_at_all_is_conversation_and_scores_nothing(checker: Checker, text: str, *, insist: bool) -> None:
    report = checker.check(text, terms=Terms(insist=insist))
    assert report.kind is Outcome.CONVERSATION
    assert (report.score is not None and report.score <= 10) if insist else report.score is None
    assert report.sentences == () or text == "???"
