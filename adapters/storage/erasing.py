"""Erasing words from an SQLite file for good.

Three things would keep erased words readable in the file's bytes. Deleted rows: `PRAGMA secure_delete` overwrites them.
Old pages in the write-ahead log: a TRUNCATE checkpoint empties it. And copies that stay behind in the gaps of pages
when SQLite balances its trees (measured: one or two of a thousand erased texts), which no pragma removes, only writing
the table anew. Therefore:

- Passing words (events, cards) lie in two tables that are nearly always empty; what is left in them is taken out and
  put back, which costs as little as there is.
- Lasting words (answers, feedback, names) are erased rarely, because somebody wished so; then the whole file is
  written anew by VACUUM. That takes about a second per 100 MB, so a large file is not rewritten at every beat.

What is still to be forgotten is noted in the file itself (`PRAGMA user_version`, which nothing else uses), in the
transaction that erased: a process that dies before `forget` owes it to the next one.

PostgreSQL's autovacuum and the retention of its log and backups are the operator's.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, insert, select

from adapters.storage.rows import UNSENT, WAITING

_PAGES_PER_CALL = 5_000
"""How much of a file may be rewritten per call of `forget` on average: 20 MB of pages, about 0.2 s."""

_LASTING = 1
"""The lowest bit of `user_version`: lasting words were erased. The bits above count transactions that erased."""


@dataclass(slots=True)
class Erased:
    """What a transaction erased."""

    passing: bool = False
    lasting: bool = False


def note(connection: Connection, erased: Erased) -> None:
    """Write into the file, within the erasing transaction, that there is something to forget."""
    _set_noted(connection, (_noted(connection) + 2) | erased.lasting)


class Eraser:
    """Rewrites whatever erased words may have left copies in."""

    def __init__(self, writer: Engine, maintenance: Engine) -> None:
        self._writer = writer
        self._maintenance = maintenance
        self._calls = 0

    def forget(self) -> None:
        """Leave no byte of what was erased; of lasting words in a large file only at every few calls."""
        with self._maintenance.connect() as connection:
            noted = _noted(connection)
            if not noted:
                return
            self._calls += 1
            rewritten = bool(noted & _LASTING) and self._calls * _PAGES_PER_CALL >= _pages(connection)
            if rewritten:
                connection.exec_driver_sql("VACUUM")
                self._calls = 0
            elif noted > _LASTING:
                self._renew_passing()
            if _log_emptied(connection):
                self._tick_off(noted, 0 if rewritten else noted & _LASTING)

    def _renew_passing(self) -> None:
        with self._writer.begin() as connection:
            for table in (WAITING, UNSENT):
                rest = [dict(row) for row in connection.execute(select(table)).mappings()]
                connection.execute(delete(table))
                if rest:
                    connection.execute(insert(table), rest)

    def _tick_off(self, noted: int, left: int) -> None:
        with self._writer.begin() as connection:
            if _noted(connection) == noted:
                _set_noted(connection, left)


def _noted(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _set_noted(connection: Connection, noted: int) -> None:
    connection.exec_driver_sql(f"PRAGMA user_version = {noted:d}")


def _pages(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


def _log_emptied(connection: Connection) -> bool:
    """Whether the checkpoint ran to its end; a reader of an old snapshot keeps it from doing so."""
    busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return not busy
