"""When a schedule falls due, and which practice day an instant belongs to: local dates and times against UTC instants.

Everything rests on one definition: a local time of a date *is reached* at the first instant at which the zone's wall
clock shows it or something later. In a spring gap that is the first valid instant after the gap, in an autumn fold the
first occurrence (ARCHITECTURE rule 8), wherever midnight lies. Because the later of two local times is never reached
first, slots are ordered as their dates are: no existing day is skipped and none comes twice.

Time is passed in, aware; a naive datetime raises `BadInputError`. All instants given back are in UTC.
"""

import datetime as dt
import difflib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.errors import BadInputError, BadZoneError
from bot.model import Schedule

DAY_ENDS = dt.time(3)
"""A practice day lasts until 03:00 on the next local date (PRODUCT "Streaks are humane")."""

STAYS_OPEN = dt.timedelta(hours=18)
"""A posting stays open at least this long (PRODUCT "Streaks are humane")."""

ONE_DAY = dt.timedelta(days=1)
FORTNIGHT = 14 * ONE_DAY
"""A weekday comes round within 7 days, or 14 where its next date was left out at the date line."""

NOT_PLACES = frozenset({"Factory", "localtime"})
"""Names in the tz database for "nobody has set this" and "whatever this machine has"."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A scheduled local date and the UTC instant at which it falls due."""

    day: dt.date
    at: dt.datetime


def zone(name: str) -> ZoneInfo:
    """The time zone of an IANA name.

    Raises:
        BadZoneError: there is no such zone; the message names similar ones, never what was typed.
    """
    return _zone(name)


def slot(schedule: Schedule, day: dt.date) -> dt.datetime | None:
    """The UTC instant at which `day` falls due.

    None if the schedule leaves that weekday out or begins later, or if the zone never had that date (Samoa went from
    29 to 31 December 2011).
    """
    if day < schedule.starts or day.weekday() not in schedule.weekdays:
        return None
    return _reached(day, schedule.at, _zone(schedule.zone))


def due(since: dt.datetime, until: dt.datetime, schedule: Schedule) -> list[Slot]:
    """The slots after `since` and up to `until`, in order; adjoining windows share none and lose none."""
    tz = _zone(schedule.zone)
    since, until = _utc(since), _utc(until)
    first, last = since.astimezone(tz), until.astimezone(tz)
    # In a fold the wall clock may have been set back to the date before the slot's.
    slots = _slots(schedule, first.date(), last.date() + last.fold * ONE_DAY)
    return [found for found in slots if since < found.at <= until]


def following(after: dt.datetime, schedule: Schedule) -> Slot | None:
    """The first slot after an instant; None if the schedule has no weekdays."""
    after = _utc(after)
    first = max(after.astimezone(_zone(schedule.zone)).date(), schedule.starts)
    slots = _slots(schedule, first, first + FORTNIGHT)
    return next((found for found in slots if found.at > after), None)


def local_day(at: dt.datetime, zone: str, ends: dt.time = DAY_ENDS) -> dt.date:
    """The practice day that an instant belongs to: until `ends` it is still the existing date before."""
    at, tz = _utc(at), _zone(zone)
    day = at.astimezone(tz).date()
    begins = _reached(day, ends, tz)
    while begins is None or at < begins:
        day -= ONE_DAY
        begins = _reached(day, ends, tz)
    return day


def day_ends(day: dt.date, zone: str) -> dt.datetime:
    """The instant at which a practice day ends: 03:00 on the next existing date."""
    tz = _zone(zone)
    after = day + ONE_DAY
    while (ends := _reached(after, DAY_ENDS, tz)) is None:
        after += ONE_DAY
    return ends


def closes(posted: dt.datetime, day: dt.date, zone: str) -> dt.datetime:
    """When a posting of `day` closes: at the day's end, but not before it has been open for 18 hours."""
    return max(day_ends(day, zone), _utc(posted) + STAYS_OPEN)


def _slots(schedule: Schedule, first: dt.date, last: dt.date) -> Iterator[Slot]:
    day = max(first, schedule.starts)
    while day <= last:
        if (at := slot(schedule, day)) is not None:
            yield Slot(day, at)
        day += ONE_DAY


def _reached(day: dt.date, time: dt.time, tz: ZoneInfo) -> dt.datetime | None:
    """The first instant at which the wall clock shows `time` of `day` or later; None if `day` does not exist."""
    wall = dt.datetime.combine(day, time)
    # With fold=0 a repeated time is read as its first occurrence, a skipped one with the offset from before the gap.
    instant = wall.replace(tzinfo=tz).astimezone(dt.UTC)
    if _wall(instant, tz) == wall:
        return instant
    return _gap_end(wall, tz)


def _gap_end(wall: dt.datetime, tz: ZoneInfo) -> dt.datetime | None:
    """The end of the gap that a wall time lies in; None if the gap swallows the wall time's whole date."""
    before = wall.replace(tzinfo=tz).utcoffset() or dt.timedelta()
    after = wall.replace(tzinfo=tz, fold=1).utcoffset() or dt.timedelta()
    earliest = (wall - after).replace(microsecond=0, tzinfo=dt.UTC)
    seconds = range((after - before) // dt.timedelta(seconds=1) + 1)
    passed = bisect_left(seconds, wall, key=lambda second: _wall(earliest + dt.timedelta(seconds=second), tz))
    end = earliest + dt.timedelta(seconds=passed)
    midnight = dt.datetime.combine(wall, dt.time())
    swallowed = (end + before).replace(tzinfo=None) <= midnight and midnight + ONE_DAY <= _wall(end, tz)
    return None if swallowed else end


def _wall(instant: dt.datetime, tz: ZoneInfo) -> dt.datetime:
    return instant.astimezone(tz).replace(tzinfo=None)


def _utc(at: dt.datetime) -> dt.datetime:
    if at.utcoffset() is None:
        raise BadInputError("A time needs its offset from UTC.")
    return at.astimezone(dt.UTC)


@cache
def _zone(name: str) -> ZoneInfo:
    if name not in _names():
        raise BadZoneError(_did_you_mean(name))
    return ZoneInfo(name)


@cache
def _names() -> frozenset[str]:
    return frozenset(available_timezones() - NOT_PLACES)


def _did_you_mean(typed: str) -> str:
    """A sentence with up to three similar names. Etc/GMT+2 is never one: it lies west of Greenwich, against habit."""
    places = sorted(name for name in _names() if "/" in name and not name.startswith("Etc/"))
    spellings = {name.rpartition("/")[2].casefold(): name for name in places}
    spellings |= {name.casefold(): name for name in places}
    wanted = typed[:40].strip().replace(" ", "_").casefold()
    similar = dict.fromkeys(spellings[match] for match in difflib.get_close_matches(wanted, spellings, cutoff=0.8))
    if not similar:
        return ""
    return f"That is not a time zone. Did you mean {' or '.join(similar)}?"
