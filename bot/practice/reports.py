"""How a check is shown: short, in full, and how each sentence was read (PRODUCT "How feedback feels")."""

from collections.abc import Iterator

from bot.cards import Bar, Bars, Button, Buttons, Card, CardPart, Note, Quote, Table, Text
from bot.model import Answer
from bot.star import PROFILES, Finding, Label, Outcome, Report, Severity
from bot.star.report import ENGLISH

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
MOST = 12
"""Findings told in full on one card; further ones by their titles, so that no platform cuts the card off."""

HEADINGS = {
    Severity.HIGH: ("Fix first", "an interviewer would stumble over this."),
    Severity.MEDIUM: ("Make it stronger", "each of these adds weight."),
    Severity.LOW: ("Hints", "small things; take what helps."),
}
"""How findings are grouped in the full check."""


def report_of(answer: Answer) -> Report | None:
    """The answer's last report, if it was checked."""
    return Report.from_json(answer.report) if answer.report else None


def short_card(answer: Answer, report: Report, *notes: str, profile: str = "core") -> Card:
    """The report as it arrives: score, strongest point, the one next step, up to two more, the shares."""
    if report.language != ENGLISH:
        return counted_card(answer, report, *notes)
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
        yield Text(quoted(answer, start, end), lead="Strongest")


def quoted(answer: Answer, start: int, end: int) -> str:
    """The author's words from one offset to another, on one line and in quotation marks."""
    return f"“{' '.join(answer.text[start:end].split())}”"


def _steps(report: Report) -> Iterator[CardPart]:
    shown = list(report.findings[:SHORT])
    if report.next_step is not None:
        shown = [report.next_step, *(finding for finding in shown if finding is not report.next_step)][:SHORT]
        yield Text(_sentence(shown.pop(0).message), lead="Next step")
    elif not shown:
        yield Text("Nothing to fix. Tell it aloud once, then try the same story from another angle.", lead="Next step")
    yield from (_in_full(finding) for finding in shown)


def shares(report: Report, profile: str) -> Bars:
    """Each part's share of the story beside the band the profile plans for it; of typed words that is a hint."""
    plan = PROFILES[profile].shares
    bars = []
    for labels, band in plan.items():
        share = sum(report.sections[label].share for label in labels)
        bars.append(Bar(" and ".join(NAMES[label] for label in labels), share, band.least, band.most))
    planned = {label for labels in plan for label in labels}
    bars += [Bar(NAMES[label], section.share) for label, section in report.sections.items() if label not in planned]
    measured = f"{report.seconds} s as measured" if report.timed else f"typed, {report.words} words: a hint"
    return Bars(f"How the story is divided ({measured}; five points either way are fine)", tuple(bars))


def _buttons(answer: Answer, report: Report) -> Iterator[Button]:
    subject = str(answer.place)
    if report.next_step is not None:
        yield Button("Fill the gap", "fill", subject, primary=True)
    yield Button("Full check", "full", subject)
    yield Button("How I read it", "reading", subject)
    if report.follow_ups:
        yield Button("Ask me a follow-up", "follow-up", subject)
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


def counted_card(answer: Answer, report: Report, *notes: str) -> Card:
    """What can be said of an answer in another language: its length and its numbers (COVERAGE 8.3)."""
    numbers = ", ".join(quoted(answer, *span) for span in report.numbers[:MOST]) or "none found"
    time = f"{report.seconds} s, as measured" if report.timed else f"about {report.seconds} s"
    rows = (("Words", str(report.words)), ("Read aloud", time), ("Numbers", numbers))
    return Card(
        "Your answer is kept; checks read English" if answer.counts else "Checks read English",
        (
            Text("In other languages I can only count, so nothing is scored and nothing is found fault with."),
            Table("What I counted", ("What", "Found"), rows),
            *(Note(note) for note in notes),
            Buttons(tuple(_ways_with_another_language(answer))),
        ),
    )


def _ways_with_another_language(answer: Answer) -> Iterator[Button]:
    subject = str(answer.place)
    if not answer.counts:
        yield Button("Count it as practice", "check-anyway", subject, primary=True)
        yield Button("It was just a comment", "comment", subject)
    yield Button("Try again in English", "again", subject)


def full_card(answer: Answer, report: Report) -> Card:
    """Every finding under the heading of its kind, and the ways to the other pages of the full check."""
    told: list[CardPart] = []
    for severity, (heading, meaning) in HEADINGS.items():
        found = [_in_full(finding) for finding in report.findings[:MOST] if finding.severity is severity]
        told += [Text(meaning, lead=heading), *found] if found else []
    if not told:
        told.append(Text("Nothing was found that wants fixing."))
    if rest := report.findings[MOST:]:
        told.append(Note(f"And {len(rest)} more: {' · '.join(finding.title for finding in rest)}."))
    more = Buttons(tuple(_pages(answer, report)))
    return Card("Full check", (*told, *((more,) if more.buttons else ()), _ways_on(answer)))


def _pages(answer: Answer, report: Report) -> Iterator[Button]:
    """The other pages of the full check that have something to show."""
    subject = str(answer.place)
    if report.boxes:
        yield Button("Self-check", "self-check", subject)
    if report.ratings:
        yield Button("Ratings", "ratings", subject)
    if report.decision or report.so_what:
        yield Button("Decision and impact", "impact", subject)
    if answer.attempt > 1:
        yield Button("Compare", "compare", subject)


def _ways_on(answer: Answer) -> Buttons:
    subject = str(answer.place)
    return Buttons(
        (
            Button("Time yourself", "time", subject),
            Button("Through a company’s ears", "lenses", subject),
            Button("Back to the check", "report", subject),
        )
    )


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


def back(answer: Answer) -> Buttons:
    """The way back to the short report."""
    return Buttons((Button("Back to the check", "report", str(answer.place)),))
