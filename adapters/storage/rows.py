"""The tables. Rows never leave this package, and every primary key begins with the community (ARCHITECTURE rule 4).

`community` is the ``platform:community`` a row belongs to; other places are kept whole. Keys of postings, deliveries
and events are unique everywhere, for they hold a place or a platform's own id.

Words that soon go again (an event until it is handled, a card until it is sent) lie in tables of their own, which stay
nearly empty; `adapters.storage.erasing` says why.
"""

import datetime as dt
import enum

from sqlalchemy import JSON, ForeignKeyConstraint, Index, Table
from sqlmodel import Field, SQLModel

from adapters.storage.columns import Instant, OneOf, PlaceText, Words
from bot.model import AnswerState, BoardConsent, ChannelState, Place, PostingState, Visibility


class ChannelRow(SQLModel, table=True):
    """A `bot.model.Channel`; its schedule's fields stand beside its own."""

    __tablename__ = "channel"
    __table_args__ = (Index("channel_by_next_due", "state", "next_due"),)

    community: str = Field(primary_key=True)
    place: Place = Field(primary_key=True, sa_type=PlaceText)
    name: str = Field(sa_type=Words)
    profile: str
    state: ChannelState = Field(sa_type=OneOf(ChannelState))
    zone: str
    at: dt.time
    weekdays: list[int] = Field(sa_type=JSON)
    starts: dt.date
    organisers: list[str] = Field(sa_type=JSON)
    skip: list[str] = Field(sa_type=JSON)
    decided: dt.datetime | None = Field(default=None, sa_type=Instant)
    next_due: dt.datetime | None = Field(default=None, sa_type=Instant)


class PersonRow(SQLModel, table=True):
    """A `bot.model.Person`."""

    __tablename__ = "person"

    community: str = Field(primary_key=True)
    place: Place = Field(primary_key=True, sa_type=PlaceText)
    name: str = Field(sa_type=Words)
    zone: str | None = None
    alias: str = Field(sa_type=Words)
    consent: BoardConsent = Field(sa_type=OneOf(BoardConsent))
    opted_out: bool
    visibility: Visibility = Field(sa_type=OneOf(Visibility))
    pauses: list[list[str | None]] = Field(sa_type=JSON)
    told: list[str] = Field(sa_type=JSON)


class PostingRow(SQLModel, table=True):
    """A `bot.model.Posting`."""

    __tablename__ = "posting"
    __table_args__ = (
        Index("posting_by_key", "key", unique=True),
        Index("posting_by_place", "place"),
        # Holds all that `Postings.history` reads, so that two hundred channels are read from the index alone.
        Index("posting_by_channel", "channel", "due", "state", "day", "question", "angle"),
    )

    community: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    channel: Place = Field(sa_type=PlaceText)
    day: dt.date
    due: dt.datetime = Field(sa_type=Instant)
    question: str
    angle: int
    state: PostingState = Field(sa_type=OneOf(PostingState))
    place: Place | None = Field(default=None, sa_type=PlaceText)
    posted: dt.datetime | None = Field(default=None, sa_type=Instant)
    why: str


class AnswerRow(SQLModel, table=True):
    """A `bot.model.Answer` without its words."""

    __tablename__ = "answer"
    __table_args__ = (
        Index("answer_by_posting", "posting"),
        Index("answer_by_author", "author", "posting"),
        Index("answer_by_check", "state", "check_at"),
        Index("answer_by_age", "state", "at"),
    )

    community: str = Field(primary_key=True)
    place: Place = Field(primary_key=True, sa_type=PlaceText)
    posting: str
    author: Place = Field(sa_type=PlaceText)
    question: str
    state: AnswerState = Field(sa_type=OneOf(AnswerState))
    visibility: Visibility = Field(sa_type=OneOf(Visibility))
    at: dt.datetime = Field(sa_type=Instant)
    revision: int
    attempt: int
    check_at: dt.datetime | None = Field(default=None, sa_type=Instant)
    day: dt.date | None = None
    report: str = Field(sa_type=Words)
    in_thread: bool
    after: Place | None = Field(default=None, sa_type=PlaceText)
    seconds: int | None = None
    timing: dt.datetime | None = Field(default=None, sa_type=Instant)
    corrections: list[tuple[int, str]] = Field(sa_type=JSON)
    for_measuring: bool
    probes: list[str] = Field(sa_type=JSON)


class PartRow(SQLModel, table=True):
    """A `bot.model.Part`: the `number`-th message of an answer."""

    __tablename__ = "part"
    __table_args__ = (
        ForeignKeyConstraint(["community", "answer"], ["answer.community", "answer.place"], ondelete="CASCADE"),
        Index("part_by_place", "place"),
    )

    community: str = Field(primary_key=True)
    answer: Place = Field(primary_key=True, sa_type=PlaceText)
    number: int = Field(primary_key=True)
    place: Place = Field(sa_type=PlaceText)
    text: str = Field(sa_type=Words)
    at: dt.datetime = Field(sa_type=Instant)


class FeedbackRow(SQLModel, table=True):
    """A `bot.model.Feedback`."""

    __tablename__ = "feedback"

    community: str = Field(primary_key=True)
    answer: Place = Field(primary_key=True, sa_type=PlaceText)
    reviewer: Place = Field(primary_key=True, sa_type=PlaceText)
    ratings: list[int] = Field(sa_type=JSON)
    strength: str = Field(sa_type=Words)
    change: str = Field(sa_type=Words)
    probes: list[str] = Field(sa_type=JSON)
    at: dt.datetime = Field(sa_type=Instant)


class DeliveryState(enum.StrEnum):
    """What became of a delivery."""

    QUEUED = "queued"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class DeliveryRow(SQLModel, table=True):
    """A `bot.cards.Delivery` without its card.

    `ready` is when it may be claimed: at first its due time, during a claim the end of the lease. `tries` counts the
    claims of which nobody can say that nothing was posted.
    """

    __tablename__ = "delivery"
    __table_args__ = (Index("delivery_by_key", "key", unique=True), Index("delivery_by_ready", "state", "ready"))

    community: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    to: Place = Field(sa_type=PlaceText)
    due: dt.datetime = Field(sa_type=Instant)
    ready: dt.datetime = Field(sa_type=Instant)
    tries: int
    state: DeliveryState = Field(sa_type=OneOf(DeliveryState))
    sent: Place | None = Field(default=None, sa_type=PlaceText)
    error: str


class UnsentRow(SQLModel, table=True):
    """The card of a queued delivery, as `bot.cards.dump` wrote it."""

    __tablename__ = "unsent"
    __table_args__ = (
        ForeignKeyConstraint(["community", "key"], ["delivery.community", "delivery.key"], ondelete="CASCADE"),
    )

    community: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    card: str = Field(sa_type=Words)


class InboxRow(SQLModel, table=True):
    """The key of an event that was accepted once. With five failures it is a dead letter."""

    __tablename__ = "inbox"
    __table_args__ = (Index("inbox_by_key", "key", unique=True),)

    community: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    failures: int


class WaitingRow(SQLModel, table=True):
    """An event that waits to be handled, as `bot.events.dump` wrote it. `number` counts on within its channel."""

    __tablename__ = "waiting"
    __table_args__ = (
        ForeignKeyConstraint(["community", "key"], ["inbox.community", "inbox.key"], ondelete="CASCADE"),
        Index("waiting_by_key", "key", unique=True),
        Index("waiting_by_channel", "channel", "number"),
        Index("waiting_by_retry", "retry_at"),
    )

    community: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    channel: Place = Field(sa_type=PlaceText)
    number: int
    retry_at: dt.datetime = Field(sa_type=Instant)
    event: str = Field(sa_type=Words)


METADATA = SQLModel.metadata

CHANNEL: Table = METADATA.tables["channel"]
PERSON: Table = METADATA.tables["person"]
POSTING: Table = METADATA.tables["posting"]
ANSWER: Table = METADATA.tables["answer"]
PART: Table = METADATA.tables["part"]
FEEDBACK: Table = METADATA.tables["feedback"]
DELIVERY: Table = METADATA.tables["delivery"]
UNSENT: Table = METADATA.tables["unsent"]
INBOX: Table = METADATA.tables["inbox"]
WAITING: Table = METADATA.tables["waiting"]
