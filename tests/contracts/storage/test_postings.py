import datetime as dt
from dataclasses import replace

import pytest

from bot.model import Place, Posting, PostingState
from bot.ports import Ledger, Refused, Result, RetryAfter, Sent, Unknown
from bot.spacing import Asked
from tests.contracts.storage.samples import DAY, HERE, LEASE, NOW, POSTED, QUEUED, SECOND, THERE, TODAY, delivery


def test_a_posting_comes_back_as_it_was_added(ledger: Ledger) -> None:
    posting = Posting(
        "daily:x", HERE, TODAY, NOW, "Q7", 3, PostingState.POSTED, HERE.at("1.2"), NOW + SECOND, "re-ask after 3 days"
    )
    assert ledger.postings.add([posting]) == {"daily:x"}
    assert ledger.postings.get("daily:x") == posting
    assert ledger.postings.at(HERE.at("1.2")) == posting


def test_a_key_is_added_once(ledger: Ledger) -> None:
    assert ledger.postings.add([QUEUED, replace(QUEUED, question="Q2")]) == {QUEUED.key}
    assert ledger.postings.add([replace(QUEUED, question="Q3"), replace(QUEUED, key="daily:2")]) == {"daily:2"}
    assert ledger.postings.get(QUEUED.key) == QUEUED
    assert ledger.postings.add([]) == set()


def test_a_page_of_postings_is_added_at_once(ledger: Ledger) -> None:
    page = [replace(QUEUED, key=f"daily:{n}", channel=Place("slack", "E1.T1", f"C{n}")) for n in range(200)]
    assert ledger.postings.add(page[:50]) == {posting.key for posting in page[:50]}
    assert ledger.postings.add(page) == {posting.key for posting in page[50:]}


def test_saving_replaces_a_posting(ledger: Ledger) -> None:
    ledger.postings.add([QUEUED])
    ledger.postings.save(POSTED)
    assert ledger.postings.get(QUEUED.key) == POSTED


def test_settled_postings_are_found_by_their_places(ledger: Ledger) -> None:
    ledger.postings.add([replace(QUEUED, key=f"daily:{number}") for number in range(3)])
    ledger.postings.settle({"daily:0": HERE.at("100"), "daily:2": HERE.at("102"), "daily:9": HERE.at("109")}, NOW)
    first = ledger.postings.at(HERE.at("100"))
    assert first == replace(QUEUED, key="daily:0", state=PostingState.POSTED, place=HERE.at("100"), posted=NOW)
    assert ledger.postings.get("daily:1") == replace(QUEUED, key="daily:1")
    assert ledger.postings.at(HERE.at("102")) is not None
    assert ledger.postings.at(HERE.at("109")) is None


def test_settling_nothing_changes_nothing(ledger: Ledger) -> None:
    ledger.postings.add([QUEUED])
    ledger.postings.settle({}, NOW)
    assert ledger.postings.get(QUEUED.key) == QUEUED


def test_an_unknown_key_or_place_is_none(ledger: Ledger) -> None:
    ledger.postings.add([QUEUED])
    assert ledger.postings.get("daily:9") is None
    assert ledger.postings.at(HERE.at("9")) is None


def test_the_history_holds_what_was_asked_oldest_first_and_nothing_skipped(ledger: Ledger) -> None:
    def posting(number: int, state: PostingState, channel: Place = HERE) -> Posting:
        due = NOW + number * DAY
        return Posting(f"daily:{channel}:{number}", channel, due.date(), due, f"Q{number}", number % 5, state)

    postings = [
        posting(3, PostingState.QUEUED),
        posting(1, PostingState.DELETED),
        posting(2, PostingState.SKIPPED),
        posting(0, PostingState.POSTED),
        posting(5, PostingState.POSTED, THERE),
        posting(6, PostingState.POSTED, Place("slack", "E1.T1", "C3")),
    ]
    ledger.postings.add(postings)
    history = ledger.postings.history([HERE, THERE, Place("slack", "E1.T1", "C4")])
    assert {place: list(asked) for place, asked in history.items() if asked} == {
        HERE: [Asked(TODAY + number * DAY, f"Q{number}", number) for number in (0, 1, 3)],
        THERE: [Asked(TODAY + 5 * DAY, "Q5", 0)],
    }


def test_the_latest_is_the_last_that_was_posted_and_not_deleted(ledger: Ledger) -> None:
    assert ledger.postings.latest(HERE) is None
    older = replace(POSTED, key="daily:0", due=NOW - DAY, place=HERE.at("99"))
    deleted = replace(POSTED, key="daily:2", due=NOW + DAY, state=PostingState.DELETED)
    queued = replace(QUEUED, key="daily:3", due=NOW + 2 * DAY)
    elsewhere = replace(POSTED, key="daily:4", channel=THERE, due=NOW + DAY)
    ledger.postings.add([POSTED, older, deleted, queued, elsewhere])
    assert ledger.postings.latest(HERE) == POSTED


def test_since_a_date_are_postings_that_reached_their_channel_by_due_time(ledger: Ledger) -> None:
    def on(day: dt.timedelta, state: PostingState, channel: Place = HERE) -> Posting:
        return replace(
            POSTED, key=f"{channel}{day}{state}", channel=channel, day=TODAY + day, due=NOW + day, state=state
        )

    wanted = [on(0 * DAY, PostingState.POSTED), on(DAY, PostingState.DELETED, THERE), on(2 * DAY, PostingState.POSTED)]
    others = [
        on(-DAY, PostingState.POSTED),
        on(DAY, PostingState.QUEUED),
        on(DAY, PostingState.SKIPPED),
        on(DAY, PostingState.POSTED, Place("slack", "E1.T1", "C3")),
    ]
    ledger.postings.add([*reversed(wanted), *others])
    assert ledger.postings.since([HERE, THERE], TODAY) == wanted
    assert ledger.postings.since([], TODAY) == []


def test_a_posting_is_unsettled_from_its_claim_to_its_settling(ledger: Ledger) -> None:
    ledger.postings.add([QUEUED])
    ledger.deliveries.add([delivery(QUEUED.key), delivery("notice:1")], NOW)
    assert not ledger.postings.unsettled(HERE)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1, [QUEUED.key])
    assert ledger.postings.unsettled(HERE)
    assert not ledger.postings.unsettled(THERE)
    ledger.deliveries.settle(claimed, Sent(HERE.at("100")), NOW)
    assert not ledger.postings.unsettled(HERE)


@pytest.mark.parametrize(
    ("result", "unsettled"), [(Refused("gone"), False), (Unknown(), False), (RetryAfter(1), False), (None, True)]
)
def test_a_posting_stays_unsettled_only_while_it_may_have_been_posted(
    ledger: Ledger, result: Result | None, unsettled: bool
) -> None:
    ledger.postings.add([QUEUED])
    ledger.deliveries.add([delivery(QUEUED.key)], NOW)
    (claimed,) = ledger.deliveries.claim(NOW, LEASE, 1)
    if result is not None:
        ledger.deliveries.settle(claimed, result, NOW + SECOND)
    assert ledger.postings.unsettled(HERE) is unsettled
