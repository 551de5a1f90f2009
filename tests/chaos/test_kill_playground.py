"""Kill −9 while `starstreak run` moves through days: everything stands in the chat once, every answer is found."""

import datetime as dt
import random
import re
import secrets
import signal
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.app import LEASE
from scheduler.clock import SystemClock
from tests.bench.starting import PATIENCE, running
from tests.world import GOOD

KILLS = 3
DAYS = dt.timedelta(days=55)
"""How far time is moved: so far that the process is never there before it dies."""

SOONEST, LATEST = 0.03, 0.15
"""Seconds after which it dies; the whole way takes five times as long and more."""


@dataclass(frozen=True, slots=True)
class Playground:
    """A running one, used as its page uses it without script."""

    address: str

    def latest(self) -> str:
        """The latest question's message."""
        return self._first(r'href="/thread/(\d+)"')

    def answer(self, question: str) -> None:
        """Write below a question."""
        self._send("/message", {"thread": question, "text": GOOD, "then": "done"})

    def move_on(self, seconds: float = PATIENCE) -> None:
        """Move time; raises `httpx.ReadTimeout` when that takes longer than so many seconds."""
        next_day = dt.datetime.fromisoformat(self._first(r'name="until" value="([^"]+)"'))
        self._send("/forward", {"until": (next_day + DAYS).isoformat()}, seconds)

    def _first(self, pattern: str) -> str:
        """What the pattern finds first on the channel's page."""
        page = httpx.get(self.address, timeout=PATIENCE, trust_env=False).raise_for_status().text
        found = re.search(pattern, page)
        assert found is not None
        return found[1]

    def _send(self, path: str, fields: dict[str, str], seconds: float = PATIENCE) -> None:
        data = {"token": secrets.token_urlsafe(16), "who": "you"} | fields
        headers = {"origin": self.address}
        answered = httpx.post(self.address + path, data=data, headers=headers, timeout=seconds, trust_env=False)
        assert answered.status_code == httpx.codes.SEE_OTHER


@dataclass(frozen=True, slots=True)
class Survivor:
    """The files of a playground that was killed several times, and the questions its visitor had answered before."""

    ledger: Path
    chat: Path
    answered: frozenset[str]


@pytest.fixture(scope="module")
def survivor(tmp_path_factory: pytest.TempPathFactory) -> Survivor:
    data = tmp_path_factory.mktemp("killed") / "data"
    moments = random.Random(1)
    seen: set[str] = set()
    for _ in range(KILLS):
        with running(data) as (process, address):
            playground = Playground(address)
            if (latest := playground.latest()) not in seen:
                playground.answer(latest)
                seen.add(latest)
            with pytest.raises(httpx.ReadTimeout):
                playground.move_on(moments.uniform(SOONEST, LATEST))
            process.send_signal(signal.SIGKILL)
    with running(data) as (_, address):
        Playground(address).move_on()
    folder = data / "playground"
    return Survivor(folder / "ledger.sqlite", folder / "chat.sqlite", frozenset(seen))


def rows(file: Path, query: str) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(query).fetchall()


def answered(ledger: Path) -> list[tuple[str, str]]:
    """The questions that the visitor's answers were found to belong to, and what became of the answers."""
    return rows(
        ledger,
        "SELECT posting.place, answer.state FROM answer JOIN posting ON posting.key = answer.posting"
        " WHERE answer.author = 'playground:local:@you:'",
    )


def unsettle(ledger: Path, chat: Path, message: str) -> None:
    """Take back what was written down after posting a question: as if the process had died in between, just now."""
    with closing(sqlite3.connect(chat)) as database:
        key, card = database.execute("SELECT key, card FROM message WHERE id = ?", (message,)).fetchone()
        (offset,) = database.execute("SELECT value FROM value WHERE name = 'offset'").fetchone()
    lease_ends = SystemClock().now() + dt.timedelta(seconds=float(offset)) + LEASE
    with closing(sqlite3.connect(ledger)) as database, database:
        database.execute(
            "UPDATE delivery SET state = 'queued', sent = NULL, tries = 1, ready = ? WHERE key = ?",
            (int(lease_ends.timestamp() * 1_000_000), key),
        )
        database.execute("INSERT INTO unsent SELECT community, key, ? FROM delivery WHERE key = ?", (card, key))
        database.execute("UPDATE posting SET state = 'queued', place = NULL, posted = NULL WHERE key = ?", (key,))


def test_an_answer_to_a_question_that_was_posted_but_not_settled_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "playground"
    with running(tmp_path / "data") as (process, address):
        question = Playground(address).latest()
        process.send_signal(signal.SIGKILL)
    unsettle(folder / "ledger.sqlite", folder / "chat.sqlite", question)

    with running(tmp_path / "data") as (_, address):
        Playground(address).answer(question)
        assert answered(folder / "ledger.sqlite") == []
        Playground(address).move_on()

    assert answered(folder / "ledger.sqlite") == [(f"playground:local:practice:{question}", "checked")]


def test_everything_sent_stands_in_the_chat_once(survivor: Survivor) -> None:
    sent = rows(survivor.ledger, "SELECT key, sent FROM delivery WHERE state = 'sent'")
    said = rows(
        survivor.chat, "SELECT key, 'playground:local:' || channel || ':' || id FROM message WHERE author IS NULL"
    )
    marked = rows(survivor.chat, "SELECT key, 'playground:local:practice:' || message FROM reaction")
    assert sorted(said + marked) == sorted(sent)


def test_a_day_has_one_question(survivor: Survivor) -> None:
    asked = rows(survivor.ledger, "SELECT day, place FROM posting WHERE key LIKE 'daily:%' AND state = 'posted'")
    days = [day for day, _ in asked]
    assert len(days) > DAYS.days // 2
    assert sorted(days) == sorted(set(days))


def test_nothing_is_left_unsaid_or_unread(survivor: Survivor) -> None:
    assert rows(survivor.ledger, "SELECT key, state FROM delivery WHERE state != 'sent'") == []
    assert rows(survivor.ledger, "SELECT key, channel FROM waiting") == []


def test_the_visitor_s_answers_are_all_found_and_checked(survivor: Survivor) -> None:
    expected = [(f"playground:local:practice:{question}", "checked") for question in survivor.answered]
    assert sorted(answered(survivor.ledger)) == sorted(expected)
