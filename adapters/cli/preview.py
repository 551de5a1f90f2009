"""`starstreak preview`: what a channel would be asked over the next days, and why, by the rules that will ask it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.errors import BadInputError
from bot.model import Channel, Place, Schedule

if TYPE_CHECKING:
    from bot.questions import Library
    from bot.spacing import Asked, Planned

NEW = Place("terminal", "here", "new")
"""A channel that nobody has started yet."""

DAYS = 30
MOST_DAYS = 366


def preview(
    days: Annotated[int, typer.Option(min=1, max=MOST_DAYS, help="How many days to look ahead.")] = DAYS,
    zone: Annotated[str, typer.Option(help="The new channel's time zone.")] = "UTC",
    start: Annotated[
        str, typer.Option("--from", metavar="DATE", help="The first date; without it, today.", show_default=False)
    ] = "",
    channel: Annotated[
        str,
        typer.Option(
            help="A channel of the database, platform:community:channel, instead of a new one.", show_default=False
        ),
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON.")] = False,
) -> None:
    """Show what a channel would be asked, and why."""
    from adapters.cli.terminal import print_json, print_table
    from adapters.main import library
    from bot import spacing

    asked_in, history = _known(channel) if channel else (Channel(NEW, "new", Schedule(zone)), ())
    try:
        scheduled = list(_scheduled(asked_in, _date(start) if start else None, days))
    except OverflowError:
        raise BadInputError("--from is too near the beginning or the end of the calendar.") from None
    plan = spacing.preview(history, library().questions, scheduled, seed=str(asked_in.place))
    if as_json:
        print_json([_as_object(planned, library()) for planned in plan])
    else:
        print_table(("Date", "Id", "Question", "Why"), [_as_row(planned, library()) for planned in plan])
        for lost in (lost for planned in plan for lost in planned.dropped):
            typer.echo(f"Dropped: {lost.question}, due {lost.due:%a %d %b}. {lost.why}.")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise BadInputError("--from needs a date written like 2027-01-31.") from None


def _known(text: str) -> "tuple[Channel, Sequence[Asked]]":
    """A channel of the database and what it was asked."""
    from adapters.main import existing_database
    from adapters.settings import Settings

    place = Place.parse(text if text.count(":") == 3 else f"{text}:")
    with existing_database(Settings.read(), place.platform) as database, database.reading() as ledger:
        channel = ledger.channels.get(place)
        if channel is None:
            raise BadInputError("The database knows no such channel: write platform:community:channel.")
        return channel, ledger.postings.history([place]).get(place, ())


def _scheduled(channel: Channel, first: dt.date | None, days: int) -> Iterator[dt.date]:
    """The dates among so many days on which the channel will be asked: from today on, while no first one is given."""
    from bot import timetable
    from scheduler.clock import SystemClock

    now = SystemClock().now()
    decided = channel.decided or now.min.replace(tzinfo=dt.UTC)
    # The playground's clock may be ahead of ours; what was decided there has passed.
    today = timetable.local_day(max(now, decided), channel.schedule.zone)
    for ahead in range(days):
        day = (first or today) + dt.timedelta(days=ahead)
        at = timetable.slot(channel.schedule, day)
        if at is not None and at > decided and day not in channel.skip:
            yield day


def _as_object(planned: "Planned", library: "Library") -> dict[str, Any]:
    return {
        "date": planned.day.isoformat(),
        "question": planned.question,
        "wording": _wording(planned, library),
        "angle": planned.angle,
        "why": planned.why,
        "due": planned.due.isoformat() if planned.due else None,
        "dropped": [
            {"question": lost.question, "due": lost.due.isoformat(), "why": lost.why} for lost in planned.dropped
        ],
    }


def _as_row(planned: "Planned", library: "Library") -> tuple[str, ...]:
    due = f" (due {planned.due:%d %b})" if planned.due else ""
    return (f"{planned.day:%a %d %b}", planned.question, _wording(planned, library), planned.why + due)


def _wording(planned: "Planned", library: "Library") -> str:
    question = library.get(planned.question)
    return question.wording(planned.angle) if question else ""
