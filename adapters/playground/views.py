"""What a browser asks for: pages, and the stream that says when to look again."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from adapters.playground import parse
from adapters.playground.core import Core
from adapters.playground.live import Live
from adapters.playground.pages import Pages, Visit
from adapters.playground.parse import Act, new_token
from adapters.playground.people import CHANNEL, YOU, Member
from adapters.playground.store import Store
from bot.cards import Reply
from bot.ports import Clock

ACTING = "starstreak_acting"
"""The cookie that says which of the people the visitor acts as."""


class Views:
    """Answers GET requests; nothing in the chat changes by one."""

    def __init__(self, store: Store, core: Core, clock: Clock, live: Live, pages: Pages) -> None:
        self._store = store
        self._core = core
        self._clock = clock
        self._live = live
        self._pages = pages

    async def channel(self, request: Request) -> Response:
        """The channel with today's question."""
        return HTMLResponse(await self._pages.channel(self._visit(request)))

    async def thread(self, request: Request) -> Response:
        """A question with its thread."""
        root = self._store.question(request.path_params["id"])
        if root is None:
            raise HTTPException(404)
        return HTMLResponse(await self._pages.thread(self._visit(request), root))

    async def messages(self, request: Request) -> Response:
        """One's direct messages."""
        return HTMLResponse(await self._pages.messages(self._visit(request)))

    async def settings(self, request: Request) -> Response:
        """The channel's settings."""
        visit = self._visit(request)
        return HTMLResponse(await self._pages.settings(visit, await self._ask(visit.who, "setup")))

    async def reset(self, request: Request) -> Response:
        """Asks before everything begins anew."""
        return HTMLResponse(await self._pages.reset(self._visit(request)))

    def command(self, name: str, title: str) -> Callable[[Request], Awaitable[Response]]:
        """The page of a command that shows something."""

        async def view(request: Request) -> Response:
            visit = self._visit(request)
            return HTMLResponse(await self._pages.command(visit, title, await self._ask(visit.who, name)))

        return view

    async def live(self, _request: Request) -> Response:
        """One event a change."""

        async def changes() -> AsyncIterator[ServerSentEvent]:
            async with aclosing(self._live.changes()) as heard:
                async for _ in heard:
                    yield ServerSentEvent(event="changed", data="look again")

        return EventSourceResponse(changes())

    def _visit(self, request: Request) -> Visit:
        people = {who.id: who for who in self._store.people()}
        who = people.get(request.cookies.get(ACTING, ""), YOU)
        return Visit(who, request.url.path, dict(request.query_params))

    async def _ask(self, who: Member, command: str) -> Reply | None:
        act = Act(who, self._clock.now(), f"{CHANNEL.platform}:{new_token()}")
        event = parse.parse("command", {"command": command}, act)
        return await self._core.submit(event) if event else None
