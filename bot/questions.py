"""The question bank: content files in, a `Library` out, or every mistake in them at once."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot import tables
from bot.errors import ContentErrors
from bot.model import Category, Question, QuestionType
from bot.tables import Fields, Problem, Table, codes, flag, like, list_of, one_of, text

LONGEST_WORDING = 220
"""Characters of a question, angle or probe: two sentences, read at a glance."""
LONGEST_NOTE = 160
"""Characters of `tests`, `story` and `prepare`."""
ANGLES = 4
"""One for each return after 3, 7, 14 and 21 days (PRODUCT "Spacing, team")."""

LEVELS = ("beginner", "intermediate", "advanced")  # COVERAGE FW17
COMPETENCIES = ("K1", "K2", "K3", "K4", "K5", "J", "fit")  # COVERAGE FW12, FW10; `fit` where §4 names none
COMPANIES = ("amazon", "anthropic", "apple", "google", "meta", "microsoft", "openai", "palantir")  # COVERAGE 8.6
SOURCES = ("000", "001", "002", "003", "004")
SLOTS = tuple(f"S{number}" for number in range(1, 18))  # COVERAGE §3
MODELS = tuple(f"M{number}" for number in range(1, 50))  # COVERAGE 8.2
CHECKS = tuple(f"C{number:02}" for number in range(1, 56))  # COVERAGE §2
PRINCIPLES = {
    "CO": "Customer Obsession",
    "OW": "Ownership",
    "IS": "Invent and Simplify",
    "AR": "Are Right, A Lot",
    "LC": "Learn and Be Curious",
    "HD": "Hire and Develop the Best",
    "HS": "Insist on the Highest Standards",
    "TB": "Think Big",
    "BA": "Bias for Action",
    "FR": "Frugality",
    "ET": "Earn Trust",
    "DD": "Dive Deep",
    "DC": "Have Backbone; Disagree and Commit",
    "DR": "Deliver Results",
    "EE": "Strive to be Earth's Best Employer",
    "SR": "Success and Scale Bring Broad Responsibility",
}
"""Amazon's sixteen leadership principles by the codes of COVERAGE §4; it names eleven, the other five are ours."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question put to somebody after their answer (COVERAGE §5). `checks` are the findings that call for it."""

    id: str
    probe: str
    tests: str
    prepare: str
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """All questions, ordered by id, and all follow-ups, ordered by number."""

    questions: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...]

    def get(self, question_id: str) -> Question | None:
        """The question with this id."""
        return next((question for question in self.questions if question.id == question_id), None)

    def follow_up(self, follow_up_id: str) -> FollowUp | None:
        """The follow-up with this id."""
        return next((follow_up for follow_up in self.follow_ups if follow_up.id == follow_up_id), None)

    def find(
        self,
        *,
        category: str | None = None,
        type: str | None = None,  # noqa: A002 -- keyword-only, and the word people filter by
        competency: str | None = None,
        level: str | None = None,
        principle: str | None = None,
        company: str | None = None,
        must_prepare: bool | None = None,
        text: str | None = None,
    ) -> tuple[Question, ...]:
        """The questions that meet every condition given, ordered by id.

        A question of two types is found under both. Every word of `text` must occur in the question, an angle, what it
        tests or its story, whatever the case.
        """

        def fits(question: Question) -> bool:
            conditions: tuple[tuple[object, Collection[object]], ...] = (
                (category, (question.category,)),
                (type, question.types),
                (competency, (question.competency,)),
                (level, (question.level,)),
                (principle, question.principles),
                (company, question.companies),
                (must_prepare, (question.must_prepare,)),
            )
            return all(wanted is None or wanted in found for wanted, found in conditions)

        words = (text or "").casefold().split()
        return tuple(question for question in self.questions if fits(question) and _mentions(question, words))

    def match(self, text: str) -> Question | None:
        """The question that is asked with these words, as itself or as an angle.

        Case, whitespace and punctuation don't count: phones write curly apostrophes.
        """
        wanted = _plain(text)
        return next(
            (
                question
                for question in self.questions
                if wanted in {_plain(wording) for wording in (question.text, *question.angles)}
            ),
            None,
        )


def load(files: Mapping[str, str]) -> Library:
    """Read the bank from `files`: names such as ``questions/technical.toml``, and their text.

    A file holds ``[[question]]`` or ``[[follow_up]]`` tables and nothing else; every field is required, though a list
    other than `types` and `angles` may be empty.

    Raises:
        ContentErrors: something is wrong; `problems` holds one line for each mistake in any of the files, in the order
            of file and line. A file that isn't TOML contributes that one problem.
    """
    read: list[Table] = []
    problems: list[Problem] = []
    for name, content in sorted(files.items()):
        found, wrong = tables.read(name, content, _FIELDS)
        read += found
        problems += wrong
    # A reference may point into what could not be read, so references are judged once every file reads well.
    follow_ups = None if problems else {table.id for table in read if table.kind == "follow_up"}
    for table in read:
        problems += table.problems(_mistakes(table, follow_ups))
    problems += _repeated(read)
    if problems:
        raise ContentErrors([str(problem) for problem in sorted(problems)])
    questions = [_question(table) for table in read if table.kind == "question"]
    probes = [_follow_up(table) for table in read if table.kind == "follow_up"]
    return Library(
        tuple(sorted(questions, key=lambda question: question.id)),
        tuple(sorted(probes, key=lambda follow_up: int(follow_up.id.removeprefix("F")))),
    )


def _mistakes(table: Table, follow_ups: Collection[str] | None) -> Iterator[str]:
    """What is wrong inside one table."""
    yield from tables.mistakes(table, _FIELDS[table.kind])
    cited = table.values.get("follow_ups")
    if follow_ups is not None and isinstance(cited, list):
        unknown = [code for code in cited if isinstance(code, str) and code not in follow_ups]
        yield from (f"follow_ups names {code!r}, which does not exist" for code in unknown)


def _wordings(table: Table) -> Iterator[tuple[str, str]]:
    """What a table asks people, each with its place in the table."""
    angles = table.values.get("angles")
    places = [("text", table.values.get("text")), ("probe", table.values.get("probe"))]
    places += [(f"angle {n}", angle) for n, angle in enumerate(angles if isinstance(angles, list) else [], 1)]
    return ((place, wording) for place, wording in places if isinstance(wording, str) and wording.strip())


def _repeated(read: Iterable[Table]) -> Iterator[Problem]:
    """Ids and wordings used before; a wording is the same whatever its case, whitespace and punctuation."""
    ids: dict[str, Table] = {}
    wordings: dict[str, Table] = {}
    for table in read:
        first = ids.setdefault(table.id, table)
        if first is not table and table.values.get("id") == table.id:
            yield from table.problems([f"this id is taken at {first.file}:{first.line}"])
        for place, wording in _wordings(table):
            plain = _plain(wording)
            if plain in wordings:
                first = wordings[plain]
                yield from table.problems([f"{place} repeats the words of {first.id} at {first.file}:{first.line}"])
            wordings.setdefault(plain, table)


def _plain(wording: str) -> str:
    """The words alone: lower case, one space between them."""
    return " ".join(re.findall(r"\w+", wording.casefold()))


def _mentions(question: Question, words: Iterable[str]) -> bool:
    """Whether every word, given in lower case, occurs in what the question says or says about itself."""
    said = " ".join((question.text, *question.angles, question.tests, question.story)).casefold()
    return all(word in said for word in words)


def _question(table: Table) -> Question:
    """A faultless table as a question."""
    values: dict[str, Any] = {name: tuple(it) if isinstance(it, list) else it for name, it in table.values.items()}
    values["types"] = tuple(QuestionType(code) for code in values["types"])
    values["category"] = Category(values["category"])
    return Question(**values)


def _follow_up(table: Table) -> FollowUp:
    """A faultless table as a follow-up."""
    return FollowUp(**{**table.values, "checks": tuple(table.values["checks"])})


def _angles(value: object) -> Iterator[str]:
    yield from list_of(text(LONGEST_WORDING))(value)
    if isinstance(value, list) and len(value) != ANGLES:
        yield f"needs exactly {ANGLES} entries, it has {len(value)}"


_FIELDS: Mapping[str, Fields] = {
    "question": {
        "id": like(r"Q\d\d", "Q07"),
        "text": text(LONGEST_WORDING),
        "angles": _angles,
        "tests": text(LONGEST_NOTE),
        "story": text(LONGEST_NOTE),
        "types": codes(one_of(tuple(QuestionType)), least=1),
        "category": one_of(tuple(Category)),
        "competency": one_of(COMPETENCIES),
        "level": one_of(LEVELS),
        "must_prepare": flag,
        "slots": codes(one_of(SLOTS)),
        "principles": codes(one_of(PRINCIPLES)),
        "companies": codes(one_of(COMPANIES)),
        "follow_ups": codes(like(r"F\d\d?", "F5")),
        "models": codes(one_of(MODELS)),
        "sources": codes(one_of(SOURCES)),
    },
    "follow_up": {
        "id": like(r"F[1-9]\d?", "F5"),
        "probe": text(LONGEST_WORDING),
        "tests": text(LONGEST_NOTE),
        "prepare": text(LONGEST_NOTE),
        "checks": codes(one_of(CHECKS)),
    },
}
"""What a table must hold, by the kind of table."""
