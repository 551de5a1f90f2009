"""What `check` does with each text, one or a hundred thousand: find its question, refuse what is no text, check it."""

import dataclasses
import re
from collections.abc import Callable
from typing import Any

from bot.errors import BadInputError
from bot.events import readable
from bot.model import Question
from bot.questions import Library
from bot.star import Checker, Report, Terms
from bot.star.checks.companies import Lens, lens

QUESTION_ID = re.compile(r"[Qq]\d\d")


class Examiner:
    """Checks texts; `question` (an id or the words, empty for none) and `terms` stand for texts that name none.

    `library` is called when a question is named, and not before.

    Raises:
        BadInputError: there is no such question.
    """

    def __init__(self, checker: Checker, library: Callable[[], Library], question: str, terms: Terms) -> None:
        self._checker = checker
        self._library = library
        self._terms = terms
        self.question = self._find(question)

    def check(self, text: str, question: str = "", **terms: Any) -> Report:  # noqa: ANN401 -- fields of Terms, any type
        """The report on a text; `terms` are fields of `Terms` that replace the usual ones.

        Raises:
            BadInputError: that is no text, there is no such question, or nothing can be checked on these terms.
        """
        if readable(text) != text:
            raise BadInputError("The text holds characters that are no text: a NUL or half of a surrogate pair.")
        asked = self._find(question) if question else self.question
        return self._checker.check(text, asked, dataclasses.replace(self._terms, **terms))

    def lens(self, text: str, company: str) -> Lens:
        """How a company hears a text."""
        return lens(self._checker.evidence(text, self.question, self._terms), company)

    def _find(self, question: str) -> Question | None:
        """The question with this id or these words; words that are not in the bank are a question of no known type."""
        if not QUESTION_ID.fullmatch(question):
            return self._library().match(question) if question.strip() else None
        found = self._library().get(question.upper())
        if found is None:
            raise BadInputError(f"There is no question {question.upper()}: `starstreak questions` lists them.")
        return found
