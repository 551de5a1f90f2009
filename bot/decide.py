"""Routes an event to its capability. No logic lives here."""

import datetime as dt
from typing import assert_never

from bot.cards import Card, Table, Text
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    Joined,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    Removed,
)
from bot.practice import (
    answers,
    board,
    corrections,
    lenses,
    my_check,
    peers,
    private,
    setup,
    standing,
    stopwatch,
    welcome,
)
from bot.practice.common import Deps, Outcome, say

COMMANDS = {
    "today": "Today’s question again",
    "answer": "Answer privately",
    "check": "My last check",
    "feedback": "Answers that wait for my feedback",
    "progress": "My streak and scores",
    "board": "This week so far",
    "alias": "My name on the board",
    "opt-out": "Leave the board (opt-in returns)",
    "pause-me": "Nothing is expected of me (resume-me ends it)",
    "zone": "Where my practice day ends",
    "setup": "Organisers: time, zone, days, profile",
    "start": "Organisers: start the channel",
    "pause": "Organisers: pause the channel (resume ends it)",
    "ask-now": "Organisers: ask a question at once",
    "skip": "Organisers: skip the next question",
    "help": "This list",
}
"""What can be typed after ``/practice``, in the order of `help`."""


def decide(event: Event, deps: Deps, now: dt.datetime) -> Outcome:
    """What comes of an event, decided by the capability it concerns."""
    match event:
        case MessagePosted():
            return answers.posted(event, deps, now)
        case MessageEdited():
            return answers.edited(event, deps, now)
        case MessageDeleted():
            return answers.deleted(event, deps, now)
        case CommandGiven():
            return _command(event, deps, now)
        case ButtonPressed():
            return _button(event, deps, now)
        case FormSubmitted():
            return _form(event, deps, now)
        case Joined():
            return setup.joined(event, deps, now)
        case Removed():
            return setup.removed(event, deps, now)
        case _:
            assert_never(event)


def _command(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    match event.command:
        case "today":
            return private.today(event, deps, now)
        case "answer":
            return private.open_form(event, deps, now)
        case "check":
            return my_check.latest(event, deps, now)
        case "feedback":
            return peers.waiting(event, deps, now)
        case "progress":
            return standing.progress(event, deps, now)
        case "board":
            return board.show(event, deps, now)
        case _:
            return _settings_command(event, deps, now)


def _settings_command(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    match event.command:
        case "alias":
            return welcome.alias(event, deps, now)
        case "opt-out" | "opt-in":
            return welcome.opt_out(event, deps, now)
        case "zone":
            return welcome.zone(event, deps, now)
        case "pause-me" | "resume-me":
            return welcome.pause(event, deps, now)
        case "setup" | "start" | "pause" | "resume" | "ask-now" | "skip":
            return setup.command(event, deps, now)
        case _:
            return _help(event)


def _button(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    match event.action:
        case "answer":
            return private.open_form(event, deps, now)
        case "done":
            return answers.done(event, deps, now)
        case "attempt" | "more" | "comment" | "check-anyway":
            return answers.choose(event, deps, now)
        case "check":
            return my_check.latest(event, deps, now)
        case "report" | "full" | "self-check" | "ratings" | "impact" | "compare":
            return my_check.button(event, deps, now)
        case "reading" | "fill" | "follow-up" | "again":
            return my_check.button(event, deps, now)
        case "lenses":
            return lenses.opened(event, deps, now)
        case "not-right":
            return corrections.opened(event, deps, now)
        case "time":
            return stopwatch.start(event, deps, now)
        case "stop-time":
            return stopwatch.stop(event, deps, now)
        case "feedback":
            return peers.open_form(event, deps, now)
        case "consent-name" | "consent-alias" | "consent-later" | "zone-right" | "zone-change":
            return welcome.answered(event, deps, now)
        case "setup" | "start" | "pause" | "resume" | "ask-now" | "skip":
            return setup.command(event, deps, now)
        case _:
            return say("That button is from another version", "Use help to see what can be done now.")


def _form(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    match event.form:
        case "answer":
            return private.submitted(event, deps, now)
        case "fill":
            return my_check.fill(event, deps, now)
        case "correct":
            return corrections.submitted(event, deps, now)
        case "lenses":
            return lenses.submitted(event, deps, now)
        case "feedback":
            return peers.submitted(event, deps, now)
        case "alias":
            return welcome.alias_submitted(event, deps, now)
        case "zone":
            return welcome.zone_submitted(event, deps, now)
        case "setup":
            return setup.submitted(event, deps, now)
        case _:
            return say("That form is from another version", "Open it again and send it once more.")


def _help(event: CommandGiven) -> Outcome:
    first = () if event.command == "help" else (Text(f"“{event.command[:40]}” is not something I know."),)
    rows = tuple((name, meaning) for name, meaning in COMMANDS.items())
    return Outcome(reply=Card("What you can do", (*first, Table("Commands", ("Type", "To see or do"), rows))))
