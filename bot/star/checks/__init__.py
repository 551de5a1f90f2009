"""The catalogue of checks (COVERAGE 2).

A check is one `Check` value in the module of its family; adding one means writing its function there, its line here
and its fixtures in the tests. `CATALOGUE` is in order of priority: of two findings equally severe the earlier one
comes first.
"""

from bot.star.checks import decisions, impact, ownership, reality, reflection, shapes, structure, time
from bot.star.checks.base import Check, Fired, run

__all__ = ["CATALOGUE", "Check", "Fired", "run"]

CATALOGUE: tuple[Check, ...] = (
    reality.HYPOTHETICAL,
    reality.GENERAL,
    time.TOO_SHORT,
    time.TOO_LONG,
    shapes.SHAPE,
    structure.PARTS,
    ownership.TEAM_DECIDES,
    ownership.MINE,
    impact.HOW_MUCH,
    impact.A_NUMBER,
    decisions.REASON,
    impact.BEFORE_AND_AFTER,
    reflection.LESSON,
    impact.TWO_FIGURES,
    ownership.SAYS_I,
    impact.TWO_KINDS,
    time.WINDOW,
)
