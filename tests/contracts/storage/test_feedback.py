from dataclasses import replace

from bot.ports import Ledger
from tests.contracts.storage.samples import ANN, FEEDBACK, HERE, NOW, SECOND


def test_feedback_comes_back_as_it_was_saved(ledger: Ledger) -> None:
    given = replace(FEEDBACK, probes=("Who decided?", "Was wurde daraus? ✍️"))
    ledger.feedback.save(given)
    assert ledger.feedback.on(given.answer) == [given]


def test_a_reviewers_last_word_on_an_answer_stands(ledger: Ledger) -> None:
    ledger.feedback.save(FEEDBACK)
    ledger.feedback.save(replace(FEEDBACK, strength="Numbers", ratings=(5, 5, 5, 5, 5)))
    assert ledger.feedback.on(FEEDBACK.answer) == [replace(FEEDBACK, strength="Numbers", ratings=(5, 5, 5, 5, 5))]


def test_feedback_is_found_by_answer_oldest_first(ledger: Ledger) -> None:
    bens = replace(FEEDBACK, at=NOW + SECOND)
    anns = replace(FEEDBACK, reviewer=ANN)
    bens_earlier = replace(FEEDBACK, answer=HERE.at("100"), at=NOW - SECOND)
    for given in (bens, anns, bens_earlier):
        ledger.feedback.save(given)
    assert ledger.feedback.on(FEEDBACK.answer) == [anns, bens]
    assert ledger.feedback.on(HERE.at("100")) == [bens_earlier]


def test_erasing_takes_all_feedback_on_one_answer(ledger: Ledger) -> None:
    other = replace(FEEDBACK, answer=HERE.at("300"))
    for given in (FEEDBACK, replace(FEEDBACK, reviewer=ANN), other):
        ledger.feedback.save(given)
    ledger.feedback.erase(FEEDBACK.answer)
    assert ledger.feedback.on(FEEDBACK.answer) == []
    assert ledger.feedback.on(other.answer) == [other]
