"""The further pages of the full check: the self-check, the ratings, decision and impact, and the attempt before.

Each page fits on one message of any platform; the findings are on the first one (`bot.practice.reports.full_card`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.cards import Button, Buttons, Card, CardPart, Note, Table, Text
from bot.model import Answer
from bot.practice.reports import NAMES, quoted
from bot.star import COMPANIES, PROFILES, Finding, Label, Report
from bot.star.checks.base import trim
from bot.star.checks.companies import Lens
from bot.star.comparing import Comparison, compare
from bot.star.report import BEST_RATING, Box, Rating, Ratings, Slot, Tick
from bot.star.scorecards import COMPETENCIES, competency_totals

TICKS = {Tick.YES: "✓ yes", Tick.NO: "○ not yet", Tick.NOT_MEASURED: "– not measured"}
"""How a box is ticked, in a mark and in words."""
NOTHING = "–"
"""A cell without words to quote."""


def self_check_card(answer: Answer, report: Report) -> Card:
    """The six boxes (COVERAGE C52), ticked where they can be measured."""
    rows = tuple((box.title, TICKS[box.tick], _shown(answer, box)) for box in report.boxes)
    parts: list[CardPart] = [Table("Six boxes", ("Box", "Found", "Your words"), rows)]
    if any(box.tick is Tick.NOT_MEASURED for box in report.boxes):
        parts.append(Note("Only a clock measures time. Tell it aloud with a stopwatch to fill those boxes."))
    return Card("Self-check", (*parts, _back(answer)))


def _shown(answer: Answer, box: Box) -> str:
    words = quoted(answer, box.start, box.end) if box.start < box.end else ""
    return ": ".join(filter(None, (box.counted, words))) or NOTHING


def ratings_card(answer: Answer, report: Report) -> Card:
    """The ratings (COVERAGE C53), each with its strength and its gap, and the competency that the question shows."""
    parts = [part for rated in report.ratings for part in _rated(answer, rated)]
    if report.competency in COMPETENCIES:
        parts.append(Note(f"This question shows: {COMPETENCIES[report.competency]}."))
    return Card("Ratings", (*parts, _back(answer)))


def _rated(answer: Answer, rated: Ratings) -> Iterator[CardPart]:
    yield Table(rated.title, ("What", "Rating"), tuple((row.title, _value(row)) for row in rated.rows))
    if (strength := rated.strength) is not None:
        yield Text(f"{strength.title}: {quoted(answer, strength.start, strength.end)}", lead="Strength")
    if (gap := rated.gap) is not None:
        yield Text(f"{gap.title}: {gap.step}", lead="Gap")


def _value(row: Rating) -> str:
    return "not found" if row.value is None else f"{row.value} of {BEST_RATING}"


def impact_card(answer: Answer, report: Report) -> Card:
    """The decision in four parts (COVERAGE FW7), and the way from a number to what lasts (FW5)."""
    parts: list[CardPart] = []
    if report.decision:
        parts.append(_slots(answer, "Your decision in four parts", report.decision))
        parts += [Text(slot.ask, lead=slot.title) for slot in report.decision if not slot.filled][:1]
    if report.so_what:
        parts.append(_slots(answer, "So what? From a number to what lasts", report.so_what))
        parts += [Text(prompt) for prompt in so_what_prompts(report)] or [Text("It goes all the way to what lasts.")]
    return Card("Decision and impact", (*parts, _back(answer)))


def _slots(answer: Answer, caption: str, slots: Sequence[Slot]) -> Table:
    rows = ((slot.title, quoted(answer, slot.start, slot.end) if slot.filled else NOTHING) for slot in slots)
    return Table(caption, ("Part", "Your words"), tuple(rows))


def so_what_prompts(report: Report) -> tuple[str, ...]:
    """What "So what?" asks in turn: up to three prompts, none once a lasting change is told (COVERAGE A17)."""
    depth = max((at for at, slot in enumerate(report.so_what, 1) if slot.filled), default=0)
    return tuple(slot.ask for slot in report.so_what[depth:])


def comparison_card(answer: Answer, report: Report, earlier: Answer, before: Report, *, profile: str = "core") -> Card:
    """This attempt at a question beside an earlier one and its report."""
    compared = compare(before, report)
    first, second = (f"Attempt {attempt.attempt}" for attempt in (earlier, answer))
    rows = tuple(_share_rows(compared, profile))
    return Card(
        f"{first} and {second.lower()}: {_scores(compared)}",
        (
            *_changes(compared),
            Table("How the story is divided", ("Part", first, second, "Planned"), rows),
            _back(answer),
        ),
    )


def _scores(compared: Comparison) -> str:
    before, after = ("not scored" if score is None else str(score) for score in compared.scores)
    return f"{before} → {after}"


def _changes(compared: Comparison) -> Iterator[Text]:
    """What changed, by titles; a list that is empty is left out."""
    groups = (("Fixed", compared.fixed), ("Still open", compared.still_open), ("New", compared.new))
    yield from (Text(_titles(findings), lead=lead) for lead, findings in groups if findings)
    if not any(findings for _, findings in groups):
        yield Text("Neither attempt left anything to fix.")


def _titles(findings: Sequence[Finding]) -> str:
    return " · ".join(dict.fromkeys(finding.title for finding in findings))


def _share_rows(compared: Comparison, profile: str) -> Iterator[tuple[str, ...]]:
    """A row for each band of the profile: the parts it counts together, before, after and as planned."""
    for labels, band in PROFILES[profile].shares.items():
        before, after = (sum(compared.shares[label][at] for label in labels) for at in (0, 1))
        planned = f"{band.least * 100:.0f}–{band.most:.0%}" if band.least < band.most else f"{band.most:.0%}"
        yield (_names(labels), f"{before:.0%}", f"{after:.0%}", planned)


def _names(labels: Sequence[Label]) -> str:
    return " and ".join(NAMES[label] for label in labels)


def lenses_card(answer: Answer, lenses: Mapping[str, Lens]) -> Card:
    """One answer as companies hear it, side by side; `lenses` go by the names of `bot.star.COMPANIES`."""
    header = ("", *(COMPANIES[company] for company in lenses))
    heard = (_joined(_heard(answer, *found) for found in lens.heard) for lens in lenses.values())
    missed = (_joined(lens.missed) for lens in lenses.values())
    rows = (("Hears", *heard), ("Would like to hear", *missed))
    return Card("How companies hear it", (Table("What each of them listens for", header, rows), _back(answer)))


def _heard(answer: Answer, what: str, span: tuple[int, int]) -> str:
    return f"{what}: {quoted(answer, *trim(answer.text, span))}"


def _joined(said: Iterable[str]) -> str:
    return " · ".join(said) or NOTHING


def competency_table(reports: Iterable[Report]) -> Table:
    """What somebody's kept reports show of each competency (COVERAGE A21)."""
    rows = (
        (COMPETENCIES[total.competency], str(total.answers), NOTHING if total.average is None else str(total.average))
        for total in competency_totals(reports)
    )
    return Table("What your answers show", ("Competency", "Answers", "Mean score"), tuple(rows))


def _back(answer: Answer) -> Buttons:
    subject = str(answer.place)
    return Buttons((Button("Full check", "full", subject), Button("Back to the check", "report", subject)))


PAGES: Mapping[str, Callable[[Answer, Report], Card]] = {
    "self-check": self_check_card,
    "ratings": ratings_card,
    "impact": impact_card,
}
"""The pages that need nothing but the report, by the action of their button."""
