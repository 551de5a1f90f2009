"""A database: its transactions, its tables, and forgetting what was erased. Implements `bot.ports.Storage`."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import TimeoutError as NoFreeConnectionError

from adapters.storage import engines, schema
from adapters.storage.erasing import Erased, Eraser, note
from adapters.storage.errors import LockedError, NewerDatabaseError, OldDatabaseError
from adapters.storage.ledger import SqlLedger
from adapters.storage.schema import SchemaState

BUSY_SECONDS = 5.0
"""How long a transaction on SQLite waits for another program to finish writing."""


def open_database(url: str, *, busy_seconds: float = BUSY_SECONDS) -> "Database":
    """Open the database at ``sqlite:///file`` or ``postgresql://user@server/name``; nothing is read or made yet.

    Raises:
        BadDatabaseUrlError: the URL names neither.
    """
    address = engines.parse(url)
    if address.get_backend_name() == "postgresql":
        engine = engines.postgresql(address)
        return Database(writer=engine, reader=engine.execution_options(postgresql_readonly=True))
    return Database(
        writer=engines.sqlite_writer(address, busy_seconds),
        reader=engines.sqlite_reader(address, busy_seconds),
        maintenance=engines.sqlite_maintenance(address, busy_seconds),
    )


class Database:
    """One open database, safe to use from several threads; every method may raise the errors in
    `adapters.storage.errors`.
    """

    def __init__(self, writer: Engine, reader: Engine, maintenance: Engine | None = None) -> None:
        self._writer = writer
        self._reader = reader
        self._eraser = None if maintenance is None else Eraser(writer, maintenance)
        self._has_erased = False

    @contextmanager
    def reading(self) -> Iterator[SqlLedger]:
        """A transaction that only reads: it sees one state of the database on SQLite, and a write in it fails."""
        with _begin(self._reader) as connection:
            yield SqlLedger(connection, Erased())

    @contextmanager
    def writing(self) -> Iterator[SqlLedger]:
        """A transaction that may write; on SQLite the only one at a time."""
        erased = Erased()
        with _begin(self._writer) as connection:
            yield SqlLedger(connection, erased)
            if self._eraser is not None and (erased.passing or erased.lasting):
                note(connection, erased)
                self._has_erased = True

    def schema_state(self) -> SchemaState:
        """Whether the tables are of this version."""
        with _begin(self._reader) as connection:
            return schema.state(connection)

    def migrate(self) -> None:
        """Make or update the tables; raises NewerDatabaseError when they are beyond this version."""
        state = self.schema_state()
        if state is SchemaState.NEWER:
            raise NewerDatabaseError
        if state is not SchemaState.CURRENT:
            with _begin(self._writer) as connection:
                schema.migrate(connection)

    def prepare(self) -> None:
        """Make ready for use: an SQLite file is migrated, but a PostgreSQL database, which other replicas may be
        using, only by `starstreak migrate`.

        Raises:
            OldDatabaseError: a PostgreSQL database is empty or old.
            NewerDatabaseError: the tables are beyond this version.
        """
        if self._eraser is None and self.schema_state() in {SchemaState.EMPTY, SchemaState.OLD}:
            raise OldDatabaseError
        self.migrate()

    def forget_erased(self) -> None:
        """Remove the last traces of erased words from an SQLite file (`adapters.storage.erasing`); quick when there are
        none. Meant for every beat.
        """
        if self._eraser is not None:
            self._eraser.forget()

    def close(self) -> None:
        """Forget what was erased here, then close all connections."""
        try:
            if self._has_erased:
                self.forget_erased()
        finally:
            self._reader.dispose()
            self._writer.dispose()


@contextmanager
def _begin(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.begin() as connection:
            yield connection
    except NoFreeConnectionError as error:
        raise LockedError from error
