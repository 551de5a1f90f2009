"""Lets the checker see a text before the write transaction opens; its memory makes the check inside free.

On SQLite one writer serves everybody, so a check's milliseconds must not be spent holding it (ARCHITECTURE rule 7).
"""

from bot.events import ButtonPressed, Event, FormSubmitted
from bot.model import Answer, AnswerState, Place
from bot.practice import checking
from bot.practice.common import Deps, mine
from bot.star import Terms


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
    terms = Terms(checking.channel_of(answer, deps).profile, insist=insist)
    deps.checker.check(text, deps.library.get(answer.question), terms)


def _form(event: FormSubmitted, deps: Deps) -> None:
    posting = deps.ledger.postings.get(event.subject)
    channel = deps.ledger.channels.get(posting.channel) if posting else None
    if posting is not None and channel is not None:
        text = event.values.get("text", "").strip()
        deps.checker.check(text, deps.library.get(posting.question), Terms(channel.profile))


def _own(event: FormSubmitted | ButtonPressed, deps: Deps, *, more: str = "", insist: bool = False) -> None:
    answer = mine(event, deps)
    if answer is not None:
        check(answer, deps, more=more, insist=insist)


def _collected(event: ButtonPressed, deps: Deps) -> None:
    posting = deps.ledger.postings.at(Place.parse(event.subject))
    for answer in deps.ledger.answers.of(event.by, posting.key) if posting else ():
        if answer.state is AnswerState.COLLECTING:
            check(answer, deps)
