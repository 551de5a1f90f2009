"""A report on the terminal, with the very cards the chats get."""

import datetime as dt

from adapters.cli.terminal import print_card
from bot.cards import Card, Quote, Text
from bot.model import Answer, AnswerState, Part, Place, Question, Visibility
from bot.practice import reports
from bot.questions import FollowUp
from bot.star import Outcome, Report

HERE = Place("terminal", "here", "@you", "answer")
CONVERSATION = Card(
    "This reads as conversation, not as an answer",
    (Text("Tell one thing that happened, in 25 words or more, and start: “In …, I …”."),),
)
UNDATED = dt.datetime.min.replace(tzinfo=dt.UTC)


def print_report(
    text: str, report: Report, profile: str, question: Question | None, follow_up: FollowUp | None
) -> None:
    """Print the short report, then every finding and the follow-up an interviewer would come back with."""
    answer = _answer(text, question)
    if question is not None:
        print_card(Card(f"{question.id} · {question.text}"))
    if report.kind is Outcome.CONVERSATION:
        print_card(CONVERSATION)
        return
    print_card(reports.short_card(answer, report, profile=profile))
    if report.findings:
        print_card(reports.full_card(answer, report))
    if report.kind is Outcome.ANSWER and follow_up is not None:
        prepare = Text(follow_up.prepare, lead="A good reply brings")
        print_card(Card("An interviewer may come back with", (Quote(follow_up.probe), prepare)))


def _answer(text: str, question: Question | None) -> Answer:
    """The text as the cards know answers: somebody's, somewhere, some day."""
    return Answer(
        place=HERE,
        posting="",
        author=HERE,
        question=question.id if question else "",
        parts=(Part(HERE, text, UNDATED),),
        state=AnswerState.CHECKED,
        visibility=Visibility.ONLY_ME,
        at=UNDATED,
    )
