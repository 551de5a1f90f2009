"""What every capability is given and gives back, and the few look-ups they share."""

import dataclasses
from dataclasses import dataclass

from bot.cards import Card, Delivery, Reply, Text
from bot.events import ButtonPressed, FormSubmitted, Interaction, Joined, MessageEdited, MessagePosted
from bot.model import Answer, Channel, ChannelState, Person, Place
from bot.ports import Ledger
from bot.questions import Library
from bot.star import Checker


@dataclass(frozen=True, slots=True)
class Deps:
    """What a capability may use: the transaction's ledger, the question bank, the checker."""

    ledger: Ledger
    library: Library
    checker: Checker


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an event. `waits`: it can't be decided before a posting is settled (ARCHITECTURE rule 7)."""

    reply: Reply | None = None
    deliveries: tuple[Delivery, ...] = ()
    waits: bool = False


NOTHING = Outcome()


def say(title: str, *paragraphs: str) -> Outcome:
    """A short private reply."""
    return Outcome(reply=Card(title, tuple(Text(paragraph) for paragraph in paragraphs)))


def person(event: Interaction | MessagePosted | MessageEdited | Joined, deps: Deps) -> Person:
    """The person who acted, remembered under the name the platform gives them now."""
    known = deps.ledger.people.get(event.by)
    current = Person(event.by, event.name) if known is None else dataclasses.replace(known, name=event.name)
    if current != known:
        deps.ledger.people.save(current)
    return current


def organises(event: Interaction, channel: Channel) -> bool:
    """Whether the person may change the channel: the platform says so, or they set it up."""
    return event.organiser or event.by in channel.organisers


def zone_of(who: Person, channel: Channel) -> str:
    """The person's zone, by default the channel's (PRODUCT "Streaks are humane")."""
    return who.zone or channel.schedule.zone


def home_channels(who: Place, at: Place, ledger: Ledger) -> list[Channel]:
    """The running channels an action can mean: the one it happened in, else those the person practises in, else the
    community's only one.
    """
    here = ledger.channels.get(at.whole_channel)
    if here is not None and here.state is not ChannelState.NEW:
        return [here]
    known = [found for place in ledger.answers.channels(who) if (found := ledger.channels.get(place)) is not None]
    if not known:
        everywhere = ledger.channels.of(at.whole_community)
        known = everywhere if len(everywhere) == 1 else []
    return [channel for channel in known if channel.state is not ChannelState.NEW]


def mine(event: ButtonPressed | FormSubmitted, deps: Deps) -> Answer | None:
    """The answer a button or form is about, if it is the person's own and still has words."""
    answer = deps.ledger.answers.get(Place.parse(event.subject))
    return answer if answer is not None and answer.author == event.by and answer.parts else None
