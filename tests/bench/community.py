"""A database of many channels that have practised for four weeks and are all due at the same instant.

Channels lie in communities of twenty and in seven zones. What was asked is planned for fifty channels and shared by
the others: planning ten thousand takes long and changes nothing of what is measured.
"""

import datetime as dt
import sqlite3
from functools import cache
from pathlib import Path

from adapters import main
from adapters.storage import open_database
from bot import spacing, timetable
from bot.model import (
    Answer,
    AnswerState,
    Channel,
    ChannelState,
    Part,
    Person,
    Place,
    Posting,
    PostingState,
    Schedule,
    Visibility,
)
from bot.spacing import Planned
from tests.world import GOOD

DUE = dt.datetime(2026, 11, 18, 12, 30, tzinfo=dt.UTC)
"""A Wednesday in every zone below, so that no board is due."""

CHANNELS = 10_000

PEOPLE = 400
"""Those who answer; one in each of as many channels."""

FIRST_DAY = dt.date(2026, 10, 21)
"""Four weeks before: twenty postings a channel."""

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "America/Sao_Paulo",
    "Africa/Lagos",
    "Europe/London",
    "Asia/Tokyo",
)
WORKDAYS = frozenset(range(5))
PLANS = 50
PAGE = 500


def place(number: int) -> Place:
    """The place of a channel; ids as long as a platform's own."""
    return Place("bench", f"E01B9ZKQ2.T0{number // 20:07}", f"C0{number:09}")


def person(number: int) -> Person:
    """Somebody who answers in the channel of the same number, and has been asked about the board already."""
    home = place(number)
    return Person(Place.person(home.platform, home.community, f"U0{number:09}"), "Pat", told=frozenset({"welcome"}))


def latest_question(number: int) -> Posting:
    """The last question that a channel was asked."""
    return _asked(number)[-1]


def prepare(path: Path) -> None:
    """Make the database."""
    database = open_database(f"sqlite:///{path}")
    database.migrate()
    for first in range(0, CHANNELS, PAGE):
        page = range(first, first + PAGE)
        with database.writing() as ledger:
            ledger.channels.save([_channel(number) for number in page])
            ledger.postings.add([posting for number in page for posting in _asked(number)])
    report = main.checker().check(GOOD).to_json()
    with database.writing() as ledger:
        for number in range(PEOPLE):
            ledger.people.save(person(number))
            for posting in _asked(number)[:-1]:
                ledger.answers.save(_answer(person(number), posting, report))
    database.close()
    _add_sent_deliveries(path)


def _schedule(number: int) -> Schedule:
    zone = ZONES[number % len(ZONES)]
    local = DUE.astimezone(timetable.zone(zone))
    return Schedule(zone, local.time(), WORKDAYS, FIRST_DAY)


def _channel(number: int) -> Channel:
    decided = _asked(number)[-1].due + dt.timedelta(minutes=1)
    return Channel(
        place(number),
        f"practice-{number}",
        _schedule(number),
        state=ChannelState.RUNNING,
        decided=decided,
        next_due=DUE,
    )


def _asked(number: int) -> list[Posting]:
    channel, schedule = place(number), _schedule(number)
    found = []
    for planned in _plan(number % PLANS):
        due = timetable.slot(schedule, planned.day)
        assert due is not None
        found.append(
            Posting(
                f"daily:{channel}:{planned.day}",
                channel,
                planned.day,
                due,
                planned.question,
                planned.angle,
                PostingState.POSTED,
                channel.at(f"{due.timestamp():.6f}"),
                due + dt.timedelta(seconds=1),
                planned.why,
            )
        )
    return found


@cache
def _plan(number: int) -> list[Planned]:
    days = (FIRST_DAY + dt.timedelta(days=count) for count in range((DUE.date() - FIRST_DAY).days))
    workdays = [day for day in days if day.weekday() in WORKDAYS]
    return spacing.preview((), main.library().questions, workdays, seed=str(place(number)))


def _answer(who: Person, posting: Posting, report: str) -> Answer:
    assert posting.place is not None
    at = posting.due + dt.timedelta(hours=1)
    first = posting.place.at(f"{at.timestamp():.6f}")
    return Answer(
        first,
        posting.key,
        who.place,
        posting.question,
        (Part(first, GOOD, at),),
        AnswerState.CHECKED,
        Visibility.EVERYONE,
        at,
        revision=1,
        day=posting.day,
        report=report,
    )


def _add_sent_deliveries(path: Path) -> None:
    """The deliveries that carried all this, in one statement instead of a claim and a settlement each."""
    database = sqlite3.connect(path)
    with database:
        database.execute(
            'INSERT INTO delivery (community, key, "to", due, ready, tries, state, sent, error)'
            " SELECT community, key, channel, due, due, 1, 'sent', place, '' FROM posting"
        )
    database.close()
