"""The values everything else speaks in. All are immutable; none knows a platform, a database or the time of day."""

import datetime as dt
import enum
from dataclasses import dataclass, field
from typing import Self

from bot.errors import BadPlaceError


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is: a community, a channel in it, or a message in that; the only kind of id there is.

    A thread is its root message. A person is the channel of their direct messages, written ``@`` and their
    platform id (`Place.person`). Text form: ``platform:community:channel:message``, trailing parts left empty.

    Raises:
        BadPlaceError: a part holds a colon, or platform or community is empty.
    """

    platform: str
    community: str
    channel: str = ""
    message: str = ""

    def __post_init__(self) -> None:
        parts = (self.platform, self.community, self.channel, self.message)
        if not self.platform or not self.community or any(":" in part for part in parts):
            raise BadPlaceError

    def __str__(self) -> str:
        return f"{self.platform}:{self.community}:{self.channel}:{self.message}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the text form back; raises BadPlaceError for anything else."""
        parts = text.split(":")
        if len(parts) != 4:
            raise BadPlaceError
        return cls(*parts)

    @classmethod
    def person(cls, platform: str, community: str, user: str) -> Self:
        """The place of a person: where their direct messages go."""
        return cls(platform, community, f"@{user}")

    @property
    def is_person(self) -> bool:
        """Whether this is somebody's direct-message place."""
        return self.channel.startswith("@") and not self.message

    @property
    def whole_community(self) -> "Place":
        """The community this place lies in."""
        return Place(self.platform, self.community)

    @property
    def whole_channel(self) -> "Place":
        """The channel this place lies in."""
        return Place(self.platform, self.community, self.channel)

    def at(self, message: str) -> "Place":
        """A message in this place's channel."""
        return Place(self.platform, self.community, self.channel, message)


class Visibility(enum.StrEnum):
    """Who may read an answer (PRODUCT "Where a check arrives")."""

    EVERYONE = "everyone"
    REVIEWERS = "reviewers"
    ONLY_ME = "only_me"


class BoardConsent(enum.StrEnum):
    """What a person said to "Show you on Monday's board?"; `UNASKED` shows nothing, as `NOT_NOW` does."""

    UNASKED = "unasked"
    NAME = "name"
    ALIAS = "alias"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who practises. `zone` is an IANA name, or None while the channel's zone is assumed."""

    place: Place
    name: str
    zone: str | None = None
    alias: str = ""
    consent: BoardConsent = BoardConsent.UNASKED
    opted_out: bool = False
    visibility: Visibility = Visibility.ONLY_ME
    pauses: tuple["Pause", ...] = ()
    told: frozenset[str] = frozenset()
    """Things said once and not again: ``organisers`` (what they see), ``board`` (the consent question)…"""

    @property
    def shown_as(self) -> str | None:
        """The name others may see on a board, or None."""
        if self.opted_out:
            return None
        match self.consent:
            case BoardConsent.NAME:
                return self.name
            case BoardConsent.ALIAS:
                return self.alias or None
            case BoardConsent.UNASKED | BoardConsent.NOT_NOW:
                return None


@dataclass(frozen=True, slots=True)
class Pause:
    """Local dates on which nothing is expected: from `first` to `last`, both included; open-ended while None."""

    first: dt.date
    last: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether the day lies in the pause."""
        return self.first <= day and (self.last is None or day <= self.last)


WEEKDAYS = frozenset(range(5))
"""Monday is 0, as in `datetime.date.weekday`."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a channel is asked: local wall time, IANA zone, weekdays, and the first local date that counts."""

    zone: str
    at: dt.time = dt.time(9, 0)
    weekdays: frozenset[int] = WEEKDAYS
    starts: dt.date = dt.date.min


class ChannelState(enum.StrEnum):
    """A channel is new until somebody presses Start."""

    NEW = "new"
    RUNNING = "running"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that practises together.

    `decided` is the UTC instant up to which every slot has been decided (asked or skipped); `next_due` is the next
    instant at which the channel wants a decision (question or board), kept so that a tick finds due channels by index.
    """

    place: Place
    name: str
    schedule: Schedule
    profile: str = "core"
    state: ChannelState = ChannelState.NEW
    organisers: tuple[Place, ...] = ()
    skip: frozenset[dt.date] = frozenset()
    decided: dt.datetime | None = None
    next_due: dt.datetime | None = None


class QuestionType(enum.StrEnum):
    """COVERAGE §4, column Type."""

    EPISODE = "EP"
    PROJECT = "PRJ"
    CONFLICT = "CON"
    FAILURE = "FAIL"
    AMBIGUITY = "AMB"
    LEADERSHIP = "LEAD"
    TEAMWORK = "TEAM"
    HOW = "HOW"
    ETHICS = "ETH"
    WHY = "WHY"
    WEAKNESS = "WEAK"
    ASK = "ASK"


class Category(enum.StrEnum):
    """COVERAGE §4, column Cat."""

    CUSTOMER = "A"
    TECHNICAL = "B"
    COLLABORATION = "C"
    LEADERSHIP = "D"
    FIT = "E"


@dataclass(frozen=True, slots=True)
class Question:
    """One intent of the question bank (COVERAGE §4). `angles` are four ways to ask it again, in order."""

    id: str
    text: str
    tests: str
    story: str
    types: tuple[QuestionType, ...]
    category: Category
    competency: str
    angles: tuple[str, str, str, str]
    level: str
    follow_ups: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    must_prepare: bool = False

    @property
    def type(self) -> QuestionType:
        """The type whose rules judge an answer; where two are named, the first."""
        return self.types[0]

    def wording(self, angle: int) -> str:
        """How the question is asked: 0 is the question itself, 1 to 4 its angles."""
        return self.text if angle == 0 else self.angles[angle - 1]


class PostingState(enum.StrEnum):
    """What became of a slot of a channel's schedule."""

    QUEUED = "queued"
    POSTED = "posted"
    DELETED = "deleted"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Posting:
    """A question asked in a channel on a local date. `key` is the key of the delivery that carries it.

    `place` is the message on the platform, known once the delivery is settled. `day` is the channel's local date;
    `due` the UTC instant it was due. A posting asked by hand (`Ask now`) is scheduled practice like any other.
    """

    key: str
    channel: Place
    day: dt.date
    due: dt.datetime
    question: str
    angle: int = 0
    state: PostingState = PostingState.QUEUED
    place: Place | None = None
    posted: dt.datetime | None = None
    why: str = ""


class AnswerState(enum.StrEnum):
    """An answer's way: collecting messages, then checked; or a try waiting for its author's choice; or gone."""

    COLLECTING = "collecting"
    ASKED = "asked"
    TRY = "try"
    CHECKED = "checked"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Part:
    """One message (or form entry) an answer is made of."""

    place: Place
    text: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person told for one posting. `place` is its first message; its text is its parts joined.

    `state` ``asked`` means the author was asked whether this is a new attempt, more of the earlier answer `after`, or
    a comment. `day` is the scheduled date the practice counts for, None while it does not count (a try).
    `report` is the JSON of `bot.star` (offsets into `text`), kept as written so that it never changes by itself.

    `seconds` is the time its author measured, `timing` since when their stopwatch runs. `corrections` are the labels
    they gave to sentences, by where those start in the text; `for_measuring` says that these and the words may be used
    to measure the checker. `probes` are the follow-ups they have been asked about it.
    """

    place: Place
    posting: str
    author: Place
    question: str
    parts: tuple[Part, ...]
    state: AnswerState
    visibility: Visibility
    at: dt.datetime
    revision: int = 0
    attempt: int = 1
    check_at: dt.datetime | None = None
    day: dt.date | None = None
    report: str = ""
    in_thread: bool = True
    after: Place | None = None
    seconds: int | None = None
    timing: dt.datetime | None = None
    corrections: tuple[tuple[int, str], ...] = ()
    for_measuring: bool = False
    probes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words, one line break between messages."""
        return "\n".join(part.text for part in self.parts)

    @property
    def counts(self) -> bool:
        """Whether it stands as practice: streak and board."""
        return self.day is not None


RATINGS = ("structure", "specificity", "ownership", "metrics", "time")
"""The five things a peer rates, each 1 to 5 (COVERAGE §7)."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """A peer's feedback on an answer: five ratings for its author, one strength and one change for the thread."""

    answer: Place
    reviewer: Place
    ratings: tuple[int, int, int, int, int]
    strength: str
    change: str
    probes: tuple[str, ...] = ()
    at: dt.datetime = field(kw_only=True)
