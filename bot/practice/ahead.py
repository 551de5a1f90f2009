"""Lets the checker see a text before the write transaction opens; its memory makes the check inside free.

On SQLite one writer serves everybody, so a check's milliseconds must not be spent holding it (ARCHITECTURE rule 7).
"""

from bot.events import ButtonPressed, Event, FormSubmitted
from bot.model import Answer, AnswerState, Person, Place
from bot.practice import answers, checking
from bot.practice.common import Deps, mine


def read(event: Event, deps: Deps) -> None:
    """Check what handling the event will check."""
    match event:
        case FormSubmitted(form="answer"):
            _form(event, deps)
        case FormSubmitted(form="fill"):
            _own(event, deps, more=event.values.get("text", "").strip())
        case ButtonPressed(action="attempt" | "check-anyway"):
            _own(event, deps, insist=event.action == "check-anyway")
        case ButtonPressed(action="done"):
            _collected(event, deps)
        case _:
            return


def check(answer: Answer, deps: Deps, *, more: str = "", insist: bool = False) -> None:
    """Check a stored answer as it will be."""
    text = f"{answer.text}\n{more}" if more else answer.text
    deps.checker.check(text, deps.library.get(answer.question), checking.terms(answer, deps, insist=insist))


def _form(event: FormSubmitted, deps: Deps) -> None:
    posting = deps.ledger.postings.get(event.subject)
    channel = deps.ledger.channels.get(posting.channel) if posting else None
    if posting is not None and channel is not None:
        who = deps.ledger.people.get(event.by) or Person(event.by, event.name)
        check(answers.new(event.at, event.values.get("text", "").strip(), posting, who, event.when), deps)


def _own(event: FormSubmitted | ButtonPressed, deps: Deps, *, more: str = "", insist: bool = False) -> None:
    answer = mine(event, deps)
    if answer is not None:
        check(answer, deps, more=more, insist=insist)


def _collected(event: ButtonPressed, deps: Deps) -> None:
    posting = deps.ledger.postings.at(Place.parse(event.subject))
    for answer in deps.ledger.answers.of(event.by, posting.key) if posting else ():
        if answer.state is AnswerState.COLLECTING:
            check(answer, deps)
