"""My check: the last report and its buttons. All of it is private to the answer's author."""

import dataclasses
import datetime as dt

from bot.cards import Form, TextField
from bot.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.model import Answer, Part
from bot.practice import answers, checking, private, reports
from bot.practice.common import Deps, Outcome, mine, person, say

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
    match event.action:
        case "full":
            return Outcome(reply=reports.full_card(answer, report))
        case "reading":
            return Outcome(reply=reports.reading_card(answer, report))
        case "fill":
            return Outcome(reply=_fill_form(answer))
        case "follow-up":
            return _follow_up(answer, report.follow_ups, deps)
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


def _follow_up(answer: Answer, ids: tuple[str, ...], deps: Deps) -> Outcome:
    probe = next((found for id_ in ids if (found := deps.library.follow_up(id_)) is not None), None)
    if probe is None:
        return say("No follow-up this time", "Your answer leaves little to ask. Tell it aloud once.")
    return Outcome(reply=reports.follow_up_card(answer, probe.probe, probe.prepare))


def _again(event: ButtonPressed, answer: Answer, deps: Deps) -> Outcome:
    posting = deps.ledger.postings.get(answer.posting)
    question = deps.library.get(answer.question)
    if posting is None or question is None:
        return say("That question is gone", "Open today’s question and answer there.")
    return Outcome(reply=private.form(posting, question, person(event, deps), text=answer.text))
