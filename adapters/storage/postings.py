"""`bot.ports.Postings` in SQL."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, String, bindparam, exists, select, type_coerce, update

from adapters.storage.columns import community_of
from adapters.storage.inserting import insert_new
from adapters.storage.rows import DELIVERY, POSTING, DeliveryState
from bot.model import Place, Posting, PostingState
from bot.spacing import Asked

_CHANNEL_TEXT = type_coerce(POSTING.c.channel, String)
"""The channel without being made a place, which would take half the time of a long history."""

_SETTLE = (
    update(POSTING)
    .where(POSTING.c.key == bindparam("its_key"))
    .values(
        state=PostingState.POSTED,
        place=bindparam("message", type_=POSTING.c.place.type),
        posted=bindparam("now", type_=POSTING.c.posted.type),
    )
)


class SqlPostings:
    """Questions asked, and slots skipped."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, postings: Sequence[Posting]) -> set[str]:
        """Insert those whose key is new; the keys that were."""
        return insert_new(self._connection, POSTING, [_values(posting) for posting in postings])

    def get(self, key: str) -> Posting | None:
        """The posting with this key."""
        return self._one(POSTING.c.key == key)

    def at(self, place: Place) -> Posting | None:
        """The posting whose message is at this place."""
        return self._one(POSTING.c.place == place)

    def save(self, posting: Posting) -> None:
        """Replace a posting."""
        self._connection.execute(update(POSTING).where(POSTING.c.key == posting.key).values(_values(posting)))

    def settle(self, places: Mapping[str, Place], now: dt.datetime) -> None:
        """Note by key where postings are that the platform now has; their places are how answers find them."""
        if places:
            rows = [{"its_key": key, "message": place, "now": now} for key, place in places.items()]
            self._connection.execute(_SETTLE, rows)

    def history(self, channels: Collection[Place]) -> Mapping[Place, Sequence[Asked]]:
        """What each channel was asked (not skipped), oldest first; channels without history are missing."""
        places = {str(place): place for place in channels}
        rows = self._connection.execute(
            select(_CHANNEL_TEXT, POSTING.c.day, POSTING.c.question, POSTING.c.angle)
            .where(_CHANNEL_TEXT.in_(places), POSTING.c.state != PostingState.SKIPPED)
            .order_by(_CHANNEL_TEXT, POSTING.c.due)
        )
        return {
            places[channel]: [Asked(day, question, angle) for _, day, question, angle in asked]
            for channel, asked in groupby(rows, key=itemgetter(0))
        }

    def latest(self, channel: Place) -> Posting | None:
        """The last question posted in a channel and not deleted since."""
        return self._one(POSTING.c.channel == channel, POSTING.c.state == PostingState.POSTED)

    def since(self, channels: Collection[Place], first: dt.date) -> list[Posting]:
        """Postings that reached these channels, from a local date on, by due time; deleted ones included."""
        reached = POSTING.c.state.in_([PostingState.POSTED, PostingState.DELETED])
        query = select(POSTING).where(POSTING.c.channel.in_(channels), POSTING.c.day >= first, reached)
        return [_posting(row) for row in self._connection.execute(query.order_by(POSTING.c.due, POSTING.c.key))]

    def unsettled(self, channel: Place) -> bool:
        """Whether the channel has a posting that was claimed for sending and not settled yet."""
        claimed = exists().where(
            DELIVERY.c.key == POSTING.c.key, DELIVERY.c.state == DeliveryState.QUEUED, DELIVERY.c.tries > 0
        )
        queued = (POSTING.c.channel == channel) & (POSTING.c.state == PostingState.QUEUED)
        return bool(self._connection.scalar(select(exists().where(queued, claimed))))

    def _one(self, *conditions: ColumnElement[bool]) -> Posting | None:
        query = select(POSTING).where(*conditions).order_by(POSTING.c.due.desc()).limit(1)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else _posting(row)


def _values(posting: Posting) -> dict[str, Any]:
    return {
        "community": community_of(posting.channel),
        "key": posting.key,
        "channel": posting.channel,
        "day": posting.day,
        "due": posting.due,
        "question": posting.question,
        "angle": posting.angle,
        "state": posting.state,
        "place": posting.place,
        "posted": posting.posted,
        "why": posting.why,
    }


def _posting(row: Row[Any]) -> Posting:
    return Posting(
        key=row.key,
        channel=row.channel,
        day=row.day,
        due=row.due,
        question=row.question,
        angle=row.angle,
        state=row.state,
        place=row.place,
        posted=row.posted,
        why=row.why,
    )
