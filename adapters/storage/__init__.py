"""Everything that is kept, in SQLite or PostgreSQL. See `database` for the way in and `rows` for the tables."""

from adapters.storage.database import Database, open_database
from adapters.storage.schema import SchemaState

__all__ = ["Database", "SchemaState", "open_database"]
