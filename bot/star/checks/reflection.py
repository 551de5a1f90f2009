"""What stayed? (COVERAGE C42)."""

from bot.model import QuestionType
from bot.star.checks.base import WITH_EXAMPLE, Check, Hit
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.report import Severity


def _lesson(evidence: Evidence) -> Hit | None:
    if evidence.lessons or evidence.lasting:
        return None
    step = 'Add what you learned and do differently now: "Since then I …".'
    return Hit(evidence.readings[-1].span, "your answer ends with {quote}.", step)


def _severity(evidence: Evidence) -> Severity:
    return Severity.HIGH if evidence.type is QuestionType.FAILURE else Severity.MEDIUM


LESSON = Check(
    id="C42",
    title="What you learned",
    look=_lesson,
    severity=_severity,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F2",
    points=12,
)
