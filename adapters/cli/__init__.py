"""`starstreak`: one file a command.

A command imports what it needs while it runs, and a module here only what is needed to name its options: `check` and
`--version` must not wait for the database and the web server (ARCHITECTURE rule 12).

Wrong input gets one plain line that says what to do, and exit code 2; no traceback reaches a user.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.check import check
from adapters.cli.checks import checks
from adapters.cli.corrections import corrections
from adapters.cli.doctor import doctor
from adapters.cli.migrate import migrate
from adapters.cli.preview import preview
from adapters.cli.questions import questions
from adapters.cli.run import run
from bot.errors import StarstreakError

WRONG_INPUT = 2

app = typer.Typer(
    name="starstreak", add_completion=False, pretty_exceptions_enable=False, context_settings={"max_content_width": 120}
)
for command in (run, check, checks, questions, preview, corrections, migrate, doctor):
    app.command()(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"starstreak {version('starstreak')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def starstreak(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """A practice partner for behavioral interviews that lives in Slack, Discord and your browser."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, by default this process's.

    Returns the exit code: 0 done, 1 done but something is wrong, 2 wrong input, 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our quotation marks still gets the sentence
    try:
        return app(arguments, standalone_mode=False) or 0
    except typer.TyperException as error:
        return _refuse(f"{error.format_message().rstrip('.')}. See `starstreak --help`.")
    except typer.Abort:
        return 130
    except StarstreakError as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"Can’t use {error.filename or 'a file'}: {error.strerror or type(error).__name__}.")
    except Exception as error:  # noqa: BLE001 -- the last line of defence; where it happened is all that may be shown
        return _refuse(f"Something went wrong in Starstreak itself: {_place(error)}. Please report it.", code=1)


def _refuse(sentence: str, *, code: int = WRONG_INPUT) -> int:
    typer.echo(sentence, err=True)
    return code


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return type(error).__name__ + where
