"""`bot.ports.Channels` in SQL."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from adapters.storage.columns import Instant, community_of
from adapters.storage.inserting import upsert
from adapters.storage.rows import CHANNEL
from bot.model import Channel, ChannelState, Place, Schedule

_BY_PLACE = select(CHANNEL).where(
    CHANNEL.c.community == bindparam("of"), CHANNEL.c.place == bindparam("at", type_=CHANNEL.c.place.type)
)
_DUE = (
    select(CHANNEL)
    .where(CHANNEL.c.state == ChannelState.RUNNING, CHANNEL.c.next_due <= bindparam("now", type_=Instant))
    .order_by(CHANNEL.c.next_due, CHANNEL.c.place)
    .limit(bindparam("most"))
)


class SqlChannels:
    """Channels and when each wants a decision."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, place: Place) -> Channel | None:
        """The channel at this place."""
        row = self._connection.execute(_BY_PLACE, {"of": community_of(place), "at": place}).one_or_none()
        return None if row is None else _channel(row)

    def save(self, channels: Sequence[Channel]) -> None:
        """Insert or replace channels."""
        upsert(self._connection, CHANNEL, [_values(channel) for channel in channels])

    def due(self, now: dt.datetime, limit: int) -> list[Channel]:
        """Running channels whose `next_due` is not after `now`, oldest first."""
        return [_channel(row) for row in self._connection.execute(_DUE, {"now": now, "most": limit})]

    def of(self, community: Place) -> list[Channel]:
        """All channels of a community, by name."""
        rows = self._connection.execute(select(CHANNEL).where(CHANNEL.c.community == community_of(community)))
        return sorted(map(_channel, rows), key=lambda channel: (channel.name.casefold(), channel.place))


def _values(channel: Channel) -> dict[str, Any]:
    schedule = channel.schedule
    return {
        "community": community_of(channel.place),
        "place": channel.place,
        "name": channel.name,
        "profile": channel.profile,
        "state": channel.state,
        "zone": schedule.zone,
        "at": schedule.at,
        "weekdays": sorted(schedule.weekdays),
        "starts": schedule.starts,
        "organisers": [str(place) for place in channel.organisers],
        "skip": sorted(day.isoformat() for day in channel.skip),
        "decided": channel.decided,
        "next_due": channel.next_due,
    }


def _channel(row: Row[Any]) -> Channel:
    return Channel(
        place=row.place,
        name=row.name,
        schedule=Schedule(zone=row.zone, at=row.at, weekdays=frozenset(row.weekdays), starts=row.starts),
        profile=row.profile,
        state=row.state,
        organisers=tuple(map(Place.parse, row.organisers)),
        skip=frozenset(map(dt.date.fromisoformat, row.skip)),
        decided=row.decided,
        next_due=row.next_due,
    )
