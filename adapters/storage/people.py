"""`bot.ports.People` in SQL."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, select

from adapters.storage.columns import community_of
from adapters.storage.erasing import Erased
from adapters.storage.inserting import upsert
from adapters.storage.rows import PERSON
from bot.model import Pause, Person, Place


class SqlPeople:
    """People who practise or organise."""

    def __init__(self, connection: Connection, erased: Erased) -> None:
        self._connection = connection
        self._erased = erased

    def get(self, place: Place) -> Person | None:
        """The person at this place."""
        return self.among([place]).get(place)

    def save(self, person: Person) -> None:
        """Insert or replace a person."""
        before = self.get(person.place)
        if before is not None and (before.name, before.alias) != (person.name, person.alias):
            self._erased.lasting = True
        upsert(self._connection, PERSON, [_values(person)])

    def among(self, places: Collection[Place]) -> dict[Place, Person]:
        """Those of the places that are known people."""
        communities = {community_of(place) for place in places}
        query = select(PERSON).where(PERSON.c.community.in_(communities), PERSON.c.place.in_(places))
        return {row.place: _person(row) for row in self._connection.execute(query)}


def _values(person: Person) -> dict[str, Any]:
    return {
        "community": community_of(person.place),
        "place": person.place,
        "name": person.name,
        "zone": person.zone,
        "alias": person.alias,
        "consent": person.consent,
        "opted_out": person.opted_out,
        "visibility": person.visibility,
        "pauses": [[pause.first.isoformat(), pause.last and pause.last.isoformat()] for pause in person.pauses],
        "told": sorted(person.told),
    }


def _person(row: Row[Any]) -> Person:
    return Person(
        place=row.place,
        name=row.name,
        zone=row.zone,
        alias=row.alias,
        consent=row.consent,
        opted_out=row.opted_out,
        visibility=row.visibility,
        pauses=tuple(_pause(first, last) for first, last in row.pauses),
        told=frozenset(row.told),
    )


def _pause(first: str, last: str | None) -> Pause:
    return Pause(dt.date.fromisoformat(first), None if last is None else dt.date.fromisoformat(last))
