"""What is typed in a posting's thread or by direct message, and what becomes of it.

Typed messages of one person, at most ten minutes apart, are one answer, checked after 90 s of quiet or at "Done".
A text is an answer, a try or conversation (PRODUCT "What counts as an answer in a thread"); conversation is not kept.
"""

import dataclasses
import datetime as dt

from bot.cards import Button, Buttons, Card, Delivery, Text
from bot.events import ButtonPressed, MessageDeleted, MessageEdited, MessagePosted
from bot.model import Answer, AnswerState, Part, Person, Place, Posting, PostingState, Visibility
from bot.practice import checking, nudge
from bot.practice.common import NOTHING, Deps, Outcome, home_channels, mine, person, say
from bot.star import Outcome as Reading

QUIET = dt.timedelta(seconds=90)
"""After so much quiet a typed answer is checked."""

TOGETHER = dt.timedelta(minutes=10)
"""Messages at most this far apart are one answer."""

KEPT = dt.timedelta(days=7)
"""How long a try, or an answer whose author was asked what it is, waits for its author's choice."""

LONGEST = 40_000
"""Code points in one answer."""

TOO_LONG = f"An answer may have {LONGEST:,} characters, so that message was not added. What you wrote before is kept."


def posted(event: MessagePosted, deps: Deps, now: dt.datetime) -> Outcome:
    """A message in the thread of a posting, or a direct message."""
    if event.at.channel.startswith("@"):
        return _direct(event, deps)
    if event.thread is None:
        return NOTHING
    posting = deps.ledger.postings.at(event.thread)
    if posting is None:
        return _unknown_root(event, deps)
    if event.to_another:
        return NOTHING
    return _written(event, posting, deps)


def _unknown_root(event: MessagePosted | MessageEdited | MessageDeleted, deps: Deps) -> Outcome:
    """Not our thread, unless the channel's posting is on its way: then it is settled first (ARCHITECTURE rule 7)."""
    return Outcome(waits=deps.ledger.postings.unsettled(event.at.whole_channel))


def edited(event: MessageEdited, deps: Deps, now: dt.datetime) -> Outcome:
    """An edit is a revision; a message that was conversation may become an answer by it."""
    answer = deps.ledger.answers.with_part(event.at)
    if answer is None:
        posting = deps.ledger.postings.at(event.thread) if event.thread else None
        return _unknown_root(event, deps) if posting is None else _written(event, posting, deps)
    parts = tuple(
        dataclasses.replace(part, text=event.text) if part.place == event.at else part for part in answer.parts
    )
    if parts == answer.parts:
        return NOTHING
    deps.ledger.answers.save(_collecting(_unsaid(answer), parts, event.when))
    posting = deps.ledger.postings.get(answer.posting)
    return Outcome(deliveries=nudge.typed(event, posting, deps) if posting else ())


def deleted(event: MessageDeleted, deps: Deps, now: dt.datetime) -> Outcome:
    """Deleting words removes words, report and scores; the practised date stays (PRODUCT "Streaks are humane")."""
    posting = deps.ledger.postings.at(event.at)
    if posting is not None:
        deps.ledger.postings.save(dataclasses.replace(posting, state=PostingState.DELETED))
        return NOTHING
    answer = deps.ledger.answers.with_part(event.at)
    if answer is None:
        return _unknown_root(event, deps)
    rest = tuple(part for part in answer.parts if part.place != event.at)
    _forget_report(answer, deps)
    deps.ledger.deliveries.drop([nudge.key(event.at)])
    if rest:
        deps.ledger.answers.save(dataclasses.replace(_collecting(_unsaid(answer), rest, event.when), report=""))
    elif answer.day is None:
        deps.ledger.answers.erase(answer.place)
    else:
        deps.ledger.answers.save(
            dataclasses.replace(_unsaid(answer), parts=(), report="", state=AnswerState.DELETED, check_at=None)
        )
    return NOTHING


def _unsaid(answer: Answer) -> Answer:
    """The answer without what was said of words that are no longer there: corrections and the time they took."""
    return dataclasses.replace(answer, corrections=(), for_measuring=False, seconds=None, timing=None)


def _forget_report(answer: Answer, deps: Deps) -> None:
    deps.ledger.feedback.erase(answer.place)
    deps.ledger.deliveries.drop([checking.key(answer), _ask_key(answer)])


def _ask_key(answer: Answer) -> str:
    return f"ask:{answer.place}"


def _collecting(answer: Answer, parts: tuple[Part, ...], when: dt.datetime) -> Answer:
    """The answer with other words, to be checked when its author has been quiet; one they were asked about waits."""
    if answer.state is AnswerState.ASKED:
        return dataclasses.replace(answer, parts=parts)
    return dataclasses.replace(answer, parts=parts, state=AnswerState.COLLECTING, check_at=when + QUIET)


def _written(event: MessagePosted | MessageEdited, posting: Posting, deps: Deps) -> Outcome:
    """Words in a posting's thread that belong to no answer yet."""
    latest = next((a for a in reversed(deps.ledger.answers.of(event.by, posting.key)) if a.parts), None)
    if latest is not None and abs(event.when - latest.parts[-1].at) <= TOGETHER:
        return _more(event, latest, posting, deps)
    if len(event.text) > LONGEST:
        return _too_long(event)
    reading = deps.checker.outcome(event.text, deps.library.get(posting.question))
    if reading is Reading.CONVERSATION:
        return NOTHING
    who = person(event, deps)
    answer = new(event.at, event.text, posting, who, event.when)
    if latest is None or latest.state is AnswerState.TRY:
        deps.ledger.answers.save(dataclasses.replace(answer, check_at=event.when + QUIET))
        return Outcome(deliveries=nudge.typed(event, posting, deps))
    if reading is not Reading.ANSWER:
        return NOTHING
    deps.ledger.answers.save(dataclasses.replace(answer, state=AnswerState.ASKED, after=latest.place))
    asked = Delivery(_ask_key(answer), who.place, _which_card(answer))
    return Outcome(deliveries=(asked, *nudge.typed(event, posting, deps)))


def _more(event: MessagePosted | MessageEdited, answer: Answer, posting: Posting, deps: Deps) -> Outcome:
    if not deps.checker.joins(answer.text, event.text):
        return NOTHING
    if len(answer.text) + len(event.text) >= LONGEST:
        return _too_long(event)
    parts = sorted((*answer.parts, Part(event.at, event.text, event.when)), key=lambda part: part.at)
    deps.ledger.answers.save(_collecting(answer, tuple(parts), event.when))
    return Outcome(deliveries=nudge.typed(event, posting, deps))


def _too_long(event: MessagePosted | MessageEdited) -> Outcome:
    card = Card("That was too long", (Text(TOO_LONG),))
    return Outcome(deliveries=(Delivery(f"notice:{event.at}", event.by, card),))


def new(place: Place, text: str, posting: Posting, who: Person, when: dt.datetime) -> Answer:
    """An answer of one part, still to be checked; readable by everyone, as what stands in a thread is."""
    return Answer(
        place=place,
        posting=posting.key,
        author=who.place,
        question=posting.question,
        parts=(Part(place, text, when),),
        state=AnswerState.COLLECTING,
        visibility=Visibility.EVERYONE,
        at=when,
    )


def _which_card(answer: Answer) -> Card:
    subject = str(answer.place)
    return Card(
        "What was that?",
        (
            Text("You have answered this question before. Until you choose, your earlier answer stands."),
            Buttons(
                (
                    Button("New attempt", "attempt", subject, primary=True),
                    Button("More of the same answer", "more", subject),
                    Button("A comment", "comment", subject),
                )
            ),
        ),
    )


def _direct(event: MessagePosted, deps: Deps) -> Outcome:
    """A direct message answers today's question of the person's channel; of several, they are asked which."""
    channels = home_channels(event.by, event.at, deps.ledger)
    open_ = [(channel, found) for channel in channels if (found := deps.ledger.postings.latest(channel.place))]
    if len(open_) > 1:
        choices = tuple(Button(channel.name, "answer", posting.key) for channel, posting in open_)
        card = Card("Which question is that for?", (Text("Press the channel and send it there."), Buttons(choices)))
        return Outcome(deliveries=(Delivery(f"notice:{event.at}", event.by, card),))
    if not open_:
        return NOTHING
    outcome = _written(event, open_[0][1], deps)
    answer = deps.ledger.answers.get(event.at)
    if answer is not None:  # the message began an answer: one that its author alone has seen
        private = dataclasses.replace(answer, in_thread=False, visibility=person(event, deps).visibility)
        deps.ledger.answers.save(private)
    return outcome


def done(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """ "Done": check at once what its author has typed in this thread."""
    posting = deps.ledger.postings.at(Place.parse(event.subject))
    if posting is None:
        return NOTHING
    waiting = [a for a in deps.ledger.answers.of(event.by, posting.key) if a.state is AnswerState.COLLECTING]
    deliveries: tuple[Delivery, ...] = ()
    for answer in waiting:
        deliveries += checking.check_typed(answer, deps, now)
    return Outcome(deliveries=deliveries)


def choose(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """What the author says a text was: a new attempt, more of the earlier answer, an answer after all, a comment."""
    answer = mine(event, deps)
    if answer is None or answer.state not in (AnswerState.ASKED, AnswerState.TRY):
        return say("That is settled already", "Your latest check is under “My check”.")
    match event.action:
        case "comment":
            deps.ledger.answers.erase(answer.place)
            return say("Forgotten", "It was a comment, so nothing of it is kept.")
        case "more":
            return Outcome(deliveries=_append(answer, deps, now))
        case _:
            insist = event.action == "check-anyway"
            return Outcome(deliveries=checking.check_typed(answer, deps, now, insist=insist))


def _append(answer: Answer, deps: Deps, now: dt.datetime) -> tuple[Delivery, ...]:
    earlier = deps.ledger.answers.get(answer.after) if answer.after else None
    if earlier is None or not earlier.parts:
        return checking.check_typed(answer, deps, now)
    deps.ledger.answers.erase(answer.place)
    longer = dataclasses.replace(earlier, parts=earlier.parts + answer.parts)
    return checking.check_typed(longer, deps, now)
