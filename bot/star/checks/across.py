"""An answer beside other texts: one's own earlier answers, and the models we hand out (COVERAGE C48, C49)."""

from bot.model import QuestionType
from bot.star.checks.base import EVERY, Check, Hit, high, low
from bot.star.copies import COPY, Echo, resemblance, same_opening, same_rhythm
from bot.star.evidence import Evidence

LATEST = 3
"""Earlier answers that are compared; habits of speech show in the last few."""


def _rehearsed(evidence: Evidence) -> Hit | None:
    """Answers that tell the same again are second attempts, and no habit."""
    earlier = evidence.terms.earlier[:LATEST]
    echo = same_opening(evidence.text, earlier) or same_rhythm(evidence.text, earlier)
    if echo is None or resemblance(evidence.text, earlier[echo.place]) >= COPY:
        return None
    return Hit(echo.spans[0], f"{{quote}}: {_how(echo)}", "Begin this one where its own tension begins.")


def _how(echo: Echo) -> str:
    if len(echo.spans) == 1:
        return "an earlier answer of yours opens like this."
    return f"{len(echo.spans)} sentences in a row begin as in an earlier answer of yours."


def _copied(evidence: Evidence) -> Hit | None:
    supplied = evidence.supplied
    found = supplied.nearest(evidence.text)
    if found is None or found[1] < COPY:
        return None
    told = evidence.readings
    copied = next((one for one in told if supplied.nearest(one.sentence.text)), told[0])
    return Hit(copied.span, "{quote} stands almost like this in a model we show.", "Use your own story, however small.")


REHEARSED = Check(
    id="C48",
    title="Sounds like an earlier answer",
    looks_at="openings and rhythms shared with one's own last answers",
    look=_rehearsed,
    severity=low,
    types=EVERY - {QuestionType.ASK},
    sees=lambda evidence: bool(evidence.terms.earlier),
)
COPIED = Check(
    id="C49",
    title="Your own story",
    looks_at="near-copies of a model answer",
    look=_copied,
    severity=high,
    types=EVERY,
    sees=lambda evidence: bool(evidence.readings),
    probe="F20",
    fault=60,
)
CHECKS = (COPIED, REHEARSED)
