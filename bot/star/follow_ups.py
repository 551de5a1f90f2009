"""Which question to ask next: the most pressing gap picks the first probe, then the question's own row (COVERAGE 5)."""

from collections.abc import Sequence

from bot.model import Question
from bot.star.checks.base import OTHER_SHAPES, Fired

MOST = 3
"""Follow-ups named in a report."""
COMPLETE = "F15"
"""An answer without a gap is asked for another example."""


def follow_ups(fired: Sequence[Fired], question: Question | None) -> tuple[str, ...]:
    """Ids of probes, the best first, none twice; `fired` is ordered, the most pressing first.

    Questions with a shape of their own have their own probes (PRODUCT "Corrections to COVERAGE.md").
    """
    own = question.follow_ups if question else ()
    if question is not None and question.type in OTHER_SHAPES:
        return own[:MOST]
    gap = next((one.probe for one in fired if one.probe), COMPLETE)
    return tuple(dict.fromkeys((gap, *own)))[:MOST]
