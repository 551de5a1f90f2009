"""What came of it: in numbers, for people, and for good (COVERAGE C16 to C23)."""

import re
from collections.abc import Iterator

from bot.model import QuestionType
from bot.star.checks.base import STORIES, WITH_EXAMPLE, Check, Hit, Level, high, low, medium
from bot.star.checks.decisions import BRIEF, DEEP, LONG_WORDS, tells_enough
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.numbers import Kind, Number
from bot.star.phrases import BUSINESS, CHANGE, RELIABILITY, TECHNICAL, VAGUE_CHANGE, VAGUE_JOY
from bot.star.phrases.impact import IN_GENERAL, STAYS
from bot.star.reading import Reading, Span
from bot.star.report import Severity

LEAST_FIGURES = 2
"""C17 (FW8)."""


def _result_seen(evidence: Evidence) -> bool:
    return bool(evidence.outcomes)


def _number_seen(evidence: Evidence) -> bool:
    return any(reading.measured for reading in evidence.outcomes)


def _comparable(evidence: Evidence) -> bool:
    """Whether the result is measured, or nothing is: then C18 and C19 say what kind of number to look for."""
    return _number_seen(evidence) or (has_example(evidence) and len(evidence.figures) < LEAST_FIGURES)


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
    return reading.sentence.place(start, end)


def _two_kinds(evidence: Evidence) -> Hit | None:
    """Numbers of systems ask for people or money; in project answers it is so the other way round.

    Silent where no result is measured in an answer that holds figures elsewhere: that is C16's alone.
    """
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
    """A number says little without the one it started from, above all where it claims a change.

    Silent where none claims one in an answer that holds enough figures otherwise.
    """
    if evidence.pairs:
        return None
    told = [(span, words) for span, words, _ in _clauses(evidence)]
    claimed = next((span for span, words in told if CHANGE.search(words)), None)
    if claimed is None and len(evidence.figures) >= LEAST_FIGURES:
        return None
    span = claimed or (told[0][0] if told else None)
    lead = "you wrote {quote}." if span else "no starting value found."
    return Hit(span, lead, 'Give start and time: "from __ to __ in __ weeks".')


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


def _concrete(evidence: Evidence) -> Hit | None:
    """Looks at the situation, the task and the action; the result is C20's."""
    vague = evidence.spans(IN_GENERAL)
    if not vague:
        return None
    (start, end), last = vague[0], evidence.around(vague[0]).span[1]
    rest = min((at for mark in ",;:" if (at := evidence.text.find(mark, end, last)) > 0), default=last)
    return Hit((start, rest), "you wrote {quote}.", "Which? Name one of them, so that the listener can picture it.")


SO_WHAT = (
    "So what changed? Put one number on it.",
    "So what did that mean for people, or for the business?",
    "So what stayed of it: who uses it today, or what can no longer happen?",
)
"""What to ask at each depth (FW5, A17); at the deepest nothing is left to ask."""
DEEPEST = len(SO_WHAT)
_LASTING_WORK = frozenset({QuestionType.PROJECT, QuestionType.LEADERSHIP})


def so_what(evidence: Evidence) -> tuple[int, tuple[Span | None, ...]]:
    """How deep the result goes, from 0 to 3, and the words that show each level (FW5, C22).

    The levels are a number, its effect on people or business, and a change that lasts; None where one was not found.
    The depth is the deepest level found: who tells what stayed has answered the last "so what", whatever was passed
    over on the way. Contentment without a measure is no effect.
    """
    told = tuple(_clauses(evidence))
    number = next((span for span, _, _ in told), None)
    effect = next((span for span, words, of in told if of.kind is Kind.MONEY or BUSINESS.search(words)), None)
    lasting = next(iter(effect_stays(evidence)), None)
    levels = (number, effect or _unmeasured_effect(evidence), lasting)
    return max((depth for depth, span in enumerate(levels, 1) if span), default=0), levels


def effect_stays(evidence: Evidence) -> tuple[Span, ...]:
    """Where the answer tells that something changed for good (C23)."""
    return (*evidence.lasting, *evidence.spans(STAYS))


def _unmeasured_effect(evidence: Evidence) -> Span | None:
    effects = (reading for reading in evidence.outcomes if reading.where(BUSINESS) and not _claims(reading))
    return next((reading.span for reading in effects), None)


def _claims(reading: Reading) -> bool:
    return bool(reading.where(VAGUE_CHANGE) or reading.where(VAGUE_JOY))


def next_so_what(evidence: Evidence) -> str | None:
    """What to ask next; None once a lasting change is told."""
    depth, _ = so_what(evidence)
    return SO_WHAT[depth] if depth < DEEPEST else None


def _how_deep(evidence: Evidence) -> Hit | None:
    """Wants all three levels under layer 3, two of a project; else it speaks up only where success is just claimed.

    Silent on layer 1, where no result was found, and in short answers to a project question.
    """
    depth, levels = so_what(evidence)
    if depth >= _depth_wanted(evidence):
        return None
    shown = levels[depth - 1] if depth else evidence.outcomes[0].span
    return Hit(shown, "you wrote {quote}.", SO_WHAT[depth])


def _depth_wanted(evidence: Evidence) -> int:
    if evidence.terms.layer == BRIEF:
        return 0
    if evidence.terms.layer == DEEP and tells_enough(evidence):
        return DEEPEST
    if evidence.type is QuestionType.PROJECT and evidence.words >= LONG_WORDS:
        return 2
    return int(any(map(_claims, evidence.outcomes)))


def _stays(evidence: Evidence) -> Hit | None:
    """Silent in short answers, where a lesson is told (C42 takes it for a change), and where neither the question nor
    the layer is about what somebody built up.
    """
    if evidence.lessons or evidence.lasting or evidence.spans(STAYS):
        return None
    step = "What stayed of it? Say who uses it today, or what can no longer happen."
    return Hit(evidence.readings[-1].span, "your answer ends with {quote}.", step)


def _builds_up(evidence: Evidence) -> bool:
    return tells_enough(evidence) and (evidence.type in _LASTING_WORK or evidence.terms.layer == DEEP)


A_NUMBER = Check(
    id="C16",
    title="A number in the result",
    looks_at="the result for one number at least",
    look=_a_number,
    severity=Level(Severity.HIGH, eased=("decision", RELIABILITY)),  # PRODUCT "Corrections to COVERAGE.md"
    types=WITH_EXAMPLE,
    sees=_result_seen,
    probe="F5",
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
    question="Which figures do you remember?",
)
TWO_KINDS = Check(
    id="C18",
    title="Two kinds of numbers",
    looks_at="a technical number beside one of business",
    look=_two_kinds,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=_comparable,
    probe="F5",
    question="Is there another side to it?",
)
BEFORE_AND_AFTER = Check(
    id="C19",
    title="Before and after",
    looks_at="values before and after, or a baseline",
    look=_before_and_after,
    severity=medium,
    types=WITH_EXAMPLE,
    sees=_comparable,
    probe="F5",
    question="Compared with what?",
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
    fault=2,
)
CONCRETE = Check(
    id="C21",
    title="Something one can picture",
    looks_at="situations and actions in words that fit any story",
    look=_concrete,
    severity=medium,
    types=WITH_EXAMPLE,
    probe="F16",
    fault=9,
)
HOW_DEEP = Check(
    id="C22",
    title="So what?",
    looks_at="a number, what it meant for people, and what stayed",
    look=_how_deep,
    severity=medium,
    types=STORIES,
    sees=_result_seen,
    probe="F17",
    question="Did it go further?",
)
STAYING = Check(
    id="C23",
    title="What stays of it",
    looks_at="a change that lasts: adopted, kept, prevented",
    look=_stays,
    severity=low,
    types=STORIES,
    sees=_builds_up,
    probe="F8",
    question="Did anything stay?",
)
CHECKS = (A_NUMBER, HOW_MUCH, BEFORE_AND_AFTER, CONCRETE, TWO_FIGURES, HOW_DEEP, TWO_KINDS, STAYING)
