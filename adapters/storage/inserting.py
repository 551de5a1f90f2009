"""Insert-or-nothing and insert-or-replace, which SQLAlchemy offers once per dialect.

The PostgreSQL dialect is imported only by those who use it (ARCHITECTURE rule 12).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Table

Values = Mapping[str, Any]


def insert_new(connection: Connection, table: Table, rows: Sequence[Values]) -> set[str]:
    """Insert the rows whose `key` is new; returns the keys that were."""
    if not rows:
        return set()
    return set(connection.scalars(_insert_or_nothing(connection.dialect.name, table), rows))


def upsert(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert the rows, or replace those with the same primary key."""
    if rows:
        connection.execute(_insert_or_replace(connection.dialect.name, table), rows)


@cache
def _insert_or_nothing(dialect: str, table: Table) -> Insert:
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert(table).on_conflict_do_nothing().returning(table.c.key)
    from sqlalchemy.dialects.postgresql import insert as insert_into_postgresql

    return insert_into_postgresql(table).on_conflict_do_nothing().returning(table.c.key)


@cache
def _insert_or_replace(dialect: str, table: Table) -> Insert:
    key = [column.name for column in table.primary_key]
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        sqlite = insert(table)
        rest = {column.name: column for column in sqlite.excluded if column.name not in key}
        return sqlite.on_conflict_do_update(index_elements=key, set_=rest)
    from sqlalchemy.dialects.postgresql import insert as insert_into_postgresql

    postgresql = insert_into_postgresql(table)
    rest = {column.name: column for column in postgresql.excluded if column.name not in key}
    return postgresql.on_conflict_do_update(index_elements=key, set_=rest)
