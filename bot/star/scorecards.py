"""The two scorecards of the catalogue, the self-check (COVERAGE C52) and the ratings (C53), and the summaries beside
them: the decision, the way from a number to what lasts, and competencies. None of them finds a fault.

A rating's row names what an answer may show for it. The value is the share of that which was found, on five steps, and
"not found" where nothing was. What is shown is for the most part a check that passes, so ratings and findings never
contradict each other. Faults avoided count only beside something that was shown: saying nothing is no merit.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Category, QuestionType
from bot.star.checks import CATALOGUE, Fired
from bot.star.checks.base import STORIES, WITH_EXAMPLE, trim
from bot.star.checks.impact import SO_WHAT, so_what
from bot.star.checks.plan import decision_slots
from bot.star.evidence import Evidence
from bot.star.grammar import Owner
from bot.star.profiles import Band, window
from bot.star.reading import Span
from bot.star.report import BEST_RATING, Box, Label, Rating, Ratings, Report, Slot, Tick

LONGEST_SITUATION = 30
"""Seconds of the situation (FW8, C04)."""
LEAST_SUBJECTS = 3
"""How often "I" acts (FW8, C13)."""
LEAST_FIGURES = 2
"""Specific numbers (FW8, C17)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """An entry of the catalogue that shows instead of judging; it is listed like a check."""

    id: str
    title: str
    looks_at: str
    types: frozenset[QuestionType]


SELF_CHECK = Scorecard(
    id="C52", title="Self-check", looks_at="six boxes, ticked where they can be measured", types=WITH_EXAMPLE
)
RATINGS = Scorecard(
    id="C53",
    title="Ratings",
    looks_at="what interviewers look for, judgment and delivery, five rows each",
    types=WITH_EXAMPLE,
)
SCORECARDS = (SELF_CHECK, RATINGS)

COMPETENCIES = {
    "K1": "Customer obsession",
    "K2": "Technical communication",
    "K3": "Conflict and collaboration",
    "K4": "Learning from failure",
    "K5": "Leadership and ownership",
    "J": "Technical judgment",
}
"""What questions show (FW12), and the judgment of FW10."""


# -- the self-check


def boxes(evidence: Evidence) -> tuple[Box, ...]:
    """The six boxes of FW8; none where the question asks for no story. Times are left open unless somebody measured."""
    if evidence.type not in SELF_CHECK.types:
        return ()
    plan = window(evidence.profile, evidence.question, evidence.terms.layer)
    setting = evidence.takes(Label.SITUATION)
    situation = next((reading.span for reading in evidence.labelled(Label.SITUATION)), None)
    in_time = 0 < setting <= LONGEST_SITUATION
    return (
        _timed(evidence, f"Situation within {LONGEST_SITUATION} s", setting, situation, kept=in_time),
        _counted(evidence, '"I" acts three times or more', evidence.subjects, LEAST_SUBJECTS, _own_deed(evidence)),
        _counted(evidence, "Two specific numbers", len(evidence.figures), LEAST_FIGURES, _first(evidence.figures)),
        _shown(evidence, "A reason for your approach", _reason(evidence)),
        _shown(evidence, "A lesson", _lesson(evidence) or _lasting(evidence)),
        _timed(evidence, f"Told in {_minutes(plan)}", evidence.seconds, None, kept=evidence.seconds in plan),
    )


def _box(evidence: Evidence, title: str, tick: Tick, counted: str, span: Span | None) -> Box:
    return Box(title, tick, counted, *(trim(evidence.text, span) if span else (0, 0)))


def _shown(evidence: Evidence, title: str, span: Span | None) -> Box:
    return _box(evidence, title, Tick.YES if span else Tick.NO, "", span)


def _counted(evidence: Evidence, title: str, count: int, least: int, span: Span | None) -> Box:
    return _box(evidence, title, Tick.YES if count >= least else Tick.NO, f"{count} found", span)


def _timed(evidence: Evidence, title: str, takes: float, span: Span | None, *, kept: bool) -> Box:
    if not evidence.timed:
        return _box(evidence, title, Tick.NOT_MEASURED, f"reads in about {takes:.0f} s", span)
    return _box(evidence, title, Tick.YES if kept else Tick.NO, f"{takes:.0f} s", span)


def _minutes(plan: Band) -> str:
    if plan.least >= 120 and plan.least % 60 == plan.most % 60 == 0:
        return f"{plan.least / 60:.0f}–{plan.most / 60:.0f} minutes"
    return f"{plan.least:.0f}–{plan.most:.0f} seconds"


# -- the ratings

Quotes = Callable[[Evidence], Span | None]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of a rating.

    `shows` names checks that have to pass and, as functions, words that have to be there. `avoids` names checks for
    faults. `quotes` finds the words to show for it: what cannot be quoted is not found. `step` is what to do where none
    of the checks says more.
    """

    title: str
    shows: tuple[str | Quotes, ...]
    step: str
    avoids: tuple[str, ...] = ()
    quotes: Quotes | None = None


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None


def _sentence(evidence: Evidence, spans: Sequence[Span]) -> Span | None:
    """The sentence of the first of these words."""
    return evidence.around(spans[0]).span if spans else None


def _own_deed(evidence: Evidence) -> Span | None:
    return _sentence(evidence, [span for owner, span in evidence.actions if owner is Owner.I])


def _figure(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.figures)


def _anchor(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.anchors)


def _reason(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.reasons)


def _choice(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.choices)


def _measure(evidence: Evidence) -> Span | None:
    """The result with its starting value, or at least with a number."""
    pair = next((evidence.around(span).span for span in evidence.pairs), None)
    return pair or next((reading.span for reading in evidence.outcomes if reading.measured), None)


def _lesson(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.lessons)


def _lasting(evidence: Evidence) -> Span | None:
    return _sentence(evidence, evidence.lasting)


def _part(label: Label) -> Quotes:
    def told(evidence: Evidence) -> Span | None:
        return next((reading.span for reading in evidence.labelled(label)), None)

    return told


_SITUATION, _TASK, _ACTION = _part(Label.SITUATION), _part(Label.TASK), _part(Label.ACTION)

CRITERIA = (  # FW9
    Row("Specific", ("C17", "C19", _anchor), "Name a month, a place and a number.", ("C20", "C21"), _figure),
    Row("Your own part", ("C09", "C12", "C13"), 'Name what you did yourself: "I …".', ("C14",), _own_deed),
    Row("Reasons for what you did", ("C25", "C26", "C27", "C28"), 'Add "because …" to your main step.', (), _reason),
    Row("A result one can measure", ("C16", "C18", "C19", "C22", "C41"), "Put a number on it.", ("C20",), _measure),
    Row("What you learned", (_lesson, "C23", "C42", "C43"), 'Close with "Since then I …".', (), _lesson),
)
JUDGMENT = (  # FW10
    Row("Framing the problem", (_SITUATION, _TASK, "C10", "C28", "C41"), "Say whose problem it was.", (), _SITUATION),
    Row("Judging the data", ("C24", "C29", "C34", "C35"), "Say what you checked before you trusted the data."),
    Row("Weighing trade-offs", (_choice, "C25", "C26", "C27"), "Say what you gave up, and for what.", (), _choice),
    Row("Getting it done", (_ACTION, "C12", "C32", "C33"), "Tell it in three to five steps.", ("C31",), _own_deed),
    Row("Staying with it", (_lasting, "C23", "C36"), "Say what you watched after the launch.", (), _lasting),
)
DELIVERY = (  # FW11
    Row(
        "Clarity", (_ACTION, "C01", "C02", "C08"), "One sentence for the scene, then your steps.", ("C07", "C39", "C40")
    ),
    Row("Specificity", ("C17", "C32", _anchor), "Use a number and a verb one can picture.", ("C20", "C21"), _figure),
    Row("Ownership", ("C09", "C12", "C13"), 'Begin your main step with "I".', ("C14", "C44"), _own_deed),
    Row("Humility", (_lesson, "C15", "C45"), "Say what you were unsure of, or who helped.", ("C44",), _lesson),
    Row("Eye for impact", ("C16", "C18", "C22", "C41"), "Say what changed, and for whom.", ("C20",), _measure),
)


def ratings(evidence: Evidence, fired: Sequence[Fired]) -> tuple[Ratings, ...]:
    """The ratings; none where the question asks for no story.

    Judgment is rated where the question asks for it, or where the question is unknown. `fired` is ordered, the most
    pressing first.
    """
    if evidence.type not in RATINGS.types:
        return ()
    passed = _passed(evidence, fired)
    cards = [("What interviewers look for", CRITERIA), ("Judgment", JUDGMENT), ("Delivery", DELIVERY)]
    return tuple(
        Ratings(title, tuple(_rating(row, evidence, fired, passed) for row in rows))
        for title, rows in cards
        if rows is not JUDGMENT or _asks_for_judgment(evidence)
    )


def _asks_for_judgment(evidence: Evidence) -> bool:
    question = evidence.question
    return question is None or question.category is Category.TECHNICAL or question.competency == "J"


def _passed(evidence: Evidence, fired: Sequence[Fired]) -> dict[str, bool]:
    """Which checks that apply pass, by id; one that sees too little to judge doesn't. Of several with one id none may
    have fired.
    """
    failed = {one.check.id for one in fired}
    passed: dict[str, bool] = {}
    for check in CATALOGUE:
        if evidence.type in check.types and not passed.get(check.id):
            passed[check.id] = check.id not in failed and check.sees(evidence)
    return passed


def _rating(row: Row, evidence: Evidence, fired: Sequence[Fired], passed: Mapping[str, bool]) -> Rating:
    shown = list(_marks(row.shows, evidence, passed))
    avoided = list(_marks(row.avoids, evidence, passed))
    span = row.quotes(evidence) if row.quotes else None
    found = any(shown) and (span is not None or row.quotes is None)
    value = math.ceil(BEST_RATING * sum(shown + avoided) / len(shown + avoided)) if found else None
    ids = {mark for mark in (*row.shows, *row.avoids) if isinstance(mark, str)}
    step = next((one.finding.step for one in fired if one.check.id in ids), row.step)
    return Rating(row.title, value, step, *(trim(evidence.text, span) if span and found else (0, 0)))


def _marks(marks: Sequence[str | Quotes], evidence: Evidence, passed: Mapping[str, bool]) -> Iterator[bool]:
    """Whether each mark is there; checks that do not apply to the question are left out."""
    for mark in marks:
        if not isinstance(mark, str):
            yield mark(evidence) is not None
        elif mark in passed:
            yield passed[mark]


# -- what is told of the decision, and of the impact

DECISION = {
    "problem": ("Problem", "What was wrong, and for whom?"),
    "decision": ("Decision", "What did you choose, and between what?"),
    "trade-off": ("Trade-off", "What did you give up for it?"),
    "outcome": ("Outcome", "What came of your choice?"),
}
"""The four parts of a decision story (FW7) and what asks for each."""
IMPACT = ("A number", "What it meant", "What lasts")
"""The steps from a number to a change that lasts (FW5)."""


def decision(evidence: Evidence) -> tuple[Slot, ...]:
    """The decision in its four parts; none where the question asks for no story."""
    if evidence.type not in STORIES:
        return ()
    found = decision_slots(evidence)
    return tuple(_slot(evidence, *DECISION[name], found[name]) for name in DECISION)


def impact(evidence: Evidence) -> tuple[Slot, ...]:
    """The three steps of "So what?"; none where the question asks for no story."""
    if evidence.type not in WITH_EXAMPLE:
        return ()
    _, levels = so_what(evidence)
    return tuple(_slot(evidence, *step) for step in zip(IMPACT, SO_WHAT, levels, strict=True))


def _slot(evidence: Evidence, title: str, ask: str, span: Span | None) -> Slot:
    return Slot(title, ask, *(trim(evidence.text, span) if span else (0, 0)))


# -- competencies


@dataclass(frozen=True, slots=True)
class CompetencyTotal:
    """What somebody has shown of one competency: scored answers, and their mean score; None without any."""

    competency: str
    answers: int
    average: int | None


def competency_totals(reports: Iterable[Report]) -> tuple[CompetencyTotal, ...]:
    """Totals of somebody's kept reports (COVERAGE A21), one for each of `COMPETENCIES`, also for those not shown yet.

    Reports of an earlier release name no competency; give it to them with `dataclasses.replace` to have them counted.
    """
    scores: dict[str, list[int]] = {name: [] for name in COMPETENCIES}
    for report in reports:
        if report.score is not None and report.competency in scores:
            scores[report.competency].append(report.score)
    return tuple(
        CompetencyTotal(name, len(found), round(sum(found) / len(found)) if found else None)
        for name, found in scores.items()
    )
