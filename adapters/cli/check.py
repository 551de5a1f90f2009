"""`starstreak check`: a text gets its report, in the words the chats use or as JSON; `--jsonl` checks many."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Annotated

import typer

from bot.errors import BadInputError

STANDARD_INPUT = Path("-")
FULL = 2
"""The layer of a full story; the others are shorter and longer."""


def check(
    file: Annotated[
        Path, typer.Argument(help="A UTF-8 text file; without it, or with -, standard input.", show_default=False)
    ] = STANDARD_INPUT,
    question: Annotated[
        str, typer.Option(help="What was asked: an id such as Q07, or the words.", show_default=False)
    ] = "",
    profile: Annotated[str, typer.Option(help="How an answer's time should be divided.")] = "core",
    layer: Annotated[
        int, typer.Option(help="How deep it goes: 1 the outline, 2 the full story, 3 every detail.")
    ] = FULL,
    company: Annotated[
        list[str] | None,
        typer.Option(help="A company it is meant for; given twice, both are shown side by side.", show_default=False),
    ] = None,
    seconds: Annotated[
        int | None, typer.Option(help="How long it took to tell, by the clock.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as a JSON object.")] = False,
    as_lines: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read {"id", "text"} with "question", "profile", "layer", "company", "seconds", and print a report, '
            "line by line.",
        ),
    ] = False,
) -> None:
    """Check an answer, or with --jsonl many."""
    if as_json and as_lines:
        raise BadInputError("Use either --json or --jsonl, not both.")
    from adapters.cli import batch
    from adapters.cli.examiner import Examiner
    from adapters.cli.report import print_report, to_object
    from adapters.cli.terminal import print_json
    from adapters.main import checker, library
    from bot.star import Terms

    companies = _companies(company or [])
    aimed_at = companies[0] if len(companies) == 1 else ""
    examiner = Examiner(checker(), library, question, Terms(profile, layer, aimed_at, seconds))
    with _opened(file) as stream:
        if as_lines:
            if len(companies) > 1:
                raise BadInputError("With --jsonl, name one --company, or one on each line.")
            raise typer.Exit(0 if batch.check(stream, examiner, sys.stdout.buffer) else 1)
        text = _decoded(stream.read())
    report = examiner.check(text)
    lenses = {name: examiner.lens(text, name) for name in companies}
    if as_json:
        print_json(to_object(report, str(file), lenses))
    else:
        probes = [found for probe in report.follow_ups if (found := library().follow_up(probe)) is not None]
        print_report(text, report, profile, examiner.question, probes, lenses)


def _companies(names: Sequence[str]) -> list[str]:
    """The companies, each once; raises BadInputError for one without a tuning of its own."""
    from bot.star import COMPANIES

    companies = list(dict.fromkeys(name.lower() for name in names))
    if not COMPANIES.keys() >= set(companies):
        raise BadInputError(f"--company can be one of: {', '.join(COMPANIES)}.")
    return companies


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
