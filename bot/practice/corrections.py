""" "Not right?": an author says which part a sentence tells, and the report is made anew (PRODUCT "How I read it").

With their consent the corrected answer may be used to measure the checker; ``starstreak corrections`` exports those.
"""

import dataclasses
import datetime as dt

from bot.cards import ChoiceField, Form
from bot.events import ButtonPressed, FormSubmitted
from bot.model import Answer
from bot.practice import checking, reports
from bot.practice.common import Deps, Outcome, mine, say
from bot.star import Label, Report

MOST = 25
"""Sentences offered at once: what the shortest list of choices on any platform holds (Discord's select menu)."""
LONGEST = 90
"""Code points of a sentence that a choice shows."""
KEEP = "keep"


def form(answer: Answer, report: Report, problem: str = "") -> Form:
    """Which sentence, what it tells, and whether that may be kept for measuring."""
    sentences = tuple((str(tag.start), _shown(answer.text[tag.start : tag.end])) for tag in report.sentences[:MOST])
    labels = tuple((label.value, reports.NAMES[label]) for label in Label)
    consent = (("no", "No, only for my report"), (KEEP, "Yes, my answer and its labels, without my name"))
    return Form(
        "correct",
        "Not right?",
        (
            ChoiceField("sentence", "Which sentence?", sentences),
            ChoiceField("label", "What does it tell?", labels),
            ChoiceField(
                "measuring",
                "May it help to measure the checker?",
                consent,
                value=KEEP if answer.for_measuring else "no",
            ),
        ),
        "Read it again",
        subject=str(answer.place),
        intro="Your word counts: the report is made anew with it.",
        problem=problem,
    )


def _shown(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def opened(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """The button "Not right?"."""
    answer = mine(event, deps)
    report = reports.report_of(answer) if answer else None
    if answer is None or report is None or not report.sentences:
        return say("That check is gone", "Its answer was deleted, and the report went with it.")
    return Outcome(reply=form(answer, report))


def submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Keep the correction and show how the answer reads with it."""
    answer = mine(event, deps)
    report = reports.report_of(answer) if answer else None
    if answer is None or report is None:
        return say("That check is gone", "Its answer was deleted, and the report went with it.")
    sentence, label = event.values.get("sentence", ""), event.values.get("label", "")
    if sentence not in {str(tag.start) for tag in report.sentences} or label not in list(Label):
        return Outcome(reply=form(answer, report, "Choose a sentence and the part it tells, then send it again."))
    corrected = dataclasses.replace(
        answer,
        corrections=tuple(sorted({**dict(answer.corrections), int(sentence): label}.items())),
        for_measuring=event.values.get("measuring", "") == KEEP,
    )
    after, anew = checking.checked(corrected, deps, now, insist=answer.counts)
    deps.ledger.answers.save(after)
    return Outcome(reply=reports.reading_card(after, anew))
