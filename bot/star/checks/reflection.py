"""What stayed? (COVERAGE C42)."""

from bot.model import QuestionType
from bot.star.checks.base import WITH_EXAMPLE, Check, Hit, Level
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.report import Severity


def _lesson(evidence: Evidence) -> Hit | None:
    if evidence.lessons or evidence.lasting:
        return None
    step = 'Add what you learned and do differently now: "Since then I …".'
    return Hit(evidence.readings[-1].span, "your answer ends with {quote}.", step)


LESSON = Check(
    id="C42",
    title="What you learned",
    looks_at="a lesson, or a change that stays",
    look=_lesson,
    severity=Level(Severity.MEDIUM, types={QuestionType.FAILURE: Severity.HIGH}),
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F2",
    points=12,
)
