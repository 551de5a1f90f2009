"""What goes wrong with a database is said in words that tell what to do, and never in people's words."""

import datetime as dt
import sqlite3
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

import psycopg
import pytest

from adapters.storage import Database, open_database
from adapters.storage.errors import (
    BadDatabaseUrlError,
    CannotOpenError,
    DiskFullError,
    LockedError,
    NotADatabaseError,
    ReadOnlyError,
    StorageError,
)
from bot.model import Part, Person, Place
from tests.contracts.storage.samples import ANN, BEN, CHANNEL, HERE, NOW, answer

QUICKLY = 0.05


@contextmanager
def opened(url: str, busy_seconds: float = QUICKLY) -> Iterator[Database]:
    database = open_database(url, busy_seconds=busy_seconds)
    yield database
    database.close()


def save_channel(database: Database) -> None:
    with database.writing() as ledger:
        ledger.channels.save([CHANNEL])


def read_channel(database: Database) -> bool:
    with database.reading() as ledger:
        return ledger.channels.get(HERE) is not None


def test_a_file_that_another_program_writes_is_locked_and_can_be_read(sqlite_url: str, tmp_path: Path) -> None:
    with opened(sqlite_url) as database, closing(sqlite3.connect(tmp_path / "starstreak.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError, match="Another program is writing"):
            save_channel(database)
        assert not read_channel(database)
        other.rollback()
        save_channel(database)
        assert read_channel(database)


def test_a_writer_that_waits_too_long_for_another_thread_is_told_so(sqlite_url: str) -> None:
    with opened(sqlite_url) as database, ThreadPoolExecutor(1) as other, database.writing():
        assert isinstance(other.submit(save_channel, database).exception(), LockedError)


def test_transactions_on_postgres_that_wait_for_each_other_end_with_one_locked(postgres_database: Database) -> None:
    with postgres_database.writing() as ledger:
        for place in (ANN, BEN):
            ledger.people.save(Person(place, "before"))
    both_began = threading.Barrier(2)

    def rename(first: Place, second: Place) -> None:
        with postgres_database.writing() as ledger:
            ledger.people.save(Person(first, "after"))
            both_began.wait()
            ledger.people.save(Person(second, "after"))

    with ThreadPoolExecutor(2) as threads:
        futures = [threads.submit(rename, ANN, BEN), threads.submit(rename, BEN, ANN)]
        errors = [future.exception() for future in futures]
    assert [type(error) for error in errors if error is not None] == [LockedError]


def test_a_file_that_may_only_be_read_says_so(sqlite_url: str, tmp_path: Path) -> None:
    # By SQLite's own switch: root, who may run the tests, writes to files whatever their permissions are.
    with opened(sqlite_url) as database:
        save_channel(database)
    with opened(f"sqlite:///file:{tmp_path / 'starstreak.sqlite'}?mode=ro&uri=true") as database:
        with pytest.raises(ReadOnlyError, match="write permission"):
            save_channel(database)
        assert read_channel(database)


def test_a_full_disk_says_so_and_loses_nothing(sqlite_url: str) -> None:
    # SQLite reports a file that reached `max_page_count` exactly as it reports a full disk, by SQLITE_FULL; what the
    # operating system does to the log of a disk that is really full is not tested here.
    with opened(sqlite_url) as database:
        with database.writing() as ledger:
            ledger.channels.save([CHANNEL])
            ledger._connection.exec_driver_sql("PRAGMA max_page_count = 1")  # it is never less than the file has
        with pytest.raises(DiskFullError, match="The disk is full"), database.writing() as ledger:
            ledger.answers.save(answer("200", "x" * 100_000))
        assert read_channel(database)


@pytest.mark.parametrize("content", [b"Dear diary, this is no database. " * 200, b"SQLite format 3\0 almost" * 200])
def test_a_file_that_is_no_database_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    with opened(f"sqlite:///{path}") as database:
        with pytest.raises(NotADatabaseError, match="not a Starstreak database"):
            database.prepare()
        with pytest.raises(NotADatabaseError):
            save_channel(database)
    assert path.read_bytes() == content


def test_a_damaged_file_says_so(sqlite_url: str, tmp_path: Path) -> None:
    path = tmp_path / "starstreak.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with opened(sqlite_url) as database, pytest.raises(NotADatabaseError, match="damaged"):
        read_channel(database)


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.sqlite", "postgresql://nobody@/nothing?host=/nowhere&connect_timeout=1"]
)
def test_a_database_out_of_reach_says_so(url: str) -> None:
    with opened(url) as database, pytest.raises(CannotOpenError, match="can't be opened"):
        database.schema_state()


@pytest.mark.parametrize(
    "url", ["", "starstreak.sqlite", "mysql://root@here/it", "sqlite://", "sqlite:///:memory:", "sqlite:///"]
)
def test_what_is_no_database_url_is_refused(url: str) -> None:
    with pytest.raises(BadDatabaseUrlError, match="Write sqlite:///"):
        open_database(url)


WORDS = "never tell anybody"


def save_words(database: Database, at: dt.datetime | None) -> None:
    with database.writing() as ledger:
        ledger.answers.save(replace(answer(), parts=(Part(HERE.at("200"), WORDS, cast(dt.datetime, at)),)))


def drop_parts(database: Database) -> None:
    with database.writing() as ledger:
        ledger._connection.exec_driver_sql("DROP TABLE part")


def test_no_error_of_a_database_quotes_peoples_words(database: Database) -> None:
    with pytest.raises(StorageError) as raised:
        save_words(database, at=None)
    assert isinstance(raised.value.__cause__, sqlite3.IntegrityError | psycopg.IntegrityError)
    assert WORDS not in "".join(traceback.format_exception(raised.value))


def test_no_error_about_a_table_quotes_peoples_words(empty_url: str) -> None:
    with opened(empty_url) as database:
        database.migrate()
        drop_parts(database)
        with pytest.raises(StorageError) as raised:
            save_words(database, at=NOW)
    assert WORDS not in "".join(traceback.format_exception(raised.value))


def test_no_error_about_a_value_quotes_peoples_words(database: Database) -> None:
    with pytest.raises(Exception, match="naive") as raised:
        save_words(database, at=NOW.replace(tzinfo=None))
    assert WORDS not in "".join(traceback.format_exception(raised.value))
