"""`starstreak questions`: the question bank, filtered, as a table or as JSON."""

import dataclasses
from collections.abc import Collection
from typing import Annotated

import typer

from bot.errors import BadInputError


def questions(
    category: Annotated[str, typer.Option(help="A customer, B technical, C collaboration, D leadership, E fit.")] = "",
    type_: Annotated[str, typer.Option("--type", help="The kind of answer: EP, PRJ, CON, FAIL …")] = "",
    competency: Annotated[str, typer.Option(help="What it shows: K1 to K5, J or fit.")] = "",
    level: Annotated[str, typer.Option(help="beginner, intermediate or advanced.")] = "",
    principle: Annotated[str, typer.Option(help="One of Amazon's leadership principles: CO, OW …")] = "",
    company: Annotated[str, typer.Option(help="A company that asks it: amazon, google …")] = "",
    text: Annotated[str, typer.Option(help="Words that must occur.")] = "",
    must_prepare: Annotated[bool, typer.Option("--must-prepare", help="Only those everybody should prepare.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print every field as JSON.")] = False,
) -> None:
    """List the questions; filters add up."""
    from adapters.cli.terminal import print_json, print_table
    from adapters.main import library
    from bot.model import Category, QuestionType
    from bot.questions import COMPANIES, COMPETENCIES, LEVELS, PRINCIPLES

    found = library().find(
        category=_one_of("--category", category.upper(), tuple(Category)),
        type=_one_of("--type", type_.upper(), tuple(QuestionType)),
        competency=_one_of("--competency", competency, COMPETENCIES),
        level=_one_of("--level", level.lower(), LEVELS),
        principle=_one_of("--principle", principle.upper(), PRINCIPLES),
        company=_one_of("--company", company.lower(), COMPANIES),
        must_prepare=must_prepare or None,
        text=text,
    )
    if as_json:
        print_json([dataclasses.asdict(question) for question in found])
    elif not found:
        typer.echo("No question meets all of that: leave a filter out.")
    else:
        rows = [(it.id, it.text, "/".join(it.types), it.category.value, it.competency, it.level) for it in found]
        print_table(("Id", "Question", "Type", "Category", "Competency", "Level"), rows)


def _one_of(option: str, value: str, choices: Collection[str]) -> str | None:
    """The value, None for the empty one; raises BadInputError for one that is no choice."""
    if value and value not in choices:
        raise BadInputError(f"{option} can be one of: {', '.join(choices)}.")
    return value or None
