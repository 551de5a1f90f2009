"""`starstreak check`: a text gets its report, in the words the chats use or as JSON; `--jsonl` checks many."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated

import typer

from bot.errors import BadInputError

STANDARD_INPUT = Path("-")


def check(
    file: Annotated[
        Path, typer.Argument(help="A UTF-8 text file; without it, or with -, standard input.", show_default=False)
    ] = STANDARD_INPUT,
    question: Annotated[
        str, typer.Option(help="What was asked: an id such as Q07, or the words.", show_default=False)
    ] = "",
    profile: Annotated[str, typer.Option(help="How an answer's time should be divided.")] = "core",
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as a JSON object.")] = False,
    as_lines: Annotated[
        bool,
        typer.Option("--jsonl", help='Read {"id", "text", "question", "profile"} and print a report, line by line.'),
    ] = False,
) -> None:
    """Check an answer, or with --jsonl many."""
    if as_json and as_lines:
        raise BadInputError("Use either --json or --jsonl, not both.")
    from adapters.cli import batch
    from adapters.cli.examiner import Examiner
    from adapters.cli.report import print_report
    from adapters.cli.terminal import print_json
    from adapters.main import checker, library
    from bot.star import to_contract

    examiner = Examiner(checker(), library, question, profile)
    with _opened(file) as stream:
        if as_lines:
            raise typer.Exit(0 if batch.check(stream, examiner, sys.stdout.buffer) else 1)
        text = _decoded(stream.read())
    report = examiner.check(text)
    if as_json:
        print_json(to_contract(report, str(file)))
    else:
        follow_up = library().follow_up(report.follow_ups[0]) if report.follow_ups else None
        print_report(text, report, profile, examiner.question, follow_up)


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    if file != STANDARD_INPUT:
        with file.open("rb") as stream:
            yield stream
        return
    if sys.stdin.isatty():
        typer.echo("Type your answer; end with Ctrl-D on a line of its own.", err=True)
    yield sys.stdin.buffer


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError("The text is not UTF-8: save it as UTF-8 and try again.") from None
    if not text.strip():
        raise BadInputError("There is nothing to check: the text is empty.")
    return text
