"""What a check is, and how its messages are written."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.model import QuestionType
from bot.star.evidence import Evidence
from bot.star.reading import Span
from bot.star.report import Finding, Severity
from bot.star.text import clean

EVERY = frozenset(QuestionType)
OTHER_SHAPES = frozenset({QuestionType.WHY, QuestionType.WEAKNESS, QuestionType.ASK})
"""Questions answered in a shape of their own, which FW13 and the length checks judge and nothing else."""
WITH_EXAMPLE = EVERY - OTHER_SHAPES
"""Questions whose answer holds an episode, be it as the example of how one does it."""
STORIES = WITH_EXAMPLE - {QuestionType.HOW}
"""Questions that ask for one episode."""

LONGEST_QUOTE = 120
"""Code points of a person's words that a message quotes at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check saw: the words it is about (None where nothing can be quoted), and what to do.

    `lead` comes before the step; ``{quote}`` in it stands for the words. `probe` is the follow-up that asks for what
    is missing, where it is another than the check's.
    """

    span: Span | None
    lead: str
    step: str
    probe: str = ""


def always(severity: Severity) -> Callable[[Evidence], Severity]:
    """The same severity for every question."""
    return lambda _: severity


high, medium, low = always(Severity.HIGH), always(Severity.MEDIUM), always(Severity.LOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One entry of the catalogue.

    `title` is what people see. `look` returns None where the check passes. `sees` says whether there is enough to
    look at: without that the check stays silent, and earns nothing. `probe` is the follow-up question that its finding
    asks for (COVERAGE 5). `points` is what passing is worth, `fault` what failing costs (`bot.star.score`). `tries`:
    whether it looks at tries too, which hear only why they are one.
    """

    id: str
    title: str
    look: Callable[[Evidence], Hit | None]
    severity: Callable[[Evidence], Severity]
    types: frozenset[QuestionType]
    sees: Callable[[Evidence], bool] = lambda _: True
    probe: str = ""
    points: int = 0
    fault: int = 0
    tries: bool = False


@dataclass(frozen=True, slots=True)
class Fired:
    """A check that fired, what it says, and the follow-up question it asks for, if any."""

    check: Check
    finding: Finding
    probe: str


def run(check: Check, evidence: Evidence) -> Fired | None:
    """Look, and say what was seen: one quoted span, one next step."""
    hit = check.look(evidence) if check.sees(evidence) else None
    if hit is None:
        return None
    start, end = trim(evidence.text, hit.span) if hit.span else (0, 0)
    message = f"{hit.lead.replace('{quote}', quote(evidence.text, (start, end)))} {hit.step}"
    finding = Finding(check.id, check.severity(evidence), check.title, start, end, message, hit.step)
    return Fired(check, finding, hit.probe or check.probe)


def trim(text: str, span: Span) -> Span:
    """The span cut to whole words and to what a message may quote, without the stop at its end."""
    start, end = span
    if end - start > LONGEST_QUOTE:
        most = start + LONGEST_QUOTE
        cut = max(text.rfind(space, start, most) for space in " \n")
        end = cut if cut > start else most
    return start, start + len(text[start:end].rstrip(" \n\t.,;:!?"))


def quote(text: str, span: Span) -> str:
    """The words of a span in quotation marks, on one line."""
    return '"' + " ".join(clean(text[slice(*span)]).replace('"', "'").split()) + '"'
