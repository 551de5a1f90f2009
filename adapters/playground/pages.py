"""The pages: what is read from the chat for each, and the template that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zlib import crc32

from markupsafe import Markup

from adapters.playground import render, times
from adapters.playground.core import Core
from adapters.playground.panel import Replies
from adapters.playground.parse import new_token
from adapters.playground.people import CHANNEL, YOU, Member
from adapters.playground.render import Here
from adapters.playground.store import Message, Store
from adapters.playground.walk import Walk
from bot.cards import Card, Reply
from bot.ports import Clock

NAVIGATION = (
    ("/", "Today", "today"),
    ("/feedback", "Feedback", "feedback"),
    ("/check", "My check", "check"),
    ("/progress", "Progress", "progress"),
    ("/board", "Board", "board"),
    ("/messages", "Messages", "messages"),
    ("/settings", "Settings", "settings"),
)
"""Address, name and icon."""

CONTROLS = (
    (
        "This channel",
        (
            ("start", "Start"),
            ("pause", "Pause"),
            ("resume", "Resume"),
            ("ask-now", "Ask now"),
            ("skip", "Skip the next question"),
        ),
    ),
    (
        "Only me",
        (
            ("alias", "My name on the board"),
            ("opt-out", "Leave the board"),
            ("opt-in", "Return to the board"),
            ("zone", "Where my day ends"),
            ("pause-me", "Pause my practice"),
            ("resume-me", "Resume my practice"),
            ("help", "What I can do"),
        ),
    ),
)
"""Commands of the settings page, as buttons; the first group is the organiser's."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """What was typed and could not be sent: in which box, and one sentence why."""

    box: str
    text: str
    problem: str


NOTHING_UNSENT = Unsent("", "", "")


@dataclass(frozen=True, slots=True)
class Visit:
    """Who looks at which page. `asked` are the address's parameters, each with a message id:
    question, reply_to, edit, delete.
    """

    who: Member
    path: str
    asked: Mapping[str, str] = field(default_factory=dict)
    unsent: Unsent = NOTHING_UNSENT

    def wants(self, what: str) -> int:
        """The message id that the address names for something, 0 without one."""
        value = self.asked.get(what, "")
        return int(value) if value.isdecimal() and len(value) < 19 else 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as a page shows it to somebody."""

    message: Message
    when: str
    html: Markup | None
    answers: str
    mine: bool
    deletable: bool
    reviewable: bool
    state: str

    @property
    def version(self) -> str:
        """Changes whenever the message looks different."""
        it = self.message
        words = crc32(it.text.encode())
        return f"{it.id}.{words}.{int(it.deleted)}.{len(it.reactions)}.{it.replies}.{self.state}"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the channel in a list."""

    id: int
    text: str
    day: str
    replies: int


class Pages:
    """Draws every page from the chat as it stands."""

    def __init__(self, store: Store, core: Core, clock: Clock, replies: Replies, walk: Walk) -> None:
        self._store = store
        self._core = core
        self._clock = clock
        self._replies = replies
        self._walk = walk

    async def channel(self, visit: Visit) -> str:
        """The channel: today's question with its thread, and what else was said.

        A page that stays open names its question, so that another one does not take its place under somebody's hands.
        """
        roots = self._store.roots(CHANNEL.channel)
        today = next((root for root in reversed(roots) if root.question), None)
        root = self._store.question(visit.wants("question")) or today
        notices = [other for other in roots if root and self._came_with(other, root)]
        rest = [other for other in reversed(roots) if other != root and other not in notices]
        return await self._draw(
            "channel.html",
            visit,
            "#practice",
            root,
            newer=root != today,
            notices=[self._shown(other, visit, level=2) for other in notices],
            feed=[self._shown(other, visit) for other in rest],
        )

    async def thread(self, visit: Visit, root: Message) -> str:
        """One question with its thread."""
        return await self._draw(
            "channel.html", visit, "A question and its thread", root, newer=False, notices=(), feed=None
        )

    async def messages(self, visit: Visit) -> str:
        """One's direct messages."""
        direct = [self._shown(message, visit, level=2) for message in reversed(self._store.direct(visit.who))]
        return await self._draw("messages.html", visit, "Direct messages", direct=direct)

    async def command(self, visit: Visit, title: str, reply: Reply | None) -> str:
        """What a command replied, as a page of its own."""
        return await self._draw("command.html", visit, title, reply=self._reply(reply, visit, level=1))

    async def settings(self, visit: Visit, reply: Reply | None) -> str:
        """The channel's settings, and the commands that change something."""
        shown = self._reply(reply, visit, level=2)
        controls = CONTROLS if visit.who == YOU else CONTROLS[1:]
        return await self._draw("settings.html", visit, "Settings", reply=shown, controls=controls)

    async def reset(self, visit: Visit) -> str:
        """Asks whether everything should begin anew."""
        return await self._draw("reset.html", visit, "Start over?")

    # -- inside

    async def _draw(
        self, template: str, visit: Visit, title: str, root: Message | None = None, **values: object
    ) -> str:
        """A page; with the thread of `root`, which is kept up to date while the page is open."""
        context = await self._frame(visit, title) | {"root": root, "panel": self._panel(visit, root)} | values
        if root is not None:
            context |= self._thread(root, visit)
        return render.templates.get_template(template).render(context)

    async def _frame(self, visit: Visit, title: str) -> dict[str, object]:
        """What every page has around it."""
        now, zone = self._clock.now(), self._walk.zone
        due, monday = await self._core.next_due(), self._walk.monday()
        roots = self._store.roots(CHANNEL.channel)
        return {
            "title": title,
            "visit": visit,
            "me": visit.who,
            "people": self._store.people(),
            "navigation": NAVIGATION,
            "now": times.moment(now, zone),
            "now_iso": now.isoformat(timespec="seconds"),
            "zone": zone,
            "next_day": (due.isoformat(), times.day(due, zone)) if due else None,
            "next_monday": (monday.isoformat(), times.date(monday, zone)),
            "questions": [self._listed(one, zone) for one in reversed(roots) if one.question],
            "token": new_token,
            "newcomer": all(message.beside is None for message in self._store.direct(visit.who)),
            "limit": render.LONGEST_ANSWER,
            "mark": render.mark,
        }

    def _thread(self, root: Message, visit: Visit) -> dict[str, object]:
        replies = self._store.thread(root.id)
        answering = next((one for one in replies if one.id == visit.wants("reply_to") and one.author), None)
        return {
            "shown_root": self._shown(root, visit, level=2),
            "thread": [self._shown(one, visit) for one in replies],
            "answering": answering,
        }

    def _panel(self, visit: Visit, root: Message | None) -> dict[str, object]:
        about = self._store.direct_about(visit.who, root.id) if root else []
        panel = self._replies.panel(visit.who, visit.path, about)
        return {
            "version": panel.version,
            "reply": self._reply(panel.reply.reply, visit, level=3) if panel.reply else None,
            "current": [self._shown(message, visit) for message in panel.current],
            "earlier": [self._shown(message, visit) for message in panel.earlier],
        }

    def _came_with(self, root: Message, question: Message) -> bool:
        """Whether this is Monday's board, or the like, posted on the day of the question."""
        zone = self._walk.zone
        same_day = times.day(root.at, zone) == times.day(question.at, zone)
        return same_day and root.author is None and not root.question and not root.deleted

    def _shown(self, message: Message, visit: Visit, level: int = 3) -> Shown:
        mine = message.author == visit.who
        deletable = mine or (visit.who == YOU and bool(message.question))
        changes = [what for what, allowed in (("edit", mine), ("delete", deletable)) if allowed]
        return Shown(
            message=message,
            when=times.stamp(message.at, self._clock.now(), self._walk.zone),
            html=render.card(message.card, self._here(visit, message.channel, level)) if message.card else None,
            answers=self._answered(message),
            mine=mine,
            deletable=deletable,
            reviewable=bool(message.reactions) and not mine,
            state=next((what for what in changes if visit.wants(what) == message.id), ""),
        )

    def _answered(self, message: Message) -> str:
        """The name of whoever a message replies to."""
        other = self._store.message(message.reply_to) if message.reply_to else None
        return other.author.name if other is not None and other.author is not None else ""

    def _reply(self, reply: Reply | None, visit: Visit, level: int) -> Markup | None:
        if reply is None:
            return None
        here = self._here(visit, CHANNEL.channel, level)
        return render.card(reply, here) if isinstance(reply, Card) else render.form(reply, here)

    def _here(self, visit: Visit, channel: str, level: int) -> Here:
        return Here(visit.who.id, channel, visit.path, new_token, level)

    def _listed(self, root: Message, zone: str) -> Question:
        return Question(root.id, root.question, times.day(root.at, zone), root.replies)
