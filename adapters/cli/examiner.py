"""What `check` does with each text, one or a hundred thousand: find its question, refuse what is no text, check it."""

import re
from collections.abc import Callable

from bot.errors import BadInputError
from bot.events import readable
from bot.model import Question
from bot.questions import Library
from bot.star import Checker, Report, Terms

QUESTION_ID = re.compile(r"[Qq]\d\d")


class Examiner:
    """Checks texts; `question` (an id or the words, empty for none) and `profile` stand for texts that name none.

    `library` is called when a question is named, and not before.

    Raises:
        BadInputError: there is no such question or profile.
    """

    def __init__(self, checker: Checker, library: Callable[[], Library], question: str, profile: str) -> None:
        self._checker = checker
        self._library = library
        self._profile = profile
        self.question = self._find(question)
        self.check("")  # an unknown profile is told before anything is read

    def check(self, text: str, question: str = "", profile: str = "") -> Report:
        """The report on a text; raises BadInputError for what is no text, question or profile."""
        if readable(text) != text:
            raise BadInputError("The text holds characters that are no text: a NUL or half of a surrogate pair.")
        asked = self._find(question) if question else self.question
        return self._checker.check(text, asked, Terms(profile or self._profile))

    def _find(self, question: str) -> Question | None:
        """The question with this id or these words; words that are not in the bank are a question of no known type."""
        if not QUESTION_ID.fullmatch(question):
            return self._library().match(question) if question.strip() else None
        found = self._library().get(question.upper())
        if found is None:
            raise BadInputError(f"There is no question {question.upper()}: `starstreak questions` lists them.")
        return found
