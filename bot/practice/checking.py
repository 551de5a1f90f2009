"""Checking a stored answer: its report, the day it counts for, and what its author is told."""

import dataclasses
import datetime as dt

from bot import streaks
from bot.cards import Card, Delivery, Reaction
from bot.model import Answer, AnswerState, BoardConsent, Channel, Person, PostingState
from bot.practice import reports, standing, welcome
from bot.practice.common import Deps, zone_of
from bot.star import Label, Report, Terms
from bot.star import Outcome as Reading
from bot.star.report import ENGLISH

COMPARED = 10
"""Answers to other questions, the latest, beside which an answer is read (COVERAGE C48)."""


def check_typed(answer: Answer, deps: Deps, now: dt.datetime, *, insist: bool = False) -> tuple[Delivery, ...]:
    """Check a typed answer, keep the report and tell its author; conversation leaves nothing behind."""
    after, report = checked(answer, deps, now, insist=insist)
    if report.kind is Reading.CONVERSATION and not after.counts and not insist:
        deps.ledger.answers.erase(answer.place)
        return ()
    deps.ledger.answers.save(after)
    told = Delivery(key(after), after.author, report_card(after, report, deps, now))
    return (told, *first_time(after, answer, deps))


def checked(answer: Answer, deps: Deps, now: dt.datetime, *, insist: bool = False) -> tuple[Answer, Report]:
    """The answer with its next revision's report. `insist` is the author's "Check it anyway"."""
    channel = channel_of(answer, deps)
    report = deps.checker.check(answer.text, deps.library.get(answer.question), terms(answer, deps, insist=insist))
    counts = answer.counts or report.score is not None or (insist and report.language != ENGLISH)
    return dataclasses.replace(
        answer,
        state=AnswerState.CHECKED if counts else AnswerState.TRY,
        revision=answer.revision + 1,
        attempt=answer.attempt if answer.counts else _attempts(answer, deps) + 1,
        check_at=None,
        day=answer.day or (_practice_day(answer, channel, deps) if counts else None),
        report=report.to_json(),
    ), report


def terms(answer: Answer, deps: Deps, *, insist: bool = False) -> Terms:
    """On what terms a stored answer is checked: its channel's, its author's, and beside what they told before."""
    others = [other for other in deps.ledger.answers.by(answer.author) if other.question != answer.question]
    return Terms(
        profile=channel_of(answer, deps).profile,
        seconds=answer.seconds,
        corrections=tuple((start, Label(label)) for start, label in answer.corrections),
        earlier=tuple(other.text for other in reversed(others[-COMPARED:]) if other.parts),
        insist=insist,
    )


def _attempts(answer: Answer, deps: Deps) -> int:
    earlier = deps.ledger.answers.by(answer.author)
    return sum(other.question == answer.question and other.counts for other in earlier)


def key(answer: Answer) -> str:
    """The key of the delivery that brings this revision's check (ARCHITECTURE rule 5)."""
    return f"check:{answer.place}:{answer.revision}"


def channel_of(answer: Answer, deps: Deps) -> Channel:
    """The channel that an answer's posting was asked in."""
    posting = deps.ledger.postings.get(answer.posting)
    channel = deps.ledger.channels.get(posting.channel) if posting else None
    assert channel is not None  # noqa: S101 -- answers hold the key of a stored posting of a stored channel
    return channel


def author_of(answer: Answer, deps: Deps) -> Person:
    """The person who answered."""
    return deps.ledger.people.get(answer.author) or Person(answer.author, "")


def _practice_day(answer: Answer, channel: Channel, deps: Deps) -> dt.date:
    """The day an answer counts for: its posting's while that is open, else the day it was given on."""
    who = author_of(answer, deps)
    zone = zone_of(who, channel)
    days = standing.scheduled_days(who, zone, deps, channel.place)
    posting = deps.ledger.postings.get(answer.posting)
    own = next((day for day in days if posting is not None and day.day == posting.day), None)
    if own is not None and own.opens <= answer.at < own.closes:
        return own.day
    return streaks.practice_day(answer.at, days, zone)


def report_card(answer: Answer, report: Report, deps: Deps, now: dt.datetime) -> Card:
    """The check as its author gets it, with their streak."""
    channel = channel_of(answer, deps)
    who = author_of(answer, deps)
    notes = []
    if answer.counts:
        notes.append(standing.streak_line(standing.streak(who, zone_of(who, channel), deps, now)))
    posting = deps.ledger.postings.get(answer.posting)
    if posting is not None and posting.state is PostingState.DELETED:
        notes.append("The question was deleted from the channel; your answer is kept and checked all the same.")
    return reports.short_card(answer, report, *notes, profile=channel.profile)


def first_time(after: Answer, before: Answer, deps: Deps) -> tuple[Delivery, ...]:
    """What follows the check by which an answer begins to count: the quiet mark in the thread, and once in a
    person's life the questions about the board and their zone.
    """
    if before.counts or not after.counts:
        return ()
    deliveries: list[Delivery] = []
    if after.in_thread:
        mark = Reaction("memo", "Somebody practised")
        deliveries.append(Delivery(f"practised:{after.place}", after.place, mark))
    who = author_of(after, deps)
    if who.consent is BoardConsent.UNASKED and "welcome" not in who.told:
        deps.ledger.people.save(dataclasses.replace(who, told=who.told | {"welcome"}))
        card = welcome.card(zone_of(who, channel_of(after, deps)))
        deliveries.append(Delivery(f"welcome:{who.place}", who.place, card))
    return tuple(deliveries)
