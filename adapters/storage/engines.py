"""SQLAlchemy engines: SQLite's pragmas, PostgreSQL's driver, and their errors made ours.

SQLite gets one engine per kind of transaction. The one that writes has a single connection and begins with BEGIN
IMMEDIATE, so writers queue for the connection and none fails half-way for the lock; readers see a snapshot beside it.
"""

import sqlite3
from collections.abc import Callable

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError

from adapters.storage.errors import BadDatabaseUrlError, StorageError, from_postgresql, from_sqlite

_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a delivery's claim must outlive a power cut (ENGINE_FACTS §4)
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)
_READING = ("PRAGMA query_only = ON",)
_SCRATCH_IN_MEMORY = ("PRAGMA temp_store = MEMORY",)


def parse(url: str) -> URL:
    """Read a database URL: ``sqlite:///file`` or ``postgresql://…``, of which every spelling gets psycopg 3.

    Raises:
        BadDatabaseUrlError: it is neither, or SQLite in memory, where every connection would have its own database.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        raise BadDatabaseUrlError from None  # the cause may quote a password
    if address.drivername.startswith("postgres"):
        return address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() == "sqlite" and address.database not in {None, "", ":memory:"}:
        return address
    raise BadDatabaseUrlError


def sqlite_writer(url: URL, busy_seconds: float) -> Engine:
    """For transactions that write, one at a time."""
    engine = create_engine(
        url,
        connect_args=_sqlite_arguments(busy_seconds),
        hide_parameters=True,
        pool_size=1,
        max_overflow=0,
        pool_timeout=busy_seconds,
    )
    _set_up_sqlite(engine, _WRITING + _SCRATCH_IN_MEMORY)
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def sqlite_reader(url: URL, busy_seconds: float) -> Engine:
    """For transactions that only read."""
    engine = create_engine(url, connect_args=_sqlite_arguments(busy_seconds), hide_parameters=True)
    _set_up_sqlite(engine, _READING + _SCRATCH_IN_MEMORY)
    _begin_with(engine, "BEGIN")
    return engine


def sqlite_maintenance(url: URL, busy_seconds: float) -> Engine:
    """For what stands outside transactions: checkpoints and VACUUM, whose scratch copy is too large for memory."""
    engine = create_engine(url, connect_args=_sqlite_arguments(busy_seconds), hide_parameters=True, poolclass=NullPool)
    _set_up_sqlite(engine, _WRITING)
    return engine


def postgresql(url: URL) -> Engine:
    """For everything on PostgreSQL; without prepared statements, which PgBouncer would lose."""
    engine = create_engine(
        url,
        connect_args={"prepare_threshold": None},
        hide_parameters=True,
        isolation_level="READ COMMITTED",
        pool_pre_ping=True,
    )
    _translate_errors(engine, from_postgresql)
    return engine


def _sqlite_arguments(busy_seconds: float) -> dict[str, object]:
    # An isolation level of None keeps the driver from beginning transactions of its own.
    return {"timeout": busy_seconds, "isolation_level": None}


def _set_up_sqlite(engine: Engine, pragmas: tuple[str, ...]) -> None:
    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        try:
            for pragma in pragmas:
                connection.execute(pragma).close()
        except sqlite3.Error:
            connection.close()  # the pool only takes what it was given in good order
            raise

    _translate_errors(engine, from_sqlite)


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)


def _translate_errors(engine: Engine, ours: Callable[[BaseException], StorageError]) -> None:
    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> StorageError | None:
        return ours(context.original_exception) if isinstance(context.sqlalchemy_exception, DBAPIError) else None
