"""What can go wrong with a database, in sentences that say what to do; drivers' errors become these at the edge."""

import sqlite3

from bot.errors import StarstreakError


class StorageError(StarstreakError):
    """The database failed. The log's last lines say how; `starstreak doctor` says what it can see."""


class NewerDatabaseError(StorageError):
    """This database was written by a newer Starstreak. Update, or restore the older file."""


class OldDatabaseError(StorageError):
    """This database is not prepared for this version. Back it up, then run `starstreak migrate`."""


class LockedError(StorageError):
    """Another program is writing to the database. Try again; if it goes on, find out which program uses it."""


class ReadOnlyError(StorageError):
    """The database can't be written. Give this user write permission on the file and its folder."""


class DiskFullError(StorageError):
    """The disk is full. Free some space; nothing that was saved is lost."""


class NotADatabaseError(StorageError):
    """The file is not a Starstreak database, or it is damaged. Choose another file, or restore a backup."""


class BadDatabaseUrlError(StorageError):
    """That is no database URL. Write sqlite:///path/to/file or postgresql://user@server/name."""


class CannotOpenError(StorageError):
    """The database can't be opened. Check that the folder or server exists and that this user may use it."""


_SQLITE: dict[int, type[StorageError]] = {
    5: LockedError,  # SQLITE_BUSY
    6: LockedError,  # SQLITE_LOCKED
    8: ReadOnlyError,  # SQLITE_READONLY
    11: NotADatabaseError,  # SQLITE_CORRUPT
    13: DiskFullError,  # SQLITE_FULL
    14: CannotOpenError,  # SQLITE_CANTOPEN
    26: NotADatabaseError,  # SQLITE_NOTADB
}
"""By primary result code, https://sqlite.org/rescode.html."""

_POSTGRESQL: dict[str, type[StorageError]] = {
    "25006": ReadOnlyError,  # read_only_sql_transaction
    "40001": LockedError,  # serialization_failure
    "40P01": LockedError,  # deadlock_detected
    "53100": DiskFullError,  # disk_full
    "55P03": LockedError,  # lock_not_available
}
"""By SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html."""

_CONNECTION_FAILED = ("08", "28", "3D", "53", "57")
"""Classes of SQLSTATE: connection, authorization, no such database, too many clients, server stopping."""


def from_sqlite(error: BaseException) -> StorageError:
    """Our error for one of `sqlite3`; extended result codes keep the primary one in their low byte."""
    if isinstance(error, sqlite3.Error) and hasattr(error, "sqlite_errorcode"):
        return _SQLITE.get(error.sqlite_errorcode & 0xFF, StorageError)()
    return StorageError()


def from_postgresql(error: BaseException) -> StorageError:
    """Our error for one of `psycopg`. Its DETAIL quotes whole rows, so only the first line of the message is kept."""
    from psycopg import Error, OperationalError

    if not isinstance(error, Error):
        return StorageError()
    if error.sqlstate is None:  # the driver's own: there is no server, or there is none any more
        return CannotOpenError() if isinstance(error, OperationalError) else StorageError()
    error.args = (error.diag.message_primary,)
    if error.sqlstate in _POSTGRESQL:
        return _POSTGRESQL[error.sqlstate]()
    return CannotOpenError() if error.sqlstate.startswith(_CONNECTION_FAILED) else StorageError()
