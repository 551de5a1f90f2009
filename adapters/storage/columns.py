"""Column types: how our values lie in a database, the same on SQLite and PostgreSQL."""

import datetime as dt
import enum
from typing import Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from bot.events import readable
from bot.model import Place

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)

Choice = TypeVar("Choice", bound=enum.StrEnum)


def community_of(place: Place) -> str:
    """The ``platform:community`` that begins the primary key of what lies at a place."""
    return f"{place.platform}:{place.community}"


class Instant(TypeDecorator[dt.datetime]):
    """An aware datetime as whole microseconds since 1970: exact, quick to compare, and free of zones.

    Raises:
        ValueError: the datetime is naive.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> int | None:
        """To microseconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A naive datetime says no instant.")
        return (value - EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> dt.datetime | None:
        """To UTC."""
        return None if value is None else EPOCH + dt.timedelta(microseconds=value)


class PlaceText(TypeDecorator[Place]):
    """A place in its text form."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Place | None, dialect: Dialect) -> str | None:
        """To ``platform:community:channel:message``."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Place | None:
        """Back to a place."""
        return None if value is None else Place.parse(value)


class Words(TypeDecorator[str]):
    """People's text, made `bot.events.readable`: databases refuse a NUL or half a surrogate pair."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To storable text."""
        return None if value is None else readable(value)


class OneOf(TypeDecorator[Choice], Generic[Choice]):
    """A member of an enumeration, stored as its value."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:
        """To the member's value."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Choice | None:
        """Back to the member."""
        return None if value is None else self.choices(value)
