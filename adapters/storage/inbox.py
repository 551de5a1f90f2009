"""`bot.ports.Inbox` in SQL (ARCHITECTURE rule 7).

The key of an event is kept for good, so that a redelivery is known; everything else about it waits in a small table of
its own and is gone once it was handled.
"""

import datetime as dt
from collections.abc import Collection

from sqlalchemy import Connection, delete, func, select, update

from adapters.storage.columns import community_of
from adapters.storage.erasing import Erased
from adapters.storage.inserting import insert_new
from adapters.storage.rows import INBOX, WAITING
from bot.model import Place

MOST_FAILURES = 5
"""With as many failures an event is a dead letter."""


class SqlInbox:
    """Events between acceptance and handling."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self._erased = erased

    def add(self, key: str, at: Place, event: str, retry_at: dt.datetime) -> bool:
        """Store an accepted event; False when its key is known already."""
        row = {"community": community_of(at), "key": key}
        if not insert_new(self._connection, INBOX, [row | {"failures": 0}]):
            return False
        channel = at.whole_channel
        last: int | None = self._connection.scalar(
            select(func.max(WAITING.c.number)).where(WAITING.c.channel == channel)
        )
        waiting = {"channel": channel, "number": (last or 0) + 1, "retry_at": retry_at, "event": event}
        self._connection.execute(WAITING.insert(), row | waiting)
        return True

    def begin(self, key: str) -> bool:
        """Whether the event still waits to be handled; holds its channel until the transaction ends.

        A writing transaction on SQLite holds everything. PostgreSQL holds the channel by an advisory lock, and only
        then looks whether whoever held it before has handled the event.
        """
        if self._connection.dialect.name == "postgresql":
            channel = select(func.hashtextextended(WAITING.c.channel, 0)).where(WAITING.c.key == key)
            self._connection.execute(select(func.pg_advisory_xact_lock(channel.scalar_subquery())))
        return self._connection.scalar(select(WAITING.c.key).where(WAITING.c.key == key)) is not None

    def done(self, key: str) -> None:
        """Erase the event's text and keep its key."""
        self._connection.execute(delete(WAITING).where(WAITING.c.key == key))
        self._erased.passing = True

    def wait(self, key: str, until: dt.datetime) -> None:
        """Offer the event again at `until`."""
        self._connection.execute(update(WAITING).where(WAITING.c.key == key).values(retry_at=until))

    def fail(self, key: str, until: dt.datetime) -> None:
        """Count a failure and offer the event again at `until`; with the fifth it is a dead letter without text."""
        count = update(INBOX).where(INBOX.c.key == key).values(failures=INBOX.c.failures + 1)
        failures: int | None = self._connection.scalar(count.returning(INBOX.c.failures))
        if failures is not None and failures >= MOST_FAILURES:
            self.done(key)
        else:
            self.wait(key, until)

    def wake(self, places: Collection[Place], now: dt.datetime) -> bool:
        """Offer the unhandled events of these places' channels now; whether there are any."""
        theirs = WAITING.c.channel.in_([place.whole_channel for place in places])
        return self._connection.execute(update(WAITING).where(theirs).values(retry_at=now)).rowcount > 0

    def before(self, key: str) -> list[tuple[str, str]]:
        """Key and text of unhandled events of the same channel that were stored before this one, oldest first."""
        this = WAITING.alias()
        earlier = (this.c.channel == WAITING.c.channel) & (WAITING.c.number < this.c.number)
        query = select(WAITING.c.key, WAITING.c.event).join(this, earlier).where(this.c.key == key)
        return [(row.key, row.event) for row in self._connection.execute(query.order_by(WAITING.c.number))]

    def overdue(self, now: dt.datetime, limit: int) -> list[tuple[str, str]]:
        """Key and text of events to offer again: the oldest of each channel whose time has come."""
        turn = func.row_number().over(partition_by=WAITING.c.channel, order_by=(WAITING.c.number, WAITING.c.key))
        come = select(WAITING.c.key, WAITING.c.event, WAITING.c.retry_at, turn.label("turn"))
        offered = come.where(WAITING.c.retry_at <= now).subquery()
        query = select(offered.c.key, offered.c.event).where(offered.c.turn == 1).order_by(offered.c.retry_at)
        return [(row.key, row.event) for row in self._connection.execute(query.limit(limit))]
