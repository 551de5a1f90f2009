"""The stopwatch: somebody tells their answer aloud, and the report goes by the time it took (PRODUCT "Time yourself?").

Two presses and our own clock: it works alike wherever there are buttons, and through a restart.
"""

import dataclasses
import datetime as dt

from bot.cards import Button, Buttons, Card, Note, Text
from bot.events import ButtonPressed
from bot.model import Answer
from bot.practice import checking
from bot.practice.common import Deps, Outcome, mine, say

LONGEST = dt.timedelta(minutes=15)
"""Nobody tells one story for longer: whoever stops later forgot to."""


def start(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """The button "Time yourself": the time runs from the press."""
    answer = mine(event, deps)
    if answer is None:
        return say("That answer is gone", "It was deleted, so there is nothing to time.")
    deps.ledger.answers.save(dataclasses.replace(answer, timing=event.when))
    return Outcome(reply=_running(answer))


def _running(answer: Answer) -> Card:
    subject = str(answer.place)
    return Card(
        "The time is running",
        (
            Text("Tell your answer aloud, as you would in the interview, and press Stop."),
            Note("What you wrote stays as it is; only the time is kept."),
            Buttons((Button("Stop", "stop-time", subject, primary=True), Button("Never mind", "report", subject))),
        ),
    )


def stop(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """The button "Stop": the report again, by the measured time."""
    answer = mine(event, deps)
    if answer is None:
        return say("That answer is gone", "It was deleted, so there is nothing to time.")
    if answer.timing is None:
        return say("The time is not running", "Press “Time yourself” under your check to start it.")
    took = event.when - answer.timing
    if took > LONGEST:
        deps.ledger.answers.save(dataclasses.replace(answer, timing=None))
        minutes = LONGEST // dt.timedelta(minutes=1)
        return say("That was too long to count", f"More than {minutes} minutes passed, so nothing was kept. Try again.")
    timed = dataclasses.replace(answer, timing=None, seconds=max(1, round(took.total_seconds())))
    after, report = checking.checked(timed, deps, now, insist=answer.counts)
    deps.ledger.answers.save(after)
    return Outcome(reply=checking.report_card(after, report, deps, now))
