"""Many at once: threads of one process, and processes, against the same database."""

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

from adapters.storage import Database, open_database
from bot.model import Place
from bot.ports import Sent
from tests.contracts.storage.samples import HERE, LEASE, NOW, QUEUED, delivery

DELIVERIES = [delivery(f"daily:{number:03}") for number in range(300)]
POSTINGS = [replace(QUEUED, key=f"daily:{number:03}") for number in range(300)]

Found = TypeVar("Found")


def together(workers: int, work: Callable[[], Found]) -> list[Found]:
    """What every one of several threads found that began at the same moment."""
    start = threading.Barrier(workers)

    def begin() -> Found:
        start.wait()
        return work()

    with ThreadPoolExecutor(workers) as threads:
        futures: list[Future[Found]] = [threads.submit(begin) for _ in range(workers)]
        return [future.result() for future in futures]


def add_all(database: Database) -> set[str]:
    """Every key that this caller was the one to add, a page at a time."""
    added: set[str] = set()
    for first in range(0, len(POSTINGS), 50):
        with database.writing() as ledger:
            added |= ledger.postings.add(POSTINGS[first : first + 50])
            ledger.deliveries.add(DELIVERIES[first : first + 50], NOW)
    return added


def send_all(database: Database) -> list[str]:
    """Every key that this caller claimed and settled, until nothing was left to claim."""
    sent: list[str] = []
    while True:
        with database.writing() as ledger:
            claimed = ledger.deliveries.claim(NOW, LEASE, 20)
        if not claimed:
            return sent
        with database.writing() as ledger:
            sent += [one.delivery.key for one in claimed if ledger.deliveries.settle(one, Sent(HERE.at("1")), NOW)]


def add_and_send(url: str) -> tuple[set[str], list[str]]:
    database = open_database(url)
    try:
        return add_all(database), send_all(database)
    finally:
        database.close()


def test_of_many_threads_one_adds_a_posting(database: Database) -> None:
    added = together(4, lambda: add_all(database))
    assert sorted(key for keys in added for key in keys) == [posting.key for posting in POSTINGS]


def test_of_many_threads_one_claims_a_delivery(database: Database) -> None:
    with database.writing() as ledger:
        ledger.deliveries.add(DELIVERIES, NOW)
    sent = together(4, lambda: send_all(database))
    assert sorted(key for keys in sent for key in keys) == [one.key for one in DELIVERIES]


def test_of_two_processes_one_adds_and_one_sends_each(database_url: str) -> None:
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:
        done = list(processes.map(add_and_send, [database_url] * 2))
    keys = [posting.key for posting in POSTINGS]
    assert sorted(key for added, _ in done for key in added) == keys
    assert sorted(key for _, sent in done for key in sent) == keys


def test_of_many_threads_one_accepts_an_event_and_one_handles_it(database: Database) -> None:
    def accept() -> bool:
        with database.writing() as ledger:
            return ledger.inbox.add("e1", HERE, "text", NOW)

    def handle() -> bool:
        with database.writing() as ledger:
            mine = ledger.inbox.begin("e1")
            if mine:
                ledger.inbox.done("e1")
            return mine

    assert sorted(together(4, accept)) == [False, False, False, True]
    assert sorted(together(4, handle)) == [False, False, False, True]


def test_events_of_one_channel_are_handled_one_at_a_time(database: Database) -> None:
    with database.writing() as ledger:
        for number in range(8):
            ledger.inbox.add(f"e{number}", HERE.at(str(number)), "text", NOW)
    numbers, inside, most = iter(range(8)), 0, 0

    def handle() -> None:
        nonlocal inside, most
        with database.writing() as ledger:
            ledger.inbox.begin(f"e{next(numbers)}")
            inside += 1
            most = max(most, inside)
            ledger.people.among([Place.person("slack", "E1.T1", str(number)) for number in range(50)])
            inside -= 1

    together(8, handle)
    assert most == 1


def test_postgres_claims_past_what_another_transaction_is_claiming(postgres_database: Database) -> None:
    with postgres_database.writing() as ledger:
        ledger.deliveries.add(DELIVERIES[:4], NOW)
    with postgres_database.writing() as first, postgres_database.writing() as second:
        mine = first.deliveries.claim(NOW, LEASE, 2)
        theirs = second.deliveries.claim(NOW, LEASE, 10)
    assert [one.delivery.key for one in (*mine, *theirs)] == [one.key for one in DELIVERIES[:4]]


def test_postgres_handles_events_of_two_channels_at_once(postgres_database: Database) -> None:
    with postgres_database.writing() as ledger:
        ledger.inbox.add("e1", HERE, "text", NOW)
        ledger.inbox.add("e2", Place("slack", "E1.T1", "C2"), "text", NOW)
    with postgres_database.writing() as first, postgres_database.writing() as second:
        assert first.inbox.begin("e1")
        assert second.inbox.begin("e2")
