"""Streaks: how many scheduled practice days somebody has kept up (PRODUCT "Streaks are humane").

The streak is the longest run of scheduled days up to now that misses at most one in any ISO week; it counts the
practised ones. A run begins with a practised day, so no grace is spent on a streak of nothing. Spending grace on the
first lapse that comes instead would let an additional practised day end a streak: with Monday and Tuesday missed,
Wednesday practised and Thursday missed, Thursday is forgiven; practising on Monday too would waste the week's grace on
Tuesday. Here more practice, or a pause, never lowers anything.

Days that are not scheduled are not looked at; a missed day in a pause, or one that is still open, is neutral.
"""

import datetime as dt
import enum
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from zoneinfo import ZoneInfo

from bot.errors import BadInputError
from bot.model import Pause

DAY_ENDS = dt.time(3)
"""A practice day lasts until 03:00 on the next local date."""


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A local date with a posting, and the UTC instants from which and before which an answer counts for it."""

    day: dt.date
    opens: dt.datetime
    closes: dt.datetime


class Today(enum.StrEnum):
    """Whether something can be done now: a scheduled day is open, or open and practised already, or neither."""

    OPEN = "open"
    DONE = "done"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Streak:
    """A person's streak in practised days. `grace` are the missed days that the current streak was spared."""

    current: int
    best: int
    grace: tuple[dt.date, ...]
    missed: tuple[dt.date, ...]
    today: Today


def streak(
    scheduled: Sequence[Scheduled], practised: Collection[dt.date], pauses: Sequence[Pause], now: dt.datetime
) -> Streak:
    """The streak at `now`. `scheduled` is one entry a date, in order; `practised` the dates answers counted for."""
    days = list(_settled(scheduled, practised, pauses, now))
    kept = [0, *accumulate(done for _, done in days)]
    lapses: dict[tuple[int, int], int] = {}
    start = best = 0
    for index, (day, done) in enumerate(days):
        if not done:
            week = day.isocalendar()[:2]
            start = max(start, lapses.get(week, -1) + 1)
            lapses[week] = index
        while start <= index and not days[start][1]:
            start += 1
        best = max(best, kept[index + 1] - kept[start])
    return Streak(
        current=kept[-1] - kept[start],
        best=best,
        grace=tuple(day for day, done in days[start:] if not done),
        missed=tuple(day for day, done in days[:start] if not done),
        today=_today(scheduled, practised, pauses, now),
    )


def practice_day(at: dt.datetime, scheduled: Sequence[Scheduled], zone: str) -> dt.date:
    """The day that an answer given at `at` counts for.

    It is the latest scheduled day that is open then; if there is none, the local date in `zone`, which until 03:00 is
    still the one before. Raises BadInputError for a naive `at`.
    """
    if at.utcoffset() is None:
        raise BadInputError("A time needs its offset from UTC.")
    open_days = [entry.day for entry in scheduled if _is_open(entry, at)]
    return max(open_days) if open_days else _local_day(at, zone)


def _settled(
    scheduled: Sequence[Scheduled], practised: Collection[dt.date], pauses: Sequence[Pause], now: dt.datetime
) -> Iterator[tuple[dt.date, bool]]:
    """The scheduled days that say something by now, each with whether it was practised."""
    for entry in scheduled:
        if entry.day in practised:
            yield entry.day, True
        elif entry.closes <= now and not _paused(entry.day, pauses):
            yield entry.day, False


def _today(
    scheduled: Sequence[Scheduled], practised: Collection[dt.date], pauses: Sequence[Pause], now: dt.datetime
) -> Today:
    latest = max((entry.day for entry in scheduled if _is_open(entry, now)), default=None)
    if latest is None:
        return Today.NONE
    if latest in practised:
        return Today.DONE
    return Today.NONE if _paused(latest, pauses) else Today.OPEN


def _is_open(entry: Scheduled, at: dt.datetime) -> bool:
    return entry.opens <= at < entry.closes


def _paused(day: dt.date, pauses: Sequence[Pause]) -> bool:
    return any(pause.covers(day) for pause in pauses)


def _local_day(at: dt.datetime, zone: str) -> dt.date:
    wall = at.astimezone(ZoneInfo(zone))
    return wall.date() if wall.time() >= DAY_ENDS else wall.date() - dt.timedelta(days=1)
