"""The daily question: which channels are due, what each is asked, and what becomes of slots that were missed.

A slot is decided once: the posting's key is unique, so two ticks, two replicas or a repeated tick change nothing
(ARCHITECTURE rule 5). After downtime today's question is posted late while its day lasts; older ones are recorded as
skipped. The board's Monday slot is found here too, so that one index finds every channel that wants a decision.
"""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from bot import spacing, timetable
from bot.cards import Button, Buttons, Card, Delivery, Note, Quote, Text
from bot.model import Category, Channel, Posting, PostingState, Question, QuestionType, Schedule
from bot.ports import Refused, Result, Unknown
from bot.practice import board
from bot.practice.common import Deps, Outcome
from bot.spacing import Asked
from bot.timetable import Slot

INVITATION = (
    "Answer in this thread, or press Answer privately. I’ll show you one thing to improve; only you see it. "
    "Rough answers are welcome."
)

WHAT_ORGANISERS_SEE = (
    "What organisers see: whether you answered publicly, reviews you owe, and for people who joined a cohort how many "
    "days they have been silent. Never scores, findings, private answers or goals."
)

KEYS = ("daily:", "asked:")
"""How the keys of deliveries that carry a posting begin (ARCHITECTURE rule 5)."""

TARGETS = {
    QuestionType.WEAKNESS: "aim for 1–2 minutes",
    QuestionType.WHY: "aim for 1–2 minutes",
    QuestionType.ASK: "bring 3–4 questions",
}
"""Target time by answer shape (COVERAGE FW13); all others are told in 2–3 minutes."""

AREAS = {
    Category.CUSTOMER: "customers",
    Category.TECHNICAL: "technical judgment",
    Category.COLLABORATION: "collaboration",
    Category.LEADERSHIP: "leadership and growth",
    Category.FIT: "fit",
}


def decide_due(channels: Sequence[Channel], deps: Deps, now: dt.datetime) -> Outcome:
    """Decide every slot of these channels up to `now`; saves each channel's next due instant."""
    histories = deps.ledger.postings.history([channel.place for channel in channels])
    wanted: list[Posting] = []
    boards: list[Delivery] = []
    for channel in channels:
        wanted += _decide_slots(channel, histories.get(channel.place, ()), deps, now)
        boards += board.weekly(channel, deps, now)
    new = deps.ledger.postings.add(wanted)
    deps.ledger.channels.save([_decided(channel, now) for channel in channels])
    asked = [posting for posting in wanted if posting.key in new and posting.state is PostingState.QUEUED]
    return Outcome(deliveries=(*boards, *(carry(posting, deps) for posting in asked)))


def _decide_slots(channel: Channel, history: Sequence[Asked], deps: Deps, now: dt.datetime) -> list[Posting]:
    slots = timetable.due(channel.decided or now, now, channel.schedule)
    return [
        _ask(channel, slot.day, slot.at, f"daily:{channel.place}:{slot.day}", history, deps)
        if slot is slots[-1] and slot.day not in channel.skip and now < _last_call(slot, channel.schedule.zone)
        else _skip(channel, slot)
        for slot in slots
    ]


def _last_call(slot: Slot, zone: str) -> dt.datetime:
    return timetable.day_ends(slot.day, zone)


def _skip(channel: Channel, slot: Slot) -> Posting:
    reason = "skipped by an organiser" if slot.day in channel.skip else "missed while Starstreak was not running"
    key = f"daily:{channel.place}:{slot.day}"
    return Posting(key, channel.place, slot.day, slot.at, "", state=PostingState.SKIPPED, why=reason)


def _ask(channel: Channel, day: dt.date, due: dt.datetime, key: str, history: Sequence[Asked], deps: Deps) -> Posting:
    choice = spacing.choose(history, deps.library.questions, day, seed=str(channel.place))
    return Posting(key, channel.place, day, due, choice.question, choice.angle, why=choice.why)


def ask_now(channel: Channel, inbox_key: str, deps: Deps, now: dt.datetime) -> Posting:
    """A posting asked by hand, on the channel's present local date."""
    history = deps.ledger.postings.history([channel.place]).get(channel.place, ())
    day = timetable.local_day(now, channel.schedule.zone)
    posting = _ask(channel, day, now, f"asked:{channel.place}:{inbox_key.replace(':', '.')}", history, deps)
    deps.ledger.postings.add([posting])
    return posting


def _decided(channel: Channel, now: dt.datetime) -> Channel:
    today = timetable.local_day(now, channel.schedule.zone)
    return dataclasses.replace(
        channel,
        decided=now,
        next_due=next_due(channel.schedule, now),
        skip=frozenset(day for day in channel.skip if day >= today),
    )


def next_due(schedule: Schedule, now: dt.datetime) -> dt.datetime | None:
    """The next instant after `now` at which a channel wants a decision: a question or Monday's board."""
    slots = (timetable.following(now, schedule), timetable.following(now, board.mondays(schedule)))
    return min((slot.at for slot in slots if slot is not None), default=None)


def carry(posting: Posting, deps: Deps, *notes: str) -> Delivery:
    """The delivery that carries a posting to its channel."""
    question = deps.library.get(posting.question)
    assert question is not None  # noqa: S101 -- the posting was made from this library in this transaction
    return Delivery(posting.key, posting.channel, question_card(posting, question, *notes), posting.due)


def question_card(posting: Posting, question: Question, *notes: str) -> Card:
    """The question as it is posted (PRODUCT "The first five minutes")."""
    target = TARGETS.get(question.type, "aim for 2–3 minutes")
    lines = [Note(f"{question.id} · {AREAS[question.category]} · {target}")]
    if posting.angle:
        lines.append(Note(posting.why))
    return Card(
        "Today’s question (about 5 minutes)",
        (
            Quote(question.wording(posting.angle)),
            *lines,
            Text(INVITATION),
            *(Note(note) for note in notes),
            Buttons(
                (
                    Button("Answer privately", "answer", posting.key, primary=True),
                    Button("Today’s check", "check", posting.key),
                )
            ),
        ),
    )


def undelivered(results: Mapping[str, Result], deps: Deps) -> list[Delivery]:
    """What organisers are told when a question did not reach their channel, or nobody knows whether it did.

    `results` are what became of postings, by key; failures are visible to them, never silent (PRODUCT).
    """
    return [
        delivery
        for key, result in results.items()
        if isinstance(result, Refused | Unknown) and (posting := deps.ledger.postings.get(key)) is not None
        for delivery in _missing(posting, result, deps)
    ]


def _missing(posting: Posting, result: Refused | Unknown, deps: Deps) -> list[Delivery]:
    channel = deps.ledger.channels.get(posting.channel)
    if channel is None:
        return []
    text = "Nothing can tell whether it arrived. Look in the channel; if it is missing, use ask-now."
    if isinstance(result, Refused):
        text = f"The platform refused it ({result.reason}). Check that Starstreak may post there, then use ask-now."
    card = Card(f"A question may be missing in #{channel.name}", (Text(text),))
    key = f"notice:{channel.place}:undelivered:{posting.day}"
    return [Delivery(f"{key}:{who.channel}", who, card) for who in channel.organisers]
