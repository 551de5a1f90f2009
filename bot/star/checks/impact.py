"""What came of it, in numbers (COVERAGE C16 to C20)."""

import re
from collections.abc import Iterator

from bot.model import QuestionType
from bot.star.checks.base import WITH_EXAMPLE, Check, Hit, Level, high, medium
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.numbers import Kind, Number
from bot.star.phrases import BUSINESS, CHANGE, RELIABILITY, TECHNICAL, VAGUE_CHANGE, VAGUE_JOY
from bot.star.reading import Reading, Span
from bot.star.report import Severity

LEAST_FIGURES = 2
"""C17 (FW8)."""


def _result_seen(evidence: Evidence) -> bool:
    return bool(evidence.outcomes)


def _number_seen(evidence: Evidence) -> bool:
    return any(reading.measured for reading in evidence.outcomes)


def _a_number(evidence: Evidence) -> Hit | None:
    if _number_seen(evidence):
        return None
    step = "Put one number on it: how much, how many or how long?"
    return Hit(evidence.outcomes[0].span, "your result reads {quote}.", step)


def _two_figures(evidence: Evidence) -> Hit | None:
    figures = evidence.figures
    if len(figures) >= LEAST_FIGURES:
        return None
    span, lead = (figures[0], "one specific number found: {quote}.") if figures else (None, "no specific number found.")
    return Hit(span, lead, "Add figures only you would know: size, time, money or people.")


_EDGE = re.compile(r"[,;:–—] | and (?=\w+ )| while | but | whereas ")


def _clauses(evidence: Evidence) -> Iterator[tuple[Span, str, Number]]:
    """Each measure of the result with the clause it stands in: where that is, and its words in lower case."""
    for reading in evidence.outcomes:
        for number in reading.numbers:
            if number.measures:
                start, end = _clause(reading, number)
                yield _shift(reading, start, end), reading.sentence.folded[start:end], number


def _clause(reading: Reading, number: Number) -> Span:
    folded = reading.sentence.folded
    start = max((edge.end() for edge in _EDGE.finditer(folded, 0, number.start)), default=0)
    following = _EDGE.search(folded, number.end)
    return start, following.start() if following else len(folded)


def _shift(reading: Reading, start: int, end: int) -> Span:
    return reading.sentence.start + start, reading.sentence.start + end


def _two_kinds(evidence: Evidence) -> Hit | None:
    """Numbers of systems ask for people or money; in project answers it is so the other way round."""
    technical: list[Span] = []
    business: list[Span] = []
    for span, words, number in _clauses(evidence):
        if TECHNICAL.search(words):
            technical.append(span)
        if number.kind is Kind.MONEY or BUSINESS.search(words):
            business.append(span)
    if technical and not business:
        return Hit(technical[0], "you wrote {quote}.", "What did that change for people or money? Add one such number.")
    if business and not technical and evidence.type is QuestionType.PROJECT:
        step = "Add the technical number behind it, such as accuracy, latency or errors."
        return Hit(business[0], "you wrote {quote}.", step)
    if not _number_seen(evidence):
        return Hit(None, "no number of either kind found.", "Add a technical one and what it meant for people.")
    return None


def _before_and_after(evidence: Evidence) -> Hit | None:
    """A number says little without the one it started from; what claims a change wants it most."""
    if evidence.pairs:
        return None
    told = [(span, words) for span, words, _ in _clauses(evidence)]
    claimed = next((span for span, words in told if CHANGE.search(words)), told[0][0] if told else None)
    lead = "you wrote {quote}." if claimed else "no starting value found."
    return Hit(claimed, lead, 'Give start and time: "from __ to __ in __ weeks".')


def _how_much(evidence: Evidence) -> Hit | None:
    """A vague change needs a measure beside it; contentment is vague only where nothing is measured."""
    outcomes = evidence.outcomes
    for at, reading in enumerate(outcomes):
        measured = any(near.measured for near in outcomes[at : at + 2])
        if not measured and (vague := reading.where(VAGUE_CHANGE)):
            return Hit(vague[0], "you wrote {quote}.", 'How much? Write "from __ to __".')
    joys = [span for reading in outcomes for span in reading.where(VAGUE_JOY)]
    if joys and not _number_seen(evidence):
        return Hit(joys[0], "you wrote {quote}.", "How could one tell? Write a number, or what people did next.")
    return None


A_NUMBER = Check(
    id="C16",
    title="A number in the result",
    looks_at="the result for one number at least",
    look=_a_number,
    severity=Level(Severity.HIGH, eased=("decision", RELIABILITY)),  # PRODUCT "Corrections to COVERAGE.md"
    types=WITH_EXAMPLE,
    sees=_result_seen,
    probe="F5",
    points=13,
)
TWO_FIGURES = Check(
    id="C17",
    title="Specific numbers",
    looks_at="two specific numbers anywhere",
    look=_two_figures,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F5",
    points=6,
)
TWO_KINDS = Check(
    id="C18",
    title="Two kinds of numbers",
    looks_at="a technical number beside one of business",
    look=_two_kinds,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F5",
    points=4,
)
BEFORE_AND_AFTER = Check(
    id="C19",
    title="Before and after",
    looks_at="values before and after, or a baseline",
    look=_before_and_after,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=has_example,
    probe="F5",
    points=8,
)
HOW_MUCH = Check(
    id="C20",
    title="How much better",
    looks_at="claims of success without a measure",
    look=_how_much,
    severity=high,
    types=WITH_EXAMPLE,
    sees=_result_seen,
    probe="F5",
    fault=10,
)
