from collections.abc import Iterator

import pytest

from adapters.storage import Database
from bot.ports import Ledger


@pytest.fixture
def ledger(database: Database) -> Iterator[Ledger]:
    """A writing transaction on each kind of database."""
    with database.writing() as ledger:
        yield ledger
