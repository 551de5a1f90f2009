"""The playground's routes, made from its views and actions.

Every form works without script: what it brings is handed to the core, and the browser is sent back to the page, where
the reply stands under "Only you see this". With script the same forms are sent in the background, and the page fetches
its parts anew whenever the stream says that something changed.
"""

import sqlite3
from http import HTTPStatus
from pathlib import Path

import structlog
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.playground.actions import Actions
from adapters.playground.core import Core
from adapters.playground.guard import Guard, problem_page
from adapters.playground.live import Live
from adapters.playground.pages import Pages
from adapters.playground.panel import Replies
from adapters.playground.store import Store
from adapters.playground.views import Views
from adapters.playground.walk import Walk
from bot.errors import StarstreakError
from bot.ports import Clock

STATIC = Path(__file__).parent / "static"

COMMANDS = {"feedback": "Give feedback", "check": "My check", "progress": "My progress", "board": "Leaderboard"}
"""Commands that have a page of their own."""

TITLES = {
    400: "That can’t be used",
    403: "That isn’t yours",
    404: "There is nothing here",
    405: "That doesn’t work here",
}
NOWHERE = "The page is gone, or never was. Go back to the channel."
BROKEN = "The playground tripped over this. What you had sent before is kept; try once more."
DISK_FULL = "The disk is full, so that could not be kept. Free some space, then send it again."

log = structlog.get_logger()


def gateway(store: Store, core: Core, clock: Clock, live: Live, walk: Walk) -> list[BaseRoute]:
    """The routes, for the root of a web application."""
    replies = Replies(store)
    pages = Pages(store, core, clock, replies, walk)
    views = Views(store, core, clock, live, pages)
    actions = Actions(store, core, clock, live, replies, walk, pages)
    routes = [
        Route("/", views.channel),
        Route("/thread/{id:int}", views.thread),
        Route("/messages", views.messages),
        Route("/settings", views.settings),
        Route("/reset", views.reset, methods=["GET"]),
        Route("/live", views.live),
        *(Route(f"/{name}", views.command(name, title)) for name, title in COMMANDS.items()),
        Route("/message", actions.message, methods=["POST"]),
        Route("/edit", actions.edit, methods=["POST"]),
        Route("/delete", actions.delete, methods=["POST"]),
        Route("/press", actions.press, methods=["POST"]),
        Route("/command", actions.command, methods=["POST"]),
        Route("/form", actions.form, methods=["POST"]),
        Route("/dismiss", actions.dismiss, methods=["POST"]),
        Route("/switch", actions.switch, methods=["POST"]),
        Route("/forward", actions.forward, methods=["POST"]),
        Route("/reset", actions.reset, methods=["POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers = {HTTPException: _refused, Exception: _broken}
    middleware = [Middleware(Guard), Middleware(ExceptionMiddleware, handlers=handlers)]
    return [Mount("/", routes=routes, middleware=middleware)]


async def _refused(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = error.detail if isinstance(error, HTTPException) else ""
    sentence = NOWHERE if detail in ("", HTTPStatus(status).phrase) else detail
    return problem_page(status, TITLES.get(status, "That didn’t work"), sentence)


async def _broken(request: Request, error: Exception) -> Response:
    log.error("playground request failed", path=request.url.path, exc_info=error)
    return problem_page(500, "Something went wrong", _advice(error))


def _advice(error: Exception) -> str:
    """One sentence: the storage's own, or what the chat's file says about the disk."""
    if isinstance(error, StarstreakError):
        return str(error)
    full = isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_FULL
    return DISK_FULL if full else BROKEN
