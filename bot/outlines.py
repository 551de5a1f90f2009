"""The outlines of model answers: `models.toml` in, `Outline`s out, or every mistake in it at once.

An outline holds facts and no sentences, so that somebody who reads it still has to find words of their own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot import tables
from bot.errors import ContentErrors
from bot.tables import Fields, Problem, Table, codes, like, text

FILE = "models.toml"
LONGEST_TITLE = 60
"""Characters of a title."""
TITLE_WORDS = 8
LONGEST_FACT = 90
"""Characters of a fact: one phrase, read at a glance."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What happened in a model answer (COVERAGE 8.2): `facts` in the order they are told, `source` "000" to "004"."""

    id: str
    source: str
    title: str
    facts: tuple[str, ...]


def load(content: str) -> tuple[Outline, ...]:
    """Read the ``[[model]]`` tables of `content`, ordered by number; every field is required.

    Raises:
        ContentErrors: something is wrong; `problems` holds one line for each mistake, in the order of lines. What isn't
            TOML contributes that one problem.
    """
    read, problems = tables.read(FILE, content, _FIELDS)
    for table in read:
        problems += table.problems(tables.mistakes(table, _FIELDS[table.kind]))
    problems += _repeated(read)
    if problems:
        raise ContentErrors([str(problem) for problem in sorted(problems)])
    outlines = (Outline(**{**table.values, "facts": tuple(table.values["facts"])}) for table in read)
    return tuple(sorted(outlines, key=lambda outline: int(outline.id.removeprefix("M"))))


def _repeated(read: Iterable[Table]) -> Iterator[Problem]:
    """Ids used before."""
    ids: dict[str, Table] = {}
    for table in read:
        first = ids.setdefault(table.id, table)
        if first is not table and table.values.get("id") == table.id:
            yield from table.problems([f"this id is taken at {first.file}:{first.line}"])


def _title(value: object) -> Iterator[str]:
    yield from text(LONGEST_TITLE)(value)
    if isinstance(value, str) and len(value.split()) > TITLE_WORDS:
        yield f"has {len(value.split())} words, {TITLE_WORDS} are the most"


_FIELDS: Mapping[str, Fields] = {
    "model": {
        "id": like(r"M[1-9]\d?", "M5"),
        "source": like(r"00[0-4]", "003"),
        "title": _title,
        "facts": codes(text(LONGEST_FACT), least=1),
    },
}
"""What a table must hold."""
