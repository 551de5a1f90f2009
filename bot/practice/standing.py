"""A person's streak and progress, always computed from the postings and answers themselves, so that the streak, the
board and every message agree (PRODUCT "Streaks are humane").
"""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from bot import streaks, timetable
from bot.cards import Button, Buttons, Card, CardPart, Note, Table, Text
from bot.events import CommandGiven
from bot.model import Answer, AnswerState, Person, Place, PostingState
from bot.practice import pages, reports
from bot.practice.common import Deps, Outcome, home_channels, say, zone_of
from bot.star import Report
from bot.streaks import Scheduled, Streak, Today

TODAY = {
    Today.DONE: "today is done",
    Today.OPEN: "today’s question is still open",
    Today.NONE: "nothing is due",
}

SHOWN = 10
"""Answers listed under "My progress"."""


def scheduled_days(who: Person, zone: str, deps: Deps, *more: Place) -> list[Scheduled]:
    """The days on which the person's channels had a posting, from their first answer on.

    A day opens with its first posting and closes with its last: at 03:00 in `zone`, or 18 h after it was posted.
    """
    channels = {*deps.ledger.answers.channels(who.place), *more}
    first = min(deps.ledger.answers.days(who.place), default=dt.date.min)
    days: dict[dt.date, Scheduled] = {}
    for posting in deps.ledger.postings.since(channels, first):
        if posting.posted is None or posting.state not in (PostingState.POSTED, PostingState.DELETED):
            continue
        closes = timetable.closes(posting.posted, posting.day, zone)
        known = days.get(posting.day, Scheduled(posting.day, opens=posting.posted, closes=closes))
        days[posting.day] = Scheduled(
            posting.day, opens=min(known.opens, posting.posted), closes=max(known.closes, closes)
        )
    return [days[day] for day in sorted(days)]


def streak(who: Person, zone: str, deps: Deps, now: dt.datetime) -> Streak:
    """The person's streak as everybody sees it."""
    practised = frozenset(deps.ledger.answers.days(who.place))
    return streaks.streak(scheduled_days(who, zone, deps), practised, who.pauses, now)


def streak_line(found: Streak) -> str:
    """The streak in one line."""
    days = f"{found.current} practice day{'' if found.current == 1 else 's'} in a row"
    state = TODAY[found.today]
    grace = ""
    if found.grace and found.current:
        grace = f"; a grace day kept it on {found.grace[-1]:%-d %B}"
    return f"Streak: {days}; {state}{grace}."


def progress(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``progress``: streak, the latest report's shares, and the answers so far."""
    channels = home_channels(event.by, event.at, deps.ledger)
    if not channels:
        return say("My progress", "No channel practises here yet. An organiser starts one with setup.")
    who = deps.ledger.people.get(event.by) or Person(event.by, event.name)
    found = streak(who, zone_of(who, channels[0]), deps, now)
    answers = [answer for answer in deps.ledger.answers.by(who.place) if answer.state is AnswerState.CHECKED]
    parts: list[CardPart] = [Text(streak_line(found)), Note(f"Longest so far: {found.best}.")]
    if not answers:
        return Outcome(
            reply=Card("My progress", (*parts, Text("Your first answer will appear here, with what to fix next.")))
        )
    latest = answers[-1]
    report = reports.report_of(latest)
    if report is not None:
        parts.append(reports.shares(report, channels[0].profile))
    rows = tuple(_row(answer) for answer in reversed(answers[-SHOWN:]))
    parts.append(Table("Latest answers", ("Day", "Question", "Attempt", "Score", "Next step"), rows))
    parts.append(pages.competency_table(_with_competency(answers, deps)))
    parts.append(Buttons((Button("My last check", "report", str(latest.place), primary=True),)))
    return Outcome(reply=Card("My progress", tuple(parts)))


def _with_competency(answers: Sequence[Answer], deps: Deps) -> Iterator[Report]:
    """The kept reports, each with the competency of its question: older ones were kept without."""
    for answer in answers:
        report, question = reports.report_of(answer), deps.library.get(answer.question)
        if report is not None and question is not None:
            yield dataclasses.replace(report, competency=question.competency)


def _row(answer: Answer) -> tuple[str, ...]:
    report = reports.report_of(answer)
    step = report.next_step.title if report and report.next_step else "–"
    score = f"{report.score}" if report and report.score is not None else "–"
    day = f"{answer.day:%-d %b}" if answer.day else "–"
    return (day, answer.question, str(answer.attempt), score, step)
