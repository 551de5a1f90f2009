"""Stand-ins that are code of their own: a clock that is told the time, and a chat platform that keeps what it is sent.

Both are tested in `tests/contracts/test_fakes.py`.
"""

import datetime as dt
import itertools
from collections.abc import Callable

from bot.cards import Card, Reaction
from bot.model import Place
from bot.ports import Claimed, Result, Sent


class ManualClock:
    """Stands still until it is moved forward."""

    def __init__(self, now: dt.datetime) -> None:
        self._now = now

    def now(self) -> dt.datetime:
        return self._now

    def move_to(self, instant: dt.datetime) -> None:
        if instant < self._now:
            raise ValueError("This clock moves forward only.")
        self._now = instant


class FakeChat:
    """A platform in memory. It keeps every post; `answer` may refuse, delay or lose one before it is kept.

    A second try at the same key reads back first, as the contract of `bot.ports.Chat.post` asks.
    """

    def __init__(self) -> None:
        self.posts: dict[str, tuple[Place, Card | Reaction]] = {}
        self.places: dict[str, Place] = {}
        self.attempts: list[str] = []
        self.answer: Callable[[Claimed], Result | None] = lambda _claimed: None
        self._ids = itertools.count(1000)

    async def post(self, claimed: Claimed) -> Result:
        return self.take(claimed)

    def take(self, claimed: Claimed) -> Result:
        key, to = claimed.delivery.key, claimed.delivery.to
        self.attempts.append(key)
        if claimed.tries > 1 and key in self.places:
            return Sent(self.places[key])
        instead = self.answer(claimed)
        if instead is not None:
            return instead
        if key in self.posts:
            raise AssertionError(f"posted twice: {key}")
        place = to if isinstance(claimed.delivery.card, Reaction) else to.at(f"m{next(self._ids)}")
        self.posts[key] = (to, claimed.delivery.card)
        self.places[key] = place
        return Sent(place)

    def to(self, place: Place) -> list[Card]:
        """Cards posted to a place, oldest first."""
        return [card for to, card in self.posts.values() if to == place and isinstance(card, Card)]
