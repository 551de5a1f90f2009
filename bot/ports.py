"""What the core needs from outside, one small protocol per need; adapters and the scheduler provide them.

A `Ledger` is what one transaction can see and change; its parts are grouped by what they hold. Capabilities get a
ledger inside the caller's transaction and never a connection.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.cards import Delivery
from bot.model import Answer, Channel, Feedback, Person, Place, Posting
from bot.spacing import Asked


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> dt.datetime:
        """The present instant, aware, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery this process may send until `lease`; `tries` counts from 1, so above 1 means read back first."""

    delivery: Delivery
    tries: int
    lease: dt.datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform has it, at this place."""

    place: Place


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """Nothing was posted; try again after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform will never take it, for this reason (an error code, never people's words)."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not have been posted and nothing can tell; it is not repeated."""


Result = Sent | RetryAfter | Refused | Unknown


class Chat(Protocol):
    """The one way out."""

    async def post(self, claimed: Claimed) -> Result:
        """Post a claimed delivery; reads back first when `claimed.tries` is above 1."""
        ...


class Channels(Protocol):
    """Channels and when each wants a decision."""

    def get(self, place: Place) -> Channel | None:
        """The channel at this place."""
        ...

    def save(self, channels: Sequence[Channel]) -> None:
        """Insert or replace channels."""
        ...

    def due(self, now: dt.datetime, limit: int) -> list[Channel]:
        """Running channels whose `next_due` is not after `now`, oldest first."""
        ...

    def of(self, community: Place) -> list[Channel]:
        """All channels of a community, by name."""
        ...


class People(Protocol):
    """People who practise or organise."""

    def get(self, place: Place) -> Person | None:
        """The person at this place."""
        ...

    def save(self, person: Person) -> None:
        """Insert or replace a person."""
        ...

    def among(self, places: Collection[Place]) -> dict[Place, Person]:
        """Those of the places that are known people."""
        ...


class Postings(Protocol):
    """Questions asked, and slots skipped."""

    def add(self, postings: Sequence[Posting]) -> set[str]:
        """Insert those whose key is new; the keys that were (ARCHITECTURE rule 5)."""
        ...

    def get(self, key: str) -> Posting | None:
        """The posting with this key."""
        ...

    def at(self, place: Place) -> Posting | None:
        """The posting whose message is at this place."""
        ...

    def save(self, posting: Posting) -> None:
        """Replace a posting."""
        ...

    def settle(self, places: Mapping[str, Place], now: dt.datetime) -> None:
        """Note by key where postings are that the platform now has; their places are how answers find them."""
        ...

    def history(self, channels: Collection[Place]) -> Mapping[Place, Sequence[Asked]]:
        """What each channel was asked (not skipped), oldest first; channels without history may be missing."""
        ...

    def latest(self, channel: Place) -> Posting | None:
        """The last question posted in a channel and not deleted since."""
        ...

    def since(self, channels: Collection[Place], first: dt.date) -> list[Posting]:
        """Postings that reached these channels, from a local date on, by due time; deleted ones included."""
        ...

    def unsettled(self, channel: Place) -> bool:
        """Whether the channel has a posting that was claimed for sending and not settled yet (rule 7)."""
        ...


class Answers(Protocol):
    """Answers with their reports."""

    def get(self, place: Place) -> Answer | None:
        """The answer whose first message is at this place."""
        ...

    def with_part(self, message: Place) -> Answer | None:
        """The answer that this message is part of."""
        ...

    def save(self, answer: Answer) -> None:
        """Insert or replace an answer with its parts."""
        ...

    def erase(self, place: Place) -> None:
        """Remove an answer with its parts as if it had never been."""
        ...

    def of(self, author: Place, posting: str) -> list[Answer]:
        """A person's answers to a posting, oldest first, erased ones left out."""
        ...

    def by(self, author: Place) -> list[Answer]:
        """All of a person's answers, oldest first, deleted ones included."""
        ...

    def to(self, posting: str) -> list[Answer]:
        """All answers to a posting, oldest first."""
        ...

    def days(self, author: Place) -> list[dt.date]:
        """The days that a person's answers count for, one an answer, oldest answer first."""
        ...

    def practised(self, channel: Place, first: dt.date, last: dt.date) -> list[tuple[Place, dt.date]]:
        """Author and day of each answer to a posting of this channel that counts for a day of a span of dates."""
        ...

    def channels(self, author: Place) -> list[Place]:
        """The channels whose postings a person has answered."""
        ...

    def to_check(self, now: dt.datetime, limit: int) -> list[Answer]:
        """Collecting answers whose quiet time is over, oldest first."""
        ...

    def stale(self, before: dt.datetime, limit: int) -> list[Answer]:
        """Tries and undecided answers written before an instant."""
        ...

    def for_measuring(self) -> list[Answer]:
        """Corrected answers whose authors let them be used to measure the checker, oldest first."""
        ...


class FeedbackGiven(Protocol):
    """Feedback of peers."""

    def save(self, feedback: Feedback) -> None:
        """Insert or replace a reviewer's feedback on an answer."""
        ...

    def on(self, answer: Place) -> list[Feedback]:
        """All feedback on an answer, oldest first."""
        ...

    def erase(self, answer: Place) -> None:
        """Remove all feedback on an answer."""
        ...


class Deliveries(Protocol):
    """What is to be said, with leases (ARCHITECTURE rule 6)."""

    def add(self, deliveries: Sequence[Delivery], now: dt.datetime) -> list[str]:
        """Queue those whose key is new; the keys that are due at `now` already."""
        ...

    def claim(
        self, now: dt.datetime, lease: dt.timedelta, limit: int, keys: Collection[str] | None = None
    ) -> list[Claimed]:
        """Take up to `limit` unsent deliveries that are due and not leased; only these `keys` if given."""
        ...

    def settle(self, claimed: Claimed, result: Result, now: dt.datetime) -> bool:
        """Write down what became of a claim, dropping the card's words; False when another claim overtook it."""
        ...

    def drop(self, keys: Collection[str]) -> None:
        """Remove unsent deliveries."""
        ...


class Inbox(Protocol):
    """Events between acceptance and handling (ARCHITECTURE rule 7)."""

    def add(self, key: str, at: Place, event: str, retry_at: dt.datetime) -> bool:
        """Store an accepted event; False when its key is known already."""
        ...

    def begin(self, key: str) -> bool:
        """Whether the event still waits to be handled; holds its channel until the transaction ends."""
        ...

    def done(self, key: str) -> None:
        """Erase the event's text and keep its key."""
        ...

    def wait(self, key: str, until: dt.datetime) -> None:
        """Offer the event again at `until`."""
        ...

    def fail(self, key: str, until: dt.datetime) -> None:
        """Count a failure and offer the event again at `until`; after the fifth its text is erased and it is a dead
        letter.
        """
        ...

    def wake(self, places: Collection[Place], now: dt.datetime) -> bool:
        """Offer the unhandled events of these places' channels now; whether there are any."""
        ...

    def before(self, key: str) -> list[tuple[str, str]]:
        """Key and text of unhandled events of the same channel that were stored before this one, oldest first."""
        ...

    def overdue(self, now: dt.datetime, limit: int) -> list[tuple[str, str]]:
        """Key and text of events to offer again: the oldest of each channel whose time has come."""
        ...


class Ledger(Protocol):
    """Everything one transaction can see and change."""

    @property
    def channels(self) -> Channels:
        """Channels."""
        ...

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def postings(self) -> Postings:
        """Postings."""
        ...

    @property
    def answers(self) -> Answers:
        """Answers."""
        ...

    @property
    def feedback(self) -> FeedbackGiven:
        """Feedback."""
        ...

    @property
    def deliveries(self) -> Deliveries:
        """Deliveries."""
        ...

    @property
    def inbox(self) -> Inbox:
        """The inbox."""
        ...

    def next_due(self) -> dt.datetime | None:
        """The next instant at which something wants doing: a slot, a check, a delivery, an event."""
        ...


class Storage(Protocol):
    """Opens transactions. Writing commits on leaving without an exception and rolls back otherwise."""

    def reading(self) -> AbstractContextManager[Ledger]:
        """A transaction that only reads."""
        ...

    def writing(self) -> AbstractContextManager[Ledger]:
        """A transaction that may write; on SQLite the only one at a time."""
        ...
