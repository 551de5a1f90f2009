import pytest

from adapters.storage import Database
from tests.world import World


@pytest.fixture
def world(database: Database) -> World:
    """A community on each kind of database."""
    return World(database)
