"""PracticeBot: the core's front door. Events go in by `accept` and `handle`, time by `tick`; deliveries come out by
`claim` and what became of them back by `settle`. Everything is synchronous; each call is one short transaction, with
reports computed before it opens (ARCHITECTURE rules 6, 7, 10).
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence

from bot.cards import Card, Reply, Text
from bot.decide import decide
from bot.errors import BadEventError, BadInputError
from bot.events import CommandGiven, Event, Interaction, MessageDeleted, MessageEdited, MessagePosted, dump, load
from bot.model import ChannelState, Place
from bot.ports import Claimed, Ledger, Result, Sent, Storage
from bot.practice import ahead, answers, checking, daily
from bot.practice.common import Deps, Outcome
from bot.questions import Library
from bot.star import Checker

PAGE = 200
"""Channels decided in one transaction (ARCHITECTURE rule 8)."""

CHECKS = 20
"""Quiet answers checked in one transaction."""

PATIENCE = dt.timedelta(seconds=30)
"""How long an accepted event belongs to the process that accepted it, before any beat offers it again."""

LEASE = dt.timedelta(seconds=30)
"""How long a claimed delivery belongs to the process that claimed it: longer than a post may take."""

READING = frozenset({"today", "check", "feedback", "progress", "board", "help"})
"""Commands that change nothing: they need no inbox row."""


class PracticeBot:
    """The practice partner. `wake` is told the keys of deliveries that a commit left due at once; set it before use."""

    def __init__(self, storage: Storage, library: Library, checker: Checker) -> None:
        self._storage = storage
        self._library = library
        self._checker = checker
        self.wake: Callable[[Sequence[str]], None] = lambda _keys: None

    # -- what comes in

    def accept(self, event: Event, now: dt.datetime) -> bool:
        """Store an event so that it can be acknowledged; False when it doesn't concern us or is here already.

        Messages outside direct messages and the threads of our postings are dropped unread (ARCHITECTURE rule 7).
        """
        if _only_reads(event):
            return True
        with self._storage.reading() as ledger:
            if not _concerns(event, ledger):
                return False
        with self._storage.writing() as ledger:
            return ledger.inbox.add(event.key, event.at, dump(event), now + PATIENCE)

    def handle(self, event: Event, now: dt.datetime) -> Reply | None:
        """Decide an accepted event, once: its effects, its deliveries and its emptied inbox row are one commit."""
        if _only_reads(event):
            with self._storage.reading() as ledger:
                return decide(event, self._deps(ledger), now).reply
        for earlier in self._unhandled_before(event):
            self._handle(earlier, now)
        return self._handle(event, now)

    def _unhandled_before(self, event: Event) -> list[Event]:
        """What was accepted earlier in the same channel comes first, except that nobody is kept waiting for a reply."""
        if isinstance(event, Interaction):
            return []
        with self._storage.reading() as ledger:
            stored = ledger.inbox.before(event.key)
        return self._load(stored)

    def _handle(self, event: Event, now: dt.datetime) -> Reply | None:
        with self._storage.reading() as ledger:
            ahead.read(event, self._deps(ledger))
        queued: list[str] = []
        with self._storage.writing() as ledger:
            if not ledger.inbox.begin(event.key):
                return None
            outcome = self._decide(event, ledger, now)
            if outcome.waits:
                ledger.inbox.wait(event.key, now + PATIENCE)
                return None
            queued = ledger.deliveries.add(outcome.deliveries, now)
            ledger.inbox.done(event.key)
        if queued:
            self.wake(queued)
        return outcome.reply

    def failed(self, event: Event, now: dt.datetime) -> None:
        """Note that handling an event raised; it is offered again, and in the end kept as a dead letter."""
        with self._storage.writing() as ledger:
            ledger.inbox.fail(event.key, now + PATIENCE)

    def _decide(self, event: Event, ledger: Ledger, now: dt.datetime) -> Outcome:
        try:
            return decide(event, self._deps(ledger), now)
        except BadInputError as error:
            return Outcome(reply=Card("That didn’t work", (Text(str(error)),)))

    def overdue(self, now: dt.datetime) -> list[Event]:
        """Accepted events that nobody finished: for `handle`, oldest of each channel first."""
        with self._storage.reading() as ledger:
            stored = ledger.inbox.overdue(now, PAGE)
        return self._load(stored)

    def _load(self, stored: Sequence[tuple[str, str]]) -> list[Event]:
        """The stored events; what another version wrote and this one can't read stays as a dead letter."""
        events = []
        for key, text in stored:
            try:
                events.append(load(text))
            except BadEventError:
                with self._storage.writing() as ledger:
                    ledger.inbox.done(key)
        return events

    def _deps(self, ledger: Ledger) -> Deps:
        return Deps(ledger, self._library, self._checker)

    # -- what time brings

    def tick(self, now: dt.datetime) -> bool:
        """Decide a page of what is due at `now`; True while more may be due."""
        more = [self._ask_due(now), self._check_quiet(now), self._forget_stale(now)]
        return any(more)

    def _ask_due(self, now: dt.datetime) -> bool:
        with self._storage.writing() as ledger:
            channels = ledger.channels.due(now, PAGE)
            if not channels:
                return False
            outcome = daily.decide_due(channels, self._deps(ledger), now)
            queued = ledger.deliveries.add(outcome.deliveries, now)
        if queued:
            self.wake(queued)
        return len(channels) == PAGE

    def _check_quiet(self, now: dt.datetime) -> bool:
        with self._storage.reading() as ledger:
            waiting = ledger.answers.to_check(now, CHECKS)
            for answer in waiting:
                ahead.check(answer, self._deps(ledger))
        if not waiting:
            return False
        queued: list[str] = []
        with self._storage.writing() as ledger:
            for answer in ledger.answers.to_check(now, CHECKS):
                deliveries = checking.check_typed(answer, self._deps(ledger), now)
                queued += ledger.deliveries.add(deliveries, now)
        if queued:
            self.wake(queued)
        return len(waiting) == CHECKS

    def _forget_stale(self, now: dt.datetime) -> bool:
        with self._storage.reading() as ledger:
            if not ledger.answers.stale(now - answers.KEPT, 1):
                return False
        with self._storage.writing() as ledger:
            stale = ledger.answers.stale(now - answers.KEPT, CHECKS)
            for answer in stale:
                ledger.answers.erase(answer.place)
        return len(stale) == CHECKS

    def next_due(self) -> dt.datetime | None:
        """The next instant at which something wants doing."""
        with self._storage.reading() as ledger:
            return ledger.next_due()

    # -- what goes out

    def claim(self, now: dt.datetime, limit: int, keys: Collection[str] | None = None) -> list[Claimed]:
        """Deliveries this process may send now; the claim is committed before anything is sent."""
        with self._storage.writing() as ledger:
            return ledger.deliveries.claim(now, LEASE, limit, keys)

    def settle(self, results: Sequence[tuple[Claimed, Result]], now: dt.datetime) -> list[Event]:
        """Write down what became of claims; gives the events that waited for one of these postings."""
        with self._storage.writing() as ledger:
            settled = {
                claimed.delivery.key: result
                for claimed, result in results
                if ledger.deliveries.settle(claimed, result, now) and claimed.delivery.key.startswith(daily.KEYS)
            }
            postings = {key: result.place for key, result in settled.items() if isinstance(result, Sent)}
            ledger.postings.settle(postings, now)
            waited = ledger.inbox.wake(postings.values(), now)
            queued = ledger.deliveries.add(daily.undelivered(settled, self._deps(ledger)), now)
        if queued:
            self.wake(queued)
        return self.overdue(now) if waited else []


def _only_reads(event: Event) -> bool:
    return isinstance(event, CommandGiven) and event.command in READING


def _concerns(event: Event, ledger: Ledger) -> bool:
    match event:
        case MessagePosted():
            return event.at.channel.startswith("@") or _in_our_thread(event.at, event.thread, ledger)
        case MessageEdited():
            return ledger.answers.with_part(event.at) is not None or _in_our_thread(event.at, event.thread, ledger)
        case MessageDeleted():
            ours = ledger.postings.at(event.at) is not None or ledger.answers.with_part(event.at) is not None
            return ours or ledger.postings.unsettled(event.at.whole_channel)
        case _:
            return True


def _in_our_thread(at: Place, thread: Place | None, ledger: Ledger) -> bool:
    channel = ledger.channels.get(at.whole_channel)
    if thread is None or channel is None or channel.state is ChannelState.NEW:
        return False
    return ledger.postings.at(thread) is not None or ledger.postings.unsettled(channel.place)
