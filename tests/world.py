"""A community to practise in: the real core over a real database, a clock that is told the time, a chat in memory.

Tests speak to it as people do and read what they would read.
"""

import datetime as dt
import functools
import itertools
import re
from dataclasses import dataclass, field

from adapters import main
from bot.app import PracticeBot
from bot.cards import Button, Buttons, Card, Form, Reply
from bot.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    Joined,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
)
from bot.model import Place
from bot.ports import Storage
from tests.fakes import FakeChat, ManualClock

MONDAY = dt.datetime(2026, 11, 16, 7, 0, tzinfo=dt.UTC)
"""08:00 in Berlin, an hour before the daily question."""

CHANNEL = Place("test", "club", "practice")

GOOD = (
    "Last spring I was on the ranking team of a grocery app with two million weekly shoppers, and support tickets "
    "about bad substitutions had doubled since January. My manager asked me to own the fix and to get their rate "
    "under 5% before summer. I pulled 400 rejected substitutions and coded each of them by hand, because the "
    "dashboard could not tell me why people were angry. I found that half were dietary mismatches. I weighed a rules "
    "layer against retraining and chose the rules layer first because I could undo it in a day. I built it, tested it "
    "in three cities for two weeks, and then I retrained the model with the new features. The bad substitution rate "
    "went from 11% to 4.2% in six weeks, which saved about $380,000 a year in refunds. I learned that reading failures "
    "by hand beats any dashboard, and since then I start every project with fifty of them."
)
WEAK = (
    "Last year our team had a recommendation service that was slow and people complained about it nearly every day. "
    "We looked at various approaches and after a while we decided to add a cache in front of the model. We built it "
    "and we rolled it out after some weeks, and it improved significantly, and everybody was quite happy with it in "
    "the end."
)
TRY = (
    "In such a situation I would first talk to the stakeholders, then I would collect the requirements and I would "
    "always make sure that everybody is aligned before I would start building anything."
)
CHAT = "haha nice one, see you all at lunch"


checker = functools.cache(main.checker)
"""The checker, read once."""


@dataclass
class World:
    """One community, one channel unless more are set up."""

    storage: Storage
    clock: ManualClock = field(default_factory=lambda: ManualClock(MONDAY))
    chat: FakeChat = field(default_factory=FakeChat)

    def __post_init__(self) -> None:
        self.bot = PracticeBot(self.storage, main.library(), checker())
        self._ids = itertools.count(1)

    # -- people

    def person(self, name: str) -> Place:
        return Place.person(CHANNEL.platform, CHANNEL.community, name.lower())

    def setup(
        self, channel: Place = CHANNEL, *, zone: str = "Europe/Berlin", at: str = "09:00", days: str = "0,1,2,3,4"
    ) -> None:
        """Olga adds the bot to a channel, chooses its settings and presses Start."""
        olga = self.person("Olga")
        self.happens(
            Joined(key=self._key(), at=channel, by=olga, name="Olga", when=self.now, channel_name=channel.channel)
        )
        values = {"zone": zone, "at": at, "weekdays": days, "profile": "core"}
        self.submit("Olga", "setup", str(channel), values, at=channel)
        self.command("Olga", "start", at=channel)

    def says(self, name: str, text: str, *, thread: Place | None = None, to_another: bool = False) -> Place:
        """Somebody types a message; in the latest posting's thread unless told otherwise."""
        root = thread or self.question
        place = root.at(f"t{next(self._ids)}")
        self.happens(
            MessagePosted(
                key=self._key(), at=place, by=self.person(name), name=name, when=self.now, text=text, thread=root,
                to_another=to_another,
            )
        )  # fmt: skip
        return place

    def answers(self, name: str, text: str = GOOD, *, thread: Place | None = None) -> Place:
        """Somebody types an answer and presses Done."""
        place = self.says(name, text, thread=thread)
        self.press(name, "done", str(thread or self.question))
        return place

    def edits(self, name: str, place: Place, text: str) -> None:
        self.happens(
            MessageEdited(key=self._key(), at=place, by=self.person(name), name=name, when=self.now, text=text)
        )

    def deletes(self, place: Place) -> None:
        self.happens(MessageDeleted(key=self._key(), at=place, when=self.now))

    def command(self, name: str, command: str, argument: str = "", at: Place = CHANNEL) -> Reply | None:
        return self.happens(
            CommandGiven(
                key=self._key(), at=at, by=self.person(name), name=name, when=self.now, command=command,
                argument=argument,
            )
        )  # fmt: skip

    def press(self, name: str, action: str, subject: str = "", at: Place = CHANNEL) -> Reply | None:
        return self.happens(
            ButtonPressed(
                key=self._key(), at=at, by=self.person(name), name=name, when=self.now, action=action, subject=subject
            )
        )

    def submit(self, name: str, form: str, subject: str, values: dict[str, str], at: Place = CHANNEL) -> Reply | None:
        key = self._key()
        place = at.at(f"f{key}")
        return self.happens(
            FormSubmitted(
                key=key, at=place, by=self.person(name), name=name, when=self.now, form=form, subject=subject,
                values=values,
            )
        )  # fmt: skip

    # -- time and delivery

    @property
    def now(self) -> dt.datetime:
        return self.clock.now()

    def happens(self, event: Event) -> Reply | None:
        """The event comes in and everything it brings about goes out."""
        reply = None
        if self.bot.accept(event, self.now):
            reply = self.bot.handle(event, self.now)
        self.send()
        return reply

    def send(self) -> None:
        """Send all that is due."""
        while claimed := self.bot.claim(self.now, 50):
            for event in self.bot.settle([(one, self.chat.take(one)) for one in claimed], self.now):
                self.bot.handle(event, self.now)

    def beat(self) -> None:
        """What the minute brings."""
        while self.bot.tick(self.now):
            pass
        for event in self.bot.overdue(self.now):
            self.bot.handle(event, self.now)
        self.send()

    def until(self, instant: dt.datetime) -> None:
        """Time passes, through every instant at which something is due."""
        while (due := self.bot.next_due()) is not None and due <= instant:
            self.clock.move_to(max(due, self.now))
            self.beat()
            if self.bot.next_due() == due:
                break
        self.clock.move_to(max(instant, self.now))
        self.beat()

    def passes(self, **span: float) -> None:
        self.until(self.now + dt.timedelta(**span))

    # -- what people see

    @property
    def questions(self) -> list[tuple[Place, Card]]:
        """Questions posted in the channel, oldest first."""
        keys = [key for key in self.chat.posts if key.startswith((f"daily:{CHANNEL}", f"asked:{CHANNEL}"))]
        return [(self.chat.places[key], card) for key in keys if isinstance(card := self.chat.posts[key][1], Card)]

    @property
    def posting(self) -> str:
        """The key of the latest posting."""
        return next(key for key, place in self.chat.places.items() if place == self.question)

    @property
    def question(self) -> Place:
        return self.questions[-1][0]

    def told(self, name: str) -> list[Card]:
        """Direct messages somebody got, oldest first."""
        return self.chat.to(self.person(name))

    def check(self, name: str) -> Card:
        """The last check somebody was told."""
        return [card for card in self.told(name) if re.match(r"\d+", card.title)][-1]

    def _key(self) -> str:
        return f"e{next(self._ids)}"


def score(card: Reply | None) -> int:
    """The score a check shows."""
    assert isinstance(card, Card)
    found = re.search(r"(\d+)/100", card.title)
    assert found is not None, card.title
    return int(found[1])


def button(card: Card, label: str) -> Button:
    """The card's button with this label."""
    return next(b for part in card.parts if isinstance(part, Buttons) for b in part.buttons if b.label == label)


def card(reply: Reply | None) -> Card:
    assert isinstance(reply, Card), reply
    return reply


def form(reply: Reply | None) -> Form:
    assert isinstance(reply, Form), reply
    return reply
