"""Which version the tables of a database have, and bringing them up to date.

Alembic is imported only when there is something to migrate: looking costs two small queries, Alembic's import more
than a quarter of a second (ARCHITECTURE rule 12).
"""

import enum
from pathlib import Path

from sqlalchemy import Connection, inspect, text

REVISIONS = ("0001", "0002")
"""All revisions this version knows, oldest first; the files in `migrations/versions`."""

_MIGRATIONS = Path(__file__).parent / "migrations"

_LOCK = 0x53746172
"""The PostgreSQL advisory lock of whoever migrates; any number that stays the same will do."""


class SchemaState(enum.StrEnum):
    """How a database's tables stand to this version."""

    CURRENT = "current"
    OLD = "old"
    NEWER = "newer"
    EMPTY = "empty"


def state(connection: Connection) -> SchemaState:
    """What the version table says; a database without one is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return SchemaState.EMPTY
    revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision is None:
        return SchemaState.EMPTY
    if revision not in REVISIONS:
        return SchemaState.NEWER
    return SchemaState.CURRENT if revision == REVISIONS[-1] else SchemaState.OLD


def migrate(connection: Connection) -> None:
    """Run what is missing within the caller's transaction; on PostgreSQL one replica at a time."""
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
