"""`starstreak doctor`: looks at everything a run needs and says in plain words what is missing or wrong."""

import os
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.errors import StarstreakError

if TYPE_CHECKING:
    from adapters.settings import Settings
    from adapters.storage import SchemaState


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing looked at: whether it is as it should be, and a sentence about it."""

    subject: str
    well: bool
    sentence: str


def doctor() -> None:
    """Say what is missing or wrong; exit code 1 if anything is."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    seen = list(_look())
    for each in seen:
        mark = ("✓ ", "green") if each.well else ("✗ ", "bold red")
        console.print(Text.assemble(mark, (f"{each.subject}: ", "bold"), each.sentence), soft_wrap=True)
    if not all(each.well for each in seen):
        raise typer.Exit(1)


def _look() -> Iterator[Seen]:
    from adapters.settings import Settings, SettingsError

    yield _content()
    yield _zones()
    yield _clock()
    try:
        settings = Settings.read()
    except SettingsError as error:
        yield from (Seen("Settings", well=False, sentence=problem) for problem in error.problems)
        return
    yield Seen("Settings", well=True, sentence="all can be used.")
    yield _data_dir(settings.data_dir)
    yield from _databases(settings)
    yield from _platforms(settings)


def _content() -> Seen:
    from adapters.main import library

    try:
        return Seen("Questions", well=True, sentence=f"{len(library().questions)} can be asked.")
    except StarstreakError as error:
        return Seen("Questions", well=False, sentence=f"the content has mistakes:\n{error}")


def _zones() -> Seen:
    from importlib.metadata import version

    count = len(zoneinfo.available_timezones())
    if count:
        return Seen("Time zones", well=True, sentence=f"{count} are known; tzdata {version('tzdata')} stands by.")
    return Seen("Time zones", well=False, sentence="none are known: install the operating system's tzdata package.")


def _clock() -> Seen:
    """A clock cannot be right before this program was installed: then it stands at 1970, or at a battery's last day."""
    from scheduler.clock import SystemClock

    now = SystemClock().now()
    if now.timestamp() < Path(__file__).stat().st_mtime:
        return Seen("Clock", well=False, sentence=f"it says {now:%Y-%m-%d %H:%M} UTC, which has passed: set the time.")
    return Seen("Clock", well=True, sentence=f"it is {now:%Y-%m-%d %H:%M} UTC.")


def _data_dir(path: Path) -> Seen:
    there = next((each for each in (path.absolute(), *path.absolute().parents) if each.exists()), path)
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        made = "can be written." if path.exists() else "will be made by the first run."
        return Seen("Data directory", well=True, sentence=f"{path} {made}")
    return Seen("Data directory", well=False, sentence=f"{there} is no directory that can be written: set another one.")


def _databases(settings: "Settings") -> Iterator[Seen]:
    """Look at each database that there is, without making or changing one."""
    from adapters.main import LEDGER, PLAYGROUND

    yield _database("Playground’s database", settings.in_data_dir(PLAYGROUND, LEDGER), settings.data_dir)
    if settings.database_url or settings.platforms:
        yield _database("Database", settings.main_database, settings.data_dir)


def _database(subject: str, url: str, made: Path) -> Seen:
    """Look at one; directories in `made` are made by the first run."""
    from adapters.main import open_database, sqlite_file

    file = sqlite_file(url)
    if file is not None and not file.exists():
        if file.is_relative_to(made) or file.parent.is_dir():
            return Seen(subject, well=True, sentence="there is none yet; the first run makes it.")
        return Seen(subject, well=False, sentence=f"there is no directory {file.parent}: make it.")
    if file is not None and not os.access(file, os.W_OK):
        return Seen(subject, well=False, sentence=f"{file} can’t be written: give this user write permission.")
    try:
        with open_database(url) as database:
            return _schema(subject, database.schema_state(), on_sqlite=file is not None)
    except StarstreakError as error:
        return Seen(subject, well=False, sentence=str(error))


def _schema(subject: str, state: "SchemaState", *, on_sqlite: bool) -> Seen:
    from adapters.storage import SchemaState

    match state:
        case SchemaState.CURRENT:
            return Seen(subject, well=True, sentence="it is ready for this version.")
        case SchemaState.NEWER:
            return Seen(
                subject, well=False, sentence="a newer Starstreak wrote it: update, or restore an older backup."
            )
        case SchemaState.OLD | SchemaState.EMPTY if on_sqlite:
            return Seen(subject, well=True, sentence="the next start prepares it for this version.")
        case SchemaState.OLD | SchemaState.EMPTY:
            return Seen(subject, well=False, sentence="it is not prepared for this version: run `starstreak migrate`.")


def _platforms(settings: "Settings") -> Iterator[Seen]:
    for name in settings.platforms:
        yield Seen(name, well=True, sentence=f"a token is set; the {name} adapter comes with a later version.")
    state = "on" if settings.playground_on else "off, and nothing else can run yet: set STARSTREAK_PLAYGROUND=on"
    yield Seen("Playground", well=settings.playground_on, sentence=f"it is {state}.")
