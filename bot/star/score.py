"""From findings to a number between 0 and 100.

Every check of the question's type is worth `points` when it passes, and the score is the share earned, in percent. A
check that could not see enough earns nothing: a story without a result lacks the points of the result's number too,
so that telling more never costs more than it brings. Must-fix faults are taken off at the end. Taking a finding away
therefore never lowers the score. Being of the planned length is worth 4 points of 100.

Near the bottom the scale flattens: somebody with seven things to repair sees the number move with the first of them,
and nobody is told that what they lived through is worth nothing.
"""

import math
from collections.abc import Collection

from bot.star.checks import CATALOGUE, Check
from bot.star.checks.shapes import SHAPE, lacking
from bot.star.checks.structure import PARTS, missing
from bot.star.evidence import Evidence
from bot.star.report import Severity

FLAT = 25
"""Below so many points the scale flattens."""


def score(evidence: Evidence, fired: Collection[Check]) -> int:
    """The score of an answer in which these checks fired."""
    checks = [check for check in CATALOGUE if evidence.type in check.types]
    earned = sum(check.points * _share(check, evidence, fired) for check in checks)
    faults = sum(check.fault for check in fired if check.severity(evidence) is Severity.HIGH)
    return round(_flattened(100 * earned / sum(check.points for check in checks) - faults))


def _flattened(points: float) -> float:
    """The points; below `FLAT` ever smaller steps towards nothing, however many faults were taken off."""
    return points if points >= FLAT else FLAT * math.exp((points - FLAT) / FLAT)


def _share(check: Check, evidence: Evidence, fired: Collection[Check]) -> float:
    """The fraction of its points that a check earns: half of C01's without one part, parts of a shape one by one."""
    if not check.sees(evidence):
        return 0.0
    if check is PARTS:
        return max(0.0, 1 - len(missing(evidence)) / 2)
    if check is SHAPE:
        few, wanted = lacking(evidence)
        return 1 - len(few) / wanted
    return float(check not in fired)
