"""Monday's board of the week before, and the same board of the week so far (PRODUCT "Weekly boards").

Ranked by scheduled days practised, then current streak, then answers; equal people share a rank. Only people who
agreed are named, under their name or alias; who opted out is neither named nor counted.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot import timetable
from bot.cards import Card, CardPart, Delivery, Note, Table, Text
from bot.events import CommandGiven
from bot.model import Channel, Person, Place, PostingState, Schedule
from bot.practice import standing
from bot.practice.common import Deps, Outcome, home_channels, say, zone_of

TOP = 5
"""Places named; everyone tied with the last of them is named too."""

FEWEST = 3
"""Below so many names there is no ranking, only the cohort's goal (PRODUCT)."""

EACH = 3
"""Practice days a week that the cohort aims for, per person."""

LATE = dt.timedelta(days=3)
"""A board missed during downtime is still posted within these."""


@dataclass(frozen=True, slots=True)
class Row:
    """One person's week. `name` is None while they practise privately."""

    place: Place
    name: str | None
    days: int
    streak: int
    answers: int

    @property
    def standing(self) -> tuple[int, int, int]:
        """What ranks them, the greater the better."""
        return (self.days, self.streak, self.answers)


@dataclass(frozen=True, slots=True)
class Board:
    """A week of a channel: everyone who practised, the best first, and the days aimed for together."""

    first: dt.date
    rows: tuple[Row, ...]
    goal: int

    @property
    def named(self) -> list[Row]:
        """Those who agreed to be shown."""
        return [row for row in self.rows if row.name is not None]

    def rank(self, row: Row) -> int:
        """1 for the best; equal people share a rank."""
        return 1 + sum(other.standing > row.standing for other in self.named)


def mondays(schedule: Schedule) -> Schedule:
    """When the board comes: on Mondays, at the channel's time."""
    return Schedule(schedule.zone, schedule.at, frozenset({0}), schedule.starts)


def weekly(channel: Channel, deps: Deps, now: dt.datetime) -> list[Delivery]:
    """The board that fell due since the channel was last decided, with private standings where it is small."""
    slots = timetable.due(channel.decided or now, now, mondays(channel.schedule))
    if not slots or now - slots[-1].at > LATE:
        return []
    board = of_week(channel, slots[-1].day - dt.timedelta(days=7), deps, now)
    if not board.rows:
        return []
    year, week, _ = board.first.isocalendar()
    name = f"{year}-W{week:02}"
    deliveries = [Delivery(f"board:{channel.place}:{name}", channel.place, card(board, "Last week"), slots[-1].at)]
    if len(board.named) < FEWEST:
        deliveries += [
            Delivery(f"standing:{row.place}:{channel.place.channel}:{name}", row.place, own_card(row), slots[-1].at)
            for row in board.rows
        ]
    return deliveries


def of_week(channel: Channel, first: dt.date, deps: Deps, now: dt.datetime) -> Board:
    """The board of the seven days from `first`, a Monday."""
    last = first + dt.timedelta(days=6)
    days: dict[Place, list[dt.date]] = defaultdict(list)
    for author, day in deps.ledger.answers.practised(channel.place, first - dt.timedelta(days=7), last):
        days[author].append(day)
    people = deps.ledger.people.among(days)
    counted = {place: who for place, who in people.items() if not who.opted_out}
    rows = [
        _row(who, channel, week, deps, now)
        for place, who in counted.items()
        if (week := [day for day in days[place] if day >= first])
    ]
    rows.sort(key=lambda row: (tuple(-part for part in row.standing), row.name or "", str(row.place)))
    asked = _days_asked(channel, first, last, deps)
    return Board(first, tuple(rows), len(counted) * min(EACH, asked))


def _days_asked(channel: Channel, first: dt.date, last: dt.date, deps: Deps) -> int:
    postings = deps.ledger.postings.since([channel.place], first)
    return len({posting.day for posting in postings if posting.day <= last and posting.state is PostingState.POSTED})


def _row(who: Person, channel: Channel, week: Sequence[dt.date], deps: Deps, now: dt.datetime) -> Row:
    found = standing.streak(who, zone_of(who, channel), deps, now)
    return Row(who.place, who.shown_as, len(set(week)), found.current, len(week))


def card(board: Board, when: str) -> Card:
    """The board as everybody sees it."""
    return Card(f"{when} in practice", (*_together(board), *_ranking(board)))


def _together(board: Board) -> list[CardPart]:
    days = sum(row.days for row in board.rows)
    reached = "Goal reached." if board.goal and days >= board.goal else f"The goal is {board.goal}."
    people = len(board.rows)
    who = "one person" if people == 1 else f"{people} people"
    return [Text(f"{days} practice day{'' if days == 1 else 's'} by {who}. {reached}", lead="Together")]


def _ranking(board: Board) -> list[CardPart]:
    named = board.named
    if len(named) < FEWEST:
        return [Note("The ranking appears when three people agree to be shown; everyone’s own standing is private.")]
    shown = [row for row in named if board.rank(row) <= TOP]
    rows = tuple(
        (str(board.rank(row)), row.name or "", str(row.days), str(row.streak), str(row.answers)) for row in shown
    )
    parts: list[CardPart] = [Table("Practising", ("Rank", "Name", "Days", "Streak", "Answers"), rows)]
    others, private = len(named) - len(shown), len(board.rows) - len(named)
    if others:
        parts.append(Note("and one other practised" if others == 1 else f"and {others} others practised"))
    if private:
        parts.append(
            Note("One person practised privately" if private == 1 else f"{private} people practised privately")
        )
    return parts


def own_card(row: Row) -> Card:
    """One's own week, for nobody else."""
    days = f"{row.days} practice day{'' if row.days == 1 else 's'}"
    answers = f"{row.answers} answer{'' if row.answers == 1 else 's'}"
    return Card("Your week", (Text(f"{days}, {answers}, a streak of {row.streak}. Only you see this."),))


def show(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``board``: this week so far, and one's own standing in it."""
    channels = home_channels(event.by, event.at, deps.ledger)
    if not channels:
        return say("Board", "No channel practises here yet. An organiser starts one with setup.")
    today = timetable.local_day(now, channels[0].schedule.zone)
    board = of_week(channels[0], today - dt.timedelta(days=today.weekday()), deps, now)
    if not board.rows:
        return say("This week in practice", "Nobody has practised yet this week. Be the first.")
    shown = card(board, "This week")
    own = next((row for row in board.rows if row.place == event.by), None)
    mine = own_card(own).parts if own is not None else (Note("You have not practised yet this week."),)
    return Outcome(reply=Card(shown.title, (*shown.parts, *mine)))
