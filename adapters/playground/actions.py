"""What a page's forms bring: messages, buttons, commands, filled-in forms, and time moved forward."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from adapters.playground import parse
from adapters.playground.core import Core
from adapters.playground.live import Live
from adapters.playground.pages import NAVIGATION, Pages, Unsent, Visit
from adapters.playground.panel import Replies
from adapters.playground.parse import Act
from adapters.playground.people import CHANNEL, YOU, Member
from adapters.playground.render import LONGEST_ANSWER
from adapters.playground.store import Draft, Message, Store
from adapters.playground.views import ACTING
from adapters.playground.walk import Walk
from bot.cards import Card, Text
from bot.events import Event, readable
from bot.ports import Clock

IN_PLACE = "x-in-place"
"""A request header of our script: the page stays and fetches its parts anew, so no redirect is wanted."""

MOST_FIELDS = 60
"""Fields of a form; the longest of ours has a third of that."""

FARTHEST = dt.timedelta(days=60)
"""How far time is moved at once; a channel may be asked once a week, with holidays in between."""

OTHER_VERSION = "This page is from another version of the playground. Open it again, and send it once more."
NOT_YOURS = "Only its author can change a message."
GONE = "That message is gone: it was deleted, or the playground was started over."
NO_WORDS = "There is nothing to read in it yet. Write a few words and send it again."

NO_ANSWER = Card(
    "Nothing to check there",
    (Text("It stands in the thread as conversation. An answer tells of one time it happened: “In …, I …”."),),
)
"""After "Answer", when nothing came of it: silence would look like a fault."""

BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""

THREAD = re.compile(r"/thread/(\d{1,18})")
PAGES = frozenset(path for path, _, _ in NAVIGATION)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a page sent: the form's fields, by whom, under which key, and the page to go back to."""

    fields: Mapping[str, str]
    act: Act
    back: str
    in_place: bool

    @property
    def who(self) -> Member:
        """Who sent it."""
        return self.act.by

    def get(self, name: str) -> str:
        """A field, empty without one."""
        return self.fields.get(name, "")


class Actions:
    """Answers POST requests."""

    def __init__(
        self, store: Store, core: Core, clock: Clock, live: Live, replies: Replies, walk: Walk, pages: Pages
    ) -> None:
        self._store = store
        self._core = core
        self._clock = clock
        self._live = live
        self._replies = replies
        self._walk = walk
        self._pages = pages

    # -- messages

    async def message(self, request: Request) -> Response:
        """A message in a thread, the channel, or a direct one to Starstreak."""
        sent = await self._read(request)
        self._event("message", {**sent.fields, "message": "0"}, sent)  # refused before anything is kept
        text = _clean(sent.get("text"))
        if problem := problem_with(text):
            return await self._unsent(sent, Unsent(_box(sent), text, problem))
        thread, before = self._root(sent), self._store.latest_direct(sent.who)
        sent_before = self._store.with_key(sent.act.key) is not None
        await self._core.submit(self._written(sent, text, thread))
        if thread is not None and sent.get("then") == "done":
            checked = await self._check_now(sent, thread, before)
            if not checked and not sent_before:
                self._replies.keep(sent.who, sent.back, NO_ANSWER)
        return self._back(sent)

    def _written(self, sent: Sent, text: str, thread: Message | None) -> Event:
        """The message, kept in the chat, as an event."""
        answered = self._answered(sent, thread)
        id_ = self._store.add(
            Draft(
                key=sent.act.key,
                channel=sent.fields.get("channel", CHANNEL.channel),
                at=sent.act.when,
                author=sent.who.id,
                thread=thread.id if thread else None,
                text=text,
                reply_to=answered.id if answered else None,
            )
        )
        self._replies.forget(sent.who)
        self._live.changed()
        to_another = parse.mentions(text, self._store.people(), sent.who) or (
            answered is not None and answered.author != sent.who
        )
        fields = {**sent.fields, "message": str(id_), "text": text, "to_another": "yes" if to_another else ""}
        return self._event("message", fields, sent)

    async def edit(self, request: Request) -> Response:
        """Other words for one's own message; in a thread they are checked at once."""
        sent = await self._read(request)
        message = self._own(sent)
        text = _clean(sent.get("text"))
        if problem := problem_with(text):
            return await self._unsent(sent, Unsent("edit", text, problem), {"edit": str(message.id)})
        before = self._store.latest_direct(sent.who)
        self._replies.forget(sent.who)
        self._store.edit(message.id, text)
        self._live.changed()
        thread = self._store.message(message.thread) if message.thread else None
        fields = {"message": str(message.id), "channel": message.channel, "text": text}
        await self._core.submit(self._event("edit", fields | ({"thread": str(thread.id)} if thread else {}), sent))
        if thread is not None:
            await self._check_now(sent, thread, before)
        return self._back(sent)

    async def delete(self, request: Request) -> Response:
        """One's own message goes; the organiser may also delete a question."""
        sent = await self._read(request)
        message = self._own(sent, organiser=sent.who == YOU)
        self._store.delete(message.id)
        self._live.changed()
        await self._core.submit(self._event("delete", {"message": str(message.id), "channel": message.channel}, sent))
        return self._back(sent)

    async def _check_now(self, sent: Sent, thread: Message, before: int) -> bool:
        """ "Done": what was typed in the thread so far is checked at once. Whether anything was said to its author
        since the direct message `before`; all of it stands in the chat then.
        """
        done = Sent(sent.fields, Act(sent.who, sent.act.when, f"{sent.act.key}-done"), sent.back, sent.in_place)
        fields = {"action": "done", "subject": str(thread.place)}
        reply = await self._core.submit(self._event("press", fields, done))
        if reply is not None:
            self._replies.keep(sent.who, sent.back, reply)
        await self._core.advance(self._clock.now())
        return reply is not None or self._store.latest_direct(sent.who) > before

    # -- what cards and forms send

    async def press(self, request: Request) -> Response:
        """A button of a card."""
        return await self._replied("press", await self._read(request))

    async def command(self, request: Request) -> Response:
        """A command, by its button."""
        return await self._replied("command", await self._read(request))

    async def form(self, request: Request) -> Response:
        """A form of ours, filled in."""
        return await self._replied("form", await self._read(request))

    async def dismiss(self, request: Request) -> Response:
        """The reply has been read."""
        sent = await self._read(request)
        self._replies.forget(sent.who)
        return self._back(sent)

    async def _replied(self, kind: str, sent: Sent) -> Response:
        reply = await self._core.submit(self._event(kind, sent.fields, sent))
        if sent.get("form") == "setup":
            await self._walk.read_settings()
        if reply is not None:
            self._replies.keep(sent.who, sent.back, reply)
        self._live.changed()
        return self._back(sent)

    def _event(self, kind: str, fields: Mapping[str, str], sent: Sent) -> Event:
        event = parse.parse(kind, fields, sent.act)
        if event is None:
            raise HTTPException(400, OTHER_VERSION)
        return event

    # -- the visitor, and time

    async def switch(self, request: Request) -> Response:
        """Act as somebody else from now on."""
        sent = await self._read(request)
        response = self._back(sent)
        response.set_cookie(ACTING, self._member(sent.get("as")).id, httponly=True, samesite="strict")
        return response

    async def forward(self, request: Request) -> Response:
        """Move time to the instant that the page named; a second press of the same button changes nothing."""
        sent = await self._read(request)
        try:
            until = dt.datetime.fromisoformat(sent.get("until"))
        except ValueError:
            raise HTTPException(400, OTHER_VERSION) from None
        if until.tzinfo is None or until > self._clock.now() + FARTHEST:
            raise HTTPException(400, OTHER_VERSION)
        await self._walk.to(until)
        return self._elsewhere()

    async def reset(self, request: Request) -> Response:
        """Everything begins anew."""
        await self._read(request)
        await self._walk.start_over()
        return self._elsewhere()

    def _elsewhere(self) -> Response:
        """To the channel: what stood beside other pages is past."""
        self._replies.clear()
        self._live.changed()
        return RedirectResponse("/", 303)

    # -- reading what was sent

    async def _read(self, request: Request) -> Sent:
        """The form; raises HTTPException for what no page of ours sends."""
        async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
            fields: dict[str, str] = {}
            for name, value in form.multi_items():
                if isinstance(value, str):
                    fields[name] = f"{fields[name]},{value}" if name in fields else value
        key = parse.key(fields.get("token", ""))
        if key is None:
            raise HTTPException(400, OTHER_VERSION)
        act = Act(self._member(fields.get("who", "")), self._clock.now(), key)
        back = fields.get("back", "/")
        known = back in PAGES or THREAD.fullmatch(back)
        return Sent(fields, act, back if known else "/", IN_PLACE in request.headers)

    def _member(self, id_: str) -> Member:
        found = next((who for who in self._store.people() if who.id == id_), None)
        if found is None:
            raise HTTPException(400, OTHER_VERSION)
        return found

    def _root(self, sent: Sent) -> Message | None:
        """The message whose thread this belongs in, deleted or not; None outside threads."""
        if not sent.get("thread"):
            return None
        root = self._message(sent.get("thread"))
        if root is None or self._store.question(root.id) is None or sent.get("channel") not in ("", root.channel):
            raise HTTPException(404, GONE)
        return root

    def _answered(self, sent: Sent, thread: Message | None) -> Message | None:
        """The message of a thread that this replies to."""
        found = self._message(sent.get("reply_to"))
        return found if found is not None and thread is not None and found.thread == thread.id else None

    def _own(self, sent: Sent, *, organiser: bool = False) -> Message:
        found = self._message(sent.get("message"))
        if found is None or found.deleted:
            raise HTTPException(404, GONE)
        if found.author != sent.who and not (organiser and found.question):
            raise HTTPException(403, NOT_YOURS)
        return found

    def _message(self, id_: str) -> Message | None:
        return self._store.message(int(id_)) if id_.isdecimal() and len(id_) < 19 else None

    # -- where to go

    def _back(self, sent: Sent) -> Response:
        return Response(status_code=204) if sent.in_place else RedirectResponse(sent.back, 303)

    async def _unsent(self, sent: Sent, unsent: Unsent, asked: Mapping[str, str] | None = None) -> Response:
        """The page again, with what was typed and why it was not sent."""
        visit = Visit(sent.who, sent.back, asked or {"reply_to": sent.get("reply_to")}, unsent)
        found = THREAD.fullmatch(sent.back)
        root = self._message(found[1]) if found else None
        if root is not None:
            page = await self._pages.thread(visit, root)
        elif sent.back == "/messages":
            page = await self._pages.messages(visit)
        else:
            page = await self._pages.channel(visit)
        return HTMLResponse(page, 422)


def problem_with(text: str) -> str:
    """One sentence about a text that can't be sent, or nothing."""
    if not any(unicodedata.category(character)[0] in "LMNPS" and character not in BLANK for character in text):
        return NO_WORDS
    if len(text) > LONGEST_ANSWER:
        return f"That is {len(text):,} characters; {LONGEST_ANSWER:,} is the most. Shorten it and send it again."
    return ""


def _clean(text: str) -> str:
    """As it is kept: browsers send line ends as two characters, and what no screen shows is dropped."""
    return readable(text).replace("\r\n", "\n").strip()


def _box(sent: Sent) -> str:
    if sent.get("thread"):
        return "thread"
    return "direct" if sent.get("channel").startswith("@") else "channel"
