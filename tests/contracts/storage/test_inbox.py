import pytest

from adapters.storage.inbox import MOST_FAILURES
from bot.ports import Ledger
from tests.contracts.storage.samples import HERE, NOW, SECOND, THERE


def test_an_event_is_accepted_once(ledger: Ledger) -> None:
    assert ledger.inbox.add("e1", HERE.at("5"), "first", NOW)
    assert not ledger.inbox.add("e1", HERE.at("5"), "again", NOW)
    assert ledger.inbox.overdue(NOW, 10) == [("e1", "first")]


def test_an_event_waits_until_it_is_done_and_stays_known(ledger: Ledger) -> None:
    ledger.inbox.add("e1", HERE, "text", NOW)
    assert ledger.inbox.begin("e1")
    ledger.inbox.done("e1")
    assert not ledger.inbox.begin("e1")
    assert ledger.inbox.overdue(NOW, 10) == []
    assert not ledger.inbox.add("e1", HERE, "text", NOW)


def test_nobody_waits_for_an_unknown_event(ledger: Ledger) -> None:
    assert not ledger.inbox.begin("e9")


def test_an_event_is_offered_when_its_time_has_come(ledger: Ledger) -> None:
    ledger.inbox.add("e1", HERE, "text", NOW + SECOND)
    assert ledger.inbox.overdue(NOW, 10) == []
    assert ledger.inbox.overdue(NOW + SECOND, 10) == [("e1", "text")]
    ledger.inbox.wait("e1", NOW + 5 * SECOND)
    assert ledger.inbox.overdue(NOW + SECOND, 10) == []
    assert ledger.inbox.begin("e1")


def test_of_each_channel_the_oldest_event_is_offered(ledger: Ledger) -> None:
    ledger.inbox.add("z", HERE.at("1"), "here, first", NOW + SECOND)
    ledger.inbox.add("a", HERE.at("2"), "here, second", NOW)
    ledger.inbox.add("m", THERE.at("3"), "there", NOW + 2 * SECOND)
    assert ledger.inbox.overdue(NOW + 2 * SECOND, 10) == [("z", "here, first"), ("m", "there")]
    assert ledger.inbox.overdue(NOW + 2 * SECOND, 1) == [("z", "here, first")]
    ledger.inbox.done("z")
    assert ledger.inbox.overdue(NOW + 2 * SECOND, 10) == [("a", "here, second"), ("m", "there")]


def test_before_an_event_come_those_stored_earlier_in_its_channel(ledger: Ledger) -> None:
    for key, place in (("c", HERE.at("1")), ("x", THERE.at("1")), ("b", HERE.at("2")), ("a", HERE.at("3"))):
        ledger.inbox.add(key, place, key.upper(), NOW)
    assert ledger.inbox.before("a") == [("c", "C"), ("b", "B")]
    ledger.inbox.done("c")
    assert ledger.inbox.before("a") == [("b", "B")]
    assert ledger.inbox.before("b") == []
    assert ledger.inbox.before("unknown") == []


def test_waking_offers_all_events_of_the_channels_now(ledger: Ledger) -> None:
    ledger.inbox.add("e1", HERE.at("1"), "here", NOW + 9 * SECOND)
    ledger.inbox.add("e2", THERE.at("1"), "there", NOW + 9 * SECOND)
    assert ledger.inbox.wake([HERE.at("9")], NOW)
    assert ledger.inbox.overdue(NOW, 10) == [("e1", "here")]
    ledger.inbox.done("e1")
    assert not ledger.inbox.wake([HERE], NOW)
    assert not ledger.inbox.wake([], NOW)


def test_a_failed_event_is_offered_again_until_it_is_a_dead_letter(ledger: Ledger) -> None:
    ledger.inbox.add("e1", HERE, "text", NOW)
    for _ in range(MOST_FAILURES - 1):
        ledger.inbox.fail("e1", NOW + SECOND)
        assert ledger.inbox.overdue(NOW, 10) == []
        assert ledger.inbox.overdue(NOW + SECOND, 10) == [("e1", "text")]
    ledger.inbox.fail("e1", NOW + SECOND)
    assert ledger.inbox.overdue(NOW + SECOND, 10) == []
    assert not ledger.inbox.begin("e1")
    assert not ledger.inbox.add("e1", HERE, "text", NOW)


@pytest.mark.parametrize("act", ["done", "fail", "wait"])
def test_nothing_happens_to_unknown_events(ledger: Ledger, act: str) -> None:
    ledger.inbox.add("e1", HERE, "text", NOW)
    if act == "done":
        ledger.inbox.done("e9")
    else:
        getattr(ledger.inbox, act)("e9", NOW + SECOND)
    assert ledger.inbox.overdue(NOW, 10) == [("e1", "text")]
