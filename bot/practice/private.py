"""The Answer form: an answer nobody has to see, checked at once (PRODUCT "Where a check arrives")."""

import dataclasses
import datetime as dt

from bot.cards import Button, Buttons, Card, ChoiceField, Delivery, Form, Note, Quote, TextField
from bot.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.model import Answer, Person, Posting, Question, Visibility
from bot.practice import answers, checking, daily, nudge
from bot.practice.common import Deps, Outcome, home_channels, person, say
from bot.star import Outcome as Reading

READERS = (
    (Visibility.EVERYONE.value, "Everyone in the thread, so peers can help"),
    (Visibility.REVIEWERS.value, "Two reviewers"),
    (Visibility.ONLY_ME.value, "Only me"),
)
"""Who may read this? (PRODUCT)"""


def open_form(event: ButtonPressed | CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """The form for a posting: the button's, or today's."""
    posting = _meant(event, deps)
    question = deps.library.get(posting.question) if posting else None
    if posting is None or question is None:
        return say("There is no question to answer yet", "The next one comes at the channel’s chosen time.")
    return Outcome(reply=form(posting, question, person(event, deps)))


def today(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``today``: the latest question again, with the button that answers it privately."""
    posting = _meant(event, deps)
    question = deps.library.get(posting.question) if posting else None
    if posting is None or question is None:
        return say("No question yet", "The first one comes within a minute of Start, the next at the chosen time.")
    return Outcome(
        reply=Card(
            "Today’s question",
            (
                Quote(question.wording(posting.angle)),
                Note(f"Asked on {posting.day:%A %-d %B}. Answer in its thread, or here for yourself."),
                Buttons((Button("Answer privately", "answer", posting.key, primary=True),)),
            ),
        )
    )


def _meant(event: ButtonPressed | CommandGiven, deps: Deps) -> Posting | None:
    if isinstance(event, ButtonPressed) and event.subject:
        return deps.ledger.postings.get(event.subject)
    channels = home_channels(event.by, event.at, deps.ledger)
    return deps.ledger.postings.latest(channels[0].place) if channels else None


def form(
    posting: Posting, question: Question, who: Person, *, text: str = "", problem: str = "", ask_again: bool = False
) -> Form:
    """The Answer form, with what was typed before; `ask_again` asks whether it may be shared all the same."""
    first = "" if who.told else f" {daily.WHAT_ORGANISERS_SEE}"
    return Form(
        "answer",
        "Answer",
        (
            TextField("text", "Your answer", value=text, limit=answers.LONGEST, lines=10),
            ChoiceField("visibility", "Who may read this?", READERS, value=who.visibility.value),
            *((nudge.choice(),) if ask_again else ()),
        ),
        "Check my answer",
        subject=posting.key,
        intro=f"{question.wording(posting.angle)} Rough answers are welcome.{first}",
        problem=problem,
    )


def submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Keep and check what the form brought; a text that can't be an answer comes back in the form."""
    posting = deps.ledger.postings.get(event.subject)
    question = deps.library.get(posting.question) if posting else None
    if posting is None or question is None:
        return say("That question is gone", "Copy your text and answer today’s question with it.")
    who = _reader_choice(event, person(event, deps), deps)
    text = event.values.get("text", "").strip()
    problem = problem_with(text)
    if not problem and deps.checker.outcome(text, question) is Reading.CONVERSATION:
        problem = "I can’t see an answer in this yet. Tell of one thing that happened, in at least 25 words."
    if problem:
        return Outcome(reply=form(posting, question, who, text=text, problem=problem))
    if asked := nudge.before_sharing(text, who.visibility, event.values.get(nudge.FIELD, "")):
        return Outcome(reply=form(posting, question, who, text=text, problem=asked, ask_again=True))
    answer = answers.new(event.at, text, posting, who, event.when)
    answer = dataclasses.replace(answer, in_thread=False, visibility=who.visibility)
    after, report = checking.checked(answer, deps, now)
    deps.ledger.answers.save(after)
    card = checking.report_card(after, report, deps, now)
    return Outcome(card, (*checking.first_time(after, answer, deps), *_shared(after, posting, who)))


def _reader_choice(event: FormSubmitted, who: Person, deps: Deps) -> Person:
    """The last choice is remembered; the first time it is "Only me"."""
    chosen = event.values.get("visibility", "")
    if chosen not in (value for value, _ in READERS) or chosen == who.visibility:
        return who
    who = dataclasses.replace(who, visibility=Visibility(chosen))
    deps.ledger.people.save(who)
    return who


def problem_with(text: str) -> str:
    """One sentence about a text that can't be an answer, or nothing."""
    if not any(character.isalnum() for character in text):
        return "There are no words in it yet. Write what happened, even roughly, and send it again."
    if len(text) > answers.LONGEST:
        return f"That is {len(text):,} characters; {answers.LONGEST:,} is the most. Shorten it and send it again."
    return ""


def _shared(answer: Answer, posting: Posting, who: Person) -> tuple[Delivery, ...]:
    """An answer for everyone is posted into the thread under its author's name."""
    if answer.visibility is not Visibility.EVERYONE or posting.place is None or not answer.counts:
        return ()
    button = Button("Give feedback", "feedback", str(answer.place))
    card = Card(f"{who.name} answered", (Quote(answer.text), Buttons((button,))))
    return (Delivery(f"shared:{answer.place}", posting.place, card),)
