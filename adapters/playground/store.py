"""The chat's own SQLite file: people, messages with their marks, and a few single values such as the clock's offset.

Message ids are this file's sequence and are never used twice, not even after a reset, so a page left open can't speak
to another thread than it shows. Words that are changed or deleted are overwritten, in the file and its log. Every
write is one short commit that has reached the disk when the call returns: what the core is told was sent, was sent.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from adapters.playground.people import CHANNEL, Member
from bot import cards
from bot.cards import Card, Quote, Reaction
from bot.model import Place

SCHEMA = """
CREATE TABLE IF NOT EXISTS person (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, sample INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    thread INTEGER REFERENCES message (id),
    author TEXT REFERENCES person (id),
    at TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    card TEXT NOT NULL DEFAULT '',
    reply_to INTEGER,
    beside INTEGER,
    edited INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS message_by_thread ON message (channel, thread, id);
CREATE TABLE IF NOT EXISTS reaction (
    key TEXT PRIMARY KEY, message INTEGER NOT NULL REFERENCES message (id), name TEXT NOT NULL, meaning TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS value (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""

LARGEST_ID = 2**63 - 1
"""SQLite's integers end here; an address can name any number."""

PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON")


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be kept. `thread` and `reply_to` are message ids; `beside` is told by `Message.beside`."""

    key: str
    channel: str
    at: dt.datetime
    author: str | None = None
    thread: int | None = None
    text: str = ""
    card: Card | None = None
    reply_to: int | None = None
    beside: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands. `author` is None for Starstreak's own, which have a card instead of a text.

    `beside` is, for a direct message, the latest message its reader had written in the channel when it came: what it
    is probably about, and where a page shows it.
    """

    id: int
    channel: str
    thread: int | None
    author: Member | None
    at: dt.datetime
    text: str
    card: Card | None
    reply_to: int | None
    beside: int | None
    edited: bool
    deleted: bool
    reactions: tuple[Reaction, ...] = ()
    replies: int = 0

    @property
    def place(self) -> Place:
        """The message's place, for events."""
        return Place(CHANNEL.platform, CHANNEL.community, self.channel, str(self.id))

    @property
    def heads(self) -> bool:
        """Whether it stands in a channel outside threads, as questions do."""
        return self.thread is None and self.channel == CHANNEL.channel

    @property
    def question(self) -> str:
        """The question that a message of ours asks, or nothing."""
        parts = self.card.parts if self.card is not None and self.heads else ()
        return next((part.body for part in parts if isinstance(part, Quote)), "")


class Store:
    """One chat's file, for the event loop's thread. A new one starts with these people, the clock `head_start` behind
    the machine's.
    """

    def __init__(self, path: Path, people: Sequence[Member], head_start: dt.timedelta) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        for pragma in PRAGMAS:
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(SCHEMA)
        self._people = tuple(people)
        self._head_start = head_start
        with self._writing() as db:
            self._seed(db)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def clear(self) -> None:
        """Forget everything but the sequence of message ids."""
        with self._writing() as db:
            for table in ("reaction", "message", "person", "value"):
                db.execute(f"DELETE FROM {table}")  # noqa: S608 -- the names stand in the line above
            self._seed(db)
        self._overwrite()

    @contextmanager
    def in_one_commit(self) -> Iterator[None]:
        """All or nothing: what is written in here is kept together at the end, or not at all."""
        with self._writing():
            yield

    # -- people

    def people(self) -> list[Member]:
        """Everybody, the visitor first."""
        rows = self._all("SELECT id, name, sample FROM person ORDER BY position")
        return [Member(row["id"], row["name"], bool(row["sample"])) for row in rows]

    # -- messages

    def add(self, draft: Draft) -> int:
        """Keep a message and give its id; one with a known key is the message that has it already."""
        card = "" if draft.card is None else cards.dump(draft.card)
        with self._writing() as db:
            db.execute(
                "INSERT INTO message (key, channel, thread, author, at, text, card, reply_to, beside)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                (
                    draft.key,
                    draft.channel,
                    draft.thread,
                    draft.author,
                    draft.at.isoformat(),
                    draft.text,
                    card,
                    draft.reply_to,
                    draft.beside,
                ),
            )
            row = db.execute("SELECT id FROM message WHERE key = ?", (draft.key,)).fetchone()
        return int(row["id"])

    def message(self, id_: int) -> Message | None:
        """The message with this id, deleted ones included."""
        if not 0 < id_ <= LARGEST_ID:
            return None
        return next(iter(self._messages("WHERE message.id = ?", id_)), None)

    def question(self, id_: int) -> Message | None:
        """The question with this id, deleted or not: the root of a thread."""
        found = self.message(id_)
        return found if found is not None and (found.question or (found.deleted and found.heads)) else None

    def with_key(self, key: str) -> Message | None:
        """The message that was kept under this key."""
        return next(iter(self._messages("WHERE message.key = ?", key)), None)

    def roots(self, channel: str) -> list[Message]:
        """What stands in a channel outside threads, oldest first; deleted messages only if they have a thread."""
        found = self._messages("WHERE channel = ? AND thread IS NULL ORDER BY message.id", channel)
        return [message for message in found if message.replies or not message.deleted]

    def thread(self, root: int) -> list[Message]:
        """The replies in a thread, oldest first."""
        return self._messages("WHERE thread = ? AND NOT deleted ORDER BY message.id", root)

    def told_before(self, author: str, root: int) -> list[str]:
        """What somebody wrote in threads older than this one, oldest first."""
        rows = self._all("SELECT text FROM message WHERE author = ? AND thread < ? ORDER BY id", author, root)
        return [row["text"] for row in rows]

    def direct(self, reader: Member) -> list[Message]:
        """Somebody's direct messages, oldest first."""
        return self._messages("WHERE channel = ? AND NOT deleted ORDER BY message.id", reader.place.channel)

    def direct_about(self, reader: Member, root: int) -> list[Message]:
        """Our direct messages that came when their reader had last written in this thread, oldest first."""
        return self._messages(
            "WHERE channel = ? AND author IS NULL AND beside IN (SELECT id FROM message WHERE id = ? OR thread = ?)"
            " ORDER BY message.id",
            reader.place.channel,
            root,
            root,
        )

    def latest_direct(self, reader: Member) -> int:
        """The id of somebody's latest direct message, 0 without any."""
        row = self._one("SELECT max(id) AS id FROM message WHERE channel = ?", reader.place.channel)
        return (row["id"] if row else None) or 0

    def latest_by(self, author: str) -> int | None:
        """The id of the latest message somebody wrote in a channel."""
        row = self._one(
            "SELECT max(id) AS id FROM message WHERE author = ? AND channel NOT LIKE '@%' AND NOT deleted", author
        )
        return row["id"] if row else None

    def edit(self, id_: int, text: str) -> None:
        """Give a message other words."""
        with self._writing() as db:
            db.execute("UPDATE message SET text = ?, edited = 1 WHERE id = ?", (text, id_))
        self._overwrite()

    def delete(self, id_: int) -> None:
        """Remove a message's words; its thread, if it has one, stays."""
        with self._writing() as db:
            db.execute("UPDATE message SET text = '', card = '', deleted = 1 WHERE id = ?", (id_,))
            db.execute("DELETE FROM reaction WHERE message = ?", (id_,))
        self._overwrite()

    def react(self, key: str, id_: int, reaction: Reaction) -> None:
        """Put a mark under a message, once a key."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO reaction (key, message, name, meaning) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                (key, id_, reaction.name, reaction.meaning),
            )

    # -- single values

    @property
    def offset(self) -> dt.timedelta:
        """How far the playground's clock is ahead of the machine's."""
        return dt.timedelta(seconds=float(self.value("offset") or 0))

    def save_offset(self, offset: dt.timedelta) -> None:
        """Remember the clock's offset."""
        self.set_value("offset", str(offset.total_seconds()))

    def value(self, name: str) -> str | None:
        """A single value, by its name."""
        row = self._one("SELECT value FROM value WHERE name = ?", name)
        return row["value"] if row else None

    def set_value(self, name: str, value: str) -> None:
        """Set a single value."""
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO value (name, value) VALUES (?, ?)", (name, value))

    # -- inside

    def _seed(self, db: sqlite3.Connection) -> None:
        rows = [(who.id, position, who.name, who.sample) for position, who in enumerate(self._people)]
        db.executemany("INSERT OR REPLACE INTO person (id, position, name, sample) VALUES (?, ?, ?, ?)", rows)
        behind = str(-self._head_start.total_seconds())
        db.execute("INSERT OR IGNORE INTO value (name, value) VALUES ('offset', ?)", (behind,))

    def _overwrite(self) -> None:
        """Carry the log into the file and empty it: `secure_delete` overwrites the file only."""
        self._all("PRAGMA wal_checkpoint(TRUNCATE)")

    def _messages(self, where: str, *parameters: object) -> list[Message]:
        rows = self._all(
            "SELECT message.*, (SELECT count(*) FROM message AS reply WHERE reply.thread = message.id"  # noqa: S608
            f" AND NOT reply.deleted) AS replies FROM message {where}",  # every `where` is a literal of this class
            *parameters,
        )
        people = {who.id: who for who in self.people()}
        marks: dict[int, list[Reaction]] = {}
        for row in self._all("SELECT message, name, meaning FROM reaction ORDER BY rowid"):
            marks.setdefault(row["message"], []).append(Reaction(row["name"], row["meaning"]))
        return [_message(row, people, tuple(marks.get(row["id"], ()))) for row in rows]

    def _all(self, sql: str, *parameters: object) -> list[sqlite3.Row]:
        return self._db.execute(sql, parameters).fetchall()

    def _one(self, sql: str, *parameters: object) -> sqlite3.Row | None:
        return next(iter(self._all(sql, *parameters)), None)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._db.in_transaction:
            yield self._db
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def _message(row: sqlite3.Row, people: dict[str, Member], reactions: tuple[Reaction, ...]) -> Message:
    card = cards.load(row["card"]) if row["card"] else None
    return Message(
        id=row["id"],
        channel=row["channel"],
        thread=row["thread"],
        author=people.get(row["author"]),
        at=dt.datetime.fromisoformat(row["at"]),
        text=row["text"],
        card=card if isinstance(card, Card) else None,
        reply_to=row["reply_to"],
        beside=row["beside"],
        edited=bool(row["edited"]),
        deleted=bool(row["deleted"]),
        reactions=reactions,
        replies=row["replies"],
    )
