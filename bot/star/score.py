"""From what was found in an answer to a number between 0 and 100.

Good elements earn points, faults take some away, and nothing else counts: no element looks at length, so filler earns
nothing, and taking an element out never earns anything. An answer needs no more than `ENOUGH` of the points there are,
because a good story does not hold everything. Near the bottom the scale flattens: somebody with seven things to repair
sees the number move with the first of them.

The points were set by hand and compared with what a fit to rated answers would give them (``content/star/data``); a fit
was no better on answers it had not seen.
"""

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.model import QuestionType
from bot.star.checks import CATALOGUE, Check
from bot.star.checks.base import OTHER_SHAPES
from bot.star.checks.impact import effect_stays
from bot.star.checks.reflection import lessons
from bot.star.checks.shapes import lacking
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.moods import Mood
from bot.star.phrases.decisions import GIVEN_UP, LIMITS, OTHER_WAYS
from bot.star.phrases.probing import WON_OVER
from bot.star.phrases.reflection import CHANGED
from bot.star.report import Label, Severity, State

ENOUGH = 120
"""Points that make the highest score."""
MUST_FIX = 5
"""What each finding costs that must be fixed, besides its own fault."""
WITH_A_STEP = 98
"""The highest score of an answer that has a next step."""
JUNK = 10
"""The highest score of what is no answer at all, whoever insists on one."""
FLAT = 25
"""Below so many points the scale flattens."""
GENTLY = 45
"""How many points it takes there to fall by about two thirds: a first rough answer gets a number that can move."""
_FOUND = {State.PRESENT: 1.0, State.WEAK: 0.5, State.MISSING: 0.0}


@dataclass(frozen=True, slots=True)
class Element:
    """Something good in an answer: what it is called, its points, and how much of it there is, from 0 to 1."""

    name: str
    points: int
    share: Callable[[Evidence], float]


def _part(label: Label) -> Callable[[Evidence], float]:
    return lambda evidence: _FOUND[evidence.sections[label].state]


def _any(look: Callable[[Evidence], Collection[object]]) -> Callable[[Evidence], float]:
    return lambda evidence: float(bool(look(evidence)))


def _some(look: Callable[[Evidence], int], beyond: int, most: int) -> Callable[[Evidence], float]:
    """How many there are `beyond` some, of `most`."""
    return lambda evidence: min(max(look(evidence) - beyond, 0), most) / most


def _mine(evidence: Evidence) -> int:
    return sum(owner is Owner.I for owner, _ in evidence.actions)


def _share_of_mine(evidence: Evidence) -> float:
    return _mine(evidence) / len(evidence.actions) if len(evidence.actions) > 1 else 0.5 * len(evidence.actions)


def _measured(evidence: Evidence) -> float:
    return float(any(reading.measured for reading in evidence.outcomes))


STORY: Sequence[Element] = (
    Element("the situation", 6, _part(Label.SITUATION)),
    Element("your task", 7, _part(Label.TASK)),
    Element("your action", 6, _part(Label.ACTION)),
    Element("the result", 9, _part(Label.RESULT)),
    Element("three things you did yourself", 9, _some(_mine, 0, 3)),
    Element("three more", 7, _some(_mine, 3, 3)),
    Element('"I" on the action verbs', 7, _share_of_mine),
    Element("a reason", 7, _any(lambda evidence: evidence.reasons)),
    Element("two more reasons", 5, _some(lambda evidence: len(evidence.reasons), 1, 2)),
    Element("a choice", 5, _any(lambda evidence: evidence.choices)),
    Element("another way, or what was given up", 6, _any(lambda e: (*e.spans(OTHER_WAYS), *e.spans(GIVEN_UP)))),
    Element("a limit you worked within", 6, _any(lambda evidence: evidence.spans(LIMITS))),
    Element("somebody won over", 3, _any(lambda evidence: evidence.spans(WON_OVER))),
    Element("a number in the result", 7, _measured),
    Element("a specific figure", 5, _any(lambda evidence: evidence.figures)),
    Element("four more", 7, _some(lambda evidence: len(evidence.figures), 1, 4)),
    Element("values before and after", 4, _any(lambda evidence: evidence.pairs)),
    Element("what stays", 5, _any(effect_stays)),
    Element("what you learned", 8, _any(lessons)),
    Element("what you do differently since", 4, _any(lambda evidence: evidence.spans(CHANGED))),
)
"""What a story is made of; also the example in a how-do-you answer."""


def _shape(evidence: Evidence) -> float:
    few, wanted = lacking(evidence)
    return 1 - len(few) / wanted


def _happened(evidence: Evidence) -> float:
    return float(any(reading.mood is Mood.EVENT and reading.deeds for reading in evidence.readings))


SHAPE: Sequence[Element] = (
    Element("what the question asks for", 70, _shape),
    Element("something of your own that happened", 15, _happened),
    Element("a specific figure", 10, _any(lambda evidence: evidence.figures)),
    Element("a reason", 5, _any(lambda evidence: evidence.reasons)),
)
"""What answers of another shape are made of (FW13)."""
ASKED: Sequence[Element] = (Element("what the question asks for", 100, _shape),)
"""Questions to an interviewer."""


def elements(evidence: Evidence) -> Sequence[Element]:
    """What an answer to its type of question can hold."""
    if evidence.type is QuestionType.ASK:
        return ASKED
    return SHAPE if evidence.type in OTHER_SHAPES else STORY


def score(evidence: Evidence, fired: Collection[Check], *, junk: bool = False) -> int:
    """The score of an answer in which these checks fired; `junk` is what is no answer at all."""
    found = _score(evidence, fired)
    return min(found, JUNK) if junk else found


def _score(evidence: Evidence, fired: Collection[Check]) -> int:
    made_of = elements(evidence)
    earned = sum(element.points * element.share(evidence) for element in made_of)
    most = min(ENOUGH, sum(element.points for element in made_of))
    points = round(_flattened(100 * min(earned / most, 1) - _faults(evidence, fired)) if earned else 0)
    done = all(check.severity(evidence) is Severity.LOW for check in fired)
    return points if done else min(points, WITH_A_STEP)


def _faults(evidence: Evidence, fired: Collection[Check]) -> int:
    """What stands in the way: each fault once, and something for each thing that must be fixed."""
    must = {check.id for check in fired if check.severity(evidence) is Severity.HIGH}
    return sum({check.id: check.fault for check in fired}.values()) + MUST_FIX * len(must)


def _flattened(points: float) -> float:
    """The points; below `FLAT` ever smaller steps towards nothing, however many faults were taken off."""
    return points if points >= FLAT else FLAT * math.exp((points - FLAT) / GENTLY)


def explanation() -> str:
    """One page on how the score comes about."""
    lines = [
        "The score adds up what was found in an answer, and takes off what stands in its way.",
        "Length earns nothing. The same answer always gets the same score. Only answers get one.",
        "",
        f"A story can earn {sum(element.points for element in STORY)} points; {ENOUGH} are enough:",
        *(f"  {element.points:>3}  {element.name}" for element in STORY),
        "",
        "Answers to why us, weakness and questions to the interviewer earn theirs otherwise:",
        *(f"  {element.points:>3}  {element.name}" for element in SHAPE),
        "",
        "What takes points off:",
        *(f"  {check.fault:>3}  {check.title} ({check.id}): {check.looks_at}" for check in CATALOGUE if check.fault),
        "",
        f"What is no answer at all gets {JUNK} at most.",
        f"Below {FLAT} points the scale flattens, so that the first repair is seen.",
    ]
    return "\n".join(lines)
