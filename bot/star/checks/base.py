"""What a check is, and how its messages are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.model import QuestionType
from bot.star.evidence import Evidence
from bot.star.patterns import Sign
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


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """How severe a finding is: `usual`, unless the question's type or the layer says otherwise (COVERAGE 2, "Sev").

    `typed` stands over everything where the time was not measured: written words tell little about spoken time (PRODUCT
    "How feedback feels"). `targeted` is for answers aimed at the company that the check is about. `eased` names the
    profile under which, and the sign of an outcome by which, a finding is only M (PRODUCT, on C16).
    """

    usual: Severity
    types: Mapping[QuestionType, Severity] = field(default_factory=dict)
    layers: Mapping[int, Severity] = field(default_factory=dict)
    typed: Severity | None = None
    targeted: Severity | None = None
    eased: tuple[str, Sign] | None = None

    def __call__(self, evidence: Evidence) -> Severity:
        """The severity of a finding in this answer."""
        if self.typed is not None and not evidence.timed:
            return self.typed
        if self.targeted is not None and evidence.terms.company:
            return self.targeted
        if self.eased is not None and evidence.profile.name == self.eased[0] and evidence.spans(self.eased[1]):
            return Severity.MEDIUM
        return self.layers.get(evidence.terms.layer, self.types.get(evidence.type, self.usual))


high, medium, low = Level(Severity.HIGH), Level(Severity.MEDIUM), Level(Severity.LOW)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Check:
    """One entry of the catalogue.

    `title` is what people see, `looks_at` what the list of checks says about it. `look` returns None where it passes.
    `sees` says whether there is enough to look at: without that the check stays silent. `probe` is the follow-up
    question that its finding asks for (COVERAGE 5). `fault` is what failing costs (`bot.star.score`). `tries`: whether
    it looks at tries too, which hear only why they are one. `question` opens the message of a check that is right too
    seldom to state anything (a precision below 0.8, see ``starstreak checks --trust``).
    """

    id: str
    title: str
    looks_at: str
    look: Callable[[Evidence], Hit | None]
    severity: Level
    types: frozenset[QuestionType]
    sees: Callable[[Evidence], bool] = lambda _: True
    probe: str = ""
    fault: int = 0
    tries: bool = False
    question: str = ""


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
    lead = hit.lead.replace("{quote}", quote(evidence.text, (start, end)))
    lead = lead[:1].upper() + lead[1:] if check.question else lead
    message = " ".join(filter(None, (check.question, lead, hit.step)))
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
