"""The catalogue of checks (COVERAGE 2).

A check is one `Check` value in the module of its family; adding one means writing its function there, its line here
and its fixtures in the tests. `CATALOGUE` is in order of priority: of two findings equally severe the earlier one
comes first.
"""

from bot.star.checks import (
    across,
    companies,
    decisions,
    faults,
    impact,
    ownership,
    pitfalls,
    plan,
    realism,
    reality,
    reflection,
    shapes,
    shares,
    structure,
    time,
)
from bot.star.checks.base import Check, Fired, run

__all__ = ["CATALOGUE", "Check", "Fired", "run"]

CATALOGUE: tuple[Check, ...] = (
    # Is it an answer of one's own?
    reality.HYPOTHETICAL,
    reality.GENERAL,
    time.TOO_SHORT,
    *across.CHECKS,
    shapes.SHAPE,
    # What the type of question trips people over
    *pitfalls.CHECKS,
    # The story, who acted in it, and what came of it
    faults.BLAMED,
    structure.PARTS,
    *ownership.CHECKS,
    impact.HOW_MUCH,
    impact.A_NUMBER,
    decisions.REASON,
    impact.BEFORE_AND_AFTER,
    *reflection.CHECKS,
    impact.TWO_FIGURES,
    impact.CONCRETE,
    impact.HOW_DEEP,
    impact.TWO_KINDS,
    decisions.OTHER_WAY,
    structure.ORDER,
    *realism.CHECKS,
    decisions.PRICE,
    decisions.LIMIT,
    *plan.CHECKS,
    structure.ESSENTIALS,
    faults.LECTURED,
    # How long it takes
    time.FAR_TOO_LONG,
    time.TOO_LONG,
    time.WINDOW,
    time.SETTING,
    *shares.CHECKS,
    time.WRITTEN_OUT,
    time.EXPLAINED,
    # Polish
    faults.UNEXPLAINED,
    decisions.VERBS,
    decisions.CANDOUR,
    impact.STAYING,
    # What a company listens for
    *companies.CHECKS,
)
