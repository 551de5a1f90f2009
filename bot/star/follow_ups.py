"""Which questions to ask next (COVERAGE 5): first what the answer left open, then what belongs to its question."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.model import Question
from bot.star.checks.base import OTHER_SHAPES, Fired
from bot.star.evidence import Evidence
from bot.star.phrases import REASON
from bot.star.phrases.decisions import OTHER_WAYS
from bot.star.phrases.probing import AGAINST, IMPOSED, LAUNCH, MODEL_FAMILY, PRECAUTION, REACTED, WON_OVER
from bot.star.profiles import FULL
from bot.star.reading import Reading
from bot.star.report import Severity

COUNT = 2
"""Follow-ups to an answer (COVERAGE 5 and 7)."""
ANOTHER_EXAMPLE, MORE_DEPTH, REDIRECT = "F15", "F16", "F18"
PREPARED = ("F1", "F2", "F3", "F4", "F5", "F6")
"""What everybody should be ready for; asked of a story once nothing closer is left."""
ALSO = {"C26": "F11", "C36": "F8"}
"""Checks whose finding calls for a second follow-up besides their own."""


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A follow-up that no check asks for, and the sign in an answer that does."""

    probe: str
    calls: Callable[[Evidence], bool]


def _aims_at_amazon(evidence: Evidence) -> bool:
    return evidence.terms.company == "amazon"


def _nobody_won_over(evidence: Evidence) -> bool:
    return bool(evidence.spans(AGAINST)) and not evidence.spans(WON_OVER)


def _launched_without_a_care(evidence: Evidence) -> bool:
    return bool(evidence.spans(LAUNCH)) and not evidence.spans(PRECAUTION)


def _imposed(evidence: Evidence) -> bool:
    return bool(evidence.spans(IMPOSED)) and not evidence.spans(REACTED)


def _unexplained_model(evidence: Evidence) -> bool:
    """Where somebody works with a model, the reason or another model stands in the same sentence or beside it."""
    named = [reading for span in evidence.spans(MODEL_FAMILY) if (reading := evidence.around(span)).deeds]
    return bool(named) and not any(_is_explained(reading, evidence.readings) for reading in named)


def _is_explained(named: Reading, readings: Sequence[Reading]) -> bool:
    at = readings.index(named)
    beside = readings[max(0, at - 1) : at + 2]
    return any(reading.where(REASON) or reading.where(OTHER_WAYS.pattern) for reading in beside)


TRIGGERS = (
    Trigger("F19", _aims_at_amazon),
    Trigger("F3", _nobody_won_over),
    Trigger("F4", _launched_without_a_care),
    Trigger("F7", _imposed),
    Trigger("F10", _unexplained_model),
)


def follow_ups(
    fired: Sequence[Fired],
    question: Question | None,
    evidence: Evidence,
    asked: Collection[str] = (),
    *,
    redirect: bool = False,
) -> tuple[str, ...]:
    """Ids of `COUNT` follow-ups, the best first, fewer only where a question has fewer of its own.

    `fired` is ordered, the most pressing first. `asked` are those the author has had about this story: they come again
    only when there is no other left. `redirect` interrupts the story (practice of day 21, COVERAGE 6).

    Questions with a shape of their own have their own follow-ups (PRODUCT "Corrections to COVERAGE.md").
    """
    own = question.follow_ups if question else ()
    found = own if evidence.type in OTHER_SHAPES else _of_a_story(fired, own, evidence, redirect=redirect)
    fresh: list[str] = []
    again: list[str] = []
    for probe in found:
        known = again if probe in asked else fresh
        if probe not in known:
            known.append(probe)
        if len(fresh) == COUNT:
            break
    return tuple((fresh + again)[:COUNT])


def _of_a_story(fired: Sequence[Fired], own: Sequence[str], evidence: Evidence, *, redirect: bool) -> Iterator[str]:
    if redirect:
        yield REDIRECT
    yield from _of_the_answer(fired, evidence)
    yield from own
    yield from PREPARED


def _of_the_answer(fired: Sequence[Fired], evidence: Evidence) -> Iterator[str]:
    """What the answer calls for: its gaps, what it passes over, its hints; one without any is asked for more."""
    gaps = [one for one in fired if one.probe]
    yield from _probes(one for one in gaps if one.finding.severity is not Severity.LOW)
    yield from (trigger.probe for trigger in TRIGGERS if trigger.calls(evidence))
    yield from _probes(one for one in gaps if one.finding.severity is Severity.LOW)
    if not gaps:
        yield MORE_DEPTH if _is_strong(evidence) else ANOTHER_EXAMPLE


def _probes(gaps: Iterator[Fired]) -> Iterator[str]:
    for gap in gaps:
        yield gap.probe
        if gap.check.id in ALSO:
            yield ALSO[gap.check.id]


def _is_strong(evidence: Evidence) -> bool:
    """A full answer with a reason, a measured change and something learned can stand a closer look."""
    learned = evidence.lessons or evidence.lasting
    return evidence.terms.layer == FULL and bool(evidence.reasons and evidence.pairs and learned)
