"""Content files as tables: TOML in, each ``[[kind]]`` table with the line where it begins, and checks of its fields.

Somebody who adds ten questions should learn of all their slips in one run, each with the line to go to. `tomllib` does
not tell where a table begins, so that is looked up in the text, with its strings and comments taken out.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

Check = Callable[[object], Iterator[str]]
"""Looks at a field's value and tells what is wrong with it, each time as a sentence without its subject."""

Fields = Mapping[str, Check]
"""What a table must hold: every field with its check."""


class Problem(NamedTuple):
    """A mistake and where it is."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Table:
    """A ``[[kind]]`` table as written; `line` is where it begins, the first being 1."""

    file: str
    line: int
    kind: str
    values: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Its id, or its kind where the id can't be printed."""
        written = self.values.get("id")
        return written if isinstance(written, str) and written and written.isprintable() else self.kind

    def problems(self, mistakes: Iterable[str]) -> Iterator[Problem]:
        """The mistakes as problems of this table."""
        return (Problem(self.file, self.line, f"{self.id}: {mistake}") for mistake in mistakes)


# A string of either kind on several lines, one on a single line, or a comment; the leftmost wins, as in TOML.
_OPAQUE = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})' r"|'''.*?'''(?:'{0,2})" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'" r"|#[^\n]*",
    re.DOTALL,
)


def read(file: str, text: str, kinds: Collection[str]) -> tuple[list[Table], list[Problem]]:
    """The tables of a file, which are of these kinds, and what is wrong with the file as a whole."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).rpartition(" (at ")
        line = re.match(r"line (\d+)", place)
        return [], [Problem(file, int(line[1]) if line else text.count("\n") + 1, f"not valid TOML: {message}")]
    structure = _OPAQUE.sub(lambda opaque: "\n" * opaque[0].count("\n"), text)
    tables: list[Table] = []
    problems: list[Problem] = []
    for key, entries in data.items():
        lines = _lines(structure, rf"\[\[[ \t]*{re.escape(key)}[ \t]*\]\]")
        if key not in kinds:
            problems.append(Problem(file, _first_line(structure, key), f"{key!r} does not belong here"))
        elif not isinstance(entries, list) or len(entries) != len(lines):
            problems.append(Problem(file, _first_line(structure, key), f"write each {key} under its own [[{key}]]"))
        else:
            tables += [Table(file, line, key, values) for line, values in zip(lines, entries, strict=True)]
    return tables, problems


def _first_line(structure: str, key: str) -> int:
    """The line where a top-level key comes first: a header, or else an assignment; 1 where the key is quoted."""
    name = rf"{re.escape(key)}(?![\w-])"
    return next(iter(_lines(structure, rf"\[+[ \t]*{name}") or _lines(structure, name)), 1)


def _lines(structure: str, pattern: str) -> list[int]:
    """The numbers of the lines that begin with the pattern."""
    return [structure.count("\n", 0, found.start()) + 1 for found in re.finditer(rf"^[ \t]*{pattern}", structure, re.M)]


def mistakes(table: Table, fields: Fields) -> Iterator[str]:
    """What is wrong with the fields of one table."""
    for name in table.values.keys() - fields.keys():
        yield f"{name!r} is not a field"
    for name, check in fields.items():
        if name in table.values:
            yield from (f"{name} {wrong}" for wrong in check(table.values[name]))
        else:
            yield f"{name} is missing"


def text(longest: int) -> Check:
    """A text of one line, with so many characters at most."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, str):
            yield "must be a text in quotes"
        elif not value.strip():
            yield "is empty"
        elif value != " ".join(value.split()):
            yield "has line breaks or needless spaces"
        elif len(value) > longest:
            yield f"is {len(value)} characters long, {longest} is the most"

    return check


def like(pattern: str, example: str) -> Check:
    """A text of this form."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII):
            yield f"is {value!r}, it should look like {example}"

    return check


def one_of(codes: Collection[str]) -> Check:
    """One of these codes."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, str) or value not in codes:
            yield f"is {value!r}, it should be one of: {', '.join(codes)}"

    return check


def flag(value: object) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield "must be true or false"


def list_of(entry: Check) -> Check:
    """A list of what passes a check."""

    def check(value: object) -> Iterator[str]:
        if not isinstance(value, list):
            yield "must be a list"
            return
        for number, item in enumerate(value, 1):
            yield from (f"entry {number} {wrong}" for wrong in entry(item))

    return check


def codes(entry: Check, *, least: int = 0) -> Check:
    """A list without repetition."""

    def check(value: object) -> Iterator[str]:
        yield from list_of(entry)(value)
        if isinstance(value, list):
            if len(value) < least:
                yield "is empty"
            yield from (f"names {item!r} twice" for n, item in enumerate(value) if item in value[:n])

    return check
