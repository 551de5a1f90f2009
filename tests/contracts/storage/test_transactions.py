import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from adapters.storage import Database
from adapters.storage.errors import ReadOnlyError
from bot.model import AnswerState, ChannelState
from bot.ports import Ledger
from tests.contracts.storage.samples import CHANNEL, HERE, LEASE, NOW, SECOND, answer, delivery


def test_what_was_written_is_there_for_the_next_transaction(database: Database) -> None:
    with database.writing() as ledger:
        ledger.channels.save([CHANNEL])
    with database.reading() as ledger:
        assert ledger.channels.get(HERE) == CHANNEL


def test_an_exception_takes_everything_back(database: Database) -> None:
    def fail() -> None:
        with database.writing() as ledger:
            ledger.channels.save([CHANNEL])
            ledger.deliveries.add([delivery()], NOW)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.reading() as ledger:
        assert ledger.channels.get(HERE) is None
        assert ledger.next_due() is None


def test_a_reading_transaction_refuses_to_write(database: Database) -> None:
    with pytest.raises(ReadOnlyError), database.reading() as ledger:
        ledger.channels.save([CHANNEL])


def test_a_reader_sees_nothing_of_a_transaction_under_way(database: Database) -> None:
    with database.writing() as writer, database.reading() as reader:
        writer.channels.save([CHANNEL])
        assert reader.channels.get(HERE) is None


def test_writers_in_many_threads_wait_for_each_other(database: Database) -> None:
    def accept(number: int) -> bool:
        with database.writing() as ledger:
            return ledger.inbox.add(f"e{number}", HERE, "{}", NOW)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(accept, range(100)))


def test_a_naive_time_is_refused(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(Exception, match="naive"), database.writing() as ledger:
        ledger.inbox.add("e1", HERE, "{}", naive)


def test_nothing_is_due_in_an_empty_database(ledger: Ledger) -> None:
    assert ledger.next_due() is None


def test_the_next_instant_is_the_earliest_of_all_that_wants_doing(ledger: Ledger) -> None:
    def found() -> dt.datetime | None:
        return ledger.next_due()

    ledger.channels.save([replace(CHANNEL, next_due=NOW + 9 * SECOND)])
    assert found() == NOW + 9 * SECOND
    ledger.answers.save(replace(answer(), state=AnswerState.COLLECTING, check_at=NOW + 8 * SECOND))
    assert found() == NOW + 8 * SECOND
    ledger.inbox.add("e1", HERE, "{}", NOW + 7 * SECOND)
    assert found() == NOW + 7 * SECOND
    ledger.deliveries.add([delivery(due=NOW + 6 * SECOND)], NOW)
    assert found() == NOW + 6 * SECOND


def test_what_is_paused_checked_leased_or_handled_is_not_due(ledger: Ledger) -> None:
    ledger.channels.save([replace(CHANNEL, state=ChannelState.PAUSED, next_due=NOW)])
    ledger.answers.save(replace(answer(), check_at=NOW))
    ledger.inbox.add("e1", HERE, "{}", NOW)
    ledger.inbox.done("e1")
    ledger.deliveries.add([delivery()], NOW)
    ledger.deliveries.claim(NOW, LEASE, 1)
    assert ledger.next_due() == NOW + LEASE
