"""Why this way? (COVERAGE C25)."""

from bot.model import QuestionType
from bot.star.checks.base import STORIES, Check, Hit, Level
from bot.star.evidence import Evidence
from bot.star.report import Severity


def _seen(evidence: Evidence) -> bool:
    return bool(evidence.reasons or evidence.choices or evidence.actions)


def _reason(evidence: Evidence) -> Hit | None:
    if evidence.reasons:
        return None
    done = (*evidence.choices, *(span for _, span in evidence.actions))
    step = 'Why that way? Add "because …", and what you decided against.'
    return Hit(evidence.around(done[0]).span, "you wrote {quote}.", step)


REASON = Check(
    id="C25",
    title="Why this way",
    looks_at="a choice with its reason",
    look=_reason,
    severity=Level(Severity.MEDIUM, types={QuestionType.PROJECT: Severity.HIGH, QuestionType.CONFLICT: Severity.HIGH}),
    types=STORIES,
    sees=_seen,
    probe="F1",
    points=16,
)
