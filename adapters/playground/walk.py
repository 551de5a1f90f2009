"""Moving time: from the first start to now, to the next question, to next Monday; sample people practise on the way."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence

import tzlocal

from adapters.playground import parse, samples
from adapters.playground.core import Core
from adapters.playground.parse import Act
from adapters.playground.people import CHANNEL, YOU, Member
from adapters.playground.samples import Review, Sample, Turn
from adapters.playground.store import Draft, Message, Store
from bot import timetable
from bot.cards import Form, Reply
from bot.errors import BadZoneError
from bot.events import Joined
from bot.model import BoardConsent, Schedule
from bot.ports import Clock
from bot.questions import Library

HEAD_START = dt.timedelta(days=9)
"""How long before the visitor's first look the channel was set up: a week's practice and one Monday lie in between."""

AFTER = dt.timedelta(minutes=1)
"""How long after a question the visitor arrives: it has been posted by then."""

MONDAY = frozenset({0})

DONE = "done"

SETTINGS = {"at": "09:00", "weekdays": "0,1,2,3,4", "profile": "core"}
"""What the channel is set up with, besides the machine's time zone (PRODUCT "The first five minutes")."""


def local_zone() -> str:
    """The machine's time zone, if it has a name that we know."""
    try:
        name = tzlocal.get_localzone_name()
        timetable.zone(name)
    except (BadZoneError, OSError, LookupError):
        return "Etc/UTC"
    return name


class Walk:
    """Walks the playground's clock forward. One walk at a time; another one waits for it."""

    def __init__(
        self, store: Store, core: Core, clock: Clock, people: Sequence[Sample], library: Library, zone: str
    ) -> None:
        self._store = store
        self._core = core
        self._clock = clock
        self._samples = people
        self._library = library
        self._first_zone = zone
        self._walking = asyncio.Lock()

    @property
    def zone(self) -> str:
        """The channel's time zone."""
        return self._store.value("zone") or self._first_zone

    def monday(self) -> dt.datetime:
        """When the next Monday's board comes."""
        at = dt.time.fromisoformat(self._store.value("at") or SETTINGS["at"])
        slot = timetable.following(self._clock.now(), Schedule(self.zone, at, MONDAY))
        assert slot is not None  # noqa: S101 -- this schedule has a weekday
        return slot.at

    async def read_settings(self) -> None:
        """Remember what pages need to know of the channel's settings, after they may have changed."""
        form = await self._act("command", {"command": "setup"}, YOU, f"settings-{parse.new_token()}")
        for field in form.fields if isinstance(form, Form) else ():
            if field.name in ("zone", "at"):
                self._store.set_value(field.name, field.value)

    async def begin(self) -> None:
        """The first start: the channel is set up, nine days pass with practice in them, today's question is there.

        What an interrupted first start left is thrown away; a finished one stays as it is.
        """
        state = self._store.value("first start")
        if state == DONE:
            return
        if state is not None:
            self._store.clear()
            await self._core.reset()
        self._store.set_value("first start", "begun")
        with self._store.in_one_commit():
            await self._first_days()
            self._store.set_value("first start", DONE)

    async def start_over(self) -> None:
        """Forget everything, then begin as at the first start."""
        async with self._walking:
            self._store.set_value("first start", "to be done again")
            await self.begin()

    async def to(self, instant: dt.datetime) -> None:
        """Move the clock to just after an instant; nothing happens if that has passed."""
        async with self._walking:
            await self._to(instant + AFTER)

    async def _to(self, until: dt.datetime) -> None:
        """From one thing to the next: a question that is due, or a sample person's turn."""
        while True:
            now = self._clock.now()
            root, turn = self._next_turn() or (None, None)
            due = await self._core.next_due()
            if root is not None and turn is not None and turn.at <= until and (due is None or turn.at < due):
                await self._core.advance(max(turn.at, now))
                await self._take(turn, root)
            elif due is not None and now < due <= until:
                await self._core.advance(due)
            else:
                break
        await self._core.advance(max(until, self._clock.now()))

    # -- the first start

    async def _first_days(self) -> None:
        until = self._clock.now() + HEAD_START
        await self._set_up()
        await self._to(until)
        if not self._asked_today():
            await self._act("command", {"command": "ask-now"}, YOU, "first-ask-now")
            await self._core.advance(self._clock.now())

    async def _set_up(self) -> None:
        act = self._action(YOU, "first-join")
        joined = Joined(
            key=act.key, at=CHANNEL, by=YOU.place, name=YOU.name, when=act.when, channel_name=CHANNEL.channel
        )
        await self._core.submit(joined)
        await self._submit("setup", str(CHANNEL), SETTINGS | {"zone": self._first_zone}, YOU, "first-setup")
        await self.read_settings()
        await self._act("command", {"command": "start"}, YOU, "first-start")
        await self._core.advance(self._clock.now())

    def _asked_today(self) -> bool:
        today = timetable.local_day(self._clock.now(), self.zone)
        return any(timetable.local_day(one.at, self.zone) == today for one in self._questions())

    # -- sample people

    def _next_turn(self) -> tuple[Message, Turn] | None:
        """The first thing a sample person has yet to do about one of the latest two questions."""
        done = dt.datetime.fromisoformat(self._store.value("practised") or "0001-01-01T00:00:00+00:00")
        turns = [(root, turn) for root in self._questions()[-2:] for turn in self._turns(root) if turn.at > done]
        return min(turns, key=lambda found: found[1].at, default=None)

    def _turns(self, root: Message) -> list[Turn]:
        question = samples.question_asked(root.question, self._library)
        if question is None:
            return []
        told = {sample.member.id: self._store.told_before(sample.member.id, root.id) for sample in self._samples}
        return samples.practise(self._samples, question, root.at, told)

    async def _take(self, turn: Turn, root: Message) -> None:
        name = f"sample-{root.id}-{turn.by.member.id}"
        if turn.story is not None:
            await self._tell(turn.by.member, turn.story.text, root, name)
        if turn.agrees:
            await self._agree(turn.by, f"{name}-agrees")
        for review in turn.reviews:
            await self._review(turn.by.member, review, root, f"{name}-on-{review.of.member.id}")
        self._store.set_value("practised", turn.at.isoformat())

    async def _tell(self, by: Member, text: str, root: Message, name: str) -> None:
        act = self._action(by, name)
        id_ = self._store.add(Draft(act.key, CHANNEL.channel, act.when, by.id, root.id, text))
        await self._act("message", {"message": str(id_), "thread": str(root.id), "text": text}, by, name)
        await self._act("press", {"action": "done", "subject": str(root.place)}, by, f"{name}-done")

    async def _agree(self, by: Sample, name: str) -> None:
        if by.consent is BoardConsent.ALIAS:
            await self._submit("alias", "", {"alias": by.alias}, by.member, name)
        else:
            await self._act("press", {"action": "consent-name"}, by.member, name)

    async def _review(self, by: Member, review: Review, root: Message, name: str) -> None:
        told = [message for message in self._store.thread(root.id) if message.author == review.of.member]
        if told:
            await self._submit("feedback", str(told[0].place), review.values, by, name)

    # -- events

    async def _submit(self, form: str, subject: str, values: Mapping[str, str], by: Member, name: str) -> None:
        named = {f"{parse.FIELD}{field}": value for field, value in values.items()}
        await self._act("form", {"form": form, "subject": subject, **named}, by, name)

    async def _act(self, kind: str, fields: Mapping[str, str], by: Member, name: str) -> Reply | None:
        event = parse.parse(kind, fields, self._action(by, name))
        return await self._core.submit(event) if event else None

    def _action(self, by: Member, name: str) -> Act:
        return Act(by, self._clock.now(), f"{CHANNEL.platform}:{name}")

    def _questions(self) -> list[Message]:
        """The questions asked in the channel and not deleted, oldest first."""
        return [root for root in self._store.roots(CHANNEL.channel) if root.question]
