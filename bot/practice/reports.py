"""How a check is shown: short, in full, and how each sentence was read (PRODUCT "How feedback feels")."""

from collections.abc import Iterator

from bot.cards import Bar, Bars, Button, Buttons, Card, CardPart, Note, Quote, Table, Text
from bot.model import Answer
from bot.star import PROFILES, Finding, Label, Outcome, Report

NAMES = {
    Label.SITUATION: "Situation",
    Label.TASK: "Task",
    Label.ACTION: "Action",
    Label.RESULT: "Result",
    Label.LESSON: "Lesson",
    Label.OTHER: "Other",
}
"""The words people see for the labels."""

SHORT = 3
"""Findings in the short report: the next step and up to two more."""


def report_of(answer: Answer) -> Report | None:
    """The answer's last report, if it was checked."""
    return Report.from_json(answer.report) if answer.report else None


def short_card(answer: Answer, report: Report, *notes: str, profile: str = "core") -> Card:
    """The report as it arrives: score, strongest point, the one next step, up to two more, the shares."""
    if report.kind is not Outcome.ANSWER and report.score is None:
        return try_card(answer, report, *notes)
    return Card(
        headline(report),
        (
            *_strongest(answer, report),
            *_steps(report),
            shares(report, profile),
            *(Note(note) for note in notes),
            Buttons(tuple(_buttons(answer, report))),
        ),
    )


def headline(report: Report) -> str:
    """Score and praise in one line."""
    score = f"{report.score}/100."
    return f"{score} {report.praise}" if report.praise else f"{score} Here is the next step."


def _strongest(answer: Answer, report: Report) -> Iterator[CardPart]:
    if report.strongest is not None:
        start, end = report.strongest
        yield Text(f"“{answer.text[start:end].strip()}”", lead="Strongest")


def _steps(report: Report) -> Iterator[CardPart]:
    shown = list(report.findings[:SHORT])
    if report.next_step is not None:
        shown = [report.next_step, *(finding for finding in shown if finding is not report.next_step)][:SHORT]
        yield Text(_sentence(shown.pop(0).message), lead="Next step")
    elif not shown:
        yield Text("Nothing to fix. Tell it aloud once, then try the same story from another angle.", lead="Next step")
    yield from (_in_full(finding) for finding in shown)


def shares(report: Report, profile: str) -> Bars:
    """Each part's share of the story beside the band the profile plans for it."""
    plan = PROFILES[profile].shares
    bars = []
    for labels, band in plan.items():
        share = sum(report.sections[label].share for label in labels)
        bars.append(Bar(" and ".join(NAMES[label] for label in labels), share, band.least, band.most))
    planned = {label for labels in plan for label in labels}
    bars += [Bar(NAMES[label], section.share) for label, section in report.sections.items() if label not in planned]
    return Bars(f"How the story is divided ({report.words} words; five points either way are fine)", tuple(bars))


def _buttons(answer: Answer, report: Report) -> Iterator[Button]:
    subject = str(answer.place)
    if report.next_step is not None:
        yield Button("Fill the gap", "fill", subject, primary=True)
    yield Button("Full check", "full", subject)
    yield Button("How I read it", "reading", subject)
    if report.follow_ups:
        yield Button("Ask me a follow-up", "follow-up", subject)
    yield Button("Time yourself", "time", subject)
    yield Button("Try again", "again", subject)


def try_card(answer: Answer, report: Report, *notes: str) -> Card:
    """What the author of a try is told: no score, the one thing that makes it an answer (PRODUCT)."""
    step = report.next_step
    reason = _sentence(step.message) if step else "This doesn’t tell yet of one time it happened. Begin: “In …, I …”."
    return Card(
        "A good start, not yet a story",
        (
            Text(reason, lead="Next step"),
            Note("Nothing is scored, and only you see this."),
            *(Note(note) for note in notes),
            Buttons(
                (
                    Button("Check it anyway", "check-anyway", str(answer.place), primary=True),
                    Button("It was just a comment", "comment", str(answer.place)),
                )
            ),
        ),
    )


def full_card(answer: Answer, report: Report) -> Card:
    """Every finding, the most pressing first."""
    if not report.findings:
        return Card("Full check", (Text("Nothing was found that wants fixing."), _back(answer)))
    return Card("Full check", (*(_in_full(finding) for finding in report.findings), _back(answer)))


def _in_full(finding: Finding) -> Text:
    return Text(_sentence(finding.message), lead=finding.title)


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:]


def reading_card(answer: Answer, report: Report) -> Card:
    """How each sentence was read."""
    rows = tuple((NAMES[tag.label], answer.text[tag.start : tag.end].strip()) for tag in report.sentences)
    return Card(
        "How I read it",
        (
            Table("Your sentences and the part each one tells", ("Part", "Your words"), rows),
            Note("I go by the words alone; where I am wrong, your story may still want a clearer signpost there."),
            Buttons(
                (
                    Button("Not right?", "not-right", str(answer.place)),
                    Button("Back to the check", "report", str(answer.place)),
                )
            ),
        ),
    )


def follow_up_card(answer: Answer, probe: str, prepare: str) -> Card:
    """The probe an interviewer would come back with."""
    return Card(
        "A follow-up",
        (
            Quote(probe),
            Text(prepare, lead="A good reply brings"),
            Buttons(
                (
                    Button("Add it to my answer", "fill", str(answer.place), primary=True),
                    Button("Back to the check", "report", str(answer.place)),
                )
            ),
        ),
    )


def _back(answer: Answer) -> Buttons:
    return Buttons((Button("Back to the check", "report", str(answer.place)),))
