"""The migrations make the tables that the models describe, and only a database of this version is used."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from adapters.storage import Database, SchemaState, engines, open_database, schema
from adapters.storage.errors import NewerDatabaseError, OldDatabaseError
from adapters.storage.rows import METADATA
from bot.model import Place
from tests.contracts.storage.samples import CHANNEL, HERE


@contextmanager
def connection_to(url: str) -> Iterator[Connection]:
    engine = create_engine(engines.parse(url))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = open_database(url)
    yield database
    database.close()


def set_revision(url: str, revision: str) -> None:
    with connection_to(url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def test_an_empty_database_becomes_current(empty_url: str) -> None:
    with opened(empty_url) as database:
        assert database.schema_state() == "empty"
        database.migrate()
        assert database.schema_state() == "current"
        with database.writing() as ledger:
            ledger.channels.save([CHANNEL])


def test_migrating_a_current_database_changes_nothing(database: Database) -> None:
    with database.writing() as ledger:
        ledger.channels.save([CHANNEL])
    database.migrate()
    with database.reading() as ledger:
        assert ledger.channels.get(HERE) == CHANNEL


def test_the_migrated_tables_are_those_of_the_models(database_url: str) -> None:
    with connection_to(database_url) as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_migrated_keys_and_indexes_are_those_of_the_models(database_url: str) -> None:
    with connection_to(database_url) as connection:
        found = inspect(connection)
        for table in METADATA.sorted_tables:
            key = found.get_pk_constraint(table.name)["constrained_columns"]
            assert key == [column.name for column in table.primary_key]
            indexes = {index["name"]: index["column_names"] for index in found.get_indexes(table.name)}
            assert indexes == {index.name: list(index.columns.keys()) for index in table.indexes}


def test_every_primary_key_begins_with_the_community() -> None:
    assert {next(iter(table.primary_key)).name for table in METADATA.tables.values()} == {"community"}


def test_the_known_revisions_are_those_in_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == schema.REVISIONS


def test_many_replicas_may_migrate_at_once(empty_postgres_url: str) -> None:
    def migrate(_number: int) -> SchemaState:
        with opened(empty_postgres_url) as database:
            database.migrate()
            return database.schema_state()

    with ThreadPoolExecutor(3) as threads:
        assert set(threads.map(migrate, range(3))) == {SchemaState.CURRENT}


def test_a_newer_database_is_refused(empty_url: str) -> None:
    with opened(empty_url) as database:
        database.migrate()
        set_revision(empty_url, "9999")
        assert database.schema_state() == "newer"
        with pytest.raises(NewerDatabaseError, match="written by a newer Starstreak"):
            database.migrate()
        with pytest.raises(NewerDatabaseError):
            database.prepare()


def test_an_older_database_is_told_from_a_current_one(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(empty_url) as database:
        database.migrate()
        monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "9999"))
        assert database.schema_state() == "old"


def test_looking_at_a_file_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "others.sqlite"
    with closing(sqlite3.connect(path)) as others:
        others.execute("CREATE TABLE theirs (id INTEGER)")
    before = path.read_bytes()
    with opened(f"sqlite:///{path}") as database:
        assert database.schema_state() == "empty"
    assert path.read_bytes() == before


def test_an_sqlite_file_is_prepared_by_itself(empty_sqlite_url: str) -> None:
    with opened(empty_sqlite_url) as database:
        database.prepare()
        assert database.schema_state() == "current"


def test_a_postgres_database_is_prepared_by_its_operator(empty_postgres_url: str) -> None:
    with opened(empty_postgres_url) as database:
        with pytest.raises(OldDatabaseError, match="starstreak migrate"):
            database.prepare()
        database.migrate()
        database.prepare()


def test_answers_of_the_first_tables_keep_their_words_and_get_what_is_new(empty_url: str) -> None:
    with connection_to(empty_url) as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        values = {
            "community": "t:c", "place": "t:c:d:1", "posting": "p", "author": "t:c:@a:", "question": "Q1",
            "state": "checked", "visibility": "only_me", "at": 0, "revision": 1, "attempt": 1, "report": "{}",
            "in_thread": True,
        }  # fmt: skip
        columns = ", ".join(values)
        connection.execute(text(f"INSERT INTO answer ({columns}) VALUES (:{', :'.join(values)})"), values)  # noqa: S608
    with opened(empty_url) as database:
        database.migrate()
        with database.reading() as ledger:
            kept = ledger.answers.get(Place.parse("t:c:d:1"))
    assert kept is not None
    assert (kept.report, kept.corrections, kept.probes, kept.for_measuring, kept.seconds) == ("{}", (), (), False, None)
