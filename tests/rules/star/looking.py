"""One check looking at one text, whether it is in the catalogue or not."""

from bot.model import QuestionType
from bot.star import Checker, Finding, Terms
from bot.star.checks.base import Check, run
from tests.rules.star.answers import question
from tests.rules.star.fixtures.base import INSIST

EPISODE = QuestionType.EPISODE


def look(
    checker: Checker, check: Check, text: str, kind: QuestionType = EPISODE, terms: Terms = INSIST
) -> Finding | None:
    """What the check says; None where it passes, sees too little, or does not look at such questions."""
    fired = run(check, checker.evidence(text, question(kind), terms)) if kind in check.types else None
    return fired.finding if fired else None
