from dataclasses import replace

import pytest

from bot.cards import Bar, Bars, Button, Buttons, Card, Delivery, Quote, Reaction, Table
from bot.model import Place
from bot.ports import Ledger, Refused, Result, RetryAfter, Sent, Unknown
from tests.contracts.storage.samples import ANN, HERE, LEASE, NOW, SECOND, delivery

SENT = Sent(HERE.at("900"))


def keys(ledger: Ledger, limit: int = 100) -> list[str]:
    return [claimed.delivery.key for claimed in ledger.deliveries.claim(NOW, LEASE, limit)]


def test_a_claim_gives_back_what_was_queued(ledger: Ledger) -> None:
    card = Card(
        "72/100 🎯",
        (
            Quote("chose caching because we could undo it in a day"),
            Table("Board", ("Name", "Days"), (("Ann", "5"),)),
            Bars("Shares", (Bar("Situation", 0.14, 0.15, 0.2), Bar("Result", 0.19))),
            Buttons((Button("Full check", "full", "check:1", primary=True),)),
        ),
    )
    queued = [
        Delivery("check:1", ANN, card, NOW),
        Delivery("check:2", HERE.at("5"), Reaction("memo", "practised"), NOW),
    ]
    ledger.deliveries.add(queued, NOW)
    claimed = ledger.deliveries.claim(NOW, LEASE, 10)
    assert [one.delivery for one in claimed] == queued
    assert [(one.tries, one.lease) for one in claimed] == [(1, NOW + LEASE)] * 2


def test_a_delivery_without_a_time_is_due_when_it_is_queued(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1)
    assert claimed.delivery == replace(delivery(), due=NOW)


def test_queueing_tells_what_is_new_and_due_already(ledger: Ledger) -> None:
    later = delivery("later", NOW + SECOND)
    assert ledger.deliveries.add([delivery("a"), later, delivery("b", NOW), delivery("a")], NOW) == ["a", "b"]
    assert ledger.deliveries.add([delivery("b"), delivery("c"), later], NOW) == ["c"]
    assert ledger.deliveries.add([], NOW) == []


def test_the_first_card_of_a_key_stands(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery(), replace(delivery(), card=Card("second"))], NOW)
    ledger.deliveries.add([replace(delivery(), card=Card("third"))], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 10)
    assert claimed.delivery.card == delivery().card


def test_a_settled_key_is_never_queued_again(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1)
    ledger.deliveries.settle(claimed, SENT, NOW)
    assert ledger.deliveries.add([delivery()], NOW) == []
    assert keys(ledger) == []


def test_claims_take_the_longest_due_first_and_no_more_than_asked(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery(str(n), NOW - n * SECOND) for n in range(-1, 5)], NOW)
    assert keys(ledger, 3) == ["4", "3", "2"]
    assert keys(ledger, 3) == ["1", "0"]
    assert keys(ledger, 3) == []


def test_a_claim_can_be_for_certain_keys_only(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery("a"), delivery("b"), delivery("c", NOW + SECOND)], NOW)
    claimed = ledger.deliveries.claim(NOW, LEASE, 10, ["b", "c", "unknown"])
    assert [one.delivery.key for one in claimed] == ["b"]
    assert ledger.deliveries.claim(NOW, LEASE, 10, []) == []
    assert keys(ledger) == ["a"]


def test_a_lease_that_ended_is_claimed_again_as_another_try(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    ledger.deliveries.claim(NOW, LEASE, 1)
    assert ledger.deliveries.claim(NOW + LEASE - SECOND, LEASE, 1) == []
    (again,) = ledger.deliveries.claim(NOW + LEASE, LEASE, 1)
    assert (again.tries, again.lease) == (2, NOW + 2 * LEASE)


@pytest.mark.parametrize("result", [SENT, Refused("channel_not_found"), Unknown()])
def test_an_outcome_settles_a_delivery_for_good(ledger: Ledger, result: Result) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1)
    assert ledger.deliveries.settle(claimed, result, NOW)
    assert not ledger.deliveries.settle(claimed, result, NOW)
    assert ledger.deliveries.claim(NOW + 10 * LEASE, LEASE, 1) == []
    assert ledger.next_due() is None


@pytest.mark.parametrize("result", [SENT, Refused("gone"), Unknown(), RetryAfter(1)])
def test_a_claim_that_was_overtaken_changes_nothing(ledger: Ledger, result: Result) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (first,) = ledger.deliveries.claim(NOW, LEASE, 1)
    (second,) = ledger.deliveries.claim(NOW + LEASE, LEASE, 1)
    assert not ledger.deliveries.settle(first, result, NOW + LEASE)
    assert ledger.next_due() == second.lease
    assert ledger.deliveries.settle(second, SENT, NOW + LEASE)


def test_after_a_retry_nothing_has_to_be_read_back(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (first,) = ledger.deliveries.claim(NOW, LEASE, 1)
    assert ledger.deliveries.settle(first, RetryAfter(90.5), NOW)
    ready = NOW + 90.5 * SECOND
    assert ledger.deliveries.claim(ready - SECOND, LEASE, 1) == []
    (second,) = ledger.deliveries.claim(ready, LEASE, 1)
    assert second.tries == 1
    assert second.delivery == first.delivery


def test_an_unknown_outcome_is_read_back_even_after_a_retry(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    ledger.deliveries.claim(NOW, LEASE, 1)
    (second,) = ledger.deliveries.claim(NOW + LEASE, LEASE, 1)
    ledger.deliveries.settle(second, RetryAfter(0), NOW + LEASE)
    (third,) = ledger.deliveries.claim(NOW + LEASE + SECOND, LEASE, 1)
    assert third.tries == 2


def test_a_claim_overtaken_by_a_retry_stays_overtaken(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (first,) = ledger.deliveries.claim(NOW, LEASE, 1)
    (second,) = ledger.deliveries.claim(NOW + LEASE, LEASE, 1)
    ledger.deliveries.settle(second, RetryAfter(0), NOW + LEASE)
    assert not ledger.deliveries.settle(first, Refused("gone"), NOW + LEASE)


def test_dropping_removes_what_is_unsent_and_only_that(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery("sent"), delivery("dropped"), delivery("kept")], NOW)
    (sent,) = ledger.deliveries.claim(NOW, LEASE, 1, ["sent"])
    ledger.deliveries.settle(sent, SENT, NOW)
    ledger.deliveries.drop(["sent", "dropped", "unknown"])
    assert keys(ledger) == ["kept"]
    assert ledger.deliveries.add([delivery("sent"), delivery("dropped")], NOW) == ["dropped"]


def test_a_dropped_claim_settles_nothing(ledger: Ledger) -> None:
    ledger.deliveries.add([delivery()], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1)
    ledger.deliveries.drop([delivery().key])
    assert not ledger.deliveries.settle(claimed, SENT, NOW)


def test_hundreds_are_queued_claimed_and_settled(ledger: Ledger) -> None:
    queued = [replace(delivery(f"daily:{n:04}"), to=Place("slack", f"T{n % 7}", f"C{n}"), due=NOW) for n in range(700)]
    assert len(ledger.deliveries.add(queued, NOW)) == 700
    claimed = ledger.deliveries.claim(NOW, LEASE, 1000)
    assert [one.delivery for one in claimed] == queued
    assert all(ledger.deliveries.settle(one, Sent(one.delivery.to.at("1")), NOW) for one in claimed)
