"""Instants as a page shows them, in the channel's zone."""

import datetime as dt
from zoneinfo import ZoneInfo


def moment(at: dt.datetime, zone: str) -> str:
    """The playground's date and time: "Tuesday 24 November, 09:01"."""
    return f"{at.astimezone(ZoneInfo(zone)):%A %-d %B, %H:%M}"


def day(at: dt.datetime, zone: str) -> str:
    """A day in short: "Tue 24 Nov"."""
    return f"{at.astimezone(ZoneInfo(zone)):%a %-d %b}"


def date(at: dt.datetime, zone: str) -> str:
    """A date without its weekday: "24 Nov"."""
    return f"{at.astimezone(ZoneInfo(zone)):%-d %b}"


def stamp(at: dt.datetime, now: dt.datetime, zone: str) -> str:
    """When a message was written: the time, with the day unless that is today."""
    wall = at.astimezone(ZoneInfo(zone))
    if wall.date() == now.astimezone(ZoneInfo(zone)).date():
        return f"{wall:%H:%M}"
    return f"{wall:%a %-d %b, %H:%M}"
