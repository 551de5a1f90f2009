"""`starstreak checks`: everything an answer is checked for, as a table or as JSON."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bot.star.checks import Check
    from bot.star.checks.base import Level
    from bot.star.scorecards import Scorecard

NO_SEVERITY = "–"
"""Scorecards find no fault."""


def checks(
    as_json: Annotated[bool, typer.Option("--json", help="Print every field as JSON.")] = False,
    score: Annotated[bool, typer.Option("--score", help="Explain on one page how the score comes about.")] = False,
    trust: Annotated[
        bool, typer.Option("--trust", help="How often each check is right, on answers that people labelled.")
    ] = False,
) -> None:
    """List what answers are checked for: H must fix, M improve, L hint."""
    from adapters.cli.terminal import print_json, print_table

    if score:
        from bot.star.score import explanation

        typer.echo(explanation())
    elif trust:
        _print_trust(as_json)
    elif as_json:
        print_json([_as_object(entry) for entry in _entries()])
    else:
        print_table(("Id", "Title", "Looks at", "Severity", "Answers to"), [_as_row(entry) for entry in _entries()])


def _entries() -> "list[Check | Scorecard]":
    from bot.star.checks import CATALOGUE
    from bot.star.scorecards import SCORECARDS

    return sorted([*CATALOGUE, *SCORECARDS], key=lambda entry: _order(entry.id))


def _print_trust(as_json: bool) -> None:
    from adapters.cli import trust
    from adapters.cli.terminal import print_json, print_table
    from adapters.main import checker, library

    answers = trust.labelled()
    typer.echo(f"Checking {len(answers)} labelled answers …", err=True)
    known = trust.records(answers, checker(), library())
    titles = {entry.id: entry.title for entry in _entries()}
    kept = [(id_, titles[id_], known[id_]) for id_ in sorted(known, key=_order)]
    if as_json:
        print_json([trust.as_object(id_, title, record) for id_, title, record in kept])
    else:
        print_table(trust.HEADER, [trust.as_row(id_, title, record) for id_, title, record in kept])


def _order(id_: str) -> tuple[bool, str, int]:
    """C01 to C55 first, then the others by letters and number."""
    letters = id_.rstrip("0123456789")
    return letters != "C", letters, int(id_.removeprefix(letters))


def _as_row(entry: "Check | Scorecard") -> tuple[str, ...]:
    return (entry.id, entry.title, entry.looks_at, _severity(entry), _applies(entry))


def _level(entry: "Check | Scorecard") -> "Level | None":
    from bot.star.checks import Check

    return entry.severity if isinstance(entry, Check) else None


def _severity(entry: "Check | Scorecard") -> str:
    """The usual severity and what changes it: "M; H for PRJ, CON; L typed"."""
    level = _level(entry)
    if level is None:
        return NO_SEVERITY
    said = [level.usual.value]
    for severity in dict.fromkeys(level.types.values()):
        named = ", ".join(kind.value for kind, found in level.types.items() if found is severity)
        said.append(f"{severity.value} for {named}")
    said += [f"{severity.value} at layer {layer}" for layer, severity in level.layers.items()]
    if level.typed is not None:
        said.append(f"{level.typed.value} typed")
    if level.targeted is not None:
        said.append(f"{level.targeted.value} targeted")
    if level.eased is not None:
        said.append(f"M under {level.eased[0]}")
    return "; ".join(said)


def _applies(entry: "Check | Scorecard") -> str:
    """The questions whose answers are looked at, by the groups that most checks share."""
    from bot.star.checks.base import EVERY, STORIES, WITH_EXAMPLE

    groups = {EVERY: "every question", WITH_EXAMPLE: "stories and HOW", STORIES: "stories"}
    if entry.types in groups:
        return groups[entry.types]
    others = [kind.value for kind in sorted(EVERY - entry.types)]
    return f"all but {', '.join(others)}" if len(others) < len(entry.types) else ", ".join(_types(entry))


def _types(entry: "Check | Scorecard") -> list[str]:
    from bot.model import QuestionType

    return [kind.value for kind in QuestionType if kind in entry.types]


def _as_object(entry: "Check | Scorecard") -> dict[str, Any]:
    level = _level(entry)
    severity = None
    if level is not None:
        severity = {
            "usual": level.usual.value,
            "types": {kind.value: found.value for kind, found in level.types.items()},
            "layers": {str(layer): found.value for layer, found in level.layers.items()},
            "typed": level.typed.value if level.typed else None,
            "targeted": level.targeted.value if level.targeted else None,
            "profiles": {level.eased[0]: "M"} if level.eased else {},
        }
    return {
        "id": entry.id,
        "title": entry.title,
        "looks_at": entry.looks_at,
        "severity": severity,
        "types": _types(entry),
    }
