"""My check: the last report and its buttons. All of it is private to the answer's author."""

import dataclasses
import datetime as dt

from bot.cards import Form, TextField
from bot.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.model import Answer, Part
from bot.practice import answers, checking, pages, private, reports
from bot.practice.common import Deps, Outcome, mine, person, say
from bot.star import Report

PAGES = {"full": reports.full_card, "reading": reports.reading_card, **pages.PAGES}
"""Ways to show a report, by the button that asks for them."""

GAP = 1_000
"""Code points in "Fill the gap"."""


def latest(event: ButtonPressed | CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``check``: the last report, or the one on a posting; the same one after a restart."""
    posting = event.subject if isinstance(event, ButtonPressed) else ""
    kept = [answer for answer in deps.ledger.answers.by(event.by) if answer.report]
    found = next((answer for answer in reversed(kept) if not posting or answer.posting == posting), None)
    if found is None:
        return say("No check yet", "Answer a question, in its thread or privately, and your check appears here.")
    return _report(found, deps, now)


def button(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """A button of a report."""
    answer = mine(event, deps)
    report = reports.report_of(answer) if answer else None
    if answer is None or report is None:
        return say("That check is gone", "Its answer was deleted, and the report went with it.")
    if event.action in PAGES:
        return Outcome(reply=PAGES[event.action](answer, report))
    match event.action:
        case "compare":
            return _compare(answer, report, deps)
        case "fill":
            return Outcome(reply=_fill_form(answer))
        case "follow-up":
            return _follow_up(answer, deps)
        case "again":
            return _again(event, answer, deps)
        case _:
            return _report(answer, deps, now)


def _report(answer: Answer, deps: Deps, now: dt.datetime) -> Outcome:
    report = reports.report_of(answer)
    return say("No check yet") if report is None else Outcome(checking.report_card(answer, report, deps, now))


def _fill_form(answer: Answer, text: str = "", problem: str = "") -> Form:
    report = reports.report_of(answer)
    step = report.next_step if report else None
    return Form(
        "fill",
        "Fill the gap",
        (TextField("text", "Add to your answer", hint=step.step if step else "", value=text, limit=GAP, lines=2),),
        "Add it and check again",
        subject=str(answer.place),
        intro=step.message if step else "One or two sentences are enough.",
        problem=problem,
    )


def fill(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Append a line to the answer; the new check shows the score before and after."""
    answer = mine(event, deps)
    before = reports.report_of(answer) if answer else None
    if answer is None or before is None:
        return say("That answer is gone", "It was deleted, so there is nothing to add to.")
    text = event.values.get("text", "").strip()
    problem = private.problem_with(text)
    if not problem and len(answer.text) + len(text) >= answers.LONGEST:
        problem = answers.TOO_LONG
    if problem:
        return Outcome(reply=_fill_form(answer, text, problem))
    longer = dataclasses.replace(answer, parts=(*answer.parts, Part(event.at, text, event.when)))
    after, report = checking.checked(longer, deps, now)
    deps.ledger.answers.save(after)
    card = checking.report_card(after, report, deps, now)
    if before.score is not None and report.score is not None and report.score != before.score:
        card = dataclasses.replace(card, title=f"{before.score} → {card.title}")
    return Outcome(card, checking.first_time(after, answer, deps))


def _follow_up(answer: Answer, deps: Deps) -> Outcome:
    """The next probe: none twice for what this person told about this question, until all have been used."""
    asked = [id_ for one in _attempts(answer, deps) for id_ in one.probes]
    ids = deps.checker.follow_ups(answer.text, deps.library.get(answer.question), checking.terms(answer, deps), asked)
    probe = next((found for id_ in ids if (found := deps.library.follow_up(id_)) is not None), None)
    if probe is None:
        return say("No follow-up this time", "Your answer leaves little to ask. Tell it aloud once.")
    deps.ledger.answers.save(dataclasses.replace(answer, probes=(*answer.probes, probe.id)))
    return Outcome(reply=reports.follow_up_card(answer, probe.probe, probe.prepare))


def _attempts(answer: Answer, deps: Deps) -> list[Answer]:
    """All that this person told about this question, oldest first."""
    return [one for one in deps.ledger.answers.by(answer.author) if one.question == answer.question]


def _compare(answer: Answer, report: Report, deps: Deps) -> Outcome:
    """This attempt beside the one before it."""
    earlier = [one for one in _attempts(answer, deps) if one.attempt < answer.attempt and one.report]
    before = reports.report_of(earlier[-1]) if earlier else None
    if before is None:
        return say("Nothing to compare with", "The attempt before this one is gone.")
    profile = checking.channel_of(answer, deps).profile
    return Outcome(reply=pages.comparison_card(answer, report, earlier[-1], before, profile=profile))


def _again(event: ButtonPressed, answer: Answer, deps: Deps) -> Outcome:
    posting = deps.ledger.postings.get(answer.posting)
    question = deps.library.get(answer.question)
    if posting is None or question is None:
        return say("That question is gone", "Open today’s question and answer there.")
    return Outcome(reply=private.form(posting, question, person(event, deps), text=answer.text))
