"""`starstreak run`: everything that is set up, until it is told to stop."""

import signal
import sys
import webbrowser
from types import FrameType
from typing import Annotated

import typer

from bot.errors import BadInputError


def run(
    open_browser: Annotated[
        bool, typer.Option("--open", help="Open the page in a browser, where there is one.")
    ] = False,
) -> None:
    """Start Starstreak; Ctrl-C stops it."""
    from adapters import log, main
    from adapters.settings import Settings

    settings = Settings.read()
    if not settings.playground_on:
        names = " and ".join(settings.platforms) or "chat platforms"
        raise BadInputError(
            f"There is nothing to run: the adapters for {names} come with a later version. "
            "Set STARSTREAK_PLAYGROUND=on to run the playground."
        )
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, _end)
    log.set_up(settings.log_format)

    def ready(address: str) -> None:
        _announce(address, str(settings.data_dir))
        if open_browser and sys.stdout.isatty() and not webbrowser.open(address):
            typer.echo("No browser was found here: open the address yourself.")

    main.run(settings, ready)


def _announce(address: str, kept_in: str) -> None:
    from importlib.metadata import version

    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(f"\n  ★ Starstreak {version('starstreak')}", style="bold"))
    console.print(Text.assemble("    Open ", (address, "bold cyan underline"), " in your browser."), soft_wrap=True)
    console.print(Text(f"    Practice is kept in {kept_in}. Ctrl-C stops.\n", style="dim"), soft_wrap=True)


def _end(_signal: int, _frame: FrameType | None) -> None:
    """Being told to stop is no failure."""
    raise SystemExit(0)
