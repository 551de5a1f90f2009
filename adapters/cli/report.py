"""A report on the terminal, with the very cards the chats get."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from adapters.cli.terminal import print_card
from bot.cards import Card, CardPart, Quote, Text
from bot.model import Answer, AnswerState, Part, Place, Question, Visibility
from bot.practice import pages, reports
from bot.questions import FollowUp
from bot.star import Outcome, Report, to_contract
from bot.star.checks.companies import Lens
from bot.star.report import ENGLISH

HERE = Place("terminal", "here", "@you", "answer")
CONVERSATION = Card(
    "This reads as conversation, not as an answer",
    (Text("Tell one thing that happened, in 25 words or more, and start: “In …, I …”."),),
)
UNDATED = dt.datetime.min.replace(tzinfo=dt.UTC)


def print_report(
    text: str,
    report: Report,
    profile: str,
    question: Question | None,
    follow_ups: Sequence[FollowUp],
    lenses: Mapping[str, Lens],
) -> None:
    """Print the short report, then the pages of the full check and what an interviewer would come back with."""
    if question is not None:
        print_card(Card(f"{question.id} · {question.text}"))
    answer = _answer(text, question)
    if report.kind is Outcome.CONVERSATION and report.language == ENGLISH:
        print_card(CONVERSATION)
    else:
        print_card(reports.short_card(answer, report, profile=profile))
    for card in _pages(answer, report):
        print_card(card)
    if lenses:
        print_card(pages.lenses_card(answer, lenses))
    if follow_ups:
        print_card(Card("An interviewer may come back with", tuple(_probes(follow_ups))))


def _pages(answer: Answer, report: Report) -> Iterator[Card]:
    """The pages of the full check that have something to show."""
    if report.findings:
        yield reports.full_card(answer, report)
    if report.boxes:
        yield pages.self_check_card(answer, report)
    if report.ratings:
        yield pages.ratings_card(answer, report)
    if report.decision or report.so_what:
        yield pages.impact_card(answer, report)


def _probes(follow_ups: Iterable[FollowUp]) -> Iterator[CardPart]:
    for follow_up in follow_ups:
        yield Quote(follow_up.probe)
        yield Text(follow_up.prepare, lead="A good reply brings")


def to_object(report: Report, name: str, lenses: Mapping[str, Lens]) -> dict[str, Any]:
    """The contract, and where companies were named, what each of them hears and misses."""
    heard = {
        company: {
            "hears": [{"what": what, "start": start, "end": end} for what, (start, end) in lens.heard],
            "misses": list(lens.missed),
        }
        for company, lens in lenses.items()
    }
    return to_contract(report, name) | ({"lenses": heard} if heard else {})


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
