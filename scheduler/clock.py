"""The two clocks: the wall's, and one that visitors of the playground (and tests) move forward."""

import datetime as dt
from collections.abc import Callable

from bot.errors import BadInputError
from bot.ports import Clock


class SystemClock:
    """The machine's clock; nothing else in the house reads it."""

    def now(self) -> dt.datetime:
        """The present instant, aware, UTC."""
        return dt.datetime.now(dt.UTC)


class MovableClock:
    """A clock that runs `offset` ahead of another one and can only be moved forward.

    `moved` is told every new offset, so that it survives a restart.
    """

    def __init__(self, base: Clock, offset: dt.timedelta, moved: Callable[[dt.timedelta], None]) -> None:
        self._base = base
        self._offset = offset
        self._moved = moved

    def now(self) -> dt.datetime:
        """The base clock's instant plus the offset."""
        return self._base.now() + self._offset

    def move_to(self, instant: dt.datetime) -> None:
        """Make it `instant` now; raises BadInputError when that has passed."""
        ahead = instant - self.now()
        if ahead < dt.timedelta(0):
            raise BadInputError("This clock moves forward only.")
        self._offset += ahead
        self._moved(self._offset)
